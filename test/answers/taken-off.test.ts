import assert from 'node:assert/strict'
import { createAnswers } from '../../src/answers/answers.ts'
import type { Understood } from '../../src/search/match.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const girl = aReview({ id: 'girl-16', title: 'Girl of 16 who was exploited', themes: ['child-sexual-exploitation'], subjects: [{ age: { years: 16 }, sex: 'female' }], published: '2020-01', summary: 'A review about a girl of 16.' })
const other = aReview({ id: 'girl-13', title: 'Girl of 13 who died by suicide', themes: ['suicide'], subjects: [{ age: { years: 13 }, sex: 'female' }], published: '2021-02', summary: 'A review about a girl of 13.' })
const boy = aReview({ id: 'boy-15', title: 'Boy of 15 who took drugs', themes: ['drugs'], subjects: [{ age: { years: 15 }, sex: 'male' }], published: '2022-03', summary: 'A review about a boy of 15.' })
const baby = aReview({ id: 'baby', title: 'Baby who died', themes: ['infant-death'], subjects: [{ age: { months: 4 }, sex: 'male' }], published: '2023-04', summary: 'A review about a baby.' })
const toddler = aReview({ id: 'toddler', title: 'Toddler who died', themes: ['child-death'], subjects: [{ age: { years: 2 }, sex: 'male' }], published: '2018-05', summary: 'A review about a child of two.' })
const answers = createAnswers(aCatalogue([girl, other, boy, baby, toddler]), theVocabulary(), { today: () => '2026-11-26' })

/** The reviews that the last of some messages is answered with as what was asked, by id. */
function answered(...messages: string[]): string[] {
  let before: Understood | undefined
  let found: string[] = []
  for (const message of messages) {
    const answer = answers.answer(message, before)
    before = answer.understood
    found = answer.kind === 'answer' ? answer.matches.flatMap(({ review, grade }) => grade === 'direct' ? review.id : []).sort() : []
  }
  return found
}

describe('suicide that is turned down', () => {
  const near = aReview({ id: 'near', title: 'Young man who died', themes: ['child-death', 'mental-health', 'boys'], related: ['suicide'], subjects: [{ ageBand: 'young person', sex: 'male' }], summary: 'A review about a young man with mental health needs.' })
  const plain = aReview({ id: 'plain', title: 'Boy of 15 with mental health needs', themes: ['child-death', 'mental-health', 'boys'], subjects: [{ age: { years: 15 }, sex: 'male' }], summary: 'A review about a boy of 15.' })
  const named = aReview({ id: 'named', title: 'Boy of 16 who died by suicide', themes: ['suicide', 'child-death', 'mental-health', 'boys'], subjects: [{ age: { years: 16 }, sex: 'male' }], summary: 'A review about a boy of 16.' })
  const some = createAnswers(aCatalogue([near, plain, named]), theVocabulary(), { today: () => '2026-11-26' })
  for (const messages of [['mental health, not suicide'], ['boys who died, excluding suicide'], ['mental health', 'not suicide'], ['boys', 'leave out suicide'], ['mental health', 'without the suicides']]) {
    it(`tells by nothing which others may be one: “${messages.join(' … ')}”`, () => {
      let answer = some.answer(messages[0]!)
      for (const message of messages.slice(1)) answer = some.answer(message, answer.understood)
      assert.deepEqual(answer.kind === 'answer' ? answer.matches.map(({ review, grade }) => `${grade} ${review.id}`).sort() : [], ['direct near', 'direct plain'])
      assert.match(answer.understood.said, /not death by suicide/)
    })
  }
  for (const method of ['hanging', 'asphyxiation', 'strangulation', 'suffocated']) it(`is found by no means of death: “${method}”`, () => assert.equal(some.answer(method).kind, 'nothing-found'))
})

