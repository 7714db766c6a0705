import assert from 'node:assert/strict'
import { createRecentLinks } from '../../src/conversation/recent-links.ts'
import { anInvoke, type Given } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { runningBot, type Running } from '../support/running.ts'

const host = 'reviews.example.org'
const theo = `https://${host}/r/theo-tds20`
let conversations = 0
const elsewhere = (): Given => ({ conversation: { id: `19:unfurl-${++conversations}@thread.v2`, conversationType: 'groupChat' } })

describe('a link to a review’s page over HTTP', function () {
  this.timeout(30_000)
  let connector: Connector
  let bot: Running
  before(async () => { [connector, bot] = await Promise.all([startConnector(), runningBot({ PUBLIC_HOST: host })]) })
  after(async () => { await Promise.all([bot?.stop(), connector?.close()]) })

  async function paste(value: object, given: Given = elsewhere(), name = 'composeExtension/queryLink') {
    const { status, body } = await connector.deliver(bot.address, anInvoke(name, value, given))
    assert.equal(status, 200, body)
    const { composeExtension } = JSON.parse(body) as { composeExtension?: { type: string, attachments: { content: { version: string, fallbackText: string }, preview: { content: { title: string } } }[] } }
    return composeExtension
  }

  for (const name of ['composeExtension/queryLink', 'composeExtension/anonymousQueryLink']) {
    it(`opens up to the review’s card with a preview (${name})`, async () => {
      const found = await paste({ url: theo }, elsewhere(), name)
      assert.equal(found!.type, 'result')
      assert.equal(found!.attachments.length, 1)
      assert.match(found!.attachments[0]!.content.fallbackText, /^Baby who died, known as Theo/u)
      assert.equal(found!.attachments[0]!.content.version, '1.3')
      assert.equal(found!.attachments[0]!.preview.content.title, 'Baby who died, known as Theo')
    })
  }

  it('opens up once in a conversation, and again in another', async () => {
    const here = elsewhere()
    assert.ok(await paste({ url: theo }, here))
    assert.equal(await paste({ url: `${theo}?x=1` }, here), undefined)
    assert.ok(await paste({ url: `https://${host}/r/zac-zds22` }, here))
    assert.ok(await paste({ url: theo }))
  })

  it('answers the same delivery twice alike', async () => {
    const once = { ...elsewhere(), id: 'the-same-delivery' }
    assert.deepEqual(await paste({ url: theo }, once), await paste({ url: theo }, once))
  })

  it('stays shut among three or more links, where the message is given', async () => {
    const links = (...others: string[]) => ({ url: theo, messagePayload: { body: { contentType: 'html', content: [theo, ...others].map(url => `<a href="${url}">${url}</a>`).join(' and ') } } })
    assert.equal(await paste(links('https://example.org/1', 'https://example.org/2')), undefined)
    assert.ok(await paste(links('https://example.org/1')))
  })

  for (const url of [
    `https://${host}/r/no-such-review`, `https://${host}/r/`, `https://${host}/`, `https://${host}/r/theo-tds20/x`, `https://${host}/x/theo-tds20`, `https://${host}/r/%E0%A4%A`,
    `http://${host}/r/theo-tds20`, 'https://example.org/r/theo-tds20', `https://${host}.example.org/r/theo-tds20`, `https://${host}:8443/r/theo-tds20`, 'not a link',
    'https://ddscp.org.uk/case-reviews/learning-reviews', ''
  ]) {
    it(`leaves ${url || 'nothing'} as it is`, async () => assert.equal(await paste({ url }), undefined))
  }

  it('refuses what is no link at all with 400', async () => {
    for (const value of [{}, { url: 7 }, { url: 'x'.repeat(4001) }, { url: theo, messagePayload: 'x' }]) {
      assert.equal((await connector.deliver(bot.address, anInvoke('composeExtension/queryLink', value))).status, 400)
    }
  })

  it('logs no address', () => assert.doesNotMatch(bot.stdout(), /example\.org\/r/u))
})

describe('a review opened up', () => {
  it('opens up again after half an hour', () => {
    let now = 0
    const { isFirst } = createRecentLinks(() => now)
    assert.equal(isFirst('c', 'r', '1'), true)
    now = 30 * 60 * 1000 - 1
    assert.equal(isFirst('c', 'r', '2'), false)
    now += 1
    assert.equal(isFirst('c', 'r', '3'), true)
  })
})

describe('a bot without a public host', function () {
  this.timeout(30_000)
  it('opens up nothing', async () => {
    const [connector, bot] = await Promise.all([startConnector(), runningBot()])
    const { status, body } = await connector.deliver(bot.address, anInvoke('composeExtension/queryLink', { url: theo }))
    await Promise.all([bot.stop(), connector.close()])
    assert.deepEqual([status, body], [200, '{}'])
  })
})
