import assert from 'node:assert/strict'
import { aChannelMessage, aGroupMessage, aMeetingMessage, anActivity, anInstallation, anInvoke, aPersonalMessage, aPress, membersAdded } from '../support/activities.ts'
import { startConnector, type Connector, type Posted } from '../support/connector.ts'
import { launch, runningBot, type Running } from '../support/running.ts'

interface Content { fallbackText: string }
const cardOf = (post: Posted | undefined) => (post?.attachments?.[0]?.content as Content | undefined)?.fallbackText ?? ''

describe('the running bot', function () {
  this.timeout(60_000)
  let connector: Connector
  let bot: Running
  before(async () => { [connector, bot] = await Promise.all([startConnector(), runningBot()]) })
  after(async () => { await bot.stop(); await connector.close() })
  beforeEach(() => connector.reset())

  const deliver = (activity: Parameters<Connector['deliver']>[1]) => connector.deliver(bot.address, activity)

  for (const [where, activity] of [
    ['personal chat', aPersonalMessage('learning on elective home education')], ['a group chat', aGroupMessage('learning on elective home education')],
    ['a channel', aChannelMessage('learning on elective home education')], ['a meeting’s chat', aMeetingMessage('learning on elective home education')]
  ] as const) {
    it(`answers in ${where} with the right review first, why it is there and a link`, async () => {
      const { status, posts } = await deliver(activity)
      assert.equal(status, 200)
      assert.equal(posts.length, 1)
      const card = cardOf(posts[0])
      assert.match(card, /^1 review on this[\s\S]*Boy aged 17, home educated/u)
      assert.match(card, /Why it is here: .*elective home education/u)
      assert.match(card, /https:\/\/ddscp\.org\.uk\/case-reviews\/learning-reviews/u)
      assert.match(card, /\d of 18 published reviews/u)
    })
  }

  it('answers a channel post in its own thread', async () => {
    const activity = aChannelMessage('themes')
    await deliver(activity)
    assert.equal(connector.received.at(-1)?.conversation, activity.conversation.id)
    assert.equal(connector.received.at(-1)?.about, activity.id)
  })

  it('says nothing in a channel when it is not mentioned', async () => {
    const { status, posts } = await deliver(aChannelMessage('x', { text: 'learning on neglect', entities: [] }))
    assert.deepEqual([status, posts.length], [200, 0])
  })

  it('welcomes once on installation, by name, and not each member', async () => {
    const installed = await deliver(anInstallation('add'))
    const [joined, upgraded] = [await deliver(membersAdded()), await deliver(anInstallation('add-upgrade'))]
    assert.match(cardOf(installed.posts[0]), /A Practitioner added this bot/u)
    assert.deepEqual([installed.posts.length, joined.posts.length, upgraded.posts.length], [1, 0, 0])
  })

  it('asks the roster for the name when the event does not carry it', async () => {
    const { posts } = await deliver(anInstallation('add', { from: { id: '29:1-practitioner' } }))
    assert.match(cardOf(posts[0]), /A Practitioner added this bot/u)
  })

  it('answers a button by the id it carries', async () => {
    const { posts } = await deliver(aPress({ do: 'review', id: 'theo-tds20' }))
    assert.match(cardOf(posts[0]), /Baby who died, known as Theo/u)
  })

  it('puts risk first and alone', async () => {
    const { posts } = await deliver(aPersonalMessage('shes just told me hes coming to the school gate now, also any learning on domestic abuse?'))
    assert.equal(posts.length, 1)
    const card = cardOf(posts[0])
    assert.match(card, /^If someone is in danger now, call 999/u)
    assert.match(card, /It has told nobody/u)
    assert.doesNotMatch(card, /published review/u)
  })

  for (const [what, text] of [
    ['20,000 characters', 'learning about neglect '.repeat(870)], ['emoji', '😭👶🏽🚓'], ['HTML', '<script>alert(1)</script><b>neglect</b>'], ['Markdown', '**[neglect](http://example.org)**'],
    ['right-to-left marks', '\u202e\u2066neglect\u2069\u202c'], ['template marks', '${kind} ${$root} ${env.PATH}'], ['only punctuation', '?!… ¿¡ -- ~ ^ : + *'],
    ['another language', 'حوادث الأطفال 子供の虐待 przemoc wobec dzieci'], ['Lunr’s own signs', 'title:neglect^10 +abuse -neglect~2 *'], ['an unknown command', '/frobnicate --all'], ['half a surrogate', 'a\ud800b']
  ] as const) {
    it(`gives ${what} one polite card and does not echo it`, async () => {
      const { status, posts } = await deliver(aPersonalMessage(text))
      assert.deepEqual([status, posts.length], [200, 1])
      const card = cardOf(posts[0])
      assert.ok(card.length > 0 && !/Sorry/u.test(card), card)
      assert.doesNotMatch(card, /\bscript\b|\$\{|frobnicate|example\.org\)|przemoc|😭|\u202e/u)
    })
  }

  for (const [what, activity, status] of [
    ['an unknown kind of activity', anActivity({ type: 'no-such-type' }), 200], ['typing', anActivity({ type: 'typing' }), 200], ['an invoke nobody knows', anInvoke('no/such'), 501],
    ['a search from the message box, not served yet', anInvoke('composeExtension/query', { commandId: 'x' }), 501], ['no type', { ...anActivity(), type: '' }, 400]
  ] as const) {
    it(`answers ${what} with ${status} and posts nothing`, async () => {
      const { status: got, posts } = await deliver(activity)
      assert.deepEqual([got, posts.length], [status, 0])
    })
  }

  it('refuses to send an answer anywhere but this machine', async () => {
    const response = await fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...aPersonalMessage('neglect'), serviceUrl: 'https://example.org/' }) })
    assert.equal(response.status, 403)
  })

  for (const failure of [{ status: 502 }, { status: 500 }, 'reset'] as const) {
    it(`posts an answer once and stays up when the connector fails with ${JSON.stringify(failure)}`, async () => {
      connector.fail(failure, 1)
      const { status, posts } = await deliver(aPersonalMessage('learning on neglect'))
      assert.equal(status, 200)
      // The failed post, then the apology: never the same answer twice.
      assert.equal(posts.length, 2)
      assert.match(cardOf(posts[1]), /Sorry, something went wrong/u)
      assert.equal((await fetch(`${bot.address}/healthz`)).status, 200)
    })
  }

  it('gives up on a connector that never answers, and answers others meanwhile', async () => {
    connector.fail('hang', 1)
    const slow = deliver(aPersonalMessage('learning on neglect', { conversation: { id: 'a:slow', conversationType: 'personal' } }))
    await new Promise(resolve => setTimeout(resolve, 300))
    const began = performance.now()
    assert.equal((await deliver(aPersonalMessage('themes'))).posts.length, 1)
    assert.ok(performance.now() - began < 3000)
    assert.equal((await slow).status, 200)
  })
})

