import { stem } from '../words/stem.ts'
import { words } from '../words/words.ts'

/** What a phrase in the vocabulary stands for. */
export interface Meaning {
  /** Concept ids; more than one only where the phrase is marked ambiguous, or is a sign of several; none for an idiom, which only keeps its words from meaning anything else. */
  ids: string[]
  /** `name`: read everywhere. `abbreviation`: only in capitals in reviews. `lay`: loose words, which in a review are no more than a hint. `sign`: what reviews tell instead of a name, read there only. */
  source: 'name' | 'abbreviation' | 'lay' | 'sign'
  /** True when it is an ordinary word too, and means this only in capitals. */
  capitals: boolean
  /** True for an everyday word that means this only after its little word: "their ways". */
  led?: boolean
}

/** A step in the tree of all phrases, one word a step. */
export interface Step { next: Map<string, Step>, gap?: Step, meaning?: Meaning }

/** How many words a `..` may stand for. */
export const gapWords = 3

const skipped = new Set(['a', 'an', 'the', 'my', 'our', 'their', 'his', 'her', 'its', 'your'])

/** True for a word that phrases pass over: `took his own life` is `took own life`. */
export const isSkipped = (word: string): boolean => skipped.has(word)

/** The step of a word that means this only as it is written: `=mocked`, and no mock exam. */
export const asWritten = (word: string): string => `=${word}`

/** The stems of one part of a phrase. Most are one plain word: reading thousands of those as a text would take half of a start. */
function stemsOf(part: string): string[] {
  if (part.startsWith('=')) return [part.toLowerCase()]
  const plain = part.toLowerCase()
  if (/^[a-z]+$/.test(plain)) return isSkipped(plain) ? [] : [stem(plain)]
  return words(part).filter(w => !isSkipped(w.text)).map(w => w.stem)
}

/** The steps a phrase takes: stems, `=word` for one as it is written, `..` for a gap, `<parent>` for a class of words; one list for each way to read its `a/b` choices. */
export function steps(phrase: string): string[][] {
  let ways: string[][] = [[]]
  for (const part of phrase.trim().split(/\s+/)) {
    const choices = part === '..' || part.startsWith('<') ? [[part]] : part.split('/').map(stemsOf)
    ways = ways.flatMap(way => choices.map(choice => [...way, ...choice]))
  }
  return ways.filter(way => way.length > 0)
}

/** An empty tree of phrases. */
export const root = (): Step => ({ next: new Map() })

/** Adds one way of one phrase to the tree. Returns the meaning already there, if there is one. */
export function plant(tree: Step, way: string[], meaning: Meaning): Meaning | undefined {
  let at = tree
  for (const step of way) {
    if (step === '..') at = at.gap ??= root()
    else {
      const next = at.next.get(step) ?? root()
      at.next.set(step, next)
      at = next
    }
  }
  const already = at.meaning
  if (already === undefined) at.meaning = meaning
  return already
}
