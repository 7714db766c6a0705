import assert from 'node:assert/strict'
import type { Targets } from '../../src/store/notice.ts'
import type { Store } from '../../src/store/store.ts'
import { aDraft, anAddress, aSubscription, everyone, subscribed } from '../support/subscribers.ts'
import { onEveryBackend } from './backends.ts'

onEveryBackend('addresses', opened => {
  it('come back as they were kept', async () => {
    const { store } = opened
    const personal = { conversation: 'a:1', scope: 'personal', tenant: 't', reference: '{}' } as const
    await store.keepAddress(anAddress(), 1_000)
    await store.keepAddress(personal, 2_000)
    assert.deepEqual(await store.addresses(), [
      { ...anAddress(), state: 'active', failures: 0, since: 1_000 },
      { ...personal, state: 'active', failures: 0, since: 2_000 }
    ])
    assert.deepEqual((await store.addressesOfTeam('19:team@thread.tacv2')).map(({ conversation }) => conversation), ['19:one@thread.tacv2'])
  })

  it('keep their name and team when kept anew without, and since when they are there', async () => {
    const { store } = opened
    await store.keepAddress(anAddress(), 1_000)
    const { name: _name, team: _team, ...less } = anAddress({ reference: '{"new":1}' })
    await store.keepAddress(less, 5_000)
    assert.deepEqual(await store.address('19:one@thread.tacv2'), { ...anAddress({ reference: '{"new":1}' }), state: 'active', failures: 0, since: 1_000 })
  })

  it('take a new reference only where they are kept', async () => {
    const { store } = opened
    assert.equal(await store.refreshAddress('19:one@thread.tacv2', '{}'), false)
    await store.keepAddress(anAddress(), 1_000)
    assert.equal(await store.refreshAddress('19:one@thread.tacv2', '{"new":1}'), true)
    assert.equal((await store.address('19:one@thread.tacv2'))?.reference, '{"new":1}')
  })

  it('that were stopped keep what is owed until they are kept again', async () => {
    const { store } = opened
    const [conversation] = await subscribed(store, 2)
    await store.draftNotice(aDraft(), 2_000)
    await store.publishNotice('n1', everyone(2_000))
    await store.stopAddress(conversation!, 'suspended', 'The bot is blocked there.')
    const [first, second] = await store.deliveries('n1')
    assert.deepEqual([first?.state, first?.reason, first?.next, second?.state], ['suspended', 'The bot is blocked there.', undefined, 'pending'])
    assert.equal((await store.address(conversation!))?.state, 'suspended')
    await store.keepAddress(anAddress({ conversation: conversation! }), 9_000)
    assert.deepEqual((await store.deliveries('n1')).map(({ state, next, reason }) => [state, next, reason]).sort(), [['pending', 2_000, undefined], ['pending', 9_000, undefined]])
  })

  it('leave nothing of Teams’ in any table once the app is removed, and are owed anew when it comes back', async () => {
    const { store } = opened
    const [conversation, other] = await subscribed(store, 2)
    await store.draftNotice(aDraft(), 2_000)
    await store.publishNotice('n1', everyone(2_000))
    for (const due of await store.takeDue({ now: 3_000, until: 9_000, most: 9 })) {
      const started = await store.start(due, { now: () => 3_000, lease: 5_000, limits: { conversation: [], tenant: [] } }) as { attempt: number }
      if (due.address.conversation === conversation) await store.forgetAddress(conversation!)
      await store.settle(due.post, started.attempt, { kind: 'sent', activity: `1 ${due.address.conversation}` }, 3_000)
    }
    assert.equal((await store.tallies('n1')).get('n1')?.conversations, 2)
    const told = JSON.stringify([await store.deliveries('n1'), await store.addresses(), await store.subscriptions()])
    assert.ok(!told.includes(conversation!) && told.includes(other!), told)
    await store.keepAddress(anAddress({ conversation: conversation! }), 4_000)
    await store.keepSubscription(aSubscription({ id: 's9', conversation: conversation! }))
    await store.draftNotice(aDraft({ id: 'n2', review: 'r2' }), 4_000)
    await store.publishNotice('n2', everyone(4_000))
    assert.deepEqual((await store.deliveries('n2')).map(one => [one.conversation, one.state]).sort(), [[conversation, 'pending'], [other, 'pending']].sort())
  })

  it('go with the last subscription, where no notice was sent or owed', async () => {
    const { store } = opened
    const [quiet, told] = await subscribed(store, 2)
    await store.endSubscription('s0', everyone(1_000))
    assert.deepEqual((await store.addresses()).map(one => one.conversation), [told])
    assert.equal(await store.address(quiet!), undefined)
  })

  it('are purged with their subscriptions, and what was owed there is cancelled', async () => {
    const { store } = opened
    const [conversation] = await subscribed(store, 2)
    await store.draftNotice(aDraft(), 2_000)
    await store.publishNotice('n1', everyone(2_000))
    await store.forgetAddress(conversation!)
    assert.equal(await store.address(conversation!), undefined)
    assert.deepEqual((await store.subscriptions()).map(({ id }) => id), ['s1'])
    assert.deepEqual((await store.deliveries('n1')).map(({ state, reason, name }) => [state, reason, name]).sort(), [
      ['cancelled', 'The app was removed there.', undefined], ['pending', undefined, 'Channel 1']
    ])
  })
})

