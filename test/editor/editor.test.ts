import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { houseForm } from '../../src/editor/house-form.ts'
import { refusals } from '../../src/editor/refusals.ts'
import { loadUnsaid } from '../../src/editor/unsaid.ts'
import { aReview } from '../support/reviews.ts'
import { home, launch } from '../support/running.ts'

const unsaid = loadUnsaid(join(home, 'data/unsaid.yaml'))
const fields = (said: Parameters<typeof aReview>[0], page?: string) => refusals(aReview(said), { unsaid, today: '2026-11-30', ...page !== undefined && { page } }).map(({ field, why }) => `${field}: ${why}`)

describe('a record is refused for', () => {
  for (const [what, said, why] of [
    ['a date of birth', { summary: 'A review about a child born on 12/03/2015.' }, /^summary: it holds a detail that may point at a person/u],
    ['a telephone number', { learning: ['Ring 07700 900123 to ask.'] }, /^learning: it holds a detail/u],
    ['forbidden wording', { title: 'Girl who committed suicide', contentNote: 'This entry is about suicide.' }, /^title: “committed suicide” is wording that nobody may read/u],
    ['a way of taking one’s own life', { themes: ['suicide'], contentNote: 'This entry is about suicide.', summary: 'She took an overdose.' }, /^summary: “overdose” tells how or where a child died/u],
    ['an overdose that the record is not about', { summary: 'A girl took an overdose.' }, /^summary: “overdose” tells how/u],
    ['a way of dying that the record is not about', { summary: 'She drowned.' }, /^summary: “drowned” tells how/u],
    ['who found a child', { summary: 'She was found by her mother.' }, /^summary: “was found by her mother” tells how or where/u],
    ['where a child was found', { learning: ['He was later found in his bedroom.'] }, /^learning: “was later found in his bedroom” tells how or where/u],
    ['where a child died', { themes: ['drowning'], title: 'Toddler who drowned in the bath' }, /^title: “drowned in the bath” tells how or where/u],
    ['a date still to come', { published: '2031-01' }, /^published: 2031-01 is still to come/u],
    ['a year still to come', { published: '2027' }, /^published: 2027 is still to come/u],
    ['a page that nobody can have read yet', { source: { url: 'https://example.org', checked: '2027-11-27' } }, /^source\.checked: 2027-11-27 is still to come/u],
    ['a document of tomorrow', { documents: [{ title: 'Report', kind: 'report', published: '2026-12-01' }] }, /^documents: 2026-12-01 is still to come/u],
    ['a grave subject without a note before it', { title: 'Baby who died' }, /^contentNote: its subject is grave and it has none/u],
    ['a code for a title', { title: 'NM-09' }, /^title: it is a code/u],
    ['a letter for a title', { title: 'Review of Child R' }, /^title: it is a code/u],
    ['a title that holds the code', { title: 'Boy aged 9, nds21', code: 'NDS21' }, /^title: it is a code, or holds one/u],
    ['a claim that its source does not state', { id: 'baby-4-months', title: 'Baby who died', contentNote: 'This entry is about a death.', summary: 'A review about a boy who died.' }, /^summary: it claims a sex, which the source does not state/u]
  ] as const) it(what, () => assert.match(fields(said as Parameters<typeof aReview>[0])[0] ?? 'nothing', why))

  it('a sentence that stands on the publisher’s page, whatever its marks', () => {
    const page = 'The review looks at what the agencies knew of the family’s life before the move to a new town.'
    assert.deepEqual(fields({ summary: 'It looks at “what the agencies knew of the familys life, before the move”.' }, page), ['summary: a sentence is copied from the publisher’s page: say it in our own words'])
    assert.deepEqual(fields({ summary: 'It asks what agencies knew before the family moved.' }, page), [])
  })

  it('no way of dying that the record says it is about, no house fire, and nothing else that is only found', () => {
    for (const said of [
      { title: 'Toddler who drowned', themes: ['drowning'] }, { title: 'Boy aged 15 who died from a drugs overdose', themes: ['overdose'], contentNote: 'This entry is about the death of a child.' }, { title: 'Two boys who died in a house fire', contentNote: 'This entry is about a death.' }, { title: 'Boy, 9' },
      { summary: 'A learning review. No evidence was found in records, and staff found them hard to read.' }
    ]) assert.deepEqual(fields(said), [])
  })

  it('no date of today, this month or this year', () => {
    for (const published of ['2026', '2026-11', '2026-11-30', '2025-12-31']) assert.deepEqual(fields({ published, title: 'Child who was neglected' }), [])
  })

  it('a name, which is said once with what to do', () => assert.deepEqual(fields({ title: 'Boy aged 16', summary: 'Marlon: a boy of 16. Marlon: he was exploited.' }).filter(one => one.includes('Marlon')).map(one => one.replace(/^.*(, “.*)$/u, '$1')), [', “Marlon”: leave names, dates of birth, numbers and addresses out; a name that the review itself uses for the child is written as its pseudonym']))

  it('no published name of several children', () => {
    for (const [pseudonym, names] of [['Rowan and Wren', 'Rowan and Wren'], ['Ruby & Alfie', 'Ruby and Alfie'], ['Ava, Noah and Mia', 'Ava, Noah and Mia']] as const) {
      assert.deepEqual(fields({ title: `Children who were neglected, known as ${names}`, pseudonym, summary: `A review about ${names}. ${names.split(/\W/u)[0]} was 6.` }), [])
    }
  })

  it('nothing where nothing is wrong', () => assert.deepEqual(fields({ title: 'Baby who died, known as Theo', contentNote: 'This entry is about the death of a baby.', pseudonym: 'Theo', summary: 'A review about a baby known as Theo.' }), []))
})

