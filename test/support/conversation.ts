import { basename, join } from 'node:path'
import { createConversation } from '../../src/app.ts'
import { home } from './running.ts'

/** A conversation over what is shipped, or over another catalogue, from what is kept of exactly the same files and code. */
export function aConversation(cataloguePath = join(home, 'data/reviews')): ReturnType<typeof createConversation> {
  return createConversation({ cataloguePath, cacheDir: join(home, '.data/tests', basename(cataloguePath)), now: () => 0 })
}
