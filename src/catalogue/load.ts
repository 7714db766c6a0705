import { statSync } from 'node:fs'
import { Faults, UsageError } from '../errors.ts'
import { recordsIn } from './beside.ts'
import { createCatalogue } from './catalogue.ts'
import { createDirectory, type Directory } from './directory.ts'
import { readFolder } from './folder.ts'
import { readInterchange } from './interchange.ts'
import { linksFile, loadLinks, withoutBroken } from './links.ts'
import { inUse, loadPublishers } from './publishers.ts'
import { usedAgain, type Reading } from './records.ts'
import type { Catalogue, Publisher, Review } from './review.ts'
import type { Known, Written } from './schema.ts'

/**
 * Reads a catalogue: a folder of Markdown records (or one that holds `reviews/` and `publishers.yaml`), a `.json` array, or a `.ndjson` file.
 * @param known the concept ids a record may have as themes.
 * @throws {Faults} naming everything wrong, file by file. @throws {UsageError} when there is no catalogue at the path.
 */
export function loadCatalogue(path: string, known: { themes: ReadonlySet<string> }): Catalogue {
  const { reviews, publishers } = loadRecords(path, known)
  const links = loadLinks(linksFile(path))
  return createCatalogue(reviews.map(review => withoutBroken(review, links)), publishers)
}

/**
 * Every record of a catalogue, withdrawn ones and drafts too, the file each one stands in, and the fields of each that are not known here. @param into where they are to be put: only publishers
 * of that catalogue are then known by key. @param mayBeEmpty whether a folder without any is one, too. @throws as `loadCatalogue` does.
 */
export function loadRecords(path: string, known: { themes: ReadonlySet<string> }, { into, mayBeEmpty = false }: { into?: string, mayBeEmpty?: boolean } = {}): { reviews: Review[], publishers: Publisher[], files: Map<string, string>, passedOver: Map<string, string[]> } {
  const read = readerFor(path)
  const { publishers, own } = loadPublishers(into ?? path)
  const { records, faults } = read({ themes: known.themes, publishers: new Set(publishers.map(({ key }) => key)) })
  const all = [...faults, ...usedAgain(records)]
  if (all.length > 0) throw new Faults('The catalogue cannot be used', all)
  if (records.length === 0 && !mayBeEmpty) throw new UsageError(`No reviews in ${path}: put one Markdown file a review there, or begin with npm run catalogue -- add`)
  const directory = createDirectory(publishers)
  const reviews = records.map(({ written }) => reviewOf(written, directory))
  const used = new Set(reviews.flatMap(({ publisher }) => publisher ? [publisher.key] : []))
  return { reviews, publishers: own ? directory.all() : inUse(directory.all(), used), files: new Map(records.map(({ file, written }) => [written.id, file])), passedOver: new Map(records.map(({ written, passedOver = [] }) => [written.id, passedOver])) }
}

function readerFor(path: string): (known: Known) => Reading {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`No catalogue at ${path}`)
  if (found.isDirectory()) {
    return known => readFolder(recordsIn(path), known)
  }
  if (!/\.(?:json|ndjson|jsonl)$/iu.test(path)) throw new UsageError(`${path} is no catalogue: give a folder, a .json or a .ndjson file`)
  return known => readInterchange(path, known)
}

/** The Review that a record describes: only the fields it states, and its publisher in full. */
function reviewOf(written: Written, directory: Directory): Review {
  const { order, publisher, ...stated } = written
  void order
  return { ...stated as Omit<Review, 'publisher'>, ...publisher && { publisher: directory.find(publisher) } }
}
