import type { Review } from '../../catalogue/review.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import type { Understanding } from '../asked/understand.ts'
import { opened, packed, type Weights } from './weights.ts'
import { empty, words, type Word } from '../words/words.ts'

/** What the words of a question speak of, by the themes they are used of: no word need be the same as a review's, nor any phrase known. */
export interface Gist {
  /** How near each review is to a question, 0 to 1 by position in the catalogue. */
  near: (asked: Asked) => Float32Array
  /** The themes that a question speaks of most, each with its share: their squares sum to 1. */
  themes: (asked: Asked) => [id: string, share: number, sum: number][]
}

type Asked = Pick<Understanding, 'told' | 'words' | 'wishes'>

/** `ids`: the themes. `words`: how far each word speaks of each theme. `themes`: how far each theme is the gist of each review. */
export interface KeptGist { ids: string[], themes: Weights, words: Weights }

/** The gist of a text is these many themes, those its words speak of most. */
const [ofReview, ofQuestion] = [24, 10]
/** A word of a title counts as often as this. */
const titled = 2
/** A theme that is named counts beside the most that words say of any, and one that a loose way of speaking tells of. */
const [namedWorth, looseWorth] = [1, 0.5]
/** What is told of a theme says this much beside what it is called. */
const toldWorth = 1.8

/** Reads which words the vocabulary uses of each theme, and what the reviews say in those. `weight`: how much a stem tells in this catalogue. */
export function buildGist(reviews: readonly Review[], vocabulary: Vocabulary, weight: (stem: string) => number): KeptGist {
  const { ids, spoken } = spokenIn(vocabulary)
  const { add } = opened(spoken)
  const themes = ids.map(() => new Map<number, number>())
  reviews.forEach((review, at) => {
    const sums = new Float32Array(ids.length)
    for (const [stem, count] of countsOf(review)) add(stem, (1 + Math.log(count)) * weight(stem), sums)
    for (const [theme, share] of gistOf(sums, ofReview)) if (!vocabulary.outside.has(ids[theme]!)) themes[theme]!.set(at, share)
  })
  return { ids, words: spoken, themes: packed(ids.map((_, i) => [String(i), themes[i]!])) }
}

/** Opens what was built now or kept from an earlier start. */
export function openGist({ ids, words: spoken, themes }: KeptGist, { reviews, weight, concepts }: { reviews: number, weight: (stem: string) => number, concepts: Vocabulary['concepts'] }): Gist {
  const [ofWords, ofThemes] = [opened(spoken), opened(themes)]
  // What is asked for of anyone, as a homicide, has the words of the theme that it stands for.
  const places = new Map([...ids.flatMap((id, theme): [string, number][] => { const anyone = concepts.get(id)?.anyone; return anyone === undefined ? [] : [[anyone, theme]] }), ...ids.map((id, theme): [string, number] => [id, theme])])
  const read = (asked: Asked): [theme: number, share: number, sum: number][] => {
    const sums = new Float32Array(ids.length)
    for (const stem of new Set([...asked.told, ...asked.words])) ofWords.add(stem, weight(stem), sums)
    const most = sums.reduce((a, b) => Math.max(a, b), 1)
    for (const { any, loose } of asked.wishes.filter(({ kind }) => kind === 'topic')) for (const theme of any.flatMap(id => places.get(id) ?? [])) sums[theme]! += (loose ? looseWorth : namedWorth) * most
    return gistOf(sums, ofQuestion)
  }
  return {
    near (asked) {
      const near = new Float32Array(reviews)
      for (const [theme, share] of read(asked)) ofThemes.add(String(theme), share, near)
      return near
    },
    themes: asked => read(asked).map(([theme, share, sum]) => [ids[theme]!, share, sum])
  }
}

/** The themes of a vocabulary, and how far each word speaks of each. */
interface Spoken { ids: string[], spoken: Weights }

const spokenBy = new WeakMap<Vocabulary, Spoken>()

