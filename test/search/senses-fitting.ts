import type { Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import { once } from '../../src/once.ts'
import { sentencesOf, type WordNumbers } from '../../src/search/ranking/senses.ts'
import { stem } from '../../src/search/words/stem.ts'
import { drawer, evenness, learning, shuffled, step, type Learning } from '../network/fitting.ts'
import { commonestWords, wordVectors } from '../network/word-vectors.ts'
import { saidOfThemes } from './said-of-themes.ts'

/** Numbers to a word, how often all is read, how many pairs and how many questions are read together, how sharply the like is told from the unlike, and how long a step is. */
const [dims, rounds, batch, questions, sharpness, pace] = [64, 4, 192, 16, 1 / 0.07, 6e-3]
/** So many of the commonest English words are known though nothing has them, and what is published is looked up for so many. */
const [known, published] = [15_000, 60_000]
/** Words left out at random, so that none is leaned on alone. */
const unread = 0.15
/** What is blamed less than this changes nothing. */
const slight = 1e-5
/** Judged questions are read so many times for each time that the vocabulary is. */
const times = 2

/** Two texts that say the like, as stems; `of`: what they are alike in. Another pair that shares any of it does not show what is unlike. */
interface Alike { one: readonly string[], other: readonly string[], of: readonly string[] }

/** Reviews, as the stems of their sentences, and how right each of them is for some questions, 0 to 3. */
export interface Judgings { reviews: readonly string[][][], asked: readonly { stems: readonly string[], grades: readonly number[] }[] }

interface Said { ids: string[], stems: string[] }

/** All that is called or told of a topic. */
function saidOf(vocabulary: Vocabulary): Said[] {
  const isTopic = (id: string): boolean => vocabulary.concepts.get(id)?.kind === 'topic'
  const { called, told } = saidOfThemes(vocabulary, ({ kind }) => kind === 'topic')
  return [...called, ...told].map(({ ids, line }) => ({ ids: ids.filter(isTopic), stems: sentencesOf(line).flat() })).filter(({ ids, stems }) => ids.length > 0 && stems.length > 0)
}

/** Each with another of the same theme. */
function paired(all: readonly Said[], draw: () => number): Alike[] {
  const byTheme = new Map<string, Said[]>()
  for (const one of all) for (const id of one.ids) (byTheme.get(id) ?? byTheme.set(id, []).get(id)!).push(one)
  const anyOf = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!
  return all.flatMap(one => {
    const other = anyOf(byTheme.get(anyOf(one.ids))!)
    return one === other ? [] : { one: one.stems, other: other.stems, of: [...one.ids, ...other.ids] }
  })
}

/** A sentence of each review with the rest of it. */
const torn = (reviews: readonly string[][][], draw: () => number): Alike[] => reviews.flatMap((lines, at) => {
  const which = Math.floor(draw() * lines.length)
  return lines.length < 2 ? [] : [{ one: lines[which]!, other: lines.toSpliced(which, 1).flat(), of: [String(at)] }]
})

const publishedNumbers = once(() => wordVectors(dims))
const publishedWords = once(() => commonestWords(published))

/** What each stem begins from: the mean of the published numbers of its words, the commoner counting more. */
function begun(used: ReadonlySet<string>, tells: (stem: string) => number, draw: () => number): WordNumbers {
  const vectorOf = publishedNumbers()
  const sums = new Map<string, Float32Array>()
  publishedWords().forEach((word, rank) => {
    const stemmed = stem(word)
    if (rank >= known && !used.has(stemmed)) return
    const sum = sums.get(stemmed) ?? new Float32Array(dims)
    sums.set(stemmed, sum)
    vectorOf(word)!.forEach((number, i) => { sum[i]! += number / (rank + 10) })
  })
  const words = [...new Set([...sums.keys(), ...used])].sort()
  const vectors = new Float32Array(words.length * dims)
  words.forEach((word, place) => {
    const sum = sums.get(word) ?? Float32Array.from({ length: dims }, () => draw() - 0.5)
    const length = Math.hypot(...sum) * (sums.has(word) ? 1 : 3)
    sum.forEach((number, i) => { vectors[place * dims + i] = tells(word) * number / length })
  })
  return { words, dims, vectors }
}

/**
 * The numbers of words fitted so that texts which say the like lie near each other, and others do not (van den Oord, Li and Vinyals, “Representation
 * Learning with Contrastive Predictive Coding”, 2018), and so that of all reviews over which a question was judged the right ones lie nearest to it (Cao
 * and others, “Learning to Rank: From Pairwise Approach to Listwise Approach”, 2007). The same for the same texts.
 */
export function sensesFittedOn(vocabulary: Vocabulary, judged: readonly Judgings[], said: (line: string) => void = () => {}): WordNumbers {
  const draw = drawer(1)
  const told = saidOf(vocabulary)
  const reviews = judged.flatMap(one => one.reviews)
  const spread = new Map<string, number>()
  for (const { stems } of told) for (const word of new Set(stems)) spread.set(word, (spread.get(word) ?? 0) + 1)
  const numbers = begun(new Set([...told.flatMap(({ stems }) => stems), ...reviews.flat(2), ...judged.flatMap(({ asked }) => asked.flatMap(({ stems }) => stems))]), word => Math.log(1 + told.length / ((spread.get(word) ?? 0) + 60)) / 4, draw)
  const places = new Map(numbers.words.map((word, place) => [word, place]))
  const table = learning(numbers.vectors)
  const placed = (stems: readonly string[]): number[] => [...new Set(stems)].map(word => places.get(word)!)
  const shelves = judged.map(({ reviews, asked }) => ({ texts: reviews.map(lines => placed(lines.flat())), lines: reviews.map(lines => lines.map(placed)), asked: asked.map(({ stems, grades }) => ({ words: placed(stems), grades })) }))
  let steps = 0
  for (let round = 0; round < rounds; round++) {
    const pairs = [paired(told, draw), torn(reviews, draw)].flatMap(all => inBatches(all, batch, draw)).map(all => () => learnFrom(all.map(({ one, other, of }) => ({ sides: [some(placed(one), draw), some(placed(other), draw)], of })), table))
    const orders = Array.from({ length: times }, () => shelves.flatMap(shelf => inBatches(shelf.asked, questions, draw).map(asked => () => learnOrder(asked, shelf, table, draw)))).flat()
    const jobs = shuffled([...pairs, ...orders], draw)
    let lost = 0
    for (const learn of jobs) {
      const { touched, loss } = learn()
      lost += loss
      const far = pace * evenness(++steps) * (1 - 0.9 * round / rounds)
      for (const word of touched) step(table, far, word * dims, (word + 1) * dims)
    }
    said(`round ${round + 1}: ${(lost / jobs.length).toFixed(3)}`)
  }
  return numbers
}

/** All in an order drawn, so many at a time; a few more than that many are read together. */
function inBatches<T>(all: readonly T[], size: number, draw: () => number): T[][] {
  const order = shuffled(all, draw)
  const count = Math.max(1, Math.floor(order.length / size))
  return Array.from({ length: count }, (_, i) => order.slice(i * size, i === count - 1 ? undefined : (i + 1) * size)).filter(some => some.length > 0)
}

/** Most of some words. */
function some(words: number[], draw: () => number): number[] {
  const left = words.length > 3 ? words.filter(() => draw() >= unread) : words
  return left.length > 0 ? left : words
}

interface Step { touched: ReadonlySet<number>, loss: number }

interface Pair { sides: [number[], number[]], of: readonly string[] }

const isShared = (one: Pair, other: Pair): boolean => one.of.some(of => other.of.includes(of))

/** What the texts of one side say, each as long as 1, and how long it was. */
interface Side { texts: number[][], says: Float32Array, lengths: number[] }

function sideOf(texts: number[][], { now }: Learning): Side {
  const says = new Float32Array(texts.length * dims)
  const lengths = texts.map((words, n) => {
    const sum = says.subarray(n * dims, (n + 1) * dims)
    for (const word of words) for (let i = 0; i < dims; i++) sum[i]! += now[word * dims + i]!
    const length = Math.sqrt(near(says, n, says, n)) + 1e-9
    for (let i = 0; i < dims; i++) sum[i]! /= length
    return length
  })
  return { texts, says, lengths }
}

/** Adds to the slopes of words what a batch of pairs says: each text is to be nearer to its own other than to those of others, and the other way round. */
function learnFrom(pairs: readonly Pair[], table: Learning): Step {
  const [one, other] = [0, 1].map(side => sideOf(pairs.map(({ sides }) => sides[side]!), table)) as [Side, Side]
  const count = pairs.length
  const like = new Float32Array(count * count)
  for (let i = 0; i < count; i++) for (let k = 0; k < count; k++) like[i * count + k] = i !== k && isShared(pairs[i]!, pairs[k]!) ? -Infinity : sharpness * near(one.says, i, other.says, k)
  const wrong = new Float32Array(count * count)
  let loss = 0
  for (let i = 0; i < count; i++) {
    loss += blamed(like, wrong, count, k => i * count + k, i)
    loss += blamed(like, wrong, count, k => k * count + i, i)
  }
  const slopes = [new Float32Array(one.says.length), new Float32Array(other.says.length)] as const
  wrong.forEach((far, place) => {
    if (Math.abs(far) < slight) return
    const [i, k] = [Math.floor(place / count) * dims, place % count * dims]
    addTo(slopes[0], i, other.says, k, far * sharpness / (2 * count))
    addTo(slopes[1], k, one.says, i, far * sharpness / (2 * count))
  })
  return { touched: new Set([...handedOn(one, slopes[0], table), ...handedOn(other, slopes[1], table)]), loss: loss / (2 * count) }
}

/** Reviews as the words of each, and of each of its sentences. */
interface Placed { texts: readonly number[][], lines: readonly number[][][] }

/** Adds to the slopes of words what some questions say: the right reviews are to be nearer to each than any other, half by their whole text and half by the sentence that is nearest. */
function learnOrder(asked: readonly { words: number[], grades: readonly number[] }[], { texts, lines }: Placed, table: Learning, draw: () => number): Step {
  const sides = [asked.map(({ words }) => some(words, draw)), texts.map(words => some(words, draw)), lines.flat()].map(all => sideOf(all, table)) as [Side, Side, Side]
  const [questions, wholes, sentences] = sides
  const slopes = sides.map(({ says }) => new Float32Array(says.length)) as [Float32Array, Float32Array, Float32Array]
  const starts = lines.reduce((all, { length }) => [...all, all.at(-1)! + length], [0])
  let loss = 0
  asked.forEach(({ grades }, i) => {
    const nearest = texts.map((_, k) => mostNear(questions.says, i, sentences.says, starts[k]!, starts[k + 1]!))
    const like = texts.map((_, k) => Math.exp(sharpness * (near(questions.says, i, wholes.says, k) + near(questions.says, i, sentences.says, nearest[k]!) - 2) / 2))
    const total = like.reduce((sum, one) => sum + one, 0)
    const worth = grades.reduce((sum, grade) => sum + 2 ** grade - 1, 0)
    grades.forEach((grade, k) => {
      const [is, be] = [like[k]! / total, (2 ** grade - 1) / worth]
      loss -= be * Math.log(is + 1e-9) / asked.length
      const far = (is - be) * sharpness / 2 / asked.length
      for (const [side, at] of [[1, k], [2, nearest[k]!]] as const) {
        addTo(slopes[0], i * dims, sides[side].says, at * dims, far)
        addTo(slopes[side], at * dims, questions.says, i * dims, far)
      }
    })
  })
  return { touched: new Set(sides.flatMap((side, n) => handedOn(side, slopes[n]!, table))), loss }
}

/** The one of some texts, from one place up to another, that is nearest to a text. */
function mostNear(says: Float32Array, i: number, others: Float32Array, from: number, to: number): number {
  let [best, most] = [from, -Infinity]
  for (let k = from; k < to; k++) {
    const like = near(says, i, others, k)
    if (like > most) [best, most] = [k, like]
  }
  return best
}

/** Adds what one text says, so many times, to a slope. */
function addTo(slopes: Float32Array, from: number, says: Float32Array, at: number, times: number): void {
  if (times !== 0) for (let i = 0; i < dims; i++) slopes[from + i]! += times * says[at + i]!
}

function near(some: Float32Array, i: number, others: Float32Array, k: number): number {
  let sum = 0
  for (let at = 0; at < dims; at++) sum += some[i * dims + at]! * others[k * dims + at]!
  return sum
}

/** How surely each of some is taken for the right one, less what it should be; and what that costs. */
function blamed(like: Float32Array, wrong: Float32Array, count: number, placeOf: (k: number) => number, right: number): number {
  let total = 0
  for (let k = 0; k < count; k++) total += Math.exp(like[placeOf(k)]! - sharpness)
  for (let k = 0; k < count; k++) wrong[placeOf(k)]! += Math.exp(like[placeOf(k)]! - sharpness) / total - Number(k === right)
  return Math.log(total) + sharpness - like[placeOf(right)]!
}

/** Hands the slopes of what texts say on to those of their words, and gives these words. */
function handedOn({ texts, says, lengths }: Side, slopes: Float32Array, { slope }: Learning): number[] {
  return texts.flatMap((words, n) => {
    const own = slopes.subarray(n * dims, (n + 1) * dims)
    if (own.every(steep => steep === 0)) return []
    const along = near(says, n, slopes, n)
    for (let at = 0; at < dims; at++) {
      const far = (own[at]! - along * says[n * dims + at]!) / lengths[n]!
      for (const word of words) slope[word * dims + at]! += far
    }
    return words
  })
}
