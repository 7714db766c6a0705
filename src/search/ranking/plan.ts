import { about, strengths } from '../reviews/facts.ts'
import type { FilterKey, Standing } from './filters.ts'
import type { Grade } from '../match.ts'
import { highest, type Levels } from './postings.ts'
import type { Shelf } from './rank.ts'
import type { Understanding } from '../asked/understand.ts'
import type { Wish } from '../asked/wishes.ts'

const worth: Record<Standing, number> = { met: 1, shared: 0.5, near: 0.5, close: 0.3, unknown: 0.1, failed: 0 }

interface Planned { wish: Wish, levels: Levels, weight: number, general: boolean }

/** What a question asks of each review. */
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

/** What is asked of each review, weighed by how few have it. */
export function planOf(asked: Understanding, shelf: Shelf): Plan {
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

/** A limit is met; what is said of several areas together meets one of them beside a theme or whom it is about, and is not what each of them has. */
const meets = ({ wishes }: Plan, standing: Standing): boolean => standing === 'met' || (standing === 'shared' && wishes.some(({ must, kind }) => must && (kind === 'topic' || kind === 'who')))

/** What a review must be to be called what was asked. */
export function gradeOf(plan: Plan, levels: readonly number[], standings: readonly [FilterKey, Standing][]): Grade | undefined {
  const firm = standings.length === 0 ? standings : standings.filter(([key]) => plan.asked.firm.has(key) || key === 'without')
  const full = count(plan.musts, ({ wish }, i) => levels[i]! >= needed(wish))
  if (full >= plan.musts.length - plan.spare && firm.every(([, standing]) => meets(plan, standing)) && !plan.isBeside && !lacks(plan, levels)) return 'direct'
  // Near in one way and unknown in another is too weak to offer.
  if (full === 0 && plan.musts.length > 0 && firm.some(([, standing]) => standing === 'unknown')) return undefined
  if (plan.musts.some(must => must.wish.kind !== 'setting')) return 'related'
  if (plan.musts.length > 0) return undefined
  const points = firm.reduce((sum, [, standing]) => sum + worth[standing], 0)
  return points * 2 >= firm.length ? 'related' : undefined
}

/** How well a review answers, for its place among the others. */
export function scoreOf(plan: Plan, levels: readonly number[], standings: readonly [FilterKey, Standing][], within: boolean): number {
  let score = within ? 0.3 : 0
  plan.all.forEach(({ weight, wish }, i) => { score += weight * levels[i]! * (wish.must ? 1 : 0.3) })
  for (const [key, standing] of standings) score += worth[standing] * (plan.asked.firm.has(key) ? 1 : 0.4)
  return score
}

/** How strongly a review answers everything wished for, what must be first. */
export const levelsOf = (plan: Plan, at: number): number[] => plan.all.map(({ levels }) => levels.of[at]!)

/** The reviews that have all musts but so many; every review where nothing must be. */
export function candidates({ musts }: Plan, most: number, size: number): Iterable<number> {
  if (musts.length <= most) return Array.from({ length: size }, (_, at) => at)
  const held = new Uint8Array(size)
  for (const { levels } of musts) for (const at of levels.places) held[at]!++
  const [first] = most > 0 ? [highest(musts.map(({ levels }) => levels), size).places] : musts.map(({ levels }) => levels.places).sort((a, b) => a.length - b.length)
  return first!.filter(at => held[at]! >= musts.length - most)
}
