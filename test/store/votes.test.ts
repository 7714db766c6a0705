import assert from 'node:assert/strict'
import type { Vote } from '../../src/store/store.ts'
import { onEveryBackend } from './backends.ts'

const aVote = (said: Partial<Vote> = {}): Vote => ({ once: 'a', answer: 'abc123', day: '2026-03-05', helpful: true, concepts: ['neglect'], results: ['r1', 'r2'], ...said })

onEveryBackend('feedback', opened => {
  it('is given back as it was kept, oldest first', async () => {
    const { store } = opened
    const said = [aVote({ once: 'b', day: '2026-03-06', helpful: false, reason: 'too-long' }), aVote()]
    for (const vote of said) assert.equal(await store.keepVote(vote), true)
    assert.deepEqual(await store.votes(), [said[1], said[0]])
  })

  it('is kept on an answer that is no longer known', async () => {
    const { store } = opened
    const vote = aVote({ concepts: [], results: [] })
    delete vote.answer
    await store.keepVote(vote)
    assert.deepEqual(await store.votes(), [vote])
  })

  it('counts the same press once, however often it is delivered', async () => {
    const { store } = opened
    assert.deepEqual([await store.keepVote(aVote()), await store.keepVote(aVote({ helpful: false }))], [true, false])
    assert.deepEqual(await store.votes(), [aVote()])
  })

  it('is forgotten when it is from before a day, and that alone', async () => {
    const { store } = opened
    for (const day of ['2026-03-04', '2026-03-05', '2026-03-06']) await store.keepVote(aVote({ once: day, day }))
    assert.equal(await store.forgetVotesBefore('2026-03-05'), 1)
    assert.deepEqual((await store.votes()).map(({ day }) => day), ['2026-03-05', '2026-03-06'])
  })

  it('is still there after the store was closed and opened again', async () => {
    await opened.store.keepVote(aVote())
    const later = await opened.another()
    assert.deepEqual(await later.votes(), [aVote()])
  })

  it('is shared by two processes', async () => {
    const { store } = opened
    const other = await opened.another()
    await other.keepVote(aVote())
    assert.equal(await store.keepVote(aVote()), false)
    assert.equal((await store.votes()).length, 1)
  })
})
