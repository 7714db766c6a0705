/** npm run catalogue: everything an editor does with records without opening one. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { stringify } from 'yaml'
import { loadCards } from '../cards/cards.ts'
import { beside, catalogueFor, recordsIn } from '../catalogue/beside.ts'
import { statusOf } from '../catalogue/folder.ts'
import { loadRecords } from '../catalogue/load.ts'
import { loadPartnership } from '../catalogue/partnership.ts'
import { loadPublishers } from '../catalogue/publishers.ts'
import type { Review } from '../catalogue/review.ts'
import { loadSignposts } from '../care/signposts.ts'
import { argumentsOf, door, keptIn, readSettings } from '../command-line.ts'
import { houseForm, interchangeForm } from '../editor/house-form.ts'
import { refusals, type Against, type Refusal } from '../editor/refusals.ts'
import { loadUnsaid } from '../editor/unsaid.ts'
import { Faults, UsageError, type Fault } from '../errors.ts'
import { tokens } from '../intake/blocks.ts'
import { withField } from '../intake/edits.ts'
import { markup } from '../intake/markup.ts'
import { loadConcepts } from '../search/vocabulary/concepts.ts'
import { count } from '../english/lists.ts'

const home = join(import.meta.dirname, '../..')

const help = `What an editor does with records, without opening one.

  npm run catalogue -- check              everything wrong with the records, and what may not stand in them
  npm run catalogue -- list               every record: id, status, title
  npm run catalogue -- preview ID         the card, as text
  npm run catalogue -- add FILE           puts in the record of a .json or .ndjson file, and shows its card
  npm run catalogue -- import FILE        puts in every record of a file, or none of them
  npm run catalogue -- withdraw ID        takes a review out of sight, everywhere
  npm run catalogue -- restore ID         shows it again
  npm run catalogue -- export [FILE]      every record in the interchange form: one object a line, or an array in a new .json file

  --json             plain data instead of words
  --page FILE        a saved page of the publisher: records that copy its sentences are refused
  --catalogue PATH   another folder of Markdown records; without it the one that CATALOGUE names, in .env or the environment,
                     otherwise ours
  --help             this text
`

interface Room { path: string, reviews: Review[], against: Against }
interface Report { json: unknown, text: string, refused?: boolean }
type Act = (room: Room, given: string | undefined) => Report

await door(run)

async function run(): Promise<void> {
  const { values, positionals: [name, given, ...more] } = argumentsOf('npm run catalogue', { allowPositionals: true, options: {
    json: { type: 'boolean' }, page: { type: 'string' }, catalogue: { type: 'string' }, help: { type: 'boolean', short: 'h' }
  } })
  if (values.help) return void process.stdout.write(help)
  const act = actNamed(name)
  const status = name === 'withdraw' ? 'withdrawn' : name === 'restore' ? 'published' : undefined
  if (!act && !status || more.length > 0) throw new UsageError('Name one command, such as check. See npm run catalogue -- --help')
  readSettings(process.env)
  const path = catalogueFor(values.catalogue, process.env)
  const told = status ? marked(path, given, status) : acted(act!, path, given, values.page)
  process.stdout.write(values.json ? `${JSON.stringify(told.json)}\n` : `${told.text}\n`)
  if (told.refused) process.exitCode = 1
}

function acted(act: Act, path: string, given: string | undefined, page: string | undefined): Report {
  const unsaid = loadUnsaid(beside(path, 'unsaid.yaml'))
  const { reviews } = recordsAt(path, { mayBeEmpty: true })
  return act({ path, reviews, against: { unsaid, today: new Date().toISOString().slice(0, 10), ...page !== undefined && { page: wordsOf(page) } } }, given)
}

function recordsAt(path: string, how: Parameters<typeof loadRecords>[2]) {
  return loadRecords(path, { themes: loadConcepts(join(home, 'data/concepts'), { cacheDir: keptIn(process.env) }).ids }, how)
}

function wordsOf(page: string): string {
  if (!existsSync(page)) throw new UsageError(`There is no file ${page}.`)
  return tokens(markup(readFileSync(page, 'utf8'))).map(token => 'text' in token ? token.text : '').join('\n')
}

function actNamed(name: string | undefined): Act | undefined {
  const acts: Record<string, Act> = { check, list, preview, add: (room, file) => taken(room, file, true), import: (room, file) => taken(room, file, false), export: exported }
  return name !== undefined && Object.hasOwn(acts, name) ? acts[name] : undefined
}

function check({ path, reviews, against }: Room): Report {
  readBeside(path)
  const found = refusedIn(reviews.filter(({ status }) => status !== 'draft'), against)
  const drafts = reviews.filter(({ status }) => status === 'draft').map(({ id }) => id)
  const text = [...lines(found), `${count(reviews.length, 'record')}, ${found.length === 0 ? 'nothing wrong' : `${found.length} to mend`}.`, ...drafts.length > 0 ? [`Drafts to be written: ${drafts.join(', ')}`] : []].join('\n')
  return { json: { records: reviews.length, refused: found, drafts }, text, refused: found.length > 0 }
}

/** Reads what stands beside the records, without which no bot starts. @throws {Faults} naming everything wrong. */
function readBeside(path: string): void {
  const [partnership, signposts] = [beside(path, 'partnership.yaml'), beside(path, 'signposts.yaml')]
  const faults = [() => partnership && loadPartnership(partnership), () => signposts && loadSignposts(signposts)].flatMap(read => {
    try {
      read()
      return []
    } catch (error) {
      if (error instanceof Faults) return error.faults
      throw error
    }
  })
  if (faults.length > 0) throw new Faults('The records can be used, and what stands beside them cannot', faults)
}

