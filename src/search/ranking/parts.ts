import { bands } from '../limits/ages/bands.ts'
import { about, type Facts } from '../reviews/facts.ts'
import { standingsOf } from './filters.ts'
import { levelsOf, scoreOf, type Plan } from './plan.ts'
import type { AgeSpan } from '../match.ts'
import type { Ranked, Shelf } from './rank.ts'
import type { Firm, Understanding } from '../asked/understand.ts'
import type { Wish } from '../asked/wishes.ts'

/** A question that asks for several things apart, as one for each; any other by itself. */
export function partsOf(asked: Understanding): Understanding[] {
  const parts = [...new Set(asked.wishes.flatMap(({ must, part }) => must && part !== undefined ? [part] : []))]
  return parts.length < 2 ? [asked] : parts.map(one => ({ ...asked, wishes: asked.wishes.filter(({ part }) => part === undefined || part === one) }))
}

/** What was found for each of them, together: every review once, as what it is most. */
export function united(all: Ranked[][]): Ranked[] {
  const [only = [], another] = all
  if (!another) return only
  const best = new Map<number, Ranked>()
  const isBetter = (one: Ranked, other: Ranked): boolean => one.grade === other.grade ? one.score > other.score : one.grade === 'direct'
  for (const one of all.flat()) if (!best.has(one.at) || isBetter(one, best.get(one.at)!)) best.set(one.at, one)
  return [...best.values()]
}

/** True when the ages and sexes asked for are not missed, and the review is about one of the topics. */
function hasPart(plan: Plan, at: number): boolean {
  return plan.musts.every(({ wish, levels }) => wish.kind !== 'who' || levels.of[at]! > 0) &&
    plan.musts.some(({ wish, levels, general }) => wish.kind === 'topic' && !general && levels.of[at]! >= about)
}

/** True when every other topic is only a side of one that no review has: drugs, of county lines. */
function isSideOfAbsent({ asked, musts }: Plan, { postings, vocabulary }: Shelf): boolean {
  if (asked.story) return false
  const topics = musts.filter(({ wish }) => wish.kind === 'topic')
  const absent = topics.filter(({ wish }) => wish.any.every(id => postings.reach(id) === 0))
  const sides = new Set(absent.flatMap(({ wish }) => wish.any).flatMap(id => { const concept = vocabulary.concepts.get(id); return [...concept?.related ?? [], ...concept?.near ?? [], ...concept?.broader ?? []] }))
  return absent.length > 0 && topics.every(topic => absent.includes(topic) || topic.wish.any.some(id => sides.has(id) || (postings.isStoodFor(id) && (vocabulary.concepts.get(id)?.broader ?? []).some(whole => sides.has(whole)))))
}

/** With several topics asked for and no review that has them all: those that have most of them, offered apart. */
export function byPart(plan: Plan, shelf: Shelf): Ranked[] {
  if (isSideOfAbsent(plan, shelf)) return []
  if (plan.musts.length < 2 || (!plan.asked.joint && (plan.musts.some(must => isAbsent(must.wish, shelf)) || plan.musts.every(({ wish }) => wish.kind === 'topic' && !wish.loose)))) return []
  const { filters } = plan.asked.understood
  const found = shelf.reviews.flatMap((review, at): Ranked[] => {
    if (!hasPart(plan, at)) return []
    const standings = standingsOf(review, shelf.facts[at] as Facts, filters, plan.asked.firm)
    const levels = levelsOf(plan, at)
    return standings ? [{ at, grade: 'related', score: scoreOf(plan, levels, standings, false), wishes: plan.wishes, levels, standings, by: 'part' }] : []
  })
  const most = Math.max(...found.map(f => f.score))
  return found.filter(f => f.score >= most / 2)
}

/** True for a theme that no review has. */
export const isAbsent = ({ any }: Wish, { postings }: Shelf): boolean => any.every(id => postings.reach(id) === 0)

/** What no review has, and only a loose way of speaking, or a sentence before the one that asks, told of. */
const isGone = (wish: Wish, shelf: Shelf): boolean => wish.must && (wish.loose === true || wish.before === true) && isAbsent(wish, shelf)

/** The wishes without what no review has and nobody clearly asked for. */
export const said = ({ asked }: Plan, shelf: Shelf): Wish[] => asked.wishes.filter(wish => !isGone(wish, shelf))

