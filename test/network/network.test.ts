import assert from 'node:assert/strict'
import { createNetwork, inOrder, readNetwork, type Layers } from '../../src/network.ts'
import { networkFittedOn, writtenNetwork, type Build } from './fitting.ts'

/** Two words that filters look along: one sees the first before the second, the other the second before the first. */
const small: Layers = {
  words: ['', 'one', 'two'], dims: 2, widths: [2], filters: 2,
  vectors: Float32Array.from([0, 0, 1, 0, 0, 1]),
  looks: Float32Array.from([1, 0, 0, 1, 0, 1, 1, 0]), outcomes: 5, starts: Float32Array.from([-1, -1]),
  says: Float32Array.from([0, 3, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 1])
}
const messages = Array.from({ length: 200 }, (_, n) => [
  { words: ['the', `child${n % 7}`, 'hurt', 'him', '.'], is: 1 },
  { words: ['him', 'hurt', 'the', `child${n % 7}`, '.'], is: 0 }
]).flat()

const build: Build = { dims: 16, widths: [1, 2, 3], filters: 32, outcomes: 2, rounds: 40 }
const fitted = (some: typeof messages): Layers => networkFittedOn(some, build, () => undefined)

describe('the network that reads words in their order', () => {
  it('gives each concern the most that each filter saw anywhere', () => {
    const read = createNetwork(small)
    assert.deepEqual(read(['two', 'one', 'two']), [3, 5, 0, 1])
    assert.deepEqual(read(['one', 'two']), [3, 0, 0, 1])
    assert.deepEqual(read(['two', 'one']), [0, 5, 0, 1])
  })
  it('sees nothing in words it has never met, nor in none', () => {
    const read = createNetwork(small)
    for (const words of [[], ['constructor'], ['three', 'four']]) assert.deepEqual(read(words), [0, 0, 0, 1])
  })
  it('learns what only the order tells', () => {
    const read = createNetwork(fitted(messages))
    const [told = 0] = read(['the', 'child3', 'hurt', 'him', '.'])
    const [asked = 0] = read(['him', 'hurt', 'the', 'child3', '.'])
    assert(told > 2 && asked < -2, `${told} ${asked}`)
  })
  it('also knows words that stand in no message, by what is known of them from elsewhere', () => {
    const near = (word: string): Float32Array | undefined => /^(child|infant)/.test(word) ? Float32Array.from({ length: build.dims }, (_, at) => at) : undefined
    const { words } = networkFittedOn(messages.slice(0, 20), build, near, () => {}, ['infant', 'him', 'unheard'])
    assert.deepEqual([words.includes('infant'), words.filter(word => word === 'him').length, words.includes('unheard')], [true, 1, false])
  })
  it('is read as it was written, but for what a byte cannot tell', () => {
    const layers = fitted(messages.slice(0, 20))
    const again = readNetwork(writtenNetwork(layers))
    assert.deepEqual([again.words, again.widths, again.filters, again.dims, again.outcomes], [layers.words, layers.widths, layers.filters, layers.dims, layers.outcomes])
    const [one, other] = [layers, again].map(createNetwork).map(read => read(messages[0]!.words))
    one!.forEach((sum, at) => assert(Math.abs(sum - other![at]!) < 0.05, `${sum} ${other![at]}`))
  })
  it('is the same for the same messages', () => assert.deepEqual(fitted(messages.slice(0, 20)), fitted(messages.slice(0, 20))))
  it('takes every number for a number and every name of a publication for a name', () => assert.deepEqual(inOrder([['aaron', 'is', '19'], ['so']], new Set(['aaron'])), ['*', 'is', '0', '.', 'so', '.']))
})
