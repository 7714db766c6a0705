import assert from 'node:assert/strict'
import { agreed } from '../../src/search/ranking/agreed.ts'
import { gathered } from '../../src/search/ranking/rank.ts'
import { createSearch } from '../../src/search/search.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const reviews = [
  aReview({ id: 'first', title: 'A family', summary: 'A summary.', themes: ['neglect'], subjects: [{ age: { years: 4 } }] }),
  aReview({ id: 'second', title: 'Another family', summary: 'A summary.', themes: ['neglect'], subjects: [{ age: { years: 15 } }] }),
  aReview({ id: 'third', title: 'A young person', summary: 'A summary.', themes: ['suicide'], subjects: [{ age: { years: 16 } }] })
]
const { read, shelf, match } = createSearch(aCatalogue(reviews), theVocabulary(), { today: () => '2026-06-30' })

/** What is made of a question where its words seek each review so much, and so many of them were not understood. */
function made(question: string, shares: number[], loose = 0) {
  const asked = { ...read(question), loose }
  return agreed(asked, { ...shelf, sought: { shares: () => Float32Array.from(shares) } }, gathered(asked, shelf)).map(({ at, grade }) => `${reviews[at]!.id} ${grade}`)
}

describe('what was understood and what the words seek, made one', () => {
  it('puts first, of what was asked, what the words seek more', () => {
    assert.deepEqual(made('neglect', [0.7, 0.2, 0.1]), ['first direct', 'second direct'])
    assert.deepEqual(made('neglect', [0.2, 0.7, 0.1]), ['second direct', 'first direct'])
  })
  it('calls only near what the words do not seek, where they seek another and not all was understood', () => {
    assert.deepEqual(made('neglect', [0.75, 0.05, 0.2], 1), ['first direct', 'second related'])
    assert.deepEqual(made('neglect', [0.05, 0.75, 0.2], 1), ['second direct', 'first related'])
    assert.deepEqual(made('neglect', [0.05, 0.75, 0.2]), ['second direct', 'first direct'])
  })
  it('offers beside it, as related, what the words seek and was not understood', () => {
    assert.deepEqual(made('neglect', [0.3, 0.3, 0.4], 1).at(-1), 'third related')
    assert.equal(made('neglect', [0.4, 0.4, 0.2], 1).length, 2)
    assert.equal(made('neglect', [0.3, 0.3, 0.4]).length, 2)
  })
  it('says why it offers one', () => {
    const asked = { ...read('neglect'), loose: 1 }
    const over = { ...shelf, sought: { shares: () => Float32Array.from([0.3, 0.3, 0.4]) } }
    assert.equal(match(asked, agreed(asked, over, gathered(asked, over)).at(-1)!).why, 'Words like yours are often used of what it is about; about death by suicide')
  })
  it('never offers what fails a filter, nor what was turned down', () => {
    assert.deepEqual(made('neglect of a child aged 4', [0.2, 0.4, 0.4], 1), ['first direct'])
    const asked = { ...read('neglect'), denied: [2], loose: 1 }
    assert(!agreed(asked, { ...shelf, sought: { shares: () => Float32Array.from([0, 0, 1]) } }, gathered(asked, shelf)).some(({ at }) => at === 2))
  })
  it('offers nothing alone for a theme that no review has, nor for another matter', () => {
    assert.deepEqual(made('female genital mutilation', [0, 0, 1], 1), [])
    assert.deepEqual(made('how do I book annual leave', [0, 0, 1], 1), [])
  })
  it('counts for less among many reviews', () => {
    const many = Array.from({ length: 60 }, (_, i) => aReview({ id: `one-${i}`, title: 'A family', summary: 'A summary.', themes: ['neglect'] }))
    const { read: readMany, shelf: all } = createSearch(aCatalogue(many), theVocabulary(), { today: () => '2026-06-30' })
    const asked = readMany('neglect')
    const found = gathered(asked, all)
    const second = found[1]!.at
    const seeking = (share: number) => agreed(asked, { ...all, sought: { shares: () => Float32Array.from(many, (_, at) => at === second ? share : (1 - share) / 59) } }, found)[0]!.at
    assert.equal(seeking(0.25), found[0]!.at)
    assert.equal(seeking(0.95), second)
  })
  it('leaves all as it was where a date orders, and where only a text says what a review is about', () => {
    const newest = read('the newest on neglect')
    const found = gathered(newest, shelf)
    assert.equal(agreed(newest, shelf, found), found)
    const byText = createSearch(aCatalogue([...reviews, aReview({ id: 'text', summary: 'Neglect of a boy.' })]), theVocabulary(), { today: () => '2026-06-30' })
    const all = gathered(byText.read('neglect'), byText.shelf)
    assert.equal(agreed(byText.read('neglect'), byText.shelf, all), all)
  })
})