/** A list of kindred themes, "alcohol drugs substances", as one wish for any of them; undefined for all else. Beside one that no review has, only what lies under the same theme is its kin: exploitation of another kind, and not the drugs of county lines. */
export function kindred(plan: Plan, shelf: Shelf): Wish[] | undefined {
  const { wishes } = plan.asked
  const topics = wishes.filter(wish => wish.must && wish.kind === 'topic')
  if (topics.length < 2 || !topics.slice(1).every(wish => wish.beside) || topics.some(wish => wish.part !== undefined)) return undefined
  const strictly = isSideOfAbsent(plan, shelf)
  const areKin = (one: Wish, other: Wish): boolean => wider(one.any, shelf).some(id => wider(other.any, shelf).includes(id)) || (!strictly && other.any.some(id => kin(one.any, shelf).has(id)))
  const isList = topics.every(one => topics.some(other => other !== one && areKin(one, other)))
  return isList ? [{ any: topics.flatMap(wish => wish.any), kind: 'topic', must: true }, ...wishes.filter(wish => !topics.includes(wish))] : undefined
}

/** The wishes of a question without whom a loose word says it is of, "little ones", where a theme was asked for, and the ages that they would be; undefined where nothing is so. */
export function ofAnyone({ asked: { wishes } }: Plan): { wishes: Wish[], ages: AgeSpan[] } | undefined {
  const [whom, rest] = [true, false].map(is => wishes.filter(wish => (wish.must && wish.kind === 'who' && wish.loose === true) === is)) as [Wish[], Wish[]]
  return whom.length > 0 && rest.some(wish => wish.must && wish.kind === 'topic') ? { wishes: rest, ages: whom.flatMap(({ any }) => any.flatMap(id => bands[id] ?? [])) } : undefined
}

/** Some themes and all that they lie under, but the widest. */
function wider(ids: readonly string[], shelf: Shelf): string[] {
  const narrow = ids.filter(id => shelf.vocabulary.concepts.get(id)?.general !== true)
  return narrow.length === 0 ? [] : [...narrow, ...wider(narrow.flatMap(id => shelf.vocabulary.concepts.get(id)?.broader ?? []), shelf)]
}

/** The themes beside some others. */
function kin(ids: readonly string[], { vocabulary }: Shelf): Set<string> {
  const concepts = ids.flatMap(id => vocabulary.concepts.get(id) ?? [])
  return new Set(concepts.flatMap(({ related, near, broader }) => [...related, ...near, ...broader, ...broader.flatMap(id => vocabulary.concepts.get(id)?.narrower ?? [])]))
}

/** True when without these at least two topics are left, "banged up on a section when he was autistic", or one that they stand beside, or one that alone was asked. */
export function isLoose(plan: Plan, shelf: Shelf): boolean {
  const left = said(plan, shelf).filter(wish => wish.must && wish.kind === 'topic' && !isAbsent(wish, shelf))
  const gone = plan.asked.wishes.filter(wish => isGone(wish, shelf))
  return gone.length > 0 && (left.length > (gone.every(wish => wish.before) && left.some(wish => !wish.loose) ? 0 : 1) || (left.length === 1 && !isSideOfAbsent(plan, shelf) && gone.every(wish => wish.any.some(id => kin(left[0]?.any ?? [], shelf).has(id)))))
}

/** What a story asks for, where all themes it was taken for are only told of and no review has them: the form or the date that it names beside; undefined where it names none. */
export function untold({ asked, musts }: Plan, shelf: Shelf): { wishes: Wish[], firm: Firm } | undefined {
  const isTold = (wish: Wish): boolean => wish.before === true && wish.kind === 'topic' && isAbsent(wish, shelf)
  const firm = (['types', 'documentKinds', 'years'] as const).filter(key => asked.understood.filters[key])
  const topics = musts.filter(({ wish }) => wish.kind === 'topic')
  return firm.length > 0 && topics.length > 0 && topics.every(({ wish }) => isTold(wish)) ? { wishes: asked.wishes.filter(wish => !isTold(wish)), firm: new Set(firm) } : undefined
}

/** What else a story may ask for, where nothing is all of what it seemed to: what its asking sentences name themselves; then any of the themes told. None where a sentence that asks names one that no review has. */
export function retold({ asked }: Plan, shelf: Shelf): Wish[][] {
  const named = asked.wishes.filter(wish => wish.must && wish.kind === 'topic' && !wish.before)
  if (named.some(wish => isAbsent(wish, shelf))) return []
  const aloud = asked.wishes.map(wish => wish.before ? { ...wish, must: false } : wish)
  const topics = asked.wishes.filter(wish => wish.kind === 'topic' && !isAbsent(wish, shelf) && !wish.any.every(id => shelf.vocabulary.concepts.get(id)?.general))
  const any: Wish[] = topics.map(wish => ({ ...wish, must: false }))
  return [...aloud.some(wish => wish.must) ? [aloud] : [], ...topics.length > 0 ? [[{ any: topics.flatMap(wish => wish.any), kind: 'topic' as const, must: true }, ...any]] : []]
}
