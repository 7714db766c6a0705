import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { home } from '../support/running.ts'
import { bicep, type Bicep } from './bicep.ts'

const infra = join(home, 'infra')
const root = join(infra, 'azure.bicep')
const files = new Map<string, Bicep>()
/** Settings that App Service itself reads. */
const platforms = ['NODE_ENV', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE', 'WEBSITES_CONTAINER_STOP_TIME_LIMIT']

describe('what is made in Azure', () => {
  before(async () => { for (const path of globSync('**/*.bicep', { cwd: infra })) files.set(join(infra, path), await bicep(join(infra, path))) })
  const main = () => files.get(root)!
  const each = (check: (file: Bicep, path: string) => void) => files.forEach((file, path) => check(file, relative(home, path)))

  it('is written in files that the grammar reads', () => {
    assert.ok(files.size > 3)
    each(({ sound }, path) => assert.ok(sound, path))
  })

  it('takes values only from what is declared, and every parameter is used', () => {
    each(({ used, declared, parameters }, path) => {
      assert.deepEqual(used.filter(name => !declared.includes(name) && !parameters.has(name)), [], path)
      assert.deepEqual([...parameters.keys()].filter(name => !used.includes(name)), [], path)
    })
  })

  it('gives each module what it asks for, and reads what it gives back', () => {
    const loaded = new Set([root])
    for (const { name, path, given } of main().modules) {
      const module = files.get(join(dirname(root), path))
      assert.ok(module, path)
      loaded.add(join(dirname(root), path))
      assert.deepEqual(given.filter(parameter => !module.parameters.has(parameter)), [], path)
      assert.deepEqual([...module.parameters].filter(([parameter, { optional }]) => !optional && !given.includes(parameter)), [], path)
      const wanted = main().read.filter(([from]) => from === name).map(([, output]) => output)
      assert.deepEqual(wanted.filter(output => !module.outputs.some(found => found.name === output)), [], path)
    }
    assert.deepEqual([...files.keys()].filter(path => !loaded.has(path)), [])
  })

  it('lets no secret out, and takes none without calling it one', () => {
    each(({ parameters, outputs }, path) => {
      for (const [name, { secure }] of parameters) {
        if (/password|secret|^store$/iu.test(name)) assert.ok(secure, `${path}: ${name}`)
        if (secure) assert.deepEqual(outputs.filter(({ text }) => new RegExp(`\\b${name}\\b`, 'u').test(text)), [], path)
      }
    })
    assert.match(main().properties('settings').get('STORE')!, /^@Microsoft\.KeyVault\(/u)
  })

  it('sets only settings that the bot or App Service has', () => {
    const known = [...readFileSync(join(home, '.env.example'), 'utf8').matchAll(/^([A-Za-z_]+)=/gmu)].map(([, name]) => name!)
    assert.deepEqual([...main().properties('settings').keys()].filter(name => !known.includes(name) && !platforms.includes(name)), [])
  })

  it('is closed where it can be', () => {
    const webApp = main().properties('webApp')
    const bot = files.get(join(infra, 'botRegistration/azurebot.bicep'))!
    for (const [found, wanted] of [
      [webApp, { 'httpsOnly': 'true', 'siteConfig.ftpsState': 'Disabled', 'siteConfig.minTlsVersion': '1.2', 'siteConfig.scmMinTlsVersion': '1.2', 'siteConfig.alwaysOn': 'true', 'siteConfig.healthCheckPath': '/healthz', 'siteConfig.remoteDebuggingEnabled': 'false' }],
      [main().properties('ftpPasswords'), { allow: 'false' }], [main().properties('deploymentPasswords'), { allow: 'false' }],
      [bot.properties('botService'), { msaAppType: 'UserAssignedMSI', disableLocalAuth: 'true' }], [bot.properties('teams'), { channelName: 'MsTeamsChannel' }],
      [files.get(join(infra, 'vault.bicep'))!.properties('vault'), { enableRbacAuthorization: 'true', enablePurgeProtection: 'true' }]
    ] as [Map<string, string>, Record<string, string>][]) {
      for (const [key, value] of Object.entries(wanted)) assert.equal(found.get(key), value, key)
    }
  })

  it('has in its parameter file all that has no default, and nothing else', () => {
    const { parameters } = JSON.parse(readFileSync(join(infra, 'azure.parameters.json'), 'utf8')) as { parameters: object }
    const given = Object.keys(parameters)
    assert.deepEqual(given.filter(name => !main().parameters.has(name)), [])
    assert.deepEqual([...main().parameters].filter(([name, { optional }]) => !optional && !given.includes(name)), [])
  })

  it('starts the file that is there', () => {
    const [, path] = /^exec node (\S+)$/u.exec(main().properties('webApp').get('siteConfig.appCommandLine')!)!
    assert.ok(existsSync(join(home, path!)))
  })
})
