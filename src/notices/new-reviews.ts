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
    changed: notices.flatMap(notice => {
      const review = held.get(notice.review)
      return review && isStale(notice, review, snapshot) ? [{ notice, snapshot: snapshot(review) }] : []
    }),
    withdrawn: live.filter(({ review }) => isWithdrawn?.(review) ?? false)
  }
}

/** True when a notice says otherwise than the catalogue: its text, or that its review was withdrawn. */
export function isStale({ state, snapshot }: Notice, review: Review | undefined, now: After['snapshot']): boolean {
  if (!review || state === 'dropped') return false
  const said = snapshot as Snapshot
  return state === 'withdrawn' ? !said.noticeOnly : !isSame(now(review), said)
}
