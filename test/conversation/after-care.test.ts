import assert from 'node:assert/strict'
import type { Concern, Noticed } from '../../src/care/concern.ts'
import type { Ask, Scope } from '../../src/conversation/ask.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import { aSignpost } from '../support/replies.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { aDesk } from '../support/rooms.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const area = (key: string) => ({ key, name: key, aliases: [] })
const signposts = [aSignpost({ id: '999', emergency: true, for: ['risk', 'distress'] }), aSignpost({ id: 'north', area: area('north') }), aSignpost({ id: 'south', area: area('south') }), aSignpost({ id: 'manual', for: ['advice'] }), aSignpost({ id: 'listening', for: ['distress'] })]
const alarms: Record<string, Partial<Noticed>> = { 'he is hurting her': { concern: 'risk' }, 'in the north he is hurting her': { concern: 'risk', area: 'north' }, 'i cannot cope': { concern: 'distress' }, 'am i allowed': { concern: 'advice' }, 'is there a review about': { concern: 'identity', redacted: true }, 'dziecko jest bite': { otherLanguage: true }, northmere: { area: 'north' }, southmere: { area: 'south' }, 'i am all alone with it': { concern: 'distress' }, 'we lost her to neglect': { concern: 'distress' }, 'i cannot cope. learning on neglect': { concern: 'distress' } }

/** What care notices in a text: as listed, or for what it holds. */
function alarmed(text: string): Partial<Noticed> | undefined {
  if (text.includes('i cannot cope') || text === 'am I being watched') return { concern: 'distress' }
  return text.startsWith('she says he hits her') ? { concern: 'risk' } : alarms[text]
}

/** A conversation in which the given words were said, by Ann or whoever stands before them; what was replied to the last. */
function after(...said: string[]) { return talk({ said }).at(-1)! }

function talk({ said, scope = 'personal', times = [] }: { said: string[], scope?: Scope, times?: number[] }) {
  const catalogue = aCatalogue([aReview({ id: 'one', themes: ['neglect'], pseudonym: 'Theo', code: 'TDS20' })])
  let now = 0
  const { desk } = aDesk({
    catalogue, signposts, now: () => now, answers: createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' }),
    care: { notice: text => ({ redacted: false, rest: text, ...alarmed(text) }) }
  })
  return said.map((typed, at) => {
    now = times[at] ?? now
    const [, who = 'ann', text = typed] = /^@(\w+) (.*)/.exec(typed) ?? []
    return desk.reply({ scope, conversation: 'c', by: { id: who }, ...text.startsWith('>') ? { kind: 'press', press: { do: 'command', id: text.slice(1) } } : { kind: 'words', text } } as Ask)
  })
}

