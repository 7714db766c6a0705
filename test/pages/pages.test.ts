import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { Html, html } from '../../src/pages/html.ts'
import { createPages } from '../../src/pages/pages.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { shoot, useBrowser } from '../support/browser.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'
import type { Axe } from '../render/in-page.ts'

const full: Partial<Review> = {
  title: 'Baby aged 4 months who died, known as Robin', published: '2016-03-05', subjects: [{ age: { months: 4 } }], contentNote: 'This entry is about the death of a baby.',
  summary: 'The first paragraph.\n\nThe second.', learning: ['See the child alone.'],
  documents: [{ title: 'Full report', kind: 'report', url: 'https://example.org/full-report.pdf' }, { title: 'Briefing', kind: 'briefing' }]
}
const pageOf = (said: Partial<Review>) => createPages(aCatalogue([aReview({ id: 'r', ...said })]))('r')

describe('the page of a review', () => {
  it('says what the card says: who, facts, content note before the summary, learning, documents, source and status', () => {
    const { status, body } = pageOf(full)
    assert.equal(status, 200)
    const order = ['<h1>Baby aged 4 months', 'Who: ', 'Learning review', 'Content note:', 'The first paragraph.', '<p>The second.</p>', 'From before 2018', 'See the child alone.',
      'href="https://example.org/full-report.pdf">Full report (example.org, PDF)', 'Briefing (a direct link is not known)', 'href="https://example.org/reviews"', 'Published.', '23 November 2026']
    const at = order.map(words => body.indexOf(words))
    assert.deepEqual(at.filter(place => place < 0), [], order[at.indexOf(-1)])
    assert.deepEqual(at, at.toSorted((a, b) => a - b))
  })

  it('says of a withdrawn one that it is, with 410, and nothing of what it said', () => {
    const { status, body } = pageOf({ ...full, status: 'withdrawn' })
    assert.equal(status, 410)
    assert.match(body, /<h1>This review has been withdrawn<\/h1>/u)
    assert.doesNotMatch(body, /Robin|Baby|full-report/u)
  })

  it('answers an unknown id with 404 and does not repeat it', () => {
    for (const name of ['nobody', 'constructor', '__proto__']) {
      const { status, body } = createPages(aCatalogue([]))(name)
      assert.equal(status, 404)
      assert.ok(!body.includes(name))
    }
  })

  it('runs nothing, fetches nothing from elsewhere, frames and tracks nobody', () => {
    for (const name of ['r', 'nobody', 'style.css']) {
      const { headers, body } = createPages(aCatalogue([aReview({ id: 'r' })]))(name)
      assert.match(headers['Content-Security-Policy']!, /^default-src 'none'; style-src 'self'; /u)
      assert.doesNotMatch(headers['Content-Security-Policy']!, /unsafe|\*/u)
      assert.deepEqual([headers['X-Content-Type-Options'], headers['Referrer-Policy']], ['nosniff', 'no-referrer'])
      assert.equal(headers['Set-Cookie'], undefined)
      assert.doesNotMatch(body, /<script|<img|<iframe|\sstyle=|\son\w+=|@import|url\(/iu)
    }
  })

  it('links to the web alone', () => {
    const { body } = pageOf({ documents: [{ title: 'Report', kind: 'report', url: 'javascript:alert(1)' }], source: { url: 'data:text/html,x', checked: '2026-11-23' } })
    assert.doesNotMatch(body, /javascript:|data:text/u)
  })

  it('escapes whatever a record holds', () => {
    const breaking = fc.constantFrom('<script>alert(1)</script>', '"><b x="', '\'', '&lt;', '\u202e', '</title><h1>')
    fc.assert(fc.property(fc.string(), breaking, (text, mark) => {
      const said = `${text}${mark}`
      const { body } = pageOf({ title: said, summary: said, learning: [said], contentNote: said, documents: [{ title: said, kind: 'report', url: `https://example.org/${encodeURIComponent('"<x>')}"` }] })
      assert.doesNotMatch(body, /<script|<b x|\u202e/u)
      assert.equal(body.match(/<h1>/gu)?.length, 1)
    }))
  })
})

describe('HTML', () => {
  it('escapes what is put in, keeps what it made, and leaves out nothing and no', () => {
    assert.equal(html`<a href="${'"&<>\''}">${[html`<b>${1}</b>`, ' x']}${false}${undefined}</a>`.toString(), '<a href="&#34;&#38;&#60;&#62;&#39;"><b>1</b> x</a>')
  })
  it('cannot be made from a text', () => assert.throws(() => new Html('<b>', Symbol('html') as never), /html tag alone/u))
})

describe('a page in a browser', function () {
  this.timeout(60_000)
  const pages = useBrowser()
  const shipped = loadCatalogue(`${home}/data/reviews`, { themes: loadConcepts(`${home}/data/concepts`).ids })
  const made = createPages(aCatalogue([aReview({ id: 'full', ...full }), aReview({ id: 'gone', status: 'withdrawn' }), ...shipped.reviews]))
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let server: Server
  let address: string
  before(done => {
    server = createServer((request, response) => {
      const { status, headers, body } = made((request.url ?? '').replace('/r/', ''))
      response.writeHead(status, headers)
      response.end(body)
    }).listen(0, '127.0.0.1', () => { address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/r/`; done() })
  })
  after(() => server.close())

  for (const width of [360, 1000]) for (const colorScheme of ['light', 'dark'] as const) for (const name of ['full', 'gone', 'nobody', 'theo-tds20', 'scr-themes-2008-2014']) {
    it(`${name} is readable at ${width} px, ${colorScheme}, with nothing that axe-core finds`, async () => {
      // The page forbids scripts, axe-core's among them: only the checker is let past that.
      const page = await pages.open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
      const complaints: string[] = []
      page.on('console', message => { if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/u.test(message.text())) complaints.push(message.text()) })
      await page.goto(address + name)
      await shoot(page, `pages/${name}-${width}-${colorScheme}`)
      await page.addScriptTag({ content: axe })
      const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run('html', { resultTypes: ['violations'] }))
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`), [])
      assert.equal(ground, colorScheme === 'dark' ? 'rgb(29, 29, 29)' : 'rgb(255, 255, 255)')
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'does not scroll sideways')
      assert.deepEqual(complaints, [])
      await page.close()
    })
  }

  it('keeps its look with its own guards on and without script', async () => {
    const page = await pages.open({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    await page.goto(`${address}full`)
    assert.equal(await page.locator('h1').innerText(), full.title)
    assert.deepEqual(complaints, [])
    await page.close()
  })

  it('prints in black on white, with the address of each link', async () => {
    const page = await pages.open({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark', bypassCSP: true })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(`${address}full`)
    await shoot(page, 'pages/full-print')
    assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('main a')!, '::after').content), /example\.org\/full-report\.pdf|attr\(href\)/u)
    await page.addScriptTag({ content: axe })
    const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run('html', { resultTypes: ['violations'] }))
    assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`), [])
    await page.close()
  })
})
