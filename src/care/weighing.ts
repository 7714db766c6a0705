import { readFileSync } from 'node:fs'
import { concerns, type Concern } from './concern.ts'
import { createSeeing, marks, type Evidence, type Mark, type Seeing } from './evidence.ts'
import { readWeights, type Weights } from './ledger.ts'

/**
 * What each concern starts with, in their order, for a miss costs more than a false alarm: most where someone is told of or a danger named and
 * nothing is asked, least where neither is. A long message that asks for something published (`aside`) tells around that mostly where the question
 * comes from, and phrases of danger stand in it as often as not.
 */
const caution: Caution = { told: [3.3, 2.6, 2, 2.2], asked: [1.7, 1.3, 1.3, 1.4], neither: [0.7, 1.8, 1.2, 1.1], aside: [-0.3, -1, -0.5, 0.2], lead: 3.2 }
/** What each concern starts with, in their order, by how a message speaks; and the lead that someone at risk has in a long one. */
export type Caution = Record<Evidence['speaks'] | 'aside', readonly number[]> & { lead: number }

/** From this weight nothing that is asked beside it matters. */
const clearly = 4

/** Weighs evidence. */
export interface Scales {
  /** What each concern starts with in a long message that asks for something published. */
  aside: readonly number[]
  lead: number
  /** The evidence that it weighs. */
  evidence: Seeing['evidence']
  /** How much the evidence speaks for each concern, in their order, against an ordinary question, which weighs 0; `from` what each starts with. */
  sums: (evidence: Evidence, from?: readonly number[]) => number[]
  /** The same with what the phrases found beside the words. */
  withPhrases: (found: readonly Mark[], weighed: readonly number[]) => number[]
  /** Whether the words alone show a question so plainly that no phrase beside them could show anything else. */
  isSurelyNone: (weighed: readonly number[]) => boolean
  /** Whether the words alone show someone at risk so plainly that no phrase beside them could show anything else. */
  isSurelyRisk: (weighed: readonly number[]) => boolean
}

/** Scales that weigh by the given weights. */
export function createScales({ ledger, numbers }: Weights, cautions: Caution = caution): Scales {
  const { evidence, phrases } = createSeeing(ledger)

  function added([risk = 0, distress = 0, identity = 0, advice = 0]: readonly number[], pieces: readonly number[]): number[] {
    for (const piece of pieces) {
      const at = piece * concerns.length
      risk += numbers[at]!
      distress += numbers[at + 1]!
      identity += numbers[at + 2]!
      advice += numbers[at + 3]!
    }
    return [risk, distress, identity, advice]
  }

  // the most that the phrases found beside the words could add to each concern, and the most that they could take
  const [mostAdded = [], mostTaken = []] = [Math.max, Math.min].map(most => concerns.map((_, at) => phrases(marks).reduce((sum, piece) => sum + most(0, numbers[piece * concerns.length + at]!), 0)))
  return {
    aside: cautions.aside, lead: cautions.lead, evidence,
    sums: ({ pieces, speaks }, from = cautions[speaks]) => added(from, pieces),
    withPhrases: (found, weighed) => added(weighed, phrases(found)),
    isSurelyNone: weighed => weighed.every((weight, at) => weight + (mostAdded[at] ?? 0) <= 0),
    isSurelyRisk: ([risk = 0, ...others]) => {
      const least = risk + (mostTaken[0] ?? 0)
      return least > 0 && others.every((weight, at) => least > weight + (mostAdded[at + 1] ?? 0))
    }
  }
}

let read: Scales | undefined
/** The scales that are shipped. To read them is a good part of a start: they wait for the first message, or for a moment when nobody waits. */
export const shipped = (): Scales => read ??= createScales(readWeights(readFileSync(new URL('weights.txt', import.meta.url), 'utf8')))

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
