import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { fedBack, messageKey } from '../../src/bot/feedback.ts'
import { createPostedAnswers } from '../../src/conversation/posted-answers.ts'
import type { Noticed } from '../../src/care/concern.ts'
import { anInvoke } from '../support/activities.ts'
import { aSignpost } from '../support/replies.ts'
import { aDesk, today } from '../support/rooms.ts'

const given = (value: object, more: object = {}) => anInvoke('message/submitAction', value, { replyToId: 'm1', ...more }) as unknown as Activity
const said = (reaction: string, feedback?: unknown) => ({ actionName: 'feedback', actionValue: { reaction, ...feedback !== undefined && { feedback } } })

describe('Teams’ own feedback', () => {
  it('becomes a vote on the answer that the message held', () => {
    const kept = createPostedAnswers()
    const activity = given(said('dislike'))
    kept.keep(messageKey(activity.conversation.id, 'm1'), { answer: 'abc123', concepts: ['neglect'], results: ['r'] })
    const { status, body, reply } = fedBack(activity, aDesk({ given: kept }))
    assert.deepEqual([status, body], [200, {}])
    assert.ok(reply?.kind === 'thanked' && /^[\da-f]{32}$/u.test(reply.vote.once))
    assert.deepEqual(reply.vote, { once: reply.vote.once, day: today, helpful: false, answer: 'abc123', concepts: ['neglect'], results: ['r'] })
  })

  it('is kept without its reviews when the message is no longer known, as after a restart', () => {
    const { reply } = fedBack(given(said('like')), aDesk())
    assert.deepEqual(reply?.kind === 'thanked' && [reply.vote.helpful, reply.vote.concepts, reply.vote.answer], [true, [], undefined])
  })

  it('has the same key when it is delivered twice, and another for another press or place', () => {
    const key = (more: object) => { const { reply } = fedBack(given(said('like'), more), aDesk()); return reply?.kind === 'thanked' ? reply.vote.once : '' }
    const place = { conversation: { id: 'c' } }
    assert.equal(key({ id: '1', ...place }), key({ id: '1', ...place }))
    assert.notEqual(key({ id: '1', ...place }), key({ id: '2', ...place }))
    assert.notEqual(key({ id: '1', ...place }), key({ id: '1', conversation: { id: 'd' } }))
  })

  it('knows the message whether or not the conversation’s id carries its thread', () => {
    assert.equal(messageKey('19:c@thread.tacv2;messageid=1', 'm'), messageKey('19:c@thread.tacv2', 'm'))
  })

  for (const [how, feedback] of [['as the JSON of an object', '{"feedbackText":"zzmarkerzz"}'], ['as an object', { feedbackText: 'zzmarkerzz' }], ['as plain words', 'zzmarkerzz'], ['as JSON of a text', '"zzmarkerzz"']] as const) {
    it(`hands what was typed ${how} to care, and keeps none of it`, () => {
      const heard: string[] = []
      const { desk } = aDesk({ care: { notice: (text): Noticed => { heard.push(text); return { redacted: false, rest: text } } } })
      const { reply } = fedBack(given(said('dislike', feedback)), { desk })
      assert.match(heard.join(), /zzmarkerzz/u)
      assert.doesNotMatch(JSON.stringify(reply), /zzmarkerzz/u)
    })
  }

  it('is still a vote when what was typed shows a concern, whose card is then said', () => {
    const { desk } = aDesk({ noticed: { concern: 'risk' }, signposts: [aSignpost()] })
    const { reply } = fedBack(given(said('dislike', 'x')), { desk })
    assert.ok(reply?.kind === 'thanked')
    assert.equal(reply.also?.kind, 'risk')
  })

  for (const value of [{}, { actionName: 'other' }, said('love'), { actionName: 'feedback' }]) {
    it(`is refused with 400 when it is ${JSON.stringify(value)}`, () => assert.equal(fedBack(given(value), { desk: { reply: () => { throw new Error('not asked') }, caring: () => { throw new Error('not asked') } } }).status, 400))
  }
})
