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
  it('listen beyond this machine with an identity', () => assert.equal(readConfig(identity).host, '0.0.0.0'))
  it('take single tenant as the type when none is given', () => assert.equal(readConfig(identity).identity?.type, 'SingleTenant'))
  it('need no secret for a managed identity', () => {
    assert.deepEqual(fields({ MicrosoftAppId: 'app', MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 'tenant' }), [])
  })

  for (const [environment, at] of [
    [{ PORT: 'http' }, ['PORT']],
    [{ PORT: '70000', LOG_LEVEL: 'loud' }, ['PORT', 'LOG_LEVEL']],
    [{ HOST: '0.0.0.0' }, ['HOST']],
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
    for (const name of ['PORT', 'HOST', 'LOG_LEVEL', 'DATA_DIR', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'PLAYGROUND', 'PLAYGROUND_PORT']) assert.ok(named.includes(name), name)
    for (const name of named) assert.ok(source.includes(name), name)
  })
})
