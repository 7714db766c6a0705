import type { Field, AskedFact } from '../answers/asked-fact.ts'
import type { Document, DocumentKind, Review } from '../catalogue/review.ts'
import { count, list } from '../english/lists.ts'
import { dateInWords } from '../english/months.ts'
import { publisher, typeName, when, who } from './card-words.ts'

/** A fact by its name, and what a record states of it, if it does. */
type FactTelling = [name: string, of: (review: Review, kinds?: readonly DocumentKind[]) => string | undefined]

const tellings: Record<Field, FactTelling> = {
  whom: ['Who it is about', review => who(review) || undefined],
  age: ['Age', ({ subjects }) => stated(subjects.map(({ age, ageBand }) => age ? 'years' in age ? `${age.years}` : count(age.months, 'month') : ageBand && `given only as “${ageBand}”`))],
  sex: ['Sex', ({ subjects }) => stated(subjects.map(({ sex }) => sex))],
  number: ['Number of children', ({ subjects }) => stated(subjects.map(({ count }) => count === undefined ? undefined : `${count}`))],
  place: ['Place', review => stated(areasIn(review)) && `${stated(areasIn(review))}; no closer place is told here`],
  date: ['Date', (review, kinds) => stated(documentsOf(review, kinds).map(({ title, published }) => `“${title}”, ${published ? dateInWords(published) : 'not stated'}`)) ?? (review.published ?? review.period ? when(review) : undefined)],
  publisher: ['Publisher', review => review.publisher && publisher(review) + (review.board ? '; which board carried it out is not stated' : '')],
  author: ['Who wrote it', (review, kinds) => stated(documentsOf(review, kinds ?? review.documents.map(({ kind }) => kind)).flatMap(({ title }) => / by \p{Lu}/u.test(title) ? `“${title}” is listed with it` : []))],
  audience: ['Whom it is for', ({ title, summary, learning }) => forWhom.exec([summary, ...learning, title].join('\n'))?.[0]],
  documents: ['Documents', ({ documents }) => documents.length > 0 ? `${documents.length} listed, ${list(documents.map(({ title }) => `“${title}”`))}` : undefined],
  pages: ['Number of pages', review => stated(documentsOf(review, ['one-page']).map(({ title }) => `“${title}” has one; of any other it is not stated`))],
  type: ['Kind of review', ({ type }) => type && typeName(type)],
  code: ['Code', ({ code }) => code],
  standing: ['Still published', ({ source }) => source && `it was on the publisher’s page when last checked, on ${dateInWords(source.checked)}`],
  link: ['Link', ({ documents, source }) => documents.some(({ url }) => url) ? 'below, to each document' : source && 'to the page that lists it, below'],
  lessons: ['Findings and recommendations', ({ learning }) => learning.length > 0 ? 'the learning points below; the full document may have more' : undefined],
  progress: ['Progress since', ({ documents }) => stated(documents.filter(({ kind }) => kind === 'progress').map(({ title }) => `“${title}” is listed with it`))]
}

const documentsOf = ({ documents }: Review, kinds: readonly DocumentKind[] = []): Document[] => documents.filter(({ kind }) => kinds.includes(kind))
/** Bodies, by names of their own: where they are is not where something was. */
const bodies = /(?:\p{Lu}[\p{L}’']+ (?:and |of |the )*)+(?:Boards?|Partnership|Council|Committee|Authority)\b|[Bb]oards? of [^,.;]*?(?= (?:together|published|jointly|which|who))/gu
/** The areas of a review's publisher that its record names. */
const areasIn = ({ title, summary, publisher: by }: Review): string[] => (by?.areas ?? []).filter(area => new RegExp(`\\b${area}\\b`, 'u').test(`${title}\n${summary}`.replace(bodies, ' ')))
const forWhom = /\b(?:for|to support|supporting|helps?) (?:(?:the|all|any|development of|multi-agency) )*(?:professionals|practitioners|workforce|staff|managers|workers|agencies)\b[^.;,\n]*/i

const stated = (parts: readonly (string | undefined)[]): string | undefined => [...new Set(parts.filter(Boolean))].join('; ') || undefined

/** The answer to a question on what was shown, from the records of those reviews alone: a fact that is stated, or that it is not. */
export function factLine(point: AskedFact, reviews: readonly Review[]): string {
  const [documents, records] = reviews.length === 1 ? ['The full document', 'the record'] : ['The full documents', 'the records']
  switch (point.is) {
    case 'theme': return `The theme of ${list(point.names)} is in ${records} here. ${documents} may say more.`
    case 'anonymous': return 'Reviews are anonymous: no name, school or place is told here beyond what their publisher’s page says.'
    case 'below': return `No more is stated in ${records} here than is below. ${documents} may say more.`
    case 'count': return `${count(reviews.length, 'review')} on this.`
    case 'unstated': return `That is not stated in ${records} here. ${documents} may say.`
  }
  const [name, of] = tellings[point.is]
  const found = reviews.map(review => of(review, point.kinds))
  const facts = stated(found)
  const missing = found.filter(fact => fact === undefined).length
  if (facts === undefined) return `${name}: not stated in ${records} here. ${documents} may say.`
  return `${name}: ${facts}${missing > 0 ? `; not stated for ${missing} of these ${reviews.length}` : ''}.`
}
