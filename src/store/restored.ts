/** A store that was put back from a copy knows nothing of what was done since. */
export interface Restored {
  /**
   * Keeps whatever was due by now from going out by itself, for it may have gone out since the copy was made: its posts are uncertain. Any notice that is
   * unsent may have been sent since: it is a draft in doubt, without approvals, and so is each that is drafted until reviews are next known. @returns how many of each.
   */
  holdDue: (now: number) => Promise<{ posts: number, notices: number }>
}
