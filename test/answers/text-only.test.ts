import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const told = (id: string, summary: string, type: 'learning-review' | 'briefing' = 'learning-review') => aReview({ id, title: `Family ${id}`, summary, type })
const answering = (...reviews: ReturnType<typeof told>[]) => createAnswers(aCatalogue(reviews), theVocabulary(), { today: () => '2026-06-30' })
const given = (answer: Answer): string[] => answer.kind === 'answer' ? answer.matches.map(m => `${m.grade} ${m.review.id}`) : [answer.kind]

const control = told('control', 'A learning review about coercive control of a mother by her husband.')
const violence = told('violence', 'A learning review about domestic abuse. Police were called to the home.')
const briefing = told('briefing', 'A briefing about obesity in childhood.', 'briefing')
const fire = told('fire', 'A boy set light to a shed full of straw at the farm.')

describe('an answer from titles and summaries alone', () => {
  it('tells a side of a theme from the whole where a review is about the side', () => assert.deepEqual(given(answering(control, violence).answer('coercive control')), ['direct control', 'related violence']))
  it('offers the whole apart where no review is about the side', () => assert.deepEqual(given(answering(violence).answer('coercive control')), ['related violence']))
  it('offers the whole apart where a review names the side in passing', () => {
    const passing = told('passing', 'A boy was bullied at school over his weight. He was often away, and his school sent letters that nobody at home could read. His grandmother, a neighbour and one worker wondered about illness, coercive control or debt, and nothing came of it.')
    assert.deepEqual(given(answering(violence, passing).answer('coercive control')), ['related passing', 'related violence'])
  })
  it('calls what was asked a theme that a short text names once, late; not where a word of the question is in no text', () => {
    const short = told('short', 'A girl of ten moved house twice. There was coercive control.')
    assert.deepEqual(given(answering(short, fire, briefing).answer('coercive control')), ['direct short'])
    assert.deepEqual(given(answering(short, fire, briefing).answer('coercive control of jugglers')), ['related short'])
  })
  it('leaves a kind of review what it is called, however it is told', () => {
    const adults = [1, 2, 3].map(n => aReview({ id: `sar-${n}`, title: `Safeguarding Adult Review: Adult ${'DEF'[n - 1]}`, summary: 'A man of 80 fell at a nursing home.' }))
    assert.deepEqual(given(answering(...adults, fire).answer('safeguarding adult reviews')), ['direct sar-1', 'direct sar-2', 'direct sar-3'])
  })
  it('says of none of several that it is just what was asked when little of the question was understood', () => {
    const several = [1, 2, 3, 4].map(n => told(`n${n}`, `Neglect of child ${n}.`))
    assert.deepEqual(given(answering(...several).answer('neglect')).filter(one => one.startsWith('direct')).length, 4)
    assert.deepEqual(given(answering(...several).answer('neglect that went unnoticed by neighbours until winter came round again')).filter(one => one.startsWith('direct')), [])
  })
  it('takes the sex of a child from the sentence that goes on about the child', () => {
    const zara = aReview({ id: 'zara', title: 'Learning review: Zara', summary: 'Zara, 15, was neglected and her brothers were hurt. She had asked for help.' })
    assert.deepEqual(given(answering(zara).answer('neglect of girls')), ['direct zara'])
  })
  it('offers apart, of a form that a story asks for, what is not about the story', () => {
    const themed = (id: string, theme: string) => aReview({ id, title: `Thematic review: ${theme}`, summary: `${theme} in six families.` })
    const asked = 'We have had three cases of obesity this year and the last one was a shock to all of us in the team. I would be grateful for any thematic work that might help.'
    assert.deepEqual(given(answering(themed('knives', 'Knife crime'), themed('weight', 'Obesity')).answer(asked)), ['direct weight', 'related knives'])
    assert.deepEqual(given(answering(themed('knives', 'Knife crime'), themed('fires', 'Fire')).answer(asked)).filter(one => one.startsWith('direct')), [])
  })
  it('takes either of two themes that are near kin', () => assert.deepEqual(given(answering(told('gang', 'Gangs: a learning review.'), told('knife', 'Knife crime: a learning review.')).answer('gangs and knife crime')).map(one => one.split(' ')[0]), ['direct', 'direct']))
  it('offers a kind of document apart when the rest of the question was not understood', () => assert.deepEqual(given(answering(briefing, told('shops', 'A man in a shop looked up.')).answer('briefings where men looked up')), ['related briefing']))
  const seizures = told('seizures', 'Olive was taken to one consultant after another for rare fits that nobody else had ever seen, and had tests and operations she did not need.')
  it('offers what tells of a theme in other words where no review names it', () => assert.deepEqual(given(answering(seizures, fire, briefing).answer('fabricated or induced illness')).slice(0, 1), ['related seizures']))
  it('offers nothing of what a review says was not so', () => assert.deepEqual(given(answering(told('denied', 'There was no evidence of sexual abuse or of sexual touching.'), fire).answer('sexual abuse')), ['nothing-found']))
  it('needs the setting of a death that is asked for with nothing narrower', () => assert.deepEqual(given(answering(told('death', 'A child died.')).answer('deaths in foster care')), ['nothing-found']))
  it('has nothing on a rarer matter that only lies near a theme', () => assert.deepEqual(given(answering(told('weapons', 'Serious youth violence: boys with knives.')).answer('acid attacks')), ['nothing-found']))
  it('offers a review that holds most words of a question after what was understood', () => assert.deepEqual(given(answering(violence, fire, briefing).answer('domestic abuse and a shed full of straw')).includes('related fire'), true))
})
