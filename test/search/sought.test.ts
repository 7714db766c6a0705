import assert from 'node:assert/strict'
import { createSearch } from '../../src/search/search.ts'
import { createSought, cuesOf, marksOf } from '../../src/search/ranking/sought.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const taught = aReview({ id: 'taught', title: 'A young person', summary: 'A summary.', themes: ['elective-home-education'], subjects: [{ age: { years: 14 }, sex: 'female' }] })
const neglected = aReview({ id: 'neglected', title: 'A family', summary: 'A summary.', themes: ['neglect'], subjects: [{ ageBand: 'under 1', sex: 'male' }] })
const { read, shelf } = createSearch(aCatalogue([taught, neglected]), theVocabulary(), { today: () => '2026-06-30' })
const most = (shares: Float32Array) => shares.indexOf(Math.max(...shares))

describe('what the words of a question seek', () => {
  it('is read from its words, those that follow one another, and what was understood', () => {
    const cues = cuesOf(read('girls who are taught at home'))
    for (const cue of ['teach', 'at home', 'must elective-home-education', 'sex female']) assert(cues.includes(cue), cue)
    assert(cuesOf(read('neglect of a boy of 15')).includes('aged adolescent'))
  })
  it('is met by the marks of a review, as long as 1 together, its themes first of all', () => {
    const marks = marksOf(taught, shelf.facts[0]!)
    assert(Math.abs(Math.hypot(...marks.map(([, weight]) => weight)) - 1) < 1e-6)
    const weight = new Map(marks)
    assert(weight.get('theme:elective-home-education')! > weight.get('one')! && weight.get('sex:female')! > weight.get('one')!)
    assert(weight.has('age:adolescent') && !weight.has('sex:male'))
  })
  it('is shared out over all reviews', () => {
    const shares = shelf.sought.shares(read('anything about hunger'))
    assert(Math.abs(shares.reduce((a, b) => a + b, 0) - 1) < 1e-5)
    assert.deepEqual([...createSought([taught, neglected], shelf.facts, () => ({ words: [], dims: 4, vectors: new Float32Array() })).shares(read('neglect'))], [0.5, 0.5])
  })
  it('is found by themes in a catalogue that nothing was fitted on', () => {
    assert.equal(most(shelf.sought.shares(read('no teacher ever sees her'))), 0)
    assert.equal(most(shelf.sought.shares(read('he was always hungry and dirty, with nappy rash'))), 1)
  })
})
