import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const shipped = join(import.meta.dirname, '../../data')
const ours = new Set([shipped, join(shipped, 'reviews')])

/** The catalogue that is shipped. */
export const shippedCatalogue = join(shipped, 'reviews')

/** The catalogue that a command was told of, else the one that CATALOGUE names, else ours. */
export function catalogueFor(given: string | undefined, { CATALOGUE: set }: Record<string, string | undefined>): string {
  return given ?? (set?.trim() || shippedCatalogue)
}

/** Where the records of a catalogue stand: the folder itself, or `reviews` in it; a file is its own place. */
export function recordsIn(catalogue: string): string {
  const inner = join(catalogue, 'reviews')
  return statSync(inner, { throwIfNoEntry: false })?.isDirectory() ? inner : catalogue
}

/**
 * The folders in which what belongs to a catalogue may stand, such as its publishers and its places to turn to: that of its records, and the one
 * above. What we ship belongs to the shipped catalogue alone, also where another one stands inside or beside it.
 */
export function foldersOf(catalogue: string): string[] {
  const records = resolve(recordsIn(catalogue))
  const folders = statSync(records, { throwIfNoEntry: false })?.isDirectory() ? [records, dirname(records)] : [dirname(records)]
  return ours.has(records) ? folders : folders.filter(folder => !ours.has(folder))
}

/** The file of this name that belongs to a catalogue, if it has one. */
export function beside(catalogue: string, name: string): string | undefined {
  return foldersOf(catalogue).map(folder => join(folder, name)).find(file => existsSync(file))
}
