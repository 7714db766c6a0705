import type { Concept } from './vocabulary/concept-files.ts'
import type { Vocabulary } from './vocabulary/concepts.ts'
import type { Shelf } from './ranking/rank.ts'
import { stem } from './words/stem.ts'
import { empty, plainText } from './words/words.ts'

/** A text while it is typed. */
export interface Typed {
  /** A last word that is `whole`, known as it stands; the beginning of one, or with others that of a phrase; or the beginning of nothing. Undefined where there is no word. */
  last?: 'whole' | 'begun' | 'lost'
  /** What stands before it. */
  before: string
  /** True where it has so few letters that it may still become another. */
  isShort: boolean
  /** True while no word tells what is wanted: "is there any". */
  silent: boolean
  /** The text with its end completed, the likeliest first: to a phrase that its last words begin, or to a word. */
  becoming: () => string[]
}

export type Completing = (text: string) => Typed

/** A concept's name as it is typed, and whether it is the one that is shown. */
export interface Phrase { id: string, text: string, preferred: boolean }

/** What may stand at the end of a text. `key`: what means the same has the same. `worth`: the more reviews it leads to, the more. */
interface Ending { text: string, key: string, worth: number }

/** Of all that a beginning may become, so many are tried; at the end of a longer text, which takes longer, one phrase. */
const mostEndings = 2
/** Words of a text that is short, and letters of a word that nobody has typed by a slip. */
const [shortText, longWord] = [4, 24]
/** Fewer letters of a word say nothing, but at the end of a phrase; and so many may still become another. */
const leastLetters = 3
/** Words that are looked for together as the beginning of a phrase. */
const mostTogether = 4

const tokens = (text: string): RegExpExecArray[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)]
const spaced = (text: string): string => tokens(plainText(text).toLowerCase()).map(([word]) => word).join(' ')

/** Knows the words of the vocabulary and of the reviews, and what a text may end with. */
export function createCompleting(shelf: Shelf, vocabulary: Vocabulary): Completing {
  const endings = endingsOf(shelf, vocabulary)
  const starts = endings.map(({ text }) => text)
  const little = new Set([...empty, ...vocabulary.ordinary])
  const sortedLittle = [...little].sort()
  const known = [...new Set([...little, ...vocabulary.everywhere, ...vocabulary.words.keys(), ...shelf.text.written.keys(), ...starts])].sort()
  const isNumber = (word: string): boolean => /^\d+$/.test(word)
  /** A number of three figures is on its way to a year. */
  const isWhole = (word: string): boolean => isNumber(word) ? word.length !== 3 : word.length > 1 && known[lowest(known, word)] === word
  const stateOf = (word: string, isBegun: boolean): 'whole' | 'begun' | 'lost' => isBegun ? 'begun' : isWhole(word) ? 'whole' : word.length === 1 || begins(known, word) ? 'begun' : 'lost'

  /** What begins so, each meaning once, what is worth most first. */
  function begunBy(tail: string): string[] {
    const best = new Map<string, Ending>()
    for (let at = lowest(starts, tail); starts[at]?.startsWith(tail); at++) {
      const ending = endings[at]!
      const other = best.get(ending.key)
      if (!other || ending.worth > other.worth) best.set(ending.key, ending)
    }
    return [...best.values()].sort((a, b) => b.worth - a.worth).map(({ text }) => text)
  }

  /** The longest row of words at the end of a text that begins a phrase; undefined where one ends there already. */
  function phraseBegun(tails: readonly string[]): number | undefined {
    const together = tails.slice(0, -1)
    if (together.some(tail => starts[lowest(starts, tail)] === tail)) return undefined
    const at = together.findIndex(tail => begins(starts, tail))
    return at < 0 ? undefined : at
  }

  return typed => {
    const text = plainText(typed)
    const found = tokens(text)
    const word = found.at(-1)?.[0].toLowerCase()
    if (word === undefined) return { before: '', silent: true, isShort: true, becoming: () => [] }
    const from = found.slice(-mostTogether).map(({ index }) => index)
    const tails = from.map(at => spaced(text.slice(at)))
    const phrase = phraseBegun(tails)
    // Two small letters beside other words are on their way to a word, whatever they would mean alone.
    const last = stateOf(word, phrase !== undefined || (found.length > 1 && /^\p{Ll}{2}$/u.test(found.at(-1)![0])))
    const isLong = found.length > shortText || word.length > longWord
    const start = text.slice(0, from[phrase ?? from.length - 1])

    function endingsOfIt(): string[] {
      if (phrase !== undefined) return begunBy(tails[phrase]!)
      if (isLong || word!.length < leastLetters || begins(sortedLittle, word!)) return []
      if (last === 'lost') return slips(word!).flatMap(begunBy)
      // A whole word may begin a phrase, and a short one another word.
      return begunBy(last === 'whole' && word!.length > leastLetters ? `${word} ` : word!)
    }
    return {
      last, before: text.slice(0, from.at(-1)).trimEnd(), becoming: () => endingsOfIt().slice(0, isLong ? 1 : mostEndings).map(end => start + end),
      silent: found.every(([one]) => little.has(one.toLowerCase())), isShort: word.length <= leastLetters && !isNumber(word)
    }
  }
}

