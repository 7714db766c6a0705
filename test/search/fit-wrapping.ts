import { writeFileSync } from 'node:fs'
import type { Layers } from '../../src/network.ts'
import { loadConcepts, type Vocabulary } from '../../src/search/concepts.ts'
import type { Named } from '../../src/search/named.ts'
import { readOutright } from '../../src/search/outright.ts'
import { createMergers } from '../../src/search/publishers.ts'
import { recognised } from '../../src/search/recognise.ts'
import { words } from '../../src/search/words.ts'
import { marked, marks, reach, roundOf, type Marked } from '../../src/search/wrapping.ts'
import { drawer, evenness, learning, shuffled, step, writtenNetwork, type Learning } from '../network/fitting.ts'
import { wordVectors } from '../network/word-vectors.ts'
import { themeNames, wrappings } from '../support/wrappings.ts'

/** Numbers to a word, how many things the network looks for round a word, and how often it reads everything. */
const [dims, filters, rounds] = [48, 48, 8]
const places = 2 * reach + 1
/** Each wrapping goes round so many phrases; and so many phrases stand alone. */
const [times, bare] = [5, 1500]
const batch = 128
const pace = 1e-3
/** A word is now and then taken for one that nobody has met. */
const unread = 0.05

/** Phrases that ask for something: what themes are called, in so many words or loosely, what is told of them, and two of these together. */
function phrasesOf(vocabulary: Vocabulary, draw: () => number): () => string {
  const plain = (list: readonly string[]): string[] => list.filter(phrase => !/[<.]/.test(phrase))
  const concepts = [...vocabulary.concepts.values()].filter(({ id }) => !vocabulary.outside.has(id))
  const named = themeNames(vocabulary)
  const loose = concepts.flatMap(({ lay }) => plain(lay))
  const told = vocabulary.tellings().filter(({ ids, line }) => line.split(' ').length < 15 && !ids.every(id => vocabulary.outside.has(id))).map(({ line }) => line.replace(/[.?!]+$/, ''))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!
  const years = (): number => 1 + Math.floor(draw() * 17)
  const aged = [() => 'babies under one', () => `${pick(['boys', 'girls', 'children', 'teenagers', 'young people'])} ${pick(['under', 'over', 'aged'])} ${years()}`, () => `${years()} year old ${pick(['boys', 'girls', 'boy', 'girl', 'child'])}`, () => pick(['babies', 'teenagers', 'toddlers', 'under fives', 'boys', 'girls', 'primary school children', 'newborns']), () => `reviews since ${2005 + years()}`]
  const one = (): string => draw() < 0.12 ? pick(aged)() : pick(pick([named, named, named, loose, loose, told, told]))
  return () => draw() < 0.75 ? one() : `${one()}${pick([' and ', ' with ', ', ', ' where there was ', ' plus ', ' involving ', ' linked to ', ' / '])}${one()}`
}

const nobody = (rest: string): Named => ({ reviews: [], denied: [], label: false, unknown: false, rest })

/** A word between those round it, and whether it is of what is asked. */
interface Case { round: Marked[], is: boolean }

/** Every word of a text, of which what is asked begins and ends so many characters on. */
function casesOf(text: string, from: number, to: number, vocabulary: Vocabulary): Case[] {
  const read = readOutright(text, { named: nobody, mergers: createMergers([]), today: () => '2026-06-30' })
  // What is written out has moved what is asked.
  if (read.text.length !== text.length) return []
  const list = words(read.rest)
  const { line, at } = marked(list, recognised(list, vocabulary, 'question').mentions, vocabulary)
  return list.map(({ start }, i) => ({ round: roundOf(line, at[i]!), is: start >= from && start < to }))
}

function cases(vocabulary: Vocabulary): Case[] {
  const phrase = phrasesOf(vocabulary, drawer(11))
  const wrapped = wrappings('fitted').flatMap(line => Array.from({ length: times }, () => {
    const [asked, from] = [phrase(), line.indexOf('{q}')]
    return casesOf(line.replace('{q}', () => asked), from, from + asked.length, vocabulary)
  }))
  return [...wrapped, ...Array.from({ length: bare }, () => { const asked = phrase(); return casesOf(asked, 0, asked.length, vocabulary) })].flat()
}

