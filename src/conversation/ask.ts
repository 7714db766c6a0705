import type { Address } from '../store/address.ts'
import type { Reason } from '../store/store.ts'
import type { Quiet, Wants, When } from '../store/subscription.ts'
import type { Place } from './place.ts'

/** Where a conversation takes place; decides what help offers and how private an answer is. */
export type Scope = 'personal' | 'group' | 'channel' | 'meeting'

/** What can be done with a notice: looked at, decided on before it is sent, and looked after once it is. `plan` and `sure` ask when, and whether, before it is done. */
export const noticeActs = ['preview', 'send', 'plan', 'schedule', 'drop', 'cancel', 'status', 'resend', 'correct', 'sure', 'withdraw'] as const
export type NoticeAct = (typeof noticeActs)[number]

/** Who asks, by the id that the organisation's directory knows them by, and the name that the messenger gave with this very ask: to be shown, never kept. */
export interface Asker { id: string, name?: string }

/** Where notices can be sent to, and who asks for them: known only in a conversation of the messenger's. */
export interface Here { here?: Address, by?: Asker }

/** A button of the cards on subscriptions. */
export type ClerkPress =
  /** What would be sent for these wants, to decide on; `id` is the subscription they would take the place of; `change`: of one that is still to be chosen. */
  | { do: 'consider', wants: Wants, when: When, quiet?: Quiet, id?: string, change?: true }
  | { do: 'subscribe', wants: Wants, when: When, quiet?: Quiet, id?: string }
  /** One subscription, with what can be done with it. `apart`: from a card that must stay as it is, such as a notice. */
  | { do: 'subscription', id: string, apart?: true }
  /** `all` for an id means every one of the conversation. */
  | { do: 'pause' | 'resume' | 'unsubscribe', id: string, apart?: true }

/** A button of the cards that editors have. */
export type EditorPress =
  /** What an editor does with the notice of a review, or with all of them. `day`, such as `2026-03-09`, and `hour`, such as `09:00`, are on the clock in London. */
  | { do: 'drafts' }
  | { do: 'notice', id: string, act: NoticeAct, day?: string, hour?: string }
  /** An editor's answer to whether a notice stands in a conversation. */
  | { do: 'settle', id: string, conversation: string, answer: 'there' | 'again' | 'done' }

/** A button on one of our cards: it carries ids, never its label. `at` is the answer it stands on, which its card comes back to. */
export type Press =
  | { do: 'theme', id: string }
  | { do: 'command', id: string }
  /** One review in full. */
  | { do: 'review', id: string, at?: Place }
  /** The reviews that share a theme with this one. */
  | { do: 'like', id: string, at?: Place }
  /** A reference to this review, to copy. */
  | { do: 'note', id: string, at?: Place }
  /** The answer itself: another part of it, narrowed, or back to it. */
  | { do: 'show', at: Place }
  /** What the answer can be narrowed to. */
  | { do: 'narrow', at: Place }
  /** Was this helpful? */
  | { do: 'rate', at: Place }
  | { do: 'helpful', at: Place }
  | { do: 'unhelpful', reason: Reason, at: Place }
  | ClerkPress
  | EditorPress
  /** A button this version does not know, from an old card or forged. */
  | { do: 'unknown' }

/**
 * What someone asks of the bot, in no messenger's terms. `conversation` is an opaque key for the memory of follow-ups;
 * `once` is another for what was pressed, the same when the messenger delivers it twice.
 */
export type Ask =
  | { kind: 'words', scope: Scope, conversation: string, text: string } & Here
  | { kind: 'press', scope: Scope, conversation: string, press: Press, once?: string } & Here
  /** The messenger's own feedback on one of our messages, with what was typed there. */
  | { kind: 'feedback', scope: Scope, conversation: string, message: string, helpful: boolean, text: string, once?: string }
  /** The bot was just added; `by` is the name of who added it, where the messenger says. */
  | { kind: 'installed', scope: Scope, by?: string }

/** True for a button that changes the card it stands on; any other is answered with a card of its own. */
export function staysInPlace(press: Press): boolean {
  return ('at' in press && press.at !== undefined) || (!isForDesk(press) && !('apart' in press && press.apart))
}

const clerks: Record<ClerkPress['do'], true> = { consider: true, subscribe: true, subscription: true, pause: true, resume: true, unsubscribe: true }
const editors: Record<EditorPress['do'], true> = { drafts: true, notice: true, settle: true }

export function isForClerk(press: Press): press is ClerkPress { return Object.hasOwn(clerks, press.do) }
export function isForEditors(press: Press): press is EditorPress { return Object.hasOwn(editors, press.do) }
export function isForDesk(press: Press): press is Exclude<Press, ClerkPress | EditorPress> { return !isForClerk(press) && !isForEditors(press) }
