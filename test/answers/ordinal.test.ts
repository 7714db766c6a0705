import assert from 'node:assert/strict'
import { parsed } from '../../src/answers/message/parse.ts'
import { ordinals, placed as placedIn } from '../../src/answers/message/ordinal.ts'
import type { Understood } from '../../src/search/match.ts'
import { anUnderstood } from '../support/rooms.ts'

const placed = (question: string, last: Understood): string[] => ordinals(parsed(question).core, last)
const three = anUnderstood({ shown: ['one', 'two', 'three'] })

describe('a place in the order of what was shown', () => {
  for (const [question, id] of [
    ['the second one', 'two'], ['open the last one', 'three'], ['show me the first please', 'one'], ['can i see number 3', 'three'], ['the middle one', 'two'], ['3rd', 'three'], ['ok and the first of those', 'one'], ['who published the second', 'two'], ['how old was the last one', 'three'], ['I\'ll take the second', 'two'], ['could you bring up number three', 'three'],
    ['the first one, what type of review is it', 'one'], ['second one - how old was she', 'two'], ['for the last one, when was it published', 'three'], ['what age was the child in the first one', 'one'], ['what did the second one conclude', 'two'], ['is the first one a boy', 'one'], ['was the last one a practice review', 'three'],
    ['no. 2 please', 'two'], ['second pls mate', 'two'], ['the second looks right, open that', 'two'], ['send me the link for the second', 'two'], ['title of the 2nd one', 'two'], ['the latter', 'three'], ['the former please', 'one'], ['second from the bottom', 'two'], ['second to last', 'two'], ['very last one', 'three'], ['the second one please, the rest aren\'t relevant', 'two'],
    ['dig into number 3', 'three'], ['the one at the very end', 'three'], ['next to last', 'two'], ['the last but one please', 'two'], ['one up from the bottom', 'two'], ['two up from the end', 'one'], ['one down from the top', 'two'], ['second from the top', 'two'],
    ['the one before the last one', 'two'], ['the one just below the first', 'two'], ['not the first one, the one beneath it', 'two'], ['not the last, the first', 'one'], ['#2', 'two'], ['item 3 in more detail', 'three'], ['two, please', 'two'], ['go with three', 'three'], ['nmuber 2', 'two'], ['the thrid', 'three']
  ] as const) it(`is named by “${question}”`, () => assert.deepEqual(placed(question, three), [id]))

  for (const question of ['the first year of life', 'second child removed', 'the last five years', 'the seventh one', 'number of children', 'the other one', 'the first one, any others', 'the first time, who knew', 'skip the last one', 'the last year', 'the two', 'two reviews', 'those three', 'over 3', 'no one', 'not the second', '']) {
    it(`is not named by “${question}”`, () => assert.deepEqual(placed(question, three), []))
  }

  it('may be of a few', () => assert.deepEqual([placed('the first two', three), placed('last 2 please', three)], [['one', 'two'], ['two', 'three']]))
  it('counts those offered apart, but ends with those that were asked for', () => {
    const some = anUnderstood({ shown: ['one', 'two'], beside: ['near', 'far'] })
    assert.deepEqual([placed('the third one', some), placed('the last one', some), placed('number 2', anUnderstood({ beside: ['near', 'far'] }))], [['near'], ['two'], ['far']])
  })
  it('may be of both ends', () => assert.deepEqual(placed('the first and last', three), ['one', 'three']))
  it('may be of two', () => {
    for (const message of ['1 and 3', 'first and third', 'the 1st one and the 3rd please']) assert.deepEqual(placed(message, three), ['one', 'three'], message)
    assert.deepEqual(placed('1 and 3', { ...three, filters: { ages: [{ from: 0, to: 60 }] } }), [])
  })
  it('may be written with a figure for “one”, and be of the board of one', () => assert.deepEqual([placed('the 2nd 1 pls', three), placed('the second one\'s board', three)], [['two'], ['two']]))
  it('is the answer before for the first of two answers of one review each', () => assert.deepEqual(placed('the first one', anUnderstood({ shown: ['two'], last: { concepts: [], filters: {}, shown: ['one'] } })), ['one']))
  it('goes by the order in which reviews were named', () => assert.deepEqual(placed('the other one', anUnderstood({ filters: { named: ['b', 'a'] }, shown: ['a', 'b'] })), ['a']))
  it('steps on from one of several, and not past the last', () => {
    const second = anUnderstood({ shown: ['two'], among: { concepts: [], filters: {}, shown: ['one', 'two', 'three'] } })
    assert.deepEqual(placed('next', second), ['three'])
    assert.deepEqual(placed('the previous one', second), ['one'])
    assert.deepEqual(placed('next one please', { ...second, shown: ['three'] }), [])
  })
  it('is told all the same where no review stands there, and not by a number that may be an age', () => {
    const one = anUnderstood({ shown: ['one'] })
    assert.deepEqual([placedIn('the second one', one), placedIn('number 5', three), placedIn('the other one', one), placedIn('no 16', three), placedIn('seven', three), placedIn('any other', one)], [[], [], [], undefined, undefined, undefined])
  })
  it('is not the last of one, which may be the answer before', () => assert.equal(placedIn('the last one', anUnderstood({ shown: ['two'], among: { concepts: [], filters: {}, shown: ['one', 'two', 'three'] } })), undefined))
  it('is of the list that one was chosen from', () => assert.deepEqual(placed('the first one', anUnderstood({ shown: ['two'], among: { concepts: [], filters: {}, shown: ['one', 'two', 'three'] } })), ['one']))
  it('may be the other of two that stand in an answer, or of two answers of one review each', () => {
    assert.deepEqual([placed('the other one', anUnderstood({ shown: ['one'], beside: ['near'] })), placed('the other', anUnderstood({ shown: ['two'], last: { concepts: [], filters: {}, shown: ['one'] } }))], [['near'], ['one']])
  })
  it('is nothing when one was shown, or none', () => assert.deepEqual([placed('the second one', anUnderstood({ shown: ['one'] })), placed('the second one', anUnderstood({}))], [[], []]))
})
