import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { Faults } from '../src/errors.ts'

const identity = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: 'tenant' }
const fields = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
  } catch (error) {
    assert.ok(error instanceof Faults)
    return error.faults.map(({ field }) => field)
  }
  return []
}

describe('the settings', () => {
  it('serve this machine only when there is no Teams identity', () => {
    const { host, port, identity } = readConfig({})
    assert.deepEqual({ host, port, identity }, { host: '127.0.0.1', port: 3978, identity: undefined })
  })

  it('take an empty setting as one that is not there', () => assert.equal(readConfig({ PORT: '', MicrosoftAppId: ' ' }).port, 3978))
  it('keep the store beside the rest of the data unless told where', () => {
    assert.deepEqual([readConfig({ DATA_DIR: 'd' }).store, readConfig({ STORE: 'sqlite:/x/y' }).store], ['sqlite:d/store.sqlite', 'sqlite:/x/y'])
    assert.deepEqual(fields({ STORE: 'mysql://x' }), ['STORE'])
  })
  it('listen beyond this machine with an identity', () => assert.equal(readConfig(identity).host, '0.0.0.0'))
  it('take single tenant as the type when none is given', () => assert.equal(readConfig(identity).identity?.type, 'SingleTenant'))
  it('take a public host in small letters, with a port if it has one, and none when it is not given', () => {
    assert.equal(readConfig({ PUBLIC_HOST: 'Reviews.Example.org:8443' }).publicHost, 'reviews.example.org:8443')
    assert.equal(readConfig({}).publicHost, undefined)
  })
  it('need no secret for a managed identity', () => {
    assert.deepEqual(fields({ MicrosoftAppId: 'app', MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 'tenant' }), [])
  })

  for (const [environment, at] of [
    [{ PORT: 'http' }, ['PORT']],
    [{ PORT: '70000', LOG_LEVEL: 'loud' }, ['PORT', 'LOG_LEVEL']],
    [{ HOST: '0.0.0.0' }, ['HOST']],
    [{ PUBLIC_HOST: 'https://reviews.example.org' }, ['PUBLIC_HOST']],
    [{ PUBLIC_HOST: 'reviews.example.org/r' }, ['PUBLIC_HOST']],
    [{ PUBLIC_HOST: '-.example.org' }, ['PUBLIC_HOST']],
    [{ PRIVACY_URL: 'http://example.org/privacy', TERMS_URL: 'terms' }, ['PRIVACY_URL', 'TERMS_URL']],
    [{ MicrosoftAppPassword: 'secret' }, ['MicrosoftAppId']],
    [{ MicrosoftAppId: 'app' }, ['MicrosoftAppPassword', 'MicrosoftAppTenantId']],
    [{ ...identity, MicrosoftAppType: 'Guest' }, ['MicrosoftAppType']]
  ] as [Record<string, string>, string[]][]) {
    it(`are refused at ${at.join(' and ')} for ${JSON.stringify(environment)}`, () => assert.deepEqual(fields(environment), at))
  }

  it('never put a secret in an error', () => {
    assert.throws(() => readConfig({ MicrosoftAppPassword: 'hunter2hunter2' }), error => !String(error).includes('hunter2'))
  })

  it('all stand in .env.example, and nothing else does', () => {
    const home = join(import.meta.dirname, '..')
    const source = readFileSync(join(home, 'src/config.ts'), 'utf8') + readFileSync(join(home, 'src/start.ts'), 'utf8')
    const example = readFileSync(join(home, '.env.example'), 'utf8')
    const named = [...example.matchAll(/^#? ?([A-Za-z_]+)=/gmu)].map(([, name]) => name!)
    for (const name of ['PORT', 'HOST', 'LOG_LEVEL', 'DATA_DIR', 'PUBLIC_HOST', 'PRIVACY_URL', 'TERMS_URL', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'PLAYGROUND', 'PLAYGROUND_PORT']) assert.ok(named.includes(name), name)
    for (const name of named) assert.ok(source.includes(name), name)
  })
})
