import { createLasting } from './lasting.ts'

/** Which reviews were opened up in which conversation lately, so that a link pasted twice does not show its card twice. */
export interface RecentLinks {
  /** True the first time in half an hour; also when the same delivery comes again. */
  isFirst: (conversation: string, review: string, delivery: string) => boolean
}

/** As long as Teams itself keeps what a link opened up to. */
const lifetime = 30 * 60 * 1000
/** A busy organisation's links in half an hour, a few megabytes at most. */
const most = 10_000

/** A memory that lives in this process only. @param now the clock, in milliseconds. */
export function createRecentLinks(now: () => number): RecentLinks {
  const opened = createLasting<string>(most, lifetime, now)
  return {
    isFirst(conversation, review, delivery) {
      const key = `${review} ${conversation}`
      const before = opened.get(key)
      if (before !== undefined) return before === delivery
      opened.set(key, delivery)
      return true
    }
  }
}
