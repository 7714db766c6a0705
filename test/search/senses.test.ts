import assert from 'node:assert/strict'
import type { Review } from '../../src/catalogue/review.ts'
import { buildSenses, openSenses, sentencesOf, toldIn, type WordNumbers } from '../../src/search/ranking/senses.ts'
import { aReview } from '../support/reviews.ts'

const prayed = aReview({ id: 'prayed', title: 'Child J', summary: 'Her parents relied on prayer. She lived near the sea.' })
const bitten = aReview({ id: 'bitten', title: 'Child H', summary: 'A dog bit her.' })
const numbers = { words: ['pray', 'prayer', 'sea', 'dog', 'god'], dims: 2, vectors: Float32Array.from([1, 0, 1, 0, 0, 1, 0, 1, 1, 0]) }

const sensesOf = (reviews: readonly Review[], read?: () => WordNumbers) => openSenses(buildSenses(reviews, read), read)

describe('what words say', () => {
  const like = sensesOf([prayed, bitten], () => numbers).like(['god'])
  it('is near in other words', () => assert(like(0).line > 0.99 && like(1).line < 0.01))
  it('is told of the whole text and of the sentence that is most like', () => assert(like(0).whole < like(0).line && like(0).whole > 0.5))
  it('is nothing of words that nobody knows', () => assert.deepEqual(sensesOf([prayed], () => numbers).like(['qqq'])(0), { whole: 0, line: 0 }))
  it('is not read of a review that is known by more than its text', () => {
    assert.equal(buildSenses([aReview({ themes: ['neglect'] })], () => assert.fail()).rows.length, 0)
    assert.deepEqual([...buildSenses([prayed, aReview({ themes: ['neglect'] }), bitten], () => numbers).starts], [0, 4, 4, 7])
  })
  it('is read sentence by sentence, the title by itself', () => {
    assert.deepEqual(sentencesOf('The dog. It bit him'), [['dog'], ['bit', 'him']])
    assert.equal(toldIn(prayed).length, 3)
  })
  it('is fitted so that what tells of the same lies together', () => {
    const asked = sensesOf([prayed, bitten]).like(['trust', 'god', 'instead', 'doctor'])
    assert(asked(0).whole > asked(1).whole + 0.1)
    const minded = sensesOf([aReview({ summary: 'He was hurt by a paid childminder.' }), aReview({ summary: 'His father was on licence from prison.' })]).like(['paid', 'mind', 'them'])
    assert(minded(0).whole > minded(1).whole + 0.1)
  })
})
