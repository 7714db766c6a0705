import type { Review } from '../catalogue/review.ts'
import type { Asks } from './asks.ts'
import type { Vocabulary } from './concepts.ts'
import { humbled, isOverread, onTheme, unsure } from './doubt.ts'
import { dated, inMonths, ordered } from './order.ts'
import { byPart, isLoose, partsOf, said, united } from './parts.ts'
import { about, strengths, type Facts } from './facts.ts'
import { standingsOf, type FilterKey, type Standing } from './filters.ts'
import type { TextIndex } from './index.ts'
import type { Filters, Grade } from './match.ts'
import type { Gist } from './gist.ts'
import type { Hunch } from './hunch.ts'
import { asksForNone, besides, nearby } from './nearby.ts'
import { highest, type Levels, type Postings } from './postings.ts'
import type { Understanding } from './understand.ts'
import type { Wish } from './wishes.ts'

/** A review that fits, with what it was judged by. */
export interface Ranked {
  at: number
  grade: Grade
  score: number
  /** What was wished for, and how strongly the review answers each of it. */
  wishes: readonly Wish[]
  levels: readonly number[]
  standings: [FilterKey, Standing][]
  /** How it came to be here, when by neither concept nor filter. */
  by: 'aspects' | 'part' | 'name' | 'named-in' | 'asks' | 'words' | 'date' | 'nearby' | 'hunch'
}

export interface Shelf {
  reviews: readonly Review[]
  facts: readonly Facts[]
  vocabulary: Vocabulary
  postings: Postings
  text: TextIndex
  asks: Asks
  hunch: Hunch
  gist: Gist
}

/** A question as near as this to one an editor wrote asks the same. */
const sameQuestion = 0.72
/** Near enough to be offered when nothing else fits. */
const likeQuestion = 0.5

/** Of the reviews that a word leads to, this many are read to see whether they hold the other words too. */
export const readThrough = 100

const worth: Record<Standing, number> = { met: 1, near: 0.5, close: 0.3, unknown: 0.1, failed: 0 }

interface Planned { wish: Wish, levels: Levels, weight: number, general: boolean }

export interface Plan {
  asked: Understanding
  musts: Planned[]
  /** What must be, and then what may be. */
  all: Planned[]
  wishes: Wish[]
  /** True when only a whole theme stands for the side of it that was asked for: near, and not what was asked. */
  isBeside: boolean
  /** How many musts a review may miss, for a message with a story around it, and still be what was asked. */
  spare: number
  /** How many it may miss and still be offered. */
  slack: number
}

function planOf(asked: Understanding, shelf: Shelf): Plan {
  const planned = asked.wishes.map(wish => ({
    wish,
    levels: highest(wish.any.map(id => shelf.postings.levels(id)), shelf.reviews.length),
    general: wish.any.every(id => shelf.vocabulary.concepts.get(id)?.general),
    weight: Math.log(1 + shelf.reviews.length / (1 + Math.max(...wish.any.map(shelf.postings.reach))))
  }))
  const musts = planned.filter(p => p.wish.must)
  const all = [...musts, ...planned.filter(p => !p.wish.must)]
  return { asked, musts, all, wishes: all.map(({ wish }) => wish), isBeside: musts.some(({ wish }) => wish.any.every(id => shelf.postings.isStoodFor(id))), spare: asked.story && !asked.precise && musts.length >= 3 ? Math.floor(musts.length / 3) : 0, slack: asked.story && musts.every(m => m.wish.any.some(id => shelf.postings.reach(id) > 0)) ? Math.floor(musts.length / 2) : 0 }
}

/** A setting is named in passing by most reviews: only one whose title or editor names it is about it. */
const needed = (wish: Wish): number => wish.kind === 'setting' ? strengths.theme : about

/** Counted without making a list: it is asked of every review. */
function count<T>(list: readonly T[], is: (item: T, at: number) => boolean): number {
  let counted = 0
  list.forEach((item, at) => { if (is(item, at)) counted++ })
  return counted
}

