import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'
import Ajv from 'ajv-draft-04'
import { unzipSync } from 'fflate'
import { commands } from '../../src/conversation/commands.ts'
import { lookUpCommands, messageCommand } from '../../src/conversation/look-up-commands.ts'
import { appManifest, type Wording } from '../../src/manifest/app-manifest.ts'
import { home, launch } from '../support/running.ts'

const wording = JSON.parse(readFileSync(join(home, 'manifest/manifest.json'), 'utf8')) as Wording
const deployment = {
  appId: '00000000-0000-4000-8000-00000000a99a', domain: 'reviews.example.org', version: '0.1.0',
  website: 'https://example.org', privacy: 'https://example.org/privacy', terms: 'https://example.org/terms', prompts: ['learning on neglect']
}
const manifest = appManifest(wording, deployment)

/** What Microsoft's own schema for the manifest's version says against it. */
function complaints(value: { manifestVersion: string }): string[] {
  const shipped = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'))
  const schema = JSON.parse(readFileSync(join(shipped, `json-schemas/teams/v${value.manifestVersion}/MicrosoftTeams.schema.json`), 'utf8')) as object
  const ajv = new Ajv.default({ strict: false, allErrors: true, formats: { uri: /^https:/u } })
  const validate = ajv.compile(schema)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the manifest', () => {
  it('is what Microsoft’s schema of its version asks for', () => assert.deepEqual(complaints(manifest), []))
  it('asks for the right to read channels only where that is set', () => {
    const reading = appManifest(wording, { ...deployment, readsChannels: true })
    assert.deepEqual(complaints(reading), [])
    assert.ok(JSON.stringify(reading).includes('ChannelMessage.Read.Group') && !JSON.stringify(manifest).includes('Read.Group'))
  })
  it('would be caught when it is not', () => assert.notDeepEqual(complaints({ ...manifest, id: 'none' } as typeof manifest), []))

  it('offers the bot in personal chats, teams and group chats, with a list for each', () => {
    const [bot] = manifest.bots
    assert.deepEqual(bot!.scopes, ['personal', 'team', 'groupChat'])
    assert.deepEqual(bot!.commandLists.flatMap(({ scopes }) => scopes), bot!.scopes)
  })

  it('lists the commands of the table in its order, then the questions to try as prompts', () => {
    const listed = commands.filter(command => command.listed)
    for (const { commands: shown } of manifest.bots[0]!.commandLists) {
      assert.deepEqual(shown, [...listed.map(({ says: [title], description }) => ({ title, description })), { title: 'learning on neglect', type: 'prompt', prompt: 'learning on neglect' }])
    }
  })

  it('has both look-ups, which open with the newest, and the action on a message', () => {
    const [extension] = manifest.composeExtensions
    assert.deepEqual(extension!.commands.map(({ id }) => id), [...lookUpCommands.map(({ id }) => id), messageCommand.id])
    for (const command of extension!.commands) assert.equal('initialRun' in command ? command.initialRun : command.fetchTask, true)
    for (const { parameter } of lookUpCommands) assert.ok(parameter.title.length <= 32 && parameter.description.length <= 128)
  })

  it('opens links to the bot’s own host and no other, before it is installed too', () => {
    assert.deepEqual(manifest.composeExtensions[0]!.messageHandlers, [{ type: 'link', value: { domains: ['reviews.example.org'], supportsAnonymizedPayloads: true } }])
    assert.deepEqual(manifest.validDomains, ['reviews.example.org'])
  })

  it('serves meetings, private and shared channels', () => {
    assert.equal(manifest.defaultGroupCapability.meetings, 'bot')
    assert.equal(manifest.supportsChannelFeatures, 'tier1')
  })
})

