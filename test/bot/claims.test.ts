import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Activity } from 'botbuilder'
import { createClaims, Unanswered } from '../../src/bot/claims.ts'
import { createLog } from '../../src/log.ts'
import type { Seen } from '../../src/store/seen.ts'
import { aPersonalMessage } from '../support/activities.ts'

describe('what came in before', () => {
  const message = aPersonalMessage('help') as object as Activity
  const claim = (store: Partial<Seen>, until = Date.now() + 13_000) => createClaims({ store: { begin: async () => 'ours', hold: async () => true, ...store }, now: Date.now, log: createLog('silent') })(message, until)

  it('is known by a process that had no turn while the store answered', async () => {
    const known = claim({ begin: async () => { await readFile(import.meta.filename); return 'had' } })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200)
    assert.equal(await known, undefined)
  })

  it('is answered where the store says nothing', async function () {
    this.timeout(10_000)
    const claimed = await claim({ begin: () => new Promise(() => {}), hold: () => new Promise(() => {}) })
    assert.equal(await claimed?.posts(false), true)
  })

  it('is waited for while another is at it, and told to be unanswered when that does not end in time', async () => {
    let looks = 0
    assert.equal(await claim({ begin: async () => ++looks < 3 ? 'theirs' : 'had' }), undefined)
    await assert.rejects(claim({ begin: async () => 'theirs' }, Date.now() + 300), Unanswered)
  })

  it('is not posted where another has begun on it since', async () => assert.equal(await (await claim({ hold: async () => false }))?.posts(false), false))
})