/** What a vocabulary's words speak of is read once, for any number of catalogues. */
function spokenIn(vocabulary: Vocabulary): Spoken {
  const known = spokenBy.get(vocabulary)
  if (known) return known
  const ids = [...vocabulary.concepts.values()].filter(({ kind, general, synonyms, lay, signs }) => kind === 'topic' && !general && [...synonyms, ...lay, ...signs].length > 0).map(({ id }) => id)
  const spoken = packed(added(affinities(called(ids, vocabulary)), affinities(toldOf(ids, vocabulary)), toldWorth))
  spokenBy.set(vocabulary, { ids, spoken })
  return { ids, spoken }
}

type Bags = ReadonlyMap<number, ReadonlyMap<string, number>>

/** How often each theme's own phrases use each word. */
const called = (ids: readonly string[], { concepts, asking }: Vocabulary): Bags => new Map(ids.map((id, theme) => {
  const { preferred, synonyms, lay, signs } = concepts.get(id)!
  return [theme, wordsUsed([preferred, ...synonyms, ...lay, ...signs], asking)]
}))

/** In how many of the lines that tell of each theme each word stands. */
function toldOf(ids: readonly string[], vocabulary: Vocabulary): Bags {
  const places = new Map(ids.map((id, theme) => [id, theme]))
  const bags = new Map<number, Map<string, number>>()
  for (const { ids: named, line } of vocabulary.tellings()) {
    const stems = wordsUsed([line], vocabulary.asking)
    for (const theme of named.flatMap(id => places.get(id) ?? [])) {
      const bag = bags.get(theme) ?? new Map<string, number>()
      bags.set(theme, bag)
      for (const stem of stems.keys()) bag.set(stem, (bag.get(stem) ?? 0) + 1)
    }
  }
  return bags
}

/** How often each word that says anything stands in some phrases; `asking`: words that only ask. */
export function wordsUsed(phrases: readonly string[], asking: ReadonlySet<string>): Map<string, number> {
  return counted(words(phrases.join('\n').replace(/<[^>]*>|\.\./g, ' ')).filter(({ text }) => !asking.has(text)), 1)
}

type Affinities = Map<string, Map<number, number>>

/** A word speaks of a theme as far as it is used of that theme often, and of few others. */
function affinities(bags: Bags): Affinities {
  const byStem: Affinities = new Map()
  for (const [theme, bag] of bags) {
    const whole = Math.log1p([...bag.values()].reduce((sum, count) => sum + count, 0))
    for (const [stem, count] of bag) byStem.set(stem, (byStem.get(stem) ?? new Map<number, number>()).set(theme, Math.log1p(count) / whole))
  }
  for (const list of byStem.values()) for (const [theme, share] of list) list.set(theme, share * (Math.log(bags.size / list.size) + 0.1))
  return byStem
}

/** Adds others, so many times, to some. */
function added(to: Affinities, others: Affinities, times: number): Affinities {
  for (const [stem, list] of others) {
    const own = to.get(stem) ?? new Map<number, number>()
    to.set(stem, own)
    for (const [theme, share] of list) own.set(theme, (own.get(theme) ?? 0) + times * share)
  }
  return to
}

const countsOf = ({ title, summary, learning, asks }: Review): Map<string, number> => counted(words([summary, ...learning, ...asks].join('\n')), 1, counted(words(title), titled))

/** Adds each word that says anything, so many times. */
function counted(list: readonly Word[], times: number, to = new Map<string, number>()): Map<string, number> {
  for (const { text, stem } of list) if (!empty.has(text)) to.set(stem, (to.get(stem) ?? 0) + times)
  return to
}

/** The themes with the highest sums, their shares sharpened and as long as 1 together. */
function gistOf(sums: Float32Array, most: number): [theme: number, share: number, sum: number][] {
  const top: [theme: number, sum: number][] = []
  for (let theme = 0; theme < sums.length; theme++) {
    const sum = sums[theme]!
    if (sum <= (top[most - 1]?.[1] ?? 0)) continue
    const place = top.findIndex(([, other]) => sum > other)
    top.splice(place < 0 ? top.length : place, 0, [theme, sum])
    if (top.length > most) top.pop()
  }
  const length = Math.hypot(...top.map(([, sum]) => sum * sum))
  return top.map(([theme, sum]) => [theme, sum * sum / length, sum])
}