describe('after a card for danger', () => {
  const danger = 'he is hurting her'
  for (const said of ['hello?', 'is anyone there', 'please help', 'help', 'can you ring the police', 'did you tell anyone', 'thanks', 'ok', 'no', '👍', '??', 'when will they get here', 'she has gone quiet', 'is this a real person', 'am i allowed', 'how do i refer', 'what about the baby', 'is the baby dead', 'police']) {
    it(`says in plain words that nobody was told: “${said}”`, () => {
      const reply = after(danger, said)
      assert.equal(reply.kind, 'risk')
      if (said !== 'how do i refer') assert.equal(reply.kind === 'risk' && reply.asked, 'told')
    })
  }

  for (const said of ['learning on neglect', 'neglect', 'what do reviews say about neglect', 'how old was Theo', 'who is Theo', 'what does TDS20 say', 'can you find me the Theo one', 'is there a review of a child who was neglected']) {
    it(`answers a new question: “${said}”`, () => assert.equal(after(danger, said).kind, 'answer'))
  }

  for (const said of ['i cannot cope', 'i am all alone with it', '@bob i cannot cope']) {
    it(`brings whom to talk to beside the places for danger, to distress: “${said}”`, () => {
      const reply = after(danger, 'northmere', said)
      assert.deepEqual(reply.kind === 'distress' && [reply.danger, ...reply.signposts.map(({ id }) => id)], [true, '999', 'listening', 'north'])
      const next = after(danger, said, '@bob hello?')
      assert.deepEqual(next.kind === 'risk' && [next.asked, ...next.signposts.map(({ id }) => id)], ['told', '999', 'north', 'south', 'listening'])
    })
  }

  for (const said of ['ok', 'thanks', 'more', 'what about neglect?', 'the second one', 'neglect', 'when is the next one']) it(`answers what a colleague says plainly: “${said}”`, () => assert.notEqual(after(danger, `@bob ${said}`).kind, 'risk'))
  for (const said of ['hello?', 'can you ring the police', 'she has gone quiet', 'the baby is not waking', 'when will they get here', danger]) it(`meets a colleague too who tells more, or asks for somebody: “${said}”`, () => assert.equal(after(danger, `@bob ${said}`).kind, 'risk'))
  it('is of whom it was shown to, whatever a colleague asked since', () => {
    assert.equal(after(danger, '@bob neglect', 'she has gone quiet').kind, 'risk')
    assert.equal(after(danger, '@bob hello?', '@bob ok').kind, 'risk')
    assert.equal(after('i cannot cope', '@bob when is the next one').kind === 'distress', false)
  })

  it('leaves a person who is asked about, and another language, to cards of their own', () => {
    assert.equal(after(danger, 'is there a review about').kind, 'identity')
    assert.equal(after(danger, 'dziecko jest bite').kind, 'english-only')
  })

  it('does so for who asks for somebody after a question too, and not for a follow-up', () => {
    assert.equal(after(danger, 'learning on neglect', 'hello?').kind, 'risk')
    assert.equal(after(danger, 'learning on neglect', 'what are you').kind, 'of-itself')
    assert.equal(after(danger, 'learning on neglect', 'only the girls').kind === 'risk', false)
    assert.equal(after(danger, 'learning on neglect', 'thanks').kind, 'thanks')
  })

  it('shows the numbers of the area that was named before', () => {
    const reply = after('in the north he is hurting her', 'are you there')
    assert.deepEqual(reply.kind === 'risk' && reply.signposts.map(({ id }) => id), ['999', 'north'])
  })

  it('takes a place alone for where it is, and keeps it until another is named', () => {
    const shown = (...said: string[]) => { const reply = after(...said); return reply.kind === 'risk' && reply.signposts.map(({ id }) => id) }
    assert.deepEqual(shown(danger, 'northmere'), ['999', 'north'])
    for (const next of ['what now', 'who do I ring', danger]) assert.deepEqual(shown(danger, 'northmere', next), ['999', 'north', ...next === 'who do I ring' ? ['manual'] : []], next)
    assert.deepEqual(shown(danger, 'northmere', 'southmere', 'what now'), ['999', 'south'])
    assert.equal(after(danger, 'neglect in northmere').kind, 'answer')
    assert.equal(after('northmere').kind, 'answer')
  })

  it('does not contradict who has called, or takes it back', () => {
    const asked = (...said: string[]) => { const reply = after(danger, ...said); return reply.kind === 'risk' ? reply.asked : reply.kind }
    assert.deepEqual([asked('ok done, rang them. thanks'), asked('it was only an example'), asked('it’s not an emergency'), asked('learning on neglect', 'I’ve rung them')], ['rung', 'withdrawn', 'withdrawn', 'rung'])
    assert.deepEqual([asked('I’ve rung them', 'hello?'), asked('just testing', 'hello')], ['told', 'hello'])
    assert.equal(after('it was only an example').kind === 'risk', false)
  })

  it('lasts for 30 minutes, or until it is forgotten or nobody is in danger', () => {
    const minutes = 60_000
    assert.equal(talk({ said: [danger, 'hello'], times: [0, 30 * minutes - 1] })[1]!.kind, 'risk')
    assert.equal(talk({ said: [danger, 'hello'], times: [0, 30 * minutes] })[1]!.kind, 'hello')
    assert.equal(after(danger, 'forget everything', 'hello').kind, 'hello')
    assert.equal(after(danger, 'false alarm', 'hello').kind, 'hello')
    assert.equal(after(danger, '>no-danger', 'hello').kind, 'hello')
  })

  it('keeps what was asked for outright beside it though nothing is published on it, one press or one word away', () => {
    for (const asked of ['anything on obesity', 'what do reviews say about obesity', 'are there reviews about obesity?', 'do you have learning on obesity']) {
      const told = `she says he hits her. ${asked}`
      const reply = after(told)
      assert.equal(reply.kind === 'risk' && reply.waits, true, asked)
      for (const next of ['>no-danger', 'No danger: see reviews', 'reviews', 'see reviews']) assert.equal(after(told, next).kind, 'nothing-found', `${asked} ${next}`)
    }
    const alone = after('she says he hits her')
    assert.equal(alone.kind === 'risk' && alone.waits, undefined)
  })

  it('keeps what was asked for beside it, to be shown where nobody is in danger', () => {
    assert.equal(after('learning on neglect', danger, 'hello?', '>no-danger').kind, 'answer')
    const reply = after('learning on neglect', danger, 'hello?')
    assert.equal(reply.kind === 'risk' && reply.waits, true)
  })
})

