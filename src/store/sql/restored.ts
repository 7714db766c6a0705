import type { Database } from '../database.ts'
import type { Restored } from '../restored.ts'

/** After a store was put back from a copy. */
export function restoredIn(database: Database): Restored {
  return {
    holdDue: now => database.together(async ({ change }) => {
      await change('INSERT INTO restored (at) VALUES ($1)', now)
      const posts = await change(`UPDATE posts SET state = 'uncertain', next = NULL, started = COALESCE(started, due), reason = 'The store was put back from a copy: it may have been posted since.'
        WHERE state IN ('pending', 'sending', 'suspended') AND due <= $1`, now)
      const notices = await change(`UPDATE notices SET state = 'draft', due = NULL, approvals = '[]', doubt = CAST($1 AS BIGINT) WHERE state IN ('draft', 'scheduled') AND doubt IS NULL`, now)
      return { posts, notices }
    })
  }
}
