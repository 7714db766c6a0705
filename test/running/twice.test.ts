import assert from 'node:assert/strict'
import { aPersonalMessage, aPress, anInstallation } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { runningBot, type Running } from '../support/running.ts'
import { backends } from '../store/backends.ts'

for (const [engine, places] of Object.entries(backends)) {
  describe(`two bots on one store in ${engine}`, function () {
    this.timeout(60_000)
    const newPlace = places()
    let place: Awaited<ReturnType<typeof newPlace>>
    let connector: Connector
    let bots: Running[]
    before(async () => {
      place = await newPlace()
      connector = await startConnector()
      bots = await Promise.all([1, 2].map(() => runningBot({ STORE: place.where, LOG_LEVEL: 'info' })))
    })
    after(async () => {
      await Promise.all(bots.map(({ stop }) => stop()))
      await connector.close()
      await place.clear()
    })

    it('answer what is delivered five times once', async () => {
      const given = Array.from({ length: 60 }, (_, i) => {
        const where = { conversation: { id: `a:chat-${i}`, conversationType: 'personal', tenantId: 'tenant-1' } }
        return i % 3 === 0 ? aPersonalMessage('help', where) : i % 3 === 1 ? aPress({ do: 'command', id: 'latest' }, where) : anInstallation('add', where)
      })
      for (let i = 0; i < given.length; i += 6) {
        const statuses = await Promise.all(given.slice(i, i + 6).flatMap(activity => [0, 1, 0, 1, 0].map(bot => connector.deliver(bots[bot]!.address, activity))))
        assert.ok(statuses.every(({ status }) => status === 200))
      }
      const counts = given.map(({ conversation }) => connector.received.filter(({ method, body, conversation: to }) => method === 'POST' && body.type === 'message' && to === conversation.id).length)
      assert.deepEqual(counts, given.map(() => 1))
    })
  })
}
