import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { usePostgres } from '../support/postgres.ts'
import { launch, runningBot } from '../support/running.ts'
import { aDraft, everyone, subscribed } from '../support/subscribers.ts'

const folder = mkdtempSync(join(tmpdir(), 'lfr-copies-'))
after(() => rmSync(folder, { recursive: true }))

/** For each backend: makes an empty place for a store, and says what STORE says of it. */
const places: Record<string, () => () => Promise<string>> = {
  'a SQLite file': () => { let made = 0; return async () => `sqlite:${join(folder, `store-${++made}`)}` },
  PostgreSQL: () => {
    const cluster = usePostgres()
    let made = 0
    return async () => {
      const { address } = await cluster()
      const name = `copies_${process.pid}_${++made}`
      const client = new pg.Client({ connectionString: address })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`).finally(() => client.end())
      return address.replace(/\/[^/]*$/u, `/${name}`)
    }
  }
}

async function within<Result>(where: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(where)
  return work(store).finally(store.close)
}

/** What a store holds, as far as it can be asked. */
const all = (where: string) => within(where, async store => [
  await store.votes(), await store.addresses(), await store.subscriptions(), await store.notices(), await store.knownReviews(), await store.deliveries('past'), await store.deliveries('future')
])

async function run(door: string, args: readonly string[], where: string): Promise<{ code: number | null, said: string }> {
  const process = launch([`src/doors/${door}.ts`, ...args], { STORE: where })
  const { code } = await process.ended
  return { code, said: process.stdout() + process.stderr() }
}

const inAYear = Date.now() + 365 * 24 * 60 * 60 * 1000

/** Feedback, two channels, one notice that is being posted and one that is due in a year. */
const filled = (where: string) => within(where, async store => {
  await store.keepVote({ once: 'a', answer: 'abc', day: '2099-03-05', helpful: true, concepts: ['neglect'], results: [] })
  await subscribed(store, 2)
  for (const [id, due] of [['past', 100], ['future', inAYear]] as const) {
    await store.draftNotice(aDraft({ id, review: id }), 5)
    await store.publishNotice(id, everyone(due))
  }
  await store.draftNotice(aDraft({ id: 'scheduled', review: 'scheduled' }), 5)
  await store.scheduleNotice('scheduled', 100)
  await store.knowReviews(['past', 'future'], 5)
})

for (const [name, place] of Object.entries(places)) {
  describe(`a copy of ${name}`, function () {
    this.timeout(60_000)
    const empty = place()
    let [where, copy] = ['', '']
    let files = 0
    beforeEach(async () => {
      [where, copy] = [await empty(), join(folder, `copies/${name.length}-${++files}`)]
      await filled(where)
    })

    it('is written while the bot runs, for this account alone, and fills an empty store', async () => {
      const before = await all(where)
      const bot = await runningBot({ STORE: where })
      assert.deepEqual(await run('backup', [copy], where), { code: 0, said: `${copy}\n` })
      assert.deepEqual(await bot.stop(), { code: 0, signal: null })
      assert.equal(statSync(copy).mode & 0o777, 0o600)
      const other = await empty()
      const { code, said } = await run('restore', [copy], other)
      assert.equal(code, 0, said)
      // The bot has taken stock of its catalogue meanwhile, and tried to post what was due.
      const [votes, addresses, subscriptions, , known, past, future] = await all(other)
      assert.deepEqual([votes, addresses, subscriptions, future], [before[0], before[1], before[2], before[6]])
      assert.deepEqual([(known as string[]).filter(id => id === 'past' || id === 'future'), past!.length], [['future', 'past'], 2])
      const restored = await runningBot({ STORE: other })
      await restored.stop()
    })

    it('lets nothing go out by itself that was due, and asks about each', async () => {
      await run('backup', [copy], where)
      const other = await empty()
      await run('restore', [copy], other)
      await within(other, async store => {
        assert.deepEqual(await store.takeDue({ now: Date.now(), until: inAYear, most: 10 }), [])
        assert.deepEqual((await store.questions()).map(({ notice }) => notice), ['past', 'past'])
        assert.deepEqual((await store.notices(['draft'])).map(({ id, due, approvals }) => [id, due, approvals]), [['scheduled', undefined, []]])
        const [first, second] = await store.deliveries('past')
        await store.settleDelivery('past', first!.conversation, 'there', 1)
        await store.settleDelivery('past', second!.conversation, 'again', 1)
        assert.deepEqual((await store.deliveries('past')).map(({ state }) => state), ['sent', 'pending'])
        assert.equal((await store.takeDue({ now: inAYear + 1, until: inAYear + 2, most: 10 })).length, 2)
      })
    })

    it('can be held after it was put back by other means', async () => {
      assert.deepEqual(await run('restore', ['--hold'], where), { code: 0, said: 'The store is ready. Held for editors to decide: 2 posts, 1 notice.\n' })
      assert.deepEqual(await run('restore', ['--hold'], where), { code: 0, said: 'The store is ready. Held for editors to decide: 0 posts, 0 notices.\n' })
    })

    it('is refused where there is something already, which stays as it is', async () => {
      await run('backup', [copy], where)
      const before = await all(where)
      const { code, said } = await run('restore', [copy], where)
      assert.equal(code, 2)
      assert.match(said, /is there already|already exists/u)
      assert.deepEqual(await all(where), before)
      assert.equal((await run('backup', [copy], where)).said, `${copy} is there already: name a new file.\n`)
    })

    it('is refused when it is damaged, and leaves nothing behind', async () => {
      writeFileSync(copy, 'not a copy of anything')
      const other = await empty()
      const { code, said } = await run('restore', [copy], other)
      assert.equal(code, 2)
      assert.match(said, /is not a copy of a store|input file/u)
      assert.equal(existsSync(other.replace('sqlite:', '')), false)
    })
  })
}

describe('a copy of a store', () => {
  it('is refused when no store is there', async () => {
    const nowhere = join(folder, 'nowhere')
    assert.deepEqual(await run('backup', [join(folder, 'copy')], `sqlite:${nowhere}`), { code: 2, said: `There is no store in ${nowhere}.\n` })
    assert.deepEqual(readdirSync(folder).filter(name => /^copy\.unfinished/u.test(name)), [])
  })

  it('is refused when it is some other database, and leaves nothing behind', async () => {
    const other = new DatabaseSync(join(folder, 'other'))
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE cats (name TEXT)')
    other.close()
    const { code, said } = await run('restore', [join(folder, 'other')], `sqlite:${join(folder, 'from-other')}`)
    assert.deepEqual([code, said], [2, `${join(folder, 'other')} is not a copy of a store.\n`])
    assert.deepEqual(readdirSync(folder).filter(name => /^(?:from-other|other-)/u.test(name)), [])
  })

  it('tells nothing of a password when a database cannot be reached', async () => {
    const { code, said } = await run('backup', [join(folder, 'copy')], 'postgres://nobody:hunter2hunter2@127.0.0.1:9/none')
    assert.equal(code, 2)
    assert.match(said, /pg_dump could not do it: .*(?:refused|failed)/u)
    assert.doesNotMatch(said, /hunter2/u)
  })
})
