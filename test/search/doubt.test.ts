import assert from 'node:assert/strict'
import { offerable } from '../../src/search/ranking/doubt.ts'
import type { Ranked, Shelf } from '../../src/search/ranking/rank.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Understanding } from '../../src/search/asked/understand.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const search = createSearch(aCatalogue([aReview({ summary: 'A boy drowned in a flooded quarry with friends.', themes: [] })]), theVocabulary(), { today: () => '2026-06-30' })
const likeness = (near: number): Shelf => ({ ...search.shelf, gist: { ...search.shelf.gist, near: () => Float32Array.of(near) } })
const touched = (asked: Understanding, level = 0.4, grade: Ranked['grade'] = 'related'): Ranked[] => [{ at: 0, grade, score: 1, wishes: asked.wishes, levels: asked.wishes.map(() => level), standings: [], by: 'aspects' }]
const count = (question: string, near: number, level?: number, grade?: Ranked['grade']): number => {
  const asked = search.read(question)
  return offerable(asked, likeness(near), touched(asked, level, grade)).length
}

describe('what is offered apart among texts', () => {
  it('is nothing where the word that tells is in no review and none found is about its theme or like it', () => assert.equal(count('cuckooing', 0.1), 0))
  it('is what is like the question in gist', () => assert.equal(count('cuckooing', 0.4), 1))
  it('is what is about the theme', () => assert.equal(count('cuckooing', 0.1, 0.8), 1))
  it('is what holds the word that tells', () => assert.equal(count('drowned in a quarry', 0.1), 1))
  it('never takes away what was asked', () => assert.equal(count('cuckooing', 0.1, 0.4, 'direct'), 1))
})

describe('a few everyday words', () => {
  const talk = createSearch(aCatalogue([
    aReview({ id: 'boy', title: 'Boy who died', summary: 'He had stopped talking to anyone and was left alone. The family came twice.' }),
    aReview({ id: 'girl', title: 'Girl who was hurt', summary: 'It was too much for her, and upsetting.', asks: ['why did she stop talking'] })
  ]), theVocabulary(), { today: () => '2026-06-30' })
  const found = (question: string): string[] => talk.find(talk.read(question)).map(({ at }) => talk.shelf.reviews[at]!.id)
  for (const said of ['leave me alone', 'this came twice', 'too much text', 'this is upsetting', 'it won’t load']) it(`find nothing that only holds one of them: “${said}”`, () => assert.deepEqual(found(said), []))
  it('find what an editor wrote the like of', () => assert.ok(found('why did she stop talking').includes('girl')))
})
