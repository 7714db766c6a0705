import type { Reason } from '../store/store.ts'
import type { Place } from './place.ts'

/** Where a conversation takes place; decides what help offers and how private an answer is. */
export type Scope = 'personal' | 'group' | 'channel' | 'meeting'

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
  /** A button this version does not know, from an old card or forged. */
  | { do: 'unknown' }

/**
 * What someone asks of the bot, in no messenger's terms. `conversation` is an opaque key for the memory of follow-ups;
 * `once` is another for what was pressed, the same when the messenger delivers it twice.
 */
export type Ask =
  | { kind: 'words', scope: Scope, conversation: string, text: string }
  | { kind: 'press', scope: Scope, conversation: string, press: Press, once?: string }
  /** The messenger's own feedback on one of our messages, with what was typed there. */
  | { kind: 'feedback', scope: Scope, conversation: string, message: string, helpful: boolean, text: string, once?: string }
  /** The bot was just added; `by` is the name of who added it, where the messenger says. */
  | { kind: 'installed', scope: Scope, by?: string }

/** True for a button that changes the card it stands on; any other is answered with a card of its own. */
export function staysInPlace(press: Press): boolean {
  return 'at' in press && press.at !== undefined
}
