/** What came in before, so that it has one effect however often it is delivered. */
export interface Seen {
  /** Keeps that something came in. @param once opaque key of it. @returns true for the first time, in whatever process. */
  firstTime: (once: string, now: number) => Promise<boolean>
}
