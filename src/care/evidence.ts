import { families } from './families.ts'
import { frames, framesOf } from './frames.ts'
import type { Ledger } from './ledger.ts'
import { mannerOf, runNamed, runsOf, tellingOf } from './shapes.ts'

/** What the phrases found in a message: each is one piece of evidence among others. */
export const marks = ['advice', 'asks', 'distress', 'identity', 'likely', 'plain', 'self', 'told'] as const
export type Mark = (typeof marks)[number]

/** The families by number: those written down, and two that words show by themselves. */
const named = [...Object.keys(families), 'published', 'number']
const numbers = new Map(named.map((family, number) => [family, number]))
const numbered = (listed: string): readonly number[] => listed.split(' ').map(family => numbers.get(family)!)
const [published, digits] = [numbers.get('published')!, numbers.get('number')!]

const whole = new Map<string, number[]>()
const beginnings = new Map<string, number[]>()
for (const [family, words] of Object.entries(families)) {
  for (const word of new Set(words.split(' '))) {
    const [index, key] = word.endsWith('*') ? [beginnings, word.slice(0, -1)] as const : [whole, word] as const
    index.set(key, [...(index.get(key) ?? []), numbers.get(family)!])
  }
}
/** No beginning of a word in the families is shorter. */
const shortestBeginning = Math.min(...[...beginnings.keys()].map(key => key.length))

/** What such words start with: most words start with none, and need no closer look. */
const starts = new Set([...beginnings.keys()].map(key => key.slice(0, shortestBeginning)))

/** Every word in the families, so that it is not taken for a typing slip. */
export const familiarWords: ReadonlySet<string> = new Set([...whole.keys(), ...beginnings.keys()])

const people = numbered('heShe child kin stranger they named')
const selves = numbered('i my we')
const others = numbered('heShe they')
const pressing = numbered('now here help')
/** A question of so few words is read whole. */
const fewWords = 12
/** A danger, this moment or a plea: a bare “not” is none. */
const alarming = numbered('breath blood took substance selfHarm edge harm sexual injury weapon violent threat kill gone alone shutIn want intoxicated abroad fear psychosis fire now here help call')
const dangerous = new Set(numbered('breath blood took substance selfHarm edge harm sexual injury weapon violent threat kill gone alone shutIn want intoxicated abroad fear psychosis fire denied'))
/** Of care: a harm, who may come to it, what is felt, a plea. In a few words of the writer with none of these it is heard in their tone alone. */
const caring = numbered('breath blood took substance selfHarm edge harm sexual injury weapon violent kill gone alone shutIn want intoxicated abroad fear psychosis fire help feel mind blame loss ownEnd support threat denied home child kin stranger worker named detail many since not')
const fewest = 8
/** What words of harm belong to: “will”, “not” and “himself” are of every sort of talk. */
const harms = new Set([...dangerous].filter(family => !numbered('threat denied kill alone').includes(family)))
const asking = numbered('wanted question')
const reviews = numbered('review')
const openers = new Set('is are was were do does did can could should would must may am has have shall'.split(' '))
const codes = /^(?!s\d|y\d|ks\d)[a-z]{2,4}\d{2}$/

/** What a word gives by itself: its number, its rows as a word, as the one that opens or closes a message, and as a stem; its families; how it behaves. */
interface WordEvidence { number: number, rows: Record<'word' | 'opens' | 'closes' | 'stem', number>, families: readonly number[], manner: number }

/** The families of each word. */
type Kinds = readonly (readonly number[])[]

/** The evidence in words, each piece once, how many words there are, whether they ask for something, whether a few begin by asking and nothing in them alarms, whether they speak of no danger and of nobody, and whether they are few, of the writer, and none is of care. */
export interface Evidence { pieces: readonly number[], words: number, asks: boolean, calm: boolean, ofNobody: boolean, bare: boolean }

/** Sees evidence, each piece as the number of its row in one ledger. */
export interface Seeing {
  /** @param words in small letters. @param published names that publications use. */
  evidence: (words: readonly string[], published: ReadonlySet<string>) => Evidence
  /** What the phrases found, as evidence. */
  phrases: (found: readonly Mark[]) => number[]
}

/**
 * The evidence in words, as a ledger has it: families present, alone and together with how the message speaks (asks for something published, asks
 * yes or no, tells), of whom (someone, the writer, nobody), how many dangers it names, how long it is, and how its words follow one another.
 */