/** True for a review that has nothing at all of a theme of a story: what may be missed is only a setting, an age or a mere mention. */
const lacks = ({ spare, musts }: Plan, levels: readonly number[]): boolean => spare > 0 && musts.some(({ wish }, i) => wish.kind === 'topic' && levels[i] === 0)

/** What a review must be to be called what was asked. */
function gradeOf(plan: Plan, levels: readonly number[], standings: readonly [FilterKey, Standing][]): Grade | undefined {
  const firm = standings.length === 0 ? standings : standings.filter(([key]) => plan.asked.firm.has(key) || key === 'without')
  const full = count(plan.musts, ({ wish }, i) => levels[i]! >= needed(wish))
  if (full >= plan.musts.length - plan.spare && firm.every(([, standing]) => standing === 'met') && !plan.isBeside && !lacks(plan, levels)) return 'direct'
  // Near in one way and unknown in another is too weak to offer.
  if (full === 0 && plan.musts.length > 0 && firm.some(([, standing]) => standing === 'unknown')) return undefined
  if (plan.musts.some(must => must.wish.kind !== 'setting')) return 'related'
  if (plan.musts.length > 0) return undefined
  const points = firm.reduce((sum, [, standing]) => sum + worth[standing], 0)
  return points * 2 >= firm.length ? 'related' : undefined
}

export function scoreOf(plan: Plan, levels: readonly number[], standings: readonly [FilterKey, Standing][], within: boolean): number {
  let score = within ? 0.3 : 0
  plan.all.forEach(({ weight, wish }, i) => { score += weight * levels[i]! * (wish.must ? 1 : 0.3) })
  for (const [key, standing] of standings) score += worth[standing] * (plan.asked.firm.has(key) ? 1 : 0.4)
  return score
}

/** How strongly a review answers everything wished for, what must be first. */
export const levelsOf = (plan: Plan, at: number): number[] => plan.all.map(({ levels }) => levels.of[at]!)

/** The reviews that have all musts but so many; every review where nothing must be. */
function candidates({ musts }: Plan, most: number, size: number): Iterable<number> {
  if (musts.length <= most) return Array.from({ length: size }, (_, at) => at)
  const held = new Uint8Array(size)
  for (const { levels } of musts) for (const at of levels.places) held[at]!++
  const [first] = most > 0 ? [highest(musts.map(({ levels }) => levels), size).places] : musts.map(({ levels }) => levels.places).sort((a, b) => a.length - b.length)
  return first!.filter(at => held[at]! >= musts.length - most)
}

/** True when the years of a review lie wholly within those asked for. */
function wholly(facts: Facts, years: Filters['years']): boolean {
  return years !== undefined && facts.years.some(y => (y.from ?? 0) >= (years.from ?? 0) && (y.to ?? 9999) <= (years.to ?? 9999))
}

function aspects(plan: Plan, shelf: Shelf): Ranked[] {
  const { filters } = plan.asked.understood
  const asksFilters = leavesOut(plan) || Object.keys(filters).some(key => key !== 'named' && key !== 'without' && plan.asked.firm.has(key as keyof Filters))
  if (plan.musts.length === 0 && !asksFilters) return []
  const found: Ranked[] = []
  for (const at of candidates(plan, Math.max(plan.spare, plan.slack), shelf.reviews.length)) {
    const levels = levelsOf(plan, at)
    const standings = standingsOf(shelf.reviews[at] as Review, shelf.facts[at] as Facts, filters, plan.asked.firm)
    const grade = standings && gradeOf(plan, levels, standings)
    if (grade) found.push({ at, grade, score: scoreOf(plan, levels, standings, wholly(shelf.facts[at] as Facts, filters.years)), wishes: plan.wishes, levels, standings, by: 'aspects' })
  }
  return found
}

