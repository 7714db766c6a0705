import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, settingNames } from '../src/config.ts'
import { secrets } from '../src/config/raw-settings.ts'
import { daysLeft } from '../src/config/identity.ts'
import { Faults } from '../src/errors.ts'
import { aCertificate } from './support/certificate.ts'

const [app, tenant, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003']
const registered = { MicrosoftAppId: app, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant }
const identity = { ...registered, MicrosoftAppPassword: 'secret' }
const managed = { ...registered, MicrosoftAppType: 'UserAssignedMSI' }

const fields = (environment: Record<string, string>, serves = false) => {
  try {
    readConfig(environment, { serves })
  } catch (error) {
    assert.ok(error instanceof Faults)
    return error.faults.map(({ field }) => field)
  }
  return []
}

describe('the settings', () => {
  it('serve this machine only in local mode', () => {
    const { host, port, identity } = readConfig({ LOCAL_MODE: 'on' }, { serves: true })
    assert.deepEqual({ host, port, identity }, { host: '127.0.0.1', port: 3978, identity: undefined })
  })

  it('serve nobody without an identity unless local mode is asked for', () => {
    assert.deepEqual(fields({}, true), ['MicrosoftAppId'])
    assert.deepEqual(fields({ HOST: '0.0.0.0' }, true), ['HOST'])
    assert.deepEqual(fields({ LOCAL_MODE: 'on', HOST: '0.0.0.0' }, true), ['HOST'])
    assert.deepEqual(fields({}), [])
  })

  it('take an empty setting as one that is not there', () => assert.equal(readConfig({ PORT: '', MicrosoftAppId: ' ' }).port, 3978))
  it('keep the store beside the rest of the data unless told where', () => {
    assert.deepEqual([readConfig({ DATA_DIR: 'd' }).store, readConfig({ STORE: 'sqlite:/x/y' }).store], ['sqlite:d/store.sqlite', 'sqlite:/x/y'])
    assert.deepEqual(fields({ STORE: 'mysql://x' }), ['STORE'])
  })
  it('listen beyond this machine with an identity', () => assert.equal(readConfig(identity).host, '0.0.0.0'))
  it('take a public host in small letters, with a port if it has one, and none when it is not given', () => {
    assert.equal(readConfig({ PUBLIC_HOST: 'Reviews.Example.org:8443' }).publicHost, 'reviews.example.org:8443')
    assert.equal(readConfig({}).publicHost, undefined)
  })

  for (const [environment, at] of [
    [{ PORT: 'http' }, ['PORT']],
    [{ PORT: '70000', LOG_LEVEL: 'loud' }, ['PORT', 'LOG_LEVEL']],
    [{ HOST: '0.0.0.0' }, ['HOST']],
    [{ LOCAL_MODE: 'perhaps' }, ['LOCAL_MODE']],
    [{ PUBLIC_HOST: 'https://reviews.example.org' }, ['PUBLIC_HOST']],
    [{ PUBLIC_HOST: 'reviews.example.org/r' }, ['PUBLIC_HOST']],
    [{ PUBLIC_HOST: '-.example.org' }, ['PUBLIC_HOST']],
    [{ PRIVACY_URL: 'http://example.org/privacy', TERMS_URL: 'terms' }, ['PRIVACY_URL', 'TERMS_URL']],
    [{ MicrosoftAppPassword: 'secret' }, ['MicrosoftAppId']],
    [{ MicrosoftAppId: app }, ['MicrosoftAppType', 'MicrosoftAppTenantId']],
    [{ MicrosoftAppId: 'app', MicrosoftAppTenantId: 'common' }, ['MicrosoftAppId', 'MicrosoftAppTenantId']],
    [registered, ['MicrosoftAppPassword']],
    [{ ...identity, LOCAL_MODE: 'on' }, ['LOCAL_MODE']],
    [{ ...identity, MicrosoftAppType: 'Guest' }, ['MicrosoftAppType']],
    [{ ...identity, MicrosoftAppType: 'MultiTenant' }, ['MicrosoftAppType']],
    [{ ...identity, MicrosoftAppFederatedClientId: other }, ['MicrosoftAppPassword']],
    [{ ...managed, MicrosoftAppPassword: 'secret' }, ['MicrosoftAppPassword']],
    [{ ...registered, CLOUD: 'us-government', MicrosoftAppFederatedClientId: other }, ['MicrosoftAppFederatedClientId']],
    [{ ...identity, CLOUD: 'moon', ALLOWED_TENANTS: 'everyone', SERVICE_HOSTS: 'https://x' }, ['ALLOWED_TENANTS', 'SERVICE_HOSTS', 'CLOUD']],
    [{ ...identity, MicrosoftAppPasswordExpires: 'soon' }, ['MicrosoftAppPasswordExpires']],
    [{ ...identity, BOT_ID: other }, ['MicrosoftAppId']],
    [{ ...identity, TENANT_ID: other, BOT_PASSWORD: 'another' }, ['MicrosoftAppPassword', 'MicrosoftAppTenantId']],
    [{ ...identity, OPENID_METADATA: 'https://keys.example.org/' }, ['OPENID_METADATA']],
    [{ ...identity, OPENID_METADATA: 'http://127.0.0.1:1/', SERVICE_HOSTS: 'localhost:2' }, ['OPENID_METADATA', 'SERVICE_HOSTS']],
    [{ ...identity, HOST: '127.0.0.1', OPENID_METADATA: 'http://127.0.0.1.example.org/' }, ['OPENID_METADATA']]
  ] as [Record<string, string>, string[]][]) {
    it(`are refused at ${at.join(' and ')} for ${JSON.stringify(environment)}`, () => assert.deepEqual(fields(environment).sort(), [...at].sort()))
  }

  it('never put a secret in an error', () => {
    assert.throws(() => readConfig({ MicrosoftAppPassword: 'hunter2hunter2', BOT_PASSWORD: 'hunter2hunter3' }), error => !String(error).includes('hunter2'))
  })

  it('all stand in .env.example, and nothing else does', () => {
    const home = join(import.meta.dirname, '..')
    const start = [...readFileSync(join(home, 'src/doors/start.ts'), 'utf8').matchAll(/process\.env\.(PLAYGROUND\w*)/gu)].map(([, name]) => name!)
    const example = readFileSync(join(home, '.env.example'), 'utf8')
    const named = [...example.matchAll(/^([A-Za-z_]+)=/gmu)].map(([, name]) => name!)
    assert.deepEqual(named.sort(), [...new Set([...settingNames, ...start])].sort())
    for (const name of secrets) assert.match(example, new RegExp(`${name}_FILE`, 'u'), `${name}_FILE`)
  })
})

describe('the identity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lfr-settings-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const written = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('is proved by a secret, a certificate, a federated identity or nothing but the managed identity itself', () => {
    const { certificate, key } = aCertificate(new Date('2031-05-06T07:08:09Z'))
    assert.deepEqual(readConfig(identity).identity?.credential, { kind: 'secret', password: 'secret' })
    assert.deepEqual(readConfig(managed).identity?.credential, { kind: 'managed-identity' })
    assert.deepEqual(readConfig({ ...registered, MicrosoftAppFederatedClientId: other }).identity?.credential, { kind: 'federated', clientId: other })
    const read = readConfig({ ...registered, MicrosoftAppCertificate: certificate, MicrosoftAppCertificateKey: key }).identity
    assert.equal(read?.credential.kind, 'certificate')
    assert.equal(read.expires, '2031-05-06')
  })

  it('is refused with a key that belongs to another certificate, or to none', () => {
    const [one, two] = [aCertificate(new Date('2031-01-01')), aCertificate(new Date('2031-01-01'))]
    assert.deepEqual(fields({ ...registered, MicrosoftAppCertificate: one.certificate, MicrosoftAppCertificateKey: two.key }), ['MicrosoftAppCertificateKey'])
    assert.deepEqual(fields({ ...registered, MicrosoftAppCertificate: 'x', MicrosoftAppCertificateKey: two.key }), ['MicrosoftAppCertificate'])
    assert.deepEqual(fields({ ...registered, MicrosoftAppCertificate: one.certificate }), ['MicrosoftAppCertificateKey'])
  })

  it('takes a secret from a file, and refuses one that says something else than the setting, is empty or is not there', () => {
    const file = written('secret', 'from a file\n')
    assert.deepEqual(readConfig({ ...registered, MicrosoftAppPassword_FILE: file }).identity?.credential, { kind: 'secret', password: 'from a file' })
    assert.deepEqual(fields({ ...identity, MicrosoftAppPassword_FILE: file }), ['MicrosoftAppPassword'])
    assert.deepEqual(fields({ ...registered, MicrosoftAppPassword_FILE: written('empty', '\n') }), ['MicrosoftAppPassword_FILE'])
    assert.deepEqual(fields({ ...registered, MicrosoftAppPassword_FILE: join(folder, 'none') }), ['MicrosoftAppPassword_FILE'])
  })

  it('goes by the names of Microsoft’s toolkits too', () => {
    const byToolkit = readConfig({ BOT_ID: app.toUpperCase(), BOT_TYPE: 'UserAssignedMsi', BOT_TENANT_ID: tenant, TENANT_ID: tenant, CLIENT_ID: app.toUpperCase(), BOT_DOMAIN: 'x.example.org' })
    assert.deepEqual([byToolkit.identity?.appId, byToolkit.identity?.tenantId, byToolkit.publicHost], [app, tenant, 'x.example.org'])
    assert.deepEqual(readConfig({ CLIENT_ID: app, BOT_TYPE: 'SingleTenant', TENANT_ID: tenant, SECRET_BOT_PASSWORD: 's' }).identity?.credential, { kind: 'secret', password: 's' })
  })

  it('knows how many days are left of its credential', () => {
    const now = Date.parse('2026-03-05T12:00:00Z')
    assert.deepEqual(['2026-03-05', '2026-03-06', '2026-04-04', '2026-03-01'].map(day => daysLeft(day, now)), [0, 1, 30, -4])
  })

  it('hears its own tenant and those it is told of', () => {
    assert.deepEqual(readConfig(identity).identity?.tenants, [tenant])
    assert.deepEqual(readConfig({ ...identity, ALLOWED_TENANTS: `${other}, ${tenant.toUpperCase()}` }).identity?.tenants, [tenant, other])
  })

  it('takes a stand-in for Microsoft from this machine, and only while nobody beyond it is served', () => {
    const standIn = { ...identity, HOST: '127.0.0.1', OPENID_METADATA: 'http://127.0.0.1:9/metadata', SERVICE_HOSTS: '127.0.0.1:8' }
    assert.equal(readConfig(standIn).identity?.openIdMetadata, 'http://127.0.0.1:9/metadata')
    assert.deepEqual(fields({ ...standIn, HOST: '0.0.0.0' }).sort(), ['OPENID_METADATA', 'SERVICE_HOSTS'])
  })
})
