import assert from 'node:assert/strict'
import { inUnit, pairOf, pointedAt } from '../../src/answers/pointed.ts'
import type { Understood } from '../../src/search/match.ts'

describe('what is said of some of those shown', () => {
  for (const [question, rest, by] of [
    ['which of them was an adult', 'over 18', 'said'], ['do any of those mention autism', 'autism', 'said'], ['which one of these is about drugs?', 'about drugs', 'said'], ['just the child', 'under 18', 'said'], ['can you limit that to 2024', '2024', 'said'], ['filter to boys', 'boys', 'said'], ['add alcohol', 'alcohol as well', 'said'], ['the adult one', 'over 18', 'said'],
    ['which of those two is older', 'the oldest', 'order'], ['which is more recent', 'the newest', 'order'], ['who was younger', 'the youngest', 'order'], ['the briefing one please', 'briefing', 'kind']
  ] as const) it(`is “${rest}” in “${question}”`, () => assert.deepEqual(pointedAt(question), { rest, by }))

  for (const question of ['which reviews are about drugs', 'drugs', 'any on drugs', 'the briefing', 'cut the deaths']) it(`is not in “${question}”`, () => assert.equal(pointedAt(question), undefined))
})

describe('the last two answers', () => {
  const one: Understood = { concepts: [], filters: {}, said: '', notes: [], shown: ['b'], last: { concepts: [], filters: {}, shown: ['a'] } }

  it('are one where each showed one review and two are spoken of', () => assert.deepEqual([pairOf('which of those two is older', one).shown, pairOf('who was younger', one).shown], [['a', 'b'], ['a', 'b']]))
  it('stay two where only one is spoken of, or more were shown', () => {
    const many = { ...one, shown: ['b', 'c'] }
    assert.deepEqual([pairOf('how old was he', one), pairOf('which of those two is older', many)], [one, many])
  })
})

describe('an age in another unit', () => {
  it('has the same number', () => {
    assert.deepEqual(inUnit('months i mean', [{ from: 48, to: 59 }]), [{ from: 4, to: 4 }])
    assert.deepEqual(inUnit('sorry years', [{ from: 4, to: 4 }]), [{ from: 48, to: 59 }])
    assert.deepEqual(inUnit('weeks', [{ from: 6, to: 6 }]), [{ from: 1, to: 1 }])
  })
  it('is said by the unit alone, where an age was asked for', () => assert.deepEqual([inUnit('4 months', [{ from: 48, to: 59 }]), inUnit('months i mean', undefined)], [undefined, undefined]))
})
