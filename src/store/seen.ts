/** Whose what came in is: its effect is the caller's to have; another has begun on it and may still have it; it was had, or may have been. */
export type Begun = 'ours' | 'theirs' | 'had'

/** What came in, so that it has one effect however often it is delivered, in whatever process, and has it although a process ends in the middle. */
export interface Seen {
  /** Begins on something that came in, unless somebody has: nobody else does before `until`. @param once opaque key of it. */
  begin: (once: string, now: number, until: number) => Promise<Begun>
  /** Holds what was begun until another time, 0 to let it go, or null for good: nobody begins on it again. @param from until when it was held. @returns false when another has begun on it since. */
  hold: (once: string, from: number | null, to: number | null) => Promise<boolean>
}
