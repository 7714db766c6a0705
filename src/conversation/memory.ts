import { createHmac, randomBytes } from 'node:crypto'
import type { Understood } from '../search/match.ts'
import { createLasting } from './lasting.ts'

export type Grave = 'risk' | 'distress'

/**
 * That cards for danger or distress were shown, never why; `area`: the one they were for; `met`: whoever asks was met with the last thing said (`now`),
 * with something else since (`before`), or somebody other was.
 */
export interface Cared { concerns: readonly Grave[], area?: string, met: 'now' | 'before' | 'another' }

/** What was last understood in each conversation, for follow-ups: concepts, filters and ids of the reviews shown, never text. And that care was last shown there. */
export interface Memory {
  recall: (conversation: string) => Understood | undefined
  keep: (conversation: string, understood: Understood) => void
  /** What care was shown there in the last half hour. @param who who asks, by any id of theirs: kept under a keyed hash. */
  cared: (conversation: string, who?: string) => Cared | undefined
  /** Keeps that it was shown to somebody: distress and danger stand beside each other, and an area stays until another is named. */
  care: (conversation: string, shown: { concern: Grave, area?: string }, who?: string) => void
  /** Something else was answered to somebody there. */
  moveOn: (conversation: string, who?: string) => void
  /** Nobody is in danger. */
  calm: (conversation: string) => void
  forget: (conversation: string) => void
}

/** Half an hour: long enough for a case discussion, short enough that the next one starts clean. */
const lifetime = 30 * 60 * 1000
/** A busy organisation's conversations in half an hour, some ten megabytes at most. */
const most = 10_000

/** A memory that lives in this process only. @param now the clock, in milliseconds. */
export function createMemory(now: () => number): Memory {
  const [follows, cares] = [createLasting<Understood>(most, lifetime, now), createLasting<Omit<Cared, 'met'> & { met: Map<string, Cared['met']> }>(most, lifetime, now)]
  const salt = randomBytes(32)
  const keyed = (who = ''): string => createHmac('sha256', salt).update(who).digest('base64')
  return {
    recall: follows.get,
    keep: follows.set,
    cared(conversation, who) {
      const shown = cares.get(conversation)
      return shown && { ...shown, met: shown.met.get(keyed(who)) ?? 'another' }
    },
    care(conversation, { concern, ...place }, who) {
      const before = cares.get(conversation)
      cares.set(conversation, { ...before, ...place, concerns: [...new Set([...before?.concerns ?? [], concern])], met: new Map(before?.met).set(keyed(who), 'now') })
    },
    moveOn(conversation, who) {
      const met = cares.get(conversation)?.met
      if (met?.has(keyed(who))) met.set(keyed(who), 'before')
    },
    calm: cares.forget,
    forget(conversation) {
      follows.forget(conversation)
      cares.forget(conversation)
    }
  }
}
