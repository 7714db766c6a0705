import { graded, type Likeness } from './graded.ts'
import type { Facts } from '../reviews/facts.ts'
import type { Standing } from './filters.ts'
import { isByText, isUnmet, meets, nearWhole, offered } from './nearby.ts'
import { planOf } from './plan.ts'
import { ownWords, type Ranked, type Shelf } from './rank.ts'
import { tellingStems } from './senses.ts'
import type { Understanding } from '../asked/understand.ts'
import { worths } from './worths.ts'

/**
 * Where nothing but texts is known, the order of what was found is weighed once more, by what each of these signs was worth in judged questions over
 * other catalogues. What is called direct comes first; the same signs tell how sure it is that it is what was asked (`graded.ts`).
 */

export const signs = ['place', 'understood', 'gist', 'words', 'musts', 'mays', 'met', 'unknown', 'kin', 'sense', 'line'] as const
/** Each sign of a review, 0 to about 1, in their order. */
export type Signs = readonly number[]

/** So many of what was found are weighed, no more than are ever shown; and so many others that are so like, by their whole text and their likest sentence. */
export const [mostWeighed, mostLike, likeEnough] = [30, 20, 0.4]
/** What was found first stays so, unless another is worth this much more. */
export const headStart = 0.6
/** Those that stand first tell what the others should be like. */
const leading = 4

const mean = (list: readonly number[]): number => list.length === 0 ? 0 : list.reduce((sum, one) => sum + one, 0) / list.length
const shareOf = (standings: Ranked['standings'], wanted: Standing): number => mean(standings.map(([, standing]) => Number(standing === wanted)))

/** The topics of a review, each with how strongly it has it, as long as 1 together. */
function topicsOf({ concepts }: Facts, { vocabulary }: Shelf): Map<string, number> {
  const topics = [...concepts].filter(([id]) => { const concept = vocabulary.concepts.get(id); return concept?.kind === 'topic' && !concept.general })
  const length = Math.hypot(...topics.map(([, strength]) => strength))
  return new Map(topics.map(([id, strength]) => [id, strength / length]))
}

function shared(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [id, strength] of some) sum += strength * (others.get(id) ?? 0)
  return sum
}

/** The first that were found, and what was not found and says the like in other words, as related. */
export function weighed(asked: Understanding, shelf: Shelf, found: readonly Ranked[]): Ranked[] {
  const here = new Set([...found.map(({ at }) => at), ...asked.denied])
  const likeTo = shelf.senses.like(tellingStems(asked))
  // Of nothing that was found is it known whether it meets what was asked: then what only says the like is no nearer.
  const isUnknown = found.every(({ standings }) => standings.some(([, standing]) => standing === 'unknown'))
  const unmet = isUnmet(asked, found)
  const others = isUnknown ? [] : [...shelf.reviews.keys()].flatMap(at => {
    if (here.has(at) || !isByText(at, shelf)) return []
    const { whole, line } = likeTo(at)
    return whole + line >= 2 * likeEnough && meets(at, asked, shelf, unmet) ? [{ at, like: whole + line }] : []
  })
  return [...found.slice(0, mostWeighed), ...others.sort((a, b) => b.like - a.like || a.at - b.at).slice(0, mostLike).map(({ at }) => offered(at, 0))]
}

/** The signs of some reviews, the first found first. */
export function signsOf(asked: Understanding, shelf: Shelf, found: readonly Ranked[]): Signs[] {
  const { musts, all } = planOf(asked, shelf)
  const mays = all.slice(musts.length)
  const weight = musts.reduce((sum, must) => sum + must.weight, 0)
  const whole = asked.story ? nearWhole(asked, shelf) : shelf.gist.near(asked)
  const words = shelf.text.scores(asked.story ? asked.whole : ownWords(asked), [])
  const most = words.reduce((a, b) => Math.max(a, b), 0) || 1
  const likeTo = shelf.senses.like(tellingStems(asked))
  const like = found.map(({ at }) => likeTo(at))
  const topics = found.map(({ at }) => topicsOf(shelf.facts[at]!, shelf))
  return found.map(({ at, score, by, standings }, i) => [
    score / (found[0]!.score || 1),
    Number(by === 'aspects'),
    whole[at]!,
    words[at]! / most,
    weight > 0 ? musts.reduce((sum, must) => sum + must.weight * must.levels.of[at]!, 0) / weight : 0,
    mean(mays.map(({ levels }) => levels.of[at]!)),
    shareOf(standings, 'met'),
    shareOf(standings, 'unknown'),
    mean(topics.slice(0, leading).flatMap((other, k) => k === i ? [] : shared(other, topics[i]!))),
    like[i]!.whole,
    like[i]!.line
  ])
}

const [sense, line] = [signs.indexOf('sense'), signs.indexOf('line')]
const worthOf = (of: Signs): number => signs.reduce((sum, sign, i) => sum + worths[sign] * of[i]!, 0)

/** Of what the signs tell, what tells of the grades. */
export function likenesses(all: readonly Signs[]): Likeness[] {
  const best = Math.max(...all.map(worthOf))
  return all.map(of => ({ sense: of[sense]!, line: of[line]!, behind: best - worthOf(of) }))
}

/** What was found, and what says the like, in the order of what its signs are worth; as it was where more than texts is known, a review was named or a date orders it. */
export function reordered(asked: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  if (found.length === 0 || asked.order || asked.understood.filters.named || !found.every(({ at }) => isByText(at, shelf))) return found
  const all = weighed(asked, shelf, found)
  const of = signsOf(asked, shelf, all)
  const own = of.map(worthOf)
  const like = likenesses(of)
  const grades = planOf(asked, shelf).isBeside ? all : all.map((one, i) => graded(asked, shelf, one, like[i]!))
  const worth = own.map((sum, place) => sum + (place === 0 ? headStart : 0))
  const ofGrade = ({ grade }: Ranked): number => grade === 'direct' ? 0 : 1
  const places = worth.map((_, place) => place).sort((a, b) => ofGrade(grades[a]!) - ofGrade(grades[b]!) || worth[b]! - worth[a]! || a - b)
  return [...places.map(place => grades[place]!), ...found.slice(mostWeighed)]
}
