import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fewest, tally } from '../../src/answers/mending.ts'
import { reasons, type Vote } from '../../src/store/store.ts'

let presses = 0
const no = (said: Partial<Vote> = {}): Vote => ({ once: String(++presses), day: '2026-03-05', helpful: false, concepts: [], results: [], ...said })
const times = (n: number, said: Partial<Vote>) => Array.from({ length: n }, () => no(said))

describe('what to mend', () => {
  it('puts wording that hurts first, then what most say, and keeps small counts to itself', () => {
    const { mendings } = tally([...times(9, { reason: 'too-long', results: ['a'] }), ...times(12, { reason: 'wrong-reviews', concepts: ['neglect'], results: ['b'] }), no({ reason: 'insensitive', results: ['c'] }), ...times(4, { reason: 'missing-review', concepts: ['infant'] })])
    assert.deepEqual(mendings, [
      { reason: 'insensitive', concepts: [], reviews: ['c'] },
      { reason: 'wrong-reviews', concepts: ['neglect'], reviews: ['b'], votes: 12 },
      { reason: 'too-long', concepts: [], reviews: ['a'], votes: 9 },
      { reason: 'missing-review', concepts: ['infant'], reviews: [] }
    ])
  })

  it('brings together one question in whatever order its concepts came', () => {
    const { mendings } = tally([...times(3, { reason: 'missing-review', concepts: ['infant', 'neglect'] }), ...times(3, { reason: 'missing-review', concepts: ['neglect', 'infant'] })])
    assert.deepEqual(mendings, [{ reason: 'missing-review', concepts: ['infant', 'neglect'], reviews: [], votes: 6 }])
  })

  it('counts a link or a wording against every review that was shown', () => {
    assert.deepEqual(tally(times(5, { reason: 'broken-link', results: ['a', 'b'] })).mendings.map(({ reviews, votes }) => [reviews, votes]), [[['a'], 5], [['b'], 5]])
  })

  it('says none of nothing', () => assert.deepEqual(tally([]), { helpful: 0, unhelpful: 0, mendings: [] }))

  it('never tells a count from 1 to 4, and its order gives none away', () => {
    const vote = fc.record({ reason: fc.constantFrom(...reasons), concepts: fc.subarray(['a', 'b']), results: fc.subarray(['x', 'y']), helpful: fc.boolean() })
    fc.assert(fc.property(fc.array(vote, { maxLength: 30 }), said => {
      const votes = said.map(no)
      const told = tally(votes)
      for (const count of [told.helpful, told.unhelpful, ...told.mendings.map(({ votes }) => votes)]) assert.ok(count === undefined || count === 0 || count >= fewest)
      // One more vote on what has few moves nothing, so long as it still has few.
      const small = told.mendings.findIndex(({ votes }) => votes === undefined)
      const order = (list: typeof told.mendings) => list.map(({ reason, concepts, reviews }) => JSON.stringify([reason, concepts, reviews]))
      if (small < 0) return
      const twin = votes.find(({ helpful, reason, concepts, results }) => !helpful && results.length <= 1 && reason === told.mendings[small]!.reason && JSON.stringify([...concepts].sort()) === JSON.stringify(told.mendings[small]!.concepts))
      if (!twin) return
      const after = tally([...votes, no(twin)])
      if (after.mendings.every(({ votes }, i) => votes === told.mendings[i]?.votes)) assert.deepEqual(order(after.mendings), order(told.mendings))
    }))
  })
})
