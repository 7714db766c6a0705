import type { Database } from '../database.ts'
import type { Seen } from '../seen.ts'

/** What came in before. */
export function seenIn(database: Database): Seen {
  return {
    async firstTime(once, now) { return await database.jot('INSERT INTO seen (once, at) VALUES ($1, $2) ON CONFLICT DO NOTHING', once, now) > 0 }
  }
}
