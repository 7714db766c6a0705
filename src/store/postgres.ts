import pg from 'pg'
import type { Database, Queries, Value } from './database.ts'
import { migrate } from './migrations.ts'

/** Connections that one process takes at most: a server allows a hundred by default. */
const connections = 10
/** Milliseconds that a connection may take to be made, and a statement to be answered. */
const patience = 10_000
/** Names the lock under which one process at a time brings the tables up to date. */
const migrationLock = 7_402_118

const bigint = 20

/** Two processes that wait for each other, or a snapshot that is too old: the work is done again. */
const again = new Set(['40001', '40P01'])

/** A PostgreSQL database, shared by any number of processes. @throws when it cannot be reached or is from a newer version. */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address, max: connections, connectionTimeoutMillis: patience, query_timeout: patience, application_name: 'learning-from-reviews',
    // Counts and times are far below 2^53.
    types: { getTypeParser: ((oid: number, format?: 'text') => oid === bigint ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser }
  })
  // A connection that breaks while nobody uses it is replaced when it is next needed.
  pool.on('error', () => undefined)
  const together = <Result>(work: (queries: Queries) => Promise<Result>) => transaction(pool, work)
  try {
    await together(async ({ rows, change }) => {
      await rows(`SELECT pg_advisory_xact_lock(${migrationLock})`)
      await change('CREATE TABLE IF NOT EXISTS store_version (version INTEGER NOT NULL)')
      await migrate({
        version: async () => (await rows<{ version: number }>('SELECT version FROM store_version'))[0]?.version ?? 0,
        async run(sql, version) {
          await change(sql)
          await change('DELETE FROM store_version')
          await change('INSERT INTO store_version (version) VALUES ($1)', version)
        }
      })
    })
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    ...queriesOn(pool), together, close: () => pool.end(),
    jot: (sql, ...values) => together(async ({ change }) => {
      await change('SET LOCAL synchronous_commit = off')
      return change(sql, ...values)
    })
  }
}

function queriesOn(connection: Pick<pg.Pool, 'query'>): Queries {
  return {
    async rows<Row>(sql: string, ...values: Value[]) { return (await connection.query(sql, values)).rows as Row[] },
    async change(sql, ...values) { return (await (values.length > 0 ? connection.query(sql, values) : connection.query(sql))).rowCount ?? 0 },
    mine: (table, others) => `FOR UPDATE OF ${table} ${others === 'pass over' ? 'SKIP LOCKED' : ''}`
  }
}

async function transaction<Result>(pool: pg.Pool, work: (queries: Queries) => Promise<Result>, tries = 5): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(queriesOn(client as unknown as pg.Pool))
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => { broken = lost })
    if (tries <= 1 || !again.has((error as { code?: string }).code ?? '')) throw error
  } finally {
    client.release(broken)
  }
  return transaction(pool, work, tries - 1)
}
