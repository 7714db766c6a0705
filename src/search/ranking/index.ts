import lunr from 'lunr'
import type { Review } from '../../catalogue/review.ts'
import type { Facts } from '../reviews/facts.ts'
import { about } from '../reviews/facts.ts'
import { opened, packed, type Opened, type Weights } from './weights.ts'
import { empty, words } from '../words/words.ts'

/** A review that the text of a question leads to. */
export interface TextHit {
  /** Position in the catalogue. */
  at: number
  /** Comparable within one question only. */
  score: number
}

/** The one interface behind which the text engine stands, so that another can take its place. */
export interface TextIndex {
  /** Reviews whose text, or whose editor's questions, hold any of these stems, best first, and no more than so many. */
  find: (stems: readonly string[], most: number) => TextHit[]
  /** How well each review meets these stems and concepts, by position in the catalogue; 0 for not at all. */
  scores: (stems: readonly string[], concepts: readonly string[]) => Float32Array
  /** True when a review's text, or its editor's questions, hold every one of some stems. */
  holds: (at: number, stems: readonly string[]) => boolean
  /** Number of reviews in which a stem stands; 0 for a word no review uses. */
  spread: (stem: string) => number
  /** Every word of the reviews as written, with the number of reviews it stands in; 0 for what is only ever written as a name. */
  written: ReadonlyMap<string, number>
}

/** What an index is kept as between two starts. */
export interface KeptIndex { text: Weights, concepts: Weights, spread: [string, number][], written: [string, number][] }

const fields = { title: 2, summary: 1, learning: 0.7, documents: 0.7, asks: 1 } as const
type Field = keyof typeof fields

/** A concept that a review is about tells more than a word it holds. */
const conceptBoost = 2

const fieldTexts = (review: Review): Record<Field, string> => ({
  title: review.title,
  summary: review.summary,
  learning: review.learning.join('\n'),
  documents: review.documents.map(d => d.title).join('\n'),
  asks: review.asks.join('\n')
})

const stemsOf = (text: string): string[] => words(text).filter(w => !empty.has(w.text)).map(w => w.stem)

function counts(lists: Iterable<Iterable<string>>): Map<string, number> {
  const counted = new Map<string, number>()
  for (const list of lists) for (const item of new Set(list)) counted.set(item, (counted.get(item) ?? 0) + 1)
  return counted
}

/** Builds the index of all reviews. Slow for thousands: see cache.ts. */
export function buildIndex(reviews: readonly Review[], facts: readonly Facts[]): KeptIndex {
  const texts = reviews.map(fieldTexts)
  const builder = new lunr.Builder()
  builder.ref('at')
  for (const [field, boost] of Object.entries(fields)) builder.field(field, { boost })
  builder.field('concepts')
  texts.forEach((text, at) => {
    const doc: Record<string, unknown> = { at: String(at), concepts: [...facts[at]?.concepts ?? []].filter(([, strength]) => strength >= about).map(([id]) => id) }
    for (const field of Object.keys(fields) as Field[]) doc[field] = stemsOf(text[field])
    builder.add(doc)
  })
  const everyWord = texts.map(text => words(Object.values(text).join('\n')))
  const small = new Set<string>()
  for (const list of everyWord) for (const { text, capital } of list) if (!capital) small.add(text)
  return {
    ...weighed(builder.build().toJSON() as Built),
    spread: [...counts(everyWord.map(list => list.map(w => w.stem)))],
    written: [...counts(everyWord.map(list => list.map(w => w.text)))].map(([word, count]) => [word, small.has(word) ? count : 0])
  }
}

/** The engine's own form of an index: what each term weighs in each field of each review, and the terms in the order of their numbers there. */
interface Built { fieldVectors: [field: string, elements: number[]][], invertedIndex: [term: string, { _index: number }][] }

/** The engine's weights turned about, from the terms of each review to the reviews of each term, so that a question reads only those of its own. */
function weighed({ fieldVectors, invertedIndex }: Built): { text: Weights, concepts: Weights } {
  const names: string[] = []
  for (const [term, { _index }] of invertedIndex) names[_index] = term
  const text = names.map(() => new Map<number, number>())
  const concepts = names.map(() => new Map<number, number>())
  for (const [ref, elements] of fieldVectors) {
    const [field = '', at = ''] = ref.split('/')
    const lists = field === 'concepts' ? concepts : text
    for (let i = 0; i < elements.length; i += 2) {
      const list = lists[elements[i]!]!
      list.set(Number(at), (list.get(Number(at)) ?? 0) + elements[i + 1]!)
    }
  }
  return { text: packed(names.map((name, i) => [name, text[i]!])), concepts: packed(names.map((name, i) => [name, concepts[i]!])) }
}

/** Adds what some terms weigh in each review, as the engine itself does: the more terms asked for, the less each counts. */
function together({ has, add }: Opened): (wanted: readonly string[], boost: number, sums: Float32Array) => void {
  return (wanted, boost, sums) => {
    const held = [...new Set(wanted)].filter(has)
    for (const term of held) add(term, boost / Math.sqrt(held.length), sums)
  }
}

/** Opens an index that was built now or kept from an earlier start. */
export function openIndex(kept: KeptIndex, reviews: readonly Review[]): TextIndex {
  const spread = new Map(kept.spread)
  const text = opened(kept.text)
  const [addText, addConcepts] = [together(text), together(opened(kept.concepts))]
  function scores(stems: readonly string[], concepts: readonly string[]): Float32Array {
    const sums = new Float32Array(reviews.length)
    addText(stems, 1, sums)
    addConcepts(concepts, conceptBoost, sums)
    return sums
  }
  return {
    scores,
    spread: stem => spread.get(stem) ?? 0,
    written: new Map(kept.written),
    holds: (at, stems) => stems.every(stem => text.holds(stem, at)),
    find (stems, most) {
      const hits: TextHit[] = []
      scores(stems, []).forEach((score, at) => { if (score > 0) hits.push({ at, score }) })
      return hits.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most)
    }
  }
}
