import { Faults } from '../errors.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** Opens the store that the STORE setting names, e.g. `sqlite:.data/store.sqlite`. @throws {Faults} when it cannot be used. */
export function openStore(where: string): Store {
  const path = /^sqlite:(.+)$/u.exec(where)?.[1]
  if (!path) throw fault('write sqlite:PATH, for example sqlite:.data/store.sqlite')
  try {
    return openSqlite(path)
  } catch (error) {
    throw fault(`this file cannot be used (${(error as Error).message}): name another, or give this account the right to write there`, error)
  }
}

function fault(remedy: string, cause?: unknown): Faults {
  const faults = new Faults('The store cannot be used', [{ file: 'environment', field: 'STORE', remedy }])
  if (cause !== undefined) faults.cause = cause
  return faults
}
