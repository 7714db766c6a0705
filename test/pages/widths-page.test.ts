import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCards } from '../../src/cards/cards.ts'
import { widthsPage } from '../../src/pages/widths-page.ts'
import { aSnapshot } from '../support/replies.ts'
import { shoot, useBrowser } from '../support/browser.ts'

const toCard = loadCards(join(import.meta.dirname, '../../cards'))
const card = (title: string) => toCard({ kind: 'notice', snapshot: aSnapshot({ review: { ...aSnapshot().review, title } }), why: [], where: { scope: 'channel' } }).content

describe('the page that shows a notice at each width', function () {
  this.timeout(60_000)
  const pages = useBrowser()

  it('shows it as a phone and a wide screen, light and dark, with nothing cut off', async () => {
    const page = await pages.open({ viewport: { width: 1300, height: 1000 } })
    await page.setContent(widthsPage(card('Baby aged 4 months who died, known as Robin')))
    await shoot(page, 'notices/widths')
    const cards = page.locator('.card')
    assert.deepEqual(await cards.evaluateAll(all => all.map(one => (one as HTMLElement).offsetWidth)), [360, 800, 360, 800])
    for (const text of await cards.allInnerTexts()) assert.match(text, /New review: Baby aged 4 months[\s\S]*Full report, March 2016 \(example\.org, PDF\)[\s\S]*Summary and learning/u)
    assert.equal(await page.evaluate('[...document.querySelectorAll(".card")].some(one => one.scrollWidth > one.clientWidth)'), false)
    await page.close()
  })

  it('gives no meaning to markup in a title', () => assert.doesNotMatch(widthsPage(card('<img src=x onerror=alert(1)>')), /<img/u))
})
