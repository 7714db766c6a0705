import type { Facts } from '../reviews/facts.ts'
import { bare } from '../reviews/titled.ts'
import { isSwapped } from '../words/spelling.ts'
import { months, monthStarts } from '../../english/months.ts'

/** What a text names by code or pseudonym, and the text with those words blanked out. */
export interface Named {
  /** Positions in the catalogue of the reviews named. */
  reviews: number[]
  /** Positions of those that were turned down: "not Zac". */
  denied: number[]
  /** True when it holds a label that no title here has (`Child C`, `YP1`), though a review may tell of a child so called. */
  label: boolean
  /** What it holds that no review has: something built like a code, or the name of one that has been withdrawn. */
  unknown?: 'code' | 'name'
  rest: string
}

const labels = /\b(?:child|young person|yp|baby|adult|family|mother|father|sibling|subject)(?:[\s-](?:(?!w\/)[b-hj-z]|a(?=\s*(?:$|[.,?!)]|review|case|report)))|[\s-]?[1-9])\b(?![\s'-]?\w*(?:year|month|week|day|\/12|\/52))/gi
const codeLike = /\b([a-z]{2,6})([\s-]?)((?<=\b[a-z]{2,5}[\s-]?)\d{2,4}(?![-/]\d)|\d{1,2}\/(?:19|20)\d\d|(?<=\b(?:scr|sar|l?cspr|cpr|apr|dhr|cmr|lcspr)[\s-]?)[a-z]\d{1,3})\b(?!\s*(?:year|yr|month|week|y\/?o))/gi
/** Numbers that follow these are sections, school stages and the like. */
const notCodes = new Set([...months.map(month => month.toLowerCase()), ...monthStarts, ...'s ks y yr year covid mp level tier under over aged age ages from since before after in by of to and or for the section part at is was all on til until post pre boy girl boys girls teen teens up about around than between a cop room page row line item band grade sept spring summer autumn winter early late mid wt wt20'.split(' ')])

/** Small words, which are the letters of a label only where they are written as such: "child a", "Child IS". */
const small = /^(?:a|i|am|an|as|at|be|by|do|go|he|hi|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)$/
const closing = /^\s*(?:$|[.,?!)]|(?:serious|case|review|report|learning)\b)/i
/** A number that counts years or months is no label's: "child 8 weeks". */
const counted = /^[\s'-]?\w*(?:year|yr|month|mth|week|wk|day|\/12|\/52|y\/?o)/i

/** Those that have every name, where any has: "Child C and Child D"; otherwise each that has one. */
function meant(named: readonly number[][]): number[] {
  const all = [...new Set(named.flat())]
  const whole = all.filter(review => named.every(of => of.includes(review)))
  return whole.length > 0 ? whole : all
}

const denying = /\b(not|isn't|isnt|wasn't|wasnt|aren't|excluding|exclude|except|besides|apart from|other than|rather than|instead of|without|minus|drop|remove|skip|ignore|omit|leave out|take out|take off|all but|anything but)( for)?( the)?\s*$/i

const blank = (text: string): string => ' '.repeat(text.length)

/** A name as it sounds: Zack and Zak are Zac, Arron is Aaron. */
const sound = (name: string): string => name.replace(/ph/g, 'f').replace(/th/g, 't').replace(/ck|ch|k|q/g, 'c').replace(/y/g, 'i').replace(/(.)\1+/g, '$1')

interface Piece { text: string, start: number }

const endOf = ({ text, start }: Piece): number => start + text.length

/** True where words that together make a name are written as one: not "child a victim of", "child 8 weeks old", "children, 8", nor a letter and the number after it, "a 5". */
function areName(parts: readonly Piece[], text: string): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const after = text.slice(endOf(last))
  const gaps = parts.slice(1).map((part, i) => text.slice(endOf(parts[i]!), part.start))
  if (gaps.some(gap => !/^[\s'"./-]{0,2}$/.test(gap)) || (parts.length === 2 && first.text.length === 1 && /\s/.test(gaps[0]!))) return false
  if (/^\d+$/.test(last.text)) return !counted.test(after)
  if (/^(?:s|w)$/i.test(last.text) && (after.startsWith('/') || gaps.at(-1) === '\'')) return false
  return !small.test(last.text.toLowerCase()) || closing.test(after) || (/^\p{Lu}/u.test(last.text) && !/^i$/i.test(last.text))
}

const cue = '(?:reviews?|cases?|reports?|learning|story|briefing|summary|lc?spr|cspr|scr|sar|cpr|apr|child|children|baby|babies|young (?:person|people)|family|called|named|known as)'
const before = new RegExp(`\\b${cue} (?:(?:of|about|on|for|re|into) )?(?:\\p{L}+,? (?:and|&) )?["']?$`, 'iu')
const behind = new RegExp(`^["']?(?:'s)?(?:,? (?:and|&) \\p{L}+)?(?:'s)? (?:\\w+ )?${cue}\\b`, 'iu')
/** In as few words as these a first name is what is asked for; with its capital, in as many as these. */
const [fewWords, someWords] = [3, 12]

/** True where a first name is that of a review, and not of somebody who is spoken of or of a place: "Amber Valley". */
function isCalled({ text: typed, start }: Piece, text: string, length: number, isWord: (word: string) => boolean): boolean {
  const after = text.slice(start + typed.length)
  // "Neglect, tia" is said to whoever is thanked.
  if (/^\p{Ll}/u.test(typed) && isWord(typed)) return false
  if (length <= fewWords || before.test(text.slice(0, start)) || behind.test(after)) return true
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(after)?.[1]
  return typed.length > 2 && /^\p{Lu}/u.test(typed) && length <= someWords && (next === undefined || isWord(next.toLowerCase()))
}

/** Finds codes, pseudonyms and labels in a question, whatever their capitals, spaces and hyphens. `isWord`: ordinary words, which name a review only when capitalised; `isKnown`: words spelt as they should be, which are no slip for a name; `withdrawn`: names of reviews that are held no more. */
export function createNaming(facts: readonly Facts[], isWord: (word: string) => boolean, isKnown: (word: string) => boolean, withdrawn: readonly string[] = []): (text: string) => Named {
  const byName = new Map<string, number[]>(withdrawn.map(name => [bare(name), []]))
  facts.forEach(({ names, called, labels }, i) => new Set([...names, ...called, ...labels]).forEach(name => byName.set(name, [...byName.get(name) ?? [], i])))
  const [known, labelled] = [new Set(facts.flatMap(one => one.names)), new Set(facts.flatMap(one => one.labels))]
  const pseudonyms = [...byName.keys()].filter(name => !/\d/.test(name) && !labelled.has(name)).map(name => ({ name, sounds: sound(name) }))
  /** What names begin with: most words begin none, and are not put together with the next. */
  const beginnings = new Set([...byName.keys()].flatMap(name => [name.slice(0, 1), name.slice(0, 2)]))

  /** A name that is spelt as it sounds, or with two letters swapped. */
  function nearly(name: string): string | undefined {
    if (name.length < 3 || /\d/.test(name) || isKnown(name) || isWord(name)) return undefined
    const sounds = sound(name)
    const meant = pseudonyms.filter(one => one.sounds === sounds || (name.length > 3 && isSwapped(one.name, name)))
    return meant.length === 1 ? meant[0]!.name : undefined
  }

  /** True where words that make a name are that name: a label, "childs" apart; a code or pseudonym; or a first name, as it is said of a review. */
  function isOne(name: string, typed: string, parts: readonly Piece[], text: string, length: number): boolean {
    const isSingle = parts.length === 1
    if (labelled.has(name)) return !isSingle || !name.endsWith('s')
    const isCapital = /^\p{Lu}/u.test(typed)
    if (known.has(name)) return !isSingle || /\d/.test(name) || isCapital || !isWord(name)
    return (isSingle ? name === bare(typed) || !/^\p{Lu}{2,}s?$/u.test(typed) : isCapital && parts[0]!.text.length > 1) && isCalled(parts[0]!, text, length, isWord)
  }

  function whole(parts: readonly Piece[], text: string, length: number): number[] | undefined {
    const typed = parts.map(p => p.text).join('')
    const name = byName.has(bare(typed)) ? bare(typed) : parts.length === 1 ? nearly(bare(typed)) : undefined
    return name !== undefined && (parts.length === 1 || areName(parts, text)) && isOne(name, typed, parts, text, length) ? byName.get(name) : undefined
  }

  /** The longest name that begins at a piece, with the reviews it is of. */
  function nameAt(pieces: readonly Piece[], i: number, text: string): { parts: Piece[], of: number[] } | undefined {
    for (let count = byName.size === 0 ? 0 : beginnings.has(bare(pieces[i]!.text).slice(0, 2)) ? 4 : 1; count >= 1; count--) {
      const parts = pieces.slice(i, i + count)
      const of = parts.length === count ? whole(parts, text, pieces.length) : undefined
      if (of) return { parts, of }
    }
    return undefined
  }

  /** What stands after a label with the same noun: the D of "Children C and D", and how many pieces further. */
  function alsoAt(pieces: readonly Piece[], last: number, noun: string, text: string): { of: number[], further: number } | undefined {
    const further = /^and$/i.test(pieces[last + 1]?.text ?? '') ? 2 : 1
    const next = pieces[last + further]
    const isJoined = next !== undefined && /^(?:,|,? (?:and|&)) $/i.test(text.slice(endOf(pieces[last]!), next.start))
    return isJoined && labelled.has(noun + bare(next.text)) ? { of: byName.get(noun + bare(next.text))!, further } : undefined
  }

  return text => {
    const named: number[][] = []
    const denied = new Set<number>()
    let unknown: Named['unknown']
    const pieces = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => ({ text: m[0], start: m.index }))
    let rest = text
    for (let i = 0; i < pieces.length; i++) {
      const name = nameAt(pieces, i, text)
      if (!name) continue
      const notBefore = denying.exec(text.slice(0, pieces[i]!.start))
      const start = notBefore?.index ?? pieces[i]!.start
      const noun = bare(name.parts.slice(0, -1).map(part => part.text).join(''))
      const all = [name.of]
      if (name.of.length === 0) unknown = 'name'
      let last = i + name.parts.length - 1
      for (let also = alsoAt(pieces, last, noun, text); also; also = alsoAt(pieces, last, noun, text)) {
        all.push(also.of)
        last += also.further
      }
      if (notBefore) all.flat().forEach(review => denied.add(review))
      else named.push(...all)
      rest = rest.slice(0, start) + blank(rest.slice(start, endOf(pieces[last]!))) + rest.slice(endOf(pieces[last]!))
      i = last
    }
    let label = false
    rest = rest.replace(labels, found => { label = true; return blank(found) })
    rest = rest.replace(codeLike, (found: string, letters: string, gap: string, digits: string) => {
      if (notCodes.has(letters.toLowerCase()) || (isWord(letters.toLowerCase()) && /^\d/.test(digits)) || (gap !== '' && /^(19|20)\d\d$/.test(digits))) return found
      unknown = 'code'
      return blank(found)
    })
    return { reviews: meant(named), denied: [...denied], label, ...unknown && { unknown }, rest }
  }
}
