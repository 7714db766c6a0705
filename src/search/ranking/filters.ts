import type { Review } from '../../catalogue/review.ts'
import { meets } from '../limits/ages/bands.ts'
import { eldest } from '../limits/ages/spans.ts'
import { about, formOfType, type Facts } from '../reviews/facts.ts'
import type { Fact } from '../limits/stated-facts.ts'
import type { AgeSpan, Filters } from '../match.ts'

/** How a review stands to one filter: it meets it, meets it together with others of its kind (`shared`), may meet it (a band that reaches into it), misses it by little, does not say, or fails it. */
export type Standing = 'met' | 'shared' | 'near' | 'close' | 'unknown' | 'failed'

export type FilterKey = Exclude<keyof Filters, 'named'>

const inside = (age: AgeSpan, wanted: AgeSpan): boolean => age.from >= wanted.from && age.to <= wanted.to
const overlaps = (age: AgeSpan, wanted: AgeSpan): boolean => age.from <= wanted.to && age.to >= wanted.from

/** Months by which an age may miss what was asked and still be worth offering: two years for a teenager, half a year for a baby. */
function margin(wanted: AgeSpan): number {
  return wanted.to < 12 ? 6 : wanted.from >= 120 ? 24 : 12
}

export function ageStanding(ages: readonly AgeSpan[], wanted: readonly AgeSpan[]): Standing {
  // Whose age is not stated is a child or a young person all the same.
  if (ages.length === 0) return wanted.every(w => w.from > eldest) ? 'failed' : 'unknown'
  if (ages.some(age => wanted.some(w => inside(age, w)))) return 'met'
  if (ages.some(age => wanted.some(w => meets(age, w)))) return 'near'
  const close = wanted.map(w => w.from === w.to || w.to - w.from < 24 ? { from: w.from - margin(w), to: w.to + margin(w) } : w)
  return ages.some(age => close.some(w => overlaps(age, w))) ? 'close' : 'failed'
}

/** How the years of a review stand to those asked for. */
export function yearStanding(years: Facts['years'], wanted: NonNullable<Filters['years']>): Standing {
  if (years.length === 0) return 'unknown'
  const from = wanted.from ?? -Infinity
  const to = wanted.to ?? Infinity
  const touching = years.filter(y => (y.from ?? from) <= to && (y.to ?? to) >= from)
  if (touching.length === 0) return 'failed'
  // What was learned from 2008 to 2014 was not published in 2013, nor need what was learned from 2018 to 2020 have been since 2020, or before.
  return touching.some(y => (y.from ?? from) >= from && (y.to ?? to) <= to) ? 'met' : 'near'
}

/** A name as a part of a pattern. */
const literal = (name: string): string => name.replace(/[^\p{L}\p{N} ]/gu, '.')

/** The areas that the text of a review names, beside its publisher's name. */
function areasNamed(review: Review, areas: readonly string[]): string[] {
  const text = `${review.title} ${review.summary}`.replaceAll(review.publisher?.name ?? '\n', '')
  return areas.filter(area => new RegExp(`\\b${literal(area)}\\b`, 'iu').test(text))
}

/** "Across Derby and Derbyshire" is said of both together, not of either. */
function isOfSeveral({ title, summary, publisher }: Review, [area = '']: readonly string[]): boolean {
  const text = `${title} ${summary}`.replaceAll(publisher?.name ?? '\n', '')
  return (publisher?.areas ?? []).some(other => other !== area && [[area, other], [other, area]].some(pair => new RegExp(`\\b${pair.map(literal).join(' and ')}\\b`, 'iu').test(text)))
}

/** A publisher of several areas may mean any of them: only a text that names the area, or a publisher of that area alone, is sure. */
function areaStanding(review: Review, wanted: readonly string[]): Standing {
  const areas = review.publisher?.areas ?? []
  const [named, served] = [areasNamed(review, wanted).length, wanted.filter(area => areas.includes(area)).length]
  if (wanted.length === 1 && named > 0 && isOfSeveral(review, wanted)) return 'shared'
  if (named >= wanted.length || (wanted.length === 1 && served === 1 && areas.length === 1)) return 'met'
  if (served >= wanted.length) return 'near'
  return areas.length === 0 ? 'unknown' : 'failed'
}

function sexStanding(sexes: Facts['sexes'], wanted: 'male' | 'female'): Standing {
  return sexes.length === 0 ? 'unknown' : sexes.includes(wanted) ? 'met' : 'failed'
}

