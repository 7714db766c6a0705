import type { Signpost } from './concern.ts'

/** Places that carry an area's name without saying that the matter lies there. */
const misleading = /\b(?:royal derby|derby (?:royal|road|street|telegraph|county)|derby and derbyshire|derby & derbyshire|derbyshire and derby|ddscp)\b/g

/** Reads the key of the area that a text names, when it names exactly one. */
export function areaNamed(signposts: readonly Signpost[]): (text: string) => string | undefined {
  const keys = new Map<string, string>()
  for (const { area } of signposts) {
    for (const alias of area ? [area.name, ...area.aliases] : []) keys.set(alias.toLowerCase(), area?.key ?? '')
  }
  if (keys.size === 0) return () => undefined
  const aliases = [...keys.keys()].toSorted((a, b) => b.length - a.length).map(alias => alias.replace(/[^\p{L}\p{N} ]/gu, '.').replaceAll(' ', '[ -]'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${aliases.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text => {
    const named = new Set((text.toLowerCase().replace(misleading, ' ').match(pattern) ?? []).map(alias => keys.get(alias.replaceAll('-', ' ')) ?? keys.get(alias)))
    const [only] = named
    return named.size === 1 ? only : undefined
  }
}
