import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Activity } from 'botbuilder'
import { errorFacts, type Log } from '../log.ts'
import type { Begun, Seen } from '../store/seen.ts'

/** The right to answer what was delivered, which one process has at a time. */
export interface Claim {
  /**
   * Asks at the last moment whether its answer may be posted now. From then on it counts as answered, whatever becomes of this process; where it is rather
   * posted `twice` than never, only once it is `done`. @returns false when another has begun on it meanwhile.
   */
  posts: (twice: boolean) => Promise<boolean>
  /** Its answer was surely not posted, and is tried again in this turn. */
  unposted: () => Promise<void>
  /** It was answered. */
  done: () => Promise<void>
  /** It was not answered: whoever it is delivered to again answers it. */
  letGo: () => Promise<void>
}

/** Claims an activity until the turn's end, in milliseconds since 1970. @returns undefined when it was answered before. @throws {Unanswered} when another has begun on it and does not come to an end. */
export type Claims = (activity: Activity, until: number) => Promise<Claim | undefined>

/** A delivery stays unanswered: Teams is told so, that it may deliver it again. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/** A claim that nobody else could make. */
export const unclaimed: Claim = { posts: async () => true, unposted: async () => undefined, done: async () => undefined, letGo: async () => undefined }

/**
 * The store is waited for this many looks, so many milliseconds apart: one second. It is counted in looks rather than by the clock, since a
 * process that had no turn for a second could not have heard what the store said meanwhile.
 */
const [looks, apart] = [10, 100]
/** From its arrival an answer is worked out and begins to be posted within this many milliseconds; of a process that has not, another takes it over. */
const workingOut = 5_000
/** How often it is looked whether another came to an end, in milliseconds. */
const lookAgain = 200

/**
 * Remembers what came in, by a hash that nobody can be found by. A store that cannot be asked is no reason not to answer: one answer
 * too many is better than none. What is only looked up needs no remembering, and what an invoke changes has a key of its own.
 */
export function createClaims({ store, now, log }: { store: Seen, now: () => number, log: Log }): Claims {
  const told = <Value>(work: Promise<Value>, otherwise: Value): Promise<Value> => soon(work.catch((error: unknown) => {
    log.warn('What came in could not be remembered', errorFacts(error))
    return otherwise
  }), otherwise)

  function claimOf(once: string, begun: number, until: number, isSure: boolean): Claim {
    let held: number | null = begun
    async function hold(to: number | null): Promise<boolean> {
      const ours = await told(store.hold(once, held, to), true)
      held = to
      return ours || !isSure
    }
    return {
      posts: twice => hold(twice ? until : null),
      unposted: async () => { if (held === null) await hold(until) },
      done: async () => { if (held !== null) await hold(null) },
      letGo: async () => { await hold(0) }
    }
  }

  return async ({ channelId, conversation, id, type }, until) => {
    if (!id) return unclaimed
    const once = createHash('sha256').update([channelId, conversation.tenantId ?? '', conversation.id, id, type].join('\n')).digest('hex').slice(0, 32)
    for (let at = now(); ; at = now()) {
      const begun = await told<Begun | undefined>(store.begin(once, at, at + workingOut), undefined)
      if (begun === 'had') return void log.info('Delivered again')
      if (begun !== 'theirs') return claimOf(once, at + workingOut, until, begun === 'ours')
      if (at + lookAgain >= until) throw new Unanswered('Another process has begun on this and has not answered it.')
      await pause(lookAgain)
    }
  }
}

/** What work comes to, or something else where it takes too long. */
async function soon<Value>(work: Promise<Value>, otherwise: Value): Promise<Value> {
  // No timer that is aborted: that makes an error with its trace, in every turn.
  const late = Promise.withResolvers<Value>()
  let left = looks
  const looking = setInterval(() => { if (--left === 0) late.resolve(otherwise) }, apart).unref()
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearInterval(looking)
  }
}
