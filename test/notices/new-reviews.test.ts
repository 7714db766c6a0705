import assert from 'node:assert/strict'
import { noticesDue } from '../../src/notices/new-reviews.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'

const a = aReview({ id: 'a' })
const b = aReview({ id: 'b' })

describe('what is due when the catalogue changes', () => {
  it('is a notice for each review that is new to it', () => assert.deepEqual(noticesDue(aCatalogue([a]), aCatalogue([a, b])), { fresh: [b], changed: [], withdrawn: [] }))
  it('is nothing for a review that was known before, though it was away', () => assert.deepEqual(noticesDue(aCatalogue([a]), aCatalogue([a, b]), new Set(['b'])).fresh, []))
  it('is nothing where nothing changed, or only what a notice does not say', () => {
    assert.deepEqual(noticesDue(aCatalogue([a]), aCatalogue([{ ...a, asks: ['a new question'], summary: 'Another summary.' }])), { fresh: [], changed: [], withdrawn: [] })
  })
  it('is a correction where a notice would read otherwise', () => assert.deepEqual(noticesDue(aCatalogue([a]), aCatalogue([{ ...a, title: 'Another title' }])).changed.map(({ title }) => title), ['Another title']))
  it('is a withdrawal where a review is marked so, and nothing where it is merely gone', () => {
    assert.deepEqual(noticesDue(aCatalogue([a, b]), aCatalogue([{ ...a, status: 'withdrawn' }])).withdrawn, ['a'])
  })
})
