/** What each tells of the chance that a review known by its text alone is what was asked. Fitted by `node test/search/fit-grade.ts`. */
export const chances = {
  start: -2.67,
  full: -0.11,
  hinted: -1.12,
  sense: 3.24,
  line: 7.34,
  loose: -3.24,
  behind: -0.40
}
