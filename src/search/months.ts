/** Months, `YYYY-MM`, both ends included. */
export interface Months { since?: string, until?: string }

/** What a text asks of months with their years, and the text with those words blanked out. */
export interface MonthsRead { years?: Months & { from?: number, to?: number }, rest: string }

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
/** Parts of a year, each with its first and last month. */
const parts: [pattern: string, first: number, last: number][] = [
  ['spring', 3, 5], ['summer', 6, 8], ['autumn', 9, 11],
  ['(?:first|1st) half|h1|early part', 1, 6], ['(?:second|latter|2nd) half|h2|later part', 7, 12],
  ['(?:first|1st) quarter|q1', 1, 3], ['(?:second|2nd) quarter|q2', 4, 6], ['(?:third|3rd) quarter|q3', 7, 9], ['(?:last|fourth|4th) quarter|q4', 10, 12],
  ['start|beginning', 1, 3], ['end', 10, 12]
]
const named = parts.map(([pattern, ...span]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), span }))
const year = '(?:19|20)\\d\\d'
/** `March 2024`, `03/2024`, `the spring of 2024`. */
const moment = `(?:(?:the\\s+)?(?:${month}|${parts.map(([pattern]) => pattern).join('|')})(?:\\s+of|,)?\\s+${year}|(?:0?[1-9]|1[0-2])\\s?/\\s?${year})\\b`
const inSome = '(?:\\s+(?:in|the))?'

const said = (inYear: number, at: number): string => `${inYear}-${String(at).padStart(2, '0')}`
const before = (at: string): string => at.endsWith('-01') ? said(Number(at.slice(0, 4)) - 1, 12) : said(Number(at.slice(0, 4)), Number(at.slice(5)) - 1)
const after = (at: string): string => at.endsWith('-12') ? said(Number(at.slice(0, 4)) + 1, 1) : said(Number(at.slice(0, 4)), Number(at.slice(5)) + 1)

/** The first and the last month of a moment. */
function spanOf(text: string): [first: string, last: string] {
  const of = Number(text.slice(-4))
  const figure = /^\d+/.exec(text)?.[0]
  const name = text.slice(0, -4).replace(/^\s*the\s+|(?:\s+of|,)?\s*$/gi, '')
  const [first, last] = figure !== undefined ? [Number(figure), Number(figure)] : named.find(({ pattern }) => pattern.test(name))?.span ?? [names.indexOf(name.slice(0, 3).toLowerCase()) + 1, names.indexOf(name.slice(0, 3).toLowerCase()) + 1]
  return [said(of, first!), said(of, last!)]
}

type Bound = (one: [string, string], two: [string, string]) => Months

const rules: [RegExp, Bound][] = ([
  [`(?:not?|none|nothing|never) (?:after|later than|newer than|since|past)${inSome} (${moment})`, ([, last]) => ({ until: last })],
  [`(?:not?|none|nothing|never) (?:before|earlier than|older than)${inSome} (${moment})`, ([first]) => ({ since: first })],
  [`(?:between|from)${inSome} (${moment})\\s*(?:-|–|to|and|until|till)\\s*(${moment})`, ([first], [, last]) => ({ since: first, until: last })],
  [`(?:before|prior to|earlier than|older than|pre)[\\s-]${inSome}(?:the )?(${moment})`, ([first]) => ({ until: before(first) })],
  [`(?:up to|until|till|by)${inSome} (${moment})`, ([, last]) => ({ until: last })],
  [`(?:after|later than|newer than|more recent than|post|past)[\\s-]${inSome}(?:the )?(${moment})`, ([, last]) => ({ since: after(last) })],
  [`since${inSome} (${moment})`, ([first]) => ({ since: first })],
  [`(?:from )?(${moment})\\s+(?:onwards?|on|and after|and later|or later|forwards?)`, ([first]) => ({ since: first })],
  [`from${inSome} (${moment})(?= (?:onwards?|to now|to date|to today))`, ([first]) => ({ since: first })],
  [`(?:in |from |of |dated |published |during )?(${moment})`, ([first, last]) => ({ since: first, until: last })]
] satisfies [string, Bound][]).map(([pattern, bound]) => [new RegExp(`\\b${pattern}`, 'i'), bound])

const blank = (text: string): string => ' '.repeat(text.length)
const yearOf = (at: string | undefined): number | undefined => at === undefined ? undefined : Number(at.slice(0, 4))

/** Reads the first months that a text asks for by name with their year: "since March 2024", "before autumn 2019", "Q1 2024". Nothing of what is dated by something else: "since the board took over in autumn 2019". */
export function monthsIn(text: string): MonthsRead {
  if (!/(?:19|20)\d\d/.test(text)) return { rest: text }
  for (const [pattern, bound] of rules) {
    const found = pattern.exec(text)
    const [whole = '', one = '', two = one] = found ?? []
    if (!found || /\b(?:since|before|after|than|prior to)\b(?:\s+[a-z']+){1,7}\s*$/i.test(text.slice(0, found.index))) continue
    const months = bound(spanOf(one), spanOf(two))
    const [from, to] = [yearOf(months.since), yearOf(months.until)]
    return { years: { ...months, ...from === undefined ? {} : { from }, ...to === undefined ? {} : { to } }, rest: text.slice(0, found.index) + blank(whole) + text.slice(found.index + whole.length) }
  }
  return { rest: text }
}

/** Whether what stretches from one date to another, each to the precision it is given, lies in some months: `near` where only a part of it may. */
export function liesIn(from: string, to: string, { since = '', until = '9999' }: Months): 'met' | 'near' | 'failed' {
  const [first, last] = [from.length > 4 ? from.slice(0, 7) : `${from}-01`, to.length > 4 ? to.slice(0, 7) : `${to}-12`]
  if (first >= since && last <= until) return 'met'
  return last >= since && first <= until ? 'near' : 'failed'
}

const full = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const inWords = (at: string): string => `${full[Number(at.slice(5)) - 1]} ${at.slice(0, 4)}`

/** Months in words: `March 2024`, `March to May 2024`, `before June 2024`, `February 2021 onwards`. */
export function monthWords({ since, until }: Months): string {
  if (since === undefined) return until === undefined ? '' : `before ${inWords(after(until))}`
  if (until === undefined) return `${inWords(since)} onwards`
  if (since === until) return inWords(since)
  return `${since.slice(0, 4) === until.slice(0, 4) ? inWords(since).slice(0, -5) : inWords(since)} to ${inWords(until)}`
}
