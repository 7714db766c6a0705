import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { settingNames } from '../../src/config.ts'
import { secrets } from '../../src/config/raw-settings.ts'
import { home } from '../support/running.ts'

interface Service {
  env_file?: string
  image?: string
  environment: Record<string, string>
  secrets?: string[]
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
  it('gives the bot every setting of .env, and decides on those alone that hold in the container', () => {
    assert.equal(bot.env_file, '.env')
    assert.deepEqual(Object.keys(bot.environment).filter(name => !settingNames.includes(name.replace(/_FILE$/u, ''))), [])
    assert.deepEqual(Object.keys(bot.environment).filter(name => /^Microsoft/u.test(name) && !name.endsWith('_FILE')), [])
    assert.equal(bot.environment.STORE, '', 'a store in .env is that of this machine, and two may not disagree')
    assert.equal(bot.environment.DATA_DIR, '/data')
  })

  it('mounts each secret alone, the one that a _FILE in .env names, so that .env holds on this machine too', () => {
    assert.match(readFileSync(join(home, '.gitignore'), 'utf8'), /^secrets\/$/mu)
    const named = new Map<string, string>()
    for (const { environment, secrets: mounted = [] } of [bot, database]) {
      const paths = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'))
      assert.deepEqual(paths.map(([, path]) => /\/run\/secrets\/(\w+)/u.exec(path)![1]).sort(), [...mounted].sort())
      for (const [name, path] of paths) if (path.startsWith('$')) named.set(/secrets\/(\w+)\}$/u.exec(path)![1]!, name)
      for (const [name, path] of paths) assert.ok(path.startsWith('/run/') || path.startsWith(`\${${name}:+/run/`), path)
    }
    assert.deepEqual([...named.values()].sort(), secrets.filter(name => name !== 'STORE').map(name => `${name}_FILE`).sort())
    for (const [secret, { file }] of Object.entries(files)) assert.equal(file, named.has(secret) ? `\${${named.get(secret)!}:-/dev/null}` : `./secrets/${secret}`)
    assert.deepEqual([...bot.secrets!, ...database.secrets!].sort(), Object.keys(files).sort())
  })

  it('mounts every volume that it names, and names all it mounts', () => {
    const mounted = [bot, database].flatMap(({ volumes: each }) => each.filter(volume => /^\w/u.test(volume)).map(volume => volume.split(':')[0]!))
    assert.deepEqual(mounted.sort(), Object.keys(volumes).sort())
  })

  it('has a database that the image’s own programs can copy', () => {
    const dockerfile = readFileSync(join(home, 'Dockerfile'), 'utf8')
    // Debian 12 has PostgreSQL's programs in version 15, and copies no newer server with them.
    assert.match(dockerfile, /FROM node:[\d.]+-bookworm-slim\n(?!FROM)[^]*postgresql-client/u)
    assert.equal(database.image, 'postgres:15-bookworm')
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
