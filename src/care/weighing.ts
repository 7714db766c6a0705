import { readFileSync } from 'node:fs'
import { concerns, type Concern } from './concern.ts'
import { createSeeing, marks, type Evidence, type Mark, type Seeing } from './evidence.ts'
import { readWeights, type Weights } from './ledger.ts'
import { createNetwork, readNetwork, type Network } from '../network.ts'
import { once } from '../once.ts'

/** What each concern is given, in their order, for a miss costs more than a false alarm. */
const caution: readonly number[] = [4.7, 2.2, 2.6, 2.2]

/** Distress that weighs no more than it is given has no evidence of its own. */
export const isGiven = ([, distress = 0]: readonly number[]): boolean => distress <= caution[1]!

/** How much each piece of evidence counts in a message of so many words: the more there are, the less each says. */
export const shareOf = (words: number): number => 1 / Math.sqrt(words + 2)

/** Weighs evidence. */
export interface Scales {
  /** The evidence that it weighs. */
  evidence: Seeing['evidence']
  /** How much the evidence speaks for each concern, in their order, against an ordinary question, which weighs 0. */
  sums: (evidence: Evidence) => number[]
  /** The same with what the phrases found beside the words. */
  withPhrases: (found: readonly Mark[], evidence: Evidence, weighed: readonly number[]) => number[]
  /** The same with what the words show in their order. */
  withOrder: (ordered: readonly string[], weighed: readonly number[]) => number[]
  /** Whether all the evidence shows so plainly what it does that the order of words could show nothing else. */
  isPlain: (evidence: Evidence, weighed: readonly number[]) => boolean
  /** Whether the words alone show a question so plainly that neither a phrase beside them nor their order could show anything else. */
  isSurelyNone: (evidence: Evidence, weighed: readonly number[]) => boolean
  /** Whether the words alone show someone at risk so plainly that neither a phrase beside them nor their order could show anything else. */
  isSurelyRisk: (evidence: Evidence, weighed: readonly number[]) => boolean
}

/** What the order of words shows adds or takes no more than this: where it is wrong, it is as sure of itself as where it is right. */
const swing = 4

/** Someone at risk weighs nearly as much as an ordinary question: no less is in doubt. */
export const nearly = -3

/** What weighs no more than this can come to nothing by its order: not to a concern, nor where nothing is asked to a doubt. */
const leastRead = (asks: boolean): number => (asks ? 0 : nearly) - swing

/** Scales that weigh by the given weights, and by a network. */
export function createScales({ ledger, numbers }: Weights, network: Network, cautions: readonly number[] = caution): Scales {
  const { evidence, phrases } = createSeeing(ledger)

  function added(weighed: readonly number[], pieces: readonly number[], share: number): number[] {
    let [risk, distress, identity, advice] = [0, 0, 0, 0]
    for (const piece of pieces) {
      const at = piece * concerns.length
      risk += numbers[at]!
      distress += numbers[at + 1]!
      identity += numbers[at + 2]!
      advice += numbers[at + 3]!
    }
    return [risk, distress, identity, advice].map((sum, at) => weighed[at]! + sum * share)
  }

  // the most that the phrases found beside the words could add to each concern, and the most that they could take
  const [mostAdded = [], mostTaken = []] = [Math.max, Math.min].map(most => concerns.map((_, at) => phrases(marks).reduce((sum, piece) => sum + most(0, numbers[piece * concerns.length + at]!), 0)))
  const from = added(cautions, [ledger.row('base', 'always')], 1)
  return {
    evidence,
    sums: ({ pieces, words }) => added(from, pieces, shareOf(words)),
    withPhrases: (found, { words }, weighed) => added(weighed, phrases(found), shareOf(words)),
    withOrder: (ordered, weighed) => network(ordered).map((sum, at) => weighed[at]! + swing * Math.tanh(sum / swing)),
    isPlain: ({ asks }, weighed) => {
      const most = Math.max(...weighed)
      return most <= leastRead(asks) || (most > swing && weighed.every(weight => weight === most || weight + swing < most - swing))
    },
    isSurelyNone: ({ words, asks }, weighed) => weighed.every((weight, at) => weight + mostAdded[at]! * shareOf(words) <= leastRead(asks)),
    isSurelyRisk: ({ words }, [risk = 0, ...others]) => {
      const least = risk + mostTaken[0]! * shareOf(words) - swing
      return least > 0 && others.every((weight, at) => least > weight + mostAdded[at + 1]! * shareOf(words) + swing)
    }
  }
}

/** The scales that are shipped. To read them is a good part of a start: they wait for the first message, or for a moment when nobody waits. */
export const shipped = once((): Scales => createScales(readWeights(readFileSync(new URL('weights.txt', import.meta.url), 'utf8')), createNetwork(readNetwork(readFileSync(new URL('network.bin', import.meta.url))))))

/** The concern that weighs most, if it weighs more than an ordinary question. */
export function heaviest(weighed: readonly number[]): Concern | undefined {
  const most = Math.max(...weighed)
  return most > 0 ? concerns[weighed.indexOf(most)] : undefined
}

/** How much more someone at risk weighs than anything else. */
export const riskOver = ([risk = 0, ...others]: readonly number[]): number => risk - Math.max(0, ...others)
