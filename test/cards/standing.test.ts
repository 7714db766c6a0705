import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCards } from '../../src/cards/cards.ts'
import type { Standing } from '../../src/metrics/standing.ts'
import { aStanding } from '../support/replies.ts'

const toCard = loadCards(join(import.meta.dirname, '../../cards'))
const said = (standing: Partial<Standing> = {}) => toCard({ kind: 'standing', standing: aStanding(standing) }).text

describe('the status for editors', () => {
  it('says that nothing needs a person when nothing does', () => {
    assert.match(said(), /How the bot stands\n+Nothing needs a person\.\n+Notices: 0 posts sent; none waits\.\n+0 subscriptions\.\n+18 published reviews; the publisher’s pages were last checked on 1 March 2026\./u)
  })

  it('says that the catalogue in use is an older one, and why', () => {
    assert.match(said({ faults: ['keira.md: type', 'toby.md: source.url'] }), /stands\n+The catalogue in use is an older one, for its files have changed and cannot be used: keira\.md: type and toby\.md: source\.url\. .*npm run catalogue -- check says what to write\.\n+Notices/u)
  })

  it('says first what needs a person, and how long the oldest has waited', () => {
    const { deliveries, now } = aStanding()
    const text = said({ credentialDays: 1, deliveries: { ...deliveries, posts: { ...deliveries.posts, uncertain: 1, pending: 2, sent: 7 }, oldestDue: now - 5 * 60_000, lastSent: now - 3 * 86_400_000 } })
    assert.match(text, /stands\n+1 post that nobody can tell of: open the notice and say whether it is there\.\n+The bot’s credential ends in 1 day\. Tell your IT team\.\n+Notices: 7 posts sent, the last 3 days ago; 2 waiting, the oldest for 5 minutes\./u)
  })
})
