import assert from 'node:assert/strict'
import type { Due, Limits, Outcome, Started } from '../../src/store/outbox.ts'
import type { Store } from '../../src/store/store.ts'
import { aDraft, anAddress, aSubscription, everyone, subscribed } from '../support/subscribers.ts'
import { onEveryBackend } from './backends.ts'

const unlimited: Limits = { conversation: [], tenant: [] }
const lease = 60_000

/** A notice published to so many channels, due at 100. */
async function published(store: Store, channels: number, id = 'n1', review = 'review-1'): Promise<string[]> {
  const conversations = await subscribed(store, channels)
  await store.draftNotice(aDraft({ id, review }), 5)
  await store.publishNotice(id, everyone(100))
  return conversations
}

const take = (store: Store, now = 100, most = 10, grace?: number) => store.takeDue({ now, until: now + lease, most, ...grace !== undefined && { grace } })
const start = (store: Store, due: Due, at = 100, limits = unlimited) => store.start(due, { now: () => at, lease, limits })

/** Takes the one thing that is due, starts it, and says what became of it. */
async function tried(store: Store, outcome: Outcome, at = 100): Promise<{ due: Due, started: Started }> {
  const [due] = await take(store, at)
  const started = await start(store, due!, at) as Started
  await store.settle(due!.post, started.attempt, outcome, at + 1)
  await store.letGo(due!.address.conversation, at + lease)
  return { due: due!, started }
}

const stateOf = async (store: Store, notice = 'n1') => {
  const [{ state, next, reason, activity, behind } = {}] = await store.deliveries(notice)
  return { state, next, reason, activity, behind }
}