onEveryBackend('subscriptions', opened => {
  it('come back as they were kept, and as they were changed', async () => {
    const { store } = opened
    await store.keepAddress(anAddress(), 1_000)
    const weekly = aSubscription({ id: 's2', since: 2_000, when: { kind: 'weekly', day: 5, hour: 9 }, quiet: { from: 20, to: 7 }, wants: { themes: [['neglect', 'self-harm'], ['drugs']], filters: { ages: [{ from: 0, to: 11 }] } } })
    await store.keepSubscription(weekly)
    await store.keepSubscription(aSubscription())
    assert.deepEqual(await store.subscriptions('19:one@thread.tacv2'), [aSubscription(), weekly])
    await store.keepSubscription(aSubscription({ paused: true }))
    assert.deepEqual(await store.subscription('s1'), aSubscription({ paused: true }))
    assert.deepEqual(await store.subscriptions('19:other'), [])
  })

  it('cannot be kept where the bot is not installed', () => assert.rejects(opened.store.keepSubscription(aSubscription())))

  it('end once, and what they are owed with them', async () => {
    const { store } = opened
    await subscribed(store, 2)
    await store.draftNotice(aDraft(), 2_000)
    await store.publishNotice('n1', everyone(2_000))
    assert.deepEqual([await store.endSubscription('s0', everyone(9)), await store.endSubscription('s0', everyone(9))], [true, false])
    assert.deepEqual((await store.deliveries('n1')).map(({ name, state }) => [name, state]), [['Channel 0', 'cancelled'], ['Channel 1', 'pending']])
  })

  const [conversation] = ['19:channel-0@thread.tacv2']
  const waits = async (notice = 'n1') => (await opened.store.deliveries(notice)).map(({ state, next, reason }) => [state, next, reason])
  /** A notice that waits for a digest at 500 in one channel, which two subscriptions want. */
  async function wantedTwice(): Promise<void> {
    const { store } = opened
    await subscribed(store, 1)
    for (const id of ['s0', 's-too']) await store.keepSubscription(aSubscription({ id, conversation: conversation!, when: { kind: 'weekly', day: 5, hour: 9 } }))
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(500))
  }

  it('that end leave what waits to another that wants it', async () => {
    const { store } = opened
    await wantedTwice()
    await store.endSubscription('s0', everyone(500))
    assert.deepEqual(await waits(), [['pending', 500, undefined]])
    const [due] = await store.takeDue({ now: 500, until: 900, most: 9 })
    const started = await store.start(due!, { now: () => 500, lease: 9, limits: { conversation: [], tenant: [] } })
    assert.deepEqual(started && 'contents' in started && started.contents.map(({ subscription }) => subscription?.id), ['s-too'])
  })

  it('that end last cancel what waits', async () => {
    const { store } = opened
    await wantedTwice()
    for (const id of ['s0', 's-too']) await store.endSubscription(id, everyone(500))
    assert.deepEqual(await waits(), [['cancelled', undefined, 'The subscription was ended.']])
  })

  it('that are paused hold what waits, and get it once they are resumed', async () => {
    const { store } = opened
    await wantedTwice()
    await store.endSubscription('s-too', everyone(500))
    const [kept] = await store.subscriptions()
    await store.keepSubscription({ ...kept!, paused: true }, everyone(500))
    assert.deepEqual([await store.takeDue({ now: 900, until: 901, most: 9 }), await store.nextDue(), (await store.figures()).oldestDue], [[], undefined, undefined])
    assert.deepEqual((await waits())[0]?.[2], 'The subscription is paused.')
    await store.keepSubscription({ ...kept!, paused: false }, everyone(700))
    assert.deepEqual(await waits(), [['pending', 700, undefined]])
    assert.equal((await store.takeDue({ now: 700, until: 701, most: 9 })).length, 1)
  })

  it('that are paused do not go along with another’s digest', async () => {
    const { store } = opened
    await wantedTwice()
    const only = (id: string): Targets => subscribers => everyone(500)(subscribers.filter(({ subscription }) => subscription.id === id))
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 6)
    await store.publishNotice('n2', only('s-too'))
    const [kept] = (await store.subscriptions()).filter(({ id }) => id === 's-too')
    await store.keepSubscription({ ...kept!, paused: true }, (subscribers, notice) => only(notice.id === 'n2' ? 's-too' : 's0')(subscribers, notice))
    const [due, ...more] = await store.takeDue({ now: 500, until: 900, most: 9 })
    const started = await store.start(due!, { now: () => 500, lease: 9, limits: { conversation: [], tenant: [] } })
    assert.deepEqual([more, started && 'contents' in started && started.contents.map(({ notice }) => notice.id)], [[], ['n1']])
  })

  for (const [what, change] of [
    ['paused', store => store.keepSubscription(aSubscription({ id: 's0', conversation: conversation!, paused: true }), everyone(100))],
    ['ended', async store => { await store.endSubscription('s0', everyone(100)) }],
    ['stopped with its notice', async store => { await store.cancelNotice('n1') }],
    ['withdrawn with its notice', async store => { await store.withdrawNotice('n1', {}, 100) }]
  ] as [what: string, change: (store: Store) => Promise<void>][]) {
    it(`that are ${what} while Teams asks to wait with a post get it no more`, async () => {
      const { store } = opened
      await subscribed(store, 1)
      await store.draftNotice(aDraft(), 5)
      await store.publishNotice('n1', everyone(100))
      const [due] = await store.takeDue({ now: 100, until: 101, most: 9 })
      const started = await store.start(due!, { now: () => 100, lease: 400, limits: { conversation: [], tenant: [] } })
      await change(store)
      await store.settle(due!.post, (started as { attempt: number }).attempt, { kind: 'again', next: 200, reason: 'Teams asked to wait.' }, 110)
      assert.deepEqual([await store.takeDue({ now: 300, until: 301, most: 9 }), await store.nextDue()], [[], undefined])
      assert.equal(await store.start(due!, { now: () => 300, lease: 400, limits: { conversation: [], tenant: [] } }), undefined)
      await store.tidy(301)
      assert.deepEqual((await waits()).map(([state]) => state), [what === 'paused' ? 'pending' : 'cancelled'])
    })
  }

  it('that stay paused for 30 days do without what waited', async () => {
    const { store } = opened
    await wantedTwice()
    for (const id of ['s0', 's-too']) await store.keepSubscription(aSubscription({ id, conversation: conversation!, paused: true }), everyone(500))
    await store.tidy(500 + 30 * 24 * 60 * 60 * 1000)
    assert.equal((await waits())[0]?.[0], 'pending')
    await store.tidy(501 + 30 * 24 * 60 * 60 * 1000)
    assert.deepEqual(await waits(), [['cancelled', undefined, 'It waited 30 days while the subscription was paused.']])
  })
})
