import assert from 'node:assert/strict'
import { onceEach } from '../../src/once.ts'
import { everywhere } from '../../src/search/words/everywhere.ts'

describe('a reader that reads each text once', () => {
  function counting(): { read: (text: string) => string[], times: Record<string, number> } {
    const times: Record<string, number> = {}
    return { times, read: onceEach(text => { times[text] = (times[text] ?? 0) + 1; return [text] }) }
  }
  it('gives the same within one step of work', () => {
    const { read, times } = counting()
    assert.equal(read('neglect'), read('neglect'))
    assert.deepEqual(times, { neglect: 1 })
  })
  it('keeps nothing of what was typed when the step ends', async () => {
    const { read, times } = counting()
    read('neglect')
    await Promise.resolve()
    read('neglect')
    assert.deepEqual(times, { neglect: 2 })
  })
  it('remembers few texts, however many a step reads', () => {
    const { read, times } = counting()
    for (let i = 0; i < 100; i++) read(`text ${i}`)
    read('text 0')
    assert.equal(times['text 0'], 2)
  })
  it('reads no text once for ever', async () => {
    const { read, times } = counting()
    read('')
    await Promise.resolve()
    read('')
    assert.deepEqual(times, { '': 1 })
  })
})

describe('every place that a pattern finds', () => {
  for (const [pattern, text] of [[/\d+/gu, 'a 1 b 22'], [/x?/gu, 'ax😀xx'], [/b|$/g, 'abc'], [/(?<=a)b/gd, 'ab ab'], [/z/g, 'abc']] as const) {
    it(`is that of matchAll: ${String(pattern)}`, () => {
      for (let time = 0; time < 2; time++) assert.deepEqual(everywhere(pattern, text).map(({ 0: all, index }) => [all, index]), [...text.matchAll(pattern)].map(({ 0: all, index }) => [all, index]))
    })
  }
})
