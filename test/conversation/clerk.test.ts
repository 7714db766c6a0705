import assert from 'node:assert/strict'
import { createClerk, type Desired } from '../../src/conversation/clerk.ts'
import type { ClerkPress } from '../../src/conversation/ask.ts'
import type { ClerkCommand } from '../../src/conversation/commands.ts'
import type { OfNotices } from '../../src/conversation/of-notices.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { choosing } from '../../src/notices/targets.ts'
import { createWanting } from '../../src/notices/wants.ts'
import { createSearch } from '../../src/search/search.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { shippedCatalogue, vocabulary } from '../support/look-ups.ts'
import { aMessenger } from '../support/rooms.ts'
import { anAddress, aDraft, everyone } from '../support/subscribers.ts'

const catalogue = shippedCatalogue()
const wanting = createWanting({ catalogue, vocabulary, search: createSearch(catalogue, vocabulary) })
const by = { id: 'entra-1', name: 'Sam Example' }

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>
function is<Kind extends Reply['kind']>(reply: Reply, kind: Kind): Of<Kind> {
  assert.equal(reply.kind, kind)
  return reply as Of<Kind>
}

describe('the clerk', () => {
  let store: Store
  let time = 1_000
  let messenger: ReturnType<typeof aMessenger>
  beforeEach(async () => { store = await openStore('sqlite::memory:'); messenger = aMessenger({ 'entra-2': 'Pat Example' }) })
  afterEach(() => store.close())

  const asked = (said: Partial<Desired> = {}): Desired => ({ scope: 'channel', here: anAddress(), by, messenger, ...said })
  const clerk = () => createClerk({ store, wanting, now: () => time++ })
  const say = (command: ClerkCommand, rest = '', said: Partial<Desired> = {}) => clerk().said({ command, rest }, false, asked(said))
  const press = (pressed: ClerkPress, said: Partial<Desired> = {}) => clerk().pressed(pressed, asked(said))
  const confirm = async (rest: string, said: Partial<Desired> = {}, command: ClerkCommand = 'subscribe') => {
    const { wants, timing: { when, quiet }, replaces } = is(await say(command, rest, said), 'consider')
    return press({ do: 'subscribe', wants, when, ...quiet && { quiet }, ...replaces && { id: replaces } }, said)
  }

  it('says what would have been sent before anything is kept', async () => {
    const { fits, searched, said, where } = is(await say('subscribe', 'neglect and under 1'), 'consider')
    assert.deepEqual([said, searched, where], [['neglect', 'under 1'], 18, { scope: 'channel', name: 'Safeguarding › General' }])
    assert.deepEqual(fits, wanting.fits(wanting.read('neglect and under 1').wants!))
    assert.deepEqual([await store.subscriptions(), await store.addresses()], [[], []])
  })

  it('keeps ids and numbers alone: no name, and not what was typed', async () => {
    is(await confirm('neglect weekly on Friday at 2pm'), 'subscribed')
    const [kept] = await store.subscriptions()
    assert.deepEqual({ ...kept, id: '', since: 0 }, { id: '', since: 0, conversation: '19:one@thread.tacv2', wants: { themes: [['neglect']], filters: {} }, when: { kind: 'weekly', day: 5, hour: 14 }, by: 'entra-1', paused: false })
    assert.doesNotMatch(JSON.stringify([await store.subscriptions(), await store.addresses()]), /Sam Example/u)
  })

  it('keeps what people call the channel, where Teams tells', async () => {
    messenger = aMessenger({ here: 'Practice › Learning' })
    await confirm('neglect')
    assert.equal((await store.addresses())[0]?.name, 'Practice › Learning')
    messenger = aMessenger()
    await confirm('drugs')
    assert.equal((await store.addresses())[0]?.name, 'Safeguarding › General')
  })

  it('says which words about when cannot be', async () => assert.match(is(await say('subscribe', 'neglect monthly'), 'consider').notes.join(), /and not otherwise/u))

  it('makes a first post at once, in the conversation itself, and says whether it is there', async () => {
    const { proof } = is(await confirm('neglect'), 'subscribed')
    assert.deepEqual([proof, messenger.posted.map(([{ conversation }, { kind }]) => [conversation, kind])], [true, [['19:one@thread.tacv2', 'proof']]])
    messenger.post = async () => false
    assert.equal(is(await confirm('drugs'), 'subscribed').proof, false)
  })

  it('subscribes once, however often and by whomever the button is pressed, and undoes nothing that was changed since', async () => {
    const { wants } = is(await say('subscribe', 'neglect or drugs'), 'consider')
    const pressed: ClerkPress = { do: 'subscribe', wants, when: { kind: 'immediately' } }
    const once = await Promise.all([press(pressed), press(pressed, { by: { id: 'entra-2' } }), press(pressed)])
    assert.deepEqual(once.map(reply => is(reply, 'subscribed').already ?? false).sort(), [false, true, true])
    assert.equal(is(await say('subscribe', 'drugs or neglect'), 'subscribed').already, true)
    await confirm('weekly on Friday', { by: { id: 'entra-2' } }, 'change')
    assert.deepEqual([is(await press(pressed), 'subscribed').shown.timing.when, messenger.posted.length], [{ kind: 'weekly', day: 5, hour: 9 }, 2])
    await press({ ...pressed, wants: wanting.read('autism').wants!, id: (await store.subscriptions())[0]!.id })
    assert.equal((await press({ ...pressed, wants: wanting.read('obesity').wants!, id: 'ended' })).kind, 'gone')
    assert.deepEqual((await store.subscriptions()).map(({ wants: { themes } }) => themes), [[['autism']]])
  })

  it('offers other times, and to go on, for what is followed already', async () => {
    await confirm('neglect')
    const { replaces } = is(await say('subscribe', 'neglect weekly'), 'consider')
    assert.equal(replaces, (await store.subscriptions())[0]!.id)
    await say('pause')
    assert.equal(is(await confirm('neglect'), 'subscribed').shown.paused, false)
  })

  for (const [theme, told] of [['neglect', /^Yes/u], ['obesity', /^No/u], ['neglect under 1', /^Yes/u], ['drugs', /^In part/u], ['babies', /^No/u]] as const) {
    it(`says whether “${theme}” is followed`, async () => {
      await confirm('neglect')
      await confirm('drugs for teenagers')
      assert.match(is(await say('subscriptions', theme), 'subscriptions').notes!.join(), told)
    })
  }
  it('says so where what is to end is not followed', async () => {
    await confirm('neglect')
    assert.match(is(await say('unsubscribe', 'obesity'), 'subscriptions').notes!.join(), /Nothing was ended. Nothing that is sent here is about just that/u)
  })

  it('offers that any of several themes is enough, and that notices come weekly', async () => {
    const { loosened, fits } = is(await say('subscribe', 'neglect and drugs'), 'consider')
    assert.ok(loosened && loosened.fits > fits.length)
    const reply = is(await press({ do: 'consider', wants: loosened.wants, when: { kind: 'weekly', day: 1, hour: 9 } }), 'consider')
    assert.deepEqual([reply.fits.length, reply.timing.when.kind], [loosened.fits, 'weekly'])
  })

  it('asks again where nothing was understood', async () => assert.equal((await say('subscribe', 'wombats')).kind, 'wants-unknown'))

  it('shows what is sent, since when, by whom as Teams tells now, and when the last one came', async () => {
    await confirm('neglect')
    await confirm('drugs', { by: { id: 'entra-2' } })
    await confirm('autism', { by: { id: 'entra-3' } })
    await store.draftNotice(aDraft(), 5)
    await store.publishNotice('n1', everyone(5))
    const { subscriptions } = is(await say('subscriptions'), 'subscriptions')
    assert.deepEqual(subscriptions.map(({ said, by, lastDelivered }) => [said[0], by, lastDelivered]), [['neglect', 'you', undefined], ['drug use', { name: 'Pat Example' }, undefined], ['autism', undefined, undefined]])
  })

  it('changes one that there is, in its place', async () => {
    await confirm('neglect')
    assert.equal(is(await confirm('drugs', {}, 'change'), 'subscribed').changed, true)
    assert.deepEqual((await store.subscriptions()).map(({ wants }) => wants.themes), [[['drugs']]])
  })

  it('asks which one to change where there are several', async () => {
    await confirm('neglect')
    await confirm('drugs')
    const { instead, replaces } = is(await say('change', 'autism'), 'consider')
    assert.deepEqual([instead.map(({ said }) => said[0]), replaces], [['neglect', 'drug use'], undefined])
    const { wants } = is(await say('change', 'drugs'), 'consider')
    const other = is(await press({ do: 'consider', wants, when: { kind: 'weekly', day: 1, hour: 9 }, change: true }), 'consider')
    assert.deepEqual(other.instead.map(({ said }) => said[0]), ['neglect'])
  })

  for (const [said, day, hour] of [['weekly on Friday at 2pm', 5, 14], ['on Tuesdays', 2, 10], ['at 8am', 3, 8], ['not from 6pm to 8am', 3, 10], ['monthly', 3, 10]] as const) {
    it(`changes only when, where only that is said: “${said}”`, async () => {
      await confirm('neglect under 1, weekly on Wednesday at 10am')
      const { wants, timing, replaces } = is(await say('change', said), 'consider')
      const [kept] = await store.subscriptions()
      assert.deepEqual([wants, timing, replaces], [kept?.wants, { when: { kind: 'weekly', day, hour } }, kept?.id])
    })
  }
  it('changes only the themes, where only those are said, and asks which where there are several', async () => {
    await confirm('neglect, not at night')
    assert.deepEqual(is(await say('change', 'drugs'), 'consider').timing, { when: { kind: 'immediately' }, quiet: { from: 18, to: 8 } })
    assert.equal(is(await say('change', 'weekly'), 'consider').said[0], 'neglect')
    await confirm('autism')
    assert.match(is(await say('change', 'weekly'), 'subscriptions').notes!.join(), /which one/u)
    assert.deepEqual([is(await clerk().said({ command: 'change', rest: 'weekly', which: 'autism' }, false, asked()), 'consider')].map(({ said, timing, replaces }) => [said, timing.when.kind, replaces]), [[['autism'], 'weekly', (await store.subscriptions())[1]?.id]])
  })
  it('has nothing to change where nothing is sent', async () => assert.deepEqual(is(await say('change', 'weekly'), 'subscriptions').subscriptions, []))

  for (const kept of ['everything but neglect', 'all but neglect', 'anything but neglect', 'everything except neglect', 'all, not neglect', 'everything but keep neglect']) {
    it(`ends nothing unasked: “unsubscribe from ${kept}”`, async () => {
      for (const theme of ['neglect', 'drugs', 'everything but neglect']) await confirm(theme)
      assert.match(is(await say('unsubscribe', kept), 'subscriptions').notes!.join(), /Nothing was ended/u)
      assert.equal((await store.subscriptions()).length, 3)
    })
  }
  for (const when of ['between 6pm and 8am', 'at weekends', 'after 6pm', 'daily']) {
    it(`ends nothing that is only to come at other times: “stop notices ${when}”`, async () => {
      await confirm('neglect')
      assert.match(is(await say('unsubscribe', when), 'subscriptions').notes!.join(), /Nothing was ended/u)
      assert.equal((await store.subscriptions()).length, 1)
    })
  }
  for (const rest of ['until Monday', 'for two weeks', 'for a week', 'neglect until September', 'for now']) {
    it(`pauses what is to end for a while, and says how it goes on: “stop ${rest}”`, async () => {
      await confirm('neglect')
      const { done, notes } = is(await say('unsubscribe', rest), 'subscriptions')
      assert.deepEqual([done, (await store.subscriptions()).map(({ paused }) => paused)], ['paused', [true]])
      assert.match(notes!.join(), /resume/u)
    })
  }
  it('pauses and resumes the one that is named, and none that is not', async () => {
    for (const theme of ['neglect under 1', 'drugs']) await confirm(theme)
    const paused = async () => (await store.subscriptions()).map(one => one.paused)
    await say('pause', 'neglect')
    assert.deepEqual(await paused(), [true, false])
    assert.match(is(await say('pause', 'autism'), 'subscriptions').notes!.join(), /just that/u)
    await say('pause')
    await say('resume', 'drugs')
    assert.deepEqual(await paused(), [true, false])
  })
  it('hears ordinary words only where they can be meant: of what is sent here, or of reviews that are known', async () => {
    const hears = (of: Partial<OfNotices>) => clerk().hears({ command: 'subscriptions', rest: '', leans: false, ...of }, asked())
    const said: Partial<OfNotices>[] = [{ leans: true }, { command: 'pause', rest: 'neglect', leans: true }, { command: 'change', rest: 'weekly', leans: true }, { command: 'change', which: 'neglect', rest: 'drugs', leans: true }]
    assert.deepEqual(await Promise.all(said.map(hears)), [false, false, false, false])
    await confirm('neglect')
    assert.deepEqual(await Promise.all(said.map(hears)), [true, true, true, true])
    assert.deepEqual(await Promise.all([{ command: 'pause', rest: 'the baby', leans: true }, { command: 'change', rest: 'shorter', leans: true }, { command: 'change', which: 'school', rest: 'drugs', leans: true }, { command: 'subscribe', rest: 'wombats' }].map(of => hears(of as OfNotices))), [false, false, false, false])
  })

  for (const [named, themes] of [['the first one', ['neglect']], ['number 2', ['drugs']], ['the last one', ['autism']], ['the Friday one', ['drugs']], ['the weekly one', ['drugs']], ['number one', ['neglect']], ['the tenth', []], ['the Monday one', []]] as const) {
    it(`ends “${named}”`, async () => {
      for (const wish of ['neglect', 'drugs, weekly on Friday at 2pm', 'autism']) await confirm(wish)
      const left = (await store.subscriptions()).map(({ wants }) => wants.themes[0]![0]!).filter(theme => !(themes as readonly string[]).includes(theme))
      is(await say('unsubscribe', named), 'subscriptions')
      assert.deepEqual((await store.subscriptions()).map(({ wants }) => wants.themes[0]![0]), left)
    })
  }
  for (const whose of ['own', 'person', 'place'] as const) {
    it(`never drops unsaid that something is asked for another: ${whose}`, async () => {
      assert.match(is(await say('subscribe', 'neglect', { whose }), 'consider').notes.join(), whose === 'place' ? /in the other one/u : /their own chat|your own chat/u)
      await confirm('neglect')
      for (const command of ['unsubscribe', 'pause', 'change'] as const) assert.match(is(await say(command, '', { whose }), 'subscriptions').notes!.join(), /Nothing was changed/u)
      assert.deepEqual((await store.subscriptions()).map(({ paused }) => paused), [false])
    })
  }
  it('changes what is being offered and not confirmed yet', async () => {
    const { wants, timing } = is(await say('subscribe', 'neglect'), 'consider')
    const offer = { wants, timing }
    const amended = async (rest: string) => { const { said, timing: { when } } = is(await say('change', rest, { offer }), 'consider'); return [said, when] }
    assert.deepEqual(await amended('weekly at 5pm on Fridays'), [['neglect'], { kind: 'weekly', day: 5, hour: 17 }])
    assert.deepEqual(await amended('drugs'), [['drug use'], { kind: 'immediately' }])
    const hears = (rest: string, offered = true) => clerk().hears({ command: 'change', rest, leans: true, how: 'offer' }, asked(offered ? { offer } : {}))
    assert.deepEqual([await hears('weekly'), await hears('drugs'), await hears('thanks'), await hears('weekly', false)], [true, true, false, false])
  })
  it('says what becomes of notices when a review changes', async () => {
    assert.match(is(await clerk().said({ command: 'subscriptions', rest: 'reviews', how: 'changes' }, false, asked()), 'subscriptions').notes!.join(), /replaced once its review is withdrawn/u)
    assert.deepEqual(await Promise.all(['Theo', 'reviews', 'one of them', 'the care plan', 'contact'].map(rest => clerk().hears({ command: 'subscriptions', rest, leans: false, how: 'changes' }, asked()))), [true, true, true, false, false])
  })

  it('pauses and resumes', async () => {
    await confirm('neglect')
    assert.equal(is(await say('pause'), 'subscriptions').done, 'paused')
    assert.equal((await store.subscriptions())[0]?.paused, true)
    assert.equal(is(await say('resume'), 'subscriptions').done, 'resumed')
    assert.equal((await store.subscriptions())[0]?.paused, false)
  })

  it('holds what waits while it is paused, and leaves it to another that wants it when one ends or is changed', async () => {
    await confirm('neglect weekly')
    await confirm('everything weekly on Saturday')
    const { id } = wanting.fits(wanting.read('neglect').wants!)[0]!
    await store.draftNotice(aDraft({ review: id }), 5)
    await store.publishNotice('n1', choosing(wanting, () => 5))
    const [days, date] = [(next?: number) => new Date(next ?? 0).getUTCDay(), async () => days(await store.nextDue())]
    assert.equal(await date(), 6)
    await say('unsubscribe', 'everything')
    assert.equal(await date(), 1)
    await say('pause')
    assert.deepEqual([await store.nextDue(), (await store.deliveries('n1'))[0]?.reason], [undefined, 'The subscription is paused.'])
    await say('resume')
    assert.equal(await date(), 1)
    await confirm('neglect or drugs, straight away', {}, 'change')
    assert.ok((await store.nextDue())! < time)
    await say('unsubscribe')
    assert.deepEqual((await store.deliveries('n1')).map(({ state, reason }) => [state, reason]), [['cancelled', 'The subscription was ended.']])
  })

  it('ends the only one at once, one of several by its theme or its button, and all when told', async () => {
    await confirm('neglect')
    assert.equal(is(await say('unsubscribe'), 'subscriptions').done, 'ended')
    for (const theme of ['neglect', 'drugs', 'autism']) await confirm(theme)
    assert.equal(is(await say('unsubscribe'), 'subscriptions').done, undefined)
    await say('unsubscribe', 'drugs')
    assert.deepEqual((await store.subscriptions()).map(({ wants }) => wants.themes[0]![0]), ['neglect', 'autism'])
    await press({ do: 'unsubscribe', id: (await store.subscriptions())[0]!.id })
    await press({ do: 'unsubscribe', id: 'all' })
    assert.deepEqual(await store.subscriptions(), [])
  })

  it('keeps to the conversation it is asked in', async () => {
    await confirm('neglect')
    const elsewhere = { here: anAddress({ conversation: '19:two@thread.tacv2' }) }
    const [{ id } = { id: '' }] = await store.subscriptions()
    assert.deepEqual(is(await say('subscriptions', '', elsewhere), 'subscriptions').subscriptions, [])
    assert.equal((await press({ do: 'subscription', id }, elsewhere)).kind, 'gone')
    await press({ do: 'unsubscribe', id }, elsewhere)
    await press({ do: 'pause', id: 'all' }, elsewhere)
    assert.deepEqual((await store.subscriptions()).map(({ paused }) => paused), [false])
  })

  it('takes nothing of a forged button but what is known', async () => {
    assert.equal((await press({ do: 'subscribe', wants: { themes: [['zqj']], filters: {} }, when: { kind: 'immediately' } })).kind, 'gone')
    assert.deepEqual(is(await press({ do: 'consider', wants: { themes: [['zqj', 'neglect']], filters: {} }, when: { kind: 'immediately' } }), 'consider').said, ['neglect'])
  })

  it('subscribes nobody whom the directory does not know', async () => {
    assert.equal((await createClerk({ store, wanting, now: () => 1 }).pressed({ do: 'subscribe', wants: { themes: [], filters: {} }, when: { kind: 'immediately' } }, { scope: 'channel', here: anAddress(), messenger })).kind, 'not-here')
  })

  it('knows what a conversation follows', async () => {
    assert.deepEqual(await clerk().followed('19:one@thread.tacv2'), [])
    await confirm('drugs')
    await confirm('autism')
    assert.deepEqual((await clerk().followed('19:one@thread.tacv2')).map(({ id }) => id), catalogue.reviews.filter(review => [...wanting.fits(wanting.read('drugs').wants!), ...wanting.fits(wanting.read('autism').wants!)].includes(review)).map(({ id }) => id))
  })
})