function refusedIn(reviews: readonly Review[], against: Against): (Refusal & { id: string })[] {
  return reviews.flatMap(review => refusals(review, against).map(refusal => ({ id: review.id, ...refusal })))
}

function lines(found: readonly (Refusal & { id: string })[]): string[] {
  return found.map(({ id, field, why }) => `${id}: ${field}: ${why}`)
}

function list({ reviews }: Room): Report {
  const json = reviews.map(({ id, status, title, published }) => ({ id, status, title, ...published && { published } }))
  return { json, text: json.map(({ id, status, title }) => `${id}  ${status}  ${title}`).join('\n') }
}

function preview({ reviews }: Room, id: string | undefined): Report {
  const review = one(reviews, id)
  const text = card(review)
  return { json: { id, status: review.status, text }, text: review.status === 'published' ? text : `Nobody is shown this: it is ${review.status === 'draft' ? 'a draft' : 'withdrawn'}.\n\n${text}` }
}

function one(reviews: readonly Review[], id: string | undefined): Review {
  return reviews.find(review => review.id === id) ?? fail(id === undefined ? 'Give the id of a record: npm run catalogue -- list names them.' : `There is no record ${id}: npm run catalogue -- list names them.`)
}

function card(review: Review): string {
  return loadCards(join(home, 'cards'))({ kind: 'review', review }).text
}

/** Puts in every record of a file, or none: what is refused is said with the reason. */
function taken({ path, reviews, against }: Room, file: string | undefined, alone: boolean): Report {
  if (file === undefined || !existsSync(file)) fail(file === undefined ? 'Give a .json or .ndjson file.' : `There is no file ${file}.`)
  const { reviews: fresh, passedOver } = recordsAt(file!, { into: path })
  if (alone && fresh.length !== 1) fail(`${file} holds ${fresh.length} records: add takes one, import takes many.`)
  const again = fresh.filter(({ id }) => reviews.some(review => review.id === id)).map(({ id }) => ({ id, field: 'id', why: 'it is in use, or was: ids are never used again' }))
  const found = [...again, ...refusedIn(fresh.filter(({ status }) => status !== 'draft'), against)]
  if (found.length > 0) return { json: { added: [], refused: found }, text: [...lines(found), 'Nothing was added.'].join('\n'), refused: true }
  const folder = recordFolder(path)
  const bodies = publishersWith(fresh, path, file!)
  tried(fresh, bodies, file!)
  if (bodies.new) written(bodies.file, bodies.text)
  for (const review of fresh) written(join(folder, `${review.id}.md`), houseForm(review))
  const leftOut = fresh.flatMap(({ id }) => passedOver.get(id)!.map(field => ({ id, field, why: 'no such field is known here, so it was left out' })))
  return { json: { added: fresh.map(({ id }) => id), refused: [], leftOut }, text: [...fresh.map(review => `${review.id}\n\n${card(review)}\n`), ...lines(leftOut), `${fresh.length} added.`].join('\n') }
}

