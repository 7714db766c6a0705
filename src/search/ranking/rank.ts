import { namesIn, type Review } from '../../catalogue/review.ts'
import { agreed } from './agreed.ts'
import type { Asks } from './asks.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { humbled, isOverread, isSmallTalk, ofChildren, offerable, onTheme, unsure } from './doubt.ts'
import { heldBy, inMonths, ordered, wishedFirst } from './order.ts'
import { byPart, isAbsent, isLoose, kindred, ofAnyone, partsOf, retold, said, united, untold } from './parts.ts'
import { about, type Facts } from '../reviews/facts.ts'
import { ageStanding, standingsOf, type FilterKey, type Standing } from './filters.ts'
import type { TextIndex } from './index.ts'
import { fused } from './fuse.ts'
import { farOff, hinted, straysTo } from './hints.ts'
import type { Filters, Grade } from '../match.ts'
import type { Gist } from './gist.ts'
import { asksForNone, besides, echoed, isByText, nearby, soughtWords, statedIn } from './nearby.ts'
import { candidates, gradeOf, levelsOf, planOf, scoreOf, type Plan } from './plan.ts'
import type { Postings } from './postings.ts'
import { reordered } from './reorder.ts'
import type { Senses } from './senses.ts'
import type { Sought } from './sought.ts'
import type { Understanding } from '../asked/understand.ts'
import type { Wish } from '../asked/wishes.ts'

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
  by: 'aspects' | 'part' | 'name' | 'named-in' | 'asks' | 'asks-near' | 'words' | 'date' | 'held' | 'nearby' | 'hunch' | 'sought'
}

export interface Shelf {
  reviews: readonly Review[]
  facts: readonly Facts[]
  vocabulary: Vocabulary
  postings: Postings
  text: TextIndex
  asks: Asks
  gist: Gist
  senses: Senses
  sought: Sought
}

/** A question as near as this to one an editor wrote asks the same. */
const sameQuestion = 0.72
/** Near enough to be offered when nothing else fits. */
const likeQuestion = 0.5

/** Of the reviews that a word leads to, this many are read to see whether they hold the other words too. */
export const readThrough = 100

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
    const full = fits !== undefined && plan.musts.every((_, i) => levels[i]! >= about) && standings.every(([, s]) => s === 'met')
    found.push({ at, grade: full ? 'direct' : 'related', score: 100 - named.indexOf(review.id), wishes: plan.wishes, levels, standings, by: 'name' })
  })
  const names = found.flatMap(({ at }) => namesIn(shelf.reviews[at]?.pseudonym)).map(name => name.toLowerCase())
  for (const hit of shelf.text.find(names, readThrough)) {
    if (!found.some(f => f.at === hit.at) && ids.size === 1) found.push({ at: hit.at, grade: 'related', score: 1, wishes: [], levels: [], standings: [], by: 'named-in' })
  }
  return found
}

/** With no concept and no filter understood, only a review that holds every word that means something is offered: as what was asked where it says them itself; not for one word beside others that only its editor's questions hold. */
function byWords(asked: Understanding, shelf: Shelf): Ranked[] {
  if (asked.strange > 0) return []
  const { wanted, telling } = soughtWords(asked)
  if (wanted.length < (telling ? 1 : 2) || wanted.some(stem => shelf.text.spread(stem) === 0)) return []
  // Words that say little alone may still point to one review together, if two of them are not in every review.
  if (!telling && wanted.filter(stem => shelf.text.spread(stem) <= shelf.reviews.length / 3).length < 2) return []
  return shelf.text.find(wanted, readThrough).flatMap(({ at, score }): Ranked[] => {
    if (!shelf.text.holds(at, wanted)) return []
    const stated = statedIn(shelf.reviews[at]!)
    const isStated = wanted.every(stem => stated.has(stem))
    if (!isStated && wanted.length === 1 && asked.told.length > 1) return []
    return [{ at, grade: isStated && telling && asked.loose < 2 * wanted.length + 2 ? 'direct' : 'related', score, wishes: [], levels: [], standings: [], by: 'words' }]
  })
}

/** True when a review has every theme that was asked for: an editor's question may not say more than the review does. */
function hasAll(plan: Plan, at: number): boolean {
  return plan.musts.every(({ wish, levels }) => wish.kind === 'setting' || levels.of[at]! >= about)
}

