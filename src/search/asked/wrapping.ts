import { readFileSync } from 'node:fs'
import { lookAt, readNetwork, type Layers } from '../../network.ts'
import type { ConceptKind } from '../vocabulary/concept-files.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { once } from '../../once.ts'
import type { Mention } from '../vocabulary/recognise.ts'
import type { Word } from '../words/words.ts'

/**
 * Which words of a question only wrap what it asks for: "morning bot, anything on neglect for my CPD? ta". A small network looks at each word between the
 * three before it and the three after, at what the vocabulary knows of each, and then at the message as a whole: whether any word before or after is more
 * plainly asked for. It says how surely the word is of what is asked. Fitted by `test/search/fit-wrapping.ts`.
 */

/** What is known of a word beside what it is: these stand behind its numbers. */
export const marks = ['named', 'loose', 'setting', 'ordinary', 'everywhere', 'unknown', 'edge', 'stop', 'pause', 'beside', 'few', 'many'] as const
type Mark = typeof marks[number]
/** How many words are looked at before and after one. */
export const reach = 3
const places = 2 * reach + 1

/** A word with what is known of it, as the network reads it. */
export interface Marked { text: string, marks: Mark[] }

const [short, long] = [6, 20]

/** Read where something is asked for outright that is no word any more: as what is asked for, and no theme. */
const limit: Marked = { text: 'babies', marks: ['setting'] }

/** The words of a question as the network reads them, stops and pauses between them, and the place of each word among these. `beside`: a theme is named; of a word of that theme, another. `limits`: where something was asked for that is no word any more. */
export function marked(words: readonly Word[], mentions: readonly Mention[], vocabulary: Pick<Vocabulary, 'concepts' | 'ordinary' | 'everywhere'>, limits: readonly number[] = []): { line: Marked[], at: number[] } {
  const known = words.map((): Set<Mark> => new Set())
  const isTopic = ({ ids }: Mention): boolean => vocabulary.concepts.get(ids[0] ?? '')?.kind === 'topic'
  const named = mentions.filter(mention => isTopic(mention) && mention.source !== 'lay')
  for (const mention of mentions) for (const i of mention.at) known[i]!.add(!isTopic(mention) ? 'setting' : mention.source === 'lay' ? 'loose' : 'named')
  const length: Mark[] = words.length < short ? ['few'] : words.length > long ? ['many'] : []
  const line: Marked[] = []
  const put = (from: number, to: number): void => limits.forEach(start => { if (start >= from && start < to) line.push(limit) })
  const at = words.map((word, i) => {
    put(words[i - 1]?.start ?? 0, word.start)
    if (i > 0 && word.sentence !== words[i - 1]!.sentence) line.push({ text: '', marks: ['stop'] })
    else if (word.paused) line.push({ text: '', marks: ['pause'] })
    if (vocabulary.ordinary.has(word.text)) known[i]!.add('ordinary')
    if (vocabulary.everywhere.has(word.text)) known[i]!.add('everywhere')
    if (named.some(mention => !mention.at.includes(i))) known[i]!.add('beside')
    return line.push({ text: /^\d+$/.test(word.text) ? '0' : word.text, marks: [...known[i]!, ...length] }) - 1
  })
  put(words.at(-1)?.start ?? 0, Infinity)
  return { line, at }
}

const edge: Marked = { text: '', marks: ['edge'] }
/** Only of the word itself is it told what stands beside it and how long the line is. */
export const isOfItself = (mark: Mark): boolean => mark === 'beside' || mark === 'few' || mark === 'many'

/** Reads lines of words. */
export interface Weigher {
  /** How surely each of the words at some places is of what is asked: above 0 more likely than not. */
  weights: (line: readonly Marked[], at: readonly number[]) => number[]
  /** True for a word that was met when the network was fitted. */
  knows: (text: string) => boolean
}

/** So many words are kept with what filters see in them. */
const mostKept = 2000

/** Adds so many numbers, from one place on, to others. */
function add(seen: Float32Array, from: number, to: Float32Array, count: number): void {
  for (let k = 0; k < count; k++) to[k]! += seen[from + k]!
}

/** Adds to what each voice hears at a word the most that was said to it, from one place on, of any word before. */
function hear(said: readonly Float32Array[], heard: readonly Float32Array[], from: number): void {
  const most = new Float32Array(heard[0]?.length ?? 0)
  for (const [i, one] of said.entries()) {
    add(most, 0, heard[i]!, most.length)
    for (let voice = 0; voice < most.length; voice++) if (one[from + voice]! > most[voice]!) most[voice] = one[from + voice]!
  }
}

