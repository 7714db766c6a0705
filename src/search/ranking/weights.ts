/** Numbered things and how much each weighs, for each of some terms: those of the term at place i stand from `starts[i]` up to `starts[i + 1]`. */
export interface Weights { terms: string[], starts: Uint32Array, at: Uint32Array, weight: Float32Array }

/** Packs lists of weights into rows of numbers, each in the order of its things; a term without any is left out. */
export function packed(lists: Iterable<readonly [term: string, list: ReadonlyMap<number, number>]>): Weights {
  const used = [...lists].filter(([, list]) => list.size > 0).map(([term, list]): [string, Map<number, number>] => [term, new Map([...list].sort(([a], [b]) => a - b))])
  const starts = [0]
  for (const [, list] of used) starts.push(starts.at(-1)! + list.size)
  return {
    terms: used.map(([term]) => term), starts: Uint32Array.from(starts),
    at: Uint32Array.from(used.flatMap(([, list]) => [...list.keys()])), weight: Float32Array.from(used.flatMap(([, list]) => [...list.values()]))
  }
}

/** True for weights as they were kept. */
export const isWeights = ({ terms, starts, at, weight }: Partial<Weights> = {}): boolean => Array.isArray(terms) && starts instanceof Uint32Array && at instanceof Uint32Array && weight instanceof Float32Array

export interface Opened {
  has: (term: string) => boolean
  /** True when a thing is among those of a term. */
  holds: (term: string, thing: number) => boolean
  /** Adds what the things of a term weigh, so many times, to their sums. */
  add: (term: string, times: number, sums: Float32Array) => void
}

/** Weights by their terms. */
export function opened({ terms, starts, at, weight }: Weights): Opened {
  const places = new Map(terms.map((term, i) => [term, i]))
  return {
    has: term => places.has(term),
    holds (term, thing) {
      const place = places.get(term) ?? -1
      let [low, high] = place < 0 ? [0, 0] : [starts[place]!, starts[place + 1]!]
      while (low < high) {
        const middle = (low + high) >> 1
        if (at[middle]! === thing) return true
        if (at[middle]! < thing) low = middle + 1
        else high = middle
      }
      return false
    },
    add (term, times, sums) {
      const place = places.get(term)
      if (place !== undefined) for (let i = starts[place]!; i < starts[place + 1]!; i++) sums[at[i]!]! += weight[i]! * times
    }
  }
}
