import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { orderIn } from '../../src/search/limits/ordering.ts'
import { createSearch } from '../../src/search/search.ts'
import { onlyHeld } from '../../src/search/said.ts'
import { inWords } from '../../src/search/words/shorthand.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const { read } = createSearch(loadCatalogue(join(home, 'data/reviews'), { themes: theVocabulary().ids }), theVocabulary(), { today: () => '2026-11-26' })
const northmere = aPublisher()
const eastmere = aPublisher({ key: 'eastmere', name: 'Eastmere Safeguarding Children Board', replacedBy: { key: northmere.key, on: '2019-09-30' } })
const bodies = [...'ABCD'].map(letter => aPublisher({ key: letter, name: `${letter}mere Safeguarding Children Partnership` }))
const filters = (text: string) => read(text).understood.filters

describe('the body that is asked for', () => {
  const old = ['derby-scb', 'derbyshire-scb', 'derby-and-derbyshire-scbs']
  for (const [text, keys] of [
    ['pre DDSCP', old], ['before the partnership', old], ['when there were two boards', old], ['the LSCB days', old], ['from the two predecessor boards', old], ['since ddscp started', ['ddscp']], ['D.D.S.C.P. on neglect', ['ddscp']], ['dd scp, siblings', ['ddscp']],
    ['the outfit that took over from the two boards', ['ddscp']], ['DDSCP, nothing by the old boards', ['ddscp']], ['nothing from the partnership, only from the city board', ['derby-scb', 'derby-and-derbyshire-scbs']], ['the former county crowd', ['derbyshire-scb', 'derby-and-derbyshire-scbs']], ['before the areas were joined', old], ['until the city and county merged', old], ['the pre-merger county board, alcohol', ['derbyshire-scb', 'derby-and-derbyshire-scbs']], ['the board for the city', ['derby-scb', 'derby-and-derbyshire-scbs']], ['derbyshire childrens safeguarding board', ['derbyshire-scb', 'derby-and-derbyshire-scbs']],
    ['city LSCB', ['derby-scb', 'derby-and-derbyshire-scbs']], ['the county safeguarding children board', ['derbyshire-scb', 'derby-and-derbyshire-scbs']]
  ] as const) it(`is read from “${text}”`, () => assert.deepEqual([...filters(text).publishers ?? []].sort(), [...keys].sort()))
  for (const text of ['what did the Sheffield Safeguarding Children Partnership say about neglect', 'Barnsley LSCB on neglect', 'the Leicester safeguarding board on neglect', 'Nottingham City Council on neglect', 'neglect reviews from leeds lscb']) {
    it(`is another's in “${text}”: ours are no more than related`, () => {
      assert.equal(filters(text).publishers, undefined)
      assert.ok(read(text).strange > 0)
      assert.deepEqual(read(text).understood.notes, ['Only reviews from Derby and Derbyshire Safeguarding Children Partnership, Derbyshire Safeguarding Adults Board and the bodies they replaced are held here.'])
    })
  }
  for (const text of ['DDSCP on neglect', 'Derbyshrie safeguarding board, neglect', 'Amber Valley Borough Council, neglect', 'neglect, for the governing board', 'neglect in Sheffield', 'We had years of training from the Leeds safeguarding board before I came to this team, and most of it was good. Which reviews are there on neglect?']) {
    it(`is nobody else's in “${text}”`, () => assert.doesNotMatch(read(text).understood.notes.join(), /held here/u))
  }
  for (const text of ['before the partnership meeting', 'since the boards of governors met']) it(`is not dated by “${text}”`, () => assert.notDeepEqual([...filters(text).publishers ?? []].sort(), [...old].sort()))
})

describe('whose reviews are held', () => {
  for (const [what, own, said] of [
    ['one body', [northmere], 'Only reviews from Northmere Safeguarding Children Partnership are held here.'],
    ['one that has replaced another', [eastmere], 'Only reviews from Northmere Safeguarding Children Partnership and the bodies it replaced are held here.'],
    ['many', bodies, 'Only reviews from the 4 publishers of this catalogue are held here.'],
    ['nobody', [], 'Only the reviews of this catalogue are held here.']
  ] as const) it(`is said for ${what}`, () => assert.equal(onlyHeld({ ...aCatalogue(own.map((publisher, i) => aReview({ id: `r${i}`, publisher }))), publishers: [northmere, eastmere, ...bodies] }), said))
})

