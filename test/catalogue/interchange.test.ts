import assert from 'node:assert/strict'
import { UsageError } from '../../src/errors.ts'
import { faultsOf, loaded, publishersText } from './written.ts'

type Fields = { [field: string]: unknown }
const bare = { id: 'r1', title: 'Boy aged 9', summary: 'A review.' }
const json = (...records: unknown[]) => ({ 'c.json': JSON.stringify(records) })
const ndjson = (...lines: string[]) => ({ 'c.ndjson': lines.join('\n') })
const one = (said: Fields) => loaded(json({ ...bare, ...said }), 'c.json').reviews[0]
const faults = (said: Fields) => faultsOf(json({ ...bare, ...said }), 'c.json')

describe('the interchange form', () => {
  it('needs an id, a title and a summary only', () => {
    assert.deepEqual(one({}), { ...bare, subjects: [], themes: [], related: [], learning: [], asks: [], documents: [], status: 'published' })
  })

  for (const name of ['c.ndjson', 'c.jsonl']) {
    it(`may be one object a line in ${name}, with empty lines and a byte order mark`, () => {
      const text = `\uFEFF${JSON.stringify(bare)}\r\n\r\n${JSON.stringify({ ...bare, id: 'r2' })}\n`
      assert.deepEqual(loaded({ [name]: text }, name).reviews.map(({ id }) => id), ['r1', 'r2'])
    })
  }

  it('passes over what it does not know, and over fields that say nothing', () => {
    const review = one({ colour: 'red', code: null, pseudonym: '', published: '', documents: [{ title: 'Report', kind: 'report', url: null, pages: 40 }], source: { url: 'https://example.org/x', checked: 2024, by: 'me' } })
    assert.deepEqual([review?.documents, review?.source], [[{ title: 'Report', kind: 'report' }], { url: 'https://example.org/x', checked: '2024' }])
    for (const field of ['colour', 'code', 'pseudonym', 'published']) assert.equal(field in review!, false, field)
  })

  it('passes over what is nested however deep', () => {
    const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`
    const text = `[{"id":"r1","title":"Boy aged 9","summary":"A review.","deep":${deep}}]`
    assert.equal(loaded({ 'c.json': text }, 'c.json').reviews.length, 1)
  })

  it('takes a year as a number', () => assert.equal(one({ published: 2019 })?.published, '2019'))
  it('takes the names of several children as one text or as a list', () => {
    for (const pseudonym of ['Ava, Noah and Mia', ['Ava', 'Noah', 'Mia']]) assert.equal(one({ pseudonym })?.pseudonym, 'Ava, Noah and Mia')
    assert.match(faults({ pseudonym: [] }).join(), /pseudonym: write the name the review uses, as text, or a list of names/u)
  })
  it('takes a number as an id', () => assert.equal(one({ id: 17 })?.id, '17'))
  it('takes an empty list of related themes', () => assert.deepEqual(one({ related: [] })?.related, []))

  it('names its publisher by key, by name, or as name, area and home', () => {
    assert.equal(one({ publisher: 'derby-scb' })?.publisher?.short, 'Derby SCB')
    assert.deepEqual(one({ publisher: 'Northmere Board' })?.publisher, { key: 'northmere-board', name: 'Northmere Board', areas: [], aliases: [] })
    assert.deepEqual(one({ publisher: { name: 'Northmere Board', area: 'Northmere', home: 'https://example.org/' } })?.publisher,
      { key: 'northmere-board', name: 'Northmere Board', areas: ['Northmere'], aliases: [], home: 'https://example.org/' })
    assert.deepEqual(one({ publisher: { name: 'Northmere Board', area: ['North', 'Mere'] } })?.publisher?.areas, ['North', 'Mere'])
  })

  it('knows a publisher we ship by its full name', () => {
    assert.equal(one({ publisher: { name: 'Derbyshire Safeguarding Children Board', area: 'Derbyshire' } })?.publisher?.key, 'derbyshire-scb')
  })

  it('has one publisher for one name, with every area given', () => {
    const { publishers, reviews } = loaded(json(
      { ...bare, publisher: { name: 'Northmere Board', area: 'North' } }, { ...bare, id: 'r2', publisher: { name: 'northmere  board', area: 'Mere' } }
    ), 'c.json')
    assert.deepEqual(publishers, [{ key: 'northmere-board', name: 'Northmere Board', areas: ['North', 'Mere'], aliases: [] }])
    assert.equal(reviews[0]?.publisher, reviews[1]?.publisher)
  })

  it('knows no publisher of ours that its records do not name', () => {
    assert.deepEqual(loaded(json({ ...bare, publisher: 'Northmere Board' }), 'c.json').publishers.map(({ key }) => key), ['northmere-board'])
  })

  it('knows the boards before a publisher that its records name', () => {
    assert.deepEqual(loaded(json({ ...bare, publisher: 'ddscp' }), 'c.json').publishers.map(({ key }) => key), ['derby-scb', 'derbyshire-scb', 'derby-and-derbyshire-scbs', 'ddscp'])
  })

  it('names publishers by the keys of a publishers.yaml beside it', () => {
    const files = { ...json({ ...bare, publisher: 'northmere-scp' }), 'publishers.yaml': publishersText() }
    assert.deepEqual(loaded(files, 'c.json').publishers.map(({ key }) => key), ['northmere-scp'])
    assert.match(faultsOf({ ...files, ...json({ ...bare, publisher: 'ddscp' }) }, 'c.json').join(), /record 1: publisher: no such publisher/u)
  })

  const rules: [string, Fields, RegExp][] = [
    ['a missing title', { title: undefined }, /^c\.json: record 1: title: write a title/u],
    ['an empty summary', { summary: ' ' }, /^c\.json: record 1: summary: write one to four sentences/u],
    ['a missing id', { id: undefined }, /: id: write an id/u],
    ['an id with spaces', { id: 'a b' }, /: id: write letters, digits, hyphens/u],
    ['an unknown theme', { themes: ['x'] }, /record 1: themes\[0\]: “x” is no concept/u],
    ['an unknown publisher key', { publisher: 'nobody' }, /: publisher: no such publisher/u],
    ['a publisher without a name', { publisher: { area: 'North' } }, /: publisher: write a publisher’s key, or \{ name, area, home \}/u],
    ['an impossible date', { published: '2024-02-30' }, /: published: write a real date/u],
    ['a period that runs backwards', { period: { from: 2020, to: 2018 } }, /: period: write the earlier year/u],
    ['an age over 120', { subjects: [{ age: { years: 140 } }] }, /: subjects\[0\]\.age\.years: write \{ years: N/u],
    ['an address without https', { source: { url: 'http://example.org', checked: '2024' } }, /: source\.url: /u],
    ['an unknown type', { type: 'other' }, /: type: write one of/u]
  ]
  for (const [what, said, fault] of rules) it(`is refused for ${what}`, () => assert.match(faults(said).join('\n'), fault))

  it('is refused with the number of every broken line, and never the line itself', () => {
    const found = faultsOf(ndjson(JSON.stringify(bare), '{"id": "broken', JSON.stringify({ ...bare, id: 'r3', themes: ['x'] }), '[]', 'secret'), 'c.ndjson')
    assert.deepEqual(found.map(line => line.split(': ')[1]).sort(), ['line 2', 'line 3', 'line 4', 'line 5'])
    assert.doesNotMatch(found.join(), /broken|secret/u)
  })

  it('is refused with the line where an array breaks', () => {
    assert.deepEqual(faultsOf({ 'c.json': '[\n{"id":"r1"}\n{"id":"r2"}]' }, 'c.json'), ['c.json: line 3: correct the JSON here: check the commas, the quotes and the brackets'])
    assert.match(faultsOf({ 'c.json': '[{"id"' }, 'c.json').join(), /^c\.json: .+: correct the JSON here/u)
    assert.deepEqual(faultsOf({ 'c.json': JSON.stringify(bare) }, 'c.json').map(line => line.split(': ')[2]), ['write one array of records'])
  })

  it('is refused for an id used twice, even by a withdrawn review', () => {
    assert.deepEqual(faultsOf(json({ ...bare, status: 'withdrawn' }, { ...bare, id: 'r2' }, bare), 'c.json'),
      ['c.json: record 3: id: “r1” is already used in c.json, record 1: give each record its own id'])
  })

  it('is refused when it holds no review', () => {
    assert.throws(() => loaded({ 'c.json': '[]' }, 'c.json'), UsageError)
    assert.throws(() => loaded({ 'c.ndjson': '\n' }, 'c.ndjson'), UsageError)
  })

  it('is read at 20,000 records within two seconds of processor time', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => JSON.stringify({ ...bare, id: `r${i}`, published: `20${10 + i % 15}-05`, publisher: { name: `Board ${i % 150}` }, themes: ['neglect'] }))
    const files = ndjson(...lines)
    const start = process.cpuUsage()
    assert.equal(loaded(files, 'c.ndjson').reviews.length, 20_000)
    const { user, system } = process.cpuUsage(start)
    assert.ok((user + system) / 1000 < 2_000)
  })
})
