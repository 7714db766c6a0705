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
  const kept = new Map<string, { delivery: string, until: number }>()
  return {
    isFirst(conversation, review, delivery) {
      const key = `${review} ${conversation}`
      const before = kept.get(key)
      if (before && before.until > now()) return before.delivery === delivery
      kept.delete(key)
      kept.set(key, { delivery, until: now() + lifetime })
      for (const [oldest, { until }] of kept) {
        if (until > now() && kept.size <= most) break
        kept.delete(oldest)
      }
      return true
    }
  }
}
