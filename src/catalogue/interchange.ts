import { readFileSync } from 'node:fs'
import type { Fault } from '../errors.ts'
import { faultsFound } from './faults.ts'
import type { Filed, Reading } from './records.ts'
import { interchangeSchema, type Known } from './schema.ts'

interface RawRecord { where: string, value: unknown }

/** Reads records in the interchange form: an array in a `.json` file, or one object a line. */
export function readInterchange(file: string, known: Known): Reading {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
  const { found, faults } = file.toLowerCase().endsWith('.json') ? array(file, text) : lines(file, text)
  const schema = interchangeSchema(known)
  const records: Filed[] = []
  for (const { where, value } of found) {
    const parsed = schema.safeParse(stated(value))
    if (parsed.success) records.push({ file, where, written: parsed.data, passedOver: Object.keys(value as object).filter(field => !Object.hasOwn(schema.shape, field)) })
    else faults.push(...faultsFound(file, where, parsed.error))
  }
  return { records, faults }
}

function array(file: string, text: string): { found: RawRecord[], faults: Fault[] } {
  const read = json(text)
  if ('broken' in read) return { found: [], faults: [{ file, field: read.broken || 'the whole file', remedy: 'correct the JSON here: check the commas, the quotes and the brackets' }] }
  if (!Array.isArray(read.value)) return { found: [], faults: [{ file, field: 'the whole file', remedy: 'write one array of records: [ { "id", "title", "summary" } ]' }] }
  return { found: read.value.map((value: unknown, i) => ({ where: `record ${i + 1}`, value })), faults: [] }
}

function lines(file: string, text: string): { found: RawRecord[], faults: Fault[] } {
  const found: RawRecord[] = []
  const faults: Fault[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = json(line)
    if ('broken' in read) faults.push({ file, field: `line ${i + 1}`, remedy: 'write one whole JSON object on this line' })
    else found.push({ where: `line ${i + 1}`, value: read.value })
  }
  return { found, faults }
}

/** What a text holds as JSON, or the line where it breaks, as far as the parser tells. */
function json(text: string): { value: unknown } | { broken: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { broken: /line \d+/u.exec(String(error))?.[0] ?? '' }
  }
}

/** No field of a record stands deeper than this; what does is not ours, and is left as it is however deep it goes. */
const deepest = 4

/** The same without the fields that say nothing: other people's exports write null or an empty text for what they do not know. */
function stated(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value
  if (Array.isArray(value)) return value.map(inner => stated(inner, depth + 1))
  const said: { [field: string]: unknown } = {}
  for (const [field, inner] of Object.entries(value)) if (inner !== null && inner !== '') said[field] = stated(inner, depth + 1)
  return said
}
