import type { Publisher } from './review.ts'
import type { Written } from './schema.ts'

type Named = NonNullable<Written['publisher']>

/** Finds the Publisher a record names. */
export interface Directory {
  find: (named: Named) => Publisher
  /** Every publisher known or met, in the order they came. */
  all: () => Publisher[]
}

/**
 * Turns what a record says of its publisher into that Publisher, the same one for the same name. Bodies that are not among the
 * known ones are taken as they are named, with every area any record gives them.
 */
export function createDirectory(known: readonly Publisher[]): Directory {
  const byKey = new Map(known.map(publisher => [publisher.key, publisher]))
  const byName = new Map(known.map(publisher => [nameKey(publisher.name), publisher]))
  return {
    find: named => typeof named === 'string' ? byKey.get(named) ?? foreign({ name: named }) : foreign(named),
    all: () => [...new Set([...byKey.values(), ...byName.values()])]
  }

  function foreign({ name, area = [], home }: Exclude<Named, string>): Publisher {
    const key = nameKey(name)
    const met = byName.get(key)
    if (met && known.includes(met)) return met
    const publisher = met ?? { key: byKey.has(key) ? `${key}-${byName.size}` : key, name, areas: [], aliases: [] }
    publisher.areas = [...new Set([...publisher.areas, ...area])]
    if (home) publisher.home ??= home
    byName.set(key, publisher)
    return publisher
  }
}

function nameKey(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '')
}
