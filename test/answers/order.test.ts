import assert from 'node:assert/strict'
import { createAnswers } from '../../src/answers/answers.ts'
import type { Understood } from '../../src/search/match.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const teen = aReview({ id: 'teen', title: 'Boy of 17 who took drugs', themes: ['drugs'], subjects: [{ age: { years: 17 }, sex: 'male' }], published: '2022-03', summary: 'A review about a boy.' })
const baby = aReview({ id: 'baby', title: 'Baby boy whose parents took drugs', themes: ['drugs'], subjects: [{ age: { months: 4 }, sex: 'male' }], published: '2020-04', summary: 'A review about a baby.' })
const child = aReview({ id: 'child', title: 'Boy of 8 who lived with drugs', themes: ['drugs'], subjects: [{ age: { years: 8 }, sex: 'male' }], published: '2023-05', summary: 'A review about a child.' })
const audit = aReview({ id: 'audit', title: 'Audit of work with drugs', themes: ['drugs'], published: '2021-05', summary: 'An audit.' })
const answers = createAnswers(aCatalogue([teen, baby, child, audit]), theVocabulary(), { today: () => '2026-11-26' })

/** The ids that the last of some messages is answered with, in their order. */
function order(...messages: string[]): string[] {
  const last = messages.reduce<{ before?: Understood, ids: string[] }>(({ before }, message) => {
    const answer = answers.answer(message, before)
    return { before: answer.understood, ids: answer.kind === 'answer' ? answer.matches.map(({ review }) => review.id) : [] }
  }, { ids: [] })
  return last.ids
}

describe('an order that is asked for of what was shown', () => {
  const [byAge, byDate] = [['baby', 'child', 'teen', 'audit'], ['baby', 'audit', 'teen', 'child']]
  for (const before of ['drugs', 'all reviews']) {
    for (const said of ['youngest first', 'by age']) it(`is of age in “${said}” after “${before}”, those of no age last`, () => assert.deepEqual(order(before, said), byAge))
    it(`is of age in “oldest child first” after “${before}”`, () => assert.deepEqual(order(before, 'oldest child first'), ['teen', 'child', 'baby', 'audit']))
    for (const said of ['oldest first', 'sort by oldest first', 'earliest first']) it(`is of dates in “${said}” after “${before}”`, () => assert.deepEqual(order(before, said), byDate))
    it(`is of dates in “newest first” after “${before}”`, () => assert.deepEqual(order(before, 'newest first'), byDate.toReversed()))
  }
  it('is of age in “oldest first” where it was asked for by whom', () => assert.deepEqual(order('boys', 'oldest first'), ['teen', 'child', 'baby']))
  it('puts what was only offered apart in order too, and leaves it there', () => {
    const before = answers.answer('drugs', undefined).understood
    const answer = answers.answer('newest first', { ...before, concepts: ['suicide', 'overdose'], said: 'death by suicide · overdose', shown: undefined, beside: ['baby', 'child', 'audit'] } as unknown as Understood)
    assert.deepEqual(answer.kind === 'answer' && answer.matches.map(({ review, grade }) => [review.id, grade]), [['child', 'related'], ['audit', 'related'], ['baby', 'related']])
    assert.equal(answer.understood.said, 'death by suicide · overdose')
  })
})
