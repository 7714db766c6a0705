import assert from 'node:assert/strict'
import { goingOnFrom, yearsIn, yearWords } from '../../src/search/limits/years.ts'

const today = '2026-11-26'

describe('the years in a question', () => {
  const read: [string, object][] = [
    ['in 2019', { from: 2019, to: 2019 }], ['2018-2020', { from: 2018, to: 2020 }], ['2019/20', { from: 2019, to: 2020 }], ['between 2018 and 2020', { from: 2018, to: 2020 }],
    ['from 2008 to 2014', { from: 2008, to: 2014 }], ['before 2016', { to: 2015 }], ['after 2018', { from: 2019 }], ['since 2019', { from: 2019 }], ['reviews from 2013', { from: 2013, to: 2013 }], ['from 2013 onwards', { from: 2013 }], ['a case from before covid', { to: 2019 }], ['2019 onwards', { from: 2019 }],
    ['more recent than 2015', { from: 2016 }], ['the last five years', { from: 2021 }], ['not after 2014', { to: 2014 }], ['no earlier than 2018', { from: 2018 }], ['2019 or earlier', { to: 2019 }], ['this decade', { from: 2020 }], ['the past couple of years', { from: 2024 }], ['last year', { from: 2025, to: 2025 }], ['year before last', { from: 2024, to: 2024 }], ['the twenty-tens', { from: 2010, to: 2019 }], ['skip anything from after 2019', { to: 2019 }], ['don\'t want any that are before 2015', { from: 2015 }], ['in 2024', { from: 2024, to: 2024 }],
    ['none from before 2015, none from after 2019', { from: 2015, to: 2019 }], ['nowt before 2018', { from: 2018 }], ['the first half of the 2010s', { from: 2010, to: 2014 }], ['before the noughties', { to: 1999 }], ['the last half decade', { from: 2021 }], ['not more than 4 years back', { from: 2022 }], ['not since covid', { to: 2019 }],
    ['the last twelvemonth', { from: 2025, since: '2025-11' }], ['the last fortnight', { from: 2026, since: '2026-11' }], ['published this week', { from: 2026, to: 2026, since: '2026-11', until: '2026-11' }], ['January to now', { from: 2026, since: '2026-01' }], ['financial year 24-25', { from: 2024, to: 2025, since: '2024-04', until: '2025-03' }], ['the last quarter of 2024', { from: 2024, to: 2024, since: '2024-10', until: '2024-12' }]
  ]
  for (const [text, years] of read) it(`are read from “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  for (const [text, years] of [['since the board took over in autumn 2019', { from: 2019 }], ['before the new partnership began in 2019', { to: 2018 }], ['pre WT2018', { to: 2017 }], ['before Working Together 2018', { to: 2017 }], ['published after the baby one in spring 2024', { from: 2024 }]] as const) {
    it(`begin or end at a year that dates something else in “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  }
  for (const [text, years] of [
    ['july 2024', { from: 2024, to: 2024, since: '2024-07', until: '2024-07' }], ['spring 2024', { from: 2024, to: 2024, since: '2024-03', until: '2024-05' }],
    ['the second half of 2024', { from: 2024, to: 2024, since: '2024-07', until: '2024-12' }], ['Q1 of 2024', { from: 2024, to: 2024, since: '2024-01', until: '2024-03' }],
    ['published after January 2021', { from: 2021, since: '2021-02' }], ['since Sept 2019', { from: 2019, since: '2019-09' }], ['before january 2020', { to: 2019, until: '2019-12' }], ['08/2024', { from: 2024, to: 2024, since: '2024-08', until: '2024-08' }],
    ['between March 2019 and the end of 2020', { from: 2019, to: 2020, since: '2019-03', until: '2020-12' }], ['March 2024 onwards', { from: 2024, since: '2024-03' }], ['no later than June 2024', { to: 2024, until: '2024-06' }],
    ['the past 18 months', { from: 2025, since: '2025-05' }], ['the past eighteen months', { from: 2025, since: '2025-05' }], ['since September', { from: 2026, since: '2026-09' }], ['since december', { from: 2025, since: '2025-12' }], ['anything since September on suicide', { from: 2026, since: '2026-09' }], ['from June this year', { from: 2026, since: '2026-06' }], ['that one, aug 24', { from: 2024, to: 2024, since: '2024-08', until: '2024-08' }],
    ['winter 2023-24', { from: 2023, to: 2024, since: '2023-12', until: '2024-02' }], ['the academic year 2023/24', { from: 2023, to: 2024, since: '2023-09', until: '2024-08' }], ['since the first lockdown', { from: 2020, since: '2020-03' }], ['last month', { from: 2026, to: 2026, since: '2026-10', until: '2026-10' }]
  ] as const) it(`come with the months of “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  for (const [text, years] of [
    ['since 2020 but before 2024', { from: 2020, to: 2023 }], ['after 2019 and before 2024', { from: 2020, to: 2023 }], ['since March 2021 but not after 2023', { from: 2021, to: 2023, since: '2021-03', until: '2023-12' }]
  ] as const) it(`lie between the two bounds of “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  for (const [text, years] of [
    ['2022 or newer', { from: 2022 }], ['2022 to date', { from: 2022 }], ['2022-present', { from: 2022 }], ['starting from 2022', { from: 2022 }], ['since \'22', { from: 2022 }], ['from the start of 2024', { from: 2024 }], ['since last year', { from: 2025 }], ['in the last year', { from: 2025, since: '2025-11' }],
    ['till 2019', { to: 2019 }], ['to the end of 2019', { to: 2019 }], ['2019 backwards', { to: 2019 }], ['until the end of March 2024', { to: 2024, until: '2024-03' }], ['over five years ago', { to: 2021 }], ['reviews no more than 3 years old', { from: 2023 }], ['published since easter', { from: 2026, since: '2026-04' }],
    ['past half year', { from: 2026, since: '2026-05' }], ['last 90 days', { from: 2026, since: '2026-08' }], ['the past year and a half', { from: 2025, since: '2025-05' }], ['going back 15 years', { from: 2011 }], ['>2019', { from: 2020 }], ['<2016', { to: 2015 }], ['starting from 2015 and ending 2020', { from: 2015, to: 2020 }], ['from lockdown on', { from: 2020, since: '2020-03' }], ['post-covid', { from: 2020, since: '2020-03' }], ['up until covid', { to: 2019 }]
  ] as const) it(`begin or end as “${text}” says`, () => assert.deepEqual(yearsIn(text, today).years, years))
  for (const [text, years] of [
    ['2022 and upwards please', { from: 2022 }], ['2022 up', { from: 2022 }], ['with 2022 at the earliest', { from: 2022 }], ['kept to 2022 as a minimum', { from: 2022 }], ['2019 and below', { to: 2019 }], ['2019 at the latest', { to: 2019 }], ['2019 n before', { to: 2019 }],
    ['the last few years, so 2020 onwards', { from: 2020 }], ['up to 2018, so before 2019', { to: 2018 }], ['2010s onwards', { from: 2010 }], ['starting at 2021', { from: 2021 }]
  ] as const) it(`are not narrowed by a second wording in “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  for (const [text, years] of [
    ['bin off everything older than 2021', { from: 2021 }], ['take away the pre 2021 ones', { from: 2021 }], ['anything before 2021 can go', { from: 2021 }], ['skip everything up to 2019', { from: 2020 }],
    ['drop the 2021 and later ones', { to: 2020 }], ['anything since 2021 is no use', { to: 2020 }], ['remove those published after 2019', { to: 2019 }]
  ] as const) it(`lie on the other side of what is left out in “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  it('are any where both sides of one are named', () => assert.equal(yearsIn('before 2019 or since 2019', today).years, undefined))
  it('take with them the words that say the same of dates in general', () => {
    assert.deepEqual(['the older ones, before 2020', 'newer stuff, since 2020', 'older ones since 2020'].map(text => yearsIn(text, today).rest.replace(/[ ,]+/g, ' ').trim()), ['the ones', 'stuff', 'older ones'])
  })
  it('may go on from the one that is named', () => assert.deepEqual(['boys from 2020', 'reviews from 2020', 'from 2018 to 2020'].map(goingOnFrom), ['boys since 2020', undefined, undefined]))
  it('are one month in “July 2024 only”', () => assert.deepEqual(yearsIn('July 2024 only', today).years, { from: 2024, to: 2024, since: '2024-07', until: '2024-07' }))
  it('lie between two days of months', () => assert.deepEqual(yearsIn('between 1 April 2021 and the 31st of March 2022', today).years, { from: 2021, to: 2022, since: '2021-04', until: '2022-03' }))
  for (const text of ['covid', 'children in lockdown', 'it happened over five years ago when she still lived with her dad in a different part of the city', '3 years old']) it(`are not found in “${text}”`, () => assert.equal(yearsIn(text, today).years, undefined))
  it('are those of a whole year that stands beside a word for a part of none', () => assert.deepEqual(yearsIn('the first 2024 review', today).years, { from: 2024, to: 2024 }))
  it('are marked and left out when they lie in the future', () => assert.deepEqual([yearsIn('since 3020', today).impossible, yearsIn('since 3020', today).years], [true, undefined]))
  for (const text of [
    'practice reviews under the 2018 guidance', 'practice reviews under Working Together 2018', 'exploitation reviews for KCSIE 2024 training', 'since I qualified in 2009', 'somebody born in March 2001', 'the 2021 census', 'the 2014 Care Act', 'the Care Act 2014',
    'After the 2019 Ofsted our permanence team was rebuilt from scratch and we need reviews on neglect'
  ]) it(`are not those that date something else in “${text}”`, () => assert.equal(yearsIn(text, today).years, undefined))
  for (const [text, years] of [['reviews since the Children and Social Work Act 2017 came in', { from: 2017 }], ['serious case reviews before the 2018 guidance', { to: 2017 }], ['under the 2015 policy, neglect since 2019', { from: 2019 }]] as const) {
    it(`are those that bound what is asked in “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  }
  it('are not found in a code', () => assert.equal(yearsIn('TDS20 level 3', today).years, undefined))
})

describe('the words for years', () => {
  for (const [years, said] of [[{ from: 2018, to: 2020 }, '2018 to 2020'], [{ to: 2015 }, 'before 2016'], [{ from: 2019 }, '2019 onwards'], [{ from: 2019, to: 2019 }, '2019'], [{ from: 2021, since: '2021-02' }, 'February 2021 onwards'], [{ to: 2024, until: '2024-05' }, 'before June 2024'], [{ from: 2024, to: 2024, since: '2024-03', until: '2024-05' }, 'March to May 2024'], [{ from: 2019, to: 2024, since: '2019-12', until: '2024-01' }, 'December 2019 to January 2024']] as const) {
    it(`are “${said}”`, () => assert.equal(yearWords(years), said))
  }
})

describe('a year that is told', () => {
  for (const text of ['a lad I supported in 2022 died of drugs, what can I read', 'last year a teenager I worked with overdosed, any reviews', 'In 2016 a baby I visited was seriously hurt. Reviews?', 'my audit covers April 2025, reviews on neglect', 'mum was in care in 2005, reviews on babies', 'our school was inspected in 2024, reviews on neglect', 'tell me about Operation Kern in 2008']) {
    it(`limits nothing where it only tells of the writer or a case: “${text}”`, () => assert.equal(yearsIn(text, today).years, undefined))
  }
  for (const [text, years] of [['a boy who died in 2019, any reviews', { from: 2019, to: 2019 }], ['what did we publish in 2022', { from: 2022, to: 2022 }], ['I want what you have from 2019', { from: 2019, to: 2019 }]] as const) {
    it(`limits what is sought in “${text}”`, () => assert.deepEqual(yearsIn(text, today).years, years))
  }
})
