import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { together } from './support/pieces.ts'

const home = join(import.meta.dirname, '..')
const files = globSync('src/**/*.ts', { cwd: home }).map(path => ({ path, text: readFileSync(join(home, path), 'utf8') }))

/** The floor each room stands on: imports go down only, or stay in the room. */
const floors: Record<string, number> = {
  errors: 0, network: 0, english: 0, once: 0, deadline: 0, 'command-line': 1, config: 1, log: 1, catalogue: 1, care: 1, store: 1, web: 1, reload: 1, search: 2, metrics: 2, answers: 3, notices: 3, conversation: 4, cards: 5, pages: 6, bot: 6, server: 6, intake: 6, links: 6, manifest: 6, editor: 6, noticeboard: 6, app: 7, main: 8, doors: 9
}
const roomOf = (path: string) => path.replace(/^src\//u, '').replace(/\.ts$/u, '').split('/')[0]!
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, target]) => target!)
const inside = (path: string, target: string) => relative(home, join(home, dirname(path), target))

describe('the house', () => {
  it('has no room but those on the floor plan', () => {
    assert.deepEqual([...new Set(files.map(({ path }) => roomOf(path)))].filter(room => !(room in floors)), [])
  })

  it('has a floor plan in the README that names every room', () => {
    const readme = readFileSync(join(home, 'README.md'), 'utf8')
    for (const room of Object.keys(floors)) assert.match(readme, new RegExp(`\\b${room}(?:/|\\.ts)`, 'u'), room)
  })

  for (const { path, text } of files) {
    it(`${path} imports from lower floors only`, () => {
      for (const target of imports(text).filter(name => name.startsWith('.'))) {
        const [from, to] = [roomOf(path), roomOf(inside(path, target))]
        assert.ok(from === to || floors[to]! < floors[from]!, `${path} imports ${target}`)
      }
    })
  }

  for (const [name, rooms] of [
    [/^(botbuilder|botframework)/u, ['bot']], [/^restify$/u, ['server']], [/^prom-client$/u, ['metrics']], [/^@opentelemetry\//u, ['metrics', 'app']], [/^lunr$/u, ['search']], [/^adaptivecards/u, ['cards']],
    [/^adaptive-expressions/u, ['cards']], [/^pino$/u, ['log']], [/^node:http/u, ['server', 'bot']], [/^node:sqlite/u, ['store']], [/^(cheerio|domhandler)$/u, ['intake']], [/^pg$/u, ['store']], [/^(jose|rate-limiter-flexible)$/u, ['bot']], [/^@azure\//u, ['bot']], [/^node:(fs|child_process)/u, ['config', 'catalogue', 'care', 'search', 'store', 'cards', 'pages', 'reload', 'intake', 'editor', 'doors']]
  ] as [RegExp, string[]][]) {
    it(`knows ${name.source} in ${rooms.join(', ')} only`, () => {
      const elsewhere = files.filter(({ path, text }) => !rooms.includes(roomOf(path)) && imports(text).some(target => name.test(target)))
      assert.deepEqual(elsewhere.map(({ path }) => path), [])
    })
  }

  it('would change in one room alone to leave Bot Framework', () => {
    const outside = files.filter(({ path }) => roomOf(path) !== 'bot')
    // By any way of importing, a type alone included, and by name.
    for (const { path, text } of outside) assert.doesNotMatch(text, /['"`](?:botbuilder|botframework|@azure)/u, path)
    assert.deepEqual([...new Set(outside.filter(({ text }) => imports(text).some(target => /^\.\.?\/(?:\.\.\/)*bot\//u.test(target))).map(({ path }) => path))].sort(), ['src/app.ts', 'src/doors/check.ts'])
    // The SDK's own classes are made and called in few files of that room; the rest read an activity, which every successor has.
    const calling = files.filter(({ path, text }) => roomOf(path) === 'bot' && /import \{[^}]*\b(?:CloudAdapter|ClaimsIdentity|TeamsInfo|TokenCredentials)\b[^}]*\} from/u.test(text)).map(({ path }) => path)
    assert.deepEqual(calling.sort(), ['src/bot/adapter.ts', 'src/bot/credentials.ts', 'src/bot/messenger.ts', 'src/bot/turn.ts'])
  })

  it('reads the environment and the clock at its doors only', () => {
    for (const { path, text } of files.filter(({ path }) => !['doors', 'main', 'app'].includes(roomOf(path)))) {
      assert.doesNotMatch(text, /process\.env|Date\.now\(|new Date\(\)|Math\.random/u, path)
    }
  })

  it('runs every test file once, what is about time alone', () => {
    const tests = globSync('test/**/*.test.ts', { cwd: home })
    const { inLanes, alone } = together(tests)
    assert.deepEqual([...inLanes, alone].flatMap(({ files }) => files).sort(), tests.sort())
    assert.ok(inLanes.every(({ files }) => files.length > 0) && alone.files.length === 7, 'each file that is named is there')
  })

  it('has no room without a noun', () => {
    assert.deepEqual(files.filter(({ path }) => /utils?|helpers?|common|services?|managers?/iu.test(path)), [])
  })

  it('keeps its files short', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b)
    assert.ok(lengths[Math.floor(lengths.length / 2)]! <= 90, `the median file has ${lengths[Math.floor(lengths.length / 2)]} lines`)
    assert.deepEqual(files.filter(({ text }) => text.split('\n').length > 260).map(({ path }) => path), [])
  })
})
