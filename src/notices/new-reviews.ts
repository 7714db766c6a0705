import type { Review } from '../catalogue/review.ts'
import type { Notice } from '../store/notice.ts'
import { isSame, type Snapshot } from './snapshot.ts'

/** What was known before: ids of every review ever seen, and the notices there are. */
export interface Before { known: ReadonlySet<string>, notices: readonly Notice[] }

/** The catalogue as it is now, and what a notice would say of one of its reviews. */
export interface After { reviews: readonly Review[], isWithdrawn?: (id: string) => boolean, snapshot: (review: Review) => Snapshot }

/** What the catalogue as it is now calls for. */
export interface Due {
  /** Reviews never seen before: a draft for each. */
  fresh: Review[]
  /** Notices that would now read otherwise. */
  changed: { notice: Notice, snapshot: Snapshot }[]
  /** Notices of reviews that their publisher has withdrawn. */
  withdrawn: Notice[]
}

/** What is due now, after what was known before. A review that is merely gone from the catalogue calls for nothing: a file may be away by mistake. */
export function noticesDue({ known, notices }: Before, { reviews, isWithdrawn, snapshot }: After): Due {
  const live = notices.filter(({ state }) => state !== 'dropped' && state !== 'withdrawn')
  const held = new Map(reviews.map(review => [review.id, review]))
  return {
    fresh: reviews.filter(({ id }) => !known.has(id)),
    changed: live.flatMap(notice => {
      const review = held.get(notice.review)
      const now = review && snapshot(review)
      return now && !isSame(now, notice.snapshot as Snapshot) ? [{ notice, snapshot: now }] : []
    }),
    withdrawn: live.filter(({ review }) => isWithdrawn?.(review) ?? false)
  }
}
