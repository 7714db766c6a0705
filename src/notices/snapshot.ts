import type { Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'

/**
 * A review as its notice says it: everything that the card shows and nothing else, so that a post can be made or edited whatever has become of the
 * record. No summary: a notice tells no story.
 */
export interface Snapshot {
  review: Pick<Review, 'id' | 'title' | 'type' | 'publisher' | 'board' | 'published' | 'period' | 'subjects' | 'contentNote' | 'source'> & { documents: Review['documents'] }
  /** What it is about, in preferred words, the most telling first. */
  topics: string[]
  /** When it was last corrected, in milliseconds. */
  corrected?: number
  /** When its publisher withdrew it, or the notice was withdrawn here, in milliseconds. */
  withdrawn?: number
  /** True when editors withdrew the notice alone: whether the review is still published is another matter. */
  noticeOnly?: true
}

/** The snapshot of a review. @param topics names of its themes. */
export function snapshotOf({ id, title, type, publisher, board, published, period, subjects, contentNote, source, documents }: Review, topics: readonly string[]): Snapshot {
  return {
    topics: [...topics],
    review: {
      id, title, subjects, documents,
      ...type && { type }, ...publisher && { publisher }, ...board && { board }, ...published && { published }, ...period && { period },
      ...contentNote && { contentNote }, ...source && { source }
    }
  }
}

/** True when two snapshots would be said the same. */
export function isSame(a: Snapshot, b: Snapshot): boolean {
  const said = ({ review, topics }: Snapshot) => JSON.stringify([review, topics])
  return said(a) === said(b)
}

/** What a review's editor says it is about, in preferred words and in their order. Not what says little, such as a death. */
export function topicsOf({ themes }: Review, { concepts }: Vocabulary): string[] {
  return themes.flatMap(id => {
    const concept = concepts.get(id)
    return concept?.kind === 'topic' && concept.theme && !concept.general ? [concept.preferred] : []
  })
}
