import type { Review, ReviewType } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { about, factsOf, type Facts } from '../search/reviews/facts.ts'
import { longest } from '../search/limits/ages/spans.ts'
import type { AgeSpan, Filters, Match } from '../search/match.ts'

/** Ages to narrow by, in months; a review stands in every band that takes in a third or more of its ages: a teenager is not offered under 18 and over. */
export const ageBands = {
  'under-1': { name: 'under 1', span: { from: 0, to: 11 } },
  '1-9': { name: '1 to 9', span: { from: 12, to: 119 } },
  '10-17': { name: '10 to 17', span: { from: 120, to: 215 } },
  'over-17': { name: '18 and over', span: { from: 216, to: longest } }
} as const satisfies Record<string, { name: string, span: AgeSpan }>
export type AgeBand = keyof typeof ageBands

/** What an answer was narrowed to: at most one of each. */
export interface Facets {
  age?: AgeBand
  /** Id of a concept. */
  theme?: string
  type?: ReviewType
  years?: { from: number, to: number }
}

/** One way to narrow an answer: the facet to add, its name, and how many reviews are then left, with those of them that are only related. */
export interface Option { facets: Facets, name: string, reviews: number, related: number }

/** The ways to narrow an answer, by kind; each leaves some of its reviews, and not all. */
export interface Options { ages: Option[], themes: Option[], types: Option[], years: Option[] }

export interface Narrowing {
  /** Those of an answer's matches that stand in every one of these facets, in their order. */
  narrowed: (matches: readonly Match[], facets: Facets) => Match[]
  /** What these matches can be narrowed to, leaving out the kinds that were chosen already and the concepts that were asked for. */
  options: (matches: readonly Match[], facets: Facets, concepts: readonly string[]) => Options
  /** True when `options` has any. */
  narrows: (matches: readonly Match[], concepts: readonly string[]) => boolean
  /** Concepts that this review is about as a topic, with their names. */
  topics: (review: Review) => { id: string, name: string }[]
}

/** Options of one kind that a card offers: more is not read, and the card must stay under 28 KB. */
const mostOptions = 4

/** Narrows answers by what is known of their reviews; reads each review once. @param now the present year. */
export function createNarrowing(vocabulary: Vocabulary, now: number): Narrowing {
  const read = new Map<Review, Facts>()
  const facts = (review: Review): Facts => {
    const known = read.get(review) ?? factsOf(review, vocabulary, now)
    read.set(review, known)
    return known
  }
  const isAbout = (review: Review, theme: string): boolean => [...vocabulary.within(theme)].some(id => (facts(review).concepts.get(id) ?? 0) >= about)

  const stands: { [Kind in keyof Facets]-?: (review: Review, wanted: NonNullable<Facets[Kind]>) => boolean } = {
    age: (review, band) => facts(review).ages.some(age => 3 * shared(age, ageBands[band].span) >= age.to - age.from + 1),
    theme: isAbout,
    type: (review, type) => review.type === type,
    years: (review, { from, to }) => { const year = yearOf(review, facts(review)); return year !== undefined && year >= from && year <= to }
  }
  const fits = (review: Review, facets: Facets): boolean => (Object.keys(facets) as (keyof Facets)[])
    .every(kind => facets[kind] === undefined || (stands[kind] as (review: Review, wanted: unknown) => boolean)(review, facets[kind]))
  const narrowed: Narrowing['narrowed'] = (matches, facets) => matches.filter(({ review }) => fits(review, facets))

  function topics(review: Review) {
    return [...facts(review).concepts].flatMap(([id, strength]) => {
      const concept = vocabulary.concepts.get(id)
      return strength >= about && concept?.kind === 'topic' && concept.theme ? [{ id, name: concept.preferred }] : []
    })
  }

  const options: Narrowing['options'] = (matches, facets, concepts) => {
    const reviews = matches.map(({ review }) => review)
    const counted = (options: Omit<Option, 'reviews' | 'related'>[]): Option[] => options
      .map(option => {
        const left = narrowed(matches, option.facets)
        return { ...option, reviews: left.length, related: left.filter(({ grade }) => grade === 'related').length }
      })
      .filter(option => option.reviews > 0 && option.reviews < matches.length)
    const themes = new Map(reviews.flatMap(topics).map(({ id, name }) => [id, name]))
    const open = <T>(kind: keyof Facets, list: T[]): T[] => facets[kind] === undefined ? list : []
    return {
      ages: open('age', counted((Object.keys(ageBands) as AgeBand[]).map(age => ({ facets: { age }, name: ageBands[age].name })))),
      themes: open('theme', commonest(counted([...themes].filter(([id]) => !concepts.includes(id)).map(([theme, name]) => ({ facets: { theme }, name }))))),
      types: open('type', commonest(counted([...new Set(reviews.flatMap(({ type }) => type ?? []))].map(type => ({ facets: { type }, name: type }))))),
      years: open('years', counted(spans(reviews.flatMap(review => yearOf(review, facts(review)) ?? [])).map(years => ({ facets: { years }, name: years.from === years.to ? `${years.from}` : `${years.from} to ${years.to}` }))))
    }
  }

  return {
    narrowed, topics, options,
    narrows(matches, concepts) {
      // Reviews of two types, can be told apart without reading any.
      if (new Set(matches.map(({ review }) => review.type)).size > 1 && matches.some(({ review }) => review.type)) return true
      return Object.values(options(matches, {}, concepts)).some(found => found.length > 0)
    }
  }
}

/** Number of months that two spans have in common. */
function shared(a: AgeSpan, b: AgeSpan): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1)
}

function commonest(options: Option[]): Option[] {
  return options.sort((a, b) => b.reviews - a.reviews || a.name.localeCompare(b.name, 'en-GB')).slice(0, mostOptions)
}

/** The year a review stands under: of its publication, else the last that it covers or names. */
function yearOf(review: Review, { years }: Facts): number | undefined {
  if (review.published) return Number(review.published.slice(0, 4))
  const last = Math.max(...years.map(({ from, to }) => to ?? from ?? 0))
  return last > 0 ? last : undefined
}

/** Years in at most `mostOptions` spans, newest first, each from one year that occurs to another. */
function spans(years: readonly number[]): { from: number, to: number }[] {
  const distinct = [...new Set(years)].sort((a, b) => b - a)
  const size = Math.ceil(distinct.length / mostOptions)
  return Array.from({ length: size === 0 ? 0 : Math.ceil(distinct.length / size) }, (_, i) => distinct.slice(i * size, (i + 1) * size))
    .map(part => ({ from: part.at(-1)!, to: part[0]! }))
}

/** What was understood, with the facets as the filters and the concept they stand for: what a follow-up then leans on. */
export function withFacets({ concepts, filters }: { concepts: string[], filters: Filters }, { age, theme, type, years }: Facets): { concepts: string[], filters: Filters } {
  return {
    concepts: theme ? [...new Set([...concepts, theme])] : concepts,
    filters: { ...filters, ...age && { ages: [ageBands[age].span] }, ...type && { types: [type] }, ...years && { years } }
  }
}
