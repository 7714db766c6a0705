import assert from 'node:assert/strict'
import { backends } from '../store/backends.ts'
import { launch } from '../support/running.ts'
import { seeded } from '../support/seeded.ts'
import { faults } from './connector.ts'
import { runChaos } from './run.ts'

describe('chaos', function () {
  this.timeout(60_000)

  for (const [engine, places] of Object.entries(backends)) {
    const place = places()
    const seed = Date.now() % 100_000

    it(`loses nothing and posts nothing twice, nor sooner than it may, while senders are killed and a fifth of the posts fail, in ${engine} (seed ${seed})`, async () => {
      const { where, clear } = await place()
      try {
        const { audit } = await runChaos({ where, channels: 100, notices: 3, senders: 3, lives: 600, killFor: 6_000, most: 50_000, reconcile: true, client: 'plain', share: 0.2, random: seeded(seed) })
        assert.deepEqual({ ...audit, deliveries: 300, once: 300, listed: 0, lost: 0, duplicated: 0, unfinished: 0, tooSoon: 0 }, audit)
        assert.ok(audit.kills > 0 && faults.every(kind => audit.faults[kind] > 0), JSON.stringify(audit))
      } finally {
        await clear()
      }
    })
  }
})

describe('npm run chaos', () => {
  for (const [what, args] of [['an unknown option', ['--fast']], ['an unknown engine', ['--engine', 'mysql']], ['no time at all', ['--minutes', '0']]] as const) {
    it(`refuses ${what} in one line`, async () => {
      const refused = launch(['test/chaos/chaos.ts', ...args])
      assert.equal((await refused.ended).code, 2)
      assert.match(refused.stderr(), /^[^\n]+\n$/u)
    })
  }
})
