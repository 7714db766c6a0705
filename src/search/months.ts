/** Months, `YYYY-MM`, both ends included. */
export interface Months { since?: string, until?: string }

/** What a text asks of months with their years, and the text with those words blanked out. */
export interface MonthsRead { years?: Months & { from?: number, to?: number }, rest: string }

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
/** Parts of a year, each with its first and last month; a last month before the first is one of the year after. */
const parts: [pattern: string, first: number, last: number][] = [
  ['spring', 3, 5], ['summer', 6, 8], ['autumn', 9, 11], ['winter', 12, 2],
  ['(?:first|1st) half|h1|early part', 1, 6], ['(?:second|latter|2nd) half|h2|later part', 7, 12],
  ['(?:first|1st) quarter|q1', 1, 3], ['(?:second|2nd) quarter|q2', 4, 6], ['(?:third|3rd) quarter|q3', 7, 9], ['(?:last|fourth|4th) quarter|q4', 10, 12],
  ['start|beginning', 1, 3], ['end', 10, 12]
]
const named = parts.map(([pattern, first, last]): { pattern: RegExp, span: [number, number] } => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), span: [first, last] }))
const year = '(?:19|20)\\d\\d'
/** A year that runs from one to the next: `2023/24`. */
const across = `${year}\\s?[-/]\\s?(?:20)?\\d\\d`
/** `March 2024`, `03/2024`, `the spring of 2024`, `winter 2023-24`, `academic year 2023/24`, `June last year`, `aug '24`. */
const moment = `(?:(?:the\\s+)?(?:winter|(?:academic|school|financial|tax) year)(?:\\s+of|,)?\\s+${across}|(?:the\\s+)?(?:${month}|${parts.map(([pattern]) => pattern).join('|')})(?:\\s+of|,)?\\s+(?:${year}|this year|last year)|${month}\\s+['’]?(?:1\\d|2[0-6])(?=\\s*(?:$|[.,?!)]|onwards|or|to|until))|(?:0?[1-9]|1[0-2])\\s?/\\s?${year})\\b`
const inSome = '(?:\\s+(?:in|the))?'

const said = (inYear: number, at: number): string => `${inYear}-${String(at).padStart(2, '0')}`
const before = (at: string): string => at.endsWith('-01') ? said(Number(at.slice(0, 4)) - 1, 12) : said(Number(at.slice(0, 4)), Number(at.slice(5)) - 1)
const after = (at: string): string => at.endsWith('-12') ? said(Number(at.slice(0, 4)) + 1, 1) : said(Number(at.slice(0, 4)), Number(at.slice(5)) + 1)

/** The first and last month of a year that runs from one to the next. */
function acrossIn(text: string): [first: string, last: string] | undefined {
  const of = Number(/(\d{4})\s?[-/]\s?\d{2,4}$/.exec(text)?.[1])
  const [first, last] = /winter/i.test(text) ? [12, 2] : /academic|school/i.test(text) ? [9, 8] : [4, 3]
  return Number.isNaN(of) ? undefined : [said(of, first), said(of + 1, last)]
}

function yearIn(figure: string, thisYear: number): number {
  if (/year/i.test(figure)) return /^this/i.test(figure) ? thisYear : thisYear - 1
  return figure.length === 2 ? 2000 + Number(figure) : Number(figure)
}

/** The months of a year that a text names: `March`, `03`, `the spring of`. */
function monthsOf(text: string): [first: number, last: number] {
  const at = names.indexOf(text.slice(0, 3).toLowerCase()) + 1 || Number.parseInt(text, 10)
  return named.find(({ pattern }) => pattern.test(text))?.span ?? [at, at]
}

