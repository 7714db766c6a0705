import { identifiers } from '../care/identifiers/identifiers.ts'
import type { Span } from '../care/identifiers/span.ts'
import { namesIn, type Review } from '../catalogue/review.ts'
import { forbidden, methods, placesOfDeath } from './forbidden.ts'
import type { Claim } from './unsaid.ts'

/** What a record is refused for: the field, and why. */
export interface Refusal { field: string, why: string }

/** What records are read against: claims that may not be made, the words of a publisher's page from which no sentence may be copied, and the day it is, `YYYY-MM-DD`. */
export interface Against { unsaid: Readonly<Record<string, readonly Claim[]>>, page?: string, today?: string }

/** As many words in a row as no two people write alike by chance. */
const copied = 9

/** Everything in a record that may not stand there: detail that points at a person, forbidden wording, copied sentences, claims without a source. */
export function refusals(review: Review, { unsaid, page, today }: Against): Refusal[] {
  const published = new Set(namesIn(review.pseudonym).map(name => name.toLowerCase()))
  const runs = page === undefined ? undefined : runsOf(page)
  const untold = untoldIn(review)
  const found = [...today === undefined ? [] : toCome(review, today), ...isGrave(review) && !review.contentNote ? [{ field: 'contentNote', why: 'its subject is grave and it has none: write one, such as “This entry is about the death of a child.”' }] : [], ...isCode(review) ? [{ field: 'title', why: 'it is a code, or holds one: say age and harm first, in words' }] : [], ...shown(review).flatMap(([field, text]) => [
    ...forbidden.filter(words => words.test(text)).map(words => ({ field, why: `“${words.exec(text)![0]}” is wording that nobody may read on a card` })),
    ...untold.filter(words => words.test(text)).map(words => ({ field, why: `“${words.exec(text)![0]}” tells how or where a child died: nobody may read that on a card` })),
    ...field === 'documents' ? [] : pointing(text, published).map(({ from, to }) => ({ field, why: `it holds a detail that may point at a person, “${text.slice(from, to)}”: leave names, dates of birth, numbers and addresses out; a name that the review itself uses for the child is written as its pseudonym` })),
    ...(unsaid[review.id] ?? []).filter(({ words }) => words.test(text)).map(({ what }) => ({ field, why: `it claims ${what}, which the source does not state` })),
    ...runs && field !== 'documents' && [...runsOf(text)].some(run => runs.has(run)) ? [{ field, why: 'a sentence is copied from the publisher’s page: say it in our own words' }] : []
  ])]
  return found.filter(({ field, why }, i) => found.findIndex(other => other.field === field && other.why === why) === i)
}

/** Dates that a record states and that have not come. */
function toCome({ published, source, documents }: Review, today: string): Refusal[] {
  const dates: [string, string | undefined][] = [['published', published], ['source.checked', source?.checked], ...documents.map(document => ['documents', document.published] as [string, string | undefined])]
  return dates.filter(([, date]) => date !== undefined && date > today.slice(0, date.length)).map(([field, date]) => ({ field, why: `${date} is still to come: correct the year` }))
}

/** The words for a way or a place of dying that this record may not hold. */
function untoldIn(review: Review): RegExp[] {
  const own = review.themes.some(id => /suicid|self-harm/u.test(id)) || shown(review).some(([, text]) => /suicid|self-harm|\bown li(?:fe|ves)\b/iu.test(text))
  return [...placesOfDeath, ...methods.filter(({ theme }) => own || theme !== undefined && !review.themes.includes(theme)).map(({ words }) => words)]
}

/** True for an entry on a death, suicide, self-harm or abuse, by its title or its themes: a short note stands before it. */
function isGrave({ title, themes }: Review): boolean {
  return [title, ...themes].some(text => /\b(?:died|dies|death|suicide|self-harm|own li(?:fe|ves)|abuse[ds]?|exploited|exploitation)\b/iu.test(text) && !/(?:substance|drug|alcohol|criminal)/iu.test(text))
}

/** True for a title such as "NM-09", "Child R" or "SCR AB12 (2019)", and for one that holds the record's own code. */
function isCode({ title, code }: Review): boolean {
  if (code !== undefined && title.toLowerCase().includes(code.toLowerCase())) return true
  return !title.split(/[^\p{L}\p{N}]+/u).some(word => /^\p{Lu}?\p{Ll}{2,}$/u.test(word) && !/^(?:about|and|for|into|of|on|the|as|case|child|baby|family|young|person|review|serious|learning|practice|safeguarding|known)$/iu.test(word))
}

/** A word such as "School-age" at the beginning of a title is written like a name and is none. */
function pointing(text: string, published: ReadonlySet<string>): Span[] {
  return identifiers(text, published).filter(({ from, to }) => !/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(text.slice(from, to)))
}

/** Every text of a record that is shown, by its field. */
function shown({ title, summary, learning, contentNote, documents }: Review): [string, string][] {
  return [['title', title], ['summary', summary], ...learning.map(point => ['learning', point] as [string, string]), ...contentNote ? [['contentNote', contentNote] as [string, string]] : [], ...documents.map(document => ['documents', document.title] as [string, string])]
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().replace(/[’']/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(0, Math.max(0, words.length - copied + 1)).map((_, i) => words.slice(i, i + copied).join(' ')))
}
