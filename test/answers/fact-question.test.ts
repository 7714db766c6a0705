import assert from 'node:assert/strict'
import { parsed } from '../../src/answers/message/parse.ts'
import { factAskedOf, isOfOne, opensAsFact } from '../../src/answers/message/fact-question.ts'

describe('a question on what was shown', () => {
  for (const [text, way] of [
    ['how old was he', 'fact'], ['did she self harm', 'build'], ['what years did it look at', 'build'], ['and what did they find', 'fact'], ['whats it about', 'fact'], ['can you tell me when this came out', 'fact'],
    ['what age', 'fact'], ['boy or girl', 'fact'], ['about what', 'fact'], ['when', 'fact'], ['which year was that', 'fact'], ['so what were the recommendations', 'fact'],
    ['give me the tips', 'word'], ['open it', 'word'], ['tell me more', 'word'], ['which of the schools knew about him', 'word'], ['what had happened to the older children', 'build'], ['do they mention whether there was anyone else in the house at the time', 'build']
  ] as const) it(`is “${text}”, by its ${way}`, () => assert.equal(factAskedOf(parsed(text), false), way))

  for (const text of ['is there one on drugs', 'what about girls', 'anything else like it', 'which of those died', 'did any of them live in care', 'do you have anything on neglect', 'neglect of babies', 'give me the other one', 'what is neglect', 'was there an audit']) {
    it(`is not “${text}”`, () => assert.equal(factAskedOf(parsed(text), true), undefined))
  }

  it('may open as a fact with no word for what was shown', () => assert.deepEqual([opensAsFact('how many were arrested'), opensAsFact('what about girls'), opensAsFact('girls')], [true, false, false]))
  it('may speak of one, or of several', () => assert.deepEqual([isOfOne('how old was he'), isOfOne('how old were they'), isOfOne('what did those find')], [true, false, false]))
})
