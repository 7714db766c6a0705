import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { comparedOf } from '../../src/answers/message/comparison-target.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const city = aPublisher({ key: 'hill-scb', name: 'Hillshire Safeguarding Children Board', aliases: ['Hillshire SCB'] })
const answers = createAnswers(aCatalogue([
  aReview({ id: 'boy', themes: ['drugs', 'child-death'], subjects: [{ age: { years: 15 }, sex: 'male' }], published: '2019' }),
  aReview({ id: 'jory', pseudonym: 'Jory', themes: ['drugs'], subjects: [{ age: { years: 19 }, sex: 'male' }], published: '2022' }),
  aReview({ id: 'girl', themes: ['suicide', 'child-death'], subjects: [{ age: { years: 16 }, sex: 'female' }], published: '2021', summary: 'A girl. A counsellor known as Pelham was kind.' }),
  aReview({ id: 'baby', themes: ['infant', 'infant-death', 'child-death'], subjects: [{ age: { months: 4 } }], published: '2016' }),
  aReview({ id: 'later', themes: ['infant', 'infant-death', 'child-death'], subjects: [{ age: { months: 6 } }], published: '2023' }),
  aReview({ id: 'gang', themes: ['child-sexual-exploitation'], publisher: city, published: '2013' })
]), theVocabulary(), { today: () => '2026-06-30' })
const given = (answer: Answer): string[] => answer.kind === 'answer' ? answer.matches.map(m => `${m.grade} ${m.review.id}`) : [answer.kind]
function after(...said: string[]): string[] {
  let answer = answers.answer(said[0]!)
  for (const message of said.slice(1)) answer = answers.answer(message, answer.understood)
  return given(answer)
}
const direct = (...said: string[]): string[] => after(...said).flatMap(one => one.startsWith('direct ') ? one.slice(7) : [])
const first = (...said: string[]): string | undefined => after(...said)[0]?.split(' ').at(-1)

describe('a word for one of those that were shown', () => {
  it('is what others are compared with, and not all of them', () => {
    assert.deepEqual(direct('drugs', 'anyone older than him'), ['jory'])
    assert.deepEqual(direct('drugs', 'younger than Jory'), ['boy'])
    assert.deepEqual(direct('drugs', 'younger than the second one'), ['boy'])
    assert.deepEqual(direct('drugs', 'newer than the boy'), ['jory'])
  })
  it('is the one that they were likened to', () => assert.deepEqual(first('Jory', 'anything like it', 'younger than him though'), 'boy'))
  it('is older by date after the newest, as “it” is of a review', () => {
    assert.deepEqual(direct('baby deaths', 'newest', 'older than that one?'), ['baby'])
    assert.deepEqual([direct('latest baby death', 'the previous one'), direct('latest baby death', 'what came before it')], [['baby'], ['baby']])
  })
  for (const message of ['younger than 12', 'newer than that', 'older than those', 'older than the age of ten']) it(`is none in “${message}”`, () => assert.equal(comparedOf(message), undefined))
  it('is the one of the sex that it tells, shown now or before', () => {
    assert.deepEqual([after('teenagers who died', 'how old was she')[0], after('teenagers who died', 'more about her')[0], after('teenagers who died', 'her')[0]], ['direct girl', 'direct girl', 'direct girl'])
    assert.deepEqual(direct('suicide', 'drugs', 'was she at school'), ['girl'])
  })
  it('may be chosen before what is asked of it', () => {
    const [one, two] = direct('drugs')
    assert.deepEqual(direct('drugs', `I'll take the second. ${two === 'jory' ? 'Anything earlier' : 'Anything newer'}?`), [one])
    assert.deepEqual(direct('drugs', `The second is fine. ${two === 'jory' ? 'Anything newer' : 'Anything earlier'}?`), [])
  })
  it('is the elder or younger of a kind', () => assert.deepEqual([after('drugs', 'the older lad')[0], after('drugs', 'the younger lad')[0]], ['direct jory', 'direct boy']))
})

describe('the other', () => {
  for (const message of ['not Jory, the other', 'the other one, not Jory', 'not the 19 year old, the other lad']) it(`is what is left of those shown in “${message}”`, () => assert.deepEqual(after('drugs', message), ['direct boy']))
  it('of two neither of which was chosen may be either', () => assert.deepEqual(after('deaths', 'babies', 'the other one').toSorted(), ['related baby', 'related later']))
  it('of three is left of two that were chosen', () => assert.deepEqual(direct('babies and teenagers who died', 'the first two', 'the other one').length, 1))
})

describe('anything else from a board', () => {
  for (const message of ['anything else by that board?', 'what else has that board published', 'any more from them']) it(`is nothing where there is nothing more, in “${message}”`, () => {
    assert.deepEqual(after('what has Hillshire SCB published', message), ['nothing-found'])
  })
  it('is not the same for all that were shown', () => assert.notDeepEqual(after('drugs', 'any more from them'), ['nothing-found']))
})

describe('a message of which nothing is understood', () => {
  it('leaves what was shown to the message after it', () => {
    assert.deepEqual(direct('drugs', 'qwer asdf', 'under 18'), ['boy'])
    assert.deepEqual(direct('drugs', 'qwer asdf', 'the second one'), [direct('drugs')[1]])
    assert.deepEqual(direct('suicide', 'qwer asdf', 'undo'), ['girl'])
  })
  it('is not one on which nothing is published', () => assert.deepEqual(direct('drugs', 'county lines', 'the second one'), []))
})

describe('one that is spoken of as known', () => {
  it('is found by itself where it is none of what came before', () => {
    assert.deepEqual(direct('15 year old boy overdose', 'and the girl of 16?'), ['girl'])
    assert.deepEqual(direct('suicide', 'boy of 15'), [])
  })
  it('may be told by a word of its text alone', () => assert.deepEqual(after('suicide', 'what about the one before it, Pelham'), ['related girl']))
})

describe('those like one', () => {
  it('are narrowed as such, without it', () => assert.deepEqual(after('Jory', 'anything like it', 'only boys').map(one => one.split(' ')[1]), ['boy']))
})