/** The words met, with the numbers they are known by. */
function wordsIn(all: readonly Case[]): { words: string[], vectors: Float32Array } {
  const known = wordVectors(dims)
  const met = [...new Set(all.flatMap(({ round }) => round.map(({ text }) => text)))].sort().flatMap(text => { const vector = known(text); return vector ? [{ text, vector }] : [] })
  const deviation = Math.sqrt(met.reduce((sum, { vector }) => sum + vector.reduce((part, number) => part + number * number, 0), 0) / (met.length * dims))
  return { words: met.map(({ text }) => text), vectors: Float32Array.from(met.flatMap(({ vector }) => [...vector.map(number => number / deviation), ...marks.map(() => 0)])) }
}

const width = dims + marks.length
const markAt = new Map(marks.map((mark, m) => [mark, dims + m]))

/** A place round a word: where the numbers of its word begin, and which of its marks are set. */
interface Place { from?: number, set: number[] }
interface Parts { vectors: Float32Array, looks: Learning, starts: Learning, says: Learning }

/** What each filter sees in all the places. */
function seenIn(round: readonly Place[], { vectors, looks, starts }: Parts): Float32Array {
  return starts.now.map((start, filter) => round.reduce((sum, { from, set }, place) => {
    const row = (place * filters + filter) * width
    let saw = set.reduce((all, k) => all + looks.now[row + k]!, sum)
    if (from !== undefined) for (let k = 0; k < dims; k++) saw += looks.now[row + k]! * vectors[from + k]!
    return saw
  }, start))
}

/** Adds to what one filter looks for in each place how steep it is there. */
function blame(filter: number, slope: number, round: readonly Place[], { vectors, looks }: Parts): void {
  for (const [place, { from, set }] of round.entries()) {
    const row = (place * filters + filter) * width
    if (from !== undefined) for (let k = 0; k < dims; k++) looks.slope[row + k]! += slope * vectors[from + k]!
    for (const k of set) looks.slope[row + k]! += slope
  }
}

/** Learns from one word of so many. @returns what was lost by not knowing it. */
function learn(round: readonly Place[], is: boolean, parts: Parts, count: number): number {
  const { starts, says } = parts
  const seen = seenIn(round, parts).map(saw => Math.max(0, saw))
  const share = 1 / (1 + Math.exp(-seen.reduce((sum, saw, filter) => sum + saw * says.now[filter]!, says.now[filters]!)))
  const wrong = (share - Number(is)) / count
  says.slope[filters]! += wrong
  for (const [filter, saw] of seen.entries()) {
    if (saw === 0) continue
    says.slope[filter]! += wrong * saw
    starts.slope[filter]! += wrong * says.now[filter]!
    blame(filter, wrong * says.now[filter]!, round, parts)
  }
  return -Math.log(Math.max(1e-9, is ? share : 1 - share))
}

/** A network fitted on words between those round them. Words keep their numbers; only what is looked for in them is learnt. */
function fitted(all: readonly Case[]): Layers {
  const draw = drawer(1)
  const { words, vectors } = wordsIn(all)
  const numbers = new Map(words.map((word, number) => [word, number * width]))
  const random = (size: number, far: number): Float32Array => Float32Array.from({ length: size }, () => (2 * draw() - 1) * far)
  const looks = learning(random(places * filters * width, Math.sqrt(6 / (places * width + filters))))
  const [starts, says] = [learning(new Float32Array(filters)), learning(random(filters + 1, Math.sqrt(6 / (filters + 1))))]
  const parts = { vectors, looks, starts, says }
  const placesOf = (round: readonly Marked[]): Place[] => round.map(({ text, marks: known }) => {
    const from = draw() < unread ? undefined : numbers.get(text)
    return { set: [...known, ...from === undefined && text !== '' ? ['unknown' as const] : []].map(mark => markAt.get(mark)!), ...from === undefined ? {} : { from } }
  })
  let steps = 0
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(all, draw)
    let lost = 0
    for (let from = 0; from < order.length; from += batch) {
      const some = order.slice(from, from + batch)
      for (const one of some) lost += learn(placesOf(one.round), one.is, parts, some.length)
      const even = evenness(++steps)
      for (const part of [looks, starts, says]) step(part, pace * even, 0, part.now.length)
    }
    console.log(`round ${round + 1}: ${(lost / all.length).toFixed(4)}`)
  }
  return { words, dims: width, widths: [places], filters, outcomes: 1, vectors, looks: looks.now, starts: starts.now, says: says.now }
}

if (import.meta.main) writeFileSync(new URL('../../src/search/wrapping.bin', import.meta.url), writtenNetwork(fitted(cases(loadConcepts(new URL('../../data/concepts', import.meta.url).pathname)))))
