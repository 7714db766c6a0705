import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { createBotFrameworkAuthenticationFromConfiguration, type Activity } from 'botbuilder'
import sinon from 'sinon'
import { createKeys } from '../../src/bot/keys.ts'
import { createReadToken } from '../../src/bot/token.ts'
import { aPersonalMessage } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { forgeries, type Forgery } from '../support/forgeries.ts'
import { answering, freePort, launch, runningBot, type Running } from '../support/running.ts'
import { startStandIn, type StandIn } from '../support/stand-in.ts'

/** How many deliveries a log says were turned away. */
const refusals = (log: string): number => log.match(/could not be authenticated|was refused/gu)?.length ?? 0

describe('a bot with an identity', function () {
  this.timeout(60_000)
  let standIn: StandIn
  let connector: Connector
  let bot: Running
  let cases: Forgery[]
  before(async () => {
    [standIn, connector] = await Promise.all([startStandIn(), startConnector()])
    bot = await runningBot(standIn.environment(connector.url))
    cases = await forgeries(standIn, connector.url)
  })
  after(async () => {
    await bot?.stop()
    await Promise.all([standIn?.close(), connector?.close()])
  })

  function post({ authorization, activity }: Pick<Forgery, 'authorization' | 'activity'>): Promise<Response> {
    return fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization !== undefined && { authorization } }, body: JSON.stringify(activity) })
  }

  it('answers Teams, with a token of its own', async () => {
    const { status, posts } = await connector.deliver(bot.address, aPersonalMessage('learning on neglect'), { authorization: await standIn.header(connector.url) })
    assert.deepEqual([status, posts.length], [200, 1], bot.stdout())
    assert.match(connector.received.at(-1)?.authorization ?? '', /^Bearer eyJ/u)
  })

  it('allows clocks to differ by five minutes', async () => {
    const { status } = await connector.deliver(bot.address, aPersonalMessage('help'), { authorization: await standIn.header(connector.url, { exp: Math.floor(Date.now() / 1000) - 240 }) })
    assert.equal(status, 200)
  })

  it('answers every forged or foreign delivery with 401 or 403 and fixed words, and reaches nothing with it', async () => {
    assert.ok(cases.length >= 60)
    connector.reset()
    const lines = bot.stdout().split('\n').length
    for (const forgery of cases) {
      const response = await post(forgery)
      assert.equal(response.status, forgery.status, forgery.what)
      assert.deepEqual(Object.keys(await response.json() as object), ['error'], forgery.what)
    }
    const written = () => bot.stdout().split('\n').slice(lines - 1).join('\n')
    for (const end = Date.now() + 5_000; Date.now() < end && refusals(written()) < cases.length;) await pause(20)
    const said = written()
    assert.equal(connector.received.length, 0)
    assert.doesNotMatch(said, /Turn|Invoke|eyJ/u)
    assert.equal(refusals(said), cases.length)
    assert.equal(bot.stderr(), '')
  })

  it('fetches the keys once, and not again for every forged token', () => assert.ok(standIn.looks() <= 2, String(standIn.looks())))

  it('never trusts a token that botbuilder’s own authentication would not', async () => {
    const silent = sinon.stub(console, 'error')
    try {
      const theirs = createBotFrameworkAuthenticationFromConfiguration({ get: () => ({ MicrosoftAppId: standIn.appId, MicrosoftAppPassword: 'x', MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: standIn.tenantId, ToBotFromChannelOpenIdMetadataUrl: standIn.metadata, ToBotFromChannelTokenIssuer: standIn.issuer, ToChannelFromBotOAuthScope: standIn.issuer, ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com', ToBotFromEmulatorOpenIdMetadataUrl: standIn.metadata }) } as never)
      const ours = createReadToken({ issuer: standIn.issuer, appId: standIn.appId, keys: createKeys(standIn.metadata, Date.now), now: Date.now })
      const headers = [await standIn.header(connector.url), await standIn.header(connector.url, { exp: Math.floor(Date.now() / 1000) - 200 }), ...cases.map(({ authorization }) => authorization ?? '')]
      let trusted = 0
      for (const header of headers) {
        const vouched = await ours(header)
        if (!vouched) continue
        trusted++
        await assert.doesNotReject(theirs.authenticateRequest({ ...aPersonalMessage('x'), serviceUrl: vouched.serviceUrl } as unknown as Activity, header))
      }
      assert.ok(trusted >= 2)
    } finally {
      silent.restore()
    }
  })
})

describe('the keys that Teams signs with', function () {
  this.timeout(20_000)
  let standIn: StandIn
  beforeEach(async () => { standIn = await startStandIn() })
  afterEach(() => standIn.close())
  const hour = 60 * 60 * 1000

  it('are fetched once for many who ask at once, and kept', async () => {
    const keys = createKeys(standIn.metadata, () => 1)
    assert.ok((await Promise.all(Array.from({ length: 50 }, () => keys.find('ours')))).every(Boolean))
    await keys.find('ours')
    assert.equal(standIn.looks(), 1)
  })

  it('are looked up again for an unknown one, but not more than once a minute', async () => {
    let now = hour
    const keys = createKeys(standIn.metadata, () => now)
    await keys.find('ours')
    assert.equal(await keys.find('new'), undefined)
    now += 61_000
    for (let i = 0; i < 20; i++) assert.equal(await keys.find('new'), undefined)
    assert.equal(standIn.looks(), 2)
  })

  it('outlive an outage of Microsoft’s for a day, and no longer', async () => {
    let now = hour
    const keys = createKeys(standIn.metadata, () => now)
    await keys.find('ours')
    standIn.fail(503)
    now += 23 * hour
    assert.ok(await keys.find('ours'))
    now += 2 * hour
    await assert.rejects(keys.find('ours'))
  })

  it('are given up after five seconds', async () => {
    standIn.fail('hang')
    const began = performance.now()
    await assert.rejects(createKeys(standIn.metadata, Date.now).find('ours'))
    assert.ok(performance.now() - began < 7_000)
  })
})

describe('a sender whose token cannot be checked', function () {
  this.timeout(30_000)
  it('is told to come again, and reaches nothing', async () => {
    const [standIn, connector] = await Promise.all([startStandIn(), startConnector()])
    standIn.fail(500)
    const port = await freePort()
    const bot = launch(['src/main.ts'], { ...standIn.environment(connector.url), PORT: String(port) })
    const address = `http://127.0.0.1:${port}`
    await answering(`${address}/healthz`, bot)
    const unready = await fetch(`${address}/readyz`)
    assert.deepEqual([unready.status, await unready.json()], [503, { status: 'not ready', store: true, keys: false, identity: true }])
    const { status, posts } = await connector.deliver(address, aPersonalMessage('help'), { authorization: await standIn.header(connector.url) })
    assert.deepEqual([status, posts.length], [503, 0])
    standIn.fail()
    assert.equal((await connector.deliver(address, aPersonalMessage('help'), { authorization: await standIn.header(connector.url) })).status, 200)
    await answering(`${address}/readyz`, bot)
    await bot.stop()
    await Promise.all([standIn.close(), connector.close()])
  })
})
