import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { settingNames } from '../../src/config.ts'
import { secrets } from '../../src/config/given.ts'
import { home } from '../support/running.ts'

interface Service {
  environment: Record<string, string>
  secrets: string[]
  volumes: string[]
  ports?: string[]
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  depends_on?: Record<string, { condition: string }>
}
const text = readFileSync(join(home, 'compose.yaml'), 'utf8')
const { services, secrets: files, volumes } = parse(text) as { services: Record<'bot' | 'database', Service>, secrets: Record<string, { file: string }>, volumes: Record<string, null> }
const { bot, database } = services

describe('the composition', () => {
  it('gives the bot settings that it has, and secrets as files only', () => {
    const names = Object.keys(bot.environment)
    assert.deepEqual(names.filter(name => !settingNames.includes(name.replace(/_FILE$/u, ''))), [])
    assert.deepEqual(names.filter(name => secrets.includes(name)), [])
    for (const { environment, secrets: mounted } of [bot, database]) {
      const read = Object.entries(environment).filter(([name]) => name.endsWith('_FILE')).map(([, path]) => path)
      assert.deepEqual(read.sort(), mounted.map(name => `/run/secrets/${name}`).sort())
    }
    assert.match(readFileSync(join(home, '.gitignore'), 'utf8'), /^secrets\/$/mu)
    for (const { file } of Object.values(files)) assert.match(file, /^\.\/secrets\//u)
  })

  it('mounts every volume and secret that it names, and names all it mounts', () => {
    const mounted = [bot, database].flatMap(({ volumes: each }) => each.filter(volume => !volume.startsWith('$')).map(volume => volume.split(':')[0]!))
    assert.deepEqual(mounted.sort(), Object.keys(volumes).sort())
    assert.deepEqual([...bot.secrets, ...database.secrets].sort(), Object.keys(files).sort())
  })

  it('runs the bot read-only, without privileges, on this machine alone, and after the database', () => {
    assert.deepEqual([bot.read_only, bot.cap_drop, bot.security_opt], [true, ['ALL'], ['no-new-privileges:true']])
    for (const port of bot.ports!) assert.match(port, /^127\.0\.0\.1:/u)
    assert.equal(database.ports, undefined)
    assert.deepEqual(bot.depends_on, { database: { condition: 'service_healthy' } })
    assert.deepEqual(bot.volumes, ['data:/data', '${CATALOGUE:-./data}:/catalogue:ro'])
    assert.equal(bot.environment.CATALOGUE, '/catalogue')
  })
})
