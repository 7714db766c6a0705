/** Why an answer did not help, each with a mend of its own; `none` where nobody said. */
export const reasons = ['wrong-reviews', 'missing-review', 'too-long', 'broken-link', 'insensitive'] as const
export type Reason = (typeof reasons)[number]

/** One person's word on one answer: ids only. Nothing of who said it, where, or in what words is here to be kept. */
export interface Vote {
  /** Opaque key of the press itself: the same press delivered twice is one vote. */
  once: string
  /** Id of the answer, where it is still known. */
  answer?: string
  /** The day, `YYYY-MM-DD`. */
  day: string
  helpful: boolean
  reason?: Reason
  /** Ids of the concepts that were understood. */
  concepts: string[]
  /** Ids of the reviews that were shown. */
  results: string[]
}

export interface Votes {
  /** Keeps a vote, durably, before it resolves. @returns false when this very press was kept before. */
  keepVote: (vote: Vote) => Promise<boolean>
  /** Every vote kept, oldest day first. */
  votes: () => Promise<Vote[]>
  /** Forgets the votes of the days before this one, `YYYY-MM-DD`. @returns how many. */
  forgetVotesBefore: (day: string) => Promise<number>
}
