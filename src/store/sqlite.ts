import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'
import type { Reason, Store, Vote } from './store.ts'

/** Milliseconds that a write waits for another process of ours to finish its own. */
const patience = 5000

type Row = Record<'once' | 'day' | 'concepts' | 'results', string> & { answer: string | null, helpful: number, reason: Reason | null }

/** A store in one file, or in memory for `:memory:`. What was kept survives the machine losing power. @throws when the file cannot be used. */
export function openSqlite(path: string): Store {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path, { timeout: patience })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
  migrate({
    version: () => Number((database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version),
    run: (sql, version) => database.exec(`${sql};\nPRAGMA user_version = ${version};`),
    together: work => together(database, work)
  })

  const keep = database.prepare('INSERT INTO votes (once, answer, day, helpful, reason, concepts, results) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (once) DO NOTHING')
  const every = database.prepare('SELECT once, answer, day, helpful, reason, concepts, results FROM votes ORDER BY day, once')
  const forget = database.prepare('DELETE FROM votes WHERE day < ?')
  return {
    async keepVote({ once, answer, day, helpful, reason, concepts, results }) {
      const { changes } = keep.run(once, answer ?? null, day, helpful ? 1 : 0, reason ?? null, JSON.stringify(concepts), JSON.stringify(results))
      return Number(changes) > 0
    },
    async votes() { return (every.all() as unknown as Row[]).map(toVote) },
    async forgetVotesBefore(day) { return Number(forget.run(day).changes) },
    async close() { database.close() }
  }
}

/** Runs work as one: all of it, or nothing. Another process that would do the same waits. */
function together(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function toVote({ once, answer, day, helpful, reason, concepts, results }: Row): Vote {
  return {
    once, day, helpful: helpful === 1, concepts: JSON.parse(concepts) as string[], results: JSON.parse(results) as string[],
    ...answer !== null && { answer }, ...reason !== null && { reason }
  }
}
