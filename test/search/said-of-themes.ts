import type { Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import type { Concept, ToldLine } from '../../src/search/vocabulary/concept-files.ts'

/** What themes are called, and the lines that tell of any. `named`: which of them; what a sign leaves open is left out. */
export function saidOfThemes(vocabulary: Vocabulary, named: (theme: Concept) => boolean): { called: ToldLine[], told: ToldLine[] } {
  const called = [...vocabulary.concepts.values()].filter(named).flatMap(({ id, preferred, synonyms, lay, signs }) => [preferred, ...synonyms, ...lay, ...signs].map(phrase => ({ ids: [id], line: phrase.replace(/<[^>]*>|\.\./g, ' ') })))
  return { called, told: vocabulary.tellings() }
}
