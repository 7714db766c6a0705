import type { Review } from '../catalogue/review.ts'
import { createBeginnings, lowest, type Begun } from './beginnings.ts'
import type { Vocabulary } from './concepts.ts'
import { about } from './facts.ts'
import type { Levels } from './postings.ts'
import type { Shelf } from './rank.ts'
import { empty, words, type Word } from './words.ts'

/** What a text half typed leads to. */
export interface Typed {
  /** How much of it each review holds, 0 to 1, by position in the catalogue. */
  held: Float32Array
  /** The concept begun in it that a review is about, the longest phrase first. */
  concept: (at: number) => string | undefined
  /** True while nothing is typed that tells one review from another, e.g. "is there anything ab". */
  silent: boolean
  /** The last word: one that is known here, the beginning of one, or the beginning of nothing. */
  last: 'whole' | 'begun' | 'lost'
}

export type Typing = (text: string) => Typed

/** How far a field's word speaks for its review. */
const fields: [weight: number, of: (review: Review) => string][] = [
  [1, ({ title }) => title],
  [0.9, ({ code = '', pseudonym = '' }) => `${code} ${pseudonym}`],
  [0.8, ({ asks }) => asks.join('\n')],
  [0.6, ({ summary }) => summary],
  [0.5, ({ learning, documents }) => [...learning, ...documents.map(({ title }) => title)].join('\n')],
  [0.5, ({ publisher, type = '', published = '' }) => [publisher?.name ?? '', publisher?.short ?? '', ...publisher?.areas ?? [], type, published.slice(0, 4)].join('\n')]
]

/** A word begun counts a little less than the whole of it, and one letter of it hardly at all. */
const begunWord = 0.85
const fullLetters = 4
/** Fewer letters than this say nothing when the rest of a word is unknown. */
const leastKept = 3
const mostCut = 4
/** Words that say little are still words, and may be the beginning of one that says much. */
const littleWeight = 0.15

type Postings = Map<number, number>

