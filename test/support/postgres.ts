import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './running.ts'

/** A PostgreSQL server, and schemas in it that behave as empty databases. */
export interface Cluster {
  address: string
  /** Makes an empty schema. @returns the address of a store in it. */
  schema: () => Promise<string>
  drop: (store: string) => Promise<void>
  stop: () => Promise<void>
}

const missing = 'PostgreSQL is needed and its programs are not in /usr/lib/postgresql: install it (Debian: apt-get install postgresql), set TEST_POSTGRES to the address of a server, or set LFR_SKIP_POSTGRES=1.'

/** A server for tests: the one TEST_POSTGRES names, or one of our own, thrown away afterwards. @param durable whether it waits for the disk. @throws in one sentence when there is none. */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const given = process.env.TEST_POSTGRES
  if (given) return { ...schemasIn(given), stop: async () => undefined }
  const programs = globSync('/usr/lib/postgresql/*/bin').sort().at(-1)
  if (!programs) throw Object.assign(new Error(missing), { stack: missing })
  const folder = mkdtempSync(join(tmpdir(), 'lfr-postgres-'))
  // PostgreSQL refuses to run as root, and Debian gives it an account of its own.
  const account: { uid?: number, gid?: number } = process.getuid?.() === 0 ? accountOf('postgres') : {}
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid!)
  const data = join(folder, 'data')
  execFileSync(join(programs, 'initdb'), ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-locale', '--no-sync'], { stdio: 'ignore', cwd: folder, ...account })
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, shared_buffers: '64MB', max_connections: 100, ...!durable && { fsync: 'off' } }
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { stdio: 'ignore', cwd: folder, ...account })
  const thrown = () => { server.kill('SIGQUIT'); rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
  process.once('exit', thrown)
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`
  await reachable(address, server)
  return {
    ...schemasIn(address),
    async stop() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      process.off('exit', thrown)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function accountOf(name: string): { uid: number, gid: number } {
  const id = (what: string) => Number(execFileSync('id', [what, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function reachable(address: string, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end && server.exitCode === null; await pause(50)) {
    if (await query(address, 'SELECT 1').then(() => true, () => false)) return
  }
  throw new Error('PostgreSQL did not start.')
}

function schemasIn(address: string): Omit<Cluster, 'stop'> {
  let made = 0
  return {
    address,
    async schema() {
      const name = `lfr_${process.pid}_${++made}`
      await query(address, `CREATE SCHEMA ${name}`)
      return `${address}?options=${encodeURIComponent(`-c search_path=${name}`)}`
    },
    async drop(store) { await query(address, `DROP SCHEMA ${/search_path%3D(\w+)/u.exec(store)![1]} CASCADE`) }
  }
}

async function query(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

let shared: Promise<Cluster> | undefined

/**
 * Gives a `describe` the PostgreSQL server that all tests share. With `LFR_SKIP_POSTGRES=1` its tests are skipped and say so;
 * where PostgreSQL is missing they fail with one sentence that says what to install.
 */
export function usePostgres(): () => Promise<Cluster> {
  before(async function () {
    if (process.env.LFR_SKIP_POSTGRES === '1') {
      console.log('      skipped: LFR_SKIP_POSTGRES=1 leaves out what needs PostgreSQL')
      this.skip()
    }
    this.timeout(60_000)
    await (shared ??= startCluster())
  })
  return () => shared!
}

/** Once all tests are over. */
if (typeof after === 'function') after(async () => { await (await shared?.catch(() => undefined))?.stop() })
