import assert from 'node:assert/strict'
import type { Understood } from '../../src/search/match.ts'
import { createSearch } from '../../src/search/search.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const catalogue = aCatalogue([
  aReview({ id: 'kestrel', code: 'ABC21/DEF21', pseudonym: 'Kestrel', publisher: aPublisher({ aliases: ['the mere board'] }) }),
  aReview({ id: 'hope', pseudonym: 'Hope', publisher: aPublisher({ key: 'southmere', name: 'Southmere Board', short: 'SMB', areas: ['Southmere'] }) })
])
const { read } = createSearch(catalogue, theVocabulary(), { today: () => '2026-06-30' })
const understood = (text: string): Understood => read(text).understood

describe('what is understood of a question', () => {
  const concepts: [string, string[]][] = [
    ['learning on elective home education', ['elective-home-education']],
    ['EHE', ['elective-home-education']],
    ['CYP w/ ASC', ['autism']],
    ['any1 got anything on EHE pls', ['elective-home-education']],
    ['parents who teach their children themselves', ['elective-home-education']],
    ['negelct', ['neglect']],
    ['neglect reviews before core group', ['neglect']], ['neglect ahead of the child protection conference', ['neglect']], ['obesity, RCPC next week', ['obesity']], ['autism reviews prior to strategy discussion', ['autism']],
    ['learning on suicide to take to group supervision', ['suicide']], ['reunification, legal planning meeting this afternoon', ['reunification']], ['learning on strategy meetings', ['strategy-discussion']], ['supervision of staff', ['supervision']],
    ['a boy who died after drinking', ['alcohol']], ['teen in ED after alcohol', ['adolescent', 'alcohol']], ['kids nobody can find a bed for locally', ['out-of-area-placement']],
    ['reviews where the child was hit by a stepfather', ['physical-abuse', 'step-parents']], ['turning 18, young adults', ['transition-to-adulthood', 'young-adult']], ['reviews that tell you how agencies have got on since', ['progress-summary']],
    ['acohol', ['alcohol']],
    ['PLO/care proceedings', ['pre-proceedings', 'care-proceedings']],
    ['home edcuation', ['elective-home-education']],
    ['pupils nobody sees', ['elective-home-education']],
    ['a girl who took her own life', ['suicide']],
    ['topped himself', ['suicide']],
    ['baby who was shaken', ['abusive-head-trauma', 'infant']],
    ['knife crime', ['serious-youth-violence']],
    ['dv and coercive control', ['coercive-control', 'domestic-abuse']],
    ['death by suicide of a child', ['suicide']],
    ['mum with depression', ['parental-mental-health']],
    ['selfharm', ['self-harm']],
    ['prev chn rmvd', ['previous-removals']],
    ['suic in fam hx', ['suicide']],
    ['parents gambling addiction', ['gambling']],
    ['an e-scooter', ['e-scooters']],
    ['a child who was restrained', ['restraint']]
  ]
  for (const [text, ids] of concepts) it(`is ${ids.join(' and ')} for “${text}”`, () => assert.deepEqual(understood(text).concepts.sort(), ids.sort()))

  for (const typed of ['kestrell', 'ketsrel', 'the cestrel review']) it(`names the review meant by “${typed}”`, () => assert.deepEqual(understood(typed).filters.named, ['kestrel']))
  it('leaves out a review that is turned down by name', () => {
    const asked = read('reviews, but not Kestrel')
    assert.deepEqual(asked.understood.filters.named, undefined)
    assert.equal(asked.denied.length, 1)
  })
  it('takes a body that is turned down for the others', () => {
    assert.deepEqual(understood('not the mere board').filters.publishers, ['southmere'])
    assert.deepEqual(understood('Southmere Board briefings, none of the mere board\'s').filters.publishers, ['southmere'])
  })
  it('mends a word cut short by the phrase it stands in', () => assert.deepEqual(understood('took her own lif').concepts, ['suicide']))
  it('takes a short form in small letters for no slip', () => {
    for (const [typed, id] of [['fasd', 'fetal-alcohol'], ['nahi', 'abusive-head-trauma'], ['dols', 'deprivation-of-liberty'], ['kids with sen', 'special-educational-needs']] as const) assert.deepEqual(understood(typed).concepts, [id])
  })
  it('turns down a form', () => assert.deepEqual(understood('practice reviews, not the learning reviews').filters, { types: ['practice-review'], without: ['learning-review'] }))
  it('holds sex, age and years as filters', () => assert.deepEqual(understood('boys 14–17 before 2016').filters, { sex: 'male', ages: [{ from: 168, to: 215 }], years: { to: 2015 } }))
  it('holds publishers and areas by any of their names', () => {
    assert.deepEqual(understood('the mere board').filters.publishers, ['northmere-scp'])
    assert.deepEqual(understood('neglect in Southmere').filters.areas, ['Southmere'])
  })
  it('holds the bodies of a place by its name alone, where only their own names say it', () => {
    const names = ['Westmere Safeguarding Children Board', 'Westmere Safeguarding Children Partnership', 'Old Hithe Local Safeguarding Children Board', 'National Safeguarding Panel', 'Eastmere Board']
    const { read } = createSearch(aCatalogue(names.map((name, at) => aReview({ id: `one-${at}`, publisher: aPublisher({ key: `body-${at}`, name, areas: [], aliases: [] }) }))), theVocabulary(), { today: () => '2026-06-30' })
    const keys = (text: string): string[] | undefined => read(text).understood.filters.publishers
    assert.deepEqual(keys('westmere, neglect'), ['body-0', 'body-1'])
    assert.deepEqual(keys('neglect in Old Hithe'), ['body-2'])
    assert.equal(keys('national learning on neglect'), undefined)
    assert.equal(keys('eastmere neglect'), undefined)
  })
  it('holds a body by what is its place’s own in its name, and not by what kind of place it is', () => {
    const names = ['Westhithe City Safeguarding Children Partnership', 'Northhithe and Fenholm Local Safeguarding Children Board', 'Royal Borough of Ashhithe Safeguarding Children Partnership', 'Easthithe Children’s Safeguarding Partnership', 'Dyffryn Llan Regional Safeguarding Board', 'Hithe Vale Safeguarding Partnership for Children']
    const { read } = createSearch(aCatalogue(names.map((name, at) => aReview({ id: `one-${at}`, publisher: aPublisher({ key: `body-${at}`, name, areas: [], aliases: [] }) }))), theVocabulary(), { today: () => '2026-06-30' })
    for (const [text, at] of [['neglect in Westhithe', 0], ['fenholm reviews on suicide', 1], ['Northhithe since 2022', 1], ['ashhithe', 2], ['anything Easthithe put out', 3], ['Dyffryn Llan audits', 4], ['dyffryn neglect', 4], ['hithe neglect', 5]] as const) assert.deepEqual(read(text).understood.filters.publishers, [`body-${at}`], text)
    for (const text of ['inner city neglect', 'the royal borough', 'vale of tears']) assert.equal(read(text).understood.filters.publishers, undefined, text)
  })
  it('holds a body by the letters and the short names of its kind, also where letters changed places', () => {
    const bodies = [['Westmere Safeguarding Children Board', 'wscb'], ['Westmere Safeguarding Adults Board', ''], ['Westmere Safeguarding Children Partnership', 'WMSCP']] as const
    const publishers = bodies.map(([name, short], at) => aPublisher({ key: `body-${at}`, name, areas: ['Westmere'], aliases: [], ...short && { short }, ...at === 0 && { replacedBy: { key: 'body-2', on: '2019-09-30' } } }))
    const { read } = createSearch(aCatalogue(publishers.map((publisher, at) => aReview({ id: `one-${at}`, publisher }))), theVocabulary(), { today: () => '2026-06-30' })
    const keys = (text: string): string[] | undefined => read(text).understood.filters.publishers
    for (const [text, key] of [['the SAB', 1], ['Westmere’s old LSCB', 0], ['the former westmere childrens board', 0], ['anything by the old board', 0], ['WMCSP reviews', 2], ['before the two boards merged', 0], ['since the partnership took over', 2]] as const) assert.deepEqual(keys(text), [`body-${key}`], text)
    assert.equal(keys('the partnership working on neglect'), undefined)
  })
  it('holds an order that is asked for in so many words, and takes it for no theme', () => {
    for (const [text, order] of [['in chronological order please', 'oldest'], ['newest to oldest', 'newest'], ['the last one that was published?', 'latest'], ['the first ever SCR', 'earliest'], ['start with the old ones', 'oldest'], ['the freshest audit', 'newest']] as const) assert.equal(read(text).order, order, text)
    assert.deepEqual(understood('in chronological order please').concepts, [])
    assert.equal(read('families fresh off the plane').order, undefined)
  })
  it('holds years that are given by their last two figures', () => assert.deepEqual(understood('obesity 09-13').filters.years, { from: 2009, to: 2013 }))
  it('leaves out what is skipped, ignored or forgotten where it begins what is said, and not where it is told', () => {
    for (const text of ['skip the babies', 'please forget babies', 'deaths, ignore babies']) assert.deepEqual(understood(text).filters.without, ['infant'], text)
    assert.deepEqual(understood('workers who ignore neglect').filters.without, undefined)
  })
  it('asks for nothing that only says who asks, where the rest asks', () => {
    for (const text of ['CDOP chair - neglect', 'L&D officer, neglect', 'EHE officer here. Neglect', 'drug worker: neglect']) assert.deepEqual(understood(text).concepts, ['neglect'], text)
    assert.deepEqual(understood('EHE officer, please').concepts, ['elective-home-education'])
    assert.deepEqual(understood('a drug worker, neglect').concepts.includes('neglect'), true)
  })
  it('asks for what the writers say they are interested in, and not for what they are', () => {
    const story = 'I have been asked to write something for a newsletter by the end of this week. I am only interested in neglect'
    assert(understood(story).concepts.includes('neglect'))
    assert(!understood('I am a health visitor in the north of the county with a caseload full of first babies. Something about obesity would be best').concepts.includes('staffing'))
  })
  it('takes no place from the name of a police force', () => {
    assert.equal(understood('neglect, Southmere police').filters.areas, undefined)
    assert.deepEqual(understood('police, neglect in Southmere').filters.areas, ['Southmere'])
  })
  it('asks for no theme that only says what the answer is for', () => {
    assert.deepEqual(understood('doing a training session on neglect').concepts, ['neglect'])
    const bereavement = 'It is Bev here and I am not sure this is the place, but I want anything about babies who died, as we are setting up a bereavement group'
    assert(!understood(bereavement).concepts.includes('bereavement'))
  })
  it('reads the ages of those who are told of', () => assert.deepEqual(understood('our kids are 11 to 16, what have you got').filters.ages?.[0], { from: 132, to: 203 }))
  it('reads a bound that is an age at death', () => assert.deepEqual(understood('boys who died before 18').filters.ages?.[0], { from: 0, to: 215 }))
  it('takes no word that means nothing as it stands for one to look for', () => assert.deepEqual(read('all the deaths, any age').told.includes('age'), false))
  it('takes a roof over several for no age', () => assert.deepEqual(read('siblings under one roof').understood, { ...read('siblings').understood }))
  it('reads shorthand in capitals only where it is typed so', () => assert.deepEqual(understood('LAC back with BPs').concepts.includes('reunification'), true))
  it('holds a type that was added as a condition', () => assert.deepEqual([...read('babies who were neglected and there\'s a practice review').firm], ['types']))
  it('holds the ages that are left when others are turned down', () => {
    assert.deepEqual(understood('neglect, leaving out anyone over twelve').filters.ages, [{ from: 0, to: 155 }])
    assert.deepEqual(understood('neglect, excluding those under 10').filters.ages, [{ from: 120, to: 311 }])
  })
  it('holds the narrower of two kinds of document', () => assert.deepEqual(understood('briefings, not the full reports').filters.documentKinds, ['briefing']))
  it('holds years that are this one and the last', () => assert.deepEqual(understood('neglect, from this year or last').filters.years, { from: 2025, to: 2026 }))
  it('holds the kind of document', () => assert.deepEqual(understood('just the short ones').filters.documentKinds, ['briefing', 'summary', 'one-page']))
  it('takes either of two ages, for no child is both', () => assert.deepEqual(read('babies and toddlers').wishes.map(({ any }) => any), [['infant', 'toddler']]))
  it('reads “under 18s” in U18s, and no age in the name of a child', () => {
    assert.deepEqual(understood('drugs U18s').filters.ages, [{ from: 0, to: 215 }])
    assert.equal(understood('neglect of Child U12').filters.ages, undefined)
  })
  const apart: [string, string[][]][] = [
    ['either neglect of a baby, or a boy who was home educated', [['neglect'], ['elective-home-education']]],
    ['one, obesity; two, self-harm', [['obesity'], ['self-harm']]],
    ['anything on autism and anything on alcohol', [['autism'], ['alcohol']]],
    ['a girl who was neglected or a boy who drank alcohol', [['neglect'], ['alcohol']]]
  ]
  for (const [text, themes] of apart) {
    it(`asks for either of two things apart in “${text}”`, () => {
      assert.deepEqual(themes.map((_, part) => read(text).wishes.filter(w => w.part === part && w.kind === 'topic').flatMap(w => w.any)), themes)
    })
  }
  for (const text of ['neglect and self-harm', 'a review about neglect, ideally one where there was self-harm', 'suicide or self-harm', 'either drugs or alcohol']) {
    it(`asks for one thing in “${text}”`, () => assert.deepEqual(read(text).wishes.filter(w => w.part !== undefined), []))
  }
  it('asks for both of two themes', () => assert.equal(read('neglect and self-harm').wishes.length, 2))
  it('holds the sex that a longer phrase names', () => assert.equal(understood('autistic girl').filters.sex, 'female'))
  it('holds everything that is asked to be left out', () => assert.deepEqual(understood('deaths, leave out drugs and neglect').filters.without, ['drugs', 'neglect']))
  for (const text of ['neglect where no one is thought to have died', 'neglect with no suggestion of a death', 'neglect, minus any deaths', 'neglect, but not a fatal one', 'neglect that did not end in death', 'neglect that stopped short of a death', 'neglected, yet pulled through', 'neglect where the child is still alive', 'neglect; leave out any where a child died']) {
    it(`turns down a death in “${text}”`, () => assert.deepEqual([understood(text).concepts, understood(text).filters.without], [['neglect'], ['child-death']]))
  }
  it('seeks what a story says there was nothing on yet', () => assert.ok(understood('We had a talk on knives and one on vapes at the club, both useful, yet nothing on neglect. Did Derby ever publish what it learned from that?').concepts.includes('neglect')))
  it('reads the name of a theme before a loose phrase that reaches over other words for a part of it', () => assert.deepEqual(understood('any learning about self-harm before they walk').concepts, ['self-harm']))
  it('lets a review that was only told of go where a story asks for a theme', () => assert.equal(understood('We printed the Kestrel review and all talked it through at the away day last month. Now the team would like something else. Have you anything on sexual exploitation?').filters.named, undefined))
  it('keeps the review that was told of where a story asks for the progress since', () => assert.deepEqual(understood('Somebody quoted the Kestrel review at me in a meeting and I nodded as if I had read it. What has been said about progress?').filters.named, ['kestrel']))
  it('turns down a theme whose way of speaking begins with a little word', () => assert.deepEqual(understood('teenagers, nothing on drugs').filters.without, ['drugs']))
  for (const text of ['neglected and did not survive', 'nobody saw what was coming and she died', 'not known how he died', 'not only deaths']) {
    it(`asks for a death in “${text}”`, () => assert.deepEqual([understood(text).concepts.includes('child-death'), understood(text).filters.without], [true, undefined]))
  }
  it('turns down no more than what comes before what is wanted instead', () => {
    assert.deepEqual([understood('not obesity, neglect').concepts, understood('not obesity, neglect').filters.without], [['neglect'], ['obesity']])
    assert.deepEqual(understood('self-harm, not obesity, neglect or autism').filters.without, ['obesity', 'neglect', 'autism'])
    assert.deepEqual(understood('excluding obesity, neglect').filters.without, ['obesity', 'neglect'])
  })
  it('holds what is asked to be left out', () => assert.deepEqual(understood('deaths but not babies').filters.without, ['infant']))
  for (const [text, id] of [
    ['substance use - leave drink out of it', 'alcohol'], ['drugs, keep alcohol out please', 'alcohol'], ['take the teenagers out, neglect', 'adolescent'], ['deaths, but skip anything that ended in suicide', 'suicide'],
    ['babies, skip any that ended in a death', 'child-death'], ['neglect but not ones about babies', 'infant'], ['audits rather than reviews of single cases', 'single-case'],
    ['practice reviews, not the older style learning reviews', 'learning-review'], ['briefings, ive no time for a full report', 'full-report']
  ] as const) it(`leaves out what is turned down around it or with its kind in “${text}”`, () => assert.deepEqual(understood(text).filters.without, [id]))
  for (const text of ['children kept out of school', 'why is there nothing about alcohol in it', 'is there nothing on suicide', 'taken out of school and neglected']) {
    it(`leaves out nothing in “${text}”`, () => assert.equal(understood(text).filters.without, undefined))
  }
  it('asks for what is named after “including” as much as for the rest, and puts first what is named after “especially”', () => {
    const musts = (text: string): string[][] => read(text).wishes.filter(w => w.must).map(w => w.any)
    assert.deepEqual(musts('drugs including alcohol'), [['drugs', 'alcohol']])
    assert.deepEqual(musts('neglect, especially where there was self-harm'), [['neglect']])
    assert.deepEqual(musts('deaths, particularly suicide'), [['child-death']])
    assert.deepEqual(musts('I am particularly interested in suicide'), [['suicide']])
  })
  it('asks for a boy no more than first in “teenagers, especially boys who drink alcohol”', () => assert.equal(read('teenagers, especially boys who drink alcohol').firm.has('sex'), false))
  it('looks for no word of what the writers say of themselves afterwards', () => {
    assert.deepEqual([read('neglect, I\'m keeping my examples neutral').loose, read('neglect, I\'m keeping my zibbles neutral').strange], [0, 0])
    assert.equal(read('neglect, I\'m looking for zibbles').strange, 1)
  })
  it('is the sex that is asked for, whatever else was told of', () => {
    const { filters } = understood('Our leaflet is nearly done and the printer wants it by Friday at noon. So anything on girls who self-harm. We have already got plenty about boys from the police.')
    assert.equal(filters.sex, 'female')
  })
  it('asks for two things apart that are counted: “one is …, two is …”', () => {
    const parts = read('I need two things full stop. One is whatever there is about obesity. Two is anything about self-harm. Thank you for looking at this for me today.').wishes.filter(w => w.must).map(w => w.any.join())
    assert.deepEqual(parts, ['obesity', 'self-harm'])
  })
  it('is what the writers would go for, in a long message', () => {
    assert.deepEqual(understood('The form wants me to reflect on a workforce development theme from the past two years. It does not mind which at all. I would go for one about obesity.').concepts, ['obesity'])
  })
  it('counts no word as not understood that only says that all are wanted', () => assert.equal(read('neglect, every one in the whole collection').loose, 0))

  for (const code of ['ABC21', 'abc-21', 'abc 21', 'def21', 'ABC21/DEF21', 'kestrel']) it(`names the review for “${code}”`, () => assert.deepEqual(understood(code).filters.named, ['kestrel']))
  it('takes a pseudonym that is a word for a name only with its capital', () => {
    assert.deepEqual(understood('the Hope review').filters.named, ['hope'])
    assert.equal(understood('I hope for good practice').filters.named, undefined)
  })
  for (const label of ['Child C', 'YP1', 'yp 2']) it(`never takes “${label}” for one review, and says so`, () => {
    assert.equal(understood(label).filters.named, undefined)
    assert.match(understood(label).notes.join(' '), /not matched to one review/)
  })

  it('leaves out a year and an age that cannot be right, and says so', () => {
    const { filters, notes } = understood('neglect since 3020 aged 400')
    assert.deepEqual(filters, {})
    assert.equal(notes.length, 2)
  })
  it('keeps both senses of an abbreviation, and says so', () => {
    const { concepts, notes } = understood('PA')
    assert.deepEqual(concepts.sort(), ['attendance', 'physical-abuse'])
    assert.match(notes.join(' '), /more than one meaning/)
  })
  it('settles an abbreviation by the words beside it', () => assert.deepEqual(understood('PA of pupils in Y9').concepts.filter(id => id === 'physical-abuse'), []))
  it('says a repair in preferred words, never in those typed', () => assert.deepEqual(understood('suiside').notes, ['Searched for death by suicide.']))
  it('says only preferred words', () => assert.equal(understood('fat lad who topped himself').said, 'obesity · death by suicide · boys and young men'))

  const told: [string, string[], string][] = [
    ['The boiler is off and we did a session on neglect last week. My head is full of self-harm referrals. Is there anything on home education?', ['elective-home-education'], 'the sentence that asks'],
    ['I have two dogs and a leaking ceiling to see to. A lad on my caseload is home educated. Anything I could read about this, please?', ['elective-home-education'], 'the sentence that one points back to'],
    ['Our core group on neglect went badly. Nothing to do with that though. We have a child who is home educated and I wondered what there is to read?', ['elective-home-education'], 'what comes after “nothing to do with that”'],
    ['We placed two brothers, then one of them ran away and another was caught with a knife. None of that is my question though. Which reviews look at obesity?', ['obesity'], 'what comes after “none of that is my question”'],
    ['Met a lad today who is home educated and drinks. Referral is done. Have we learned anything from a similar case before I write the chronology for the strategy discussion?', ['elective-home-education', 'alcohol'], 'the sentence told of before the one that says what was done'],
    ['Kettle on, what a day. A lad on my caseload is home educated. Anything written down that would help a team like ours understand it better would be grand.', ['elective-home-education'], 'the sentence that “understand it” points back to'],
    ['Please do not send me the one on suicide, I know it by heart and so does the team. What I would like is any other review about obesity.', ['obesity'], 'what is not turned down'],
    ['A girl in my tutor group is home educated from next week. She has had a fracture and I am sorting cover for Friday. Is there a review where that came up?', ['elective-home-education', 'non-accidental-injury'], 'a sentence before another that goes on with it'],
    ['Everything that the board has published where obesity played a part would do nicely for our panel tomorrow. Our bus was late, the kettle is broken.', ['obesity'], 'a sentence that wants everything'],
    ['I have read the obesity review and both of us have used the home education one. Suicide is the one that my staff keep asking for, and after this year I see why.', ['suicide'], 'what is not read yet'],
    ['We meet for a brew and read one between us each month. Childhood obesity was last month. For next month, suicide, if there is one that is not too long for us.', ['suicide'], 'what comes next']
  ]
  for (const [text, ids, where] of told) it(`is, in a long message, what is named in ${where}`, () => assert.deepEqual(understood(text).concepts, ids))
  it('is never an age out of a number of pages', () => assert.equal(understood('the template is eleven pages long and I have to read it').filters.ages, undefined))
  it('is never a slip where a plain word stands near a word of ours', () => assert.deepEqual(understood('the surgery overran').concepts, []))
  it('is what is asked, not the story around it', () => {
    const { concepts } = understood('Hi, I am a health visitor at a busy clinic and our manager wants ten minutes on thursday. Are there any reviews about co-sleeping that I could use?')
    assert.deepEqual(concepts, ['co-sleeping'])
  })
  it('is never what somebody said or wants whom the writer knows', () => {
    const { concepts } = understood('My old supervisor at the hospital trust is on at me again and I have a bus to catch at five. Do you have anything on obesity that I can show my student?')
    assert.deepEqual(concepts, ['obesity'])
  })
  it('is no theme of one everyday word without its little word', () => {
    assert.deepEqual(understood('is there another way to see it').concepts, [])
    assert.deepEqual(understood('families and their ways').concepts, ['culture-and-identity'])
  })
  it('is never what the writer has been away for, nor the place they work in', () => {
    const away = read('I have been off on maternity leave and missed everything that was published in 2024. Could you tell me which reviews came out that year so I can catch up')
    assert.deepEqual([away.understood.concepts, [...away.firm]], [[], ['years']])
    const office = read('For a lunch and learn in our housing office we want one side of A4. Nobody will read fifty pages. Which of the reviews has got a one page version')
    assert.deepEqual([office.understood.concepts, office.understood.filters.documentKinds], [[], ['one-page']])
  })
  it('is the age alone in a sentence that asks for one', () => {
    const { concepts, filters } = understood('I am looking after a student who is very keen on babies and I try to widen her horizons. So what is there about children aged nine or ten?')
    assert.deepEqual([concepts, filters.ages], [[], [{ from: 108, to: 131 }]])
  })
  it('is the age that a long message tells of, where it asks for no theme, and is that firmly', () => {
    assert.deepEqual([...read('Dear all, thank you for the morning. The one matter left was reviews regarding babies under one, which nobody could name. Would you kindly do that for us?').firm], ['ages'])
    assert.deepEqual([...read('My module leader marks us down for using only journal articles, so I want to use some published reviews about babies under one.').firm], ['ages'])
  })
  it('looks for no word before the part of a short question that asks for an age', () => {
    assert.equal(read('room booked, cake ordered, just missing the reviews on babies under one').unheard, 0)
    assert.deepEqual(read('room booked, cake ordered, just missing the reviews on babies under one').wishes.filter(({ must }) => must), [])
  })
  it('is what was read already where nothing else is told', () => assert.deepEqual(understood('We have already read the obesity one at the away day and all of us thought that it was very good indeed.').concepts, ['obesity']))
  it('counts no word as strange that only says whom it is for', () => assert.equal(read('what was put out in 2024, need it for SMT').strange, 0))
  it('takes “the school age one” for no age', () => assert.equal(understood('the school age one').filters.ages, undefined))
  it('is what was meant after a correction', () => assert.deepEqual(understood('neglect, sorry, I meant obesity').concepts, ['obesity']))
  it('keeps what is only made plainer: “I mean a youngster”', () => assert.deepEqual(understood('Has anyone died from drinking, I mean a youngster?').concepts.includes('alcohol'), true))
  it('is the age in the sentence that “what is there for us” points back to', () => {
    const { firm } = read('We are a nursery, so teenagers are no use to me. I have been asked to lead ten minutes on the under ones on Monday. What is there for us?')
    assert.deepEqual([...firm], ['ages'])
  })
  it('is no theme that the words after it wave away', () => assert.deepEqual(understood('autism, teenagers are no use to me').filters.without, ['adolescent']))
  it('is no theme in an idiom', () => assert.deepEqual(understood('fire away, what do we keep missing on obesity').concepts, ['obesity']))
  it('is any of the examples in a list left open', () => assert.deepEqual(read('attendance, exclusion, obesity, anything like that').wishes.map(w => w.any), [['attendance', 'exclusion', 'obesity']]))
  it('reads past a bracket that turns something down', () => {
    const { concepts, filters } = understood('reviews in which a young person (not a baby) died')
    assert.deepEqual([concepts, filters.without], [['child-death'], ['infant']])
  })
})