export function createSeeing({ row, word: numberOf, pair }: Ledger): Seeing {
  const byFamily = shelves([...named, '0', '1', '2', '3', '4'], row)
  const byFrame = shelves(frames, row)
  const beside = named.map(family => byFamily(`${family}+`))
  const runs = new Map<number, number>()
  const rowOfRun = (run: number): number => runs.get(run) ?? runs.set(run, row('runs', runNamed(run))).get(run)!
  /** Words that stand in the ledger: no others are kept. */
  const known = new Map<string, WordEvidence>()

  function given(word: string): WordEvidence {
    const before = known.get(word)
    if (before) return before
    const number = numberOf(word)
    const rows = { word: row('word', word), opens: row('opens', word), closes: row('closes', word), stem: word.length > 4 ? row('stem', word.slice(0, word.length > 6 ? 5 : 4)) : 0 }
    const made = { number, rows, families: familiesOf(word), manner: mannerOf(word) }
    if (number > 0) known.set(word, made)
    return made
  }

  function evidence(words: readonly string[], names: ReadonlySet<string>): Evidence {
    const all = words.map(given)
    const kinds = all.map(({ families }, at) => isPublished(words[at]!, names) ? withPublished(families) : families)
    const present = new Set(kinds.flat())
    const speech = speechIn(words, kinds, present, all.map(({ manner }) => manner))
    const stances = ['any', ...speech.stances].map(byFamily)
    const pieces = new Set<number>([row('manner', speech.manner), row('words', speech.length), row('telling', speech.telling)])
    for (const shelf of stances) pieces.add(shelf[named.length + speech.dangers]!)
    for (const family of kinds[0] ?? []) pieces.add(byFamily('first')[family]!)
    addWords(all, pieces)
    for (const shelf of stances) for (const family of present) pieces.add(shelf[family]!)
    addFrames(framesOf(words, names), pieces)
    addNeighbours(all, kinds, pieces)
    pieces.delete(0)
    const among = (some: readonly number[]): boolean => some.some(family => present.has(family))
    return {
      pieces: [...pieces], words: words.length, asks: speech.manner !== 'tell',
      calm: opensAsking(kinds) && words.length <= fewWords && !among(alarming),
      ofNobody: speech.dangers === 0 && !among(people), bare: words.length <= fewest && among(selves) && !among(caring)
    }
  }

  function addWords(all: readonly WordEvidence[], pieces: Set<number>): void {
    const [first, last] = [all[0], all.at(-1)]
    if (first && last) pieces.add(first.rows.opens).add(pair('opens', first.number, all[1]?.number ?? numberOf(''))).add(last.rows.closes)
    for (const { rows } of all) pieces.add(rows.word)
    for (const run of runsOf(all.map(({ manner }) => manner))) pieces.add(rowOfRun(run))
    for (const { rows } of all) pieces.add(rows.stem)
  }

  function addFrames(found: readonly number[], pieces: Set<number>): void {
    found.forEach((frame, at) => {
      const shelf = byFrame(frames[frame]!)
      pieces.add(byFrame('frame')[frame]!)
      for (const other of found.slice(at + 1)) pieces.add(shelf[other]!)
    })
  }

  function addNeighbours(all: readonly WordEvidence[], kinds: Kinds, pieces: Set<number>): void {
    for (let at = 1; at < all.length; at++) for (const family of kinds[at - 1]!) for (const next of kinds[at]!) pieces.add(beside[family]![next]!)
    for (let at = 1; at < all.length; at++) pieces.add(pair('then', all[at - 1]!.number, all[at]!.number))
  }

  return { evidence, phrases: found => found.map(mark => row('phrase', mark)) }
}

/** How a message speaks, by what it is made of: `stances` are its manner, its telling, and of whom it is. */
interface Speech { manner: 'ask' | 'yesno' | 'tell', telling: string, length: string, dangers: number, stances: string[] }

function speechIn(words: readonly string[], kinds: Kinds, present: ReadonlySet<number>, behave: readonly number[]): Speech {
  const has = (families: readonly number[]): boolean => families.some(family => present.has(family))
  const [self, someone] = [has(selves), has(people)]
  const manner = mannerIn(words, kinds, has(reviews))
  const telling = tellingOf(behave, self, has(others))
  const length = lengthOf(words.length)
  const dangers = Math.min(kinds.filter(kind => kind.some(family => dangerous.has(family))).length, 4)
  const ofWhom = [has(pressing) && 'now', someone && 'someone', self && 'self', !someone && !self && 'nobody', words.length <= 3 && 'short'].filter(stance => stance !== false)
  return {
    manner, telling, length, dangers, stances: [manner, telling, ...ofWhom]
  }
}

function mannerIn(words: readonly string[], kinds: Kinds, ofReviews: boolean): Speech['manner'] {
  if (ofReviews || opensAsking(kinds)) return 'ask'
  return openers.has(words[0] ?? '') ? 'yesno' : 'tell'
}

const opensAsking = (kinds: Kinds): boolean => kinds.slice(0, 2).some(kind => kind.some(family => asking.includes(family)))

/** The rows of some things in each way of being seen, looked up when a way is first met. */
function shelves(things: readonly string[], row: Ledger['row']): (kind: string) => Int32Array {
  const made = new Map<string, Int32Array>()
  return kind => made.get(kind) ?? made.set(kind, Int32Array.from(things, thing => row(kind, thing))).get(kind)!
}

function familiesOf(word: string): number[] {
  const found = [...whole.get(word) ?? none]
  for (let length = starts.has(word.slice(0, shortestBeginning)) ? shortestBeginning : Infinity; length <= Math.min(word.length, 12); length++) {
    for (const family of beginnings.get(word.slice(0, length)) ?? none) if (!found.includes(family)) found.push(family)
  }
  if (/^\d+$/.test(word)) found.push(digits)
  return found
}
const none: readonly number[] = []

/** Before the last: a number stays what it is. */
const withPublished = (families: readonly number[]): number[] => [...families.filter(family => family !== digits), published, ...families.filter(family => family === digits)]

/** A name of a publication, its possessive, or the code of a review. */
function isPublished(word: string, names: ReadonlySet<string>): boolean {
  return names.has(word) || word.endsWith('s') && names.has(word.slice(0, -1)) || /\d$/.test(word) && codes.test(word)
}

/** Whether a word names a harm. */
export const namesHarm = (word: string): boolean => familiesOf(word).some(family => harms.has(family))

function lengthOf(words: number): string {
  const limit = [1, 2, 4, 8, 14].find(most => words <= most)
  return String(limit ?? 'many')
}