function byName(plan: Plan, shelf: Shelf): Ranked[] {
  const named = plan.asked.understood.filters.named ?? []
  const ids = new Set(named)
  const found: Ranked[] = []
  shelf.reviews.forEach((review, at) => {
    if (!ids.has(review.id)) return
    const fits = standingsOf(review, shelf.facts[at] as Facts, plan.asked.understood.filters, new Set())
    const standings = (fits ?? []).filter(([key]) => plan.asked.firm.has(key))
    const levels = levelsOf(plan, at)
    const full = fits !== undefined && plan.musts.every((_, i) => levels[i]! >= about) && standings.every(([, s]) => s === 'met' || s === 'unknown')
    found.push({ at, grade: full ? 'direct' : 'related', score: 100 - named.indexOf(review.id), wishes: plan.wishes, levels, standings, by: 'name' })
  })
  const names = found.flatMap(({ at }) => shelf.reviews[at]?.pseudonym ?? []).map(name => name.toLowerCase())
  for (const hit of shelf.text.find(names, readThrough)) {
    if (!found.some(f => f.at === hit.at) && ids.size === 1) found.push({ at: hit.at, grade: 'related', score: 1, wishes: [], levels: [], standings: [], by: 'named-in' })
  }
  return found
}

/** With no concept and no filter understood, only a review that holds every word that means something is offered. */
function byWords(asked: Understanding, shelf: Shelf): Ranked[] {
  if (asked.strange > 0) return []
  // One word of a long question tells nothing of the rest.
  const telling = asked.words.length > 0 && asked.words.length * 6 >= asked.told.length
  const wanted = telling ? asked.words : asked.all
  if (wanted.length < (telling ? 1 : 2) || wanted.some(stem => shelf.text.spread(stem) === 0)) return []
  // Words that say little alone may still point to one review together, if two of them are not in every review.
  if (!telling && wanted.filter(stem => shelf.text.spread(stem) <= shelf.reviews.length / 3).length < 2) return []
  return shelf.text.find(wanted, readThrough)
    .filter(hit => shelf.text.holds(hit.at, wanted))
    .map(hit => ({ at: hit.at, grade: telling && asked.loose < 2 * wanted.length + 2 ? 'direct' : 'related', score: hit.score, wishes: [], levels: [], standings: [], by: 'words' }))
}

/** True when a review has every theme that was asked for: an editor's question may not say more than the review does. */
function hasAll(plan: Plan, at: number): boolean {
  return plan.musts.every(({ wish, levels }) => wish.kind === 'setting' || levels.of[at]! >= about)
}

/** An editor's question never outweighs a filter that the review fails, nor a theme that it lacks, nor a review that was named. */
function byAsks(asked: Understanding, plans: readonly Plan[], shelf: Shelf, found: Ranked[], likeness: ReadonlyMap<number, number>): Ranked[] {
  const added: Ranked[] = []
  const named = asked.understood.filters.named !== undefined
  const least = found.length === 0 && asked.strange === 0 && !asked.wishes.some(w => w.must) ? likeQuestion : sameQuestion
  for (const [at, like] of likeness) {
    const here = found.find(f => f.at === at)
    const sure = like >= sameQuestion && !named && plans.some(plan => hasAll(plan, at))
    if (here) {
      here.score += like
      if (sure) here.grade = 'direct'
    } else if (like >= least && standingsOf(shelf.reviews[at] as Review, shelf.facts[at] as Facts, asked.understood.filters, asked.firm)) added.push({ at, grade: sure ? 'direct' : 'related', score: 2 * like, wishes: [], levels: [], standings: [], by: 'asks' })
  }
  return [...found, ...added]
}

