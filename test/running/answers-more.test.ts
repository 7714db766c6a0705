import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import { aChannelMessage, anInvoke, aPersonalMessage, aPress, type TeamsActivity } from '../support/activities.ts'
import { startConnector, type Connector, type Posted } from '../support/connector.ts'
import { launch, runningBot, type Running } from '../support/running.ts'

interface Action { type: string, title: string, data: object }
interface Card { fallbackText: string, actions: Action[] }
const cardOf = (post: Posted | undefined) => post?.attachments?.[0]?.content as Card
const button = (card: Card, title: string) => card.actions.find(action => action.title === title)!.data

describe('the running bot’s card', function () {
  this.timeout(60_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'lfr-more-'))
  let connector: Connector
  let bot: Running
  before(async () => { [connector, bot] = await Promise.all([startConnector(), runningBot({ DATA_DIR: dataDir, PUBLIC_HOST: 'reviews.example.org' })]) })
  after(async () => { await bot.stop(); await connector.close(); rmSync(dataDir, { recursive: true }) })
  beforeEach(() => connector.reset())

  const deliver = (activity: TeamsActivity) => connector.deliver(bot.address, activity)
  let conversations = 0
  /** Asks in a conversation of its own, so that nothing is taken for a follow-up. */
  const ask = async (text: string) => cardOf((await deliver(aPersonalMessage(text, { conversation: { id: `a:${++conversations}`, conversationType: 'personal' } }))).posts[0])
  const execute = async (data: object) => {
    const { status, body, posts } = await deliver(anInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' }))
    const { statusCode, type, value } = JSON.parse(body) as { statusCode: number, type: string, value: Card }
    assert.deepEqual([status, statusCode, type, posts.length], [200, 200, 'application/vnd.microsoft.card.adaptive', 0])
    return value
  }
  const votes = async () => {
    const store = await openStore(`sqlite:${join(dataDir, 'store.sqlite')}`)
    const kept = await store.votes()
    await store.close()
    return kept
  }

  it('changes in place when a button is executed: more, narrowed, one review, and back', async () => {
    const first = await ask('babies')
    const narrow = await execute(button(first, 'Narrow'))
    assert.match(narrow.fallbackText, /^Narrow \d+ reviews/u)
    assert.equal((await execute(button(narrow, 'Back'))).fallbackText, first.fallbackText)
    const second = await execute(button(first, 'Show more'))
    assert.match(second.fallbackText, /^Reviews? 4/u)
    assert.equal((await execute(button(second, 'Back to the first'))).fallbackText, first.fallbackText)
  })

  it('changes by an edit of the same message when a client submits instead', async () => {
    const first = await ask('babies')
    const { posts } = await deliver(aPress(button(first, 'Show more'), { replyToId: 'the-card' }))
    assert.equal(posts.length, 0)
    const { method, about, body } = connector.received.at(-1)!
    assert.deepEqual([method, about], ['PUT', 'the-card'])
    assert.match(cardOf(body).fallbackText, /^Reviews? 4/u)
  })

  it('is posted anew where the edit is refused', async () => {
    const first = await ask('babies')
    connector.fail({ status: 403 }, 1)
    const { posts } = await deliver(aPress(button(first, 'Show more')))
    assert.match(cardOf(posts[0]).fallbackText, /^Reviews? 4/u)
  })

  it('gives a reference with the address of the review’s own page and the day', async () => {
    const note = await execute({ do: 'note', id: 'theo-tds20' })
    assert.match(note.fallbackText, /Baby who died, known as Theo\. Child safeguarding practice review, .*https:\/\/reviews\.example\.org\/r\/theo-tds20\. Looked up on \d+ \w+ 20\d\d\./u)
  })

  it('keeps a vote with ids only, once for each press, and thanks on the same card', async () => {
    const rate = await execute(button(await ask('elective home education'), 'Was this helpful?'))
    const press = anInvoke('adaptiveCard/action', { action: { data: button(rate, 'Yes, it helped') } })
    for (let i = 0; i < 2; i++) assert.match((await deliver(press)).body, /Thank you\. What you said was kept/u)
    const kept = await votes()
    assert.equal(kept.length, 1)
    const { once, answer, day, ...rest } = kept[0]!
    assert.deepEqual(rest, { helpful: true, concepts: ['elective-home-education'], results: rest.results })
    assert.ok(rest.results.includes('boy-17-alcohol-home-educated') && /^[\da-f]{32}$/u.test(once) && /^[\da-f]{12}$/u.test(answer!) && /^\d{4}-\d\d-\d\d$/u.test(day))
  })

  it('takes Teams’ own feedback on a channel post with 200 and nothing, and tells it to the answer', async () => {
    const asked = aChannelMessage('neglect')
    await deliver(asked)
    const [message] = connector.received
    assert.deepEqual(message!.body.channelData, { feedbackLoop: { type: 'default' } })
    const before = await votes()
    const posted = `posted-${Number(/\d+$/u.exec(await lastPosted())?.[0])}`
    const { status, body, posts } = await deliver(anInvoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"zzmarkerzz"}' } }, { conversation: asked.conversation, replyToId: posted }))
    assert.deepEqual([status, body, posts.length], [200, '{}', 0])
    const [vote] = (await votes()).filter(({ once }) => !before.some(other => other.once === once))
    assert.deepEqual([vote?.helpful, vote?.concepts], [false, ['neglect']])
  })

  /** The id that the connector gave last: it counts them. */
  async function lastPosted(): Promise<string> {
    const response = await fetch(`${connector.url}v3/conversations/x/activities`, { method: 'POST', body: '{"type":"message"}' })
    const { id } = await response.json() as { id: string }
    return id.replace(/\d+$/u, n => String(Number(n) - 1))
  }

  it('puts risk typed into the feedback form first, in a card, and still answers the form with nothing', async () => {
    const { body, posts } = await deliver(anInvoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"he is hitting her right now"}' } }))
    assert.equal(body, '{}')
    assert.match(cardOf(posts[0]).fallbackText, /call 999/u)
  })

  it('refuses what is malformed with 400', async () => {
    for (const [name, value] of [['adaptiveCard/action', {}], ['adaptiveCard/action', { action: 'x' }], ['message/submitAction', {}], ['message/submitAction', { actionName: 'feedback' }]] as const) {
      assert.equal((await deliver(anInvoke(name, value))).status, 400, name)
    }
  })

  it('still answers its buttons after a restart, and the votes are there to be read, but for those of years ago', async () => {
    const first = await ask('babies')
    await bot.stop()
    const store = await openStore(`sqlite:${join(dataDir, 'store.sqlite')}`)
    await store.keepVote({ once: 'long ago', day: '2020-01-01', helpful: false, reason: 'too-long', concepts: [], results: [] })
    await store.close()
    bot = await runningBot({ DATA_DIR: dataDir })
    assert.match((await execute(button(first, 'Show more'))).fallbackText, /^Reviews? 4/u)
    const told = launch(['src/doors/feedback.ts', '--json'], { DATA_DIR: dataDir })
    assert.equal((await told.ended).code, 0)
    assert.deepEqual((JSON.parse(told.stdout()) as { mendings: { reason: string }[] }).mendings.map(({ reason }) => reason), ['not-said', 'not-said'])
  })

  it('has a page for each review on the same host', async () => {
    const page = await fetch(`${bot.address}/r/theo-tds20`)
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8'])
    assert.match(page.headers.get('content-security-policy')!, /default-src 'none'/u)
    assert.match(await page.text(), /Baby who died, known as Theo/u)
    assert.equal((await fetch(`${bot.address}/r/style.css`)).headers.get('content-type'), 'text/css; charset=utf-8')
    assert.equal((await fetch(`${bot.address}/r/nobody`)).status, 404)
  })
})
