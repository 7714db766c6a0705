/** What each sign of a review is worth beside the others, for its place in the order. Fitted by `node test/search/fit-order.ts`. */
export const worths = {
  place: 1.45,
  understood: 0.95,
  gist: 2.39,
  words: 1.46,
  musts: 1.86,
  mays: 1.93,
  met: 1.17,
  unknown: -2.20,
  kin: 3.12,
  sense: 3.47,
  line: 4.74
}
