import type { Database } from '../database.ts'
import type { Outbox } from '../outbox.ts'
import { isOwed, isWanted, waiting } from './owing.ts'

const hour = 60 * 60 * 1000
/** How long what came in is known again: Teams repeats a delivery within minutes. */
const seenKept = 24 * hour
/** How long what is owed to a suspended address, or to a paused subscription, is kept for it. */
const owedKept = 30 * 24 * hour

/** Keeps the tables small, and the notices' states true. */
export function tidyIn(database: Database): Pick<Outbox, 'tidy'> {
  return {
    tidy: now => database.together(async queries => {
      await queries.change('DELETE FROM sends WHERE at < $1', now - hour)
      await queries.change('DELETE FROM seen WHERE at < $1', now - seenKept)
      await queries.change(`UPDATE posts SET state = 'dead', reason = 'It waited 30 days for an address that nothing could be posted to.' WHERE state = 'suspended' AND due < $1`, now - owedKept)
      await queries.change(`UPDATE posts SET state = 'cancelled', next = NULL, reason = 'The app was removed there.' WHERE state IN ${waiting}
        AND NOT EXISTS (SELECT 1 FROM addresses a WHERE a.conversation = posts.conversation)`)
      // It was being sent when this was decided, and Teams did not take it.
      await queries.change(`UPDATE posts AS p SET state = 'cancelled', next = NULL, reason = 'The notice was stopped or the subscription was ended meanwhile.' WHERE p.state IN ${waiting} AND NOT ${isOwed}`)
      await queries.change(`UPDATE posts AS p SET state = 'cancelled', next = NULL, reason = 'It waited 30 days while the subscription was paused.' WHERE p.state = 'pending' AND p.due < $1 AND NOT ${isWanted}`, now - owedKept)
      await queries.change(`UPDATE notices SET state = 'done' WHERE state = 'sending' AND NOT EXISTS (SELECT 1 FROM deliveries d JOIN posts p ON p.id = d.post
        WHERE d.notice = notices.id AND d.cancelled = 0 AND p.state IN ('pending', 'sending', 'uncertain'))`)
    })
  }
}
