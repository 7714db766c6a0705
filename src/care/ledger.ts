import { concerns } from './concern.ts'

/**
 * Where each piece of evidence stands: how it was seen (`any`, `first`, beside what, in what manner of speaking, of whom), and what. A piece
 * is the number of its row, and 0 has no weight: so nothing is put together or looked up as text each time that words are weighed.
 */
export interface Ledger {
  /** The row of what was seen in one way. */
  row: (kind: string, what: string) => number
  /** The number of a word; 0 for one that stands in no row. */
  word: (word: string) => number
  /** The row of two words that follow one another, by their numbers: anywhere, or as those that open a message. */
  pair: (kind: PairKind, one: number, two: number) => number
}

export type PairKind = 'then' | 'opens'

/** How much each piece of evidence speaks for the concerns, in their order, against an ordinary question: four numbers a row. */
export interface Weights { ledger: Ledger, numbers: Float64Array }

/** The weights are written in so many parts of one. */
export const steps = 20

/** More than there are words in weights: two of them are one number. */
const mostWords = 2 ** 15

/** Weights as they are written: a line for each way of being seen, what was seen and its four weights in steps between commas, without those that only repeat the one before at the end. */
export function readWeights(written: string): Weights {
  const numbers: number[] = concerns.map(() => 0)
  const { ledger, add } = createLedger()
  for (const line of written.trim().split('\n')) {
    const [kind = '', pieces = ''] = line.split(': ')
    const put = add(kind)
    for (const piece of pieces.split(', ')) {
      const end = piece.indexOf(' ')
      put(piece.slice(0, end), numbers.length / concerns.length)
      pushIntegers(piece, end, numbers)
    }
  }
  return { numbers: new Float64Array(numbers).map(number => number / steps), ledger }
}

/** An empty ledger, and what adds to it: rows of one kind, by what was seen. */
function createLedger(): { ledger: Ledger, add: (kind: string) => (what: string, row: number) => void } {
  const kinds = new Map<string, Map<string, number>>()
  const pairs = { then: new Map<number, number>(), opens: new Map<number, number>() }
  const words = new Map<string, number>()
  const isPairKind = (kind: string): kind is PairKind => kind in pairs

  function numberOf(word: string): number {
    const number = words.get(word) ?? words.size + 1
    if (number >= mostWords) throw new Error(`Weights of more than ${mostWords - 1} words cannot be read.`)
    words.set(word, number)
    return number
  }

  return {
    add (kind) {
      const rows = new Map<string, number>()
      kinds.set(kind, rows)
      if (!isPairKind(kind)) return (what, row) => { rows.set(what, row); if (kind === 'word' || kind === 'closes') numberOf(what) }
      return (what, row) => {
        const [one = '', two] = what.split('_')
        const number = numberOf(one)
        if (two === undefined) rows.set(what, row)
        else pairs[kind].set(number * mostWords + numberOf(two), row)
      }
    },
    ledger: {
      row: (kind, what) => kinds.get(kind)?.get(what) ?? 0,
      word: word => words.get(word) ?? 0,
      pair: (kind, one, two) => pairs[kind].get(one * mostWords + two) ?? 0
    }
  }
}

/** Adds the four integers that stand in a piece from a place on, the last of them again for those that are not written. It reads them letter by letter: there are some 150,000, and a start waits for them. */
function pushIntegers(piece: string, from: number, to: number[]): void {
  const whole = to.length + concerns.length
  let number = 0
  for (let at = from; at < piece.length;) {
    const sign = piece[++at] === '-' ? -1 : 1
    if (sign < 0) at++
    number = 0
    for (let digit = piece.charCodeAt(at) - zero; digit >= 0; digit = piece.charCodeAt(++at) - zero) number = number * 10 + digit
    number *= sign
    to.push(number)
  }
  while (to.length < whole) to.push(number)
}
const zero = '0'.charCodeAt(0)
