import { again } from '../answers/again.ts'
import type { Answer, Answers } from '../answers/answer.ts'
import { nowShown } from '../answers/follow-ups/remembered.ts'
import { isOfRecord } from '../answers/fact-answers.ts'
import type { Concern, Noticed, Signpost } from '../care/concern.ts'
import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Partnership } from '../catalogue/partnership.ts'
import { createBeside } from './beside.ts'
import { createCaring, isOverruled, type Where } from './caring.ts'
import { isForDesk, type Ask, type Press, type Scope } from './ask.ts'
import { commandIn, commandsFor, type CommandName, type DeskCommand, type GivenCommand } from './commands.ts'
import type { PostedAnswers } from './posted-answers.ts'
import type { Memory } from './memory.ts'
import { mostCarried } from './place.ts'
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
  given: PostedAnswers
  /** Today, `YYYY-MM-DD`. */
  today: () => string
}

/** As many as a card shows in full without scrolling for ever. */
const latestShown = 3

/** The command that is said and nothing beside it. */
const alone = (found: GivenCommand | undefined): CommandName | undefined => found?.rest === '' ? found.command.name : undefined
/** The command that is said, or help where the bot is asked how it is used. */
const commandHeard = (said: Spoken | undefined, rest: string): CommandName | undefined => said === 'guide' ? 'help' : alone(commandIn(rest))
/** What was said as a card of care hears it: to such a card, a word of dismay is of what was told. */
const ofCare = (said: Spoken | undefined): Spoken | undefined => said === 'hard' ? undefined : said
/** What a message that may be of a child at risk is not put off with. */
const isCourtesy = (said: Spoken): boolean => said === 'thanks' || said === 'no' || said === 'hello' || said === 'poor' || said === 'hard'

/** Asks for a review by what it tells, and for nobody's name: "which one was it with the young man at a festival". */
const whichReview = /^(?!.*\b(?:real|actual|names?|called|who|identity|address)\b)(?:\W*\b(?:and|so|ok|but|hi|sorry)\b)*\W*which (?:(?:one|review|case|report|was|is|it|the|that),? )+(?:with|about|on|where|of|in|one)\b/i
/** Speaks of one of those shown, and of nothing that is done in a case. */
const ofShown = /^(?!.*\b(?:report|refer|tell|share|record|police|consent|law|legal|court|allowed|disclose|section)\b).*\b(?:this|that|the \w+) ones?\b/i

