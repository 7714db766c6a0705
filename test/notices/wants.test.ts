import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createSearch } from '../../src/search/search.ts'
import { createWanting, isEverything } from '../../src/notices/wants.ts'
import { timingIn } from '../../src/notices/timing-words.ts'
import type { Wants } from '../../src/store/subscription.ts'
import { shippedCatalogue, vocabulary } from '../support/look-ups.ts'
import { aCatalogue, aPublisher, aReview } from '../support/reviews.ts'
import type { Catalogue, Review } from '../../src/catalogue/review.ts'

const over = (catalogue: Catalogue) => createWanting({ catalogue, vocabulary, search: createSearch(catalogue, vocabulary) })
const shipped = over(shippedCatalogue())
const wants = (said: Partial<Wants> = {}): Wants => ({ themes: [], filters: {}, ...said })

describe('what is wanted', () => {
  for (const [text, themes, filters] of [
    ['neglect and under 1', [['neglect']], { ages: [{ from: 0, to: 11 }] }],
    ['exploitation or self-harm for teenagers', [['exploitation', 'self-harm'], ['adolescent']], {}],
    ['neglect and exploitation', [['neglect'], ['exploitation']], {}],
    ['self-harm, suicide or mental health', [['self-harm', 'suicide', 'mental-health']], {}],
    ['serious case reviews from Derby', [], { areas: ['Derby'], types: ['serious-case-review'] }],
    ['DDSCP', [], { publishers: ['ddscp'] }],
    ['neglect but not babies', [['neglect']], { without: ['infant'] }]
  ] as const) {
    it(`in “${text}” is what the search understands by it`, () => assert.deepEqual(shipped.read(text).wants, { themes, filters }))
  }

  for (const [text, ...without] of [
    ['everything except suicide', 'suicide'], ['everything but babies', 'infant'], ['all but neglect', 'neglect'], ['anything but self-harm', 'self-harm'], ['every review bar neglect', 'neglect'], ['all new reviews, not suicide', 'suicide'],
    ['all reviews except baby deaths', 'infant-death'], ['everything other than drugs', 'drugs'], ['everything apart from neglect and suicide', 'neglect', 'suicide'], ['all reviews about anything except suicide', 'suicide'], ['everything, but not babies', 'infant'], ['not suicide', 'suicide']
  ]) {
    it(`in “${text}” is all the others`, () => {
      const read = shipped.read(text!).wants!
      assert.deepEqual(read, wants({ filters: { without } }))
      const left = wants({ themes: [without] })
      assert.deepEqual(shipped.fits(left).filter(review => shipped.fits(read).includes(review)), [])
      assert.ok(shipped.fits(read).length >= 18 - shipped.fits(left).length - 3)
      assert.equal(shipped.said(read)[0], 'every new review')
    })
  }
  it('in everything but an age is not known: only themes can be left out', () => assert.match(shipped.read('everything but under 1s').notes.join(), /only themes/u))

  for (const text of ['', 'everything', 'all reviews', 'All new reviews.', 'every review', 'new notices']) {
    it(`in “${text}” is everything`, () => assert.ok(isEverything(shipped.read(text).wants!)))
  }

  for (const text of ['wombats', 'the weather', 'xyzzy plugh']) {
    it(`in “${text}” is nothing that is known`, () => assert.equal(shipped.read(text).wants, undefined))
  }

  it('in each example of the guide and of the cards is of some review that is published', () => {
    const said = ['docs/notices.md', 'src/cards/subscription-views.ts', 'src/conversation/commands.ts'].flatMap(file => [...readFileSync(file, 'utf8').matchAll(/[`“'](?:subscribe|change) to ([^,`”']+)/gu)].map(([, words = '']) => words)).filter(words => timingIn(words).rest !== '')
    assert.ok(said.length > 8)
    assert.deepEqual(said.filter(words => shipped.fits(shipped.read(words).wants!).length === 0), [])
  })

  it('leaves out a year and a name, and says so', () => {
    const { wants: read, notes } = shipped.read('neglect since 2020')
    assert.deepEqual(read, wants({ themes: [['neglect']] }))
    assert.match(notes.join(' '), /the year was left out/u)
    assert.equal(shipped.read('Zac').wants, undefined)
  })

  it('says when some words were not recognised', () => assert.match(shipped.read('neglect and wombats').notes.join(' '), /not recognised/u))

  it('is said in preferred words, each part on its own', () => {
    assert.deepEqual(shipped.said(shipped.read('exploitation or self-harm for teenagers').wants!), ['exploitation of children or self-harm', 'teenagers'])
    assert.deepEqual(shipped.said(wants()), [])
  })

  it('is checked before it is said or kept: what is not known here is left out', () => {
    const forged = wants({ themes: [['neglect', 'zqj'], ['zqj']], filters: { publishers: ['zqj', 'ddscp'], areas: ['zqj'], types: ['zqj'], documentKinds: ['zqj'], without: ['zqj'] } })
    assert.deepEqual(shipped.checked(forged), wants({ themes: [['neglect']], filters: { publishers: ['ddscp'] } }))
    assert.equal(shipped.checked(wants({ themes: [['zqj']] })), undefined)
    assert.deepEqual(shipped.checked(wants()), wants())
  })

  it('can be loosened where there are several topics, and keeps its other parts', () => {
    assert.deepEqual(shipped.loosened(shipped.read('neglect and exploitation under 1').wants!), wants({ themes: [['neglect', 'exploitation']], filters: { ages: [{ from: 0, to: 11 }] } }))
    assert.equal(shipped.loosened(shipped.read('neglect for teenagers').wants!), undefined)
  })
})

describe('a review meets what is wanted', () => {
  const meets = (said: Partial<Review>, text: string) => {
    const wanting = over(aCatalogue([aReview({ summary: 'A review.', title: 'A review', ...said })]))
    return wanting.fits(wanting.read(text).wants!).length === 1
  }

  it('of everything, whatever it is', () => assert.ok(meets({}, 'everything')))
  it('when it is about the theme or a narrower one', () => assert.deepEqual([meets({ themes: ['neglect'] }, 'neglect'), meets({ themes: ['child-sexual-exploitation'] }, 'exploitation')], [true, true]))
  it('not when it is about a broader one, or only touches on it', () => assert.deepEqual([meets({ themes: ['exploitation'] }, 'child sexual exploitation'), meets({ related: ['neglect'] }, 'neglect')], [false, false]))
  it('of any of several when it has one, of all of several when it has each', () => {
    assert.deepEqual([meets({ themes: ['neglect'] }, 'neglect or self-harm'), meets({ themes: ['neglect'] }, 'neglect and self-harm'), meets({ themes: ['neglect', 'self-harm'] }, 'neglect and self-harm')], [true, false, true])
  })
  it('for an age only when its age is stated and lies within', () => {
    assert.deepEqual([{ subjects: [{ age: { months: 4 } }] }, { subjects: [{ age: { years: 3 } }] }, { subjects: [] }].map(said => meets(said, 'under 1')), [true, false, false])
  })
  it('for a publisher when it stands on that publisher’s page, whoever carried it out', () => {
    const publisher = aPublisher()
    assert.deepEqual([meets({ publisher }, 'NSCP'), meets({ publisher, board: 'not-stated' }, 'NSCP')], [true, true])
  })
  it('not when it is about what was left out', () => assert.equal(meets({ themes: ['neglect', 'infant'] }, 'neglect but not babies'), false))
})
