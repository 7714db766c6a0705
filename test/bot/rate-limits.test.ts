import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { createRateLimits, mostInAMinute } from '../../src/bot/rate-limits.ts'
import { anActivity, anInstallation, anInvoke, aPersonalMessage } from '../support/activities.ts'
import { startConnector } from '../support/connector.ts'
import { runningBot } from '../support/running.ts'
import { startStandIn } from '../support/stand-in.ts'

const from = (n: number) => ({ from: { id: `29:${n}`, aadObjectId: String(n) } })
const paces = async (limits: ReturnType<typeof createRateLimits>, ...activities: object[]) => {
  const told: string[] = []
  for (const activity of activities) told.push(await limits(activity as Activity))
  return told
}

describe('the limits', () => {
  it('tell a person once to wait, and then say nothing, while others go on', async () => {
    const limits = createRateLimits({ messages: 2, invokes: 1, tenant: 100 })
    const mine = aPersonalMessage('x', from(1))
    assert.deepEqual(await paces(limits, mine, mine, mine, mine, aPersonalMessage('x', from(2))), ['fine', 'fine', 'wait', 'silent', 'fine'])
  })

  it('count look-ups apart from messages', async () => {
    const limits = createRateLimits({ messages: 1, invokes: 2, tenant: 100 })
    const lookUp = anInvoke('composeExtension/query', {}, from(1))
    assert.deepEqual(await paces(limits, aPersonalMessage('x', from(1)), lookUp, lookUp, lookUp), ['fine', 'fine', 'fine', 'wait'])
  })

  it('hold for a tenant as a whole', async () => {
    const limits = createRateLimits({ messages: 9, invokes: 9, tenant: 2 })
    assert.deepEqual(await paces(limits, ...[1, 2, 3].map(n => aPersonalMessage('x', from(n)))), ['fine', 'fine', 'wait'])
  })

  it('never turn away what tells of an installation', async () => {
    const limits = createRateLimits({ messages: 0, invokes: 0, tenant: 0 })
    assert.deepEqual(await paces(limits, anInstallation('remove'), anActivity({ type: 'conversationUpdate' })), ['fine', 'fine'])
  })

  it('leave room for someone who types without a pause', () => assert.ok(mostInAMinute.invokes >= 5 * 60 && mostInAMinute.messages >= 60))

  it('are kept by the bot itself: one reply that says to wait and where to turn, silence after it, and 429 for the search box', async function () {
    this.timeout(30_000)
    const [standIn, connector] = await Promise.all([startStandIn(), startConnector()])
    const bot = await runningBot(standIn.environment(connector.url))
    const authorization = await standIn.header(connector.url)
    for (let i = 0; i < mostInAMinute.messages; i++) assert.equal((await connector.deliver(bot.address, aPersonalMessage('help'), { authorization })).posts.length, 1)
    const [wait, silent] = [await connector.deliver(bot.address, aPersonalMessage('help'), { authorization }), await connector.deliver(bot.address, aPersonalMessage('help'), { authorization })]
    assert.deepEqual([wait.status, wait.posts.length, silent.status, silent.posts.length], [200, 1, 200, 0])
    assert.match(JSON.stringify(wait.posts), /Please wait a minute[^]*call 999/u)
    const statuses = new Set<number>()
    for (let i = 0; i <= mostInAMinute.invokes; i++) statuses.add((await connector.deliver(bot.address, anInvoke('composeExtension/query', { commandId: 'topic', parameters: [] }), { authorization })).status)
    assert.deepEqual([...statuses], [200, 429])
    await bot.stop()
    await Promise.all([standIn.close(), connector.close()])
  })
})
