import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { answering, cleanEnvironment, freePort, home, isAlive, launch, type Launched } from './support/running.ts'

describe('npm start', function () {
  this.timeout(60_000)
  let started: Launched | undefined
  afterEach(async () => {
    if (started && isAlive(started.pid)) await started.stop('SIGKILL')
    started = undefined
  })

  it('says where the bot and the Playground are, and three questions to ask', async () => {
    const { bot, playground, printed } = await startBoth()
    assert.match(printed, new RegExp(`${bot}/api/messages`, 'u'))
    assert.match(printed, new RegExp(playground, 'u'))
    assert.match(printed, /ask, for example:\n {2}\S.*\n {2}\S.*\n {2}\S.*\n\n/u)
  })

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    it(`leaves nothing running after ${signal}`, async () => {
      const { bot, playground } = await startBoth()
      const ended = await started!.stop(signal)
      if (signal !== 'SIGKILL') assert.deepEqual(ended, { code: 0, signal: null }, started!.stderr())
      await silent(playground)
      await silent(bot)
    })
  }

  it('stops both when npm itself is told to stop', async function () {
    if (process.platform === 'win32') this.skip()
    const [port, playgroundPort] = [await freePort(), await freePort()]
    // Without `prestart`: installing is no part of this, and must not happen under other tests' feet.
    const npm = spawn('npm', ['start', '--ignore-scripts'], { cwd: home, env: cleanEnvironment({ PORT: String(port), PLAYGROUND_PORT: String(playgroundPort) }), stdio: 'ignore' })
    const ended = new Promise(resolve => npm.once('exit', resolve))
    await eventually(() => responds(`http://127.0.0.1:${playgroundPort}`))
    npm.kill('SIGTERM')
    await ended
    await silent(`http://127.0.0.1:${playgroundPort}`)
    await silent(`http://127.0.0.1:${port}`)
  })

  it('keeps the Playground to this machine', async function () {
    if (!existsSync('/proc/net/tcp')) this.skip()
    const { playground } = await startBoth()
    assert.deepEqual(listeners(Number(new URL(playground).port)), ['127.0.0.1'])
  })

  it('runs the bot alone with PLAYGROUND=off', async () => {
    const [port, playgroundPort] = [await freePort(), await freePort()]
    started = launch(['src/doors/start.ts'], { PORT: String(port), PLAYGROUND_PORT: String(playgroundPort), PLAYGROUND: 'off' })
    await answering(`http://127.0.0.1:${port}/readyz`, started)
    await eventually(async () => started!.stdout().includes('/api/messages'))
    await silent(`http://127.0.0.1:${playgroundPort}`)
    assert.equal(started.stdout().includes('Playground'), false)
    assert.deepEqual(await started.stop(), { code: 0, signal: null })
  })

  it('runs the bot alone when it has a Teams identity', async () => {
    const [port, playgroundPort] = [await freePort(), await freePort()]
    started = launch(['src/doors/start.ts'], {
      PORT: String(port), PLAYGROUND_PORT: String(playgroundPort), HOST: '127.0.0.1', MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
      MicrosoftAppPassword: 'not-a-secret', MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002'
    })
    await eventually(async () => started!.stdout().includes('/api/messages'))
    await silent(`http://127.0.0.1:${playgroundPort}`)
  })

  for (const setting of ['PORT', 'PLAYGROUND_PORT'] as const) {
    it(`says in one line that ${setting} is in use`, async () => {
      const holder = createServer()
      await new Promise<void>(resolve => holder.listen(0, '127.0.0.1', resolve))
      const { port } = holder.address() as AddressInfo
      const refused = launch(['src/doors/start.ts'], { PORT: '0', PLAYGROUND_PORT: '0', [setting]: String(port) })
      const { code } = await refused.ended
      holder.close()
      assert.equal(code, 2)
      assert.equal(refused.stderr(), `Port ${port} is in use: stop what holds it, or set ${setting} to another.\n`)
      assert.equal(refused.stdout(), '')
    })
  }

  const mistakes: [what: string, args: string[], environment: Record<string, string>][] = [
    ['an unknown option', ['--port', '1'], {}],
    ['a stray word', ['now'], {}],
    ['an unknown value of PLAYGROUND', [], { PLAYGROUND: 'perhaps' }],
    ['a PLAYGROUND_PORT that is no port', [], { PLAYGROUND_PORT: '70000' }]
  ]
  for (const [what, args, environment] of mistakes) {
    it(`refuses ${what} in one line`, async () => {
      const refused = launch(['src/doors/start.ts', ...args], environment)
      assert.equal((await refused.ended).code, 2)
      assert.match(refused.stderr(), /^[^\n]+\n$/u)
    })
  }

  it('explains itself with --help', async () => {
    const helped = launch(['src/doors/start.ts', '--help'])
    assert.deepEqual(await helped.ended, { code: 0, signal: null })
    for (const word of ['PORT', 'PLAYGROUND_PORT', 'PLAYGROUND=off', 'Ctrl-C']) assert.ok(helped.stdout().includes(word), word)
  })

  async function startBoth(): Promise<{ bot: string, playground: string, printed: string }> {
    const [port, playgroundPort] = [await freePort(), await freePort()]
    started = launch(['src/doors/start.ts'], { PORT: String(port), PLAYGROUND_PORT: String(playgroundPort) })
    await answering(`http://127.0.0.1:${playgroundPort}/`, started)
    await eventually(async () => started!.stdout().includes('Ctrl-C'))
    return { bot: `http://127.0.0.1:${port}`, playground: `http://127.0.0.1:${playgroundPort}`, printed: started.stdout() }
  }
})

async function responds(address: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined)
  await response?.body?.cancel()
  return response !== undefined
}

async function silent(address: string): Promise<void> {
  await eventually(async () => !await responds(address), `${address} still answers`)
}

async function eventually(fact: () => Promise<boolean>, otherwise = 'it did not come about within 30 seconds'): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) if (await fact()) return
  assert.fail(otherwise)
}

/** The addresses of this machine on which something listens at a port, as Linux tells. */
function listeners(port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file => !existsSync(file) ? [] : readFileSync(file, 'utf8').split('\n'))
    .map(line => line.trim().split(/\s+/u)).filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hex}`))
    .map(([, local]) => local!.startsWith('0100007F:') ? '127.0.0.1' : local!)
}
