import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { createSearch } from '../../src/search/search.ts'
import { softIn } from '../../src/search/limits/soft.ts'
import { home } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const search = createSearch(loadCatalogue(join(home, 'data/reviews'), { themes: theVocabulary().ids }), theVocabulary(), { today: () => '2026-11-26' })
const direct = (text: string): string[] => { const asked = search.read(text); return search.find(asked).filter(f => f.grade === 'direct').map(f => search.match(asked, f).review.id) }
const wished = (text: string) => search.read(text).wished

describe('what is only wished for', () => {
  for (const [text, part] of [
    ['drugs, ideally from 2019', ' from 2019'], ['teenagers, even better if it is a girl', ' it is a girl'], ['drugs, under 18 if you can', ' under 18 '], ['drugs, from the county, if possible', ' from the county, '],
    ['drugs, from the city would be a bonus', ' from the city '], ['what I want, ideally on one page, is learning', ' on one page'], ['a death, particularly if both boards worked on it', ' both boards worked on it']
  ] as const) it(`is “${part.trim()}” in “${text}”`, () => assert.deepEqual(softIn(text).parts.map(([from, to]) => text.slice(from, to)), [part]))
  for (const text of ['could you, if possible, send me neglect', 'if there is anything on neglect send it', 'anything on neglect if possible', 'better supervision of a child']) it(`is nothing in “${text}”`, () => assert.deepEqual(softIn(text).parts, []))
  for (const [text, limits] of [
    ['drugs, ideally from 2019', { years: { from: 2019, to: 2019 } }], ['drugs, if possible from the county', { areas: ['Derbyshire'] }], ['mental health, boys for preference', { sex: 'male' }], ['drugs, under 18 if you can', { ages: [{ from: 0, to: 215 }] }],
    ['deaths, especially from 2024', { years: { from: 2024, to: 2024 } }], ['neglect, ideally just a page', { documentKinds: ['one-page'] }], ['deaths, with dates if possible', { stated: ['date'] }]
  ] as const) {
    it(`limits nothing in “${text}”`, () => {
      const { understood, firm } = search.read(text)
      assert.deepEqual([wished(text), Object.keys(understood.filters), [...firm]], [limits, [], []])
    })
  }
  for (const [text, plain] of [['boys, ideally since 2018', 'boys'], ['CSPRs, ideally from 2024', 'CSPRs'], ['babies, preferably after 2018', 'babies'], ['boys, preferably over 15', 'boys']] as const) {
    it(`does not doubt what is asked in “${text}”`, () => assert.deepEqual(direct(text).toSorted(), direct(plain).toSorted()))
  }
  it('comes first and leaves out nothing', () => {
    assert.deepEqual(direct('drugs, ideally from 2019'), ['aaron-2019', 'boy-15-drugs-overdose'])
    assert.deepEqual(direct('mental health reviews, girls for preference').includes('complex-mental-health-out-of-county'), true)
  })
  it('is said', () => assert.deepEqual(search.read('drugs, ideally from 2019').understood.notes, ['Put first, but not needed: 2019.']))
  it('is what is asked where nothing else is', () => {
    const { understood, firm } = search.read('Morning, reviews from 2024 if possible')
    assert.deepEqual([understood.filters.years, firm.has('years'), wished('Morning, reviews from 2024 if possible')], [{ from: 2024, to: 2024 }, true, {}])
  })
  it('takes from a long message nothing that fits its question', () => {
    const text = 'I sit between children\'s and adult services and we are rewriting our terms of reference. Learning from the death of someone who\'d recently become an adult would help us make the argument, particularly if both boards worked on it.'
    assert.equal(direct(text)[0], 'aaron-2019')
  })
})

describe('the context of a question', () => {
  it('is no publisher where a body only holds or writes what the answer is for', () => {
    const { understood: { filters } } = search.read('I\'ve to write the intro for the partnership\'s yearly report and I\'m after the pieces that look across many cases at once. What is there, and from which board?')
    assert.equal(filters.publishers, undefined)
  })
  it('is what was read the last time', () => assert.deepEqual(direct('Last time we did the one about obesity in our reading group at the surgery. This time the partners want suicide in a teenage girl. What is there?'), ['girl-16-suicide']))
  it('asks for progress in “did services do what they said they\'d do”', () => assert.deepEqual(direct('did services do what they said they\'d do afterwards').sort(), ['theo-tds20', 'zac-zds22']))
})
