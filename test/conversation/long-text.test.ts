import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../support/running.ts'
import { aConversation } from '../support/conversation.ts'

/** What one pastes, or leans a book on the keys for. All of these once held everybody up for seconds or were of a kind that did. */
const shapes: Record<string, string> = {
  'a page of prose': readFileSync(join(home, 'docs/notices.md'), 'utf8').replace(/\s+/gu, ' '),
  'one wish again and again': 'others like Zac. ', 'places in a list': 'the second one and ', 'what is set against one': 'older than him ', 'whose year': 'the year the second one came out ',
  'letters and dots': 'a.', 'letters and hyphens': 'a-b.', 'one long word': 'a', 'a pasted picture': 'aGVsbG8gd29ybGQ', 'addresses': 'a@b.co ', 'links': 'https://a.b/c?d=e&f ',
  'full stops': '.', 'signs of markup': '<', 'mentions never closed': '<at ', 'names': 'Anna Maria Bell ', 'names of reviews': 'Zac, Theo and ', 'ages': 'under 5 over 3 ', 'years': 'since 2019 before 2020 ',
  'what is turned down': 'not drugs ', 'questions': 'drugs? ', 'what alarms': 'he hits her and ', 'lines': 'word\n', 'wide letters': 'ａ', 'apostrophes': 'it’s Theo’s ', 'digits': '1234 ', 'one short word again and again': 'a ', 'names never ended': 'o\'', 'mentions that hold nothing': '<at>', 'half an address': 'a@'
}
/** As many characters as a long e-mail holds. */
const pasted = 8_000

describe('a long text', function () {
  // Far more than any takes: what grows with the square of its length takes longer still.
  this.timeout(15_000)
  const { desk } = aConversation()
  const say = (text: string, conversation: string) => desk.reply({ kind: 'words', scope: 'personal', conversation, text })
  before(() => { say('drugs', 'warm') })

  for (const [what, shape] of Object.entries(shapes)) {
    it(`is answered, after a question, where it is ${what}`, () => {
      say('drugs', what)
      assert.ok(say(shape.repeat(Math.ceil(pasted / shape.length)).slice(0, pasted), what).kind)
    })
  }
})
