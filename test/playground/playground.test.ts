import assert from 'node:assert/strict'
import { askInChannel, askInChat, cardWith, linksIn, usePlayground } from '../support/playground-page.ts'
import { shoot } from '../support/browser.ts'
import type { Page } from 'playwright-core'

const question = 'learning on elective home education'
const publishersPage = 'https://ddscp.org.uk/case-reviews/learning-reviews'

describe('the bot in Microsoft’s Playground', function () {
  this.timeout(60_000)
  const shown = usePlayground({ height: 1400 })
  let page: Page
  before(() => { page = shown() })

  it('answers a question in personal chat with the review and its link', async () => {
    await askInChat(page, question)
    const card = cardWith(page, '17')
    await card.waitFor()
    await shoot(page, 'playground-personal')
    await sayTheReview(card)
  })

  it('answers a mention in a channel, in the thread of the post', async () => {
    await askInChannel(page, question)
    const card = cardWith(page, '17')
    await card.waitFor()
    await shoot(page, 'playground-channel')
    await sayTheReview(card)
    // A post's thread ends with a box to reply in: the card stands between the two.
    const thread = page.locator('div').filter({ has: page.getByText(question) }).filter({ has: card }).last()
    assert.equal(await thread.getByText('Start a new post').count(), 0)
  })
})

async function sayTheReview(card: ReturnType<typeof cardWith>): Promise<void> {
  const text = await card.innerText()
  assert.match(text, /elective(ly)? home educat/iu)
  assert.match(text, /of 18 published reviews/u)
  const links = await linksIn(card)
  assert.ok(links.some(({ href }) => href === publishersPage), `no link to the publisher's page among ${JSON.stringify(links)}`)
}
