import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localMissing } from '../src/care/signposts.ts'
import { startConnector, type Connector } from './support/connector.ts'
import { freePort, launch } from './support/running.ts'
import { startStandIn, type StandIn } from './support/stand-in.ts'

interface Found { what: string, ok: boolean, note?: string, wrong?: string }

describe('npm start -- --check', function () {
  this.timeout(60_000)
  const folder = mkdtempSync(join(tmpdir(), 'lfr-check-'))
  let standIn: StandIn
  let connector: Connector
  before(async () => { [standIn, connector] = await Promise.all([startStandIn(), startConnector()]) })
  after(async () => {
    rmSync(folder, { recursive: true, force: true })
    await Promise.all([standIn.close(), connector.close()])
  })

  async function check(environment: Record<string, string>, args = ['src/doors/start.ts', '--check', '--json']) {
    const run = launch(args, { DATA_DIR: folder, ...environment })
    const { code } = await run.ended
    return { code, stdout: run.stdout(), stderr: run.stderr() }
  }
  async function found(environment: Record<string, string>) {
    const { code, stdout, stderr } = await check(environment)
    assert.equal(stderr, '')
    const { ok, found } = JSON.parse(stdout) as { ok: boolean, found: Found[] }
    assert.equal(code, ok ? 0 : 1)
    return found
  }

  it('finds all well on this machine only', async () => {
    assert.deepEqual((await found({})).map(({ what, ok }) => [what, ok]), [['settings', true], ['store', true], ['catalogue', true], ['signposts', true]])
  })

  it('finds all well with an identity that works', async () => {
    const at = await found(standIn.environment(connector.url))
    assert.deepEqual(at.map(({ what, ok }) => [what, ok]), [['settings', true], ['store', true], ['catalogue', true], ['signposts', true], ['identity', true], ['keys', true], ['teams', true]])
  })

  it('names every setting at fault, and tries nothing with them', async () => {
    const at = await found({ PORT: 'x', LOG_LEVEL: 'loud' })
    assert.deepEqual(at.map(({ ok }) => ok), [false, false])
    assert.match(at.map(({ wrong }) => wrong).join('\n'), /^PORT: write a port number.*\nLOG_LEVEL: write one of/u)
  })

  it('looks at the catalogue that CATALOGUE names, and says that its local numbers are missing', async () => {
    writeFileSync(join(folder, 'northmere.json'), JSON.stringify([{ id: 'x1', title: 'Neglect of two brothers', summary: 'A review of long-standing neglect.' }]))
    const at = await found({ CATALOGUE: join(folder, 'northmere.json') })
    assert.deepEqual(at.slice(2).map(({ what, ok, note, wrong }) => [what, ok, note ?? wrong]), [['catalogue', true, '1 review'], ['signposts', false, localMissing]])
    assert.deepEqual((await found({ CATALOGUE: '/no/such' })).slice(2), [{ what: 'catalogue', ok: false, wrong: 'No catalogue at /no/such' }])
  })

  it('says what is wrong with a store that cannot be used', async () => {
    writeFileSync(join(folder, 'a-file'), '')
    const store = (await found({ STORE: `sqlite:${join(folder, 'a-file')}/store.sqlite` })).find(({ what }) => what === 'store')
    assert.match(store?.wrong ?? '', /^STORE: this file cannot be used/u)
  })

  it('says what is wrong with the keys, the token and Teams when none can be reached', async () => {
    standIn.fail(503)
    const port = await freePort()
    const environment = { ...standIn.environment(connector.url), IDENTITY_ENDPOINT: 'http://127.0.0.1:1/identity', SERVICE_HOSTS: `127.0.0.1:${port}` }
    const at = await found(environment)
    standIn.fail()
    const wrong = Object.fromEntries(at.filter(({ ok }) => !ok).map(({ what, wrong }) => [what, wrong]))
    assert.deepEqual(Object.keys(wrong), ['identity', 'keys', 'teams'])
    assert.match(wrong.identity!, /token|managed identity/u)
    assert.match(wrong.teams!, /127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/u)
  })

  it('says that a secret has ended, and never what it is', async () => {
    const { stdout, code } = await check({ MicrosoftAppId: standIn.appId, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: standIn.tenantId, MicrosoftAppPassword: 'hunter2hunter2', MicrosoftAppPasswordExpires: '2026-01-01', HOST: '127.0.0.1', OPENID_METADATA: standIn.metadata, SERVICE_HOSTS: new URL(connector.url).host }, ['src/doors/check.ts'])
    assert.equal(code, 1)
    assert.match(stdout, /^WRONG {2}credential +it ended on 2026-01-01: make a new one$/mu)
    assert.match(stdout, /^WRONG {2}identity +no token could be had/mu)
    assert.doesNotMatch(stdout, /hunter2/u)
  })

  it('refuses to call it well without an identity where nobody asked for local mode', async () => {
    const { code, stdout } = await check({ LOCAL_MODE: '' }, ['src/doors/check.ts'])
    assert.equal(code, 1)
    assert.match(stdout, /^WRONG {2}settings +MicrosoftAppId/u)
  })

  it('explains itself with --help', async () => {
    const { code, stdout } = await check({}, ['src/doors/check.ts', '--help'])
    assert.deepEqual([code, stdout.includes('--json')], [0, true])
  })
})
