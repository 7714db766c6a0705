import { concerns, type Concern } from './concern.ts'
import { weights } from './weights.ts'

/** The concern that the evidence speaks for most, if it outweighs an ordinary question (which weighs 0). */
export function weighed(evidence: readonly string[]): Concern | undefined {
  const sums = sumsOf(evidence)
  const most = Math.max(...sums)
  return most > 0 ? concerns[sums.indexOf(most)] : undefined
}

/** The sum of the weights for each concern, in their order. */
function sumsOf(evidence: readonly string[]): number[] {
  const sums = concerns.map(() => 0)
  for (const piece of evidence) {
    weights.get(piece)?.forEach((weight, at) => { sums[at] = (sums[at] ?? 0) + weight })
  }
  return sums
}
