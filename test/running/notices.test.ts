import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { aChannelMessage, anInstallation, aPersonalMessage, aPress, type TeamsActivity } from '../support/activities.ts'
import { startConnector, type Connector, type Posted } from '../support/connector.ts'
import { launch, runningBot, type Running } from '../support/running.ts'

const editor = '00000000-0000-4000-8000-00000000e0e0'
const another = '00000000-0000-4000-8000-00000000e0e1'

interface Content { fallbackText: string, actions?: { title: string, data: object }[] }
const contentOf = (post: Posted | undefined) => post?.attachments?.[0]?.content as Content | undefined
const textOf = (post: Posted | undefined) => contentOf(post)?.fallbackText ?? ''
const buttonOf = (post: Posted | undefined, title: RegExp) => contentOf(post)?.actions?.find(action => title.test(action.title))?.data as object

/** A record of a review of nobody, as catalogues from elsewhere have them. */
const aRecord = (id: string, title: string, more: object = {}) => ({
  id, title, type: 'learning-review', publisher: 'Northmere Safeguarding Children Partnership', published: '2026-03',
  subjects: [{ age: { years: 15 } }], themes: ['neglect'], summary: 'zqjstory of a young person.', learning: [], documents: [{ title: 'Report', kind: 'report', url: 'https://example.org/report.pdf' }], ...more
})

/** A message in one of several channels of a team. */
function inChannel(n: number, text: string, given: object = {}): TeamsActivity {
  const message = aChannelMessage(text)
  const id = `19:channel-${n}@thread.tacv2`
  return { ...message, conversation: { ...message.conversation, id: `${id};messageid=${message.id}` }, channelData: { ...message.channelData, channel: { id, name: `Channel ${n}` }, team: { id: '19:team@thread.tacv2', name: 'Practice' } }, ...given }
}

