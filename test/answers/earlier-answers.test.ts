import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { parsed } from '../../src/answers/message/parse.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const answers = createAnswers(aCatalogue([
  aReview({ id: 'baby', themes: ['infant', 'infant-death', 'child-death'], subjects: [{ age: { months: 4 } }], published: '2016' }),
  aReview({ id: 'boy', themes: ['drugs', 'child-death'], subjects: [{ age: { years: 15 }, sex: 'male' }], published: '2019' }),
  aReview({ id: 'man', themes: ['drugs'], subjects: [{ age: { years: 19 }, sex: 'male' }], published: '2022' }),
  aReview({ id: 'girl', themes: ['suicide'], subjects: [{ age: { years: 16 }, sex: 'female' }], published: '2024-02' }),
  aReview({ id: 'autism', themes: ['autism'], subjects: [{ ageBand: 'teenager' }], published: '2024-09' })
]), theVocabulary(), { today: () => '2026-06-30' })
const direct = (answer: Answer): string[] => answer.kind === 'answer' ? answer.matches.filter(m => m.grade === 'direct').map(m => m.review.id).toSorted() : [answer.kind]
const after = (first: string, ...then: string[]): string[] => {
  let answer = answers.answer(first)
  for (const question of then) answer = answers.answer(question, answer.understood)
  return direct(answer)
}

describe('going back', () => {
  for (const message of ['put the adult back', 'bring the adults back in please', 'let the adult back in', 'add the adults back']) {
    it(`puts those that were left out beside what is left in “${message}”`, () => assert.deepEqual(after('drugs', 'exclude adults', message), ['boy', 'man']))
  }
  it('puts back only those that it names', () => assert.deepEqual(after('deaths', 'just the girl', 'put the boy back'), ['boy', 'girl']))
  for (const message of ['back to what I asked at the start', 'go back to my first question', 'back to where we started', 'can you go back to the original question', 'back to what I asked first', 'go back to the first thing I asked', 'what I asked first']) {
    it(`is to the first answer of the conversation in “${message}”`, () => assert.deepEqual(after('autism', 'suicide', 'drugs instead', message), ['autism']))
  }
  it('is to the answer before alone', () => {
    for (const message of ['undo that', 'go back one', 'back to the previous question', 'take me back']) assert.deepEqual(after('autism', 'suicide', message), ['autism'])
  })
  it('is to the first answer though nothing was found since', () => assert.deepEqual(after('autism', 'drugs', 'of babies', 'back to what I started with'), ['autism']))
  it('is to the last answer that showed anything where nothing was found since', () => assert.deepEqual(after('drugs', 'of babies', 'undo that'), ['boy', 'man']))
})

describe('going back to a theme', () => {
  for (const message of ['go back to all the drugs ones', 'back to drugs', 'can we return to the drugs reviews', 'let\'s revisit drugs']) {
    it(`gives what was answered then, without what limited it since, in “${message}”`, () => assert.deepEqual(after('drugs', 'under 18 only', message), ['boy', 'man']))
  }
  it('is to the answer that was of it, with its limits', () => {
    assert.deepEqual([after('drugs under 18', 'suicide', 'back to the drugs one'), after('drugs', 'under 18 only', 'suicide', 'back to drugs')], [['boy'], ['boy', 'man']])
    assert.deepEqual(after('deaths', 'boys', 'back to all the deaths'), after('deaths'))
  })
  it('asks anew what was not asked before', () => assert.deepEqual(after('drugs', 'under 18 only', 'back to suicide'), ['girl']))
  it('is no child who goes back home', () => assert.deepEqual(['going back to live with mum', 'back to his dad', 'the one that goes back to 2008'].filter(message => parsed(message).has('back')), []))
  it('shows what stood beside it', () => {
    const near = createAnswers(aCatalogue([aReview({ id: 'one', themes: ['suicide'] }), aReview({ id: 'two', themes: ['self-harm'] }), aReview({ id: 'three', themes: ['obesity'] })]), theVocabulary())
    const suicide = near.answer('suicide')
    const back = near.answer('back to what I asked first', near.answer('obesity', suicide.understood).understood)
    assert.deepEqual(back.kind === 'answer' && back.matches.map(m => m.review.id), suicide.kind === 'answer' && suicide.matches.map(m => m.review.id))
  })
  it('takes in three answers', () => assert.deepEqual(after('autism', 'suicide', 'drugs', 'all three'), ['autism', 'boy', 'girl', 'man']))
  it('is to the answer before for those that came earlier', () => assert.deepEqual([after('suicide', 'autism', 'not those, the earlier ones'), after('suicide', 'autism', 'the one you said first')], [['girl'], ['girl']]))
})

describe('what is turned down', () => {
  for (const message of ['take the babies out', 'take out the babies', 'babies out please', 'I want the babies out', 'pull the babies out', 'can you take the baby deaths out', 'have the babies out']) {
    it(`is left out, and never all that is left, in “${message}”`, () => assert.deepEqual(after('deaths', message), ['boy', 'girl']))
  }
})

