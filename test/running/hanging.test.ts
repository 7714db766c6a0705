import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../src/store/open.ts'
import { aPersonalMessage } from '../support/activities.ts'
import { startConnector } from '../support/connector.ts'
import { runningBot } from '../support/running.ts'
import { aDraft, everyone, subscribed } from '../support/subscribers.ts'

describe('a part of Teams that takes notices and never answers', function () {
  this.timeout(60_000)

  it('delays no answer in chat, and each notice it took is listed as unknown', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lfr-hanging-'))
    const [chat, hanging] = [await startConnector(), await startConnector()]
    hanging.fail('hang')
    const store = await openStore(`sqlite:${join(folder, 'store.sqlite')}`)
    await subscribed(store, 60, () => ({ reference: JSON.stringify({ serviceUrl: hanging.url, bot: '28:bot' }) }))
    await store.draftNotice(aDraft({ snapshot: { topics: [], review: { id: 'r', title: 'A review', subjects: [], documents: [] } } }), Date.now())
    await store.publishNotice('n1', everyone(Date.now()))
    const bot = await runningBot({ DATA_DIR: folder })
    try {
      for (const end = Date.now() + 20_000; hanging.received.length < 25 && Date.now() < end;) await pause(50)
      assert.equal(hanging.received.length, 25)
      const times: number[] = []
      for (let i = 0; i < 40; i++) {
        const asked = performance.now()
        const { posts } = await chat.deliver(bot.address, aPersonalMessage('babies under one'))
        assert.equal(posts.length, 1)
        times.push(performance.now() - asked)
      }
      assert.ok(Math.max(...times) < 2_000, `${Math.max(...times)} ms`)
      await bot.stop()
      const states = Object.groupBy(await store.deliveries('n1'), ({ state }) => state)
      assert.deepEqual(Object.keys(states).sort(), ['pending', 'uncertain'])
      assert.equal(states.uncertain?.length, hanging.received.length)
    } finally {
      await bot.stop().catch(() => undefined)
      await store.close()
      await Promise.all([chat.close(), hanging.close()])
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
