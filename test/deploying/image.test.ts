import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cleanEnvironment, freePort, home } from '../support/running.ts'

interface Instruction { keyword: string, rest: string }

/** The instructions of a Dockerfile, a continued one on one line. */
function instructions(text: string): Instruction[] {
  return text.replaceAll(/\\\n/gu, ' ').split('\n').filter(line => /^[A-Z]/u.test(line)).map(line => {
    const [, keyword, rest] = /^([A-Z]+)\s+(.*)$/u.exec(line)!
    return { keyword: keyword!, rest: rest! }
  })
}

const dockerfile = instructions(readFileSync(join(home, 'Dockerfile'), 'utf8'))
const all = (keyword: string) => dockerfile.filter(found => found.keyword === keyword).map(({ rest }) => rest)
/** What is copied from this folder into the image. */
const copied = all('COPY').filter(rest => !rest.startsWith('--')).flatMap(rest => rest.split(/\s+/u).slice(0, -1))
const own = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
const array = (rest: string) => JSON.parse(rest.slice(rest.indexOf('['))) as string[]

describe('the image', function () {
  this.timeout(300_000)
  const app = mkdtempSync(join(tmpdir(), 'lfr-image-'))
  before(() => { execFileSync(process.execPath, ['src/doors/bundle.ts', '--out', app], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] }) })
  after(() => rmSync(app, { recursive: true }))

  it('copies what npm run bundle gathers, and lets nothing else in', () => {
    assert.deepEqual(readdirSync(app).filter(path => path !== 'node_modules').sort(), [...new Set(copied)].sort())
    const ignored = readFileSync(join(home, '.dockerignore'), 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
    assert.equal(ignored[0], '*')
    assert.deepEqual(ignored.slice(1).sort(), [...new Set(copied)].map(path => `!${path}`).sort())
  })

  it('runs the very Node that the tests run on', () => {
    for (const from of all('FROM')) assert.match(from, new RegExp(`^node:${own.devDependencies.node!.replaceAll('.', '\\.')}-`, 'u'))
  })

  it('is not root when it runs, and writes to one volume', () => {
    assert.deepEqual([all('USER'), all('VOLUME')], [['node'], ['/data']])
    assert.match(all('ENV').join(' '), /DATA_DIR=\/data/u)
    assert.ok(dockerfile.findIndex(({ keyword }) => keyword === 'USER') > dockerfile.findLastIndex(({ keyword }) => ['RUN', 'COPY'].includes(keyword)))
  })

  it('installs no script of a package and nothing for tests', () => {
    const flags = '--omit=dev --ignore-scripts --no-audit --no-fund'
    assert.ok(all('RUN').includes(`npm ci ${flags}`))
    assert.ok(readFileSync(join(home, 'src/doors/bundle.ts'), 'utf8').includes(`['ci', ${flags.split(' ').map(flag => `'${flag}'`).join(', ')}`))
    assert.deepEqual(Object.keys(own.devDependencies).filter(name => existsSync(join(app, 'node_modules', name)) && !(name in own.dependencies) && !name.startsWith('@types/')), [])
  })

  it('has the commands that work where nothing more is installed, and they read the settings that stand there', () => {
    const { scripts } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    assert.deepEqual(Object.keys(scripts).sort(), ['ask', 'backup', 'catalogue', 'feedback', 'intake', 'links', 'notices', 'restore', 'start'])
    writeFileSync(join(app, '.env'), `STORE=sqlite:${join(app, 'no-such-store')}\n`)
    const { PATH } = process.env
    try {
      assert.throws(() => execFileSync('npm', ['run', '--silent', 'backup', '--', join(app, 'copy')], { cwd: app, stdio: 'pipe', env: { PATH } }), /There is no store in .*no-such-store/u)
    } finally {
      rmSync(join(app, '.env'))
    }
  })

  it('is not gathered over what is there', () => {
    assert.throws(() => execFileSync(process.execPath, ['src/doors/bundle.ts', '--out', home], { cwd: home, stdio: 'pipe' }), /is not empty: name another folder/u)
  })

  it('answers, is healthy, keeps everything in its data folder and stops at SIGTERM', async () => {
    const [dataDir, port] = [join(app, 'kept'), await freePort()]
    const { NODE_COMPILE_CACHE: _elsewhere, ...machine } = cleanEnvironment()
    const environment = { ...machine, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', LOCAL_MODE: 'on' }
    const before = listing(app)
    const bot = spawn(process.execPath, array(all('CMD')[0]!), { cwd: app, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    let [complaint, over] = ['', false]
    bot.stderr.setEncoding('utf8').on('data', (text: string) => { complaint += text })
    const ended = new Promise<[number | null, NodeJS.Signals | null]>(resolve => bot.once('close', (...how) => { over = true; resolve(how) }))
    try {
      for (const end = Date.now() + 30_000; Date.now() < end && !over; await pause(50)) {
        if ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok) break
      }
      const [command, ...rest] = array(/HEALTHCHECK .*?CMD (\[.*\])/u.exec(all('HEALTHCHECK').map(rest => `HEALTHCHECK ${rest}`).join(''))![1]!)
      assert.equal(command, 'node')
      const check = (at: number) => { execFileSync(process.execPath, rest, { env: { ...environment, PORT: String(at) }, stdio: 'ignore' }) }
      check(port)
      const empty = await freePort()
      assert.throws(() => check(empty), 'the health check finds health where nothing listens')
    } finally {
      bot.kill('SIGTERM')
    }
    assert.deepEqual([await ended, complaint], [[0, null], ''])
    assert.deepEqual(listing(app), before)
  })

  it('holds what its other commands need', () => {
    const notInImage = new Set(['start', 'playground', 'manifest', 'bundle'])
    for (const path of globSync('src/**/*.ts', { cwd: home }).filter(path => !notInImage.has(/^src\/(?:doors\/)?([\w-]+)/u.exec(path)![1]!))) {
      const wanted = [...readFileSync(join(home, path), 'utf8').matchAll(/^(?:import|export)(?! type)\b.*?from\s+'([^'.][^']*)'/gmu)].map(([, name]) => name!)
      const packages = wanted.filter(name => !name.startsWith('node:')).map(name => /^(?:@[^/]+\/)?[^/]+/u.exec(name)![0])
      assert.deepEqual(packages.filter(name => !(name in own.dependencies)), [], path)
    }
  })
})

function listing(folder: string): string[] {
  return globSync('**/*', { cwd: folder, exclude: ['node_modules', 'kept'] }).sort()
}
