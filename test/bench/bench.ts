import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { refusal, UsageError } from '../../src/errors.ts'
import { home } from '../support/running.ts'
import { lookUpTable, measureLookUps } from './look-ups.ts'
import { measureOverHttp, overHttpTable } from './look-ups-over-http.ts'
import { measureNotices, noticeTable } from './notices.ts'
import { measureSearch, searchTable } from './search.ts'
import { measureTurns, turnTable } from './turns.ts'

const help = `Measures this bot beside a bare echo bot, its search beside plain Lunr and MiniSearch, how it posts notices,
and its look-ups letter by letter, in process and over HTTP beside questions.

  npm run bench
  npm run bench -- --only turns --quick

  --only turns|search|notices|look-ups   one of the parts
  --quick               fewer rounds, and no more than 2,000 reviews: to see that it works, not to quote
  --json PATH           where the figures go (.data/bench.json)
  --help                this text

The reviews searched are synthetic, made from a fixed seed. Trust the ratios: the times are this machine's.
`

const parts = ['turns', 'search', 'notices', 'look-ups'] as const
type Part = (typeof parts)[number]

const measures: Record<Part, (quick: boolean, tell: (doing: string) => void) => Promise<{ figures: unknown, inWords: string }>> = {
  async turns(...how) { const figures = await measureTurns(...how); return { figures, inWords: turnTable(figures) } },
  async search(...how) { const figures = await measureSearch(...how); return { figures, inWords: searchTable(figures) } },
  async notices(...how) { const figures = await measureNotices(...how); return { figures, inWords: noticeTable(figures) } },
  async 'look-ups'(...how) {
    const [figures, overHttp] = [await measureLookUps(...how), await measureOverHttp(...how)]
    return { figures: { inProcess: figures, overHttp }, inWords: `${lookUpTable(figures)}\n\n${overHttpTable(overHttp)}` }
  }
}

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
  const measured: Record<string, unknown> = {}
  for (const name of parts.filter(part => only === undefined || only === part)) {
    const { figures, inWords } = await measures[name](quick, tell)
    measured[name] = figures
    process.stdout.write(`\n${inWords}\n`)
  }
  mkdirSync(dirname(json), { recursive: true })
  writeFileSync(json, `${JSON.stringify({
    measured: new Date().toISOString(), node: process.version, processors: cpus().length, quick, ...measured, ...('search' in measured || 'look-ups' in measured) && { synthetic: true }
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
  if (values.only !== undefined && !parts.includes(values.only as Part)) throw new UsageError(`--only takes ${parts.join(', ')}, not ${values.only}.`)
  return values
}
