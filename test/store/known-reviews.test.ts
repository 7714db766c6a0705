import assert from 'node:assert/strict'
import { onEveryBackend } from './backends.ts'

onEveryBackend('known reviews', opened => {
  it('are none at first, and known once however often they are told', async () => {
    const { store } = opened
    assert.deepEqual(await store.knownReviews(), [])
    await store.knowReviews(['b', 'a'], 1_000)
    await store.knowReviews(['b', 'c'], 2_000)
    await store.knowReviews([], 3_000)
    assert.deepEqual(await store.knownReviews(), ['a', 'b', 'c'])
  })

  it('are known to other processes and after a restart', async () => {
    await opened.store.knowReviews(['a'], 1_000)
    assert.deepEqual(await (await opened.another()).knownReviews(), ['a'])
  })
})
