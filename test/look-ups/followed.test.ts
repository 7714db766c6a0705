import assert from 'node:assert/strict'
import { lookUpRooms } from '../support/look-ups.ts'

describe('the search box of a conversation that follows reviews', () => {
  const { lookUps, catalogue } = lookUpRooms()
  const open = (text: string, followed = catalogue.reviews.slice(10, 12)) => {
    const found = lookUps.list({ by: 'topic', text, scope: 'channel', skip: 0, count: 25, followed })
    return found.kind === 'rows' ? found.rows.map(({ review, why }) => ({ id: review.id, why })) : []
  }
  const ids = catalogue.reviews.map(({ id }) => id)

  it('opens with the three newest, then what is followed, then the others, each once', () => {
    const found = open('')
    assert.deepEqual(found.slice(0, 5).map(({ id }) => id), [...ids.slice(0, 3), ids[10], ids[11]])
    assert.deepEqual(found.slice(3, 5).map(({ why }) => why), ['Followed here', 'Followed here'])
    assert.deepEqual(found.map(({ id }) => id).sort(), [...ids].sort())
  })
  it('lists a newest that is followed once, in its place', () => assert.deepEqual(open('', catalogue.reviews.slice(0, 1)).map(({ id }) => id), ids))
  it('is not changed once something is typed', () => assert.deepEqual(open('neglect'), open('neglect', [])))
})
