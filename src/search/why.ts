import type { Vocabulary } from './vocabulary/concepts.ts'
import { about, type Facts } from './reviews/facts.ts'
import type { FilterKey, Standing } from './ranking/filters.ts'
import type { AgeSpan, Filters } from './match.ts'
import type { Ranked } from './ranking/rank.ts'
import type { Review } from '../catalogue/review.ts'
import { list } from '../english/lists.ts'
import { ageWords, bands } from './limits/ages/bands.ts'
import { filterWords, preferred, type Naming } from './said.ts'
import { yearWords } from './limits/years.ts'
import type { Wish } from './asked/wishes.ts'

const missing: Partial<Record<FilterKey, string>> = {
  ages: 'age not stated', sex: 'sex not stated', years: 'date not stated', publishers: 'which board carried it out is not stated', areas: 'which area is not stated', types: 'kind of review not stated', documentKinds: 'no such document listed'
}

/** The concept of a wish that this review has, or is nearest to. */
function conceptOf(any: readonly string[], facts: Facts, vocabulary: Vocabulary): string {
  const exact = any.find(id => (facts.concepts.get(id) ?? 0) >= about)
  if (exact !== undefined) return exact
  const best = any.flatMap(id => [...vocabulary.within(id)].map(other => ({ other, strength: facts.concepts.get(other) ?? 0 }))).sort((a, b) => b.strength - a.strength)[0]
  return best && best.strength > 0 ? best.other : any[0] ?? ''
}

/** True when a review has a concept itself, or something narrower: not only the whole that stands for a side of it. */
const hasAny = (any: readonly string[], facts: Facts, vocabulary: Vocabulary): boolean => any.some(id => [...vocabulary.within(id)].some(other => (facts.concepts.get(other) ?? 0) > 0))

/** A review about a whole theme is never said to be about the side of it that was asked for. */
const wholesOf = (any: readonly string[], vocabulary: Vocabulary): string[] => any.flatMap(id => vocabulary.concepts.get(id)?.broader[0] ?? [])

/** The ages of a review as it gives them: never a number for one that only names a band. */
function agesSaid(review: Review, facts: Facts, vocabulary: Vocabulary): string {
  const bandOf = (span: AgeSpan): string | undefined => Object.entries(bands).find(([, band]) => band.from === span.from && band.to === span.to)?.[0]
  const stated = review.subjects.flatMap(({ age, ageBand }) => age ? [ageWords('years' in age ? { from: age.years * 12, to: age.years * 12 + 11 } : { from: age.months, to: age.months })] : ageBand === undefined ? [] : [`age given only as “${ageBand}”`])
  const read = facts.ages.map(span => {
    const band = bandOf(span)
    return band === undefined ? ageWords(span) : `age given only as “${preferred(vocabulary, band)}”`
  })
  return [...new Set(stated.length > 0 ? stated : read)].join(' or ')
}

/** The years that a review covers, and that it does not say when it was published. */
const yearsSaid = ({ published }: Review, { years }: Facts): string => `years covered: ${years.map(yearWords).join(' or ')}${published === undefined ? ', when it was published is not stated' : ''}`

interface WhyParts { review: Review, facts: Facts, filters: Filters, vocabulary: Vocabulary, naming: Naming }

/** Of an area or a board, what is only one of several is not stated either. */
const isMissing = (key: FilterKey, standing: Standing): boolean => standing === 'unknown' || (standing === 'near' && (key === 'areas' || key === 'publishers'))

function filterPart(key: FilterKey, standing: Standing, { review, facts, filters, vocabulary, naming }: WhyParts): string {
  if (isMissing(key, standing)) return missing[key] ?? ''
  if (key === 'ages') return standing === 'failed' ? '' : agesSaid(review, facts, vocabulary)
  if (key === 'years' && standing === 'near') return yearsSaid(review, facts)
  if (key === 'without' || key === 'stated' || key === 'unstated') return ''
  return standing === 'met' ? filterWords({ [key]: filters[key] }, vocabulary, naming).join(' ') : ''
}

const ways: Partial<Record<Ranked['by'], string>> = {
  'named-in': 'Mentions the review you named',
  asks: 'Its editor lists a question like this as one it answers',
  'asks-near': 'Its editor lists a question that shares words with yours',
  words: 'Its title or summary has all these words',
  date: 'Put in order by its date',
  held: 'One of all that are held here',
  nearby: 'Shares words with what you asked',
  hunch: 'Close in words to what you asked',
  sought: 'Words like yours are often used of what it is about'
}

/** A label, or a first name that several have, is not said to be the review that was meant. */
function namedAs({ labels, called }: Facts, { named = [] }: Filters): string {
  return labels.length > 0 ? 'Its title has the label you named' : called.length > 0 && named.length > 1 ? 'Its title has the name you gave' : 'The review you named'
}

const closeTo = 'close to what was asked'

