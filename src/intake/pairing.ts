import type { Document } from '../catalogue/review.ts'
import { bare } from '../search/reviews/titled.ts'
import { isPlainTitle, type Listed } from './documents.ts'
import { sameAddress } from './matching.ts'

/** A document of a page beside the record's: `at` is its place among the record's documents, none when the record does not have it yet. */
export interface Paired { listed: Listed, at?: number, was?: Document }

/** Puts each document a page lists beside the one the record has: by address, else by title, else by being the only one of its kind. */
export function paired(held: readonly Document[], found: readonly Listed[]): Paired[] {
  const taken = new Set<number>()
  const pairs = new Map<Listed, number>()
  const take = (fits: (listed: Listed, document: Document) => boolean): void => {
    for (const listed of found) {
      if (pairs.has(listed)) continue
      const at = held.findIndex((document, i) => !taken.has(i) && fits(listed, document))
      if (at < 0) continue
      taken.add(at)
      pairs.set(listed, at)
    }
  }
  const free = (listed: Listed): boolean => !pairs.has(listed)
  const onPage = new Set(found.map(({ url }) => sameAddress(url)))
  const waits = ({ url }: Document): boolean => url === undefined || !onPage.has(sameAddress(url))
  take((listed, { url }) => url !== undefined && sameAddress(url) === sameAddress(listed.url))
  take((listed, document) => waits(document) && likeness(listed.title, document.title) > 0.75)
  take((listed, document) => document.url === undefined && listed.kind === document.kind && agree(listed.published, document.published) && likeness(listed.title, document.title) > 0.3)
  take((listed, document) => document.url === undefined && listed.kind === document.kind && agree(listed.published, document.published) &&
    found.filter(other => free(other) && other.kind === listed.kind).length === 1 && held.filter((other, i) => !taken.has(i) && other.kind === listed.kind).length === 1)
  return found.map(listed => {
    const at = pairs.get(listed)
    return at === undefined ? { listed } : { listed, at, was: held[at]! }
  })
}

/** Two dates agree when one is the other, less exactly, or one is missing. */
export function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)
}

/** How much of two titles is the same, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (bare(a) === bare(b)) return 1
  const [mine, theirs] = [a, b].map(title => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []))
  const shared = [...mine!].filter(word => theirs!.has(word)).length
  return shared / Math.max(1, Math.max(mine!.size, theirs!.size))
}

/** True when a page calls a linked document something else than the record does: other words, and not merely "Full report". */
export function isRetitled(listed: Listed, was: Document): boolean {
  return !isPlainTitle(listed.title) && likeness(listed.title, was.title) < 0.5
}