/** The first and the last month of a moment. */
function spanOf(text: string, thisYear: number): [first: string, last: string] {
  const figure = /(?:(?:this|last) year|\d+)$/i.exec(text)?.[0] ?? ''
  const of = yearIn(figure, thisYear)
  const [first, last] = monthsOf(text.slice(0, text.length - figure.length).replace(/^\s*the\s+|(?:\s+of|,)?\s*['’/]?\s*$/gi, ''))
  return acrossIn(text) ?? [said(of, first), said(last < first ? of + 1 : of, last)]
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
  [`from (${month} this year)`, ([first]) => ({ since: first })],
  [`(?:from )?(${moment})\\s+(?:onwards?|on|and after|and later|or later|forwards?)`, ([first]) => ({ since: first })],
  [`from${inSome} (${moment})(?= (?:onwards?|to now|to date|to today))`, ([first]) => ({ since: first })],
  [`(?:in |from |of |dated |published |during )?(${moment})`, ([first, last]) => ({ since: first, until: last })]
] satisfies [string, Bound][]).map(([pattern, bound]) => [new RegExp(`\\b${pattern}`, 'i'), bound])

const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const back = (today: string, count: number): string => Array.from({ length: count }).reduce<string>(before, today.slice(0, 7))

/** Months that are told from the present one: of a publication in few words only, "three visits last month" is of something else. */
const mostWords = 9

const relative: [RegExp, (today: string, found: string) => Months][] = [
  [/\b(?:last|past|previous|within) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|few) (?:months|mths)\b/i, (today, found) => ({ since: back(today, /couple/i.test(found) ? 2 : /few/i.test(found) ? 3 : Number(found) || counts.indexOf(found.toLowerCase())) })],
  [/\bthis (month)(?:'s|s)?\b(?! (?:old|we|i|my|our|the))/i, today => ({ since: today.slice(0, 7), until: today.slice(0, 7) })],
  [/\blast (month)(?:'s|s)?\b(?! (?:we|i|my|our|the))/i, today => ({ since: back(today, 1), until: back(today, 1) })],
  [/\bthis (?:academic|school) (year)\b/i, today => { const from = Number(today.slice(0, 4)) - (today.slice(5, 7) < '09' ? 1 : 0); return { since: said(from, 9), until: said(from + 1, 8) } }],
  [/\b(?:since) (covid|the pandemic|(?:the )?(?:first )?lockdown)\b/i, () => ({ since: '2020-03' })],
  // "Since September": the last one that there was.
  [new RegExp(`\\b(?:since|from) (${month})(?! \\d)(?=\\s*(?:$|[.,?!]|(?:onwards|on|about|re|for|to do|involving|where)\\b))`, 'i'), (today, found) => { const at = names.indexOf(found.slice(0, 3).toLowerCase()) + 1; return { since: said(Number(today.slice(0, 4)) - (at > Number(today.slice(5, 7)) ? 1 : 0), at) } }]
]

const blank = (text: string): string => ' '.repeat(text.length)
const yearOf = (at: string | undefined): number | undefined => at === undefined ? undefined : Number(at.slice(0, 4))

/** What every rule needs some of: most texts have none, and are read no closer. */
const anyMonth = new RegExp(`months?\\b|mths\\b|\\b(?:19|20)\\d\\d\\b|\\b${month}\\s+['’]?\\d\\d\\b|\\b(?:${month}|${parts.map(([pattern]) => pattern).join('|')})(?: of)? (?:this|last) year|(?:since|from) ${month}|(?:academic|school) year|since (?:covid|the pandemic|(?:the )?(?:first )?lockdown)`, 'i')

/** Reads the first months that a text asks for, by name with their year or from the present: "since March 2024", "before autumn 2019", "the past 18 months". Nothing of what is dated by something else: "since the board took over in autumn 2019". `today`: `YYYY-MM-DD`. */
export function monthsIn(text: string, today: string): MonthsRead {
  if (!anyMonth.test(text)) return { rest: text }
  const read = (found: RegExpExecArray, months: Months): MonthsRead => {
    const [from, to] = [yearOf(months.since), yearOf(months.until)]
    return { years: { ...months, ...from === undefined ? {} : { from }, ...to === undefined ? {} : { to } }, rest: text.slice(0, found.index) + blank(found[0]) + text.slice(found.index + found[0].length) }
  }
  for (const [pattern, bound] of rules) {
    const found = pattern.exec(text)
    const [, one = '', two = one] = found ?? []
    if (!found || /\b(?:since|before|after|than|prior to)\b(?:\s+[a-z']+){1,7}\s*$/i.test(text.slice(0, found.index))) continue
    const thisYear = Number(today.slice(0, 4))
    return read(found, bound(spanOf(one, thisYear), spanOf(two, thisYear)))
  }
  if (text.trim().split(/\s+/).length <= mostWords) for (const [pattern, bound] of relative) {
    const found = pattern.exec(text)
    if (found) return read(found, bound(today, found[1] ?? ''))
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
