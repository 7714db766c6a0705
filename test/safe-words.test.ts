import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCards } from '../src/cards/cards.ts'
import { commands } from '../src/conversation/commands.ts'
import { forbidden } from '../src/editor/forbidden.ts'
import { aConversation } from './support/conversation.ts'
import { sampleReplies } from './support/replies.ts'
import { theVocabulary } from './support/vocabulary.ts'

const home = join(import.meta.dirname, '..')

function assertSafe(text: string, where: string): void {
  for (const words of forbidden) assert.doesNotMatch(text, words, where)
}

interface Judged { id: string, question?: string, text?: string, previous?: string[] }
const judged = globSync('test/judgements/{questions,care}.ndjson', { cwd: home }).flatMap(file =>
  readFileSync(join(home, file), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Judged))

describe('what practitioners read', () => {
  let conversation: ReturnType<typeof aConversation>
  const toCard = loadCards(join(home, 'cards'))
  before(() => { conversation = aConversation() })

  it('would be caught if it used a forbidden word', () => {
    for (const bad of ['He committed suicide', 'a dead baby', 'she put herself at risk', 'found lifeless', 'killed himself', 'failed to protect her']) {
      assert.throws(() => assertSafe(bad, 'a bad example'), assert.AssertionError)
    }
  })

  it('is safe in every card template', () => {
    for (const file of globSync('cards/*.json', { cwd: home })) assertSafe(readFileSync(join(home, file), 'utf8'), file)
  })

  it('is safe in every record', () => {
    for (const { id, title, summary, learning, documents, contentNote, pseudonym, code } of conversation.catalogue.reviews) {
      assertSafe([title, summary, ...learning, ...documents.map(document => document.title), contentNote, pseudonym, code].join('\n'), id)
    }
  })

  it('is safe in every preferred phrase, signpost and command', () => {
    for (const { id, preferred } of theVocabulary().concepts.values()) assertSafe(preferred, id)
    for (const signpost of conversation.signposts) assertSafe(Object.values(signpost).join(' '), signpost.id)
    for (const { description, name } of commands) assertSafe(description, name)
  })

  it('is safe in every kind of card', () => {
    for (const reply of sampleReplies()) assertSafe(toCard(reply).text, reply.kind)
  })

  it('is safe in every reply to the judged questions and messages', function () {
    this.timeout(180_000)
    assert.ok(judged.length > 300)
    for (const { id, question, text, previous = [] } of judged) {
      for (const said of [...previous, question ?? text ?? '']) {
        const { text: card, summary } = toCard(conversation.desk.reply({ kind: 'words', scope: 'personal', conversation: id, text: said }))
        assertSafe(`${card}\n${summary}`, id)
      }
    }
  })
})
