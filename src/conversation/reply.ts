import type { Alike } from '../answers/shared-themes.ts'
import type { Answer, ThemeCount } from '../answers/answer.ts'
import type { Options } from '../answers/narrow.ts'
import type { Signpost } from '../care/concern.ts'
import type { Publisher, Review } from '../catalogue/review.ts'
import type { Vote } from '../store/store.ts'
import type { Delivery } from '../store/notice.ts'
import type { Wants } from '../store/subscription.ts'
import type { Standing } from '../metrics/standing.ts'
import type { NoticeShown } from '../notices/newsroom.ts'
import type { Snapshot } from '../notices/snapshot.ts'
import type { Timing } from '../notices/timing.ts'
import type { Command } from './commands.ts'
import type { Scope } from './ask.ts'
import type { Place } from './place.ts'
import type { OfItself, Privacy } from './spoken.ts'

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>

/**
 * What an answer's card can do, where it can do more than be read. `narrows`: there is something to narrow it to;
 * `alike`: its one review has others like it; `thanks`: for feedback just given.
 */
interface Active { at: Place, narrows: boolean, alike: boolean, thanks?: boolean }

/** What a review's card can do: `alike` has others like it, `link` is its own page, `at` the answer to go back to. */
interface Open { alike?: boolean, link?: string, at?: Place }

/** `redacted`: personal details were left out of what was read, and the card says so once; `inDoubt`: whom to call first if what was asked is happening, a number or a name. */
interface CareNotes { redacted: boolean, inDoubt?: { call: string } }

export type AnswerReply = Of<'answer'> & CareNotes & { active?: Active }
export type NothingFoundReply = Of<'nothing-found'> & CareNotes & { active?: Pick<Active, 'at' | 'thanks'> }

/** A subscription as it is shown to the conversation it belongs to. */
export interface SubscriptionShown {
  id: string
  /** What is wanted, in words; none for everything. */
  said: readonly string[]
  wants: Wants
  timing: Timing
  /** In milliseconds. */
  since: number
  lastDelivered?: number
  /** The name the messenger knows the subscriber by now, or that it is the reader. */
  by?: 'you' | { name: string }
  paused: boolean
  /** Why nothing can be posted here at present. */
  stopped?: string
}

/** Where notices go: this conversation, by the name it has where it has one. */
export interface Where { scope: Scope, name?: string }

/** What was just done with a subscription. */
export type Done = 'paused' | 'resumed' | 'ended'

/**
 * What is said to a concern. `waits`: something was asked for beside it, and is shown once it is asked for again. `asked`: the bot was asked to tell somebody,
 * or for somebody, or where to refer, or was told that somebody was rung or that it was only an example; `again`: after such a card;
 * `danger`: a card for danger was shown in the last half hour, so that its places to turn to stand beside; `of`: who can see or keeps what is typed was asked too, and is answered below.
 */
export type CareReply =
  | { kind: 'risk', signposts: readonly Signpost[], redacted: boolean, waits?: true, asked?: 'told' | 'referral' | 'rung' | 'withdrawn' }
  | { kind: 'distress', scope: Scope, signposts: readonly Signpost[], redacted: boolean, waits?: true, again?: true, danger?: true, of?: Privacy }
  /** Where a colleague's message that was pointed at tells of their distress: how to be with them, said to who pointed at it. */
  | { kind: 'colleague', signposts: readonly Signpost[], redacted: boolean }
  /** `reviews`: the published reviews the question named by code or by the name they are known by. */
  | { kind: 'identity', reviews: readonly Review[], page: string | undefined, redacted: boolean }
  | { kind: 'advice', signposts: readonly Signpost[], redacted: boolean, waits?: true }

