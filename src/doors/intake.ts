/** npm run intake: what a publisher's page lists, against the catalogue. An editor decides; with --write what is certain is written down. */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { catalogueFor, foldersOf, recordsIn } from '../catalogue/beside.ts'
import { isDay } from '../catalogue/forms.ts'
import { loadRecords } from '../catalogue/load.ts'
import { argumentsOf, door, keptIn, readSettings } from '../command-line.ts'
import { dayOf } from '../conversation/today.ts'
import { UsageError } from '../errors.ts'
import { intake, type PageFindings, type Intake } from '../intake/findings.ts'
import { markup, unreadable, webAddress } from '../intake/markup.ts'
import { loadSources, sourceAt, type Source } from '../intake/sources.ts'
import { report } from '../intake/report.ts'
import { writings } from '../intake/writing.ts'
import { loadConcepts } from '../search/vocabulary/concepts.ts'
import { visit, VisitError } from '../web/visit.ts'
import { count } from '../english/lists.ts'

const home = join(import.meta.dirname, '../..')

const help = `Compares a publisher's page with the catalogue: documents newly linked, reviews not held, changes, and what has vanished.

  npm run intake                                        every page described in sources, beside the catalogue
  npm run intake -- https://example.org/case-reviews    one page
  npm run intake -- saved.html --base https://example.org/case-reviews

  --base URL         the address a saved page came from
  --write            puts addresses into the records and makes drafts of new reviews; nothing an editor wrote is changed
  --json             one JSON object: {linked, new, changed, vanished, unsure}
  --catalogue PATH   another catalogue: a folder of Markdown records, a .json array, or .ndjson; without it the one that
                     CATALOGUE names, in .env or the environment, otherwise ours
  --seen DAY         with --write and a saved page: the day it was saved, YYYY-MM-DD, to put down as checked
  --help             this text
`

/** A page of 200 reviews is a quarter of a megabyte; what is far longer is no page that people read. */
const most = 4 * 2 ** 20
/** Milliseconds for a page to come. */
const deadline = 20_000

await door(run)

interface IntakeOptions { base?: string, json?: boolean, write?: boolean, catalogue?: string, seen?: string, help?: boolean }
interface Values extends IntakeOptions { catalogue: string }

