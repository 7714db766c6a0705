import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { askInChat, cardWith, usePlayground } from '../support/playground-page.ts'
import { shoot } from '../support/browser.ts'

describe('a button in Microsoft’s Playground', function () {
  this.timeout(60_000)
  const shown = usePlayground({ height: 1400 })
  let page: Page
  before(() => { page = shown() })

  const press = (name: string) => page.locator('.ac-adaptiveCard').getByRole('button', { name }).last().click()

  it('changes its card in place: narrowed, one choice made, and all of it again', async () => {
    await askInChat(page, 'babies')
    const first = cardWith(page, 'reviews on this')
    await first.waitFor()
    const cards = await page.locator('.ac-adaptiveCard').count()
    await shoot(page, 'buttons/1-answer')
    await press('Narrow')
    await cardWith(page, 'Choose one to see only').waitFor()
    await shoot(page, 'buttons/2-narrow')
    await page.locator('.ac-adaptiveCard').getByText('Learning briefing').last().click()
    await cardWith(page, 'Show all again').waitFor()
    await shoot(page, 'buttons/3-narrowed')
    await press('Show all again')
    await first.waitFor()
    assert.equal(await page.locator('.ac-adaptiveCard').count(), cards)
  })

  it('asks whether it helped, and thanks on the answer itself', async () => {
    await press('Was this helpful')
    await cardWith(page, 'If not, what was wrong?').waitFor()
    await shoot(page, 'buttons/4-rate')
    await press('Yes, it helped')
    const thanked = cardWith(page, 'Thank you. What you said was kept')
    await thanked.waitFor()
    await shoot(page, 'buttons/5-thanked')
    assert.match(await thanked.innerText(), /reviews on this/u)
  })
})
