import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The project's folder. */
export const home = join(import.meta.dirname, '../..')

/** How a process ended: its exit code, or the signal that ended it. */
export interface Ended { code: number | null, signal: NodeJS.Signals | null }

/** A Node process that a test started. */
export interface Launched {
  pid: number
  /** Everything written so far. */
  stdout: () => string
  stderr: () => string
  ended: Promise<Ended>
  /** Sends a signal (SIGTERM unless told) and waits for the end. @throws when it has not ended within 20 seconds; it is killed then. */
  stop: (signal?: NodeJS.Signals) => Promise<Ended>
}

/** The real server, started as an operator would start it. */
export interface Running extends Launched {
  /** For example `http://127.0.0.1:41234`. */
  address: string
}

/** Settings of the machine that a process needs; everything else of ours, such as a Teams identity, is kept from it. */
const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'CHROMIUM', 'TEST_POSTGRES', 'NODE_COMPILE_CACHE'] as const

/** The environment a test gives a process: the machine's bare necessities, local mode unless it is given an identity, and what the test says. */
export function cleanEnvironment(given: Record<string, string> = {}): Record<string, string> {
  return { SETTINGS_FILE: devNull, ...given.MicrosoftAppId === undefined && { LOCAL_MODE: 'on' }, ...Object.fromEntries(kept.flatMap(name => process.env[name] === undefined ? [] : [[name, process.env[name]]])), ...given }
}

/** Starts `node …args` in the project's folder with a clean environment. */
export function launch(args: readonly string[], environment: Record<string, string> = {}): Launched {
  const child = spawn(process.execPath, args, { cwd: home, env: cleanEnvironment(environment), stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return {
    pid: child.pid!, stdout: () => stdout, stderr: () => stderr, ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const inTime = await Promise.race([ended, pause(20_000, undefined, { ref: false })])
      if (inTime) return inTime
      child.kill('SIGKILL')
      throw new Error(`Process ${child.pid} did not stop within 20 seconds of ${signal}.`)
    }
  }
}

/** Starts `node src/main.ts` on a free port, with a store of its own unless told where, and waits until it is ready. @throws with what it printed when it ends instead. */
export async function runningBot(environment: Record<string, string> = {}): Promise<Running> {
  const port = await freePort()
  if (environment.DATA_DIR) furnish(environment.DATA_DIR)
  const bot = launch(['src/main.ts'], { PORT: String(port), ...!environment.DATA_DIR && { STORE: 'sqlite::memory:' }, ...environment })
  const address = `http://127.0.0.1:${port}`
  await answering(`${address}/readyz`, bot)
  return { ...bot, address }
}

/** Puts what another start made of the vocabulary and the catalogue into a folder of a test's own. It is taken for exactly the same files and code, and for others made anew. */
export function furnish(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of globSync('*.kept', { cwd: join(home, '.data') })) if (!existsSync(join(folder, name))) copyFileSync(join(home, '.data', name), join(folder, name))
}

/** Ports handed out are below those that systems give to connections, and apart from those of the other lane of `npm test`: nobody takes one before it is used. */
const [lowest, ofLane] = [20_000, 5_000]
let handedOut = randomInt(ofLane)

/** A port of this machine that nothing holds at this moment, and that is not handed out again soon. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Number(process.env.TEST_LANE ?? 0) * ofLane + handedOut++ % ofLane
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const trial = createServer().once('error', (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    trial.listen(port, '127.0.0.1', () => trial.close(() => resolve(true)))
  })
}

/** Waits until an address answers with success. @throws with what the process printed when it ends first or that many milliseconds pass. */
export async function answering(url: string, by: Launched, patience = 30_000): Promise<void> {
  let over = false
  void by.ended.then(() => { over = true })
  for (const end = Date.now() + patience; Date.now() < end && !over; await pause(20)) {
    const response = await fetch(url).catch(() => undefined)
    await response?.body?.cancel()
    if (response?.ok) return
  }
  if (!over) await by.stop('SIGKILL')
  throw new Error(`Nothing answered on ${url}. The process printed:\n${by.stdout()}${by.stderr()}`)
}

/** Whether a process with this id is alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
