import type { Catalogue, Review, Subject } from '../catalogue/review.ts'
import { asRead, subjectsRead } from './reviews/as-read.ts'
import { createAsks } from './ranking/asks.ts'
import { inputsOf, kept } from './cache.ts'
import type { Vocabulary } from './vocabulary/concepts.ts'
import { factsOf, type Facts } from './reviews/facts.ts'
import { buildGist, openGist, type KeptGist } from './ranking/gist.ts'
import { straysTo } from './ranking/hints.ts'
import { buildIndex, openIndex, type KeptIndex } from './ranking/index.ts'
import type { Match } from './match.ts'
import { asStated } from './ranking/nearby.ts'
import { isSkipped } from './vocabulary/phrases.ts'
import { createPostings } from './ranking/postings.ts'
import { ranked, type Ranked, type Shelf } from './ranking/rank.ts'
import { once, onceEach } from '../once.ts'
import { namingOf } from './said.ts'
import { areSenses, buildSenses, openSenses, type KeptSenses } from './ranking/senses.ts'
import { createSought } from './ranking/sought.ts'
import { createSpeller, type Neighbours } from './words/spelling.ts'
import { createReader, type Reader, type Understanding } from './asked/understand.ts'
import { isWeights } from './ranking/weights.ts'
import { whyLine } from './why.ts'
import { words } from './words/words.ts'

/** Words → Matches, for one catalogue. Pure once built. */
export interface Search {
  /** The catalogue as it is shown: with what was read from its texts. */
  catalogue: Catalogue
  read: Reader
  /** Everything that fits, best first. */
  find: (asked: Understanding) => Ranked[]
  /** The matter of work or life that a question is about instead, of which nothing is published; undefined for any other. */
  straysTo: (asked: Understanding) => string | undefined
  /** One of them as a Match, with the line that says why. */
  match: (asked: Understanding, found: Ranked) => Match
  shelf: Shelf
}

/** What may be handed in beside the catalogue: a folder to keep the built index in, and the day, `YYYY-MM-DD`, from which “last year” and “the past six months” are counted; by default that of the catalogue. */
export interface SearchOptions { cacheDir?: string, today?: () => string }

interface Kept { facts: Facts[], subjects: Subject[][], index: KeptIndex, gist: KeptGist, senses: KeptSenses }

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && Array.isArray((value as Kept).facts) && Array.isArray((value as Kept).subjects) && Array.isArray((value as Kept).index?.spread) && Array.isArray((value as Kept).index.written) && [(value as Kept).index.text, (value as Kept).index.concepts, (value as Kept).gist?.words, (value as Kept).gist?.themes].every(isWeights) && areSenses((value as Kept).senses)

/** Builds the search over a catalogue, or opens the one kept for the same inputs. */
export function createSearch(catalogue: Catalogue, vocabulary: Vocabulary, options: SearchOptions = {}): Search {
  const { reviews } = catalogue
  const year = presentYear(catalogue)
  const { today = () => catalogue.checked ?? `${year}-12-31` } = options
  const make = (): Kept => {
    const facts = reviews.map(review => factsOf(review, vocabulary, year, catalogue.publishers))
    const index = buildIndex(reviews, facts)
    const spread = new Map(index.spread)
    return { facts, subjects: reviews.map((review, at) => subjectsRead(review, facts[at]!)), index, gist: buildGist(reviews, vocabulary, telling(stem => spread.get(stem) ?? 0, reviews.length)), senses: buildSenses(reviews) }
  }
  const inputs = options.cacheDir === undefined ? '' : inputsOf([vocabulary.fingerprint, String(year), JSON.stringify(reviews), JSON.stringify(catalogue.publishers)])
  const { facts, subjects, index, gist, senses } = kept({ dir: options.cacheDir, name: 'search-index', inputs }, isKept, make)
  const postings = createPostings(facts, vocabulary)
  const text = openIndex(index, reviews)
  const weight = telling(text.spread, reviews.length)
  const shelf: Shelf = { reviews, facts, vocabulary, postings, text, asks: createAsks(reviews, weight), gist: openGist(gist, { reviews: reviews.length, weight, concepts: vocabulary.concepts }), senses: openSenses(senses), sought: createSought(reviews, facts) }
  const speller = createSpeller(targets(vocabulary, text.written), plainWords(vocabulary), vocabulary.ordinary, vocabulary.pairs, once(() => neighbours(vocabulary)))
  const naming = namingOf(catalogue)
  const shown = asRead(catalogue, facts, subjects, vocabulary)
  return {
    shelf, catalogue: shown,
    read: onceEach(createReader({ catalogue, vocabulary, facts, speller, indexed: stem => text.spread(stem) > 0, today })),
    find: asked => ranked(asked, shelf),
    straysTo: asked => straysTo(asked, shelf),
    match: (asked, found) => {
      const review = reviews[found.at] as Review
      const { publishers = [], ...others } = asked.understood.filters
      const filters = { ...others, publishers: publishers.filter(key => key === review.publisher?.key) }
      const why = once(() => whyLine(asStated(found, asked, review), review, facts[found.at] as Facts, filters, vocabulary, naming))
      // Of twenty matches a card shows a few: why the others are here is put into words when they are asked for.
      return { review: shown.reviews[found.at]!, grade: found.grade, get why() { return why() } }
    }
  }
}

/** How much a stem tells: the more, the fewer reviews it stands in. */
const telling = (spread: (stem: string) => number, reviews: number) => (stem: string): number => Math.log(1 + (reviews + 1) / (0.5 + spread(stem)))

/** The year the catalogue was last checked in, or of its newest review. */
function presentYear(catalogue: Catalogue): number {
  const years = [catalogue.checked, ...catalogue.reviews.map(r => r.published)].flatMap(d => d ? [Number(d.slice(0, 4))] : [])
  return Math.max(2024, ...years)
}

function targets(vocabulary: Vocabulary, written: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(vocabulary.words)
  for (const [word, count] of written) all.set(word, (all.get(word) ?? 0) + count)
  for (const word of vocabulary.everywhere) all.set(word, (all.get(word) ?? 0) + 3)
  return all
}

/** Words that are right as they are: a short form in small letters, "fasd", is no slip for a word. */
const plainWords = ({ ordinary, everywhere, spelt, concepts }: Vocabulary): ReadonlySet<string> =>
  new Set([...ordinary, ...everywhere, ...spelt, ...[...concepts.values()].flatMap(({ abbreviations }) => abbreviations.flatMap(short => short.length < 4 ? [] : short.toLowerCase()))])

/** For every word of every phrase, those that stand beside it. */
function neighbours(vocabulary: Vocabulary): Neighbours {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  const note = (map: Map<string, Set<string>>, key: string, word: string): unknown => map.get(key)?.add(word) ?? map.set(key, new Set([word]))
  for (const concept of vocabulary.concepts.values()) {
    for (const phrase of [concept.preferred, ...concept.synonyms, ...concept.lay]) {
      const parts = words(phrase.replace(/<[^>]*>|\.\./g, '.')).filter(({ text }) => !isSkipped(text))
      parts.forEach((word, i) => {
        const next = parts[i + 1]
        if (next?.sentence !== word.sentence) return
        note(after, word.stem, next.text)
        note(before, next.stem, word.text)
      })
    }
  }
  return { after, before }
}