interface Bodies { file: string, text: string, new: boolean }

/** The publishers of a catalogue with those that new records name in full, as its file will hold them. @throws {Faults} where a record names none, or one whose area nobody knows. */
function publishersWith(fresh: readonly Review[], path: string, from: string): Bodies {
  const { publishers, own } = loadPublishers(path)
  const known = new Set(publishers.map(({ key }) => key))
  const faults = fresh.flatMap(({ id, publisher }): Fault[] => publisher && (known.has(publisher.key) || publisher.areas.length > 0) ? [] : [{ file: from, field: `${id}: publisher`, remedy: `write ${[...known, '{ name, area, home }'].join(', or ')}` }])
  if (faults.length > 0) throw new Faults('Nothing was added', faults)
  const met = [...new Set(fresh.flatMap(({ publisher }) => publisher && !known.has(publisher.key) ? [publisher] : []))]
  const file = beside(path, 'publishers.yaml') ?? join(path, 'publishers.yaml')
  return { file, new: met.length > 0, text: `${own ? `${readFileSync(file, 'utf8').trimEnd()}\n\n` : ''}${met.length > 0 ? stringify(met, { lineWidth: 0 }) : ''}` }
}

/** Reads new records as house records, apart from the others, before any is put among them. @throws {Faults} that name the editor's own file. */
function tried(fresh: readonly Review[], bodies: Bodies, from: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'records-'))
  try {
    writeFileSync(join(folder, 'publishers.yaml'), bodies.text)
    for (const review of fresh) writeFileSync(join(folder, `${review.id}.md`), houseForm(review))
    recordsAt(folder, {})
  } catch (error) {
    if (!(error instanceof Faults)) throw error
    throw new Faults('Nothing was added', error.faults.map(({ file, field, remedy }) => file.endsWith('.md') ? { file: from, field: `${basename(file, '.md')}: ${field}`, remedy } : { file: bodies.file, field, remedy }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Changes the status of one record, whatever is wrong with others: that a review is withdrawn may not wait for them. */
function marked(path: string, id: string | undefined, status: 'published' | 'withdrawn'): Report {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) fail('Only Markdown records are changed; this catalogue is in one file.')
  const file = join(recordsIn(path), `${id}.md`)
  if (id === undefined || basename(id) !== id || !existsSync(file)) one([], id)
  const before = statusOf(file)
  if (before === 'draft') fail(`${id} is a draft: write it first, and say published in its record.`)
  if (before === undefined) fail(`${file}: its facts cannot be read: npm run catalogue -- check says why.`)
  if (before !== status) written(file, withField(readFileSync(file, 'utf8'), ['status'], status))
  return { json: { id, status }, text: `${id} is ${status}.` }
}

function exported({ reviews }: Room, file: string | undefined): Report {
  const all = reviews.map(interchangeForm)
  const lines = all.map(record => JSON.stringify(record))
  if (file === undefined) return { json: all, text: lines.join('\n') }
  if (!/\.(?:json|ndjson|jsonl)$/iu.test(file)) fail('Give a new .json or .ndjson file.')
  if (existsSync(file)) fail(`${file} is there already: give a new file.`)
  written(file, /\.json$/iu.test(file) ? `[\n${lines.join(',\n')}\n]\n` : `${lines.join('\n')}\n`)
  return { json: { file, records: all.length }, text: `${count(all.length, 'record')} in ${file}.` }
}

function recordFolder(path: string): string {
  if (!statSync(path).isDirectory()) fail('Records are put into a folder of Markdown files; this catalogue is in one file.')
  return recordsIn(path)
}

function written(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

function fail(message: string): never { throw new UsageError(message) }
