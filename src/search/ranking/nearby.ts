import type { Review } from '../../catalogue/review.ts'
import type { Facts } from '../reviews/facts.ts'
import { standingsOf } from './filters.ts'
import { isAbsent } from './parts.ts'
import type { Postings } from './postings.ts'
import type { Ranked, Shelf } from './rank.ts'
import { mentions } from '../vocabulary/recognise.ts'
import type { Understanding } from '../asked/understand.ts'
import type { Wish } from '../asked/wishes.ts'
import { words } from '../words/words.ts'

/** Of a question's weight, the share that a review must hold to be offered though nothing in the question was understood. */
const leastShare = 0.4
/** Words that are rare in the catalogue must carry this much in all, as natural logarithms: one word alone is never enough. */
const leastMass = 3.2
/** A second review is offered beside the first only when it holds nearly as much. */
const rival = 0.85
/** Past these a question leads everywhere. */
const mostCandidates = 60

/** How much a word tells: little when most reviews have it, half when none has. */
function weights(asked: Understanding, shelf: Shelf): Map<string, number> {
  const count = shelf.reviews.length
  const found = new Map<string, number>()
  for (const stem of asked.told) {
    const spread = shelf.text.spread(stem)
    if (spread > 0) found.set(stem, Math.log((count + 1) / (spread + 0.5)))
    else if (!asked.plain.has(stem)) found.set(stem, Math.log(count + 1) / 2)
  }
  return found
}

/** True when a theme was asked for that no review has: words in common must not cover that up. */
export function asksForNone(asked: Understanding, postings: Postings): boolean {
  return asked.outside || asked.wishes.some(wish => wish.kind === 'topic' && wish.must && wish.any.every(id => postings.reach(id) === 0))
}

/** A review that holds at least this share of a question's weight is offered after what was understood. */
const besideShare = 0.2
/** Nearer than this in gist a review is offered too, and no more than so many. */
const besideGist = 0.15
const mostLike = 20
/** Where nothing met a filter, nearer. */
const besideUnmet = 0.3

/** Beside the few reviews found by what was understood: those whose text holds most of the question's words, or says the like in others. `near`: how near each review is in gist. */
export function besides(asked: Understanding, shelf: Shelf, found: readonly Ranked[], near: Float32Array): Ranked[] {
  if (found.length === 0 || asked.told.length < 2 || asked.understood.filters.named) return []
  const weight = weights(asked, shelf)
  const mass = [...weight.values()].reduce((sum, w) => sum + w, 0)
  const least = Math.min(...found.map(f => f.score))
  const here = new Set(found.map(f => f.at))
  const like = likest(near)
  // Where nothing met a filter that must be met, only what tells of the theme itself may help, and only where no editor has said what it is about.
  const unmet = isUnmet(asked, found)
  return [...new Set([...like, ...shelf.text.find([...weight.keys()], mostCandidates).map(({ at }) => at)])].flatMap((at): Ranked[] => {
    if (here.has(at)) return []
    const held = [...weight].filter(([stem]) => shelf.text.holds(at, [stem]))
    const share = held.length < 2 ? 0 : held.reduce((sum, [, w]) => sum + w, 0) / mass
    const isLike = unmet ? near[at]! >= besideUnmet && isByText(at, shelf) : share >= besideShare || like.includes(at)
    return isLike && meets(at, asked, shelf, unmet) ? [offered(at, least - 1 + share)] : []
  })
}

/** So near in gist, and so much nearer than any other, a review is offered where nothing else was found. */
const [clearlyLike, clearLead] = [0.5, 0.35]

/** A theme that no review has by any of its names may be told of in other words: so near, and so nearly as near, reviews are offered, at most so many. */
const [toldOtherwise, asNear, mostEchoes] = [0.5, 0.8, 3]

/** Where nothing was understood, texts as near as this, and nearly as near as the nearest, may tell of what was meant; at most so many. */
const [likeEnough, nearlyAsLike, mostLikely] = [0.32, 0.5, 8]

