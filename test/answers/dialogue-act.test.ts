import assert from 'node:assert/strict'
import { actOf } from '../../src/answers/message/dialogue-act.ts'
import type { FollowUpAct } from '../../src/answers/message/follow-up.ts'
import { parsed } from '../../src/answers/message/parse.ts'
import type { Understood } from '../../src/search/match.ts'
import { createSearch } from '../../src/search/search.ts'
import { partsOf } from '../../src/answers/message/context.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { anUnderstood } from '../support/rooms.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const { read } = createSearch(aCatalogue([aReview({ id: 'one' }), aReview({ id: 'two' })]), theVocabulary())

/** What a message does after deaths of teenagers, of which two were shown. */
const before = anUnderstood({ concepts: ['adolescent', 'child-death'], shown: ['one', 'two'] })
const leanOf = (message: string, last: Understood = before): FollowUpAct | 'whole' => {
  const h = parsed(message)
  return actOf(h, partsOf(h, read), last)?.act ?? 'whole'
}

const wordings: Partial<Record<FollowUpAct | 'whole', string[]>> = {
  narrow: ['about a girl specifically?', 'the boys only', 'can we keep it to boys', 'boys', 'tighten that to under 16s', 'could you possibly see whether any of them were female', 'only where the child was in care', 'do any of those involve alcohol', 'sorry should have said, she\'s 16', 'is there a boy', 'boys tho', 'jus the boys', 'sex: male', 'where the child was a boy', 'nothing older than 2018', 'boys of that age', 'whittle those down to suicide', 'jsut the boys', 'maybe 15 or 16', 'the girl will do', 'keep the girls, bin the rest', 'pick out the boys', 'which of these also had neglect', 'and had been in care', 'filter 15 to 17', 'we run a refuge for mums so only the girls', 'that\'s loads, just the boys', 'I just need the boys', 'only the adult', 'anyone who had turned 18?'],
  except: ['leave out pre 2018', 'strip out the girls', 'boys please, no girls', 'anyone but the girl', 'don\'t show me the girl', 'everything but the overdose', 'I could do without the babies', 'not bothered about suicide', 'never mind the girls', 'the one about alcohol isn\'t relevant', 'alcohol rather than drugs', 'no drugs please', 'we\'ve covered suicide', 'I\'ve seen the girl one already', 'leave suicide for now', 'something gentler', 'shave off the girls', 'hold the alcohol', 'less the suicide ones', 'get shut of the boys', 'no adults', 'no alcohol ta', 'I don\'t want any grown-ups in there'],
  swap: ['lads then', 'just the girls, I mean boys', 'girls - no wait, boys', 'on second thoughts, alcohol', 'let\'s switch over to obesity', 'same question, suicide', 'what I\'m really after is neglect', 'my manager says it needs to be about alcohol', 'how does that look for girls', 'no, girls', 'repeat that for babies', 'make it alcohol', 'ditch that for suicide', 'swop deaths for neglect', 'hop over to neglect', 'these are about girls, I wanted boys', 'supervisor asked for suicide', 'sorry wrong age, babies', 'wrong code, it\'s the baby I need', 'I should\'ve put self-harm', 'I ought to have typed alcohol', 'can you rerun it with neglect', 'ask that once more but about alcohol', 'as above but obesity', 'ditto for neglect', 'obesity this time', 'neglect as the subject', 'could you now try neglect', 'keep the teenagers but make it neglect'],
  also: ['throw alcohol in as well', 'could alcohol be added', 'alcohol would be useful too', 'not just drugs, alcohol', 'or perhaps neglect', 'chuck in alcohol', 'combine with neglect', 'I also need obesity', 'stir in neglect', 'can you bolt on alcohol', '+ neglect', 'alcohol an all', 'any neglect ones to go with these', 'put neglect on the same list', 'hold onto these and give me neglect', 'pop neglect in', 'neglect as another option', 'in addition to those, neglect', 'neglect can be alongside'],
  others: ['and the rest?', 'what was left out', 'neither of those, the girl', 'what else is there', 'got more?', 'next few', 'carry on with the list', 'rest of the list please', 'the ones you havent listed', 'see more', 'n the rest?'],
  same: ['newest down to oldest', 'for the foster carers\' day', 'I\'m a GP trainer', 'hospital ward managers want this', 'our lay member asked', 'to use it with youth workers', 'audience is governors', '20 min slot', 'show em again', 'list them by year', 'lost my place', 'resend those', 'flip the order'],
  longer: ['in full please', 'the comprehensive one', 'the report itself'],
  similar: ['anything along those lines', 'any comparable cases', 'others in the same vein', 'more like it', 'reviews akin to these', 'any that mirror this', 'ones with the same features', 'loosely related would do', 'any related reviews', 'others in that style', 'a couple more of the same kind', 'anything else of this sort', 'any parallel cases', 'lads in a comparable position', 'has this come up anywhere else', 'is it a one-off', 'does this overlap with others', 'what else compares', 'same concerns but another family', 'similar but a child and not an adult', 'have other boards had one like it', 'something to read alongside it', 'do you have others', 'simular ones', 'simmilar', 'could do with one more of this type for supervision', 'is there a similar one anywhere', 'another family, same concerns', 'three that bear any resemblance to it'],
  below: ['anyone younger', 'have you got someone a bit younger'],
  younger: ['just the younger ones'],
  newer: ['anything more up to date', 'since then'],
  earlier: ['prior to that'],
  shorter: ['a quicker read', 'is there a summary', 'have you got a 1 page version', 'I\'ve only got five minutes', 'bullet points version'],
  recall: ['what age', 'when were they published', 'what were the findings', 'year of publication', 'publication date', 'publisher?', 'gender?', 'whereabouts was this', 'was that in Derby or somewhere else'],
  widen: ['all ages', 'the age doesn\'t matter', 'could you widen it'],
  'beyond-theme': ['it needn\'t be a death'],
  whole: ['separate thing: obesity', 'different tack: boys who took drugs', 'change of plan, obesity', 'on a different note, home education', 'moving on, exploitation of girls', 'that\'s all on deaths, next is obesity', 'any reviews on pre-birth planning?', 'bin it all and show me obesity', 'reset everything', 'let\'s start from scratch', 'I got muddled, can we go from scratch', 'new chat: obesity', 'clean slate please, obesity', 'remove all filters and just show autism', 'a mother whose older children were removed is pregnant again', 'do you have anything about home education', 'she felt she could not go on any more, a case of self-harm in a girl at a boarding school']
}

