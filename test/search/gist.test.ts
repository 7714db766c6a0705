import assert from 'node:assert/strict'
import { buildGist, openGist } from '../../src/search/gist.ts'
import { words } from '../../src/search/words.ts'
import { aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const reviews = [
  aReview({ id: 'exploited', title: 'Child J', summary: 'A boy was found a long way from home with drugs that he had been sent to sell. He owed an older boy money.' }),
  aReview({ id: 'neglected', title: 'Family M', summary: 'The house was filthy, there was no food in the cupboards and the children had head lice.' }),
  aReview({ id: 'empty', title: 'Zzz', summary: 'Qqq.' })
]
const weight = () => 1
const gist = openGist(buildGist(reviews, theVocabulary(), weight), reviews.length, weight)
const near = (text: string) => [...gist({ told: words(text).map(w => w.stem), words: [] })]

describe('the gist of a question', () => {
  it('is nearest to the review that says the like in other words', () => {
    const [exploited = 0, neglected = 0] = near('teenager dealing for a gang to pay off what he owes')
    assert(exploited > neglected && exploited > 0.3, `${exploited} ${neglected}`)
    const [other = 0, dirty = 0] = near('dirty home, hungry kids with nits')
    assert(dirty > other && dirty > 0.3, `${dirty} ${other}`)
  })
  it('is at most 1, and none for a review whose words speak of nothing', () => {
    const all = near('drugs debts gang county lines, filthy house and hungry children')
    assert(all.every(one => one >= 0 && one <= 1 + 1e-6))
    assert.equal(all[2], 0)
  })
  it('is near to nothing for words that speak of nothing', () => assert.deepEqual(near('qqq zzz'), [0, 0, 0]))
})
