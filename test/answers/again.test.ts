import assert from 'node:assert/strict'
import { join } from 'node:path'
import { again } from '../../src/answers/again.ts'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { createNarrowing, withFacets } from '../../src/answers/narrow.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const vocabulary = theVocabulary()
const answers = createAnswers(loadCatalogue(join(home, 'data/reviews'), { themes: vocabulary.ids }), vocabulary)
const idsOf = (answer: Answer | undefined) => answer?.kind === 'answer' ? answer.matches.filter(({ grade }) => grade === 'direct').map(({ review }) => review.id).sort() : []

describe('answering again from what was understood', () => {
  it('finds for each theme what the theme itself finds', () => {
    const themes = answers.themes()
    assert.ok(themes.length > 20)
    for (const { id } of themes) assert.deepEqual(idsOf(again(answers, { concepts: [id], filters: {} })), idsOf(answers.theme(id)), id)
  })

  it('offers no theme without a review on it', () => { for (const { id, reviews } of answers.themes()) assert.equal(idsOf(answers.theme(id)).length, reviews, id) })

  it('keeps to the filters', () => {
    const [first] = idsOf(answers.answer('young people over 16'))
    assert.ok(first)
    assert.deepEqual(idsOf(again(answers, { concepts: [], filters: { named: [first] } })), [first])
    assert.equal(again(answers, { concepts: ['neglect'], filters: { years: { from: 1950, to: 1951 } } }).kind, 'nothing-found')
  })

  it('finds nothing for nothing', () => assert.deepEqual(idsOf(again(answers, { concepts: [], filters: {} })), []))
})

describe('narrowing', () => {
  const { options, narrowed, narrows, topics } = createNarrowing(vocabulary, 2026)
  const matches = (...reviews: Parameters<typeof aReview>[0][]) => reviews.map((said, i) => ({ review: aReview({ id: String(i), ...said }), grade: 'direct' as const, why: '' }))
  const names = (list: { name: string, reviews: number }[]) => list.map(({ name, reviews }) => `${name}: ${reviews}`)

  it('offers the ages, themes, types and years that tell reviews apart, with what each leaves', () => {
    const found = matches(
      { subjects: [{ age: { months: 4 } }], themes: ['neglect', 'drugs'], type: 'briefing', published: '2019' },
      { subjects: [{ age: { years: 15 } }], themes: ['neglect'], type: 'learning-review', published: '2021-06' },
      { subjects: [{ ageBand: 'teenager' }], themes: ['neglect'], type: 'learning-review', published: '2021-07' })
    const { ages, themes, types, years } = options(found, {}, ['neglect'])
    assert.deepEqual(names(ages), ['under 1: 1', '10 to 17: 2'])
    assert.ok(themes.some(({ facets, reviews }) => facets.theme === 'drugs' && reviews === 1))
    assert.deepEqual(names(types), ['learning-review: 2', 'briefing: 1'])
    assert.deepEqual(names(years), ['2021: 2', '2019: 1'])
    assert.deepEqual(narrowed(found, { age: '10-17', years: { from: 2021, to: 2021 } }).map(({ review }) => review.id), ['1', '2'])
  })

  it('leaves out what would leave all or none, what was asked for, and the kinds already chosen', () => {
    const same = matches({ themes: ['neglect'] }, { themes: ['neglect'] })
    assert.deepEqual(options(same, {}, []), { ages: [], themes: [], types: [], years: [] })
    assert.equal(narrows(same, []), false)
    const typed = matches({ type: 'briefing' }, { type: 'audit' })
    assert.equal(narrows(typed, []), true)
    assert.deepEqual(options(typed, { type: 'audit' }, []).types, [])
    assert.deepEqual(options(matches({ themes: ['neglect'] }, { themes: ['drugs'] }), {}, ['neglect', 'drugs']).themes.filter(({ facets }) => ['neglect', 'drugs'].includes(facets.theme!)), [])
  })

  it('brings many years together in a few spans that overlap nowhere', () => {
    const { years } = options(matches(...Array.from({ length: 11 }, (_, i) => ({ published: String(2010 + i) }))), {}, [])
    assert.ok(years.length <= 4)
    assert.equal(years.reduce((sum, { reviews }) => sum + reviews, 0), 11)
  })

  it('leaves out a review that does not state what was chosen', () => {
    const silent = matches({ subjects: [], title: 'A review', summary: 'A review.' }, { subjects: [{ age: { years: 15 } }] })
    assert.deepEqual(narrowed(silent, { age: '10-17' }).map(({ review }) => review.id), ['1'])
  })

  it('becomes filters that a follow-up can lean on', () => {
    assert.deepEqual(withFacets({ concepts: ['neglect'], filters: { sex: 'male' } }, { age: 'under-1', theme: 'drugs', type: 'audit', years: { from: 2019, to: 2020 } }),
      { concepts: ['neglect', 'drugs'], filters: { sex: 'male', ages: [{ from: 0, to: 11 }], types: ['audit'], years: { from: 2019, to: 2020 } } })
  })

  it('knows the topics of a review without themes from its words', () => {
    assert.ok(topics(aReview({ title: 'Learning on neglect', summary: 'Neglect of a child.' })).some(({ id }) => id === 'neglect'))
  })
})
