import assert from 'node:assert/strict'
import { inBrief } from '../../src/search/limits/brevity.ts'

const said = (text: string): string => inBrief(text).replace(/\s+/g, ' ').trim()

describe('what is quick to read', () => {
  const asked = [
    ['what is not long', 'neglect, nothing too lengthy please', 'neglect, skim please'],
    ['what does not take long', "ones that won't take me all evening", 'ones that skim'],
    ['what a few minutes are enough for', 'neglect I can read in six minutes', 'neglect I can skim'],
    ['how little time there is', "I've got ten minutes: neglect", 'skim : neglect'],
    ['that there is no time', 'neglect, no time for long reports', 'neglect, skim'],
    ['how many pages', 'neglect in under three pages', 'neglect in skim'],
    ['how many pages in words', 'neglect in under nine pages', 'neglect in skim'],
    ['what is short', 'neglect, whichever of these are shortest?', 'neglect, whichever of these skim ?'],
    ['where it can be read', 'neglect, to read on the bus', 'neglect, skim']
  ] as const
  for (const [what, text, read] of asked) it(`is told by ${what}`, () => assert.equal(said(text), read))

  const others = ['short breaks for disabled children', 'no long-term plan', 'boys with no time limit', 'a baby of 3 weeks', 'he had been in care a long time', 'page 4 of the Buxton review', 'no longer at school', 'the last one, I\'ll read it on my break', 'the little ones']
  for (const text of others) it(`is not asked for by “${text}”`, () => assert.equal(inBrief(text), text))

  it('leaves all else where it stands', () => assert.equal(inBrief('nothing long on neglect').indexOf('on neglect'), 'nothing long on neglect'.indexOf('on neglect')))
})
