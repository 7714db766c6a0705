import { createHash } from 'node:crypto'
import type { Activity } from 'botbuilder'
import { errorFacts, type Log } from '../log.ts'
import type { Seen } from '../store/seen.ts'

/** Whether an activity is here for the first time: it then has its effect, and never again, whichever process it is delivered to. */
export type FirstTime = (activity: Activity) => Promise<boolean>

/**
 * An answer waits for this many looks, so many milliseconds apart, to know whether it was given before: one second. It is counted in
 * looks rather than by the clock, since a process that had no turn for a second could not have heard what the store said meanwhile.
 */
const [looks, apart] = [10, 100]

/**
 * Remembers what came in, by a hash that nobody can be found by. A store that cannot be asked is no reason not to answer: one answer
 * too many is better than none. What is only looked up needs no remembering, and what an invoke changes has a key of its own.
 */
export function createFirstTime({ store, now, log }: { store: Seen, now: () => number, log: Log }): FirstTime {
  return async ({ channelId, conversation, id, type }) => {
    if (!id) return true
    const once = createHash('sha256').update([channelId, conversation.tenantId ?? '', conversation.id, id, type].join('\n')).digest('hex').slice(0, 32)
    const told = store.firstTime(once, now()).catch((error: unknown) => {
      log.warn('What came in could not be remembered', errorFacts(error))
      return true
    })
    // No timer that is aborted: that makes an error with its trace, in every turn.
    const late = Promise.withResolvers<boolean>()
    let left = looks
    const looking = setInterval(() => { if (--left === 0) late.resolve(true) }, apart).unref()
    const first = await Promise.race([told, late.promise])
    clearInterval(looking)
    if (!first) log.info('Delivered again')
    return first
  }
}
