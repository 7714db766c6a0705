import assert from 'node:assert/strict'
import { launch } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'
import { median, quantile, short, table } from './figures.ts'
import { syntheticQuestions, syntheticReviews } from './generate.ts'

describe('synthetic reviews', () => {
  const vocabulary = theVocabulary()
  const reviews = syntheticReviews(2_000, vocabulary)

  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(syntheticReviews(20, vocabulary), reviews.slice(0, 20))
    assert.notDeepEqual(syntheticReviews(20, vocabulary, 7), reviews.slice(0, 20))
    assert.deepEqual(syntheticQuestions(20, vocabulary), syntheticQuestions(20, vocabulary))
  })

  it('say of themselves that they are synthetic', () => {
    for (const { id, publisher, contentNote } of reviews) {
      assert.match(`${id} ${publisher?.name} ${contentNote}`, /^synthetic-\d{5} Synthetic Partnership of \w+ Synthetic: about no one\.$/u)
    }
  })

  it('use a few words often and most words seldom, as real text does', () => {
    const counts = new Map<string, number>()
    for (const { summary } of reviews) for (const word of summary.toLowerCase().match(/[a-z]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
    const all = [...counts.values()].sort((a, b) => b - a)
    const total = all.reduce((sum, count) => sum + count)
    assert.ok(all.slice(0, 50).reduce((sum, count) => sum + count) > total * 0.3)
    assert.ok(all.filter(count => count < 5).length > all.length * 0.5)
  })

  it('touch on most topics of the vocabulary', () => {
    const topics = [...vocabulary.concepts.values()].filter(({ kind }) => kind === 'topic').length
    assert.ok(new Set(reviews.flatMap(({ themes }) => themes)).size > topics * 0.8)
  })
})

describe('figures', () => {
  it('are quantiles of what was measured', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i)
    assert.deepEqual([quantile(values, 0.5), quantile(values, 0.99), quantile(values, 1), median([3, 1, 2])], [50, 99, 100, 2])
  })

  it('are short enough to read', () => {
    assert.deepEqual([12_345.6, 1.23456, 0.00123, NaN].map(short), ['12,346', '1.23', '0.00123', '–'])
  })

  it('stand in columns', () => {
    assert.equal(table([['a', 'ms'], ['this', '1'], ['b', '10']]), 'a     ms\n----  --\nthis   1\nb     10')
  })
})

describe('npm run bench', () => {
  for (const [what, args] of [['an unknown option', ['--fast']], ['an unknown part', ['--only', 'cards']], ['a stray word', ['turns']]] as const) {
    it(`refuses ${what} in one line`, async () => {
      const refused = launch(['--expose-gc', 'test/bench/bench.ts', ...args])
      assert.equal((await refused.ended).code, 2)
      assert.match(refused.stderr(), /^[^\n]+\n$/u)
    })
  }

  it('explains itself with --help', async () => {
    const helped = launch(['--expose-gc', 'test/bench/bench.ts', '--help'])
    assert.equal((await helped.ended).code, 0)
    for (const word of ['--only', '--quick', '--json']) assert.ok(helped.stdout().includes(word), word)
  })
})
