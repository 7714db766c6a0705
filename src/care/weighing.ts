import { readFileSync } from 'node:fs'
import { concerns, type Concern } from './concern.ts'
import type { Piece } from './evidence.ts'

/** The weights are written in so many parts of one. */
export const steps = 20

/** What each concern starts with, in their order, for a miss costs more than a false alarm: most where someone is told of or a danger named and nothing is asked, least where neither is. */
const caution = { told: [2.7, 1.9, 1.4, 1.2], asked: [1.5, 1, 1, 0.9], neither: [0.7, 1.5, 0.9, 0.8] }

function cautionFor(evidence: readonly Piece[]): readonly number[] {
  const has = (kind: string, what?: string): boolean => evidence.some(piece => piece[0] === kind && (what === undefined || piece[1] === what))
  if (!has('manner', 'tell')) return caution.asked
  return has('any', '0') && has('nobody') ? caution.neither : caution.told
}

/** From this weight nothing that is asked beside it matters. */
const clearly = 4

/** How much each piece of evidence speaks for the concerns, in their order, against an ordinary question: how it was seen, then what. */
type Weights = ReadonlyMap<string, readonly [number, number, number, number]>
const weights: ReadonlyMap<string, Weights> = new Map(readFileSync(new URL('weights.txt', import.meta.url), 'utf8').trim().split('\n').map(line => {
  const from = line.indexOf(': ')
  return [line.slice(0, from), new Map(line.slice(from + 2).split(', ').map(piece => {
    const [what = '', risk, distress, identity, advice] = piece.split(' ')
    return [what, [Number(risk) / steps, Number(distress) / steps, Number(identity) / steps, Number(advice) / steps] as const] as const
  }))] as const
}))

/** The most that the phrases found beside the words could add to each concern, and the most that they could take. */
const phrases = [...weights.get('phrase')?.values() ?? []]
const [mostAdded, mostTaken] = [Math.max, Math.min].map(most => concerns.map((_, at) => phrases.reduce((sum, weight) => sum + most(0, weight[at] ?? 0), 0)))

/** How much the evidence speaks for each concern, in their order, against an ordinary question, which weighs 0. */
export function sums(evidence: readonly Piece[], from: readonly number[] = cautionFor(evidence)): number[] {
  let [risk = 0, distress = 0, identity = 0, advice = 0] = from
  let [last, ofKind]: [string?, Weights?] = []
  for (const [kind, what] of evidence) {
    if (kind !== last) [last, ofKind] = [kind, weights.get(kind)]
    const weight = ofKind?.get(what)
    if (!weight) continue
    risk += weight[0]
    distress += weight[1]
    identity += weight[2]
    advice += weight[3]
  }
  return [risk, distress, identity, advice]
}

/** The concern that weighs most, if it weighs more than an ordinary question. */
export function heaviest(weighed: readonly number[]): Concern | undefined {
  const most = Math.max(...weighed)
  return most > 0 ? concerns[weighed.indexOf(most)] : undefined
}

/** Whether the words alone show a question so plainly that no phrase beside them could show anything else. */
export function isSurelyNone(weighed: readonly number[]): boolean {
  return weighed.every((weight, at) => weight + (mostAdded?.[at] ?? 0) <= 0)
}

/** Whether the words alone show someone at risk so plainly that no phrase beside them could show anything else. */
export function isSurelyRisk(weighed: readonly number[]): boolean {
  const [risk = 0, ...others] = weighed
  const least = risk + (mostTaken?.[0] ?? 0)
  return least > 0 && others.every((weight, at) => least > weight + (mostAdded?.[at + 1] ?? 0))
}

/** Whether a concern weighs most, and far more than it must. */
export function isClearly(concern: Concern, weighed: readonly number[]): boolean {
  return heaviest(weighed) === concern && (weighed[concerns.indexOf(concern)] ?? 0) > clearly
}
