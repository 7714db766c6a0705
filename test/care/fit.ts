import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { weighable } from '../../src/care/care.ts'
import { concerns } from '../../src/care/concern.ts'
import { createSeeing } from '../../src/care/evidence.ts'
import { steps } from '../../src/care/ledger.ts'
import { plain } from '../../src/care/text.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { judgedCare, loadCareLines, shippedPseudonyms } from '../eval/care.ts'
import { isOfSearch, judgedQuestions } from '../eval/judgements.ts'
import { fitted, type Example } from './fitting.ts'
import { networkFittedOn, writtenNetwork, type Build } from '../network/fitting.ts'
import { layPhrases, plainly, themeNames, wrapped } from '../support/wrappings.ts'
import { wordVectors } from '../network/word-vectors.ts'
import { createOpenLedger } from './open-ledger.ts'
import { besideRequests, listedMessages, messagesWithDetails, named, type Message } from './messages.ts'

/** Evidence that says less than this for any concern is left out: messages that the weights were not fitted on are noticed as well without. */
const negligible = 0.6

/** How the network is built. */
const build: Build = { dims: 64, widths: [1, 2, 3, 4, 5], filters: 128, outcomes: concerns.length + 1, rounds: 6 }

const published = new Set(shippedPseudonyms().map(name => name.toLowerCase()))

const ledger = createOpenLedger()
const seeing = createSeeing(ledger)

/** Messages as they are weighed. */
function examples(messages: readonly Message[]): (Example & { ordered: string[] })[] {
  return messages.map(({ text, concern }) => {
    const { pieces, words, ordered } = weighable(plain(text), published, seeing)
    return { evidence: pieces.map(ledger.name), words, ordered, is: concern === null ? 0 : concerns.indexOf(concern) + 1 }
  })
}

/** Every message listed and judged here. */
export function messages(): Message[] {
  const judged = loadCareLines(judgedCare, 'dev').map(({ id, text, expect }) => ({ text, concern: expect.concern, file: `judged-${id.replace(/\d+$/, '')}` }))
  const vocabulary = loadConcepts(fileURLToPath(new URL('../../data/concepts', import.meta.url)))
  const plain = plainly([...themeNames(vocabulary), ...layPhrases(vocabulary)], 1)
  const requests = [...wrapped(vocabulary, 3), ...plain].map(text => ({ text, concern: null, file: 'requests' }))
  const listed = listedMessages()
  const byName = named(listed)
  return [...judged, ...askedQuestions().map(one => ({ ...one, file: 'asked' })), ...requests, ...listed, ...byName, ...besideRequests([...listed, ...byName], plain), ...messagesWithDetails()]
}

/** The judged questions that are not set aside, and those asked before them in the same conversation: none of them needs care. */
export function askedQuestions(): { text: string, concern: null }[] {
  const asked = judgedQuestions(fileURLToPath(new URL('../judgements', import.meta.url)), 'dev', isOfSearch).flatMap(({ question, previous = [] }) => [...previous, question])
  return [...new Set(asked)].map(text => ({ text, concern: null }))
}

/** Weights as a file of the care room holds them. */
export function written(fitted: ReadonlyMap<string, readonly number[]>): string {
  const byKind = new Map<string, string[]>()
  for (const [piece, weights] of [...fitted].toSorted(([a], [b]) => a < b ? -1 : 1)) {
    if (weights.every(weight => Math.abs(weight) < negligible)) continue
    const [kind = '', what = ''] = piece.split(' ')
    byKind.set(kind, [...(byKind.get(kind) ?? []), `${what} ${inSteps(weights)}`])
  }
  return `${[...byKind].map(([kind, weights]) => `${kind}: ${weights.join(', ')}`).join('\n')}\n`
}

/** In steps, without what only repeats the weight before it at the end. */
function inSteps(weights: readonly number[]): string {
  const whole = weights.map(weight => Math.round(weight * steps) + 0)
  return whole.filter((_, at) => at === 0 || whole.slice(at).some(weight => weight !== whole[at - 1])).join(' ')
}

if (import.meta.main) {
  const all = examples(messages())
  const care = new URL('../../src/care/', import.meta.url)
  writeFileSync(new URL('weights.txt', care), written(fitted(all)))
  const network = networkFittedOn(all.map(({ ordered, is }) => ({ words: ordered, is })), build, wordVectors(build.dims), line => { console.log(line) })
  writeFileSync(new URL('network.bin', care), writtenNetwork(network))
}
