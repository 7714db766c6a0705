import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadRecords } from '../../src/catalogue/load.ts'
import { intake } from '../../src/intake/findings.ts'
import { markup } from '../../src/intake/markup.ts'
import { home } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

/** Processor seconds, so that what else the machine does is not counted. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('a page of 200 reviews', () => {
  it('is taken in within two seconds, with every review and document', () => {
    const records = loadRecords(join(home, 'data/reviews'), { themes: theVocabulary().ids })
    const harms = ['neglect', 'domestic abuse', 'criminal exploitation', 'self-harm', 'physical abuse']
    const entries = Array.from({ length: 200 }, (_, i) => `<h3>Child ${String.fromCharCode(65 + i % 26)}${i}</h3><p>A review of a child aged ${2 + i % 15} and ${harms[i % 5]}.</p><p>Available reports:</p><ul><li><a href="/m/${i}.pdf">Full report</a></li><li><a href="/m/${i}-b.pdf">Learning briefing (PDF, 90KB)</a></li></ul>`)
    const html = `<html><body><main><h1>Reviews</h1>${entries.join('')}</main></body></html>`
    let found: ReturnType<typeof intake>['found'] | undefined
    const taken = seconds(() => { found = intake(markup(html, 'https://ddscp.org.uk/case-reviews/learning-reviews'), records, theVocabulary(), undefined, 2026).found })
    assert.deepEqual([found!.new.length, found!.new.flatMap(({ documents }) => documents).length, found!.linked.length], [200, 400, 0])
    assert.ok(taken < 2, `${taken} s`)
  })
})
