import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputsOf, kept } from '../../src/search/cache.ts'

describe('the kept index', () => {
  let dir = ''
  beforeEach(() => { dir = join(mkdtempSync(join(tmpdir(), 'index-')), 'new') })
  afterEach(() => rmSync(join(dir, '..'), { recursive: true }))
  const isList = (value: unknown): value is number[] => Array.isArray(value)
  const file = (): string => join(dir, 'search-index.json')
  const made = (inputs: string, value: number[]): { value: number[], times: number } => {
    let times = 0
    return { value: kept(dir, inputs, isList, () => { times++; return value }), times }
  }

  it('is made once for the same inputs', () => {
    made('a', [1])
    assert.deepEqual(made('a', [2]), { value: [1], times: 0 })
  })
  it('is never served for other inputs', () => {
    made('a', [1])
    assert.deepEqual(made('b', [2]), { value: [2], times: 1 })
  })
  for (const broken of ['', '{', '{"inputs":"a","value":{}}', 'null', '{"inputs":"a"']) {
    it(`is made anew when its file holds ${JSON.stringify(broken)}`, () => {
      made('a', [1])
      writeFileSync(file(), broken)
      assert.deepEqual(made('a', [2]).value, [2])
      assert.match(readFileSync(file(), 'utf8'), /\[2\]/)
    })
  }
  it('is made without being kept where the folder cannot be written', () => {
    writeFileSync(join(dir, '..', 'plain'), '')
    assert.deepEqual(kept(join(dir, '..', 'plain', 'x'), 'a', isList, () => [3]), [3])
  })
  it('has other inputs when any part changes', () => assert.equal(new Set([inputsOf(['a', 'b']), inputsOf(['a', 'c']), inputsOf(['ab', ''])]).size, 3))
})
