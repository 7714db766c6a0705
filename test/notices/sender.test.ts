import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Look, Sender, SenderParts } from '../../src/notices/sender.ts'
import { openStore } from '../../src/store/open.ts'
import type { Delivery } from '../../src/store/notice.ts'
import type { Store } from '../../src/store/store.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { aLog } from '../support/rooms.ts'
import { aSender } from '../support/sending.ts'
import { aDraft, everyone, subscribed } from '../support/subscribers.ts'

describe('the sender', () => {
  let connector: Connector
  let store: Store
  let sender: Sender | undefined
  before(async () => { connector = await startConnector() })
  after(() => connector.close())
  beforeEach(async () => {
    connector.reset()
    store = await openStore('sqlite::memory:')
  })
  afterEach(async () => {
    await sender?.stop()
    await store.close()
  })

  const begin = (said: Parameters<typeof aSender>[1] = {}) => { sender = aSender(store, said) }
  const channels = (count: number) => subscribed(store, count, () => ({ reference: JSON.stringify({ serviceUrl: connector.url, bot: '28:bot' }) }))

  async function publish(id = 'n1'): Promise<void> {
    await store.draftNotice(aDraft({ id, review: `review of ${id}` }), Date.now())
    await store.publishNotice(id, everyone(Date.now()))
    sender?.wake()
  }

  /** Waits until every delivery is as told. */
  async function until(is: (delivery: Delivery) => boolean, notice = 'n1'): Promise<Delivery[]> {
    for (const end = Date.now() + 5_000; Date.now() < end; await pause(10)) {
      const deliveries = await store.deliveries(notice)
      if (deliveries.every(is)) return deliveries
    }
    throw new Error(JSON.stringify(await store.deliveries(notice)))
  }
  const posts = () => connector.received.filter(({ method }) => method === 'POST')
  const texts = (method: string) => connector.received.filter(request => request.method === method).map(({ raw }) => /"text":"([^"]+)"/u.exec(raw)?.[1])

  it('posts once to every channel, and promptly', async () => {
    await channels(40)
    begin()
    await pause(50)
    const began = Date.now()
    await publish()
    await until(({ state }) => state === 'sent')
    assert.equal(new Set(posts().map(({ body }) => (body.channelData as { channel: { id: string } }).channel.id)).size, 40)
    assert.equal(posts().length, 40)
    assert.ok(Date.now() - began < 3_000, `${Date.now() - began} ms`)
    await until(() => true)
  })

  it('marks the notice done', async () => {
    await channels(2)
    begin()
    await publish()
    for (const end = Date.now() + 3_000; Date.now() < end && (await store.notice('n1'))?.state !== 'done';) await pause(20)
    assert.equal((await store.notice('n1'))?.state, 'done')
  })

  it('waits exactly as long as Teams asks, and for that channel alone', async () => {
    const [first] = await channels(2)
    connector.fail({ status: 429, retryAfter: 1 }, 1)
    begin({ inFlight: 1 })
    await publish()
    const asked = Date.now()
    await until(({ state, conversation }) => state === 'sent' || conversation === first)
    await until(({ state }) => state === 'sent')
    assert.equal(posts().length, 3)
    assert.ok(Date.now() - asked >= 1_000)
  })

  for (const how of [{ status: 502 }, 'reset', 'hang'] as const) {
    it(`never posts again what may have been accepted: ${JSON.stringify(how)}`, async () => {
      await channels(1)
      connector.fail(how, 1)
      begin()
      await publish()
      const [delivery] = await until(({ state }) => state === 'uncertain')
      await pause(300)
      assert.deepEqual([posts().length, delivery?.reason, delivery?.next], [1, 'Teams did not say whether this was posted.', undefined])
    })
  }

  it('looks for what is uncertain where it may, and posts it only when it is not there', async () => {
    await channels(2)
    connector.fail({ status: 502 }, 2)
    const look: Look = async ({ address }) => address.conversation.startsWith('19:channel-0') ? { kind: 'there', activity: 'found' } : { kind: 'absent' }
    begin({ look, patience: { fresh: 5_000, lease: 5_000, grace: 100 } })
    await publish()
    const [found, again] = await until(({ state }) => state === 'sent')
    assert.equal(posts().length, 3)
    assert.deepEqual([found?.activity, again?.activity?.startsWith('posted-')], ['found', true])
  })

  it('edits what it posted when it is corrected, and when it is withdrawn', async () => {
    await channels(3)
    begin()
    await publish()
    await until(({ state }) => state === 'sent')
    await store.correctNotice('n1', { title: 'Mended' }, Date.now())
    sender?.wake()
    await until(({ behind }) => !behind)
    connector.fail({ status: 503 }, 1)
    await store.withdrawNotice('n1', { title: 'Gone' }, Date.now())
    sender?.wake()
    await until(({ behind }) => !behind)
    assert.equal(posts().length, 3)
    assert.deepEqual(texts('PUT').sort(), ['n1 2 sending', 'n1 2 sending', 'n1 2 sending', ...Array.from({ length: 4 }, () => 'n1 3 withdrawn')].map(text => text.replace('sending', 'done')).sort())
  })

  it('gives nothing up for one 404, and suspends where it is refused', async () => {
    const [conversation] = await channels(1)
    connector.fail({ status: 404 }, 1)
    begin()
    await publish()
    await until(({ attempts, state }) => attempts === 1 && state === 'pending')
    assert.equal((await store.address(conversation!))?.state, 'active')
    connector.fail({ status: 403 }, 1)
    await publish('n2')
    const [delivery] = await until(({ state }) => state === 'suspended', 'n2')
    assert.equal(delivery?.reason, 'Teams refuses what the bot posts there.')
    assert.deepEqual([(await store.address(conversation!))?.state, (await store.deliveries('n1'))[0]?.state], ['suspended', 'suspended'])
  })

  it('rests when Teams does not know the bot', async () => {
    await channels(30)
    connector.fail({ status: 401 })
    const log = aLog()
    begin({ log, inFlight: 2 })
    await publish()
    await pause(400)
    assert.ok(posts().length <= 4, `${posts().length}`)
    assert.ok(log.lines.some(({ level, event }) => level === 'error' && event.startsWith('Teams does not accept')))
    assert.ok((await store.deliveries('n1')).every(({ state }) => state === 'pending'))
  })

  it('stops at once when told, finishes what is in flight, and leaves nothing uncertain', async () => {
    await channels(300)
    const slow: SenderParts['postman'] = { post: async () => { await pause(150); return { kind: 'answered', status: 200, activity: 'a' } }, edit: async () => ({ kind: 'unreached' }) }
    begin({ postman: slow, inFlight: 50 })
    await publish()
    await pause(80)
    const asked = Date.now()
    await sender!.stop()
    assert.ok(Date.now() - asked < 1_000)
    const states = Object.groupBy(await store.deliveries('n1'), ({ state }) => state)
    assert.deepEqual(Object.keys(states).sort(), ['pending', 'sent'])
    const taken = await store.takeDue({ now: Date.now(), until: Date.now() + 1, most: 300 })
    assert.equal(taken.length, states.pending?.length)
  })

  it('never starts more than the limits allow', async () => {
    await channels(30)
    begin({ limits: { conversation: [], tenant: [{ requests: 10, within: 500 }] } })
    const began = Date.now()
    await publish()
    await until(({ state }) => state === 'sent')
    assert.ok(Date.now() - began >= 1_000, `${Date.now() - began} ms`)
  })

  it('puts a digest of several notices in one post', async () => {
    const [conversation] = await channels(1)
    const due = Date.now() + 200
    for (const id of ['n1', 'n2']) {
      await store.draftNotice(aDraft({ id, review: id }), 5)
      await store.publishNotice(id, () => [{ subscription: 's0', conversation: conversation!, due, digest: true }])
    }
    begin()
    await until(({ state }) => state === 'sent')
    await until(({ state }) => state === 'sent', 'n2')
    assert.equal(posts().length, 1)
    assert.match(posts()[0]!.raw, /n1 1 sending.*n2 1 sending/u)
    assert.ok(Date.now() >= due)
  })
})
