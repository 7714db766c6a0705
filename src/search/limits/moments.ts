/** A point in time as it is typed, and the months it takes up. */

import { monthAt, monthPattern } from '../../english/months.ts'

/** A month by its name, as part of a pattern. */
export const month = `${monthPattern}\\.?`
/** Parts of a year, each with its first and last month; a last month before the first is one of the year after. */
const parts: [pattern: string, first: number, last: number][] = [
  ['spring', 3, 5], ['summer', 6, 8], ['autumn', 9, 11], ['winter', 12, 2],
  ['(?:first|1st) half|h1|early part', 1, 6], ['(?:second|latter|2nd) half|h2|later part', 7, 12],
  ['(?:first|1st) quarter|q1', 1, 3], ['(?:second|2nd) quarter|q2', 4, 6], ['(?:third|3rd) quarter|q3', 7, 9], ['(?:last|fourth|4th) quarter|q4', 10, 12],
  ['start|beginning', 1, 3], ['end', 10, 12]
]
const named = parts.map(([pattern, first, last]): { pattern: RegExp, span: [number, number] } => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), span: [first, last] }))
/** A year that reviews may be of. */
export const recent = '(?:19|20)\\d\\d'
/** A year, also one that cannot be right. */
const year = '(?:19|20|30|2[1-9]|[4-9]\\d)\\d\\d'
/** A year that runs from one to the next: `2023/24`. */
const across = `${recent}\\s?[-/]\\s?(?:20)?\\d\\d`

/** A day of a month, which tells no more than the month. */
const day = '(?:(?:[12]?\\d|3[01])(?:st|nd|rd|th)?\\s+(?:of\\s+)?)'

/** `March 2024`, `03/2024`, `the spring of 2024`, `winter 2023-24`, `academic year 2023/24`, `June last year`, `aug '24`, and whole years: `2024`, `late 2023`, `'24`, `last year`. */
export const moment = `(?:(?:the\\s+)?(?:winter|(?:academic|school|financial|tax) year)(?:\\s+of|,)?\\s+(?:${across}|\\d\\d\\s?[-/]\\s?\\d\\d)|(?:the\\s+)?(?:(?:end|start|beginning)\\s+of\\s+)?(?:${day}?${month}|${parts.map(([pattern]) => pattern).join('|')})(?:\\s+of|,)?\\s+(?:${recent}|this year|last year)|${month}\\s+['’]?(?:1\\d|2[0-6])(?=\\s*(?:$|[.,?!)]|onwards|or|to|until))|(?:0?[1-9]|1[0-2])\\s?/\\s?${recent}|(?:(?:early|late|mid)[\\s-]+)?(?:the\\s+year\\s+)?${year}|(?<![\\w'])'[012]\\d|(?:this|last) year(?! (?:of|at|in) (?:primary|juniors?|infants?|secondary|school|college|sixth|life|his|her|their)))\\b`

/** The first and the last month of a moment, `YYYY-MM`; `whole` where it is no more than years. */
export interface Span { first: string, last: string, whole: boolean }

const said = (inYear: number, at: number): string => `${inYear}-${String(at).padStart(2, '0')}`

/** The first and last month of a year that runs from one to the next. */
function acrossIn(text: string): Span | undefined {
  const of = Number(/(?:winter|year)\D*(\d{2,4})\s?[-/]\s?\d{2,4}$/i.exec(text)?.[1]?.replace(/^(?=\d\d$)/, '20'))
  const [first, last] = /winter/i.test(text) ? [12, 2] : /academic|school/i.test(text) ? [9, 8] : [4, 3]
  return Number.isNaN(of) ? undefined : { first: said(of, first), last: said(of + 1, last), whole: false }
}

function yearIn(figure: string, thisYear: number): number {
  if (/year/i.test(figure)) return /^this/i.test(figure) ? thisYear : thisYear - 1
  return figure.length === 2 ? 2000 + Number(figure) : Number(figure)
}

/** The months of a year that a text names: `March`, `03`, `the spring of`; undefined for the whole of it. */
function monthsOf(text: string): [first: number, last: number] | undefined {
  const at = monthAt(text) || Number.parseInt(text, 10)
  return named.find(({ pattern }) => pattern.test(text))?.span ?? (at > 0 ? [at, at] : undefined)
}

/** The months that a moment takes up. */
export function spanOf(text: string, thisYear: number): Span {
  const figure = /(?:(?:this|last) year|\d+)$/i.exec(text)?.[0] ?? ''
  const of = yearIn(figure, thisYear)
  const before = text.slice(0, text.length - figure.length).replace(/^\s*the\s+|^\s*\d+(?:st|nd|rd|th)?\s+(?:of\s+)?(?=[a-z])|(?:\s+of|,)?\s*['’/]?\s*$/gi, '')
  const months = monthsOf(before) ?? monthsOf(before.replace(/^\w+\s+of\s+/i, ''))
  const [first, last] = months ?? [1, 12]
  return acrossIn(text) ?? { first: said(of, first), last: said(last < first ? of + 1 : of, last), whole: months === undefined }
}

/** The month before another, and the one after it. */
export const before = (at: string): string => at.endsWith('-01') ? said(Number(at.slice(0, 4)) - 1, 12) : said(Number(at.slice(0, 4)), Number(at.slice(5)) - 1)
export const after = (at: string): string => at.endsWith('-12') ? said(Number(at.slice(0, 4)) + 1, 1) : said(Number(at.slice(0, 4)), Number(at.slice(5)) + 1)

/** The month some months before the present one. */
export const back = (today: string, count: number): string => Array.from({ length: count }).reduce<string>(before, today.slice(0, 7))

/** The last time that a month began, up to the present one. */
export const lastTime = (today: string, at: number): string => said(Number(today.slice(0, 4)) - (at > Number(today.slice(5, 7)) ? 1 : 0), at)

/** `March`, `spring`, `Christmas`: what comes every year, by the month it begins in. */
export const yearly: [pattern: RegExp, at: number][] = [[/^(?:christmas|xmas)/i, 12], [/^easter/i, 4], [/^new year/i, 1], [/^spring/i, 3], [/^summer/i, 6], [/^autumn/i, 9], [/^winter/i, 12]]
