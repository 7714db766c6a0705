import type { Concept } from './concept-files.ts'
import type { Vocabulary } from './concepts.ts'
import { isSkipped } from './phrases.ts'
import { words } from './words.ts'

/** A concept's phrase as it is typed, word by word: surface forms for a word half typed, stems for whole ones. */
export interface Phrase { id: string, texts: string[], stems: string[] }

/** Concepts whose phrases stand at, or begin to stand at, a place in what is being typed. */
export interface Begun { ids: string[], from: number, to: number }

/** Finds the phrases begun in a row of words: whole ones anywhere, and those that the last word leaves half typed. */
export type Beginnings = (typed: readonly { text: string, stem: string }[]) => Begun[]

/** One or two letters begin more phrases than can tell anything: this many are looked at, and no more. */
const mostPhrases = 400

/** Finds among the phrases of the vocabulary, by their first words. */
export function createBeginnings({ phrases }: Vocabulary): Beginnings {
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases) add(byFirst, phrase.stems[0]!, phrase)
  const firsts = [...byFirst.values()].flat().sort((a, b) => a.texts[0]! < b.texts[0]! ? -1 : 1)
  const starts = firsts.map(({ texts }) => texts[0]!)

  /** Ids of the concepts with a phrase that begins with the beginning of a word. */
  function opening(word: string): Set<string> {
    const ids = new Set<string>()
    for (let at = lowest(starts, word), end = at + mostPhrases; at < end && starts[at]?.startsWith(word); at++) ids.add(firsts[at]!.id)
    return ids
  }

  return typed => {
    const found: Begun[] = []
    typed.forEach((word, from) => {
      const last = from === typed.length - 1
      const reached = new Map<number, Set<string>>(last ? [[typed.length, opening(word.text)]] : [])
      for (const phrase of byFirst.get(word.stem) ?? []) {
        const to = last ? typed.length : reach(phrase, typed, from)
        if (to !== undefined) reached.set(to, (reached.get(to) ?? new Set()).add(phrase.id))
      }
      for (const [to, ids] of reached) if (ids.size > 0) found.push({ ids: [...ids], from, to })
    })
    return found
  }
}

/** The position after the last word of a phrase that begins here: all of it, or as much as is typed so far. */
function reach(phrase: Phrase, typed: readonly { text: string, stem: string }[], from: number): number | undefined {
  let at = from
  for (let step = 0; step < phrase.stems.length; step++) {
    while (at < typed.length - 1 && step > 0 && isSkipped(typed[at]!.text)) at++
    const word = typed[at]
    if (!word) return at
    const whole = word.stem === phrase.stems[step]
    const half = at === typed.length - 1 && phrase.texts[step]!.startsWith(word.text)
    if (!whole && !half) return undefined
    at++
  }
  return at
}

/** Every phrase of the concepts as it is typed. One with a gap or a class of words counts up to there, so that it is held while it is typed. */
export function typedPhrases(concepts: Iterable<Concept>): Phrase[] {
  return [...concepts].flatMap(concept =>
    [concept.preferred, ...concept.synonyms, ...concept.abbreviations, ...concept.lay].flatMap(phrase => written(phrase).flatMap(parts => {
      const found = words(parts.join(' ')).filter(({ text }) => !isSkipped(text))
      return found.length > 0 ? [{ id: concept.id, texts: found.map(({ text }) => text), stems: found.map(({ stem }) => stem) }] : []
    })))
}

/** A phrase up to its first gap, once for each way to read its `a/b` choices. */
function written(phrase: string): string[][] {
  let ways: string[][] = [[]]
  for (const part of phrase.trim().split(/\s+/u)) {
    // One word before a gap ("child .. not .. any school") says too little to begin the phrase with.
    if (part === '..' || part.startsWith('<')) return ways.filter(way => way.length > 1)
    ways = ways.flatMap(way => part.split('/').map(choice => [...way, choice]))
  }
  return ways
}

/** The first position in a sorted list that is not before a word. */
export function lowest(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
