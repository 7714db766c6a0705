import assert from 'node:assert/strict'
import { createCare } from '../../src/care/care.ts'
import { loadSignposts } from '../../src/care/signposts.ts'
import { shippedPseudonyms, shippedSignposts } from '../eval/care.ts'

const care = createCare(loadSignposts(shippedSignposts), { pseudonyms: shippedPseudonyms() })

/** Who has written on safeguarding, who works in it, where, and what police call their operations. */
const names = [
  'Brandon', 'Munro', 'Laming', 'Sidebotham', 'Ferguson', 'Calder', 'Horwath', 'Reder', 'Crittenden', 'Featherstone', 'Firmin', 'Casey', 'Jay', 'Wood', 'Beckett',
  'Marian Brandon', 'Eileen Munro', 'Jan Horwath', 'Harry Ferguson', 'Carlene Firmin', 'Alexis Jay', 'Lord Laming', 'Professor Pearce', 'Dr Devaney', 'Baroness Casey',
  'Karen', 'Priya', 'Dave', 'Sinead', 'Tom', 'Grace', 'Leah', 'Marcus', 'Karen Whitlock', 'Priya Nair', 'Dave Holt', 'Amir',
  'Merrill Academy', 'Bemrose School', 'St Mary\'s', 'Chesterfield Royal', 'Glossop', 'Belper', 'Normanton', 'Ashgate House', 'Allestree Woodlands',
  'Operation Liberty', 'Operation Sycamore', 'Op Retriever', 'Operation Kern'
]

/** What an author, a colleague, a school or an operation does. */
const doing = [
  'says neglect is often missed', 'said it was drift', 'found that thresholds drift', 'wrote about disguised compliance', 'argues that practice is too procedural', 'describes start again syndrome', 'calls it professional optimism',
  'suggests that reviews repeat themselves', 'points out that fathers are left out', 'notes the same in her review', 'talks about the rule of optimism', 'thinks neglect drifts', 'makes the same point about suicide', 'has a chapter on self harm',
  'reviewed 200 cases of physical abuse', 'writes well on neglect', 'is good on domestic abuse', 'has published on child sexual abuse', 'looked at infant deaths', 'looks at county lines', 'raised neglect at panel', 'mentioned a review on bruising',
  'told us about a baby review', 'asked for anything on suicide', 'wants something on self harm', 'needs neglect reviews for Thursday', 'keeps asking about exploitation', 'is doing training on bruising', 'runs a course on grooming', 'chairs our neglect group',
  'did a session on county lines', 'is presenting on knife crime', 'leads on domestic abuse for us', 'sent me here for suicide reviews', 'showed me the one on neglect', 'reckons there is a review on obesity', 'recommended your bot', 'is on leave till Monday',
  'covers fabricated illness', 'was about exploitation'
]

const noticed = (text: string): string => care.notice(text).concern ?? 'none'

describe('how a message tells of somebody', () => {
  it('notices what goes on in a child\'s life, however calmly it is told', () => {
    for (const text of [
      'She goes off with older men most nights', 'They take her to hotels at weekends', 'Grown men keep buying her vapes and drink', 'Blokes in cars wait for her at the end of the school day', 'She cuts most evenings and hides the plasters',
      'He begs the neighbours for bread most days', 'He\'s so hungry he takes food from the other children\'s bags', 'The boys try to get between them when he starts on her', 'Nobody notices when she doesn\'t come home',
      'He has a second phone that never stops ringing', 'Baby is 7 weeks and has a small bruise on her cheek', 'She\'s sixteen and says they\'ve chosen a husband for her back home', 'Someone online has her pictures and wants more', 'Stepdad says he\'ll break her jaw if she talks to us again'
    ]) assert.equal(noticed(text), 'risk', text)
    for (const text of ['He carries packages for the older lads on the estate', 'She undresses on her webcam for followers']) assert.equal(care.notice(text).inDoubt, true, text)
    for (const text of ['She chairs the board and likes short ones', 'She keeps asking me for the link', 'she moves placement four times in it', 'he runs the library']) assert.deepEqual([noticed(text), care.notice(text).inDoubt], ['none', undefined], text)
  })
  it('shows no card for what a colleague does or a review tells, said with “she” and “he”', () => {
    for (const text of ['she has the other one', 'he\'s not the one', 'she\'s the one with the baby', 'She goes on leave on Friday', 'he needs it by Friday', 'He comes from the police']) assert.equal(noticed(text), 'none', text)
    for (const text of ['she needs it to stop, he hits her', 'he has the other knife', 'he wants the kids tonight and he\'s drunk']) assert.equal(noticed(text), 'risk', text)
  })
  it('shows no card for case work that is told calmly beside a question, and a word of what to do in danger', () => {
    const asked = 'What do reviews say about parental alcohol?'
    const calm = [
      'I\'ve a 14 year old on a CP plan, mum drinks, her partner has moved back in and the little brother is quiet at nursery. Supervision is at 2.',
      'One of my allocated children is 9, has moved four times, and he tells me he wants to go home. We have a LAC review on Monday.',
      'HV here. Baby 4 months on my caseload, mum and dad both lovely, dad has a temper, I\'ve done the DASH and it\'s medium.',
      'Foster carer here. Social worker wants to move our little girl after two years because mum\'s sister has come forward.'
    ]
    for (const text of calm) assert.equal(noticed(`${text} ${asked}`), 'none', text)
    for (const text of calm) for (const now of ['He\'s hitting her now.', 'She has taken tablets.', 'Mum has just told me she is going to kill them tonight.']) assert.equal(noticed(`${text} ${now} ${asked}`), 'risk', text)
  })
  it('takes what speaks of nobody for no danger where no danger is named', () => {
    for (const text of ['I\'ve 2 mins', 'by tonight please', 'who is on duty tonight', 'its boiling in here', 'I\'m at home today']) assert.deepEqual([noticed(text), care.notice(text).inDoubt], ['none', undefined], text)
    for (const text of ['help me', 'ambulance', 'not breathing', 'on the bridge now']) assert.equal(noticed(text), 'risk', text)
  })
})

describe('who writes, teaches, asks or is a place', function () {
  this.timeout(60_000)
  it('is nobody in danger, by whatever name', () => {
    const all = names.flatMap(name => doing.map(what => `${name} ${what}`))
    const seen = all.map(text => ({ text, ...care.notice(text) }))
    const [carded, doubted] = [seen.filter(({ concern }) => concern), seen.filter(({ inDoubt }) => inDoubt)].map(some => some.map(({ text }) => text))
    assert.ok(carded!.length <= 5, `${carded!.length} of ${all.length}: ${carded!.join('; ')}`)
    assert.ok(doubted!.length <= 40, `${doubted!.length} of ${all.length}: ${doubted!.join('; ')}`)
  })
  it('is one where the same names tell of a child', () => {
    const hurt = ['says his dad hits him', 'showed me the marks on his arm', 'told us he wants to die', 'is being hit at home', 'has taken tablets', 'is cutting herself again']
    for (const name of names.filter(name => /^(?:Karen|Priya|Dave|Sinead|Leah|Marcus|Amir)/.test(name))) for (const what of hurt) assert.equal(care.notice(`${name} ${what}`).concern, 'risk', `${name} ${what}`)
  })
})
