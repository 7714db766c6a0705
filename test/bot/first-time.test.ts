import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Activity } from 'botbuilder'
import { createFirstTime } from '../../src/bot/first-time.ts'
import { createLog } from '../../src/log.ts'
import { aPersonalMessage } from '../support/activities.ts'

describe('what came in before', () => {
  const message = aPersonalMessage('help') as object as Activity
  const ask = (firstTime: () => Promise<boolean>) => createFirstTime({ store: { firstTime }, now: Date.now, log: createLog('silent') })(message)

  it('is known by a process that had no turn while the store answered', async () => {
    const known = ask(async () => { await readFile(import.meta.filename); return false })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200)
    assert.equal(await known, false)
  })

  it('is answered where the store says nothing', async function () {
    this.timeout(10_000)
    assert.equal(await ask(() => new Promise(() => {})), true)
  })
})