describe('the area that is asked for', () => {
  for (const [text, area] of [
    ['city cases on neglect', 'Derby'], ['neglect, city side', 'Derby'], ['out in the county, neglect', 'Derbyshire'], ['most recent in the county on suicide', 'Derbyshire'], ['county cases, neglect', 'Derbyshire'],
    ['gangs. city. newest on top', 'Derby'], ['city, 2013 to 2016, CSE', 'Derby'], ['the county council patch, neglect', 'Derbyshire'], ['neglect, our side not the county’s', 'Derby'], ['anything on drugs city side', 'Derby'], ['obesity in and around the city centre', 'Derby'], ['shire not city: drugs', 'Derbyshire'], ['county lines reviews for the city', 'Derby'],
    ['anything in Chesterfield', 'Derbyshire'], ['Long Eaton, neglect', 'Derbyshire'], ['NE Derbyshire', 'Derbyshire'], ['Alvaston way, neglect', 'Derby']
  ] as const) it(`is read from “${text}”`, () => assert.deepEqual(filters(text).areas, [area]))
  for (const text of ['county lines', 'out of the county', 'Nottingham City reviews of babies', 'city council staff', 'no bed in the county for a lad']) it(`is not read from “${text}”`, () => assert.equal(filters(text).areas, undefined))
  it('is said where a place stood for it', () => assert.deepEqual(read('neglect in Buxton').understood.notes, ['Buxton was read as Derbyshire.']))
  it('is the one that a story names where it asks', () => assert.deepEqual(filters('We have used Derby cases twice now and the head says they are all alike to her, street for street. Which ones do you hold that come from Derbyshire?').areas, ['Derbyshire']))
  it('is not where the writer of a story works', () => {
    assert.equal(filters('Morning. I lead on safeguarding at a large secondary in Chesterfield. We have had the online safety lot twice already. Before I brief the governors, is there a review where home education featured?').areas, undefined)
  })
})

describe('the sex that is asked for', () => {
  for (const [text, sex] of [
    ['drug overdose (m), one pager', 'male'], ['self harm, F only', 'female'], ['eating disorders, I only want the fellas', 'male'], ['young ladies, obesity', 'female'], ['radicalisation: he, rather than she', 'male'], ['alcohol, him not her', 'male'],
    ['neglect, a brother, no sisters', 'male'], ['gang stuff, ladies not blokes', 'female'], ['neglect, the child was a she', 'female'], ['she took her own life', 'female'], ['he was stabbed', 'male'], ['exploitation, lassies', 'female']
  ] as const) it(`is ${sex} in “${text}”`, () => assert.equal(filters(text).sex, sex))
  for (const text of ['why did nobody talk about how big she was getting', 'mum said she overdosed', 'groomed by older blokes', 'hi guys, neglect', 'he said she said']) it(`is not read from “${text}”`, () => assert.equal(filters(text).sex, undefined))
  it('is turned down by a “no” where a form is listed', () => assert.deepEqual(filters('thematic reviews only, no single cases').without, ['single-case']))
  it('is turned down by a “no” at the start', () => assert.deepEqual(filters('no boys, neglect').without, ['boys']))
})

describe('the order that is asked for', () => {
  for (const [text, order] of [
    ['the most recent 3', 'newest'], ['3 most recent', 'newest'], ['last three published', 'newest'], ['newer ones first', 'newest'], ['newst first', 'newest'], ['hot off the press', 'newest'], ['just out - anything on neglect', 'newest'], ['new to old', 'newest'], ['sort by newest', 'newest'], ['work backwards from the newest', 'newest'],
    ['older reviews first', 'oldest'], ['chronologically', 'oldest'], ['in the order they came out', 'oldest'], ['the 2 oldest', 'oldest'], ['newest at top', 'newest'], ['latest reviews', 'newest'], ['latest on neglect', 'latest'], ['which one is the oldest?', 'earliest'], ['what’s new?', 'newest']
  ] as const) it(`is ${order} for “${text}”`, () => assert.equal(orderIn(inWords(text.replace('’', '\''))).order, order))
  for (const [text, order] of [
    ['vintage ones first', 'oldest'], ['antique to modern', 'oldest'], ['historic ones to the top of the pile', 'oldest'], ['date order beginning at the beginning', 'oldest'], ['newest last', 'oldest'], ['old ones b4 new ones', 'oldest'], ['asc by date', 'oldest'], ['from way back when to the present', 'oldest'], ['ending with the most recent', 'oldest'],
    ['freshest on top', 'newest'], ['most current at the top of the list', 'newest'], ['what’s new first', 'newest'], ['oldest at the bottom', 'newest'], ['date desc', 'newest'], ['going back in time', 'newest'], ['modern ones first', 'newest']
  ] as const) it(`is ${order} for “${text}”`, () => assert.equal(orderIn(inWords(text.replace('’', '\''))).order, order))
  for (const [text, order] of [
    ['put the new ones above the old ones', 'newest'], ['youngest publication first', 'newest'], ['last in first out', 'newest'], ['neglect, most recent leading', 'newest'], ['just in on neglect', 'newest'], ['old stuff, then new', 'oldest'], ['newer stuff underneath', 'oldest'], ['the last three audits', 'newest']
  ] as const) it(`is ${order} for “${text}”`, () => assert.equal(orderIn(inWords(text)).order, order))
  for (const text of ['families just landed in the country', 'neglect, below the age of ten', 'any year', 'reviews published last year', 'youngest child first']) it(`is none for “${text}”`, () => assert.equal(orderIn(inWords(text)).order, undefined))
  it('takes no kind of review away', () => assert.deepEqual(filters('oldest SCR first, exploitation').types, ['serious-case-review']))
  for (const text of ['new first aid course', 'an old first-born', 'older at last', 'early help at the end', 'oldest child first', 'brand new to the job', 'just come out of a meeting', 'the fewest pages', 'an old one']) it(`is none for “${text}”`, () => assert.equal(orderIn(inWords(text)).order, undefined))
  it('is that of the part that asks, in a story', () => assert.equal(read('The boiler is off and the newest worker has left us for the oldest team in town. My head is full of referrals. Is there anything on home education?').order, undefined))
})

