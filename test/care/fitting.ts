/** A message's evidence, each piece once, and what a careful practitioner would notice: 0 for nothing, then the concerns in their order. */
export interface Example { evidence: readonly string[], is: number }

/** Evidence seen less often than this says nothing yet; of some kinds there is so much that more is asked. */
const leastSeen = (piece: string): number => piece.startsWith('runs ') ? 6 : piece.startsWith('then ') ? 4 : 2
const most = 24
/** How strongly a weight is held near 0, so that no rare piece of evidence decides alone. */
const restraint = 0.001
/** How long the first steps are. */
const pace = 0.15
/** The share of an example's evidence that each look at it sees, so that no piece leans on another always being there. */
const seen = 0.6
const kinds = 5

/** Weights for each piece of evidence, the concerns in their order against an ordinary question: logistic regression, the same for the same examples. */
export function fitted(examples: readonly Example[], rounds = most, seed = 1): Map<string, number[]> {
  const known = frequent(examples)
  const cases = examples.map(({ evidence, is }) => ({ is, pieces: Int32Array.from(evidence.flatMap(piece => known.get(piece) ?? [])) }))
  const size = known.size * kinds
  const [weights, steepness, sums] = [new Float64Array(size), new Float64Array(size).fill(1e-6), new Float64Array(size)]
  const draw = drawer(seed)
  const glimpsed = new Int32Array(Math.max(...cases.map(({ pieces }) => pieces.length)))
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < cases.length; n++) {
      const one = cases[Math.floor(draw() * cases.length)]!
      learn(one.is, glimpse(one.pieces, glimpsed, draw), weights, steepness)
    }
    if (round >= rounds / 2) for (let at = 0; at < size; at++) sums[at]! += weights[at]! / (rounds / 2)
  }
  return new Map([...known].map(([piece, at]) => [piece, [...sums.subarray(at * kinds + 1, (at + 1) * kinds)].map(value => (value - sums[at * kinds]!) * seen)]))
}

function frequent(examples: readonly Example[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { evidence } of examples) for (const piece of evidence) times.set(piece, (times.get(piece) ?? 0) + 1)
  return new Map([...times].filter(([piece, often]) => often >= leastSeen(piece)).map(([piece], at) => [piece, at]))
}

function glimpse(pieces: Int32Array, into: Int32Array, draw: () => number): Int32Array {
  let many = 0
  for (const piece of pieces) if (draw() < seen) into[many++] = piece
  return into.subarray(0, many)
}

const shares = new Float64Array(kinds)
/** One step downhill in each weight of an example's evidence, shorter where it was steep before. */
function learn(is: number, pieces: Int32Array, weights: Float64Array, steepness: Float64Array): void {
  share(pieces, weights)
  for (const piece of pieces) {
    for (let kind = 0, at = piece * kinds; kind < kinds; kind++, at++) {
      const error = shares[kind]! - (kind === is ? 1 : 0) + restraint * weights[at]!
      const steep = steepness[at]! += error * error
      const step = pace / Math.sqrt(steep)
      const moved = weights[at]! - step * error
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * restraint)
    }
  }
}

function share(pieces: Int32Array, weights: Float64Array): void {
  shares.fill(0)
  for (const piece of pieces) for (let kind = 0, at = piece * kinds; kind < kinds; kind++, at++) shares[kind]! += weights[at]!
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
