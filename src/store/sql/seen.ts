import type { Database } from '../database.ts'
import type { Seen } from '../seen.ts'

/** What came in before: `held` is empty once its effect was had. */
export function seenIn(database: Database): Seen {
  return {
    async begin(once, now, until) {
      const ours = await database.jot(`INSERT INTO seen (once, at, held) VALUES ($1, $2, $3)
        ON CONFLICT (once) DO UPDATE SET held = excluded.held WHERE seen.held <= excluded.at`, once, now, until)
      if (ours > 0) return 'ours'
      const [row] = await database.rows<{ held: number | null }>('SELECT held FROM seen WHERE once = $1', once)
      return row?.held === null ? 'had' : 'theirs'
    },
    async hold(once, from, to) { return await database.jot('UPDATE seen SET held = $3 WHERE once = $1 AND held IS NOT DISTINCT FROM $2', once, from, to) > 0 }
  }
}
