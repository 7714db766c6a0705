import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPersonalMessage } from '../support/activities.ts'
import { answering, freePort, launch, type Running } from '../support/running.ts'
import { median, quantile, short, table } from './figures.ts'

/** What was measured of one bot, medians over the rounds: turns a second, milliseconds, megabytes. */
export interface TurnFigures { bot: 'this' | 'echo', perSecond: number, p50: number, p99: number, ready: number, firstReady: number, resident: number }

const questions = [
  'learning on elective home education', 'babies under one', 'what do reviews say about exploitation?', 'teenagers and drugs', 'help',
  'suicide', 'boys 14-17', 'autism', 'what has been learned about neglect of school-age children?', 'themes', 'ice cream recipes', 'latest'
]

/** Turns in flight at once: a busy moment of a partnership's tenant. */
const inFlight = 8

/** Runs this bot and a bare echo bot in turn, round after round, on the same questions and the same connector. */
export async function measureTurns(quick: boolean, tell: (doing: string) => void): Promise<TurnFigures[]> {
  const [rounds, turns, starts] = quick ? [2, 300, 2] : [7, 1_000, 5]
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const sink = await startSink()
  const contenders = [
    { bot: 'echo' as const, script: 'test/bench/echo.ts', rates: [] as number[], times: [] as number[] },
    { bot: 'this' as const, script: 'src/main.ts', rates: [] as number[], times: [] as number[] }
  ]
  const figures: TurnFigures[] = []
  const running: Running[] = []
  try {
    const readiness: { first: number, later: number }[] = []
    for (const { bot, script } of contenders) {
      tell(`turns: starting ${bot} ${starts + 1} times`)
      readiness.push(await startTimes(script, dataDir, starts))
      running.push(await start(script, dataDir))
    }
    for (const { address } of running) await load(address, sink.url, turns)
    for (let round = 0; round < rounds; round++) {
      tell(`turns: round ${round + 1} of ${rounds}`)
      // Who goes first changes from round to round, so that a machine that tires or warms favours neither.
      for (const i of round % 2 ? [1, 0] : [0, 1]) {
        const { rate, times } = await load(running[i]!.address, sink.url, turns)
        contenders[i]!.rates.push(rate)
        contenders[i]!.times.push(...times)
      }
    }
    contenders.forEach(({ bot, rates, times }, i) => figures.push({
      bot, perSecond: median(rates), p50: quantile(times, 0.5), p99: quantile(times, 0.99),
      firstReady: readiness[i]!.first, ready: readiness[i]!.later, resident: residentMegabytes(running[i]!.pid)
    }))
    const expected = contenders.length * (rounds + 1) * turns
    if (sink.posts() < expected) throw new Error(`Only ${sink.posts()} of ${expected} turns were answered with a post.`)
  } finally {
    await Promise.all(running.map(({ stop }) => stop()))
    await sink.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return figures
}

/** The figures of a run of turns as a table, this bot's share of the echo bot's in the last row. */
export function turnTable(figures: readonly TurnFigures[]): string {
  const [echo, ours] = figures
  const parts = ['perSecond', 'p50', 'p99', 'firstReady', 'ready', 'resident'] as const
  return table([
    ['turns', 'a second', 'p50 ms', 'p99 ms', 'first start ms', 'start ms', 'resident MB'],
    ...figures.map(figure => [figure.bot, ...parts.map(part => short(figure[part]))]),
    ...echo && ours ? [['this ÷ echo', ...parts.map(part => (ours[part] / echo[part]).toFixed(2))]] : []
  ])
}

async function start(script: string, dataDir: string): Promise<Running> {
  const port = await freePort()
  const launched = launch([script], { PORT: String(port), DATA_DIR: dataDir })
  const address = `http://127.0.0.1:${port}`
  await answering(`${address}/readyz`, launched)
  return { ...launched, address }
}

/** Milliseconds from starting a process until it is ready: the first time, with nothing kept from before, and the median of later ones. */
async function startTimes(script: string, dataDir: string, times: number): Promise<{ first: number, later: number }> {
  const taken: number[] = []
  for (let i = 0; i <= times; i++) {
    const begun = performance.now()
    const bot = await start(script, dataDir)
    taken.push(performance.now() - begun)
    await bot.stop()
  }
  return { first: taken[0]!, later: median(taken.slice(1)) }
}

/** Sends turns, several at once, and waits for each to be answered. */
async function load(address: string, serviceUrl: string, turns: number): Promise<{ rate: number, times: number[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const times: number[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(Array.from({ length: inFlight }, async () => {
    for (let turn = next++; turn < turns; turn = next++) {
      const sent = performance.now()
      await post(`${address}/api/messages`, agent, JSON.stringify(aPersonalMessage(questions[turn % questions.length]!, {
        serviceUrl, conversation: { id: `a:${turn % 50}`, conversationType: 'personal', tenantId: 'bench' }
      })))
      times.push(performance.now() - sent)
    }
  }))
  const rate = turns / ((performance.now() - begun) / 1000)
  agent.destroy()
  return { rate, times }
}

function post(url: string, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, response => {
      response.resume()
      response.once('end', () => response.statusCode === 200 ? resolve() : reject(new Error(`A turn was answered with ${response.statusCode}.`)))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** A connector that only counts and accepts, so that it costs both bots the same. */
async function startSink(): Promise<{ url: string, posts: () => number, close: () => Promise<void> }> {
  let posts = 0
  const server = createServer((incoming, response) => {
    incoming.resume()
    incoming.once('end', () => {
      posts++
      response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"1"}')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posts: () => posts,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`
  const linux = existsSync(status) && /VmRSS:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))
  if (linux) return Number(linux[1]) / 1024
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}