/** Everything the bot can say, closed: a kind without a card does not compile. */
export type Reply =
  | AnswerReply
  | NothingFoundReply
  | Of<'what-about'> & CareNotes
  | { kind: 'review', review: Review } & Open
  /** What an answer of so many reviews, `related` of them only near it, can be narrowed to. */
  | { kind: 'narrow', options: Options, reviews: number, related: number, said: string, at: Place }
  | { kind: 'alike', review: Review, alike: Alike[], at?: Place }
  /** A reference to copy. `on`: the day it was looked up, `YYYY-MM-DD`. */
  | { kind: 'note', review: Review, on: string, link?: string, at?: Place }
  | { kind: 'rate', at: Place }
  /** Feedback, to be kept before this is said. `also`: what must be said to what was typed with it. */
  | { kind: 'thanked', vote: Vote, answer?: AnswerReply | NothingFoundReply, also?: Reply }
  | { kind: 'latest', reviews: Review[], searched: number }
  | { kind: 'themes', themes: ThemeCount[], searched: number }
  | { kind: 'about', partnership: string, reviews: number, publishers: Publisher[], checked: string | undefined, page: string | undefined }
  | { kind: 'help', scope: Scope, commands: readonly Command[], examples: readonly string[] }
  | { kind: 'hello', examples: readonly string[] }
  /** `noted`: to no, not to thanks. */
  | { kind: 'thanks', noted?: true }
  /** What the bot says of itself, where that is asked. `call`: a number or a name; `read`: what a word whose meaning was asked is read as. */
  | { kind: 'of-itself', of: OfItself, read?: string, scope: Scope, page: string | undefined, call: string, examples: readonly string[] }
  /** What was kept for follow-ups is gone. */
  | { kind: 'forgotten', examples: readonly string[] }
  /** A button whose review or theme is no longer there. */
  | { kind: 'gone' }
  | { kind: 'welcome', by: string | undefined, scope: Scope, partnership: string, examples: readonly string[] }
  | CareReply
  /** To another language: `call` a number or a name. */
  | { kind: 'english-only', call: string, examples: readonly string[] }
  /** Nothing was left to answer once personal details were taken out. `before`: who typed says that an earlier message held some. */
  | { kind: 'personal-details', examples: readonly string[], before?: true }
  /** Too much was asked in too short a time. */
  | { kind: 'wait' }
  /** What would be sent for these wants, to confirm. `all`: a review must have every part. `instead`: subscriptions it could take the place of. */
  | { kind: 'consider', wants: Wants, said: readonly string[], timing: Timing, where: Where, fits: readonly Review[], searched: number, notes: readonly string[], redacted: boolean, loosened?: { wants: Wants, fits: number }, replaces?: string, instead: readonly { id: string, said: readonly string[] }[] }
  /** Nothing was understood of what is wanted. */
  | { kind: 'wants-unknown', notes: readonly string[], redacted: boolean }
  /** `proof`: a first post was made in the conversation, or could not be; `already`: all of it was so before, and nothing was done. */
  | { kind: 'subscribed', shown: SubscriptionShown, where: Where, changed: boolean, proof: boolean, already?: true }
  | { kind: 'subscriptions', subscriptions: readonly SubscriptionShown[], where: Where, done?: Done, again?: Wants, notes?: readonly string[] }
  | { kind: 'subscription', shown: SubscriptionShown, where: Where }
  /** Something that only works in a conversation that notices can be sent to. */
  | { kind: 'not-here' }
  /** A notice of a review; `why`: what the conversation asked for, empty where it asked for everything. */
  | { kind: 'notice', snapshot: Snapshot, why?: readonly string[], subscription?: string, where: Where }
  | { kind: 'digest', notices: readonly { snapshot: Snapshot, why?: readonly string[], subscription?: string }[], where: Where }
  /** The first post of a subscription: that it works, and what the next ones are about. */
  | { kind: 'proof', said: readonly string[], timing: Timing, where: Where, subscription: string }
  /** For editors: the notices that wait, and those that were sent. */
  | { kind: 'drafts', drafts: readonly NoticeShown[], sent: readonly NoticeShown[] }
  /** For editors: a notice as it will be posted. `needed`: approvals that sending takes; `approved`: the reader has approved it; `waits`: it waits for another. */
  | { kind: 'draft', shown: NoticeShown, needed: number, approved: boolean, waits?: boolean }
  /** For editors: when a notice is to be sent. `at`: what is proposed, in milliseconds; `passed`: what was chosen is over. */
  | { kind: 'plan', shown: NoticeShown, at: number, passed: boolean }
  /** For editors: whether a notice is really to be withdrawn. */
  | { kind: 'sure', shown: NoticeShown }
  | { kind: 'notice-status', shown: NoticeShown, deliveries: readonly Delivery[] }
  /** For editors: how posting stands. */
  | { kind: 'standing', standing: Standing }
  | { kind: 'not-editor' }
  /** Something went wrong; the log line carries the same reference. `call`: whom to call first, for what was asked may have been of a child in danger. */
  | { kind: 'sorry', reference: string, call: string }

export type ReplyKind = Reply['kind']
