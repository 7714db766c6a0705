import type { Targets } from './notice.ts'

/** What a subscription asks for, in ids and numbers alone: something of every group of concept ids, and every filter, as the search has them. Neither means every review. */
export interface Wants {
  themes: string[][]
  filters: {
    /** In months, both ends included. */
    ages?: { from: number, to: number }[]
    sex?: 'male' | 'female'
    /** Keys of publishers, and names of areas. */
    publishers?: string[]
    areas?: string[]
    types?: string[]
    documentKinds?: string[]
    /** Ids of concepts that a review must not be about. */
    without?: string[]
  }
}

/** When to post, in the time of Europe/London. `day` 1 is Monday and 7 Sunday; `hour` is 0 to 23. */
export type When = { kind: 'immediately' } | { kind: 'weekly', day: number, hour: number }

/** Hours of the day in Europe/London between which nothing is posted; `from` 20 `to` 7 is a night. */
export interface Quiet { from: number, to: number }

export interface Subscription {
  id: string
  /** The conversation of a kept address. */
  conversation: string
  wants: Wants
  when: When
  quiet?: Quiet
  /** Entra object id of who subscribed. */
  by: string
  since: number
  paused: boolean
}

export interface KeptSubscription extends Subscription {
  /** When something was last posted for it. */
  lastDelivered?: number
}

export interface Subscriptions {
  /**
   * Keeps a subscription, or what is new about the one with this id. @param targets chosen anew, as one with it, for what waits in its conversation: what only
   * paused subscriptions want is held for them, and what none wants is cancelled. @returns false where it is kept just so already, by whomever. @throws when its address is not kept.
   */
  keepSubscription: (subscription: Subscription, targets?: Targets) => Promise<boolean>
  subscription: (id: string) => Promise<KeptSubscription | undefined>
  /** The subscriptions of one conversation, or of all, oldest first. */
  subscriptions: (conversation?: string) => Promise<KeptSubscription[]>
  /** Ends a subscription; for what waits in its conversation targets are chosen anew, as above. With the last one goes the address, unless a notice was sent or owed there. @returns false when there is none. */
  endSubscription: (id: string, targets: Targets) => Promise<boolean>
}
