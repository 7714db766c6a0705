import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConversation } from '../../src/app.ts'
import { loadCards } from '../../src/cards/cards.ts'
import { lacksLocal } from '../../src/care/signposts.ts'
import { houseText, publishersText } from '../catalogue/written.ts'
import { home } from '../support/running.ts'

/** Any number or name that is Derby's: every number of the shipped places to turn to that is not of the whole country. */
const derbys = /derby|ddscp|01332|01629/iu
const atRisk = 'she says he is outside the school now with a knife'

describe('another partnership’s catalogue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'northmere-'))
  const toCard = loadCards(join(home, 'cards'))
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const opened = () => createConversation({ cataloguePath: folder, cacheDir: join(home, '.data/tests/northmere'), now: () => 0 })
  let conversation: ReturnType<typeof opened>
  const says = (text: string) => toCard(conversation.desk.reply({ kind: 'words', scope: 'personal', conversation: text, text })).text
  before(() => {
    mkdirSync(join(folder, 'reviews'))
    file('reviews/a-review.md', houseText())
    file('reviews/rowan-wren.md', houseText({ id: 'rowan-wren', title: 'Two children who were neglected, known as Rowan and Wren', pseudonym: ['Rowan', 'Wren'] }, 'A review about Rowan and Wren.'))
    file('reviews/ava-noah-mia.md', houseText({ id: 'ava-noah-mia', title: 'Three children who were neglected', pseudonym: 'Ava, Noah and Mia' }))
    file('publishers.yaml', publishersText([{ key: 'northmere-scp', name: 'Northmere Safeguarding Children Partnership', areas: ['Northmere'], home: 'https://example.org/reviews' }]))
    conversation = opened()
  })
  after(() => rmSync(folder, { recursive: true }))

  for (const text of [atRisk, 'can I refer without consent?', 'I cannot cope, I cry after every visit', 'who is Theo really?', 'help', 'about', 'hello', 'forget', 'my pupil Jane Smith, born 12/03/2015']) {
    it(`shows nobody anything of Derby’s: “${text}”`, () => assert.doesNotMatch(says(text), derbys))
  }

  it('shows the numbers of the whole country, and says that its own are missing', () => {
    assert.match(says(atRisk), /call 999[\s\S]*This bot was not given its number\.[\s\S]*101[\s\S]*0808 800 5000/u)
    assert.ok(lacksLocal(conversation.signposts))
  })

  for (const [text, id] of [
    ['Rowan and Wren', 'rowan-wren'], ['Rowan & Wren', 'rowan-wren'], ['Rowan and Wren review', 'rowan-wren'], ['the Wren review', 'rowan-wren'], ['Wren', 'rowan-wren'], ['learning from Wren and Rowan', 'rowan-wren'],
    ['Ava, Noah and Mia', 'ava-noah-mia'], ['Ava, Noah & Mia review', 'ava-noah-mia'], ['Noah', 'ava-noah-mia'], ['how old were Ava, Noah and Mia?', 'ava-noah-mia'], ['review of Mia and Ava', 'ava-noah-mia']
  ] as const) it(`finds the review of several children by all or some of their names, which are nobody’s details: “${text}”`, () => {
    const reply = conversation.desk.reply({ kind: 'words', scope: 'personal', conversation: text, text })
    assert.ok(reply.kind === 'answer' && !reply.redacted, reply.kind)
    assert.deepEqual(reply.matches.map(({ review }) => review.id), [id])
  })

  it('goes by its publisher’s name, page and themes', () => {
    assert.deepEqual(conversation.partnership, { name: 'Northmere Safeguarding Children Partnership', page: 'https://example.org/reviews', examples: ['learning on neglect', 'newest reviews'] })
    assert.match(says('help'), /for example: “learning on neglect” and “newest reviews”/u)
  })

  it('shows what stands in its own files once it has them', () => {
    file('signposts.yaml', readFileSync(join(home, 'data/signposts.yaml'), 'utf8').split(/^(?=- id)/mu).filter(one => /^#|national: true/mu.test(one)).join('')
      + '\n- { id: front-door, name: Northmere front door, number: 01999 123456, for: [risk], source: https://example.org/contact, checked: 2026-11-27 }\n')
    file('partnership.yaml', 'name: Northmere Partnership\npage: https://example.org/all\nexamples: [neglect, boys, aged 9]\n')
    conversation = opened()
    assert.match(says(atRisk), /If it is not an emergency, ring now to make a referral:[\s\S]*Northmere front door[\s\S]*01999 123456/u)
    assert.doesNotMatch(says(atRisk), /not given its number|\n101/u)
    assert.match(says('help'), /for example: “neglect”, “boys” and “aged 9”/u)
    assert.match(says('about'), /Northmere Partnership[\s\S]*https:\/\/example\.org\/all/u)
    assert.ok(!lacksLocal(conversation.signposts))
  })
})
