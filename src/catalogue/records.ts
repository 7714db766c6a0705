import type { Fault } from '../errors.ts'
import type { Written } from './schema.ts'

/** A checked record and where it was written. `where` is the record inside its file, e.g. `line 4`; empty when the file is the record. `passedOver`: fields that are not known here. */
export interface Filed { file: string, where: string, written: Written, passedOver?: string[] }

/** What a reader found: the records that stand, in order, and everything wrong with the others. */
export interface Reading { records: Filed[], faults: Fault[] }

/** A fault for each record whose id was used before it: an id is never used again, not even after withdrawal. */
export function usedAgain(records: readonly Filed[]): Fault[] {
  const first = new Map<string, Filed>()
  return records.flatMap(record => {
    const { file, where, written: { id } } = record
    const before = first.get(id)
    if (!before) first.set(id, record)
    return before ? [{ file, field: [where, 'id'].filter(Boolean).join(': '), remedy: `“${id}” is already used in ${[before.file, before.where].filter(Boolean).join(', ')}: give each record its own id` }] : []
  })
}
