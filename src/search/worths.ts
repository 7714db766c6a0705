/** What each sign of a review is worth beside the others, for its place in the order. Fitted by `node test/search/fit-order.ts`. */
export const worths = {
  place: 1.47,
  understood: 0.82,
  gist: 1.90,
  words: 1.29,
  musts: 1.57,
  mays: 1.91,
  met: 1.45,
  unknown: -1.65,
  kin: 2.57,
  sense: 3.30,
  line: 4.78
}
