import { firstNames } from '../care/identifiers/first-names.ts'
import { namesIn, type Review } from '../catalogue/review.ts'
import { bare } from '../search/reviews/titled.ts'
import { isPlainTitle, type Listed } from './documents.ts'
import type { Listing } from './openings.ts'
import { sharesCode } from './ruling-out.ts'
import type { ReadListing } from './stated.ts'
import { tellingWords } from './wording.ts'

/** A review's code or operation anywhere in its words, or its name where the listing says that this is whom it is about. */
export function isNamed({ listing, stated, words, name }: ReadListing, review: Review): boolean {
  if (isCoded(words, review)) return stated.code === undefined || sharesCode(stated.code, review.code!)
  const told = stated.pseudonym && bare(stated.pseudonym)
  return hasOperation(words, review) || namesIn(review.pseudonym).some(one => bare(one) === told) || (listing.headed || name.length < 100) && isCalled(name, review)
}

/** A telling title that both have, or that the listing's words hold. */
export function sharesTitle({ listing, words }: ReadListing, review: Review): boolean {
  const titles = listing.documents.map(({ title }) => bare(title))
  return telling(review).some(title => titles.includes(title) || bare(words).includes(title))
}

/**
 * A listing without the documents whose own words name another review than it does, and each of those as a listing by itself: where a link stands is not what it leads to.
 * @param isOf whether the listing names a review. @param site words of the site's own name.
 */
export function apart(listing: Listing, isOf: (review: Review) => boolean, near: readonly Review[], site: ReadonlySet<string>): Listing[] {
  const said = new Set(wordsOf(`${listing.label} ${listing.text}`))
  const others = listing.documents.filter(document => namesOther(document, isOf, near) || isStranger(document, said, site))
  if (others.length === 0) return [listing]
  const rest = listing.documents.filter(document => !others.includes(document))
  const above = rest.length > 0 || listing.text !== '' || listing.headed ? { ...listing, documents: rest } : undefined
  return [...above ? [above] : [], ...others.map((document): Listing => ({ ...listing, label: document.title, text: '', documents: [document], headed: false, announced: false, leads: false, ...above && { under: above } }))]
}

function namesOther({ title, url }: Listed, isOf: (review: Review) => boolean, near: readonly Review[]): boolean {
  const named = near.filter(review => isCoded(title, review) || hasOperation(title, review) || isCalled(title, review) || telling(review).some(words => bare(title).includes(words)))
  return named.some(review => !isOf(review)) && !named.some(review => isOf(review) && review.documents.some(held => held.url === url))
}

/** True for a title that is a first name or a code, of which the listing says nothing, and the kind of document besides. */
function isStranger({ title }: Listed, said: ReadonlySet<string>, site: ReadonlySet<string>): boolean {
  const code = codes.exec(title)?.[0]
  if (code !== undefined) return !said.has(bare(code))
  const words = tellingWords(title, site)
  return words.length > 0 && words.every(word => firstNames.has(word)) && !words.some(word => said.has(word))
}

/** Codes as reviews have them; a kind and its year, “SCR 2019”, is none. */
const codes = /(?<![\p{L}\d-])(?!COVID|KS|NHS|YP|PDF|DOC)[A-Z]{2,6}-?(?!(?:19|20)\d\d\b)\d{2,4}(?![\p{L}\d])/u

const wordsOf = (text: string): string[] => [...text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [], ...text.match(/[A-Z]{2,6}[ -]?\d{1,4}/gu)?.map(bare) ?? []]

const isCoded = (words: string, { code }: Review): boolean => code?.split(/[/,&+]/u).some(part => bare(part).length > 3 && bare(words).includes(bare(part))) ?? false

function hasOperation(words: string, { title }: Review): boolean {
  const operation = /\boperation \p{Lu}\p{L}+/iu.exec(title)?.[0]
  return operation !== undefined && bare(words).includes(bare(operation))
}

/** Whether words say a name of the review, and not only that something came after it. */
function isCalled(words: string, { pseudonym }: Review): boolean {
  return namesIn(pseudonym).some(name => new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(words) && !new RegExp(`${name}[’']s (?:death|case)|after .{0,20}${name}`, 'u').test(words))
}

/** Its title and those of its documents that tell them from others, as they are compared. */
const telling = ({ title, documents }: Review): string[] => [{ title }, ...documents].flatMap(({ title }) => title.length > 25 && !isPlainTitle(title) ? [bare(title)] : [])
