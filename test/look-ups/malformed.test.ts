import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Activity } from 'botbuilder'
import fc from 'fast-check'
import { createInvokes } from '../../src/bot/invokes.ts'
import { loadCards } from '../../src/cards/cards.ts'
import { loadLookUpCards } from '../../src/cards/look-up-cards.ts'
import { anInvoke } from '../support/activities.ts'
import { lookUpRooms } from '../support/look-ups.ts'
import { aCounter, aDesk, aMessenger } from '../support/rooms.ts'
import { home } from '../support/running.ts'

const cards = join(home, 'cards')
const parts = { ...lookUpRooms(), desk: aDesk().desk, counter: aCounter(), toCard: loadCards(cards), lookUpCards: loadLookUpCards(cards), publicHost: 'reviews.example.org' }
const invokes = createInvokes(parts as unknown as Parameters<typeof createInvokes>[0])
const names = [...['query', 'fetchTask', 'submitAction', 'queryLink', 'anonymousQueryLink'].map(name => `composeExtension/${name}`), 'adaptiveCard/action', 'message/submitAction']

/** Anything, and things of nearly the right shape. */
const word = fc.oneof(fc.string(), fc.constantFrom('topic', 'name', 'learn', 'find', 'see', 'post', 'change', 'neglect', 'theo-tds20', 'initialRun', '__proto__', 'constructor', 'https://reviews.example.org/r/theo-tds20', '<p>neglect</p>'))
const anything = fc.oneof(fc.anything({ withNullPrototype: true, withObjectString: true }), word, fc.integer(), fc.constant(undefined))
const deep = fc.integer({ min: 50, max: 3_000 }).map(depth => Array.from({ length: depth }).reduce<object>(inner => ({ data: inner, action: inner }), {}))
const huge = fc.oneof(fc.integer({ min: 1, max: 12 }).map(power => 'neglect '.repeat(2 ** power)), fc.integer({ min: 1, max: 4 }).map(power => Array.from({ length: 10 ** power }, () => ({ name: 'words', value: 'x' }))))
const place = fc.record({ answer: fc.oneof(fc.constant('abcdef'), anything), concepts: fc.array(word), filters: fc.oneof(fc.constant({}), anything), direct: fc.oneof(fc.constant(''), word), related: fc.oneof(fc.constant(''), word), from: anything })
const button = fc.record({ do: fc.constantFrom('theme', 'command', 'review', 'like', 'note', 'show', 'narrow', 'rate', 'helpful', 'unhelpful', 'other'), id: anything, reason: word, at: fc.oneof(place, anything) }, { requiredKeys: ['do'] })
const near = fc.record({
  action: fc.oneof(anything, deep, fc.record({ data: fc.oneof(button, anything), verb: anything })),
  actionName: fc.oneof(fc.constant('feedback'), anything), actionValue: fc.oneof(anything, fc.record({ reaction: fc.constantFrom('like', 'dislike', 'other'), feedback: fc.oneof(anything, huge) })),
  commandId: anything, parameters: fc.oneof(anything, fc.array(fc.record({ name: anything, value: fc.oneof(anything, huge) })), huge), queryOptions: fc.oneof(anything, fc.record({ skip: anything, count: anything })),
  messagePayload: fc.oneof(anything, fc.record({ body: fc.oneof(anything, fc.record({ content: anything })) })),
  data: fc.oneof(anything, fc.record({ step: word, id: anything, themes: anything, where: anything })), url: anything
}, { requiredKeys: [] })

describe('an invoke of any shape', function () {
  this.timeout(60_000)

  it('is answered, refused with 400 or not known, and never fails', async () => {
    const seen = new Set<number>()
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.oneof(near, anything), async (name, value) => {
      const { status, body } = await invokes({ ...anInvoke(name), value } as unknown as Activity, aMessenger())
      seen.add(status)
      assert.ok([200, 400, 501].includes(status))
      // Feedback and buttons say in words why they are refused.
      if (name.startsWith('composeExtension/')) assert.equal(body !== undefined, status === 200)
    }), { numRuns: 6_000, seed: 20_260_305 })
    assert.deepEqual([...seen].sort(), [200, 400, 501])
  })

  it('is 501 by any other name', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom('composeExtension/', 'composeExtension/query ', 'task/fetch', 'toString')), async name => {
      fc.pre(!names.includes(name) && !/^(adaptiveCard\/action|message\/submitAction)$/u.test(name))
      assert.equal((await invokes({ ...anInvoke(name) } as unknown as Activity, aMessenger())).status, 501)
    }))
  })
})
