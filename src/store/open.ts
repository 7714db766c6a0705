import { Faults } from '../errors.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { addressesIn } from './sql/addresses.ts'
import { figuresIn } from './sql/figures.ts'
import { knownIn } from './sql/known-reviews.ts'
import { noticesIn } from './sql/notices.ts'
import { outboxIn } from './sql/outbox.ts'
import { restoredIn } from './sql/restored.ts'
import { seenIn } from './sql/seen.ts'
import { subscriptionsIn } from './sql/subscriptions.ts'
import { votesIn } from './sql/votes.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** A backend for each way that STORE can begin, and what to do when it cannot be used. */
const backends: [begins: RegExp, open: (where: string) => Promise<Database>, remedy: (message: string) => string][] = [
  [/^sqlite:(?=.)/u, openSqlite, message => `this file cannot be used (${message}): name another, or give this account the right to write there`],
  [/^(?=postgres(?:ql)?:\/\/.)/u, openPostgres, message => `this database cannot be used (${message}): check the address, the account and that the server is running`]
]

/** Opens the store that the STORE setting names, e.g. `sqlite:.data/store.sqlite` or `postgres://host/name`. @throws {Faults} when it cannot be used. */
export async function openStore(where: string): Promise<Store> {
  for (const [begins, open, remedy] of backends) {
    if (!begins.test(where)) continue
    try {
      return storeIn(await open(where.replace(begins, '')))
    } catch (error) {
      throw fault(remedy(told(error)), error)
    }
  }
  throw fault('write sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME, for example sqlite:.data/store.sqlite')
}

/** Makes sure that a store can write: one row a minute, which it forgets with the rest of what was seen. @throws when it cannot. */
export async function canKeep({ begin }: Pick<Store, 'begin'>, now: number): Promise<void> {
  await begin(`ready ${Math.floor(now / 60_000)}`, now, now)
}

/** An error's own words; a connection that was tried at several addresses has none but its code. */
function told(error: unknown): string {
  const { message, code } = error as { message?: string, code?: string }
  return message || (code ?? 'no reason given')
}

/** Every verb of the store, over one backend. */
function storeIn(database: Database): Store {
  return {
    ...votesIn(database), ...addressesIn(database), ...subscriptionsIn(database), ...noticesIn(database),
    ...knownIn(database), ...outboxIn(database), ...seenIn(database), ...figuresIn(database), ...restoredIn(database), close: database.close
  }
}

function fault(remedy: string, cause?: unknown): Faults {
  const faults = new Faults('The store cannot be used', [{ file: 'environment', field: 'STORE', remedy }])
  if (cause !== undefined) faults.cause = cause
  return faults
}