/** A word as it may have been meant: without one of its letters, or with two changed about. The first is seldom wrong. */
const slips = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, i) => [
  word.slice(0, i + 1) + word.slice(i + 2),
  ...i > 0 ? [word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2)] : []
]).flat()

const begins = (sorted: readonly string[], word: string): boolean => sorted[lowest(sorted, word)]?.startsWith(word) === true

/** All that a text may end with, in order of the alphabet: themes by their names, what reviews are called, and words that they state. */
function endingsOf({ reviews, postings, facts }: Shelf, vocabulary: Vocabulary): Ending[] {
  const all = new Map<string, Ending>()
  // A form or a death leads everywhere; and what begins another name of a theme is less likely than the one that is shown.
  const worthOf = ({ id, preferred }: Phrase): number => {
    const { kind, general } = vocabulary.concepts.get(id)!
    return Math.min(postings.reach(id), ['topic', 'who'].includes(kind) && !general ? Infinity : 1) * (preferred ? 2 : 1)
  }
  for (const phrase of vocabulary.phrases) all.set(phrase.text, { text: phrase.text, key: phrase.id, worth: worthOf(phrase) })
  const names = reviews.flatMap(({ code = '', pseudonym = '' }, at) => [spaced(code), spaced(pseudonym), ...facts[at]!.names, ...facts[at]!.names.map(name => name.replace(/(?<=\D)(?=\d)/u, ' '))])
  const stated = reviews.flatMap(({ title, summary, publisher, published = '' }) => [...new Set([title, summary, publisher?.name, publisher?.short, publisher?.areas.join(' '), published.slice(0, 4)].flatMap(text => spaced(text ?? '').split(' ')))])
  for (const text of [...names, ...stated.filter(word => word.length > 2 && !vocabulary.ordinary.has(word) && !vocabulary.everywhere.has(word))]) {
    const ending = all.get(text)
    if (!ending) all.set(text, { text, key: stem(text), worth: 1 })
    else if (ending.key === stem(text)) ending.worth++
  }
  return [...all.values()].sort((a, b) => a.text < b.text ? -1 : 1)
}

/** The names of the concepts as they are typed, once for each way to read their `a/b` choices; those with a gap or a class of words are never typed so. */
export function typedPhrases(concepts: Iterable<Concept>): Phrase[] {
  return [...concepts].flatMap(({ id, preferred, synonyms, abbreviations }) => [preferred, ...synonyms, ...abbreviations]
    .filter(phrase => !/\.\.|</u.test(phrase))
    .flatMap(phrase => phrase.split(/\s+/u).reduce<string[]>((ways, part) => ways.flatMap(way => part.split('/').map(choice => `${way} ${choice}`)), ['']).map(way => ({ id, text: spaced(way), preferred: phrase === preferred }))))
}

/** The first position in a sorted list that is not before a word. */
function lowest(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}
