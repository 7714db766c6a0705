import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

/** A store of a test's own, and a second process's view of it. */
export interface Opened {
  store: Store
  /** Opens the same store again, as another process would; closed after the test. */
  another: () => Promise<Store>
}

/** Where each backend's store is, in a folder of the test's own. */
const backends: Record<string, (folder: string) => string> = {
  'a SQLite file': folder => `sqlite:${join(folder, 'deep/store.sqlite')}`
}

/** The contract: says the same facts of every backend, each fact with a fresh store. */
export function onEveryBackend(noun: string, facts: (opened: Opened) => void): void {
  for (const [name, where] of Object.entries(backends)) {
    describe(`${noun} in ${name}`, () => {
      let folder: string
      let opened: Store[]
      const open = async () => { const store = await openStore(where(folder)); opened.push(store); return store }
      const given = { another: open } as Opened
      beforeEach(async () => { folder = mkdtempSync(join(tmpdir(), 'lfr-store-')); opened = []; given.store = await open() })
      afterEach(async () => { for (const store of opened) await store.close(); rmSync(folder, { recursive: true, force: true }) })
      facts(given)
    })
  }
}
