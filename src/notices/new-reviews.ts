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
  /** Notices that were posted of reviews that are in the catalogue no more, and were not withdrawn: an id was changed, or a record removed. */
  gone: Notice[]
}

/** What is due now, after what was known before. A review that is merely gone from the catalogue calls for nothing: a file may be away by mistake. */
export function noticesDue({ known, notices }: Before, { reviews, isWithdrawn, snapshot }: After): Due {
  const live = notices.filter(({ state }) => state !== 'dropped' && state !== 'withdrawn')
  const held = new Map(reviews.map(review => [review.id, review]))
  const isOut = ({ review }: Notice): boolean => isWithdrawn?.(review) ?? false
  return {
    fresh: reviews.filter(({ id }) => !known.has(id)),
    changed: notices.flatMap(notice => {
      const review = held.get(notice.review)
      return review && isStale(notice, review, snapshot) ? [{ notice, snapshot: snapshot(review) }] : []
    }),
    withdrawn: live.filter(isOut),
    gone: live.filter(notice => isPosted(notice.state) && !held.has(notice.review) && !isOut(notice))
  }
}

/** True of a notice that stands in some conversation. */
export const isPosted = (state: Notice['state']): boolean => state === 'sending' || state === 'done' || state === 'cancelled'

/** True for two notices of one review under two ids, as far as can be told: the same title. */
export function isOfSame(one: Notice, other: Notice): boolean {
  const titleOf = ({ snapshot }: Notice): string => (snapshot as Snapshot).review.title.trim().toLowerCase()
  return one.review !== other.review && titleOf(one) === titleOf(other)
}

/** True when a notice says otherwise than the catalogue: its text, or that its review was withdrawn. */
export function isStale({ state, snapshot }: Notice, review: Review | undefined, now: After['snapshot']): boolean {
  if (!review || state === 'dropped') return false
  const said = snapshot as Snapshot
  return state === 'withdrawn' ? !said.noticeOnly : !isSame(now(review), said)
}
