import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadPublishers } from '../../src/catalogue/publishers.ts'
import { faultsOf, houseText, publishersText } from './written.ts'

const shipped = loadPublishers(join(import.meta.dirname, '../../data')).publishers
const keysCalled = (name: string) => shipped.filter(({ name: full, short, aliases }) => [full, short, ...aliases].includes(name)).map(({ key }) => key)
const board = { key: 'old', name: 'Old Board', areas: ['North'] }

describe('the publishers', () => {
  it('are the two boards, what they published together, the partnership and the adults board', () => {
    assert.deepEqual(shipped.map(({ key, areas, replacedBy }) => [key, areas, replacedBy]), [
      ['derby-scb', ['Derby'], { key: 'ddscp', on: '2019-09-30' }],
      ['derbyshire-scb', ['Derbyshire'], { key: 'ddscp', on: '2019-09-30' }],
      ['derby-and-derbyshire-scbs', ['Derby', 'Derbyshire'], { key: 'ddscp', on: '2019-09-30' }],
      ['ddscp', ['Derby', 'Derbyshire'], undefined],
      ['derbyshire-sab', ['Derbyshire'], undefined]
    ])
  })

  for (const [name, keys] of [
    ['DSCB', ['derby-scb', 'derbyshire-scb', 'derby-and-derbyshire-scbs']],
    ['the county board', ['derbyshire-scb', 'derby-and-derbyshire-scbs']],
    ['the city board', ['derby-scb', 'derby-and-derbyshire-scbs']],
    ['Derbyshire SCB', ['derbyshire-scb', 'derby-and-derbyshire-scbs']],
    ['DDSCP', ['ddscp']],
    ['DSAB', ['derbyshire-sab']]
  ] as [string, string[]][]) {
    it(`are found as ${name}: ${keys.join(', ')}`, () => assert.deepEqual(keysCalled(name), keys))
  }

  it('give what both boards published every name of either', () => {
    const names = (key: string) => shipped.filter(publisher => publisher.key === key).flatMap(({ name, short, aliases }) => [name, short, ...aliases])
    const joint = new Set(names('derby-and-derbyshire-scbs'))
    assert.deepEqual([...names('derby-scb'), ...names('derbyshire-scb')].filter(name => !joint.has(name)), [])
  })

  it('have a page only where one is known', () => {
    assert.deepEqual(shipped.flatMap(({ key, home }) => home ? [[key, home]] : []), [['ddscp', 'https://ddscp.org.uk/case-reviews/learning-reviews']])
  })

  const rules: [string, { [field: string]: unknown }[], RegExp][] = [
    ['a key used twice', [board, board], /^publishers\.yaml: \[1\]\.key: “old” is used twice/u],
    ['places of an area that is not its own', [{ ...board, places: { South: ['Westfell'] } }], /\[0\]\.places\.South: “South” is none of its areas/u],
    ['a successor that is missing', [{ ...board, replacedBy: { key: 'new', on: '2019-09-30' } }], /\[0\]\.replacedBy\.key: “new” is no publisher here/u],
    ['a body that replaces itself', [{ ...board, replacedBy: { key: 'old', on: '2019-09-30' } }], /a publisher cannot come to replace itself/u],
    ['bodies that replace each other', [{ ...board, replacedBy: { key: 'new', on: '2019-09-30' } }, { ...board, key: 'new', replacedBy: { key: 'old', on: '2020-01-01' } }], /a publisher cannot come to replace itself/u],
    ['a day that never was', [{ ...board, replacedBy: { key: 'old', on: '2019-09-31' } }], /\[0\]\.replacedBy\.on: write the day as YYYY-MM-DD/u],
    ['no area', [{ ...board, areas: [] }], /\[0\]\.areas: write at least one area/u],
    ['an unknown field', [{ ...board, town: 'x' }], /\[0\]\.town: no such field/u],
    ['a page without https', [{ ...board, home: 'http://example.org' }], /\[0\]\.home: write a whole address/u],
    ['a key with capitals', [{ ...board, key: 'Old' }], /\[0\]\.key: write small letters/u]
  ]
  for (const [what, publishers, fault] of rules) {
    it(`are refused for ${what}`, () => assert.match(faultsOf({ 'publishers.yaml': publishersText(publishers), 'a-review.md': houseText() }).join('\n'), fault))
  }

  it('are refused with the line where the file breaks', () => {
    assert.match(faultsOf({ 'publishers.yaml': '- key: a\n  key: b\n', 'a-review.md': houseText() }).join(), /^publishers\.yaml: line 2: this field is written twice/u)
    assert.match(faultsOf({ 'publishers.yaml': 'key: a', 'a-review.md': houseText() }).join(), /write a list of publishers/u)
  })
})