describe('the manifest beyond what its schema asks', () => {
  const texts = [manifest.name.short, manifest.name.full, manifest.description.short, manifest.description.full]

  it('has names and descriptions that Teams shows whole, without a mark it refuses', () => {
    texts.forEach((text, i) => assert.ok(text.length > 0 && text.length <= [30, 100, 80, 4_000][i]!, text))
    for (const text of texts) assert.doesNotMatch(text, /https?:|[<>]|\b(?:beta|test|Microsoft)\b/u)
    assert.notEqual(manifest.name.short, manifest.name.full)
    assert.notEqual(manifest.description.short, manifest.description.full)
  })

  it('goes by one identity, with no permission or sign-in it does not use', () => {
    assert.deepEqual([manifest.bots[0]!.botId, manifest.composeExtensions[0]!.botId], [manifest.id, manifest.id])
    for (const field of ['webApplicationInfo', 'permissions', 'devicePermissions', 'authorization', 'staticTabs', 'configurableTabs']) assert.ok(!(field in manifest), field)
  })

  it('keeps commands to ten in the extension and twelve in each list, each id once and each title short', () => {
    const found = manifest.composeExtensions[0]!.commands
    assert.ok(found.length <= 10 && new Set(found.map(({ id }) => id)).size === found.length)
    for (const { title, description } of found) assert.ok(title.length <= 32 && description.length <= 128, title)
    for (const { commands: shown } of manifest.bots[0]!.commandLists) {
      assert.ok(shown.length <= 12 && new Set(shown.map(({ title }) => title)).size === shown.length)
      for (const one of shown) assert.ok(one.title.length <= 128 && (!('description' in one) || one.description.length <= 128), one.title)
    }
  })

  it('names hosts only: no scheme, path, port or wildcard', () => {
    for (const domain of manifest.validDomains) assert.match(domain, /^[a-z\d-]+(?:\.[a-z\d-]+)+$/u)
    for (const url of [manifest.developer.websiteUrl, manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl]) assert.match(url, /^https:\/\//u)
    assert.match(manifest.accentColor, /^#[\dA-F]{6}$/iu)
  })

  it('draws its outline in white alone on nothing, and its colour icon on a full ground', () => {
    const [outline, color] = ['outline.png', 'color.png'].map(name => pixelsOf(join(home, 'manifest', name)))
    assert.equal(outline!.some(([red, green, blue, seen]) => seen! > 0 && (red !== 255 || green !== 255 || blue !== 255)), false)
    assert.ok(outline!.some(([, , , seen]) => seen === 0) && outline!.some(([, , , seen]) => seen === 255))
    assert.ok(color!.filter(([, , , seen]) => seen === 255).length > color!.length * 0.9)
  })
})

/** Red, green, blue and opacity of every pixel of a PNG of eight bits a channel that is not interlaced. */
function pixelsOf(path: string): number[][] {
  const file = readFileSync(path)
  const [width, channels] = [file.readUInt32BE(16), { 2: 3, 6: 4 }[file[25]!]]
  assert.ok(file[24] === 8 && channels && file[28] === 0, path)
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(parts))
  const [line, all] = [width * channels, [] as number[][]]
  let above = Buffer.alloc(line)
  for (let at = 0; at < raw.length; at += line + 1) {
    const row = Buffer.from(raw.subarray(at + 1, at + 1 + line))
    for (let i = 0; i < line; i++) row[i] = (row[i]! + predicted(raw[at]!, row[i - channels] ?? 0, above[i]!, above[i - channels] ?? 0)) & 255
    for (let i = 0; i < line; i += channels) all.push(channels === 4 ? [...row.subarray(i, i + 4)] : [...row.subarray(i, i + 3), 255])
    above = row
  }
  return all
}

/** What each of PNG's five filters takes a byte to be, from those to the left, above and both. */
function predicted(filter: number, left: number, up: number, both: number): number {
  const near = [left, up, both].map(one => Math.abs(left + up - both - one))
  const paeth = near[0]! <= near[1]! && near[0]! <= near[2]! ? left : near[1]! <= near[2]! ? up : both
  return [0, left, up, (left + up) >> 1, paeth][filter]!
}

describe('npm run manifest', function () {
  this.timeout(20_000)
  const packed = () => unzipSync(readFileSync(join(home, 'manifest/build/learning-from-reviews.zip')))
  async function built(environment: Record<string, string>) {
    const run = launch(['src/doors/manifest.ts'], environment)
    return { ...await run.ended, stderr: run.stderr(), stdout: run.stdout() }
  }

  it('packs the manifest and both icons, of the sizes Teams asks for, for the deployment in the settings', async () => {
    const { code, stderr } = await built({
      MicrosoftAppType: 'SingleTenant', MicrosoftAppId: '00000000-0000-4000-8000-00000000a99a', MicrosoftAppPassword: 'x', MicrosoftAppTenantId: '00000000-0000-4000-8000-00000000a99b', PUBLIC_HOST: 'reviews.example.org:8443',
      PRIVACY_URL: 'https://example.org/privacy', TERMS_URL: 'https://example.org/terms'
    })
    assert.deepEqual([code, stderr], [0, ''])
    const files = packed()
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png'])
    const written = JSON.parse(Buffer.from(files['manifest.json']!).toString()) as typeof manifest
    assert.deepEqual(complaints(written), [])
    assert.deepEqual([written.id, written.validDomains, written.developer.privacyUrl], ['00000000-0000-4000-8000-00000000a99a', ['reviews.example.org'], 'https://example.org/privacy'])
    // A PNG says its width and height in its first chunk.
    const size = (name: string) => [16, 20].map(at => Buffer.from(files[name]!).readUInt32BE(at))
    assert.deepEqual([size('color.png'), size('outline.png')], [[192, 192], [32, 32]])
  })

  it('explains itself, and refuses what it does not know', async () => {
    const [helped, refused] = [launch(['src/doors/manifest.ts', '--help']), launch(['src/doors/manifest.ts', 'now'])]
    assert.equal((await helped.ended).code, 0)
    assert.match(helped.stdout(), /PUBLIC_HOST/u)
    assert.equal((await refused.ended).code, 2)
    assert.match(refused.stderr(), /takes no arguments but --help/u)
  })

  it('gives the same bytes for the same content', async () => {
    await built({})
    const [first] = [readFileSync(join(home, 'manifest/build/learning-from-reviews.zip'))]
    await built({})
    assert.deepEqual(readFileSync(join(home, 'manifest/build/learning-from-reviews.zip')), first)
  })

  it('builds one to look at without settings, and says what to set before it is uploaded', async () => {
    const { code, stderr } = await built({})
    assert.equal(code, 0)
    assert.match(stderr, /set MicrosoftAppId, PUBLIC_HOST, PRIVACY_URL, TERMS_URL/u)
    assert.deepEqual(complaints(JSON.parse(Buffer.from(packed()['manifest.json']!).toString()) as typeof manifest), [])
  })
})
