import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createBot, type Bot } from '../../src/bot/bot.ts'
import { loadCards } from '../../src/cards/cards.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { openStore } from '../../src/store/open.ts'
import { createClaims } from '../../src/bot/claims.ts'
import { aPersonalMessage, type TeamsActivity } from '../support/activities.ts'
import { startConnector, type Connector, type Failure } from '../support/connector.ts'
import { noLookUps } from '../support/look-ups.ts'
import { aSignpost } from '../support/replies.ts'
import { aDesk, aLog } from '../support/rooms.ts'

const toCard = loadCards(join(import.meta.dirname, '../../cards'))
const danger: Reply = { kind: 'risk', signposts: [aSignpost({ emergency: true, number: '999' })], redacted: false }
const ordinary: Reply = { kind: 'thanks' }
const doubted: Reply = { ...ordinary, kind: 'what-about', redacted: false, inDoubt: { call: '999' } } as Reply

describe('posting an answer', function () {
  this.timeout(60_000)
  let connector: Connector
  before(async () => { connector = await startConnector() })
  after(() => connector.close())
  beforeEach(() => connector.reset())

  /** A bot that says one thing, and what it logged. */
  async function aBot(reply: Reply | (() => Promise<Reply>), now = Date.now) {
    const [log, store] = [aLog(), await openStore('sqlite::memory:')]
    const bot = createBot({
      ...noLookUps(), desk: aDesk().desk, counter: { reply: async () => typeof reply === 'function' ? reply() : reply }, toCard, log, now, random: () => 0, call: '999', reference: () => 'ref-1',
      claims: createClaims({ store, now, log })
    })
    return { bot, log, deliver: (activity: TeamsActivity) => delivered(bot, activity, connector.url) }
  }
  const said = () => connector.received.filter(({ method }) => method === 'POST').map(({ body }) => body.summary)
  const [card, sorry] = [toCard(danger).summary, 'Sorry, something went wrong']

  const busy: Failure[] = [{ status: 429, retryAfter: 1 }, { status: 412 }, { status: 502 }, { status: 503 }, { status: 500 }, 'reset']
  for (const how of busy) {
    it(`tries a card for danger again, before anything else is said: ${JSON.stringify(how)}`, async () => {
      const { deliver } = await aBot(danger)
      connector.fail(how, 1)
      const began = performance.now()
      assert.equal(await deliver(aPersonalMessage('help')), 200)
      assert.deepEqual(said(), [card, card])
      if (typeof how === 'object' && how.retryAfter) assert.ok(performance.now() - began >= how.retryAfter * 1_000)
    })
  }

  for (const how of [{ status: 429, retryAfter: 60 }, { status: 403 }, { status: 404 }, { status: 500 }] as const) {
    it(`never says sorry in place of a card for danger, and posts it when it is delivered again: ${JSON.stringify(how)}`, async () => {
      const { deliver } = await aBot(danger)
      const message = aPersonalMessage('help')
      connector.fail(how)
      assert.equal(await deliver(message), 503)
      assert.deepEqual([...new Set(said())], [card])
      connector.reset()
      assert.equal(await deliver(message), 200)
      assert.equal(await deliver(message), 200)
      assert.deepEqual(said(), [card])
    })
  }

  it('takes an answer that says whom to call first for one of danger', async () => {
    const { deliver } = await aBot(doubted)
    connector.fail({ status: 502 }, 1)
    await deliver(aPersonalMessage('help'))
    assert.equal(said().length, 2)
    assert.ok(!said().includes(sorry))
  })

  const others: [how: Failure, times: number, said: string[], status: number, level: string | undefined][] = [
    [{ status: 429, retryAfter: 1 }, 1, ['You are welcome', 'You are welcome'], 200, undefined],
    [{ status: 429, retryAfter: 60 }, Infinity, ['You are welcome'], 503, 'error An answer could not be posted'],
    [{ status: 502 }, 1, ['You are welcome', sorry], 200, 'error Turn failed'],
    ['reset', 1, ['You are welcome', sorry], 200, 'error Turn failed'],
    [{ status: 413 }, 1, ['You are welcome', sorry], 200, 'error Turn failed'],
    [{ status: 403 }, Infinity, ['You are welcome'], 200, 'warn An answer was refused'],
    ['page', 1, ['You are welcome'], 200, undefined]
  ]
  for (const [how, times, expected, status, line] of others) {
    it(`posts any other answer again only where it surely does not stand there: ${JSON.stringify(how)}`, async () => {
      const { deliver, log } = await aBot(ordinary)
      connector.fail(how, times)
      assert.equal(await deliver(aPersonalMessage('thanks')), status)
      assert.deepEqual(said(), expected)
      assert.deepEqual(log.lines.filter(({ level }) => level !== 'info').map(({ level, event }) => `${level} ${event}`), line ? [line] : [])
    })
  }

  it('posts what was worked out too slowly all the same', async () => {
    let late = 0
    const { deliver } = await aBot(async () => { late = 60_000; return ordinary }, () => Date.now() + late)
    assert.equal(await deliver(aPersonalMessage('thanks')), 200)
    assert.deepEqual(said(), ['You are welcome'])
  })

  it('says whom to call with an apology, since nobody read what was asked', async () => {
    const { deliver } = await aBot(async () => { throw new Error('a fault') })
    await deliver(aPersonalMessage('he is beating her'))
    assert.match(JSON.stringify(connector.posts()), /call 999 first/u)
  })

  it('does not hang longer than Teams waits', async () => {
    const { deliver } = await aBot(ordinary)
    connector.fail('hang')
    const began = performance.now()
    await deliver(aPersonalMessage('thanks'))
    assert.ok(performance.now() - began < 14_500, `${performance.now() - began} ms`)
  })
})

async function delivered(bot: Bot, activity: TeamsActivity, serviceUrl: string): Promise<number> {
  const admission = await bot.admit('')
  assert.ok('receive' in admission)
  return (await admission.receive({ ...activity, serviceUrl })).status
}
