import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openStore } from '../../src/store/open.ts'
import { shoot, shootPart } from '../support/browser.ts'
import { askInChannel, askInChat, cardWith, usePlayground } from '../support/playground-page.ts'
import { launch } from '../support/running.ts'

/** A record of a review of nobody, as catalogues from elsewhere have them. */
const aRecord = (id: string, title: string, age: number, themes: string[], more: object = {}) => ({
  id, title, type: 'learning-review', publisher: 'Northmere Safeguarding Children Partnership', published: '2025-06', subjects: [{ age: { years: age } }], themes,
  summary: 'A review of nobody, for a test.', learning: [], documents: [{ title: 'Learning review', kind: 'report', url: 'https://example.org/learning-review.pdf' }], ...more
})
const old = [
  aRecord('one', 'Girl aged 14 who was neglected', 14, ['neglect']), aRecord('two', 'Boy aged 16 who was exploited', 16, ['exploitation']),
  aRecord('three', 'Young person aged 15, home educated and neglected', 15, ['neglect', 'elective-home-education']), aRecord('four', 'Baby aged 5 months who was injured', 0, ['infant'])
]
const fresh = (title: string, more: object = {}) => aRecord('fresh', title, 15, ['neglect', 'elective-home-education'], { published: '2026-11', contentNote: 'This entry is about neglect.', ...more })

describe('notices in Microsoft’s Playground', function () {
  this.timeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'lfr-playground-'))
  const environment = { STORE: `sqlite:${join(folder, 'store.sqlite')}`, DATA_DIR: folder, CATALOGUE: join(folder, 'reviews.json'), LOCAL_MODE: 'on' }
  const holds = (...records: object[]) => writeFileSync(environment.CATALOGUE, JSON.stringify(records))
  before(async () => {
    // A bot that has known all but one of these reviews.
    holds(fresh('Young person aged 15, home educated, who was neglected'), ...old)
    const store = await openStore(environment.STORE)
    await store.knowReviews(old.map(({ id }) => id), 1)
    await store.close()
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const shown = usePlayground({ height: 1000, ...environment })
  let page: Page
  before(() => { page = shown() })

  const press = (name: string) => page.locator('.ac-adaptiveCard').getByRole('button', { name, exact: true }).last().click()
  const notices = async (...args: string[]) => {
    const command = launch(['src/doors/notices.ts', ...args], environment)
    assert.equal((await command.ended).code, 0, command.stderr())
    return command.stdout()
  }

  it('says what would have been sent to the channel, and posts a first time once it is confirmed', async () => {
    await askInChannel(page, 'subscribe to neglect for teenagers')
    const considered = cardWith(page, 'This would have sent 3 of the last 5')
    await considered.waitFor()
    await shootPart(considered, 'notices/1-subscribe')
    await press('Subscribe')
    await cardWith(page, 'This first post shows that it works').waitFor({ timeout: 20_000 })
    await cardWith(page, 'This channel is subscribed').waitFor()
    await shoot(page, 'notices/2-subscribed')
  })

  it('posts the notice in the channel when an editor sends it', async () => {
    assert.match(await notices('drafts'), /^fresh\n {2}Young person aged 15, home educated, who was neglected\n {2}Draft · 1 conversation/u)
    assert.match(await notices('send', 'fresh'), /^Sent to 1 conversation/u)
    const card = cardWith(page, 'New review: Young person aged 15, home educated')
    await card.waitFor({ timeout: 30_000 })
    assert.match(await card.innerText(), /Why it is here: This channel asked for neglect and teenagers/u)
    await shootPart(card, 'notices/3-notice')
  })

  it('changes that post, and adds none, when it is corrected and when it is withdrawn', async () => {
    const cards = await page.locator('.ac-adaptiveCard').count()
    holds(fresh('Young person aged 15, electively home educated, who was neglected'), ...old)
    await notices('correct', 'fresh')
    const corrected = cardWith(page, 'Corrected on')
    await corrected.waitFor({ timeout: 30_000 })
    await shootPart(corrected, 'notices/4-corrected')
    await notices('withdraw', 'fresh')
    const withdrawn = cardWith(page, 'This notice has been withdrawn')
    await withdrawn.waitFor({ timeout: 30_000 })
    await shootPart(withdrawn, 'notices/5-withdrawn')
    assert.equal(await page.locator('.ac-adaptiveCard').filter({ hasText: 'electively home educated' }).count(), 0)
    assert.equal(await page.locator('.ac-adaptiveCard').count(), cards)
  })

  it('lists, pauses and ends what is sent, in a personal chat too', async () => {
    await askInChat(page, 'subscribe to everything, weekly on Friday at 2pm')
    await cardWith(page, 'together, every Friday at 2pm').waitFor()
    await press('Subscribe')
    await cardWith(page, 'This chat is subscribed').waitFor({ timeout: 20_000 })
    await askInChat(page, 'subscriptions')
    await cardWith(page, '1 subscription in this chat').waitFor()
    await shoot(page, 'notices/6-subscriptions')
    await askInChat(page, 'unsubscribe')
    await cardWith(page, 'Notices to this chat have ended').waitFor()
  })
})
