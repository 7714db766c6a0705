import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withoutBroken } from '../../src/catalogue/links.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { loadCards } from '../../src/cards/cards.ts'
import { createPages } from '../../src/pages/pages.ts'
import { addresses, round, type Round } from '../../src/links/round.ts'
import { verdict } from '../../src/links/verdict.ts'
import { visit } from '../../src/web/visit.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'

type Failure = [kind: 'fine' | 'broken' | 'moved' | 'changed' | 'unreachable', why: RegExp, answer: RequestListener]

const pdf: RequestListener = (_, response) => { response.writeHead(200, { 'Content-Type': 'application/pdf', 'Content-Length': 5000 }); response.end(Buffer.alloc(5000)) }
const page = (body: string): RequestListener => (_, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }); response.end(body) }
const to = (status: number, location: string): RequestListener => (_, response) => { response.writeHead(status, { Location: location }); response.end() }
const only = (status: number): RequestListener => (_, response) => { response.writeHead(status); response.end() }

/** Every way in which a link may stand or fail, by its name in the address. */
const ways: { [name: string]: Failure } = {
  'ok.pdf': ['fine', /^$/u, pdf],
  'page': ['fine', /^$/u, page('<title>Child A</title><h1>Child A</h1>')],
  'no-head.pdf': ['fine', /^$/u, (request, response) => request.method === 'HEAD' ? only(405)(request, response) : pdf(request, response)],
  'gone.pdf': ['broken', /answered with 410/u, only(410)],
  'missing.pdf': ['broken', /answered with 404/u, only(404)],
  'secret.pdf': ['broken', /without signing in \(403\)/u, only(403)],
  'soft': ['broken', /though its status does not/u, page('<title>Page not found</title>')],
  'soft-heading': ['broken', /though its status does not/u, page('<title>Partnership</title><h1>This document is <b>no longer available</b></h1>')],
  'became-page.pdf': ['broken', /a page now, and no document/u, page('<title>Reviews</title>')],
  'front.pdf': ['broken', /front page/u, to(302, '/')],
  'login.pdf': ['broken', /sign in/u, to(302, '/login?next=x')],
  'moved.pdf': ['moved', /found at .*\/ok\.pdf/u, to(301, '/ok.pdf')],
  'loop.pdf': ['unreachable', /on and on/u, (request, response) => to(302, request.url!)(request, response)],
  'fault.pdf': ['unreachable', /answered with 503/u, only(503)],
  'busy.pdf': ['unreachable', /answered with 429/u, only(429)],
  'slow.pdf': ['unreachable', /did not answer/u, () => undefined],
  'cut.pdf': ['unreachable', /could not be reached/u, request => { request.socket.destroy() }],
  'longer.pdf': ['changed', /was 1000 bytes long, is 5000/u, pdf],
  'other-type.pdf': ['changed', /was application\/msword, is application\/pdf/u, pdf]
}

