import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Answer } from '../../src/answers/answer.ts'
import { createAnswers } from '../../src/answers/answers.ts'
import type { Review } from '../../src/catalogue/review.ts'
import type { Understood } from '../../src/search/match.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const answering = (...reviews: Review[]): ReturnType<typeof createAnswers> => createAnswers(aCatalogue(reviews), theVocabulary(), { today: () => '2026-06-30' })
const given = (answer: Answer): string[] => answer.kind === 'answer' ? answer.matches.map(m => `${m.grade} ${m.review.id}`) : [answer.kind]

const baby = aReview({ id: 'baby', title: 'Baby who died', summary: 'A review about a baby.', themes: ['infant', 'infant-death', 'child-death'], subjects: [{ age: { months: 4 } }], published: '2016' })
const drugs = aReview({ id: 'drugs', title: 'Boy who took drugs', summary: 'A review.', themes: ['drugs', 'child-death'], subjects: [{ age: { years: 15 }, sex: 'male' }], published: '2019' })
const adult = aReview({ id: 'adult', title: 'Young man who took drugs', summary: 'A review.', themes: ['drugs'], subjects: [{ age: { years: 19 }, sex: 'male' }], published: '2022' })
const autism = aReview({ id: 'autism', title: 'Autistic teenager', summary: 'A review.', themes: ['autism'], related: ['self-harm'], subjects: [{ ageBand: 'teenager' }] })
const undated = aReview({ id: 'undated', title: 'Suicide', summary: 'A review.', themes: ['suicide'], subjects: [{ age: { years: 16 }, sex: 'female' }] })
delete undated.published
const known = aReview({ id: 'known', pseudonym: 'Kestrel', title: 'Child known as Kestrel', themes: ['child-death'] })
delete known.published
const unstated = answering(known)
const all = answering(baby, drugs, adult, autism, undated)

describe('what is told beside what is asked', () => {
  for (const [question, said] of [
    ['Supervision: family of 3 children aged 2 to 9, chronic drug use, dad in prison. Plan: look at local reviews on drugs. Can you help?', 'aged 2 to 9'], ['Notes from visit: children aged 6 and 8, house full of smoke, school worried about it. Can you find reviews on drugs please?', 'aged 6 to 8']
  ] as const) it(`says that the age told beside what is asked is no limit, in “${said}”, and holds nobody to it afterwards`, () => {
    const answer = all.answer(question)
    assert.deepEqual([given(answer).includes('direct drugs'), answer.understood.said, answer.understood.notes.at(-1), answer.understood.filters.ages], [true, 'drug use', `Put first, but not needed: ${said}.`, undefined])
  })
  it('holds to an age that is asked with the theme', () => assert.deepEqual(given(all.answer('drugs aged 2 to 9')), ['nothing-found']))
  for (const asked of ['was there a criminal case', 'was there a trial', 'was there an arrest', 'were there any charges', 'was there an inquest']) it(`is of the one shown, where “${asked}” is asked of it`, () => {
    const both = answering(autism, aReview({ id: 'arrests', title: 'Police operation', summary: 'Men were arrested, charged and tried in a criminal case.', themes: ['police-operations'] }))
    assert.deepEqual(given(both.answer(asked, both.answer('autism').understood)), ['direct autism'])
  })
})

describe('what takes the place of what was asked', () => {
  it('looks for what was there elsewhere where reviews are asked for', () => assert.deepEqual(given(all.answer('was there a review on suicide', all.answer('autism').understood)), ['direct undated']))
  for (const asked of ['we have a lot of autistic teenagers. any reviews?', "we've got lots of babies, anything?", 'there are a few children with autism on my caseload, any learning?']) {
    it(`turns down nobody whom the writer has many of, in “${asked}”`, () => assert.equal(all.answer(asked, all.answer('suicide').understood).understood.filters.without, undefined))
  }
  it('turns down what was read enough', () => assert.deepEqual(given(all.answer('we have done lots on drugs already, autism please', all.answer('suicide').understood)), ['direct autism']))
  for (const [before, asked, first] of [
    ['autism', 'no I meant teenagers', 'direct drugs'], ['drugs', 'never mind, do babies', 'direct baby'], ['autism', 'how many are there on babies', 'direct baby'], ['drugs', 'my manager told me to look at suicide ones', 'direct undated'], ['drugs', 'he’d rather have autism', 'direct autism']
  ] as const) it(`puts “${asked}” in the place of what was asked`, () => assert.ok(given(all.answer(asked, all.answer(before).understood)).includes(first)))
})

describe('a side of a theme that no review is about', () => {
  for (const [asked, themes] of [['Muslim families', ['culture-and-identity']], ['Asian families', ['culture-and-identity']], ['faith and belief', ['culture-and-identity']], ['cerebral palsy', ['disability']], ['child in a wheelchair', ['disability']], ['complex health needs', ['disability']]] as const) {
    it(`offers apart what is about the whole that “${asked}” is a side of`, () => assert.deepEqual(given(answering(aReview({ id: 'whole', themes: [...themes] })).answer(asked)), ['related whole']))
  }
  for (const [asked, theme] of [['culture', 'culture-and-identity'], ['disabled children', 'disability']] as const) it(`is about “${asked}” itself`, () => assert.deepEqual(given(answering(aReview({ id: 'whole', themes: [theme] })).answer(asked)), ['direct whole']))
})

