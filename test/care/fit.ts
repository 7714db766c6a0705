import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { weighables } from '../../src/care/care.ts'
import { concerns } from '../../src/care/concern.ts'
import { plain } from '../../src/care/text.ts'
import { steps } from '../../src/care/weighing.ts'
import { judgedCare, loadCareLines, shippedPseudonyms } from '../eval/care.ts'
import { listedMessages, messagesWithDetails } from './messages.ts'

/** A message as the evidence in it, and what a careful practitioner would notice: 0 for nothing, then the concerns in their order. */
interface Example { evidence: string[], is: number }

/** Evidence seen less often than this says nothing yet. */
const leastSeen = 2
const rounds = 24
/** How strongly a weight is held near 0, so that no rare piece of evidence decides alone. */
const restraint = 0.002
/** How long the first steps are. */
const pace = 0.3
const kinds = concerns.length + 1
/** Evidence that says less than this for any concern is left out: messages that the weights were not fitted on are noticed as well without. */
const negligible = 0.1

/** Weights for each piece of evidence, the concerns in their order against an ordinary question: logistic regression, the same for the same examples. */
function fitted(examples: readonly Example[]): Map<string, number[]> {
  const known = frequent(examples)
  const cases = examples.map(({ evidence, is }) => ({ is, pieces: evidence.flatMap(piece => known.get(piece) ?? []) }))
  const size = known.size * kinds
  const [weights, steepness, sums] = [new Float64Array(size), new Float64Array(size).fill(1e-6), new Float64Array(size)]
  const draw = drawer()
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < cases.length; n++) learn(cases[Math.floor(draw() * cases.length)]!, weights, steepness)
    if (round >= rounds / 2) for (let at = 0; at < size; at++) sums[at]! += weights[at]! / (rounds / 2)
  }
  return new Map([...known].map(([piece, at]) => [piece, [...sums.subarray(at * kinds + 1, (at + 1) * kinds)].map(value => value - sums[at * kinds]!)]))
}

function frequent(examples: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { evidence } of examples) for (const piece of evidence) seen.set(piece, (seen.get(piece) ?? 0) + 1)
  return new Map([...seen].filter(([, times]) => times >= leastSeen).map(([piece], at) => [piece, at]))
}

/** One step downhill in each weight of an example's evidence, shorter where it was steep before. */
function learn({ is, pieces }: { is: number, pieces: readonly number[] }, weights: Float64Array, steepness: Float64Array): void {
  const shares = sharesOf(pieces, weights)
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

function sharesOf(pieces: readonly number[], weights: Float64Array): number[] {
  const sums = [0, 0, 0, 0, 0]
  for (const piece of pieces) for (let kind = 0; kind < kinds; kind++) sums[kind]! += weights[piece * kinds + kind]!
  const most = Math.max(...sums)
  const powers = sums.map(sum => Math.exp(sum - most))
  const total = powers.reduce((a, b) => a + b)
  return powers.map(power => power / total)
}

/** The same row of numbers between 0 and 1 each time. */
function drawer(): () => number {
  let state = 1
  return () => (state = state * 16807 % 2147483647) / 2147483647
}

/**
 * Weights fitted on every message listed and judged here. A long message that needs care shows it somewhere, and nobody has marked where: what is
 * fitted on the others says which of its stretches shows it most, and that one is taken.
 */
export function fittedOnAll(): Map<string, number[]> {
  const all = messages()
  const sure = all.flatMap(({ stretches, is }) => is === 0 || stretches.length === 1 ? stretches.map(evidence => ({ evidence, is })) : [])
  const first = fitted(sure)
  const shown = all.flatMap(({ stretches, is }) => is > 0 && stretches.length > 1 ? { evidence: clearest(stretches, is, first), is } : [])
  return fitted([...sure, ...shown])
}

function clearest(stretches: readonly string[][], is: number, weights: ReadonlyMap<string, readonly number[]>): string[] {
  const shows = (evidence: readonly string[]) => evidence.reduce((sum, piece) => sum + (weights.get(piece)?.[is - 1] ?? 0), 0)
  return stretches.reduce((best, stretch) => shows(stretch) > shows(best) ? stretch : best)
}

/** The messages that the weights are fitted on, each as the evidence of its stretches. */
function messages(): { stretches: string[][], is: number }[] {
  const published = new Set(shippedPseudonyms().map(name => name.toLowerCase()))
  const judged = loadCareLines(judgedCare, 'dev').map(({ text, expect }) => ({ text, concern: expect.concern }))
  return [...judged, ...askedQuestions(), ...listedMessages(), ...messagesWithDetails()].map(({ text, concern }) => ({
    stretches: weighables(plain(text), published).map(evidence => [...new Set(evidence.map(piece => piece.join(' ')))]), is: concern === null ? 0 : concerns.indexOf(concern) + 1
  }))
}

const judgements = new URL('../judgements/', import.meta.url)

/** The judged questions that are not set aside, and those asked before them in the same conversation: none of them needs care. */
export function askedQuestions(): { text: string, concern: null }[] {
  const asked = readdirSync(judgements).filter(name => /^(?:questions|elsewhere)[\w-]*\.ndjson$/u.test(name)).toSorted().flatMap(name => readFileSync(new URL(name, judgements), 'utf8').split('\n'))
    .filter(line => /"set": ?"dev"/.test(line)).flatMap(line => {
      const { question, previous = [] } = JSON.parse(line) as { question: string, previous?: string[] }
      return [...previous, question]
    })
  return [...new Set(asked)].map(text => ({ text, concern: null }))
}

if (import.meta.main) {
  const byKind = new Map<string, string[]>()
  for (const [piece, weights] of [...fittedOnAll()].toSorted(([a], [b]) => a < b ? -1 : 1)) {
    if (weights.every(weight => Math.abs(weight) < negligible)) continue
    const [kind = '', what = ''] = piece.split(' ')
    byKind.set(kind, [...(byKind.get(kind) ?? []), `${what} ${weights.map(weight => Math.round(weight * steps)).join(' ')}`])
  }
  const lines = [...byKind].map(([kind, weights]) => `${kind}: ${weights.join(', ')}`)
  writeFileSync(new URL('../../src/care/weights.txt', import.meta.url), `${lines.join('\n')}\n`)
}