describe('a theme after a card of care', () => {
  const danger = 'he is hurting her'
  const themes = ['knife crime', 'domestic abuse', 'management oversight', 'missed appointments', 'reflective supervision', 'babies shaken by fathers - ICON', 'fostering a child with autism', 'staying put and leaving care', 'obesity', 'private fostering']
  for (const said of themes) it(`is heard though no review is on it: “${said}”`, () => {
    for (const card of [danger, 'i cannot cope']) {
      const reply = after(card, said)
      assert.match(reply.kind, /^(?:answer|nothing-found)$/, card)
      assert.equal('inDoubt' in reply, card === danger, card)
    }
    assert.equal('inDoubt' in after(danger, 'learning on neglect', said), false)
  })
  for (const said of ['in the bath', 'at the hospital', 'upstairs', 'under the bed', '3 weeks old', 'stepdad’s here', 'police', 'social worker', 'what about the baby', 'she has gone quiet', 'mum is drunk', 'on the roof', 'northmere']) {
    it(`is none in what may be told of the danger: “${said}”`, () => assert.equal(after(danger, said).kind, 'risk'))
  }
  for (const said of ['I’m not reporting anything, it’s for training', 'nobody is in danger, I’m writing a course', 'wrong end of the stick, I’m a trainer', 'not what I meant', 'you’ve misunderstood me', 'no child is at risk, it’s a scenario', 'I’m not raising a concern, it’s an example', 'crossed wires', 'I didn’t mean that', 'we’re running a training day']) {
    it(`is asked for by who says that nobody is in danger: “${said}”`, () => {
      const reply = after(danger, said)
      assert.equal(reply.kind === 'risk' && reply.asked, 'withdrawn')
      assert.notEqual(after(danger, said, 'hello').kind, 'risk')
    })
  }
  for (const said of ['I’m not reporting it, dad is here', 'I’m a trainer but this is real', 'I’m not reporting anything', 'I’m not telling anyone', 'not for training, this is happening']) {
    it(`does not close the danger: “${said}”`, () => {
      const reply = after(danger, said)
      assert.equal(reply.kind === 'risk' && reply.asked === 'withdrawn', said === 'I’m not reporting anything', said)
    })
  }
})

