import type { Ledger } from '../../src/care/ledger.ts'

/** A ledger that gives whatever is seen a row of its own, for weights that are yet to be found. `name`: how a row was seen, and what. */
export function createOpenLedger(): Ledger & { name: (row: number) => string } {
  const [names, rows] = [[''], new Map<string, number>()]
  const [words, numbers] = [[''], new Map<string, number>()]
  const numberIn = (all: string[], known: Map<string, number>, name: string): number => known.get(name) ?? known.set(name, all.push(name) - 1).get(name)!
  const row: Ledger['row'] = (kind, what) => numberIn(names, rows, `${kind} ${what}`)
  return {
    row,
    word: word => numberIn(words, numbers, word),
    pair: (kind, one, two) => row(kind, `${words[one]}_${words[two]}`),
    name: number => names[number]!
  }
}
