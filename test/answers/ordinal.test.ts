import assert from 'node:assert/strict'
import { ordinals } from '../../src/answers/ordinal.ts'
import { anUnderstood } from '../support/rooms.ts'

const three = anUnderstood({ shown: ['one', 'two', 'three'] })

describe('a place in the order of what was shown', () => {
  for (const [question, id] of [
    ['the second one', 'two'], ['open the last one', 'three'], ['show me the first please', 'one'], ['can i see number 3', 'three'], ['the middle one', 'two'], ['3rd', 'three'], ['ok and the first of those', 'one'], ['who published the second', 'two'], ['how old was the last one', 'three']
  ] as const) it(`is named by “${question}”`, () => assert.deepEqual(ordinals(question, three), [id]))

  for (const question of ['the first year of life', 'second child removed', 'the last five years', 'the seventh one', 'number of children', 'the other one', '']) {
    it(`is not named by “${question}”`, () => assert.deepEqual(ordinals(question, three), []))
  }

  it('may be of a few', () => assert.deepEqual([ordinals('the first two', three), ordinals('last 2 please', three)], [['one', 'two'], ['two', 'three']]))
  it('goes by the order in which reviews were named', () => assert.deepEqual(ordinals('the other one', anUnderstood({ filters: { named: ['b', 'a'] }, shown: ['a', 'b'] })), ['a']))
  it('steps on from one of several, and not past the last', () => {
    const second = anUnderstood({ shown: ['two'], among: { concepts: [], filters: {}, shown: ['one', 'two', 'three'] } })
    assert.deepEqual(ordinals('next', second), ['three'])
    assert.deepEqual(ordinals('the previous one', second), ['one'])
    assert.deepEqual(ordinals('next one please', { ...second, shown: ['three'] }), [])
  })
  it('is nothing when one was shown, or none', () => assert.deepEqual([ordinals('the second one', anUnderstood({ shown: ['one'] })), ordinals('the second one')], [[], []]))
})
