import assert from 'node:assert/strict'
import { buildGist, openGist } from '../../src/search/ranking/gist.ts'
import type { Wish } from '../../src/search/asked/wishes.ts'
import { words } from '../../src/search/words/words.ts'
import { aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const reviews = [
  aReview({ id: 'exploited', title: 'Child J', summary: 'A boy was found a long way from home with drugs that he had been sent to sell. He owed an older boy money.' }),
  aReview({ id: 'neglected', title: 'Family M', summary: 'The house was filthy, there was no food in the cupboards and the children had head lice.' }),
  aReview({ id: 'empty', title: 'Zzz', summary: 'Qqq.' })
]
const weight = () => 1
const gist = openGist(buildGist(reviews, theVocabulary(), weight), { reviews: reviews.length, weight, concepts: theVocabulary().concepts })
const asked = (text: string) => ({ told: words(text).map(w => w.stem), words: [], wishes: [] })
const near = (text: string) => [...gist.near(asked(text))]

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
  it('is of the theme that the words are used of, though none of its names is there', () => {
    const [[first = ''] = []] = gist.themes(asked('mum takes her to one consultant after another, rare seizures nobody else has ever seen, more tests'))
    assert.equal(first, 'fabricated-or-induced-illness')
  })
  it('counts a theme that was named beside what the words say', () => {
    const share = (wishes: Wish[]) => gist.themes({ ...asked('girls'), wishes }).find(([id]) => id === 'radicalisation')?.[1] ?? 0
    assert(share([{ any: ['radicalisation'], kind: 'topic', must: true }]) > 0.5 && share([]) < 0.5)
  })
  it('is read of each vocabulary for itself', () => {
    const untold = buildGist(reviews, { ...theVocabulary(), tellings: () => [] }, weight)
    assert(untold.words.terms.length < buildGist(reviews, theVocabulary(), weight).words.terms.length)
  })
  it('is near to nothing for words that speak of nothing', () => assert.deepEqual(near('qqq zzz'), [0, 0, 0]))
})
