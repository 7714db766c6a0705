import type { Understood } from '../search/match.ts'

/** What was last understood in each conversation, for follow-ups: concepts, filters and ids of the reviews shown, never text. */
export interface Memory {
  recall: (conversation: string) => Understood | undefined
  keep: (conversation: string, understood: Understood) => void
  forget: (conversation: string) => void
}

/** Half an hour: long enough for a case discussion, short enough that the next one starts clean. */
const lifetime = 30 * 60 * 1000
/** A busy organisation's conversations in half an hour, some ten megabytes at most. */
const most = 10_000

/** A memory that lives in this process only. @param now the clock, in milliseconds. */
export function createMemory(now: () => number): Memory {
  const kept = new Map<string, { understood: Understood, until: number }>()

  function dropOld() {
    for (const [conversation, { until }] of kept) {
      if (until > now() && kept.size <= most) return
      kept.delete(conversation)
    }
  }

  return {
    recall(conversation) {
      const found = kept.get(conversation)
      return found && found.until > now() ? found.understood : undefined
    },
    keep(conversation, understood) {
      kept.delete(conversation)
      kept.set(conversation, { understood, until: now() + lifetime })
      dropOld()
    },
    forget: conversation => { kept.delete(conversation) }
  }
}
