import assert from 'node:assert/strict'
import { join } from 'node:path'
import { UsageError } from '../../src/errors.ts'
import { withdrawnIn } from '../../src/catalogue/folder.ts'
import { inFolder, faultsOf, houseText, loaded, publishersText } from './written.ts'

const publishers = { 'publishers.yaml': publishersText() }
const faults = (said: { [field: string]: unknown }) => faultsOf({ ...publishers, 'a-review.md': houseText(said) })

describe('a house record', () => {
  it('holds the facts in its front matter and the summary in its body', () => {
    const { reviews: [review] } = loaded({ ...publishers, 'a-review.md': houseText({ code: 'AB12', published: 2019 }, 'The first sentence.\nThe second.\n\nA new paragraph.') })
    assert.deepEqual(review, {
      id: 'a-review', title: 'Boy aged 9 who was neglected', code: 'AB12', type: 'learning-review', published: '2019',
      publisher: { key: 'northmere-scp', name: 'Northmere Safeguarding Children Partnership', areas: ['Northmere'], aliases: [] },
      subjects: [], themes: ['neglect'], related: [], learning: [], asks: [], documents: [], status: 'published',
      source: { url: 'https://example.org/reviews', checked: '2026-11-23' }, summary: 'The first sentence. The second.\n\nA new paragraph.'
    })
  })

  it('may have everything the schema knows', () => {
    const shown = {
      pseudonym: 'Robin', board: 'not-stated', period: { from: 2012, to: 2012 }, related: ['drugs'], learning: ['See the child.'], asks: ['Which one?'], contentNote: 'A note.',
      subjects: [{ age: { months: 4 }, ageBand: 'baby', sex: 'male', count: 2 }, { age: { years: 25 } }],
      documents: [{ title: 'Report', kind: 'report', published: '2024-02-29', url: 'https://example.org/report.pdf' }]
    }
    const [review] = loaded({ ...publishers, 'a-review.md': houseText({ ...shown, order: 3 }) }).reviews
    for (const [field, value] of Object.entries(shown)) assert.deepEqual(review?.[field as keyof typeof review], value, field)
    assert.equal('order' in review!, false)
  })

  const rules: [string, { [field: string]: unknown }, RegExp][] = [
    ['needs a title', { title: undefined }, /^a-review\.md: title: write a title .*age and harm first/u],
    ['needs a type', { type: undefined }, /^a-review\.md: type: write one of: practice-review, serious-case-review/u],
    ['needs a type that exists', { type: 'enquiry' }, /: type: write one of: /u],
    ['needs a publisher', { publisher: undefined }, /: publisher: write a publisher’s key: write one of: northmere-scp/u],
    ['needs a publisher that exists', { publisher: 'nobody' }, /: publisher: no such publisher: write one of: northmere-scp, or add it to publishers\.yaml/u],
    ['names its publisher by key only', { publisher: { name: 'Nobody' } }, /: publisher: write a publisher’s key/u],
    ['needs a source', { source: undefined }, /: source: write the url of the page/u],
    ['needs the day its source was checked', { source: { url: 'https://example.org/reviews' } }, /: source\.checked: write the day the page was last read/u],
    ['needs a whole day as the day of checking', { source: { url: 'https://example.org/reviews', checked: '2026-11' } }, /: source\.checked: .*YYYY-MM-DD/u],
    ['refuses an unknown field', { theme: 'neglect' }, /: theme: no such field: correct its spelling or remove it/u],
    ['refuses an unknown field of a document', { documents: [{ title: 'Report', kind: 'report', link: 'x' }] }, /: documents\[0\]\.link: no such field/u],
    ['refuses an unknown theme', { themes: ['neglect', 'neglekt'] }, /: themes\[1\]: “neglekt” is no concept: correct it, or add it to the concepts/u],
    ['refuses an unknown related theme', { related: ['nothing'] }, /: related\[0\]: “nothing” is no concept/u],
    ['refuses themes that are no list', { themes: 'neglect' }, /: themes: write a list of concept ids/u],
    ['refuses a date that never was', { published: '2023-02-29' }, /: published: write a real date as YYYY, YYYY-MM or YYYY-MM-DD/u],
    ['refuses a month that never was', { published: '2023-13' }, /: published: write a real date/u],
    ['refuses a date in words', { published: 'March 2024' }, /: published: write a real date/u],
    ['refuses a year far away', { published: 3020 }, /: published: write a real date/u],
    ['refuses a period that runs backwards', { period: { from: 2014, to: 2008 } }, /: period: write the earlier year as `from`/u],
    ['refuses a period without an end', { period: { from: 2014 } }, /: period\.to: write a year/u],
    ['refuses an age over 120 years', { subjects: [{ age: { years: 121 } }] }, /: subjects\[0\]\.age\.years: write \{ years: N \} from 0 to 120/u],
    ['refuses an age below nought', { subjects: [{ age: { months: -1 } }] }, /: subjects\[0\]\.age\.months: write \{ years: N/u],
    ['refuses an age in both years and months', { subjects: [{ age: { years: 1, months: 2 } }] }, /: subjects\[0\]\.age: /u],
    ['refuses half a year', { subjects: [{ age: { years: 1.5 } }] }, /: subjects\[0\]\.age(?:\.years)?: .*whole numbers/u],
    ['refuses a sex it does not know', { subjects: [{ sex: 'boy' }] }, /: subjects\[0\]\.sex: write male or female, or leave the field out/u],
    ['refuses a count of none', { subjects: [{ count: 0 }] }, /: subjects\[0\]\.count: write how many, 1 or more/u],
    ['refuses an address without https', { documents: [{ title: 'Report', kind: 'report', url: 'http://example.org/report.pdf' }] }, /: documents\[0\]\.url: write a whole address that starts with https:\/\//u],
    ['refuses an address that is a script', { source: { url: 'javascript:alert(1)', checked: '2026-11-23' } }, /: source\.url: /u],
    ['refuses a kind of document it does not know', { documents: [{ title: 'Report', kind: 'pdf' }] }, /: documents\[0\]\.kind: write one of: report, summary/u],
    ['refuses a document without a title', { documents: [{ kind: 'report' }] }, /: documents\[0\]\.title: write the title of the document/u],
    ['refuses a status it does not know', { status: 'gone' }, /: status: write published, withdrawn or draft/u],
    ['refuses a board that claims to be known', { board: 'derby-scb' }, /: board: write not-stated, or leave the field out/u],
    ['refuses an id with capitals', { id: 'A-Review' }, /: id: write a-review, the name of the file, or rename the file/u],
    ['refuses a summary in its front matter', { summary: 'Here.' }, /: summary: write the summary below the front matter/u]
  ]
  for (const [rule, said, fault] of rules) {
    it(rule, () => {
      const found = faults(said)
      assert.ok(found.some(line => fault.test(line)), found.join('\n') || 'no fault found')
    })
  }

  it('needs a summary', () => {
    assert.deepEqual(faultsOf({ ...publishers, 'a-review.md': houseText({}, '  \n') }), ['a-review.md: summary: write one to four sentences below the front matter'])
  })

  it('is named by its id', () => {
    assert.deepEqual(faultsOf({ ...publishers, 'another.md': houseText() }), ['another.md: id: write another, the name of the file, or rename the file'])
  })

  it('needs front matter', () => {
    assert.deepEqual(faultsOf({ ...publishers, 'a-review.md': 'Just a text.' }), ['a-review.md: front matter: start the file with the facts between two lines of ---'])
    assert.deepEqual(faultsOf({ ...publishers, 'a-review.md': '---\n- a\n- list\n---\nText' }), ['a-review.md: the whole record: write the facts as named fields between two lines of ---'])
  })

  it('may come from an editor that writes a byte order mark and Windows line ends', () => {
    const { reviews: [review] } = loaded({ ...publishers, 'a-review.md': `\uFEFF${houseText({}, 'One.\nTwo.\n\nThree.').replaceAll('\n', '\r\n')}` })
    assert.equal(review?.summary, 'One. Two.\n\nThree.')
  })

  for (const [what, yaml, fault] of [
    ['an unclosed quote', 'id: a-review\ntitle: "Boy\ntype: audit', /^a-review\.md: line \d+: /u],
    ['a field written twice', 'id: a-review\ntitle: One\ntitle: Two', /^a-review\.md: line 4: this field is written twice: keep one/u],
    ['text with a colon and no quotes', 'id: a-review\ntitle: Operation: Kern: two', /^a-review\.md: line 3: /u],
    ['a tab', 'id: a-review\nsource:\n\turl: x', /^a-review\.md: line 4: /u],
    ['a reference to nothing', 'id: a-review\ntitle: *nothing', /^a-review\.md: line 3: /u]
  ] as [string, string, RegExp][]) {
    it(`says on which line of the file ${what} stands`, () => {
      const [first = ''] = faultsOf({ ...publishers, 'a-review.md': `---\n${yaml}\n---\nText.\n` })
      assert.match(first, fault)
    })
  }

  it('is refused with everything that is wrong, in every file, at once', () => {
    const found = faultsOf({
      ...publishers,
      'a-review.md': houseText({ type: 'x', themes: ['x'], published: 'x' }),
      'b-review.md': houseText({ id: 'b-review', title: undefined, colour: 'x' }),
      'c-review.md': 'nothing'
    })
    assert.deepEqual(found.map(line => line.split(': ').slice(0, 2).join(': ')).sort(), [
      'a-review.md: published', 'a-review.md: themes[0]', 'a-review.md: type', 'b-review.md: colour', 'b-review.md: title', 'c-review.md: front matter'
    ])
  })
})

describe('a folder of house records', () => {
  it('is given no publisher of ours where it has no publishers.yaml', () => {
    assert.deepEqual(faultsOf({ 'reviews/a-review.md': houseText({ publisher: 'ddscp' }) }), ['reviews/a-review.md: publisher: no such publisher: there is no publishers.yaml beside these records: write one that holds it'])
  })

  it('tells which are withdrawn, whatever else is wrong with them, in files of either case', () => {
    const files = { 'a-review.MD': houseText({ status: 'withdrawn', type: 'nope' }), 'b.md': houseText({ id: 'b' }), 'c.md': '---\n: [\n---\nx\n' }
    assert.deepEqual(inFolder(files, folder => [...withdrawnIn(folder)]), ['a-review'])
    assert.deepEqual(inFolder({ 'reviews/b.md': houseText({ id: 'b', status: 'withdrawn' }), 'c.json': '[' }, folder => [withdrawnIn(folder), withdrawnIn(join(folder, 'c.json')), withdrawnIn(join(folder, 'none'))].map(ids => [...ids])), [['b'], [], []])
    assert.deepEqual(loaded({ ...publishers, 'a-review.MD': houseText() }).reviews.map(({ id }) => id), ['a-review'])
  })

  it('may hold its records in reviews/ beside publishers.yaml', () => {
    assert.deepEqual(loaded({ ...publishers, 'reviews/a-review.md': houseText() }).reviews.map(({ id }) => id), ['a-review'])
  })

  it('may be the reviews/ folder itself, with publishers.yaml above it', () => {
    assert.deepEqual(loaded({ ...publishers, 'reviews/a-review.md': houseText() }, 'reviews').publishers.map(({ key }) => key), ['northmere-scp'])
  })

  it('may explain itself in a README', () => {
    assert.equal(loaded({ ...publishers, 'README.md': '# Reviews', 'a-review.md': houseText() }).reviews.length, 1)
  })

  it('keeps the order of the publisher’s page for reviews without a date', () => {
    const record = (id: string, order?: number) => ({ [`${id}.md`]: houseText({ id, order }) })
    const { reviews } = loaded({ ...publishers, ...record('apple'), ...record('pear', 2), ...record('quince', 1) })
    assert.deepEqual(reviews.map(({ id }) => id), ['quince', 'pear', 'apple'])
  })

  it('must hold at least one review', () => {
    assert.throws(() => loaded(publishers), UsageError)
    assert.throws(() => loaded({}, 'nowhere'), (error: Error) => error instanceof UsageError && /^No catalogue at .*nowhere$/u.test(error.message))
    assert.throws(() => loaded({ 'reviews.csv': 'id' }, 'reviews.csv'), (error: Error) => error instanceof UsageError && /give a folder, a \.json or a \.ndjson file/u.test(error.message))
  })
})
