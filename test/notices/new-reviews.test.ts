import assert from 'node:assert/strict'
import type { Review } from '../../src/catalogue/review.ts'
import { noticesDue } from '../../src/notices/new-reviews.ts'
import { snapshotOf } from '../../src/notices/snapshot.ts'
import type { Notice } from '../../src/store/notice.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'

const a = aReview({ id: 'a' })
const b = aReview({ id: 'b' })
const snapshot = (review: Review) => snapshotOf(review, review.themes)
const of = (review: Review, state: Notice['state'] = 'done'): Notice => ({ id: review.id, review: review.id, snapshot: snapshot(review), state, edition: 1, approvals: [], made: 0 })
const due = (known: string[], notices: Notice[], now: Review[]) => {
  const { fresh, changed, withdrawn, gone } = noticesDue({ known: new Set(known), notices }, { ...aCatalogue(now), snapshot })
  return { fresh: fresh.map(({ id }) => id), changed: changed.map(({ snapshot: { review } }) => review.title), withdrawn: withdrawn.map(({ id }) => id), gone: gone.map(({ id }) => id) }
}
const nothing = { fresh: [], changed: [], withdrawn: [], gone: [] }

describe('what is due when the catalogue changes', () => {
  it('is a notice for each review that was never known', () => assert.deepEqual(due(['a'], [], [a, b]), { ...nothing, fresh: ['b'] }))
  it('is nothing for a review that was known before, though it was away', () => assert.deepEqual(due(['a', 'b'], [], [a, b]), nothing))
  it('is nothing where only what a notice does not say has changed', () => assert.deepEqual(due(['a'], [of(a)], [{ ...a, asks: ['a new question'], summary: 'Another summary.' }]), nothing))
  it('is a correction where a notice would read otherwise', () => assert.deepEqual(due(['a'], [of(a)], [{ ...a, title: 'Another title' }]), { ...nothing, changed: ['Another title'] }))
  it('is a withdrawal where a review is marked so, and a word where it is merely gone and its notice stands', () => {
    assert.deepEqual(due(['a', 'b'], [of(a), of(b)], [{ ...a, status: 'withdrawn' }]), { ...nothing, withdrawn: ['a'], gone: ['b'] })
    for (const state of ['draft', 'scheduled', 'dropped', 'withdrawn'] as const) assert.deepEqual(due(['b'], [of(b, state)], []), nothing)
  })
  it('is nothing for a notice that was dropped or withdrawn before', () => assert.deepEqual(due(['a', 'b'], [of(a, 'dropped'), of(b, 'withdrawn')], [{ ...a, title: 'Another' }, { ...b, status: 'withdrawn' }]), nothing))
})
