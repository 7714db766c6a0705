import type { Understood } from '../search/match.ts'
import { createLasting } from './lasting.ts'

/** That a card for danger or distress was shown, never why; `area`: the one it was for; `since`: something else was answered after it. */
export interface Cared { concern: 'risk' | 'distress', area?: string, since: boolean }

/** What was last understood in each conversation, for follow-ups: concepts, filters and ids of the reviews shown, never text. And that care was last shown there. */
export interface Memory {
  recall: (conversation: string) => Understood | undefined
  keep: (conversation: string, understood: Understood) => void
  /** The card of care that was shown in the last half hour. */
  cared: (conversation: string) => Cared | undefined
  /** Keeps that one was shown: distress does not take the place of danger, and an area stays until another is named. */
  care: (conversation: string, shown: Omit<Cared, 'since'>) => void
  /** Something else was answered there. */
  moveOn: (conversation: string) => void
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
  const [follows, cares] = [createLasting<Understood>(most, lifetime, now), createLasting<Cared>(most, lifetime, now)]
  return {
    recall: follows.get,
    keep: follows.set,
    cared: cares.get,
    care(conversation, shown) {
      const before = cares.get(conversation)
      cares.set(conversation, { ...before, ...shown, concern: before?.concern === 'risk' ? 'risk' : shown.concern, since: false })
    },
    moveOn(conversation) {
      const shown = cares.get(conversation)
      if (shown) shown.since = true
    },
    calm: cares.forget,
    forget(conversation) {
      follows.forget(conversation)
      cares.forget(conversation)
    }
  }
}
