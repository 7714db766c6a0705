import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { createNarrowing } from '../../src/answers/narrow.ts'
import { who } from '../../src/cards/card-words.ts'
import { ageWords } from '../../src/search/limits/ages/bands.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const old = aReview({ id: 'old', title: 'Man who died in a fire', type: 'safeguarding-adults-review', subjects: [{ age: { years: 79 }, sex: 'male' }], themes: ['fire'], summary: 'A review about a man.' })
const reviews = [
  old, aReview({ id: 'grown', title: 'Woman whose home was taken over', type: 'domestic-homicide-review', subjects: [{ age: { years: 42 }, sex: 'female' }], themes: ['cuckooing'], summary: 'A review about a woman.' }),
  aReview({ id: 'boys', title: 'Two boys who died in a house fire', type: 'rapid-review', subjects: [{ age: { years: 4 } }, { age: { years: 6 } }], themes: ['fire'], summary: 'A review about two boys.' }),
  aReview({ id: 'young', title: 'Young man aged 20', type: 'learning-review', subjects: [{ age: { years: 20 } }], summary: 'A review about a young man.' })
]
const answers = createAnswers(aCatalogue(reviews), theVocabulary(), { today: () => '2026-06-30' })
const found = (answer: Answer): string => answer.kind === 'answer' ? answer.matches.filter(({ grade }) => grade === 'direct').map(({ review }) => review.id).toSorted().join(' ') : answer.kind

describe('the age of an adult', () => {
  for (const [message, ids] of [
    ['the older man', 'old'], ['the adult', 'old'], ['elderly people', 'old'], ['the elderly man', 'old'], ['the old man', 'old'], ['pensioner', 'old'], ['adults over 60', 'old'], ['someone aged 79', 'old'], ['under 18', 'boys'], ['the younger ones', 'boys']
  ] as const) it(`narrows what was shown: “${message}”`, () => {
    const answer = answers.answer(message, answers.answer('fire').understood)
    assert.equal(found(answer), ids)
    for (const span of answer.understood.filters.ages ?? []) assert.ok(span.from <= span.to && !/ to \d/u.test(ageWords(span)), ageWords(span))
  })
  for (const [question, ids] of [
    ['over 18', 'grown old young'], ['adults over 60', 'old'], ['elderly people', 'old'], ['pensioners', 'old'], ['aged 40 to 50', 'grown'], ['aged 18 to 25', 'young'], ['an elderly neighbour rang, anything on fire', 'boys old'],
    ['SAR', 'old'], ['safeguarding adults reviews', 'old'], ['DHR', 'grown'], ['domestic abuse related death reviews', 'grown'], ['rapid reviews', 'boys']
  ] as const) it(`is searched for: “${question}”`, () => assert.equal(found(answers.answer(question)), ids))

  it('is said on a card, and is 18 and over', () => {
    assert.match(who(old), /man, aged 79/iu)
    const narrowing = createNarrowing(theVocabulary(), 2026)
    assert.deepEqual(narrowing.narrowed(reviews.map(review => ({ review, grade: 'direct', why: '' })), { age: 'over-17' }).map(({ review }) => review.id), ['old', 'grown', 'young'])
  })
})