/** True where a review states all that the limits of a question need: one that may as well fail them is not what was asked. */
const isKnown = (standings: readonly [FilterKey, Standing][] = [], { firm }: Understanding): boolean => standings.every(([key, standing]) => standing !== 'unknown' || !firm.has(key))

/** What an editor's question is surely about; what only words had found was found by it. */
function askedFor(found: Ranked): void {
  found.grade = 'direct'
  if (found.by === 'words') found.by = 'asks'
}

const askedBy = (like: number): 'asks' | 'asks-near' => like >= sameQuestion ? 'asks' : 'asks-near'

/** An editor's question never outweighs a filter that the review fails, nor a theme that it lacks, nor a review that was named. */
function byAsks(asked: Understanding, plans: readonly Plan[], shelf: Shelf, found: Ranked[], likeness: ReadonlyMap<number, number>): Ranked[] {
  const added: Ranked[] = []
  const named = asked.understood.filters.named !== undefined
  const isSure = (at: number, standings: [FilterKey, Standing][] | undefined): boolean => !named && isKnown(standings, asked) && plans.some(plan => hasAll(plan, at))
  const least = found.length === 0 && asked.strange === 0 && !asked.wishes.some(w => w.must) ? likeQuestion : sameQuestion
  for (const [at, like] of likeness) {
    const here = found.find(f => f.at === at)
    const standings = standingsOf(shelf.reviews[at] as Review, shelf.facts[at] as Facts, asked.understood.filters, asked.firm)
    const sure = like >= sameQuestion && isSure(at, standings)
    if (here) {
      here.score += like
      if (sure) askedFor(here)
    } else if (like >= least && standings) added.push({ at, grade: sure ? 'direct' : 'related', score: 2 * like, wishes: [], levels: [], standings: [], by: askedBy(like) })
  }
  return [...found, ...added]
}

/** What the words of a question that was not understood point to, as related: reviews of the theme they are used of, the likest in words first. */
function guessed(asked: Understanding, shelf: Shelf): Ranked[] {
  if (asksForNone(asked, shelf.postings) || asked.wishes.some(w => w.must && w.kind === 'topic')) return []
  const near = nearby(asked, shelf)
  const ids = hinted(asked, shelf)
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
  if (plan.musts.length === 0 && asked.firm.size === 0 && !leavesOut(plan)) return asked.held || (asked.order && asked.strange + asked.words.length === 0) ? heldBy(asked, shelf) : byWords(asked, shelf)
  const found = aspects(plan, shelf)
  if (asked.precise && !found.some(f => f.grade === 'direct')) return understood(planOf({ ...asked, precise: false }, shelf), shelf)
  return found.length >= few ? found : found.length > 0 ? [...found, ...byPart(plan, shelf).filter(part => !found.some(f => f.at === part.at))] : instead(plan, shelf)
}

/** Ways to limit a question by what was published, and not by what happened. */
const forms: readonly (keyof Filters)[] = ['types', 'documentKinds']

/** What there is where no review has all that was understood: what comes near it, or else what is of the theme in any form. */
function instead(plan: Plan, shelf: Shelf): Ranked[] {
  const near = nearly(plan, shelf)
  const { firm, wishes } = plan.asked
  if (near.length > 0 || !forms.some(key => firm.has(key)) || !wishes.some(wish => wish.must && wish.kind === 'topic')) return near
  const inAnyForm = { ...plan.asked, firm: new Set([...firm].filter(key => !forms.includes(key))) }
  return aspects(planOf(inAnyForm, shelf), shelf).map(f => ({ ...f, grade: 'related' }))
}

/** What comes near all that was understood. */
function nearly(plan: Plan, shelf: Shelf): Ranked[] {
  const withWishes = (wishes: Wish[]): Ranked[] => aspects(planOf({ ...plan.asked, wishes }, shelf), shelf)
  if (plan.asked.story) {
    const told = retold(plan, shelf).map(withWishes).find(all => all.length > 0)
    if (told) return told
  }
  const beside = plan.asked.story ? untold(plan, shelf) : undefined
  if (beside) return aspects(planOf({ ...plan.asked, ...beside }, shelf), shelf).map(f => ({ ...f, grade: 'related' }))
  const any = kindred(plan, shelf)
  // With one that none has, the others are no more than near.
  if (any) return withWishes(any).map(f => plan.musts.some(({ wish }) => isAbsent(wish, shelf)) ? { ...f, grade: 'related' } : f)
  const found = isLoose(plan, shelf) ? withWishes(said(plan, shelf)) : byPart(plan, shelf)
  return (found.length > 0 ? found : maybeOf(plan, shelf, withWishes)).map(f => ({ ...f, grade: 'related' }))
}

