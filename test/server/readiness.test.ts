import assert from 'node:assert/strict'
import { createReadiness } from '../../src/server/readiness.ts'

describe('readiness', () => {
  it('tells by name what works and what does not', async () => {
    const ready = createReadiness({ store: async () => 1, keys: async () => { throw new Error('no') } }, () => 0)
    assert.deepEqual(await ready(), { store: true, keys: false })
  })

  it('runs the checks once in five seconds, however often it is asked', async () => {
    let [now, runs] = [0, 0]
    const ready = createReadiness({ store: async () => { runs++ } }, () => now)
    for (now = 0; now < 10_000; now += 1_000) await ready()
    assert.equal(runs, 2)
  })

  it('takes a check that does not end as one that failed', async function () {
    this.timeout(10_000)
    assert.deepEqual(await createReadiness({ store: () => new Promise(() => {}) }, () => 0)(), { store: false })
  })
})
