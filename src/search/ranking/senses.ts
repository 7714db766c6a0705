import { readFileSync } from 'node:fs'
import type { Review } from '../../catalogue/review.ts'
import { readNetwork, type Layers } from '../../network.ts'
import { once } from '../../once.ts'
import type { Understanding } from '../asked/understand.ts'
import { empty, words } from '../words/words.ts'

/**
 * What a text says, as a row of numbers: the sum of those of its words, which lie near those of words that are used alike, tell of the same themes, or
 * stand in reviews that answer such questions. “Minded” comes near “childminder” though no phrase of the vocabulary holds either. Fitted by `node test/search/fit-order.ts`.
 */
export type WordNumbers = Pick<Layers, 'words' | 'dims' | 'vectors'>

/** How like a review is to some stems, as the cosine of what both say: its whole text, and the sentence that is most like. */
export interface Senses { like: (stems: readonly string[]) => (at: number) => { whole: number, line: number } }

/** The stems of a text's words that say anything, sentence by sentence. */
export function sentencesOf(text: string): string[][] {
  const found: string[][] = []
  for (const { text: typed, stem, sentence } of words(text)) if (!empty.has(typed)) (found[sentence] ??= []).push(stem)
  return found.filter(Boolean)
}

/** What can be read of a review known by its text alone. */
export const toldIn = ({ title, summary }: Pick<Review, 'title' | 'summary'>): string[][] => [...sentencesOf(title), ...sentencesOf(summary)]

/** What a question says of what it asks for. */
export const tellingStems = ({ told, all }: Pick<Understanding, 'told' | 'all'>): readonly string[] => told.length > 0 ? told : all

/** What texts say, kept as rows of numbers: of each review that of its whole text, then one for each of its sentences. Those of the review at place i stand from `starts[i]` up to `starts[i + 1]`; none of one that is known by more than its text. */
export interface KeptSenses { starts: Uint32Array, rows: Float32Array }

/** True for senses as they were kept. */
export const areSenses = ({ starts, rows }: Partial<KeptSenses> = {}): boolean => starts instanceof Uint32Array && rows instanceof Float32Array

/** Reads what some reviews say. */
export function buildSenses(reviews: readonly Review[], numbers: () => WordNumbers = shipped): KeptSenses {
  const senseOf = once(() => summed(numbers()))
  const starts = [0]
  const rows = reviews.flatMap(review => {
    const lines = review.themes.length > 0 ? [] : toldIn(review)
    const read = lines.length > 0 ? [lines.flat(), ...lines].map(senseOf()) : []
    starts.push(starts.at(-1)! + read.length)
    return read
  })
  const width = rows[0]?.length ?? 0
  const kept = new Float32Array(rows.length * width)
  rows.forEach((row, i) => { kept.set(row, i * width) })
  return { starts: Uint32Array.from(starts), rows: kept }
}

/** Opens what was built now or kept from an earlier start. */
export function openSenses({ starts, rows }: KeptSenses, numbers: () => WordNumbers = shipped): Senses {
  if (rows.length === 0) return { like: () => () => ({ whole: 0, line: 0 }) }
  const senseOf = summed(numbers())
  return {
    like (stems) {
      const asked = senseOf(stems)
      return at => {
        const [first, end] = [starts[at]!, starts[at + 1]!]
        let line = 0
        for (let row = first + 1; row < end; row++) line = Math.max(line, dot(asked, rows, row * asked.length))
        return { whole: first < end ? dot(asked, rows, first * asked.length) : 0, line }
      }
    }
  }
}

/** What some stems say together, as long as 1; nothing where none of them is known. A row is filled up to a multiple of four, so that four numbers can be added up at once. */
function summed({ words: known, dims, vectors }: WordNumbers): (stems: readonly string[]) => Float32Array {
  const places = new Map(known.map((stem, place) => [stem, place]))
  return stems => {
    const sum = new Float32Array(Math.ceil(dims / 4) * 4)
    for (const stem of new Set(stems)) {
      const place = places.get(stem)
      if (place !== undefined) for (let i = 0; i < dims; i++) sum[i]! += vectors[place * dims + i]!
    }
    const length = Math.hypot(...sum)
    return length > 0 ? sum.map(number => number / length) : sum
  }
}

/** A question's numbers against the row that starts at `from`. */
function dot(asked: Float32Array, rows: Float32Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i < asked.length; i += 4) {
    a += asked[i]! * rows[from + i]!
    b += asked[i + 1]! * rows[from + i + 1]!
    c += asked[i + 2]! * rows[from + i + 2]!
    d += asked[i + 3]! * rows[from + i + 3]!
  }
  return a + b + c + d
}

/** The numbers that are shipped, read when they are first needed. */
const shipped = once((): WordNumbers => readNetwork(readFileSync(new URL('senses.bin', import.meta.url))))
