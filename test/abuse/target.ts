import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { aPersonalMessage, type Given, type TeamsActivity } from '../support/activities.ts'
import { answering, freePort, furnish, home, isAlive, launch, type Running } from '../support/running.ts'
import { startStandIn, type StandIn } from '../support/stand-in.ts'

/** Many tenants, so that it is not the limit of one that is measured. */
export const tenants = Array.from({ length: 40 }, (_, i) => `00000000-0000-4000-8000-0000000a${String(i).padStart(4, '0')}`)

/** Teams' side of conversations, which only counts: posts by what they answer. */
export interface Counting { url: string, posts: Map<string, number>, total: () => number, forget: () => void, close: () => Promise<void> }

/** A bot with an identity, run as in production, on one processor's worth of this machine. */
export interface Bot extends Running {
  /** Bytes in use after collecting what is not. */
  heap: () => Promise<number>
  /** Megabytes held in memory. */
  resident: () => number
  alive: () => boolean
}

export interface Target { standIn: StandIn, connector: Counting, bots: Bot[], authorization: string, stop: () => Promise<void> }

/** Starts bots that share one store and trust one stand-in. */
export async function startTarget(bots = 1, environment: Record<string, string> = {}): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'lfr-abuse-'))
  const [standIn, connector] = await Promise.all([startStandIn(), startCounting()])
  const settings = { ...standIn.environment(connector.url), ALLOWED_TENANTS: tenants.join(','), DATA_DIR: folder, LOG_LEVEL: 'error', ...environment }
  const started: Bot[] = []
  for (let i = 0; i < bots; i++) started.push(await startBot(settings))
  return {
    standIn, connector, bots: started, authorization: await standIn.header(connector.url),
    async stop() {
      for (const bot of started) if (bot.alive()) await bot.stop()
      await Promise.all([standIn.close(), connector.close()])
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function startBot(settings: Record<string, string>): Promise<Bot> {
  const port = await freePort()
  if (settings.DATA_DIR) furnish(settings.DATA_DIR)
  const launched = launch(['--expose-gc', '--import', join(home, 'test/abuse/heap.ts'), 'src/main.ts'], { ...settings, PORT: String(port) })
  const address = `http://127.0.0.1:${port}`
  // A machine that is busy with other things is no reason not to measure.
  await answering(`${address}/readyz`, launched, 120_000)
  return {
    ...launched, address, alive: () => isAlive(launched.pid),
    resident: () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${launched.pid}/status`, 'utf8'))?.[1]) / 1024,
    async heap() {
      const before = launched.stderr().length
      process.kill(launched.pid, 'SIGUSR2')
      for (;;) {
        await pause(20)
        const said = /heap (\d+)\n/u.exec(launched.stderr().slice(before))
        if (said) return Number(said[1])
      }
    }
  }
}

async function startCounting(): Promise<Counting> {
  const posts = new Map<string, number>()
  let total = 0
  const server = createServer((incoming, response) => {
    incoming.resume()
    incoming.once('end', () => {
      const path = decodeURIComponent(incoming.url ?? '')
      if (incoming.method === 'POST') {
        total++
        posts.set(path, (posts.get(path) ?? 0) + 1)
      }
      response.writeHead(incoming.method === 'GET' ? 404 : 201, { 'Content-Type': 'application/json' })
      response.end('{"id":"1"}')
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, posts, total: () => total,
    forget: () => { posts.clear(); total = 0 },
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Delivers a body, and returns the status and how long the answer took in milliseconds. A connection that failed is status 0. */
export function deliver(address: string, authorization: string, body: string): Promise<{ status: number, ms: number, said: string }> {
  const began = performance.now()
  return new Promise(resolve => {
    const failed = () => resolve({ status: 0, ms: performance.now() - began, said: '' })
    const sent = request(`${address}/api/messages`, { method: 'POST', agent, headers: { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, response => {
      let said = ''
      response.setEncoding('utf8').on('data', (text: string) => { said += text }).on('error', failed)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - began, said }))
    })
    sent.once('error', failed)
    sent.end(body)
  })
}

/** A message of one of many people in one of many tenants, so that nobody asks more often than people do. */
export function aMessageOf(person: number, text: string, serviceUrl: string, given: Given = {}): TeamsActivity {
  const tenantId = tenants[person % tenants.length]!
  return aPersonalMessage(text, {
    serviceUrl, from: { id: `29:${person}`, aadObjectId: `person-${person}` }, channelData: { tenant: { id: tenantId } },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId }, ...given
  })
}

/** Does work for each number below `most`, so many at once. */
export async function together(most: number, atOnce: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: atOnce }, async () => { for (let i = next++; i < most; i = next++) await work(i) }))
}
