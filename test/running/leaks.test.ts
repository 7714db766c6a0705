import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { aChannelMessage, aGroupMessage, anActivity, anInvoke, aPersonalMessage, aPress, type TeamsActivity } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { launch, runningBot, type Running } from '../support/running.ts'

/** Messages sent: enough to meet every path many times; LEAK_MESSAGES=10000 for the whole measurement. */
const messages = Number(process.env.LEAK_MESSAGES ?? 2000)

/** Every planted marker has this in it, and no answer of ours does, nor by chance the megabytes of compiled code that a start keeps. */
const mark = 'zqjwvkx'
const word = fc.integer({ min: 0, max: 99_999 }).map(n => `${mark}${n}x`)

/** An NHS number that passes its check, in the range kept for tests, so that its digits can be looked for too. */
const nhs = fc.integer({ min: 0, max: 999_999 }).map(n => {
  const nine = `999${String(n).padStart(6, '0')}`
  const check = 11 - [...nine].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11
  return check === 10 ? undefined : `${nine}${check === 11 ? 0 : check}`
}).filter(number => number !== undefined)

const frames = [
  (m: string) => `learning on neglect for ${m}`, (m: string) => `my pupil ${m} Smith, self-harm`, (m: string) => `${m}@example.org asks about exploitation`,
  (m: string) => `${m} has just stopped breathing`, (m: string) => `who is Theo really, is it ${m}?`, (m: string) => `can I remove ${m} from home without an order`,
  (m: string) => `I cannot stop thinking about ${m}`, (m: string) => `/${m}`, (m: string) => `${m} ${m} ${m}`, (m: string) => `<b>${m}</b> [${m}](https://${m}.example)`,
  (m: string) => `subscribe to neglect for ${m}`, (m: string) => `subscribe to ${m} weekly`, (m: string) => `change to ${m}`, (m: string) => `unsubscribe from ${m}`,
  (m: string) => `home edcuation ${m} \${${m}}`, (m: string) => `and ${m}?`, (m: string) => `${'long text about a family and school '.repeat(40)}${m}`, (m: string) => m.toUpperCase(),
  (m: string) => `subscribe to neglect and ${m}`, (m: string) => `subscribe to ${m}`, (m: string) => `subscribe to neglect for my pupil ${m} Smith weekly`, (m: string) => `unsubscribe from ${m}`, (m: string) => `change to ${m}`, (m: string) => `pause ${m}`,
  (m: string) => `\u202e${m}\u0000`
]

interface Planted { activity: TeamsActivity, raw?: string, planted: string[] }

