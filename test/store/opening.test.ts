import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from '../../src/store/migrations.ts'
import { openStore } from '../../src/store/open.ts'

describe('opening a store', () => {
  it('refuses a setting it does not know, naming it', () => assert.rejects(openStore('mysql://x'), /STORE: write sqlite:PATH or postgres:/u))
  it('says so when a database cannot be reached', () => assert.rejects(openStore('postgres://nobody@127.0.0.1:9/none'), /STORE: this database cannot be used \(.*ECONNREFUSED/u))
  it('says so when the file cannot be used', () => assert.rejects(openStore(`sqlite:${import.meta.filename}/store.sqlite`), /STORE: this file cannot be used/u))

  it('refuses a file from a newer version and leaves it alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lfr-store-'))
    const path = join(folder, 'store.sqlite')
    const newer = new DatabaseSync(path)
    newer.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    newer.close()
    await assert.rejects(openStore(`sqlite:${path}`), new RegExp(`of version ${migrations.length + 1}, and this program knows ${migrations.length}`, 'u'))
    rmSync(folder, { recursive: true })
  })

  it('writes ahead to a log of its own, so that readers and a writer do not wait for each other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lfr-store-'))
    const store = await openStore(`sqlite:${join(folder, 's')}`)
    const beside = new DatabaseSync(join(folder, 's'))
    await store.forgetVotesBefore('2026-03-05')
    assert.equal((beside.prepare('PRAGMA journal_mode').get() as { journal_mode: string }).journal_mode, 'wal')
    beside.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })
})
