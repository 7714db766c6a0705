import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { serialize } from 'node:v8'
import { decisive, digestOf, inputsOf, kept } from '../../src/search/cache.ts'

describe('the kept index', () => {
  let dir = ''
  beforeEach(() => { dir = join(mkdtempSync(join(tmpdir(), 'index-')), 'new') })
  afterEach(() => rmSync(join(dir, '..'), { recursive: true }))
  const isList = (value: unknown): value is number[] => Array.isArray(value)
  const file = (): string => join(dir, 'list.kept')
  const made = (inputs: string, value: number[]): { value: number[], times: number } => {
    let times = 0
    return { value: kept({ dir, name: 'list', inputs }, isList, () => { times++; return value }), times }
  }

  it('is made once for the same inputs', () => {
    made('a', [1])
    assert.deepEqual(made('a', [2]), { value: [1], times: 0 })
  })
  it('is never served for other inputs', () => {
    made('a', [1])
    assert.deepEqual(made('b', [2]), { value: [2], times: 1 })
  })
  const brokenFiles: [string, Buffer][] = [
    ['nothing', Buffer.alloc(0)], ['half an input', Buffer.from('a')], ['inputs alone', Buffer.from('a\n')], ['text', Buffer.from('a\n[1]')],
    ['something else', Buffer.concat([Buffer.from('a\n'), serialize({ not: 'a list' })])]
  ]
  for (const [held, bytes] of brokenFiles) {
    it(`is made anew when its file holds ${held}`, () => {
      made('a', [1])
      writeFileSync(file(), bytes)
      assert.deepEqual(made('a', [2]), { value: [2], times: 1 })
      assert.deepEqual(made('a', [3]), { value: [2], times: 0 })
    })
  }
  it('is made anew when its file was cut short', () => {
    made('a', [1, 2, 3])
    writeFileSync(file(), readFileSync(file()).subarray(0, -3))
    assert.deepEqual(made('a', [2]), { value: [2], times: 1 })
  })
  it('is apart from what another name keeps', () => {
    made('a', [1])
    assert.deepEqual(kept({ dir, name: 'other', inputs: 'a' }, isList, () => [4]), [4])
  })
  it('is made without being kept where the folder cannot be written', () => {
    writeFileSync(join(dir, '..', 'plain'), '')
    assert.deepEqual(kept({ dir: join(dir, '..', 'plain', 'x'), name: 'list', inputs: 'a' }, isList, () => [3]), [3])
  })
  it('has other inputs when any file of the room changes, however deep, or what reads its numbers', () => {
    const home = join(import.meta.dirname, '../..')
    const room = globSync('src/{search,english}/**/*.{ts,bin}', { cwd: home })
    assert.ok(room.length > 80)
    assert.deepEqual(decisive().map(file => relative(home, file)).sort(), [...room, 'src/network.ts'].sort())
    const copy = join(dir, '..', 'copy')
    writeFileSync(copy, 'one')
    const before = digestOf([copy])
    writeFileSync(copy, 'two')
    assert.notEqual(digestOf([copy]), before)
    assert.notEqual(inputsOf([], digestOf([copy])), inputsOf([], before))
  })
  it('has other inputs when any part changes', () => assert.equal(new Set([inputsOf(['a', 'b']), inputsOf(['a', 'c']), inputsOf(['ab', ''])]).size, 3))
})
