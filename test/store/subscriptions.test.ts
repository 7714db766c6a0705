import assert from 'node:assert/strict'
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
    assert.deepEqual([await store.endSubscription('s0'), await store.endSubscription('s0')], [true, false])
    assert.deepEqual((await store.deliveries('n1')).map(({ name, state }) => [name, state]), [['Channel 0', 'cancelled'], ['Channel 1', 'pending']])
  })
})
