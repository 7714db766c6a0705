import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnswers } from '../../src/answers/answers.ts'
import type { Catalogue } from '../../src/catalogue/review.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { about } from '../../src/search/reviews/concept-evidence.ts'
import { loadConcepts, type Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import type { Facts } from '../../src/search/reviews/facts.ts'
import type { Understood } from '../../src/search/match.ts'
import { createSearch, type Search } from '../../src/search/search.ts'
import type { WordNumbers } from '../../src/search/ranking/senses.ts'
import { cuesOf, marksOf, shared } from '../../src/search/ranking/sought.ts'
import type { Understanding } from '../../src/search/asked/understand.ts'
import { elsewheres, judgedQuestions, type Judged } from '../eval/judgements.ts'
import { drawer, shuffled, writtenRows } from '../network/fitting.ts'
import { saidOfThemes } from './said-of-themes.ts'

/** Fits what the words of a question seek of a review: on all that is called and told of each theme, over the catalogue and over others; on the questions of editors; and on the judged questions that are not set aside. */

const root = join(import.meta.dirname, '../..')
const judgements = join(root, 'test/judgements')
/** Numbers to a cue, how often all is read, and how long the first and the last steps are, for marks; those of cues are longer. */
const [dims, rounds, pace, lastPace, cuePace] = [32, 12, 0.02, 0.002, 5]
/** A cue in fewer texts than this is not known. */
const leastMet = 2
/** Cues left out at random, so that none is leaned on alone; and what a number costs that nothing needs. */
const [unread, cost] = [0.3, 1e-5]
/** Of many reviews so many are set against the right ones. */
const against = 60

/** Reviews by their marks. */
interface Shelf { marks: [mark: string, weight: number][][] }
/** What asks over some reviews, and how much of the answer each of the right ones is. */
interface Asking { shelf: Shelf, cues: string[], right: Map<number, number> }

const shareOf = (grades: readonly [number, number][]): Map<number, number> => {
  const total = grades.reduce((sum, [, grade]) => sum + grade, 0)
  return new Map(grades.map(([at, grade]) => [at, grade / total]))
}

const shelfOf = ({ shelf: { reviews, facts } }: Search): Shelf => ({ marks: reviews.map((review, at) => marksOf(review, facts[at]!)) })

/** What is called or told of themes, as asked over reviews that have any of them. */
function toldOver(shelf: Shelf, facts: readonly Facts[], all: readonly { ids: readonly string[], cues: string[] }[]): Asking[] {
  const having = new Map<string, [number, number][]>()
  facts.forEach(({ concepts }, at) => { for (const [id, strength] of concepts) if (strength >= about) having.set(id, [...having.get(id) ?? [], [at, strength ** 2]]) })
  return all.flatMap(({ ids, cues }): Asking[] => {
    const right = ids.flatMap(id => having.get(id) ?? [])
    return right.length > 0 ? [{ shelf, cues, right: shareOf(right) }] : []
  })
}

/** Judged questions, as they are understood after those before them. */
function judgedOver(shelf: Shelf, catalogue: Catalogue, search: Search, vocabulary: Vocabulary, judged: readonly Pick<Judged, 'question' | 'previous' | 'right'>[]): Asking[] {
  let asked: Understanding | undefined
  const answers = createAnswers(catalogue, vocabulary, { search: { ...search, find: one => { asked = one; return search.find(one) } } })
  const places = new Map(catalogue.reviews.map(({ id }, at) => [id, at]))
  return judged.flatMap(({ question, previous = [], right }): Asking[] => {
    let before: Understood | undefined
    for (const earlier of previous) before = answers.answer(earlier, before).understood
    asked = undefined
    answers.answer(question, before)
    const of = asked ?? (previous.length === 0 ? search.read(question) : undefined)
    const grades = Object.entries(right).map(([id, grade]): [number, number] => [places.get(id)!, 2 ** grade - 1])
    return of && grades.length > 0 ? [{ shelf, cues: cuesOf(of), right: shareOf(grades) }] : []
  })
}

/** All that the numbers are fitted on. */
function askings(vocabulary: Vocabulary): Asking[] {
  const home = loadCatalogue(join(root, 'data/reviews'), { themes: vocabulary.ids })
  const today = (): string => '2026-11-26'
  const search = createSearch(home, vocabulary, { today })
  const cuesIn = (text: string): string[] => cuesOf(search.read(text))
  const { called, told } = saidOfThemes(vocabulary, ({ general }) => !general)
  const said = [...told, ...called].map(({ ids, line }) => ({ ids, cues: cuesIn(line) }))
  const shelf = shelfOf(search)
  const asks = home.reviews.flatMap(({ id, asks }) => asks.map(question => ({ question, right: { [id]: 3 } })))
  const draw = drawer(2)
  const others = elsewheres(judgements).map(({ catalogue }) => createSearch(loadCatalogue(catalogue, { themes: vocabulary.ids }), vocabulary))
  const parts = others.map((): typeof said => [])
  for (const one of said) parts[Math.floor(draw() * parts.length)]!.push(one)
  return [
    ...toldOver(shelf, search.shelf.facts, said),
    ...others.flatMap((other, i) => toldOver(shelfOf(other), other.shelf.facts, parts[i]!)),
    ...judgedOver(shelf, home, search, vocabulary, [...asks, ...judgedQuestions(judgements, 'dev', name => !name.startsWith('elsewhere'))])
  ]
}

/** Numbers of cues and marks fitted so that, of all reviews, most speaks for the right ones (Cao and others, “Learning to Rank: From Pairwise Approach to Listwise Approach”, 2007), by steps that shorten as they add up (Duchi, Hazan and Singer, “Adaptive Subgradient Methods”, 2011). The same for the same texts. */
function soughtFittedOn(all: readonly Asking[], said: (line: string) => void = () => {}): WordNumbers {
  const draw = drawer(1)
  const met = new Map<string, number>()
  for (const { cues } of all) for (const cue of cues) met.set(cue, (met.get(cue) ?? 0) + 1)
  const cues = [...met].filter(([, times]) => times >= leastMet).map(([cue]) => cue).sort()
  const marks = [...new Set(all.flatMap(({ shelf }) => shelf.marks.flatMap(list => list.map(([mark]) => mark))))].sort()
  const words = [...cues, ...marks]
  const places = new Map(words.map((word, place) => [word, place]))
  const isMark = (place: number): boolean => place >= cues.length
  const vectors = Float32Array.from({ length: words.length * dims }, (_, at) => (draw() * 2 - 1) * (isMark(Math.floor(at / dims)) ? 0.3 : 0.05))
  const steep = new Float32Array(vectors.length).fill(1e-8)
  const move = (place: number, slope: (i: number) => number, far: number): void => {
    for (let i = 0, at = place * dims; i < dims; i++, at++) {
      const here = slope(i) + cost * vectors[at]!
      steep[at]! += here * here
      vectors[at]! -= far * here / Math.sqrt(steep[at]!)
    }
  }
  const sumOf = (list: readonly (readonly [place: number, weight: number])[]): Float32Array => {
    const sum = new Float32Array(dims)
    for (const [place, weight] of list) for (let i = 0; i < dims; i++) sum[i]! += weight * vectors[place * dims + i]!
    return sum
  }
  const marked = new Map([...new Set(all.map(({ shelf }) => shelf))].map(shelf => [shelf, shelf.marks.map(list => list.map(([mark, weight]) => [places.get(mark)!, weight] as const))]))
  const placed = all.map(({ shelf, cues, right }) => ({ reviews: marked.get(shelf)!, right, cues: cues.flatMap(cue => places.get(cue) ?? []) }))
  for (let round = 0; round < rounds; round++) {
    let lost = 0
    const far = pace * (1 - round / rounds) + lastPace
    for (const { reviews, right, cues } of shuffled(placed, draw)) {
      const some = cues.filter(() => draw() > unread)
      if (some.length === 0) continue
      const times = 1 / Math.sqrt(some.length)
      const seeks = sumOf(some.map(place => [place, times] as const))
      const chosen = reviews.length <= against ? [...reviews.keys()] : [...new Set([...right.keys(), ...Array.from({ length: against }, () => Math.floor(draw() * reviews.length))])]
      const sums = chosen.map(at => sumOf(reviews[at]!))
      const shares = shared(Float32Array.from(sums, sum => sum.reduce((all, number, i) => all + number * seeks[i]!, 0)))
      const back = new Float32Array(dims)
      chosen.forEach((at, k) => {
        const be = right.get(at) ?? 0
        const wrong = shares[k]! - be
        if (be > 0) lost -= be * Math.log(shares[k]! + 1e-9) / placed.length
        if (Math.abs(wrong) < slight) return
        for (let i = 0; i < dims; i++) back[i]! += wrong * sums[k]![i]!
        for (const [place, weight] of reviews[at]!) move(place, i => wrong * weight * seeks[i]!, far)
      })
      for (const place of some) move(place, i => back[i]! * times, cuePace * far)
    }
    said(`round ${round + 1}: ${lost.toFixed(3)}`)
  }
  return { words, dims, vectors }
}
/** What is wrong by less than this changes nothing. */
const slight = 2e-3

function main(): void {
  const vocabulary = loadConcepts(join(root, 'data/concepts'))
  writeFileSync(join(root, 'src/search/ranking/sought.bin'), writtenRows(soughtFittedOn(askings(vocabulary), console.log)))
}

if (import.meta.main) main()
