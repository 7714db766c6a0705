import { documentKinds, reviewTypes, type Catalogue } from '../catalogue/review.ts'
import type { Filters } from './match.ts'

/** Filters as far as they name what is known here, for they may be old or forged: what is left of none is left out. */
export function knownFilters(filters: Filters, { publishers, find }: Catalogue, isConcept: (id: string) => boolean): Filters {
  const known: Partial<Record<string, (id: string) => boolean>> = {
    publishers: key => publishers.some(publisher => publisher.key === key),
    areas: area => publishers.some(({ areas }) => areas.includes(area)),
    types: type => (reviewTypes as readonly string[]).includes(type),
    documentKinds: kind => (documentKinds as readonly string[]).includes(kind),
    named: id => find(id) !== undefined,
    without: isConcept
  }
  return Object.fromEntries(Object.entries(filters).flatMap(([key, value]: [string, unknown]) => {
    const kept = Array.isArray(value) ? value.filter(known[key] ?? (() => true)) : value
    return kept === undefined || (Array.isArray(kept) && kept.length === 0) ? [] : [[key, kept]]
  }))
}
