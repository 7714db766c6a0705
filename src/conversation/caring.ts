import type { Answer, Answers } from '../answers/answer.ts'
import type { Concern, Noticed, Signpost } from '../care/concern.ts'
import type { Asker, Scope } from './ask.ts'
import type { CommandName } from './commands.ts'
import type { Cared, Grave, Memory } from './memory.ts'
import type { CareReply, Reply } from './reply.ts'
import type { Understood } from '../search/match.ts'
import type { Review } from '../catalogue/review.ts'
import { isOfPrivacy, type Hearing, type Privacy, type Spoken } from './spoken.ts'

/** What is said to a concern, and to what leans on a card that one was met with. */
export interface Caring {
  /** The card for a concern alone. @param conversation where what was shown before counts. */
  card: (concern: Concern, noticed: Noticed, scope: Scope, conversation?: string) => CareReply
  /** The same; that one for danger or distress was shown is kept, with what was asked for beside it. */
  cared: (concern: Concern, noticed: Noticed, where: Where) => CareReply
  /** The front doors and what else helps, to who wants to refer. */
  referral: (noticed: Pick<Noticed, 'area' | 'redacted'>, where: Where) => CareReply
  /** What goes before anything else that a message says; undefined where nothing does. */
  first: (noticed: Noticed, said: Spoken | undefined, command: CommandName | undefined, where: Where) => CareReply | undefined
  /** What is answered right after a card for danger, with a doubt where it may be of that. */
  doubted: (noticed: Noticed, where: Where) => Noticed
}

export interface Where { scope: Scope, conversation: string, by?: Asker }

export interface CaringParts {
  answers: Answers
  signposts: readonly Signpost[]
  hearing: Hearing
  memory: Memory
  page: string | undefined
  /** The reviews that may be offered instead of an identity. */
  named: (text: string, conversation?: string) => Review[]
  /** The reviews that were asked for before. */
  askedBefore: (conversation: string) => Reply | undefined
}

/** What leans on a card of care whoever says it. */
const anyones: readonly Spoken[] = ['call', 'person', 'told']
/** What does so of whom it was shown to: before anything else was answered, after that, and of nobody else. */
const leaning: Record<Grave, Record<Cared['met'], readonly Spoken[]>> = {
  risk: { now: ['thanks', 'no', 'poor', 'hello', 'machine', 'seen', 'faulty', 'read'], before: [], another: [] },
  distress: { now: ['referral', 'kept', 'seen', 'poor'], before: ['referral', 'kept', 'seen'], another: [] }
}
/** Commands that do, before anything else was answered. */
const commandsLeaning: Record<Grave, readonly CommandName[]> = { risk: ['help', 'hello', 'thanks'], distress: ['help', 'hello'] }
/** What is heard before any concern. */
const overAll: readonly Spoken[] = ['unclear', 'unable', 'reuse', 'slip', 'faulty', 'received']
/** What is heard before a concern that care is less sure of: nobody asks a solicitor whether this is private. */
const overrules: Record<Concern, readonly Spoken[]> = {
  risk: overAll, distress: [...overAll, 'guide', 'hello', 'no', 'kept', 'seen'],
  identity: [...overAll, 'kept', 'seen', 'machine', 'updated', 'forget'],
  advice: [...overAll, 'kept', 'seen', 'machine', 'person', 'updated', 'forget', 'referral', 'complaint', 'adding', 'poor']
}

/** Where one thing said ends and another begins. */
const clauseEnds = /[.?!;,\n]+|\b(?:and|but|because|cos)\b/i

