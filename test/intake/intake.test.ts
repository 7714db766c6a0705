import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue, loadRecords } from '../../src/catalogue/load.ts'
import { createReader } from '../../src/intake/stated.ts'
import { home, launch } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const page = 'https://ddscp.org.uk/case-reviews/learning-reviews'
const body = (entries: string) => `<!doctype html><html><body><nav><a href="/">Home</a></nav><main><h1>Learning reviews</h1>${entries}</main></body></html>`
const entries = `<p>The learning review concerns the death of a baby of 4 months, Available reports:</p><ul><li><a href="/media/4.pdf">Read the report</a></li></ul>
<p>The learning review concerns a 9 year old boy who was neglected. Available Reports:</p><ul><li><a href="/media/9.pdf">Full report (March 2025)</a></li></ul>`

describe('npm run intake', () => {
  let folder: string
  const file = (name: string) => join(folder, name)
  const records = () => Object.fromEntries(readdirSync(file('data/reviews')).map(name => [name, readFileSync(file(`data/reviews/${name}`), 'utf8')]))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'intake-'))
    cpSync(join(home, 'data'), file('data'), { recursive: true })
    writeFileSync(file('saved.html'), body(entries))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function run(...args: string[]) {
    const ran = launch(['src/doors/intake.ts', ...args, '--catalogue', file('data/reviews')])
    const { code } = await ran.ended
    return { code, stdout: ran.stdout(), stderr: ran.stderr() }
  }
  const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout) as Record<string, { id?: string, title?: string }[]>

  it('takes no word of a longer name for a theme of its own', () => {
    const read = createReader(theVocabulary(), [], 2026)
    const themes = (label: string) => read({ label, text: '', context: '', documents: [], level: 1, headed: true, announced: false, leads: false, closed: false }).stated.themes
    assert.ok(themes('Child sexual exploitation: thematic review 2019').includes('child-sexual-exploitation'))
    assert.ok(!themes('Child sexual exploitation: thematic review 2019').includes('sexuality'))
    assert.ok(themes('Sexuality of a girl aged 15').includes('sexuality'))
    assert.ok(themes('A boy who died of a drug overdose').includes('drugs'))
  })

  it('says what a saved page holds against the catalogue, as one JSON object', async () => {
    const found = await json(file('saved.html'), '--base', page)
    assert.deepEqual(Object.keys(found), ['linked', 'new', 'changed', 'vanished', 'unsure'])
    assert.deepEqual(found.linked, [{ id: 'baby-4-months', title: 'Report', url: 'https://ddscp.org.uk/media/4.pdf' }])
    assert.deepEqual(found.new, [{
      title: 'A 9 year old boy who was neglected', facts: { type: 'learning-review', published: '2025-03', subjects: [{ age: { years: 9 }, sex: 'male' }], themes: ['boys', 'neglect'] },
      documents: [{ title: 'Full report', url: 'https://ddscp.org.uk/media/9.pdf', kind: 'report', published: '2025-03' }]
    }])
    assert.equal(found.vanished!.length, 13)
    assert.deepEqual([found.changed, found.unsure], [[], []])
  })

  it('says that links without a whole address were lost where nobody says of what page, and takes no day to come', async () => {
    writeFileSync(file('saved.html'), body(entries + '<p>A review of a boy aged 6. Available reports:</p><ul><li><a href="https://ddscp.org.uk/media/6.pdf">Full report</a></li></ul>'))
    const { stderr } = await run(file('saved.html'))
    assert.match(stderr, /^3 links of .*saved\.html cannot be followed.* --base\.$/mu)
    assert.match((await run(file('saved.html'), '--base', page, '--seen', '2099-01-01')).stderr, /--seen takes the day on which the page was saved, as YYYY-MM-DD, not 2099-01-01/u)
  })

  it('says the same in words', async () => {
    const { stdout } = await run(file('saved.html'), '--base', page)
    for (const words of ['2 reviews listed.', '1 document newly linked:', 'baby-4-months', '1 review not held:', 'themes boys and neglect', '13 reviews no longer listed here']) assert.ok(stdout.includes(words), words)
  })

  it('writes nothing unless told to', async () => {
    const before = records()
    await run(file('saved.html'), '--base', page)
    assert.deepEqual(records(), before)
  })

  it('writes addresses and drafts, and nothing more the second time', async () => {
    const before = records()
    assert.equal((await run(file('saved.html'), '--base', page, '--write')).code, 0)
    const after = records()
    assert.deepEqual(Object.keys(after).filter(name => after[name] !== before[name]), ['baby-4-months.md', 'boy-aged-9-neglect-2025.md'])
    assert.equal(after['baby-4-months.md'], before['baby-4-months.md']!.replace('documents: []', 'documents:\n  - title: "Report"\n    kind: report\n    url: https://ddscp.org.uk/media/4.pdf'))
    const { linked, new: fresh } = await json(file('saved.html'), '--base', page, '--write')
    assert.deepEqual([linked, fresh, records()], [[], [], after])
  })

  it('makes drafts that load, say what is to be written, and are not shown', async () => {
    await run(file('saved.html'), '--base', page, '--write')
    const known = { themes: theVocabulary().ids }
    const made = loadRecords(file('data/reviews'), known).reviews.find(({ id }) => id === 'boy-aged-9-neglect-2025')!
    assert.deepEqual([made.status, made.title, made.subjects, made.published, made.publisher?.key, made.board], ['draft', 'Boy aged 9: neglect', [{ age: { years: 9 }, sex: 'male' }], '2025-03', 'ddscp', 'not-stated'])
    assert.match(made.summary, /^To be written/u)
    assert.equal(loadCatalogue(file('data/reviews'), known).reviews.length, 18)
  })

  it('leaves alone what an editor wrote over a draft', async () => {
    await run(file('saved.html'), '--base', page, '--write')
    const draft = file('data/reviews/boy-aged-9-neglect-2025.md')
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('Boy aged 9: neglect', 'Boy aged 9 who was neglected').replace('title: "Full report"', 'title: "The report, in full"'))
    const before = records()
    await run(file('saved.html'), '--base', page, '--write')
    assert.deepEqual(records(), before)
  })

  for (const [what, text, words] of [
    ['a PDF', '%PDF-1.7 …', /is a PDF, not a page/u],
    ['what is not HTML', '{"reviews": []}', /not a page of HTML/u],
    ['a page to sign in on', body('<form><input type="password"></form>'), /page to sign in on/u],
    ['an empty list', body('<p>Available reports:</p><ul></ul>'), /No review is listed on .* changed its shape/u],
    ['a page that is filled in by a script', body('<div id="app"></div>'), /No review is listed/u],
    ['a page whose shape has changed', body('<p>The learning reviews have moved. <a href="/new-place">Find them here</a></p>'), /No review is listed|None of the 14 reviews/u],
    ['markup that is nested without end', body(`${'<div><b>'.repeat(100_000)}${entries}`), /nested deeper than any page/u],
    ['10 MB of markup', `<html><body>${'<p><b><i>x'.repeat(1_000_000)}`, /MB long; a page of at most 4 MB is read/u]
  ] as const) {
    it(`refuses ${what} in one line, and writes nothing`, async () => {
      writeFileSync(file('saved.html'), text)
      const before = records()
      const { code, stderr, stdout } = await run(file('saved.html'), '--base', page, '--write')
      assert.deepEqual([code, stdout, records()], [2, '', before])
      assert.match(stderr, words)
      assert.match(stderr, /^[^\n]+\n$/u)
    })
  }

  for (const [what, args] of [['a file that is not there', ['nowhere.html']], ['two pages', ['a', 'b']], ['a base that is no address', ['x', '--base', 'ddscp']], ['an unknown option', ['--fast']]] as const) {
    it(`refuses ${what} in one line`, async () => {
      const { code, stderr } = await run(...args)
      assert.equal(code, 2)
      assert.match(stderr, /^[^\n]+\n$/u)
    })
  }

  describe('on the web', () => {
    let server: ReturnType<typeof createServer>
    let answer: RequestListener
    let address: string
    before(done => {
      server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1', () => { address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; done() })
    })
    after(() => { server.close(); server.closeAllConnections() })

    it('follows a page that has moved on its own host, and says who asks', async () => {
      const agents: (string | undefined)[] = []
      answer = (request, response) => {
        agents.push(request.headers['user-agent'])
        if (request.url === '/old') respond(response, 301, { Location: '/reviews/' })
        else respond(response, 200, { 'Content-Type': 'text/html; charset=utf-8' }, body(entries))
      }
      const { new: fresh } = await json(`${address}/old`)
      assert.equal(fresh!.length, 2)
      assert.match(agents[0]!, /^LearningFromReviews\//u)
    })

    for (const [what, how, words] of [
      ['another host', (_, response) => respond(response, 302, { Location: 'http://elsewhere.example/x' }), /another host, elsewhere\.example/u],
      ['a loop', (_, response) => respond(response, 302, { Location: '/a' }), /sends on and on/u],
      ['a refusal', (_, response) => respond(response, 403), /without signing in \(403\)/u],
      ['a fault', (_, response) => respond(response, 500), /answered with 500/u],
      ['a PDF', (_, response) => respond(response, 200, { 'Content-Type': 'application/pdf' }, 'x'), /application\/pdf, not a page/u],
      ['a broken connection', request => request.socket.destroy(), /could not be reached/u],
      ['a page without end', (_, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }); const more = () => { while (response.write('<p>x</p>'.repeat(10_000)) && !response.destroyed); }; response.on('drain', more); more() }, /longer than 4\.0 MB/u]
    ] as [string, RequestListener, RegExp][]) {
      it(`refuses ${what}`, async () => {
        answer = how
        const { code, stderr } = await run(`${address}/reviews`, '--write')
        assert.equal(code, 2)
        assert.match(stderr, words)
      })
    }
  })
})

/** Answers in two steps: in a process that has loaded restify, `writeHead` gives nothing back to go on with. */
function respond(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = ''): void {
  response.writeHead(status, headers)
  response.end(body)
}
