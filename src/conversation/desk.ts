import { again } from '../answers/again.ts'
import type { Answer, Answers } from '../answers/answer.ts'
import type { Concern, Noticed, Signpost } from '../care/concern.ts'
import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Partnership } from '../catalogue/partnership.ts'
import { isForDesk, type Ask, type Press, type Scope } from './ask.ts'
import { commandIn, commandsFor, type CommandName, type DeskCommand, type Said } from './commands.ts'
import type { Given } from './given.ts'
import type { Cared, Memory } from './memory.ts'
import type { Reading } from './reading.ts'
import type { CareReply, Reply } from './reply.ts'
import { isOfItself, type Hearing, type Spoken } from './spoken.ts'

export interface Desk {
  /** What to say to this, from the catalogue alone. Never throws on any text; the text goes no further than this room. @param noticed what care notices in it, where that has been asked. */
  reply: (ask: Ask, noticed?: Noticed) => Reply
  /** What to say to a concern that was noticed, instead of an answer. @param conversation where what was shown before counts. */
  caring: (concern: Concern, noticed: Noticed, scope: Scope, conversation?: string) => CareReply
}

export interface DeskParts {
  catalogue: Catalogue
  partnership: Partnership
  answers: Answers
  care: { notice: (text: string) => Noticed }
  signposts: readonly Signpost[]
  hearing: Hearing
  memory: Memory
  reading: Reading
  /** Which answer each message held. */
  given: Given
  /** Today, `YYYY-MM-DD`. */
  today: () => string
}

/** As many as a card shows in full without scrolling for ever. */
const latestShown = 3

interface Where { scope: Scope, conversation: string }

/** What leans on a card of care: at any time, before anything else was answered, and as a command. */
const leaning: Record<Cared['concern'], { always: readonly Spoken[], first: readonly Spoken[], commands: readonly CommandName[] }> = {
  risk: { always: ['call', 'person', 'told'], first: ['thanks', 'no', 'poor', 'hello', 'machine', 'seen'], commands: ['help', 'hello', 'thanks'] },
  distress: { always: ['call', 'person', 'told', 'referral'], first: [], commands: ['help', 'hello'] }
}
/** What is heard before a concern that care is less sure of: nobody asks a solicitor whether this is private. */
const overrules: Partial<Record<Concern, readonly Spoken[]>> = {
  identity: ['kept', 'seen', 'machine', 'updated', 'forget'],
  advice: ['kept', 'seen', 'machine', 'person', 'updated', 'forget', 'referral', 'complaint', 'adding', 'poor']
}
const isGrave = (concern: Concern | undefined): concern is Cared['concern'] => concern === 'risk' || concern === 'distress'
/** The command that is said and nothing beside it. */
const alone = (found: Said | undefined): CommandName | undefined => found?.rest === '' ? found.command.name : undefined
/** What a message that may be of a child at risk is not put off with. */
const isCourtesy = (said: Spoken): boolean => said === 'thanks' || said === 'no' || said === 'hello' || said === 'poor'
const isFound = (answer: Answer): boolean => answer.kind === 'answer' && answer.matches.some(({ grade }) => grade === 'direct')