describe('notices, from a subscription to its end', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'lfr-notices-'))
  const catalogue = join(folder, 'reviews.json')
  const environment = { STORE: `sqlite:${join(folder, 'store.sqlite')}`, DATA_DIR: folder, CATALOGUE: catalogue, EDITORS: `${editor},${another}`, LOG_LEVEL: 'info' }
  let connector: Connector
  let bot: Running
  let logged = ''
  let offered: Awaited<ReturnType<typeof deliver>>

  const holds = (...records: object[]) => writeFileSync(catalogue, JSON.stringify(records))
  const restart = async () => { logged += bot.stdout() + bot.stderr(); await bot.stop(); bot = await runningBot(environment) }
  before(async () => {
    holds(aRecord('old', 'Young person who was neglected'), aRecord('older', 'Baby who was hurt', { themes: ['infant'], subjects: [] }));
    [connector, bot] = await Promise.all([startConnector(), runningBot(environment)])
  })
  after(async () => { await bot.stop(); await connector.close(); rmSync(folder, { recursive: true, force: true }) })

  const deliver = async (activity: TeamsActivity) => (await connector.deliver(bot.address, activity)).posts[0]
  /** Presses a button as clients that do not know Action.Execute do, and returns what the card becomes. */
  const press = (activity: TeamsActivity, data: object) =>
    becomes({ ...activity, id: String(Math.random()).slice(2, 15), text: '', value: data, entities: [], attachments: [], replyToId: 'card-1' } as unknown as TeamsActivity)
  const becomes = async (activity: TeamsActivity) => {
    const from = connector.received.length
    await deliver(activity)
    return connector.received.slice(from).find(({ method, body }) => body.attachments && (method === 'PUT' || method === 'POST') && !('activity' in body))?.body
  }
  /** What stands in channels on its own: posts that are new conversations there. */
  const posted = () => connector.received.filter(({ method, path }) => method === 'POST' && path === '/v3/conversations').map(({ body }) => ({ channel: (body.channelData as { channel: { id: string } }).channel.id, post: body.activity as Posted }))
  const edited = () => connector.received.filter(({ method, conversation }) => method === 'PUT' && conversation?.startsWith('a:created')).map(({ body }) => body)
  const until = async (what: () => boolean) => { for (const end = Date.now() + 20_000; !what() && Date.now() < end;) await pause(50); assert.ok(what(), what.toString()) }
  const subscribe = async (n: number, to: string) => {
    const asked = inChannel(n, to)
    const considered = await deliver(asked)
    return { considered, subscribed: await press(asked, buttonOf(considered, /^Subscribe$/u)) }
  }
  const notices = async (...args: string[]) => {
    const process = launch(['src/doors/notices.ts', ...args], environment)
    const { code } = await process.ended
    return { code, out: process.stdout(), err: process.stderr() }
  }
  const aPersonalChat = (text: string, by: string) => aPersonalMessage(text, { from: { id: `29:${by}`, aadObjectId: by, name: 'An Editor' } })
  const aRecordPressedBy = (by: string, data: object) => aPress(data, { from: { id: `29:${by}`, aadObjectId: by }, replyToId: 'draft-card' })

  it('says what would have been sent, and sends a first post to the channel once it is confirmed', async () => {
    const { considered, subscribed } = await subscribe(1, 'subscribe to neglect for teenagers')
    assert.match(textOf(considered), /^Send new reviews to this channel\?[\s\S]*About: neglect · teenagers[\s\S]*This would have sent 1 of the last 2 published reviews:\n[\s\S]*Young person who was neglected/u)
    assert.match(textOf(subscribed), /^This channel is subscribed[\s\S]*A first post has been made in this channel/u)
    const [proof] = posted()
    assert.equal(proof?.channel, '19:channel-1@thread.tacv2')
    assert.match(textOf(proof?.post), /^New reviews will be posted in this channel/u)
  })

  it('subscribes another channel to something else, and another to everything, weekly', async () => {
    offered = (await subscribe(2, 'subscribe to babies under 1')).considered
    await subscribe(3, 'subscribe to everything, weekly on Friday at 2pm')
    assert.equal(posted().length, 3)
  })

  it('keeps what people call a channel, though its messages tell ids alone', async () => {
    const { channelData, ...asked } = inChannel(2, 'subscribe to babies under 1')
    const { channel, team, tenant } = channelData as Record<string, { id: string }>
    const silent = { ...asked, channelData: { channel: { id: channel!.id }, team: { id: team!.id }, tenant } } as TeamsActivity
    await press(silent, buttonOf(offered, /^Subscribe$/u))
    const database = new DatabaseSync(join(folder, 'store.sqlite'), { readOnly: true })
    assert.deepEqual(database.prepare('SELECT name FROM addresses ORDER BY conversation').all().map(({ name }) => name), ['Practice › Channel 1', 'Safeguarding Practice › Learning', 'Practice › Channel 3'])
    database.close()
  })

  it('drafts a notice when the catalogue has gained a review, and sends nothing by itself', async () => {
    holds(aRecord('fresh', 'Young person aged 15 who was neglected'), aRecord('old', 'Young person who was neglected'), aRecord('older', 'Baby who was hurt', { themes: ['infant'], subjects: [] }))
    connector.reset()
    await restart()
    await pause(1_500)
    assert.deepEqual(posted(), [])
    assert.match(bot.stdout(), /"notices":1,"msg":"New reviews: notices wait for an editor"/u)
  })

  it('shows drafts to editors in their own chat and to nobody else', async () => {
    assert.match(textOf(await deliver(aPersonalChat('drafts', editor))), /^1 notice to decide on[\s\S]*Young person aged 15 who was neglected\.\nDraft · 2 conversations/u)
    assert.match(textOf(await deliver(aPersonalMessage('drafts'))), /^That is for editors/u)
    assert.match(textOf(await deliver(inChannel(1, 'drafts', { from: { id: '29:editor', aadObjectId: editor } }))), /^That is for editors/u)
  })

  it('puts the notice off to a day and time in London that an editor chooses, and to none that is over', async () => {
    const pressed = (data: object) => becomes(aRecordPressedBy(editor, { do: 'notice', id: 'fresh', ...data }))
    assert.match(textOf(await pressed({ act: 'plan' })), /^When is it to be sent\?[\s\S]*\nDay\nTime, on the clock in London\n/u)
    assert.match(textOf(await pressed({ act: 'schedule', day: '2020-01-06', hour: '09:00' })), /That is no time to come/u)
    assert.match(textOf(await pressed({ act: 'schedule', day: '', hour: 'noon' })), /That is no time to come/u)
    assert.match(textOf(await pressed({ act: 'schedule', day: '2199-07-01', hour: '14:30' })), /Scheduled for Monday 1 July 2199, 14:30/u)
  })

  it('posts the notice once, only in the channel that asked for it, once an editor has sent it', async () => {
    connector.reset()
    await deliver(aRecordPressedBy(editor, { do: 'notice', id: 'fresh', act: 'send' }))
    await until(() => posted().length > 0)
    await pause(2_500)
    assert.deepEqual(posted().map(({ channel }) => channel), ['19:channel-1@thread.tacv2'])
    const [{ post } = { post: undefined }] = posted()
    assert.match(textOf(post), /^New review: Young person aged 15 who was neglected[\s\S]*Why it is here: This channel asked for neglect and teenagers/u)
    assert.deepEqual([post?.summary, post?.channelData], ['New review: neglect (Northmere Safeguarding Children Partnership, 2026)', { notification: { alert: true } }])
    assert.doesNotMatch(JSON.stringify(post), /zqjstory/u)
  })

  it('has a row for every target: sent, or waiting for its digest', async () => {
    const { deliveries } = JSON.parse((await notices('status', 'fresh', '--json', '--as', editor)).out) as { deliveries: { conversation: string, state: string }[] }
    assert.deepEqual(deliveries.map(({ conversation, state }) => [conversation, state]), [['19:channel-1@thread.tacv2', 'sent'], ['19:channel-3@thread.tacv2', 'pending']])
    assert.match((await notices('status', 'fresh', '--csv', '--as', editor)).out, /^notice,conversation,name,scope,state,attempts[^\n]*\r\nfresh,19:channel-1@thread\.tacv2,Practice › Channel 1,channel,sent,1/u)
  })

  it('edits the post where it stands when it is corrected', async () => {
    holds(aRecord('fresh', 'Young person aged 16 who was neglected'), aRecord('old', 'Young person who was neglected'))
    connector.reset()
    assert.match((await notices('correct', 'fresh', '--as', editor)).out, /^1 post is being edited to what the catalogue says now: status tells/u)
    await until(() => edited().length > 0)
    assert.match(textOf(edited()[0]), /^New review: Young person aged 16 who was neglected\nCorrected on \d/u)
    assert.deepEqual(posted(), [])
  })

  it('asks once more before an editor withdraws a notice', async () => {
    const asked = await becomes(aRecordPressedBy(editor, { do: 'notice', id: 'fresh', act: 'sure' }))
    assert.match(textOf(asked), /^Withdraw it everywhere\?[\s\S]*it can be put back/u)
    assert.deepEqual([buttonOf(asked, /^Withdraw it$/u), buttonOf(asked, /^Keep it$/u)], ['withdraw', 'status'].map(act => ({ do: 'notice', id: 'fresh', act })))
  })

  it('replaces the post by a line as soon as the review is marked withdrawn', async () => {
    holds(aRecord('fresh', 'Young person aged 16 who was neglected', { status: 'withdrawn' }), aRecord('old', 'Young person who was neglected'))
    connector.reset()
    await restart()
    await until(() => edited().length > 0)
    assert.match(textOf(edited()[0]), /^This review has been withdrawn\nIt was listed by Northmere/u)
    assert.doesNotMatch(JSON.stringify(edited()[0]), /aged 16|report\.pdf/u)
    assert.deepEqual(posted(), [])
  })

  it('tells who subscribed while Teams tells it, and stays silent once unsubscribed', async () => {
    assert.match(textOf(await deliver(inChannel(1, 'subscriptions'))), /^1 subscription in this channel[\s\S]*Neglect · teenagers\.\nAs soon as each is released\. Since .*by you\. Last delivered on/u)
    assert.match(textOf(await deliver(inChannel(1, 'unsubscribe'))), /^Notices to this channel have ended/u)
    holds(aRecord('newest', 'Young person aged 14 who was neglected'), aRecord('old', 'Young person who was neglected'))
    connector.reset()
    await restart()
    assert.match((await notices('send', 'newest', '--as', editor)).out, /^Sent to 1 conversation:/u)
    await pause(3_000)
    assert.deepEqual(posted(), [])
  })

  it('says in one line, with exit code 2, what a command cannot do', async () => {
    for (const [args, said] of [
      [['send', 'nope'], /^There is no such notice that waits/u], [['schedule', 'nope', '--at', '2199-01-01T09:00'], /^There is no such notice that waits/u], [['schedule', 'newest', '--at', '2020-01-01T09:00'], /^That is no time to come/u],
      [['schedule', 'newest', '--at', '09:00'], /is not a time/u], [['resend', 'nope'], /^There is no notice nope/u], [['correct', 'nope'], /^There is no such notice/u], [['withdraw', 'nope'], /^There is no such notice/u], [['cancel', 'nope'], /^There is no such notice/u],
      [['settle', 'nope', '--conversation', 'x', '--there'], /^There is no such question/u], [['settle', 'nope', '--conversation', 'x', '--there', '--again'], /^Give one answer/u], [['drafts', '--html', 'x.html'], /^--html goes with preview/u]
    ] as [string[], RegExp][]) {
      const { code, out, err } = await notices(...args, '--as', editor)
      assert.deepEqual([args[0], code, out, said.test(err)], [args[0], 2, '', true], err)
    }
  })

  it('lets anyone who may use the machine look, and only an editor decide', async () => {
    for (const args of [['drafts'], ['status'], ['preview', 'newest'], ['settle']]) assert.deepEqual([args[0], (await notices(...args)).code], [args[0], 0])
    assert.match((await notices('withdraw', 'newest')).err, /^Say which editor decides/u)
    assert.match((await notices('preview', 'newest', '--html', '/nowhere/at/all.html')).err, /^\/nowhere\/at\/all\.html: there is no such file or folder\.\n$/u)
  })

  it('forgets a team that the app was taken away from', async () => {
    await deliver(anInstallation('remove', { conversation: { id: '19:team@thread.tacv2', conversationType: 'channel' }, channelData: { team: { id: '19:team@thread.tacv2' } } }))
    assert.match(textOf(await deliver(inChannel(2, 'subscriptions'))), /^No notices are sent to this channel/u)
  })

  it('takes two editors where two are asked for', async () => {
    holds(aRecord('two', 'Young person aged 13 who was neglected'), aRecord('old', 'Young person who was neglected'))
    await bot.stop()
    bot = await runningBot({ ...environment, NOTICE_APPROVALS: '2' })
    connector.reset()
    for (let i = 0; i < 2; i++) await deliver(aRecordPressedBy(editor, { do: 'notice', id: 'two', act: 'send' }))
    assert.match(textOf(connector.received.at(-1)?.body), /Approved by 1 of the 2 editors it takes\. Another editor has to send it\./u)
    await deliver(aRecordPressedBy(another, { do: 'notice', id: 'two', act: 'send' }))
    assert.match(textOf(connector.received.at(-1)?.body), /^Notice: Young person aged 13/u)
  })

  it('keeps and logs ids alone: no name of who asked, and nothing that was typed', async () => {
    await bot.stop()
    const kept = ['store.sqlite', 'store.sqlite-wal'].map(name => { try { return readFileSync(join(folder, name), 'latin1') } catch { return '' } }).join('')
    for (const text of [kept, logged + bot.stdout() + bot.stderr()]) assert.doesNotMatch(text, /A Practitioner|An Editor|subscribe to neglect/u)
    bot = await runningBot(environment)
  })
})
