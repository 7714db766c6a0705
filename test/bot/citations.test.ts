import assert from 'node:assert/strict'
import fc from 'fast-check'
import { citations } from '../../src/bot/citations.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aPublisher, aReview } from '../support/reviews.ts'
import { sampleReplies } from '../support/replies.ts'

interface Claim { position: number, appearance: { name: string, url: string, abstract: string, keywords: string[] } }
const claims = (reviews: Review[]): Claim[] => (citations({ kind: 'latest', reviews, searched: 18 })?.citation ?? []) as Claim[]

describe('the sources cited', () => {
  it('are one root entity, without a label for generated content', () => {
    const root = citations({ kind: 'review', review: aReview() })!
    assert.deepEqual({ ...root, citation: [] }, { citation: [], type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org', '@id': '' })
  })

  it('name the review, its facts and the first address of a document, or else of the page that lists it', () => {
    const [first, second] = claims([aReview({ documents: [{ title: 'One', kind: 'report' }, { title: 'Two', kind: 'briefing', url: 'https://example.org/two.pdf' }] }), aReview()])
    assert.deepEqual([first?.position, first?.appearance.url, second?.position, second?.appearance.url], [1, 'https://example.org/two.pdf', 2, 'https://example.org/reviews'])
    assert.deepEqual(second?.appearance.keywords, ['Learning review', 'NSCP', '2021'])
    assert.match(second!.appearance.abstract, /^Learning review · Northmere/u)
  })

  it('leave out what has no address, and are nothing when none has', () => {
    const nowhere = aReview()
    delete nowhere.source
    assert.equal(claims([nowhere, aReview()]).length, 1)
    assert.equal(citations({ kind: 'review', review: nowhere }), undefined)
    assert.equal(citations({ kind: 'thanks' }), undefined)
  })

  it('stay within what Teams takes, whatever the records hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, count) => {
      const found = claims(Array.from({ length: count }, () => aReview({ title: text, publisher: aPublisher({ name: text, short: text }) })))
      assert.ok(found.length <= 20)
      for (const { appearance: { name, abstract, keywords } } of found) {
        assert.ok(name.length > 0 && name.length <= 80 && abstract.length <= 160 && keywords.length <= 3 && keywords.every(word => word.length <= 28))
        assert.ok(name.isWellFormed() && keywords.every(word => word.isWellFormed()))
      }
    }))
  })

  it('can be made of every kind of reply', () => { for (const reply of sampleReplies()) citations(reply) })
})
