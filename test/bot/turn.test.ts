import assert from 'node:assert/strict'
import { join } from 'node:path'
import { TestAdapter, type Activity } from 'botbuilder'
import sinon from 'sinon'
import { createTurn } from '../../src/bot/turn.ts'
import { loadCards } from '../../src/cards/cards.ts'
import { noLookUps } from '../support/look-ups.ts'
import { aCounter, aDesk, aLog } from '../support/rooms.ts'

const toCard = loadCards(join(import.meta.dirname, '../../cards'))

/** A bot on botbuilder's own test adapter, and what it said and logged. */
function aBot(said: Partial<Parameters<typeof createTurn>[0]> = {}) {
  const log = aLog()
  const turn = createTurn({ ...noLookUps(), desk: aDesk().desk, counter: aCounter(), toCard, log, now: () => 0, random: () => 0.5, call: '999', reference: () => 'ref-1', ...said })
  const adapter = new TestAdapter(context => turn.run(context))
  adapter.onTurnError = turn.failed
  return { adapter, log }
}

const cardText = (activity: Partial<Activity> | undefined) => (activity?.attachments?.[0]?.content as { fallbackText?: string } | undefined)?.fallbackText ?? ''

describe('a turn', () => {
  it('answers a question with one card, no text beside it, and a toast line', async () => {
    const { adapter } = aBot()
    await adapter.send('learning on neglect').assertReply(activity => {
      assert.match(cardText(activity), /1 review on this/u)
      assert.equal(activity.text, undefined)
      assert.equal((activity as Activity).summary, '1 review on this')
    })
    assert.equal(adapter.activeQueue.length, 0)
  })

  it('logs kind, scope, result ids and milliseconds, and nothing that was typed', async () => {
    const { adapter, log } = aBot()
    await adapter.send('learning on neglect zzmarkerzz').assertReply(() => undefined)
    assert.equal(log.lines.length, 1)
    assert.deepEqual(Object.keys(log.lines[0]!.facts).sort(), ['kind', 'ms', 'results', 'scope'])
    assert.doesNotMatch(JSON.stringify(log.lines), /zzmarkerzz/u)
  })

  it('apologises with the reference that the one log line carries', async () => {
    const { adapter, log } = aBot({ counter: { reply: async () => { throw new Error('zzmarkerzz') } } })
    await adapter.send('anything').assertReply(activity => assert.match(cardText(activity), /reference: ref-1/u))
    assert.deepEqual(log.lines.map(({ level, event }) => [level, event]), [['error', 'Turn failed']])
    assert.equal((log.lines[0]!.facts as { reference: string }).reference, 'ref-1')
    assert.doesNotMatch(JSON.stringify(log.lines), /zzmarkerzz/u)
  })

  it('survives a connector that takes neither the answer nor the apology', async () => {
    const { adapter, log } = aBot()
    sinon.stub(adapter, 'sendActivities').rejects(new Error('dead'))
    await adapter.send('learning on neglect')
    assert.deepEqual(log.lines.map(({ event }) => event), ['Turn failed', 'The apology could not be sent'])
  })

  it('answers an invoke it does not know with 501 and a card button in place', async () => {
    const { adapter } = aBot()
    await adapter.send({ type: 'invoke', name: 'no/such' }).assertReply(activity => assert.equal((activity.value as { status: number }).status, 501))
    await adapter.send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: { do: 'command', id: 'themes' } } } }).assertReply(activity => {
      const { status, body } = activity.value as { status: number, body: { type: string } }
      assert.deepEqual([status, body.type], [200, 'application/vnd.microsoft.card.adaptive'])
    })
    await adapter.send({ type: 'invoke', name: 'adaptiveCard/action' }).assertReply(activity => assert.equal((activity.value as { status: number }).status, 400))
  })

  it('says nothing to members joining', async () => {
    const { adapter, log } = aBot()
    await adapter.send({ type: 'conversationUpdate', membersAdded: [{ id: 'new', name: 'New' }] })
    assert.equal(adapter.activeQueue.length, 0)
    assert.equal(log.lines.length, 0)
  })

  it('welcomes once on installation, without a name when nobody can tell it', async () => {
    const { adapter } = aBot()
    await adapter.send({ type: 'installationUpdate', action: 'add', from: { id: 'user', name: '' } }).assertReply(activity => assert.match(cardText(activity), /^Learning from Reviews/u))
    assert.equal(adapter.activeQueue.length, 0)
  })
})
