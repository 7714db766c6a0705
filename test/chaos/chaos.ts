import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argumentsOf, door } from '../../src/command-line.ts'
import { UsageError } from '../../src/errors.ts'
import { startCluster } from '../support/postgres.ts'
import { seeded } from '../support/seeded.ts'
import { runChaos, type Audit } from './run.ts'

const help = `Kills senders at random while a stand-in for Teams fails a fifth of what they post in seven ways, and then audits every target.

  npm run chaos -- --minutes 2 --engine sqlite
  npm run -s chaos -- --minutes 10 --engine postgres --deliveries 20000 --json

  --minutes N            how long the senders are killed, at most; what is left is finished after it (1)
  --engine sqlite|postgres
  --reconcile on|off     whether the channels may be read, so that an unknown outcome can be looked up (on)
  --deliveries N         how many there are (2000)
  --client plain|teams   a connector client that loads in no time, or the bot's own (plain)
  --lives MS             how long a sender works before it is killed, at most (400)
  --unhurried            the bot's own deadlines and leases, not shorter ones
  --seed N               another course of chance (1)
  --json                 one JSON object
  --help                 this text

Everything runs on 127.0.0.1. PostgreSQL is started for the run, and waits for the disk. The exit code is 1 when anything was lost or stands twice.
`

await door(run)

async function run(): Promise<void> {
  const { values } = argumentsOf('npm run chaos', { options: {
    minutes: { type: 'string', default: '1' }, engine: { type: 'string', default: 'sqlite' }, reconcile: { type: 'string', default: 'on' }, deliveries: { type: 'string', default: '2000' },
    client: { type: 'string', default: 'plain' }, lives: { type: 'string', default: '400' }, unhurried: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' }
  } })
  if (values.help) return void process.stdout.write(help)
  const engine = oneOf('engine', values.engine, ['sqlite', 'postgres'] as const)
  const minutes = numberIn('minutes', values.minutes)
  const deliveries = numberIn('deliveries', values.deliveries)
  const channels = Math.min(500, deliveries)
  const { where, clear } = await place(engine)
  try {
    const { audit } = await runChaos({
      where, channels, notices: Math.ceil(deliveries / channels), senders: 3, lives: numberIn('lives', values.lives), share: 0.2,
      reconcile: oneOf('reconcile', values.reconcile, ['on', 'off'] as const) === 'on', client: oneOf('client', values.client, ['plain', 'teams'] as const),
      unhurried: values.unhurried, killFor: minutes * 60_000, most: minutes * 60_000 + 240_000, random: seeded(numberIn('seed', values.seed)),
      tell: line => process.stderr.write(`${line}\n`)
    })
    process.stdout.write(values.json ? `${JSON.stringify({ engine, reconcile: values.reconcile, ...audit })}\n` : inWords(audit))
    if (audit.lost + audit.duplicated > 0) process.exitCode = 1
  } finally {
    await clear()
  }
}

async function place(engine: 'sqlite' | 'postgres'): Promise<{ where: string, clear: () => Promise<void> }> {
  if (engine === 'postgres') {
    const cluster = await startCluster({ durable: true })
    const where = await cluster.schema()
    return { where, clear: async () => { await cluster.drop(where); await cluster.stop() } }
  }
  const folder = mkdtempSync(join(tmpdir(), 'lfr-chaos-'))
  return { where: `sqlite:${join(folder, 'store.sqlite')}`, clear: async () => rmSync(folder, { recursive: true, force: true }) }
}

function oneOf<Word extends string>(name: string, given: string, words: readonly Word[]): Word {
  const found = words.find(word => word === given)
  if (!found) throw new UsageError(`--${name} takes ${words.join(' or ')}, not ${given}. See npm run chaos -- --help`)
  return found
}

function numberIn(name: string, given: string): number {
  const number = Number(given)
  if (!(number > 0)) throw new UsageError(`--${name} takes a number above 0, not ${given}. See npm run chaos -- --help`)
  return number
}

function inWords({ deliveries, kills, posts, faults, once, listed, lost, duplicated, unfinished, seconds, listedWithin }: Audit): string {
  return [
    `${deliveries} deliveries, ${posts} posts, ${Object.values(faults).reduce((sum, count) => sum + count)} of them failed, ${kills} senders killed, ${Math.round(seconds)} s`,
    ...Object.entries(faults).map(([kind, count]) => `  ${kind}: ${count}`),
    `posted exactly once: ${once}`, `listed as unknown:   ${listed}${listed > 0 ? ` (within ${Math.round(listedWithin)} s)` : ''}`, `lost:                ${lost}`, `posted twice:        ${duplicated}`,
    ...unfinished > 0 ? [`not finished:        ${unfinished}`] : [], ''
  ].join('\n')
}
