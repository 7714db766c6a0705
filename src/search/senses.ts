import { readFileSync } from 'node:fs'
import type { Review } from '../catalogue/review.ts'
import { readNetwork, type Layers } from '../network.ts'
import { once } from './once.ts'
import type { Understanding } from './understand.ts'
import { empty, words } from './words.ts'

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

interface Read { whole: Float32Array, lines: Float32Array[] }

/** Opens the numbers over some reviews; each is read when it is first asked for. */
export function createSenses(reviews: readonly Review[], numbers: () => WordNumbers = shipped): Senses {
  const senseOf = once(() => summed(numbers()))
  const read: (Read | undefined)[] = []
  const readOf = (at: number): Read => read[at] ??= ((lines: string[][]): Read => ({ whole: senseOf()(lines.flat()), lines: lines.map(senseOf()) }))(toldIn(reviews[at]!))
  return {
    like (stems) {
      const asked = senseOf()(stems)
      return at => {
        const { whole, lines } = readOf(at)
        let line = 0
        for (const one of lines) line = Math.max(line, dot(asked, one))
        return { whole: dot(asked, whole), line }
      }
    }
  }
}

/** What some stems say together, as long as 1; nothing where none of them is known. */
function summed({ words: known, dims, vectors }: WordNumbers): (stems: readonly string[]) => Float32Array {
  const places = new Map(known.map((stem, place) => [stem, place]))
  return stems => {
    const sum = new Float32Array(dims)
    for (const stem of new Set(stems)) {
      const place = places.get(stem)
      if (place !== undefined) for (let i = 0; i < dims; i++) sum[i]! += vectors[place * dims + i]!
    }
    const length = Math.hypot(...sum)
    return length > 0 ? sum.map(number => number / length) : sum
  }
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}

/** The numbers that are shipped, read when they are first needed. */
const shipped = once((): WordNumbers => readNetwork(readFileSync(new URL('senses.bin', import.meta.url))))
