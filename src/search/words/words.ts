import { everywhere } from './everywhere.ts'
import { stem } from './stem.ts'

/** One word of a text: in lower case, as a stem, and where it stood. */
export interface Word {
  text: string
  stem: string
  /** True when it was typed wholly in capitals. */
  capitals: boolean
  /** True when it began with a capital. */
  capital: boolean
  /** Number of the sentence it stood in. */
  sentence: number
  /** Where it began in the text, in characters. */
  start: number
  /** True when its sentence ends with a question mark. */
  queried: boolean
  /** True when a comma, slash, bracket or a dash between spaces came just before it. */
  paused: boolean
  /** True when a slash came just before it: either will do. */
  slash: boolean
}

/** The longest text that is read: what follows can hold nothing that a question needs. */
const longest = 20_000

/** The same text with one kind of apostrophe, dash and letter form, so that what phones insert does not matter. */
export function plainText(text: string): string {
  if (text.length <= longest && isPlain.test(text)) return text
  return text.slice(0, longest).normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, '\'')
    .replace(/[‐‑‒–—−]/g, '-')
}

/** Nothing to put right: most of what is typed. */
const isPlain = /^[\x00-\x5f\x61-\x7f]*$/

/** Shorthand that would fall apart into letters: `A&E`, `w/`, `s.47`, `b&b`. */
function whole(text: string): string {
  return !/[&/']|re-|s\.|\btl/i.test(text) ? text : text
    .replace(/\bd\s?&\s?a\b/gi, 'drugs and alcohol')
    .replace(/\bl\s?&\s?d\b/gi, 'learning and development')
    .replace(/\b([a-z])\s?&\s?([a-z])\b/gi, '$1$2')
    .replace(/\bre-(?=\p{L}{4})/giu, 're')
    .replace(/\btl\s?[;:,./]?\s?dr\b/gi, 'tldr')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bw\/\s?/gi, 'with ')
    .replace(/\bs\.\s?(\d{2,3})\b/gi, 's$1')
    .replace(/(\p{L})'s\b/giu, '$1')
    .replace(/(\p{L})'(\p{L})/gu, '$1$2')
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /\p{Lu}/u.test(word) && word.replace(/s$/, '') === word.replace(/s$/, '').toUpperCase()
}

/** Marks the last sentence as a question. */
function query(found: Word[], sentence: number): void {
  for (let i = found.length - 1; found[i]?.sentence === sentence; i--) (found[i] as Word).queried = true
}

const pieces = /[\p{L}\p{N}]+|[.?!;\n]|[,/()[\]:|]|(?<=\s)-+(?=\s)/gu
const ends = new Set('.?!;\n')
const pauses = /^[,/()[\]:|-]/

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = []
  let sentence = 0
  let paused = false
  let slash = false
  for (const { 0: piece, index: start } of everywhere(pieces, whole(plainText(text)))) {
    if (ends.has(piece)) {
      if (piece === '?') query(found, sentence)
      sentence++
    } else if (pauses.test(piece)) {
      paused = true
      slash = piece === '/'
    }
    else {
      const lower = piece.toLowerCase()
      found.push({ text: lower, stem: stem(lower), capitals: lower !== piece && isCapitals(piece), capital: lower !== piece && /^\p{Lu}/u.test(piece), sentence, queried: false, start, paused, slash })
      paused = slash = false
    }
  }
  return found
}

/** Where a place in a text lies among the starts of its words. */
export const placeAmong = (text: string, at: number): number => whole(plainText(text.slice(0, at))).length

/** Words that carry nothing even in an editor's question: everything else may tell two reviews apart. */
export const empty: ReadonlySet<string> = new Set(('a an the of to in on at for by with from and or is are was were be been being am it its this that these those there as do does did ' +
  'have has had having i me my we our us you your he his they their them i\'m im ive any some can could would should will may might please about into').split(' '))
