import { Faults } from '../errors.ts'
import type { Database } from './database.ts'
import { addressesIn } from './sql/addresses.ts'
import { knownIn } from './sql/known.ts'
import { noticesIn } from './sql/notices.ts'
import { subscriptionsIn } from './sql/subscriptions.ts'
import { votesIn } from './sql/votes.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** Opens the store that the STORE setting names, e.g. `sqlite:.data/store.sqlite`. @throws {Faults} when it cannot be used. */
export async function openStore(where: string): Promise<Store> {
  const path = /^sqlite:(.+)$/u.exec(where)?.[1]
  if (!path) throw fault('write sqlite:PATH, for example sqlite:.data/store.sqlite')
  try {
    return storeIn(await openSqlite(path))
  } catch (error) {
    throw fault(`this file cannot be used (${(error as Error).message}): name another, or give this account the right to write there`, error)
  }
}

/** Every verb of the store, over one backend. */
function storeIn(database: Database): Store {
  return { ...votesIn(database), ...addressesIn(database), ...subscriptionsIn(database), ...noticesIn(database), ...knownIn(database), close: database.close }
}

function fault(remedy: string, cause?: unknown): Faults {
  const faults = new Faults('The store cannot be used', [{ file: 'environment', field: 'STORE', remedy }])
  if (cause !== undefined) faults.cause = cause
  return faults
}
