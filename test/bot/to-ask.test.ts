import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { toAsk } from '../../src/bot/to-ask.ts'
import { toPress } from '../../src/bot/to-press.ts'
import { aPlace } from '../support/replies.ts'

const bot = { id: '28:bot', name: 'Learning from Reviews' }
const mention = { type: 'mention', text: '<at>Learning from Reviews</at>', mentioned: bot }
const message = (said: object): Activity => ({
  type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1', from: { id: '29:user', name: 'Sam Example' }, recipient: bot,
  conversation: { id: 'c1', conversationType: 'personal' }, text: 'learning on neglect', ...said
}) as unknown as Activity
const text = (said: object) => {
  const ask = toAsk(message(said))
  return ask?.kind === 'words' ? ask.text : undefined
}
const here = { conversation: 'c1', scope: 'personal', tenant: '', reference: '{"serviceUrl":"http://127.0.0.1","bot":"28:bot"}' }
const channel = { conversation: { id: 'c1;messageid=1', conversationType: 'channel' } }

describe('what an activity asks', () => {
  it('is its words in personal chat', () => assert.deepEqual(toAsk(message({})), { kind: 'words', scope: 'personal', conversation: 'c1', text: 'learning on neglect', here }))
  it('is its words in a channel without the mention', () => assert.equal(text({ ...channel, text: '<at>Learning from Reviews</at> learning on neglect', entities: [mention] }), 'learning on neglect'))
  it('is nothing in a channel where the bot is not mentioned', () => {
    assert.equal(toAsk(message(channel)), undefined)
    assert.equal(toAsk(message({ ...channel, entities: [{ ...mention, mentioned: { id: '29:other' } }] })), undefined)
  })
  it('leaves out the names of other people mentioned', () => {
    assert.equal(text({ text: '<at>Learning from Reviews</at> neglect for <at id="1">Pat Example</at>', entities: [mention] }), 'neglect for')
  })
  it('is its words without a mention that holds marks or goes over a line', () => {
    assert.equal(text({ ...channel, text: '<at><b>Learning</b> from\nReviews</at> neglect', entities: [mention] }), 'neglect')
  })
  it('is an empty text for an empty mention', () => assert.equal(text({ ...channel, text: '<at>Learning from Reviews</at>&nbsp;', entities: [mention] }), ''))
  it('reads Teams’ entities as the marks they stand for', () => assert.equal(text({ text: 'A&amp;E&nbsp;and&#39;s' }), 'A&E and\'s'))
  it('takes a message without text as an empty one', () => assert.equal(text({ text: undefined, attachments: [{ contentType: 'image/png' }] }), ''))
  it('is nothing when someone puts a card in the conversation, and their words when they write beside it', () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }, { contentType: 'text/html', content: '<p></p>' }]
    for (const said of ['', ' &nbsp;', '<p><span class="card"></span></p>', undefined]) assert.equal(toAsk(message({ attachments, text: said })), undefined)
    assert.equal(text({ attachments, text: 'anything similar?' }), 'anything similar?')
  })
  it('knows a meeting’s chat and a group chat', () => {
    assert.equal(toAsk(message({ conversation: { id: 'c', conversationType: 'groupChat' }, channelData: { meeting: { id: 'm' } } }))?.scope, 'meeting')
    assert.equal(toAsk(message({ conversation: { id: 'c', conversationType: 'groupChat' } }))?.scope, 'group')
  })
  it('is a press when a button was pressed, mention or not', () => {
    assert.deepEqual(toAsk(message({ ...channel, text: undefined, value: { do: 'theme', id: 'neglect' } })), { kind: 'press', scope: 'channel', conversation: 'c1;messageid=1', press: { do: 'theme', id: 'neglect' }, here: { ...here, scope: 'channel' } })
  })
  it('says who asks by the directory’s id, and where notices go: the channel itself, not the thread', () => {
    const ask = toAsk(message({ ...channel, entities: [mention], from: { id: '29:user', name: 'Sam Example', aadObjectId: 'entra' }, channelData: { team: { id: 'team', name: 'Safeguarding' }, channel: { id: 'c1', name: 'Practice' } } }))
    assert.ok(ask?.kind === 'words')
    assert.deepEqual(ask.by, { id: 'entra', name: 'Sam Example' })
    assert.deepEqual(ask.here, { ...here, scope: 'channel', team: 'team', name: 'Safeguarding › Practice' })
  })
  it('is a welcome on a first installation and silence on an upgrade or a removal', () => {
    assert.deepEqual(toAsk(message({ type: 'installationUpdate', action: 'add' })), { kind: 'installed', scope: 'personal', by: 'Sam Example' })
    for (const action of ['add-upgrade', 'remove', 'remove-upgrade', undefined]) assert.equal(toAsk(message({ type: 'installationUpdate', action })), undefined)
  })
  it('is silence for members added and every other kind of activity', () => {
    for (const type of ['conversationUpdate', 'messageReaction', 'typing', 'event', 'endOfConversation', 'anything']) {
      assert.equal(toAsk(message({ type, membersAdded: [bot, { id: '29:new' }] })), undefined, type)
    }
  })
})

