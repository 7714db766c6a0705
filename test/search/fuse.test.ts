import assert from 'node:assert/strict'
import { fused } from '../../src/search/ranking/fuse.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const swims = aReview({ id: 'swims', title: 'Open water: five drownings', summary: 'Young people drowned in reservoirs and docks in hot weather. Signs and throw lines were absent.' })
const hoards = aReview({ id: 'hoards', title: 'Home conditions review: Kit and Kezia', summary: 'Rooms of the house were filled to the ceiling and both children slept in the bath. Nobody had been able to get to the bedrooms.' })
const shaken = aReview({ id: 'shaken', title: 'Baby T', summary: 'A baby of ten weeks had a bleed on the brain.' })
const given = (question: string, ...reviews: Review[]): string[] => {
  const search = createSearch(aCatalogue(reviews), theVocabulary(), { today: () => '2026-06-30' })
  const asked = search.read(question)
  return search.find(asked).map(({ at, grade }) => `${reviews[at]!.id} ${grade}`)
}

describe('what was understood and what is like in words', () => {
  it('are one order for reviews known by their text: the less was understood, the more the words count', () => {
    const search = createSearch(aCatalogue([swims, shaken, hoards]), theVocabulary(), { today: () => '2026-06-30' })
    const asked = search.read('slept where nobody could get to the bedrooms, rooms filled to the ceiling')
    const found = [0, 2].map((at, i) => ({ at, grade: 'related' as const, score: 2 - i, wishes: [], levels: [], standings: [], by: 'part' as const }))
    const first = (loose: number) => fused({ ...asked, loose }, search.shelf, found, Float32Array.from([0, 0, 0.4])).toSorted((a, b) => b.score - a.score)[0]?.at
    assert.deepEqual([first(0), first(asked.told.length)], [0, 2])
  })
  it('offer what is like in words beside what was understood, apart', () => {
    const heaped = { ...hoards, summary: hoards.summary.replace('in the bath', 'on the stairs') }
    assert(given('drowning, or children who slept on the stairs because the bedrooms of the house were filled to the ceiling', swims, shaken, heaped).includes('hoards related'))
  })
  it('keep to a filter', () => assert(!given('babies who slept in a bath in a house filled to the ceiling', swims, shaken, { ...hoards, summary: `${hoards.summary} They were 9 and 6 years old.` }).includes('hoards direct')))
})
