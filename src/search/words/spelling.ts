import { once } from '../../once.ts'
import { stem } from './stem.ts'
import { empty, type Word } from './words.ts'

/** Repairs spelling towards known words only. */
export interface Speller {
  /** True for a word that is spelt as we know it. */
  knows: (word: string) => boolean
  /** The words with misspelt ones repaired, words typed together parted and words typed apart joined, but for those `kept` as they are; `changed` in the words now used. */
  repair: (words: readonly Word[], kept?: ReadonlySet<Word>) => { words: Word[], changed: string[] }
}

/** Shorter words are too like many others to be repaired safely, except beside a word that they stand next to in some phrase. */
const shortest = 4
const shortestBeside = 3
/** Shorter words that only ask are too like others that say something. */
const shortestAsking = 5
/** What it counts for a word that it stands next to the same word in some phrase. */
const beside = 0.6

/** Of these one is easily typed for another at the start of a longer word: “abesity”. */
const vowels: ReadonlySet<string> = new Set('aeiou')

/** How far a word of this length may be from a known one, in letters added, lost, changed or swapped. */
const reach = (length: number): number => length >= 7 ? 2 : 1

/** Three rows of the comparison, used again and again: a question may be held against thousands of words. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [Uint8Array, Uint8Array, Uint8Array]

/** Fills the next row, for one more letter of `a`, and returns the least in it. */
function step(a: string, b: string, i: number, [before, row, next]: typeof rows): number {
  let least = next[0] = i
  const letter = a.charCodeAt(i - 1)
  const earlier = i > 1 ? a.charCodeAt(i - 2) : -1
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1)
    let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (letter === other ? 0 : 1))
    if (earlier === other && j > 1 && letter === b.charCodeAt(j - 2)) cost = Math.min(cost, before[j - 2]! + 1)
    next[j] = cost
    if (cost < least) least = cost
  }
  return least
}

/** Letters added, lost, changed or swapped between two words; more than `limit` is reported as `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length >= rows[0].length) return a === b ? 0 : limit + 1
  let [before, row, next] = rows
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    if (step(a, b, i, [before, row, next]) > limit) return limit + 1
    ;[before, row, next] = [row, next, before]
  }
  return row[b.length]!
}

/** Two letters that changed places are one slip: `thoe`. */
export const isSwapped = (one: string, two: string): boolean => one.length === two.length && distance(one, two, 1) === 1 && [...one].sort().join('') === [...two].sort().join('')

/** The letters of a word as bits: two words that are near each other share nearly all of them. */
function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** A word as it is typed in haste, without its vowels after the first letter: `rvws`, `nglct`. */
const withoutVowels = (word: string): string => word[0]! + word.slice(1).replace(/[aeiou]/g, '')

/** Of the words that begin alike, this share must be of one family. */
const mostly = 0.75
/** A word cut short has lost at least this many letters. */
const leastCut = 3

interface Target { word: string, letters: number }

/** Words by their first letter and length. */
function buckets(words: Iterable<string>): Map<string, Target[]> {
  const byStart = new Map<string, Target[]>()
  for (const word of words) {
    if (word.length < shortest || /\d/.test(word)) continue
    const key = `${word[0]}${word.length}`
    const list = byStart.get(key)
    const target = { word, letters: lettersOf(word) }
    if (list) list.push(target)
    else byStart.set(key, [target])
  }
  return byStart
}

/** The words that stand just after and just before a stem in some phrase. */
export interface Neighbours { after: ReadonlyMap<string, ReadonlySet<string>>, before: ReadonlyMap<string, ReadonlySet<string>> }

const alone: Neighbours = { after: new Map(), before: new Map() }