describe('a sex or a length as it is typed', () => {
  for (const [text, sex] of [['gals only', 'female'], ['femail', 'female'], ['F only', 'female'], ['M, under 18', 'male'], ['laddies', 'male']] as const) it(`holds the sex in “${text}”`, () => assert.equal(understood(text).filters.sex, sex))
  it('holds no sex in “I’m 0 to 5”, and none in “ladies”', () => assert.deepEqual([understood('I\'m 0 to 5 years service').filters.sex, understood('two of the ladies had to leave').filters.sex], [undefined, undefined]))
  it('asks for short documents by “something I can read quickly”', () => assert.ok(understood('something I can read quickly on neglect').filters.documentKinds?.includes('one-page')))
})

describe('what is said not to be', () => {
  const failings: [string, string[]][] = [['why wasn’t sexual abuse acted on', ['sexual-abuse']], ['how come neglect wasn’t spotted', ['neglect']], ['GPs not sharing information', ['information-sharing']], ['agencies acting without sharing information', ['information-sharing']]]
  for (const [text, ids] of failings) it(`is what was left undone in “${text}”`, () => {
    assert.deepEqual(understood(text).concepts, ids)
    assert.equal(understood(text).filters.without, undefined)
  })
  for (const text of ['not neglect', 'reviews without neglect', 'nothing on neglect please', 'reviews not involving neglect', 'why not neglect', 'teenagers, not neglect', 'not about neglect']) it(`is turned down in “${text}”`, () => assert.deepEqual(understood(text).filters.without, ['neglect']))
  it('is turned down where it is a form', () => assert.deepEqual(understood('only CSPRs not the learning reviews').filters.without, ['learning-review']))
  it('is turned down where nobody does it to anything', () => assert.deepEqual(understood('teenagers not grooming').filters.without, ['grooming']))
})

