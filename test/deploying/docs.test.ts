import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settingNames } from '../../src/config.ts'
import { home } from '../support/running.ts'

const text = (path: string) => readFileSync(join(home, path), 'utf8')
const pages = ['docs/deploying.md', 'docs/another-partnership.md', 'docs/operating.md', 'SECURITY.md', 'README.md']
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
const source = globSync('src/**/*.ts', { cwd: home }).map(text).join('\n')
const anchor = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')

describe('what administrators read', () => {
  for (const page of pages) {
    it(`${page} names commands, files and headings that there are`, () => {
      const commands = [...text(page).matchAll(/npm run (?:-s )?([\w-]+)/gu)].map(([, name]) => name!)
      assert.deepEqual(commands.filter(name => !Object.hasOwn(scripts, name)), [])
      const files = [...text(page).matchAll(/\b(?:node|--template-file) ((?:src|infra)\/[\w./-]+)/gu)].map(([, path]) => path!)
      assert.deepEqual(files.filter(path => !existsSync(join(home, path))), [])
      for (const [, path, heading] of text(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/gu)) {
        const target = path === '' ? page : join(dirname(page), path!)
        assert.ok(existsSync(join(home, target)), target)
        if (heading) assert.ok([...text(target).matchAll(/^#+ (.*)$/gmu)].some(([, title]) => anchor(title!) === heading), heading)
      }
    })
  }

  it('names settings that there are', () => {
    for (const page of pages) {
      const named = [...text(page).matchAll(/\b(MicrosoftApp[A-Za-z]+|[A-Z]+_(?:DIR|LEVEL|HOST|HOSTS|TENANTS|URL|MODE|TOKEN|APPROVALS|CHANNELS)|STORE|CLOUD|EDITORS)\b(?!_)/gu)].map(([, name]) => name!)
      assert.deepEqual(named.filter(name => !settingNames.includes(name)), [], page)
    }
  })

  it('explains every warning and every error in the log', () => {
    const written = [...source.matchAll(/log\.(?:warn|error)\((?:[^'()]*\? )?'([^']+)'/gu)].map(([, event]) => event!)
    assert.ok(written.length > 15)
    assert.deepEqual(written.filter(event => !text('docs/operating.md').includes(`\`${event}\``)), [])
  })

  it('explains no line of the log but those that are written', () => {
    const rows = [.../## What the log says[\s\S]*?(?=\n## )/u.exec(text('docs/operating.md'))![0].matchAll(/^\| (`.*?`) \|/gmu)].flatMap(([, cell]) => cell!.split('`, `'))
    const events = rows.map(event => event.replaceAll('`', '')).filter(event => event !== 'msg')
    assert.ok(events.length > 10)
    assert.deepEqual(events.filter(event => !source.includes(`'${event}'`)), [])
  })

  it('names figures that there are', () => {
    const named = [...text('docs/operating.md').matchAll(/`((?:lfr|nodejs)_\w+)/gu)].map(([, name]) => name!)
    assert.ok(named.length > 8)
    assert.deepEqual(named.filter(name => name.startsWith('lfr_') && !source.includes(name)), [])
  })
})
