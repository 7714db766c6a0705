import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signpost } from '../../src/care/concern.ts'
import { loadSignposts, staleSignposts } from '../../src/care/signposts.ts'
import { Faults } from '../../src/errors.ts'
import { shippedSignposts } from '../eval/care.ts'

const aSignpost = (changes: Partial<Signpost> = {}): Signpost => ({
  id: 'a-line', name: 'A line', for: ['risk'], number: '999', source: 'https://example.org/contact', checked: '2026-11-23', ...changes
})

describe('signposts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signposts-'))
  after(() => rmSync(folder, { recursive: true }))
  const load = (entries: unknown): Signpost[] => {
    const path = join(folder, 'signposts.yaml')
    writeFileSync(path, JSON.stringify(entries))
    return loadSignposts(path)
  }
  const fieldsAtFault = (entries: unknown): string[] => {
    try {
      load(entries)
    } catch (error) {
      assert.ok(error instanceof Faults)
      return error.faults.map(({ field }) => field)
    }
    return []
  }

  it('are shipped with 999 first, both front doors and a line for distress', () => {
    const shipped = loadSignposts(shippedSignposts)
    assert.equal(shipped[0]?.number, '999')
    assert.deepEqual([...new Set(shipped.filter(({ for: concerns }) => concerns.includes('risk')).flatMap(({ area }) => area?.key ?? []))].sort(), ['derby', 'derbyshire'])
    assert.ok(shipped.some(({ number, for: concerns }) => number === '116 123' && concerns.includes('distress')))
    assert.ok(shipped.some(({ url, for: concerns }) => url?.includes('proceduresonline') && concerns.includes('advice')))
  })

  it('are refused without the page they came from and the day it was checked, all faults at once', () => {
    const entries = [{ ...aSignpost({ id: 'one' }), source: undefined }, { ...aSignpost({ id: 'two' }), checked: undefined }]
    assert.deepEqual(fieldsAtFault(entries), ['one: source', 'two: checked'])
  })

  const refused: [string, unknown, string[]][] = [
    ['with neither number nor address', { ...aSignpost(), number: undefined }, ['a-line: number']],
    ['checked on no real day', aSignpost({ checked: '2026-02-31' }), ['a-line: checked']],
    ['for a concern nobody knows', { ...aSignpost(), for: ['weather'] }, ['a-line: for.0']],
    ['with a field nobody knows', { ...aSignpost(), phone: '1' }, ['a-line: phone']],
    ['with a source that is no web address', aSignpost({ source: 'javascript:alert(1)' }), ['a-line: source']]
  ]
  for (const [what, entry, fields] of refused) it(`are refused ${what}`, () => assert.deepEqual(fieldsAtFault([entry]), fields))

  it('are refused when an id comes twice or the list is empty', () => {
    assert.deepEqual(fieldsAtFault([aSignpost(), aSignpost()]), ['a-line: id'])
    assert.deepEqual(fieldsAtFault([]), ['the file'])
  })

  it('are stale more than 90 days after they were checked', () => {
    const checked = aSignpost({ checked: '2026-01-01' })
    assert.deepEqual(staleSignposts([checked], new Date('2026-04-01T00:00:00Z')), [])
    assert.deepEqual(staleSignposts([checked], new Date('2026-04-02T00:00:00Z')), [checked])
    assert.deepEqual(staleSignposts([checked], new Date('2026-01-01T08:00:00Z')), [])
  })
  it('are stale when that day is still to come: a year that was mistyped puts nothing off', () => {
    const checked = aSignpost({ checked: '2027-01-01' })
    assert.deepEqual(staleSignposts([checked], new Date('2026-12-31T00:00:00Z')), [checked])
  })
})