describe('one age turned down', () => {
  it('leaves the others of its band', () => {
    assert.deepEqual([after('teenagers who died', 'not the 15 year old'), after('drugs', 'leave out the 19 year old')], [['girl'], ['boy']])
  })
})

describe('what is wanted and not', () => {
  for (const message of ['I want the teenage deaths, not infants', 'the teenagers who died, not babies', 'not a baby, a teenager who died', 'no babies, teenage deaths']) {
    it(`is no more of the age that came before in “${message}”`, () => assert.deepEqual(after('baby aged four months', message), ['boy', 'girl']))
  }
})

describe('one that was named', () => {
  it('makes way for another child or another year', () => {
    const named = createAnswers(aCatalogue([aReview({ id: 'wren', pseudonym: 'Wren', themes: ['neglect'], published: '2020' }), aReview({ id: 'girl', themes: ['suicide'], subjects: [{ age: { years: 16 }, sex: 'female' }], published: '2014' })]), theVocabulary(), { today: () => '2026-06-30' })
    const wren = named.answer('Wren').understood
    for (const message of ['stuff from 2014', 'what about 2014', 'same for girls', 'wrong name, it is the girl I need']) assert.deepEqual(direct(named.answer(message, wren)), ['girl'], message)
    assert.deepEqual(direct(named.answer('would a school get anything from it?', wren)), ['wren'])
    assert.deepEqual(direct(named.answer('could foster carers learn from that', wren)), ['wren'])
  })
})

describe('the same of a service', () => {
  it('is those shown that speak of it', () => {
    const told = createAnswers(aCatalogue([aReview({ id: 'street', themes: ['child-sexual-exploitation'], summary: 'A review about an operation of the police.' }), aReview({ id: 'hill', themes: ['neglect'] })]), theVocabulary(), { today: () => '2026-06-30' })
    assert.deepEqual(direct(told.answer('can you do the same topic but police', told.answer('sexual exploitation').understood)), ['street'])
  })
})

describe('the same of others', () => {
  it('is of the type of the one that was shown, where few are of it', () => {
    const few = createAnswers(aCatalogue([
      aReview({ id: 'brief', type: 'briefing', themes: ['infant', 'neglect'] }), aReview({ id: 'school', title: 'Pupils', type: 'briefing', themes: ['school-age'] }),
      ...['a', 'b', 'c', 'd', 'e'].map(id => aReview({ id, title: 'Autism', type: 'learning-review', themes: ['autism'] })), aReview({ id: 'plain', title: 'Pupils', type: 'learning-review', themes: ['school-age'] })
    ]), theVocabulary())
    assert.deepEqual(direct(few.answer('same but for school children', few.answer('neglect of babies').understood)), ['school'])
  })
})

describe('a step on', () => {
  it('goes with what else is left open', () => assert.deepEqual([after('16 year old girl', 'a year younger, either sex'), after('16 year old girl', 'three years older, any gender')], [['boy'], ['man']]))
  it('takes what is said beside it', () => {
    assert.deepEqual([after('16 year old girl', 'a year younger, male'), after('boys aged 15', 'four years older, on drugs')], [['boy'], ['man']])
    assert.deepEqual([after('drugs in 2019', 'newer than that, girls'), after('drugs in 2019', 'newer than that, and male')], [['nothing-found'], ['man']])
  })
  it('goes back some years from there', () => assert.deepEqual(after('reviews dated 2024', 'five years back from there'), ['boy']))
  it('is to the later one of a year', () => assert.deepEqual([after('reviews dated 2024', 'the one from later in that year'), after('reviews dated 2024', 'the one from earlier in the same year')], [['autism'], ['girl']]))
})

describe('what was narrowed', () => {
  for (const message of ['as it stood', 'the earlier answer again', 'undo my last change', 'before I narrowed it', 'what had you listed before', 'a stage back', 'I never meant to narrow it', 'drugs again', 'I want everything back']) {
    it(`is as it was before in “${message}”`, () => assert.deepEqual(after('drugs', 'under 18 only', message), ['boy', 'man']))
  }
  for (const message of ['dates may be dropped', 'stop limiting it to 2020 on', 'it needn\'t be recent', 'historic reports are welcome', 'however far back', 'pre 2020 as well', 'not fussed what year']) {
    it(`is no more limited by date in “${message}”`, () => assert.deepEqual(after('drugs', 'since 2020', message), ['boy', 'man']))
  }
  it('still steps in years', () => assert.deepEqual(after('19 year olds', 'knock 4 years off'), ['boy']))
})

describe('a part told of as not wanted', () => {
  for (const message of ['suicide could be left out', 'the suicide ones have to go', 'suicide no', 'too many suicide ones', 'non-suicide ones', 'ones where suicide is not a factor', 'all of them once you took out suicide', 'boys but no suicide']) {
    it(`is left out in “${message}”`, () => assert.ok(!after('deaths', message).includes('girl') && after('deaths', message).includes('boy')))
  }
  it('is no injury that was not meant', () => assert.equal(parsed('non accidental injury cases').down, ''))
})