describe('an answer', () => {
  it('calls a review direct when it meets every part of the question', () => assert.deepEqual(given(all.answer('15 year old boy and drugs')), ['direct drugs']))
  it('leaves out a review that fails a part', () => assert.deepEqual(given(all.answer('girls and drugs')), ['nothing-found']))
  it('offers a review whose fact is unknown apart, and says what is not stated', () => {
    const answer = all.answer('autistic girl')
    assert.deepEqual(given(answer), ['related autism'])
    assert.match(answer.kind === 'answer' ? answer.matches[0]?.why ?? '' : '', /sex not stated/)
  })
  for (const question of ['Kestrel boys', 'Kestrel, aged 12', 'the Kestrel review about a girl', 'Kestrel since 2020']) it(`offers apart the review that “${question}” names, where it does not state that`, () => assert.deepEqual(given(unstated.answer(question)), ['related known']))
  it('takes a limit that the only one named does not state for a new question, where others meet it', () => assert.deepEqual(given(answering(known, drugs, adult).answer('boys', answering(known, drugs, adult).answer('Kestrel').understood)).toSorted(), ['direct adult', 'direct drugs']))
  for (const [question, is] of [['was Kestrel a boy?', 'sex'], ['is the Kestrel review from 2020', 'date']] as const) it(`tells what “${question}” asks of one that does not state it`, () => {
    const answer = unstated.answer(question)
    assert.deepEqual([given(answer), answer.kind === 'answer' && answer.point?.is], [['direct known'], is])
  })
  it('is not what an editor lists as a question of a review that does not state what limits it', () => assert.deepEqual(given(answering(aReview({ id: 'listed', themes: ['obesity'], asks: ['Is there learning on girls who were very overweight?'] })).answer('is there learning on girls who were very overweight')), ['related listed']))
  for (const question of ['neglect since 2020', 'neglect before 2019', 'neglect from 2019']) it(`offers apart what covers years that “${question}” only cuts, and says that its date is not stated`, () => {
    const covers = aReview({ id: 'covers', themes: ['neglect'], period: { from: 2018, to: 2020 } })
    delete covers.published
    const answer = answering(covers).answer(question)
    assert.deepEqual(given(answer), ['related covers'])
    assert.match(answer.kind === 'answer' ? answer.matches[0]!.why : '', /years covered: 2018 to 2020, when it was published is not stated/)
  })
  it('offers a review that fits but is undated apart, when a date is left open', () => assert.deepEqual(given(all.answer('suicide before 2018')), ['related undated']))
  it('counts reviews that fit but are undated when one year is asked for, without showing them', () => {
    const answer = all.answer('suicide in 2018')
    assert.equal(answer.kind, 'nothing-found')
    assert.deepEqual(answer.understood.notes, ['One review on this does not state its date.'])
  })
  it('is of each of the areas that a review says it is across', () => {
    const both = answering(aReview({ id: 'both', themes: ['neglect'], summary: 'A review across Eastmere and Westmere.', publisher: aPublisher({ areas: ['Eastmere', 'Westmere'] }) }))
    for (const area of ['Eastmere', 'Westmere']) {
      assert.deepEqual(given(both.answer(`neglect in ${area}`)), ['direct both'])
      assert.deepEqual(given(both.answer(`reviews from ${area}`)), ['related both'])
    }
  })
  it('is the review that is named, whatever other year is told beside it', () => {
    const known = answering(aReview({ id: 'known', pseudonym: 'Kestrel', published: '2024' }))
    assert.deepEqual(given(known.answer('what did the Kestrel review say in 2020')), ['direct known'])
  })
  it('offers briefings that a record tells of without their titles', () => {
    const told = answering(aReview({ id: 'told', type: 'thematic-review', themes: ['neglect'], summary: 'Two briefings also give its themes.' }))
    assert.deepEqual(given(told.answer('briefings on neglect')), ['related told'])
  })
  it('is what is short where that is asked of those shown, before a record that only tells of briefings', () => {
    const told = answering(aReview({ id: 'told', type: 'thematic-review', themes: ['thematic-review'], summary: 'Two briefings also give its themes.' }), aReview({ id: 'brief', type: 'briefing', themes: ['thematic-review', 'infant'], summary: 'About babies.' }))
    assert.equal(given(told.answer('the shorter one about babies', told.answer('thematic reviews').understood))[0], 'direct brief')
  })
  it('is of any theme once the one before is not all that is asked for', () => {
    const before = answering(aReview({ id: 'exploited', themes: ['exploitation'], subjects: [{ sex: 'female' }] }), undated)
    assert.deepEqual(given(before.answer('girls for any reason not just that', before.answer('girls being exploited').understood)).sort(), ['direct exploited', 'direct undated'])
  })
  it('offers what a review only touches on apart', () => assert.deepEqual(given(all.answer('self-harm')).filter(g => g.startsWith('direct')), []))
  it('keeps the question where it is to be easy to read, and says what a content note is for', () => {
    const toned = (said: string, before?: Understood): [string[], boolean] => { const answer = all.answer(said, before); return [given(answer), answer.understood.notes.some(note => note.includes('content note'))] }
    for (const said of ['need something not too distressing for the group', 'not too grim', 'something gentle', 'nothing too depressing', 'something gentle for students']) {
      assert.deepEqual([toned(said), toned(said, all.answer('suicide').understood)], [[['nothing-found'], true], [['direct undated'], true]], said)
    }
    assert.deepEqual(toned('suicide, nothing too graphic'), [['direct undated'], true])
    for (const said of ['suicide', 'gentle handling of babies']) assert.equal(toned(said)[1], false, said)
  })
  it('offers what stands for those who work with children apart, where nothing is of them', () => {
    const held = answering(aReview({ id: 'home', themes: ['elective-home-education'] }), aReview({ id: 'pupils', themes: ['school-age'] }), baby, aReview({ id: 'other', themes: ['neglect'] }))
    assert.deepEqual(['which reviews are relevant to schools', 'reviews for health visitors'].map(question => given(held.answer(question)).toSorted()), [['related home', 'related pupils'], ['related baby']])
  })
  it('leaves out one of those shown that is put by', () => {
    assert.deepEqual(['the boy one is a bit close to home, can we skip it', 'that autism one is too much, leave it'].map(said => given(all.answer(said, all.answer('teenagers').understood)).filter(g => g.startsWith('direct')).toSorted()), [['direct undated'], ['direct adult', 'direct drugs', 'direct undated']])
  })
  it('asks for a theme where none was named, and does not say that nothing is published', () => {
    const unnamed = (question: string): unknown => { const { kind, ...answer } = all.answer(question); return kind === 'nothing-found' ? 'unnamed' in answer : kind }
    for (const question of ['I need a case for a seven minute briefing', 'I need a review for my reflective log', 'pick one for me', 'I need three case studies for training', 'can you recommend one for team meeting', 'reviews with learning for GPs']) assert.equal(unnamed(question), true, question)
    for (const question of ['FGM', 'knife crime', 'lasagne', 'boys of three', 'what is the weather', 'reviews from 2011', 'forced marriage, for a seven minute briefing']) assert.equal(unnamed(question), false, question)
    assert.equal(unnamed('I need a case on drugs for a seven minute briefing'), 'answer')
  })
  for (const question of ['FGM', 'knife crime', 'forced marriage', 'annual leave policy', 'what is the weather', 'asdf qwer', 'best place for lunch near the office', 'is the canteen open', 'what to expect from a review', 'TDS99', '', '???', 'Child C', 'lasagne']) {
    it(`is that nothing is published for “${question}”`, () => assert.equal(all.answer(question).kind, 'nothing-found'))
  }
  it('leaves out all that is narrower than what was turned down', () => {
    const harm = answering(aReview({ id: 'home', themes: ['sexual-abuse'] }), aReview({ id: 'gang', themes: ['sexual-abuse', 'child-sexual-exploitation'] }))
    assert.deepEqual(given(harm.answer('sexual abuse but not exploitation')), ['direct home'])
  })
  it('leaves out whom it was told to', () => assert.deepEqual(given(all.answer('child deaths, no babies')).filter(g => g.endsWith('baby')), []))
  it('keeps to those that give a fact, or leave it open, where that is asked', () => {
    assert.deepEqual(given(all.answer('drugs where the age is given')), ['direct drugs', 'direct adult'])
    assert.deepEqual(given(all.answer('autism where the age is given')), ['nothing-found'])
    assert.deepEqual(given(all.answer('suicide, undated')), ['direct undated'])
    assert.deepEqual(given(all.answer('drugs with no date')), ['nothing-found'])
  })
  it('leaves out the deaths where it is to be of those who lived', () => assert.deepEqual(given(all.answer('drugs, the ones who survived')), ['direct adult']))
  it('takes older children set against babies for any that are no babies', () => {
    const told = answering(aReview({ id: 'pupil', themes: ['school-age'] }), aReview({ id: 'teen', themes: ['adolescent'] }), aReview({ id: 'tiny', themes: ['infant'] }))
    assert.deepEqual(given(told.answer('older children rather than babies')).toSorted(), ['direct pupil', 'direct teen'])
  })
  it('lies between two bounds of age', () => assert.deepEqual(given(all.answer('drugs, older than 14 but under 18')), ['direct drugs']))
  it('is by date alone where nothing else is said', () => assert.deepEqual(given(answering(drugs, aReview({ id: 'wide', themes: ['autism'], period: { from: 2015, to: 2019 }, asks: ['Is there anything from 2019?'] })).answer('anything from 2019')), ['direct drugs', 'related wide']))
  it('offers nothing on a side of a theme that no review has', () => assert.deepEqual(given(all.answer('county lines, kids carrying drugs')), ['nothing-found']))
  it('is nothing where more was never heard of than was understood', () => assert.deepEqual(given(all.answer('drugs zimbling quorpish')), ['nothing-found']))
  it('names nearest themes that have reviews when nothing is found', () => {
    const answer = all.answer('ketamine and forced marriage')
    assert(answer.kind === 'nothing-found' && answer.nearest.length > 0 && answer.nearest.every(theme => theme.reviews > 0))
  })
  it('gives no review for a matter of work or life that only brushes a theme, and says what it was', () => {
    for (const text of ['do we need an alcohol licence for the summer fair', 'which page in the expenses policy has the mileage for out of county visits']) {
      const answer = all.answer(text)
      assert(answer.kind === 'nothing-found' && answer.nearest.length === 0, text)
      assert(answer.understood.concepts.every(id => ['council-services', 'leave-and-pay'].includes(id)), answer.understood.said)
    }
  })
  it('takes what asks of all that is held for a question of its own, and what points at those shown for no more than them', () => {
    const before = all.answer('drugs').understood
    assert.deepEqual(all.answer('show me everything you’ve got', before).understood.concepts, [])
    assert.deepEqual(all.answer('which of those is the newest?', before).understood.concepts, ['drugs'])
  })
  it('says why in preferred words, never in those typed', () => {
    const answer = all.answer('lass who topped herself')
    assert.deepEqual(answer.kind === 'answer' && answer.matches.map(m => m.why), ['About death by suicide; girls and young women'])
  })
  it('finds concepts in the title and summary of a record without themes', () => {
    const plain = answering(aReview({ id: 'plain', title: 'Learning review: Child A', summary: 'A 14-year-old girl was sexually exploited by a group of men.' }), aReview({ id: 'other', title: 'Fire', summary: 'A house fire.' }))
    assert.deepEqual(given(plain.answer('CSE teenage girls')), ['direct plain'])
    assert.deepEqual(given(plain.answer('girls aged 9 CSE')), ['nothing-found'])
  })
  it('is not misled by what a summary denies', () => {
    const plain = answering(aReview({ title: 'A boy', summary: 'There was no evidence of sexual abuse.' }))
    assert.equal(plain.answer('sexual abuse').kind, 'nothing-found')
  })
  it('uses a question that an editor wrote for a review', () => {
    const one = answering(aReview({ id: 'asked', title: 'A child', summary: 'A review.', themes: ['neglect'], asks: ['When does clutter in a flat become a worry?'] }), drugs, baby)
    assert.deepEqual(given(one.answer('when does clutter in the flat become a worry')), ['direct asked'])
  })
  it('never lets an editor\'s question say more than the review does', () => {
    const one = answering(aReview({ id: 'baby', title: 'Baby who died', summary: 'A review.', themes: ['infant', 'infant-death', 'child-death'], asks: ['Cot death on a sofa after a night out'] }), drugs)
    assert.deepEqual(given(one.answer('cot death on a sofa after a night out')), ['related baby'])
  })
  it('offers reviews that have one of two topics apart when none has both', () => {
    const answer = all.answer('autism and drugs')
    assert.deepEqual(given(answer).toSorted(), ['related adult', 'related autism', 'related drugs'])
    assert.match(answer.kind === 'answer' ? answer.matches[0]?.why ?? '' : '', /not about/)
  })
  for (const question of ['drugs w/ boys pls', 'need it for a strategy meeting: drugs', 'as a DSL I want something re drugs', 'any1 got smth on drugs']) {
    it(`is not put off by words that carry no topic: “${question}”`, () => assert.equal(given(all.answer(question))[0]?.startsWith('direct'), true))
  }
  it('never prints a number for an age that was not given', () => {
    const answer = all.answer('autism, aged 12 to 19')
    const why = answer.kind === 'answer' ? answer.matches.map(m => m.why).join() : ''
    assert.match(why, /age given only as “teenager”/)
    assert.doesNotMatch(why, /\d/)
  })
  for (const [theme, question, why] of [['mental-health', 'personality disorder', /^About mental health needs; not about personality disorder/], ['culture-and-identity', 'racism', /^About culture and identity; not about racism/], ['new-and-emerging-communities', 'polish families', /^About new and emerging communities; not about/]] as const) {
    it(`says of no review on a whole theme that it is about “${question}”`, () => {
      const answer = answering(aReview({ id: 'whole', themes: [theme] })).answer(question)
      assert.deepEqual(given(answer), ['related whole'])
      assert.match(answer.kind === 'answer' ? answer.matches[0]?.why ?? '' : '', why)
    })
  }
  it('says that an editor lists a question only where it is much like what was asked', () => {
    const listed = answering(aReview({ id: 'listed', themes: ['suicide'], asks: ['What happens when a child is collected late from school?'] }))
    const why = (question: string): string => { const answer = listed.answer(question); return answer.kind === 'answer' ? answer.matches[0]?.why ?? '' : '' }
    assert.match(why('what happens when a child is collected late from school'), /lists a question like this/)
    for (const question of ['collected from school', 'is there learning on school collection', 'late to school']) assert.doesNotMatch(why(question), /like this/, question)
  })
  it('always says why, and no theme twice', () => {
    for (const question of ['drugs', 'teenagers', 'since 2015', 'serious case reviews', 'self-harm', 'latest review', 'autism', 'kids not in school because parents teach them', 'boys', 'cot death']) {
      const answer = all.answer(question)
      for (const { why } of answer.kind === 'answer' ? answer.matches : []) {
        const parts = why.toLowerCase().split(/; | and |, /).map(part => part.replace(/^(about|also|near) /, ''))
        assert(why.length > 0, question)
        assert.deepEqual(parts, [...new Set(parts)], `${question}: ${why}`)
      }
    }
  })
  for (const question of ['annual leave', 'I forgot my password', 'weather tomorrow']) it(`names no theme near “${question}”`, () => {
    const answer = all.answer(question)
    assert.deepEqual(answer.kind === 'nothing-found' && answer.nearest, [])
  })
  it('puts the newest first when asked for it', () => assert.deepEqual(given(all.answer('latest reviews on drugs')), ['direct adult', 'direct drugs']))
})

