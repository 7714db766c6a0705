import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Database, Queries, Value } from './database.ts'
import { migrate } from './migrations.ts'

/** Milliseconds that a write waits for another process of ours to finish its own. */
const patience = 5000

/** One file, or the memory for `:memory:`. What was kept survives the machine losing power. @throws when the file cannot be used. */
export async function openSqlite(path: string): Promise<Database> {
  const inMemory = path === ':memory:'
  if (!inMemory) mkdirSync(dirname(path), { recursive: true })
  const writer = new DatabaseSync(path, { timeout: patience })
  writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
  const { together, jot, ...writing } = taking(writer)
  await together(async () => migrate({
    version: async () => Number((writer.prepare('PRAGMA user_version').get() as { user_version: number }).user_version),
    run: async (sql, version) => writer.exec(`${sql};\nPRAGMA user_version = ${version};`)
  })).catch((error: unknown) => { writer.close(); throw error })

  // Reading has a connection of its own, so that nobody sees what others have not made durable yet.
  const reader = inMemory ? writer : new DatabaseSync(path, { timeout: patience, readOnly: true })
  return {
    rows: inMemory ? writing.rows : queriesOf(reader).rows,
    change: (sql, ...values) => together(({ change }) => change(sql, ...values)),
    jot,
    mine: writing.mine,
    together,
    async close() {
      await together(async () => undefined)
      if (!inMemory) reader.close()
      writer.close()
    }
  }
}

function queriesOf(database: DatabaseSync): Queries {
  const prepared = new Map<string, StatementSync>()
  function statement(sql: string): StatementSync {
    const known = prepared.get(sql) ?? database.prepare(sql.replace(/\$(\d+)/gu, '?$1'))
    return prepared.set(sql, known).get(sql)!
  }
  return {
    async rows<Row>(sql: string, ...values: Value[]) { return statement(sql).all(...values) as Row[] },
    async change(sql, ...values) { return Number(statement(sql).run(...values).changes) },
    // One writer at a time is the file's own rule.
    mine: () => ''
  }
}

type Job = (queries: Queries) => Promise<() => void>

/**
 * Writing to a file, one piece of work after another. All that wait at the same time are made durable together: each
 * is all or nothing for itself, and the disk, which is what takes the time, is waited for once.
 */
function taking(database: DatabaseSync): Pick<Database, 'together' | 'jot' | 'rows' | 'change' | 'mine'> {
  const queries = queriesOf(database)
  let waiting: { run: Job, lasts: boolean, failed: (error: unknown) => void }[] = []
  let [busy, lasting] = [false, true]
  const [begin, commit, mark, release] = ['BEGIN IMMEDIATE', 'COMMIT', 'SAVEPOINT job', 'RELEASE job'].map(sql => database.prepare(sql)) as [StatementSync, StatementSync, StatementSync, StatementSync]

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting
      waiting = []
      try {
        // Less than FULL does not wait for the disk; the log is in order all the same.
        const lasts = jobs.some(job => job.lasts)
        if (lasts !== lasting) database.exec(`PRAGMA synchronous = ${lasts ? 'FULL' : 'NORMAL'}`)
        lasting = lasts
        begin.run()
        const kept: (() => void)[] = []
        for (const { run, failed } of jobs) kept.push(await within(run).catch((error: unknown) => () => failed(error)))
        commit.run()
        kept.forEach(done => done())
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        jobs.forEach(({ failed }) => failed(error))
      }
    }
    busy = false
  }

  async function within(run: Job): Promise<() => void> {
    mark.run()
    try {
      return await run(queries)
    } catch (error) {
      database.exec('ROLLBACK TO job')
      throw error
    } finally {
      release.run()
    }
  }

  function queue<Result>(work: (queries: Queries) => Promise<Result>, lasts: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      waiting.push({ lasts, failed: reject, run: async given => { const result = await work(given); return () => resolve(result) } })
      if (busy) return
      busy = true
      setImmediate(() => void drain())
    })
  }

  return { ...queries, together: work => queue(work, true), jot: (sql, ...values) => queue(({ change }) => change(sql, ...values), false) }
}
