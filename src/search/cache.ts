import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { once } from '../once.ts'

/** All that decides what is kept: this room's code and fitted numbers, the words it has in common with other rooms, and what reads those numbers. */
export function decisive(): string[] {
  const filesOf = (room: string): string[] => readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:ts|bin)$/u.test(name)).sort().map(name => join(room, name))
  return [...filesOf(import.meta.dirname), ...filesOf(join(import.meta.dirname, '../english')), join(import.meta.dirname, '../network.ts')]
}

/** What something kept is made from, as one short text that changes whenever any part, this code or the engine's Node does. */
export function inputsOf(parts: readonly string[], code = ownCode()): string {
  const hash = createHash('sha256').update(process.version).update(code)
  for (const part of parts) hash.update('\n').update(part)
  return hash.digest('hex')
}

/** Some files as one short text. */
export function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** Read once: it is asked for by all that is kept, and stays while the process does. */
const ownCode = once(() => digestOf(decisive()))

/** A folder to keep things in, a name there for this one, and what it is made from. */
export interface Keeping { dir: string | undefined, name: string, inputs: string }

/** Returns what was kept under this name for exactly these inputs, or makes it and keeps it. A file that is missing, broken or of other inputs is made anew; a folder that cannot be written costs time only. */
export function kept<T>({ dir, name, inputs }: Keeping, isWhole: (value: unknown) => value is T, make: () => T): T {
  if (dir === undefined) return make()
  const file = join(dir, `${name}.kept`)
  const found = read(file, inputs, isWhole)
  if (found !== undefined) return found
  const made = make()
  write(dir, file, Buffer.concat([Buffer.from(`${inputs}\n`), serialize(made)]))
  return made
}

function read<T>(file: string, inputs: string, isWhole: (value: unknown) => value is T): T | undefined {
  try {
    const held = readFileSync(file)
    const start = Buffer.byteLength(inputs) + 1
    if (held.toString('latin1', 0, start) !== `${inputs}\n`) return undefined
    const value: unknown = deserialize(held.subarray(start))
    return isWhole(value) ? value : undefined
  } catch {
    return undefined
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The folder itself cannot be used: there is nothing to take away.
  }
}

function write(dir: string, file: string, held: Buffer): void {
  // Written beside and then renamed, so that a process that stops half way leaves no half file; two at once use two names.
  const beside = `${file}.${process.pid}`
  try {
    mkdirSync(dir, { recursive: true })
    writeFileSync(beside, held)
    renameSync(beside, file)
  } catch {
    discard(beside)
  }
}
