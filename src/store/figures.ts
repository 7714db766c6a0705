import type { DeliveryState } from './notice.ts'

/** How delivery stands, in numbers. */
export interface Figures {
  /** Posts by state. */
  posts: Record<DeliveryState, number>
  /** When the oldest post that is due, and was not sent, became due. */
  oldestDue?: number
  /** Posts that still have to be corrected or replaced. */
  behind: number
  subscriptions: number
  /** Subscriptions whose address is not posted to. */
  suspended: number
  lastSent?: number
}

export interface Figured {
  figures: () => Promise<Figures>
}
