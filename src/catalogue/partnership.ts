import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Faults } from '../errors.ts'

const schema = z.strictObject({
  name: z.string().min(1),
  short: z.string().min(1),
  page: z.httpUrl(),
  examples: z.array(z.string().min(1)).min(3)
})

/** Whose reviews these are: the name people know it by, the page that lists them all, and questions worth offering. */
export type Partnership = z.infer<typeof schema>

/** Reads `partnership.yaml`. @throws {Faults} naming every field at fault. */
export function loadPartnership(path: string): Partnership {
  const read = schema.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Faults('The partnership file cannot be used', read.error.issues.map(issue => ({
    file: path, field: issue.path.join('.') || 'the whole file', remedy: issue.message
  })))
}
