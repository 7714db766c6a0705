import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { standIn } from '../../src/reload/stand-in.ts'
import { watchCatalogue } from '../../src/reload/watch.ts'
import { aPersonalMessage } from '../support/activities.ts'
import { startConnector, type Connector, type Posted } from '../support/connector.ts'
import { home, runningBot, type Running } from '../support/running.ts'

/** Waits until something holds, at most fifteen seconds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) if (await holds()) return
  assert.fail('It never came to hold.')
}

describe('a stand-in', () => {
  it('is whichever object is the present one, even for what was taken off it before', () => {
    let present = { name: 'old', say: (word: string) => `old ${word}` }
    const held = standIn(() => present)
    const { say } = held
    present = { name: 'new', say: word => `new ${word}` }
    assert.deepEqual([held.name, held.say('x'), say('x'), { ...held }.name, 'name' in held], ['new', 'new x', 'new x', 'new', true])
  })
})

describe('a watch over a catalogue', () => {
  let folder: string
  let changes: number
  let stop: () => Promise<void>
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watched-'))
    writeFileSync(join(folder, 'a.md'), 'one')
    changes = 0
    stop = watchCatalogue(folder, { every: 20, changed: async () => { changes++ } })
  })
  afterEach(async () => { await stop(); rmSync(folder, { recursive: true }) })

  it('says nothing while nothing changes', async () => {
    await pause(200)
    assert.equal(changes, 0)
  })

  for (const [what, change] of [
    ['a record changes', () => writeFileSync(join(folder, 'a.md'), 'two, and longer')], ['a record comes', () => writeFileSync(join(folder, 'b.md'), 'x')],
    ['a record goes', () => rmSync(join(folder, 'a.md'))], ['links are checked', () => writeFileSync(join(folder, 'links.json'), '{}')]
  ] as const) {
    it(`tells once when ${what}`, async () => {
      await pause(60)
      change()
      await until(() => changes > 0)
      await pause(150)
      assert.equal(changes, 1)
    })
  }
})

describe('the running bot', function () {
  this.timeout(90_000)
  let connector: Connector
  let bot: Running
  let folder: string
  const record = () => join(folder, 'data/reviews/girl-16-suicide.md')
  const cardOf = (post: Posted | undefined) => (post?.attachments?.[0]?.content as { fallbackText: string } | undefined)?.fallbackText ?? ''
  const ask = async (words: string) => cardOf((await connector.deliver(bot.address, aPersonalMessage(words))).posts[0])
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reload-'))
    cpSync(join(home, 'data'), join(folder, 'data'), { recursive: true });
    [connector, bot] = await Promise.all([startConnector(), runningBot({ CATALOGUE: join(folder, 'data/reviews'), DATA_DIR: join(folder, 'kept') })])
  })
  after(async () => { await bot.stop(); await connector.close(); rmSync(folder, { recursive: true }) })

  it('takes a changed catalogue into use without a restart and without dropping a turn', async () => {
    assert.match(await ask('suicide of a teenage girl'), /Girl aged 16/u)
    const text = readFileSync(record(), 'utf8')
    writeFileSync(record(), text.replace('status: published', 'status: withdrawn'))
    let dropped = 0
    await until(async () => {
      const { status, posts } = await connector.deliver(bot.address, aPersonalMessage('suicide of a teenage girl'))
      if (status !== 200 || posts.length !== 1) dropped++
      return !/Girl aged 16/u.test(cardOf(posts[0]))
    })
    assert.equal(dropped, 0)
    assert.equal((await fetch(`${bot.address}/r/girl-16-suicide`)).status, 410)
    writeFileSync(record(), text)
    await until(async () => /Girl aged 16/u.test(await ask('suicide of a teenage girl')))
  })

  it('keeps the one it has, and says why in the log, when the new one is at fault', async () => {
    const text = readFileSync(record(), 'utf8')
    writeFileSync(record(), text.replace('type: learning-review', 'type: a-secret-thing'))
    await until(() => bot.stdout().includes('cannot be used'))
    const line = bot.stdout().split('\n').find(one => one.includes('cannot be used'))!
    assert.deepEqual((JSON.parse(line) as { faults: string[] }).faults, ['girl-16-suicide.md: type'])
    assert.ok(!line.includes('a-secret-thing'))
    assert.match(await ask('suicide of a teenage girl'), /Girl aged 16/u)
    const [other, aaron] = [join(folder, 'data/reviews/aaron-2019.md'), readFileSync(join(folder, 'data/reviews/aaron-2019.md'), 'utf8')]
    writeFileSync(other, aaron.replace('status: published', 'status: withdrawn'))
    await until(async () => (await fetch(`${bot.address}/r/aaron-2019`)).status === 410)
    assert.match(await ask('suicide of a teenage girl'), /Girl aged 16/u)
    writeFileSync(other, aaron)
    writeFileSync(record(), text)
    await until(() => (bot.stdout().match(/is in use/gu) ?? []).length >= 3)
  })

  it('makes a notice to be decided on of a new review', async () => {
    const text = readFileSync(record(), 'utf8')
    writeFileSync(join(folder, 'data/reviews/a-new-one.md'), text.replace('id: girl-16-suicide', 'id: a-new-one').replace('Girl aged 16 who took her own life', 'Girl aged 12 whose review is new'))
    await until(() => /New reviews: notices wait for an editor/u.test(bot.stdout()))
  })
})
