import { firstNames } from '../../care/identifiers/first-names.ts'
import type { Review } from '../../catalogue/review.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { plainText } from '../words/words.ts'
import { months } from '../../english/months.ts'

/** A code or name as it is compared: small letters and digits only. */
export const bare = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')

/** What a title calls its review by, as names are compared. */
export interface Titled {
  /** Codes: `nwscb32018`, `p17`. */
  codes: string[]
  /** First names, and initials that stand alone: `leo`, `jk`. */
  called: string[]
  /** Labels that others use too, in each way that they are typed: `childk`, `childrenk`. */
  labels: string[]
}

/** What stands for whom before a letter, a number or a name: each in every way that it is typed. */
const nouns = [
  ['child', 'children'], ['baby', 'babies'], ['infant', 'infants'], ['newborn'], ['toddler'], ['twin', 'twins'], ['young person', 'young people', 'yp', 'yps'], ['young woman'], ['young man'], ['boy'], ['girl'],
  ['sibling', 'siblings'], ['sibling group'], ['family', 'families'], ['adult', 'adults'], ['mother'], ['father'], ['mr'], ['mrs'], ['ms'], ['miss'], ['subject'], ['nursery'], ['school']
]
const noun = `(?:${nouns.flat().sort((a, b) => b.length - a.length).join('|').replaceAll(' ', '[ -]?')})`
const spellings = (typed: string): string[] => nouns.map(all => all.map(bare)).find(all => all.includes(bare(typed))) ?? []

/** Kinds of review that stand before their number. */
const kinds = 'SCR|SAR|LC?SPR|CSPR|CPR|APR|MHH|SUSR|DHR|ICR|SCIR|LR|CMR|SER|SILR|MALR'
const year = '(?:19|20)\\d\\d'
const ends = '(?![\\p{L}\\d])'
/** "NWSCB 3/2018", "SCR-P17", "LCSPR 2019 C", "K17"; not a kind of review and its year. */
const codes = new RegExp(`(?<![\\p{L}\\d-])(?!(?:${kinds})[ -]?${year}(?![\\p{L}\\d]|[/-]\\d|[ -]\\p{Lu}\\b))(?:(?<kind>${kinds})[ -]?)?(?<own>(?:\\p{Lu}{2,6}[ -]?)?(?:\\p{Lu}{1,3}-?)?\\d{1,4}(?:[/-](?:${year}|\\d\\d))?(?:[ -]?\\p{Lu}\\b)?)${ends}`, 'gu')
/** A number without letters before it, and letters before a number that are no code: “COVID-19”, “KS2”, “A4”. */
const notCodes = /^(?:\d|\p{L} |(?:COVID|KS|MP|AE|GP|BMI|ICD|PACE|CSE|CCE|DSCB|UK|NHS|HIV|WT|TV|Y|YR|S|OP)[ -]?\d|A[345]$|T[34]$)/u

/** Words that only say what is published, before whom it is of. */
const published = new RegExp(`^(?:(?:${kinds}|the|a|local|child|children's|adult|safeguarding|serious|significant|case|practice|learning|lessons|review|overview|extended|concise|report|summary|executive|rapid|independent|joint|discretionary|individual|management|agency|briefing|brief|7|seven|minute|story|death|of|from|about|for|in|into|respect|regarding|re|concerning|known|as|scotland|wales)${ends}[ ,-]*)+`, 'iu')
const apart = /\s+[–—-]+\s+|[:;()[\]|"“”]|(?<![\p{L}\d])'|'(?![\p{L}\d])/u
const between = /, and |, | and | & /u

const name = '\\p{Lu}(?:\\p{Ll}|\'\\p{Lu})[\\p{L}\'-]*'
/** "Child K", "Children C and D", "Baby O'Neil". */
const labelled = new RegExp(`(?<![\\p{L}\\d])(?<whom>${noun})[ -](?<list>(?:(?:${between.source})?(?!${noun}${ends})(?:\\p{Lu}{1,3}\\d{0,3}|\\d{1,4}|${name})(?!'?[\\p{L}\\d]))+)`, 'giu')
const isCapital = (text: string): boolean => /^[\p{Lu}\d]/u.test(text)
const isNamely = (text: string): boolean => new RegExp(`^${name}(?: \\p{Lu})?$`, 'u').test(text)
const ofNoun = new RegExp(`^${noun} (?=\\p{Lu})`, 'iu')
const firstOf = (text: string): string => text.split(' ')[0]!.toLowerCase()
const isFirstName = (text: string): boolean => firstNames.has(firstOf(text).split('-')[0]!)

/** What a title calls its review by. A word that the vocabulary knows is nobody's name. */
export function titled({ title, summary, publisher }: Pick<Review, 'title' | 'summary' | 'publisher'>, { ordinary, everywhere, words, concepts }: Vocabulary): Titled {
  const places = new Set([publisher?.name, ...publisher?.areas ?? []].join(' ').toLowerCase().split(/[^\p{L}]+/u))
  const isKnown = (word: string): boolean => ordinary.has(word) || everywhere.has(word) || words.has(word)
  const isShort = (text: string): boolean => [...concepts.values()].some(({ abbreviations }) => abbreviations.includes(text))
  const isAnyones = (one: string): boolean => !isNamely(one) || !firstOf(one).split('-').some(isKnown)
  // "Tia: …", of whom the text tells by that name, whatever names are known.
  const leading = /^(\p{Lu}[\p{L}'-]+):/u.exec(title)?.[1]
  const isLeading = (one: string): boolean => one === leading && !everywhere.has(firstOf(one)) && !words.has(firstOf(one)) && new RegExp(`(?<![\\p{L}])${one}(?:,| (?:was|is|had|has|lived|died|and)\\b|['’]s\\b)`, 'u').test(summary)
  const isName = (one: string): boolean => (isLeading(one) || (isFirstName(one) && isAnyones(one))) && !places.has(firstOf(one)) && !ofMonth.has(firstOf(one))
  const text = plainText(title)
  const parts = text.split(apart).map(part => part.trim())
  const owned = parts.flatMap(ownedIn).filter(({ one }) => isAnyones(one))
  const whose = parts.map(part => part.replace(published, '').replace(/'s (?:story|review|case)$/u, ''))
  const alone = whose.map(one => one.split(between).map(name => name.replace(ofNoun, ''))).filter(names => names.every(isNamely)).flat()
  const names = [...owned.map(({ one }) => one), ...alone].filter(isName).flatMap(one => [one, firstOf(one)])
  const initials = whose.filter(one => /^\p{Lu}{2}$/u.test(one) && !isShort(one) && !owned.some(other => other.one === one))
  return { codes: unique(codesIn(text)), called: unique([...names, ...initials]), labels: unique(owned.flatMap(({ whom, one }) => spellings(whom).map(typed => typed + one))) }
}

const unique = (names: readonly string[]): string[] => [...new Set(names.map(bare))]

/** The labels in a part of a title, each with whom it is of. */
function ownedIn(part: string): { whom: string, one: string }[] {
  return [...part.matchAll(labelled)].flatMap(({ groups: { whom = '', list = '' } = {} }) => isCapital(whom) ? list.split(between).filter(isCapital).map(one => ({ whom, one })) : [])
}

const ofMonth = new Set(months.map(month => month.toLowerCase()))

function codesIn(text: string): string[] {
  return [...text.matchAll(codes)].filter(([whole]) => !notCodes.test(whole)).flatMap(({ 0: whole, groups }) => [whole, ...groups?.kind !== undefined && /^\p{L}+-?\d/u.test(groups.own ?? '') ? [groups.own ?? ''] : []])
}
