import type { Review } from '../catalogue/review.ts'

/** The part of a catalogue that is looked at for news. */
export interface Held { reviews: readonly Review[], isWithdrawn?: (id: string) => boolean }

/** What a change of catalogue calls for: drafts for reviews new to it, and editions to correct or withdraw of those already known. */
export interface Due {
  /** Reviews never seen before, newest first. */
  fresh: Review[]
  /** Known reviews whose notice would now read otherwise. */
  changed: Review[]
  /** Ids of known reviews that have been withdrawn. */
  withdrawn: string[]
}

/** What a review's notice says of it, as one text: two that are equal make the same notice. */
export function noticeText({ title, type, publisher, board, published, period, subjects, themes, documents, source, contentNote }: Review): string {
  return JSON.stringify([title, type, publisher?.key, publisher?.name, board, published, period, subjects, themes, documents, source?.url, contentNote])
}

/** What is due when a catalogue becomes another. @param known ids that have been seen before, beside those of `before`. */
export function noticesDue(before: Held, after: Held, known: ReadonlySet<string> = new Set()): Due {
  const held = new Map(before.reviews.map(review => [review.id, review]))
  return {
    fresh: after.reviews.filter(({ id }) => !held.has(id) && !known.has(id)),
    changed: after.reviews.filter(review => {
      const earlier = held.get(review.id)
      return earlier !== undefined && noticeText(earlier) !== noticeText(review)
    }),
    withdrawn: [...held.keys()].filter(id => after.isWithdrawn?.(id) ?? false)
  }
}
