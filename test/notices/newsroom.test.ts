import assert from 'node:assert/strict'
import type { Review } from '../../src/catalogue/review.ts'
import { createNewsroom } from '../../src/notices/newsroom.ts'
import type { Snapshot } from '../../src/notices/snapshot.ts'
import { targetsOf } from '../../src/notices/targets.ts'
import { createWanting } from '../../src/notices/wants.ts'
import { stateLine } from '../../src/cards/editor-views.ts'
import { acts } from '../../src/noticeboard/acts.ts'
import { csv } from '../../src/noticeboard/csv.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Subscriber } from '../../src/store/notice.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { vocabulary } from '../support/look-ups.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { anAddress, aSubscription } from '../support/subscribers.ts'

const friday = Date.UTC(2026, 2, 6, 12)
const evening = Date.UTC(2026, 2, 6, 19)
const monday = Date.UTC(2026, 2, 9, 9)
const subscriber = (said: Partial<Subscriber['subscription']> = {}): Subscriber => ({ subscription: aSubscription(said), address: { ...anAddress({ conversation: said.conversation ?? '19:one@thread.tacv2' }), state: 'active' } })

describe('the targets of a notice', () => {
  const all = () => true
  it('are those whose wants it meets', () => {
    const wants = { themes: [['drugs']], filters: {} }
    assert.deepEqual(targetsOf([subscriber({ id: 'a', wants }), subscriber({ id: 'b', conversation: 'c2' })], ({ themes }) => themes.length === 0, friday).map(({ subscription }) => subscription), ['b'])
  })
  it('are one for a conversation, for the subscription that has it first', () => {
    const weekly = { kind: 'weekly', day: 1, hour: 9 } as const
    assert.deepEqual(targetsOf([subscriber({ id: 'later', when: weekly }), subscriber({ id: 'now' })], all, friday), [{ subscription: 'now', conversation: '19:one@thread.tacv2', due: friday, digest: false }])
  })
  it('wait for their digest or for the end of quiet hours', () => {
    assert.deepEqual(targetsOf([subscriber({ id: 'w', when: { kind: 'weekly', day: 1, hour: 9 } }), subscriber({ id: 'q', conversation: 'c2', quiet: { from: 18, to: 8 } })], all, evening).map(({ due, digest }) => [due, digest]), [[monday, true], [Date.UTC(2026, 2, 7, 8), false]])
  })
})

