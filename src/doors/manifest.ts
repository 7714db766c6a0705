/** npm run manifest: the package to upload to Teams, built from the command tables, the partnership's data and this deployment's settings. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import { beside, catalogueFor } from '../catalogue/beside.ts'
import { loadPartnership, type Partnership } from '../catalogue/partnership.ts'
import { door, readSettings } from '../command-line.ts'
import { readConfig } from '../config.ts'
import { UsageError } from '../errors.ts'
import { appManifest, type Wording } from '../manifest/app-manifest.ts'

const home = join(import.meta.dirname, '../..')
const folder = join(home, 'manifest')
const built = join(folder, 'build')
const packageFile = join(built, 'learning-from-reviews.zip')

/** Stand-ins that make a package one can look at, but that belongs to nobody. */
const nobody = '00000000-0000-0000-0000-000000000000'
const nowhere = 'localhost'
/** The same content gives the same bytes, whenever it is packed: a zip has no earlier date. */
const undated = new Date(1980, 0, 1)

const help = `Builds the package to upload to Teams: manifest/build/learning-from-reviews.zip.

  npm run manifest

  MicrosoftAppId             the bot's application id: the app goes by the same
  PUBLIC_HOST                the host the bot is reached at: links to its pages open up
  PRIVACY_URL, TERMS_URL     your own pages, which Teams shows beside the app
  READ_CHANNELS              on: asks team owners for the right to read channels (see .env.example)
  CATALOGUE                  another catalogue: its own page and examples are used
  --help                     this text

Its wording and icons are in manifest/. Without the settings stand-ins are used, and it says so.
`

await door(async () => {
  if (wantsHelp()) process.stdout.write(help)
  else await build()
})

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean' } } }).values.help === true
  } catch {
    throw new UsageError(`npm run manifest takes no arguments but --help; not ${process.argv.slice(2).join(' ')}`)
  }
}

async function build(): Promise<void> {
  readSettings(process.env)
  const { identity, publicHost, privacyUrl, termsUrl, readChannels, dataDir } = readConfig(process.env)
  const { page, examples } = await partnershipIn(catalogueFor(undefined, process.env), dataDir)
  const domain = publicHost?.replace(/:\d+$/u, '') ?? nowhere
  const website = page ?? `https://${domain}`
  const { version } = JSON.parse(text('package.json')) as { version: string }
  const wording = JSON.parse(text('manifest/manifest.json')) as Wording
  const manifest = `${JSON.stringify(appManifest(wording, {
    appId: identity?.appId ?? nobody, domain, version,
    website, privacy: privacyUrl ?? website, terms: termsUrl ?? website, prompts: examples, readsChannels: readChannels
  }), undefined, 2)}\n`
  mkdirSync(built, { recursive: true })
  writeFileSync(join(built, 'manifest.json'), manifest)
  writeFileSync(packageFile, zipSync({ 'manifest.json': Buffer.from(manifest), ...icons(wording) }, { level: 9, mtime: undated }))
  process.stdout.write(`${packageFile}\n`)
  const missing = Object.entries({ MicrosoftAppId: identity, PUBLIC_HOST: publicHost, PRIVACY_URL: privacyUrl, TERMS_URL: termsUrl, 'page in partnership.yaml beside the catalogue': page }).filter(([, value]) => !value).map(([name]) => name)
  if (missing.length > 0) process.stderr.write(`Before uploading it, set ${missing.join(', ')} (see .env.example) and build again: stand-ins are in their place.\n`)
}

/** What its own file says of a partnership; where it has none, what the bot itself would say. */
async function partnershipIn(cataloguePath: string, cacheDir: string): Promise<Partnership> {
  const own = beside(cataloguePath, 'partnership.yaml')
  if (own) return loadPartnership(own)
  const { createConversation } = await import('../app.ts')
  return createConversation({ now: Date.now, cacheDir, cataloguePath }).partnership
}

function text(path: string): string { return readFileSync(join(home, path), 'utf8') }

function icons({ icons: { color, outline } }: Wording): Record<string, Uint8Array> {
  return Object.fromEntries([color, outline].map(name => [name, readFileSync(join(folder, name))]))
}