describe('a follow-up in other words', () => {
  for (const [lean, messages] of Object.entries(wordings)) for (const message of messages) it(`is “${lean}” in “${message}”`, () => assert.equal(leanOf(message), lean))

  it('takes what is said to be related to a theme for that theme', () => assert.deepEqual(['CAMHS related reviews', 'any related reviews'].map(message => parsed(message).has('like')), [false, true]))
  it('takes back the filter that it names', () => {
    const filtered = anUnderstood({ concepts: ['child-death'], filters: { sex: 'male' }, shown: ['one', 'two'] })
    const dropped = ['gender isn\'t important', 'it needn\'t be boys', 'either sex is fine', 'take off the boys'].map(message => {
      const h = parsed(message)
      return actOf(h, partsOf(h, read), filtered)?.drops
    })
    assert.deepEqual(dropped, [['sex'], ['sex'], ['sex'], ['sex']])
  })
  it('takes back the kind of filter that it names, or that no more than it says', () => {
    const none = anUnderstood({ concepts: ['obesity'], filters: { sex: 'female', ages: [{ from: 0, to: 119 }], years: { from: 2024, to: 2024 } } })
    const dropped = ['without the girls and the age', 'clear the girls filter please', 'lift the year restriction', 'widen it to other years', 'lose the 2024 bit', 'no date limit', 'older ones too', 'both sexes'].map(message => {
      const h = parsed(message)
      return actOf(h, partsOf(h, read), none)?.drops
    })
    assert.deepEqual(dropped, [['sex', 'ages'], ['sex'], ['years'], ['years'], ['years'], ['years'], ['years'], ['sex']])
  })
  it('takes back several that it names, and both sexes for one', () => {
    const filtered = anUnderstood({ concepts: ['obesity'], filters: { sex: 'female', years: { from: 2024, to: 2024 } } })
    const dropped = ['any gender, any year', 'both'].map(message => actOf(parsed(message), partsOf(parsed(message), read), filtered)?.drops?.toSorted())
    assert.deepEqual(dropped, [['sex', 'years'], ['sex']])
  })
  it('takes an area off for the whole of the partnership, and a kind for any', () => {
    const limited = anUnderstood({ concepts: ['child-death'], filters: { areas: ['Derby'], types: ['practice-review'] }, shown: ['one', 'two'] })
    const dropped = ['the whole partnership then', 'any type of doc'].map(message => {
      const h = parsed(message)
      return actOf(h, partsOf(h, read), limited)?.drops
    })
    assert.deepEqual(dropped, [['publishers', 'areas'], ['types', 'documentKinds']])
  })
  it('takes back what limits the question already and is named again, in whatever words', () => {
    const filtered = anUnderstood({ concepts: ['child-death'], filters: { sex: 'male', years: { from: 2024, to: 2024 } }, shown: ['one', 'two'] })
    const dropped = ['the year can go whistle', 'boys can do one', 'the gender can vary'].map(message => {
      const h = parsed(message)
      return actOf(h, partsOf(h, read), filtered)?.drops
    })
    assert.deepEqual(dropped, [['years'], ['sex'], ['sex']])
  })
  it('goes back to the answer before where all that was asked since is turned down', () => {
    const since = anUnderstood({ concepts: ['drugs'], shown: ['one'], last: { concepts: ['suicide'], filters: {}, shown: ['two'] } })
    assert.deepEqual([leanOf('leave drugs out of it', since), leanOf('leave suicide out of it', since)], ['previous', 'except'])
  })
  it('takes the place of whom it was of where it is widened to others, and adds those that it includes', () => {
    assert.deepEqual(['open it up to all babies', 'widen it to include babies', 'more on babies generally'].map(message => leanOf(message)), ['swap', 'add', 'instead'])
  })
  it('asks afresh for reviews of a kind after the only one that was named', () => {
    const named = anUnderstood({ filters: { named: ['zds22'] }, shown: ['one'] })
    assert.deepEqual([leanOf('serious case reviews', named), leanOf('serious case reviews instead', named)], ['whole', 'whole'])
    assert.equal(leanOf('was it a serious case review', named), 'recall')
  })
  it('goes beyond what is said to be so or not', () => assert.equal(leanOf('practice review or not, I\'m not bothered', anUnderstood({ concepts: ['infant-death'], filters: { types: ['practice-review'] }, shown: ['one'] })), 'same'))
  it('goes back to a wider answer, or takes two together', () => {
    const narrowed = anUnderstood({ shown: ['one'], among: { concepts: [], filters: {}, shown: ['one', 'two'] }, last: { concepts: [], filters: {}, shown: ['one', 'two'] } })
    assert.deepEqual(['undo that', 'put the others back', 'show me everything again', 'put those two together'].map(message => leanOf(message, narrowed)), ['again', 'again', 'again', 'both'])
    const { among: _, ...swapped } = narrowed
    assert.deepEqual(['go back a step', 'last list', 'the list before that', 'revert', 'back a page'].map(message => leanOf(message, swapped)), ['previous', 'previous', 'previous', 'previous', 'previous'])
  })
})
