/** What each sign of a review is worth beside the others, for its place in the order. Fitted by `node test/search/fit-order.ts`. */
export const worths = {
  place: 1.83,
  understood: 0.71,
  gist: 2.90,
  words: 0.94,
  musts: 1.78,
  mays: 2.04,
  met: 1.33,
  unknown: -2.01,
  kin: 3.29,
  echo: 3.25
}