describe('a follow-up', () => {
  const after = (first: string, ...then: string[]): string[] => {
    let answer = all.answer(first)
    for (const question of then) answer = all.answer(question, answer.understood)
    return given(answer)
  }
  it('narrows to the younger ones', () => assert.deepEqual(after('drugs', 'just the younger ones?'), ['direct drugs']))
  it('narrows by age', () => assert.deepEqual(after('drugs', 'over 18'), ['direct adult']))
  it('asks for the age it says, not only for older ones', () => assert.deepEqual(after('drugs', 'older than that, over 18'), ['direct adult']))
  it('asks for the year after', () => assert.deepEqual(after('reviews in 2018', 'and the year after'), ['direct drugs']))
  it('asks for the year before', () => assert.deepEqual(after('reviews in 2017', 'the year before'), ['direct baby']))
  it('widens to another theme, without age or sex', () => assert.deepEqual(after('suicide of a girl', 'wider than that, autism as well').toSorted(), ['direct autism', 'direct undated']))
  it('asks for a fact of what was shown', () => assert.deepEqual(after('15 year old drugs', 'remind me of the code'), ['direct drugs']))
  it('asks for older ones than were asked for, whatever age those shown are', () => {
    const school = answering(aReview({ id: 'school', title: 'School-age children', summary: 'A review.', subjects: [{ ageBand: 'school age' }] }), drugs, adult)
    assert.deepEqual(given(school.answer('older than that', school.answer('primary school children').understood)), ['direct adult', 'direct drugs', 'related school'])
  })
  it('asks for a newer one like what was shown, where none is of the board before', () => {
    const made = answering(drugs, adult)
    assert.deepEqual(given(made.answer('is there a newer one like that', made.answer('drugs in 2019').understood)).map(g => g.split(' ')[1]), ['adult'])
  })
  it('has those like one whose date is not known apart, where newer ones are asked for', () => {
    const infant = { title: 'Death of a baby', summary: 'A baby died.', themes: ['infant-death'] }
    const { published: _, ...without } = aReview({ ...infant, id: 'without', subjects: [{ age: { months: 4 } }] })
    const made = answering(without, aReview({ ...infant, id: 'of-2024', subjects: [{ age: { months: 7 } }], published: '2024-05' }))
    assert.deepEqual(given(made.answer('similar but newer than that', made.answer('the 4 month old').understood)), ['related of-2024'])
  })
  it('asks whether something is said in what was shown, at whatever length', () => assert.deepEqual(after('15 year old drugs', 'and does it say whether anyone at home had known he was unhappy'), ['direct drugs']))
  it('goes on with whom it was of', () => assert.deepEqual(after('15 year old drugs', 'and once he’d moved out?').map(g => g.split(' ')[1]), ['drugs']))
  it('asks for newer ones', () => assert.deepEqual(after('15 year old drugs', 'newer than that'), ['nothing-found']))
  it('swaps the topic and keeps the rest', () => assert.deepEqual(after('drugs', 'what about suicide?'), ['direct undated']))
  it('swaps the sex and keeps the topic', () => assert.deepEqual(after('suicide of boys', 'what about girls?'), ['direct undated']))
  it('widens to every age', () => assert.deepEqual(after('deaths of babies', 'any age').filter(g => g.startsWith('direct')).toSorted(), ['direct baby', 'direct drugs', 'direct undated']))
  it('asks for the youngest, the others apart', () => assert.deepEqual(after('drugs', 'who was the youngest?').slice(0, 2), ['direct drugs', 'related adult']))
  it('asks for the oldest person where people were asked for, and else for the oldest review', () => {
    assert.equal(after('boys and drugs', 'oldest?')[0], 'direct adult')
    assert.equal(after('drugs', 'oldest?')[0], 'direct drugs')
  })
  it('steps on by years of age', () => assert.deepEqual(after('drugs, aged 17', 'two years younger'), ['direct drugs']))
  it('leaves out what it describes', () => {
    assert.deepEqual(after('drugs', 'not the 19 year old'), ['direct drugs'])
    assert.deepEqual(after('deaths', 'take out the ones about drugs').includes('direct drugs'), false)
  })
  it('leads to the review that one names', () => {
    const told = answering(aReview({ id: 'audit', title: 'Audit of practice after Kestrel', themes: ['reunification'] }), aReview({ id: 'kestrel', pseudonym: 'Kestrel', themes: ['neglect'] }))
    const first = told.answer('reunification').understood
    assert.deepEqual(given(told.answer('which review was it done because of', first)), ['direct kestrel', 'related audit'])
  })
  it('takes back a sex that was asked for', () => assert.deepEqual(after('suicide of boys', 'either sex'), ['direct undated']))
  it('starts anew when told to', () => assert.deepEqual(after('drugs', 'new question. autism'), ['direct autism']))
  it('takes no for a swap', () => assert.deepEqual(after('suicide of boys', 'no, girls'), ['direct undated']))
  it('is heard after words of thanks that nobody knows', () => assert.deepEqual(after('boys and drugs', 'zingy. girls'), after('boys and drugs', 'girls')))
  it('asks for similar ones without those already shown', () => assert.deepEqual(after('15 year old boy drugs', 'anything similar').includes('direct drugs'), false))
  it('does not drag down a whole new question', () => assert.deepEqual(after('drugs', 'is there a review about autism?'), ['direct autism']))
  it('asks what it refers to when nothing came before', () => {
    for (const question of ['just the younger ones?', 'newer than that', 'and self-harm?', 'what about girls?', 'anything similar']) assert.equal(all.answer(question).kind, 'what-about')
    for (const question of ['how old was the second one', 'can you show me what you found earlier', 'where’s the link you gave me', 'sorry went to lunch. the third one please', 'what did you show me yesterday', 'same as before please', 'the one from last night']) assert.equal(all.answer(question).kind, 'what-about', question)
    for (const question of ['the second baby died', 'what you found on drugs', 'drugs, the first one was no good', 'suicide, same as last time']) assert.equal(all.answer(question).kind, 'answer', question)
  })
  it('keeps to what was shown when it asks a fact of it', () => {
    assert.deepEqual(after('15 year old drugs', 'how old was he'), ['direct drugs'])
    assert.deepEqual(after('autism', 'did they die'), ['direct autism'])
    assert.deepEqual(after('drugs', 'what age?'), ['direct drugs', 'direct adult'])
  })
  it('is of the first when it speaks of one of several', () => assert.deepEqual(after('drugs', 'how old was he'), ['direct drugs', 'related adult']))
  it('opens one by its place', () => assert.deepEqual(after('drugs', 'open the last one'), ['direct adult']))
  it('asks for the rest of a wider answer', () => {
    assert.deepEqual(after('drugs', 'only under 18', 'and the rest of them'), ['direct adult'])
    assert.deepEqual(after('deaths', 'the baby one', 'leave those out, the girl one'), ['direct undated', 'related drugs'])
  })
  it('keeps the rest of what was asked when only the age or the sex is changed', () => assert.deepEqual(after('drugs', 'of babies'), ['nothing-found']))
  it('is no question of its own when it says only of whom', () => assert.deepEqual(after('drugs', 'girls'), ['nothing-found']))
  it('is of those shown when it is put as one of them', () => assert.deepEqual(after('deaths', 'the girl rather than the boy').filter(g => g.startsWith('direct')), ['direct undated']))
  it('steps outside all the ages that were shown', () => {
    assert.deepEqual(after('drugs, aged 15', 'anyone older?'), ['direct adult'])
    assert.deepEqual(after('deaths of babies', 'older than that').toSorted(), ['direct drugs', 'direct undated'])
  })
  it('steps outside the years that were asked for', () => assert.deepEqual(after('reviews from 2019 onwards', 'before that'), ['direct baby']))
  it('asks for the same age and another theme', () => assert.deepEqual(after('suicide', 'same sort of age but drugs').slice(0, 1), ['direct drugs']))
  it('reads a bare part with the theme before it', () => {
    const told = answering(aReview({ id: 'home', themes: ['intra-familial-sexual-abuse'] }), aReview({ id: 'other', themes: ['sexual-abuse'] }))
    assert.equal(given(told.answer('within the family', told.answer('sexual abuse').understood))[0], 'direct home')
  })
  it('is answered by itself, and says so, where it says enough and fits nothing with what came before', () => {
    const before = all.answer('boys and drugs').understood
    const answer = all.answer('babies under one, 2016', before)
    assert.deepEqual(given(answer), ['direct baby'])
    assert.ok(answer.understood.notes.some(note => note.includes('by itself')))
    assert.deepEqual(given(all.answer('only babies under one, 2016', before)), ['nothing-found'])
  })
  it('leaves what was shown as it stood, and says so, where nothing in it is known', () => {
    const before = all.answer('suicide').understood
    for (const said of ['could you give me something to paste on a slide', 'this is useless', 'hmm not sure about this', 'the link doesn’t work']) {
      const answer = all.answer(said, before)
      assert.deepEqual(given(answer), ['direct undated'], said)
      assert.deepEqual(answer.understood.notes, ['Your last message was not understood, so what you were shown stays as it was.'])
    }
    for (const said of ['bit grim this one', 'we had one like this', 'sorry phone rang. where were we', 'let’s go with that', 'it says two reviews on this but I count one', 'brilliant that’s exactly what I needed']) {
      assert.deepEqual(given(all.answer(said, before)), ['direct undated'], said)
    }
    assert.deepEqual(given(all.answer('what is the weather doing tomorrow', all.answer('suicide').understood)), ['nothing-found'])
  })
  it('says and keeps nothing of what others share with those shown', () => {
    for (const said of ['another?', 'they’d like another', 'he wants something else', 'anything like that']) {
      const { understood } = all.answer(said, all.answer('drugs').understood)
      assert.deepEqual([understood.said, understood.concepts], ['', ['drugs']], said)
    }
  })
  it('leaves what was shown where it is only remarked on', () => {
    for (const said of ['I know a lad like that', 'I’ve got a case just like that', 'we had one like this']) assert.deepEqual(after('suicide', said), ['direct undated'], said)
    assert.notDeepEqual(after('suicide', 'I’ve got a case just like that, any others?'), ['direct undated'])
    const named = answering(aReview({ id: 'zac', pseudonym: 'Kestrel', themes: ['drugs'] }), aReview({ id: 'theo', pseudonym: 'Osprey', themes: ['infant'] }), baby)
    assert.deepEqual(['no that’s not neglect', 'sorry Kestrel not Osprey', 'no I meant Kestrel'].map(said => given(named.answer(said, named.answer('Osprey').understood))[0]), ['direct theo', 'direct zac', 'direct zac'])
  })
  it('keeps those before in the order in which they stood where it changes nothing', () => {
    const first = all.answer('drugs').understood
    assert.deepEqual(given(all.answer('for the foster carers\' day', { ...first, shown: first.shown!.toReversed() })), ['direct adult', 'direct drugs'])
  })
  it('has those shown by date where none is newer, or earlier', () => {
    assert.deepEqual(after('drugs', 'the earlier ones'), ['direct drugs', 'direct adult'])
    assert.deepEqual(after('drugs', 'anything newer'), ['related adult', 'related drugs'])
  })
  it('is a place where it is a figure alone, and an age after an age', () => {
    assert.deepEqual(after('drugs', '2'), ['direct adult'])
    assert.deepEqual(after('drugs, aged 15 to 19', '2').includes('direct adult'), false)
  })
  it('turns down what is both of a theme and of an age, and not all of either', () => assert.deepEqual(after('deaths', 'any that are not deaths of babies').toSorted(), ['direct drugs', 'direct undated']))
  it('keeps the sex that was asked for where one of it is turned down by what happened', () => {
    assert.deepEqual(after('deaths of males', 'drop the lad who took drugs').includes('direct undated'), false)
  })
  it('is of the theme before where it names a form alone, in whatever words', () => {
    const told = answering(aReview({ id: 'short', themes: ['neglect'], type: 'briefing' }), aReview({ id: 'other', title: 'Drugs', summary: 'A review.', themes: ['drugs'], type: 'briefing' }))
    assert.deepEqual(given(told.answer('a briefing I can read on my break', told.answer('neglect').understood)), ['direct short'])
  })
  it('says that there is nothing where no part of it is understood', () => assert.deepEqual(after('drugs', 'by zimbling'), ['nothing-found']))
  it('puts what came before away when told to', () => assert.deepEqual(after('drugs', 'drop that. autism'), ['direct autism']))
  it('still turns down what was turned down before', () => assert.deepEqual(after('deaths but not babies', 'undated ones only'), ['direct undated']))
  it('takes what is wanted in place of what was shown', () => {
    assert.deepEqual(after('suicide of boys', 'these are boys, I need a girl'), ['direct undated'])
    assert.deepEqual(after('drugs, aged 15', 'make it 19'), ['direct adult'])
  })
  it('leaves out what is not wanted', () => assert.deepEqual(after('deaths', 'I don\'t want the babies').includes('direct baby'), false))
  it('narrows to those whose text has its words', () => {
    const told = answering(aReview({ id: 'river', themes: ['neglect'], summary: 'A review about a family on a narrowboat.' }), aReview({ id: 'hill', themes: ['neglect'] }))
    assert.deepEqual(given(told.answer('which one has the narrowboat', told.answer('neglect').understood)), ['direct river'])
  })
  it('says so where it is not understood what to narrow to', () => {
    const answer = all.answer('only the one with two', all.answer('drugs').understood)
    assert.deepEqual(given(answer), ['related drugs', 'related adult'])
    assert.deepEqual(answer.understood.notes, ['What to narrow this to was not understood, so nothing was left out.'])
  })
  it('asks for what nothing was said to be on, where that is a question', () => {
    assert.deepEqual(after('drugs', 'nothing on suicide?').filter(g => g.startsWith('direct')), ['direct undated'])
    assert.deepEqual(after('deaths', 'nothing on suicide').includes('direct undated'), false)
  })
  it('is as few of the newest as were asked for, of those that state a date', () => {
    assert.deepEqual(after('drugs', 'just the most recent one'), ['direct adult', 'related drugs'])
    assert.deepEqual(after('teenagers who died', 'the two newest'), ['direct drugs'])
  })
  it('is the newest of all where only those without a date were asked for', () => {
    const answer = all.answer('what\'s the most recent', all.answer('which ones have no date').understood)
    assert.equal(given(answer)[0], 'direct adult')
    assert.match(answer.understood.notes.join(), /None of those states its date/)
  })
  it('takes children of an age, or one that is known, by itself where nothing fits it with the theme before', () => {
    assert.deepEqual(after('autism', 'babies under 1'), ['direct baby'])
    assert.deepEqual(after('suicide', 'boys'), ['nothing-found'])
    assert.equal(after('the one about autism', 'that one about the girl who died by suicide')[0], 'direct undated')
  })
  it('is both of two answers by what each was asked, and only says a review was named where it was', () => {
    const both = all.answer('both', all.answer('autism', all.answer('suicide').understood).understood)
    assert.deepEqual([given(both).toSorted(), both.understood.concepts], [['direct autism', 'direct undated'], ['suicide', 'autism']])
    const second = all.answer('the second one', all.answer('drugs').understood)
    assert.doesNotMatch(second.kind === 'answer' ? second.matches[0]!.why : '', /you named/)
  })
  it('narrows by a death alone, and asks for no other deaths', () => assert.deepEqual(after('drugs', 'any who died').filter(g => g.startsWith('direct')), ['direct drugs']))
  it('asks for others of a kind without those shown', () => assert.deepEqual(after('suicide', 'and the other children who died').toSorted().filter(g => g.startsWith('direct')), ['direct baby', 'direct drugs']))
  it('asks for either theme', () => {
    assert.deepEqual(after('autism', 'suicide as well').toSorted(), ['direct autism', 'direct undated'])
    assert.deepEqual(after('autism', 'or knife crime'), ['nothing-found'])
  })
  it('offers what is near apart, where nothing was found', () => assert.deepEqual(after('alcohol', 'what is closest?').toSorted(), ['related adult', 'related drugs']))
  it('shows what it narrowed apart, when it has no such form', () => assert.deepEqual(after('autism', 'just the statement'), ['related autism']))
  it('asks for both of the last two answers', () => {
    assert.deepEqual(after('autism', 'suicide', 'both').toSorted(), ['direct autism', 'direct undated'])
    assert.deepEqual(after('drugs', 'only under 18', 'all of them again'), after('drugs'))
  })
  it('takes back an age', () => assert.deepEqual(after('drugs', 'under 18', 'drop the age').toSorted(), ['direct adult', 'direct drugs']))
  it('is a theme of those of an age or a sex', () => assert.deepEqual(after('under 18', 'drugs').filter(g => g.startsWith('direct')), ['direct drugs']))
  it('leads to the one of those shown that an editor lists such a question for', () => {
    const told = answering(aReview({ id: 'lane', themes: ['neglect'], asks: ['Seen in hospital after a fall down the stairs'] }), aReview({ id: 'hill', themes: ['neglect'], asks: ['A house with no heating'] }))
    assert.equal(given(told.answer('in hospital after the stairs', told.answer('neglect').understood))[0], 'related lane')
  })
  it('points at some of those shown by what they are', () => assert.deepEqual([after('drugs', 'which of them was an adult'), after('drugs', 'which is older')[0]], [['direct adult'], 'direct drugs']))
  it('is read alone where nothing was found before it', () => assert.deepEqual(after('county lines', 'drugs?').filter(g => g.startsWith('direct')).toSorted(), ['direct adult', 'direct drugs']))
  it('asks beyond what it names', () => assert.deepEqual(after('drugs', 'under 18', 'not just under 18s').toSorted(), ['direct adult', 'direct drugs']))
  it('is a question of its own when it names a person and tells of them', () => assert.deepEqual(after('suicide of a girl', 'ok any child who took drugs then').filter(g => g.startsWith('direct')).toSorted(), ['direct adult', 'direct drugs']))
  it('gives an age another unit', () => assert.deepEqual([after('death of a child aged 4', 'months i mean'), after('death of a child aged 4', 'sorry I meant months')], [['direct baby'], ['direct baby']]))
  it('takes back a date in other words', () => assert.deepEqual([after('drugs in 2019', 'from any year').toSorted(), after('drugs in 2019', 'doesn\'t matter when').toSorted()], Array(2).fill(['direct adult', 'direct drugs'])))
  it('keeps whom it spoke of when what happened is turned down', () => assert.match(all.answer('not the deaths', all.answer('deaths of babies').understood).understood.said, /babies under one/))
  it('offers what is near when there is nothing else', () => assert.deepEqual(after('suicide', 'any other reviews about suicide').at(-1), 'related undated'))
  it('changes nothing where it only thanks', () => {
    const first = all.answer('drugs').understood
    const answer = all.answer('that\'s great, thanks', first)
    assert.deepEqual([answer.kind, answer.understood], ['talk', first])
  })
  it('widens past a theme that it asks to go beyond', () => {
    const told = answering(aReview({ id: 'drink', themes: ['alcohol'] }), aReview({ id: 'pills', themes: ['drugs'] }), aReview({ id: 'other', themes: ['neglect'] }))
    assert.deepEqual(given(told.answer('not just drugs', told.answer('drugs').understood)).toSorted(), ['direct drink', 'direct pills'])
  })
  it('leaves in memory nothing that was typed', () => {
    const { understood } = all.answer('zebra crossing suiside lad topped himself')
    assert.doesNotMatch(JSON.stringify(understood), /zebra|suiside|topped|\blad\b/)
  })
})

