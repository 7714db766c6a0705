import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from '../../src/store/migrations.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store, Vote } from '../../src/store/store.ts'

const aVote = (said: Partial<Vote> = {}): Vote => ({ once: 'a', answer: 'abc123', day: '2026-03-05', helpful: true, concepts: ['neglect'], results: ['r1', 'r2'], ...said })

/** Where each backend's store is, in a folder of the test's own. */
const backends: Record<string, (folder: string) => string> = {
  'a SQLite file': folder => `sqlite:${join(folder, 'deep/store.sqlite')}`
}

for (const [name, where] of Object.entries(backends)) {
  describe(`a store in ${name}`, () => {
    let folder: string
    let store: Store
    beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lfr-store-')); store = openStore(where(folder)) })
    afterEach(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

    it('gives back every vote as it was kept, oldest first', async () => {
      const said = [aVote({ once: 'b', day: '2026-03-06', helpful: false, reason: 'too-long' }), aVote()]
      for (const vote of said) assert.equal(await store.keepVote(vote), true)
      assert.deepEqual(await store.votes(), [said[1], said[0]])
    })

    it('keeps a vote on an answer that is no longer known', async () => {
      const vote = aVote({ concepts: [], results: [] })
      delete vote.answer
      await store.keepVote(vote)
      assert.deepEqual(await store.votes(), [vote])
    })

    it('counts the same press once, however often it is delivered', async () => {
      assert.deepEqual([await store.keepVote(aVote()), await store.keepVote(aVote({ helpful: false }))], [true, false])
      assert.deepEqual(await store.votes(), [aVote()])
    })

    it('forgets what is from before a day, and that alone', async () => {
      for (const day of ['2026-03-04', '2026-03-05', '2026-03-06']) await store.keepVote(aVote({ once: day, day }))
      assert.equal(await store.forgetVotesBefore('2026-03-05'), 1)
      assert.deepEqual((await store.votes()).map(({ day }) => day), ['2026-03-05', '2026-03-06'])
    })

    it('still has it all after it was closed and opened again', async () => {
      await store.keepVote(aVote())
      await store.close()
      store = openStore(where(folder))
      assert.deepEqual(await store.votes(), [aVote()])
    })

    it('is shared by two processes', async () => {
      const other = openStore(where(folder))
      await other.keepVote(aVote())
      assert.equal(await store.keepVote(aVote()), false)
      assert.equal((await store.votes()).length, 1)
      await other.close()
    })
  })
}

describe('opening a store', () => {
  it('refuses a setting it does not know, naming it', () => assert.throws(() => openStore('mysql://x'), /STORE: write sqlite:PATH/u))
  it('says so when the file cannot be used', () => assert.throws(() => openStore(`sqlite:${import.meta.filename}/store.sqlite`), /STORE: this file cannot be used/u))

  it('refuses a file from a newer version and leaves it alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lfr-store-'))
    const path = join(folder, 'store.sqlite')
    const newer = new DatabaseSync(path)
    newer.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    newer.close()
    assert.throws(() => openStore(`sqlite:${path}`), /of version 2, and this program knows 1/u)
    rmSync(folder, { recursive: true })
  })

  it('writes ahead to a log of its own, so that readers and a writer do not wait for each other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lfr-store-'))
    const store = openStore(`sqlite:${join(folder, 's')}`)
    const beside = new DatabaseSync(join(folder, 's'))
    await store.keepVote(aVote())
    assert.equal((beside.prepare('PRAGMA journal_mode').get() as { journal_mode: string }).journal_mode, 'wal')
    beside.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })
})
