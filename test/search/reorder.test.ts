import assert from 'node:assert/strict'
import { gathered } from '../../src/search/ranking/rank.ts'
import { likeEnough, mostWeighed, reordered, signs, signsOf, weighed } from '../../src/search/ranking/reorder.ts'
import { createSearch } from '../../src/search/search.ts'
import { worths } from '../../src/search/ranking/worths.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const sold = aReview({ id: 'sold', title: 'Child J', summary: 'A boy of 15 was found a long way from home with drugs that he had been sent to sell. He owed an older boy money.' })
const neglected = aReview({ id: 'neglected', title: 'Family M', summary: 'The house was filthy, there was no food in the cupboards and the children had head lice. Neglect was known for years.' })
const left = aReview({ id: 'left', title: 'Child P', summary: 'Neglect of a girl whose parents drank. The school fed her.' })
const reviews = [sold, neglected, left]
const over = (list: typeof reviews) => createSearch(aCatalogue(list), theVocabulary(), { today: () => '2026-06-30' })
const { read, shelf } = over(reviews)
const asked = read('neglect in a filthy house with no food')
const found = gathered(asked, shelf)
const sign = (name: (typeof signs)[number], id: string) => signsOf(asked, shelf, found)[found.findIndex(({ at }) => reviews[at]!.id === id)]![signs.indexOf(name)]!

describe('the signs by which reviews known by their text are put in order', () => {
  it('tell what says the like of a question, in its whole text and in a sentence of it', () => {
    for (const name of ['sense', 'line'] as const) assert(sign(name, 'neglected') > sign(name, 'left'), name)
  })
  it('tell which is of one kind with those that stand first', () => assert(sign('kin', 'neglected') > 0 && sign('kin', 'neglected') <= 1))
  it('have each a worth', () => assert.deepEqual(Object.keys(worths), [...signs]))
})

describe('what is weighed', () => {
  const found = gathered(asked, shelf).filter(({ at }) => at !== 0)
  const alike = (much: number) => ({ ...shelf, senses: { like: () => () => ({ whole: much, line: much }) } })
  const others = (question: typeof asked, over = alike(likeEnough + 0.1)) => weighed(question, over, found).slice(found.length)
  it('is also what was not found and says the like in other words, apart', () => assert.deepEqual(others(asked).map(({ at, grade }) => [at, grade]), [[0, 'related']]))
  it('is nothing that is only a little like', () => assert.deepEqual(others(asked, alike(likeEnough - 0.1)), []))
  it('is nothing that fails what was asked', () => {
    assert.deepEqual(others(read('neglect of babies under 1')), [])
    assert.deepEqual(others({ ...asked, denied: [0] }), [])
  })
  it('is nothing where it is not known of anything found whether it is of the year that was asked for', () => assert.deepEqual(others(read('neglect in 2014')), []))
})

describe('the order by signs', () => {
  const ids = (list: typeof found) => list.map(({ at }) => reviews[at]!.id)
  it('puts first what the signs speak for, whatever order it was found in', () => {
    const equal = found.filter(({ at }) => reviews[at]!.id !== 'sold').map(one => ({ ...one, grade: 'related' as const, score: 1 }))
    assert.deepEqual(ids(reordered(asked, shelf, equal)), ['neglected', 'left'])
    assert.deepEqual(ids(reordered(asked, shelf, equal.toReversed())), ['neglected', 'left'])
  })
  it('leaves first what was found first where another is hardly better', () => {
    const twins = over([left, { ...left, id: 'twin', title: 'Child R' }])
    const list = gathered(twins.read('neglect'), twins.shelf).map(one => ({ ...one, score: 1 }))
    for (const one of [list, list.toReversed()]) assert.equal(reordered(twins.read('neglect'), twins.shelf, one)[0], one[0])
  })
  it('leaves what was asked before what is related', () => {
    const apart = found.map(one => ({ ...one, by: 'nearby' as const, grade: reviews[one.at]!.id === 'left' ? 'direct' as const : 'related' as const, score: 1 }))
    assert.equal(ids(reordered(asked, shelf, apart))[0], 'left')
  })
  it('keeps everything that was found, also past what is weighed', () => {
    const many = Array.from({ length: mostWeighed + 5 }, (_, i) => aReview({ ...left, id: `left-${i}` }))
    const { read: readMany, shelf: all } = over(many)
    const list = gathered(readMany('neglect'), all)
    assert.equal(new Set(reordered(readMany('neglect'), all, list).map(({ at }) => at)).size, list.length)
    assert(list.length > mostWeighed)
  })
  it('is for texts alone: where an editor has said what a review is about, where a date orders or a review is named, all stays as it was', () => {
    const { read: readEdited, shelf: edited } = over([neglected, left, aReview({ id: 'listed', title: 'Child Q', summary: 'A boy.', themes: ['neglect'] })])
    const question = readEdited('neglect in a filthy house with no food')
    const list = gathered(question, edited).toReversed()
    assert.equal(reordered(question, edited, list), list)
    const newest = read('the newest on neglect')
    assert.equal(reordered(newest, shelf, found), found)
  })
})
