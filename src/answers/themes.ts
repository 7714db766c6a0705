import type { Concept } from '../search/vocabulary/concept-files.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import type { Shelf } from '../search/ranking/rank.ts'
import type { ThemeCount } from './answer.ts'

/** How many themes are offered when nothing was found. */
const offered = 6

/** Every theme that has a published review, most reviews first, then by name. */
export function themeCounts(shelf: Shelf, vocabulary: Vocabulary): ThemeCount[] {
  return [...vocabulary.concepts.values()]
    .filter(concept => concept.theme)
    .map(concept => ({ id: concept.id, name: concept.preferred, reviews: shelf.postings.held(concept.id) }))
    .filter(theme => theme.reviews > 0)
    .sort((a, b) => b.reviews - a.reviews || a.name.localeCompare(b.name, 'en-GB'))
}

/** Themes worth trying when a question found nothing: its neighbours that have reviews; the commonest when it has none, or when no theme was understood; none for what no review is about, e.g. the weather. */
export function createNearest(themes: readonly ThemeCount[], vocabulary: Vocabulary): (ids: readonly string[]) => ThemeCount[] {
  const beside = besides(vocabulary)
  const byId = new Map(themes.map(theme => [theme.id, theme]))
  const isCommon = ({ kind, general }: Concept): boolean => kind === 'topic' && !general
  const common = themes.filter(({ id }) => { const concept = vocabulary.concepts.get(id); return concept !== undefined && isCommon(concept) }).slice(0, offered)
  return ids => {
    if (ids.some(id => vocabulary.outside.has(id))) return []
    const close = beside(ids).flatMap(id => byId.get(id) ?? [])
    return close.length > 0 ? close.slice(0, offered) : common
  }
}

/** The concepts next to some others: narrower, related either way, near, broader, and what else is under the broader ones. */
function besides(vocabulary: Vocabulary): (ids: readonly string[]) => string[] {
  const all = [...vocabulary.concepts.values()]
  const relatedTo = new Map<string, number[]>()
  all.forEach(({ related }, at) => new Set(related).forEach(id => relatedTo.set(id, [...relatedTo.get(id) ?? [], at])))
  const relating = (ids: readonly string[]): string[] => [...new Set(ids.flatMap(id => relatedTo.get(id) ?? []))].sort((a, b) => a - b).map(at => all[at]!.id)
  return ids => {
    const concepts = ids.flatMap(id => vocabulary.concepts.get(id) ?? [])
    const broader = concepts.flatMap(c => c.broader)
    return [...new Set([
      ...ids,
      ...concepts.flatMap(c => c.narrower),
      ...concepts.flatMap(c => c.related),
      ...concepts.flatMap(c => c.near),
      ...relating(ids),
      ...broader,
      ...broader.flatMap(id => vocabulary.concepts.get(id)?.narrower ?? [])
    ])]
  }
}
