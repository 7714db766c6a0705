import type { Address } from './address.ts'
import type { Notice } from './notice.ts'
import type { Subscription } from './subscription.ts'

/** So many requests within so many milliseconds. */
export interface Rate { requests: number, within: number }

/** How often Teams may be asked: in one conversation, and in all of a tenant. */
export interface Limits { conversation: readonly Rate[], tenant: readonly Rate[] }

/** A post about which something is to happen: sent, edited, or looked for. `started`: when it was last sent. */
export interface Due { post: string, state: 'pending' | 'sent' | 'uncertain', address: Address, started?: number }

/** What a post is to say: its notices as they are now, with the subscription each was sent for where it still exists. */
export interface Content { notice: Notice, subscription?: Subscription }

/** A request that may be made now. */
export interface Started {
  /** Which try it is: what becomes of it is told with this number. */
  attempt: number
  /** When it was started: it must not be made much later. */
  at: number
  /** Which state of its content the post then has. */
  revision: number
  /** Id of the message to edit. */
  activity?: string
  contents: Content[]
}

/** What became of a request. Reasons are plain words for the people who read the status. */
export type Outcome =
  /** It stands there. */
  | { kind: 'sent', activity?: string }
  /** It was not accepted: again at a time. `all`: nothing else may be posted to that conversation before, whatever becomes due there. */
  | { kind: 'again', next: number, reason: string, all?: boolean }
  /** Nobody can tell. `look`: when it can be looked for. */
  | { kind: 'uncertain', reason: string, look?: number }
  /** The conversation was not found: again at a time, and after so many times in a row nothing more is posted there. */
  | { kind: 'missing', next: number, reason: string, most: number }
  /** The conversation refuses: nothing more is posted there until the address is kept anew. */
  | { kind: 'refused', reason: string }
  /** It will never be accepted. */
  | { kind: 'dead', reason: string }

export interface Outbox {
  /** When something is next to happen to any post, if anything is. */
  nextDue: () => Promise<number | undefined>
  /** How many posts were being sent by a process that ended: whoever takes next makes them uncertain. */
  abandoned: (now: number) => Promise<number>
  /**
   * Takes what is due, one post of a conversation, and holds those conversations until a time; nobody else takes anything of them before.
   * What was being sent by a process that ended is uncertain from now on. @param grace milliseconds until it can be looked for; without it nobody looks.
   */
  takeDue: (taking: { now: number, until: number, most: number, grace?: number }) => Promise<Due[]>
  /** Lets a conversation go that was held until this time. */
  letGo: (conversation: string, until: number) => Promise<void>
  /**
   * Starts a request, durably, if the limits allow it now. @param now the clock, read when nobody else can start one. @param lease milliseconds until a
   * process that has said nothing of it must be dead. @returns the earliest time to ask again when the limits do not allow it; undefined when there is nothing to do.
   */
  start: (due: Due, starting: { now: () => number, lease: number, limits: Limits }) => Promise<Started | { wait: number } | undefined>
  /** Keeps what became of posting, unless it is already known better; as one with that, lets the conversation go that was held until `until`. @returns false when it is known better. */
  settle: (post: string, attempt: number, outcome: Outcome, now: number, until?: number) => Promise<boolean>
  /** Keeps what became of an edit, and lets the conversation go, as `settle` does. */
  settleEdit: (post: string, started: Pick<Started, 'attempt' | 'revision'>, outcome: Outcome, now: number, until?: number) => Promise<void>
  /** Keeps that an uncertain post was looked for: it was found, or it is not there and is due, or nobody can tell and it is looked for again at a time, if at all. */
  settleLook: (post: string, found: { kind: 'there', activity: string } | { kind: 'absent' } | { kind: 'unknown', next?: number }, now: number) => Promise<void>
  /** Puts off a post that is not allowed yet. */
  putOff: (due: Due, next: number) => Promise<void>
  /** Forgets what is no longer needed, gives up what has waited 30 days at a suspended address, and marks the notices that are done. */
  tidy: (now: number) => Promise<void>
}
