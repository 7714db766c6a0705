import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const hill = aPublisher({ key: 'hill-scb', name: 'Hillshire Safeguarding Children Board', aliases: ['Hillshire SCB'] })
const vale = aPublisher({ key: 'vale-scb', name: 'Valeshire Safeguarding Children Board', aliases: ['Valeshire SCB'] })
const answers = createAnswers(aCatalogue([
  aReview({ id: 'jory', title: 'Young man who died, known as Jory', pseudonym: 'Jory', themes: ['drugs'], publisher: hill, published: '2019' }),
  aReview({ id: 'dogs', title: 'Dogs in the home: themes from visits', themes: ['neglect'], publisher: hill, published: '2021' }),
  aReview({ id: 'twins', title: 'Twins left alone in a flat', themes: ['neglect'], publisher: vale, published: '2019' }),
  aReview({ id: 'school', title: 'A girl missed by two schools', themes: ['neglect'], publisher: vale, published: '2023' })
]), theVocabulary(), { today: () => '2026-06-30' })
function last(...said: string[]): Answer {
  let answer = answers.answer(said[0]!)
  for (const message of said.slice(1)) answer = answers.answer(message, answer.understood)
  return answer
}
const direct = (...said: string[]): string[] => {
  const answer = last(...said)
  return answer.kind === 'answer' ? answer.matches.flatMap(m => m.grade === 'direct' ? [m.review.id] : []) : [answer.kind]
}

describe('one of those shown', () => {
  it('is told by its place, whatever is said of what it is for', () => {
    for (const message of ['the last one, it\'s for supervision tomorrow', 'team meeting in ten mins, the last one', 'number 3 please. I\'ll print it for my tutor']) assert.deepEqual(direct('neglect', message), [direct('neglect')[2]], message)
  })
  it('is said to be the only one, or one of so few, where none stands in that place', () => {
    const notes = (...said: string[]): string[] => last(...said).understood.notes
    assert.deepEqual([direct('Jory', 'the second one'), notes('Jory', 'the second one'), notes('Jory', 'the other one please'), notes('neglect', 'number 9'), notes('neglect', 'number eleven')], [['jory'], ['Only one review was shown, this one.'], ['Only one review was shown, this one.'], ['Only 3 reviews were shown.'], ['Only 3 reviews were shown.']])
  })
})

describe('what is shared with the review that was shown', () => {
  for (const message of ['that year\'s others', 'others of the same vintage', 'anything else from the year it was published', 'what else is there, same yr', 'others from the same year as Jory', 'Jory\'s year, any others', 'and the rest of the year Jory came out, please']) {
    it(`may be its year: “${message}”`, () => assert.deepEqual(direct('Jory', message), ['twins']))
  }
  for (const message of ['anything else by the people who wrote this', 'more by whoever produced it', 'what else have they published', 'the same safeguarding partnership\'s other reviews', 'have they done any others', 'others off that same baord', 'anything from the same board as Jory']) {
    it(`may be its board: “${message}”`, () => assert.deepEqual(direct('Jory', message), ['dogs']))
  }
  it('may be that of one among several', () => assert.deepEqual([direct('neglect', 'others by the same board as the dogs review'), direct('neglect', 'others the same year as the twins one')], [['jory'], ['jory']]))
  it('is not told by “they” of the people in a review', () => assert.notDeepEqual(direct('Jory', 'what more have they said'), ['dogs']))
})
