import type { Vocabulary } from '../vocabulary/concepts.ts'
import { about, type Facts } from '../reviews/facts.ts'

/** How strongly every review answers a wish, by position in the catalogue, and the positions of those that answer it at all, in order. */
export interface Levels { of: Float32Array, places: Uint32Array }

/** Which reviews have a concept, and how strongly. */
export interface Postings {
  /** How strongly reviews answer a wish for this concept: `about` or more when about it or something narrower, less when only near. */
  levels: (id: string) => Levels
  /** Number of reviews that are about the concept itself. */
  spread: (id: string) => number
  /** Number of reviews that are about the concept or anything narrower; for a side of a theme that none is about, the theme. */
  reach: (id: string) => number
  /** The same of the concept alone, never of a theme that stands for it. */
  held: (id: string) => number
  /** True for a side of a theme for which the whole theme stands, since no review is about the side. */
  isStoodFor: (id: string) => boolean
}

/** What a review about a related concept is worth to a wish. */
const near = 0.3
/** Evidence below this is a hint. */
const hint = 0.35
/** Where a side of a theme is only named in passing, a review about the theme is worth this. */
const side = 0.4
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
  const kept = new Map<string, Levels>()

  function raise(levels: Float32Array, id: string, factor: number, least: number, cap: number): void {
    for (const { at, strength } of direct.get(id) ?? []) {
      if (strength < least) continue
      const level = Math.min(cap, strength * factor)
      if (level > (levels[at] ?? 0)) levels[at] = level
    }
  }

  /** A concept, and where it is asked for of anyone, the same of a child and of an adult. */
  const standingFor = (id: string): Set<string> => new Set([id, ...[...vocabulary.concepts.values()].flatMap(({ id: other, adult, anyone }) => anyone === id && adult !== undefined ? [other, adult] : [])])

  function ownLevels(id: string): Levels {
    const already = kept.get(id)
    if (already) return already
    const made = new Float32Array(facts.length)
    for (const related of vocabulary.concepts.get(id)?.related ?? []) {
      for (const other of vocabulary.within(related)) raise(made, other, near, about, near)
    }
    // Where no review so much as names it, a stray hint is no answer.
    const isNamed = isNamedAt(id)
    const least = isNamed ? 0 : hint
    const either = standingFor(id)
    for (const other of vocabulary.within(id)) raise(made, other, either.has(other) ? 1 : narrower, least, 1)
    if (isNamed && isSideOnly(id)) for (const other of vocabulary.within(wholeOf(id))) raise(made, other, side, hint, side)
    const levels = { of: made, places: placesIn(made) }
    kept.set(id, levels)
    return levels
  }

  const count = (ids: Iterable<string>): number => new Set([...ids].flatMap(id => (direct.get(id) ?? []).filter(p => p.strength >= about).map(p => p.at))).size
  const counted = new Map<string, number>()
  const remembered = (key: string, ids: Iterable<string>): number => {
    const value = counted.get(key) ?? count(ids)
    counted.set(key, value)
    return value
  }
  const ownReach = (id: string): number => remembered(`${id}>`, vocabulary.within(id))
  const wholeOf = (id: string): string => vocabulary.concepts.get(id)?.broader[0] ?? id
  const isNamedAt = (id: string): boolean => [...vocabulary.within(id)].some(other => (direct.get(other) ?? []).some(p => p.strength >= hint))
  /** True for a side of a theme that no review is about. */
  const isSideOnly = (id: string): boolean => vocabulary.concepts.get(id)?.facet === true && ownReach(id) === 0
  /** Where no review so much as names a side of a theme, it stands for the theme. */
  const meant = (id: string): string => isSideOnly(id) && !isNamedAt(id) ? wholeOf(id) : id
  return { levels: id => ownLevels(meant(id)), spread: id => remembered(id, [id]), reach: id => ownReach(isSideOnly(id) ? wholeOf(id) : id), held: ownReach, isStoodFor: id => meant(id) !== id }
}

function placesIn(levels: Float32Array): Uint32Array {
  const places: number[] = []
  levels.forEach((level, at) => { if (level > 0) places.push(at) })
  return Uint32Array.from(places)
}

/** The higher of several levels. */
export function highest(all: readonly Levels[], size: number): Levels {
  const [only, another] = all
  if (only && !another) return only
  const of = new Float32Array(size)
  for (const { of: levels, places } of all) for (const at of places) of[at] = Math.max(of[at]!, levels[at]!)
  return { of, places: placesIn(of) }
}