/** What meets all but whom a loose word says it is of, without what is known to be of others. */
function maybeOf(plan: Plan, shelf: Shelf, withWishes: (wishes: Wish[]) => Ranked[]): Ranked[] {
  const anyone = ofAnyone(plan)
  if (!anyone) return []
  const { wishes, ages } = anyone
  return withWishes(wishes).filter(({ at }) => ages.length === 0 || ageStanding(shelf.facts[at]!.ages, ages) !== 'failed')
}

/** What is turned down is turned down with everything narrower; of the widest themes, only themselves. */
function turnedDown(asked: Understanding, vocabulary: Vocabulary): Understanding {
  const { without, ...filters } = asked.understood.filters
  return without ? { ...asked, understood: { ...asked.understood, filters: { ...filters, without: [...new Set(without.flatMap(id => vocabulary.concepts.get(id)?.general ? [id] : [...vocabulary.within(id)]))] } } } : asked
}

/** What the words themselves are worth beside what they were understood as: the best of them as much as a theme that a third of the reviews have. */
const wordsWorth = 1.5
/** Of both, what counts beside filters alone. */
const ofFilters = 0.3
/** And what the same gist in other words is worth, of a review whose editor names its themes and of one known by its text alone. */
const [gistWorth, gistWorthOfText] = [3, 5]

/** Adds what the words themselves, and the gist of them, say for each. */
function weighWords(asked: Understanding, plans: readonly Plan[], shelf: Shelf, found: readonly Ranked[], near: Float32Array): void {
  const scores = shelf.text.scores(ownWords(asked), asked.understood.concepts)
  const most = scores.reduce((a, b) => Math.max(a, b), 0) || 1
  // Where only an age or a year was asked for, the words around it say little.
  const share = plans.every(plan => plan.musts.length === 0) && asked.story && asked.firm.size > 0 ? ofFilters : 1
  for (const one of found) one.score += share * (wordsWorth * scores[one.at]! / most + (isByText(one.at, shelf) ? gistWorthOfText : gistWorth) * near[one.at]!)
}

/** "Anything from 2014" has no word of its own that could be like a review's. */
export const ownWords = ({ told, all }: Understanding): string[] => told.length > 0 ? all : []

/** Everything that fits a question, best first; empty when nothing does. */
export function ranked(question: Understanding, shelf: Shelf): Ranked[] {
  const found = reordered(question, shelf, gathered(question, shelf))
  const offered = wishedFirst(question, shelf, ofChildren(question, shelf, offerable(question, shelf, agreed(question, shelf, found))))
  return isSmallTalk(question, offered) ? [] : offered
}

/** Everything that fits a question, in the order of what was understood and what is like in words. */
export function gathered(question: Understanding, shelf: Shelf): Ranked[] {
  if (straysTo(question, shelf) !== undefined) return []
  const asked = turnedDown(question, shelf.vocabulary)
  const plans = partsOf(asked).map(part => planOf(part, shelf))
  const likely = byAsks(asked, plans, shelf, united(plans.map(plan => understood(plan, shelf))), shelf.asks(ownWords(asked)))
  const sure = inMonths(asked, shelf, unsure(asked, shelf, humbled(asked, shelf, onTheme(asked, shelf, likely))))
  const found = (sure.length > 0 ? sure : guessed(asked, shelf)).filter(({ at }) => !asked.denied.includes(at))
  const near = shelf.gist.near(asked)
  found.push(...found.length === 0 ? echoed(asked, shelf, near) : besides(asked, shelf, found, near))
  if (found.length > 1) weighWords(asked, plans, shelf, found, near)
  const sorted = ordered(asked, shelf, fused(asked, shelf, farOff(asked, shelf, found, near), near))
  return isOverread(asked, found) ? sorted.map(one => ({ ...one, grade: 'related' })) : sorted
}
