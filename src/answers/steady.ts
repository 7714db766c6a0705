import { createHash, randomBytes } from 'node:crypto'
import type { Match } from '../search/match.ts'

/** What one text leads to, best first. `silent`: it tells no review from another yet. `half`: so little of its last word is typed that it says nothing beside the others. */
export interface Reading { rows: readonly Match[], silent: boolean, half: boolean }

/** Rows that a search box shows without scrolling: what stands there must not come and go with every letter. */
export const inView = 5
/** Up to here each letter is followed, as when it was typed; beyond it, whole words and the last one's letters: a pasted page is not typed. */
const followed = 200
/** Texts whose view is kept: those of some dozens of people typing, a few megabytes. */
const mostKept = 4_000

/**
 * Holds a list steady while its text is typed: what stood in view a letter ago stays there, below the best of what is now
 * found and above the rest. The same list for the same text, whoever typed it and however; only faster for the next letter.
 */
export function createSteady(read: (text: string) => Reading): (text: string) => Match[] {
  const kept = createKept()

  /** The list at the end of a text, given what stood in view a letter before. */
  function list(text: string, before: readonly Match[]): Match[] {
    const { rows, silent, half } = read(text)
    if (silent || half) return [...before]
    const now = new Map(rows.map(match => [match.review, match]))
    return once([...rows.slice(0, 1), ...before.map(match => now.get(match.review) ?? partly(match)), ...rows])
  }

  return text => {
    const stops = stopsIn(text)
    // What stands at the end is made anew, so that all of it is there.
    let from = Math.max(0, stops.length - 1)
    let view: readonly Match[] | undefined
    while (from > 0 && !(view = kept.find(text.slice(0, stops[from - 1])))) from--
    let rows: Match[] = []
    for (const stop of stops.slice(from)) {
      const typed = text.slice(0, stop)
      rows = list(typed, view ?? [])
      view = rows.slice(0, inView)
      kept.keep(typed, view)
    }
    return rows
  }
}

/** Where the text stood still for a moment as it was typed: after each letter, never after white space. */
function stopsIn(text: string): number[] {
  const lastWord = text.trimEnd().search(/\S+$/u)
  return [...text.matchAll(/\S/gu)].map(({ index }) => index + 1).filter(at => at <= followed || at > lastWord || /\s/u.test(text.charAt(at)))
}

function partly(match: Match): Match {
  return { ...match, grade: 'related', why: 'Fits part of what you typed' }
}

/** Each review once, where it first stands. */
function once(rows: readonly Match[]): Match[] {
  const seen = new Set<unknown>()
  return rows.filter(({ review }) => !seen.has(review) && seen.add(review))
}

/** What stood in view lately, by a digest of the text that nobody outside this process can make or read back. */
function createKept() {
  const salt = randomBytes(16)
  const views = new Map<string, readonly Match[]>()
  const digest = (text: string) => createHash('sha256').update(salt).update(text).digest('base64url')
  return {
    find: (text: string) => views.get(digest(text)),
    keep(text: string, view: readonly Match[]) {
      views.set(digest(text), view)
      for (const oldest of views.keys()) {
        if (views.size <= mostKept) break
        views.delete(oldest)
      }
    }
  }
}
