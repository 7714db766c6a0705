import { createConversation } from '../app.ts'
import { proofs } from '../bot/proof.ts'
import { lacksLocal, localMissing, staleSignposts } from '../care/signposts.ts'
import { argumentsOf, door, readSettings } from '../command-line.ts'
import { daysLeft, readConfig, type Config } from '../config.ts'
import { Faults, UsageError } from '../errors.ts'
import { canKeep, openStore } from '../store/open.ts'
import { count } from '../english/lists.ts'

const help = `Tries everything the bot needs, and says in plain words what is wrong.

  npm start -- --check            (node src/doors/check.ts where there is no npm)
  npm start -- --check --json     the same for programs

Settings, store, catalogue, the places to turn to, and with a Teams identity: its token, its credential’s last day, the keys that Teams signs with, and Teams
within reach. Nothing is posted and nobody is answered. Exit code 0: all is well; 1: something is not.
`

const inWords = { secret: 'a client secret', certificate: 'a certificate', federated: 'a federated identity', 'managed-identity': 'its managed identity' }

/** What was tried: `note` says how it stands, `wrong` what to do where it does not work. */
interface Check { what: string, ok: boolean, note?: string, wrong?: string }

await door(run)

async function run(): Promise<void> {
  const { values } = argumentsOf('npm start', { options: { check: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help) return void process.stdout.write(help)
  readSettings(process.env)
  const found = await everything()
  process.stdout.write(values.json ? `${JSON.stringify({ ok: found.every(({ ok }) => ok), found })}\n` : `${found.map(line).join('\n')}\n`)
  process.exitCode = found.every(({ ok }) => ok) ? 0 : 1
}

async function everything(): Promise<Check[]> {
  let config: Config
  try {
    config = readConfig(process.env, { serves: true })
  } catch (error) {
    return faultsIn('settings', error)
  }
  const { identity } = config
  return [
    { what: 'settings', ok: true, note: identity ? `for the tenant ${identity.tenantId}${identity.tenants.length > 1 ? ` and ${identity.tenants.length - 1} more` : ''}, proved by ${inWords[identity.credential.kind]}` : 'for this machine only, without a Teams identity' },
    ...await attempt('store', () => store(config)), ...catalogue(config),
    ...identity ? (await proofs(identity, Date.now)).map(({ what, wrong }) => ({ what, ok: wrong === undefined, ...wrong && { wrong } })) : [],
    ...identity?.expires === undefined ? [] : [credential(identity.expires)]
  ]
}

async function store(config: Config): Promise<string> {
  const opened = await openStore(config.store)
  await canKeep(opened, Date.now()).finally(() => opened.close())
  return `${config.store.split(':', 1)[0]} opens and can be written`
}

function catalogue({ dataDir, catalogue: path }: Config): Check[] {
  try {
    const { catalogue: { reviews, checked }, signposts } = createConversation({ now: Date.now, cacheDir: dataDir, ...path && { cataloguePath: path } })
    const stale = staleSignposts(signposts, new Date()).length
    return [
      { what: 'catalogue', ok: true, note: `${count(reviews.length, 'review')}${checked ? `, the publisher’s pages last checked on ${checked}` : ''}` },
      lacksLocal(signposts) ? { what: 'signposts', ok: false, wrong: localMissing } : { what: 'signposts', ok: true, note: `${signposts.length} places to turn to${stale > 0 ? `; ${stale} last checked more than 90 days ago, or on a day to come` : ''}` }
    ]
  } catch (error) {
    return faultsIn('catalogue', error)
  }
}

function credential(expires: string): Check {
  const days = daysLeft(expires, Date.now())
  return days < 0 ? { what: 'credential', ok: false, wrong: `it ended on ${expires}: make a new one` } : { what: 'credential', ok: true, note: `${days} days left, until ${expires}` }
}

async function attempt(what: string, trial: () => Promise<string>): Promise<Check[]> {
  try {
    return [{ what, ok: true, note: await trial() }]
  } catch (error) {
    return faultsIn(what, error)
  }
}

function faultsIn(what: string, error: unknown): Check[] {
  if (error instanceof Faults) return error.faults.map(({ file, field, remedy }) => ({ what, ok: false, wrong: `${file === 'environment' ? field : `${file}: ${field}`}: ${remedy}` }))
  if (error instanceof UsageError) return [{ what, ok: false, wrong: error.message }]
  const { code, name } = error as { code?: string, name?: string }
  return [{ what, ok: false, wrong: `it failed (${code ?? name ?? 'unknown'})` }]
}

function line({ what, ok, note, wrong }: Check): string {
  return `${ok ? 'well ' : 'WRONG'}  ${what.padEnd(11)}${wrong ?? note ?? ''}`.trimEnd()
}
