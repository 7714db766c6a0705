import type { Addresses } from './address.ts'
import type { Figured } from './figures.ts'
import type { KnownReviews } from './known-reviews.ts'
import type { Notices } from './notice.ts'
import type { Outbox } from './outbox.ts'
import type { Restored } from './restored.ts'
import type { Seen } from './seen.ts'
import type { Subscriptions } from './subscription.ts'
import type { Votes } from './vote.ts'

export { reasons, type Reason, type Vote } from './vote.ts'

/** What must outlive a restart. Every backend keeps these promises, and one contract test holds them to it. Times are milliseconds since 1970. */
export interface Store extends Votes, Addresses, Subscriptions, Notices, KnownReviews, Outbox, Seen, Figured, Restored {
  close: () => Promise<void>
}
