import { namesIn, type Review } from '../catalogue/review.ts'
import { about, type Facts } from '../search/reviews/facts.ts'
import { bare } from '../search/reviews/titled.ts'
import type { Topics } from './topics.ts'
import type { ReadListing } from './stated.ts'

/** A review of the catalogue with what is known of it in the terms of the search room. */
export interface Held { review: Review, facts: Facts, stems: ReadonlySet<string> }

/** Whether a listing cannot be a review: it states another age, sex, name, kind, harm or year. */
export function isRuledOut(read: ReadListing, held: Held, topics: Topics): boolean {
  return otherAge(read, held) || otherSex(read.facts, held.facts) || otherName(read, held.review) || otherHarm(read.facts, held, topics) ||
    otherYears(read, held.review) || otherOperation(read, held.review) || (read.stated.type === 'audit') !== (held.review.type === 'audit') && read.stated.type !== undefined
}

function otherAge({ stated, facts: said, words }: ReadListing, { review, facts }: Held): boolean {
  if (said.ages.length > 0 && facts.ages.length > 0 && !said.ages.some(a => facts.ages.some(b => a.from <= b.to && b.from <= a.to))) return true
  const exact = stated.subjects.filter(({ age }) => age)
  const theirs = review.subjects.filter(({ age }) => age)
  if (exact.length > 0 && theirs.length > 0) return !exact.some(({ age }) => theirs.some(other => sameAge(age, other.age)))
  // One that goes by a name, whose age is not known, is not found by an age.
  const name = review.pseudonym ?? review.code
  return exact.length > 0 && name !== undefined && !namesIn(name).some(one => bare(words).includes(bare(one)))
}

function otherSex(said: Facts, facts: Facts): boolean {
  return said.sexes.length === 1 && facts.sexes.length === 1 && said.sexes[0] !== facts.sexes[0]
}

function otherName({ stated }: ReadListing, { code, pseudonym }: Review): boolean {
  if (stated.pseudonym && pseudonym && !namesIn(pseudonym).some(name => bare(name) === bare(stated.pseudonym!))) return true
  return stated.code !== undefined && code !== undefined && !sharesCode(stated.code, code)
}

function otherHarm(said: Facts, { review, facts }: Held, topics: Topics): boolean {
  const [mine, theirs] = [topics.specific(topics.of(said)), topics.specific([...review.themes, ...review.related, ...topics.of(facts)])]
  return mine.length > 0 && theirs.length > 0 && !mine.some(id => topics.meets(id, theirs)) && !theirs.some(id => topics.meets(id, mine))
}

/** Years that both state and that lie apart: another publication of the same kind. A date that a code or name vouches for may change. */
function otherYears({ stated, facts }: ReadListing, { published, period, code, pseudonym }: Review): boolean {
  if (code || pseudonym) return false
  const year = stated.published && Number(stated.published.slice(0, 4))
  if (published && year) return Math.abs(Number(published.slice(0, 4)) - year) > 1
  return period !== undefined && facts.years.length > 0 && !facts.years.some(years => (years.from ?? 0) <= period.to && (years.to ?? 9999) >= period.from)
}

function otherOperation({ words }: ReadListing, { title, documents }: Review): boolean {
  const named = [...words.matchAll(/\boperation (\p{Lu}\p{L}+)/giu)].map(([, name]) => bare(name!))
  const theirs = bare(`${title} ${documents.map(document => document.title).join(' ')}`)
  return named.length > 0 && !named.some(name => theirs.includes(`operation${name}`))
}

/** Two codes of which each may be several, such as `MDS20/PDS20`, share one. */
export function sharesCode(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map(code => code.split(/[/,&+]/u).map(bare).filter(Boolean))
  return mine!.some(part => theirs!.includes(part))
}

type Age = { years: number } | { months: number } | undefined

/** Two stated ages are one, in the same unit. */
export function sameAge(a: Age, b: Age): boolean {
  if (a === undefined || b === undefined) return false
  return 'years' in a ? 'years' in b && a.years === b.years : 'months' in b && a.months === b.months
}

const deaths = ['child-death', 'infant-death', 'suicide', 'homicide', 'sudden-infant-death']

/** True for what is said to be about a death. */
export function isFatal({ concepts }: Facts): boolean { return deaths.some(id => (concepts.get(id) ?? 0) >= about) }
