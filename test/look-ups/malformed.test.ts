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
const names = ['query', 'fetchTask', 'submitAction', 'queryLink', 'anonymousQueryLink'].map(name => `composeExtension/${name}`)

/** Anything, and things of nearly the right shape. */
const word = fc.oneof(fc.string(), fc.constantFrom('topic', 'name', 'learn', 'find', 'see', 'post', 'change', 'neglect', 'theo-tds20', 'initialRun', '__proto__', 'constructor', 'https://reviews.example.org/r/theo-tds20', '<p>neglect</p>'))
const anything = fc.oneof(fc.anything({ withNullPrototype: true, withObjectString: true }), word, fc.integer(), fc.constant(undefined))
const near = fc.record({
  commandId: anything, parameters: fc.oneof(anything, fc.array(fc.record({ name: anything, value: anything }))), queryOptions: fc.oneof(anything, fc.record({ skip: anything, count: anything })),
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
      assert.equal(body !== undefined, status === 200)
    }), { numRuns: 3_000, seed: 20_260_305 })
    assert.deepEqual([...seen].sort(), [200, 400, 501])
  })

  it('is 501 by any other name', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom('composeExtension/', 'composeExtension/query ', 'task/fetch', 'toString')), async name => {
      fc.pre(!names.includes(name) && !/^(adaptiveCard\/action|message\/submitAction)$/u.test(name))
      assert.equal((await invokes({ ...anInvoke(name) } as unknown as Activity, aMessenger())).status, 501)
    }))
  })
})