const standings: { [K in FilterKey]: (review: Review, facts: Facts, wanted: NonNullable<Filters[K]>) => Standing } = {
  ages: (_, facts, wanted) => ageStanding(facts.ages, wanted),
  sex: (_, facts, wanted) => sexStanding(facts.sexes, wanted),
  years: (_, facts, wanted) => yearStanding(facts.years, wanted),
  publishers: (review, facts, wanted) => publisherStanding(review, facts, wanted),
  areas: (review, _, wanted) => areaStanding(review, wanted),
  types: (review, facts, wanted) => typeStanding(review, facts, wanted),
  documentKinds: (review, _, wanted) => documentStanding(review, wanted),
  // One that touches on what is turned down is put apart, but not for suicide: that would tell that it was one.
  without: (_, facts, wanted) => wanted.some(id => (facts.concepts.get(id) ?? 0) >= about) ? 'failed' : wanted.some(id => facts.touches.includes(id)) ? 'near' : 'met',
  stated: (_, facts, wanted) => worst(wanted.map(fact => givings[fact](facts))),
  unstated: (_, facts, wanted) => wanted.every(fact => givings[fact](facts) !== 'met') ? 'met' : 'failed'
}

/** Whether a review gives a fact; an age is near where only a year's span is given, such as a baby's. */
const givings: Record<Fact, (facts: Facts) => Standing> = {
  age: ({ ages }) => ages.some(isExact) ? 'met' : ages.some(isOfOneYear) ? 'near' : 'failed',
  sex: ({ sexes }) => sexes.length > 0 ? 'met' : 'failed',
  date: ({ years }) => years.length > 0 ? 'met' : 'failed',
  name: ({ names }) => names.some(name => !/\d/.test(name)) ? 'met' : 'failed',
  code: ({ names }) => names.some(name => /\d/.test(name)) ? 'met' : 'failed'
}

const isOfOneYear = ({ from, to }: AgeSpan): boolean => to - from < 12
const isExact = (age: AgeSpan): boolean => isOfOneYear(age) && !(age.from === 0 && age.to === 11)

const worst = (list: readonly Standing[]): Standing => list.find(s => s === 'failed') ?? list.find(s => s === 'near') ?? 'met'

/** Forms whose name in a title or summary makes a review answer for them too. */
function typeStanding(review: Review, facts: Facts, wanted: readonly string[]): Standing {
  if (review.type !== undefined && wanted.includes(review.type)) return 'met'
  const named = Math.max(...wanted.map(type => facts.concepts.get(formOfType[type]?.[0] ?? '') ?? 0))
  return named >= about ? 'met' : named > 0 ? 'near' : review.type === undefined ? 'unknown' : 'failed'
}

const keys = Object.keys(standings) as FilterKey[]

function publisherStanding(review: Review, facts: Facts, wanted: readonly string[]): Standing {
  if (!review.publisher) return 'unknown'
  if (wanted.includes(review.publisher.key)) return review.board === 'not-stated' ? 'near' : 'met'
  return facts.boards.some(key => wanted.includes(key)) ? 'unknown' : 'failed'
}

const isOfCase: ReadonlySet<string> = new Set(['practice-review', 'serious-case-review', 'learning-review', 'serious-incident-learning-review', 'multi-agency-learning-review', 'safeguarding-adults-review', 'domestic-homicide-review'])

/** Briefings that a record tells of may be listed without their titles; who asks for anything short asks for none of them. */
const tellsOfBriefings = ({ summary }: Review, wanted: readonly string[]): boolean => wanted.length === 1 && /\bbriefings\b/i.test(summary)

function documentStanding(review: Review, wanted: readonly string[]): Standing {
  // A review of a case whose documents are not listed has its report on the publisher's page.
  if (wanted.includes('report') && review.documents.length === 0 && review.type !== undefined && isOfCase.has(review.type)) return 'met'
  if ((review.type === 'briefing' && wanted.includes('briefing')) || review.documents.some(d => wanted.includes(d.kind))) return 'met'
  if ((tellsOfBriefings(review, wanted) || review.documents.some(d => d.kind === 'summary' || /\bsummary\b/i.test(d.title))) && wanted.includes('briefing')) return 'near'
  return review.documents.length === 0 ? 'unknown' : 'failed'
}

/** How a review stands to every filter of a question, each on its own; undefined as soon as it fails one of the firm ones. */
export function standingsOf(review: Review, facts: Facts, filters: Filters, firm: ReadonlySet<keyof Filters>): [FilterKey, Standing][] | undefined {
  const found: [FilterKey, Standing][] = []
  for (const key of keys) {
    const wanted = filters[key]
    if (wanted === undefined) continue
    const standing = (standings[key] as (r: Review, f: Facts, w: unknown) => Standing)(review, facts, wanted)
    if (standing === 'failed' && (key === 'without' || firm.has(key))) return undefined
    found.push([key, standing])
  }
  return found
}