onEveryBackend('the outbox', opened => {
  it('says when something is due, and gives it with its address then', async () => {
    const { store } = opened
    assert.equal(await store.nextDue(), undefined)
    const [conversation] = await published(store, 1)
    assert.equal(await store.nextDue(), 100)
    assert.deepEqual(await take(store, 99), [])
    assert.deepEqual((await take(store)).map(({ state, address }) => [state, address]), [['pending', anAddress({ conversation: conversation!, name: 'Channel 0' })]])
  })

  it('gives each conversation to one taker, until it is let go or its time is over', async () => {
    const { store } = opened
    await published(store, 5)
    const others = await Promise.all([opened.another(), opened.another()])
    const taken = (await Promise.all([store, ...others].map(each => take(each, 100, 2)))).flat()
    assert.equal(new Set(taken.map(({ post }) => post)).size, taken.length)
    const rest = await take(store, 101)
    assert.equal(taken.length + rest.length, 5)
    assert.deepEqual(await take(store, 102), [])
    await store.letGo(rest[0]?.address.conversation ?? taken[0]!.address.conversation, rest.length > 0 ? 101 + lease : 100 + lease)
    assert.equal((await take(store, 103)).length, 1)
    assert.equal((await take(store, 105 + lease)).length, 5)
  })

  it('lets a conversation go with the outcome, and not to whoever held it longer', async () => {
    const { store } = opened
    await published(store, 2)
    const [first, second] = await take(store)
    const started = await Promise.all([first!, second!].map(due => start(store, due) as Promise<Started>))
    await store.settle(first!.post, started[0]!.attempt, { kind: 'again', next: 500, reason: 'Teams asked to wait.', all: true }, 110, 100 + lease)
    await store.settle(second!.post, started[1]!.attempt, { kind: 'again', next: 120, reason: 'Teams did not answer.' }, 110, 99 + lease)
    assert.deepEqual(await take(store, 200), [])
    assert.deepEqual((await take(store, 500)).map(({ post }) => post), [first!.post])
  })

  it('gives one post of a conversation at a time, the oldest first', async () => {
    const { store } = opened
    await published(store, 1)
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 6)
    await store.publishNotice('n2', everyone(90))
    const [due, ...more] = await take(store)
    assert.deepEqual([more, (await start(store, due!) as Started).contents.map(({ notice }) => notice.id)], [[], ['n2']])
  })

  it('starts a request once, with what it is to say and for whom', async () => {
    const { store } = opened
    const [conversation] = await published(store, 1)
    const [due] = await take(store)
    const started = await start(store, due!, 120) as Started
    assert.deepEqual([started.attempt, started.at, started.activity], [1, 120, undefined])
    assert.deepEqual(started.contents.map(({ notice, subscription }) => [notice.snapshot, subscription?.conversation]), [[{ title: 'A review' }, conversation]])
    assert.equal(await start(store, due!, 121), undefined)
    assert.deepEqual(await stateOf(store), { state: 'sending', next: 120 + lease, reason: undefined, activity: undefined, behind: false })
  })

  it('starts nothing that was cancelled meanwhile', async () => {
    const { store } = opened
    await published(store, 1)
    const [due] = await take(store)
    await store.cancelNotice('n1')
    assert.equal(await start(store, due!), undefined)
  })

  const outcomes: [what: string, outcome: Outcome, expected: Partial<Awaited<ReturnType<typeof stateOf>>>][] = [
    ['sent', { kind: 'sent', activity: 'a1' }, { state: 'sent', activity: 'a1', next: undefined }],
    ['to be sent again', { kind: 'again', next: 500, reason: 'Teams asked to wait.' }, { state: 'pending', next: 500, reason: 'Teams asked to wait.' }],
    ['unknown', { kind: 'uncertain', reason: 'No answer came.' }, { state: 'uncertain', next: undefined, reason: 'No answer came.' }],
    ['unknown, to be looked for', { kind: 'uncertain', reason: 'No answer came.', look: 700 }, { state: 'uncertain', next: 700 }],
    ['not found once', { kind: 'missing', next: 500, reason: 'Not found.', most: 3 }, { state: 'pending', next: 500 }],
    ['refused', { kind: 'refused', reason: 'Blocked.' }, { state: 'suspended', next: undefined, reason: 'Blocked.' }],
    ['dead', { kind: 'dead', reason: 'Too large.' }, { state: 'dead', next: undefined, reason: 'Too large.' }]
  ]
  for (const [what, outcome, expected] of outcomes) {
    it(`keeps that a post is ${what}`, async () => {
      const { store } = opened
      await published(store, 1)
      await tried(store, outcome)
      const found = await stateOf(store)
      assert.deepEqual({ ...found, ...expected }, found)
    })
  }

  it('stops posting to a conversation that was not found so many times in a row, and not before', async () => {
    const { store } = opened
    const [conversation] = await published(store, 1)
    const missing = (next: number): Outcome => ({ kind: 'missing', next, reason: 'Not found.', most: 3 })
    await tried(store, missing(200))
    await tried(store, missing(300), 200)
    assert.deepEqual([(await store.address(conversation!))?.state, (await store.address(conversation!))?.failures], ['active', 2])
    await tried(store, missing(400), 300)
    assert.deepEqual([(await store.address(conversation!))?.state, (await stateOf(store)).state], ['suspended', 'suspended'])
    await store.keepAddress(anAddress({ conversation: conversation! }), 900)
    await tried(store, { kind: 'sent', activity: 'a1' }, 900)
    assert.equal((await stateOf(store)).state, 'sent')
  })

  it('puts off everything in a conversation that Teams asked to wait with', async () => {
    const { store } = opened
    await published(store, 1)
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 6)
    await store.publishNotice('n2', everyone(110))
    await tried(store, { kind: 'again', next: 5_000, reason: 'Teams asked to wait.', all: true })
    assert.deepEqual([(await stateOf(store)).next, (await stateOf(store, 'n2')).next], [5_000, 5_000])
    await store.draftNotice(aDraft({ id: 'n3', review: 'review-3' }), 7)
    await store.publishNotice('n3', everyone(300))
    const [due] = await take(store, 300)
    assert.deepEqual(await start(store, due!, 300), { wait: 5_000 })
  })

  it('makes uncertain what was being sent when its process died, and nothing that was only taken', async () => {
    const { store } = opened
    await published(store, 2)
    const [first] = await take(store)
    await start(store, first!)
    assert.deepEqual([await store.abandoned(99 + lease), await store.abandoned(101 + lease)], [0, 1])
    const later = await take(store, 101 + lease)
    assert.equal(await store.abandoned(101 + lease), 0)
    assert.deepEqual(later.map(({ state }) => state), ['pending'])
    assert.deepEqual((await store.questions()).map(({ conversation, reason }) => [conversation, reason]), [[first!.address.conversation, 'The process that was posting it ended before the answer came.']])
  })

  it('gives what is uncertain to be looked for after a time of grace, where someone can look', async () => {
    const { store } = opened
    await published(store, 1)
    await start(store, (await take(store))[0]!)
    assert.deepEqual(await take(store, 100 + lease, 10, 30_000), [])
    const [due] = await take(store, 100 + lease + 30_000, 10, 30_000)
    assert.equal(due?.state, 'uncertain')
    await store.settleLook(due!.post, { kind: 'unknown', next: 999_999 }, 500)
    assert.deepEqual([(await stateOf(store)).state, (await stateOf(store)).next], ['uncertain', 999_999])
    await store.settleLook(due!.post, { kind: 'there', activity: 'a7' }, 500)
    assert.deepEqual([(await stateOf(store)).state, (await stateOf(store)).activity], ['sent', 'a7'])
  })

  it('sends again what was looked for and is not there', async () => {
    const { store } = opened
    await published(store, 1)
    const { due } = await tried(store, { kind: 'uncertain', reason: 'No answer came.', look: 200 })
    await store.settleLook(due.post, { kind: 'absent' }, 300)
    await tried(store, { kind: 'sent', activity: 'a2' }, 300)
    assert.deepEqual([(await stateOf(store)).state, (await stateOf(store)).activity], ['sent', 'a2'])
  })

  it('believes an answer that comes late, but not one to an older try', async () => {
    const { store } = opened
    await published(store, 1)
    const { due, started } = await tried(store, { kind: 'uncertain', reason: 'No answer came.' })
    assert.equal(await store.settle(due.post, started.attempt, { kind: 'sent', activity: 'late' }, 400), true)
    assert.equal((await stateOf(store)).activity, 'late')
    assert.equal(await store.settle(due.post, started.attempt, { kind: 'dead', reason: 'No.' }, 500), false)
    assert.equal(await store.settle(due.post, started.attempt - 1, { kind: 'sent', activity: 'older' }, 500), false)
    assert.deepEqual([(await stateOf(store)).state, (await stateOf(store)).activity], ['sent', 'late'])
  })

  it('asks about what cannot be edited, until a person has seen to it, and counts only what can', async () => {
    const { store } = opened
    const [conversation] = await published(store, 1)
    await tried(store, { kind: 'uncertain', reason: 'No answer came.' })
    await store.settleDelivery('n1', conversation!, 'there', 150)
    assert.deepEqual(await store.questions(), [])
    assert.equal(await store.correctNotice('n1', { title: 'Mended' }, 200), 0)
    assert.deepEqual((await store.questions()).map(({ state, behind, reason }) => [state, behind, reason]), [['sent', true, 'Nobody knows which message it is, so it cannot be edited.']])
    assert.deepEqual([(await store.figures()).behind, await store.settleDelivery('n1', conversation!, 'again', 300)], [1, undefined])
    assert.equal(await store.settleDelivery('n1', conversation!, 'done', 300), 'sent')
    assert.deepEqual([(await store.figures()).behind, await store.questions(), (await stateOf(store)).reason], [0, [], 'A person saw to it.'])
  })

  it('waits for no edit where the app was removed', async () => {
    const { store } = opened
    const [conversation] = await published(store, 1)
    await tried(store, { kind: 'sent', activity: 'a1' })
    await store.correctNotice('n1', { title: 'Mended' }, 200)
    await store.forgetAddress(conversation!)
    assert.equal(await store.withdrawNotice('n1', { title: 'Gone' }, 300), 0)
    assert.deepEqual([(await store.figures()).behind, (await stateOf(store)).behind, await store.questions()], [0, false, []])
  })

  it('does not send again what nobody asks for any more', async () => {
    const { store } = opened
    const [conversation] = await published(store, 1)
    await tried(store, { kind: 'uncertain', reason: 'No answer came.' })
    await store.endSubscription('s0', everyone(100))
    assert.equal(await store.settleDelivery('n1', conversation!, 'again', 900), 'cancelled')
    assert.deepEqual([await store.nextDue(), (await stateOf(store)).reason], [undefined, 'It was not there, and is not wanted any more.'])
  })

  for (const [answer, state] of [['there', 'sent'], ['again', 'pending']] as const) {
    it(`takes a person’s word that an uncertain delivery is ${answer === 'there' ? 'there' : 'to be sent again'}, once`, async () => {
      const { store } = opened
      const [conversation] = await published(store, 1)
      await tried(store, { kind: 'uncertain', reason: 'No answer came.' })
      assert.deepEqual([await store.settleDelivery('n1', conversation!, answer, 900), await store.settleDelivery('n1', conversation!, answer, 900)], [state, undefined])
      assert.equal((await stateOf(store)).state, state)
    })
  }

  it('has what was posted edited when its notice is corrected, and withdrawn', async () => {
    const { store } = opened
    await published(store, 1)
    await tried(store, { kind: 'sent', activity: 'a1' })
    assert.equal(await store.correctNotice('n1', { title: 'Mended' }, 200), 1)
    assert.deepEqual([(await stateOf(store)).behind, (await stateOf(store)).next], [true, 200])
    const [due] = await take(store, 200)
    const started = await start(store, due!, 200) as Started
    assert.deepEqual([due?.state, started.activity, started.contents[0]?.notice.snapshot], ['sent', 'a1', { title: 'Mended' }])
    await store.withdrawNotice('n1', { title: 'Gone' }, 210)
    await store.settleEdit(due!.post, started, { kind: 'sent' }, 220)
    await store.letGo(due!.address.conversation, 200 + lease)
    assert.equal((await stateOf(store)).behind, true)
    const [again] = await take(store, 220)
    const restarted = await start(store, again!, 220) as Started
    assert.deepEqual([restarted.contents[0]?.notice.state, restarted.contents[0]?.notice.snapshot], ['withdrawn', { title: 'Gone' }])
    await store.settleEdit(again!.post, restarted, { kind: 'sent' }, 230)
    assert.deepEqual([(await stateOf(store)).behind, await store.nextDue()], [false, undefined])
  })

  it('edits what was corrected while it was being posted', async () => {
    const { store } = opened
    await published(store, 1)
    const [due] = await take(store)
    const started = await start(store, due!) as Started
    await store.correctNotice('n1', { title: 'Mended' }, 150)
    await store.settle(due!.post, started.attempt, { kind: 'sent', activity: 'a1' }, 160)
    assert.deepEqual([(await stateOf(store)).behind, (await stateOf(store)).next], [true, 160])
  })

  it('says which post could not be edited, and stops trying', async () => {
    const { store } = opened
    await published(store, 1)
    await tried(store, { kind: 'sent', activity: 'a1' })
    await store.correctNotice('n1', { title: 'Mended' }, 200)
    const [due] = await take(store, 200)
    const started = await start(store, due!, 200) as Started
    await store.settleEdit(due!.post, started, { kind: 'dead', reason: 'Someone deleted it.' }, 220)
    assert.deepEqual(await stateOf(store), { state: 'sent', next: undefined, reason: 'Someone deleted it.', activity: 'a1', behind: true })
  })

  it('never lets more requests start than a limit allows, and says when the next may', async () => {
    const { store } = opened
    await published(store, 4)
    const limits: Limits = { conversation: [], tenant: [{ requests: 2, within: 1_000 }] }
    const due = await take(store)
    const at = async (i: number, time: number) => { const began = await start(store, due[i]!, time, limits); return began && 'wait' in began ? began.wait : began?.at }
    const answered = (i: number, time: number) => store.settle(due[i]!.post, 1, { kind: 'sent', activity: 'a' }, time)
    // Until an answer comes, a request may still be under way.
    assert.deepEqual([await at(0, 100), await at(1, 400), await at(2, 500)], [100, 400, 2_100])
    await answered(0, 150)
    await answered(1, 700)
    assert.deepEqual([await at(2, 1_149), await at(2, 1_150), await at(3, 1_699), await at(3, 1_700)], [1_150, 1_150, 1_700, 1_700])
  })

  it('keeps a limit across processes', async () => {
    const { store } = opened
    await published(store, 12)
    const limits: Limits = { conversation: [], tenant: [{ requests: 5, within: 1_000 }] }
    const stores = [store, await opened.another(), await opened.another()]
    const due = await take(store, 100, 12)
    const began = await Promise.all(due.map((each, i) => start(stores[i % 3]!, each, 100, limits)))
    assert.equal(began.filter(each => each && 'attempt' in each).length, 5)
  })

  it('marks a notice done when nothing of it is left to do', async () => {
    const { store } = opened
    await published(store, 1)
    await store.tidy(150)
    assert.equal((await store.notice('n1'))?.state, 'sending')
    await tried(store, { kind: 'sent', activity: 'a1' })
    await store.tidy(150)
    assert.equal((await store.notice('n1'))?.state, 'done')
  })

  it('sends only what failed again', async () => {
    const { store } = opened
    const [first] = await published(store, 2)
    const due = await take(store)
    for (const each of due) {
      const started = await start(store, each) as Started
      await store.settle(each.post, started.attempt, each.address.conversation === first ? { kind: 'dead', reason: 'Too large.' } : { kind: 'sent', activity: 'a' }, 150)
    }
    await store.tidy(200)
    assert.equal(await store.resendFailed('n1', 300), 1)
    assert.deepEqual((await store.deliveries('n1')).map(({ state }) => state), ['pending', 'sent'])
    assert.equal((await store.notice('n1'))?.state, 'sending')
  })

  it('tries again, when told, where posts were refused, and not for who has paused or where the channel was deleted', async () => {
    const { store } = opened
    const [refused, paused, gone] = await published(store, 3)
    await store.stopAddress(refused!, 'suspended', 'The bot is blocked there.')
    await store.stopAddress(paused!, 'suspended', 'The bot is blocked there.')
    await store.keepSubscription(aSubscription({ id: 's1', conversation: paused!, paused: true }))
    await store.stopAddress(gone!, 'gone', 'The channel was deleted.')
    assert.equal(await store.resendFailed('n1', 300), 1)
    assert.deepEqual((await store.deliveries('n1')).map(({ state, next }) => [state, next]), [['pending', 300], ['suspended', undefined], ['suspended', undefined]])
    assert.deepEqual((await take(store, 300)).map(({ address }) => address.conversation), [refused])
  })

  it('counts how the targets of each notice stand, and of one alone', async () => {
    const { store } = opened
    const outcomes: Record<string, Outcome> = {
      '19:channel-0@thread.tacv2': { kind: 'sent', activity: 'a' }, '19:channel-1@thread.tacv2': { kind: 'sent' }, '19:channel-2@thread.tacv2': { kind: 'dead', reason: 'Too large.' },
      '19:channel-3@thread.tacv2': { kind: 'uncertain', reason: 'No answer came.' }, '19:channel-4@thread.tacv2': { kind: 'refused', reason: 'The bot is blocked there.' }
    }
    await published(store, 6)
    for (const due of await take(store)) {
      const outcome = outcomes[due.address.conversation]
      if (outcome) await store.settle(due.post, (await start(store, due) as Started).attempt, outcome, 150)
    }
    await store.correctNotice('n1', { title: 'Mended' }, 200)
    await store.draftNotice(aDraft({ id: 'n2', review: 'review-2' }), 5)
    await store.publishNotice('n2', subscribers => everyone(300)(subscribers).slice(0, 2))
    await store.cancelNotice('n2')
    await store.draftNotice(aDraft({ id: 'n3', review: 'review-3' }), 5)
    const [n1, n2] = [{ conversations: 6, failed: 2, unsure: 1, behind: 2, stuck: 1 }, { conversations: 2, failed: 0, unsure: 0, behind: 0, stuck: 0 }]
    assert.deepEqual([...await store.tallies()].sort(), [['n1', n1], ['n2', n2]])
    assert.deepEqual([...await store.tallies('n1')], [['n1', n1]])
    assert.deepEqual([...await store.tallies('n3')], [])
  })

  it('tells its figures', async () => {
    const { store } = opened
    const [first] = await published(store, 3)
    const [due] = await take(store)
    const started = await start(store, due!) as Started
    await store.settle(due!.post, started.attempt, { kind: 'sent', activity: 'a' }, 170)
    await store.stopAddress(due?.address.conversation === first ? '19:channel-1@thread.tacv2' : first!, 'suspended', 'Blocked.')
    assert.deepEqual(await store.figures(), {
      posts: { pending: 1, sending: 0, sent: 1, uncertain: 0, suspended: 1, dead: 0, cancelled: 0 }, oldestDue: 100, behind: 0, subscriptions: 3, suspended: 1, lastSent: 170
    })
    assert.equal((await store.subscription(`s${/channel-(\d)/u.exec(due!.address.conversation)![1]}`))?.lastDelivered, 170)
  })
})

