import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCards } from '../../src/cards/cards.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { NoticeShown } from '../../src/notices/newsroom.ts'
import { snapshotOf } from '../../src/notices/snapshot.ts'
import type { Delivery } from '../../src/store/notice.ts'
import { aNoticeShown, aSnapshot, aSubscriptionShown } from '../support/replies.ts'
import { aPublisher, aReview } from '../support/reviews.ts'

const toCard = loadCards(join(import.meta.dirname, '../../cards'))
const march = Date.UTC(2026, 2, 5, 9)
const where = { scope: 'channel' as const }
const notice = (said: Partial<Extract<Reply, { kind: 'notice' }>> = {}) => toCard({ kind: 'notice', snapshot: aSnapshot(), why: ['neglect', 'under 1'], subscription: 'a1', where, ...said })
const buttons = ({ content }: { content: object }) => ((content as { actions?: { title: string, type: string, data: unknown }[] }).actions ?? []).map(({ title, type, data }) => ({ title, type, data }))

describe('a notice', () => {
  it('is complete without a click: title, who, themes, facts, content note, link, and why it is here', () => {
    const { text } = notice()
    for (const part of [/^New review: Baby aged 4 months who died, known as Robin/u, /Who: Baby, aged 4 months \(sex not stated\)/u, /Themes: infant death, neglect/u, /Learning review · Northmere Safeguarding Children Partnership · published 5 March 2016/u,
      /Content note: This entry is about the death of a baby\./u, /Full report, March 2016 \(example\.org, PDF\): https:\/\/example\.org\/full-report\.pdf/u, /Why it is here: This channel asked for neglect and under 1\./u]) assert.match(text, part)
  })

  it('tells no story', () => {
    const { content } = toCard({ kind: 'notice', snapshot: snapshotOf(aReview({ summary: 'zqj one', learning: ['zqj two'], asks: ['zqj three'] }), []), why: [], where })
    assert.doesNotMatch(JSON.stringify(content), /zqj/u)
  })

  it('has buttons that leave it standing: to mute, to change, and for the summary', () => {
    assert.deepEqual(buttons(notice()).map(({ type, data }) => [type, data]), [
      ['Action.Submit', { do: 'review', id: 'full' }], ['Action.Submit', { do: 'pause', id: 'a1', apart: true }], ['Action.Submit', { do: 'subscription', id: 'a1', apart: true }]
    ])
  })

  for (const [what, snapshot, toast] of [
    ['topic, partnership and year', aSnapshot(), 'New review: infant death (NSCP, 2016)'],
    ['the next topic where the first is too long', aSnapshot({ topics: ['a topic that is by far too long for any toast line, whichever telephone it is that shows it', 'neglect'] }), 'New review: neglect (NSCP, 2016)'],
    ['no topic where none is known', aSnapshot({ topics: [] }), 'New review (NSCP, 2016)'],
    ['no year where none is stated', snapshotOf({ ...aReview({ publisher: aPublisher({ name: 'A Board' }) }), published: '2021' }, ['drugs']), 'New review: drugs (NSCP, 2021)']
  ] as const) {
    it(`has a toast with ${what}`, () => assert.equal(notice({ snapshot }).summary, toast))
  }

  it('sends to the page that lists it where no document has an address', () => {
    assert.match(toCard({ kind: 'notice', snapshot: snapshotOf(aReview(), []), why: [], where }).text, /Find it on the page that lists it \(example\.org, web page\): https:\/\/example\.org\/reviews/u)
  })

  it('says that it was corrected, and when', () => assert.match(notice({ snapshot: aSnapshot({ corrected: march }) }).text, /Corrected on 5 March 2026\./u))

  it('that was withdrawn keeps its publisher and the day, and neither title, link nor button', () => {
    const card = notice({ snapshot: aSnapshot({ withdrawn: march }) })
    assert.match(card.text, /^This review has been withdrawn\nIt was listed by Northmere Safeguarding Children Partnership\. It has been withdrawn by its publisher, and its title and link were taken out here on 5 March 2026\.$/u)
    assert.doesNotMatch(JSON.stringify(card.content), /Robin|example\.org|Baby/u)
    assert.deepEqual(buttons(card), [])
  })

  it('that editors withdrew says so, and nothing of the review', () => {
    const card = notice({ snapshot: aSnapshot({ withdrawn: march, noticeOnly: true }) })
    assert.match(card.text, /^This notice has been withdrawn\nThe partnership’s editors withdrew this notice on 5 March 2026, and its title and link were taken out here\. Whether the review itself is still published is another matter/u)
    assert.equal(card.summary, 'A notice has been withdrawn')
    assert.doesNotMatch(JSON.stringify(card), /Robin|example\.org|Baby|by its publisher|review has been withdrawn/u)
    const { text, summary } = toCard({ kind: 'digest', where, notices: [{ snapshot: aSnapshot({ withdrawn: march, noticeOnly: true }), why: [] }] })
    assert.match(text, /^This notice has been withdrawn\n/u)
    assert.equal(summary, 'This notice has been withdrawn')
  })
})

