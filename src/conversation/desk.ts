import { again } from '../answers/again.ts'
import type { Answer, Answers } from '../answers/answer.ts'
import type { Concern, Noticed, Signpost } from '../care/concern.ts'
import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Partnership } from '../catalogue/partnership.ts'
import { isForDesk, type Ask, type Press, type Scope } from './ask.ts'
import { commandSaid, commandsFor, type DeskCommand } from './commands.ts'
import type { Given } from './given.ts'
import type { Memory } from './memory.ts'
import type { Reading } from './reading.ts'
import type { CareReply, Reply } from './reply.ts'

export interface Desk {
  /** What to say to this, from the catalogue alone. Never throws on any text; the text goes no further than this room. @param noticed what care notices in it, where that has been asked. */
  reply: (ask: Ask, noticed?: Noticed) => Reply
  /** What to say to a concern that was noticed, instead of an answer. */
  caring: (concern: Concern, noticed: Noticed, scope: Scope) => CareReply
}

export interface DeskParts {
  catalogue: Catalogue
  partnership: Partnership
  answers: Answers
  care: { notice: (text: string) => Noticed }
  signposts: readonly Signpost[]
  memory: Memory
  reading: Reading
  /** Which answer each message held. */
  given: Given
  /** Today, `YYYY-MM-DD`. */
  today: () => string
}

/** As many as a card shows in full without scrolling for ever. */
const latestShown = 3

/** The conversation itself: care first, then commands, then the catalogue. */
export function createDesk({ catalogue, partnership, answers, care, signposts, memory, reading, given, today }: DeskParts): Desk {
  const { examples, page } = partnership
  const searched = catalogue.reviews.length
  const call = signposts.find(({ emergency }) => emergency)?.number ?? 'the emergency services'

  const says: Record<DeskCommand, (ask: { scope: Scope, conversation: string }) => Reply> = {
    help: ask => ({ kind: 'help', scope: ask.scope, commands: commandsFor(ask.scope), examples }),
    latest: () => ({ kind: 'latest', reviews: newest(catalogue), searched }),
    themes: () => ({ kind: 'themes', themes: answers.themes(), searched }),
    about: () => ({ kind: 'about', partnership: partnership.name, reviews: searched, publishers: publishersHeld(catalogue), checked: catalogue.checked, page }),
    forget: ask => { memory.forget(ask.conversation); return { kind: 'forgotten', examples } },
    reviews: ask => askedBefore(ask.conversation) ?? says.latest(ask),
    'no-danger': ask => askedBefore(ask.conversation) ?? says.hello(ask),
    hello: () => ({ kind: 'hello', examples }),
    thanks: () => ({ kind: 'thanks' })
  }

  /** The reviews that were asked for before; undefined where none were. */
  function askedBefore(conversation: string): Reply | undefined {
    const before = memory.recall(conversation)
    return before && answered(again(answers, before), conversation, { redacted: false })
  }

  function caring(concern: Concern, { area, redacted, rest }: Noticed, scope: Scope): CareReply {
    if (concern === 'identity') return { kind: concern, reviews: named(rest), page, redacted }
    const shown = signposts.filter(signpost => signpost.for.includes(concern) && (!area || !signpost.area || signpost.area.key === area))
    return concern === 'distress' ? { kind: concern, scope, signposts: shown, redacted } : { kind: concern, signposts: shown, redacted }
  }

  /** What was asked for beside a concern is kept as understood, to be shown once it is asked for again. @returns whether there was anything. */
  function waits(rest: string, conversation: string): boolean {
    const answer = answers.answer(rest)
    if (answer.kind !== 'answer' || !answer.matches.some(({ grade }) => grade === 'direct')) return false
    memory.keep(conversation, answer.understood)
    return true
  }

  /** The reviews a text names by their code or the name they are known by: what may be offered instead of an identity. */
  function named(text: string): Review[] {
    const { understood } = answers.answer(text)
    return (understood.filters.named ?? []).flatMap(id => catalogue.find(id) ?? [])
  }

  function answered(answer: Answer, conversation: string, { redacted, inDoubt = false }: Pick<Noticed, 'redacted' | 'inDoubt'>): Reply {
    const doubt = inDoubt && { inDoubt: { call } }
    if (answer.kind === 'talk' && !inDoubt) return redacted ? { kind: 'personal-details', examples } : { kind: 'thanks' }
    if (answer.kind === 'what-about' || answer.kind === 'talk') return { ...answer, kind: 'what-about', redacted, ...doubt }
    memory.keep(conversation, answer.understood)
    return { ...reading.answered(answer, redacted), ...doubt }
  }

  function words(ask: Extract<Ask, { kind: 'words' }>, noticed = care.notice(ask.text)): Reply {
    if (noticed.concern) {
      const reply = caring(noticed.concern, noticed, ask.scope)
      return reply.kind !== 'identity' && waits(noticed.rest, ask.conversation) ? { ...reply, waits: true } : reply
    }
    const command = commandSaid(noticed.rest)
    if (command) return noticed.redacted ? { kind: 'personal-details', examples } : isForUs(command.name) ? says[command.name](ask) : { kind: 'not-here' }
    return answered(answers.answer(noticed.rest, memory.recall(ask.conversation)), ask.conversation, noticed)
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
  function fedBack({ scope, message, helpful, text, once = '' }: Extract<Ask, { kind: 'feedback' }>): Reply {
    const noticed = care.notice(text)
    const vote = { once, day: today(), helpful, concepts: [], results: [], ...given.recall(message) }
    if (noticed.concern) return { kind: 'thanked', vote, also: caring(noticed.concern, noticed, scope) }
    return { kind: 'thanked', vote, ...noticed.redacted && { also: { kind: 'personal-details', examples } } }
  }

  function isForUs(id: string): id is DeskCommand { return Object.hasOwn(says, id) }

  return {
    caring,
    reply(ask, noticed) {
      switch (ask.kind) {
        case 'installed': return { kind: 'welcome', by: ask.by, scope: ask.scope, partnership: partnership.name, examples }
        case 'words': return words(ask, noticed)
        case 'press': return pressed(ask, ask.press)
        case 'feedback': return fedBack(ask)
      }
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