describe('a follow-up', () => {
  it('is of all that is asked for once what came before is taken back', () => assert.deepEqual(answered('girls who were exploited', 'I take that back, show all the girls'), ['girl-13', 'girl-16']))
  it('is of anyone of an age, whoever was asked for before', () => assert.ok(answered('15 year old boys', 'any teenager actually').includes('girl-16')))
  it('leaves no limit on that it says there is none by', () => {
    for (const message of ['what if you don\'t limit it by age', 'not restricted to an age', 'don\'t filter by age']) assert.deepEqual(answered('drugs deaths under 5', message), ['boy-15'], message)
  })
  it('is of what was left out once that is put back in', () => assert.deepEqual(answered('child deaths excluding babies', 'put the babies back in').includes('baby'), true))
  it('by a date alone limits what was shown, and is none of others', () => assert.deepEqual(answered('suicide', 'anything after 2022'), []))
  it('by a date and for whom it is limits too', () => assert.deepEqual(answered('reviews', 'Published in 2022 or later would be most helpful for my audit committee'), ['baby', 'boy-15']))
  it('keeps the other side of a limit that is taken out', () => {
    for (const [message, left] of [['take out the girls', ['boy-15']], ['leave out the boys and anything before 2021', ['girl-13']], ['bin the under 16s', ['girl-16']], ['drop whatever came out since 2021', ['girl-16']]] as const) assert.deepEqual(answered('teenagers', message), left, message)
  })
  it('by the other side of a date takes its place, whatever is said beside it', () => {
    for (const message of ['older ones instead, before 2021', 'let me see what was out before 2021 instead', 'drop since 2021, I want before 2021']) assert.deepEqual(answered('teenagers', 'since 2021', message), ['girl-16'], message)
  })
  it('from a year is of all from then on, where none is of that year', () => assert.deepEqual([answered('teenagers', 'published from 2019'), answered('teenagers', 'published from 2021')], [['boy-15', 'girl-13', 'girl-16'], ['girl-13']]))
  it('leaves no limit where all are cleared, or all that was asked for once is asked for as such', () => {
    for (const message of ['wipe the filters', 'take all of the limits off', 'remove everything I added', 'too few, let me see every suicide one', 'not bothered about girls or dates now, all the suicide ones']) assert.deepEqual(answered('suicide', 'girls', 'before 2020', message), ['girl-13'], message)
  })
  it('leaves no limit on dates where both sides of one are named, or what it left out is let in', () => {
    for (const message of ['old and recent ones alike', 'before or after 2020, I do not mind', 'scrub the 2020', 'without the cut off at 2020', 'include the newer ones too', 'dosent matter what year']) assert.deepEqual(answered('suicide', 'before 2020', message), ['girl-13'], message)
  })
  it('is of either sex where anyone will do', () => {
    for (const message of ['any child', 'why only boys', 'doesn’t matter if it’s a boy or a girl']) assert.deepEqual(answered('suicide', 'boys', message), ['girl-13'], message)
  })
  it('by a date is no order', () => assert.deepEqual(answered('suicide', 'only if it\'s recent, 2022 or later'), []))
  it('steps up or down in age', () => assert.deepEqual([answered('15 year olds', 'go up a year'), answered('15 year olds', 'knock 2 years off'), answered('5 year olds', 'go up eight years')], [['girl-16'], ['girl-13'], ['girl-13']]))
  it('is of children where adults are turned down', () => assert.deepEqual(answered('young adults who took drugs', 'kids not adults'), ['boy-15']))
  it('is of another theme where it wonders about one', () => assert.deepEqual(answered('girls exploitation', 'what if it\'s suicide'), ['girl-13']))
  it('says that none is newer than both', () => assert.equal(answers.answer('is there a newer one than either of those', { concepts: [], filters: { named: ['baby'] }, said: '', notes: [], shown: ['baby'], last: { concepts: [], filters: {}, shown: ['boy-15'] } }).kind, 'nothing-found'))
  it('of somebody older than reviews are about finds nobody', () => assert.equal(answers.answer('not boys, female adults over 30', answers.answer('boys').understood).kind, 'nothing-found'))
})

describe('an age past those of reviews', () => {
  it('is what was asked where nothing else is, and left out where it is told beside a theme', () => {
    assert.deepEqual(answered('females over 30'), [])
    assert.deepEqual(answered('suicide, her mum is 40'), ['girl-13'])
  })
})
