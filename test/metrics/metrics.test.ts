import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { readingOf } from '../../src/metrics/standing.ts'
import { deliveryStates } from '../../src/store/notice.ts'
import { aPersonalMessage, anInvoke } from '../support/activities.ts'
import { startConnector } from '../support/connector.ts'
import { aLog } from '../support/rooms.ts'
import { runningBot } from '../support/running.ts'

const day = 86_400_000
const posts = Object.fromEntries(deliveryStates.map((state, i) => [state, i])) as Record<(typeof deliveryStates)[number], number>
const deliveries = { posts, oldestDue: 9 * day, behind: 2, subscriptions: 5, suspended: 1, lastSent: 9 * day }

describe('the figures', () => {
  it('are counted from what the log is told, which stays as it was', async () => {
    const log = aLog()
    const metrics = createMetrics(async () => ({}))
    const watched = metrics.watching(log)
    watched.info('Turn answered', { kind: 'answer', ms: 40, results: ['a-review'], tenant: 'zztenantzz' })
    watched.info('Turn answered', { kind: 'help', ms: 4 })
    watched.info('Looked up', { ms: 300 })
    watched.warn('A delivery was refused', { reason: 'tenant' })
    watched.warn('A sender could not be authenticated')
    watched.warn('Notice not posted', { kind: 'again', status: 429 })
    watched.warn('Notice not posted', { kind: 'dead', status: 413 })
    const { body } = await metrics.text()
    for (const line of [
      'lfr_turns_total{kind="answer"} 1', 'lfr_turns_total{kind="help"} 1', 'lfr_turn_seconds_bucket{le="0.005"} 1', 'lfr_turn_seconds_count 2',
      'lfr_look_up_seconds_bucket{le="0.5"} 1', 'lfr_look_up_seconds_bucket{le="0.25"} 0', 'lfr_refused_total{reason="tenant"} 1', 'lfr_refused_total{reason="token"} 1',
      'lfr_throttled_total 1', 'lfr_events_total{level="warn",event="Notice not posted"} 2'
    ]) assert.ok(body.includes(`${line}\n`), line)
    assert.doesNotMatch(body, /zztenantzz|a-review/u)
    assert.equal(log.lines.length, 7)
  })

  it('tell how delivery, index, catalogue and credential stand', async () => {
    const metrics = createMetrics(async () => readingOf({ now: 10 * day, indexed: 10 * day - 5_000, reviews: 18, checked: '1970-01-04', faults: ['keira.md: type'], credentialDays: 12, deliveries }))
    const { body } = await metrics.text()
    for (const line of ['lfr_index_age_seconds 5', 'lfr_reviews 18', 'lfr_catalogue_faults 1', 'lfr_catalogue_age_days 7', 'lfr_credential_days 12', 'lfr_oldest_due_seconds 86400', 'lfr_posts_behind 2', 'lfr_subscriptions 5', 'lfr_subscriptions_suspended 1', 'lfr_last_sent_age_seconds 86400']) assert.ok(body.includes(`${line}\n`), line)
    for (const state of deliveryStates) assert.ok(body.includes(`lfr_posts{state="${state}"} ${posts[state]}\n`), state)
    assert.match(body, /nodejs_heap_size_used_bytes \d+[^]*nodejs_eventloop_lag_p99_seconds \d|nodejs_eventloop_lag_p99_seconds \d[^]*nodejs_heap_size_used_bytes \d+/u)
  })

  it('leave out what cannot be read, rather than tell what was', async () => {
    let broken = false
    const metrics = createMetrics(async () => {
      if (broken) throw new Error('the store is gone')
      return readingOf({ now: day, indexed: 0, reviews: 18, checked: undefined, faults: [], credentialDays: undefined, deliveries })
    })
    assert.match((await metrics.text()).body, /lfr_posts\{state="pending"\}/u)
    broken = true
    const { body } = await metrics.text()
    assert.doesNotMatch(body, /lfr_posts\{state|lfr_reviews 18/u)
    assert.match(body, /nodejs_version_info/u)
  })

  it('are counted and shown by the bot itself, to this machine and to no front end on it', async function () {
    this.timeout(30_000)
    const folder = mkdtempSync(join(tmpdir(), 'lfr-figures-'))
    const [connector, bot] = await Promise.all([startConnector(), runningBot({ DATA_DIR: folder })])
    await connector.deliver(bot.address, aPersonalMessage('learning on neglect'))
    await connector.deliver(bot.address, anInvoke('composeExtension/query', { commandId: 'topic', parameters: [{ name: 'text', value: 'neglect' }] }))
    const response = await fetch(`${bot.address}/metrics`)
    const body = await response.text()
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain/u)
    for (const line of ['lfr_turns_total{kind="answer"} 1', 'lfr_turn_seconds_count 1', 'lfr_look_up_seconds_count 1', 'lfr_posts{state="pending"} 0', 'lfr_reviews 18']) assert.ok(body.includes(`${line}\n`), line)
    assert.equal((await fetch(`${bot.address}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } })).status, 404)
    await bot.stop()
    await connector.close()
    rmSync(folder, { recursive: true })
  })

  it('are opened by the token alone where there is one', async function () {
    this.timeout(30_000)
    const bot = await runningBot({ METRICS_TOKEN: 'sixteen-characters' })
    const status = async (authorization?: string) => (await fetch(`${bot.address}/metrics`, authorization === undefined ? {} : { headers: { authorization } })).status
    assert.deepEqual([await status('Bearer sixteen-characters'), await status('Bearer sixteen-character'), await status('sixteen-characters'), await status()], [200, 404, 404, 404])
    await bot.stop()
  })
})