describe('what a button carries', () => {
  it('is a verb and an id, pressed or sent as an invoke', () => {
    assert.deepEqual(toPress({ do: 'review', id: 'x', extra: 1 }), { do: 'review', id: 'x' })
    assert.deepEqual(toPress({ action: { type: 'Action.Execute', data: { do: 'theme', id: 'x' } } }), { do: 'theme', id: 'x' })
  })
  it('is what to subscribe to, in ids and numbers, and nothing where it is anything else', () => {
    const press = { do: 'subscribe', wants: { themes: [['neglect']], filters: { ages: [{ from: 0, to: 11 }] } }, when: { kind: 'weekly', day: 5, hour: 14 } }
    assert.deepEqual(toPress(press), press)
    for (const bad of [{ when: { kind: 'weekly', day: 8, hour: 1 } }, { wants: { themes: 'x', filters: {} } }, { wants: { themes: [], filters: { named: ['x'] } } }, { quiet: { from: 24, to: 1 } }]) assert.equal(toPress({ ...press, ...bad }).do, 'unknown')
    assert.equal(toPress({ do: 'notice', id: 'x', act: 'publish' }).do, 'unknown')
  })
  it('is a place in an answer, with ids and numbers alone', () => {
    const at = aPlace({ filters: { ages: [{ from: 0, to: 11 }], years: { from: 2018 } }, narrowed: { age: 'under-1', years: { from: 2018, to: 2020 } } })
    assert.deepEqual(toPress({ action: { verb: 'show', data: { do: 'show', at } } }), { do: 'show', at })
    assert.deepEqual(toPress({ do: 'unhelpful', reason: 'too-long', at }), { do: 'unhelpful', reason: 'too-long', at })
    for (const forged of [{ answer: 'my pupil' }, { said: 'words' }, { concepts: Array(99).fill('x') }, { direct: 'short' }, { direct: '<'.repeat(8) }, { from: -1 }, { from: 0.5 }, { narrowed: { age: 'old' } }, { filters: { sex: 'x' } }, { filters: { text: 'words' } }]) {
      assert.deepEqual(toPress({ do: 'show', at: { ...at, ...forged } }), { do: 'unknown' }, JSON.stringify(forged))
    }
    assert.deepEqual(toPress({ do: 'unhelpful', reason: 'because', at }), { do: 'unknown' })
  })
  for (const forged of [{}, null, 'x', 7, [], { do: 'delete', id: 'x' }, { do: 'theme', id: 'x'.repeat(201) }, { do: 'theme', id: { $ne: 1 } }]) {
    it(`is unknown when it is ${JSON.stringify(forged).slice(0, 40)}`, () => assert.deepEqual(toPress(forged), { do: 'unknown' }))
  }
})
