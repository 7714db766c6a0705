/** A store that was put back from a copy knows nothing of what was done since. */
export interface Restored {
  /**
   * Keeps whatever was due by now from going out by itself, for it may have gone out since the copy was made: its posts are uncertain, and a notice
   * that was to be sent is a draft again, without approvals. @returns how many of each.
   */
  holdDue: (now: number) => Promise<{ posts: number, notices: number }>
}
