import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { anInvoke, aPersonalMessage, type Given } from '../support/activities.ts'
import { startConnector } from '../support/connector.ts'
import { home, runningBot } from '../support/running.ts'
import { quantile, short, table } from './figures.ts'
import { syntheticQuestions, syntheticReviews } from './generate.ts'

/** Milliseconds of look-ups and of questions that come at a steady pace, whoever waits; `busy` is the machine's load average before it began. */
export interface PacedFigures { reviews: number, seconds: number, lookUps: number, lookUpP50: number, lookUpP99: number, questionP99: number, refused: number, busy: number }

const pace = { lookUps: 50, questions: 100 }
const connections = 64

/** Fifty letters typed a second beside a hundred questions a second, from a server process that holds 2,000 reviews. Each is timed from when it was due. */
export async function measureOverHttp(quick: boolean, tell: (doing: string) => void): Promise<PacedFigures> {
  const seconds = quick ? 3 : 30
  const vocabulary = loadConcepts(join(home, 'data/concepts'))
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const held = syntheticReviews(2_000, vocabulary).map(({ id, title, type, publisher, published, subjects, themes, summary, learning }) =>
    ({ id, title, type, publisher: publisher?.name, published, subjects, themes, summary, learning, documents: [] }))
  writeFileSync(join(folder, 'reviews.json'), JSON.stringify(held))
  const busy = loadavg()[0]!
  tell(`look-ups over HTTP: ${pace.lookUps} a second beside ${pace.questions} questions a second, for ${seconds} s`)
  // As a service does that delivers all the time: its connections stay open, and what finds none free waits for one.
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const connector = await startConnector()
  const bot = await runningBot({ CATALOGUE: join(folder, 'reviews.json'), DATA_DIR: folder, LOG_LEVEL: 'error' })
  try {
    const asked = syntheticQuestions(100, vocabulary)
    const letters = asked.flatMap(question => Array.from(question, (_, i) => question.slice(0, i + 1)))
    const refused: number[] = []
    const send = async (activity: object) => {
      const status = await posted(agent, `${bot.address}/api/messages`, JSON.stringify(activity))
      if (status >= 300) refused.push(status)
    }
    // Many people, so that nobody is told to wait.
    const by = (i: number): Given => ({ serviceUrl: connector.url, from: { id: `29:bench-${i % 400}` }, conversation: { id: `a:bench-${i % 400}`, conversationType: 'personal', tenantId: 'bench' } })
    const lookUp = (i: number) => send(anInvoke('composeExtension/query', { commandId: 'topic', parameters: [{ name: 'words', value: letters[i % letters.length] }], queryOptions: { skip: 0, count: 25 } }, by(i)))
    const question = (i: number) => send(aPersonalMessage(asked[i % asked.length]!, by(i + 200)))
    for (let i = 0; i < 100; i++) await Promise.all([lookUp(i * 7), question(i)])
    refused.length = 0
    const [looked, answered] = await Promise.all([paced(pace.lookUps, seconds, lookUp), paced(pace.questions, seconds, question)])
    return { reviews: held.length, seconds, lookUps: looked.length, lookUpP50: quantile(looked, 0.5), lookUpP99: quantile(looked, 0.99), questionP99: quantile(answered, 0.99), refused: refused.length, busy }
  } finally {
    agent.destroy()
    await bot.stop()
    await connector.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the status of the answer, once all of it is here. */
function posted(agent: Agent, url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    request(url, { method: 'POST', agent, headers }, answer => { answer.resume().once('end', () => resolve(answer.statusCode ?? 0)) }).once('error', reject).end(body)
  })
}

/** Does work so many times a second, never waiting for the last. @returns milliseconds from when each was due to its end. */
async function paced(perSecond: number, seconds: number, work: (i: number) => Promise<void>): Promise<number[]> {
  const began = performance.now()
  const all: Promise<number>[] = []
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = began + i * 1000 / perSecond
    if (due > performance.now()) await pause(due - performance.now())
    all.push(work(i).then(() => performance.now() - due))
  }
  return Promise.all(all)
}

/** The figures as a table. */
export function overHttpTable({ reviews, lookUps, busy, refused, ...times }: PacedFigures): string {
  return table([
    ['look-ups over HTTP, beside questions', 'look-ups', 'p50 ms', 'p99 ms', 'questions p99 ms', 'refused', 'load before'],
    [`${reviews.toLocaleString('en-GB')} reviews`, lookUps.toLocaleString('en-GB'), ...[times.lookUpP50, times.lookUpP99, times.questionP99, refused, busy].map(short)]
  ])
}
