import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { usePostgres } from '../support/postgres.ts'

/** A store of a test's own, and a second process's view of it. */
export interface Opened {
  store: Store
  /** What STORE says. */
  where: string
  /** Opens the same store again, as another process would; closed after the test. */
  another: () => Promise<Store>
}

/** A place for a store of one test. */
interface Place { where: string, clear: () => void | Promise<void> }

/** Each backend: called in a `describe`, it gives an empty place for each test. */
export const backends: Record<string, () => () => Promise<Place>> = {
  'a SQLite file': () => async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lfr-store-'))
    return { where: `sqlite:${join(folder, 'deep/store.sqlite')}`, clear: () => rmSync(folder, { recursive: true, force: true }) }
  },
  PostgreSQL: () => {
    const cluster = usePostgres()
    return async () => {
      const { schema, drop } = await cluster()
      const where = await schema()
      return { where, clear: () => drop(where) }
    }
  }
}

/** The contract: says the same facts of every backend, each fact with a fresh store. */
export function onEveryBackend(noun: string, facts: (opened: Opened) => void): void {
  for (const [name, places] of Object.entries(backends)) {
    describe(`${noun} in ${name}`, () => {
      const newPlace = places()
      let place: Place | undefined
      let opened: Store[] = []
      const given = { another: async () => { const store = await openStore(place!.where); opened.push(store); return store } } as Opened
      beforeEach(async () => {
        place = await newPlace()
        given.where = place.where
        given.store = await given.another()
      })
      afterEach(async () => {
        for (const store of opened) await store.close()
        opened = []
        await place?.clear()
        place = undefined
      })
      facts(given)
    })
  }
}