/** So much must the order of its words speak for what reviews can teach before a message of which nothing was found is answered by its gist: so near, nearer and alone where it names a theme that no review has, and so nearly as near, at most so many. */
const [surelyOurs, likeInGist, likeBeyond, asLikeInGist, mostInGist] = [-3, 0.25, 0.42, 0.6, 3]

/**
 * What says the like of a question in other words, as related, where nothing else was found: the one review that clearly does, or where no review is
 * named for a theme those whose text alone tells of it; where no theme was named, the texts of no themes that are nearest; and what is nearest in gist.
 */
export function echoed(asked: Understanding, shelf: Shelf, near: Float32Array): Ranked[] {
  if (asked.outside || asked.understood.filters.named) return []
  const themes = asked.wishes.filter(wish => wish.kind === 'topic' && wish.must && !wish.any.every(id => shelf.vocabulary.concepts.get(id)?.general))
  const isNamed = themes.some(wish => !wish.loose)
  const plainly = asked.strange > 0 || asked.firm.size > 0 ? [] : isNamed ? tellingOf(themes, asked, shelf, near) : clearest(asked, near)
  const texts = plainly.length > 0 || isNamed ? plainly : likeTexts(asked, shelf, near)
  const isBeyond = themes.some(wish => isAbsent(wish, shelf))
  const found = texts.length > 0 ? texts : likeInOtherWords(asked, shelf, near, isBeyond)
  return found.filter(at => !asked.denied.includes(at)).map(at => offered(at, near[at]!))
}

/** The texts nearest to a question, of reviews that meet its filters; for a story, wherever it tells, any review that is. */
function likeTexts(asked: Understanding, shelf: Shelf, asNear: Float32Array): number[] {
  const whole = asked.story ? nearWhole(asked, shelf) : asNear
  const near = asNear.map((share, at) => Math.max(share, whole[at]!))
  const like = likest(near)
  const least = Math.max(likeEnough, nearlyAsLike * (near[like[0]!] ?? 0))
  return asked.told.length < 2 ? [] : like.filter(at => near[at]! >= least && (asked.story || isByText(at, shelf)) && meets(at, asked, shelf, true)).slice(0, mostLikely)
}

/** How near each review is in gist to all that a message tells, also where it asks nothing. */
export const nearWhole = (asked: Understanding, { gist }: Shelf): Float32Array => gist.near({ ...asked, told: asked.whole, words: [] })

/** Of the reviews whose themes an editor names, those nearest in gist to a message that is surely about what reviews can teach and whose filters they do not fail: among many texts something is always near. */
function likeInOtherWords(asked: Understanding, shelf: Shelf, near: Float32Array, isBeyond: boolean): number[] {
  const like = likest(near)
  const most = near[like[0]!] ?? 0
  if (asked.told.length < 3 || most < (isBeyond ? likeBeyond : likeInGist) || asked.elsewhere() >= surelyOurs) return []
  const found = like.filter(at => near[at]! >= asLikeInGist * most && !isByText(at, shelf) && meets(at, asked, shelf, false))
  return isBeyond && found.length > 1 ? [] : found.slice(0, mostInGist)
}

function clearest({ told }: Understanding, near: Float32Array): number[] {
  const [first = 0, second = 0] = near.toSorted().subarray(-2).reverse()
  return told.length > 1 && first >= clearlyLike && first - second >= clearLead ? [near.indexOf(first)] : []
}

/** Beside a theme that some reviews have, one that none has is what was asked. */
function tellingOf(themes: readonly Wish[], asked: Understanding, shelf: Shelf, near: Float32Array): number[] {
  if (!themes.every(wish => isAbsent(wish, shelf))) return []
  const like = likest(near)
  const least = Math.max(toldOtherwise, asNear * (near[like[0]!] ?? 0))
  return like.filter(at => near[at]! >= least && isByText(at, shelf) && !deniesIn(shelf.reviews[at] as Review, asked, shelf)).slice(0, mostEchoes)
}