/** The conversation itself: care first, then commands, then the catalogue. */
export function createDesk({ catalogue, partnership, answers, care, signposts, hearing, memory, reading, given, today }: DeskParts): Desk {
  const { examples, page } = partnership
  const searched = catalogue.reviews.length
  const call = signposts.find(({ emergency }) => emergency)?.number ?? 'the emergency services'

  const says: Record<DeskCommand, (ask: Where) => Reply> = {
    help: ask => ({ kind: 'help', scope: ask.scope, commands: commandsFor(ask.scope), examples }),
    latest: () => ({ kind: 'latest', reviews: newest(catalogue), searched }),
    themes: () => ({ kind: 'themes', themes: answers.themes(), searched }),
    about: () => ({ kind: 'about', partnership: partnership.name, reviews: searched, publishers: publishersHeld(catalogue), checked: catalogue.checked, page }),
    forget: ask => { memory.forget(ask.conversation); return { kind: 'forgotten', examples } },
    reviews: ask => askedBefore(ask.conversation) ?? says.latest(ask),
    'no-danger': ask => { memory.calm(ask.conversation); return askedBefore(ask.conversation) ?? says.hello(ask) },
    hello: () => ({ kind: 'hello', examples }),
    thanks: () => ({ kind: 'thanks' })
  }

  const plainly: Partial<Record<Spoken, (ask: Where) => Reply>> = {
    forget: says.forget, updated: says.about, hello: says.hello, thanks: says.thanks, no: () => ({ kind: 'thanks', noted: true })
  }

  /** The reviews that were asked for before; undefined where none were. */
  function askedBefore(conversation: string): Reply | undefined {
    const before = memory.recall(conversation)
    return before && answered(again(answers, before), conversation, { redacted: false })
  }

  function caring(concern: Concern, { area, redacted, rest }: Noticed, scope: Scope, conversation?: string): CareReply {
    if (concern === 'identity') return { kind: concern, reviews: named(rest, conversation), page, redacted }
    const shown = signpostsFor([concern], area)
    return concern === 'distress' ? { kind: concern, scope, signposts: shown, redacted } : { kind: concern, signposts: shown, redacted }
  }

  const signpostsFor = (concerns: readonly Concern[], area?: string): Signpost[] => [...new Set(concerns.flatMap(concern =>
    signposts.filter(signpost => signpost.for.includes(concern) && (!area || !signpost.area || signpost.area.key === area))))]

  /** The card that a concern asks for; that one for danger or distress was shown is kept, with what was asked for beside it. */
  function cared(concern: Concern, noticed: Noticed, { scope, conversation }: Where): CareReply {
    const reply = caring(concern, noticed, scope, conversation)
    const isKept = reply.kind !== 'identity' && waits(noticed.rest, conversation)
    if (isGrave(concern)) memory.care(conversation, { concern, ...noticed.area && { area: noticed.area } })
    return isKept ? { ...reply, waits: true } : reply
  }

  /** Plain words to who asks for somebody, or whether anybody was told: nobody was, and whom to ring. */
  function toldNobody({ area, redacted }: Noticed, { scope, conversation }: Where): CareReply {
    const before = memory.cared(conversation)
    const concern = before?.concern ?? 'risk'
    const kept = area ?? before?.area
    memory.care(conversation, { concern, ...kept && { area: kept } })
    const shown = signpostsFor([concern], kept)
    const beside = askedBefore(conversation) && { waits: true as const }
    return concern === 'distress' ? { kind: concern, scope, signposts: shown, redacted, again: true, ...beside } : { kind: concern, signposts: shown, redacted, asked: 'told', ...beside }
  }

  /** After a card for danger or distress: whether a message asks for somebody, or makes no sense without it. */
  function leansOnCare(rest: string, said: Spoken | undefined, command: CommandName | undefined, conversation: string): boolean {
    const shown = memory.cared(conversation)
    if (!shown) return false
    const { always, first, commands } = leaning[shown.concern]
    if (said && always.includes(said)) return true
    if (shown.since || said) return !shown.since && first.includes(said!)
    return command ? commands.includes(command) : !asksForReviews(rest)
  }

  function asksForReviews(rest: string): boolean {
    const asking = hearing.asking(rest)
    return asking === 'outright' || (asking === 'bare' && isFound(answers.answer(rest)))
  }

  /** What was asked for beside a concern is kept as understood, to be shown once it is asked for again. @returns whether there was anything. */
  function waits(rest: string, conversation: string): boolean {
    const answer = answers.answer(rest)
    if (!isFound(answer)) return false
    memory.keep(conversation, answer.understood)
    return true
  }

  /** The reviews a text names by their code or the name they are known by, else the few that were last shown: what may be offered instead of an identity. */
  function named(text: string, conversation?: string): Review[] {
    const { understood: { filters } } = answers.answer(text)
    const before = conversation === undefined ? undefined : memory.recall(conversation)
    const shown = before?.filters.named ?? before?.shown ?? []
    return (filters.named ?? (shown.length <= latestShown ? shown : [])).flatMap(id => catalogue.find(id) ?? [])
  }

  function answered(answer: Answer, conversation: string, { redacted, inDoubt = false }: Pick<Noticed, 'redacted' | 'inDoubt'>): Reply {
    const doubt = inDoubt && { inDoubt: { call } }
    if (answer.kind === 'talk' && !inDoubt) return redacted ? { kind: 'personal-details', examples } : { kind: 'thanks' }
    if (answer.kind === 'what-about' || answer.kind === 'talk') return { ...answer, kind: 'what-about', redacted, ...doubt }
    memory.keep(conversation, answer.understood)
    return { ...reading.answered(answer, redacted), ...doubt }
  }

  function words(ask: Extract<Ask, { kind: 'words' }>, noticed = care.notice(ask.text)): Reply {
    const { concern, rest } = noticed
    const said = hearing.spoken(rest)
    if (isGrave(concern) && !isForPlainWords(concern, rest, said, ask.conversation)) return cared(concern, noticed, ask)
    const command = alone(commandIn(rest))
    if (said === 'told' || isGrave(concern) || leansOnCare(rest, said, command, ask.conversation)) return toldNobody(noticed, ask)
    return (said && toldOfItself(said, noticed, ask)) ?? (concern ? cared(concern, noticed, ask) : asked(command, noticed, ask))
  }

  /** Whether danger or distress is met with plain words instead: who asks the bot to ring, and who is still alone with the danger that was just told of. */
  const isForPlainWords = (concern: Cared['concern'], rest: string, said: Spoken | undefined, conversation: string): boolean =>
    concern === 'risk' ? said === 'told' : memory.cared(conversation)?.concern === 'risk' && leansOnCare(rest, said, undefined, conversation)

  /** What to say to a command, or to a question where none was said. */
  function asked(command: CommandName | undefined, noticed: Noticed, ask: Where): Reply {
    if (!command) return answered(answers.answer(noticed.rest, memory.recall(ask.conversation)), ask.conversation, noticed)
    if (noticed.redacted) return { kind: 'personal-details', examples }
    return isForUs(command) ? says[command](ask) : { kind: 'not-here' }
  }

  /** What to say to what was said to the bot itself; undefined where something graver was noticed. */
  function toldOfItself(said: Spoken, { concern, inDoubt, area, redacted }: Noticed, ask: Where): Reply | undefined {
    if (concern ? !overrules[concern]?.includes(said) : inDoubt && isCourtesy(said)) return undefined
    if (said === 'referral') return { kind: 'risk', signposts: signpostsFor(['risk', 'advice'], area), redacted, asked: said }
    if (redacted) return { kind: 'personal-details', examples }
    return isOfItself(said) ? { kind: 'of-itself', of: said, scope: ask.scope, page, call } : plainly[said]?.(ask)
  }

  function pressed(ask: Extract<Ask, { kind: 'press' }>, press: Press): Reply {
    if (press.do === 'theme') {
      const answer = answers.theme(press.id)
      return answer ? answered(answer, ask.conversation, { redacted: false }) : { kind: 'gone' }
    }
    if (press.do === 'unknown') return { kind: 'gone' }
    if (!isForDesk(press)) return { kind: 'not-here' }
    if (press.do === 'command') return isForUs(press.id) ? says[press.id](ask) : { kind: 'gone' }
    const understood = reading.understood(press)
    if (understood) memory.keep(ask.conversation, understood)
    return reading.pressed(press, ask.once ?? '')
  }

  /** Feedback through the messenger's own form. What was typed there is read for a concern, and gone. */
  function fedBack({ scope, conversation, message, helpful, text, once = '' }: Extract<Ask, { kind: 'feedback' }>): Reply {
    const noticed = care.notice(text)
    const vote = { once, day: today(), helpful, concepts: [], results: [], ...given.recall(message) }
    if (noticed.concern) return { kind: 'thanked', vote, also: cared(noticed.concern, noticed, { scope, conversation }) }
    return { kind: 'thanked', vote, ...noticed.redacted && { also: { kind: 'personal-details', examples } } }
  }

  function isForUs(id: string): id is DeskCommand { return Object.hasOwn(says, id) }

  return {
    caring,
    reply(ask, noticed) {
      if (ask.kind === 'installed') return { kind: 'welcome', by: ask.by, scope: ask.scope, partnership: partnership.name, examples }
      if (ask.kind === 'feedback') return fedBack(ask)
      const reply = ask.kind === 'words' ? words(ask, noticed) : pressed(ask, ask.press)
      if (reply.kind !== 'risk' && reply.kind !== 'distress') memory.moveOn(ask.conversation)
      return reply
    }
  }
}

/** The publishers that at least one published review names. */
function publishersHeld(catalogue: Catalogue) {
  const held = new Set(catalogue.reviews.map(review => review.publisher?.key))
  return catalogue.publishers.filter(publisher => held.has(publisher.key))
}

/** The newest reviews whose date is known; where no date is, the first of the publisher's own order. */
function newest({ reviews }: Catalogue): Review[] {
  const dated = reviews.filter(({ published }) => published)
  return (dated.length > 0 ? dated : reviews).slice(0, latestShown)
}
