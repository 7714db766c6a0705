import type { Address, AddressState } from './address.ts'
import type { Subscription } from './subscription.ts'

/** draft → scheduled → sending → done; or dropped before it was sent, cancelled half way, withdrawn afterwards. */
export const noticeStates = ['draft', 'scheduled', 'sending', 'done', 'cancelled', 'dropped', 'withdrawn'] as const
export type NoticeState = (typeof noticeStates)[number]

export interface NoticeDraft {
  id: string
  /** Id of the review: it has one notice. */
  review: string
  /** All that is needed to say it, as plain data of the notices room. */
  snapshot: object
}

export interface Notice extends NoticeDraft {
  /** 1, and one more for each correction and the withdrawal. */
  edition: number
  state: NoticeState
  /** When it is to be sent, once scheduled. */
  due?: number
  /** Entra object ids of the editors who approved this edition. */
  approvals: string[]
  made: number
  /** When the store was put back from a copy, for a draft that may have been sent since the copy was made. */
  doubt?: number
}

/** Someone to post to: a subscription and its address. */
export interface Subscriber { subscription: Subscription, address: Address & { state: AddressState } }

/** A post owed to a conversation. `digest`: together with whatever else is due there at that time. */
export interface Target { subscription: string, conversation: string, due: number, digest: boolean }

/** Chooses the targets of a notice among subscribers. */
export type Targets = (subscribers: Subscriber[], notice: Notice) => Target[]

/** What became of one target. `uncertain`: nobody can tell whether it was posted, and a person is asked. */
export const deliveryStates = ['pending', 'sending', 'sent', 'uncertain', 'suspended', 'dead', 'cancelled'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One target of a notice, from before the first post on. */
export interface Delivery {
  notice: string
  conversation: string
  /** What people call the conversation, where that is kept. */
  name?: string
  scope?: Address['scope']
  state: DeliveryState
  attempts: number
  /** When something happens next. */
  next?: number
  /** When it was last tried. */
  started?: number
  sent?: number
  /** Why it is as it is, in plain words. */
  reason?: string
  /** True when what was posted is still to be corrected, or was withdrawn and still stands. */
  behind: boolean
  /** Id of the message, where it is known: it can be corrected. */
  activity?: string
  /** Found again by: it stands in the message. */
  marker: string
}

/** What a person says of a delivery: it is there, or it is to be sent again, or what could not be edited has been seen to. */
export type Settled = 'there' | 'again' | 'done'

/** How many conversations a notice was made out to, and in how many of them it failed, nobody can tell of it, it still says what was before, and that cannot be edited. */
export interface Tally { conversations: number, failed: number, unsure: number, behind: number, stuck: number }

export interface Notices {
  /** Keeps a draft. @returns false when its review has a notice already. */
  draftNotice: (draft: NoticeDraft, now: number) => Promise<boolean>
  notice: (id: string) => Promise<Notice | undefined>
  /** The notices in one of these states, or in any; newest first. */
  notices: (states?: readonly NoticeState[]) => Promise<Notice[]>
  /** Adds an editor's approval to a draft or a scheduled notice. @returns all approvals, or undefined when it is neither. */
  approveNotice: (id: string, by: string) => Promise<string[] | undefined>
  /** Sends a draft at a time. @returns false when it is no longer a draft or scheduled. */
  scheduleNotice: (id: string, due: number) => Promise<boolean>
  /** Makes a scheduled notice a draft again, with the approvals it has. @returns false when it is not scheduled. */
  unscheduleNotice: (id: string) => Promise<boolean>
  /** Forgets a draft or a scheduled notice, and that its review was known: should that come back, it is news. @returns false when it is neither. */
  forgetDraft: (id: string) => Promise<boolean>
  /** Puts a draft or a scheduled notice aside. @returns false when it is neither. */
  dropNotice: (id: string) => Promise<boolean>
  /**
   * Publishes a draft or a scheduled notice, as one: it is sending, and a delivery is kept for each target chosen among the subscribers that are not paused.
   * @param approvals that it must have. @returns how many; undefined when it was neither, because another process published it for example, or had fewer approvals.
   */
  publishNotice: (id: string, targets: Targets, approvals?: number) => Promise<number | undefined>
  /** Stops a notice half way: what was not posted is cancelled. @returns how many; undefined when it is not sending, and nothing of it waits. */
  cancelNotice: (id: string) => Promise<number | undefined>
  /** Gives a notice new content; wherever it stands it is edited. One that is unsent is a draft without approvals again; one that was withdrawn is put back where it had been posted. @returns how many posts to edit; undefined when there is no such notice, or it was dropped. */
  correctNotice: (id: string, snapshot: object, now: number) => Promise<number | undefined>
  /** Withdraws a notice: what was not posted is cancelled, and what was is replaced. @returns how many posts to edit; undefined when there is no such notice, or it is withdrawn already. */
  withdrawNotice: (id: string, snapshot: object, now: number) => Promise<number | undefined>
  /** Everyone who may be told something now: neither paused, nor at an address that is gone. */
  subscribers: () => Promise<Subscriber[]>
  /** How the targets of this notice stand, or of each, by its id. Those without targets are not among them. */
  tallies: (notice?: string) => Promise<Map<string, Tally>>
  /** Every target of a notice. */
  deliveries: (notice: string) => Promise<Delivery[]>
  /** Every delivery that only a person can settle, oldest first: its outcome is unknown, or it stands as it was before a correction or a withdrawal and cannot be edited. */
  questions: () => Promise<Delivery[]>
  /** Makes what failed due again: dead, or held back at an address that refused, which is tried again with whatever else waits there. @returns how many. */
  resendFailed: (notice: string, now: number) => Promise<number>
  /** Answers the question of a delivery. @returns how it stands then: cancelled where it was to be sent again and nobody wants it any more; undefined when there is no such question. */
  settleDelivery: (notice: string, conversation: string, answer: Settled, now: number) => Promise<DeliveryState | undefined>
}
