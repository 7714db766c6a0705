import type { Review } from '../../catalogue/review.ts'
import { empty, words } from '../words/words.ts'

/** How near a question is to one an editor wrote for a review, 0 to 1, by position in the catalogue. */
export type Asks = (stems: readonly string[]) => ReadonlyMap<number, number>

/** Reads the questions that editors wrote. `weight`: how much a stem tells. */
export function createAsks(reviews: readonly Review[], weight: (stem: string) => number): Asks {
  const written = reviews.flatMap((review, at) => review.asks.map(ask => {
    const stems = [...new Set(words(ask).filter(w => !empty.has(w.text)).map(w => w.stem))]
    return { at, stems, mass: stems.reduce((sum, stem) => sum + weight(stem), 0) }
  }))
  const byStem = new Map<string, number[]>()
  written.forEach(({ stems }, i) => stems.forEach(stem => {
    const list = byStem.get(stem)
    if (list) list.push(i)
    else byStem.set(stem, [i])
  }))
  return stems => {
    const shared = new Map<number, number>()
    const unique = [...new Set(stems)]
    for (const stem of unique) for (const i of byStem.get(stem) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight(stem))
    const mass = unique.reduce((sum, stem) => sum + weight(stem), 0)
    const best = new Map<number, number>()
    for (const [i, common] of shared) {
      const ask = written[i]
      if (!ask) continue
      const likeness = common / Math.max(mass, ask.mass, 1e-9)
      if (likeness > (best.get(ask.at) ?? 0)) best.set(ask.at, likeness)
    }
    return best
  }
}