/** Opens the network. Of its outcomes, a third are what filters say to each voice of the word itself, a third of it to those at later words, a third to those at earlier ones; the first half of the voices speak for the word's being asked, the others against it. */
export function createWrapping({ words, dims, filters, vectors, looks, starts, outcomes, says }: Layers): Weigher {
  const voices = outcomes / 3
  const numbers = new Map(words.map((word, number) => [word, number]))
  const ofMarks = new Map(marks.map((mark, m) => [mark, Float32Array.from({ length: places * filters }, (_, row) => looks[row * dims + dims - marks.length + m]!)]))
  const kept = new Map<number, Float32Array>()
  const bits = new Map(marks.map((mark, m) => [mark, isOfItself(mark) ? 0 : 2 ** m * (words.length + 1)]))

  /** What filters see in a word with what is known of it, at each place. */
  function seenIn({ text, marks: known }: Marked): Float32Array {
    const number = numbers.get(text) ?? -1
    const key = known.reduce((sum, mark) => sum + bits.get(mark)!, text === '' ? -1 : number)
    const before = kept.get(key)
    if (before) return before
    const seen = new Float32Array(places * filters)
    if (number >= 0) lookAt(vectors, number * dims, looks, dims, seen, 0)
    else if (text !== '') add(ofMarks.get('unknown')!, 0, seen, seen.length)
    for (const mark of known) if (!isOfItself(mark)) add(ofMarks.get(mark)!, 0, seen, seen.length)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, seen)
    return seen
  }
  const beyond = seenIn(edge)

  /** What filters say of the word at a place of a line. */
  function saidOf(line: readonly Marked[], seen: readonly Float32Array[], here: number): Float32Array {
    const sums = starts.slice()
    for (let place = 0; place < places; place++) add(seen[here - reach + place] ?? beyond, place * filters, sums, filters)
    for (const mark of line[here]!.marks) if (isOfItself(mark)) add(ofMarks.get(mark)!, reach * filters, sums, filters)
    const said = says.slice(filters * outcomes)
    for (let filter = 0; filter < filters; filter++) {
      const saw = sums[filter]!
      if (saw > 0) for (let k = 0, from = filter * outcomes; k < outcomes; k++) said[k]! += saw * says[from + k]!
    }
    return said
  }

  function weights(line: readonly Marked[], at: readonly number[]): number[] {
    const seen = line.map(seenIn)
    const said = at.map(here => saidOf(line, seen, here))
    const heard = said.map(one => one.slice(0, voices))
    hear(said, heard, voices)
    hear(said.toReversed(), heard.toReversed(), 2 * voices)
    return heard.map(voice => voice.reduce((sum, held, i) => held <= 0 ? sum : i < voices / 2 ? sum + held : sum - held, 0))
  }
  return { weights, knows: text => numbers.has(text) }
}

/** The network that is shipped, read when it is first needed. */
const shipped = once(() => createWrapping(readNetwork(readFileSync(new URL('wrapping.bin', import.meta.url)))))

/** Weights below which a word only wraps: one of no theme, one that tells loosely of a theme, one of a setting or a form, one of a theme that is named, and one that nobody has met: that may well be what is asked. */
const wrapping: Limits = { word: -1.7, loose: -0.8, setting: -2, named: -3, unmet: -6 }
/** Those below which what it names is perhaps only named in passing. */
const doubtful: Limits = { ...wrapping, loose: 1.5, setting: -0.8 }
/** And those below which it surely only wraps. */
const sure: Limits = { word: -5, loose: -5, setting: -6.5, named: -5, unmet: -6 }

/** What a theme must weigh that other words may wrap, where it is not more likely than not asked for but weighs most of all. */
const asked = -1.5

/** For each word of a question, whether it only wraps what is asked, whether what it names is perhaps no more than named in passing, and whether it surely only wraps. */
export interface Wrapping { wraps: boolean[], perhaps: boolean[], surely: boolean[] }

interface Limits { word: number, loose: number, setting: number, named: number, unmet: number }

/** What is known of a question beside its words: whether it is limited outright, by an age, a year, a publisher or the like; where such limits stood that are no words any more; and whether it tells a story. */
export interface Around { limited: boolean, limits: readonly number[], story: boolean }

/** Which words only wrap a question; none where nothing that may be asked for is surely named, be it a theme narrower than a death or harm, whom it is about or a form, nor any limit outright. In a story only a theme is surely asked for. */
export function wrappingPart(words: readonly Word[], mentions: readonly Mention[], { limited, limits, story }: Around, vocabulary: Pick<Vocabulary, 'concepts' | 'ordinary' | 'everywhere'>): Wrapping {
  const kindOf = ({ ids: [id = ''] }: Mention): ConceptKind | undefined => vocabulary.concepts.get(id)?.kind
  const mayBeAsked = (mention: Mention): boolean => !mention.denied && (story ? kindOf(mention) === 'topic' : kindOf(mention) !== 'setting') && !vocabulary.concepts.get(mention.ids[0] ?? '')?.general
  const nothing = words.map(() => false)
  const none = { wraps: nothing, perhaps: nothing, surely: nothing }
  if (words.length < 2 || !(limited || mentions.some(mayBeAsked))) return none
  const { line, at } = marked(words, mentions, vocabulary, limits)
  const { weights, knows } = shipped()
  // Limits are heard with the words.
  const heard = line.flatMap(({ text }, i) => text === '' ? [] : [i])
  const all = weights(line, heard)
  const weighs = at.map(i => all[heard.indexOf(i)]!)
  const most = Math.max(...weighs)
  const isAsked = (mention: Mention): boolean => mayBeAsked(mention) && mention.source !== 'lay' && mention.at.some(i => weighs[i]! > 0 || (weighs[i] === most && (most >= asked || kindOf(mention) !== 'topic')))
  if (!limited && !mentions.some(isAsked)) return none
  const under = (least: Limits): boolean[] => weighs.map((weighed, i) => {
    const { text, marks: known } = line[at[i]!]!
    const met = known.includes('named') ? least.named : known.includes('loose') ? least.loose : known.includes('setting') ? least.setting : least.word
    return weighed < (knows(text) ? met : least.unmet)
  })
  return { wraps: under(wrapping), perhaps: under(doubtful), surely: under(sure) }
}
