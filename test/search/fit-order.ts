import { basename, join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { createAnswers } from '../../src/answers/answers.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { loadConcepts, type Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import { gathered, type Ranked } from '../../src/search/ranking/rank.ts'
import { headStart, signs, signsOf, weighed, type Signs } from '../../src/search/ranking/reorder.ts'
import { buildSenses, openSenses, tellingStems, toldIn, type Senses, type WordNumbers } from '../../src/search/ranking/senses.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Review } from '../../src/catalogue/review.ts'
import type { Understanding } from '../../src/search/asked/understand.ts'
import { elsewheres, judgedQuestions } from '../eval/judgements.ts'
import { ndcg } from '../eval/score.ts'
import { writtenRows } from '../network/fitting.ts'
import { sensesFittedOn, type Judgings } from './senses-fitting.ts'

/** Fits what each sign is worth, on the questions over catalogues of titles and summaries that are not set aside, and says what that gains over each catalogue when fitted on the others alone. */

const root = join(import.meta.dirname, '../..')
const judgements = join(root, 'test/judgements')
const depth = 10
/** Passes over all questions, the first step, how far what was steep before counts (Kingma and Ba, “Adam”, 2015), and what a worth costs that no question needs. */
const [passes, pace, keptSlope, keptSteepness, cost] = [150, 0.06, 0.9, 0.99, 0.003]
/** Places are looked at anew after so many passes. */
const looks = 5
/** The numbers of words are fitted on all but one of so many parts of the catalogues, to see what they are worth over that one. */
const parts = 2
/** Below what is shown, a place still counts: past this, no more. */
const deepest = 20

/** One judged question: its reviews, as found, with their signs and what is right. */
interface Case { catalogue: string, right: Record<string, number>, judged: Judgings, foundBy: (numbers: WordNumbers) => Pick<Case, 'reviews' | 'rest'>, reviews: Weighed[], rest: Found[] }
interface Found { id: string, direct: boolean }
interface Weighed extends Found { grade: number, signs: Signs }

function casesOf(file: string, questions: string, vocabulary: Vocabulary): Case[] {
  const catalogue = loadCatalogue(file, { themes: vocabulary.ids })
  const search = createSearch(catalogue, vocabulary)
  const reviews = catalogue.reviews.map(toldIn)
  let asked: Understanding | undefined
  const answers = createAnswers(catalogue, vocabulary, { search: { ...search, find: one => { asked = one; return gathered(one, search.shelf) } } })
  return judgedQuestions(judgements, 'dev', name => name === questions).flatMap(({ question, previous, right }): Case[] => {
    if (previous || Object.keys(right).length === 0 || answers.answer(question).kind !== 'answer' || !asked) return []
    const [read, found] = [asked, gathered(asked, search.shelf)]
    const toFound = ({ at, grade }: Ranked): Found => ({ id: catalogue.reviews[at]!.id, direct: grade === 'direct' })
    const foundBy: Case['foundBy'] = numbers => {
      const shelf = { ...search.shelf, senses: sensesBy(catalogue.reviews, numbers) }
      const all = weighed(read, shelf, found)
      const here = new Set(all.map(({ at }) => at))
      const of = signsOf(read, shelf, all)
      return { reviews: all.map((one, i) => ({ ...toFound(one), grade: right[toFound(one).id] ?? 0, signs: of[i]! })), rest: found.filter(({ at }) => !here.has(at)).map(toFound) }
    }
    const judged = { reviews, asked: [{ stems: tellingStems(read), grades: catalogue.reviews.map(({ id }) => right[id] ?? 0) }].filter(({ stems }) => stems.length > 0) }
    return read.order || read.understood.filters.named ? [] : [{ catalogue: basename(file), right, judged, foundBy, reviews: [], rest: [] }]
  })
}

/** The numbers of words are opened once over each catalogue. */
const opened = new WeakMap<WordNumbers, Map<readonly Review[], Senses>>()
function sensesBy(reviews: readonly Review[], numbers: WordNumbers): Senses {
  const known = opened.get(numbers) ?? new Map<readonly Review[], Senses>()
  opened.set(numbers, known)
  return known.get(reviews) ?? known.set(reviews, openSenses(buildSenses(reviews, () => numbers), () => numbers)).get(reviews)!
}

/** Cases with the signs that numbers of words give which were fitted on none of their catalogue. */
function weighedUnseen(cases: readonly Case[], vocabulary: Vocabulary): Case[] {
  const names = [...new Set(cases.map(({ catalogue }) => catalogue))]
  return Array.from({ length: parts }, (_, part) => names.filter((_, i) => i % parts === part)).flatMap(part => {
    const numbers = sensesFittedOn(vocabulary, judgingsOf(cases.filter(({ catalogue }) => !part.includes(catalogue))), console.log)
    return cases.filter(({ catalogue }) => part.includes(catalogue)).map(one => ({ ...one, ...one.foundBy(numbers) }))
  })
}

/** What was judged, catalogue by catalogue. */
const judgingsOf = (cases: readonly Case[]): Judgings[] => [...Map.groupBy(cases, ({ catalogue }) => catalogue).values()].map(all => ({ reviews: all[0]!.judged.reviews, asked: all.flatMap(({ judged }) => judged.asked) }))

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
const worthOf = (of: Signs, worths: readonly number[]): number => sum(of.map((sign, i) => sign * worths[i]!))

/** The places of the reviews of a question in the order of some worths, the first found so much ahead. */
function placesBy(worths: readonly number[], { reviews }: Case, ahead = 0): number[] {
  const worth = reviews.map((review, place) => worthOf(review.signs, worths) + (place === 0 ? ahead : 0))
  return reviews.map((_, i) => i).sort((a, b) => Number(reviews[b]!.direct) - Number(reviews[a]!.direct) || worth[b]! - worth[a]! || a - b)
}

/** What is shown of a question in the order of some worths; without these, as it was found. */
function shown(one: Case, worths?: readonly number[]): string[] {
  const all = [...(worths ? placesBy(worths, one, headStart).map(i => one.reviews[i]!) : one.reviews), ...one.rest]
  const direct = all.filter(review => review.direct)
  return [...direct.slice(0, 20), ...all.filter(review => !review.direct).slice(0, Math.max(5, depth - direct.length))].map(({ id }) => id)
}

/** Two reviews of one grade of which the first is the more right: how far their signs differ, and what their changing places would cost. */
interface Pair { differ: number[], costs: number }

function pairsOf(one: Case, worths: readonly number[]): Pair[] {
  const { reviews, right } = one
  const place = new Map(placesBy(worths, one).map((i, at) => [i, at]))
  const counts = (i: number): number => place.get(i)! < deepest ? 1 / Math.log2(place.get(i)! + 2) : 0.8 / Math.log2(deepest + 2)
  const best = sum(Object.values(right).sort((a, b) => b - a).slice(0, depth).map((grade, i) => (2 ** grade - 1) / Math.log2(i + 2)))
  return reviews.flatMap((first, i) => reviews.flatMap((second, k): Pair[] => {
    const costs = (2 ** first.grade - 2 ** second.grade) * Math.abs(counts(i) - counts(k)) / best
    return costs > 0 && first.direct === second.direct ? [{ differ: first.signs.map((sign, s) => sign - second.signs[s]!), costs }] : []
  }))
}

/** The worths that put fewest pairs the wrong way round, those that cost most first (Burges, “From RankNet to LambdaRank to LambdaMART”, 2010). */
function fitted(cases: readonly Case[]): number[] {
  const all = cases.flatMap(({ reviews }) => reviews.map(review => review.signs))
  const spread = signs.map((_, s) => { const mean = sum(all.map(of => of[s]!)) / all.length; return Math.sqrt(sum(all.map(of => (of[s]! - mean) ** 2)) / all.length) + 1e-6 })
  const now = signs.map(() => 0)
  const [slopes, steepness] = [signs.map(() => 0), signs.map(() => 0)]
  const worths = (): number[] => now.map((worth, s) => worth / spread[s]!)
  let pairs: Pair[] = []
  for (let pass = 1; pass <= passes; pass++) {
    const worth = worths()
    if (pass % looks === 1) pairs = cases.flatMap(one => pairsOf(one, worth))
    const slope = now.map(one => -cost * one)
    for (const { differ, costs } of pairs) {
      const wrong = costs / (1 + Math.exp(worthOf(differ, worth))) / cases.length
      for (let s = 0; s < slope.length; s++) slope[s]! += wrong * differ[s]! / spread[s]!
    }
    slope.forEach((steep, s) => {
      slopes[s] = keptSlope * slopes[s]! + (1 - keptSlope) * steep
      steepness[s] = keptSteepness * steepness[s]! + (1 - keptSteepness) * steep ** 2
      now[s]! += pace * (1 - 0.9 * pass / passes) * slopes[s] / (1 - keptSlope ** pass) / (Math.sqrt(steepness[s] / (1 - keptSteepness ** pass)) + 1e-8)
    })
  }
  return worths()
}

function main(): void {
  const vocabulary = loadConcepts(join(root, 'data/concepts'))
  const read = elsewheres(judgements).flatMap(({ catalogue, questions }) => casesOf(catalogue, questions, vocabulary))
  const cases = weighedUnseen(read, vocabulary)
  const score = (list: readonly Case[], worths?: readonly number[]): number[] => list.map(one => ndcg(shown(one, worths), one.right, depth))
  const said = (name: string, before: number[], after: number[]): void => { console.log(`${name.padEnd(18)} ${before.length} questions: ${(sum(before) / before.length).toFixed(4)} → ${(sum(after) / after.length).toFixed(4)}`) }
  const [before, after]: number[][] = [[], []]
  for (const name of new Set(cases.map(({ catalogue }) => catalogue))) {
    const [held, others] = [cases.filter(({ catalogue }) => catalogue === name), cases.filter(({ catalogue }) => catalogue !== name)]
    const [was, is] = [score(held), score(held, fitted(others))]
    said(name, was, is)
    before!.push(...was)
    after!.push(...is)
  }
  said('all, each unseen', before!, after!)
  const worths = fitted(cases)
  writeFileSync(join(root, 'src/search/ranking/senses.bin'), writtenRows(sensesFittedOn(vocabulary, judgingsOf(read), console.log)))
  const table = signs.map((sign, s) => `  ${sign}: ${worths[s]!.toFixed(2)}`).join(',\n')
  writeFileSync(join(root, 'src/search/ranking/worths.ts'), `/** What each sign of a review is worth beside the others, for its place in the order. Fitted by \`node test/search/fit-order.ts\`. */\nexport const worths = {\n${table}\n}\n`)
}

if (import.meta.main) main()
