import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { UsageError } from '../errors.ts'

type Environment = Record<string, string | undefined>

/**
 * Writes a copy of a store, whole and as of one moment, to a new file that only this account may read; the bot may run meanwhile.
 * @param where as STORE says it. @param environment what PostgreSQL's programs are started with. @throws {UsageError} when it cannot be read or written.
 */
export async function copyStore(where: string, file: string, environment: Environment): Promise<void> {
  if (existsSync(file)) throw new UsageError(`${file} is there already: name a new file.`)
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.unfinished`
  // Made first, so that nobody else may read it at any moment: it says who wants to hear of what.
  writeFileSync(unfinished, '', { mode: 0o600 })
  try {
    const path = sqlitePath(where)
    if (path === undefined) postgres('pg_dump', where, environment, ['--format=custom', '--no-owner', '--no-privileges', `--file=${unfinished}`])
    else await copySqlite(path, unfinished)
    renameSync(unfinished, file)
  } finally {
    for (const left of ['', ...beside]) rmSync(`${unfinished}${left}`, { force: true })
  }
}

/** Fills an empty store from a copy. @throws {UsageError} when there is something in it, or the copy is not whole; nothing is changed then. */
export function fillStore(where: string, file: string, environment: Environment): void {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  const path = sqlitePath(where)
  if (path === undefined) return postgres('pg_restore', where, environment, ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges'], [file])
  if ([path, `${path}-wal`].some(existsSync)) throw new UsageError(`${path} is there already: move it away first, with the files beside it that begin with the same name.`)
  check(file)
  mkdirSync(dirname(path), { recursive: true })
  copyFileSync(file, `${path}.unfinished`)
  chmodSync(`${path}.unfinished`, 0o600)
  renameSync(`${path}.unfinished`, path)
}

/** What SQLite keeps beside a file while it is open. */
const beside = ['-wal', '-shm']

function sqlitePath(where: string): string | undefined { return /^sqlite:(.+)$/u.exec(where)?.[1] }

async function copySqlite(path: string, file: string): Promise<void> {
  if (!existsSync(path)) throw new UsageError(`There is no store in ${path}.`)
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    await backup(database, file)
  } finally {
    database.close()
  }
  check(file)
}

function check(file: string): void {
  const left = beside.filter(end => !existsSync(`${file}${end}`))
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    const { integrity_check: found } = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string }
    // Any SQLite file opens; ours has these.
    const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table' AND name IN ('addresses', 'subscriptions', 'notices')").get() as { tables: number }
    database.close()
    if (tables < 3) throw new UsageError(`${file} is not a copy of a store.`)
    if (found === 'ok') return
  } catch (error) {
    throw new UsageError(`${file} is not a copy of a store.`, { cause: error })
  } finally {
    for (const end of left) rmSync(`${file}${end}`, { force: true })
  }
  throw new UsageError(`${file} is damaged: take an older copy.`)
}

/** Runs a program of PostgreSQL on a database. The password goes by the environment: arguments can be seen by every account of the machine. */
function postgres(program: 'pg_dump' | 'pg_restore', where: string, environment: Environment, options: readonly string[], files: readonly string[] = []): void {
  const address = new URL(where)
  const password = decodeURIComponent(address.password)
  address.password = ''
  try {
    execFileSync(program, [...options, `--dbname=${address.href}`, ...files], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...environment, ...password && { PGPASSWORD: password } } })
  } catch (error) {
    const { code, stderr } = error as { code?: string, stderr?: Buffer }
    if (code === 'ENOENT') throw new UsageError(`${program} is needed and is not here: install PostgreSQL's client of the server's version (Debian: apt-get install postgresql-client).`)
    throw new UsageError(`${program} could not do it: ${(stderr ?? '').toString().trim().split('\n')[0] ?? ''}`, { cause: error })
  }
}
