import { isAddress } from '../catalogue/forms.ts'
import { unwritten, type Subject } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import type { Source } from './sources.ts'
import type { ReadListing } from './stated.ts'

/** A record to be written by an editor: the facts the page states, themes to choose from, the rest marked. */
export interface RecordDraft { id: string, text: string }

/**
 * A draft record of a review that the catalogue does not hold. It states what the page states and quotes none of its sentences.
 * @param taken ids that are in use or were. @param today the day the page was read, `YYYY-MM-DD`.
 */
export function draft({ listing, stated }: ReadListing, source: Source, vocabulary: Vocabulary, taken: ReadonlySet<string>, today: string): RecordDraft {
  const { type = source.type, code, pseudonym, published, subjects, themes } = stated
  const preferred = themes.filter(id => vocabulary.concepts.get(id)?.kind === 'topic').map(id => vocabulary.concepts.get(id)!.preferred).slice(0, 2)
  const called = [whom(subjects), pseudonym ? `known as ${pseudonym}` : ''].filter(Boolean).join(', ')
  const title = [called, preferred.join(', ')].filter(Boolean).join(': ')
  const id = unused(slug([pseudonym, code].filter(Boolean).join(' ') || [whom(subjects), ...preferred, published?.slice(0, 4)].filter(Boolean).join(' ')), taken)
  const lines = [
    '---', `id: ${id}`, '# To be written: age and harm first, in words a practitioner would recognise.', `title: ${JSON.stringify(title)}`,
    ...code ? [`code: ${JSON.stringify(code)}`] : [], ...pseudonym ? [`pseudonym: ${JSON.stringify(pseudonym)}`] : [],
    ...stated.type ? [] : ['# To be checked: the page does not say what kind of review it is.'], `type: ${type}`, `publisher: ${source.publisher}`,
    ...source.board ? [`board: ${source.board}`] : [], ...published ? [`published: ${JSON.stringify(published)}`] : [],
    '# To be checked: what the page states of who it is about.',
    ...subjects.length > 0 ? ['subjects:', ...subjects.map(subject => `  - ${flow(subject)}`)] : ['subjects: []'],
    '# To be chosen: concepts that the words of the page name.', `themes: [${themes.join(', ')}]`, 'related: []',
    '# To be written: about five questions that this review answers.', 'asks: []',
    ...documentLines(listing),
    '# To be written where its subject is grave: contentNote: This entry is about ….',
    'source:', `  url: ${source.page}`, `  checked: ${today}`,
    '# A draft is not shown. Say published when it is written and checked.', 'status: draft', '---', `${unwritten} one to four sentences of our own, from what the page states.`, ''
  ]
  return { id, text: lines.join('\n') }
}

function documentLines({ documents }: ReadListing['listing']): string[] {
  const linked = documents.filter(({ url }) => isAddress(url))
  if (linked.length === 0) return ['documents: []']
  return ['documents:', ...linked.flatMap(({ title, kind, published, url }) => [`  - title: ${JSON.stringify(title)}`, `    kind: ${kind}`, ...published ? [`    published: ${JSON.stringify(published)}`] : [], `    url: ${url}`])]
}

function whom(subjects: readonly Subject[]): string {
  const [{ age, ageBand, sex } = {}] = subjects
  const noun = sex ? { male: 'boy', female: 'girl' }[sex] : ageBand ?? 'child'
  const aged = age ? ` aged ${'years' in age ? age.years : `${age.months} months`}` : ''
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${aged}`
}

function flow({ age, ageBand, sex, count }: Subject): string {
  const parts = [...age ? ['years' in age ? `age: { years: ${age.years} }` : `age: { months: ${age.months} }`] : [], ...ageBand ? [`ageBand: ${JSON.stringify(ageBand)}`] : [], ...sex ? [`sex: ${sex}`] : [], ...count ? [`count: ${count}`] : []]
  return `{ ${parts.join(', ')} }`
}

function slug(words: string): string {
  return words.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').split('-').slice(0, 7).join('-') || 'review'
}

function unused(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? id : `${id}-${n}`
    if (!taken.has(tried)) return tried
  }
}
