/** What is kept for a while in this process only, under a key. */
export interface Lasting<Kept> {
  get: (key: string) => Kept | undefined
  set: (key: string, what: Kept) => void
  forget: (key: string) => void
}

/** Keeps the latest things, so many at most. @param lifetime milliseconds that each is kept, by the clock `now`; for ever unless told. */
export function createLasting<Kept>(most: number, lifetime = Infinity, now = () => 0): Lasting<Kept> {
  const kept = new Map<string, { what: Kept, until: number }>()

  function dropOld() {
    for (const [oldest, { until }] of kept) {
      if (until > now() && kept.size <= most) return
      kept.delete(oldest)
    }
  }

  return {
    get(key) {
      const found = kept.get(key)
      return found && found.until > now() ? found.what : undefined
    },
    set(key, what) {
      kept.delete(key)
      kept.set(key, { what, until: now() + lifetime })
      dropOld()
    },
    forget(key) { kept.delete(key) }
  }
}
