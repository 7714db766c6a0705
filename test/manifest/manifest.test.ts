import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
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

describe('npm run manifest', function () {
  this.timeout(20_000)
  const packed = () => unzipSync(readFileSync(join(home, 'manifest/build/learning-from-reviews.zip')))
  async function built(environment: Record<string, string>) {
    const run = launch(['src/manifest.ts'], environment)
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
    const [helped, refused] = [launch(['src/manifest.ts', '--help']), launch(['src/manifest.ts', 'now'])]
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
