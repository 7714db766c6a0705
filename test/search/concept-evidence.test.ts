import assert from 'node:assert/strict'
import { about, told } from '../../src/search/reviews/concept-evidence.ts'
import { aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const strengthOf = (id: string, title: string, summary: string): number => new Map(told(aReview({ title, summary, themes: [] }), theVocabulary())).get(id) ?? 0

describe('the evidence for a theme in a text that nobody has tagged', () => {
  it('is enough in a title that names it', () => assert(strengthOf('neglect', 'Neglect of two brothers', 'A review.') >= about))
  it('is too little in one mention on the side', () => {
    const strength = strengthOf('housing', 'A boy who was bullied', 'He was bullied for a year. The family had been homeless.')
    assert(strength > 0 && strength < about)
  })
  it('adds up where a theme is told of and never named', () => assert(strengthOf('neglect', 'Family M', 'Three children lived in rooms with no heating, without bedding and with little food. They had head lice, and rubbish was stacked on the floor.') >= about))
  it('counts each word once, though a part of the phrase tells of the theme too', () => assert.equal(strengthOf('housing', 'Family M', 'They fell behind on rent.'), strengthOf('housing', 'Family M', 'They were asked to leave.')))
  it('is more in a sentence that says what was learned than in one on the side', () => {
    const said = (sentence: string): number => strengthOf('housing', 'A boy who was bullied', `He was bullied for a year. ${sentence}`)
    assert(said('Learning on housing.') > said('There was a note on housing.'))
    assert(said('There was a note on housing.') > said('Family background includes housing.'))
  })
  it('is none in what is denied', () => assert.equal(strengthOf('bruising', 'Two brothers', 'There had been no bruises.'), 0))
})
