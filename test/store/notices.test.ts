import assert from 'node:assert/strict'
import { aDraft, anAddress, aSubscription, everyone, subscribed } from '../support/subscribers.ts'
import { onEveryBackend } from './backends.ts'

const [anEditor, another] = ['00000000-0000-4000-8000-0000000ed170', '00000000-0000-4000-8000-0000000ed171']
const weekly = aSubscription({ id: 's0', conversation: '19:channel-0@thread.tacv2', when: { kind: 'weekly', day: 5, hour: 9 } })

onEveryBackend('notices', opened => {
  it('are drafted once for a review', async () => {
    const { store } = opened
    assert.deepEqual([await store.draftNotice(aDraft(), 5), await store.draftNotice(aDraft({ id: 'n2' }), 6)], [true, false])
    assert.deepEqual(await store.notices(), [{ ...aDraft(), edition: 1, state: 'draft', approvals: [], made: 5 }])
    assert.deepEqual(await store.notices(['sending']), [])
  })

  it('collect the approvals of different editors until they are sent', async () => {
    const { store } = opened
    await store.draftNotice(aDraft(), 5)
    for (const by of [anEditor, anEditor, another]) await store.approveNotice('n1', by)
    assert.deepEqual((await store.notice('n1'))?.approvals, [anEditor, another])
    await store.publishNotice('n1', everyone(9))
    assert.equal(await store.approveNotice('n1', anEditor), undefined)
  })

  it('lose their approvals when their content changes', async () => {
    const { store } = opened
    await store.draftNotice(aDraft(), 5)
    await store.approveNotice('n1', anEditor)
    assert.equal(await store.correctNotice('n1', { title: 'Mended' }, 9), 0)
    assert.deepEqual(await store.notice('n1'), { ...aDraft({ snapshot: { title: 'Mended' } }), edition: 2, state: 'draft', approvals: [], made: 5 })
  })

  it('that were scheduled are drafts again when their content changes, and are sent only with the approvals they need', async () => {
    const { store } = opened
    await store.draftNotice(aDraft(), 5)
    for (const by of [anEditor, another]) await store.approveNotice('n1', by)
    await store.scheduleNotice('n1', 99)
    await store.correctNotice('n1', { title: 'Mended' }, 9)
    assert.deepEqual(await store.notice('n1'), { ...aDraft({ snapshot: { title: 'Mended' } }), edition: 2, state: 'draft', approvals: [], made: 5 })
    await store.approveNotice('n1', anEditor)
    assert.deepEqual([await store.publishNotice('n1', everyone(99), 2), (await store.notice('n1'))?.state], [undefined, 'draft'])
    await store.approveNotice('n1', another)
    assert.equal(await store.publishNotice('n1', everyone(99), 2), 0)
  })

  it('are scheduled and dropped while unsent, and not afterwards', async () => {
    const { store } = opened
    await store.draftNotice(aDraft(), 5)
    assert.equal(await store.scheduleNotice('n1', 99), true)
    assert.deepEqual([(await store.notice('n1'))?.state, (await store.notice('n1'))?.due], ['scheduled', 99])
    await store.publishNotice('n1', everyone(99))
    assert.deepEqual([await store.scheduleNotice('n1', 99), await store.dropNotice('n1')], [false, false])
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 5)
    assert.equal(await store.dropNotice('n2'), true)
    assert.equal(await store.publishNotice('n2', everyone(9)), undefined)
  })

  it('have a row for every target before the first post, one for each conversation', async () => {
    const { store } = opened
    const [first] = await subscribed(store, 1_200)
    await store.keepSubscription(aSubscription({ id: 's-too', conversation: first! }))
    await store.draftNotice(aDraft(), 5)
    assert.equal(await store.publishNotice('n1', everyone(20)), 1_200)
    const deliveries = await store.deliveries('n1')
    assert.equal(new Set(deliveries.map(({ marker }) => marker)).size, 1_200)
    assert.ok(deliveries.every(({ state, next, attempts }) => state === 'pending' && next === 20 && attempts === 0))
  })

  it('go out once, however many processes publish them', async () => {
    const { store } = opened
    await subscribed(store, 3)
    await store.draftNotice(aDraft(), 5)
    const stores = [store, await opened.another(), await opened.another()]
    const published = await Promise.all(stores.map(each => each.publishNotice('n1', everyone(9))))
    assert.deepEqual(published.filter(count => count !== undefined), [3])
    assert.equal((await store.deliveries('n1')).length, 3)
  })

  it('keep nothing when their targets cannot be chosen', async () => {
    const { store } = opened
    await subscribed(store, 1)
    await store.draftNotice(aDraft(), 5)
    await assert.rejects(store.publishNotice('n1', () => { throw new Error('no') }), /no/u)
    assert.equal((await store.notice('n1'))?.state, 'draft')
  })

  it('are offered to subscribers that are not paused and not gone, with their address', async () => {
    const { store } = opened
    await subscribed(store, 3)
    await store.keepSubscription(aSubscription({ id: 's0', conversation: '19:channel-0@thread.tacv2', paused: true }))
    await store.stopAddress('19:channel-1@thread.tacv2', 'gone', 'The channel was deleted.')
    await store.draftNotice(aDraft(), 5)
    const offered = await store.subscribers()
    await store.publishNotice('n1', (subscribers, { id }) => {
      assert.deepEqual(subscribers, offered)
      assert.deepEqual([id, subscribers], ['n1', [{
        subscription: aSubscription({ id: 's2', conversation: '19:channel-2@thread.tacv2' }),
        address: { ...anAddress({ conversation: '19:channel-2@thread.tacv2', name: 'Channel 2' }), state: 'active' }
      }]])
      return []
    })
  })

  it('that are due together in a digest are one post', async () => {
    const { store } = opened
    await subscribed(store, 1)
    await store.keepSubscription(weekly)
    for (const [n, due] of [['1', 500], ['2', 500], ['3', 700]] as const) {
      await store.draftNotice(aDraft({ id: `n${n}`, review: `review-${n}` }), 5)
      await store.publishNotice(`n${n}`, everyone(due))
    }
    const [one, two, three] = (await Promise.all(['n1', 'n2', 'n3'].map(id => store.deliveries(id)))).flat()
    assert.equal(one?.marker, two?.marker)
    assert.notEqual(one?.marker, three?.marker)
    assert.equal(await store.cancelNotice('n1'), 1)
    assert.deepEqual([(await store.deliveries('n1'))[0]?.state, (await store.deliveries('n2'))[0]?.state], ['cancelled', 'pending'])
  })

  it('take up a digest again that was cancelled because nothing was left in it', async () => {
    const { store } = opened
    await subscribed(store, 1)
    await store.keepSubscription(weekly)
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(500))
    await store.withdrawNotice('n1', { title: 'Withdrawn' }, 20)
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 6)
    await store.publishNotice('n2', everyone(500))
    assert.deepEqual((await store.deliveries('n2')).map(({ state, next, reason }) => [state, next, reason]), [['pending', 500, undefined]])
    assert.deepEqual((await store.deliveries('n1')).map(({ state }) => state), ['cancelled'])
    const [due] = await store.takeDue({ now: 500, until: 900, most: 9 })
    const started = await store.start(due!, { now: () => 500, lease: 9, limits: { conversation: [], tenant: [] } })
    assert.deepEqual(started && 'contents' in started && started.contents.map(({ notice }) => notice.id), ['n2'])
  })

  it('come beside a digest that is being sent already', async () => {
    const { store } = opened
    await subscribed(store, 1)
    await store.keepSubscription(weekly)
    for (const n of ['1', '2']) await store.draftNotice(aDraft({ id: `n${n}`, review: `review-${n}` }), 5)
    await store.publishNotice('n1', everyone(500))
    const [due] = await store.takeDue({ now: 500, until: 900, most: 9 })
    await store.start(due!, { now: () => 500, lease: 400, limits: { conversation: [], tenant: [] } })
    await store.publishNotice('n2', everyone(500))
    const [one, two] = (await Promise.all(['n1', 'n2'].map(id => store.deliveries(id)))).flat()
    assert.deepEqual([one?.state, two?.state, one?.marker === two?.marker], ['sending', 'pending', false])
  })

  it('wait at an address that is suspended', async () => {
    const { store } = opened
    const [conversation] = await subscribed(store, 2)
    await store.stopAddress(conversation!, 'suspended', 'The bot is blocked there.')
    await store.draftNotice(aDraft(), 5)
    assert.equal(await store.publishNotice('n1', everyone(9)), 2)
    assert.deepEqual((await store.deliveries('n1')).map(({ state, reason }) => [state, reason]), [['suspended', 'The bot is blocked there.'], ['pending', undefined]])
  })

  it('can be cancelled half way, once', async () => {
    const { store } = opened
    await subscribed(store, 2)
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(9))
    assert.deepEqual([await store.cancelNotice('n1'), await store.cancelNotice('n1')], [2, undefined])
    assert.ok((await store.deliveries('n1')).every(({ state }) => state === 'cancelled'))
  })

  it('that are withdrawn before they were posted are posted nowhere', async () => {
    const { store } = opened
    await subscribed(store, 2)
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(9))
    assert.equal(await store.withdrawNotice('n1', { title: 'Withdrawn' }, 20), 0)
    assert.equal(await store.withdrawNotice('n1', { title: 'Withdrawn' }, 20), undefined)
    assert.ok((await store.deliveries('n1')).every(({ state }) => state === 'cancelled'))
  })

  it('that were withdrawn are put back where they stand, with a content that is right', async () => {
    const { store } = opened
    await subscribed(store, 1)
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(9))
    const [due] = await store.takeDue({ now: 9, until: 10, most: 1 })
    await store.start(due!, { now: () => 9, lease: 9, limits: { conversation: [], tenant: [] } })
    await store.settle(due!.post, 1, { kind: 'sent', activity: 'a1' }, 10)
    await store.withdrawNotice('n1', { title: 'Withdrawn' }, 20)
    assert.equal(await store.correctNotice('n1', { title: 'Back' }, 30), 1)
    assert.deepEqual([(await store.notice('n1'))?.state, (await store.notice('n1'))?.snapshot, (await store.deliveries('n1'))[0]?.behind], ['done', { title: 'Back' }, true])
  })

  it('that are done can still be stopped where they are owed to a conversation that refuses, and nowhere else', async () => {
    const { store } = opened
    const [conversation] = await subscribed(store, 1)
    await store.stopAddress(conversation!, 'suspended', 'The bot is blocked there.')
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(9))
    await store.tidy(10)
    assert.equal((await store.notice('n1'))?.state, 'done')
    assert.deepEqual([await store.cancelNotice('n1'), await store.cancelNotice('n1')], [1, undefined])
    await store.keepAddress(anAddress({ conversation: conversation! }), 20)
    assert.deepEqual([await store.nextDue(), (await store.notice('n1'))?.state], [undefined, 'cancelled'])
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 5)
    await store.publishNotice('n2', () => [])
    await store.tidy(10)
    assert.deepEqual([await store.cancelNotice('n2'), (await store.notice('n2'))?.state], [undefined, 'done'])
  })

  it('that are forgotten before they were sent are news again, and nothing else can be', async () => {
    const { store } = opened
    await store.draftNotice(aDraft(), 5)
    await store.knowReviews(['review-1', 'review-2'], 5)
    assert.deepEqual([await store.forgetDraft('n1'), await store.forgetDraft('n1'), await store.notices(), await store.knownReviews()], [true, false, [], ['review-2']])
    await store.draftNotice(aDraft(), 6)
    await store.publishNotice('n1', everyone(9))
    assert.equal(await store.forgetDraft('n1'), false)
  })

  it('are in doubt after a copy was put back, until they are sent, and so is what is drafted until reviews are known again', async () => {
    const { store } = opened
    const doubts = async () => (await store.notices()).map(({ id, doubt }) => [id, doubt]).sort()
    await store.draftNotice(aDraft(), 5)
    assert.deepEqual([await store.holdDue(50), await store.holdDue(60)], [{ posts: 0, notices: 1 }, { posts: 0, notices: 0 }])
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 70)
    await store.knowReviews(['review-1', 'review-2'], 70)
    await store.draftNotice(aDraft({ id: 'n3', review: 'review-3' }), 80)
    assert.deepEqual(await doubts(), [['n1', 50], ['n2', 60], ['n3', undefined]])
    await store.publishNotice('n1', everyone(90))
    assert.deepEqual((await doubts())[0], ['n1', undefined])
  })
})
