import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localMissing } from '../src/care/signposts.ts'
import { aConversation } from './support/conversation.ts'
import { launch } from './support/running.ts'

const ask = (...args: string[]) => askWith({}, ...args)
async function askWith(environment: Record<string, string>, ...args: string[]): Promise<{ code: number | null, out: string, err: string }> {
  const run = launch(['src/doors/ask.ts', ...args], environment)
  const { code } = await run.ended
  return { code, out: run.stdout(), err: run.stderr() }
}

describe('npm run ask', function () {
  this.timeout(60_000)
  const folder = mkdtempSync(join(tmpdir(), 'lfr-ask-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it('prints the card’s plain-text twin', async () => {
    const { code, out } = await ask('learning on elective home education')
    assert.equal(code, 0)
    assert.match(out, /^1 review on this\n[\s\S]*Boy aged 17, home educated[\s\S]*https:\/\/ddscp\.org\.uk/u)
  })

  it('prints one JSON object with --json', async () => {
    const { out } = await ask('--json', 'EHE')
    const { id, kind, matches, searched, understood } = JSON.parse(out) as { id: string, kind: string, matches: { id: string, grade: string, why: string, documents: unknown[] }[], searched: number, understood: { said: string } }
    assert.deepEqual([id, kind, searched, understood.said], ['question', 'answer', 18, 'elective home education'])
    assert.deepEqual(matches.map(({ id, grade }) => [id, grade]), [['boy-17-alcohol-home-educated', 'direct']])
    assert.ok(matches[0]!.why.length > 0 && Array.isArray(matches[0]!.documents))
  })

  it('answers a file of questions in order, each with what came before it', async () => {
    const { code, out } = await ask('--input', file('questions.ndjson', [
      { id: 'a', question: 'help' }, { id: 2, question: 'just the girls?', previous: ['teenagers who died'] }, { id: 'c', question: 'just the younger ones?' },
      { id: 'd', question: 'hes got a knife and hes outside now' }, { id: 'e', question: 'neglect, NHS number 943 476 5919' }
    ].map(line => JSON.stringify(line)).join('\n')))
    const lines = out.trim().split('\n').map(line => JSON.parse(line) as { id: string | number, kind: string, redacted?: boolean, matches: { id: string }[] })
    assert.equal(code, 0)
    assert.deepEqual(lines.map(({ id, kind }) => [id, kind]), [['a', 'help'], [2, 'answer'], ['c', 'what-about'], ['d', 'risk'], ['e', 'answer']])
    assert.deepEqual(lines.map(({ redacted }) => redacted), [undefined, undefined, undefined, undefined, true])
    assert.equal(lines[1]!.matches[0]!.id, 'girl-16-suicide')
  })

  it('searches another catalogue', async () => {
    const { out, err } = await ask('--json', '--catalogue', file('other.json', JSON.stringify([
      { id: 'x1', title: 'Child harmed in a house fire', summary: 'A review of fire safety.' }, { id: 'x2', title: 'Neglect of two brothers', summary: 'A review of long-standing neglect.' }
    ])), 'fire')
    const { matches, searched } = JSON.parse(out) as { matches: { id: string }[], searched: number }
    assert.deepEqual([matches.map(({ id }) => id), searched], [['x1'], 2])
    assert.equal(err, `${localMissing}.\n`)
  })

  it('searches the catalogue that the settings name, and shows no number that is not its own', async () => {
    const settings = file('settings', `CATALOGUE=${file('northmere.json', JSON.stringify([{ id: 'x1', title: 'Neglect of two brothers', summary: 'A review of long-standing neglect.' }]))}\n`)
    const { out } = await askWith({ SETTINGS_FILE: settings }, 'hes got a knife and hes outside now')
    assert.match(out, /call 999[\s\S]*not given its number/u)
    assert.doesNotMatch(out, /derby|01332|01629/iu)
    assert.match((await askWith({ SETTINGS_FILE: '/no/such' }, 'x')).err, /^There is no file \/no\/such, which SETTINGS_FILE names\.\n$/u)
  })

  for (const [what, args, says] of [
    ['no question', [], /Give a question/u], ['an unknown option', ['--frobnicate', 'x'], /^Unknown option '--frobnicate'/u], ['a missing file', ['--input', '/no/such'], /There is no file \/no\/such/u],
    ['a missing catalogue', ['--catalogue', '/no/such', 'x'], /There is no catalogue at \/no\/such/u], ['a question and a file', ['--input', '-', 'x'], /not both/u]
  ] as [string, string[], RegExp][]) {
    it(`refuses ${what} in one line with exit code 2`, async () => {
      const { code, out, err } = await ask(...args)
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, says)
      assert.equal(err.trim().split('\n').length, 1)
    })
  }

  it('names the line of a file that it cannot read', async () => {
    const { code, err } = await ask('--input', file('broken.ndjson', '{"id": 1, "question": "neglect"}\nnot JSON\n'))
    assert.equal(code, 2)
    assert.match(err, /^Line 2 is not /u)
  })

  it('explains itself with --help', async () => assert.match((await ask('--help')).out, /npm run ask -- /u))
})

describe('the example questions', () => {
  it('each find a review', () => {
    const { desk, partnership } = aConversation()
    for (const text of partnership.examples) {
      const reply = desk.reply({ kind: 'words', scope: 'personal', conversation: text, text })
      assert.ok(reply.kind === 'answer' && reply.matches.some(({ grade }) => grade === 'direct'), text)
    }
  })
})
