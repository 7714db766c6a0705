import assert from 'node:assert/strict'
import { list } from '../../src/english/lists.ts'
import { dateInWords } from '../../src/english/months.ts'
import { documentLine, facts, isOld, link, plain, who } from '../../src/cards/card-words.ts'
import { aReview } from '../support/reviews.ts'

describe('words on cards', () => {
  for (const [date, words] of [['2024', '2024'], ['2024-08', 'August 2024'], ['2024-03-05', '5 March 2024']]) {
    it(`writes ${date} as ${words}`, () => assert.equal(dateInWords(date!), words))
  }

  it('joins a list as a sentence does', () => assert.deepEqual([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])], ['', 'a', 'a and b', 'a, b and c']))

  for (const [text, safe] of [['*a* _b_', '\\*a\\* \\_b\\_'], ['[a](b)', '\\[a\\](b)'], ['# a', '\\# a'], ['1. a', '1\\. a'], ['2) a', '2\\) a'], ['می‌شود', 'می‌شود'], ['<at>x</at>', '\\<at>x\\</at>'], ['a\u202eb\u200bc', 'abc'], ['MDS20/PDS20, 2008-2014', 'MDS20/PDS20, 2008-2014']]) {
    it(`takes the meaning out of “${text}”`, () => assert.equal(plain(text!), safe))
  }

  it('names the host and the kind of file in a link', () => {
    assert.equal(link('Full report', 'https://www.example.org/a (1).pdf'), '[Full report (example.org, PDF)](https://www.example.org/a%20%281%29.pdf)')
    assert.equal(link('The list', 'https://example.org/list'), '[The list (example.org, web page)](https://example.org/list)')
  })

  it('adds the date of a document unless its title has the year', () => {
    assert.equal(documentLine({ title: 'Learning on one page', kind: 'one-page', published: '2024-07' }), 'Learning on one page, July 2024')
    assert.equal(documentLine({ title: 'Summary: Kern 2013', kind: 'summary', published: '2013' }), 'Summary: Kern 2013')
  })

  for (const [subjects, said] of [
    [[{ age: { years: 17 }, sex: 'male' }], 'Boy, aged 17'],
    [[{ age: { years: 16 }, sex: 'female' }], 'Girl, aged 16'],
    [[{ age: { years: 19 }, sex: 'male', ageBand: 'young adult' }], 'Young man, aged 19'],
    [[{ age: { months: 4 }, ageBand: 'baby' }], 'Baby, aged 4 months (sex not stated)'],
    [[{ ageBand: 'teenager' }], 'Teenager (age and sex not stated)'],
    [[{ ageBand: 'young person', sex: 'male' }], 'Young person, male (age not stated)'],
    [[{ sex: 'female' }], 'Female (age not stated)'],
    [[{ ageBand: 'young person', count: 2 }], '2 children or young people, young person'],
    [[], 'Age and sex not stated'],
    [[{}], 'Age and sex not stated'],
    [[{ age: { months: 4 }, sex: 'male' }, { age: { years: 7 }, sex: 'female' }, { count: 2 }], 'Boy, aged 4 months; girl, aged 7; 2 children or young people']
  ] as const) {
    it(`says who as “${said}”`, () => assert.equal(who(aReview({ type: 'learning-review', subjects: [...subjects] })), said))
  }

  it('does not make one child of several whose number is not stated', () => assert.equal(who(aReview({ type: 'learning-review', period: { from: 2013, to: 2013 }, subjects: [{ sex: 'female' }] })), 'Female (number and age not stated)'))

  it('does not ask a thematic review for one child’s sex', () => {
    assert.equal(who(aReview({ type: 'briefing', period: { from: 2018, to: 2020 }, subjects: [{ ageBand: 'under 1' }] })), 'Under 1')
  })

  it('gives type, publisher and date, and says what is missing', () => {
    const { published: _, period: __, publisher: ___, ...bare } = aReview({ type: 'learning-review' })
    assert.equal(facts(bare), 'Learning review · publisher not stated · date not stated')
    assert.match(facts({ ...bare, published: '2024-08' }), /published August 2024$/u)
    assert.match(facts({ ...bare, period: { from: 2018, to: 2020 } }), /covers 2018 to 2020, date of publication not stated$/u)
    assert.match(facts({ ...bare, period: { from: 2013, to: 2013 } }), / · 2013, date of publication not stated$/u)
  })

  it('knows a review from before Working Together 2018', () => {
    assert.deepEqual([isOld(aReview({ published: '2017-12' })), isOld(aReview({ published: '2018' }))], [true, false])
    const { published: _, period: __, ...undated } = aReview()
    assert.equal(isOld(undated), false)
    assert.equal(isOld({ ...undated, period: { from: 2008, to: 2014 } }), true)
  })
})