describe('npm run catalogue', function () {
  this.timeout(60_000)
  let folder: string
  const file = (name: string) => join(folder, name)
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'editor-')); cpSync(join(home, 'data'), file('data'), { recursive: true }) })
  afterEach(() => rmSync(folder, { recursive: true }))

  const run = (...args: string[]) => runOn('data/reviews', ...args)
  async function runOn(catalogue: string, ...args: string[]) {
    const ran = launch(['src/doors/catalogue.ts', ...args, '--catalogue', file(catalogue)])
    const { code } = await ran.ended
    return { code, stdout: ran.stdout(), stderr: ran.stderr() }
  }

  it('finds nothing wrong with the records we ship', async () => {
    const { code, stdout } = await run('check')
    assert.deepEqual([code, stdout], [0, '18 records, nothing wrong.\n'])
  })

  it('withdraws a review and restores it, and changes nothing else in its file', async () => {
    const record = file('data/reviews/zac-zds22.md')
    const before = readFileSync(record, 'utf8')
    await run('withdraw', 'zac-zds22')
    assert.equal(readFileSync(record, 'utf8'), before.replace('status: published', 'status: withdrawn'))
    await run('restore', 'zac-zds22')
    assert.equal(readFileSync(record, 'utf8'), before)
  })

  it('withdraws a review while another record, and its own type, are at fault', async () => {
    for (const id of ['zac-zds22', 'theo-tds20']) writeFileSync(file(`data/reviews/${id}.md`), readFileSync(file(`data/reviews/${id}.md`), 'utf8').replace('type: practice-review', 'type: nope'))
    assert.deepEqual(await run('withdraw', 'zac-zds22'), { code: 0, stdout: 'zac-zds22 is withdrawn.\n', stderr: '' })
    assert.match(readFileSync(file('data/reviews/zac-zds22.md'), 'utf8'), /^status: withdrawn$/mu)
    for (const id of ['no-such-review', '../reviews/theo-tds20']) assert.match((await run('withdraw', id)).stderr, /^There is no record/u)
  })

  it('checks the partnership and the places to turn to as well', async () => {
    writeFileSync(file('data/partnership.yaml'), 'nme: Northmere\npage: https://example.org\nexamples: [one]\n')
    writeFileSync(file('data/signposts.yaml'), '- { id: 1 }\n')
    const { code, stderr } = await run('check')
    assert.equal(code, 2)
    for (const line of [/partnership\.yaml: nme: no such field/u, /partnership\.yaml: name: write the name people know/u, /partnership\.yaml: examples: write three questions/u, /signposts\.yaml: /u]) assert.match(stderr, line)
  })

  it('adds a record, shows its card, and never uses an id again', async () => {
    writeFileSync(file('new.json'), JSON.stringify([{ id: 'boy-9-neglect', title: 'Boy aged 9 who was neglected', type: 'learning-review', publisher: 'ddscp', themes: ['neglect'], summary: 'A learning review about a boy aged 9 who was neglected.', source: { url: 'https://ddscp.org.uk/case-reviews/learning-reviews', checked: '2026-11-23' } }]))
    const { code, stdout } = await run('add', file('new.json'))
    assert.equal(code, 0)
    assert.match(stdout, /boy-9-neglect[\s\S]*Boy aged 9 who was neglected[\s\S]*Learning review[\s\S]*1 added\./u)
    const again = await run('add', file('new.json'), '--json')
    assert.equal(again.code, 1)
    assert.deepEqual((JSON.parse(again.stdout) as { refused: { field: string }[] }).refused.map(({ field }) => field), ['id'])
  })

  it('begins an empty folder, with the publishers that records name in full', async () => {
    mkdirSync(file('northmere/reviews'), { recursive: true })
    const northmere = { name: 'Northmere Board', area: 'Northmere', home: 'https://example.org/reviews' }
    const record = (said: object) => writeFileSync(file('one.json'), JSON.stringify([{ id: 'tilda', title: 'Girl aged 3 who was neglected', type: 'audit', publisher: northmere, summary: 'An audit.', source: { url: 'https://example.org/x', checked: '2026-11-23' }, ...said }]))
    const refused = async (said: object) => { record(said); return (await runOn('northmere', 'add', file('one.json'))).stderr.replaceAll(`${folder}/`, '') }
    assert.equal(await refused({ publisher: undefined }), 'Nothing was added:\n  one.json: tilda: publisher: write { name, area, home }\n')
    assert.match(await refused({ publisher: 'ddscp' }), /^[^\n]+:\n {2}one\.json: record 1: publisher: no such publisher: correct the key, or write \{ name, area, home \}\n$/u)
    assert.match(await refused({ source: undefined }), /^Nothing was added:\n {2}one\.json: tilda: source: write the url of the page/u)
    assert.deepEqual(readdirSync(file('northmere')), ['reviews'])
    record({})
    assert.match((await runOn('northmere', 'add', file('one.json'))).stdout, /Northmere Board[\s\S]*1 added\./u)
    record({ id: 'tom', publisher: 'northmere-board' })
    assert.match((await runOn('northmere', 'add', file('one.json'))).stdout, /Northmere Board[\s\S]*1 added\./u)
    assert.match(await refused({ id: 'tim', publisher: 'nobody' }), /no such publisher: correct the key \(write one of: northmere-board\), or write/u)
    assert.equal((await runOn('northmere', 'check')).stdout, '2 records, nothing wrong.\n')
  })

  it('refuses a draft that was only said to be published', async () => {
    const record = readFileSync(file('data/reviews/zac-zds22.md'), 'utf8')
    writeFileSync(file('data/reviews/zac-zds22.md'), record.replace(/(\n---\n)[\s\S]*$/u, '$1To be written: one to four sentences of our own.\n'))
    assert.match((await run('check')).stderr, /zac-zds22\.md: summary: write it, in place of the words that say so, or leave the record a draft/u)
  })

  it('says of a record that nobody is shown that it is withdrawn', async () => {
    await run('withdraw', 'zac-zds22')
    assert.match((await run('preview', 'zac-zds22')).stdout, /^Nobody is shown this: it is withdrawn\.\n\nChild who died/u)
  })

  it('adds none of several when one may not stand', async () => {
    const record = (id: string, summary: string) => ({ id, title: 'Child who was neglected', type: 'audit', publisher: 'ddscp', summary, source: { url: 'https://ddscp.org.uk/x', checked: '2026-11-23' } })
    writeFileSync(file('new.ndjson'), [record('fine', 'An audit.'), record('not-fine', 'She committed suicide.')].map(one => JSON.stringify(one)).join('\n'))
    const { code, stdout } = await run('import', file('new.ndjson'))
    assert.equal(code, 1)
    assert.match(stdout, /^not-fine: summary: [\s\S]*Nothing was added\.\n$/u)
    assert.ok(!existsSync(file('data/reviews/fine.md')))
  })

  it('exports what it can import elsewhere', async () => {
    const { stdout } = await run('export')
    assert.equal(stdout.trim().split('\n').length, 18)
    assert.deepEqual((JSON.parse(stdout.split('\n')[0]!) as { publisher: object }).publisher, { name: 'Derby Safeguarding Children Board', area: ['Derby'] })
  })

  it('exports to a new file, as its name says, and over none that is there', async () => {
    for (const [name, length] of [['all.json', 1], ['all.ndjson', 18]] as const) {
      assert.equal((await run('export', file(name))).stdout, `18 records in ${file(name)}.\n`)
      const text = readFileSync(file(name), 'utf8')
      assert.equal(length === 1 ? (JSON.parse(text) as object[]).length : text.trim().split('\n').length, 18)
      assert.equal((await run('export', file(name))).code, 2)
    }
  })

  it('says which fields of a new record are not known here', async () => {
    writeFileSync(file('new.json'), JSON.stringify([{ id: 'boy-9-neglect', title: 'Boy aged 9 who was neglected', type: 'audit', publisher: 'ddscp', summary: 'An audit.', documnets: [], source: { url: 'https://ddscp.org.uk/x', checked: '2026-11-23' } }]))
    assert.match((await run('add', file('new.json'))).stdout, /\nboy-9-neglect: documnets: no such field is known here, so it was left out\n1 added\./u)
  })

  for (const [what, args] of [['a file that cannot be written', ['export', '/nowhere/at/all/x.json']], ['an unknown command', ['burn']], ['an unknown record', ['withdraw', 'nobody']], ['a file that is not there', ['add', 'nowhere.json']]] as const) {
    it(`refuses ${what} in one line`, async () => {
      const { code, stderr } = await run(...args)
      assert.equal(code, 2)
      assert.match(stderr, /^[^\n]+\n$/u)
    })
  }
})

describe('a record in the house form', () => {
  it('holds the facts in order and the summary below', () => {
    assert.match(houseForm(aReview({ title: 'Boy: aged 9' })), /^---\nid: a-review\ntitle: "Boy: aged 9"\ntype: learning-review\npublisher: northmere-scp\n[\s\S]*status: published\n---\nA learning review about a child\.\n$/u)
  })
})