/** Why a review is here, in one line of preferred words: what really matched first, then what else it is about. Never empty. */
export function whyLine(found: Ranked, review: Review, facts: Facts, filters: Filters, vocabulary: Vocabulary, naming: Naming): string {
  const own = ownFacts(review, facts)
  const shown: WhyParts = { review, facts, filters, vocabulary, naming }
  const way = ways[found.by]
  const asked = found.wishes.flatMap(({ any }) => any)
  if (way !== undefined) return joinedUp([way, ownThemes(own, vocabulary, [], asked)])
  const wished = found.wishes.map((wish, i) => ({ wish, level: found.levels[i] ?? 0 }))
  // What a text alone is called direct for stands in it, however shortly: no editor has listed it.
  const least = found.grade === 'direct' && review.themes.length === 0 ? Number.MIN_VALUE : about
  const met = wished.filter(w => w.level >= least && isSaid(w.wish, vocabulary))
  const full = [...new Set(met.map(w => conceptOf(hasAny(w.wish.any, facts, vocabulary) ? w.wish.any : wholesOf(w.wish.any, vocabulary), facts, vocabulary)))]
  const names = full.map(id => preferred(vocabulary, id))
  const partial = wished.filter(w => w.level > 0 && w.level < least && w.wish.must).map(w => w.wish.kind === 'who' ? agesSaid(review, facts, vocabulary) : touchPhrase(w.wish.any, facts, own, vocabulary, full))
  const lacking = [...new Set(wished.filter(w => w.wish.must && (w.level <= 0 || (w.level >= about && !hasAny(w.wish.any, facts, vocabulary)))).map(w => preferred(vocabulary, w.wish.any[0] ?? '')))]
  const parts = [
    found.by === 'name' ? namedAs(facts, filters) : '',
    names.length > 0 ? `${found.by === 'name' ? 'has' : 'about'} ${list(names)}` : '',
    ...partial,
    ...found.standings.map(([key, standing]) => filterPart(key, standing, shown)),
    lacking.length > 0 ? `not about ${list(lacking)}` : ''
  ].filter(Boolean)
  if (partial.length > 0) return joinedUp(parts)
  const others = names.length > 0 ? alsoThemes(own, vocabulary, full) : ownThemes(own, vocabulary, [], asked)
  return joinedUp([...parts, found.by === 'name' && others === closeTo ? '' : others])
}

/** What a review may be said to be of beside what was asked for: the themes that its editor names, or where there are none what its text tells. */
const ownFacts = ({ themes }: Review, facts: Facts): Facts => themes.length === 0 ? facts : { ...facts, concepts: new Map([...facts.concepts].filter(([id]) => themes.includes(id))) }

/** A setting such as "mothers" says nothing about why. */
const isSaid = (wish: Wish, vocabulary: Vocabulary): boolean => wish.must || wish.any.some(id => vocabulary.concepts.get(id)?.kind === 'topic')

function joinedUp(parts: readonly string[]): string {
  const line = [...new Set(parts.filter(Boolean))].join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** The themes a review is about, beside some and whatever is wider or narrower than those; what is near the concepts that were asked for leads. */
function otherThemes(facts: Facts, vocabulary: Vocabulary, beside: readonly string[], asked: readonly string[] = []): string[] {
  const isNear = (id: string): boolean => asked.some(a => vocabulary.within(a).has(id) || vocabulary.within(id).has(a) || vocabulary.concepts.get(a)?.related.includes(id))
  const told = (id: string): boolean => beside.some(b => vocabulary.within(b).has(id) || vocabulary.within(id).has(b))
  const themes = [...facts.concepts].map(([id, strength]) => ({ concept: vocabulary.concepts.get(id), id, strength }))
    .filter(({ concept, id, strength }) => strength >= about && concept?.kind === 'topic' && concept.theme && !told(id))
  const telling = themes.filter(({ concept }) => concept?.general !== true)
  return (telling.length > 0 || beside.length > 0 ? telling : themes)
    .map(({ id }) => id)
    .filter((id, _, all) => !all.some(other => other !== id && vocabulary.within(id).has(other)))
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)))
    .map(id => preferred(vocabulary, id))
    .slice(0, 2)
}

function alsoThemes(facts: Facts, vocabulary: Vocabulary, beside: readonly string[]): string {
  const others = otherThemes(facts, vocabulary, beside)
  return others.length > 0 ? `also ${list(others)}` : ''
}

/** What a review that only touches on a concept is itself about. The concept is not named: an editor may have listed it for matching where the publication does not state it. */
function ownThemes(facts: Facts, vocabulary: Vocabulary, beside: readonly string[], asked: readonly string[]): string {
  const others = otherThemes(facts, vocabulary, beside, asked)
  return others.length > 0 ? `about ${list(others)}` : beside.length > 0 ? '' : closeTo
}

function touchPhrase(any: readonly string[], facts: Facts, own: Facts, vocabulary: Vocabulary, full: readonly string[]): string {
  const id = conceptOf(any, facts, vocabulary)
  if ((facts.concepts.get(id) ?? 0) > 0) return ownThemes(own, vocabulary, full, any)
  const near = any.flatMap(wanted => vocabulary.concepts.get(wanted)?.related ?? []).find(other => [...vocabulary.within(other)].some(o => (facts.concepts.get(o) ?? 0) >= about))
  if (near === undefined) return ownThemes(own, vocabulary, full, any)
  return full.includes(near) ? `near ${preferred(vocabulary, any[0] ?? '')}` : `about ${preferred(vocabulary, near)}, which is near ${preferred(vocabulary, any[0] ?? '')}`
}
