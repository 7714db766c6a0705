import assert from 'node:assert/strict'
import { about, told } from '../../src/search/reviews/concept-evidence.ts'
import { createSearch } from '../../src/search/search.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
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
  for (const [id, title, summary] of [
    ['grooming', 'Boy in whom illness was induced', 'Illness was induced by a carer. Labour had been induced early.'], ['sexuality', 'Sexual abuse of a girl', 'A girl was sexually abused. The sexual abuse went on for years.'],
    ['faith-or-belief-abuse', 'Possession of a knife', 'He was arrested for possession of a knife.'], ['parental-mental-health', 'Girl aged 17 and her move to adult mental health care', 'She waited for adult mental health services.'],
    ['home-conditions', 'Mrs T: hoarding', 'Mrs T, 81, lived with hoarding and died in a fire.'], ['police-operation', 'A girl with a heart condition', 'She had two operations and needed an operation abroad.'], ['parental-criminality', 'A teacher convicted', 'A teacher was convicted of assault.']
  ] as const) it(`is none in a word that means another thing: “${title}” is not about ${id}`, () => assert(strengthOf(id, title, summary) < about))
  it('is no theme shown beside those that an editor names', () => {
    const review = aReview({ title: 'Boy of nine, neglect and grooming', summary: 'There was domestic abuse. He was bullied at school.', themes: ['neglect', 'siblings'] })
    const search = createSearch(aCatalogue([review]), theVocabulary())
    const asked = search.read('neglect')
    assert.equal(search.match(asked, search.find(asked)[0]!).why, 'About neglect; also siblings')
  })
  it('leads among what a related review is about where it is near what was asked', () => {
    const review = aReview({ title: 'Baby whose siblings had been removed', summary: 'They had been removed because of sexual abuse.', themes: ['previous-removals', 'pre-birth', 'sexual-abuse'], related: ['intra-familial-sexual-abuse'] })
    const search = createSearch(aCatalogue([review]), theVocabulary())
    const asked = search.read('sexual abuse by a relative')
    assert.match(search.match(asked, search.find(asked)[0]!).why, /^About sexual abuse and /)
  })
  it('is told by a name that says no more of age than its id does', () => {
    const tells = /\b(bab(?:y|ies)|infants?|toddlers?|newborns?|sixteen|seventeen|under one)\b/
    const told = [...theVocabulary().concepts.values()].filter(({ id, kind, theme, preferred }) => kind === 'topic' && theme && tells.test(preferred) && !/infan|bab|birth|natal|matur|newborn|feed/.test(id))
    assert.deepEqual(told.map(({ id }) => id), [])
  })
  it('is none in what is denied', () => assert.equal(strengthOf('bruising', 'Two brothers', 'There had been no bruises.'), 0))
})
