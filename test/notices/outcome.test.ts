import assert from 'node:assert/strict'
import { editOutcomeOf, outcomeOf, type Answer } from '../../src/notices/outcome.ts'
import { backOff } from '../../src/notices/pace.ts'

const at = { attempt: 1, now: 10_000, random: 1 }
const answered = (status: number, more: Partial<Extract<Answer, { kind: 'answered' }>> = {}): Answer => ({ kind: 'answered', status, ...more })

describe('the outcome of a post', () => {
  for (const [what, answer, expected] of [
    ['accepted', answered(201, { activity: 'a1' }), { kind: 'sent', activity: 'a1' }],
    ['accepted without an id', answered(200), { kind: 'sent' }],
    ['throttled with a time', answered(429, { retryAfter: 7_000 }), { kind: 'again', all: true, next: 17_000, reason: 'Teams asked to wait.' }],
    ['throttled without one', answered(429), { kind: 'again', all: true, next: 12_000, reason: 'Teams asked to wait.' }],
    ['refused for a concurrent change', answered(412), { kind: 'again', next: 12_000, reason: 'Teams asked to try again.' }],
    ['never sent', { kind: 'unreached' }, { kind: 'again', next: 12_000, reason: 'Teams could not be reached.' }],
    ['sent and never answered', { kind: 'unanswered' }, { kind: 'uncertain', reason: 'Teams did not say whether this was posted.' }],
    ...[500, 502, 503, 504, 408].map(status => [`answered ${status}`, answered(status), { kind: 'uncertain', reason: 'Teams did not say whether this was posted.' }]),
    ['refused by a conversation the app was taken out of', answered(403, { code: 'BotNotInConversationRoster' }), { kind: 'refused', reason: 'The app is not installed there any more.' }],
    ['refused for a reason nobody knows', answered(403, { code: 'New' }), { kind: 'refused', reason: 'Teams refuses what the bot posts there.' }],
    ['for a conversation that is not found', answered(404), { kind: 'missing', next: 310_000, most: 5, reason: 'The conversation was not found.' }],
    ['too large', answered(413), { kind: 'dead', reason: 'The message was too large.' }],
    ['not understood', answered(400), { kind: 'dead', reason: 'Teams did not accept the message (400).' }],
    ['from a bot Teams does not know', answered(401), { kind: 'again', next: 70_000, reason: 'Teams did not accept the bot’s identity.' }]
  ] as [string, Answer, object][]) {
    it(`is ${JSON.stringify(expected).slice(9, 19).split('"')[0]} when it was ${what}`, () => assert.deepEqual(outcomeOf(answer, at), expected))
  }

  it('is looked for after the time of grace, where someone can look', () => {
    assert.deepEqual(outcomeOf({ kind: 'unanswered' }, { ...at, grace: 30_000 }), { kind: 'uncertain', reason: 'Teams did not say whether this was posted.', look: 40_000 })
  })
})

describe('the outcome of an edit', () => {
  for (const [what, answer, kind] of [
    ['accepted', answered(200), 'sent'], ['unanswered', { kind: 'unanswered' }, 'again'], ['answered 502', answered(502), 'again'],
    ['of a message that was deleted', answered(404), 'dead'], ['refused', answered(403), 'dead'], ['throttled', answered(429, { retryAfter: 1 }), 'again']
  ] as [string, Answer, string][]) {
    it(`is ${kind} when it was ${what}`, () => assert.equal(editOutcomeOf(answer, at).kind, kind))
  }
})

describe('backing off', () => {
  it('doubles the wait each time up to ten minutes, and spreads it over half of that', () => {
    assert.deepEqual([1, 2, 3, 4, 20].map(attempt => backOff(attempt, 1)), [2_000, 4_000, 8_000, 16_000, 600_000])
    assert.deepEqual([0, 0.5, 1].map(random => backOff(3, random)), [4_000, 6_000, 8_000])
  })
})
