import assert from 'node:assert/strict'
import { withDocuments, withField } from '../../src/intake/edits.ts'

const record = (documents: string, newline = '\n') => `---
id: a-review   # never used again
title: 'Boy aged 9: "seen" late'
themes: [neglect,  drugs]
asks: ["One?", 'Two?']
# Two briefings are listed too.
${documents}
source: { url: https://example.org/reviews, checked: 2026-11-23 }
status: published
---
The summary,
in two lines.
`.replaceAll('\n', newline)

const url = 'https://example.org/a.pdf'
const fresh = { document: { title: 'Statement: the "chair"', kind: 'statement' as const, published: '2024-03', url: 'https://example.org/s.pdf' } }
const block = 'documents:\n  - title: "Report"   # the long one\n    kind: report\n  # said by the page\n  - { title: Summary, kind: summary }'

describe('an address put into a record', () => {
  it('changes one line and leaves comments, quotes and spaces as they are', () => {
    assert.equal(withDocuments(record(block), [{ at: 0, url }]), record(block.replace('    kind: report', `    kind: report\n    url: ${url}`)))
  })

  it('stands inside braces where the document does', () => {
    assert.equal(withDocuments(record(block), [{ at: 1, url }]), record(block.replace('kind: summary }', `kind: summary, url: ${url} }`)))
  })

  it('is never put over one that is there', () => {
    const linked = record('documents:\n  - title: Report\n    kind: report\n    url: https://example.org/mine.pdf')
    assert.equal(withDocuments(linked, [{ at: 0, url }]), linked)
  })

  it('keeps Windows line ends', () => {
    const windows = record(block, '\r\n')
    assert.equal(withDocuments(windows, [{ at: 0, url }]), windows.replace('    kind: report\r\n', `    kind: report\r\n    url: ${url}\r\n`))
  })

  it('is quoted where YAML would misread it', () => {
    assert.match(withDocuments(record(block), [{ at: 0, url: 'https://example.org/a#b, c' }]), /url: "https:\/\/example\.org\/a#b, c"/u)
  })
})

const written = (indent: string) => `\n${indent}- title: "Statement: the \\"chair\\""\n${indent}  kind: statement\n${indent}  published: 2024-03\n${indent}  url: https://example.org/s.pdf`

describe('a document put into a record', () => {
  for (const [where, before, after] of [
    ['after the last of a list', block, `${block}${written('  ')}`],
    ['in the place of an empty list', 'documents: []', `documents:${written('  ')}`],
    ['into a list in brackets', 'documents: [{ title: Report, kind: report }]', 'documents: [{ title: Report, kind: report }, { title: "Statement: the \\"chair\\"", kind: statement, published: 2024-03, url: https://example.org/s.pdf }]'],
    ['in the manner of a list that is not indented', 'documents:\n- title: Report\n  kind: report', `documents:\n- title: Report\n  kind: report${written('')}`]
  ] as const) {
    it(`stands ${where}`, () => assert.equal(withDocuments(record(before), [fresh]), record(after)))
  }

  it('stands after an address put in before it', () => {
    const one = 'documents:\n  - title: Report\n    kind: report'
    assert.equal(withDocuments(record(one), [{ at: 0, url }, fresh]), record(`${one}\n    url: ${url}${written('  ')}`))
  })

  it('makes the list where there is none', () => {
    const without = record('related: []')
    assert.equal(withDocuments(without, [fresh]), without.replace('status: published', `status: published\ndocuments:${written('  ')}`))
  })
})

describe('a field of a record', () => {
  it('is changed in its place', () => {
    assert.equal(withField(record(block), ['status'], 'withdrawn'), record(block).replace('status: published', 'status: withdrawn'))
    assert.equal(withField(record(block), ['source', 'checked'], '2026-12-01'), record(block).replace('2026-11-23', '2026-12-01'))
  })
})