describe('what is to be kept away', () => {
  for (const [text, id] of [
    ['a case study about teenagers but steer clear of suicide', 'suicide'], ['reviews on teenagers, avoiding suicide', 'suicide'], ['teenagers but avoid drugs', 'drugs'], ['teenagers, I want to keep off drugs', 'drugs'],
    ['teenagers, keeping away from drugs', 'drugs'], ['teenagers but dodge self-harm', 'self-harm'], ['avoid anything with suicide, teenagers', 'suicide'], ['teenagers, can we leave suicide out because of the group', 'suicide'],
    ['steer clear of drugs. teenagers', 'drugs'], ['teenagers but no drugs', 'drugs'], ['teenagers no drugs please', 'drugs'], ['teenagers, nothing on suicide', 'suicide'], ['I need teenagers so no babies please', 'infant'], ['teenagers, no baby deaths', 'infant-death']
  ] as const) it(`keeps away what “${text}” does, and asks for teenagers`, () => assert.deepEqual([understood(text).filters.without, understood(text).concepts], [[id], ['adolescent']]))
  for (const text of ['how can we avoid suicide', 'ways to avoid neglect', 'learning about avoiding suicide', 'workers who chose to ignore neglect', 'what helps teenagers stay off drugs', 'mum hid it, avoiding alcohol services', 'take the baby out of the home', 'no food in the house please', 'leaving care']) {
    it(`keeps nothing away in “${text}”`, () => assert.equal(understood(text).filters.without, undefined))
  }
})

