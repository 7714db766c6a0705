import { lookAt, type Layers, type Shape } from '../../src/network.ts'

/** The words of a message in their order, and which of so many things it is. */
export interface Read { words: readonly string[], is: number }

/** How a network is built: so many numbers to a word, so many filters along each of so many words, and so many things that a message may be; and how often it reads all messages. */
export interface Build { dims: number, widths: readonly number[], filters: number, outcomes: number, rounds: number }

/** A word that stands in fewer messages than this is read as one that nobody has met. */
const leastSeen = 2
const batch = 64
/** The network is the mean of what it was in the last rounds. */
const settled = 2
/** Shares left out at random while it learns, so that nothing is leaned on alone: of what filters saw, of a word's numbers, and of words. */
const [unseen, blurred, unread] = [0.4, 0.15, 0.02]
/** How long a step is, for the numbers of words and for all else, and how far the steepness before counts in it (Kingma and Ba, “Adam”, 2015). */
const [wordPace, pace, keptSlope, keptSteepness] = [2e-3, 1e-3, 0.9, 0.999]
/** The numbers of words begin about so far from 0. */
const spread = 0.3

/** Numbers that learn: where they stand, and how steep it was there. */
export interface Learning { now: Float32Array, slope: Float32Array, slopes: Float32Array, steepness: Float32Array }

export const learning = (now: Float32Array): Learning => ({ now, slope: new Float32Array(now.length), slopes: new Float32Array(now.length), steepness: new Float32Array(now.length) })

/** A network fitted on messages. `vectorOf`: numbers that a word is known to have from elsewhere, as many as the build has; `alsoKnown`: words that have them though they stand in no message. The same for the same messages. */
export function networkFittedOn(messages: readonly Read[], { rounds, ...build }: Build, vectorOf: (word: string) => Float32Array | undefined, said: (line: string) => void = () => {}, alsoKnown: readonly string[] = []): Layers {
  const { dims } = build
  const draw = drawer(1)
  const words = ['', ...new Set([...frequent(messages), ...[...new Set(alsoKnown)].filter(vectorOf)])]
  const numbers = new Map(words.map((word, number) => [word, number]))
  const cases = messages.map(message => ({ is: message.is, words: Int32Array.from(message.words, word => numbers.get(word) ?? 0) })).filter(one => one.words.length > 0)
  const layers = firstLayers(words, build, vectorOf, draw)

  const parts: Parts = { vectors: learning(layers.vectors), looks: learning(layers.looks), starts: learning(layers.starts), says: learning(layers.says) }
  const sums = Object.values(parts).map(({ now }) => new Float64Array(now.length))
  let times = 0
  let steps = 0
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(cases, draw)
    let lost = 0
    for (let from = 0; from < order.length; from += batch) {
      const touched = learnFrom(order.slice(from, from + batch), build, parts, draw, loss => { lost += loss })
      steps++
      const even = evenness(steps)
      for (const word of touched) step(parts.vectors, wordPace * even, word * dims, (word + 1) * dims)
      for (const part of [parts.looks, parts.starts, parts.says]) step(part, pace * even, 0, part.now.length)
      if (round >= rounds - settled) {
        times++
        Object.values(parts).forEach(({ now }, part) => { const sum = sums[part]!; for (let at = 0; at < now.length; at++) sum[at]! += now[at]! })
      }
    }
    said(`round ${round + 1}: ${(lost / order.length).toFixed(4)}`)
  }
  const [vectors, looks, starts, says] = sums.map(sum => Float32Array.from(sum, number => number / times))
  return { ...layers, vectors: vectors!, looks: looks!, starts: starts!, says: says! }
}

/** A network as it is kept. */
export function writtenNetwork({ words, dims, widths, filters, outcomes, vectors, looks, starts, says }: Layers): Buffer {
  const shape: Shape = { dims, widths: [...widths], filters, outcomes, words: [...words] }
  return Buffer.concat([Buffer.from(`${JSON.stringify(shape)}\n`), ...inBytes(vectors, dims), ...inBytes(looks, dims), bytesOf(starts), bytesOf(says)])
}

/** Rows of numbers alone, kept as a network that has nothing else. */
export const writtenRows = (rows: Pick<Layers, 'words' | 'dims' | 'vectors'>): Buffer =>
  writtenNetwork({ ...rows, widths: [], filters: 0, outcomes: 0, looks: new Float32Array(), starts: new Float32Array(), says: new Float32Array() })

