/**
 * A small convolutional network that reads the words of a message in their order (the plain form of Kim, “Convolutional Neural Networks for Sentence
 * Classification”, 2014). Each word is a row of numbers, near to those of words that are used alike; filters look along two, three or more words that
 * follow one another for what they were fitted to see; the most that each filter saw anywhere speaks for or against what a message may be.
 */
export interface Layers {
  /** The words it knows; the first stands for every other. */
  words: readonly string[]
  /** Numbers to a word. */
  dims: number
  /** How many words filters look along, and how many filters there are of each. */
  widths: readonly number[]
  filters: number
  /** The numbers of each word. */
  vectors: Float32Array
  /** What each filter looks for: for each width, for each place in it, a row of `dims` for each filter. */
  looks: Float32Array
  /** What each filter starts from, those of the first width first. */
  starts: Float32Array
  /** How many things a message may be: the first is what it is unless something speaks against it. */
  outcomes: number
  /** What each filter says for each of these, and at the end what is said before anything was seen. */
  says: Float32Array
}

/** The sentences of a message as one row of words: each ends with a stop, a number is a number, and a name that publications use is a name. */
export const inOrder = (sentences: readonly (readonly string[])[], names: ReadonlySet<string>): string[] =>
  sentences.flatMap(sentence => [...sentence.map(word => names.has(word) ? nameMark : /^\d+$/.test(word) ? numberMark : word), stop])
const [stop, nameMark, numberMark] = ['.', '*', '0']

/** How much the words, in their order, speak for each thing that a message may be but the first, against the first, which weighs 0. */
export type Network = (words: readonly string[]) => number[]

/** As many words as this are kept with what all filters see in them. */
const mostKept = 2000

/** Opens a network. */
export function createNetwork({ words, dims, widths, filters, vectors, looks, starts, outcomes, says }: Layers): Network {
  const numbers = new Map(words.map((word, number) => [word, number]))
  const rows = looks.length / dims
  const kept = new Map<number, Float32Array>()

  function seenIn(word: string): Float32Array {
    const number = numbers.get(word) ?? 0
    const before = kept.get(number)
    if (before) return before
    const seen = new Float32Array(rows)
    lookAt(vectors, number * dims, looks, dims, seen, 0)
    if (kept.size >= mostKept) kept.clear()
    kept.set(number, seen)
    return seen
  }

  return message => {
    const most = mostSeen(message.map(seenIn), widths, filters, starts)
    const sums = [...says.subarray(most.length * outcomes)]
    for (let filter = 0; filter < most.length; filter++) for (let outcome = 0; outcome < outcomes; outcome++) sums[outcome]! += most[filter]! * says[filter * outcomes + outcome]!
    return sums.slice(1).map(sum => sum - sums[0]!)
  }
}

/** Writes what filters see at each of their places in one word, whose numbers start at `from`, to where `to` says. Four rows at a time: each number is fetched once for all four. */
export function lookAt(vectors: Float32Array, from: number, looks: Float32Array, dims: number, seen: Float32Array, to: number): void {
  for (let row = 0, rows = looks.length / dims; row < rows; row += 4) {
    const [one, two, three, four] = [row * dims, (row + 1) * dims, (row + 2) * dims, (row + 3) * dims]
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let at = 0; at < dims; at++) {
      const number = vectors[from + at]!
      a += number * looks[one + at]!
      b += number * looks[two + at]!
      c += number * looks[three + at]!
      d += number * looks[four + at]!
    }
    seen[to + row] = a
    seen[to + row + 1] = b
    seen[to + row + 2] = c
    seen[to + row + 3] = d
  }
}

/** The most that each filter sees anywhere along some words, and never less than nothing. */
function mostSeen(seen: readonly Float32Array[], widths: readonly number[], filters: number, starts: Float32Array): Float32Array {
  const most = new Float32Array(widths.length * filters)
  const sums = new Float32Array(filters)
  let from = 0
  widths.forEach((width, kind) => {
    for (let place = 0; place < seen.length; place++) {
      for (let filter = 0; filter < filters; filter++) sums[filter] = starts[kind * filters + filter]!
      for (let step = 0; step < width && place + step < seen.length; step++) {
        const [word, row] = [seen[place + step]!, from + step * filters]
        for (let filter = 0; filter < filters; filter++) sums[filter]! += word[row + filter]!
      }
      for (let filter = 0; filter < filters; filter++) if (sums[filter]! > most[kind * filters + filter]!) most[kind * filters + filter] = sums[filter]!
    }
    from += width * filters
  })
  return most
}

/** What stands before the numbers in a kept network. */
export interface Shape { dims: number, widths: number[], filters: number, outcomes: number, words: string[] }

/** Reads a network as it is kept: its shape on a line of its own; then numbers. Rows of whole numbers of one byte each stand behind what 1 is worth in each of them. */
export function readNetwork(kept: Buffer): Layers {
  const end = kept.indexOf('\n')
  const { words, dims, widths, filters, outcomes } = JSON.parse(kept.toString('utf8', 0, end)) as Shape
  const rows = widths.reduce((sum, width) => sum + width * filters, 0)
  let at = end + 1
  const take = (count: number): Float32Array => {
    const numbers = new Float32Array(new Uint8Array(kept.subarray(at, at + 4 * count)).buffer)
    at += 4 * count
    return numbers
  }
  const takeRows = (count: number): Float32Array => {
    const worth = take(count)
    const whole = new Int8Array(kept.buffer, kept.byteOffset + at, count * dims)
    at += count * dims
    const numbers = new Float32Array(count * dims)
    for (let row = 0, place = 0; row < count; row++) for (const end = place + dims; place < end; place++) numbers[place] = whole[place]! * worth[row]!
    return numbers
  }
  return { words, dims, widths, filters, outcomes, vectors: takeRows(words.length), looks: takeRows(rows), starts: take(widths.length * filters), says: take((widths.length * filters + 1) * outcomes) }
}
