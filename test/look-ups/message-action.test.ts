import assert from 'node:assert/strict'
import { anInvoke } from '../support/activities.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { runningBot, type Running } from '../support/running.ts'

interface Action { title: string, data: object }
interface Content { body: { id?: string, value?: string, choices?: { title: string, value: string }[], selectAction?: Action, text?: string }[], actions?: Action[], fallbackText: string }
interface Said {
  task?: { type: string, value: { title: string, card: { content: Content } } }
  composeExtension?: { type: string, attachments: { content: Content, preview: { content: { title: string } } }[] }
}

const message = (content: string) => ({ commandId: 'learn', commandContext: 'message', messagePayload: { id: '1', body: { contentType: 'html', content }, from: { user: { id: 'u', displayName: 'Zzname Zzmark' } } } })
const press = (data: unknown) => ({ commandId: 'learn', commandContext: 'message', data, messagePayload: { body: { content: '<p>zzmessage</p>' } } })

describe('“Find learning for this” over HTTP', function () {
  this.timeout(30_000)
  let connector: Connector
  let bot: Running
  before(async () => { [connector, bot] = await Promise.all([startConnector(), runningBot()]) })
  after(async () => { await Promise.all([bot?.stop(), connector?.close()]) })

  async function invoke(name: string, value: object): Promise<Said> {
    const { status, body, posts } = await connector.deliver(bot.address, anInvoke(name, value))
    assert.equal(status, 200, body)
    assert.deepEqual(posts, [], 'nothing is posted by itself')
    return JSON.parse(body) as Said
  }
  const point = async (content: string) => (await invoke('composeExtension/fetchTask', message(content))).task!.value.card.content
  const decide = (data: object) => invoke('composeExtension/submitAction', press(data))
  const themesOf = (content: Content) => content.body.find(({ id }) => id === 'themes')!

  it('shows the themes recognised in the message, chosen already, with others to choose', async () => {
    const themes = themesOf(await point('<p>Case discussion on Tuesday: elective home education and alcohol</p>'))
    assert.ok(themes.value!.split(',').includes('elective-home-education'), themes.value)
    assert.ok(themes.choices!.length >= 8 && themes.choices!.length <= 12)
    assert.match(themes.choices![0]!.title, /^[A-Z].* \(\d+ reviews?\)$/u)
  })

  it('names the themes that nothing is published on, and offers what is near them first', async () => {
    const none = await point('<p>Any learning on self-harm?</p>')
    assert.match(none.fallbackText, /Nothing published on self-harm\.[^]*Choose what else to look for/u)
    assert.doesNotMatch(none.fallbackText, /No theme was recognised/u)
    assert.equal(themesOf(none).value, '')
    assert.ok(themesOf(none).choices!.slice(0, 3).some(({ value }) => value === 'suicide'), JSON.stringify(themesOf(none).choices))
    const both = await point('<p>Case discussion: domestic abuse and neglect</p>')
    assert.match(both.fallbackText, /Nothing published on domestic abuse\.[^]*also recognised/u)
    assert.equal(themesOf(both).value, 'neglect')
  })

  it('puts no word of the message in the dialog, nor the writer’s name', async () => {
    const dialog = JSON.stringify(await point('<p>Zzmark Smith of 12 Zzroad, NHS 943 476 5919, neglect <at id="0">Zzother Person</at> zzquux</p>'))
    assert.doesNotMatch(dialog, /zz|943/iu)
    assert.match(dialog, /Personal details were left out/u)
  })

  it('offers the commonest themes when none is recognised, and when there is no message', async () => {
    assert.equal(themesOf(await point('<p>lunch at twelve?</p>')).value, '')
    const { task } = await invoke('composeExtension/fetchTask', { commandId: 'learn', commandContext: 'compose' })
    assert.ok(themesOf(task!.value.card.content).choices!.length > 3)
  })

  it('answers risk in the message with where to turn, alone; once read, there is a way on to the themes', async () => {
    const content = await point('<p>she has just told me he is going to kill her tonight, there has been neglect</p>')
    assert.match(content.fallbackText, /call 999/u)
    assert.equal(content.body.some(({ id }) => id !== undefined), false)
    assert.deepEqual(content.actions!.map(({ title }) => title), ['Nobody is in danger now: go on'])
    const { task } = await decide(content.actions![0]!.data)
    assert.equal(themesOf(task!.value.card.content).value, 'neglect')
  })

  it('says to who points at a colleague’s distress how to be with them and whom they can ring, with a way on', async () => {
    for (const text of ['I cannot cope any more, I cry after every shift', 'I can’t cope with this any more']) {
      const content = await point(`<p>${text}</p>`)
      assert.match(content.fallbackText, /^Whoever wrote this may be struggling[^]*116 123/u)
      assert.doesNotMatch(content.fallbackText, /Thank you for saying so/u)
      assert.deepEqual(content.actions!.map(({ title }) => title), ['See what reviews say'])
      assert.ok(themesOf((await decide(content.actions![0]!.data)).task!.value.card.content).choices!.length > 3)
    }
  })

  it('answers one’s own distress kindly, and leads nowhere else', async () => {
    const own = anInvoke('composeExtension/fetchTask', message('<p>I cannot cope any more, I cry after every shift</p>'))
    const { body } = await connector.deliver(bot.address, { ...own, from: { ...own.from!, aadObjectId: 'u' } })
    const { content } = (JSON.parse(body) as Said).task!.value.card
    assert.match(content.fallbackText, /Thank you for saying so/u)
    assert.equal(content.actions, undefined)
  })

  it('offers first the review that a message names, by pseudonym, code or title', async () => {
    for (const [text, id] of [['Theo', 'theo-tds20'], ['the Theo review is out', 'theo-tds20'], ['TDS20', 'theo-tds20'], ['Zac', 'zac-zds22'], ['have you read the MDS20 report', 'mds20-pds20'], ['the Kern review', 'operation-kern-2013'], ['Is Operation Kern on the agenda?', 'operation-kern-2013']] as const) {
      const content = await point(`<p>${text}</p>`)
      const row = content.body.find(({ selectAction }) => selectAction)
      assert.equal((row?.selectAction?.data as { id?: string } | undefined)?.id, id, text)
      assert.match(content.fallbackText, /names this review/u)
    }
    for (const text of ['Theo Jones was late again', 'neglect in Derby', 'lunch at twelve?']) assert.equal((await point(`<p>${text}</p>`)).body.some(({ selectAction }) => selectAction), false, text)
  })

  it('has every theme that was recognised among the choices, before any other', async () => {
    const { choices, value } = themesOf(await point('<p>suicide, self-harm, drugs, alcohol, obesity, autism, neglect and CSE</p>'))
    const first = choices!.slice(0, 7).map(({ value }) => value)
    for (const id of ['suicide', 'drugs', 'alcohol', 'obesity', 'autism', 'neglect', 'child-sexual-exploitation']) assert.ok(first.includes(id), first.join())
    assert.equal(value!.split(',').length, 5)
  })

  it('names no theme that is on no list of themes', async () => assert.doesNotMatch((await point('<p>the children who survived, and our estate</p>')).fallbackText, /Nothing published/u))

  it('shows privately the reviews on the themes chosen, each to be opened', async () => {
    const { task } = await decide({ step: 'find', themes: 'elective-home-education', where: 'me' })
    const { content } = task!.value.card
    assert.match(content.fallbackText, /1 review on this[^]*elective home education[^]*Only you can see this/u)
    const row = content.body.find(({ selectAction }) => selectAction)!.selectAction!
    assert.deepEqual(row.data, { step: 'see', id: 'boy-17-alcohol-home-educated', themes: 'elective-home-education' })
    const seen = (await decide(row.data)).task!.value.card.content
    assert.match(seen.fallbackText, /^Boy aged 17/u)
    const [post, back] = seen.actions!
    const posted = (await decide(post!.data)).composeExtension!
    assert.equal(posted.attachments[0]!.preview.content.title, 'Boy aged 17, home educated, whose death related to alcohol')
    assert.equal(posted.attachments[0]!.content.actions, undefined)
    assert.deepEqual(await decide(back!.data), { task })
  })

  it('shows the rest of a long list eight at a time, to its end', async () => {
    const ids: string[] = []
    let press: object | undefined = { step: 'find', themes: 'child-death,neglect,alcohol,drugs,siblings,suicide,autism' }
    for (let pages = 0; press && pages < 9; pages++) {
      const content: Content = (await decide(press)).task!.value.card.content
      const rows = content.body.flatMap(({ selectAction }) => selectAction ? [(selectAction.data as { id: string }).id] : [])
      assert.ok(rows.length > 0 && rows.length <= 8)
      ids.push(...rows)
      press = content.actions!.find(({ title }) => /^Show \d more reviews?$/u.test(title))?.data
    }
    assert.ok(ids.length > 8, String(ids.length))
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(press, undefined)
  })

  it('puts the closest review in the conversation when that was chosen', async () => {
    const { composeExtension } = await decide({ step: 'find', themes: 'elective-home-education,alcohol', where: 'all' })
    assert.match(composeExtension!.attachments[0]!.content.fallbackText, /^Boy aged 17/u)
  })

  it('puts reviews on all the themes before those on some', async () => {
    const { content } = (await decide({ step: 'find', themes: 'alcohol,elective-home-education,child-death', where: 'me' })).task!.value.card
    const [first] = content.body.flatMap(({ selectAction }) => selectAction ? [selectAction.data as { id: string }] : [])
    assert.equal(first!.id, 'boy-17-alcohol-home-educated')
  })

  it('comes back to the themes to change them', async () => {
    const { task } = await decide({ step: 'change', themes: 'neglect' })
    assert.equal(themesOf(task!.value.card.content).value, 'neglect')
  })

  it('gives the same for the same press, however often it comes', async () => {
    for (const data of [{ step: 'find', themes: 'neglect', where: 'all' }, { step: 'find', themes: 'neglect' }, { step: 'post', id: 'theo-tds20' }]) {
      assert.deepEqual(await decide(data), await decide(data))
    }
  })

  it('asks again when no theme is chosen, or none that is known', async () => {
    for (const themes of ['', 'no-such-theme', ', ,']) assert.match((await decide({ step: 'find', themes })).task!.value.card.content.fallbackText, /Choose at least one theme/u)
    assert.match((await decide({ step: 'find' })).task!.value.card.content.fallbackText, /Choose at least one theme/u)
  })

  it('says so when a review has gone', async () => {
    assert.match(JSON.stringify(await decide({ step: 'post', id: 'gone' })), /no longer published/u)
    assert.match((await decide({ step: 'see', id: 'gone', themes: 'neglect' })).task!.value.card.content.fallbackText, /on this/u)
  })

  for (const data of [undefined, null, 'x', {}, { step: 'delete' }, { step: 'see', id: 7, themes: 'x' }, { step: 'find', themes: { $ne: 1 } }, { step: 'find', themes: 'x'.repeat(2001) }, { step: 'post', id: 'x'.repeat(201) }, { step: 'find', themes: 'neglect', where: 'everybody' }, { step: 'find', themes: 'neglect', from: -1 }]) {
    it(`refuses the press ${JSON.stringify(data)?.slice(0, 50)} with 400`, async () => {
      assert.equal((await connector.deliver(bot.address, anInvoke('composeExtension/submitAction', press(data)))).status, 400)
    })
  }

  it('refuses a message it cannot read with 400 and another command with 501', async () => {
    assert.equal((await connector.deliver(bot.address, anInvoke('composeExtension/fetchTask', { commandId: 'learn', messagePayload: { body: { content: 7 } } }))).status, 400)
    for (const name of ['composeExtension/fetchTask', 'composeExtension/submitAction']) {
      assert.equal((await connector.deliver(bot.address, anInvoke(name, { ...press({ step: 'find', themes: 'neglect' }), commandId: 'other' }))).status, 501)
    }
  })

  it('logs none of it', () => assert.doesNotMatch(bot.stdout() + bot.stderr(), /zz(?:name|mark|road|other|quux|message)|943 476/iu))
})