const planted: fc.Arbitrary<Planted> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(word, nhs, fc.constantFrom(...frames), fc.constantFrom(aPersonalMessage, aGroupMessage, aChannelMessage), fc.boolean(), fc.integer({ min: 0, max: 40 })).map(([m, number, frame, where, withNumber, place]) => {
    const activity = where(`${frame(m)}${withNumber ? `, NHS number ${number}` : ''}`)
    return { activity: { ...activity, conversation: { ...activity.conversation, id: `${activity.conversation.id}${place}` } }, planted: withNumber ? [m, number] : [m] }
  }) },
  { weight: 1, arbitrary: word.map(m => ({ activity: aPress({ do: 'theme', id: m }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: aPress({ do: 'consider', wants: { themes: [['neglect', m], [m]], filters: { publishers: [m], areas: [m], types: [m] } }, when: { kind: 'immediately' } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: aPress({ do: 'subscribe', wants: { themes: [['neglect', m]], filters: { without: [m] } }, when: { kind: 'immediately' } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: aPress({ do: 'settle', id: m, conversation: m, answer: 'there' }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: anInvoke(`unknown/${m}`, { text: m }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: anInvoke('adaptiveCard/action', { action: { data: { do: m, feedback: m } } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: anInvoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: JSON.stringify({ feedbackText: m }) } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: aPress({ do: 'helpful', at: { answer: 'abc123', concepts: [m], filters: { publishers: [m], areas: [m], named: [m], without: [m] }, direct: '', related: '', narrowed: { theme: m }, from: 0 } }), planted: [m] })) },
  { weight: 2, arbitrary: fc.tuple(word, fc.constantFrom('consider', 'subscribe', 'subscription', 'pause', 'resume', 'unsubscribe', 'drafts', 'notice', 'settle', 'review', 'like', 'note')).map(([m, what]) => (
    { activity: aPress({ do: what, id: m, act: m, answer: m, conversation: m, wants: { themes: [[m]], filters: { named: [m], areas: [m] } }, when: { kind: m }, quiet: m, proof: m, at: { answer: m } }), planted: [m] })) },
  { weight: 3, arbitrary: fc.tuple(word, fc.constantFrom(...frames)).map(([m, frame]) => (
    { activity: anInvoke('composeExtension/query', { commandId: 'find', parameters: [{ name: 'words', value: frame(m) }], queryOptions: { skip: 0, count: 10 } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: anInvoke('composeExtension/queryLink', { url: `https://example.org/${m}?q=${m}` }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: anInvoke('composeExtension/selectItem', { id: m, text: m }), planted: [m] })) },
  { weight: 1, arbitrary: fc.tuple(word, fc.constantFrom('composeExtension/fetchTask', 'composeExtension/submitAction')).map(([m, name]) => (
    { activity: anInvoke(name, { commandId: 'learning', commandContext: 'message', data: { theme: m, words: m }, messagePayload: { id: '1', body: { contentType: 'html', content: `<p>my pupil ${m} Smith, neglect</p>` }, from: { user: { displayName: m } } } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: anActivity({ type: m, text: m, value: { m } }), planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: aPersonalMessage(m), raw: `{"type":"message","text":"${m}`, planted: [m] })) },
  { weight: 1, arbitrary: word.map(m => ({ activity: { ...aPersonalMessage(m), entities: m as unknown as [] }, planted: [m] })) }
)

describe('nothing that is typed leaks', function () {
  this.timeout(Math.max(300_000, messages * 200))
  let connector: Connector
  let bot: Running
  const dataDir = mkdtempSync(join(tmpdir(), 'lfr-leaks-'))
  before(async () => { [connector, bot] = await Promise.all([startConnector(), runningBot({ LOG_LEVEL: 'trace', DATA_DIR: dataDir, NODE_COMPILE_CACHE: '' })]) })
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  it(`into any log, card, toast, error or file, in ${messages} messages with planted markers, failing connectors among them`, async () => {
    const sent = fc.sample(planted, { numRuns: messages, seed: 20_260_305 })
    let answers = ''
    for (let i = 0; i < sent.length; i += 8) {
      // Every so often the connector fails, so that the error paths are walked with words in hand.
      if (i % 400 === 0) connector.fail({ status: 502 }, 4)
      if (i % 400 === 200) connector.fail('reset', 4)
      const batch = await Promise.all(sent.slice(i, i + 8).map(({ activity, raw }) => raw === undefined
        ? connector.deliver(bot.address, activity).then(({ status, body }) => `${status} ${body}`)
        : fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: raw }).then(response => response.text())))
      answers += batch.join('\n')
    }
    const figures = await fetch(`${bot.address}/metrics`).then(response => response.text())
    await bot.stop()
    const files = globSync('**/*', { cwd: dataDir }).map(name => join(dataDir, name)).filter(path => statSync(path).isFile()).map(path => readFileSync(path, 'latin1'))
    const out = { printed: bot.stdout() + bot.stderr(), posted: connector.received.map(({ raw, path }) => path + raw).join('\n'), answers, figures, files: files.join('\n') }
    await connector.close()

    assert.ok(connector.received.length > messages / 2, 'the bot answered')
    assert.match(figures, /^# HELP /mu, 'the figures were read')
    assert.ok(out.printed.includes('Turn answered') && out.printed.includes('Turn failed'), 'both paths were walked')
    const numbers = new Set(sent.flatMap(({ planted }) => planted.filter(text => /^\d+$/u.test(text))))
    for (const [where, text] of Object.entries(out)) {
      const at = text.toLowerCase().indexOf(mark)
      assert.equal(at, -1, `${where}: …${text.slice(Math.max(0, at - 80), at + 40)}…`)
      for (const [digits] of text.matchAll(/\d{10}/gu)) assert.ok(!numbers.has(digits), `${where}: an NHS number`)
      assert.doesNotMatch(text, /A Practitioner asks/u)
    }
  })

  it('out of the command line, whatever is asked there', async () => {
    for (const [i, frame] of frames.filter((_, at) => at % 4 === 0).entries()) {
      const asked = launch(['src/doors/ask.ts', ...i % 2 === 0 ? ['--json'] : [], frame(`${mark}${i}x`).replaceAll('\0', '')], { DATA_DIR: dataDir })
      await asked.ended
      assert.ok(asked.stdout() !== '', asked.stderr())
      assert.doesNotMatch((asked.stdout() + asked.stderr()).toLowerCase(), new RegExp(mark, 'u'))
    }
  })
})