describe('what is asked in passing', () => {
  it('is all that is held where it is asked how many there are, and of a theme where one is named', () => {
    for (const text of ['how many reviews are there', 'how many reviews have you got', 'number of reviews', 'how many do you have in total']) assert(read(text).held, text)
    assert.deepEqual(understood('how many reviews do you have about babies').concepts, ['infant'])
    assert.equal(read('how many reviews do you have about babies').held, false)
  })
  it('is no document that is made, told or read on the way', () => {
    for (const text of ['need to brief the head about suicide', 'briefing the board on suicide next week', 'writing a briefing on suicide', 'need stuff on suicide for a conference poster', 'I need reviews on suicide to read on the train', 'putting together a one page summary about suicide']) {
      assert.deepEqual([understood(text).concepts, understood(text).filters.documentKinds], [['suicide'], undefined], text)
    }
    for (const text of ['a briefing on suicide', 'looking for a briefing on suicide', 'asked for a briefing on suicide', 'have you a one page summary about suicide', 'suicide, to read on the bus']) assert(understood(text).filters.documentKinds, text)
  })
  it('is what the occasion is about where nothing else is named', () => assert.deepEqual([understood('running a suicide workshop, any reviews').concepts, understood('running a suicide workshop, any neglect reviews').concepts], [['suicide'], ['neglect']]))
  it('takes “w/” for no label of a child', () => {
    assert.deepEqual(understood('yp w/ autism').notes, [])
    assert.equal(understood('yp w').notes.length, 1)
  })
  it('leaves out years only where it says so', () => {
    assert.deepEqual(understood('interested in reviews since 2019').filters.years, { from: 2019 })
    assert.deepEqual(understood('not interested in reviews since 2019').filters.years, { to: 2018 })
  })
  it('takes no theme for an idiom: what is done with it stands after it', () => assert.deepEqual(understood('a list of reviews about neglect to share with colleagues').concepts, ['neglect']))
})

