import { concerns } from '../../src/care/concern.ts'
import { shareOf } from '../../src/care/weighing.ts'

/** A message's evidence, each piece once, its length in words, and what a careful practitioner would notice: 0 for nothing, then the concerns in their order. */
export interface Example { evidence: readonly string[], words: number, is: number }

/** Evidence seen less often than this says nothing yet. */
const leastSeen = 3
const rounds = 20
/** How strongly each weight is held near 0, so that no rare piece of evidence decides alone. */
const restraint = 0.3
/** How long the first steps are. */
const pace = 0.03
/** What is fitted depends on the order in which examples are looked at, by a few messages in a hundred: the mean of several orders does less. */
const seeds = [1, 7919, 104729]
const kinds = concerns.length + 1

/** A piece of evidence that examples have: where its weights stand, in how many examples it was seen, and what it is worth: the rarer the more. */
interface Known { at: number, times: number, worth: number }

/** Weights for each piece of evidence, the concerns in their order against an ordinary question: logistic regression, the same for the same examples. */
export function fitted(examples: readonly Example[]): Map<string, number[]> {
  const known = frequent(examples)
  const cases = examples.map(({ evidence, words, is }) => {
    const pieces = evidence.flatMap(piece => known.get(piece) ?? [])
    return { is, places: Int32Array.from([0, ...pieces.map(piece => piece.at)]), worth: Float64Array.from([1, ...pieces.map(piece => piece.worth * shareOf(words))]), hold: Float64Array.from([0, ...pieces.map(piece => restraint / piece.times)]) }
  })
  const size = (known.size + 1) * kinds
  const fits = seeds.map(seed => fit(cases, size, drawer(seed)))
  const mean = new Float64Array(size).map((_, at) => fits.reduce((sum, one) => sum + one[at]! / fits.length, 0))
  return new Map([['base always', { at: 0, worth: 1 }] as const, ...known].map(([piece, { at, worth }]) => [piece, [...mean.subarray(at + 1, at + kinds)].map(value => (value - mean[at]!) * worth)]))
}

/** The weights, as they stand in the mean over the later half of the looks at the examples. */
function fit(cases: readonly Case[], size: number, draw: () => number): Float64Array {
  const [weights, steepness, sums] = [new Float64Array(size), new Float64Array(size).fill(1e-6), new Float64Array(size)]
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < cases.length; n++) learn(cases[Math.floor(draw() * cases.length)]!, weights, steepness)
    if (round >= rounds / 2) for (let at = 0; at < size; at++) sums[at]! += weights[at]! / (rounds / 2)
  }
  return sums
}

function frequent(examples: readonly Example[]): Map<string, Known> {
  const seen = new Map<string, number>()
  for (const { evidence } of examples) for (const piece of evidence) seen.set(piece, (seen.get(piece) ?? 0) + 1)
  return new Map([...seen].filter(([, times]) => times >= leastSeen).map(([piece, times], n) => [piece, { at: (n + 1) * kinds, times, worth: 1 + Math.log(examples.length / times) }]))
}

interface Case { is: number, places: Int32Array, worth: Float64Array, hold: Float64Array }

const shares = new Float64Array(kinds)
/** One step downhill in each weight of an example's evidence, shorter where it was steep before. */
function learn({ is, places, worth, hold }: Case, weights: Float64Array, steepness: Float64Array): void {
  share(places, worth, weights)
  for (let n = 0; n < places.length; n++) {
    for (let kind = 0, at = places[n]!; kind < kinds; kind++, at++) {
      const error = (shares[kind]! - (kind === is ? 1 : 0)) * worth[n]! + hold[n]! * weights[at]!
      const steep = steepness[at]! += error * error
      weights[at]! -= pace / Math.sqrt(steep) * error
    }
  }
}

function share(places: Int32Array, worth: Float64Array, weights: Float64Array): void {
  shares.fill(0)
  for (let n = 0; n < places.length; n++) for (let kind = 0, at = places[n]!; kind < kinds; kind++, at++) shares[kind]! += weights[at]! * worth[n]!
  const most = Math.max(...shares)
  let total = 0
  for (let kind = 0; kind < kinds; kind++) total += shares[kind] = Math.exp(shares[kind]! - most)
  for (let kind = 0; kind < kinds; kind++) shares[kind]! /= total
}

/** The same row of numbers between 0 and 1 each time for the same seed. */
function drawer(seed: number): () => number {
  let state = seed
  return () => (state = state * 16807 % 2147483647) / 2147483647
}
