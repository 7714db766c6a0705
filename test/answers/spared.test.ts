import assert from 'node:assert/strict'
import { sparing } from '../../src/answers/message/spared.ts'
import { theVocabulary } from '../support/vocabulary.ts'

describe('what somebody is to be spared', () => {
  for (const [text, left] of [
    ['one of my learners said her own brother died by suicide so avoid that please', 'avoid died by suicide please'],
    ['a colleague in the group is a survivor of CSE so not that one. teenagers', 'avoid CSE. teenagers'],
    ['one of us lost a son to drink and drugs so not that please', 'avoid drink and drugs please'],
    ['We did drugs last time so not that one. Babies?', 'avoid drugs. Babies?'],
    ['we lost someone to drugs, please avoid that', 'avoid drugs'],
    ['training for foster carers, teenagers, but one lost a son to drugs so please avoid drugs', 'training for foster carers, teenagers, but please avoid drugs'],
    ['teenagers, stay away from suicide as someone is bereaved', 'teenagers, stay away from suicide please'],
    ['teenagers, but leave suicide out because a colleague is bereaved', 'teenagers, but leave suicide out please']
  ] as const) it(`is named, and why is not told, in “${text}”`, () => assert.equal(sparing(text, theVocabulary()), left))
  for (const text of [
    'a boy not on any school roll because his parents taught him', 'I need teenagers so no babies please', 'dad lost his job so neglect got worse', 'no babies as I need teenagers',
    'anything on a mother who died so the children went into care', 'the drugs one, not that one', 'teenagers, not drugs', 'my team works with teenagers so no babies'
  ]) it(`is all that was asked in “${text}”`, () => assert.equal(sparing(text, theVocabulary()), text))
  it('is not looked for in a long text, whatever it takes', () => {
    const pasted = `${'a so '.repeat(5000)}${' '.repeat(8000)}`
    const start = performance.now()
    assert.equal(sparing(pasted, theVocabulary()), pasted)
    assert.ok(performance.now() - start < 500)
  })
})
