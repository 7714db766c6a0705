import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createAnswers } from '../../src/answers/answers.ts'
import type { Concern, Noticed } from '../../src/care/concern.ts'
import type { Ask } from '../../src/conversation/ask.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { aConversation } from '../support/conversation.ts'
import { aDesk } from '../support/rooms.ts'
import { aSignpost } from '../support/replies.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const words = (text: string, conversation = 'c'): Ask => ({ kind: 'words', scope: 'personal', conversation, text })
const press = (press: Extract<Ask, { kind: 'press' }>['press']): Ask => ({ kind: 'press', scope: 'personal', conversation: 'c', press })

/** Notices a concern in all but “reviews”. */
const noticing = (concern: Concern) => ({ notice: (text: string): Noticed => ({ redacted: false, rest: text, ...text !== 'reviews' && { concern } }) })

describe('another language', () => {
  it('is told that only English is read, and whom to call, with nothing searched', () => {
    const { desk, answers } = aDesk({ noticed: { otherLanguage: true }, signposts: [aSignpost({ emergency: true, number: '999' })] })
    const reply = desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', text: 'dziecko jest bite' })
    assert.deepEqual([reply.kind, reply.kind === 'english-only' && reply.call, answers.asked.length], ['english-only', '999', 0])
  })
  it('gives way to danger', () => assert.equal(aDesk({ noticed: { otherLanguage: true, concern: 'risk' } }).desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', text: 'x' }).kind, 'risk'))
})

describe('the desk', () => {
  it('answers a question from the catalogue', () => {
    const { desk, answers } = aDesk()
    assert.equal(desk.reply(words('learning on neglect')).kind, 'answer')
    assert.equal(answers.asked[0]?.question, 'learning on neglect')
  })

  it('answers which review it was, or which of those shown to use, as no question of who anyone is or of law', () => {
    const told = (concern: Concern, ...texts: string[]): string => {
      const catalogue = aCatalogue([aReview({ id: 'young', themes: ['drugs'] }), aReview({ id: 'boy', themes: ['drugs'] })])
      const { desk } = aDesk({ catalogue, answers: createAnswers(catalogue, theVocabulary()), care: { notice: text => ({ redacted: false, rest: text, ...text !== 'drugs' && { concern } }) } })
      return texts.map(text => desk.reply(words(text)).kind).at(-1)!
    }
    assert.deepEqual(['which one was it with drugs', 'which was it, the one about drugs', 'which one was it, what is his real name, drugs', 'who was it with drugs'].map(text => told('identity', text)), ['answer', 'answer', 'identity', 'identity'])
    assert.deepEqual(['should I use this one or the other', 'should I report this one', 'should I ring her'].map(text => told('advice', 'drugs', text)), ['answer', 'advice', 'advice'])
  })

  it('does not only greet who tells of their own distress', () => {
    for (const text of ['I’m a social worker and I can’t cope any more', 'hi, I’m a teacher at a primary and crying all day']) assert.equal(aDesk({ noticed: { concern: 'distress' } }).desk.reply(words(text)).kind, 'distress', text)
    assert.equal(aDesk().desk.reply(words('hi, I’m a teacher at a primary')).kind, 'hello')
  })

  it('hands the last understanding of the same conversation to a follow-up', () => {
    const { desk, answers } = aDesk()
    desk.reply(words('neglect', 'one'))
    desk.reply(words('just the younger ones', 'one'))
    desk.reply(words('just the younger ones', 'two'))
    assert.deepEqual(answers.asked.map(({ before }) => before?.said), [undefined, 'neglect', undefined])
  })

  it('keeps what was understood through thanks in whatever words, and says that they are welcome', () => {
    const catalogue = aCatalogue([aReview({ id: 'young', themes: ['neglect'], subjects: [{ age: { years: 4 } }] }), aReview({ id: 'old', themes: ['neglect'], subjects: [{ age: { years: 16 } }] })])
    const { desk } = aDesk({ catalogue, answers: createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' }) })
    desk.reply(words('neglect'))
    assert.deepEqual(desk.reply(words('oh that\'s brilliant, thank you so much')), { kind: 'thanks' })
    const reply = desk.reply(words('just the younger ones'))
    assert.deepEqual(reply.kind === 'answer' && reply.matches.map(match => match.review.id), ['young'])
  })

  it('keeps what was shown through what it cannot do, a grumble and a “huh?”', () => {
    const { desk, answers } = aDesk()
    desk.reply(words('neglect'))
    for (const said of ['print', 'try again', 'huh?', 'can I quote the report']) assert.equal(desk.reply(words(said)).kind, 'of-itself', said)
    desk.reply(words('just the younger ones'))
    assert.deepEqual(answers.asked.map(({ before }) => before?.said), [undefined, 'neglect'])
  })

  it('forgets a conversation when told to start again', () => {
    const { desk, answers } = aDesk()
    desk.reply(words('neglect'))
    assert.equal(desk.reply(words('start again')).kind, 'forgotten')
    desk.reply(words('just the younger ones'))
    assert.equal(answers.asked.at(-1)?.before, undefined)
  })

  for (const concern of ['risk', 'distress', 'identity', 'advice'] as const) {
    it(`replies to ${concern} alone`, () => {
      const { desk } = aDesk({ noticed: { concern } })
      assert.equal(desk.reply(words('themes')).kind, concern)
    })
  }

  for (const concern of ['risk', 'distress', 'advice'] as const) {
    it(`shows what was asked for beside ${concern} once it is asked for again`, () => {
      const catalogue = aCatalogue([aReview({ id: 'one', themes: ['neglect'] })])
      const answers = createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' })
      const { desk } = aDesk({ catalogue, answers, care: noticing(concern) })
      const reply = desk.reply(words('learning on neglect'))
      assert.deepEqual([reply.kind, 'waits' in reply && reply.waits], [concern, true])
      for (const ask of [words('reviews'), press({ do: 'command', id: 'reviews' })]) {
        const shown = desk.reply(ask)
        assert.deepEqual(shown.kind === 'answer' && shown.matches.map(({ review }) => review.id), ['one'])
      }
    })
  }

  it('shows what was asked for before where nobody is in danger, and else asks what is wanted', () => {
    const catalogue = aCatalogue([aReview({ id: 'one', themes: ['neglect'] })])
    const answers = createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' })
    const { desk } = aDesk({ catalogue, answers, care: { notice: text => ({ redacted: false, rest: text }) } })
    assert.equal(desk.reply(words('nobody is in danger')).kind, 'hello')
    desk.reply(words('neglect'))
    assert.equal(desk.reply(words('nobody is in danger')).kind, 'answer')
  })

  it('offers nothing beside a concern where nothing was asked for, or an identity was', () => {
    const catalogue = aCatalogue([aReview({ id: 'one', themes: ['neglect'] })])
    const answers = createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' })
    for (const [concern, text] of [['risk', 'she is on the roof'], ['identity', 'neglect']] as const) {
      const { desk } = aDesk({ catalogue, answers, care: noticing(concern) })
      assert.equal('waits' in desk.reply(words(text)), false)
      assert.equal(desk.reply(words('reviews')).kind, 'latest')
    }
  })

  it('shows the signposts of the concern, for the area named and everywhere', () => {
    const area = (key: string) => ({ key, name: key, aliases: [] })
    const signposts = [aSignpost({ id: 'all' }), aSignpost({ id: 'north', area: area('north') }), aSignpost({ id: 'south', area: area('south') }), aSignpost({ id: 'law', for: ['advice'] })]
    const shown = (noticed: object) => {
      const reply = aDesk({ signposts, noticed: { concern: 'risk', ...noticed } }).desk.reply(words('x'))
      return reply.kind === 'risk' ? reply.signposts.map(({ id }) => id) : []
    }
    assert.deepEqual(shown({}), ['all', 'north', 'south'])
    assert.deepEqual(shown({ area: 'north' }), ['all', 'north'])
  })

  it('reads only the safe remainder of a message with personal details, and says so', () => {
    const { desk, answers } = aDesk({ noticed: { redacted: true, rest: 'neglect' } })
    const reply = desk.reply(words('neglect, dob 1/2/2015'))
    assert.equal(reply.kind === 'answer' && reply.redacted, true)
    assert.equal(answers.asked[0]?.question, 'neglect')
  })

  it('answers a message in doubt, with whom to call first', () => {
    const called = (parts: Parameters<typeof aDesk>[0]) => {
      const reply = aDesk(parts).desk.reply(words('x'))
      return reply.kind === 'answer' ? reply.inDoubt : reply.kind
    }
    assert.deepEqual(called({ noticed: { inDoubt: true }, signposts: [aSignpost({ id: 'a', emergency: true, number: '112' })] }), { call: '112' })
    assert.deepEqual(called({ noticed: { inDoubt: true }, signposts: [] }), { call: 'the emergency services' })
    assert.equal(called({}), undefined)
  })

  it('asks for the theme alone when nothing else was left of the message', () => {
    assert.equal(aDesk({ noticed: { redacted: true, rest: '' } }).desk.reply(words('1/2/2015')).kind, 'personal-details')
    assert.equal(aDesk({ noticed: { redacted: true, rest: 'thanks' } }).desk.reply(words('x')).kind, 'personal-details')
  })

  it('shows the reviews of a theme and one review by the ids that buttons carry', () => {
    const { desk } = aDesk({ catalogue: aCatalogue([aReview({ id: 'here' })]) })
    assert.equal(desk.reply(press({ do: 'theme', id: 'neglect' })).kind, 'answer')
    assert.equal(desk.reply(press({ do: 'review', id: 'here' })).kind, 'review')
  })

  for (const stale of [{ do: 'theme', id: 'gone' }, { do: 'review', id: 'gone' }, { do: 'command', id: 'toString' }, { do: 'unknown' }] as const) {
    it(`says that a button is out of date: ${JSON.stringify(stale)}`, () => assert.equal(aDesk().desk.reply(press(stale)).kind, 'gone'))
  }

  it('never shows a withdrawn review, however it is asked for', () => {
    const { desk } = aDesk({ catalogue: aCatalogue([aReview({ id: 'gone', status: 'withdrawn' })]) })
    assert.equal(desk.reply(press({ do: 'review', id: 'gone' })).kind, 'gone')
    const latest = desk.reply(words('latest'))
    assert.deepEqual(latest.kind === 'latest' && latest.reviews, [])
  })

  it('welcomes with the name of who added it', () => {
    const reply = aDesk().desk.reply({ kind: 'installed', scope: 'channel', by: 'Sam Example' })
    assert.equal(reply.kind === 'welcome' && reply.by, 'Sam Example')
  })

  it('takes any text and any id without throwing', () => {
    const { desk } = aDesk()
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { desk.reply(words(text)) }))
    fc.assert(fc.property(fc.constantFrom('theme', 'review', 'command'), fc.string(), (what, id) => { desk.reply(press({ do: what as 'theme', id })) }))
  })
})

describe('what a button opened, or was listed without a question', () => {
  type Pressed = Extract<Ask, { kind: 'press' }>['press']
  let { desk } = {} as ReturnType<typeof aConversation>
  before(() => { ({ desk } = aConversation()) })

  /** The first few reviews that the last of these is answered with as what was asked, and what was told of them. */
  function after(said: (string | Pressed)[], conversation: string): [string[], unknown] {
    const [reply] = said.map(one => desk.reply(typeof one === 'string' ? words(one, conversation) : { kind: 'press', scope: 'group', conversation, press: one })).slice(-1)
    return reply?.kind === 'answer' ? [reply.matches.filter(({ grade }) => grade === 'direct').map(({ review }) => review.id).slice(0, 2), reply.point?.is] : [[], reply?.kind]
  }

  const place = (text: string) => { const reply = desk.reply(words(text, text)); return { ...reply.kind === 'answer' && { at: reply.active!.at } } }
  const [aaron, theo, kern] = ['aaron-2019', 'theo-tds20', 'operation-kern-2013']
  const cases: [string, () => (string | Pressed)[], string[], string?][] = [
    ['one of a list, opened alone', () => ['drugs', { do: 'review', id: aaron, ...place('drugs') }, 'how old was he'], [aaron], 'age'],
    ['one to be copied', () => ['compare Theo and Zac', { do: 'note', id: 'zac-zds22', ...place('compare Theo and Zac') }, 'when was it published'], ['zac-zds22'], 'date'],
    ['one of all', () => ['all reviews', { do: 'review', id: kern }, 'how many men'], [kern], 'below'],
    ['one from a notice, with nothing before it', () => [{ do: 'review', id: theo }, 'when did it come out'], [theo], 'date'],
    ['one on an old card, after another question', () => ['suicide', { do: 'review', id: theo, ...place('baby deaths') }, 'how old was he'], [theo], 'age'],
    ['one beside which the rest of its list stood', () => ['obesity', { do: 'review', id: aaron, ...place('drugs') }, 'the other one'], ['boy-15-drugs-overdose']],
    ['those that are like one', () => [{ do: 'like', id: 'boy-15-drugs-overdose' }, 'the first one'], [aaron]],
    ['the list again, by the way back', () => ['drugs', { do: 'review', id: aaron, ...place('drugs') }, { do: 'show', ...place('drugs') } as Pressed, 'the first one'], ['boy-15-drugs-overdose']],
    ['the newest', () => ['newest', 'the second one'], [theo]],
    ['the newest, by its button', () => [{ do: 'command', id: 'latest' }, 'the second one'], [theo]],
    ['a fact of the newest', () => ['newest', 'how old was the first one'], ['zac-zds22'], 'age'],
    ['more than the newest', () => ['newest', 'more'], ['scr-themes-2008-2014', 'new-and-emerging-communities']],
    ['older than the newest', () => ['newest', 'any older'], ['scr-themes-2008-2014', 'new-and-emerging-communities']],
    ['the like of one of the newest', () => ['newest', 'more like the first'], [theo, 'mds20-pds20']],
    ['the newest once more', () => ['newest', 'reviews'], ['zac-zds22', theo]],
    ['a part of the newest', () => ['newest', 'just the babies'], [theo]]
  ]
  for (const [what, said, ids, told] of cases) it(`is what is asked of next: ${what}`, () => assert.deepEqual(after(said(), what), [ids, told]))
})

describe('a review that has been withdrawn', () => {
  const catalogue = aCatalogue([aReview({ id: 'gone', pseudonym: 'Theo', code: 'TDS20', status: 'withdrawn' }), aReview({ id: 'after', title: 'An audit after the death of Theo', themes: ['neglect'] })])
  for (const [asked, what] of [['Theo', 'name'], ['baby Theo review', 'name'], ['TDS20', 'code']] as const) {
    it(`is not here by its ${what}, and finds no other: “${asked}”`, () => {
      const { desk } = aDesk({ catalogue, answers: createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' }) })
      const reply = desk.reply(words(asked))
      assert.deepEqual([reply.kind, reply.kind === 'nothing-found' && reply.understood.notes], ['nothing-found', [`No published review here has that ${what}.`]])
    })
  }
})
