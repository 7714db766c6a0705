import assert from 'node:assert/strict'
import { anInvoke, type Given } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { runningBot, type Running } from '../support/running.ts'

interface Row { contentType: string, content: { type: string, body: { text?: string }[], actions?: unknown[], fallbackText: string }, preview: { contentType: string, content: { title: string, text: string } } }
interface Result { composeExtension: { type: 'result' | 'message', attachmentLayout?: string, attachments?: Row[], text?: string } }

const box = (text: string | undefined, more: object = {}) => ({
  commandId: 'topic', parameters: [text === undefined ? { name: 'initialRun', value: 'true' } : { name: 'words', value: text }], queryOptions: { skip: 0, count: 25 }, ...more
})

describe('the search box over HTTP', function () {
  this.timeout(30_000)
  let connector: Connector
  let bot: Running
  before(async () => { [connector, bot] = await Promise.all([startConnector(), runningBot({ PUBLIC_HOST: 'reviews.example.org' })]) })
  after(async () => { await Promise.all([bot?.stop(), connector?.close()]) })

  async function look(value: object, given: Given = {}): Promise<Result['composeExtension']> {
    const { status, body, posts } = await connector.deliver(bot.address, anInvoke('composeExtension/query', value, given))
    assert.equal(status, 200, body)
    assert.deepEqual(posts, [])
    return (JSON.parse(body) as Result).composeExtension
  }
  const rows = async (value: object) => (await look(value)).attachments ?? []
  const titles = async (value: object) => (await rows(value)).map(({ preview }) => preview.content.title)

  it('shows the newest reviews when it opens, those without a date last', async () => {
    const found = await rows(box(undefined))
    assert.equal(found.length, 18)
    assert.match(found[0]!.preview.content.text, /published 20\d\d$/u)
    assert.match(found.at(-1)!.preview.content.text, /not stated/u)
  })

  it('gives each row a preview of title, type, publisher and year, and why; and a whole card', async () => {
    const [first] = await rows(box('elective h'))
    assert.deepEqual(first!.preview, {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'Boy aged 17, home educated, whose death related to alcohol', text: 'Learning review · listed by DDSCP · date not stated · About elective home education; also alcohol' }
    })
    assert.equal(first!.contentType, 'application/vnd.microsoft.card.adaptive')
  })

  it('says of each row that it is not by another place’s board, where that was asked for', async () => {
    const said = (await rows(box('neglect, by the Sheffield Safeguarding Children Partnership'))).map(({ preview }) => preview.content.text)
    assert.ok(said.length > 0)
    for (const text of said) assert.match(text, / · Not by the body you named · /u)
    assert.match(said[0]!, /Not by the body you named/u)
    for (const { preview } of await rows(box('neglect, by the DDSCP'))) assert.doesNotMatch(preview.content.text, /you named/u)
  })

  it('inserts a card that makes sense to those who did not search', async () => {
    const [{ content } = assert.fail()] = await rows(box('elective home education'))
    for (const said of [/^Boy aged 17/u, /Content note/u, /Learning review · listed by/u, /Shared from Learning from Reviews/u, /https:\/\/reviews\.example\.org\/r\/boy-17-alcohol-home-educated/u, /ddscp\.org\.uk/u]) assert.match(content.fallbackText, said)
    assert.doesNotMatch(content.fallbackText, /you asked|Why it is here/u)
    assert.equal(content.actions, undefined)
  })

  it('keeps every card under 28 KB', async () => {
    for (const { content } of await rows(box(undefined))) assert.ok(Buffer.byteLength(JSON.stringify(content)) < 28 * 1024)
  })

  it('pages through one stable order without gap or repeat', async () => {
    const whole = await titles(box('death of a child'))
    assert.ok(whole.length > 7, String(whole.length))
    const paged: string[] = []
    for (let skip = 0; skip < whole.length + 3; skip += 3) paged.push(...await titles(box('death of a child', { queryOptions: { skip, count: 3 } })))
    assert.deepEqual(paged, whole)
  })

  it('gives at most 25 rows whatever is asked', async () => assert.equal((await titles(box(undefined, { queryOptions: { skip: 0, count: 500 } }))).length, 18))
  it('says so when nothing is found', async () => {
    const { type, text } = await look(box('vaping'))
    assert.equal(type, 'message')
    assert.match(text!, /^Nothing published on that: 18 published reviews were searched/u)
  })

  it('finds a review by its code or name as it is typed', async () => {
    for (const [text, title] of [['tds', /Theo/u], ['TDS-20', /Theo/u], ['the', /Theo/u], ['zds 22', /Zac/u], ['aaron', /Aaron/u]] as const) {
      assert.match((await titles(box(text, { commandId: 'name' })))[0] ?? '', title, text)
    }
  })

  it('answers risk with one row alone: call 999, and the card that says where to turn', async () => {
    const [only, ...others] = await rows(box('she has just told me he is going to kill her'))
    assert.deepEqual(others, [])
    assert.match(only!.preview.content.title, /call 999/u)
    assert.match(only!.content.fallbackText, /not a referral route/u)
  })

  it('says words for a worker’s own distress to them alone, with no card to insert', async () => {
    const { type, text } = await look(box('I cannot cope any more, I cry after every shift'))
    assert.equal(type, 'message')
    assert.match(text!, /Thank you for saying so[^]*116 123/u)
  })

  it('never gives personal details back', async () => {
    for (const text of ['neglect, NHS number 943 476 5919', 'my pupil Zzmark Smith, neglect', 'Zzmark Smith born 03/04/2012']) {
      for (const commandId of ['topic', 'name']) assert.doesNotMatch(JSON.stringify(await look(box(text, { commandId }))), /943|Zzmark/u)
    }
  })

  it('works the same in a channel, a group chat and a meeting', async () => {
    const personal = await look(box('neglect'))
    for (const conversation of [{ id: '19:c@thread.tacv2', conversationType: 'channel' }, { id: '19:g@thread.v2', conversationType: 'groupChat' }]) {
      assert.deepEqual(await look(box('neglect'), { conversation, channelData: { meeting: { id: 'm' } } }), personal)
    }
  })

  for (const value of [undefined, null, 7, 'x', [], { parameters: 'x' }, { parameters: [{ name: 'words', value: { $ne: 1 } }] }, box('x', { queryOptions: { skip: -1 } }), box('x', { queryOptions: { count: 0 } }), box('x', { queryOptions: { skip: 1.5 } })]) {
    it(`refuses ${JSON.stringify(value)?.slice(0, 60)} with 400`, async () => {
      const { status } = await connector.deliver(bot.address, { ...anInvoke('composeExtension/query'), value })
      assert.equal(status, 400)
    })
  }

  it('does not know another command: 501', async () => {
    assert.equal((await connector.deliver(bot.address, anInvoke('composeExtension/query', box('x', { commandId: 'constructor' })))).status, 501)
  })

  it('logs the look-up’s kind, ids and milliseconds, and nothing typed', async () => {
    await look(box('neglect qqmarkerqq'))
    const lines = bot.stdout().trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>).filter(({ kind }) => kind === 'look-up')
    assert.deepEqual(Object.keys(lines.at(-1)!).sort(), ['kind', 'level', 'ms', 'msg', 'results', 'scope', 'tenant', 'time'])
    assert.ok(lines.some(({ results }) => (results as string[]).includes('boy-17-alcohol-home-educated')))
    assert.doesNotMatch(bot.stdout() + bot.stderr(), /qqmarkerqq|Zzmark|943 476/u)
  })
})
