/** npm run manifest: the package to upload to Teams, built from the command tables, the partnership's data and this deployment's settings. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import { loadPartnership } from './catalogue/partnership.ts'
import { door, readSettingsFile } from './command-line.ts'
import { readConfig } from './config.ts'
import { UsageError } from './errors.ts'
import { appManifest, type Wording } from './manifest/app-manifest.ts'

const home = join(import.meta.dirname, '..')
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
  --help                     this text

Its wording and icons are in manifest/. Without the settings stand-ins are used, and it says so.
`

await door(() => {
  if (wantsHelp()) process.stdout.write(help)
  else build()
})

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean' } } }).values.help === true
  } catch {
    throw new UsageError(`npm run manifest takes no arguments but --help; not ${process.argv.slice(2).join(' ')}`)
  }
}

function build(): void {
  readSettingsFile(join(home, '.env'), 'manifest', process.env)
  const { identity, publicHost, privacyUrl, termsUrl, readChannels } = readConfig(process.env)
  const { page, examples } = loadPartnership(join(home, 'data/partnership.yaml'))
  const { version } = JSON.parse(text('package.json')) as { version: string }
  const wording = JSON.parse(text('manifest/manifest.json')) as Wording
  const manifest = `${JSON.stringify(appManifest(wording, {
    appId: identity?.appId ?? nobody, domain: publicHost?.replace(/:\d+$/u, '') ?? nowhere, version,
    website: page, privacy: privacyUrl ?? page, terms: termsUrl ?? page, prompts: examples, readsChannels: readChannels
  }), undefined, 2)}\n`
  mkdirSync(built, { recursive: true })
  writeFileSync(join(built, 'manifest.json'), manifest)
  writeFileSync(packageFile, zipSync({ 'manifest.json': Buffer.from(manifest), ...icons(wording) }, { level: 9, mtime: undated }))
  process.stdout.write(`${packageFile}\n`)
  const missing = Object.entries({ MicrosoftAppId: identity, PUBLIC_HOST: publicHost, PRIVACY_URL: privacyUrl, TERMS_URL: termsUrl }).filter(([, value]) => !value).map(([name]) => name)
  if (missing.length > 0) process.stderr.write(`Before uploading it, set ${missing.join(', ')} (see .env.example) and build again: stand-ins are in their place.\n`)
}

function text(path: string): string { return readFileSync(join(home, path), 'utf8') }

function icons({ icons: { color, outline } }: Wording): Record<string, Uint8Array> {
  return Object.fromEntries([color, outline].map(name => [name, readFileSync(join(folder, name))]))
}
