import assert from 'node:assert/strict'
import { launch } from '../support/running.ts'
import { load, repeats, soak } from './busy.ts'
import { forged, malformedActivities, rawRequests } from './hostile.ts'

describe('abuse, in short', function () {
  this.timeout(180_000)

  it('with forged and foreign deliveries reaches nothing and calls nobody', async () => {
    const { cases, statuses, wrong, reached, posts, callsOffTheList } = await forged()
    assert.deepEqual({ wrong, reached, posts, callsOffTheList }, { wrong: [], reached: 0, posts: 0, callsOffTheList: 0 })
    assert.ok(cases >= 40)
    assert.deepEqual(Object.keys(statuses), ['401', '403'])
  })

  it('with raw bytes ends no process, holds no connection and gets no 5xx', async () => {
    const { exits, held, statuses } = await rawRequests(2_500)
    assert.deepEqual({ exits, held, fives: Object.keys(statuses).filter(status => status.startsWith('5')) }, { exits: 0, held: 0, fives: [] })
  })

  it('with malformed activities that carry a good token gets no 5xx but 501, and no internal text', async () => {
    const { exits, statuses, faults, examples, internalText } = await malformedActivities(1_000)
    assert.deepEqual({ exits, faults, examples, internalText }, { exits: 0, faults: 0, examples: [], internalText: 0 })
    assert.ok(statuses[200]! > 100 && statuses[400]! > 100, JSON.stringify(statuses))
  })

  it('with five copies of each activity on two processes has one effect of each', async () => {
    const { activities, none, once, more } = await repeats(60)
    assert.deepEqual({ none, once, more }, { none: 0, once: activities, more: 0 })
  })

  it('with turns and look-ups at a steady rate gets an answer to each', async () => {
    const { errors, posts, turns, lookUps } = await load(1, 50, 20)
    assert.deepEqual({ errors, posts, lookUps: lookUps.sent > 10 }, { errors: 0, posts: turns.sent, lookUps: true })
  })

  it('with many turns leaves the heap as it was', async () => {
    const { errors, exits, growthMegabytes } = await soak(400)
    assert.deepEqual({ errors, exits }, { errors: 0, exits: 0 })
    assert.ok(growthMegabytes < 5, String(growthMegabytes))
  })
})

describe('npm run abuse', () => {
  for (const [what, args] of [['an unknown option', ['--fast']], ['an unknown part', ['--only', 'everything']]] as const) {
    it(`refuses ${what} in one line`, async () => {
      const refused = launch(['test/abuse/abuse.ts', ...args])
      assert.equal((await refused.ended).code, 2)
      assert.match(refused.stderr(), /^[^\n]+\n$/u)
    })
  }
})
