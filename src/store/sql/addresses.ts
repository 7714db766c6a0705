import type { Address, Addresses, AddressState, KeptAddress } from '../address.ts'
import type { Database, Queries } from '../database.ts'

export interface AddressRow {
  conversation: string, scope: Address['scope'], tenant: string, team: string | null, name: string | null, reference: string
  state: AddressState, reason: string | null, failures: number, since: number
}

const columns = 'conversation, scope, tenant, team, name, reference, state, reason, failures, since'

/** Where the bot is installed. */
export function addressesIn(database: Database): Addresses {
  return {
    keepAddress: ({ conversation, scope, tenant, team, name, reference }, now) => database.together(async queries => {
      await queries.change(`INSERT INTO addresses (${columns}, held_until) VALUES ($1, $2, $3, $4, $5, $6, 'active', NULL, 0, $7, 0)
        ON CONFLICT (conversation) DO UPDATE SET scope = excluded.scope, tenant = excluded.tenant, team = COALESCE(excluded.team, addresses.team),
          name = COALESCE(excluded.name, addresses.name), reference = excluded.reference, state = 'active', reason = NULL, failures = 0`,
      conversation, scope, tenant, team ?? null, name ?? null, reference, now)
      await release(queries, conversation, now)
    }),
    async refreshAddress(conversation, reference) {
      return await database.change('UPDATE addresses SET reference = $2 WHERE conversation = $1', conversation, reference) > 0
    },
    async address(conversation) {
      return (await database.rows<AddressRow>(`SELECT ${columns} FROM addresses WHERE conversation = $1`, conversation)).map(toAddress)[0]
    },
    async addresses() { return (await database.rows<AddressRow>(`SELECT ${columns} FROM addresses ORDER BY since, conversation`)).map(toAddress) },
    async addressesOfTeam(team) {
      return (await database.rows<AddressRow>(`SELECT ${columns} FROM addresses WHERE team = $1 ORDER BY since, conversation`, team)).map(toAddress)
    },
    stopAddress: (conversation, state, reason) => database.together(queries => stop(queries, conversation, state, reason)),
    forgetAddress: conversation => database.together(async queries => {
      await queries.change(`UPDATE posts SET state = 'cancelled', next = NULL, reason = 'The app was removed there.' WHERE conversation = $1 AND state IN ('pending', 'suspended')`, conversation)
      await queries.change(`UPDATE posts SET state = 'cancelled', next = NULL, reason = 'The app was removed there. Whether this was posted is not known.' WHERE conversation = $1 AND state = 'uncertain'`, conversation)
      // What was posted there can no longer be reached; one that is just being posted is settled by who posts it.
      await queries.change('UPDATE posts SET activity = NULL, next = NULL, posted = wanted WHERE conversation = $1 AND state = \'sent\'', conversation)
      await purge(queries, conversation)
    })
  }
}

/** What stands of a conversation in the tables of notices once it is forgotten: enough to count by, and nothing of Teams'. */
export const forgotten = 'removed '

/** Takes a conversation out of every table: its address and subscriptions go, and what became of each notice stays without saying where. */
export async function purge(queries: Queries, conversation: string): Promise<void> {
  await queries.change('DELETE FROM addresses WHERE conversation = $1', conversation)
  await queries.change(`UPDATE deliveries SET conversation = '${forgotten}' || post WHERE conversation = $1`, conversation)
  await queries.change(`UPDATE posts SET conversation = '${forgotten}' || id WHERE conversation = $1`, conversation)
  await queries.change('DELETE FROM sends WHERE conversation = $1', conversation)
}

/** Makes due what waits at an address that is posted to again. */
async function release(queries: Queries, conversation: string, now: number): Promise<void> {
  await queries.change(`UPDATE posts SET state = 'pending', next = $2, reason = NULL WHERE conversation = $1 AND state = 'suspended'`, conversation, now)
}

/** Tries an address again that refused; one that was deleted stays as it is. */
export async function tryAgain(queries: Queries, conversation: string, now: number): Promise<void> {
  if (await queries.change(`UPDATE addresses SET state = 'active', reason = NULL, failures = 0 WHERE conversation = $1 AND state = 'suspended'`, conversation) > 0) await release(queries, conversation, now)
}

/** Stops posting to an address; what is owed there waits. */
export async function stop(queries: Queries, conversation: string, state: 'suspended' | 'gone', reason: string): Promise<void> {
  await queries.change('UPDATE addresses SET state = $2, reason = $3 WHERE conversation = $1', conversation, state, reason)
  await queries.change('UPDATE posts SET state = \'suspended\', next = NULL, reason = $2 WHERE conversation = $1 AND state = \'pending\'', conversation, reason)
}

function toAddress(row: AddressRow): KeptAddress {
  const { state, reason, failures, since } = row
  return { ...addressOf(row), state, failures, since, ...reason !== null && { reason } }
}

/** The columns of an address in a query where other tables are too. */
export function addressColumns(alias: string): string { return columns.split(', ').map(column => `${alias}.${column}`).join(', ') }

/** The address alone, of a row that may hold more. */
export function addressOf({ conversation, scope, tenant, team, name, reference }: Pick<AddressRow, keyof Address>): Address {
  return { conversation, scope, tenant, reference, ...team !== null && { team }, ...name !== null && { name } }
}
