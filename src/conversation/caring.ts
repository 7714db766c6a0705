import type { Answer, Answers } from '../answers/answer.ts'
import type { Concern, Noticed, Signpost } from '../care/concern.ts'
import type { Scope } from './ask.ts'
import type { CommandName } from './commands.ts'
import type { Cared, Memory } from './memory.ts'
import type { CareReply, Reply } from './reply.ts'
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
}

export interface Where { scope: Scope, conversation: string }

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

/** What leans on a card of care: at any time, before anything else was answered, and as a command. */
const leaning: Record<Cared['concern'], { always: readonly Spoken[], first: readonly Spoken[], commands: readonly CommandName[] }> = {
  risk: { always: ['call', 'person', 'told'], first: ['thanks', 'no', 'poor', 'hello', 'machine', 'seen'], commands: ['help', 'hello', 'thanks'] },
  distress: { always: ['call', 'person', 'told', 'referral', 'kept', 'seen'], first: [], commands: ['help', 'hello'] }
}
/** What is heard before a concern that care is less sure of: nobody asks a solicitor whether this is private. */
const overrules: Record<Concern, readonly Spoken[]> = {
  risk: ['unclear', 'unable', 'reuse'], distress: ['unclear', 'unable', 'reuse', 'no', 'kept', 'seen'],
  identity: ['unclear', 'unable', 'reuse', 'kept', 'seen', 'machine', 'updated', 'forget'],
  advice: ['unclear', 'unable', 'reuse', 'kept', 'seen', 'machine', 'person', 'updated', 'forget', 'referral', 'complaint', 'adding', 'poor']
}

/** Where one thing said ends and another begins. */
const clauseEnds = /[.?!;,\n]+|\b(?:and|but|because|cos)\b/i

const isGrave = (concern: Concern | undefined): concern is Cared['concern'] => concern === 'risk' || concern === 'distress'
const isPlaceAlone = ({ understood: { concepts, filters } }: Answer): boolean => concepts.length === 0 && Object.keys(filters).every(limit => limit === 'areas')
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

  /** The card that a concern asks for; that one for danger or distress was shown is kept, with what was asked for beside it. */
  function cared(concern: Concern, noticed: Noticed, { scope, conversation }: Where): CareReply {
    const reply = card(concern, { ...noticed, ...areaKept(noticed, conversation) }, scope, conversation)
    const isAsked = concern !== 'distress' || hearing.asking(noticed.rest) !== undefined
    const isKept = reply.kind !== 'identity' && isAsked && waits(noticed.rest, conversation)
    if (isGrave(concern)) memory.care(conversation, { concern, ...noticed.area && { area: noticed.area } })
    return { ...reply, ...isKept && { waits: true }, ...reply.kind === 'distress' && askedOfPrivacy(noticed.rest) }
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
  function toldNobody(noticed: Noticed, { scope, conversation }: Where): CareReply {
    const { redacted } = noticed
    const concern = memory.cared(conversation)?.concern ?? 'risk'
    const kept = areaKept(noticed, conversation)
    memory.care(conversation, { concern, ...kept })
    const shown = signpostsFor([concern], kept.area)
    const beside = askedBefore(conversation) && { waits: true as const }
    return concern === 'distress' ? { kind: concern, scope, signposts: shown, redacted, again: true, ...beside, ...askedOfPrivacy(noticed.rest) } : { kind: concern, signposts: shown, redacted, asked: 'told', ...beside }
  }

  /** After a card for danger: to who has told somebody, or takes back what was told; undefined for anything else. */
  function closing(said: Spoken | undefined, noticed: Noticed, { conversation }: Where): CareReply | undefined {
    if (memory.cared(conversation)?.concern !== 'risk' || (said !== 'rung' && said !== 'withdrawn')) return undefined
    const { area } = areaKept(noticed, conversation)
    if (said === 'withdrawn') memory.calm(conversation)
    else memory.care(conversation, { concern: 'risk', ...area && { area } })
    return { kind: 'risk', signposts: signpostsFor(['risk'], area), redacted: noticed.redacted, asked: said, ...askedBefore(conversation) && { waits: true as const } }
  }

  /** After a card for danger or distress: whether a message asks for somebody, or makes no sense without it. */
  function leansOnCare(rest: string, said: Spoken | undefined, command: CommandName | undefined, conversation: string): boolean {
    const shown = memory.cared(conversation)
    if (!shown) return false
    const { always, first, commands } = leaning[shown.concern]
    if (said && always.includes(said)) return true
    if (shown.since || said) return !shown.since && first.includes(said!)
    return command ? commands.includes(command) : !asksForReviews(rest, shown.concern)
  }

  /** After danger a place alone says where it is. */
  function asksForReviews(rest: string, after: Cared['concern']): boolean {
    const asking = hearing.asking(rest)
    const answer = asking === 'bare' ? answers.answer(rest) : undefined
    return asking === 'outright' || (answer !== undefined && isFound(answer) && !(after === 'risk' && isPlaceAlone(answer)))
  }

  /** What was asked for beside a concern is kept as understood, to be shown once it is asked for again: what is found, or what was asked outright though nothing is published on it. @returns whether there was anything. */
  function waits(rest: string, conversation: string): boolean {
    const answer = answers.answer(rest)
    if (!isFound(answer) && (answer.understood.concepts.length === 0 || hearing.asking(rest) !== 'outright')) return false
    memory.keep(conversation, answer.understood)
    return true
  }

  /** Whether danger or distress is met with plain words instead: who asks the bot to ring, and who is still alone with the danger that was just told of. */
  const isForPlainWords = (concern: Cared['concern'], rest: string, said: Spoken | undefined, conversation: string): boolean =>
    concern === 'risk' ? said === 'told' : memory.cared(conversation)?.concern === 'risk' && leansOnCare(rest, said, undefined, conversation)

  /** Danger and distress, and what leans on a card for them: with that card, or with plain words. */
  function first(noticed: Noticed, said: Spoken | undefined, command: CommandName | undefined, where: Where): CareReply | undefined {
    const { concern, rest } = noticed
    const leans = leansOnCare(rest, said, command, where.conversation)
    const grave = isGrave(concern) && (leans || !isOverruled(concern, said)) ? concern : undefined
    const closed = closing(said, noticed, where)
    if (closed) return closed
    if (grave && !isForPlainWords(grave, rest, said, where.conversation)) return cared(grave, noticed, where)
    return said === 'told' || grave || leans ? toldNobody(noticed, where) : undefined
  }

  const referral = ({ area, redacted }: Pick<Noticed, 'area' | 'redacted'>, { conversation }: Where): CareReply =>
    ({ kind: 'risk', signposts: signpostsFor(['risk', 'advice'], areaKept({ area }, conversation).area), redacted, asked: 'referral' })

  return { card, cared, referral, first }
}

/** Whether what is said is heard before a concern. */
export const isOverruled = (concern: Concern, said: Spoken | undefined): boolean => said !== undefined && overrules[concern].includes(said)
