import { insertAll, type Database } from '../database.ts'
import type { KnownReviews } from '../known-reviews.ts'

/** Which reviews are no longer news. */
export function knownIn(database: Database): KnownReviews {
  return {
    async knownReviews() { return (await database.rows<{ id: string }>('SELECT id FROM known_reviews ORDER BY id')).map(({ id }) => id) },
    knowReviews: (ids, now) => database.together(async queries => {
      await queries.change('DELETE FROM restored')
      await insertAll(queries, 'known_reviews', ['id', 'since'], ids.map(id => [id, now]))
    })
  }
}