/** True where a filter must be met and nothing found meets it. */
export const isUnmet = ({ firm }: Understanding, found: readonly Ranked[]): boolean => firm.size > 0 && !found.some(f => f.grade === 'direct')

/** True for a review that fails no filter of a question, and where `isKnown` has all that these ask of. */
export function meets(at: number, { understood, firm }: Understanding, { reviews, facts }: Shelf, isKnown: boolean): boolean {
  const standings = standingsOf(reviews[at] as Review, facts[at] as Facts, understood.filters, firm)
  return standings !== undefined && (!isKnown || standings.every(([, standing]) => standing !== 'unknown'))
}

/** The words that a review must hold where nothing else was understood, and whether they tell more than everyday words do: one of a long question tells nothing of the rest. */
export function soughtWords({ words, told, all }: Understanding): { wanted: readonly string[], telling: boolean } {
  const telling = words.length > 0 && words.length * 6 >= told.length
  return { wanted: telling ? words : all, telling }
}

/** The stems of what a review says itself, and not only its editor's questions. */
export const statedIn = ({ title, summary }: Pick<Review, 'title' | 'summary'>): Set<string> => new Set(words(`${title}\n${summary}`).map(({ stem }) => stem))

/** What was found by words as its reason may say it: words that only an editor's questions hold, or what was learned, are not those of its title or summary. */
export function asStated(found: Ranked, asked: Understanding, { title, summary }: Review): Ranked {
  if (found.by !== 'words' && found.by !== 'nearby') return found
  const stated = statedIn({ title, summary })
  const isSo = found.by === 'words' ? soughtWords(asked).wanted.every(stem => stated.has(stem)) : asked.told.some(stem => !asked.plain.has(stem) && stated.has(stem))
  return isSo ? found : { ...found, by: 'aspects' }
}

/** A review offered apart, for what it says is like what was asked. */
export const offered = (at: number, score: number): Ranked => ({ at, grade: 'related', score, wishes: [], levels: [], standings: [], by: 'nearby' })

/** True for a review of which only the text says what it is about. */
export const isByText = (at: number, { reviews }: Pick<Shelf, 'reviews'>): boolean => reviews[at]!.themes.length === 0

/** True for a review that says that what was asked for was not so. */
function deniesIn({ title, summary }: Review, { wishes }: Understanding, { vocabulary }: Shelf): boolean {
  const asked = new Set(wishes.flatMap(wish => wish.must ? wish.any : []))
  return mentions(words(`${title}\n${summary}`), vocabulary, 'review').some(({ denied, ids }) => denied && ids.some(id => asked.has(id)))
}

function likest(near: Float32Array): number[] {
  const found: number[] = []
  for (let at = 0; at < near.length; at++) if (near[at]! >= besideGist) found.push(at)
  return found.sort((a, b) => near[b]! - near[a]!).slice(0, mostLike)
}

/** The review whose text and editor's questions share most with a question that was not understood, as related; none when the likeness is slight. */
export function nearby(asked: Understanding, shelf: Shelf): Ranked[] {
  const weight = weights(asked, shelf)
  const mass = [...weight.values()].reduce((sum, w) => sum + w, 0)
  const scored = shelf.text.find([...weight.keys()], mostCandidates).map(({ at }) => {
    const held = [...weight].filter(([stem]) => shelf.text.holds(at, [stem]))
    return { at, count: held.length, telling: held.some(([stem]) => !asked.plain.has(stem)), got: held.reduce((sum, [, w]) => sum + w, 0) }
  }).sort((a, b) => b.got - a.got)
  const [first] = scored
  // Everyday words alone meet in any text.
  if (asked.strange > 0 || !first?.telling || first.count < 2 || first.got < leastMass || first.got < leastShare * mass) return []
  const close = scored.filter(s => s.got >= rival * first.got)
  if (close.length > 2) return []
  return close.map(({ at, got }) => offered(at, got / mass))
}
