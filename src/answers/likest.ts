import type { Vocabulary } from '../search/concepts.ts'
import { strengths } from '../search/facts.ts'
import type { Shelf } from '../search/rank.ts'

/** What makes two reviews alike. */
export interface Likest {
  /** True for what happened, and for the broadest bands of age. */
  tells: (id: string) => boolean
  /** The few reviews that share most with some concepts, rarer ones counting more, by position, each with its share of them from 0 to 1; none of those `beside`. */
  likest: (ids: readonly string[], beside: readonly number[]) => Map<number, number>
}

/** Weighs how much reviews share with some concepts. */
export function createLikest({ reviews, facts, postings }: Pick<Shelf, 'reviews' | 'facts' | 'postings'>, vocabulary: Vocabulary): Likest {
  const weight = (id: string): number => Math.log(1 + reviews.length / (1 + postings.spread(id)))
  const mass = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + weight(id), 0)
  return {
    tells: id => vocabulary.concepts.get(id)?.kind === 'topic' || /^(infant|toddler|adolescent|young-adult)$/.test(id),
    likest (ids, beside) {
      const whole = mass(ids)
      const scored = reviews.map((_, at) => ({ at, share: mass(ids.filter(id => (facts[at]?.concepts.get(id) ?? 0) >= strengths.later)) / whole })).filter(({ at, share }) => share > 0 && !beside.includes(at))
      const most = Math.max(...scored.map(s => s.share))
      return new Map(scored.filter(s => s.share >= most / 2).sort((a, b) => b.share - a.share).slice(0, 5).map(({ at, share }) => [at, share]))
    }
  }
}
