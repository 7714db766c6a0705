import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { about, type Facts } from '../search/reviews/facts.ts'

/** Concepts as listings and reviews are compared by them. */
export interface Topics {
  /** What some facts are about, kinds of publication left out. */
  of: (facts: Facts) => string[]
  /** Those that tell one case from others: not a death, not an age. */
  specific: (ids: readonly string[]) => string[]
  /** True when a concept, one under it or one straight over it is among others. */
  meets: (id: string, others: readonly string[]) => boolean
  /** The same, where being near is enough. */
  reaches: (id: string, concepts: ReadonlyMap<string, number>) => boolean
  name: (id: string) => string
  isGeneral: (id: string) => boolean
}

/** The concepts of a vocabulary as they are compared. */
export function createTopics({ concepts, within }: Vocabulary): Topics {
  const isTopic = (id: string): boolean => concepts.get(id)?.kind === 'topic' && !concepts.get(id)!.general
  return {
    of: facts => [...facts.concepts].filter(([id, strength]) => strength >= about && concepts.get(id)?.kind !== 'form').map(([id]) => id),
    specific: ids => ids.filter(isTopic),
    meets (id, others) {
      const near = new Set([id, ...within(id), ...concepts.get(id)!.broader.filter(isTopic)])
      return others.some(other => near.has(other))
    },
    reaches: (id, held) => held.has(id) || [...within(id)].some(other => held.has(other)) || concepts.get(id)!.broader.some(other => held.has(other)),
    name: id => concepts.get(id)!.preferred,
    isGeneral: id => concepts.get(id)?.general === true
  }
}
