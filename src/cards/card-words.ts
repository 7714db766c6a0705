import { typeNames, type Document, type Review, type ReviewType, type Subject } from '../catalogue/review.ts'
import { count, list } from '../english/lists.ts'
import { dateInWords } from '../english/months.ts'
import type { Match } from '../search/match.ts'

/** Text from data, made safe for a card: Markdown marks lose their meaning, invisible direction marks go. */
export function plain(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\\`*_[\]~<]/gu, '\\$&')
    .replace(/^(\s*\d*)([#>+-]|(?<=\d)[.)])(?=\s)/gmu, '$1\\$2')
}

/** A link with words that make sense alone: where it goes and what kind of file it is. */
export function link(words: string, url: string): string {
  return `[${plain(words)} (${whereTo(url)})](${url.replace(/[()\s]/gu, mark => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)})`
}

function whereTo(url: string): string {
  const { hostname, pathname } = new URL(url)
  const ending = /\.(pdf|docx?|pptx?)$/iu.exec(pathname)?.[1]?.toUpperCase()
  return `${hostname.replace(/^www\./u, '')}, ${ending ?? 'web page'}`
}

/** The name of a kind of publication, e.g. "Learning briefing". */
export function typeName(type: ReviewType | undefined): string { return type ? typeNames[type].one : 'Type not stated' }

/** "Learning review · Derby Safeguarding Children Board · date not stated". */
export function facts(review: Review): string {
  return [
    ...review.type === undefined && review.read?.includes('type') ? [] : [typeName(review.type)],
    publisher(review),
    when(review)
  ].join(' · ')
}

/** Who published it; only who lists it, where the page does not say whose review it was. */
export function publisher({ publisher, board }: Review): string {
  if (!publisher) return 'publisher not stated'
  return board === 'not-stated' ? `listed by ${publisher.name}` : publisher.name
}

/** "published August 2024"; "covers 2018 to 2020, date of publication not stated". */
export function when({ published, period }: Review): string {
  const years = period && (period.from === period.to ? `${period.from}` : `covers ${period.from} to ${period.to}`)
  if (published) return [`published ${dateInWords(published)}`, years].filter(Boolean).join(', ')
  return years ? `${years}, date of publication not stated` : 'date not stated'
}

/** True when the review is known to be from before Working Together 2018, which changed how cases are reviewed. */
export function isOld({ published, period }: Review): boolean {
  const year = published ? Number(published.slice(0, 4)) : period?.to
  return year !== undefined && year < 2018
}

/** Who a review is about: "Boy, aged 17"; what the publication does not state about one child is said to be so. */
export function who(review: Review): string {
  const people = review.subjects.map(person).filter(words => words !== '')
  const isRead = review.read?.includes('whom') === true
  if (people.length === 0) return isRead ? '' : 'Age and sex not stated'
  const [only, ...others] = review.subjects
  const missing = only && others.length === 0 && (only.count ?? 1) === 1 && !isRead ? missingOf(only, review) : ''
  // Where a person has a comma of their own, a semicolon parts one from the next.
  return `${capital(people.length > 1 && people.some(words => words.includes(',')) ? people.join('; ') : list(people))}${missing}`
}

/** The same, where the title does not begin with just that; nothing for "Boy aged 17, home educated". */
export function whoBesides(review: Review): string {
  const [title, said] = [review.title, who(review)].map(words => `${words.replaceAll(',', '')} `)
  return title!.startsWith(said!) ? '' : who(review)
}

/** What is not stated of one child, whose age a band does not tell. A review of several has no one sex to miss, nor an age beside its band. */
function missingOf({ age, ageBand, sex, count }: Subject, { period, type }: Review): string {
  const several = period !== undefined || type === 'briefing' || type === 'thematic-review'
  const ages = age || (several && ageBand) ? [] : several && count === undefined ? ['number', 'age'] : ['age']
  const missing = [...ages, ...sex || several ? [] : ['sex']]
  return missing.length > 0 ? ` (${list(missing)} not stated)` : ''
}

function person({ age, ageBand, sex, count: number = 1 }: Subject): string {
  if (!age) return [number > 1 ? `${number} children or young people` : '', ageBand, sex].filter(Boolean).join(', ')
  const aged = 'years' in age ? `aged ${age.years}` : `aged ${count(age.months, 'month')}`
  const noun = ageBand && !sex ? ageBand : nounOf('years' in age ? age.years : 0, sex)
  return `${number > 1 ? `${number}, each ` : ''}${noun}, ${aged}`
}

/** What somebody of an age is called. */
function nounOf(years: number, sex: Subject['sex']): string {
  const [male, female, either] = years < 18 ? ['boy', 'girl', 'child'] : years <= 25 ? ['young man', 'young woman', 'young person'] : ['man', 'woman', 'adult']
  return sex ? { male, female }[sex]! : either!
}

/** Reviews as every card counts them, those that are only near what was asked apart: "7 reviews on this, 2 related", "2 related reviews". */
export function counted(all: number, related: number, on = ''): string {
  if (all === related && related > 0) return count(related, 'related review')
  return `${count(all - related, 'review')}${on}${related > 0 ? `, ${related} related` : ''}`
}

/** How many of some matches are only near what was asked. */
export const relatedOf = (matches: readonly Pick<Match, 'grade'>[]): number => matches.filter(({ grade }) => grade === 'related').length

/** The same words with a capital first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** One line for a document: a link where the publisher's address for it is known, its name alone where it is not or leads to nothing. */
export function documentLine(document: Document): string {
  const dated = document.published && !document.title.includes(document.published.slice(0, 4)) ? `, ${dateInWords(document.published)}` : ''
  if (document.url) return link(document.title + dated, document.url)
  return plain(document.title + dated) + (document.broken ? '. Its link no longer works: the document may have been withdrawn.' : '')
}
