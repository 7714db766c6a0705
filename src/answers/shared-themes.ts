import type { Review } from '../catalogue/review.ts'
import type { Answers } from './answer.ts'
import type { Narrowing } from './narrow.ts'

/** A review that shares themes with another, and their names, the rarest first. */
export interface Alike { review: Review, shared: string[] }

export interface SharedThemes {
  /** True when at least one other published review shares a theme with this one. */
  has: (review: Review) => boolean
  /** The reviews that share most with this one, rarer themes counting more; empty when none does. */
  of: (review: Review) => Alike[]
}

/** As many as a card shows as rows. */
const mostAlike = 5

/** Finds reviews by the themes they share, by ids alone. @param searched number of published reviews. */
export function createSharedThemes(answers: Answers, { topics }: Pick<Narrowing, 'topics'>, searched: number): SharedThemes {
  const reach = new Map(answers.themes().map(({ id, reviews }) => [id, reviews]))
  const common = (review: Review) => topics(review).filter(({ id }) => (reach.get(id) ?? 0) > 1).sort((a, b) => reach.get(a.id)! - reach.get(b.id)!)

  function others(id: string, review: Review): Review[] {
    const answer = answers.theme(id)
    return answer?.kind === 'answer' ? answer.matches.filter(match => match.grade === 'direct' && match.review !== review).map(match => match.review) : []
  }

  function of(review: Review): Alike[] {
    const found = new Map<Review, { shared: string[], score: number }>()
    for (const { id, name } of common(review)) {
      for (const other of others(id, review)) {
        const { shared, score } = found.get(other) ?? { shared: [], score: 0 }
        found.set(other, { shared: [...shared, name], score: score + Math.log(1 + searched / reach.get(id)!) })
      }
    }
    return [...found].sort(([, a], [, b]) => b.score - a.score).slice(0, mostAlike).map(([other, { shared }]) => ({ review: other, shared }))
  }

  return { of, has: review => common(review).length > 0 }
}
