import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCards } from '../../src/cards/cards.ts'
import { told } from '../../src/cards/told.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aReview } from '../support/reviews.ts'
import { aConversation } from '../support/conversation.ts'

const bare = aReview({ source: { url: 'https://example.org', checked: '2026-11-23' } })
delete bare.published
const missing = 'not stated in the record here. The full document may say.'

describe('what a card tells of a fact that was asked', () => {
  for (const [is, review, said] of [
    ['age', aReview({ subjects: [{ age: { years: 17 } }] }), 'Age: 17.'],
    ['age', aReview({ subjects: [{ ageBand: 'child' }] }), 'Age: given only as “child”.'],
    ['age', bare, `Age: ${missing}`],
    ['sex', bare, `Sex: ${missing}`],
    ['date', aReview({ published: '2024-08' }), 'Date: published August 2024.'],
    ['date', bare, `Date: ${missing}`],
    ['publisher', { ...bare, board: 'not-stated' }, 'Publisher: listed by Northmere Safeguarding Children Partnership; which board carried it out is not stated.'],
    ['author', bare, `Who wrote it: ${missing}`],
    ['standing', bare, 'Still published: it was on the publisher’s page when last checked, on 23 November 2026.'],
    ['lessons', bare, `Findings and recommendations: ${missing}`],
    ['anonymous', bare, 'Reviews are anonymous: no name, school or place is told here beyond what their publisher’s page says.'],
    ['unstated', bare, 'That is not stated in the record here. The full document may say.']
  ] as const satisfies [string, Review, string][]) it(`is “${said}”`, () => assert.equal(told({ is }, [review]), said))

  it('is what each states, of several, and of how many it is missing', () =>
    assert.equal(told({ is: 'age' }, [aReview({ subjects: [{ age: { years: 15 } }] }), aReview({ subjects: [{ age: { months: 4 } }] }), bare]), 'Age: 15; 4 months; not stated for 1 of these 3.'))
})

describe('a question on what was shown', () => {
  const toCard = loadCards(join(import.meta.dirname, '../../cards'))
  const said = (...turns: string[]): string => {
    const { desk } = aConversation()
    return turns.map(text => toCard(desk.reply({ kind: 'words', scope: 'personal', conversation: turns[0]!, text })).text).at(-1)!
  }
  for (const [turns, line] of [
    [['boy of 17 and alcohol', 'how old was he'], 'Age: 17.'],
    [['Zac', 'how old was he'], 'Age: given only as “child”.'],
    [['Zac', 'was he killed by his dad'], 'That is not stated'],
    [['overdose of a teenager', 'was it suicide'], 'That is not stated'],
    [['overdose of a teenager', 'what drug was it'], 'No more of that is stated'],
    [['learning on suicide', 'was it suicide'], 'The theme of death by suicide is in the record here.'],
    [['learning on suicide', 'what were the recommendations'], 'Findings and recommendations: not stated'],
    [['learning on suicide', 'did she have a social worker'], 'That is not stated'],
    [['learning on suicide', 'who wrote it'], 'Who wrote it: not stated'],
    [['is theo still published'], 'Still published: it was']
  ] as const) {
    it(`is answered first, and from the record alone: “${turns.at(-1)}”`, () => assert.match(said(...turns), new RegExp(`^1 review on this\\n+${line}`)))
  }
  it('is no fact where it only names a review', () => assert.doesNotMatch(said('anything on Theo'), /not stated in the record|Still published/))
})