describe('those who live somewhere, and those who lived', () => {
  for (const text of [
    'children who live with domestic abuse', 'children who live with neglect', 'a child who lives with alcohol misuse', 'child who lives with autism', 'a child who lives in care', 'children who lived in foster care',
    'children who live apart from their parents', 'children who lived with grandparents', 'teenagers who live on the streets', 'a family that lives on our estate', 'kids living on benefits', 'children who live', 'babies who live for weeks with relatives'
  ]) it(`is of no death turned down in “${text}”`, () => assert.equal(understood(text).filters.without, undefined))
  for (const text of ['children who lived', 'the baby who lived on', 'children who survived', 'boys who survived an overdose']) it(`is of deaths turned down in “${text}”`, () => assert.deepEqual(understood(text).filters.without, ['child-death']))
})

describe('ordinary words of work', () => {
  const search = createSearch(aCatalogue([
    aReview({ id: 'adult', title: 'Woman whose home was taken over', summary: 'She was 42 and lived alone.', subjects: [{ ageBand: 'adult' }], themes: ['cuckooing', 'adult-exploitation', 'learning-disability'], publisher: { key: 'psab', name: 'Pellmoor Safeguarding Adults Board', areas: ['Pellmoor'], aliases: [] } }),
    aReview({ id: 'child', title: 'Girl, 16', summary: 'A girl of 16.', subjects: [{ age: { years: 16 } }], themes: ['teenage-relationship-abuse', 'housing'], publisher: { key: 'hscb', name: 'Hollmoor and Wick Safeguarding Children Board', areas: ['Hollmoor', 'Wick'], aliases: [] } })
  ]), theVocabulary())
  const asked = (question: string): string[] => search.read(question).understood.concepts
  const direct = (question: string): string[] => { const read = search.read(question); return search.find(read).filter(({ grade }) => grade === 'direct').map(({ at }) => ['adult', 'child'][at]!) }
  for (const [question, id] of [
    ['adult social care and children', 'child-sexual-exploitation'], ['services for adults and for kids', 'child-sexual-exploitation'], ['emergency department attendances', 'attendance'], ['three A&E attendances in a month', 'attendance'],
    ['girl who ended up in hospital', 'suicide'], ['a company that runs homes for young people', 'young-carers'], ['dad kept asking the doctors', 'mental-health-act-detention']
  ] as const) it(`are no theme: “${question}” is not ${id}`, () => assert(!asked(question).includes(id)))
  for (const question of ['professionals who did not see the child', 'a service that does not see the child', 'workers who had not spoken to the child']) it(`turn down nothing: “${question}”`, () => assert.equal(search.read(question).understood.filters.without, undefined))
  it('still turn down what reviews do not mention', () => assert.deepEqual(search.read('reviews that do not mention housing').understood.filters.without, ['housing']))
  for (const question of ['children with a learning disability', 'young people whose homes were taken over', 'child criminal exploitation']) it(`keep a review of an adult apart: “${question}”`, () => assert.deepEqual(direct(question), []))
  it('keep it where no child is asked for', () => assert.deepEqual(direct('learning disability'), ['adult']))
  for (const question of ['PMSAB', 'PSAB', 'adults board', 'the safeguarding adults board']) it(`name the adults board: “${question}”`, () => assert.deepEqual(search.read(question).understood.filters.publishers ?? [], question === 'PMSAB' ? [] : ['psab']))
  it('name a board by its letters', () => assert.deepEqual(search.read('reviews from HWSCB').understood.filters.publishers, ['hscb']))
  for (const question of ['teenage girls and violence in relationships', 'girls hit by their boyfriends']) it(`name abuse between teenagers: “${question}”`, () => assert(asked(question).includes('teenage-relationship-abuse')))
  it('name whoever sleeps rough', () => assert(asked('rough sleepers').includes('housing')))
})
