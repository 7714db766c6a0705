import type { Publisher, Review } from '../../src/catalogue/review.ts'
import type { Vocabulary } from '../../src/search/vocabulary/concepts.ts'

/** Numbers from 0 up to 1 that look random and are the same for the same seed. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

type Dice = () => number

const plainWords = `the of and to a in was for with that by their from had were not his her this been have at there when who on about after more they some
  child family mother father school agencies professionals review concerns support information assessment police health social worker home learning services practice young
  time early visit meeting plan risk contact understanding children parents partner care history record shared decision response referral needs together help change local
  partnership board staff teacher nurse doctor hospital housing court order placement carer sibling baby teenager boy girl aged months years known previous several period
  opportunity curiosity challenge supervision training guidance policy threshold escalation missed identified considered recommended described found showed led became lived`
  .split(/\s+/u)

const syllables = ['ba', 'ker', 'lin', 'ton', 'mor', 'wes', 'ash', 'field', 'den', 'hol', 'bur', 'ri', 'sel', 'thorn', 'ley', 'mar', 'cot', 'wick', 'gran', 'dale', 'os', 'pen', 'har', 'ing', 'stow']

/** Common words first and made-up rarer ones after, so that a word's rank says how often it is used, as in real text. */
const lexicon = [...plainWords, ...Array.from({ length: 25_000 }, (_, i) => madeUp(i))]

function madeUp(i: number): string {
  let word = ''
  for (let left = i + syllables.length; left > 0; left = Math.floor(left / syllables.length)) word += syllables[left % syllables.length]
  return word
}

/** A rank by Zipf's law: the second word half as often as the first, the third a third as often. */
function ranked(dice: Dice): string { return lexicon[Math.floor(lexicon.length ** dice()) - 1]! }

function pick<T>(from: readonly T[], dice: Dice): T { return from[Math.floor(dice() * from.length)]! }

function sentence(dice: Dice, about: readonly string[]): string {
  const words = Array.from({ length: 9 + Math.floor(dice() * 10) }, () => ranked(dice))
  for (const phrase of about) words.splice(Math.floor(dice() * words.length), 0, phrase)
  const text = words.join(' ')
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

const publishers: Publisher[] = Array.from({ length: 40 }, (_, i) => ({
  key: `synthetic-${i}`, name: `Synthetic Partnership of ${madeUp(i + 900)}`, areas: [madeUp(i + 900)], aliases: []
}))

const ages = ['baby', 'toddler', 'child of primary-school age', 'teenager', 'boy aged 15', 'girl aged 16', 'baby aged 4 months', 'boy aged 9']
const types = ['practice-review', 'serious-case-review', 'learning-review', 'thematic-review', 'briefing'] as const

/** Phrases people write for each topic of the vocabulary, the topic's id beside them. */
interface Topic { id: string, phrases: string[] }

function topicsOf(vocabulary: Vocabulary): Topic[] {
  return [...vocabulary.concepts.values()].filter(({ kind }) => kind === 'topic')
    .map(({ id, preferred, synonyms }) => ({ id, phrases: [preferred, ...synonyms].filter(phrase => /^[\w' -]+$/u.test(phrase)) }))
    .filter(({ phrases }) => phrases.length > 0)
}

/** Reviews about no one, each marked synthetic, of the length and the mix of themes that published ones have. The same seed gives the same reviews. */
export function syntheticReviews(count: number, vocabulary: Vocabulary, seed = 1): Review[] {
  const dice = createDice(seed)
  const topics = topicsOf(vocabulary)
  // A few themes are in many reviews and most in few.
  const theme = () => topics[Math.floor(topics.length ** dice()) - 1]!
  return Array.from({ length: count }, (_, i) => {
    const about = Array.from({ length: 1 + Math.floor(dice() * 4) }, theme)
    const said = about.map(({ phrases }) => pick(phrases, dice))
    const year = 2008 + Math.floor(dice() * 18)
    return {
      id: `synthetic-${String(i + 1).padStart(5, '0')}`,
      title: `${pick(ages, dice)}, ${said[0]}`, type: pick(types, dice), publisher: pick(publishers, dice), published: String(year),
      subjects: [], themes: dice() < 0.5 ? about.map(({ id }) => id) : [], related: [],
      summary: [said.slice(0, 2), said.slice(2), []].map(phrases => sentence(dice, phrases)).join(' '),
      learning: Array.from({ length: Math.floor(dice() * 4) }, () => sentence(dice, dice() < 0.3 ? [pick(said, dice)] : [])),
      asks: [], documents: [{ title: `Synthetic report ${i + 1}`, kind: 'report' }],
      status: 'published', contentNote: 'Synthetic: about no one.'
    }
  })
}

/** Questions as people type them, on the vocabulary's topics: bare themes, sentences, two themes, ages and years, slips of the keyboard. */
export function syntheticQuestions(count: number, vocabulary: Vocabulary, seed = 2): string[] {
  const dice = createDice(seed)
  const topics = topicsOf(vocabulary)
  const phrase = () => pick(topics[Math.floor(topics.length ** dice()) - 1]!.phrases, dice)
  const shapes = [
    () => phrase(),
    () => `what do reviews say about ${phrase()}`,
    () => `${phrase()} and ${phrase()}`,
    () => `${pick(ages, dice)} ${phrase()}`,
    () => `learning on ${phrase()} since ${2010 + Math.floor(dice() * 12)}`,
    () => slip(phrase(), dice),
    () => `we are working with a ${pick(ages, dice)} where ${sentence(dice, [phrase()]).toLowerCase()} what has been learned about ${phrase()}`
  ]
  return Array.from({ length: count }, () => pick(shapes, dice)())
}

/** Two neighbouring letters changed about. */
function slip(text: string, dice: Dice): string {
  const at = Math.floor(dice() * (text.length - 1))
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
}
