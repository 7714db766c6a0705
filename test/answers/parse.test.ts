import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parsed } from '../../src/answers/message/parse.ts'

describe('a message that follows another', () => {
  for (const [message, wanted, down] of [
    ['can we keep it to boys', 'boys', ''], ['boys please, no girls', 'boys', 'girls'], ['could you strip out the girls', '', 'the girls'], ['alcohol rather than drugs', 'alcohol', 'drugs'],
    ['instead of drugs can I get alcohol', 'alcohol', 'drugs'], ['hold on, leave autism out of it', '', 'autism out of it'], ['the one about alcohol isn\'t relevant', '', 'the one about alcohol'],
    ['what I\'m really after is the boys', 'the boys', ''], ['my line manager says it needs to be about alcohol', 'about alcohol', ''], ['these are all girls, I need a boy', 'a boy', ''],
    ['we have a boys\' school in tomorrow so just the boys', 'just the boys', ''], ['the girls as I work in a refuge', 'the girls', ''], ['I work with girls so just those', 'I work with girls so just those', ''], ['drop all the lads', '', 'the lads'],
    ['scrub drugs, try suicide', 'suicide', 'drugs'], ['sorry should have said, she\'s 16', 'she\'s 16', ''], ['leave out babies, toddlers and infants', '', 'babies, toddlers and infants']
  ] as const) it(`wants “${wanted}” and turns down “${down}” in “${message}”`, () => assert.deepEqual([parsed(message).wanted, parsed(message).down], [wanted, down]))

  it('may ask beyond what it names', () => assert.deepEqual([parsed('not just drugs, alcohol too').past, parsed('not just drugs, alcohol too').wanted], ['drugs', 'alcohol']))
  it('is followed through slips of the thumb', () => assert.deepEqual([parsed('wihtout the girls').down, parsed('insted of drugs, alcohol').wanted, parsed('jsut the boys').has('only')], ['the girls', 'alcohol', true]))
  it('is followed without its vowels, and with a figure for “one”', () => {
    assert.deepEqual([parsed('yngr').has('compare'), parsed('any othrs').has('like'), parsed('smlr').has('like'), parsed('the girl 1').wanted, parsed('aged 1').wanted], [true, true, true, 'the girl one', 'aged 1'])
  })
  it('says nothing where it is only talk', () => assert.deepEqual(['ok thanks', 'that\'s brilliant, thank you', 'right then', 'thanks, boys'].map(message => parsed(message).isTalk), [true, true, true, false]))
  it('is cut to an end, whatever words of the lexicon stand in it', () => {
    const word = fc.constantFrom('not', 'no', 'the', 'one', 'of', 'those', 'two', 'like', 'it', 'that', 'just', 'only', 'same', 'but', 'for', 'and', ',', 'or', 'back', 'to', 'more', 'than', 'keep', 'out', 'leave', 'age', 'any', 'which', 'is', 'my', 'manager', 'says', 'i', 'need', 'boys')
    fc.assert(fc.property(fc.array(word, { maxLength: 30 }), list => parsed(list.join(' ')).length <= list.length))
  })
  it('is read on any text', () => { fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => typeof parsed(text).wanted === 'string')) })
})
