import assert from 'node:assert/strict'
import { inWords } from '../../src/search/shorthand.ts'

const cases: [typed: string, written: string][] = [
  ['after twenty nineteen', 'after 2019'],
  ['since twenty twenty-three', 'since 2023'],
  ['beofre 2013', 'before 2013'],
  ['twenty ten minute briefings', 'twenty ten minute briefings'],
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
  ['TDS 2O', 'TDS 20'],
  ['babies of about 4 months', 'babies of about 4 months'],
  ['4 babies', '4 babies'],
  ['published 10/11/2019', 'published 10/11/2019']
]

describe('notes in figures and single letters', () => {
  for (const [typed, written] of cases) it(`write “${typed}” out as “${written}”`, () => assert.equal(inWords(typed), written))
})
