import { concerns, type Concern } from './concern.ts'
import type { Piece } from './evidence.ts'
import { weights } from './weights.ts'

/** What risk and distress start with, for a miss costs more than a false alarm. */
const caution: Readonly<Partial<Record<Concern, number>>> = { risk: 0.6, distress: 0.4 }
/** Words that weigh less than this are a question, whatever the phrases would find: none of the listed messages needs more than 3. */
const surelyNone = -4

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
