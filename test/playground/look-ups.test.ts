import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { askInChat, cardWith, linksIn, usePlayground } from '../support/playground-page.ts'
import { shoot, shootPart } from '../support/browser.ts'

const title = 'Boy aged 17, home educated, whose death related to alcohol'

describe('looking up in Microsoft’s Playground', function () {
  this.timeout(60_000)
  const shown = usePlayground({ height: 1000, PUBLIC_HOST: 'reviews.example.org' })
  let page: Page
  before(() => { page = shown() })

  async function open(command: string): Promise<void> {
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click()
    await page.getByRole('menuitem', { name: command }).click()
  }
  /** The review's row in the search box, not its card in the conversation behind. */
  const listed = () => page.locator('.fui-PopoverSurface').getByText(title).first()
  /** Sends what stands in the box, and waits until it is a message of the conversation: only those have a button for more. */
  async function send(): Promise<void> {
    const messages = page.getByRole('button', { name: 'Show more information' })
    const before = await messages.count()
    await page.getByRole('button', { name: 'Send Message' }).click()
    await messages.nth(before).waitFor()
  }
  const shot = (name: string) => shoot(page, `look-ups/${name}`)

  it('lists the review while it is typed, and puts its card in the conversation', async () => {
    await page.getByRole('treeitem', { name: 'Group Chat' }).click()
    await open('Search Command')
    await page.keyboard.type('elective h', { delay: 30 })
    const row = listed()
    await row.waitFor()
    await shot('1-search')
    await page.keyboard.type('ome education', { delay: 30 })
    await row.waitFor()
    await row.click()
    const card = cardWith(page, 'Shared from Learning from Reviews')
    await card.waitFor()
    await shot('2-chosen')
    await send()
    await shot('3-in-the-conversation')
    await shootPart(card, 'look-ups/card')
    assert.match(await card.innerText(), /Boy aged 17[^]*Content note[^]*Shared from Learning from Reviews/u)
    assert.ok((await linksIn(card)).some(({ href }) => href === 'https://reviews.example.org/r/boy-17-alcohol-home-educated'))
  })

  it('says nothing to a card that someone puts in its own chat', async () => {
    await page.getByRole('treeitem', { name: 'Personal Chat' }).click()
    await open('Search Command')
    await page.keyboard.type('elective home')
    await listed().click()
    await cardWith(page, 'Shared from Learning from Reviews').waitFor()
    await send()
    await page.waitForTimeout(800)
    assert.equal(await page.locator('.ac-adaptiveCard').count(), 2, 'the welcome and the card')
  })

  it('shows call 999 in the list for risk', async () => {
    await open('Search Command')
    await page.keyboard.type('he is going to kill her')
    await page.getByText(/call 999/u).first().waitFor()
    await shot('4-risk')
    await page.keyboard.press('Escape')
  })

  it('opens a dialog on a message with its themes, and finds the review for the one who asked', async () => {
    await askInChat(page, 'learning on elective home education')
    await cardWith(page, 'of 18 published reviews').waitFor()
    await page.getByRole('button', { name: 'Show more information' }).nth(2).click()
    await page.getByRole('menuitem', { name: 'Action Command' }).click()
    await page.getByRole('button', { name: 'Create' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('These themes were recognised').waitFor()
    assert.equal(await dialog.getByRole('checkbox', { name: /Elective home education/u }).isChecked(), true)
    assert.equal(await dialog.getByRole('checkbox', { checked: true }).count(), 1)
    await shootPart(dialog, 'look-ups/dialog')
    await page.setViewportSize({ width: 390, height: 844 })
    await shootPart(dialog, 'look-ups/dialog-phone')
    await page.setViewportSize({ width: 1280, height: 1000 })
    await shot('5-dialog')
    await dialog.getByRole('button', { name: 'Find reviews' }).click()
    await dialog.getByText('Only you can see this').waitFor()
    await shot('6-found')
    await dialog.getByText(title).click()
    await dialog.getByText('Content note').waitFor()
    await shot('7-one')
    const cards = page.locator('.ac-adaptiveCard').filter({ hasText: 'Shared from Learning from Reviews' })
    const before = await cards.count()
    await dialog.getByRole('button', { name: 'Put it in the conversation' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await cards.nth(before).waitFor()
    await shot('8-posted')
  })

  it('opens a link to a review’s page up', async () => {
    await page.reload()
    await page.getByRole('treeitem', { name: 'Group Chat' }).click()
    await open('Link Unfurling')
    await page.getByRole('textbox').last().click()
    await page.keyboard.type('https://reviews.example.org/r/theo-tds20')
    await shot('9-link')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(800)
    await shot('10-unfurled')
    assert.ok(await page.getByText('Baby who died, known as Theo').count() > 0)
  })
})