describe('themes', () => {
  it('are those with reviews, most first', () => {
    const counts = all.themes().map(theme => theme.reviews)
    assert.deepEqual(counts, counts.toSorted((a, b) => b - a))
    assert.deepEqual(all.themes().find(theme => theme.id === 'child-death'), { id: 'child-death', name: 'death of a child', reviews: 3 })
    assert.equal(all.themes().some(theme => theme.id === 'female-genital-mutilation'), false)
  })
  it('open to exactly the reviews they count', () => {
    for (const { id, reviews } of all.themes()) {
      const answer = all.theme(id)
      assert.equal(answer?.kind === 'answer' && answer.matches.length, reviews, id)
    }
  })
  it('are undefined for an unknown id', () => assert.equal(all.theme('nowhere'), undefined))
})

describe('any text', () => {
  it('is answered without throwing, alone and as a follow-up', () => {
    let before: Understood | undefined
    const pieces = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('neglect', 'aged 400', 'since 3020', 'Y8', '5/52', ':', '~', '^', '+', '-', '*', '${x}', '‮', '😀', 'what about', 'under', 'TDS20', '<script>', '__proto__', 'constructor'))
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), list => {
      const answer = all.answer(list.join(' '), before)
      before = answer.understood
      assert(['answer', 'nothing-found', 'what-about', 'talk'].includes(answer.kind))
    }), { numRuns: 400 })
  })
  it('is answered after a year that is none', () => assert.equal(all.answer('under', all.answer('since 3020').understood).kind, 'nothing-found'))
  it('of 20,000 letters is answered', () => assert.equal(all.answer('lorem ipsum '.repeat(2000)).kind, 'nothing-found'))
})