const bytesOf = (numbers: Float32Array | Int8Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** Rows of numbers as whole numbers of one byte, after what 1 is worth in each row. */
function inBytes(numbers: Float32Array, dims: number): [Buffer, Buffer] {
  const worth = Float32Array.from({ length: numbers.length / dims }, (_, row) => numbers.subarray(row * dims, (row + 1) * dims).reduce((most, number) => Math.max(most, Math.abs(number)), 1e-9) / 127)
  return [bytesOf(worth), bytesOf(Int8Array.from(numbers, (number, at) => Math.round(number / worth[Math.floor(at / dims)]!)))]
}

function frequent(messages: readonly Read[]): string[] {
  const seen = new Map<string, number>()
  for (const { words } of messages) for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
  return [...seen].filter(([, times]) => times >= leastSeen).map(([word]) => word).sort()
}

/** What a network is before it has learnt. */
function firstLayers(words: readonly string[], build: Built, vectorOf: (word: string) => Float32Array | undefined, draw: () => number): Layers {
  const { dims, widths, filters, outcomes } = build
  const [rowsInAll, seenInAll] = [widths.reduce((sum, width) => sum + width, 0) * filters, widths.length * filters]
  const layers: Layers = {
    words, ...build,
    vectors: firstVectors(words, dims, vectorOf, draw),
    looks: new Float32Array(rowsInAll * dims), starts: new Float32Array(seenInAll), says: new Float32Array((seenInAll + 1) * outcomes)
  }
  let row = 0
  for (const [kind, width] of widths.entries()) {
    const reach = 1 / Math.sqrt(width * dims)
    for (const end = row + width * filters; row < end; row++) for (let at = 0; at < dims; at++) layers.looks[row * dims + at] = (2 * draw() - 1) * reach
    for (let filter = 0; filter < filters; filter++) layers.starts[kind * filters + filter] = (2 * draw() - 1) * reach
  }
  for (let at = 0; at < layers.says.length; at++) layers.says[at] = (2 * draw() - 1) / Math.sqrt(seenInAll)
  return layers
}

function firstVectors(words: readonly string[], dims: number, vectorOf: (word: string) => Float32Array | undefined, draw: () => number): Float32Array {
  const vectors = new Float32Array(words.length * dims)
  const known = words.map(vectorOf)
  const all = known.flatMap(vector => vector ? [...vector] : [])
  const deviation = Math.sqrt(all.reduce((sum, number) => sum + number * number, 0) / Math.max(1, all.length)) || 1
  known.forEach((vector, word) => {
    for (let at = 0; at < dims; at++) vectors[word * dims + at] = spread * (vector ? vector[at]! / deviation : normal(draw))
  })
  return vectors
}

interface Case { is: number, words: Int32Array }
type Built = Omit<Build, 'rounds'>
type Parts = Record<'vectors' | 'looks' | 'starts' | 'says', Learning>

/** Adds to every slope what some messages say of it, and gives the words that stand in them. */
function learnFrom(cases: readonly Case[], build: Built, { vectors, looks, starts, says }: Parts, draw: () => number, tell: (loss: number) => void): number[] {
  const { dims } = build
  const rowsInAll = looks.now.length / dims
  const places = new Map<number, number>()
  const read = cases.map(one => one.words.map(word => {
    const met = draw() < unread ? 0 : word
    return places.get(met) ?? places.set(met, places.size).get(met)!
  }))
  const words = [...places.keys()]
  const blurs = new Float32Array(words.length * dims)
  const clear = new Float32Array(words.length * dims)
  words.forEach((word, place) => {
    for (let at = 0; at < dims; at++) {
      const blur = draw() < blurred ? 0 : 1 / (1 - blurred)
      blurs[place * dims + at] = blur
      clear[place * dims + at] = vectors.now[word * dims + at]! * blur
    }
  })
  const seen = new Float32Array(words.length * rowsInAll)
  for (let word = 0; word < words.length; word++) lookAt(clear, word * dims, looks.now, dims, seen, word * rowsInAll)
  const slopes = new Float32Array(words.length * dims)
  for (const [n, { is }] of cases.entries()) learn(read[n]!, is, build, { seen, clear, slopes }, { looks, starts, says }, draw, tell, cases.length)
  words.forEach((word, place) => {
    for (let at = 0; at < dims; at++) vectors.slope[word * dims + at]! += slopes[place * dims + at]! * blurs[place * dims + at]!
  })
  return words
}

/** What filters see of the words of some messages together: the numbers of each word without what was left out, what is seen in each, and the slopes of those numbers. */
interface Sight { seen: Float32Array, clear: Float32Array, slopes: Float32Array }

/** Adds to every slope what one message of so many says of it. */
function learn(words: Int32Array, is: number, build: Built, sight: Sight, parts: Omit<Parts, 'vectors'>, draw: () => number, tell: (loss: number) => void, count: number): void {
  const { dims, widths, filters, outcomes } = build
  const seenInAll = parts.starts.now.length
  const { most, where } = lookedAlong(words, build, sight.seen, parts.starts.now)
  for (let filter = 0; filter < seenInAll; filter++) {
    if (draw() < unseen) where[filter] = -1
    most[filter] = where[filter]! < 0 ? 0 : most[filter]! / (1 - unseen)
  }
  const shares = sharesOf(most, outcomes, parts.says.now)
  tell(-Math.log(Math.max(1e-9, shares[is]!)))
  const wrong = shares.map((share, outcome) => (share - (outcome === is ? 1 : 0)) / count)
  for (let outcome = 0; outcome < outcomes; outcome++) parts.says.slope[seenInAll * outcomes + outcome]! += wrong[outcome]!
  let from = 0
  for (const [kind, width] of widths.entries()) {
    for (let filter = 0; filter < filters; filter++) {
      const which = kind * filters + filter
      if (where[which]! < 0) continue
      const slope = slopeOf(which, most[which]!, wrong, parts.says)
      parts.starts.slope[which]! += slope
      for (let step = 0, place = where[which]!; step < width && place + step < words.length; step++) blame(slope, dims, words[place + step]! * dims, (from + step * filters + filter) * dims, sight, parts.looks)
    }
    from += width * filters
  }
}

/** The most that each filter saw along the words of a message, and where; nowhere is -1. */
function lookedAlong(words: Int32Array, { widths, filters }: Built, seen: Float32Array, starts: Float32Array): { most: Float32Array, where: Int32Array } {
  const seenInAll = starts.length
  const rowsInAll = widths.reduce((sum, width) => sum + width, 0) * filters
  const [most, where] = [new Float32Array(seenInAll), new Int32Array(seenInAll).fill(-1)]
  let from = 0
  for (const [kind, width] of widths.entries()) {
    for (let at = 0; at < words.length * filters; at++) {
      const [place, filter] = [Math.floor(at / filters), at % filters]
      let sum = starts[kind * filters + filter]!
      for (let step = 0; step < width && place + step < words.length; step++) sum += seen[words[place + step]! * rowsInAll + from + step * filters + filter]!
      if (sum <= most[kind * filters + filter]!) continue
      most[kind * filters + filter] = sum
      where[kind * filters + filter] = place
    }
    from += width * filters
  }
  return { most, where }
}

/** How steep it is in what one filter saw, having told the slopes of what it says. */
function slopeOf(which: number, saw: number, wrong: readonly number[], says: Learning): number {
  let slope = 0
  const outcomes = wrong.length
  for (let outcome = 0; outcome < outcomes; outcome++) {
    says.slope[which * outcomes + outcome]! += wrong[outcome]! * saw
    slope += wrong[outcome]! * says.now[which * outcomes + outcome]!
  }
  return slope / (1 - unseen)
}

/** Tells a word's numbers and what was looked for in it how steep it is there. */
function blame(slope: number, dims: number, word: number, look: number, { clear, slopes }: Sight, looks: Learning): void {
  for (let at = 0; at < dims; at++) {
    looks.slope[look + at]! += slope * clear[word + at]!
    slopes[word + at]! += slope * looks.now[look + at]!
  }
}

function sharesOf(most: Float32Array, outcomes: number, says: Float32Array): number[] {
  const seenInAll = most.length
  const sums = [...says.subarray(seenInAll * outcomes)]
  for (let filter = 0; filter < seenInAll; filter++) {
    const saw = most[filter]!
    if (saw > 0) for (let outcome = 0; outcome < outcomes; outcome++) sums[outcome]! += saw * says[filter * outcomes + outcome]!
  }
  const highest = Math.max(...sums)
  const all = sums.map(sum => Math.exp(sum - highest))
  const total = all.reduce((a, b) => a + b, 0)
  return all.map(share => share / total)
}

/** What a step is longer by while little is known of the slopes before it. */
export const evenness = (steps: number): number => Math.sqrt(1 - keptSteepness ** steps) / (1 - keptSlope ** steps)

/** One step downhill, and the slopes are flat again. */
export function step({ now, slope, slopes, steepness }: Learning, far: number, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const here = slope[at]!
    slope[at] = 0
    const mean = slopes[at] = keptSlope * slopes[at]! + (1 - keptSlope) * here
    const steep = steepness[at] = keptSteepness * steepness[at]! + (1 - keptSteepness) * here * here
    now[at]! -= far * mean / (Math.sqrt(steep) + 1e-8)
  }
}

export function shuffled<T>(all: readonly T[], draw: () => number): T[] {
  const order = [...all]
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** The same row of numbers from 0 to 1 each time for the same seed (Mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = state + 0x6D2B79F5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296
  }
}
