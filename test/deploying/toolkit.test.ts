import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { parse } from 'yaml'
import { readConfig } from '../../src/config.ts'
import { home } from '../support/running.ts'

interface Step { uses: string, with: Record<string, unknown>, writeToEnvironmentFile?: Record<string, string> }
const text = (path: string) => readFileSync(join(home, path), 'utf8')
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }

/** What a step makes, or another command does, so that it need not be there. */
const made = ['./manifest/build/learning-from-reviews.zip', './.data/bundle', './.data/bundle.zip', './.env']

describe('the toolkit’s files', () => {
  for (const [path, environment] of [['m365agents.yml', 'dev'], ['m365agents.local.yml', 'local'], ['m365agents.playground.yml', 'playground']] as const) {
    const whole = text(path)
    const { version, environmentFolderPath, ...stages } = parse(whole) as { version: string, environmentFolderPath: string } & Record<string, Step[]>
    const steps = Object.values(stages).flat()
    const variables = parseEnv(text(`env/.env.${environment}`))

    it(`${path} names files that are there and scripts that there are`, () => {
      assert.deepEqual([version, environmentFolderPath], ['v1.11', './env'])
      const paths = [...JSON.stringify(steps).matchAll(/"(\.\/[^"]+)"/gu)].map(([, found]) => found!)
      assert.deepEqual(paths.filter(found => !made.includes(found) && !existsSync(join(home, found))), [])
      const commands = steps.filter(({ uses }) => uses === 'cli/runNpmCommand').map(step => String(step.with.args))
      assert.deepEqual(commands.filter(args => !/^ci\b/u.test(args) && !Object.hasOwn(scripts, args.replace(/^run /u, ''))), [])
    })

    it(`${path} uses no variable but those of env/.env.${environment} and secrets`, () => {
      const used = [...whole.matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, name]) => name!)
      const written = steps.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile))
      assert.deepEqual([...used, ...written].filter(name => !Object.hasOwn(variables, name) && !name.startsWith('SECRET_')), [])
      assert.equal(variables.TEAMSFX_ENV, environment)
    })
  }

  it('have in env/ every variable that the parameters of Azure take and its outputs write', () => {
    const variables = parseEnv(text('env/.env.dev'))
    const taken = [...text('infra/azure.parameters.json').matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, name]) => name!)
    const written = [...text('infra/azure.bicep').matchAll(/^output (\w+)/gmu)].map(([, name]) => name!)
    assert.deepEqual([...taken, ...written].filter(name => !Object.hasOwn(variables, name) && !name.startsWith('SECRET_')), [])
  })

  it('give the bot its identity under the toolkit’s names', () => {
    const id = '00000000-0000-4000-8000-000000000001'
    for (const [environment, secrets] of [['dev', {}], ['local', { SECRET_BOT_PASSWORD: 'not-a-secret' }]] as const) {
      const found = { BOT_ID: id, BOT_TENANT_ID: id, BOT_DOMAIN: 'reviews.example.org', ...secrets }
      const { identity, publicHost } = readConfig({ ...parseEnv(text(`env/.env.${environment}`)), ...found })
      assert.deepEqual([identity?.appId, identity?.tenantId, publicHost], [id, id, 'reviews.example.org'], environment)
    }
  })

  it('hold no secret, and git keeps none', () => {
    for (const path of globSync('env/.env.*', { cwd: home }).filter(path => !path.endsWith('.user'))) {
      assert.deepEqual(Object.keys(parseEnv(text(path))).filter(name => /SECRET|PASSWORD/u.test(name)), [], path)
    }
    assert.match(text('.gitignore'), /^env\/\*\.user$/mu)
  })
})
