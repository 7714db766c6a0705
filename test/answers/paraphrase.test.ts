import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { paraphrase } from '../../src/answers/message/paraphrase.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const answers = createAnswers(aCatalogue([
  aReview({ id: 'jory', pseudonym: 'Jory', published: '2020-05', themes: ['neglect'], subjects: [{ age: { years: 4 }, sex: 'male' }] }),
  aReview({ id: 'early', title: 'Autism', summary: 'Autism.', published: '2011-02', themes: ['autism'] }),
  aReview({ id: 'late', title: 'Self-harm', summary: 'Self-harm.', published: '2023-09', themes: ['self-harm'] }),
  aReview({ id: 'heron', title: 'Learning from Operation Heron', summary: 'Police.', published: '2015-06', period: { from: 2015, to: 2015 }, themes: ['police-operation'] }),
  aReview({ id: 'boy', title: 'Boy', summary: 'A boy.', published: '2020-05', themes: ['drugs'], subjects: [{ age: { years: 13 }, sex: 'male' }] }),
  aReview({ id: 'man', title: 'Man', summary: 'A man.', published: '2020-05', themes: ['drugs'], subjects: [{ age: { years: 19 }, sex: 'male' }] })
]), theVocabulary(), { today: () => '2026-06-30' })
const direct = (answer: Answer): string[] => answer.kind === 'answer' ? answer.matches.filter(m => m.grade === 'direct').map(m => m.review.id).toSorted() : [answer.kind]
const after = (first: string, then: string): string[] => direct(answers.answer(then, answers.answer(first).understood))

describe('what is published after a review', () => {
  for (const message of ['have any come out since?', 'what has the partnership done in the meantime', 'my manager wants whatever followed on from it', 'not this one, the newer ones that followed', 'anything since, because our panel met', 'reports issued subsequent to that', 'which followed Jory', 'anything released after Jory’s review', 'Our panel won’t look at one so old. Have you got some that came afterwards?', 'papers postdating this']) {
    it(`is asked for by “${message}”`, () => assert.deepEqual(after('Jory', message), ['late']))
  }
  it('is of any theme, where the review was opened by the name in its title and its year', () => {
    assert.deepEqual([after('Operation Heron 2015', 'newer'), after('Operation Heron 2015', 'released after Heron'), after('Operation Heron 2015', 'from 2022 onwards')], [['boy', 'jory', 'late', 'man'], ['boy', 'jory', 'late', 'man'], ['late']])
  })
  it('keeps to the theme of a name without a year, and where it is of that', () => {
    assert.deepEqual([after('Operation Heron', 'newer').includes('late'), after('Operation Heron 2015', 'anything newer on that').includes('late')], [false, false])
  })
})

describe('what is published before a review', () => {
  for (const message of ['what had been issued prior to Jory', 'reviews older than this 1 please', 'before Jory, what did we have?', 'which appeared sooner than Jory’s', 'what had the board published by the time Jory came out', 'older reports cos it is for an essay', 'those preceding it', 'got any papers that predate Jory?', 'which were already out when Jory was published', 'the years leading up to that', 'older reports than Jory’s']) {
    it(`is asked for by “${message}”`, () => assert.deepEqual(after('Jory', message), ['early', 'heron']))
  }
  it('may be told by a year alone, with words of thanks', () => assert.deepEqual(after('Jory', '2012 and before would be grand'), ['early']))
})

describe('the younger or older of several', () => {
  for (const message of ['the more junior in years', 'it’s for primary so the younger one fits better', 'the case with the lower age', 'not the older one, the other']) {
    it(`is the younger in “${message}”`, () => assert.deepEqual(after('drugs', message), ['boy']))
  }
  for (const message of ['older fella cheers', 'the senior one', 'which of the two was elder in years', 'the older person’s review', 'not the younger, but the other one']) {
    it(`is the older in “${message}”`, () => assert.deepEqual(after('drugs', message), ['man']))
  }
})

describe('a message that asks for something of its own', () => {
  for (const message of ['what happened after that', 'was anything done afterwards', 'was he known to police before then', 'newer, since 2018', 'not babies, older kids', 'neglect reviews since then', 'any older ones']) {
    it(`is not restated: “${message}”`, () => assert.equal(paraphrase(message, true), undefined))
  }
})