describe('a start that cannot succeed', function () {
  this.timeout(60_000)
  it('says which port is taken, in one line, with exit code 2', async () => {
    const bot = await runningBot()
    const second = launch(['src/main.ts'], { PORT: new URL(bot.address).port })
    assert.deepEqual(await second.ended, { code: 2, signal: null })
    assert.match(second.stderr(), /^Port \d+ is in use: .*\n$/u)
    await bot.stop()
  })

  it('names every setting at fault', async () => {
    const refused = launch(['src/main.ts'], { PORT: 'x', LOG_LEVEL: 'loud' })
    assert.equal((await refused.ended).code, 2)
    assert.match(refused.stderr(), /PORT: [\s\S]*LOG_LEVEL: /u)
  })
})

describe('a stop', function () {
  this.timeout(60_000)
  it('finishes the turn in flight and ends with code 0', async () => {
    const [connector, bot] = await Promise.all([startConnector(), runningBot()])
    connector.fail('hang', 1)
    const answer = connector.deliver(bot.address, aPersonalMessage('learning on neglect'))
    await new Promise(resolve => setTimeout(resolve, 500))
    const stopped = bot.stop()
    assert.equal((await answer).status, 200)
    assert.deepEqual(await stopped, { code: 0, signal: null })
    await connector.close()
  })
})
