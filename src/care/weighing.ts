import { concerns, type Concern } from './concern.ts'
import type { Piece } from './evidence.ts'
import { weights } from './weights.ts'

/** What each starts with, for a miss costs more than a false alarm; as far as ordinary questions not seen before stay questions. */
const caution: Readonly<Partial<Record<Concern, number>>> = { risk: 1.8, distress: 1.2, identity: 0.8, advice: 0.8 }
/** Words that weigh less than this are a question, whatever the phrases would find: none of the listed messages needs more than 3. */
const surelyNone = -100

/** From this weight nothing that is asked beside it matters. */
const clearly = 4

/** How much the evidence speaks for each concern, in their order, against an ordinary question, which weighs 0. */
export function sums(evidence: readonly Piece[], from: readonly number[] = concerns.map(concern => caution[concern] ?? 0)): number[] {
  const all = [...from]
  for (const [kind, what] of evidence) {
    const weight = weights.get(kind)?.get(what)
    if (weight) for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) + (weight[at] ?? 0)
  }
  return all
}

/** The concern that weighs most, if it weighs more than an ordinary question. */
export function heaviest(weighed: readonly number[]): Concern | undefined {
  const most = Math.max(...weighed)
  return most > 0 ? concerns[weighed.indexOf(most)] : undefined
}

/** Whether the words alone show a question so plainly that no phrase need be looked for. */
export function isSurelyNone(weighed: readonly number[]): boolean {
  return Math.max(...weighed) < surelyNone
}

/** Whether a concern weighs most, and far more than it must. */
export function isClearly(concern: Concern, weighed: readonly number[]): boolean {
  return heaviest(weighed) === concern && (weighed[concerns.indexOf(concern)] ?? 0) > clearly
}
