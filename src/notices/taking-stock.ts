import type { Log } from '../log.ts'
import type { Newsroom } from './newsroom.ts'

/** Compares the catalogue with what is known, and says in the log what that led to. A change of catalogue while the bot runs calls for it too. */
export async function tookStock(newsroom: Newsroom, log: Log): Promise<void> {
  const { drafted, unscheduled, withdrawn, stale, gone } = await newsroom.takeStock()
  if (drafted > 0) log.info('New reviews: notices wait for an editor', { notices: drafted })
  if (unscheduled > 0) log.warn('Scheduled notices are drafts again, because the catalogue has changed: an editor decides anew', { notices: unscheduled })
  if (withdrawn > 0) log.info('Notices are withdrawn wherever they were posted', { notices: withdrawn })
  if (gone.length > 0) log.warn('Notices stand whose review is gone from the catalogue: its id was changed, or its record was removed', { results: gone })
  if (stale > 0) log.info('Notices say otherwise than the catalogue: an editor can correct them', { notices: stale })
}
