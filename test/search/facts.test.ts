import assert from 'node:assert/strict'
import { factsOf } from '../../src/search/reviews/facts.ts'
import { aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const sexesOf = (summary: string): string[] => factsOf(aReview({ title: 'Child R', summary, themes: [], subjects: [] }), theVocabulary(), 2026).sexes

describe('the sex that a text without an editor’s tags tells of its child', () => {
  for (const [summary, sex] of [
    ['Child R’s mother killed him and then herself. He was four. She had stopped taking her medication.', 'male'],
    ['JL’s mother was ill and had told her GP. He was found in the bath at five months. She was found not guilty.', 'male'],
    ['RX23, 13, was found in a taxi with a man of 34. Over six months she had been given vapes.', 'female'],
    ['Following the death of a baby of five months in a house where both parents used heroin. She was found in a car seat.', 'female'],
    ['A brother had died two years before. J was on his front, between his parents on a sofa bed.', 'male'],
    ['LM, a girl of 16, was raped by a group of young men and boys. She had told her school.', 'female'],
    ['A newborn boy whose mother had no care because she feared the bill.', 'male'],
    ['Half-brothers of 8 and 11 were removed from their great-aunt after teachers saw marks.', 'male']
  ] as const) it(`is ${sex} in “${summary}”`, () => assert.deepEqual(sexesOf(summary), [sex]))
  for (const summary of [
    'A mother was killed by her husband while their eight-month-old slept.',
    'The child’s social worker said that she had not been told.',
    'R was born in an ambulance after she left her home area, and was dead at nine weeks.',
    'Sexual abuse by a carer of a boy of 11 and a girl of 9, who told her.'
  ]) it(`is not taken from somebody else in “${summary}”`, () => assert.notEqual(sexesOf(summary).length, 1))
})
