import { join } from 'node:path'
import { fewest, tally, type Mending, type Tally } from '../answers/mending.ts'
import { list as spoken } from '../english/lists.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { argumentsOf, door, keptIn, readSettings } from '../command-line.ts'
import { readConfig } from '../config.ts'
import { loadConcepts, type Vocabulary } from '../search/vocabulary/concepts.ts'
import { openStore } from '../store/open.ts'

const help = `Prints what to mend, from what people said of the answers: gravest and most often said first.

  npm run feedback
  npm run -s feedback -- --json

  --json     one JSON object: {helpful, unhelpful, mendings: [{reason, votes, concepts, reviews}]}
  --help     this text

Counts under ${fewest} are not told. It reads the store that STORE names, in .env or the environment, as npm start does.
`

const home = join(import.meta.dirname, '../..')

await door(run)

async function run(): Promise<void> {
  const { values } = argumentsOf('npm run feedback', { options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) return void process.stdout.write(help)
  readSettings(process.env)
  const store = await openStore(readConfig(process.env).store)
  const told = tally(await store.votes())
  await store.close()
  if (values.json) return void process.stdout.write(`${JSON.stringify(told)}\n`)
  const vocabulary = loadConcepts(join(home, 'data/concepts'), { cacheDir: keptIn(process.env) })
  const catalogue = loadCatalogue(join(home, 'data/reviews'), { themes: vocabulary.ids })
  process.stdout.write(inWords(told, vocabulary, id => catalogue.find(id)?.title))
}

function inWords({ helpful, unhelpful, mendings }: Tally, vocabulary: Vocabulary, title: (id: string) => string | undefined): string {
  const name = (id: string) => vocabulary.concepts.get(id)?.preferred ?? id
  const names = (ids: readonly string[]) => ids.map(name).join(' + ') || 'nothing that was recognised'
  const lines = mendings.map((mending, i) => [
    `${i + 1}. ${remedy(mending, names(mending.concepts))} (${count(mending.votes)})`,
    ...mending.reason === 'missing-review' && mending.concepts.length > 0 ? [`       - Learning on ${spoken(mending.concepts.map(name))}`] : [],
    ...mending.reviews.map(id => `     data/reviews/${id}.md  ${title(id) ?? 'no longer published'}`)
  ].join('\n'))
  return [`Helped: ${count(helpful)}. Did not help: ${count(unhelpful)}.`, ...lines.length > 0 ? lines : ['Nothing to mend.'], ''].join('\n')
}

function count(votes: number | undefined): string { return votes === undefined ? `fewer than ${fewest}` : String(votes) }

function remedy({ reason }: Mending, asked: string): string {
  switch (reason) {
    case 'insensitive': return 'Read the wording again, with someone from outside the team'
    case 'broken-link': return 'Check the addresses'
    case 'missing-review': return `A review was missed on ${asked}: if one answers it, add this under its “asks”`
    case 'wrong-reviews': return `Wrong reviews for ${asked}: check the themes of these`
    case 'too-long': return 'Shorten the summary'
    case 'not-said': return `Did not help, no reason given, on ${asked}`
  }
}
