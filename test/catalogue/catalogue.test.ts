import assert from 'node:assert/strict'
import { isAddress, isDate } from '../../src/catalogue/forms.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'

const without = (field: 'published' | 'source', review: Review): Review => {
  const rest = { ...review }
  delete rest[field]
  return rest
}
const undated = (id: string) => without('published', aReview({ id }))
const ids = (reviews: readonly { id: string }[]) => reviews.map(({ id }) => id)

describe('the catalogue', () => {
  it('shows the newest first and the undated after, in the order they came', () => {
    const { reviews } = aCatalogue([
      undated('first'), aReview({ id: 'old', published: '2013' }), undated('second'), aReview({ id: 'new', published: '2024-08-01' }),
      aReview({ id: 'year', published: '2024' }), aReview({ id: 'month', published: '2024-08' })
    ])
    assert.deepEqual(ids(reviews), ['new', 'month', 'year', 'old', 'first', 'second'])
  })

  it('shows, finds and dates itself by published reviews only', () => {
    const withdrawn = aReview({ id: 'gone', status: 'withdrawn', source: { url: 'https://example.org/', checked: '2001-01-01' } })
    const catalogue = aCatalogue([aReview({ id: 'here' }), withdrawn])
    assert.deepEqual([ids(catalogue.reviews), catalogue.find('gone'), catalogue.withdrawn, catalogue.checked], [['here'], undefined, 1, '2026-11-23'])
    assert.equal(catalogue.find('here')?.id, 'here')
  })

  it('was checked on the oldest day any of its pages was', () => {
    const on = (id: string, checked: string) => aReview({ id, source: { url: 'https://example.org/', checked } })
    assert.equal(aCatalogue([on('a', '2026-03-01'), on('b', '2025-12-31'), on('c', '2019')]).checked, '2025-12-31')
  })

  it('does not say when it was checked if no page was', () => {
    assert.equal('checked' in aCatalogue([without('source', aReview())]), false)
  })

  it('leaves the list it was given as it was', () => {
    const given = [aReview({ id: 'a', published: '2001' }), aReview({ id: 'b', published: '2002' })]
    aCatalogue(given)
    assert.deepEqual(ids(given), ['a', 'b'])
  })
})

describe('a date', () => {
  for (const date of ['2024', '2024-02', '2024-02-29', '1900-01-01', '2100']) it(`may be ${date}`, () => assert.ok(isDate(date)))
  for (const date of ['', '24', '2024-2', '2024-00', '2024-13', '2023-02-29', '2024-04-31', '1899', '2101', '2024/02', '2024-02-29T00:00', ' 2024']) it(`may not be “${date}”`, () => assert.ok(!isDate(date)))
})

describe('an address', () => {
  for (const address of ['https://example.org', 'https://www.example.org/a-b/c.pdf?x=1#y']) it(`may be ${address}`, () => assert.ok(isAddress(address)))
  for (const address of ['', 'http://example.org', 'example.org', 'https://', 'https://localhost/x', 'https://a b.org', 'https://me:secret@example.org', 'javascript:alert(1)', ' https://example.org']) {
    it(`may not be “${address}”`, () => assert.ok(!isAddress(address)))
  }
})