/** Reads every word of the catalogue once. */
export function createTyping({ reviews, postings, facts }: Shelf, vocabulary: Vocabulary): Typing {
  const byText = new Map<string, Postings>()
  const byStem = new Map<string, Postings>()
  reviews.forEach((review, at) => {
    for (const [weight, of] of fields) for (const word of words(of(review))) {
      note(byText, word.text, at, weight)
      note(byStem, word.stem, at, weight)
    }
  })
  facts.forEach(({ names }, at) => { for (const name of names) note(byText, name, at, 1) })
  const sorted = [...byText.keys()].sort()
  const beginnings = createBeginnings(vocabulary)
  const silent = amongWords([...empty, ...vocabulary.ordinary])
  const little = amongWords([...empty, ...vocabulary.ordinary, ...vocabulary.everywhere])

  function beginning(word: string): string[] {
    const from = lowest(sorted, word)
    let to = from
    while (to < sorted.length && sorted[to]!.startsWith(word)) to++
    return sorted.slice(from, to)
  }

  // Nearly everything begins with one letter or another: those sums are worth keeping. They hold nothing anyone typed beyond two letters.
  const ofLetters = new Map<string, Float32Array>()

  function begunWith(text: string): Float32Array {
    const kept = ofLetters.get(text)
    if (kept) return kept
    const levels = new Float32Array(reviews.length)
    for (const whole of beginning(text)) raise(levels, byText.get(whole), begunWord)
    if (/^[a-z\d]{1,2}$/u.test(text)) ofLetters.set(text, levels)
    return levels
  }

  /** What each review holds of one word: itself, or for a word half typed all that begin with it. */
  function held({ text, stem }: Word, last: boolean): Float32Array {
    const half = last || (!byStem.has(stem) && text.length > leastKept)
    const levels = half ? begunWith(text).slice() : new Float32Array(reviews.length)
    raise(levels, byStem.get(stem), 1)
    return levels
  }

  /** Two words that are one name or code: `zds 22`. */
  function joined(one: Word | undefined, two: Word | undefined, last: boolean): string[] {
    if (!one || !two || !/\d/u.test(one.text + two.text)) return []
    return last ? beginning(one.text + two.text) : [one.text + two.text]
  }

  /** The last word cut back to as much of it as anything begins with, so that a slip of the finger does not empty the list; undefined when nothing does. */
  function known(typed: Word[]): Word[] | undefined {
    const last = typed.at(-1)
    if (!last || byStem.has(last.stem) || silent(last.text, true)) return typed
    for (let { length } = last.text; length >= Math.max(1, Math.min(last.text.length, leastKept), last.text.length - mostCut); length--) {
      const half = last.text.slice(0, length)
      const cut = [...typed.slice(0, -1), { ...last, text: half, stem: length === last.text.length ? last.stem : half }]
      if (beginning(half).length > 0 || beginnings(cut).some(({ to }) => to === cut.length) || joined(typed.at(-2), cut.at(-1), true).length > 0) return cut
    }
    return undefined
  }

  /** A word cut back to be known is a slip, for the search to mend; so it is read as a whole one. */
  function lastWord(given: readonly Word[], cut: readonly Word[] | undefined): Typed['last'] {
    const last = given.at(-1)
    if (!last || !cut) return 'lost'
    return byStem.has(last.stem) || vocabulary.words.has(last.text) || cut.at(-1)!.text !== last.text ? 'whole' : 'begun'
  }

  function weightOf(word: Word, last: boolean, levels: Float32Array, inPhrase: boolean): number {
    let reach = 0
    for (let at = 0; at < levels.length; at++) if (levels[at]! > 0) reach++
    const telling = Math.log(1 + reviews.length / (1 + reach))
    return telling * (last ? sureness(word) : 1) * (little(word.text, last) && !inPhrase ? littleWeight : 1)
  }

  /** What each review holds of one word, by itself or as a part of a phrase. */
  function levelsOf(typed: readonly Word[], i: number, begun: readonly Begun[]): Weighed {
    const last = i === typed.length - 1
    const over = begun.filter(({ from, to }) => i >= from && i < to)
    const levels = held(typed[i]!, last)
    const names = [...joined(typed[i - 1], typed[i], last), ...joined(typed[i], typed[i + 1], i === typed.length - 2)]
    for (const name of names) raise(levels, byText.get(name), 1)
    for (const { ids, to } of over) {
      const sure = to === typed.length ? begunWord : 1
      for (const id of ids) lift(levels, postings.levels(id), sure)
    }
    return { levels, weight: weightOf(typed[i]!, last, levels, over.some(({ from, to }) => to - from > 1)) }
  }

  return text => {
    const given = words(text)
    const cut = known(given)
    const typed = cut ?? given
    const begun = beginnings(typed).sort((a, b) => (b.to - b.from) - (a.to - a.from))
    const ids = begun.flatMap(({ ids }) => ids)
    return {
      held: averaged(typed.map((_, i) => levelsOf(typed, i, begun)), reviews.length),
      silent: !begun.some(({ from, to }) => to - from > 1 && typed.slice(from, to).some(({ text }) => !empty.has(text) && !vocabulary.asking.has(text))) && typed.every((word, i) => silent(word.text, i === typed.length - 1)),
      last: lastWord(given, cut),
      concept: at => ids.find(id => postings.levels(id).of[at]! >= about)
    }
  }
}

/** Whether a word is one of some, or when half typed on its way to one. */
function amongWords(list: readonly string[]): (word: string, half: boolean) => boolean {
  const all = new Set(list)
  const sorted = [...all].sort()
  return (word, half) => all.has(word) || (half && sorted[lowest(sorted, word)]?.startsWith(word) === true)
}

/** How far a word half typed tells what it will be. */
function sureness({ text }: Word): number {
  return Math.min(1, text.length / fullLetters)
}

interface Weighed { levels: Float32Array, weight: number }

/** The levels of every word put together, each by its weight. */
function averaged(words: readonly Weighed[], size: number): Float32Array {
  const sum = new Float32Array(size)
  const whole = words.reduce((all, { weight }) => all + weight, 0)
  for (const { levels, weight } of words) {
    const share = whole > 0 ? weight / whole : 0
    for (let at = 0; at < size; at++) sum[at]! += share * levels[at]!
  }
  return sum
}

/** Raises levels to what others reach. */
function lift(levels: Float32Array, { of: others, places }: Levels, factor: number): void {
  for (const at of places) {
    const level = others[at]! * factor
    if (level > levels[at]!) levels[at] = level
  }
}

function note(words: Map<string, Postings>, word: string, at: number, weight: number): void {
  const postings = words.get(word) ?? new Map<number, number>()
  if (!words.has(word)) words.set(word, postings)
  if ((postings.get(at) ?? 0) < weight) postings.set(at, weight)
}

function raise(levels: Float32Array, postings: Postings | undefined, factor: number): void {
  for (const [at, weight] of postings ?? []) if (weight * factor > levels[at]!) levels[at] = weight * factor
}
