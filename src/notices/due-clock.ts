import { errorFacts, type Log } from '../log.ts'
import type { Newsroom } from './newsroom.ts'

/** How often it is looked whether a scheduled notice is due, in milliseconds. */
const every = 15_000

/** Sends scheduled notices once they are due, until it is stopped. @param sent what to do when some were. @returns what stops it. */
export function startDueClock(newsroom: Pick<Newsroom, 'sendDue'>, sent: () => void, log: Log): () => Promise<void> {
  let working: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    try {
      if (await newsroom.sendDue() > 0) sent()
    } catch (error) {
      log.error('Scheduled notices could not be looked at', errorFacts(error))
    }
  }
  const timer = setInterval(() => { working = working.then(look) }, every)
  timer.unref()
  return () => {
    clearInterval(timer)
    return working
  }
}