describe('what is said beside reviews on a card', () => {
  const alarmed = { concern: 'risk' as const }
  /** What was replied to words that care, by themselves, took for danger, or for a doubt. */
  const beside = (text: string, { before = 'neglect', noticed = alarmed }: { before?: string, noticed?: Partial<Noticed> } = {}) => {
    const catalogue = aCatalogue([aReview({ id: 'one', themes: ['neglect', 'alcohol'], pseudonym: 'Theo' })])
    const { desk } = aDesk({ catalogue, signposts, answers: createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' }), care: { notice: typed => ({ redacted: false, rest: typed, ...typed === before ? typed.startsWith('i ') && { concern: 'distress' } : noticed }) } })
    return [before, text].map(typed => desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', by: { id: 'ann' }, text: typed })).at(-1)!
  }

  for (const text of [
    'he’s 15', 'she’s 16', 'he’s 8 weeks', 'lad is 16', 'my lad is 16', 'the young person is 17', 'baby is 3 months', 'he’s at college', 'she’s got ADHD too', 'he’s in a special school', 'it’s a girl', 'he’s home schooled', 'sorry, he’s 7 not 17', 'she’s a teenager', 'why is he in here if he’s 19',
    'mine is in year 9', 'she has a learning disability', 'he’s twelve', 'our girl is only 13', 'she’s in foster care'
  ]) {
    it(`narrows, and is no danger: “${text}”`, () => {
      assert.match(beside(text).kind, /^(?:answer|nothing-found)$/)
      assert.equal('inDoubt' in beside(text, { noticed: { inDoubt: true } }), false)
    })
  }
  for (const text of ['he says thanks', 'she says that’s the one', 'she says that’s not the one', 'she says it’s too long', 'she’s reading it now', 'she’s sorted thanks', 'my manager says it’s not recent enough', 'she’s just gone for lunch', 'the group liked it', 'our DSL thinks it’s too old', 'he’s stuck in a meeting', 'that’s so sad', 'leave it with me', 'we used that last time', 'not that I can see', 'not really what I was after', 'I’ve been asked to do this by Friday', 'I had it open this morning and now it’s gone', 'my manager sent me here', 'we read that one before', 'I closed it by mistake', 'my supervisor sent me here']) {
    it(`is a colleague’s or the writer’s word on a review, and no danger: “${text}”`, () => assert.deepEqual([beside(text).kind, beside(text, { noticed: { concern: 'distress' } }).kind], ['thanks', 'thanks']))
  }
  for (const text of ['she wants the one from this morning', 'they want the shorter one', 'my supervisor would like another one', 'can I have the one from this morning again', 'I need the one for tonight', 'can we see the short one again', 'nothing too upsetting', 'nothing too heavy please']) it(`is answered as what a colleague wants: “${text}”`, () => assert.match(beside(text).kind, /^(?:answer|nothing-found)$/))
  it('is answered as what a colleague asks, without who passes it on', () => assert.equal(beside('she says can you do alcohol', { noticed: { inDoubt: true } }).kind, 'answer'))
  for (const text of ['he’s left', 'she doesn’t like it', 'he’s got it now', 'she’s out']) it(`may be of a child too: “${text}”`, () => assert.equal('inDoubt' in beside(text), true))
  for (const text of [
    'he’s 15 and he’s not breathing', 'she’s 14 and he’s 30', 'she’s got a knife', 'he’s got my baby', 'she’s not ok', 'he’s a baby and he’s blue', 'she says it hurts', 'she says it’s her dad', 'he says he wants to die', 'she’s in care and she’s run', 'he’s left her on her own', 'she says thanks but she’s frightened', 'he’s using again', 'she’s at home alone', 'I did it this morning', 'I need someone for tonight', 'can I see someone', 'leave her with me', 'I’ve been told to do it to her', 'I want it to stop', 'my manager sent me home and I can’t cope', 'I had him open'
  ]) it(`stays a danger where more is told: “${text}”`, () => assert.equal(beside(text).kind, 'risk'))
  for (const text of ['he’s 15', 'she says thanks', 'she’s reading it now']) it(`is weighed as ever with no reviews before it, or after danger: “${text}”`, () => {
    assert.equal(after('he is hurting her', text).kind, 'risk')
    assert.equal(beside(text, { before: 'hello' }).kind, 'risk')
  })
  for (const text of ['thanks, I will', 'I’m going to ring them', 'thanks, I’ll do that', 'ok I will', 'I’ll be alright', 'thank you that’s kind', 'I’ll speak to my manager', 'ok, I’ll call the samaritans', 'I will ring someone now', 'thanks, I’ll talk to my supervisor']) {
    it(`agrees to what a card for distress advised: “${text}”`, () => {
      for (const noticed of [{}, alarmed]) assert.equal(beside(text, { before: 'i cannot cope', noticed }).kind, 'thanks')
      assert.equal(after('he is hurting her', text).kind, 'risk')
    })
  }
  for (const text of ['I will do it tonight', 'thanks but I can’t', 'I will kill him', 'ok, goodbye', 'I’m going to end it']) it(`agrees to nothing: “${text}”`, () => assert.equal(beside(text, { before: 'i cannot cope' }).kind, 'risk'))
  it('is distress once more where dismay follows it', () => assert.equal(after('i cannot cope', 'that was awful').kind, 'distress'))
})

describe('after a card for distress', () => {
  for (const said of ['who can I ring', 'can I talk to a human', 'hello?', 'did you tell my manager', 'it was years ago']) {
    it(`shows once more whom to talk to: “${said}”`, () => {
      const reply = after('i cannot cope', said)
      assert.equal(reply.kind === 'distress' && reply.again, true)
      assert.deepEqual(reply.kind === 'distress' && reply.signposts.map(({ id }) => id), ['999', 'listening'])
    })
  }

  it('comes first, and what is asked of privacy is answered below', () => {
    for (const text of ['is this private, i cannot cope', 'i cannot cope. who can see this?', 'i cannot cope and am i being monitored', 'i cannot cope but do you keep what i type']) {
      const reply = after(text)
      assert.equal(reply.kind === 'distress' && reply.of, text.includes('keep') ? 'kept' : 'seen', text)
    }
    for (const said of ['am I being monitored?', 'is this confidential', 'can my manager see this']) {
      const reply = after('i cannot cope', said)
      assert.deepEqual(reply.kind === 'distress' && [reply.again, reply.of], [true, 'seen'], said)
    }
    assert.equal(after('am I being watched').kind, 'of-itself')
    assert.equal(after('i cannot cope', 'learning on neglect').kind, 'answer')
  })

  it('is as private in a channel as the card was', () => {
    const reply = talk({ said: ['i cannot cope', 'hello?'], scope: 'channel' })[1]!
    assert.equal(reply.kind === 'distress' && reply.scope, 'channel')
  })

  it('answers what asks for a theme in any words, and who is all right', () => {
    for (const said of ['what is there on neglect', 'what have you got about neglect', 'I want to read about neglect']) assert.equal(after('i cannot cope', said).kind, 'answer', said)
    assert.equal(after('i cannot cope', 'I’m ok').kind, 'thanks')
  })

  it('meets words that are not understood with plain ones, whatever was heard in them', () => {
    for (const said of ['i not understand this word', 'can you say more easy', 'my english not good']) {
      for (const text of [[said], ['i cannot cope', said]]) assert.equal(after(...text).kind, 'of-itself', said)
    }
    const reply = aDesk({ noticed: { concern: 'distress' } }).desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', text: 'i not understand this' })
    assert.equal(reply.kind === 'of-itself' && reply.of, 'unclear')
  })

  it('lets thanks, a question and the reviews that were asked for pass', () => {
    assert.deepEqual([after('i cannot cope', 'thanks').kind, after('i cannot cope', 'learning on neglect').kind, after('neglect', 'i cannot cope', 'sorry. can i see the reviews').kind], ['thanks', 'answer', 'answer'])
  })

  it('keeps no reviews that nobody asked for', () => {
    const waits = (text: string) => { const reply = talk({ said: [text] })[0]!; return reply.kind === 'distress' && reply.waits }
    assert.deepEqual([waits('we lost her to neglect'), waits('i cannot cope. learning on neglect')], [undefined, true])
  })

  it('gives way to danger, and does not take its place', () => {
    assert.equal(after('i cannot cope', 'he is hurting her', 'hello?').kind, 'risk')
    assert.equal(after('he is hurting her', 'learning on neglect', 'i cannot cope', 'hello?').kind, 'risk')
  })
})

describe('with nothing before it', () => {
  it('says that nobody was told to who asks the bot to tell', () => {
    const reply = after('can you ring the police')
    assert.equal(reply.kind === 'risk' && reply.asked, 'told')
    assert.equal(after('can you ring the police', 'hello?').kind, 'risk')
  })

  it('gives who wants to refer the front doors, the manual and what else helps', () => {
    const reply = after('how do i refer a child')
    assert.deepEqual(reply.kind === 'risk' && [reply.asked, ...reply.signposts.map(({ id }) => id)], ['referral', '999', 'north', 'south', 'manual'])
  })

  it('answers what is asked of the bot itself, over a concern for advice and under one for danger', () => {
    const told = (text: string, concern?: Concern) => {
      const reply = aDesk({ noticed: concern ? { concern } : {} }).desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', text })
      return reply.kind === 'of-itself' ? reply.of : reply.kind
    }
    assert.deepEqual([told('is this private'), told('is this private', 'advice'), told('is this confidential', 'identity'), told('is this private', 'risk'), told('can i talk to someone', 'distress')], ['seen', 'seen', 'seen', 'risk', 'distress'])
    assert.equal(told('can i talk to a human', 'identity'), 'identity')
  })

  it('answers what is said of the bot’s own working over any concern that is heard in it, and not what is told beside', () => {
    const told = (text: string, concern: Concern) => {
      const reply = aDesk({ noticed: { concern } }).desk.reply({ kind: 'words', scope: 'group', conversation: 'c', text })
      return reply.kind === 'of-itself' ? reply.of : reply.kind
    }
    for (const [text, of] of [['it’s not working', 'faulty'], ['she can’t open it', 'faulty'], ['why did I get this', 'received'], ['send it to me', 'unable'], ['oh no I typed her name', 'personal-details']] as const) {
      assert.deepEqual([told(text, 'risk'), told(text, 'distress')], [of, of], text)
    }
    assert.deepEqual([told('I’m the DSL', 'distress'), told('I don’t know how to use this', 'distress'), told('I’m the DSL', 'risk')], ['hello', 'help', 'risk'])
    assert.equal(after('he is hurting her', 'it is not working').kind, 'risk')
  })

  it('asks for the theme alone where personal details stood beside it', () => assert.equal(aDesk({ noticed: { redacted: true, rest: 'do you keep this' } }).desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', text: 'x' }).kind, 'personal-details'))
})

describe('a real identity', () => {
  const catalogue = aCatalogue([aReview({ id: 'one', pseudonym: 'Theo', themes: ['neglect'] }), ...['a', 'b', 'c'].map(id => aReview({ id, themes: ['neglect'] }))])
  const asked = (...said: string[]) => {
    const { desk } = aDesk({ catalogue, answers: createAnswers(catalogue, theVocabulary(), { today: () => '2026-06-30' }), care: { notice: text => ({ redacted: false, rest: text, ...text.startsWith('who') && { concern: 'identity' } }) } })
    const reply = said.map(text => desk.reply({ kind: 'words', scope: 'personal', conversation: 'c', text })).at(-1)!
    return reply.kind === 'identity' ? reply.reviews.map(({ id }) => id) : reply.kind
  }
  it('is declined with the review that was last shown', () => assert.deepEqual(asked('theo', 'who was he'), ['one']))
  it('is declined with no review where many were shown, or none', () => {
    assert.deepEqual(asked('neglect', 'who was he'), [])
    assert.deepEqual(asked('who was he'), [])
  })
})
