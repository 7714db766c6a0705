import type { Review } from '../catalogue/review.ts'
import type { Vocabulary } from './concepts.ts'
import type { Understanding } from './understand.ts'
import { opened, packed, type Weights } from './weights.ts'
import { empty, words, type Word } from './words.ts'

/** How near each review is to a question, 0 to 1 by position in the catalogue, by the themes that their words are used of: no word need be the same, nor any phrase known. */
export type Gist = (asked: Pick<Understanding, 'told' | 'words'>) => Float32Array

/** `words`: how far each word speaks of each theme. `themes`: how far each theme is the gist of each review. */
export interface KeptGist { themes: Weights, words: Weights, size: number }

/** The gist of a text is these many themes, those its words speak of most. */
const [ofReview, ofQuestion] = [12, 6]
/** A word of a title counts as often as this. */
const titled = 2

/** Reads which words the vocabulary uses of each theme, and what the reviews say in those. `weight`: how much a stem tells in this catalogue. */
export function buildGist(reviews: readonly Review[], vocabulary: Vocabulary, weight: (stem: string) => number): KeptGist {
  const bags = bagsOf(vocabulary)
  const ids = [...bags.keys()]
  const spoken = affinities(bags)
  const { add } = opened(spoken)
  const themes = ids.map(() => new Map<number, number>())
  reviews.forEach((review, at) => {
    const sums = new Float32Array(ids.length)
    for (const [stem, count] of countsOf(review)) add(stem, (1 + Math.log(count)) * weight(stem), sums)
    for (const [theme, share] of gistOf(sums, ofReview)) themes[theme]!.set(at, share)
  })
  return { words: spoken, themes: packed(ids.map((_, i) => [String(i), themes[i]!])), size: ids.length }
}

/** Opens what was built now or kept from an earlier start. */
export function openGist({ words: spoken, themes, size }: KeptGist, reviews: number, weight: (stem: string) => number): Gist {
  const [ofWords, ofThemes] = [opened(spoken), opened(themes)]
  return asked => {
    const sums = new Float32Array(size)
    for (const stem of new Set([...asked.told, ...asked.words])) ofWords.add(stem, weight(stem), sums)
    const near = new Float32Array(reviews)
    for (const [theme, share] of gistOf(sums, ofQuestion)) ofThemes.add(String(theme), share, near)
    return near
  }
}

/** How often the vocabulary uses each word of each topic. */
function bagsOf(vocabulary: Vocabulary): Map<string, Map<string, number>> {
  const bags = new Map<string, Map<string, number>>()
  for (const { id, kind, general, preferred, synonyms, lay, signs } of vocabulary.concepts.values()) {
    if (kind !== 'topic' || general) continue
    bags.set(id, wordsUsed([preferred, ...synonyms, ...lay, ...signs], vocabulary.asking))
  }
  return bags
}

/** How often each word that says anything stands in some phrases; `asking`: words that only ask. */
export function wordsUsed(phrases: readonly string[], asking: ReadonlySet<string>): Map<string, number> {
  return counted(words(phrases.join('\n').replace(/<[^>]*>|\.\./g, ' ')).filter(({ text }) => !asking.has(text)), 1)
}

/** A word speaks of a theme as far as it is used of that theme often, and of few others. */
function affinities(bags: ReadonlyMap<string, ReadonlyMap<string, number>>): Weights {
  const byStem = new Map<string, Map<number, number>>()
  ;[...bags.values()].forEach((bag, theme) => {
    const whole = Math.log1p([...bag.values()].reduce((sum, count) => sum + count, 0))
    for (const [stem, count] of bag) byStem.set(stem, (byStem.get(stem) ?? new Map<number, number>()).set(theme, Math.log1p(count) / whole))
  })
  for (const list of byStem.values()) for (const [theme, share] of list) list.set(theme, share * (Math.log(bags.size / list.size) + 0.1))
  return packed(byStem)
}

const countsOf = ({ title, summary, learning, asks }: Review): Map<string, number> => counted(words([summary, ...learning, ...asks].join('\n')), 1, counted(words(title), titled))

/** Adds each word that says anything, so many times. */
function counted(list: readonly Word[], times: number, to = new Map<string, number>()): Map<string, number> {
  for (const { text, stem } of list) if (!empty.has(text)) to.set(stem, (to.get(stem) ?? 0) + times)
  return to
}

/** The themes with the highest sums, their shares sharpened and as long as 1 together. */
function gistOf(sums: Float32Array, most: number): [theme: number, share: number][] {
  const top: [theme: number, sum: number][] = []
  for (let theme = 0; theme < sums.length; theme++) {
    const sum = sums[theme]!
    if (sum <= (top[most - 1]?.[1] ?? 0)) continue
    const place = top.findIndex(([, other]) => sum > other)
    top.splice(place < 0 ? top.length : place, 0, [theme, sum])
    if (top.length > most) top.pop()
  }
  const length = Math.hypot(...top.map(([, sum]) => sum * sum))
  return top.map(([theme, sum]) => [theme, sum * sum / length])
}
