import assert from 'node:assert/strict'
import { createMemory } from '../../src/conversation/memory.ts'
import { anUnderstood } from '../support/rooms.ts'

const minutes = 60_000

describe('the memory of follow-ups', () => {
  it('recalls what was understood in the same conversation and no other', () => {
    const memory = createMemory(() => 0)
    memory.keep('a', anUnderstood({ said: 'neglect' }))
    assert.equal(memory.recall('a')?.said, 'neglect')
    assert.equal(memory.recall('b'), undefined)
  })

  it('forgets after 30 minutes', () => {
    let now = 0
    const memory = createMemory(() => now)
    memory.keep('a', anUnderstood())
    now = 30 * minutes - 1
    assert.ok(memory.recall('a'))
    now = 30 * minutes
    assert.equal(memory.recall('a'), undefined)
  })

  it('forgets when told', () => {
    const memory = createMemory(() => 0)
    memory.keep('a', anUnderstood())
    memory.forget('a')
    assert.equal(memory.recall('a'), undefined)
  })

  it('tells to whom care was shown, and to whom something else was since', () => {
    const memory = createMemory(() => 0)
    memory.care('a', { concern: 'risk', area: 'north' }, 'ann')
    memory.care('a', { concern: 'distress' }, 'bob')
    memory.moveOn('a', 'ann')
    memory.moveOn('a', 'cat')
    assert.deepEqual(['ann', 'bob', 'cat', undefined].map(who => memory.cared('a', who)?.met), ['before', 'now', 'another', 'another'])
    assert.deepEqual(memory.cared('a'), { concerns: ['risk', 'distress'], area: 'north', met: 'another' })
    memory.calm('a')
    assert.equal(memory.cared('a', 'bob'), undefined)
  })

  it('holds at most ten thousand conversations and lets the oldest go', () => {
    const memory = createMemory(() => 0)
    for (let i = 0; i <= 10_000; i++) memory.keep(`c${i}`, anUnderstood())
    assert.equal(memory.recall('c0'), undefined)
    assert.ok(memory.recall('c1'))
    assert.ok(memory.recall('c10000'))
  })
})
