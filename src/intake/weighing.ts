import type { Review } from '../catalogue/review.ts'
import { empty, words as wordsOf } from '../search/words/words.ts'
import { isFatal, sameAge, type Held } from './ruling-out.ts'
import type { ReadListing } from './stated.ts'
import type { Topics } from './topics.ts'

/** A review that a listing may be: how much speaks for it, why, and whether that is enough. `exact`: the very same age is stated; `alone`: only words are alike. */
export interface Candidate { review: Review, score: number, why: string[], certain: boolean, exact: boolean, alone: boolean }

/** The stems that tell texts apart. */
export const stemsOf = (text: string): Set<string> => new Set(wordsOf(text).filter(({ text: word }) => !empty.has(word)).map(({ stem }) => stem))

/** Weighs how well a listing fits reviews: what few reviews have counts for more. */
export function createWeighing(held: readonly Held[], topics: Topics): (read: ReadListing, one: Held) => Candidate {
  const concepts = rarity(held.map(({ facts }) => facts.concepts.keys()))
  const words = rarity(held.map(({ stems }) => stems))
  const weight = (id: string): number => concepts(id) * (topics.isGeneral(id) ? 0.5 : 1)
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + weight(id), 0)
  const share = (part: readonly string[], whole: readonly string[]): number => whole.length > 0 ? sum(part) / (sum(whole) || 1) : 0

  /** How much of what tells a review from others stands in the listing's words, 0 to 1. */
  function overlap({ words: text, listing }: ReadListing, { stems, review }: Held): number {
    const titles = (documents: readonly { title: string }[]): string => documents.map(({ title }) => title).join('\n')
    const said = [...stemsOf(`${text}\n${listing.context}\n${titles(listing.documents)}`)]
    const titled = [...stemsOf(`${review.title}\n${titles(review.documents)}`)]
    const total = (list: readonly string[]): number => list.reduce((all, stem) => all + words(stem), 0)
    return 0.6 * total(titled.filter(stem => said.includes(stem))) / (total(titled) || 1) + 0.4 * total(said.filter(stem => stems.has(stem))) / (total(said) || 1)
  }

  return (read, one) => {
    const { facts: said, stated } = read
    const { review, facts } = one
    const mine = topics.of(said)
    const theirs = [...new Set([...review.themes, ...topics.of(facts)])].filter(id => topics.of({ ...facts, concepts: new Map([[id, 1]]) }).length > 0)
    const shared = mine.filter(id => topics.reaches(id, facts.concepts))
    const alike = overlap(read, one)
    const exact = stated.subjects.some(({ age }) => review.subjects.some(other => sameAge(age, other.age)))
    const age = said.ages.some(a => facts.ages.some(b => a.from === b.from && a.to === b.to))
    const sex = said.sexes.length === 1 && said.sexes[0] === facts.sexes[0]
    const score = 0.35 * share(shared, mine) + 0.2 * share(theirs.filter(id => topics.reaches(id, said.concepts)), theirs) + 0.35 * alike +
      (exact ? 0.2 : age ? 0.1 : 0) + (sex ? 0.05 : 0) - (kindsDiffer(read, review) ? 0.12 : 0)
    const why = [...exact ? ['the same age'] : age ? ['the same age band'] : [], ...sex ? ['the same sex'] : [], ...topics.specific(shared).map(topics.name)]
    return { review, score, exact, alone: !exact && topics.specific(shared).length === 0, why: why.length > 0 ? why : ['similar words'], certain: isEnough({ read, one, mine, theirs, shared, alike, exact }) }
  }

  interface Weighed { read: ReadListing, one: Held, mine: string[], theirs: string[], shared: string[], alike: number, exact: boolean }

  /** Whether what speaks for a review is of the kind that settles it. One that goes by a name or a code is only certain by that. */
  function isEnough({ read, one: { review, facts }, mine, theirs, shared, alike, exact }: Weighed): boolean {
    if (review.code || review.pseudonym) return false
    if (isFatal(read.facts) !== isFatal(facts) && !(isOfMany(read.stated.type) && isOfMany(review.type))) return false
    const [my, their] = [topics.specific(mine), topics.specific(theirs)]
    const told = share(their.filter(id => topics.meets(id, mine)), their)
    const strange = share(my.filter(id => !topics.meets(id, [...their, ...review.related])), my)
    return strange <= 0.3 && (alike > 0.55 || exact || told > 0.5) && (topics.specific(shared).length > 0 || exact || alike > 0.5)
  }
}

function rarity(lists: readonly Iterable<string>[]): (item: string) => number {
  const spread = new Map<string, number>()
  for (const list of lists) for (const item of list) spread.set(item, (spread.get(item) ?? 0) + 1)
  return item => Math.log(1 + lists.length / (1 + (spread.get(item) ?? 0)))
}

/** Kinds that gather several cases, as against a review of one. */
const isOfMany = (type: string | undefined): boolean => /^(?:thematic-review|briefing|audit)$/u.test(type ?? '')

function kindsDiffer({ stated }: ReadListing, { type }: Review): boolean {
  return stated.type !== undefined && type !== undefined && isOfMany(stated.type) !== isOfMany(type)
}
