import type { Vocabulary } from './concepts.ts'
import { about, type Facts } from './facts.ts'

/** Which reviews have a concept, and how strongly. */
export interface Postings {
  /** For every review, how strongly it answers a wish for this concept: `about` or more when it is about it or something narrower, less when it is only near. */
  levels: (id: string) => Float32Array
  /** Number of reviews that are about the concept itself. */
  spread: (id: string) => number
  /** Number of reviews that are about the concept or anything narrower. */
  reach: (id: string) => number
}

/** What a review about a related concept is worth to a wish. */
const near = 0.3
/** Evidence below this is a hint. */
const hint = 0.35
/** A narrower concept answers a wider wish a little less exactly. */
const narrower = 0.9

/** Builds the postings of a catalogue. */
export function createPostings(facts: readonly Facts[], vocabulary: Vocabulary): Postings {
  const direct = new Map<string, { at: number, strength: number }[]>()
  facts.forEach(({ concepts }, at) => {
    for (const [id, strength] of concepts) {
      const list = direct.get(id)
      if (list) list.push({ at, strength })
      else direct.set(id, [{ at, strength }])
    }
  })
  const kept = new Map<string, Float32Array>()

  function raise(levels: Float32Array, id: string, factor: number, least: number, cap: number): void {
    for (const { at, strength } of direct.get(id) ?? []) {
      if (strength < least) continue
      const level = Math.min(cap, strength * factor)
      if (level > (levels[at] ?? 0)) levels[at] = level
    }
  }

  function ownLevels(id: string): Float32Array {
    const already = kept.get(id)
    if (already) return already
    const made = new Float32Array(facts.length)
    for (const related of vocabulary.concepts.get(id)?.related ?? []) {
      for (const other of vocabulary.within(related)) raise(made, other, near, about, near)
    }
    // Where no review so much as names it, a stray hint is no answer.
    const isNamed = [...vocabulary.within(id)].some(other => (direct.get(other) ?? []).some(p => p.strength >= hint))
    const least = isNamed ? 0 : hint
    for (const other of vocabulary.within(id)) raise(made, other, other === id ? 1 : narrower, least, 1)
    kept.set(id, made)
    return made
  }

  const count = (ids: Iterable<string>): number => new Set([...ids].flatMap(id => (direct.get(id) ?? []).filter(p => p.strength >= about).map(p => p.at))).size
  const counted = new Map<string, number>()
  const remembered = (key: string, ids: Iterable<string>): number => {
    const value = counted.get(key) ?? count(ids)
    counted.set(key, value)
    return value
  }
  const ownReach = (id: string): number => remembered(`${id}>`, vocabulary.within(id))
  /** A side of a theme that no review is about stands for the theme. */
  function meant(id: string): string {
    const concept = vocabulary.concepts.get(id)
    return concept?.facet && ownReach(id) === 0 ? concept.broader[0] ?? id : id
  }
  return { levels: id => ownLevels(meant(id)), spread: id => remembered(id, [id]), reach: id => ownReach(meant(id)) }
}
