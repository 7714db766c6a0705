import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { modelOf } from '../../src/answers/message/comparison-target.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const answers = createAnswers(aCatalogue([
  aReview({ id: 'boy', pseudonym: 'Jory', themes: ['drugs', 'child-death'], subjects: [{ age: { years: 15 }, sex: 'male' }] }),
  aReview({ id: 'man', themes: ['drugs'], subjects: [{ age: { years: 19 }, sex: 'male' }] }),
  aReview({ id: 'girl', themes: ['self-harm', 'child-death'], subjects: [{ age: { years: 16 }, sex: 'female' }] }),
  aReview({ id: 'harm', themes: ['self-harm'], subjects: [{ age: { years: 14 } }] }),
  aReview({ id: 'gang', themes: ['child-sexual-exploitation'] }),
  aReview({ id: 'home', themes: ['sexual-abuse'] })
]), theVocabulary(), { today: () => '2026-06-30' })
const given = (answer: Answer): string[] => answer.kind === 'answer' ? answer.matches.map(m => `${m.grade} ${m.review.id}`) : [answer.kind]
const after = (first: string, then: string): string[] => given(answers.answer(then, answers.answer(first).understood))

describe('a review that others are to be like', () => {
  for (const message of ['more like the girl', 'anything similar to the second one', 'the second one, any more like that?', 'more of the same as the second', 'does anything resemble the second one', 'similar cases to no. 2', 'others along the lines of the self-harm one', 'n like the 2nd?']) {
    it(`is the one that is meant in “${message}”, not the first`, () => assert.deepEqual(after('child deaths', message).filter(one => one.endsWith('harm')), ['direct harm']))
  }
  it('is never among those like it', () => assert.deepEqual(after('child deaths', 'more like the girl').filter(one => one.endsWith('girl')), []))
  it('may be named, whatever came before', () => {
    assert.deepEqual(after('self-harm', 'what else is like Jory')[0], 'direct man')
    assert.deepEqual(given(answers.answer('any reviews like Jory'))[0], 'direct man')
  })
  it('is the first of several for “what else”, which does not show those again', () => assert.deepEqual(after('drugs', 'what else have you got').filter(one => /boy|man/.test(one)), []))
  it('has those near it apart, where no other shares a theme', () => assert.deepEqual(after('child sexual exploitation', 'others like it?').filter((one, i) => i === 0 || !one.startsWith('related')), ['related home']))
  it('has those first that are of its few type, and of its age rather than of a death alone', () => {
    const kinds = createAnswers(aCatalogue([
      aReview({ id: 'tiny', title: 'Baby', summary: 'A baby.', type: 'practice-review', themes: ['infant', 'infant-death', 'child-death'], subjects: [{ age: { months: 4 } }] }),
      ...['one', 'two', 'three', 'four'].map(id => aReview({ id, title: 'Teenager', summary: 'A teenager.', themes: ['adolescent', 'child-death'], subjects: [{ age: { years: 15 } }] })),
      aReview({ id: 'hurt', title: 'Baby', summary: 'A baby.', themes: ['infant', 'neglect'], subjects: [{ age: { months: 8 } }] }),
      aReview({ id: 'kind', title: 'Toddler', summary: 'A toddler.', type: 'practice-review', themes: ['toddler', 'child-death'] })
    ]), theVocabulary(), { today: () => '2026-06-30' })
    assert.deepEqual(given(kinds.answer('more like that', kinds.answer('baby deaths').understood)).slice(0, 2).map(one => one.split(' ')[1]).toSorted(), ['hurt', 'kind'])
  })
  it('may have to differ from those like it in one respect', () => assert.deepEqual(after('15 year old boy drugs', 'something similar for girls').map(one => one.split(' ')[1]), ['girl']))
  for (const message of ['I\'d like the second one', 'what does it look like', 'others like that', 'it sounds like neglect', 'is there one called something like Jory']) it(`is not told in “${message}”`, () => {
    const words = modelOf(message)?.words
    assert.ok(words === undefined || words === 'that')
  })
})
