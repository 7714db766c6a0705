import assert from 'node:assert/strict'
import { statedFactsIn } from '../../src/search/limits/stated-facts.ts'

describe('the facts a question wants given', () => {
  for (const [text, fact] of [['deaths where the age is given', 'age'], ['only where we know how old they were', 'age'], ['with the age stated', 'age'], ['where we know the sex', 'sex'], ['reviews that say when', 'date'], ['with a date', 'date'], ['The ones with letters and numbers instead of a name', 'code'], ['initials and digits, no real names', 'code'], ['initials rather than a name', 'code'], ['reviews that go by a code', 'code'], ['which have reference codes', 'code']] as const) {
    it(`are read from “${text}”`, () => assert.deepEqual([statedFactsIn(text).stated, statedFactsIn(text).unstated], [[fact], []]))
  }
  for (const [text, fact] of [['which have no date', 'date'], ['undated ones', 'date'], ['age unknown', 'age'], ['where it does not say how old', 'age'], ['whose sex isn\'t stated', 'sex']] as const) {
    it(`are read as left open from “${text}”`, () => assert.deepEqual([statedFactsIn(text).stated, statedFactsIn(text).unstated], [[], [fact]]))
  }
  for (const text of ['how old was he', 'over the age of 16', 'no age limit', 'school age children', 'known sexual abuse', 'what year was it done', 'the date it was published', 'teaching a child letters and numbers', 'a boy known by his initials to police', 'letters home about attendance']) {
    it(`are none in “${text}”`, () => assert.deepEqual([statedFactsIn(text).stated, statedFactsIn(text).unstated], [[], []]))
  }
  it('are none in a story', () => assert.deepEqual(statedFactsIn('where the age is given', true).stated, []))
})

describe('a question about those who lived', () => {
  for (const text of ['the ones who lived', 'where they all lived', 'overdose, but she lived', 'of the twins, the one that lived on']) it(`is known by “${text}”`, () => assert.equal(statedFactsIn(text).survived, true))
  for (const text of ['who lived with grandparents', 'children who lived on the streets', 'lived experience', 'children who died']) it(`is not “${text}”`, () => assert.equal(statedFactsIn(text).survived, false))
})