describe('the newsroom', () => {
  let store: Store
  let time = friday
  const old = aReview({ id: 'old', themes: ['drugs'] })
  const fresh = aReview({ id: 'fresh', title: 'Child who was neglected', themes: ['neglect'] })
  const room = (reviews: Review[], approvals = 1) => {
    const catalogue = aCatalogue(reviews)
    return createNewsroom({ store, catalogue, approvals, now: () => time, topics: ({ themes }) => themes, wanting: createWanting({ catalogue, vocabulary, search: createSearch(catalogue, vocabulary) }) })
  }
  beforeEach(async () => {
    time = friday
    store = await openStore('sqlite::memory:')
    await store.keepAddress(anAddress(), 1)
    await store.keepSubscription(aSubscription({ wants: { themes: [['neglect']], filters: {} } }))
    await room([old]).takeStock()
  })
  afterEach(() => store.close())

  it('says of a draft that its title was posted before under another id, and of that one that its review is gone', async () => {
    const lark = aReview({ id: 'baby-lark', title: 'Baby who was scalded', themes: ['neglect'] })
    const before = room([old, lark])
    await before.takeStock()
    await before.send('baby-lark', 'x')
    const renamed = room([old, { ...lark, id: 'lark-2026' }])
    const { drafted, gone } = await renamed.takeStock()
    assert.deepEqual([drafted, gone], [1, ['baby-lark']])
    const [draft, posted] = [(await renamed.notice('lark-2026'))!, (await renamed.notice('baby-lark'))!]
    assert.deepEqual([draft.gone, draft.twin, posted.gone, posted.twin], [false, 'baby-lark', true, 'lark-2026'])
    assert.match(stateLine(draft), /the same title was posted before as baby-lark/u)
    assert.match(stateLine(posted), /its review is gone from the catalogue, and its title stands there as lark-2026/u)
    const act = async (name: string, id: string) => acts[name]!({ id, by: 'x', csv: false }, { newsroom: renamed, toCard: () => { throw new Error('not needed') } }).then(({ text }) => text, ({ message }: Error) => message)
    assert.match(await act('correct', 'baby-lark'), /The catalogue has its title as lark-2026 now: give that record its old id, baby-lark/u)
    assert.match(await act('status', 'lark-2026'), /posted before as baby-lark/u)
    assert.match(await act('withdraw', 'lark-2026'), /The same title was posted before as baby-lark: npm run notices -- status baby-lark, or withdraw baby-lark/u)
    assert.match(await act('withdraw', 'baby-lark'), /being replaced/u)
    assert.equal((await room([old, lark]).notice('baby-lark'))?.gone, false)
  })

  it('drafts nothing of what it finds the first time, and a notice for each review that comes later, once', async () => {
    assert.deepEqual(await store.notices(), [])
    assert.equal((await room([old, fresh]).takeStock()).drafted, 1)
    assert.equal((await room([old, fresh]).takeStock()).drafted, 0)
    assert.deepEqual((await room([old, fresh]).notices()).map(({ id, state, conversations }) => [id, state, conversations]), [['fresh', 'draft', 1]])
  })

  it('shows its notices without reading what became of each delivery, and counts nobody who paused or is gone', async () => {
    const [address, gone] = [anAddress({ conversation: 'c2' }), anAddress({ conversation: 'c3' })]
    await Promise.all([store.keepAddress(address, 1), store.keepAddress(gone, 1)])
    const wants = { themes: [['neglect']], filters: {} }
    await Promise.all([store.keepSubscription(aSubscription({ id: 's2', conversation: 'c2', wants, paused: true })), store.keepSubscription(aSubscription({ id: 's3', conversation: 'c3', wants }))])
    await store.stopAddress('c3', 'gone', 'The channel was deleted.')
    await room([old, fresh]).takeStock()
    store.deliveries = () => { throw new Error('Every delivery was read.') }
    assert.deepEqual((await room([old, fresh]).notices()).map(({ conversations }) => conversations), [1])
    await room([old, fresh]).send('fresh', 'editor')
    assert.deepEqual((await room([old, fresh]).notices()).map(({ state, conversations, failed }) => [state, conversations, failed]), [['sending', 1, 0]])
  })

  it('drafts once when two processes start at the same time', async () => {
    const [a, b] = await Promise.all([room([old, fresh]).takeStock(), room([old, fresh]).takeStock()])
    assert.deepEqual([a.drafted + b.drafted, (await store.notices()).length], [1, 1])
  })

  it('sends to those who asked for it, with a row for each, and only once', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    assert.deepEqual(await news.send('fresh', 'editor'), { kind: 'sent', conversations: 1 })
    assert.deepEqual((await news.deliveries('fresh')).map(({ conversation, state }) => [conversation, state]), [['19:one@thread.tacv2', 'pending']])
    assert.deepEqual(await news.send('fresh', 'editor'), { kind: 'too-late' })
  })

  it('waits for a second editor, and does not take one for two', async () => {
    const news = room([old, fresh], 2)
    await news.takeStock()
    for (const one of ['one', 'one', 'ONE']) assert.deepEqual(await news.send('fresh', one), { kind: 'waits', approvals: 1 })
    assert.deepEqual(await news.send('fresh', 'two'), { kind: 'sent', conversations: 1 })
  })

  it('sends at a time, and not before', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    assert.deepEqual(await news.send('fresh', 'editor', monday), { kind: 'scheduled', due: monday })
    assert.equal(await news.sendDue(), 0)
    time = monday
    assert.deepEqual([await news.sendDue(), await news.sendDue()], [1, 0])
  })

  it('sends nothing at a time that is over', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    for (const at of [friday, friday - 1]) assert.deepEqual(await news.send('fresh', 'editor', at), { kind: 'passed' })
    assert.deepEqual([(await news.notice('fresh'))?.state, (await news.notice('fresh'))?.approvals], ['draft', []])
  })

  it('sends nothing by itself that has changed since it was approved, or needs more approvals by now', async () => {
    const [news, changed] = [room([old, fresh], 2), room([old, { ...fresh, title: 'Another title' }], 2)]
    await news.takeStock()
    await news.send('fresh', 'one')
    await news.send('fresh', 'two', monday)
    assert.equal((await changed.takeStock()).unscheduled, 1)
    time = monday
    assert.deepEqual([await changed.sendDue(), (await changed.notice('fresh'))?.state], [0, 'draft'])
    time = friday
    await changed.send('fresh', 'one')
    await changed.send('fresh', 'two', monday)
    time = monday
    const three = room([old, { ...fresh, title: 'Another title' }], 3)
    assert.deepEqual([await three.sendDue(), (await three.notice('fresh'))?.state, (await three.notice('fresh'))?.approvals.length], [0, 'draft', 2])
  })

  it('counts for a draft those it will go to, and not a channel that was deleted', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    await store.stopAddress(anAddress().conversation, 'gone', 'The channel was deleted.')
    assert.equal((await news.notice('fresh'))?.conversations, 0)
  })

  it('stops half way, drops what waits, and sends nothing of either', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    await news.send('fresh', 'editor')
    assert.equal(await news.cancel('fresh'), 1)
    assert.deepEqual((await news.deliveries('fresh')).map(({ state }) => state), ['cancelled'])
    assert.equal(await news.drop('fresh'), false)
  })

  it('has a draft follow the catalogue, without the approvals it had, and leaves what was sent to an editor', async () => {
    const [before, after] = [room([old, fresh], 2), room([old, { ...fresh, title: 'Another title' }], 2)]
    await before.takeStock()
    await before.send('fresh', 'one')
    assert.equal((await after.takeStock()).redrafted, 1)
    const draft = await after.notice('fresh')
    assert.deepEqual([draft?.snapshot.review.title, draft?.approvals], ['Another title', []])
    await after.send('fresh', 'one')
    await after.send('fresh', 'two')
    assert.deepEqual([(await before.takeStock()).stale, (await before.notice('fresh'))?.stale], [1, true])
    await before.correct('fresh')
    assert.deepEqual([(await before.notice('fresh'))?.stale, (await before.notice('fresh'))?.snapshot.corrected], [false, friday])
  })

  it('withdraws what was withdrawn and drops its draft, and does nothing for a record that is merely missing', async () => {
    await room([old, fresh]).takeStock()
    assert.equal((await room([old]).takeStock()).dropped, 0)
    assert.deepEqual(await room([old]).send('fresh', 'editor'), { kind: 'no-review' })
    await room([old, fresh]).send('fresh', 'editor')
    assert.equal((await room([old, { ...fresh, status: 'withdrawn' }]).takeStock()).withdrawn, 1)
    assert.equal((await store.notice('fresh'))?.state, 'withdrawn')
    assert.equal((await room([old, { ...fresh, status: 'withdrawn' }]).takeStock()).withdrawn, 0)
  })

  const withdrawn: Review = { ...fresh, status: 'withdrawn' }

  it('drafts anew what was withdrawn by mistake before it was sent, and not what an editor dropped', async () => {
    await room([old, fresh]).takeStock()
    assert.equal((await room([old, withdrawn]).takeStock()).dropped, 1)
    assert.equal((await room([old, withdrawn]).takeStock()).drafted, 0)
    assert.equal((await room([old, fresh]).takeStock()).drafted, 1)
    await room([old, fresh]).drop('fresh')
    assert.equal((await room([old, fresh]).takeStock()).drafted, 0)
  })

  it('tells of a withdrawal that was a mistake, and puts the notice back when told', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    await news.send('fresh', 'editor')
    await room([old, withdrawn]).takeStock()
    assert.equal(((await store.notice('fresh'))?.snapshot as Snapshot).noticeOnly, undefined)
    assert.equal(await room([old, withdrawn]).correct('fresh'), undefined)
    assert.deepEqual([(await news.takeStock()).stale, (await news.notice('fresh'))?.stale], [1, true])
    await news.correct('fresh')
    assert.deepEqual([(await news.notice('fresh'))?.state, (await news.notice('fresh'))?.snapshot.withdrawn, (await news.notice('fresh'))?.stale], ['done', undefined, false])
  })

  it('says of a notice that editors withdraw that it is the notice, and leaves it so', async () => {
    const news = room([old, fresh])
    await news.takeStock()
    await news.send('fresh', 'editor')
    await news.withdraw('fresh')
    const { snapshot, stale } = (await news.notice('fresh'))!
    assert.deepEqual([snapshot.withdrawn, snapshot.noticeOnly, stale, (await news.takeStock()).stale], [friday, true, false, 0])
  })
})

describe('the table of deliveries', () => {
  it('has a row for each, quoted where needed, and no formula', () => {
    const row = { notice: 'n', conversation: '19:a', name: '=cmd()', scope: 'channel' as const, state: 'dead' as const, attempts: 3, sent: 0, behind: false, reason: 'Said "no", twice', marker: 'm' }
    assert.equal(csv([row]), 'notice,conversation,name,scope,state,attempts,sent,next,behind,reason\r\nn,19:a,\'=cmd(),channel,dead,3,1970-01-01T00:00:00.000Z,,false,"Said ""no"", twice"')
  })
})
