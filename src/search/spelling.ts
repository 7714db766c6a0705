import { stem } from './stem.ts'
import { empty, type Word } from './words.ts'

/** Repairs spelling towards known words only. */
export interface Speller {
  /** True for a word that is spelt as we know it. */
  knows: (word: string) => boolean
  /** The words with misspelt ones repaired, words typed together parted and words typed apart joined; `changed` in the words now used. */
  repair: (words: readonly Word[]) => { words: Word[], changed: string[] }
}

/** Shorter words are too like many others to be repaired safely, except beside a word that they stand next to in some phrase. */
const shortest = 4
const shortestBeside = 3
/** What it counts for a word that it stands next to the same word in some phrase. */
const beside = 0.6

/** How far a word of this length may be from a known one, in letters added, lost, changed or swapped. */
const reach = (length: number): number => length >= 7 ? 2 : 1

/** One step of the comparison: the least cost of turning the first letters of `a` into the first letters of `b`. */
function cost(a: string, b: string, i: number, j: number, row: readonly number[], next: readonly number[], before: readonly number[]): number {
  const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least
}

/** Letters added, lost, changed or swapped between two words; more than `limit` is reported as `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(cost(a, b, i, j, row, next, before))
    if (Math.min(...next) > limit) return limit + 1
    before = row
    row = next
  }
  return row[b.length] ?? limit + 1
}

function buckets(targets: ReadonlyMap<string, number>): Map<string, string[]> {
  const byStart = new Map<string, string[]>()
  for (const [word, count] of targets) {
    // What is only ever written as a name is known, and nothing else is turned into it.
    if (count === 0 || word.length < shortest || /\d/.test(word)) continue
    const key = `${word[0]}${word.length}`
    const list = byStart.get(key)
    if (list) list.push(word)
    else byStart.set(key, [word])
  }
  return byStart
}

/** The words that stand just after and just before a stem in some phrase. */
export interface Neighbours { after: ReadonlyMap<string, ReadonlySet<string>>, before: ReadonlyMap<string, ReadonlySet<string>> }

const alone: Neighbours = { after: new Map(), before: new Map() }

/** Builds a speller. `targets`: words worth repairing towards, with how common each is; `plain`: words that are right as they are; `pairs`: words typed together → the two they are; `neighbours`: read when first needed. */
export function createSpeller(targets: ReadonlyMap<string, number>, plain: ReadonlySet<string>, pairs: ReadonlyMap<string, readonly string[]>, neighbours: () => Neighbours = () => alone): Speller {
  const byStart = buckets(targets)
  const stems = new Set([...targets.keys(), ...plain].map(stem))
  const knows = (word: string): boolean => targets.has(word) || plain.has(word) || empty.has(word) || (stem(word).length >= 5 && stems.has(stem(word)))

  function candidates(word: string, limit: number): string[] {
    const lengths = Array.from({ length: 2 * limit + 1 }, (_, i) => word.length - limit + i)
    return [...new Set([word[0], word[1]])].flatMap(start => lengths.flatMap(length => byStart.get(`${start}${length}`) ?? []))
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
    for (const candidate of candidates(word, limit)) {
      const apart = distance(word, candidate, limit)
      const total = apart + (candidate[0] === word[0] ? 0 : 0.5) - Math.min(0.4, Math.log1p(targets.get(candidate) ?? 0) / 15) - (fits.has(candidate) ? beside : 0)
      if (apart <= limit && (!best || total < best.cost)) best = { word: candidate, cost: total }
    }
    return best?.word
  }

  const made = (from: Word, text: string): Word => ({ ...from, text, stem: stem(text), capitals: false })

  const isRight = ({ text }: Word): boolean => /\d/.test(text) || text.length < shortestBeside || knows(text)

  function repairOne(word: Word, before: Word | undefined, after: Word | undefined): Word[] | undefined {
    if (isRight(word)) return undefined
    const pair = pairs.get(word.text)
    if (pair) return pair.map(part => made(word, part))
    if (word.capitals && word.text.length < 6) return undefined
    const fits = fitting(before, after)
    const near = (word.text.length < shortest ? undefined : nearest(word.text, fits)) ?? inPhrase(word.text, after === undefined, fits)
    return near === undefined ? undefined : [made(word, near)]
  }

  function joined(one: Word, two: Word | undefined): Word | undefined {
    if (!two || two.sentence !== one.sentence || two.paused || one.text.length < 2 || two.text.length < 2) return undefined
    const text = one.text + two.text
    return text.length >= 7 && targets.has(text) && !(targets.has(one.text) && targets.has(two.text)) ? made(one, text) : undefined
  }

  return {
    knows,
    repair (words) {
      const out: Word[] = []
      const changed: string[] = []
      for (let i = 0; i < words.length; i++) {
        const word = words[i] as Word
        const together = joined(word, words[i + 1])
        const mended = together ? [together] : repairOne(word, out.at(-1), words[i + 1])
        if (together) i++
        if (mended) changed.push(mended.map(w => w.text).join(' '))
        out.push(...mended ?? [word])
      }
      return { words: out, changed }
    }
  }
}
