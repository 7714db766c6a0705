import { isByText, isUnmet, meets, nearWhole, offered } from './nearby.ts'
import { ownWords, type Ranked, type Shelf } from './rank.ts'
import type { Understanding } from '../asked/understand.ts'

/**
 * Two orders made one. What was understood of a question puts reviews in one order, the words themselves in another. Of a review known by its text
 * alone, what was understood may be a side of the question or a slip: the less of a question was understood, the more the other order counts.
 */

/** A place in an order is worth 1 part of itself and these: with more of them, the first places stand out less. */
const evenness = 5
/** A place in the order of words is worth so much in a story; in a question, times the square of the share of its words of which nothing was understood. */
const wordsPlace = 2
/** The words themselves count so much beside the gist of them. */
const textWorth = 0.4
/** In a story, what stands anywhere counts so much beside what stands where it asks. */
const wholeWorth = 0.6
/** So many that are as like as this are offered too; where nothing met a filter, only what is liker. */
const [mostMore, likeEnough, likeUnmet] = [20, 0.15, 0.3]

/** What was found, with what is as like in words, in one order. `near`: how near each review is in gist to what is asked. */
export function fused(asked: Understanding, shelf: Shelf, found: Ranked[], near: Float32Array): Ranked[] {
  if (found.length === 0 || asked.understood.filters.named || asked.told.length < 2 || !shelf.reviews.some((_, at) => isByText(at, shelf))) return found
  const like = likeness(asked, shelf, near)
  const sorted = like.toSorted()
  const placeOf = placesIn(sorted, like)
  const share = wordsPlace * (asked.story ? 1 : Math.min(1, asked.loose / asked.told.length) ** 2)
  const worth = (place: number): number => 1 / (place + 1 + evenness)
  const ofGrade = ({ grade }: Ranked): number => grade === 'direct' ? 0 : 1
  const first = found.toSorted((a, b) => ofGrade(a) - ofGrade(b) || b.score - a.score || a.at - b.at)
  return [
    ...first.map((one, place) => ({ ...one, score: worth(place) + share * worth(isByText(one.at, shelf) ? placeOf(one.at) : place) })),
    ...more(asked, shelf, found, like, sorted.at(-mostMore) ?? 0).map(at => offered(at, share * worth(placeOf(at))))
  ]
}

/** How like each review is in words to what is asked, and in a story to all that it tells. */
function likeness(asked: Understanding, shelf: Shelf, near: Float32Array): Float32Array {
  const like = new Float32Array(near.length)
  const add = (gist: Float32Array, stems: readonly string[], times: number): void => {
    const text = shelf.text.scores(stems, [])
    const most = text.reduce((a, b) => Math.max(a, b), 0) || 1
    for (let at = 0; at < like.length; at++) like[at]! += times * (gist[at]! + textWorth * text[at]! / most)
  }
  add(near, ownWords(asked), asked.story ? 1 - wholeWorth : 1)
  if (asked.story) add(nearWhole(asked, shelf), asked.whole, wholeWorth)
  return like
}

/** The place of each thing in the order of its weight, the heaviest first at 0. `sorted`: the weights, the lightest first. */
function placesIn(sorted: Float32Array, weight: Float32Array): (at: number) => number {
  return at => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! > weight[at]!) high = middle
      else low = middle + 1
    }
    return sorted.length - low
  }
}

/** Reviews known by their text alone that were not found, and are like what is asked and meet its filters. */
function more(asked: Understanding, shelf: Shelf, found: readonly Ranked[], like: Float32Array, leastOfMost: number): number[] {
  const unmet = isUnmet(asked, found)
  const here = new Set([...found.map(f => f.at), ...asked.denied])
  const least = Math.max(unmet ? likeUnmet : likeEnough, leastOfMost)
  return [...like.keys()].filter(at => like[at]! >= least && !here.has(at) && isByText(at, shelf) && meets(at, asked, shelf, unmet))
}
