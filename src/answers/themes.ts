import type { Vocabulary } from '../search/concepts.ts'
import type { Shelf } from '../search/rank.ts'
import type { ThemeCount } from './answer.ts'

/** How many themes are offered when nothing was found. */
const offered = 6

/** Every theme that has a published review, most reviews first, then by name. */
export function themeCounts (shelf: Shelf, vocabulary: Vocabulary): ThemeCount[] {
  return [...vocabulary.concepts.values()]
    .filter(concept => concept.theme)
    .map(concept => ({ id: concept.id, name: concept.preferred, reviews: shelf.postings.reach(concept.id) }))
    .filter(theme => theme.reviews > 0)
    .sort((a, b) => b.reviews - a.reviews || a.name.localeCompare(b.name, 'en-GB'))
}

/** The concepts next to some others: narrower, related, broader, and what else is under the broader ones. */
function beside (ids: readonly string[], vocabulary: Vocabulary): string[] {
  const concepts = ids.flatMap(id => vocabulary.concepts.get(id) ?? [])
  const broader = concepts.flatMap(c => c.broader)
  return [...new Set([
    ...ids,
    ...concepts.flatMap(c => c.narrower),
    ...concepts.flatMap(c => c.related),
    ...[...vocabulary.concepts.values()].filter(c => c.related.some(id => ids.includes(id))).map(c => c.id),
    ...broader,
    ...broader.flatMap(id => vocabulary.concepts.get(id)?.narrower ?? [])
  ])]
}

/** Themes worth trying when a question found nothing: those nearest to it that have reviews, then the commonest. */
export function nearestThemes (ids: readonly string[], themes: readonly ThemeCount[], vocabulary: Vocabulary): ThemeCount[] {
  const close = beside(ids, vocabulary).flatMap(id => themes.find(theme => theme.id === id) ?? [])
  const common = themes.filter(theme => vocabulary.concepts.get(theme.id)?.kind === 'topic')
  return [...new Set([...close, ...common])].slice(0, offered)
}
