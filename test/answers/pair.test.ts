import assert from 'node:assert/strict'
import { inUnit, pairOf as pair } from '../../src/answers/message/pair.ts'
import { parsed } from '../../src/answers/message/parse.ts'
import type { Understood } from '../../src/search/match.ts'

const pairOf = (question: string, before: Understood): Understood => pair(question, parsed(question), before)

describe('the last two answers', () => {
  const one: Understood = { concepts: [], filters: {}, said: '', notes: [], shown: ['b'], last: { concepts: [], filters: {}, shown: ['a'] } }

  it('are one where each showed one review and two are spoken of', () => assert.deepEqual([pairOf('which of those two is older', one).shown, pairOf('who was younger', one).shown, pairOf('any newer than either', one).shown], [['a', 'b'], ['a', 'b'], ['a', 'b']]))
  it('stay two where both are asked for as they were', () => assert.equal(pairOf('both of those', one), one))
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
  it('is none where no age was asked for', () => assert.equal(inUnit('months i mean', undefined), undefined))
})
