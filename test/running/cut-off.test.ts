import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { aPersonalMessage, anInstallation, type TeamsActivity } from '../support/activities.ts'
import { startConnector, type Connector, type Received } from '../support/connector.ts'
import { runningBot, type Running } from '../support/running.ts'
import { backends } from '../store/backends.ts'

const danger = 'he is beating her right now, she is screaming'

/** What is delivered and never answered by Teams' side, for as long as a bot lives; and how many posts there are when it has been delivered again. */
const cut: [what: string, given: () => TeamsActivity, posts: number][] = [
  ['its answer is worked out, once', () => anInstallation('add', { from: { id: '29:who', name: '' } }), 1],
  ['its card for danger is posted, although that may have arrived', () => aPersonalMessage(danger), 2],
  ['its answer is posted, never, for that may have arrived', () => aPersonalMessage('learning on neglect'), 1]
]

for (const [engine, places] of Object.entries(backends)) {
  describe(`a bot that is killed in a turn, its store ${engine}`, function () {
    this.timeout(120_000)
    const newPlace = places()
    let place: Awaited<ReturnType<typeof newPlace>>
    let connector: Connector
    let bot: Running
    before(async () => {
      [place, connector] = await Promise.all([newPlace(), startConnector()])
      bot = await runningBot({ STORE: place.where })
    })
    after(async () => { await bot.stop(); await connector.close(); await place.clear() })

    const isPost = ({ method, body }: Received): boolean => method === 'POST' && body.type === 'message'
    /** Delivers to a bot that is killed once `when` resolves, and twice to the next. @returns how often it was answered in all. */
    async function deliveredAgain(activity: TeamsActivity, when: () => Promise<unknown>): Promise<number> {
      connector.reset()
      connector.fail('hang')
      const broken = assert.rejects(connector.deliver(bot.address, activity))
      await when()
      await bot.stop('SIGKILL')
      await broken
      connector.fail('hang', 0)
      bot = await runningBot({ STORE: place.where })
      for (let i = 0; i < 2; i++) assert.equal((await connector.deliver(bot.address, activity)).status, 200)
      return connector.received.filter(isPost).length
    }

    for (const [what, given, posts] of cut) {
      it(`answers again what was cut off while ${what}`, async () => assert.equal(await deliveredAgain(given(), async () => { while (connector.received.length === 0) await pause(20) }), posts))
    }

    it('answers a message of danger however soon it is killed', async () => assert.ok(await deliveredAgain(aPersonalMessage(danger), () => pause(40)) >= 1))
  })
}
