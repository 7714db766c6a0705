import { aStanding } from '../support/replies.ts'
import assert from 'node:assert/strict'
import type { Ask } from '../../src/conversation/ask.ts'
import type { Clerk } from '../../src/conversation/clerk.ts'
import { createCounter } from '../../src/conversation/counter.ts'
import type { Editing } from '../../src/conversation/editing.ts'
import { createMemory } from '../../src/conversation/memory.ts'
import type { Noticed } from '../../src/care/concern.ts'
import { aDesk, aMessenger } from '../support/rooms.ts'
import { anAddress } from '../support/subscribers.ts'

const here = anAddress()

/** A counter whose clerk says "not-here" with what it was asked, and whose editors list nothing. */
function aCounterWith(noticed: Partial<Noticed> = {}, follows = false) {
  const memory = createMemory(() => 0)
  const heard: string[] = []
  const care = { notice: (text: string): Noticed => ({ redacted: false, rest: text, ...noticed }) }
  const clerk: Clerk = {
    said: async ({ command, rest }, _redacted, { whose }) => { heard.push(`${command}: ${rest}${whose ? ` ${whose}` : ''}`); return { kind: 'subscriptions', subscriptions: [], where: { scope: 'channel' } } },
    pressed: async press => { heard.push(press.do); return { kind: 'subscriptions', subscriptions: [], where: { scope: 'channel' } } },
    followed: async () => [],
    hears: async ({ leans }) => follows || !leans
  }
  const editing: Editing = { isEditor: (by, scope) => by?.id === 'editor' && scope === 'personal', drafts: async () => ({ kind: 'drafts', drafts: [], sent: [] }), status: async () => ({ kind: 'standing', standing: aStanding() }), pressed: async () => ({ kind: 'drafts', drafts: [], sent: [] }) }
  const counter = createCounter({ desk: aDesk({ noticed, memory }).desk, care, clerk, editing, memory, now: () => 0 })
  const reply = async (ask: Partial<Ask> & Pick<Ask, 'kind'>) => (await counter.reply({ scope: 'channel', conversation: 'c', here, ...ask } as Ask, aMessenger())).kind
  return { heard, reply }
}

describe('the counter', () => {
  it('hands a question to the desk and a subscription to the clerk', async () => {
    const { heard, reply } = aCounterWith()
    assert.equal(await reply({ kind: 'words', text: 'learning on neglect' }), 'answer')
    assert.equal(await reply({ kind: 'words', text: 'subscribe to neglect' }), 'subscriptions')
    assert.equal(await reply({ kind: 'press', press: { do: 'command', id: 'subscriptions' } }), 'subscriptions')
    assert.equal(await reply({ kind: 'press', press: { do: 'pause', id: 'a' } }), 'subscriptions')
    assert.deepEqual(heard, ['subscribe: neglect', 'subscriptions: ', 'pause'])
  })

  it('takes nothing that is longer than any request for one of notices, and so no longer than its length', async () => {
    const { heard, reply } = aCounterWith()
    const spent = async (signs: string, length: number): Promise<number> => {
      const text = signs.repeat(length / signs.length)
      const { user } = process.cpuUsage()
      await reply({ kind: 'words', text })
      return (process.cpuUsage().user - user) / 1_000
    }
    for (const signs of ['o\'', 'a ', ', ', ',,', 'O’', 'subscribe to neglect ']) {
      await spent(signs, 8_400)
      const [once, twice] = [await spent(signs, 8_400), await spent(signs, 16_800)]
      assert.ok(twice < 3 * once + 50, `${signs}: ${once} and ${twice} ms`)
    }
    assert.deepEqual(heard, [])
  })

  for (const concern of ['risk', 'distress', 'identity', 'advice'] as const) {
    it(`puts ${concern} before any command`, async () => {
      const { heard, reply } = aCounterWith({ concern })
      assert.equal(await reply({ kind: 'words', text: 'subscribe to neglect' }), concern)
      assert.deepEqual(heard, [])
    })
  }

  it('hands the clerk the safe remainder alone', async () => {
    const { heard, reply } = aCounterWith({ redacted: true, rest: 'subscribe to neglect' })
    await reply({ kind: 'words', text: 'subscribe to neglect, Sam Example 1/2/2015' })
    assert.deepEqual(heard, ['subscribe: neglect'])
  })

  it('asks for the theme alone where nothing else was left', async () => assert.equal(await aCounterWith({ redacted: true, rest: 'subscribe' }).reply({ kind: 'words', text: 'subscribe x' }), 'personal-details'))

  it('shows drafts to editors in their own chat, and tells anyone else nothing of them', async () => {
    const { reply } = aCounterWith()
    for (const ask of [{ kind: 'words' as const, text: 'drafts' }, { kind: 'press' as const, press: { do: 'notice' as const, id: 'x', act: 'send' as const } }, { kind: 'press' as const, press: { do: 'settle' as const, id: 'x', conversation: 'y', answer: 'there' as const } }]) {
      assert.equal(await reply({ ...ask, scope: 'personal', by: { id: 'editor' } } as Ask), 'drafts')
      assert.equal(await reply({ ...ask, scope: 'personal', by: { id: 'other' } } as Ask), 'not-editor')
      assert.equal(await reply({ ...ask, by: { id: 'editor' } } as Ask), 'not-editor')
    }
  })

  it('takes what may be of reviews for them, where those were asked for last', async () => {
    const { heard, reply } = aCounterWith({}, true)
    await reply({ kind: 'words', text: 'remove neglect' })
    assert.equal(heard.length, 1)
    heard.length = 0
    await reply({ kind: 'words', text: 'learning on neglect' })
    assert.equal(await reply({ kind: 'words', text: 'remove neglect' }), 'answer')
    await reply({ kind: 'words', text: 'subscriptions' })
    await reply({ kind: 'words', text: 'remove neglect' })
    assert.deepEqual(heard, ['subscriptions: ', 'unsubscribe: neglect'])
  })

  it('hands on for whom something is asked, where that is not the place it is typed in', async () => {
    const { heard, reply } = aCounterWith()
    for (const text of ['subscribe me personally to neglect', 'subscribe bob to neglect', 'subscribe to neglect', 'unsubscribe just me']) await reply({ kind: 'words', text })
    assert.deepEqual(heard, ['subscribe: neglect own', 'subscribe: neglect person', 'subscribe: neglect', 'unsubscribe:  own'])
  })

  it('says so where there is no conversation to post in', async () => assert.equal(await aCounterWith().reply({ kind: 'words', text: 'subscribe', here: undefined } as never), 'not-here'))
})
