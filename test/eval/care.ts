import { readdirSync, readFileSync } from 'node:fs'
import { createCare, type Care } from '../../src/care/care.ts'
import type { Concern } from '../../src/care/concern.ts'
import { loadSignposts } from '../../src/care/signposts.ts'

/** A judged message: what it is, what must be noticed, what must not survive and what must. */
export interface CareLine {
  id: string
  set: 'dev' | 'aside'
  kind: 'risk' | 'distress' | 'identity' | 'advice' | 'personal-details' | 'question'
  text: string
  expect: { concern: Concern | null, redacted: boolean }
  secrets: string[]
  keep: string[]
}

/** One kind of message: how many, how many were noticed as judged, and the ids of those that were not. */
export interface CareScore {
  kind: CareLine['kind']
  messages: number
  /** Share with the judged concern (none, for a question), 0 to 1. */
  concernRight: number
  /** Share whose personal details were found, or rightly left alone, 0 to 1. */
  redactedRight: number
  secrets: number
  /** Secrets that survive in what other rooms read. */
  leaked: number
  keeps: number
  /** Words to keep that were taken out. */
  lost: number
  wrong: string[]
}

const kinds = ['risk', 'distress', 'identity', 'advice', 'personal-details', 'question'] as const
const folded = (text: string): string => text.toLowerCase().replace(/[\s'’-]+/g, '')

/** Care's score by kind on judged messages. */
export function scoreCare(lines: readonly CareLine[], care: Care): CareScore[] {
  return kinds.map(kind => scoreOf(kind, lines.filter(line => line.kind === kind), care)).filter(({ messages }) => messages > 0)
}

/** The judged messages of one set, or of both; the lines of the other set are not parsed. */
export function loadCareLines(path: string, set: 'dev' | 'aside' | 'all'): CareLine[] {
  const wanted = set === 'all' ? /./ : new RegExp(`"set": ?"${set}"`)
  return readFileSync(path, 'utf8').split('\n').filter(line => line.trim() && wanted.test(line)).map(line => {
    const judged = JSON.parse(line) as CareLine
    return { ...judged, secrets: judged.secrets ?? [], keep: judged.keep ?? [] }
  })
}

function scoreOf(kind: CareLine['kind'], lines: readonly CareLine[], care: Care): CareScore {
  const seen = lines.map(line => ({ line, noticed: care.notice(line.text) }))
  const concernRight = seen.filter(({ line, noticed }) => (noticed.concern ?? null) === line.expect.concern)
  const redactedRight = seen.filter(({ line, noticed }) => noticed.redacted === line.expect.redacted)
  const leaked = seen.flatMap(({ line, noticed }) => line.secrets.filter(secret => folded(noticed.rest).includes(folded(secret))).map(() => line.id))
  const lost = seen.flatMap(({ line, noticed }) => line.keep.filter(word => !folded(noticed.rest).includes(folded(word))).map(() => line.id))
  const right = new Set([...concernRight.filter(one => redactedRight.includes(one)).map(({ line }) => line.id)])
  return {
    kind, messages: lines.length,
    concernRight: concernRight.length / lines.length,
    redactedRight: redactedRight.length / lines.length,
    secrets: lines.flatMap(({ secrets }) => secrets).length, leaked: leaked.length,
    keeps: lines.flatMap(({ keep }) => keep).length, lost: lost.length,
    wrong: [...new Set([...lines.filter(({ id }) => !right.has(id)).map(({ id }) => id), ...leaked, ...lost])]
  }
}

/** Share of questions that are answered: a question taken for a concern is not, however well it is understood. */
export function shareAnswered(questions: readonly string[], care: Care): number {
  return questions.filter(text => care.notice(text).concern === undefined).length / questions.length
}

/** The judged messages beside the tests. */
export const judgedCare = new URL('../judgements/care.ndjson', import.meta.url).pathname

/** Names that the published reviews use, as the catalogue gives them. */
export function shippedPseudonyms(): string[] {
  const folder = new URL('../../data/reviews/', import.meta.url).pathname
  return readdirSync(folder).flatMap(file => /^pseudonym: *['"]?([^'"\n]+)/m.exec(readFileSync(folder + file, 'utf8'))?.[1]?.trim() ?? [])
}

/** The shipped signposts. */
export const shippedSignposts = new URL('../../data/signposts.yaml', import.meta.url).pathname

/** Prints the score of the care room, by kind of message. Ids of what went wrong are shown for dev only: lines set aside stay unread, so that they go on measuring. `questions`: what is to be answered and not taken for anything else. */
export function printCare(set: 'dev' | 'aside' | 'all', questions: readonly string[]): void {
  const care = createCare(loadSignposts(shippedSignposts), { pseudonyms: shippedPseudonyms() })
  const scores = scoreCare(loadCareLines(judgedCare, set), care)
  console.log(`\nCare before answers, set ${set}\n${'kind'.padEnd(18)}messages  noticed  details  leaked  lost`)
  for (const { kind, messages, concernRight, redactedRight, secrets, leaked, keeps, lost } of scores) {
    console.log(`${kind.padEnd(18)}${String(messages).padStart(8)}  ${concernRight.toFixed(3).padStart(7)}  ${redactedRight.toFixed(3).padStart(7)}  ${`${leaked}/${secrets}`.padStart(6)}  ${`${lost}/${keeps}`.padStart(4)}`)
  }
  console.log(`${'search questions'.padEnd(18)}${String(questions.length).padStart(8)}  ${shareAnswered(questions, care).toFixed(3).padStart(7)}`)
  for (const { kind, wrong } of set === 'dev' ? scores.filter(({ wrong }) => wrong.length > 0) : []) console.log(`${kind}: ${wrong.join(', ')}`)
}