describe('the length of document that is asked for', () => {
  for (const [text, kind] of [
    ['cliff notes on neglect', 'summary'], ['TL;DR neglect', 'summary'], ['neglect gist', 'summary'], ['neglect, digest', 'summary'], ['neglect - summarised', 'summary'], ['nowt too long on neglect', 'summary'], ['nothing lengthy, neglect', 'summary'], ['just the headlines: neglect', 'summary'], ['neglect, pocket sized', 'summary'],
    ['short thing on neglect', 'summary'], ['shorter docs, neglect', 'summary'], ['5 min read, neglect', 'summary'], ['short n sweet, neglect', 'summary'], ['reports in full, neglect', 'report'],
    ['single pager on neglect', 'one-page'], ['the weighty tome on neglect', 'report'], ['neglect, cover to cover', 'report'], ['neglect, not just a summary', 'report'], ['neglect, the full length one', 'report']
  ] as const) it(`is read from “${text}”`, () => assert.ok(filters(text).documentKinds?.includes(kind)))
  for (const text of ['neglect, not too long ago', 'you get the gist, neglect', 'headlines about neglect']) it(`is not read from “${text}”`, () => assert.equal(filters(text).documentKinds, undefined))
})

describe('a kind of review that is named beside a theme', () => {
  for (const [text, type] of [['SCRs on neglect', 'serious-case-review'], ['is there a CSPR about neglect?', 'practice-review'], ['neglect LRs', 'learning-review']] as const) {
    it(`limits to that kind in “${text}”`, () => assert.deepEqual([filters(text).types?.[0], read(text).firm.has('types')], [type, true]))
  }
  it('only comes first where it is no more than preferred, which is said', () => {
    assert.equal(filters('neglect, ideally an SCR').types, undefined)
    assert.deepEqual(read('neglect, ideally an SCR').understood.notes, ['Put first, but not needed: serious case reviews.'])
  })
  it('has one name for every kind of learning review', () => assert.equal(read('learning reviews on neglect').understood.said, 'neglect · learning reviews'))
  it('narrows alone, and with “only”', () => assert.deepEqual([filters('SCRs').types, filters('neglect, only SCRs').types, read('only SCRs').understood.notes], [['serious-case-review'], ['serious-case-review'], []]))
})

describe('a form in a long message', () => {
  it('is asked for by a sentence that begins with “so”', () => {
    const { types, without } = filters('So we were asked at the board today for a list of everything published as practice reviews, not the learning reviews. Our minutes are due by Thursday at the latest.')
    assert.deepEqual([types, without], [['practice-review'], ['learning-review']])
  })
  it('only brings a review forward where it is asked of whatever is found', () => {
    assert.deepEqual([...read('We have an hour with the new starters on Monday and I have no slides. Is there anything on neglect, and does it have a one-page version for them to keep?').firm], [])
  })
  it('is not what one is “compiling”', () => {
    const { wishes } = read('I am compiling something for the whole team as I said I would by the end of the week. What I need is the practice reviews, that is all.')
    assert.deepEqual(wishes.filter(w => w.must), [])
  })
  it('is all that counts beside themes that were only told of and that no review has', () => {
    const search = createSearch(loadCatalogue(join(home, 'data/reviews'), { themes: theVocabulary().ids }), theVocabulary(), { today: () => '2026-11-26' })
    const asked = search.read('The chair of our governors is a retired dentist. She is keen to read whatever is local on the train home. Do you do anything on one page?')
    assert.ok(search.find(asked).some(f => search.shelf.reviews[f.at]?.id === 'theo-tds20'))
  })
  it('gives way to whom alone is preferred', () => {
    const preferred = (text: string) => read(text).wishes.filter(w => w.must).flatMap(w => w.any)
    assert.deepEqual(preferred('Our press office has a form of words to agree by Friday and nothing to go by. I need an example from round here, ideally of a young adult.'), ['young-adult'])
    assert.deepEqual(preferred('Our press office has a form of words to agree by Friday on obesity. I need an example from round here, ideally of a young adult.').includes('young-adult'), false)
  })
})
