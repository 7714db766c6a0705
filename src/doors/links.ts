/** npm run links: whether every document and source page is still where it was. What is broken is not shown. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { catalogueFor } from '../catalogue/beside.ts'
import { linksFile, loadLinks } from '../catalogue/links.ts'
import { loadRecords } from '../catalogue/load.ts'
import { argumentsOf, door, keptIn, readSettings } from '../command-line.ts'
import { dayOf } from '../conversation/today.ts'
import { UsageError } from '../errors.ts'
import { addresses, round, type Round } from '../links/round.ts'
import { loadConcepts } from '../search/vocabulary/concepts.ts'
import { visit } from '../web/visit.ts'

const home = join(import.meta.dirname, '../..')

const help = `Looks at every document and source page of the catalogue and says what is broken, moved, changed or out of reach.

  npm run links

  --json             one JSON object: {checked, broken, moved, changed, unreachable}
  --delay MS         wait before the next question to the same host (1000)
  --timeout MS       longest wait for an answer (15000)
  --catalogue PATH   another catalogue: a folder of Markdown records, a .json array, or .ndjson; without it the one that
                     CATALOGUE names, in .env or the environment, otherwise ours
  --dry              keep nothing of what was seen
  --help             this text

What was seen is kept in links.json beside the reviews: a broken link is no longer shown, and comes back when it works again.
`

await door(run)

async function run(): Promise<void> {
  const { values } = argumentsOf('npm run links', { options: {
    json: { type: 'boolean' }, delay: { type: 'string' }, timeout: { type: 'string' }, catalogue: { type: 'string' }, dry: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }
  } })
  if (values.help) return void process.stdout.write(help)
  const [delay, deadline] = [milliseconds('--delay', values.delay, 1000), milliseconds('--timeout', values.timeout, 15_000)]
  readSettings(process.env)
  const path = catalogueFor(values.catalogue, process.env)
  if (!existsSync(path)) throw new UsageError(`There is no catalogue at ${path}.`)
  const all = addresses(loadRecords(path, { themes: loadConcepts(join(home, 'data/concepts'), { cacheDir: keptIn(process.env) }).ids }).reviews)
  const file = linksFile(path)
  const before = loadLinks(file)
  const found = await round(all, { visit, deadline, before, today: dayOf(Date.now()), pause: () => wait(delay) })
  if (!values.dry) keep(file, found.seen)
  process.stdout.write(values.json ? `${JSON.stringify({ checked: all.length, ...sorted(found) })}\n` : inWords(all.length, found))
}

function milliseconds(option: string, given: string | undefined, otherwise: number): number {
  const number = Number(given ?? otherwise)
  if (!Number.isInteger(number) || number < 0 || number > 600_000) throw new UsageError(`${option} takes milliseconds from 0 to 600000, not ${given}.`)
  return number
}

function keep(file: string, seen: Round['seen']): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(seen, undefined, 2)}\n`)
  renameSync(`${file}.new`, file)
}

function sorted({ told }: Round) {
  const of = (kind: string) => told.filter(one => one.kind === kind).map(({ url, reviews, ...rest }) => ({ url, reviews, why: 'why' in rest ? rest.why : '' }))
  return { broken: of('broken'), moved: of('moved'), changed: of('changed'), unreachable: of('unreachable') }
}

function inWords(checked: number, found: Round): string {
  const headings = { broken: 'Broken, and no longer shown', moved: 'Moved: put the new address into the record', changed: 'No longer the same', unreachable: 'Could not be reached; looked at again next time' }
  const parts = Object.entries(sorted(found)).filter(([, list]) => list.length > 0).map(([kind, list]) =>
    [`${headings[kind as keyof typeof headings]}:`, ...list.map(({ url, reviews, why }) => `  ${url}\n    ${why} (${reviews.join(', ')})`)].join('\n'))
  return `${[`${checked} addresses looked at.`, ...parts.length > 0 ? parts : ['All are where they were.']].join('\n\n')}\n`
}