describe('a round over 200 links', () => {
  let server: Server
  let base: string
  let asked: { url: string, method: string, agent: string | undefined, at: number }[]
  let found: Round
  const names = Object.keys(ways)
  const url = (i: number) => `${base}/${names[i % names.length]}?n=${i}`

  before(async function () {
    this.timeout(60_000)
    asked = []
    server = createServer((request, response) => {
      asked.push({ url: request.url!, method: request.method!, agent: request.headers['user-agent'], at: Date.now() })
      const name = new URL(request.url!, 'http://x').pathname.slice(1)
      const way = ways[name]
      if (way) way[2](request, response)
      else page('<title>Partnership</title>')(request, response)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const reviews = Array.from({ length: 100 }, (_, i) => aReview({ id: `r${i}`, publisher: undefined as never, source: { url: url(2 * i), checked: '2026-01-01' }, documents: [{ title: 'Report', kind: 'report', url: url(2 * i + 1) }, { title: 'Again', kind: 'summary', url: url(2 * i + 1) }] }))
    const before = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [url(i), { checked: '2026-01-01', type: url(i).includes('other-type') ? 'application/msword' : undefined, ...url(i).includes('longer') && { bytes: 1000 } } as never]))
    found = await round(addresses(reviews), { visit, deadline: 1000, today: '2026-03-05', pause: async () => undefined, before })
  })
  after(() => { server.close(); server.closeAllConnections() })

  it('tells each that is not fine once, and of what kind it is', () => {
    const expected = Array.from({ length: 200 }, (_, i) => [url(i), ways[names[i % names.length]!]![0]] as const).filter(([, kind]) => kind !== 'fine')
    assert.deepEqual(found.told.map(({ url: at, kind }) => [at, kind]).toSorted(), expected.toSorted())
  })

  it('says why, and which reviews need it', () => {
    for (const one of found.told) {
      const name = new URL(one.url).pathname.slice(1)
      assert.match('why' in one ? one.why : '', ways[name]![1], name)
      assert.equal(one.reviews.length, 1)
    }
  })

  it('keeps what it saw of every one', () => {
    assert.equal(Object.keys(found.seen).length, 200)
    assert.deepEqual(found.seen[url(names.indexOf('ok.pdf'))], { checked: '2026-03-05', status: 200, type: 'application/pdf', bytes: 5000 })
    assert.deepEqual(Object.values(found.seen).filter(({ broken }) => broken).length, found.told.filter(({ kind }) => kind === 'broken').length)
  })

  it('asks with HEAD first, says who asks, and never two at once', () => {
    assert.equal(asked[0]!.method, 'HEAD')
    for (const { agent } of asked) assert.match(agent!, /^LearningFromReviews\//u)
    const order = asked.filter(({ url: at }) => at.includes('?n=')).map(({ url: at }) => Number(/n=(\d+)/u.exec(at)![1]))
    assert.deepEqual(order, order.toSorted((a, b) => a - b))
  })
})

describe('a round', () => {
  it('goes from host to host and waits between questions to the same one', async () => {
    const did: string[] = []
    const all = ['https://a.example/1', 'https://b.example/1', 'https://a.example/2'].map(url => ({ url, reviews: ['r'] }))
    await round(all, {
      deadline: 1, today: '2026-03-05', before: {}, pause: async () => { did.push('wait') },
      visit: async url => { did.push(url); return { status: 200, url, hops: [], type: 'application/pdf', bytes: 1, body: '' } }
    })
    assert.deepEqual(did, ['https://a.example/1', 'wait', 'https://a.example/2', 'https://b.example/1'])
  })
})

describe('a host that cannot be reached', () => {
  const again = (before: Parameters<typeof verdict>[2], today: string) => verdict('https://a.example/1.pdf', { trouble: 'did not answer' }, before, today).seen
  it('is given two days before its link is no longer shown', () => {
    const first = again(undefined, '2026-03-01')
    assert.deepEqual([first.failing, first.broken], ['2026-03-01', undefined])
    assert.equal(again(first, '2026-03-02').broken, undefined)
    assert.equal(again(first, '2026-03-03').broken, '2026-03-01')
  })

  it('is forgiven when it answers again', () => {
    const { seen, verdict: judged } = verdict('https://a.example/1.pdf', { visit: { status: 200, url: 'https://a.example/1.pdf', hops: [], type: 'application/pdf', bytes: 9, body: '' } }, again(again(undefined, '2026-03-01'), '2026-03-03'), '2026-03-04')
    assert.deepEqual([seen.broken, seen.failing, judged.kind], [undefined, undefined, 'fine'])
  })
})

describe('a broken link', () => {
  const url = 'https://example.org/report.pdf'
  const review = aReview({ documents: [{ title: 'Report', kind: 'report', url }, { title: 'Summary', kind: 'summary', url: 'https://example.org/summary.pdf' }] })
  const broken = withoutBroken(review, { [url]: { checked: '2026-03-05', broken: '2026-03-05' } })

  it('is not shown on the card, which says that the document may have been withdrawn and where to look', () => {
    const { text } = loadCards(join(home, 'cards'))({ kind: 'review', review: broken })
    assert.ok(!text.includes(url), text)
    assert.match(text, /Report\. Its link no longer works: the document may have been withdrawn\./u)
    assert.match(text, /Find it on the page that lists it .*https:\/\/example\.org\/reviews/u)
    assert.ok(text.includes('https://example.org/summary.pdf'))
  })

  it('is not shown on its page either', () => {
    const { body } = createPages(aCatalogue([broken]))(broken.id)
    assert.ok(!body.includes(url))
    assert.match(body, /Report \(its link no longer works: the document may have been withdrawn\)/u)
  })

  it('of the page that lists it gives way to the publisher’s own page, or to none', () => {
    const seen = { checked: '2026-03-05', broken: '2026-03-05' }
    const listed = aReview({ source: { url: 'https://example.org/list', checked: '2026-01-01' } })
    assert.equal(withoutBroken(listed, { 'https://example.org/list': seen }).source?.url, 'https://example.org/reviews')
    assert.equal(withoutBroken(listed, { 'https://example.org/list': seen, 'https://example.org/reviews': seen }).source, undefined)
  })

  it('is read from what npm run links kept beside the catalogue', () => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'))
    try {
      writeFileSync(join(folder, 'c.json'), JSON.stringify([{ id: 'r1', title: 'Boy aged 9', summary: 'A review.', documents: [{ title: 'Report', kind: 'report', url }] }]))
      writeFileSync(join(folder, 'links.json'), JSON.stringify({ [url]: { checked: '2026-03-05', status: 404, broken: '2026-03-05' } }))
      assert.deepEqual(loadCatalogue(join(folder, 'c.json'), { themes: new Set() }).find('r1')?.documents, [{ title: 'Report', kind: 'report', broken: true }])
      writeFileSync(join(folder, 'links.json'), '{')
      assert.throws(() => loadCatalogue(join(folder, 'c.json'), { themes: new Set() }), /links\.json: the whole file: delete it/u)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

