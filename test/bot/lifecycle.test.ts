import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { createLifecycle } from '../../src/bot/lifecycle.ts'
import { referenceIn } from '../../src/bot/reference.ts'
import { harmless, renamed, toAddress } from '../../src/bot/to-address.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { aChannelMessage, anActivity, anInstallation, aPersonalMessage, bot, membersAdded, type Given } from '../support/activities.ts'
import { aConversation } from '../support/conversation.ts'
import { anAddress, aSubscription } from '../support/subscribers.ts'

const team = { id: '19:team-of-the-test@thread.tacv2', name: 'Safeguarding Practice' }
const channel = { id: '19:channel-of-the-test@thread.tacv2', name: 'General' }
const activity = (given: object) => given as unknown as Activity

/** A conversation update as Teams sends it for something that happened to a channel or a team. */
const update = (eventType: string, more: object = {}): Activity => activity(anActivity({
  type: 'conversationUpdate', conversation: { id: team.id, conversationType: 'channel', tenantId: 't', isGroup: true }, channelData: { team, eventType, ...more }
}))

describe('an address', () => {
  it('has nothing of a name that may tell of a person', () => {
    const { care } = aConversation()
    const named = (name: string) => harmless(anAddress({ name }), words => !care.notice(words).redacted).name
    for (const [name, left] of [
      ['Safeguarding › Smith family (Jayden, 4)', 'Safeguarding'], ['Patel siblings › General', 'General'], ['Emma W', undefined],
      ['Early Help Derby City › Court work', 'Early Help Derby City › Court work'], ['Children in Care › St Mary’s School', 'Children in Care › St Mary’s School']
    ] as const) assert.equal(named(name), left)
  })

  it('of a private or shared channel has no name of its own', () => {
    const said = (type?: string) => toAddress(aChannelMessage('x', { channelData: { channel: { id: '19:a', name: 'The Smiths', ...type && { type } }, team: { id: '19:t', name: 'Safeguarding' } } }) as object as Activity).name
    assert.deepEqual([said('private'), said('shared'), said('standard'), said()], ['Safeguarding › A private channel', 'Safeguarding › A shared channel', 'Safeguarding › The Smiths', 'Safeguarding › The Smiths'])
  })

  it('of a channel is the channel, not the thread, with what its team and channel are called', () => {
    const post = aChannelMessage('hello')
    const { reference, ...address } = toAddress(activity({ ...post, channelData: { ...post.channelData, team, channel } }))
    assert.deepEqual(address, { conversation: channel.id, scope: 'channel', tenant: '00000000-0000-4000-8000-00000000da7a', team: team.id, name: 'Safeguarding Practice › General' })
    assert.deepEqual(referenceIn({ reference }), { serviceUrl: 'http://127.0.0.1:1/', bot: bot.id })
  })
  it('of a person has no name in it', () => assert.doesNotMatch(JSON.stringify(toAddress(activity(aPersonalMessage('hello')))), /Practitioner|a11c/u))
  it('gets the new name of its team or channel and keeps the other', () => {
    assert.deepEqual([renamed('A › B', { team: 'C' }), renamed('A › B', { channel: 'D' }), renamed('B', { channel: 'D' }), renamed(undefined, { channel: 'D' })], ['C › B', 'A › D', 'D', 'D'])
  })
})

