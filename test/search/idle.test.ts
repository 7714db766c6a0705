import assert from 'node:assert/strict'
import { withoutIdle } from '../../src/search/words/idle.ts'

const said = (text: string): string => withoutIdle(text).replace(/\s+/g, ' ').replace(/ ,/g, ',').trim()

describe('what asks for nothing in a question', () => {
  for (const [text, rest] of [
    ['under ones only, doesnt matter what went wrong', 'under ones only,'], ['deaths of boys, I don\'t mind how they died', 'deaths of boys,'],
    ['regardless of how they died, teenagers', ', teenagers'], ['a baby, it needn\'t be a death', 'a baby,'], ['deaths, whatever the cause was', 'deaths, whatever']
  ] as const) it(`is what is left open in “${text}”`, () => assert.equal(said(text), rest))
  it('is what the answer is for', () => {
    assert.equal(said('sixteen or younger (it\'s for our year 11 inset)'), 'sixteen or younger')
    assert.equal(said('neglect of babies, this is for our toddler group training day'), 'neglect of babies')
  })
  it('is nothing where nothing else is said', () => assert.equal(said('doesn\'t matter what age'), 'doesn\'t matter what age'))
  for (const text of ['it\'s for a girl of 15 who self-harms', 'it does matter what age', 'a boy who did not have to be removed', 'neglect that did not matter to anyone']) {
    it(`is nothing in “${text}”`, () => assert.equal(said(text), text))
  }
  it('makes marks of those that were dictated', () => assert.equal(withoutIdle('two things full stop one comma neglect question mark'), 'two things. one, neglect?'))
})