/** The conversation itself: care first, then commands, then the catalogue. */
export function createDesk({ catalogue, partnership, answers, care, signposts, hearing, memory, reading, given, today }: DeskParts): Desk {
  const { examples, page } = partnership
  const searched = catalogue.reviews.length
  const call = callIn(signposts)

  const says: Record<DeskCommand, (ask: Where) => Reply> = {
    help: ask => ({ kind: 'help', scope: ask.scope, commands: commandsFor(ask.scope), examples }),
    latest: ({ conversation }) => {
      const reviews = newest(catalogue)
      memory.keep(conversation, nowShown(reviews.map(({ id }) => id), memory.recall(conversation), { order: 'newest', among: { concepts: [], filters: {}, shown: catalogue.reviews.slice(0, mostCarried.direct).map(({ id }) => id) } }))
      return { kind: 'latest', reviews, searched }
    },
    themes: () => ({ kind: 'themes', themes: answers.themes(), searched }),
    about: () => ({ kind: 'about', partnership: partnership.name, reviews: searched, publishers: publishersHeld(catalogue), checked: catalogue.checked, page }),
    forget: ask => { memory.forget(ask.conversation); return { kind: 'forgotten', examples } },
    reviews: ask => askedBefore(ask.conversation) ?? says.latest(ask),
    'no-danger': ask => { memory.calm(ask.conversation); return askedBefore(ask.conversation) ?? says.hello(ask) },
    hello: () => ({ kind: 'hello', examples }),
    thanks: () => ({ kind: 'thanks' })
  }

  const beside = createBeside({ hearing, memory })
  const caring = createCaring({ answers, signposts, hearing, memory, page, named, askedBefore })

  const noted = (): Reply => ({ kind: 'thanks', noted: true })
  const plainly: Partial<Record<Spoken, (ask: Where) => Reply>> = {
    slip: () => ({ kind: 'personal-details', examples, before: true }), forget: says.forget, updated: says.about, about: says.about, themes: says.themes, hello: says.hello, thanks: says.thanks, no: noted, read: noted, rung: noted
  }

  /** The reviews that were asked for before; undefined where none were. */
  function askedBefore(conversation: string): Reply | undefined {
    const before = memory.recall(conversation)
    return before && answered(again(answers, before), conversation, { redacted: false })
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

  function words(ask: Extract<Ask, { kind: 'words' }>, before = care.notice(ask.text)): Reply {
    const { noticed, only } = beside(before, ask)
    if (only) return only === 'noted' ? { kind: 'thanks', noted: true } : nothingSaid(noticed, ask)
    const { concern, rest } = noticed
    const said = hearing.spoken(rest, concern !== undefined || noticed.inDoubt)
    const command = commandHeard(said, rest)
    const first = caring.first(noticed, ofCare(said), command, ask)
    if (first) return first
    if (noticed.otherLanguage) return { kind: 'english-only', call, examples }
    return (said && toldOfItself(said, noticed, ask)) ?? (concern && !isOverruled(concern, said) ? ofReviews(noticed, ask) ?? caring.cared(concern, noticed, ask) : asked(command, caring.doubted(noticed, ask), ask))
  }

  /** What was understood before stands, with a word about danger. */
  const nothingSaid = (noticed: Noticed, { conversation }: Where): Reply => answered({ kind: 'talk', searched, understood: memory.recall(conversation)! }, conversation, noticed)

  /** What is asked of reviews though it sounds like more: which review it is that something is told of, which of those shown to use, or what the record of one tells. */
  function ofReviews(noticed: Noticed, ask: Where): Reply | undefined {
    const { concern, rest } = noticed
    const before = memory.recall(ask.conversation)
    const isChoice = concern === 'advice' && before?.shown !== undefined && ofShown.test(rest)
    const isSought = concern === 'identity' && whichReview.test(rest) && answers.answer(rest).kind === 'answer'
    if (isChoice || isSought) return answered(answers.answer(rest, isSought ? undefined : before), ask.conversation, noticed)
    return ofRecord(noticed, ask)
  }

  /** What the record of a review tells, where that is asked and not who anyone is; undefined where it has no place for it. */
  function ofRecord(noticed: Noticed, { conversation }: Where): Reply | undefined {
    const isAsked = noticed.concern === 'identity' && isOfRecord(noticed.rest)
    const answer = isAsked ? answers.answer(noticed.rest, memory.recall(conversation)) : undefined
    return answer && (answer.kind === 'answer' ? answer.point : answer.understood.notes.length > 0) ? answered(answer, conversation, noticed) : undefined
  }

  /** What to say to a command, or to a question where none was said. */
  function asked(command: CommandName | undefined, noticed: Noticed, ask: Where): Reply {
    if (!command) return answered(answers.answer(noticed.rest, memory.recall(ask.conversation)), ask.conversation, noticed)
    if (noticed.redacted) return { kind: 'personal-details', examples }
    return isForUs(command) ? says[command](ask) : { kind: 'not-here' }
  }

  /** What a word whose meaning is asked is read as; empty where it names no theme. */
  function readAs(text: string): string {
    const { concepts, said } = answers.answer(text).understood
    return concepts.length > 0 ? said : ''
  }

  /** What to say to what was said to the bot itself; undefined where something graver was noticed. */
  function toldOfItself(said: Spoken, noticed: Noticed, ask: Where): Reply | undefined {
    const { concern, inDoubt, redacted } = noticed
    if (concern ? !isOverruled(concern, said) : inDoubt && isCourtesy(said)) return undefined
    if (said === 'referral') return caring.referral(noticed, ask)
    if (redacted) return { kind: 'personal-details', examples }
    const read = said === 'wording' ? readAs(noticed.rest) : ''
    const of = said === 'misread' ? 'poor' : said
    return isOfItself(of) ? { kind: 'of-itself', of, ...read && { read }, scope: ask.scope, page, call, examples } : plainly[of]?.(ask)
  }

  function pressed(ask: Extract<Ask, { kind: 'press' }>, press: Press): Reply {
    if (press.do === 'theme') {
      const answer = answers.theme(press.id)
      return answer ? answered(answer, ask.conversation, { redacted: false }) : { kind: 'gone' }
    }
    if (press.do === 'unknown') return { kind: 'gone' }
    if (!isForDesk(press)) return { kind: 'not-here' }
    if (press.do === 'command') return isForUs(press.id) ? says[press.id](ask) : { kind: 'gone' }
    const understood = reading.understood(press, memory.recall(ask.conversation))
    if (understood) memory.keep(ask.conversation, understood)
    return reading.pressed(press, ask.once ?? '')
  }

  /** Feedback through the messenger's own form. What was typed there is read for a concern, and gone. */
  function fedBack({ scope, conversation, message, helpful, text, once = '' }: Extract<Ask, { kind: 'feedback' }>): Reply {
    const noticed = care.notice(text)
    const vote = { once, day: today(), helpful, concepts: [], results: [], ...given.recall(message) }
    if (noticed.concern) return { kind: 'thanked', vote, also: caring.cared(noticed.concern, noticed, { scope, conversation }) }
    return { kind: 'thanked', vote, ...noticed.redacted && { also: { kind: 'personal-details', examples } } }
  }

  function isForUs(id: string): id is DeskCommand { return Object.hasOwn(says, id) }

  return {
    caring: caring.card,
    reply(ask, noticed) {
      if (ask.kind === 'installed') return { kind: 'welcome', by: ask.by, scope: ask.scope, partnership: partnership.name, examples }
      if (ask.kind === 'feedback') return fedBack(ask)
      const reply = ask.kind === 'words' ? words(ask, noticed) : pressed(ask, ask.press)
      if (reply.kind !== 'risk' && reply.kind !== 'distress') memory.moveOn(ask.conversation, ask.by?.id)
      return reply
    }
  }
}

/** Whom to call in danger: a number or a name. */
export function callIn(signposts: readonly Signpost[]): string { return signposts.find(({ emergency }) => emergency)?.number ?? 'the emergency services' }

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
