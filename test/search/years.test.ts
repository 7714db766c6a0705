import assert from 'node:assert/strict'
import { yearsIn, yearWords } from '../../src/search/years.ts'

const now = 2026

describe('the years in a question', () => {
  const read: [string, object][] = [
    ['in 2019', { from: 2019, to: 2019 }], ['2018-2020', { from: 2018, to: 2020 }], ['2019/20', { from: 2019, to: 2020 }], ['between 2018 and 2020', { from: 2018, to: 2020 }],
    ['from 2008 to 2014', { from: 2008, to: 2014 }], ['before 2016', { to: 2015 }], ['after 2018', { from: 2019 }], ['since 2019', { from: 2019 }], ['reviews from 2013', { from: 2013, to: 2013 }], ['from 2013 onwards', { from: 2013 }], ['a case from before covid', { to: 2019 }], ['2019 onwards', { from: 2019 }],
    ['more recent than 2015', { from: 2016 }], ['the last five years', { from: 2021 }], ['not after 2014', { to: 2014 }], ['no earlier than 2018', { from: 2018 }], ['2019 or earlier', { to: 2019 }], ['this decade', { from: 2020 }], ['the past couple of years', { from: 2024 }], ['the first half of 2024', { from: 2024, to: 2024 }], ['last year', { from: 2025, to: 2025 }], ['august 2024', { from: 2024, to: 2024 }]
  ]
  for (const [text, years] of read) it(`are read from “${text}”`, () => assert.deepEqual(yearsIn(text, now).years, years))
  for (const [text, years] of [['since the board took over in autumn 2019', { from: 2019 }], ['before the new partnership began in 2019', { to: 2018 }], ['pre WT2018', { to: 2017 }], ['before Working Together 2018', { to: 2017 }], ['published after the baby one in spring 2024', { from: 2024 }]] as const) {
    it(`begin or end at a year that dates something else in “${text}”`, () => assert.deepEqual([yearsIn(text, now).years, yearsIn(text, now).months], [years, undefined]))
  }
  it('come with the month that was named', () => assert.deepEqual(yearsIn('july 2024', now).months, ['2024-07']))
  it('come with the months of a season, a half or a quarter', () => {
    assert.deepEqual(yearsIn('spring 2024', now).months, ['2024-03', '2024-04', '2024-05'])
    assert.equal(yearsIn('second half of 2024', now).months?.[0], '2024-07')
    assert.deepEqual(yearsIn('Q1 of 2024', now).months, ['2024-01', '2024-02', '2024-03'])
    assert.equal(yearsIn('the first 2024 review', now).months, undefined)
  })
  it('are marked and left out when they lie in the future', () => assert.deepEqual([yearsIn('since 3020', now).impossible, yearsIn('since 3020', now).years], [true, undefined]))
  it('are not found in a code', () => assert.equal(yearsIn('TDS20 level 3', now).years, undefined))
})

describe('the words for years', () => {
  for (const [years, said] of [[{ from: 2018, to: 2020 }, '2018 to 2020'], [{ to: 2015 }, 'before 2016'], [{ from: 2019 }, '2019 onwards'], [{ from: 2019, to: 2019 }, '2019']] as const) {
    it(`are “${said}”`, () => assert.equal(yearWords(years), said))
  }
})
