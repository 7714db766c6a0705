import assert from 'node:assert/strict'
import { actOf, type Lean } from '../../src/answers/act.ts'
import { heard } from '../../src/search/heard.ts'
import type { Understood } from '../../src/search/match.ts'
import { createSearch } from '../../src/search/search.ts'
import { saidIn } from '../../src/answers/told.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { anUnderstood } from '../support/rooms.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const { read } = createSearch(aCatalogue([aReview({ id: 'one' }), aReview({ id: 'two' })]), theVocabulary())

/** What a message does after deaths of teenagers, of which two were shown. */
const before = anUnderstood({ concepts: ['adolescent', 'child-death'], shown: ['one', 'two'] })
const leanOf = (message: string, last: Understood = before): Lean | 'whole' => {
  const h = heard(message)
  return actOf(h, saidIn(h, read), last)?.lean ?? 'whole'
}

const wordings: Partial<Record<Lean | 'whole', string[]>> = {
  narrow: ['the boys only', 'can we keep it to boys', 'boys', 'tighten that to under 16s', 'could you possibly see whether any of them were female', 'only where the child was in care', 'do any of those involve alcohol', 'sorry should have said, she\'s 16', 'is there a boy', 'whittle those down to suicide', 'jsut the boys', 'maybe 15 or 16', 'the girl will do'],
  except: ['strip out the girls', 'boys please, no girls', 'anyone but the girl', 'don\'t show me the girl', 'everything but the overdose', 'I could do without the babies', 'not bothered about suicide', 'never mind the girls', 'the one about alcohol isn\'t relevant', 'alcohol rather than drugs', 'no drugs please', 'we\'ve covered suicide', 'I\'ve seen the girl one already', 'leave suicide for now', 'something gentler'],
  swap: ['lads then', 'on second thoughts, alcohol', 'let\'s switch over to obesity', 'same question, suicide', 'what I\'m really after is neglect', 'my manager says it needs to be about alcohol', 'how does that look for girls', 'no, girls', 'repeat that for babies', 'make it alcohol', 'these are about girls, I wanted boys', 'supervisor asked for suicide', 'sorry wrong age, babies', 'wrong code, it\'s the baby I need', 'I should\'ve put self-harm', 'I ought to have typed alcohol'],
  also: ['throw alcohol in as well', 'could alcohol be added', 'alcohol would be useful too', 'not just drugs, alcohol', 'or perhaps neglect', 'chuck in alcohol', 'combine with neglect', 'I also need obesity'],
  others: ['and the rest?', 'what was left out', 'neither of those, the girl', 'what else is there', 'got more?', 'next few', 'carry on with the list', 'rest of the list please', 'the ones you havent listed'],
  same: ['show em again', 'list them by year', 'lost my place', 'resend those', 'flip the order'],
  longer: ['in full please', 'the comprehensive one', 'the report itself'],
  similar: ['anything along those lines', 'any comparable cases', 'others in the same vein', 'more like it', 'reviews akin to these', 'any that mirror this', 'ones with the same features'],
  below: ['anyone younger', 'have you got someone a bit younger'],
  younger: ['just the younger ones'],
  newer: ['anything more up to date', 'since then'],
  earlier: ['prior to that'],
  shorter: ['a quicker read', 'I\'ve only got five minutes', 'bullet points version'],
  recall: ['what age', 'when were they published', 'what were the findings'],
  widen: ['all ages', 'the age doesn\'t matter', 'could you widen it'],
  'beyond-theme': ['it needn\'t be a death'],
  whole: ['separate thing: obesity', 'different tack: boys who took drugs', 'change of plan, obesity', 'on a different note, home education', 'moving on, exploitation of girls', 'that\'s all on deaths, next is obesity', 'any reviews on pre-birth planning?', 'a mother whose older children were removed is pregnant again', 'do you have anything about home education', 'she felt she could not go on any more, a case of self-harm in a girl at a boarding school']
}

describe('a follow-up in other words', () => {
  for (const [lean, messages] of Object.entries(wordings)) for (const message of messages) it(`is “${lean}” in “${message}”`, () => assert.equal(leanOf(message), lean))

  it('takes back the filter that it names', () => {
    const filtered = anUnderstood({ concepts: ['child-death'], filters: { sex: 'male' }, shown: ['one', 'two'] })
    const dropped = ['gender isn\'t important', 'it needn\'t be boys', 'either sex is fine', 'take off the boys'].map(message => {
      const h = heard(message)
      return actOf(h, saidIn(h, read), filtered)?.drops
    })
    assert.deepEqual(dropped, [['sex'], ['sex'], ['sex'], ['sex']])
  })
  it('goes back to a wider answer, or takes two together', () => {
    const narrowed = anUnderstood({ shown: ['one'], among: { concepts: [], filters: {}, shown: ['one', 'two'] }, last: { concepts: [], filters: {}, shown: ['one', 'two'] } })
    assert.deepEqual(['undo that', 'put the others back', 'show me everything again', 'put those two together'].map(message => leanOf(message, narrowed)), ['again', 'again', 'again', 'both'])
    const { among: _, ...swapped } = narrowed
    assert.deepEqual(['go back a step', 'last list', 'the list before that', 'revert', 'back a page'].map(message => leanOf(message, swapped)), ['previous', 'previous', 'previous', 'previous', 'previous'])
  })
})
