import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { refusal, UsageError } from '../../src/errors.ts'
import { home } from '../support/running.ts'
import { measureSearch, searchTable } from './search.ts'
import { measureTurns, turnTable } from './turns.ts'

const help = `Measures this bot beside a bare echo bot, and its search beside plain Lunr and MiniSearch.

  npm run bench
  npm run bench -- --only turns --quick

  --only turns|search   one of the two parts
  --quick               fewer rounds, and no more than 2,000 reviews: to see that it works, not to quote
  --json PATH           where the figures go (.data/bench.json)
  --help                this text

The reviews searched are synthetic, made from a fixed seed. Trust the ratios: the times are this machine's.
`

try {
  await run()
} catch (error) {
  process.stderr.write(refusal(error))
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function run(): Promise<void> {
  const { help: wanted, quick = false, only, json = join(home, '.data/bench.json') } = readArguments()
  if (wanted) return void process.stdout.write(help)
  const tell = (doing: string) => process.stderr.write(`${doing} …\n`)
  const turns = only === 'search' ? undefined : await measureTurns(quick, tell)
  const search = only === 'turns' ? undefined : await measureSearch(quick, tell)
  if (turns) process.stdout.write(`\n${turnTable(turns)}\n`)
  if (search) process.stdout.write(`\n${searchTable(search)}\n`)
  mkdirSync(dirname(json), { recursive: true })
  writeFileSync(json, `${JSON.stringify({
    measured: new Date().toISOString(), node: process.version, processors: cpus().length, quick, ...turns && { turns }, ...search && { search, synthetic: true }
  }, undefined, 2)}\n`)
  process.stdout.write(`\nWritten to ${json}\n`)
}

function readArguments() {
  let values
  try {
    values = parseArgs({ options: { help: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } } }).values
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n', 1)[0]} See npm run bench -- --help`)
  }
  if (values.only !== undefined && !['turns', 'search'].includes(values.only)) throw new UsageError(`--only takes turns or search, not ${values.only}.`)
  return values
}
