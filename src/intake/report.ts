import { dateInWords, list } from '../cards/card-words.ts'
import type { PageFindings } from './findings.ts'
import type { Stated } from './stated.ts'

/** What intake found, as an editor reads it. @param listed how many reviews the page lists. */
export function report({ linked, new: fresh, changed, vanished, unsure }: PageFindings, listed: number): string {
  const byReview = [...Map.groupBy(linked, ({ id }) => id)]
  const parts = [
    part(`${plural(linked.length, 'document')} newly linked`, byReview.flatMap(([id, documents]) => [id, ...documents.map(({ title, url }) => `  ${title}: ${url}`)])),
    part(`${plural(fresh.length, 'review')} not held`, fresh.flatMap(({ title, facts, documents }) => [title, `  ${inWords(facts)}`, ...documents.map(document => `  ${document.title}: ${document.url}`)])),
    part(`${plural(changed.length, 'change')}`, changed.map(({ id, field, was, now }) => `${id}: ${field}: ${was ?? 'nothing'} is now ${now}`)),
    part(`${plural(vanished.length, 'review')} no longer listed here. Look before withdrawing any: npm run catalogue -- withdraw ID`, vanished),
    part(`${plural(unsure.length, 'entry', 'entries')} to decide`, unsure.flatMap(({ title, documents, candidates, why }) => [
      `${title}: ${why}`, ...candidates.map(({ id, why: fits }) => `  perhaps ${id} (${fits})`), ...documents.map(document => `  ${document.title}: ${document.url}`)
    ]))
  ].filter(Boolean)
  return `${[`${plural(listed, 'review')} listed.`, ...parts.length > 0 ? parts : ['Nothing new.']].join('\n\n')}\n`
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${heading}:`, ...lines.map(line => `  ${line}`)].join('\n')
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

function inWords({ type, code, pseudonym, published, subjects, themes }: Stated): string {
  const people = subjects.map(({ age, ageBand, sex }) => [age ? 'years' in age ? `aged ${age.years}` : `aged ${age.months} months` : ageBand, sex].filter(Boolean).join(', '))
  return [type, code, pseudonym && `known as ${pseudonym}`, published && `published ${dateInWords(published)}`, ...people, themes.length > 0 ? `themes ${list(themes)}` : ''].filter(Boolean).join('; ') || 'no facts stated'
}
