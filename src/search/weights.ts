/** Numbered things and how much each weighs, for each of some terms: those of the term at place i stand from `starts[i]` up to `starts[i + 1]`. */
export interface Weights { terms: string[], starts: Uint32Array, at: Uint32Array, weight: Float32Array }

/** Packs lists of weights into rows of numbers; a term without any is left out. */
export function packed(lists: Iterable<readonly [term: string, list: ReadonlyMap<number, number>]>): Weights {
  const used = [...lists].filter(([, list]) => list.size > 0)
  const starts = [0]
  for (const [, list] of used) starts.push(starts.at(-1)! + list.size)
  return {
    terms: used.map(([term]) => term), starts: Uint32Array.from(starts),
    at: Uint32Array.from(used.flatMap(([, list]) => [...list.keys()])), weight: Float32Array.from(used.flatMap(([, list]) => [...list.values()]))
  }
}

/** True for weights as they were kept. */
export const isWeights = ({ terms, starts, at, weight }: Partial<Weights> = {}): boolean => Array.isArray(terms) && starts instanceof Uint32Array && at instanceof Uint32Array && weight instanceof Float32Array

/** Weights by their terms: `add` adds those of one, so many times, to the sums of what they weigh. */
export function opened({ terms, starts, at, weight }: Weights): { has: (term: string) => boolean, add: (term: string, times: number, sums: Float32Array) => void } {
  const places = new Map(terms.map((term, i) => [term, i]))
  return {
    has: term => places.has(term),
    add (term, times, sums) {
      const place = places.get(term)
      if (place !== undefined) for (let i = starts[place]!; i < starts[place + 1]!; i++) sums[at[i]!]! += weight[i]! * times
    }
  }
}
