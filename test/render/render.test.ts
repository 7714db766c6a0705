import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { loadCards } from '../../src/cards/cards.ts'
import { shoot, useBrowser } from '../support/browser.ts'
import { samples } from '../support/replies.ts'
import { home } from '../support/running.ts'
import { openCardPage, showCard } from './card-page.ts'
import { themes } from './host.ts'
import { faint, filledIn, pressable, stumbles, violations } from './in-page.ts'
import { spaced, wordsOf } from './words.ts'

/** The narrowest phone that Teams supports, and a desktop's chat; 320 px is what a 640 px window shows at 200 %. */
const widths = { light: [360, 800], dark: [360, 800], contrast: [320] }

const toCard = loadCards(join(home, 'cards'))
const cards = Object.values(samples).flatMap(replies => replies.map((reply, i) =>
  ({ name: replies.length > 1 ? `${reply.kind}-${i + 1}` : reply.kind, card: toCard(reply).content })))

for (const theme of themes) {
  for (const width of widths[theme.name]) {
    describe(`a card at ${width} px in the ${theme.name} theme`, function () {
      this.timeout(30_000)
      const pages = useBrowser()
      let page: Page
      before(async () => { page = await openCardPage(pages, theme, width) })

      for (const { name, card } of cards) {
        it(`shows all of ${name}, readable and named`, async () => {
          const complaints = await showCard(page, card, theme)
          await shoot(page, `cards/${name}-${width}-${theme.name}`)
          const seen = spaced([await page.locator('main').innerText(), ...await page.evaluate(filledIn)].join('\n'))
          assert.deepEqual({
            complaints,
            missing: wordsOf(card).filter(words => !seen.includes(words)),
            stumbles: await page.evaluate(stumbles),
            faint: await page.evaluate(faint, 4.5),
            violations: await page.evaluate(violations)
          }, { complaints: [], missing: [], stumbles: [], faint: [], violations: [] })
        })
      }
    })
  }
}

describe('a card without a mouse', () => {
  const pages = useBrowser()
  const [light] = themes
  let page: Page
  before(async () => { page = await openCardPage(pages, light!, 360) })

  for (const { name, card } of cards) {
    it(`lets the keyboard reach everything in ${name} that can be pressed, in order, and press it`, async () => {
      await showCard(page, card, light!)
      const offered = await page.evaluate(pressable)
      // The card itself is the first stop.
      await page.evaluate(() => { document.querySelector<HTMLElement>('main > *')?.focus() })
      const reached: string[] = []
      // A field for a day or a time has a few stops of its own.
      const stops = offered.length + 6 * await page.locator('main input').count()
      for (let i = 0; i < stops && reached.length < offered.length; i++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => !document.activeElement!.matches('input'))) reached.push(await page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim()))
      }
      assert.deepEqual(reached, offered)
      if (await page.evaluate(() => document.activeElement?.matches('button, [role=button]'))) {
        await page.keyboard.press('Enter')
        assert.equal(await page.evaluate(() => (window as { pressed?: number }).pressed), 1)
      }
    })
  }
})

describe('looking at a card', () => {
  const pages = useBrowser()
  const [light] = themes
  let page: Page
  before(async () => { page = await openCardPage(pages, light!, 360) })

  const text = (said: object) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', wrap: true, ...said }] })
  const picture = { type: 'Image', url: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' }
  const troubles: [what: string, card: object, look: () => Promise<string[]>, found: RegExp][] = [
    ['what is wider than the card', { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'ColumnSet', columns: [{ type: 'Column', width: '600px', items: [{ type: 'TextBlock', text: 'Hello' }] }] }] }, () => page.evaluate(stumbles), /runs over the card/u],
    ['text that does not wrap', text({ text: 'a line of words '.repeat(9), wrap: false }), () => page.evaluate(stumbles), /is cut off/u],
    ['a button whose label is too long', { ...text({ text: 'Hello' }), actions: [{ type: 'Action.Submit', title: 'Read the whole of a summary that has a very long name indeed' }] }, () => page.evaluate(stumbles), /is cut off|runs over/u],
    ['a picture without words', { type: 'AdaptiveCard', version: '1.5', body: [picture] }, () => page.evaluate(stumbles), /no alternative text/u],
    ['yellow on white', text({ text: 'Read this', color: 'warning' }), () => page.evaluate(faint, 4.5), /contrast of 1\.\d\d/u],
    ['a heading without words', text({ text: ' ', style: 'heading' }), () => page.evaluate(violations), /empty-heading/u]
  ]
  for (const [what, card, look, found] of troubles) {
    it(`finds ${what}`, async () => {
      await showCard(page, card, light!)
      assert.match((await look()).join('\n'), found)
    })
  }

  it('hears what the renderer complains of', async () => {
    assert.deepEqual(await showCard(page, { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Marquee' }] }, light!), ['Unknown element type "Marquee". Fallback will be used if present.'])
  })
})
