import type { Vocabulary } from '../search/concepts.ts'
import { about, formOfType, strengths } from '../search/facts.ts'
import type { Shelf } from '../search/rank.ts'

/** What makes two reviews alike. */
export interface Likest {
  /** What some reviews are about, of whom and in which form, by concept: the first of them counts most. */
  traits: (seen: readonly number[]) => Map<string, number>
  /** The few reviews that share most of these traits, rarer ones counting more, by position, the likest first, each with its share from 0 to 1; `among`: only of those. */
  likest: (traits: ReadonlyMap<string, number>, among: (at: number) => boolean) => Map<number, number>
}

const types: ReadonlySet<string> = new Set(Object.values(formOfType).flatMap(([form = '']) => form))
/** Others than this many are not read. */
const most = 5

/** Weighs how much reviews share with others. */
export function createLikest({ reviews, facts, postings }: Pick<Shelf, 'reviews' | 'facts' | 'postings'>, vocabulary: Vocabulary): Likest {
  /** The widest themes, such as a death, tell the least. */
  const weight = (id: string): number => Math.log(1 + reviews.length / (1 + postings.spread(id))) * (vocabulary.concepts.get(id)?.general ? 0.5 : 1)
  /** True for what happened, for the broadest bands of age, and for a type that few reviews are of. */
  const tells = (id: string): boolean => vocabulary.concepts.get(id)?.kind === 'topic' || /^(infant|toddler|adolescent|young-adult)$/.test(id) || (types.has(id) && postings.spread(id) * 3 <= reviews.length)
  return {
    traits (seen) {
      const found = new Map<string, number>()
      seen.forEach((at, i) => {
        for (const [id, strength] of facts[at]!.concepts) if (strength >= strengths.theme && tells(id)) found.set(id, (found.get(id) ?? 0) + 1 / (i + 1))
      })
      return found
    },
    likest (traits, among) {
      const mass = [...traits].reduce((sum, [id, times]) => sum + times * weight(id), 0)
      const shares = new Float32Array(reviews.length)
      /** What a review is about itself, and not only near. */
      const has = new Set<number>()
      for (const [id, times] of traits) {
        const { of, places } = postings.levels(id)
        for (const at of places) {
          shares[at]! += times * weight(id) * of[at]! / mass
          if (of[at]! >= about) has.add(at)
        }
      }
      const scored = [...shares].map((share, at) => ({ at, share })).filter(({ at }) => has.has(at) && among(at))
      const least = Math.max(...scored.map(s => s.share)) / 3
      return new Map(scored.filter(s => s.share >= least).sort((a, b) => b.share - a.share).slice(0, most).map(({ at, share }) => [at, share]))
    }
  }
}
