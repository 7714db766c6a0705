import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { facts, unsaid, unsaidAnywhere } from './known-facts.ts'

const data = join(import.meta.dirname, '../../data')
const catalogue = loadCatalogue(join(data, 'reviews'), { themes: loadConcepts(join(data, 'concepts')).ids })
const review = (id: string): Review => catalogue.find(id) ?? assert.fail(`no record ${id}`)

/** Every word of a record that is shown or searched. */
const wordsOf = ({ title, code, pseudonym, summary, learning, asks, documents, contentNote, subjects }: Review) =>
  [title, code, pseudonym, summary, ...learning, ...asks, ...documents.map(document => document.title), contentNote, ...subjects.map(({ ageBand }) => ageBand)].filter(Boolean).join('\n')
const grave = ['suicide', 'self-harm', 'child-death', 'infant-death', 'sexual-abuse', 'child-sexual-exploitation', 'physical-abuse', 'neglect', 'serious-harm']

describe('the reviews we hold', () => {
  it('are these eighteen, newest first and then in the order of the pages that list them', () => {
    assert.deepEqual(catalogue.reviews.map(({ id }) => id), [
      'zac-zds22', 'theo-tds20', 'scr-themes-2008-2014', 'new-and-emerging-communities', 'operation-kern-2013', 'boy-15-drugs-overdose',
      'girl-16-suicide', 'baby-4-months', 'baby-previous-children-removed', 'teenager-autism-mha-detention', 'boy-17-alcohol-home-educated', 'young-person-obesity',
      'complex-mental-health-out-of-county', 'aaron-2019', 'babies-under-one-2018-2020', 'school-age-children-lived-experience', 'mds20-pds20', 'reunification-audit'
    ])
    assert.equal(catalogue.withdrawn, 0)
  })

  it('also know the board of the county, which published none of them alone', () => {
    assert.ok(catalogue.publishers.some(({ key }) => key === 'derbyshire-scb'))
  })
})

for (const { id } of catalogue.reviews) {
  describe(`the record ${id}`, () => {
    it('states the facts the publisher’s page gives, and no more', () => {
      const { type, publisher, board, code, pseudonym, published, period, subjects, themes, related, documents } = review(id)
      const stated = { type, publisher: publisher?.key, board, code, pseudonym, published, period, subjects, themes, related, documents: documents.map(({ kind, published }) => [kind, published].filter(Boolean).join(' ')) }
      assert.deepEqual(JSON.parse(JSON.stringify(stated)), facts[id])
    })

    it('has a title that starts with neither a code nor a name', () => {
      const { title, code, pseudonym } = review(id)
      assert.doesNotMatch(title, /^\S*\d/u)
      assert.doesNotMatch(title, new RegExp(`^(?:${[code, pseudonym, 'Operation'].filter(Boolean).join('|')})`, 'iu'))
    })

    it('has a summary of one to four sentences', () => {
      const sentences = review(id).summary.match(/[.!?](?=\s|$)/gu)?.length ?? 0
      assert.ok(sentences >= 1 && sentences <= 4, `${sentences} sentences`)
      assert.match(review(id).summary, /^[A-Z].*\.$/u)
    })

    it('has a short content note if its subject is grave', () => {
      const { themes, related, contentNote = '' } = review(id)
      if ([...themes, ...related].some(theme => grave.includes(theme))) assert.match(contentNote, /^This entry (?:is about|mentions) [^.]{5,50}\.$/u)
    })

    it('holds at least fifteen questions that it answers, all different', () => {
      const { asks } = review(id)
      assert.ok(asks.length >= 15)
      assert.equal(new Set(asks.map(ask => ask.toLowerCase())).size, asks.length)
    })

    it('links to no document, as no address was read, and to the page that lists it', () => {
      const { documents, source } = review(id)
      assert.deepEqual(documents.filter(({ url }) => url), [])
      assert.match(source!.url, /^https:\/\/(?:www\.)?ddscp\.org\.uk\/case-reviews\/(?:learning|serious-case)-reviews$/u)
    })

    it('has no word that no record may have', () => {
      for (const [pattern] of unsaidAnywhere) assert.doesNotMatch(wordsOf(review(id)), pattern)
    })

    for (const [what, pattern] of unsaid[id] ?? []) it(`does not claim ${what}`, () => assert.doesNotMatch(wordsOf(review(id)), pattern))
  })
}

describe('what no record may say', () => {
  for (const [pattern, example] of [...unsaidAnywhere, ...Object.values(unsaid).flat().map(([, pattern, example]) => [pattern, example] as const)]) {
    it(`is noticed: ${example}`, () => assert.match(example, pattern))
  }
  it('is listed for every record', () => assert.deepEqual(Object.keys(unsaid).sort(), Object.keys(facts).sort()))
})
