import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Faults, type Fault } from '../errors.ts'
import { beside } from './beside.ts'
import { faultsFound } from './faults.ts'
import { yamlFacts } from './front-matter.ts'
import type { Publisher } from './review.ts'
import { publishersSchema } from './schema.ts'

const shipped = join(import.meta.dirname, '../../data/publishers.yaml')

/**
 * The publishers that the records of a catalogue may name by key: those of its `publishers.yaml`. A folder without one has none; records in one file, the form
 * in which ours are handed on, may name those that we ship. `own` says that the file came with the catalogue. @throws {Faults} naming everything wrong with it.
 */
export function loadPublishers(catalogue: string): { publishers: Publisher[], own: boolean } {
  const own = beside(catalogue, 'publishers.yaml')
  const file = own ?? (statSync(catalogue, { throwIfNoEntry: false })?.isFile() ? shipped : undefined)
  return { publishers: file === undefined ? [] : readPublishers(file), own: own !== undefined }
}

function readPublishers(file: string): Publisher[] {
  const yaml = yamlFacts(file, readFileSync(file, 'utf8'))
  if ('faults' in yaml) throw new Faults('The publishers cannot be used', yaml.faults)
  const read = publishersSchema.safeParse(yaml.facts)
  if (!read.success) throw new Faults('The publishers cannot be used', faultsFound(file, '', read.error))
  const publishers = read.data.map(publisher => publisher as Publisher)
  const faults = publishers.flatMap((_, i) => misplaced(file, publishers, i))
  if (faults.length > 0) throw new Faults('The publishers cannot be used', faults)
  return publishers
}

/** A key used twice, places of an area that is not its own, or a successor that is missing or leads back. */
function misplaced(file: string, publishers: readonly Publisher[], i: number): Fault[] {
  const { key, replacedBy, areas, places = {} } = publishers[i]!
  const faults: Fault[] = []
  if (publishers.findIndex(other => other.key === key) < i) faults.push({ file, field: `[${i}].key`, remedy: `“${key}” is used twice: give each publisher its own key` })
  if (replacedBy && !publishers.some(other => other.key === replacedBy.key)) faults.push({ file, field: `[${i}].replacedBy.key`, remedy: `“${replacedBy.key}” is no publisher here: correct the key or add it` })
  for (const area of Object.keys(places)) if (!areas.includes(area)) faults.push({ file, field: `[${i}].places.${area}`, remedy: `“${area}” is none of its areas: correct it or add it` })
  if (replacedBy && leadsBack(publishers, key)) faults.push({ file, field: `[${i}].replacedBy.key`, remedy: 'a publisher cannot come to replace itself: correct the key' })
  return faults
}

function leadsBack(publishers: readonly Publisher[], key: string): boolean {
  const next = (from: string | undefined) => publishers.find(other => other.key === from)?.replacedBy?.key
  let at = next(key)
  for (let steps = 0; at !== undefined && at !== key && steps < publishers.length; steps++) at = next(at)
  return at === key
}

/** Those that the reviews name, with the bodies before and after them, so that an old name is still understood. */
export function inUse(publishers: readonly Publisher[], used: ReadonlySet<string>): Publisher[] {
  const successor = ({ key, replacedBy }: Publisher) => replacedBy?.key ?? key
  const lines = new Set(publishers.filter(({ key }) => used.has(key)).flatMap(publisher => [publisher.key, successor(publisher)]))
  return publishers.filter(publisher => lines.has(publisher.key) || lines.has(successor(publisher)))
}
