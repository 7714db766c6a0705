import { join } from 'node:path'
import { loadConcepts, type Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import { home } from './running.ts'

let loaded: Vocabulary | undefined

/** The shipped concepts, read once for all tests of a process, from what is kept of exactly the same files and code, as the bot reads them. */
export function theVocabulary(): Vocabulary {
  return loaded ??= loadConcepts(join(home, 'data/concepts'), { cacheDir: join(home, '.data') })
}
