/** Which reviews have ever been in the catalogue, so that each is news once. */
export interface KnownReviews {
  /** Ids of every review that was known. */
  knownReviews: () => Promise<string[]>
  /** Keeps that these reviews are known, durably. What is drafted from now on is in no doubt. */
  knowReviews: (ids: readonly string[], now: number) => Promise<void>
}
