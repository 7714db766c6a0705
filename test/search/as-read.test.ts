import assert from 'node:assert/strict'
import { facts, whoBesides } from '../../src/cards/card-words.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

function aText(title: string, summary: string, said: Partial<Review> = {}): Review {
  const { type: _, ...review } = aReview({ title, summary, themes: [], subjects: [], ...said })
  return { ...review, ...said }
}
const shown = (review: Review): Review => createSearch(aCatalogue([review]), theVocabulary()).catalogue.reviews[0]!

describe('a review known by its text alone, on its card', () => {
  for (const [title, summary, who] of [
    ['Young Person N', 'A 16-year-old boy stabbed to death by another teenager.', 'Boy, aged 16'],
    ['Jenny', 'Jenny was 19 and had epilepsy. She died after a seizure.', 'Young woman, aged 19'],
    ['DHR: Anna', 'Anna, 34, was killed by her former husband. She had two children aged 6 and 9.', 'Woman, aged 34'],
    ['Eight young people', 'Eight young people aged 13 to 18 who were in care.', ''],
    ['Learning paper', 'What managers told us about supervision.', '']
  ] as const) it(`is of “${who}” in “${summary}”`, () => assert.equal(whoBesides(shown(aText(title, summary))), who))
  it('has no type not stated where its title names one', () => assert.doesNotMatch(facts(shown(aText('Young Person N: serious case review', 'A boy of 16.'))), /Type/))
  it('has its type not stated where nothing names one', () => assert.match(facts(shown(aText('Olivia', 'Olivia, aged 17, was looked after.'))), /Type not stated/))
})

describe('the note before an entry whose record gives none', () => {
  for (const [summary, note] of [
    ['Olivia, aged 17, took her own life. She had self-harmed.', 'This entry is about suicide. It mentions self-harm.'],
    ['Baby J died while co-sleeping with parents who had been drinking.', 'This entry is about the death of a baby.'],
    ['Girl of 13 groomed online and sexually exploited by a man.', 'This entry is about the sexual exploitation of children.'],
    ['Two children aged 4 and 6 were killed by their father.', 'This entry is about the killing of a child.'],
    ['A briefing on supervision.', undefined]
  ] as const) it(`is “${note ?? ''}” for “${summary}”`, () => assert.equal(shown(aText('Learning', summary)).contentNote, note))
  it('is the record’s own where it has one', () => assert.equal(shown(aText('Olivia', 'Olivia took her own life.', { contentNote: 'Ours.' })).contentNote, 'Ours.'))
})

describe('an age past those of children', () => {
  const read = (review: Review) => createSearch(aCatalogue([review]), theVocabulary())
  const ethel = aText('DHR: Ethel', 'An 81-year-old woman killed by her husband.')
  it('finds the adult whose it is, and says nothing of children', () => {
    for (const question of ['81 year old', 'over 65s']) {
      const search = read(ethel)
      const asked = search.read(question)
      assert.deepEqual(asked.understood.notes, [])
      assert.deepEqual(search.find(asked).map(({ grade }) => grade), ['direct'])
    }
    assert.equal(read(ethel).read('over 65s').understood.said, '65 and over')
    assert.equal(read(ethel).read('81 year old').understood.said, 'aged 81')
  })
  it('is said not to be held where none is', () => assert.match(read(aReview()).read('over 65s').understood.notes.join(), /up to 25/))
})
