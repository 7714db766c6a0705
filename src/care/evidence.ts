import { families } from './families.ts'
import { framesOf } from './frames.ts'
import { shapeOf } from './shapes.ts'

/** What the phrases found in a message: each is one piece of evidence among others. */
export type Mark = 'plain' | 'likely' | 'told' | 'asks' | 'distress' | 'self' | 'identity' | 'advice'

const whole = new Map<string, string[]>()
const beginnings = new Map<string, string[]>()
for (const [family, words] of Object.entries(families)) {
  for (const word of new Set(words.split(' '))) {
    const [index, key] = word.endsWith('*') ? [beginnings, word.slice(0, -1)] as const : [whole, word] as const
    index.set(key, [...(index.get(key) ?? []), family])
  }
}
/** No beginning of a word in the families is shorter. */
const shortestBeginning = Math.min(...[...beginnings.keys()].map(key => key.length))

/** What such words start with: most words start with none, and need no closer look. */
const starts = new Set([...beginnings.keys()].map(key => key.slice(0, shortestBeginning)))

/** Every word in the families, so that it is not taken for a typing slip. */
export const familiarWords: ReadonlySet<string> = new Set([...whole.keys(), ...beginnings.keys()])

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const people = set('heShe child kin stranger they named')
const dangers = set('breath blood took substance selfHarm edge harm sexual injury weapon violent threat kill gone alone shutIn want intoxicated abroad fear psychosis fire denied')
const openers = set('is are was were do does did can could should would must may am has have shall')
const codes = /^(?!s\d|y\d|ks\d)[a-z]{2,4}\d{2}$/

/** One piece of evidence: how it was seen (`any`, `first`, beside what, in what manner of speaking, of whom), and what. */
export type Piece = readonly [kind: string, what: string]

/**
 * The evidence in a row of words: families present, alone and together with how the message speaks (asks for something published, asks yes
 * or no, tells), of whom (someone, the writer, nobody), how many dangers it names, how long it is, and how its words follow one another.
 * How it speaks, of whom and of how many dangers stands first, before its first word.
 */
export function evidence(words: readonly string[], published: ReadonlySet<string>): Piece[] {
  const kinds = words.map(word => familiesOf(word, published))
  const present = new Set(kinds.flat())
  const manner = mannerOf(words, kinds, present)
  const { runs, telling } = shapeOf(words, isOfSelf(present), present.has('heShe') || present.has('they'))
  const stances = ['any', manner, telling, ...stancesOf(present, words.length)]
  const danger = String(Math.min(kinds.filter(kind => kind.some(family => dangers.has(family))).length, 4))
  const pieces: Piece[] = [['manner', manner], ['words', lengthOf(words.length)], ['telling', telling], ...stances.map((stance): Piece => [stance, danger])]
  for (const family of kinds[0] ?? []) pieces.push(['first', family])
  if (words[0] !== undefined) pieces.push(['opens', words[0]], ['opens', `${words[0]}_${words[1] ?? ''}`], ['closes', words.at(-1) ?? ''])
  for (const word of new Set(words)) pieces.push(['word', word])
  for (const run of runs) pieces.push(['runs', run])
  for (const stem of stemsOf(words)) pieces.push(['stem', stem])
  for (const stance of stances) for (const family of present) pieces.push([stance, family])
  const frames = framesOf(words, published)
  frames.forEach((frame, at) => {
    pieces.push(['frame', frame])
    for (const other of frames.slice(at + 1)) pieces.push([frame, other])
  })
  return [...pieces, ...neighbours(words, kinds)]
}

/** Whether evidence is of something told in a few words that a search would have too: of nobody here, of no time, with no verb of the present, and of no danger that ends in minutes. */
export function isInGeneral(pieces: readonly Piece[]): boolean {
  return pieces.every(([kind, what]) => {
    switch (kind) {
      case 'manner': return what === 'tell'
      case 'words': return what !== 'many'
      case 'telling': return !/^(?:is|ing)\.|\.(?:I|the)$/.test(what)
      case 'word': return !acting.has(what)
      case 'any': return !present.has(what)
      default: return true
    }
  })
}
const acting = set('he she they him them it this that s someone')
const present = set('i my we you now recent here help breath call number gone alone shutIn edge blood denied fire substance')

/** What the phrases found, as evidence. */
export function phraseEvidence(marks: readonly Mark[]): Piece[] {
  return marks.map(mark => ['phrase', mark])
}

/** Which words and which families stand next to each other, each pair once. */
function neighbours(words: readonly string[], kinds: readonly string[][]): Piece[] {
  const beside = new Set<Piece>()
  const pairs = new Set<string>()
  for (let at = 1; at < words.length; at++) {
    pairs.add(`${words[at - 1]}_${words[at]}`)
    for (const family of kinds[at - 1] ?? []) for (const next of kinds[at] ?? []) beside.add(besides.get(family)?.get(next) ?? ['', ''])
  }
  return [...beside, ...[...pairs].map((pair): Piece => ['then', pair])]
}
const named = [...Object.keys(families), 'published', 'number']
const besides = new Map(named.map(family => [family, new Map(named.map(next => [next, [`${family}+`, next] as Piece]))]))

function familiesOf(word: string, published: ReadonlySet<string>): string[] {
  const found = [...whole.get(word) ?? none]
  for (let length = starts.has(word.slice(0, shortestBeginning)) ? shortestBeginning : Infinity; length <= Math.min(word.length, 12); length++) {
    for (const family of beginnings.get(word.slice(0, length)) ?? none) if (!found.includes(family)) found.push(family)
  }
  if (isPublished(word, published)) found.push('published')
  if (/^\d+$/.test(word)) found.push('number')
  return found
}
const none: readonly string[] = []

/** A name of a publication, its possessive, or the code of a review. */
function isPublished(word: string, published: ReadonlySet<string>): boolean {
  return published.has(word) || word.endsWith('s') && published.has(word.slice(0, -1)) || /\d$/.test(word) && codes.test(word)
}

function mannerOf(words: readonly string[], kinds: readonly string[][], present: ReadonlySet<string>): 'ask' | 'yesno' | 'tell' {
  if (present.has('review') || kinds.slice(0, 2).some(kind => kind.includes('wanted') || kind.includes('question'))) return 'ask'
  return openers.has(words[0] ?? '') ? 'yesno' : 'tell'
}

function stancesOf(present: ReadonlySet<string>, length: number): string[] {
  const someone = [...people].some(family => present.has(family))
  const self = isOfSelf(present)
  const now = ['now', 'here', 'help'].some(family => present.has(family))
  return [now && 'now', someone && 'someone', self && 'self', !someone && !self && 'nobody', length <= 3 && 'short'].filter(stance => stance !== false)
}

function isOfSelf(present: ReadonlySet<string>): boolean {
  return present.has('i') || present.has('my') || present.has('we')
}

/** What words start with, for their other forms and their slips. */
function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter(word => word.length > 4).map(word => word.slice(0, word.length > 6 ? 5 : 4)))
}

function lengthOf(words: number): string {
  const limit = [1, 2, 4, 8, 14].find(most => words <= most)
  return String(limit ?? 'many')
}
