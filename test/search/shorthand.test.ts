import assert from 'node:assert/strict'
import { inWords } from '../../src/search/words/shorthand.ts'

const cases: [typed: string, written: string][] = [
  ['after twenty nineteen', 'after 2019'],
  ['since twenty twenty-three', 'since 2023'],
  ['beofre 2013', 'before 2013'],
  ['twenty ten minute briefings', 'twenty ten minute briefings'],
  ['sicne March 2021', 'since March 2021'],
  ['udner 16', 'under 16'],
  ['youger then 12', 'younger than 12'],
  ['in order 2 of them', 'in order 2 of them'],
  ['babies <12m', 'babies <12 months'],
  ['a 6m old baby', 'a 6 month old baby'],
  ['yr 10/11 pupils', 'year 10 or year 11 pupils'],
  ['16f', '16 year old girl'],
  ['15 y/o M who died', '15 year old boy who died'],
  ['F/16', '16 year old girl'],
  ['YP, f, suicide', 'YP, girl, suicide'],
  ['male + 15', 'male aged 15'],
  ['17, boy', '17 year old boy'],
  ['training 4 HVs', 'training for HVs'],
  ['# humerus', 'fracture humerus'],
  ['?#ribs', '?fracture ribs'],
  ['child #3', 'child #3'],
  ['#safeguarding', '#safeguarding'],
  ['TDS 2O', 'TDS 20'],
  ['babies of about 4 months', 'babies of about 4 months'],
  ['4 babies', '4 babies'],
  ['published 10/11/2019', 'published 10/11/2019'],
  ['F only', 'girls only'],
  ['M, under 18', 'boys, under 18'],
  ['M 13-15', 'boys, 13-15'],
  ['under 18, F', 'under 18, girls'],
  ['sex: m, drugs', 'sex: boy, drugs'],
  ['womens age 18 and up', 'young women age 18 and up'],
  ['men only', 'young men only'],
  ['short, for primary children', 'short ones, for primary children'],
  ['foruteen year olds', 'fourteen year olds'],
  ['I\'m 0 to 5 years service', 'I\'m 0 to 5 years service'],
  ['I’m under 25', 'I’m under 25'],
  ['the mum is a woman over 40', 'the mum is a woman over 40'],
  ['short of staff', 'short of staff'],
  ['pregnant women under 20', 'pregnant women under 20']
]

describe('notes in figures and single letters', () => {
  for (const [typed, written] of cases) it(`write “${typed}” out as “${written}”`, () => assert.equal(inWords(typed), written))
})