describe('what becomes of where the bot is', () => {
  let store: Store
  const other = '19:other@thread.tacv2'
  const address = { conversation: channel.id, scope: 'channel' as const, tenant: 't', team: team.id, name: 'Safeguarding Practice › General', reference: '{"serviceUrl":"http://127.0.0.1:1/","bot":"b"}' }
  beforeEach(async () => {
    store = await openStore('sqlite::memory:')
    for (const conversation of [channel.id, other]) {
      await store.keepAddress({ ...address, conversation }, 1)
      await store.keepSubscription(aSubscription({ id: conversation, conversation }))
    }
  })
  afterEach(() => store.close())

  const follow = (...activities: Activity[]) => activities.reduce<Promise<void>>((before, one) => before.then(() => createLifecycle(store, () => 2).follow(one)), Promise.resolve())
  const states = async () => (await store.addresses()).map(({ state }) => state)

  for (const [what, change, expected] of [
    ['a deleted channel is gone, and its neighbour stays', update('channelDeleted', { channel }), ['gone', 'active']],
    ['an archived team is suspended', update('teamArchived'), ['suspended', 'suspended']],
    ['a deleted team is gone', update('teamDeleted'), ['gone', 'gone']],
    ['a team deleted for good is forgotten', update('teamHardDeleted'), []],
    ['a member who leaves is nothing', update('teamMemberRemoved', { }), ['active', 'active']],
    ['an upgrade is nothing', activity(anInstallation('remove-upgrade', { conversation: { id: channel.id }, channelData: { team } })), ['active', 'active']]
  ] as const) {
    it(what, async () => { await follow(change); assert.deepEqual(await states(), expected) })
  }

  it('a team that lost the bot is purged with its subscriptions, whichever event says so', async () => {
    await follow(activity(anInstallation('remove', { conversation: { id: channel.id }, channelData: { team, settings: { selectedChannel: channel } } })))
    assert.deepEqual([await store.addresses(), await store.subscriptions()], [[], []])
  })
  for (const [what, conversation, more, kept] of [
    ['a private channel loses its own alone', channel.id, { channel: { ...channel, type: 'private' } }, [other]],
    ['a shared channel loses its own alone', channel.id, { channel: { ...channel, type: 'shared' } }, [other]],
    ['a private channel that was chosen for it loses its own alone', channel.id, { channel: { ...channel, type: 'private' }, settings: { selectedChannel: channel } }, [other]],
    ['a channel without a type loses its own alone', channel.id, { channel }, [other]],
    ['a channel that is not subscribed takes nothing with it', '19:third@thread.tacv2', { channel: { id: '19:third@thread.tacv2', type: 'shared' } }, [channel.id, other]],
    ['a standard channel is the team’s', channel.id, { channel: { ...channel, type: 'standard' } }, []],
    ['the team itself is the team', team.id, {}, []]
  ] as const) {
    it(`where the app is removed, ${what}, by either event`, async () => {
      const where = { conversation: { id: conversation }, channelData: { team, ...more } }
      await follow(activity(anInstallation('remove', where)), activity({ ...membersAdded([], { membersRemoved: [bot], ...where }) }))
      assert.deepEqual([await store.addresses(), await store.subscriptions()].map(all => all.map(({ conversation }) => conversation).sort()), [kept.toSorted(), kept.toSorted()])
    })
  }
  it('the app added to a private channel starts nothing in its neighbours', async () => {
    for (const conversation of [channel.id, other]) await store.stopAddress(conversation, 'suspended', 'The bot is not in that conversation.')
    await follow(activity(anInstallation('add', { conversation: { id: channel.id }, channelData: { team, channel: { ...channel, type: 'private' } } })))
    assert.deepEqual(await states(), ['active', 'suspended'])
  })
  it('the bot removed from a team’s members is purged too, and another’s removal is not', async () => {
    const removed = (id: string): Activity => activity({ ...membersAdded([], { membersRemoved: [{ id }] }) })
    await follow(removed('29:someone'))
    assert.equal((await store.addresses()).length, 2)
    await follow(removed(bot.id))
    assert.deepEqual(await store.addresses(), [])
  })
  it('a restored channel or team goes on', async () => {
    await follow(update('channelDeleted', { channel }), update('channelRestored', { channel }))
    assert.deepEqual(await states(), ['active', 'active'])
    await follow(update('teamArchived'), update('teamUnarchived'))
    assert.deepEqual(await states(), ['active', 'active'])
    await follow(update('teamDeleted'), update('teamRestored'))
    assert.deepEqual(await states(), ['active', 'active'])
  })
  it('an installation anew goes on where posts were refused', async () => {
    await store.stopAddress(channel.id, 'suspended', 'The bot is not in that conversation.')
    await follow(activity(anInstallation('add', { conversation: { id: channel.id }, channelData: { team } })))
    assert.deepEqual(await states(), ['active', 'active'])
  })
  it('a new name of the channel or the team is kept, and starts nothing that was stopped', async () => {
    await follow(update('channelRenamed', { channel: { ...channel, name: 'Practice' } }))
    assert.equal((await store.address(channel.id))?.name, 'Safeguarding Practice › Practice')
    await store.stopAddress('19:other@thread.tacv2', 'suspended', 'The bot is blocked there.')
    await follow(update('teamRenamed', { team: { ...team, name: 'Learning' } }))
    assert.deepEqual((await store.addresses()).map(({ name, state }) => [name, state]), [['Learning › Practice', 'active'], ['Safeguarding Practice › General', 'suspended']])
  })

  it('the address of Teams’ service is kept anew when a message comes from another, and nothing is kept of a conversation that is not subscribed', async () => {
    const from = (serviceUrl: string, given: Given = {}): Activity => activity(aChannelMessage('hello', { serviceUrl, ...given }))
    await follow(from('http://127.0.0.1:2/'), from('http://127.0.0.1:3/', { conversation: { id: 'a:elsewhere' } }))
    assert.equal(referenceIn((await store.address(channel.id))!).serviceUrl, 'http://127.0.0.1:2/')
    assert.equal((await store.addresses()).length, 2)
  })

  it('a message where posts were refused has them tried again, at the address it came from, and nothing else there has', async () => {
    await store.stopAddress(channel.id, 'suspended', 'Teams wants to be reached at another address: it is known once someone writes to the bot there.')
    await follow(update('channelRenamed', { channel }), activity(anActivity({ type: 'conversationUpdate', conversation: { id: channel.id } })))
    assert.deepEqual(await states(), ['suspended', 'active'])
    await follow(activity(aChannelMessage('hello', { serviceUrl: 'http://127.0.0.1:2/' })))
    const kept = await store.address(channel.id)
    assert.deepEqual([kept?.state, kept?.reason, kept?.name, referenceIn(kept!).serviceUrl], ['active', undefined, address.name, 'http://127.0.0.1:2/'])
  })

  it('the group of a team is kept when a later message does not name it', async () => {
    const from = (serviceUrl: string, channelData: object): Activity => activity(aChannelMessage('hello', { serviceUrl, channelData: channelData as Record<string, unknown> }))
    await follow(from('http://127.0.0.1:2/', { team: { ...team, aadGroupId: 'group' } }), from('http://127.0.0.1:3/', { team }))
    assert.deepEqual(referenceIn((await store.address(channel.id))!), { serviceUrl: 'http://127.0.0.1:3/', bot: bot.id, group: 'group' })
  })
})
