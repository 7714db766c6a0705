import type { z } from 'zod'
import type { Fault } from '../errors.ts'

/** Everything a schema found wrong, one fault a field. @param where the record inside the file, e.g. `line 4`; empty when the file is the record. */
export function faultsFound(file: string, where: string, { issues }: z.ZodError): Fault[] {
  return issues.flatMap(issue => issue.code === 'unrecognized_keys'
    ? issue.keys.map(key => ({ file, field: place(where, [...issue.path, key]), remedy: 'no such field: correct its spelling or remove it' }))
    : [{ file, field: place(where, issue.path), remedy: issue.message }])
}

function place(where: string, path: readonly PropertyKey[]): string {
  const field = path.map((part, i) => typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`).join('')
  return [where, field].filter(Boolean).join(': ') || 'the whole record'
}
