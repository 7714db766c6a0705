import { readFileSync } from 'node:fs'
import type { Review } from '../../catalogue/review.ts'
import { readNetwork } from '../../network.ts'
import { bands } from '../limits/ages/bands.ts'
import type { Facts } from '../reviews/facts.ts'
import { once } from '../../once.ts'
import type { WordNumbers } from './senses.ts'
import type { Understanding } from '../asked/understand.ts'

/**
 * What the words of a question seek of a review. Each cue in a question (a word, two that follow one another, a theme understood) and each mark of a review
 * (a theme, an age, a type) is a row of numbers, fitted so that the marks of the right reviews lie near the cues of what asks for them
 * (`node test/search/fit-sought.ts`). It knows no review: one published tomorrow is found by its marks.
 */
export interface Sought {
  /** Of all reviews, the share that speaks for each, by position in the catalogue; the shares sum to 1. */
  shares: (asked: Asked) => Float32Array
}

type Asked = Pick<Understanding, 'whole' | 'read' | 'wishes' | 'understood'>

/** The cues in a question. */
export function cuesOf({ whole, read, wishes, understood: { concepts, filters } }: Asked): string[] {
  return [...new Set([
    ...whole,
    ...read.slice(1).map((stem, i) => `${read[i]} ${stem}`),
    ...concepts.map(id => `must ${id}`),
    ...wishes.flatMap(({ any }) => any.map(id => `wish ${id}`)),
    ...bandsMet(filters.ages ?? []).map(id => `aged ${id}`),
    ...filters.sex ? [`sex ${filters.sex}`] : []
  ])]
}

/** The marks of a review, each with its weight; as long as 1 together. */
export function marksOf({ type, documents, subjects }: Review, { concepts, sexes, ages }: Facts): [mark: string, weight: number][] {
  const all: [string, number][] = [
    ...[...concepts].map(([id, strength]): [string, number] => [`theme:${id}`, strength]),
    ...[...sexes.map(sex => `sex:${sex}`), ...type ? [`type:${type}`] : [], ...bandsMet(ages).map(id => `age:${id}`)].map((mark): [string, number] => [mark, 1]),
    ...[...new Set(documents.map(({ kind }) => `document:${kind}`)), subjects.length === 1 ? 'one' : 'many'].map((mark): [string, number] => [mark, beside])
  ]
  const length = Math.hypot(...all.map(([, weight]) => weight))
  return all.map(([mark, weight]) => [mark, weight / length])
}

/** What says less of a review than its themes counts so much. */
const beside = 0.5

const bandsMet = (ages: readonly { from: number, to: number }[]): string[] => Object.entries(bands).flatMap(([id, { from, to }]) => ages.some(age => age.from <= to && age.to >= from) ? [id] : [])

/** Opens the numbers over some reviews. */
export function createSought(reviews: readonly Review[], facts: readonly Facts[], numbers: () => WordNumbers = shipped): Sought {
  const open = once(() => {
    const { words, dims, vectors } = numbers()
    const places = new Map(words.map((word, place) => [word, place]))
    /** Adds the numbers of a cue or a mark, so many times, to a row; false where it is not known. */
    const add = (word: string, times: number, to: Float32Array): boolean => {
      const from = places.get(word)
      if (from === undefined) return false
      for (let i = 0; i < dims; i++) to[i]! += times * vectors[from * dims + i]!
      return true
    }
    const marked = new Float32Array(reviews.length * dims)
    reviews.forEach((review, at) => { for (const [mark, weight] of marksOf(review, facts[at]!)) add(mark, weight, marked.subarray(at * dims, (at + 1) * dims)) })
    return { dims, add, marked }
  })
  return {
    shares (asked) {
      const { dims, add, marked } = open()
      const seeks = new Float32Array(dims)
      const known = cuesOf(asked).filter(cue => add(cue, 1, seeks)).length
      const sums = new Float32Array(reviews.length)
      for (let at = 0, place = 0; at < sums.length; at++) for (let i = 0; i < dims; i++) sums[at]! += marked[place++]! * seeks[i]! / Math.sqrt(known || 1)
      return shared(sums)
    }
  }
}

/** Sums as shares of 1, the higher the more. */
export function shared(sums: Float32Array): Float32Array {
  const most = sums.reduce((a, b) => Math.max(a, b), -Infinity)
  const all = sums.map(sum => Math.exp(sum - most))
  const total = all.reduce((a, b) => a + b, 0)
  return all.map(one => one / total)
}

/** The numbers that are shipped, read when they are first needed. */
const shipped = once((): WordNumbers => readNetwork(readFileSync(new URL('sought.bin', import.meta.url))))
