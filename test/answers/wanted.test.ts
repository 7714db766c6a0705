import assert from 'node:assert/strict'
import { wantedIn } from '../../src/answers/wanted.ts'

describe('what a message wants in place of what was shown', () => {
  for (const [question, rest] of [
    ['these are all girls, I need a boy', 'a boy'], ['too young, needs to be primary age', 'primary age'], ['make it 19', '19'], ['I meant autism', 'autism'], ['change it to 2024', '2024'], ['I\'d prefer older children', 'older children'], ['ok go back to babies', 'babies'], ['swap drugs for alcohol', 'alcohol']
  ] as const) it(`is “${rest}” in “${question}”`, () => assert.equal(wantedIn(question)?.rest, rest))

  for (const question of ['I don\'t want the babies', 'I need something on neglect', 'I want to know more', 'leave those out, I want the ones who were hurt', 'neglect', 'I need', 'back to his mum', 'children who go back to families']) {
    it(`is not said in “${question}”`, () => assert.equal(wantedIn(question), undefined))
  }

  it('is one of those shown when it says “only” or “the one”', () => assert.deepEqual([wantedIn('I only need babies')?.narrows, wantedIn('I want the schoolboy')?.narrows, wantedIn('I need a boy')?.narrows], [true, true, false]))
})
