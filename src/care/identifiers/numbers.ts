import { spans, type Span } from './span.ts'

/** Whether ten digits are an NHS number: the last is the check digit of the nine before it, modulus 11. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = 11 - sum % 11
  return check !== 10 && check % 11 === Number(digits[9])
}

/** NHS numbers, spaced anyhow; after the label `NHS`, any row of nine to twelve digits, for they are mistyped too. */
export function nhsNumbers(text: string): Span[] {
  return [
    ...spans(text, /(?<![\d/.-])(?<it>\d(?:[ .\n-]{0,2}\d){9})(?!\d)/g, m => isNhsNumber(m[0].replace(/\D/g, ''))),
    ...spans(text, /\bnhs ?(?:no|num|number|#|id)?\.? ?(?:is|was|:|=|-|#)? ?\d(?:[ ./-]{0,2}\d){7,11}(?!\d)/gi),
    ...spans(text, /\bnhs (?:no|num|number|#|id)\b\.? ?(?:is|was|:|=|-|#)?(?: ?[\dx*#]{2,6}){2,4}/gi)
  ]
}

/** Unique pupil numbers and learner numbers. */
export function pupilNumbers(text: string): Span[] {
  return [
    ...spans(text, /\b(?:upn\b[^\w\n]{0,3}(?:(?:is|no|number)\b[^\w\n]{0,3})?)?[a-hj-np-rt-z] ?\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?[\da-hj-np-rt-z]\b/gi),
    ...spans(text, /\b(?:upn|uln|(?:unique )?(?:pupil|learner|student) (?:no|num|number|id|ref(?:erence)?))\b\.?[^\w\n]{0,3}(?:is |end(?:s|ing)(?: in)? )?[a-z]{0,2} ?\d[\d -]{3,16}[a-z]?\b/gi)
  ]
}

/** National Insurance and passport numbers. */
export function nationalNumbers(text: string): Span[] {
  return [
    ...spans(text, /\b[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b/gi),
    ...spans(text, /\b(?:passport|visa|brp|driving licen[cs]e)\b(?: ?(?:no|num|number|#|is|:|\.)){0,3} ?[a-z]{0,6}\d[\da-z]{4,14}\b/gi)
  ]
}

const systems = 'mosaic|lcs|liquid ?logic|ics|systm ?one|system ?one|emis|rio|paris|niche|inc|framework-i|cyp|athena|urn|care ?first|care ?director|swift|protocol|frameworki|eclipse|cpoms|myconcern|arbor|sims|tpp|uprn|mrn|pas|kcsie ref|occ|occurrence|oic|crime|cad|stl|pnc|case ?load id|capita|charms|collar|payroll|ehm|warrant (?:no|number)|shoulder (?:no|number)|badge|jit|mash ref|tenancy'
const loose = 'case|incident|log|ref|reference|file|record|hospital|patient|client|pupil|child|person|student|service user|family|referral|unit|court|claim|docket|social care|customer|our ref|your ref|id|number|no|job|ticket|event|contact|allegation|investigation|complaint|datix|report|police|strategy|lado|cpp|ehcp|ehc|senco|register|account|prison|offender|ward|nnn|exhibit|custody'
const label = '(?:[ .:#=-]|\\b(?:no|num|number|nos|ref|reference|id|code|is|was|are)\\b){1,8}'
const code = '(?:[a-z]{1,6}[-/]){0,3}[a-z]{0,5}[-/* ]?\\d[\\da-z]*(?:[-/*.]?[\\da-z]+){0,5}'
const systemReference = new RegExp(`\\b(?:${systems})(?: (?:episode|case|record|file|entry|log|event))?${label}(?<it>${code})(?![\\w])`, 'gi')
const looseReference = new RegExp(`\\b(?:${loose})(?<label>${label})(?<it>${code})(?![\\w])`, 'gi')

/** What a number is a number of, up to it: "crime ref", "Mosaic ID", "SystmOne record". It asks for nothing: "ref" is no referral. */
const labels = new RegExp(`(?<![\\w-])(?:(?:our |your |my )?(?:${systems}|${loose})\\b[ .:#=-]{0,3}){1,4}(?:(?:no|num|number|nos|ref|reference|id|code|is|was|are)\\b[ .:#=-]{0,3}){0,4}$`, 'i')

/** Case, occurrence, crime and system numbers with their label; long numbers whatever their label; court case numbers. */
export function references(text: string): Span[] {
  return numbersOf(text).map(({ from, to }) => ({ from: from - (labels.exec(text.slice(Math.max(0, from - longestLabel), from))?.[0].length ?? 0), to }))
}

/** So many characters are looked at for what stands before a number. */
const longestLabel = 60

function numbersOf(text: string): Span[] {
  return [
    ...spans(text, systemReference, m => isReference(m.groups?.it ?? '', 3)),
    ...spans(text, looseReference, m => !isOfReview(text, m) && isReference(m.groups?.it ?? '', /\b(?:no|num|number|ref|reference|id)\b|#/i.test(`${m[0].slice(0, -(m.groups?.it ?? '').length)}`) ? 3 : 5)),
    ...spans(text, /\b[a-z]{2}\d{2}[a-z]\d{5}\b/gi),
    ...spans(text, /(?<![\w£$€,.-])\d{1,4}[a-z]{1,4}[-/]?\d{5,12}(?!\w)/gi),
    ...spans(text, /\b(?:PC|DC|WPC|PCSO) ?(?<it>\d{3,6})\b/g),
    ...spans(text, /\blog (?:no\.? |number )?\d{2,6}\b/gi),
    ...spans(text, /(?<![\w./-])(?:\d{1,3}\.){3}\d{1,3}(?![\w./-])/g),
    ...spans(text, /(?<![\w/-])\d{2,4}-\d{2,4}-\d{2,4}(?![\w/-])/g, m => m[0].replace(/\D/g, '').length > 6),
    ...spans(text, /(?<![\w/-])\d{4}(?:[ -]\d{4}){2,4}(?![\w/-])/g, m => !/^(?:(?:19|20)\d\d[ -]?)+$/.test(m[0])),
    ...spans(text, /(?<![\w/-])[A-Z]{1,3}\/(?!(?:19|20)\d{2}\b)\d{4,8}(?![\w/-])/g),
    ...spans(text, /(?<![\w/-])\d{2}[*/-]\d{4,12}(?:[*/-]\d{2,4})?(?![\w/-])/g, m => !isYears(m[0])),
    ...spans(text, /(?<![\w/-])(?:[A-Z]{2,6}\/){1,3}(?:\d{2,4}\/)?\d{3,8}(?![\w/-])/g, m => !isOfReview(text, m)),
    ...spans(text, /(?<![\w£$€,.-])[a-z]{0,5}[-/]?\d{6,24}[a-z]?(?!\w|,\d|%)/gi, m => !/0{3}$/.test(m[0]) && !isYears(m[0]) && !ofMoney.test(text.slice(0, m.index))),
    ...spans(text, /(?<![\w£$€,.-])[a-z]{1,5}[-/]?\d{5}[a-z]?(?!\w)/gi)
  ]
}

/** What comes before a number of accounts or of a thing. */
const ofMoney = /\b(?:cost|budget|invoice|order|nominal|gl|error|model)(?: (?:code|number|no))?(?:'s|s)?\b[^.!?\w\n]{0,4}(?:is )?$/i

/** "Ref. CSPR/2021/04", "review ID 2022C9711": the number of a publication. */
function isOfReview(text: string, { 0: whole, index }: RegExpExecArray): boolean {
  return /\b(?:l?cspr|scr|sar|dhr|dhsr)s?\b/i.test(whole) || /\b(?:review|publication|library|repository|isbn|doi)\W*$/i.test(text.slice(0, index)) || /^report/i.test(whole)
}

function isReference(found: string, digits: number): boolean {
  if (isYears(found) || isReviewCode(found) || /^(?:\d{1,2}(?:st|nd|rd|th|yo|y|m|wks?|hrs?|yrs?|am|pm)|\d{1,2}[-/]\d{1,2})$/i.test(found)) return false
  return (found.match(/\d/g)?.length ?? 0) >= digits || /^0\d{3}/.test(found)
}

/** `ZDS22`, `ABC-23`: two to four letters and a two-digit year name a published review. */
function isReviewCode(found: string): boolean {
  return /^[a-z]{2,4}[- ]?\d{2}$/i.test(found)
}

function isYears(found: string): boolean {
  // "08/2024": the month of a publication; that of a birth is told by its label.
  return /^(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?$|^(?:0?[1-9]|1[0-2])[-/](?:19|20)\d{2}$/.test(found)
}
