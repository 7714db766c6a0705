import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadRecords } from '../../src/catalogue/load.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { intake, type PageFindings } from '../../src/intake/findings.ts'
import { markup } from '../../src/intake/markup.ts'
import { aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const records = loadRecords(join(home, 'data/reviews'), { themes: theVocabulary().ids })
const page = 'https://ddscp.org.uk/case-reviews/learning-reviews'

const found = (body: string, base = page, reviews: readonly Review[] = records.reviews): PageFindings =>
  intake(markup(`<html><body><main><h1>Reviews</h1>${body}</main></body></html>`, base), { ...records, reviews }, theVocabulary(), undefined, 2026).found
const entry = (words: string, link = '<a href="/media/x.pdf">Full report</a>') => `<p>${words}. Available reports:</p><ul><li>${link}</li></ul>`
const headed = (words: string) => `<h3>${words}</h3><ul><li><a href="/media/x.pdf">Full report</a></li></ul>`

/** `=` is that review, `?` is asked about, nothing is not held. */
const outcome = ({ linked, unsure, new: fresh }: PageFindings) =>
  linked.length > 0 ? `=${linked.map(({ id }) => id).join(' ')}` : unsure.length > 0 ? `? ${unsure[0]!.candidates.map(({ id }) => id).toSorted().join(' ')}` : `new ${fresh.length}`

const rules: [words: string, outcome: string][] = [
  ['The learning review concerns the death of a baby of 4 months', '=baby-4-months'],
  ['The review is about a four-month-old infant who died', '=baby-4-months'],
  ['The learning review concerns the death of a 5 month old baby', 'new 1'],
  ['The learning review concerns the death of a 14 month old child', 'new 1'],
  ['The learning review concerns the death of a baby', '? baby-4-months theo-tds20'],
  ['The review concerns a 4 month old baby who was seriously harmed', '? babies-under-one-2018-2020'],
  ['Learning review: a 4 month old baby who died, and safer sleeping', '? baby-4-months'],
  ['Baby Finn (FDS21), who died aged 4 months', '? baby-4-months'],
  ['The review concerns a baby known as Leo who died', 'new 1'],
  ['The learning review concerns a 15-year-old boy who died of a drug overdose', '=boy-15-drugs-overdose'],
  ['The learning review concerns a 15 year old girl who died of a drug overdose', 'new 1'],
  ['The learning review concerns a 16 year old boy who died of a drug overdose', 'new 1'],
  ['The learning review concerns a young person who died of a drug overdose', '? boy-15-drugs-overdose'],
  ['A review of a girl aged 16 who died by suicide', '=girl-16-suicide'],
  ['A review of a boy aged 16 who died by suicide', '? complex-mental-health-out-of-county'],
  ['The learning review concerns a 17 year old boy who died in a road accident', 'new 1'],
  ['A young person who died, with obesity thought to have played a part', '=young-person-obesity'],
  ['The learning review concerns a teenager with autism', '? teenager-autism-mha-detention'],
  ['A learning review of a teenager with ASD wrongly detained under the Mental Health Act', '=teenager-autism-mha-detention'],
  ['Child C: neglect of a toddler', 'new 1'],
  ['The review concerns YP1 and YP2, two young people from different families', '? mds20-pds20'],
  ['MDS20 and PDS20: two young people', '=mds20-pds20'],
  ['MDS23: a child safeguarding practice review of a young person', 'new 1'],
  ['Child safeguarding practice review: Zac', '=zac-zds22'],
  ['Review of the death of ZDS-22', '=zac-zds22'],
  ['A baby known as Theo who died', '=theo-tds20'],
  ['Multi-agency audit of reunification after the death of Theo', '? reunification-audit'],
  ['Audit of practice with neglect', 'new 1'],
  ['Learning review of Operation Kern', '=operation-kern-2013'],
  ['Serious case review of Operation Kestrel: sexual exploitation of girls', 'new 1'],
  ['Briefing on themes from reviews of babies under 1 seriously harmed by abuse or neglect, 2018 to 2020', '=babies-under-one-2018-2020']
]

describe('an entry of our own pages', () => {
  for (const [words, expected] of rules) {
    it(`“${words}” ${expected}`, () => assert.equal(outcome(found(entry(words))), expected))
    it(`“${words}” as a heading ${expected}`, () => assert.equal(outcome(found(headed(words))), expected))
  }

  it('is asked about where two of them would be one review', () => {
    const { linked, unsure } = found(`${entry('The review is about a four-month-old infant who died', '<a href="/1.pdf">Report</a>')}${entry('The learning review concerns a baby aged 4 months who died at home', '<a href="/2.pdf">Report</a>')}`)
    assert.deepEqual([linked.length, unsure.length], [1, 1])
  })

  it('may have a document in common with another', () => {
    const { linked } = found(entry('Review of ZDS22', '<a href="/joint.pdf">Joint briefing</a>') + entry('Review of TDS20', '<a href="/joint.pdf">Joint briefing</a>'))
    assert.deepEqual(linked.map(({ id, url }) => [id, url]), [['zac-zds22', 'https://ddscp.org.uk/joint.pdf'], ['theo-tds20', 'https://ddscp.org.uk/joint.pdf']])
  })
})

const cases = [
  aReview({ id: 'keira', title: 'Girl aged 16 injured by her boyfriend', pseudonym: 'Keira', code: 'HP18' }), aReview({ id: 'toby', title: 'Disabled boy who was neglected', pseudonym: 'Toby', code: 'HP08' }),
  aReview({ id: 'dion', title: 'Boy excluded from school', pseudonym: 'Dion' }), aReview({ id: 'pair', title: 'Two children who were neglected', pseudonym: 'Rowan and Wren' }),
  aReview({ id: 'men', title: 'Men whom nobody saw in families known to services', type: 'briefing' })
].map(review => ({ ...review, source: { url: page, checked: '2026-11-20' } }))

const link = (file: string, words: string) => `<a href="/f/${file}.pdf">${words}</a>`
const toby = link('toby', 'Toby: child safeguarding practice review, December 2021')
const dion = link('dion', 'Dion - CSPR - September 2023')
const keira = link('keira', 'Keira report (PDF)')

/** Where each document goes: `?` to decide, `+` to a review that is not held. */
const shapes: [shape: string, page: string, goes: string][] = [
  ['paragraphs below a name in bold', `<p><strong>Keira</strong></p><p>${keira}</p><p>${toby}</p><p>${dion}</p>`, 'keira=keira toby=toby dion=dion'],
  ['a list below a heading, and a paragraph after it', `<h2>Keira</h2><ul><li>${keira}</li><li>${link('seven', 'Keira 7 minute briefing')}</li></ul><p>${toby}</p>`, 'keira=keira seven=keira toby=toby'],
  ['a list below a name', `<p>Keira</p><ul><li>${link('keira', 'Full report')}</li><li>${link('dion', 'Dion full report')}</li></ul>`, 'keira=keira dion=dion'],
  ['a plain list', `<ul><li>${keira}</li><li>${toby}</li><li>${dion}</li><li>${link('hp18', 'HP18 summary')}</li></ul>`, 'keira=keira toby=toby dion=dion hp18=keira'],
  ['a list below a heading, all in it', `<h3>Keira</h3><ul><li>${link('keira', 'Full report')}</li><li>${link('code', 'HP08 executive summary')}</li><li>${dion}</li></ul>`, 'keira=keira code=toby dion=dion'],
  ['rows of a table', `<table><tr><td>Keira</td><td>${link('keira', 'Report')} ${link('toby', 'Toby report')}</td></tr><tr><td>Dion</td><td>${link('dion', 'Report')}</td></tr></table>`, 'keira=keira dion=dion toby=toby'],
  ['links in one sentence', `<h3>Keira</h3><p>Read the ${link('keira', 'full report')} or the ${link('toby', 'Toby report')}.</p>`, 'keira=keira toby=toby'],
  ['a title', `<h3>Keira</h3><ul><li>${link('keira', 'Full report')}</li><li>${link('men', 'Briefing: Men whom nobody saw in families known to services')}</li></ul>`, 'keira=keira men=men'],
  ['several children', `<h3>Keira</h3><ul><li>${link('keira', 'Full report')}</li><li>${link('pair', 'Rowan &amp; Wren report')}</li><li>${link('wren', 'Wren summary')}</li></ul>`, 'keira=keira pair=pair wren=pair'],
  ['two reviews in one link', `<h3>Keira</h3><ul><li>${link('keira', 'Full report')}</li><li>${link('both', 'Keira and Toby: joint briefing')}</li></ul>`, 'keira=keira both=? keira toby'],
  ['a name that is not held', `<h3>Keira</h3><ul><li>${link('keira', 'Full report')}</li><li>${link('zara', 'Zara full report')}</li><li>${link('zds', 'XDS22 summary')}</li></ul>`, 'keira=keira zara=? keira zds=? keira'],
  ['a name that is not held below another such', `<h3>Jasmine</h3><ul><li>${link('one', 'Full report')}</li><li>${link('zara', 'Zara full report')}</li></ul>`, 'one=+ zara=+'],
  ['who wrote it and when', `<h3>Keira</h3><ul><li>${link('keira', 'CSPR 2023')}</li><li>${link('chair', 'Statement by Zara Moss, independent chair')}</li><li>${link('may', 'Progress report, May 2024')}</li></ul>`, 'keira=keira chair=keira may=keira']
]

describe('a document whose words name a review', () => {
  for (const [shape, markup, goes] of shapes) it(`goes to that one, or to be decided: ${shape}`, () => {
    const { linked, unsure, new: fresh } = found(markup, page, cases)
    const name = (url: string) => /(\w+)\.pdf/u.exec(url)![1]!
    const went = [
      ...linked.map(({ id, url }) => `${name(url)}=${id}`), ...unsure.flatMap(({ documents, candidates }) => documents.map(({ url }) => `${name(url)}=? ${candidates.map(({ id }) => id).toSorted().join(' ')}`)),
      ...fresh.flatMap(({ documents }) => documents.map(({ url }) => `${name(url)}=+`))
    ]
    assert.deepEqual(went.toSorted(), (goes.match(/\w+=(?:\? )?[\w+]+(?: \w+(?!=|\w))*/gu) ?? []).toSorted())
  })

  it('stays where an editor has put it', () => {
    const reviews = cases.map(review => review.id === 'keira' ? { ...review, documents: [{ title: 'Toby and Keira', kind: 'report' as const, url: 'https://ddscp.org.uk/f/toby.pdf' }] } : review)
    assert.deepEqual(found(`<h3>Keira</h3><ul><li>${link('toby', 'Keira and Toby')}</li></ul>`, page, reviews).unsure, [])
  })
})

describe('a page elsewhere', () => {
  const base = 'https://other.example/reviews'
  it('lists another baby of four months', () => assert.equal(outcome(found(entry('The learning review concerns the death of a 4 month old baby'), base)), 'new 1'))
  it('lists another Theo', () => assert.equal(outcome(found(headed('Baby Theo'), base)), 'new 1'))
  it('may be a copy of ours where it names the publisher', () => {
    const copy = `<p>Published by the Derby and Derbyshire Safeguarding Children Partnership.</p>${entry('The learning review concerns the death of a 4 month old baby')}`
    assert.equal(outcome(found(copy, base)), '=baby-4-months')
  })
})

describe('what changed on a page', () => {
  it('is a date', () => {
    assert.deepEqual(found(`<h3>Zac (ZDS22)</h3><p>Published September 2024</p><ul><li><a href="/z.pdf">Review</a></li></ul>`).changed, [{ id: 'zac-zds22', field: 'published', was: '2024-08', now: '2024-09' }])
  })

  it('is the address or the title of a document that is linked already', () => {
    const reviews = records.reviews.map(review => review.id === 'zac-zds22' ? { ...review, documents: [{ title: 'Child safeguarding practice review: Zac', kind: 'report' as const, url: 'https://ddscp.org.uk/old.pdf' }, { title: 'Progress', kind: 'progress' as const, url: 'https://ddscp.org.uk/p.pdf' }] } : review)
    const { changed, linked } = found('<h3>Zac (ZDS22)</h3><ul><li><a href="/new.pdf">Child safeguarding practice review: Zac</a></li><li><a href="/p.pdf">What schools and police have done since</a></li></ul>', page, reviews)
    assert.deepEqual(changed.map(({ was, now }) => [was, now]), [['https://ddscp.org.uk/old.pdf', 'https://ddscp.org.uk/new.pdf'], ['Progress', 'What schools and police have done since']])
    assert.deepEqual(linked, [])
  })

  it('is a review that is not listed there any more, and no review of another page', () => {
    const { vanished } = found(records.reviews.filter(({ id }) => !['girl-16-suicide'].includes(id)).map(({ title, code, pseudonym, documents }) => headed(code || pseudonym ? `${title} ${code ?? ''} ${pseudonym ?? ''}` : documents[0]?.title ?? title)).join(''))
    assert.deepEqual(vanished, ['girl-16-suicide'])
  })

  it('is not a review withdrawn here: that is asked about', () => {
    const reviews = records.reviews.map(review => review.id === 'zac-zds22' ? { ...review, status: 'withdrawn' as const } : review)
    assert.deepEqual(found(headed('Zac (ZDS22)'), page, reviews).unsure.map(({ why }) => why), ['it was withdrawn here, and the page lists it'])
  })
})
