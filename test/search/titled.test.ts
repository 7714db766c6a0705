import assert from 'node:assert/strict'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { titled } from '../../src/search/reviews/titled.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const read = (title: string) => titled({ title, summary: '', publisher: aPublisher() }, theVocabulary())

describe('what a title calls its review by', () => {
  for (const [title, summary, called] of [['Oona: a girl with asthma', 'Oona was nine.', ['oona']], ['Tia: a girl with diabetes', 'Tia, who was 13, had been ill.', ['tia']], ['Neglect: what we learned', 'Neglect was missed.', []], ['Zephyr: a thematic review', 'Six reviews.', []]] as const)
    it(`is ${called.length > 0 ? 'a first name' : 'no name'} in “${title}”, of which the text says “${summary}”`, () => assert.deepEqual(titled({ title, summary, publisher: aPublisher() }, theVocabulary()).called, called))
  for (const [title, codes] of [
    ['Child Practice Review NWSCB 3/2018', ['nwscb32018']], ['SCR-P17', ['scrp17', 'p17']], ['LCSPR 2019 C: Executive Summary', ['lcspr2019c']], ['Learning from A7', ['a7']],
    ['COVID-19 and babies', []], ['KS2 pupils', []], ['Learning on one side of A4', []], ['SCR 2019', []], ['Themes of 2014 to 2018', []]
  ] as const) it(`is ${codes.length > 0 ? `the code ${codes.join()}` : 'no code'} in “${title}”`, () => assert.deepEqual(read(title).codes, codes))
  for (const [title, called] of [
    ['Leo and Mia', ['leo', 'mia']], ['Serious case review: Zoë', ['zoe']], ['Chloé’s story', ['chloe']], ['Baby Leo – Learning Review', ['leo']], ['Learning Review FD: the fire', ['fd']],
    ['Masking: girls', []], ['Learning review: Northmere', []], ['June', []], ['CSE: a briefing', []], ['Leo, the dog and the garden', []]
  ] as const) it(`is ${called.length > 0 ? `the name ${called.join(' and ')}` : 'no name'} in “${title}”`, () => assert.deepEqual(read(title).called, called))
  for (const [title, label] of [['Child K', 'childk'], ['Young Person RX: learning', 'ypsrx'], ['Children C and D', 'childd'], ['Child Y and Child Z', 'childz'], ['SAR: Adult D', 'adultd'], ['Family 4', 'family4'], ['Child O’Neil', 'childoneil'], ['Child Siskin', 'childsiskin']] as const) {
    it(`is the label ${label} in “${title}”`, () => assert(read(title).labels.includes(label)))
  }
  for (const title of ['Child Practice Review', 'Child Neglect', 'Family Court', 'children in a home', 'Adult Social Care']) it(`is no label in “${title}”`, () => assert.deepEqual(read(title).labels, []))
})

const burnmoor = aPublisher({ key: 'burnmoor-scb', name: 'Burnmoor Safeguarding Children Board', short: 'BSCB', areas: ['Burnmoor'] })
const held = [['k', 'Child K'], ['a', 'Child A'], ['t', 'Baby T – Serious Case Review'], ['w', 'Family W'], ['s', 'Child S'], ['n', 'NWSCB 3/2018'], ['p', 'SCR-P17'], ['lm', 'Leo and Mia'], ['zoe', 'Zoë: a girl let down'], ['on', 'Child O’Neil'], ['yp', 'Young Person B'], ['cd', 'Children C and D'], ['nia', 'Nia']] as const
const answers = createAnswers(aCatalogue([
  ...held.map(([id, title]) => aReview({ id, title, summary: 'A girl was neglected.', type: 'serious-case-review' })),
  aReview({ id: 'a2', title: 'Serious case review: Child A', publisher: burnmoor, summary: 'A boy had asthma.' })
]), theVocabulary(), { today: () => '2026-06-30' })
const ids = (answer: Answer, grade = 'direct'): string[] => answer.kind === 'answer' ? answer.matches.filter(m => m.grade === grade).map(m => m.review.id).sort() : [answer.kind]

describe('a question that names what stands in a title', () => {
  for (const [question, id] of [
    ['Child K', 'k'], ['child k', 'k'], ['child-K', 'k'], ['CHILDK', 'k'], ['the child K review', 'k'], ['Child K’s review', 'k'], ['what happened to Child K and was it neglect?', 'k'],
    ['baby t', 't'], ['BABY-T', 't'], ['family w', 'w'], ['Child S', 's'], ['NWSCB 3/2018', 'n'], ['nwscb 3 2018', 'n'], ['SCR P17', 'p'], ['scrp17', 'p'], ['p17', 'p'],
    ['Leo and Mia', 'lm'], ['leo', 'lm'], ['the mia review', 'lm'], ['Zoe', 'zoe'], ['ZOË', 'zoe'], ['child o\'neil', 'on'], ['Child O’Neil', 'on'], ['YP B', 'yp'], ['Young person b', 'yp'], ['Child C and Child D', 'cd'], ['Children C & D', 'cd']
  ] as const) it(`finds that review alone for “${question}”`, () => assert.deepEqual(ids(answers.answer(question)), [id]))
  it('is given all that have the label', () => assert.deepEqual(ids(answers.answer('child a')), ['a', 'a2']))
  it('is given that of the board it names, and the other apart', () => assert.deepEqual([ids(answers.answer('Child A of Burnmoor')), ids(answers.answer('Child A of Burnmoor'), 'related')], [['a2'], ['a']]))
  it('is told that the label is the same, and not that it is the review', () => {
    const answer = answers.answer('child a')
    assert(answer.kind === 'answer')
    assert.match(answer.matches[0]!.why, /^Its title has the label you named/)
  })
  for (const question of ['Child Q', 'baby k', 'Child Q serious case review', 'NWSCB 9/2018', 'SCR P18']) it(`is told that none has what it names in “${question}”, without a guess`, () => {
    const answer = answers.answer(question)
    assert.equal(answer.kind, 'nothing-found')
    assert.match(answer.understood.notes.join(' '), /No published review here has that (?:label|code)\./)
  })
  for (const question of ['neglect of a child a worker knew', 'the child’s experience of neglect', 'siblings who were neglected', 'neglect of a child 8 weeks old', 'girls neglected, NAI too', 'one of our Mia Lane health visitors asks for everything there is on girls and neglect', 'reviews within 24 hours on neglect']) {
    it(`is no more than a theme in “${question}”`, () => assert.equal(answers.answer(question).understood.filters.named, undefined))
  }
})
