import { writeFileSync } from 'node:fs'
import { lookAt, type Layers } from '../../src/network.ts'
import { loadConcepts, type Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import type { Named } from '../../src/search/limits/named.ts'
import { readOutright } from '../../src/search/limits/outright.ts'
import { createMergers } from '../../src/search/limits/mergers.ts'
import { recognised } from '../../src/search/vocabulary/recognise.ts'
import { words } from '../../src/search/words/words.ts'
import { isOfItself, marked, marks, reach, type Marked } from '../../src/search/asked/wrapping.ts'
import { drawer, evenness, learning, shuffled, step, writtenNetwork, type Learning } from '../network/fitting.ts'
import { wordVectors } from '../network/word-vectors.ts'
import { themeNames, wrappings } from '../support/wrappings.ts'

/** Numbers to a word, how many things the network looks for round a word, and how often it reads everything. */
const [dims, filters, rounds] = [48, 64, 6]
const places = 2 * reach + 1
/** So many voices speak of a word, half of them for its being asked: each hears what filters say of the word, and the most that they say of any before it and of any after it. */
const voices = 16
const outcomes = 3 * voices
/** Each wrapping goes round so many phrases, a share of the time with a sentence of another, and of the time before another that asks for more; and so many phrases stand alone. */
const [times, joined, twice, bare] = [5, 0.4, 0.12, 3000]
/** Such a share of what is asked is a word that nobody knows. */
const unheard = 0.04
const batch = 8
/** How long a step is, and how much sooner than at the end it begins to shorten. */
const [pace, slowing] = [1e-3, 2]
/** A word that is published nowhere learns its numbers where it stands in so many messages, so many times as fast as all else. */
const [often, wordPace] = [15, 4]
/** A word is now and then taken for one that nobody has met. */
const unread = 0.05

/** What joins two things that are asked for together. */
const joints = [' and ', ' and ', ' with ', ', ', ' where there was ', ' plus ', ' involving ', ' linked to ', ' / ', ' or ', ' after ', ' alongside ', ' as well as ', ' together with ', ' leading to ', ' in families with ', ' where the family also had ', ', also ', ', especially ', ' & ', ' who had ', ' when there is also ', ' combined with ', ' in the context of ', ' by someone with ', ', particularly where there was ', ' because of ', '. There was also ', ' but also ', ' then ', ' in homes with ', ' among children with ']

/** Phrases that ask for something: what themes are called, in so many words or loosely, what is told of them, and two of these together. */
function phrasesOf(vocabulary: Vocabulary, draw: () => number): [one: () => string, many: () => string] {
  const plain = (list: readonly string[]): string[] => list.filter(phrase => !/[<.]/.test(phrase))
  const concepts = [...vocabulary.concepts.values()].filter(({ id }) => !vocabulary.outside.has(id))
  const named = themeNames(vocabulary)
  const loose = concepts.flatMap(({ lay }) => plain(lay))
  const told = vocabulary.tellings().filter(({ ids, line }) => line.split(' ').length < 30 && !ids.every(id => vocabulary.outside.has(id))).map(({ line }) => line.replace(/[.?!]+$/, ''))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!
  const years = (): number => 1 + Math.floor(draw() * 17)
  const aged = [() => 'babies under one', () => `${pick(['boys', 'girls', 'children', 'teenagers', 'young people'])} ${pick(['under', 'over', 'aged'])} ${years()}`, () => `${years()} year old ${pick(['boys', 'girls', 'boy', 'girl', 'child'])}`, () => pick(['babies', 'teenagers', 'toddlers', 'under fives', 'boys', 'girls', 'primary school children', 'newborns']), () => `reviews since ${2005 + years()}`]
  const strange = (): string => Array.from({ length: 2 + Math.floor(draw() * 2) }, () => `${pick(['b', 'd', 'f', 'gr', 'k', 'l', 'm', 'n', 'pl', 'r', 's', 't', 'v', 'z'])}${pick(['a', 'e', 'i', 'o', 'u'])}`).join('') + pick(['', 's', 'ng', 'n'])
  const one = (): string => draw() < unheard ? strange() : draw() < 0.12 ? pick(aged)() : pick(pick([named, named, named, loose, loose, told, told]))
  const many = (): string => `${one()}${pick(joints)}${one()}${draw() < 0.3 ? `${pick(joints)}${one()}` : ''}`
  return [() => draw() < 0.7 ? one() : many(), many]
}

const nobody = (rest: string): Named => ({ reviews: [], denied: [], label: false, rest })

/** A message as the network reads it, where its words stand in that, and whether each is of what is asked. */
interface Case { line: Marked[], at: number[], is: boolean[] }

/** A wrapping round one phrase, or several. */
function casesOf(wrapping: string, phrase: () => string, vocabulary: Vocabulary): Case[] {
  const spans: [from: number, to: number][] = []
  const text = wrapping.split('{q}').reduce((before, after) => {
    const asked = phrase()
    spans.push([before.length, before.length + asked.length])
    return before + asked + after
  })
  const read = readOutright(text, { named: nobody, mergers: createMergers([]), today: () => '2026-06-30' })
  // What is written out has moved what is asked.
  if (read.text.length !== text.length) return []
  const list = words(read.rest)
  return [{ ...marked(list, recognised(list, vocabulary, 'question').mentions, vocabulary), is: list.map(({ start }) => spans.some(([from, to]) => start >= from && start < to)) }]
}

/** What leads on to another thing that is asked for. */
const leads = ['', '', 'Also ', 'And ', 'Oh and ', 'Plus ', 'Then ', 'Two: ', 'And another thing: ', 'While you are there, ']

/** Wrappings with, now and then, a sentence of another before or behind them: wherever what is asked stands, the rest is not; or with another that asks for more: then both are. */
function joinedWith(all: readonly string[], draw: () => number): (line: string) => string {
  const pick = (list: readonly string[]): string => list[Math.floor(draw() * list.length)]!
  const sentences = all.flatMap(line => line.split(/(?<=[.?!]) +/).filter(sentence => !sentence.includes('{q}') && /[.?!]$/.test(sentence)))
  return line => {
    const ends = /[.?!]$/.test(line)
    if (draw() < twice) return `${line}${ends ? '' : pick(['.', ',', ' -'])} ${pick(leads)}${pick(all)}`
    if (draw() >= joined) return line
    const other = pick(sentences)
    return draw() < 0.5 || !ends ? `${other} ${line}` : `${line} ${other}`
  }
}

function cases(vocabulary: Vocabulary): Case[] {
  const draw = drawer(11)
  const lines = wrappings('fitted')
  const [phrase, many] = phrasesOf(vocabulary, draw)
  const join = joinedWith(lines, draw)
  const wrapped = lines.flatMap(line => Array.from({ length: times }, () => casesOf(join(line), phrase, vocabulary)))
  return [...wrapped, ...Array.from({ length: bare }, (_, i) => casesOf('{q}', i % 2 === 0 ? phrase : many, vocabulary))].flat(2)
}

/** The words met, with the numbers they are known by; those that have none and are met often learn theirs, and stand last. */
function wordsIn(all: readonly Case[]): { words: string[], vectors: Float32Array, learnt: number } {
  const known = wordVectors(dims)
  const times = new Map<string, number>()
  for (const { line } of all) for (const text of new Set(line.map(({ text }) => text))) times.set(text, (times.get(text) ?? 0) + 1)
  const met = [...times.keys()].sort().flatMap(text => { const vector = known(text); return vector ? [{ text, vector }] : [] })
  const deviation = Math.sqrt(met.reduce((sum, { vector }) => sum + vector.reduce((part, number) => part + number * number, 0), 0) / (met.length * dims))
  const others = [...times].flatMap(([text, count]) => count >= often && text !== '' && !known(text) ? [text] : []).sort()
  const rest = marks.map(() => 0)
  return { words: [...met.map(({ text }) => text), ...others], learnt: met.length, vectors: Float32Array.from([...met.flatMap(({ vector }) => [...vector.map(number => number / deviation), ...rest]), ...others.flatMap(() => [...new Array<number>(dims).fill(0), ...rest])]) }
}

const width = dims + marks.length
const rows = places * filters
const markAt = new Map(marks.map((mark, m) => [mark, dims + m]))

/** A word of a line: which of the words read together it is, or -1 for one that nobody has met, and which of its marks are set, for all and for itself alone. */
interface Place { word: number, set: number[], own: number[] }
interface Parts { vectors: Learning, looks: Learning, starts: Learning, says: Learning }
/** What filters see in each of the words read together, and the slopes of that. */
interface Sight { seen: Float32Array, slopes: Float32Array }

const beyond: Place = { word: -1, set: [markAt.get('edge')!], own: [] }

/** Calls with each place round a word: its words, and where filters look at it. */
function around(line: readonly Place[], at: number, tell: (place: Place, row: number, set: readonly number[]) => void): void {
  for (let place = 0; place < places; place++) {
    const one = line[at - reach + place] ?? beyond
    tell(one, place * filters, place === reach ? [...one.set, ...one.own] : one.set)
  }
}

/** What each filter sees round a word. */
function seenRound(line: readonly Place[], at: number, { looks, starts }: Parts, { seen }: Sight): Float32Array {
  const sums = starts.now.slice()
  around(line, at, ({ word }, row, set) => {
    if (word >= 0) for (let filter = 0; filter < filters; filter++) sums[filter]! += seen[word * rows + row + filter]!
    for (const k of set) for (let filter = 0; filter < filters; filter++) sums[filter]! += looks.now[(row + filter) * width + k]!
  })
  for (let filter = 0; filter < filters; filter++) if (sums[filter]! < 0) sums[filter] = 0
  return sums
}

/** Tells what filters look for round a word how steep it is in what each saw. */
function blame(line: readonly Place[], at: number, slope: Float32Array, { looks, starts }: Parts, { slopes }: Sight): void {
  for (let filter = 0; filter < filters; filter++) starts.slope[filter]! += slope[filter]!
  around(line, at, ({ word }, row, set) => {
    if (word >= 0) for (let filter = 0; filter < filters; filter++) slopes[word * rows + row + filter]! += slope[filter]!
    for (const k of set) for (let filter = 0; filter < filters; filter++) looks.slope[(row + filter) * width + k]! += slope[filter]!
  })
}

/** Learns from one message of those that have so many words together. @returns what was lost by not knowing it. */
function learn(line: readonly Place[], { at, is }: Case, parts: Parts, sight: Sight, count: number): number {
  const saw = at.map(here => seenRound(line, here, parts, sight))
  const said = saw.map(one => saidOf(one, parts.says.now))
  const slopes = said.map(() => new Float32Array(outcomes))
  const [before, after] = mostSaid(said)
  let lost = 0
  for (const [i, asked] of is.entries()) lost += hear([i, before[i]!, after[i]!], asked, said, slopes, count)
  for (const [i, here] of at.entries()) blame(line, here, ofSaid(saw[i]!, slopes[i]!, parts.says), parts, sight)
  return lost
}

/** Lets the voices hear what is said to them of one word, and tells each thing said how steep it is. @returns what was lost by not knowing whether it is asked. */
function hear([i, before, after]: [number, Int32Array, Int32Array], asked: boolean, said: readonly Float32Array[], slopes: readonly Float32Array[], count: number): number {
  const heard = Array.from({ length: voices }, (_, voice) => [i, before[voice]!, after[voice]!].flatMap((from, part) => from < 0 ? [] : { from, at: part * voices + voice }))
  const sign = (voice: number): number => voice < voices / 2 ? 1 : -1
  const holds = heard.map(all => all.reduce((sum, { from, at }) => sum + said[from]![at]!, 0))
  const share = 1 / (1 + Math.exp(-holds.reduce((sum, held, voice) => held > 0 ? sum + sign(voice) * held : sum, 0)))
  const wrong = (share - Number(asked)) / count
  for (const [voice, all] of heard.entries()) if (holds[voice]! > 0) for (const { from, at } of all) slopes[from]![at]! += sign(voice) * wrong
  return -Math.log(Math.max(1e-9, asked ? share : 1 - share))
}

/** How steep it is in what each filter saw round a word, having told the slopes of what it says. */
function ofSaid(saw: Float32Array, slopes: Float32Array, says: Learning): Float32Array {
  const steep = new Float32Array(filters)
  for (let filter = 0; filter <= filters; filter++) {
    const seen = filter === filters ? 1 : saw[filter]!
    if (seen === 0) continue
    let sum = 0
    for (let k = 0, row = filter * outcomes; k < outcomes; k++) {
      says.slope[row + k]! += slopes[k]! * seen
      sum += slopes[k]! * says.now[row + k]!
    }
    if (filter < filters) steep[filter] = sum
  }
  return steep
}

/** What the filters say together. */
function saidOf(saw: Float32Array, says: Float32Array): Float32Array {
  const said = says.slice(filters * outcomes)
  for (let filter = 0; filter < filters; filter++) {
    const seen = saw[filter]!
    if (seen > 0) for (let k = 0, row = filter * outcomes; k < outcomes; k++) said[k]! += seen * says[row + k]!
  }
  return said
}

/** For each word, which of those before it and which of those after says most to each voice; -1 where none says anything. */
function mostSaid(said: readonly Float32Array[]): [Int32Array[], Int32Array[]] {
  const along = (order: readonly number[], from: number): Int32Array[] => {
    const made: Int32Array[] = []
    const most = new Int32Array(voices).fill(-1)
    for (const i of order) {
      made[i] = most.slice()
      for (let voice = 0; voice < voices; voice++) {
        const far = most[voice]! < 0 ? 0 : said[most[voice]!]![from + voice]!
        if (said[i]![from + voice]! > far) most[voice] = i
      }
    }
    return made
  }
  const order = [...said.keys()]
  return [along(order, voices), along(order.toReversed(), 2 * voices)]
}

/** A word among those read together. */
function placeOf({ text, marks: known }: Marked, numbers: ReadonlyMap<string, number>, together: Map<number, number>, draw: () => number): Place {
  const number = draw() < unread ? undefined : numbers.get(text)
  const word = number === undefined ? -1 : together.get(number) ?? together.set(number, together.size).get(number)!
  const set = [...known, ...word < 0 && text !== '' ? ['unknown' as const] : []]
  const at = (is: boolean): number[] => set.filter(mark => isOfItself(mark) === is).map(mark => markAt.get(mark)!)
  return { word, set: at(false), own: at(true) }
}

/** A network fitted on messages. Words that have numbers keep them; what is looked for in them is learnt. */
function fitted(all: readonly Case[]): Layers {
  const draw = drawer(1)
  const { words, vectors: first, learnt } = wordsIn(all)
  const numbers = new Map(words.map((word, number) => [word, number]))
  const random = (size: number, far: number): Float32Array => Float32Array.from({ length: size }, () => (2 * draw() - 1) * far)
  const looks = learning(random(rows * width, Math.sqrt(6 / (places * width + filters))))
  const vectors = learning(first)
  const [starts, says] = [learning(new Float32Array(filters)), learning(random((filters + 1) * outcomes, Math.sqrt(2 / (filters + 1))))]
  const parts = { vectors, looks, starts, says }
  const steps = rounds * Math.ceil(all.length / batch)
  let done = 0
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(all, draw)
    let [lost, read] = [0, 0]
    for (let from = 0; from < order.length; from += batch) {
      const some = order.slice(from, from + batch)
      const together = new Map<number, number>()
      const lines = some.map(({ line }) => line.map(word => placeOf(word, numbers, together, draw)))
      const sight = { seen: new Float32Array(together.size * rows), slopes: new Float32Array(together.size * rows) }
      for (const [number, word] of together) lookAt(vectors.now, number * width, looks.now, width, sight.seen, word * rows)
      const count = some.reduce((sum, { at }) => sum + at.length, 0)
      lost += some.reduce((sum, one, i) => sum + learn(lines[i]!, one, parts, sight, count), 0)
      read += count
      for (const [number, word] of together) lookedFor(number, word * rows, sight, parts, number >= learnt)
      const far = pace * evenness(++done) * Math.min(1, slowing * (1 - done / (steps + 1)))
      for (const part of [looks, starts, says]) step(part, far, 0, part.now.length)
      for (const number of [...together.keys()].filter(number => number >= learnt)) step(vectors, wordPace * far, number * width, number * width + dims)
    }
    console.log(`round ${round + 1}: ${(lost / read).toFixed(4)}`)
  }
  return { words, dims: width, widths: [places], filters, outcomes, vectors: vectors.now, looks: looks.now, starts: starts.now, says: says.now }
}

/** Tells what is looked for in a word how steep it is, and the numbers of one that learns them. */
function lookedFor(number: number, to: number, { slopes }: Sight, { vectors, looks }: Parts, learns: boolean): void {
  const from = number * width
  for (let row = 0; row < rows; row++) {
    const slope = slopes[to + row]!
    if (slope === 0) continue
    const look = row * width
    for (let k = 0; k < dims; k++) looks.slope[look + k]! += slope * vectors.now[from + k]!
    if (learns) for (let k = 0; k < dims; k++) vectors.slope[from + k]! += slope * looks.now[look + k]!
  }
}

if (import.meta.main) writeFileSync(new URL('../../src/search/asked/wrapping.bin', import.meta.url), writtenNetwork(fitted(cases(loadConcepts(new URL('../../data/concepts', import.meta.url).pathname)))))
