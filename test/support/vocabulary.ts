import { join } from 'node:path'
import { loadConcepts, type Vocabulary } from '../../src/search/concepts.ts'

let loaded: Vocabulary | undefined

/** The shipped concepts, read once for all tests. */
export function theVocabulary(): Vocabulary {
  return loaded ??= loadConcepts(join(import.meta.dirname, '../../data/concepts'))
}