describe('a digest', () => {
  it('has each review complete, says which was corrected, and only that another was withdrawn', () => {
    const { text, summary } = toCard({ kind: 'digest', where, notices: [
      { snapshot: snapshotOf(aReview({ title: 'First title' }), ['neglect']), why: ['neglect'] },
      { snapshot: { ...snapshotOf(aReview({ title: 'Second title' }), ['drugs']), corrected: march }, why: [] },
      { snapshot: { ...snapshotOf(aReview({ title: 'Third title' }), []), withdrawn: march }, why: [] }
    ] })
    assert.match(text, /^2 new reviews\n[\s\S]*First title\n[\s\S]*asked for neglect\.[\s\S]*Second title\nCorrected on 5 March 2026\.[\s\S]*It has been withdrawn by its publisher/u)
    assert.doesNotMatch(text, /Third title/u)
    assert.equal(summary, '2 new reviews')
  })
})

describe('what would be sent', () => {
  it('is told before it is confirmed, with the titles, and what of it is unknown', () => {
    const { text } = toCard({ kind: 'consider', wants: { themes: [['neglect']], filters: {} }, said: ['neglect', 'under 1'], timing: { when: { kind: 'immediately' } }, where, fits: [aReview({ title: 'One that fits' })], searched: 18, notes: [], redacted: false, instead: [] })
    assert.match(text, /This would have sent 1 of the last 18 published reviews:\n[\s\S]*One that fits[\s\S]*left out where it does not state what you ask for, such as an age\.\nOnly this channel/u)
  })
})

describe('a draft', () => {
  const card = (said: Partial<Extract<Reply, { kind: 'draft' }>> = {}) => toCard({ kind: 'draft', shown: aNoticeShown(), needed: 1, approved: false, ...said })
  it('shows the notice, its toast and how many it goes to', () => {
    assert.match(card().text, /^Draft: New review: Baby aged 4 months[\s\S]*12 conversations[\s\S]*“New review: infant death \(NSCP, 2016\)”[\s\S]*It goes to 12 conversations\./u)
    assert.deepEqual(buttons(card()).map(({ title }) => title), ['Send now to 12 conversations', 'Send it later', 'Drop it', 'All notices'])
  })
  it('that needs two is approved by one and sent by another', () => {
    assert.deepEqual(buttons(card({ needed: 2 }))[0]?.title, 'Approve it')
    assert.doesNotMatch(JSON.stringify(buttons(card({ needed: 2, approved: true, shown: aNoticeShown({ approvals: ['me'] }) }))), /"act":"send"/u)
    assert.deepEqual(buttons(card({ needed: 2, shown: aNoticeShown({ approvals: ['other'] }) }))[0]?.title, 'Send now to 12 conversations')
  })
})

describe('a draft that may have been sent before', () => {
  it('says so, and what to do', () => {
    const { text } = toCard({ kind: 'draft', shown: aNoticeShown({ doubt: march }), needed: 1, approved: false })
    assert.match(text, /perhaps sent before[\s\S]*The store was put back from a copy on 5 March 2026, and this may have been sent since/u)
  })
})

describe('how a notice stands', () => {
  const delivery = (said: Partial<Delivery>): Delivery => ({ notice: 'full', conversation: '19:one@thread.tacv2', scope: 'channel', state: 'sent', attempts: 1, behind: false, marker: 'm', ...said })
  const card = (said: Partial<Delivery>, shown: Partial<NoticeShown> = {}) => toCard({ kind: 'notice-status', shown: aNoticeShown({ state: 'done', ...shown }), deliveries: [delivery(said)] })
  it('tells channels without a name apart', () => assert.match(card({ state: 'uncertain' }).text, /Is it in a channel \(19:one@thread\.tacv2\)\? Nobody can tell/u))
  it('asks a person to see to what cannot be edited', () => {
    const stuck = card({ behind: true, name: 'A › B', reason: 'The message is no longer there.' }, { behind: 1, stuck: 1 })
    assert.match(stuck.text, /1 still to be edited, 1 of them by a person[\s\S]*What was posted in A › B still stands as it was\. The message is no longer there\. Tell them there\./u)
    assert.match(JSON.stringify(stuck.content), /"answer":"done"/u)
  })
  it('offers to stop what waits where nothing can be posted', () => {
    assert.ok(buttons(card({ state: 'suspended' })).some(({ title }) => title === 'Stop sending'))
    assert.ok(!buttons(card({})).some(({ title }) => title === 'Stop sending'))
  })
})

describe('the subscriptions of a conversation', () => {
  it('say what, when, since when, by whom, and when the last one came', () => {
    const { text } = toCard({ kind: 'subscription', shown: aSubscriptionShown({ by: { name: 'Sam Example' }, lastDelivered: march }), where })
    assert.match(text, /neglect · under 1[\s\S]*as soon as each is released, but not from 6pm to 8am\.\nSince 5 March 2026, by Sam Example\.\nLast delivered on 5 March 2026\./u)
  })
})
