import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { recordsIn } from './beside.ts'
import { faultsFound } from './faults.ts'
import { frontMatter } from './front-matter.ts'
import type { Filed, Reading } from './records.ts'
import { houseSchema, type Known } from './schema.ts'

/** The names of the record files in a folder; a README may stand among them. */
export function recordFiles(folder: string): string[] {
  return readdirSync(folder).filter(name => /\.md$/iu.test(name) && !/^(?:readme|\.)/iu.test(name)).sort()
}

/** The ids of the records of a catalogue that say they are withdrawn, whatever is wrong with others or with the rest of each; none of one that is in a file. */
export function withdrawnIn(catalogue: string): Set<string> {
  const folder = recordsIn(catalogue)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Set()
  return new Set(recordFiles(folder).filter(name => statusOf(join(folder, name)) === 'withdrawn').map(name => name.slice(0, -'.md'.length)))
}

/** What a record says of its status, as far as its facts can be read; `published` where it says nothing. */
export function statusOf(file: string): unknown {
  const parts = frontMatter(file, readFileSync(file, 'utf8'))
  return 'faults' in parts || !isNamed(parts.facts) ? undefined : parts.facts.status ?? 'published'
}

/** Reads a folder of Markdown records, one a file, in the order of the publisher's page. */
export function readFolder(folder: string, known: Known): Reading {
  const schema = houseSchema(known)
  const read = recordFiles(folder).map(name => readRecord(join(folder, name), name.slice(0, -'.md'.length), schema))
  const records = read.flatMap(({ records }) => records)
  return { records: records.sort((a, b) => placeOf(a) - placeOf(b)), faults: read.flatMap(({ faults }) => faults) }
}

const placeOf = ({ written }: Filed) => written.order ?? Number.MAX_SAFE_INTEGER

function readRecord(file: string, id: string, schema: ReturnType<typeof houseSchema>): Reading {
  const parts = frontMatter(file, readFileSync(file, 'utf8'))
  if ('faults' in parts) return { records: [], faults: parts.faults }
  const { facts, body } = parts
  const misnamed = isNamed(facts) && facts.id !== id ? [{ file, field: 'id', remedy: `write ${id}, the name of the file, or rename the file` }] : []
  const twice = isNamed(facts) && 'summary' in facts ? [{ file, field: 'summary', remedy: 'write the summary below the front matter, not in it' }] : []
  const parsed = schema.safeParse(isNamed(facts) ? { ...facts, summary: body } : facts)
  if (!parsed.success) return { records: [], faults: [...misnamed, ...twice, ...faultsFound(file, '', parsed.error)] }
  return { records: [{ file, where: '', written: parsed.data }], faults: [...misnamed, ...twice] }
}

function isNamed(facts: unknown): facts is { id?: unknown, status?: unknown } {
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts)
}
