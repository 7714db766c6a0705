import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { snapshotOf } from '../../src/notices/snapshot.ts'
import { openStore } from '../../src/store/open.ts'
import { aPersonalMessage, type TeamsActivity } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { usePostgres } from '../support/postgres.ts'
import { aReview } from '../support/reviews.ts'
import { runningBot, type Running } from '../support/running.ts'
import { aDraft, everyone, subscribed } from '../support/subscribers.ts'

describe('a rolling restart of two bots on one database', function () {
  this.timeout(240_000)
  const cluster = usePostgres()
  let connector: Connector
  let STORE: string
  let bots: Running[]
  before(async () => {
    [connector, STORE] = await Promise.all([startConnector(), cluster().then(({ schema }) => schema())])
    bots = await Promise.all([runningBot({ STORE }), runningBot({ STORE })])
  })
  after(async () => {
    await Promise.all(bots.map(bot => bot.stop()))
    await connector.close()
    await (await cluster()).drop(STORE)
  })

  let turn = 0
  /** Delivers as Teams does: to either bot, and again for some 15 seconds where nobody answered. @returns how often it was delivered. */
  async function deliver(activity: TeamsActivity): Promise<number> {
    for (let times = 1; times <= 150; times++) {
      const answered = await connector.deliver(bots[++turn % 2]!.address, activity).catch(() => undefined)
      if (answered?.status === 200) return times
      await pause(100)
    }
    throw new Error(`Nobody answered ${activity.id}.`)
  }

  /** Replaces one bot after the other. */
  async function replaceEach(): Promise<void> {
    for (const i of [0, 1]) {
      await pause(500)
      const began = Date.now()
      assert.deepEqual(await bots[i]!.stop(), { code: 0, signal: null })
      assert.ok(Date.now() - began < 8_000, `${Date.now() - began} ms to stop`)
      bots[i] = await runningBot({ STORE })
    }
  }

  it('answers every message once while one after the other is replaced, and none takes long to stop', async () => {
    let over = false
    let [asked, again] = [0, 0]
    async function ask(): Promise<void> {
      while (!over) {
        const id = `a:rolling-${++asked}`
        again += await deliver(aPersonalMessage('learning on neglect', { conversation: { id, conversationType: 'personal' } })) - 1
        await pause(30)
      }
    }
    const asking = Promise.all(Array.from({ length: 3 }, ask))
    await replaceEach()
    await pause(500)
    over = true
    await asking
    const posts = new Map<string, number>()
    for (const { method, conversation, body } of connector.received) if (method === 'POST' && body.type === 'message') posts.set(conversation!, (posts.get(conversation!) ?? 0) + 1)
    assert.ok(asked > 30 && again > 0, `${asked} messages, ${again} of them delivered again`)
    assert.equal(posts.size, asked)
    assert.deepEqual([...posts].filter(([, times]) => times !== 1), [])
  })

  it('posts a notice once in every channel meanwhile', async () => {
    const store = await openStore(STORE)
    try {
      const channels = await subscribed(store, 200, () => ({ reference: JSON.stringify({ serviceUrl: connector.url, bot: '28:bot' }) }))
      const review = aReview({ id: 'rolling' })
      await store.draftNotice(aDraft({ id: 'rolling', review: review.id, snapshot: snapshotOf(review, []) }), Date.now())
      await store.publishNotice('rolling', everyone(Date.now()))
      await replaceEach()
      for (const end = Date.now() + 90_000; Date.now() < end; await pause(500)) if ((await store.deliveries('rolling')).every(({ state }) => state === 'sent' || state === 'uncertain')) break
      const states = (await store.deliveries('rolling')).map(({ state }) => state)
      assert.deepEqual(states.filter(state => state !== 'sent'), [])
      // A post in a channel is a conversation of its own there.
      const posted = connector.received.flatMap(({ method, body }) => method === 'POST' ? (body.channelData as { channel?: { id: string } } | undefined)?.channel?.id ?? [] : [])
      assert.deepEqual(posted.sort(), channels.sort())
    } finally {
      await store.close()
    }
  })
})
