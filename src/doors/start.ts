import { fork, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { beside, shippedCatalogue } from '../catalogue/beside.ts'
import { loadPartnership } from '../catalogue/partnership.ts'
import { readSettings } from '../command-line.ts'
import { readConfig } from '../config.ts'
import { refusal, UsageError } from '../errors.ts'

const home = join(import.meta.dirname, '../..')

const help = `Starts the bot, and the Microsoft 365 Agents Playground (a Teams client in the browser) pointed at it.

  npm start

  PORT=3978               the bot's port; 0 takes any free one
  PLAYGROUND_PORT=56150   the Playground's port; 0 takes any free one
  PLAYGROUND=off          the bot alone; so it is too when MicrosoftAppId gives it a Teams identity
  --check                 tries everything the bot needs and says what is wrong; with --json for programs
  --help                  this text

Ctrl-C stops both.
`

try {
  await run()
} catch (error) {
  process.stderr.write(refusal(error))
  // The bot may be listening already: setting an exit code alone would leave it running.
  process.exit(2)
}

async function run(): Promise<void> {
  const given = readArguments()
  if (given.help) return void process.stdout.write(help)
  readSettings(process.env)
  localUnlessNamed()
  if (given.check) return void await import('./check.ts')
  const config = readConfig(process.env)
  const alone = config.identity !== undefined || playgroundIsOff(process.env.PLAYGROUND)
  const playgroundPort = alone ? undefined : await freePort(portFrom(process.env.PLAYGROUND_PORT), 'PLAYGROUND_PORT')
  const port = await freePort(config.port, 'PORT')
  // With PORT=0 the Playground has to be told the port that was found, and so has the bot.
  process.env.PORT = String(port)
  await import('../main.ts')
  if (process.exitCode) return
  if (process.env.npm_lifecycle_event) stopWithParent()
  const bot = `http://127.0.0.1:${port}`
  // With an identity it is ready once Microsoft has been reached, which need not be waited for here.
  await answers(`${bot}/${config.identity ? 'healthz' : 'readyz'}`)
  if (playgroundPort === undefined) return void process.stdout.write(`\nThe bot takes messages on ${bot}/api/messages. Ctrl-C stops it.\n\n`)
  const playground = startPlayground(`${bot}/api/messages`, playgroundPort)
  await answers(`http://127.0.0.1:${playgroundPort}/`)
  if (playground.connected) process.stdout.write(ready(bot, playgroundPort, config.catalogue))
}

/** Here nobody has to ask for local mode: this command is how one tries the bot on one's own machine. */
function localUnlessNamed(): void {
  if (!['MicrosoftAppId', 'BOT_ID', 'CLIENT_ID'].some(name => process.env[name]?.trim())) process.env.LOCAL_MODE ||= 'on'
}

function readArguments(): { help?: boolean, check?: boolean, json?: boolean } {
  try {
    return parseArgs({ options: { help: { type: 'boolean' }, check: { type: 'boolean' }, json: { type: 'boolean' } } }).values
  } catch {
    throw new UsageError(`npm start takes no arguments but --check, --json and --help; not ${process.argv.slice(2).join(' ')}`)
  }
}

function playgroundIsOff(setting = ''): boolean {
  if (!['', 'on', 'off'].includes(setting)) throw new UsageError(`PLAYGROUND is "${setting}": write off to run the bot alone, or leave it out.`)
  return setting === 'off'
}

function portFrom(setting = ''): number {
  const port = Number(setting.trim() || 56150)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new UsageError(`PLAYGROUND_PORT is "${setting}": write a port number from 0 to 65535, or leave it out for 56150.`)
}

/** Makes sure of a port before anything is started, for the Playground would quietly take another. */
function freePort(port: number, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const trial = createServer()
    trial.once('error', ({ code }: NodeJS.ErrnoException) => reject(new UsageError(code === 'EADDRINUSE'
      ? `Port ${port} is in use: stop what holds it, or set ${setting} to another.`
      : `Port ${port} may not be used by this account (${code}): set ${setting} to another.`)))
    trial.listen(port, '127.0.0.1', () => {
      const found = (trial.address() as AddressInfo).port
      trial.close(() => resolve(found))
    })
  })
}

/** Starts the Playground, and ties its life to the bot's: one stops with the other. */
function startPlayground(endpoint: string, port: number): ChildProcess {
  const playground = fork(join(import.meta.dirname, 'playground.ts'),
    ['start', '--app-endpoint', endpoint, '--port', String(port), '--channel-id', 'msteams', '--service-url', `http://127.0.0.1:${port}/_connector`, '--disable-telemetry'],
    { env: { ...process.env, M365_AGENTS_PLAYGROUND_LOGFILE: join(home, '.data/playground.log') }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => { stopping = true; playground.kill() })
  }
  playground.once('exit', () => {
    if (stopping) return
    process.stderr.write('The Playground has stopped, and the bot with it.\n')
    process.exitCode = 1
    process.kill(process.pid, 'SIGTERM')
  })
  return playground
}

/** npm hands a signal to the shell it started this from, and the shell ends without handing it on. */
function stopWithParent(): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** Waits, at most 30 seconds, until an address of ours answers with success. */
async function answers(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(100)) {
    const response = await fetch(url).catch(() => undefined)
    await response?.body?.cancel()
    if (response?.ok) return
  }
  throw new UsageError(`${url} did not answer within 30 seconds.`)
}

function ready(bot: string, playgroundPort: number, catalogue = shippedCatalogue): string {
  const own = beside(catalogue, 'partnership.yaml')
  const examples = own ? loadPartnership(own).examples : ['themes', 'newest reviews']
  return `
The bot takes messages on   ${bot}/api/messages
The Playground is open on   http://127.0.0.1:${playgroundPort}

Open the Playground in a browser and ask, for example:
${examples.slice(0, 3).map(example => `  ${example}\n`).join('')}
Ctrl-C stops both.

`
}
