import lunr from 'lunr'
import type { Review } from '../catalogue/review.ts'
import type { Facts } from './facts.ts'
import { about } from './facts.ts'
import { empty, words } from './words.ts'

/** A review that the text of a question leads to. */
export interface TextHit {
  /** Position in the catalogue. */
  at: number
  /** Comparable within one question only. */
  score: number
}

/** The one interface behind which the text engine stands, so that another can take its place. */
export interface TextIndex {
  /** Reviews whose text, or whose editor's questions, hold these stems or are about these concepts, best first. */
  find: (stems: readonly string[], concepts?: readonly string[]) => TextHit[]
  /** True when a review's text, or its editor's questions, hold every one of some stems. */
  holds: (at: number, stems: readonly string[]) => boolean
  /** Number of reviews in which a stem stands; 0 for a word no review uses. */
  spread: (stem: string) => number
  /** Every word of the reviews as written, with the number of reviews it stands in; 0 for what is only ever written as a name. */
  written: ReadonlyMap<string, number>
}

/** What an index is kept as between two starts. */
export interface KeptIndex { lunr: object, spread: [string, number][], written: [string, number][] }

const fields = { title: 2, summary: 1, learning: 0.7, documents: 0.7, asks: 1 } as const
type Field = keyof typeof fields

/** The engine makes an object for every review a word stands in: past this many, the commonest words of a question are left out. */
const budget = 250

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
    lunr: builder.build().toJSON(),
    spread: [...counts(everyWord.map(list => list.map(w => w.stem)))],
    written: [...counts(everyWord.map(list => list.map(w => w.text)))].map(([word, count]) => [word, small.has(word) ? count : 0])
  }
}

function affordable<T>(items: readonly T[], cost: (item: T) => number, least: number): T[] {
  let spent = 0
  return [...items].sort((a, b) => cost(a) - cost(b)).filter((item, i) => {
    spent += cost(item)
    return spent <= budget || i < least
  })
}

/** Opens an index that was built now or kept from an earlier start. */
export function openIndex(kept: KeptIndex, reviews: readonly Review[], spreadOfConcept: (id: string) => number): TextIndex {
  const index = lunr.Index.load(kept.lunr)
  const spread = new Map(kept.spread)
  const read = new Map<number, ReadonlySet<string>>()
  return {
    spread: stem => spread.get(stem) ?? 0,
    written: new Map(kept.written),
    holds (at, stems) {
      const review = reviews[at]
      if (!review) return false
      const held = read.get(at) ?? new Set(words(Object.values(fieldTexts(review)).join('\n')).map(w => w.stem))
      read.set(at, held)
      return stems.every(stem => held.has(stem))
    },
    find (stems, concepts = []) {
      const terms = affordable([...new Set(stems)].filter(stem => spread.has(stem)), stem => spread.get(stem) ?? 0, concepts.length === 0 ? 1 : 0)
      const ids = affordable([...new Set(concepts)].filter(id => spreadOfConcept(id) > 0), spreadOfConcept, 0)
      if (terms.length + ids.length === 0) return []
      const hits = index.query(query => {
        // A fresh object for every clause: the engine writes into the one it is given.
        for (const term of terms) query.term(term, { fields: Object.keys(fields), usePipeline: false })
        for (const id of ids) query.term(id, { fields: ['concepts'], boost: 2, usePipeline: false })
      })
      return hits.map(hit => ({ at: Number(hit.ref), score: hit.score }))
    }
  }
}
