import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import { runChaos, type Audit } from '../chaos/run.ts'
import { seeded } from '../support/seeded.ts'
import { answering, freePort, launch } from '../support/running.ts'
import { aDraft, everyone, subscribed } from '../support/subscribers.ts'
import { short, table } from './figures.ts'

export interface NoticeFigures {
  /** One notice to many channels, a tenth of the posts answered 429. Seconds; `allowed` is what the limits allow for as many posts. */
  polite: { channels: number, posts: number, seconds: number, allowed: number, mostInASecond: number, tooSoon: number }
  /** Posts a second of one process without limits. */
  unlimited: { deliveries: number, perSecond: number }
  /** Milliseconds from the start of the bot until it is ready, with so many deliveries in its store, and with none. */
  ready: { deliveries: number, ms: number, withNone: number }
}

/** Measures how notices are posted, on SQLite: politely, as fast as they go, and how soon the bot is ready beside many. */
export async function measureNotices(quick: boolean, tell: (doing: string) => void): Promise<NoticeFigures> {
  const [channels, deliveries, stored] = quick ? [100, 1_000, 10_000] : [1_000, 10_000, 100_000]
  tell(`notices: one to ${channels} channels within the limits`)
  const polite = await within(async folder => {
    const { audit, connector: { asked } } = await run(folder, { channels, share: 0.1, kinds: ['429'], limited: true, senders: 3, client: 'teams' })
    const times = asked.map(({ at }) => at).sort((a, b) => a - b)
    const seconds = (times.at(-1)! - times[0]!) / 1_000
    return { channels, posts: audit.posts, seconds, allowed: (audit.posts - 1) / 25, mostInASecond: mostWithin(times, 1_000), tooSoon: audit.tooSoon }
  })
  tell(`notices: ${deliveries} without limits`)
  const unlimited = await within(async folder => {
    const { connector: { asked } } = await run(folder, { channels: deliveries, share: 0, senders: 1, client: 'plain', inFlight: 100 })
    const times = asked.map(({ at }) => at)
    return { deliveries, perSecond: asked.length / ((Math.max(...times) - Math.min(...times)) / 1_000) }
  })
  tell(`notices: a start with ${stored} deliveries stored`)
  const ready = { deliveries: stored, ms: await within(folder => readyWith(folder, stored)), withNone: await within(folder => readyWith(folder, 0)) }
  return { polite, unlimited, ready }
}

/** The figures as a table. */
export function noticeTable({ polite, unlimited, ready }: NoticeFigures): string {
  return table([
    ['notices', 'measured', 'at best'],
    [`one to ${polite.channels} channels, a tenth told to wait: s`, short(polite.seconds), short(polite.allowed)],
    ['  most posts in one second', short(polite.mostInASecond), '25'],
    ['  posts before the time asked', String(polite.tooSoon), '0'],
    ['without limits: posts a second', short(unlimited.perSecond), ''],
    [`ready with ${ready.deliveries} deliveries stored: ms`, short(ready.ms), short(ready.withNone)]
  ])
}

function run(folder: string, said: Pick<Parameters<typeof runChaos>[0], 'channels' | 'share' | 'senders' | 'client'> & Partial<Parameters<typeof runChaos>[0]>): Promise<{ audit: Audit, connector: { asked: { at: number }[] } }> {
  return runChaos({ where: `sqlite:${join(folder, 'store.sqlite')}`, notices: 1, lives: 0, killFor: 0, most: 300_000, reconcile: false, random: seeded(1), unhurried: true, ...said })
}

async function within<Figures>(measure: (folder: string) => Promise<Figures>): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The most of these times that lie within one stretch of so many milliseconds. @param times in order. */
export function mostWithin(times: readonly number[], milliseconds: number): number {
  let [most, from] = [0, 0]
  for (const [i, time] of times.entries()) {
    while (time - times[from]! >= milliseconds) from++
    most = Math.max(most, i - from + 1)
  }
  return most
}

/** How long the bot takes to be ready; it was started once before, so that what it prepares is there. */
async function readyWith(folder: string, deliveries: number): Promise<number> {
  const store = await openStore(`sqlite:${join(folder, 'store.sqlite')}`)
  await subscribed(store, 1_000)
  const nextYear = Date.now() + 365 * 24 * 60 * 60 * 1000
  for (let n = 0; n < deliveries / 1_000; n++) {
    await store.draftNotice(aDraft({ id: `n${n}`, review: `synthetic-${n}` }), n)
    await store.publishNotice(`n${n}`, everyone(nextYear))
  }
  await store.close()
  const times: number[] = []
  for (let start = 0; start < 4; start++) {
    const port = await freePort()
    const began = performance.now()
    const bot = launch(['src/main.ts'], { PORT: String(port), DATA_DIR: folder })
    await answering(`http://127.0.0.1:${port}/readyz`, bot)
    times.push(performance.now() - began)
    await bot.stop()
  }
  return Math.min(...times.slice(1))
}
