import type { Vocabulary } from '../search/concepts.ts'
import type { Shelf } from '../search/rank.ts'
import type { ThemeCount } from './answer.ts'

/** How many themes are offered when nothing was found. */
const offered = 6

/** Every theme that has a published review, most reviews first, then by name. */
export function themeCounts(shelf: Shelf, vocabulary: Vocabulary): ThemeCount[] {
  return [...vocabulary.concepts.values()]
    .filter(concept => concept.theme)
    .map(concept => ({ id: concept.id, name: concept.preferred, reviews: shelf.postings.reach(concept.id) }))
    .filter(theme => theme.reviews > 0)
    .sort((a, b) => b.reviews - a.reviews || a.name.localeCompare(b.name, 'en-GB'))
}

/** The concepts next to some others: narrower, related, broader, and what else is under the broader ones. */
function beside(ids: readonly string[], vocabulary: Vocabulary): string[] {
  if (ids.length === 0) return []
  const near = new Set(ids)
  const concepts = ids.flatMap(id => vocabulary.concepts.get(id) ?? [])
  const broader = concepts.flatMap(c => c.broader)
  return [...new Set([
    ...ids,
    ...concepts.flatMap(c => c.narrower),
    ...concepts.flatMap(c => c.related),
    ...concepts.flatMap(c => c.near),
    ...[...vocabulary.concepts.values()].filter(c => c.related.some(id => near.has(id))).map(c => c.id),
    ...broader,
    ...broader.flatMap(id => vocabulary.concepts.get(id)?.narrower ?? [])
  ])]
}

/** Themes worth trying when a question found nothing: its neighbours that have reviews; the commonest when it has none, or when no theme was understood; none for what no review is about, e.g. the weather. */
export function nearestThemes(ids: readonly string[], themes: readonly ThemeCount[], vocabulary: Vocabulary): ThemeCount[] {
  if (ids.some(id => vocabulary.outside.has(id))) return []
  const isTopic = ({ id }: ThemeCount): boolean => vocabulary.concepts.get(id)?.kind === 'topic'
  const close = beside(ids, vocabulary).flatMap(id => themes.find(theme => theme.id === id) ?? [])
  if (close.length > 0) return [...new Set(close)].slice(0, offered)
  const common = themes.filter(theme => isTopic(theme) && vocabulary.concepts.get(theme.id)?.general !== true)
  return common.slice(0, offered)
}