/** What the words of a question that was not understood point to, as related: reviews of the theme they are used of, the likest in words first. */
function guessed(asked: Understanding, shelf: Shelf): Ranked[] {
  if (asksForNone(asked, shelf.postings) || asked.wishes.some(w => w.must && w.kind === 'topic')) return []
  const near = nearby(asked, shelf)
  const ids = shelf.hunch(asked)
  if (ids.length === 0) return near
  const wishes: Wish[] = [...asked.wishes.filter(w => w.must && w.kind === 'who'), { any: ids, kind: 'topic', must: true }]
  const found = aspects(planOf({ ...asked, wishes, story: false }, shelf), shelf).map(f => ({ ...f, grade: 'related' as const, by: 'hunch' as const, score: f.score + (near.some(n => n.at === f.at) ? 1 : 0) }))
  return found
}

/** With fewer reviews than this that have every part, those that have some are offered too. */
const few = 4

/** True where all that was understood is what is not wanted, "where nobody died": whatever is left is what was asked. */
const leavesOut = ({ musts, asked }: Plan): boolean => musts.length === 0 && asked.firm.size === 0 && asked.understood.filters.without !== undefined && asked.strange + asked.words.length === 0

/** What was found by what was understood, or by words where nothing was. */
function understood(plan: Plan, shelf: Shelf): Ranked[] {
  const { asked } = plan
  if (asked.understood.filters.named) return byName(plan, shelf)
  if (plan.musts.length === 0 && asked.firm.size === 0 && !leavesOut(plan)) return asked.order && asked.strange + asked.words.length === 0 ? dated(shelf) : byWords(asked, shelf)
  const found = aspects(plan, shelf)
  if (asked.precise && !found.some(f => f.grade === 'direct')) return understood(planOf({ ...asked, precise: false }, shelf), shelf)
  if (found.length >= few) return found
  if (found.length === 0 && isLoose(plan, shelf)) return aspects(planOf({ ...asked, wishes: said(plan, shelf) }, shelf), shelf).map(f => ({ ...f, grade: 'related' }))
  return [...found, ...byPart(plan, shelf).filter(part => !found.some(f => f.at === part.at))]
}

/** What is turned down is turned down with everything narrower; of the widest themes, only themselves. */
function turnedDown(asked: Understanding, vocabulary: Vocabulary): Understanding {
  const { without, ...filters } = asked.understood.filters
  return without ? { ...asked, understood: { ...asked.understood, filters: { ...filters, without: [...new Set(without.flatMap(id => vocabulary.concepts.get(id)?.general ? [id] : [...vocabulary.within(id)]))] } } } : asked
}

/** What the words themselves are worth beside what they were understood as: the best of them as much as a theme that a third of the reviews have. */
const wordsWorth = 1.5
/** And what the same gist in other words is worth. */
const gistWorth = 2

/** Everything that fits a question, best first; empty when nothing does. */
export function ranked(question: Understanding, shelf: Shelf): Ranked[] {
  const asked = turnedDown(question, shelf.vocabulary)
  const plans = partsOf(asked).map(part => planOf(part, shelf))
  // "Anything from 2014" has no word of its own that could be like a review's.
  const own = asked.told.length > 0 ? asked.all : []
  const likely = byAsks(asked, plans, shelf, united(plans.map(plan => understood(plan, shelf))), shelf.asks(own))
  const sure = inMonths(asked, shelf, unsure(asked, shelf, humbled(asked, shelf, onTheme(asked, shelf, likely))))
  const found = (sure.length > 0 ? sure : guessed(asked, shelf)).filter(({ at }) => !asked.denied.includes(at))
  const near = shelf.gist(asked)
  found.push(...besides(asked, shelf, found, near))
  if (found.length > 1) {
    const scores = shelf.text.scores(own, asked.understood.concepts)
    const most = scores.reduce((a, b) => Math.max(a, b), 0) || 1
    for (const one of found) one.score += wordsWorth * scores[one.at]! / most + gistWorth * near[one.at]!
  }
  const sorted = ordered(asked, shelf, found)
  return isOverread(asked, found) ? sorted.map(one => ({ ...one, grade: 'related' })) : sorted
}
