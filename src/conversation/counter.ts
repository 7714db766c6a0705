import type { Noticed } from '../care/concern.ts'
import { isForClerk, isForEditors, type Ask } from './ask.ts'
import { addressed, type Whose } from './addressed.ts'
import type { Clerk, Desired, Messenger, Offer } from './clerk.ts'
import { commandIn, type ClerkCommand, type CommandName } from './commands.ts'
import type { Desk } from './desk.ts'
import type { Editing } from './editing.ts'
import { askedOfNotices, type OfNotices } from './of-notices.ts'
import { createLasting } from './lasting.ts'
import type { Memory } from './memory.ts'
import type { Reply } from './reply.ts'

/** Where everything that is asked comes in, and is handed to the one who answers it: the desk, the clerk or the editors. Care comes first. */
export interface Counter {
  /** What to say to this. Rejects only where what is kept cannot be reached. */
  reply: (ask: Ask, messenger: Messenger) => Promise<Reply>
}

export interface CounterParts {
  desk: Desk
  care: { notice: (text: string) => Noticed }
  clerk: Clerk
  editing: Editing
  memory: Pick<Memory, 'recall'>
  /** The clock, in milliseconds. */
  now: () => number
}

interface Meant extends Pick<OfNotices, 'rest' | 'which' | 'how'> { command: { name: CommandName }, whose?: Whose }

/** For so long, and in so many conversations, what was said last is known to have been of notices: half an hour, as for what was asked of reviews. */
const [lifetime, most] = [30 * 60 * 1000, 10_000]

/** What is longer than this, in characters, asks nothing of notices: what reads such a request weighs each of its words against the others. */
const longest = 1_000

/** Builds the counter. */
export function createCounter({ desk, care, clerk, editing, memory, now }: CounterParts): Counter {
  type Asked = Extract<Ask, { kind: 'words' | 'press' }>
  /** Conversations in which notices were the last thing spoken of, with what was offered. */
  const latest = createLasting<{ offer?: Offer }>(most, lifetime, now)

  async function said({ command: { name }, whose, ...of }: Meant, redacted: boolean, ask: Asked, messenger: Messenger): Promise<Reply> {
    if (name === 'drafts' || name === 'status') return editing.isEditor(ask.by, ask.scope) ? editing[name]() : { kind: 'not-editor' }
    const desired = desiredOf(ask, messenger)
    return desired ? clerk.said({ command: name as ClerkCommand, ...of }, redacted, { ...desired, ...whose && { whose } }) : { kind: 'not-here' }
  }

  function desiredOf({ scope, here, by, conversation }: Asked, messenger: Messenger): Desired | undefined {
    const offer = latest.get(conversation)?.offer
    return here && { scope, here, messenger, ...by && { by }, ...offer && { offer } }
  }

  /** The command that is meant: as help lists it, or in ordinary words where the clerk can tell of what. */
  async function meant(typed: string, ask: Asked, messenger: Messenger): Promise<Meant | undefined> {
    if (typed.length > longest) return undefined
    const { text, ...whose } = addressed(typed, ask.scope)
    const listed = commandIn(text)
    const desired = desiredOf(ask, messenger)
    if (listed?.rest === '' || !desired) return listed && { ...listed, ...whose }
    // Where reviews were spoken of last, what may be of them is; and what is typed as help lists it is nothing that only may be meant.
    const isOfReviews = !latest.get(ask.conversation) && memory.recall(ask.conversation) !== undefined
    const likely = askedOfNotices(text).filter(({ command, leans, how }) => !(listed && leans && command !== listed.command.name) && !(isOfReviews && how === 'doubts'))
    for (const { command, ...of } of likely) if (await clerk.hears({ command, ...of }, desired)) return { command: { name: command }, ...of, ...whose }
    return listed && { ...listed, ...whose }
  }

  async function words(ask: Extract<Ask, { kind: 'words' }>, messenger: Messenger): Promise<Reply> {
    const noticed = care.notice(ask.text)
    const found = noticed.concern ? undefined : await meant(noticed.rest, ask, messenger)
    const isLeft = found && !(noticed.redacted && found.rest === '')
    return isLeft && isOurs(found.command.name) ? said(found, noticed.redacted, ask, messenger) : desk.reply(ask, noticed)
  }

  async function pressed(ask: Extract<Ask, { kind: 'press' }>, messenger: Messenger): Promise<Reply> {
    const { press, by } = ask
    if (isForEditors(press)) return by && editing.isEditor(by, ask.scope) ? editing.pressed(press, by) : { kind: 'not-editor' }
    if (isForClerk(press)) {
      const desired = desiredOf(ask, messenger)
      return desired ? clerk.pressed(press, desired) : { kind: 'not-here' }
    }
    const command = press.do === 'command' ? commandIn(press.id)?.command : undefined
    return command && isOurs(command.name) ? said({ command, rest: '' }, false, ask, messenger) : desk.reply(ask)
  }

  async function answered(ask: Ask, messenger: Messenger): Promise<Reply> {
    switch (ask.kind) {
      case 'words': return words(ask, messenger)
      case 'press': return pressed(ask, messenger)
      default: return desk.reply(ask)
    }
  }

  return {
    async reply(ask, messenger) {
      const reply = await answered(ask, messenger)
      if (ask.kind === 'words' || ask.kind === 'press') {
        if (ofNotices.has(reply.kind)) latest.set(ask.conversation, reply.kind === 'consider' ? { offer: offerOf(reply) } : {})
        else latest.forget(ask.conversation)
      }
      return reply
    }
  }
}

const ofNotices: ReadonlySet<Reply['kind']> = new Set(['consider', 'wants-unknown', 'subscribed', 'subscriptions', 'subscription'])

const offerOf = ({ wants, timing, replaces }: Extract<Reply, { kind: 'consider' }>): Offer => ({ wants, timing, ...replaces && { replaces } })

const ours = new Set<CommandName>(['subscribe', 'subscriptions', 'change', 'pause', 'resume', 'unsubscribe', 'drafts', 'status'])

function isOurs(name: CommandName): boolean { return ours.has(name) }