onEveryBackend('what came in', opened => {
  it('is begun on once, in whatever process', async () => {
    const others = [opened.store, await opened.another(), await opened.another()]
    const told = await Promise.all(Array.from({ length: 30 }, (_, i) => others[i % 3]!.begin(`activity-${i % 10}`, 5, 10)))
    assert.deepEqual(['ours', 'theirs', 'had'].map(begun => told.filter(one => one === begun).length), [10, 20, 0])
  })

  it('is had once it is held for good, and whoever began on it and was too slow has it no more', async () => {
    const [slow, other] = [opened.store, await opened.another()]
    assert.equal(await slow.begin('a', 1_000, 6_000), 'ours')
    assert.equal(await other.begin('a', 5_999, 10_999), 'theirs')
    assert.equal(await other.begin('a', 6_000, 11_000), 'ours')
    assert.equal(await slow.hold('a', 6_000, null), false)
    assert.equal(await other.hold('a', 11_000, null), true)
    assert.equal(await slow.begin('a', 90_000, 95_000), 'had')
  })

  it('is begun on anew once it is let go', async () => {
    const { store } = opened
    await store.begin('a', 1_000, 6_000)
    await store.hold('a', 6_000, null)
    assert.equal(await store.hold('a', null, 0), true)
    assert.equal(await store.begin('a', 1_001, 6_001), 'ours')
  })

  it('is forgotten after a day', async () => {
    const { store } = opened
    await store.begin('a', 1_000, 6_000)
    await store.hold('a', 6_000, null)
    await store.tidy(1_000 + 24 * 60 * 60 * 1000)
    assert.equal(await store.begin('a', 2_000, 7_000), 'had')
    await store.tidy(2_000 + 24 * 60 * 60 * 1000)
    assert.equal(await store.begin('a', 3_000, 8_000), 'ours')
  })
})