async function run(): Promise<void> {
  const { values: said, positionals } = argumentsOf('npm run intake', { allowPositionals: true, options: {
    base: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' }, catalogue: { type: 'string' }, seen: { type: 'string' }, help: { type: 'boolean', short: 'h' }
  } }) as { values: IntakeOptions, positionals: string[] }
  if (said.help) return void process.stdout.write(help)
  readSettings(process.env)
  const values = { ...said, catalogue: catalogueFor(said.catalogue, process.env) }
  refuseMisuse(values, positionals)
  const [given] = positionals
  const sources = sourcesFor(values.catalogue)
  const pages = given === undefined ? sources.map(({ page }) => page) : [given]
  if (pages.length === 0) throw new UsageError('Give the address of a page, or describe one in sources, beside the catalogue. See npm run intake -- --help')
  const all: PageFindings = { linked: [], new: [], changed: [], vanished: [], unsure: [] }
  for (const page of pages) {
    const { found, listed } = await take(page, values, sources)
    if (!values.json) process.stdout.write(`${pages.length > 1 ? `${page}\n\n` : ''}${report(found, listed)}`)
    for (const part of Object.keys(all) as (keyof PageFindings)[]) (all[part] as unknown[]).push(...found[part])
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all)}\n`)
}

/** The pages that are described beside the catalogue. */
function sourcesFor(catalogue: string): Source[] {
  return foldersOf(catalogue).flatMap(folder => loadSources(join(folder, 'sources')))
}

/** Reads one page, compares it and, where told to, writes. The catalogue is read anew for each: what was written for the last page is held now. */
async function take(page: string, { base, catalogue: path, write: toWrite, seen }: Values, sources: readonly Source[]): Promise<Intake> {
  const { html, address, live } = await pageAt(page, base)
  const vocabulary = loadConcepts(join(home, 'data/concepts'), { cacheDir: keptIn(process.env) })
  const records = loadRecords(path, { themes: vocabulary.ids })
  const read = markup(html, address, sourceAt(sources, address))
  if (read.lost > 0) process.stderr.write(`${count(read.lost, 'link')} of ${page} cannot be followed, and nothing behind ${read.lost === 1 ? 'it' : 'them'} was looked at: give the address that the page was saved from, with --base.\n`)
  const source = sourceAt(sources, read.address)
  const result = intake(read, records, vocabulary, source, year())
  refuseEmpty(result, page, read.login)
  if (toWrite) write(result, path, records, source, vocabulary, live ? today() : seen)
  return result
}

function refuseMisuse({ base, seen, catalogue }: Values, positionals: readonly string[]): void {
  if (positionals.length > 1) throw new UsageError('Give one page at a time. See npm run intake -- --help')
  if (base !== undefined && !webAddress(base)) throw new UsageError(`--base takes the whole address of a page, not ${base}.`)
    if (seen !== undefined && (!isDay(seen) || seen > today())) throw new UsageError(`--seen takes the day on which the page was saved, as YYYY-MM-DD, not ${seen}.`)
  if (!existsSync(catalogue)) throw new UsageError(`There is no catalogue at ${catalogue}.`)
}

function today(): string { return dayOf(Date.now()) }
function year(): number { return Number(today().slice(0, 4)) }

/** The page itself, from the web or from a file. @throws {UsageError} saying plainly what is wrong with it. */
async function pageAt(given: string, base: string | undefined): Promise<{ html: string, address?: string, live: boolean }> {
  if (!/^https?:\/\//iu.test(given)) return { ...saved(given), ...base && { address: webAddress(base)! }, live: false }
  try {
    const { status, body, type, url } = await visit(given, { deadline, most, sameHost: true })
    if (status === 401 || status === 403) throw new UsageError(`${given} may not be read without signing in (${status}).`)
    if (status !== 200) throw new UsageError(`${given} answered with ${status}: there is no page to read.`)
    const wrong = unreadable(body, type)
    if (wrong) throw new UsageError(`${given}: ${wrong}`)
    return { html: body, address: base ?? url, live: true }
  } catch (error) {
    if (error instanceof VisitError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}

function saved(path: string): { html: string } {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}, and it is no address that starts with https://.`)
  if (found.size > most) throw new UsageError(`${path} is ${(found.size / 2 ** 20).toFixed(1)} MB long; a page of at most ${most / 2 ** 20} MB is read. Save the page alone, without what it loads.`)
  const bytes = readFileSync(path)
  const html = bytes.toString(/<meta[^>]+charset=["']?(?:iso-8859-1|windows-1252)/iu.test(bytes.subarray(0, 2000).toString('latin1')) ? 'latin1' : 'utf8')
  const wrong = unreadable(html)
  if (wrong) throw new UsageError(`${pathToFileURL(path).pathname.split('/').at(-1)}: ${wrong}`)
  return { html }
}

/** A page on which nothing is found is not a page on which nothing is published. */
function refuseEmpty({ listed, matched, found }: Intake, page: string, login: boolean): void {
  if (listed === 0 && login) throw new UsageError(`${page} is a page to sign in on. Give the page that everyone can read.`)
  if (listed === 0) throw new UsageError(`No review is listed on ${page}. If there are some to be seen in a browser, the page has changed its shape: describe where its list stands in sources, beside the catalogue. Nothing was changed.`)
  if (matched > 0 || found.vanished.length < 3) return
  const gone = found.vanished.length
  found.vanished = []
  const warning = `None of the ${gone} reviews that were listed there is listed any more. It may be another page, or have changed its shape: nothing is taken as vanished.`
  if (found.new.length + found.unsure.length === 0) throw new UsageError(`${page}: ${warning}`)
  process.stderr.write(`${warning}\n`)
}

function write(result: Intake, path: string, { reviews, files }: ReturnType<typeof loadRecords>, source: Source | undefined, vocabulary: ReturnType<typeof loadConcepts>, seen: string | undefined): void {
  if (!statSync(path).isDirectory()) throw new UsageError('--write changes Markdown records only; this catalogue is in one file. Use --json and change it where it is kept.')
  if (result.matched === 0 && source && reviews.some(({ source: from }) => from?.url === source.page)) throw new UsageError('Nothing was written: no review of this page is known, so it may be another page.')
  if (!source && result.fresh.length > 0) process.stderr.write('No drafts were made: describe the page and its publisher in sources, beside the catalogue, first.\n')
  const folder = recordsIn(path)
  const made = writings(result, {
    files, source, vocabulary, today: today(), ids: new Set(reviews.map(({ id }) => id)), ...seen && { seen },
    read: file => readFileSync(file, 'utf8'), fileOf: id => join(folder, `${id}.md`)
  })
  for (const { file, text } of made) {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
  process.stderr.write(`${count(made.length, 'file')} written.\n`)
}