/** Builds a speller. `targets`: words worth repairing towards, with how common each is; `plain`: words that are right as they are; `asking`: those of them that say nothing of what is asked, and are meant by what is nearer to them; `pairs`: words typed together → the two they are; `neighbours`: read when first needed. */
export function createSpeller(targets: ReadonlyMap<string, number>, plain: ReadonlySet<string>, asking: ReadonlySet<string>, pairs: ReadonlyMap<string, readonly string[]>, neighbours: () => Neighbours = () => alone): Speller {
  // What is only ever written as a name is known, and nothing else is turned into it.
  const byStart = buckets([...targets].flatMap(([word, count]) => count === 0 ? [] : word))
  const ofAsking = buckets(asking)
  const bare = once(() => Map.groupBy([...new Set([...targets.keys(), ...asking])].filter(word => word.length > shortest), withoutVowels))
  const stems = new Set([...targets.keys(), ...plain].map(stem))
  const knows = (word: string): boolean => targets.has(word) || plain.has(word) || empty.has(word) || (word.length > shortest && word.endsWith('s') && plain.has(word.slice(0, -1))) || (stem(word).length >= 5 && stems.has(stem(word)))

  /** Known words that go on where a word ends, the commonest of their letters lost. */
  function beginning(word: string): string[] {
    const long = [...Array(12).keys()].flatMap(more => byStart.get(`${word[0]}${word.length + leastCut + more}`) ?? [])
    return long.flatMap(target => target.word.startsWith(word) ? [target.word] : [])
  }

  /** Words of about this length that begin as this one does, as its second letter, or with another vowel. */
  function candidates(word: string, limit: number, byStart: ReadonlyMap<string, readonly Target[]>): string[] {
    const letters = lettersOf(word)
    const starts = new Set([word[0], word[1], ...word.length > 5 && vowels.has(word[0] ?? '') ? vowels : []])
    const lengths = Array.from({ length: 2 * limit + 1 }, (_, i) => word.length - limit + i)
    const keys = [...starts].flatMap(start => lengths.map(length => `${start}${length}`))
    return keys.flatMap(key => byStart.get(key) ?? []).filter(target => bitsIn(target.letters ^ letters) <= 2 * limit).map(target => target.word)
  }

  /** The words that would make a phrase with the ones before and after. */
  function fitting(before: Word | undefined, after: Word | undefined): ReadonlySet<string> {
    const { after: follow, before: lead } = neighbours()
    return new Set([...before ? follow.get(before.stem) ?? [] : [], ...after ? lead.get(after.stem) ?? [] : []])
  }

  /** A short word, or the beginning of one at the end of a text, by the phrase it stands in: "took her own lif". */
  function inPhrase(word: string, isLast: boolean, fits: ReadonlySet<string>): string | undefined {
    const close = [...fits].filter(fit => fit.length >= shortestBeside && (distance(word, fit, 1) <= 1 || (isLast && fit.startsWith(word))))
    return close.length === 1 ? close[0] : close.find(fit => fit.startsWith(word))
  }

  /** The nearest known word: a wrong first letter counts against it, a common word or one that makes a phrase for it. */
  function nearest(word: string, fits: ReadonlySet<string>): string | undefined {
    const limit = reach(word.length)
    let best: { word: string, cost: number } | undefined
    for (const candidate of candidates(word, limit, byStart)) {
      const apart = distance(word, candidate, limit)
      const total = apart + (candidate[0] === word[0] ? 0 : 0.5) - Math.min(0.4, Math.log1p(targets.get(candidate) ?? 0) / 15) - (fits.has(candidate) ? beside : 0)
      if (apart <= limit && (!best || total < best.cost)) best = { word: candidate, cost: total }
    }
    return best?.word
  }

  /** The word that another is cut short of, "subst", "adolesc": no other family of words begins so nearly as often. */
  function wholeOf(word: string): string | undefined {
    const families = new Map<string, { word: string, count: number }>()
    let all = 0
    for (const target of beginning(word)) {
      const count = targets.get(target) ?? 0
      const family = families.get(stem(target))
      all += count
      families.set(stem(target), { word: family?.word ?? target, count: (family?.count ?? 0) + count })
    }
    return [...families.values()].find(({ count }) => count >= all * mostly)?.word
  }

  /** The commonest of the words that this is without their vowels. */
  function unvowelled(word: string): string | undefined {
    return bare().get(word)?.toSorted((a, b) => (targets.get(b) ?? 0) - (targets.get(a) ?? 0))[0]
  }

  /** The word that was meant: one a letter away, else one of which the end was left off, else one further away. Without vowels it is none that has other letters. */
  function mended(word: string, fits: ReadonlySet<string>): string | undefined {
    if (!/[aeiouy]/.test(word)) return unvowelled(word)
    if (word.length < shortest) return undefined
    const near = nearest(word, fits)
    return near !== undefined && distance(word, near, 1) <= 1 ? near : wholeOf(word) ?? near
  }

  /** A word that only asks, where it is nearer than what was mended: "a usful reveiw". */
  function askingWord(word: string, mended: string | undefined): string | undefined {
    const limit = mended === undefined ? 1 : Math.min(1, distance(word, mended, 2) - 1)
    return word.length < shortestAsking || limit < 1 ? undefined : candidates(word, limit, ofAsking).find(one => one[0] === word[0] && distance(word, one, limit) <= limit)
  }

  const made = (from: Word, text: string): Word => ({ ...from, text, stem: stem(text), capitals: false })

  const isRight = ({ text }: Word): boolean => /\d/.test(text) || text.length < shortestBeside || knows(text)

  function repairOne(word: Word, before: Word | undefined, after: Word | undefined): Word[] | undefined {
    const pair = pairs.get(word.text)
    if (pair) return pair.map(part => made(word, part))
    if (word.capitals && word.text.length < 6) return undefined
    const fits = fitting(before, after)
    const near = mended(word.text, fits) ?? inPhrase(word.text, after === undefined, fits)
    const meant = askingWord(word.text, near) ?? near
    return meant === undefined ? undefined : [made(word, meant)]
  }

  function joined(one: Word, two: Word | undefined): Word | undefined {
    if (!two || two.sentence !== one.sentence || two.paused || one.text.length < 2 || two.text.length < 2) return undefined
    const text = one.text + two.text
    return text.length >= 7 && targets.has(text) && !(targets.has(one.text) && targets.has(two.text)) ? made(one, text) : undefined
  }

  return {
    knows,
    repair (words, kept) {
      const out: Word[] = []
      const changed: string[] = []
      for (let i = 0; i < words.length; i++) {
        const word = words[i] as Word
        const together = joined(word, words[i + 1])
        const mended = together ? [together] : isRight(word) || kept?.has(word) ? undefined : repairOne(word, out.at(-1), words[i + 1])
        if (together) i++
        if (mended?.some(({ text }) => !asking.has(text))) changed.push(mended.map(w => w.text).join(' '))
        out.push(...mended ?? [word])
      }
      return { words: out, changed }
    }
  }
}
