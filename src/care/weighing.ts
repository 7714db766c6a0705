import { readFileSync } from 'node:fs'
import { concerns, type Concern } from './concern.ts'
import type { Piece } from './evidence.ts'

/** The weights are written in so many parts of one. */
export const steps = 20

/**
 * What each concern starts with, in their order, for a miss costs more than a false alarm: most where someone is told of or a danger named and
 * nothing is asked, least where neither is. A long message that asks for something published (`aside`) tells around that mostly where the question
 * comes from, and phrases of danger stand in it as often as not.
 */
const caution = { told: [3.3, 2.6, 2, 2.2], asked: [1.7, 1.3, 1.3, 1.4], neither: [0.7, 1.8, 1.2, 1.1], aside: [-0.3, -1, -0.5, 0.2], lead: 3.2 }
export type Caution = typeof caution

function cautionFor(evidence: readonly Piece[], cautions: Caution): readonly number[] {
  let [tells, harmless, nobody] = [false, false, false]
  for (const [kind, what] of evidence) {
    if (kind === 'opens') break
    if (kind === 'manner') tells = what === 'tell'
    else if (kind === 'any') harmless = what === '0'
    else nobody ||= kind === 'nobody'
  }
  if (!tells) return cautions.asked
  return harmless && nobody ? cautions.neither : cautions.told
}

/** From this weight nothing that is asked beside it matters. */
const clearly = 4

type Weight = readonly [risk: number, distress: number, identity: number, advice: number]
/** How much each piece of evidence speaks for the concerns, in their order, against an ordinary question: how it was seen, then what. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, Weight>>

/** Weighs evidence. */
export interface Scales {
  /** What each concern starts with in a long message that asks for something published. */
  aside: readonly number[]
  lead: number
  /** How much the evidence speaks for each concern, in their order, against an ordinary question, which weighs 0; `from` what each starts with. */
  sums: (evidence: readonly Piece[], from?: readonly number[]) => number[]
  /** Whether the words alone show a question so plainly that no phrase beside them could show anything else. */
  isSurelyNone: (weighed: readonly number[]) => boolean
  /** Whether the words alone show someone at risk so plainly that no phrase beside them could show anything else. */
  isSurelyRisk: (weighed: readonly number[]) => boolean
}

/** Weights as they are written: a line for each way of being seen, what was seen and its four weights in steps between commas, without those that only repeat the one before at the end. */
export function readWeights(written: string): Weights {
  return new Map(written.trim().split('\n').map(line => {
    const from = line.indexOf(': ')
    return [line.slice(0, from), new Map(line.slice(from + 2).split(', ').map(piece => {
      const [what = '', risk, distress = risk, identity = distress, advice = identity] = piece.split(' ')
      return [what, [Number(risk) / steps, Number(distress) / steps, Number(identity) / steps, Number(advice) / steps] as const] as const
    }))] as const
  }))
}

/** Scales that weigh by the given weights. */
export function createScales(weights: Weights, cautions: Caution = caution): Scales {
  const phrases = [...weights.get('phrase')?.values() ?? []]
  // the most that the phrases found beside the words could add to each concern, and the most that they could take
  const [mostAdded = [], mostTaken = []] = [Math.max, Math.min].map(most => concerns.map((_, at) => phrases.reduce((sum, weight) => sum + most(0, weight[at] ?? 0), 0)))
  return {
    aside: cautions.aside, lead: cautions.lead,
    sums: (evidence, from = cautionFor(evidence, cautions)) => {
      let [risk = 0, distress = 0, identity = 0, advice = 0] = from
      let [last, ofKind]: [string?, ReadonlyMap<string, Weight>?] = []
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
    },
    isSurelyNone: weighed => weighed.every((weight, at) => weight + (mostAdded[at] ?? 0) <= 0),
    isSurelyRisk: ([risk = 0, ...others]) => {
      const least = risk + (mostTaken[0] ?? 0)
      return least > 0 && others.every((weight, at) => least > weight + (mostAdded[at + 1] ?? 0))
    }
  }
}

/** The scales that are shipped. */
export const shipped: Scales = createScales(readWeights(readFileSync(new URL('weights.txt', import.meta.url), 'utf8')))

/** The concern that weighs most, if it weighs more than an ordinary question. */
export function heaviest(weighed: readonly number[]): Concern | undefined {
  const most = Math.max(...weighed)
  return most > 0 ? concerns[weighed.indexOf(most)] : undefined
}

/** Whether someone at risk weighs most by so little, or least short of it by so little, that the message is answered with a word of what to do in danger. */
export function isSlightlyRisk([risk = 0, ...others]: readonly number[]): boolean {
  const lead = risk - Math.max(0, ...others)
  return lead > slightly.from && lead < slightly.to
}
const slightly = { from: -0.5, to: 2 }

/** Whether a concern weighs most, and far more than it must. */
export function isClearly(concern: Concern, weighed: readonly number[]): boolean {
  return heaviest(weighed) === concern && (weighed[concerns.indexOf(concern)] ?? 0) > clearly
}
