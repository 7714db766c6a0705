import { createHash } from 'node:crypto'
import type { Facets } from '../answers/narrow.ts'
import type { Filters } from '../search/match.ts'

/**
 * Where a reader stands in an answer, small enough for every button to carry: what was understood, never what was typed.
 * A card is made anew from it, so its buttons work after a restart.
 */
export interface Place {
  /** Id of the answer, which feedback is kept under. */
  answer: string
  /** Ids of the concepts that were asked for. */
  concepts: string[]
  filters: Filters
  /** Keys of the reviews found, best first, one straight after the other: a card holds them many times over. */
  direct: string
  related: string
  /** What the reader chose to see only. */
  narrowed?: Facets
  /** Number of reviews before the first one shown in full. */
  from: number
}

/** Most reviews of each grade that a place carries: as many as an answer has. */
export const mostCarried = { direct: 20, related: 10 }

/** Characters of a review's key. */
export const keyLength = 8

/** A review's key: short whatever its id, and the same for as long as the id is. With 48 bits, two of 20,000 reviews share one in a catalogue in a million. */
export function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, keyLength)
}

/** Reviews shown in full before the rest become rows: what fits a phone in a few swipes. */
export const inFull = 3
