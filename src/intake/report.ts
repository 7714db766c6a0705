import { count, list } from '../english/lists.ts'
import { dateInWords } from '../english/months.ts'
import type { PageFindings } from './findings.ts'
import type { Stated } from './stated.ts'

/** What intake found, as an editor reads it. @param listed how many reviews the page lists. */
export function report({ linked, new: fresh, changed, vanished, unsure }: PageFindings, listed: number): string {
  const byReview = [...Map.groupBy(linked, ({ id }) => id)]
  const parts = [
    part(`${count(linked.length, 'document')} newly linked`, byReview.flatMap(([id, documents]) => [id, ...documents.map(({ title, url }) => `  ${title}: ${url}`)])),
    part(`${count(fresh.length, 'review')} not held`, fresh.flatMap(({ title, facts, documents }) => [title, `  ${inWords(facts)}`, ...documents.map(document => `  ${document.title}: ${document.url}`)])),
    part(`${count(changed.length, 'change')}`, changed.map(({ id, field, was, now }) => `${id}: ${field}: ${was ?? 'nothing'} is now ${now}`)),
    part(`${count(vanished.length, 'review')} no longer listed here. Look before withdrawing any: npm run catalogue -- withdraw ID`, vanished),
    part(`${count(unsure.length, 'entry', 'entries')} to decide`, unsure.flatMap(({ title, documents, candidates, why }) => [
      `${title}: ${why}`, ...candidates.map(({ id, why: fits }) => `  perhaps ${id} (${fits})`), ...documents.map(document => `  ${document.title}: ${document.url}`)
    ]))
  ].filter(Boolean)
  return `${[`${count(listed, 'review')} listed.`, ...parts.length > 0 ? parts : ['Nothing new.']].join('\n\n')}\n`
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${heading}:`, ...lines.map(line => `  ${line}`)].join('\n')
}

function inWords({ type, code, pseudonym, published, subjects, themes }: Stated): string {
  const people = subjects.map(({ age, ageBand, sex }) => [age ? 'years' in age ? `aged ${age.years}` : `aged ${age.months} months` : ageBand, sex].filter(Boolean).join(', '))
  return [type, code, pseudonym && `known as ${pseudonym}`, published && `published ${dateInWords(published)}`, ...people, themes.length > 0 ? `themes ${list(themes)}` : ''].filter(Boolean).join('; ') || 'no facts stated'
}
