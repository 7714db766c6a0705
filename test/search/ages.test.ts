import assert from 'node:assert/strict'
import { agesIn } from '../../src/search/limits/ages/ages.ts'
import { ageWords, bandSpan } from '../../src/search/limits/ages/bands.ts'

const years = (from: number, to = from): { from: number, to: number } => ({ from: from * 12, to: to * 12 + 11 })

describe('the ages in a question', () => {
  const read: [string, { from: number, to: number }][] = [
    ['15 year old', years(15)], ['a 15-year-old boy', years(15)], ['15yo', years(15)], ['15 y/o lad', years(15)], ['aged 15', years(15)],
    ['fifteen-year-old', years(15)], ['boys 14–17'.replace('–', '-'), years(14, 17)], ['14 to 17 year olds', years(14, 17)], ['ages 5-11', years(5, 11)],
    ['under 5s', { from: 0, to: 59 }], ['under-1s', { from: 0, to: 11 }], ['u1s', { from: 0, to: 11 }], ['<1s', { from: 0, to: 11 }], ['under a year old', { from: 0, to: 11 }],
    ['over 16', { from: 192, to: 311 }], ['16+', { from: 192, to: 311 }], ['16 and over', { from: 192, to: 311 }], ['13 and under', { from: 0, to: 167 }],
    ['4 months', { from: 4, to: 4 }], ['4-month-old baby', { from: 4, to: 4 }], ['4 mnth old', { from: 4, to: 4 }], ['5/52', { from: 1, to: 2 }], ['17 weeks old', { from: 3, to: 4 }], ['3/12', { from: 3, to: 3 }],
    ['Y8', years(12, 13)], ['yr 11', years(15, 16)], ['Y11s', years(15, 16)], ['KS3', years(11, 14)], ['sixth form', years(16, 18)],
    ['year ten lads', years(14, 15)], ['a year one pupil', years(5, 6)], ['girl, 16', years(16)], ['16F', years(16)], ['early teens', years(11, 14)]
  ]
  for (const [text, span] of read) it(`are read from “${text}”`, () => assert.deepEqual(agesIn(text).spans, [span]))

  for (const text of ['before 2016', 'the boy of 12 Mar 2024', 'died at 12 mar', 'a 19 year old stepmum', 'a 19 year old grandad', 'section 47', '2 o\'clock', 'level 3 training', 'nine school age children', '34 weeks pregnant', 'mum is 34', 'a 22 year old mum', 'since 2019', 'year one of the plan', 'year three of it', '7 minute briefing']) {
    it(`are not found in “${text}”`, () => assert.deepEqual(agesIn(text).spans, []))
  }

  it('are marked when no person has that age', () => assert.deepEqual([agesIn('aged 400').impossible, agesIn('aged 400').spans], [true, []]))
  it('are marked when they are a grown-up\'s', () => assert.deepEqual([agesIn('aged 40').grownUp, agesIn('aged 40').spans], [[{ from: 480, to: 491 }], []]))
  it('leave the rest of the words in their places', () => assert.equal(agesIn('girl aged 15 drugs').rest, 'girl         drugs'))
})

describe('the bounds on age in a question', () => {
  const read: [string, { from: number, to: number }][] = [
    ['older than 16 but younger than 18', years(17)], ['under 18 and over 15', years(16, 17)], ['over 15, not over 17', years(16, 17)], ['from 14 up to 16', years(14, 16)],
    ['at least 16', { from: 192, to: 311 }], ['no younger than 18', { from: 216, to: 311 }], ['older than 16', { from: 204, to: 311 }], ['nobody over 15', { from: 0, to: 191 }],
    ['up to 12 months', { from: 0, to: 12 }], ['not older than a year', { from: 0, to: 23 }], ['14 or less', { from: 0, to: 179 }],
    ['a child of exactly 16', years(16)], ['aged exactly seventeen', years(17)], ['15 to 16', years(15, 16)], ['between 15 and 17 inclusive', years(15, 17)], ['adults only', { from: 216, to: 311 }],
    ['lads of 15, 16, 17 who died', years(15, 17)], ['young men 17 to 19 thanks', years(17, 19)], ['girls 14, 15 or 16', years(14, 16)], ['it has to be a child, not an adult', { from: 0, to: 215 }], ['drugs, no grown ups', { from: 0, to: 215 }]
  ]
  for (const [text, span] of read) it(`are read from “${text}”`, () => assert.deepEqual(agesIn(text).spans, [span]))
  for (const text of ['at least 3 reviews', 'up to two siblings', 'at least one of them', 'placements for up to 12 months', 'more than 2 years after', 'up to date', 'only adult social care', 'not an adult social worker', 'she was home with no adult', 'people 5 or 6 reviews']) {
    it(`are not found in “${text}”`, () => assert.deepEqual(agesIn(text).spans, []))
  }
  it('read the other ages of a question too', () => assert.deepEqual(agesIn('boys 14-17').spans, [years(14, 17)]))
  it('leave the rest of the words in their places', () => assert.equal(agesIn('drugs, at least 16, boys').rest, 'drugs,            , boys'))
})

describe('the words for an age', () => {
  const said: [{ from: number, to: number }, string][] = [
    [years(15), 'aged 15'], [years(14, 17), 'aged 14 to 17'], [{ from: 0, to: 11 }, 'under 1'], [{ from: 192, to: 311 }, '16 and over'], [{ from: 4, to: 4 }, 'aged 4 months'], [{ from: 1, to: 1 }, 'aged 1 month']
  ]
  for (const [span, words] of said) it(`are “${words}”`, () => assert.equal(ageWords(span), words))
})

describe('an age band of a record', () => {
  it('stands for its months', () => assert.deepEqual(bandSpan('under 1'), { from: 0, to: 11 }))
  it('says nothing when it is only “child”', () => assert.equal(bandSpan('child'), undefined))
  it('reaches past eighteen for a “young person”', () => assert.deepEqual(bandSpan('young person'), { from: 144, to: 311 }))
})