const isGrave = (concern: Concern | undefined): concern is Grave => concern === 'risk' || concern === 'distress'
const gravest = ({ concerns }: Cared): Grave => concerns.includes('risk') ? 'risk' : 'distress'
/** Where somebody is, and no theme: “in the bath”. */
const isWhereabouts = (text: string): boolean => /^\W*(?:in|at|on|by|under|near|behind|outside|inside|up|down)\b/i.test(text)
const isPlaceAlone = ({ concepts, filters }: Understood): boolean => concepts.length === 0 && Object.keys(filters).every(limit => limit === 'areas')
const isTheme = (text: string, { kind, understood: { concepts } }: Answer): boolean => kind !== 'what-about' && concepts.length > 0 && !isWhereabouts(text)
const isFound = (answer: Answer): boolean => answer.kind === 'answer' && answer.matches.some(({ grade }) => grade === 'direct')

/** Care's own part of the conversation. */
export function createCaring({ answers, signposts, hearing, memory, page, named, askedBefore }: CaringParts): Caring {
  function card(concern: Concern, { area, redacted, rest }: Noticed, scope: Scope, conversation?: string): CareReply {
    if (concern === 'identity') return { kind: concern, reviews: named(rest, conversation), page, redacted }
    const shown = signpostsFor([concern], area)
    return concern === 'distress' ? { kind: concern, scope, signposts: shown, redacted } : { kind: concern, signposts: shown, redacted }
  }

  const signpostsFor = (concerns: readonly Concern[], area?: string): Signpost[] => [...new Set(concerns.flatMap(concern =>
    signposts.filter(signpost => signpost.for.includes(concern) && (!area || !signpost.area || signpost.area.key === area))))]

  /** The card that a concern asks for; that one for danger or distress was shown is kept, with what was asked for beside it. Distress after danger brings the places to turn to for both. */
  function cared(concern: Concern, noticed: Noticed, { scope, conversation, by }: Where): CareReply {
    const before = memory.cared(conversation)
    const kept = areaKept(noticed, conversation)
    const reply = card(concern, { ...noticed, ...kept }, scope, conversation)
    const isAsked = concern !== 'distress' || (hearing.asking(noticed.rest) ?? 'question') !== 'question'
    const isKept = reply.kind !== 'identity' && isAsked && waits(noticed.rest, conversation)
    if (isGrave(concern)) memory.care(conversation, { concern, ...kept }, by?.id)
    const beside = reply.kind === 'distress' && before?.concerns.includes('risk') && { danger: true as const, signposts: signpostsFor(['distress', 'risk'], kept.area) }
    return { ...reply, ...isKept && { waits: true }, ...beside, ...reply.kind === 'distress' && askedOfPrivacy(noticed.rest) }
  }

  /** Whether who is in distress asks, in a clause of its own, who can see or keeps what is typed. */
  function askedOfPrivacy(rest: string): { of?: Privacy } {
    const of = rest.split(clauseEnds).map(clause => hearing.spoken(clause)).find(isOfPrivacy)
    return of ? { of } : {}
  }

  /** The area that is named, or that was when a card of care was last shown. */
  function areaKept({ area }: { area?: string | undefined }, conversation: string): Pick<Noticed, 'area'> {
    const kept = area ?? memory.cared(conversation)?.area
    return kept === undefined ? {} : { area: kept }
  }

  /** Plain words to who asks for somebody, or whether anybody was told: nobody was, and whom to ring. */
  function toldNobody({ area, redacted, rest }: Noticed, { scope, conversation, by }: Where): CareReply {
    const before = memory.cared(conversation)
    const concern = before ? gravest(before) : 'risk'
    const kept = areaKept({ area }, conversation)
    memory.care(conversation, { concern, ...kept }, by?.id)
    const shown = signpostsFor(before?.concerns ?? [concern], kept.area)
    const beside = askedBefore(conversation) && { waits: true as const }
    return concern === 'distress' ? { kind: concern, scope, signposts: shown, redacted, again: true, ...beside, ...askedOfPrivacy(rest) } : { kind: concern, signposts: shown, redacted, asked: 'told', ...beside }
  }

  /** After a card for danger: to who has told somebody, or takes back what was told; undefined for anything else. */
  function closing(said: Spoken | undefined, noticed: Noticed, { conversation, by }: Where): CareReply | undefined {
    if (!memory.cared(conversation)?.concerns.includes('risk') || (said !== 'rung' && said !== 'withdrawn' && said !== 'misread')) return undefined
    const { area } = areaKept(noticed, conversation)
    const isOver = said !== 'rung'
    if (isOver) memory.calm(conversation)
    else memory.care(conversation, { concern: 'risk', ...area && { area } }, by?.id)
    return { kind: 'risk', signposts: signpostsFor(['risk'], area), redacted: noticed.redacted, asked: isOver ? 'withdrawn' : said, ...askedBefore(conversation) && { waits: true as const } }
  }

  /** After a card for danger or distress: whether a message asks for somebody, or makes no sense without it; of who was not met with it, whether it tells more. */
  function leansOnCare({ rest, otherLanguage }: Noticed, said: Spoken | undefined, command: CommandName | undefined, { conversation, by }: Where): boolean {
    const shown = memory.cared(conversation, by?.id)
    if (!shown || otherLanguage) return false
    const after = gravest(shown)
    if (said) return anyones.includes(said) || leaning[after][shown.met].includes(said)
    if (shown.met === 'another') return after === 'risk' && !command && hearing.isTelling(rest)
    return shown.met === 'now' && (command ? commandsLeaning[after].includes(command) : !asksForReviews(rest, after))
  }

  /** Whether a message asks for reviews: outright, or by a theme that is understood, whether or not a review has it. After danger a place alone says where it is; a question that names no review may be of the danger. */
  function asksForReviews(rest: string, after: Grave): boolean {
    const asking = hearing.asking(rest)
    if (asking === 'outright' || !asking) return asking === 'outright'
    const answer = answers.answer(rest)
    if (asking === 'question') return isFound(answer) && answer.understood.filters.named !== undefined
    return isFound(answer) ? !(after === 'risk' && isPlaceAlone(answer.understood)) : isTheme(rest, answer)
  }

  /** A theme that no review is exactly on, right after a card for danger, is answered with a word about danger: it may be of that. */
  function doubted(noticed: Noticed, { conversation, by }: Where): Noticed {
    const shown = memory.cared(conversation, by?.id)
    const isNear = shown?.met === 'now' && shown.concerns.includes('risk') && hearing.asking(noticed.rest) === 'bare' && !isFound(answers.answer(noticed.rest))
    return isNear ? { ...noticed, inDoubt: true } : noticed
  }

  /** What was asked for beside a concern is kept as understood, to be shown once it is asked for again: what is found, or what was asked outright though nothing is published on it. @returns whether there was anything. */
  function waits(rest: string, conversation: string): boolean {
    const answer = answers.answer(rest)
    if (!isFound(answer) && (answer.understood.concepts.length === 0 || hearing.asking(rest) !== 'outright')) return false
    memory.keep(conversation, answer.understood)
    return true
  }

  /** Danger and distress, and what leans on a card for them: with that card, or with plain words where the bot is asked to ring. */
  function first(noticed: Noticed, said: Spoken | undefined, command: CommandName | undefined, where: Where): CareReply | undefined {
    const { concern } = noticed
    const leans = leansOnCare(noticed, said, command, where)
    const grave = isGrave(concern) && (leans || !isOverruled(concern, said)) ? concern : undefined
    const closed = closing(said, noticed, where)
    if (closed) return closed
    if (grave && !(grave === 'risk' && said === 'told')) return cared(grave, noticed, where)
    return said === 'told' || grave || leans ? toldNobody(noticed, where) : undefined
  }

  const referral = ({ area, redacted }: Pick<Noticed, 'area' | 'redacted'>, { conversation }: Where): CareReply =>
    ({ kind: 'risk', signposts: signpostsFor(['risk', 'advice'], areaKept({ area }, conversation).area), redacted, asked: 'referral' })

  return { card, cared, referral, first, doubted }
}

/** Whether what is said is heard before a concern. */
export const isOverruled = (concern: Concern, said: Spoken | undefined): boolean => said !== undefined && overrules[concern].includes(said)
