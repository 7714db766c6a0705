import { monthsIn, monthWords, type Months } from './months.ts'

/** Years, both ends included; with months, no more of the first and the last of them. */
export interface Years extends Months { from?: number, to?: number }

/** What a text says about years, and the text with those words blanked out. */
export interface YearsRead { years?: Years, impossible: boolean, rest: string }

/** Before this no review of this kind was published. */
const first = 1945
/** The year of the first lockdown. */
const pandemic = 2020

const year = '((?:19|20|30|2[1-9]|[4-9]\\d)\\d{2})'
const blank = (text: string): string => ' '.repeat(text.length)

interface Rule { pattern: RegExp, years: (a: string, b: string, now: number) => Years }

const shortEnd = (a: string, b: string): number => b.length === 2 ? Number(a.slice(0, 2) + b) : Number(b)
const seasons = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|(?:first|second|third|fourth|last|latter) (?:half|quarter)|(?:early|later) part|q[1-4]|h[12]|early|late|mid)(?: of)?'

/** Known by its year: it dates what came before and after it. */
const guidance = '(?:(?:the\\s+)?(?:working together|wt|statutory guidance|guidance|reforms?|social work act)(?:\\s+(?:of|in))?[\\s-]*)?'
const not = '(?:not|no|none|nothing|never)'

/** What is left out: "skip anything from after 2019". */
const leftOut = "(?:skip|leave out|exclude|excluding|ignore|drop|without|don't want|dont want|do not want|not interested in|no)\\s+(?:(?:anything|any|ones|those|the|reviews?|stuff|everything|that's|thats|that|from|published|dated|it's|was|are|were|came|out)\\s+){1,4}"

const rules: Rule[] = [
  { pattern: new RegExp(`\\b${leftOut}(?:after|later than|newer than|more recent than|since|post|past)[\\s-]*${year}\\b`, 'gi'), years: a => ({ to: Number(a) }) },
  { pattern: new RegExp(`\\b${leftOut}(?:before|earlier than|older than|pre|prior to)[\\s-]*${year}\\b`, 'gi'), years: a => ({ from: Number(a) }) },
  { pattern: new RegExp(`\\b${not}\\s+(?:after|later than|newer than|more recent than|since|past)\\s*${year}\\b`, 'gi'), years: a => ({ to: Number(a) }) },
  { pattern: new RegExp(`\\b${not}\\s+(?:before|earlier than|older than|pre)[\\s-]*${year}\\b`, 'gi'), years: a => ({ from: Number(a) }) },
  { pattern: new RegExp(`\\b(?:up to and including\\s*${year}|${year}\\s*(?:or|and)\\s*(?:earlier|before|older|previously|prior))\\b`, 'gi'), years: (a, b) => ({ to: Number(a || b) }) },
  { pattern: new RegExp(`\\b(?:between|from)?\\s*${year}\\s*(?:-|to|and|until|/)\\s*((?:19|20)?\\d{2})\\b`, 'gi'), years: (a, b) => ({ from: Math.min(Number(a), shortEnd(a, b)), to: Math.max(Number(a), shortEnd(a, b)) }) },
  { pattern: /\b(0\d)\s?[-/]\s?(\d{2})\b(?![-/]\d)/g, years: (a, b) => ({ from: Math.min(2000 + Number(a), 2000 + Number(b)), to: Math.max(2000 + Number(a), 2000 + Number(b)) }) },
  { pattern: new RegExp(`\\b(?:before|prior to|earlier than|older than|pre(?:-?dat(?:es?|ed|ing))?)[\\s-]*${guidance}${year}\\b`, 'gi'), years: a => ({ to: Number(a) - 1 }) },
  { pattern: new RegExp(`\\b(?:up to|until|by)\\s*${year}\\b`, 'gi'), years: a => ({ to: Number(a) }) },
  { pattern: new RegExp(`\\b(?:after|later than|newer than|more recent than|post)[\\s-]*${guidance}${year}\\b`, 'gi'), years: a => ({ from: Number(a) + 1 }) },
  { pattern: new RegExp(`\\b(?:from\\s*)?${year}\\s*(?:(?:onwards?|on|and after|or later)\\b|\\+)`, 'gi'), years: a => ({ from: Number(a) }) },
  { pattern: new RegExp(`\\bsince\\s*${year}\\b`, 'gi'), years: a => ({ from: Number(a) }) },
  // "Since the board took over in autumn 2019", "published after the baby one in spring 2024".
  { pattern: new RegExp(`(?<=\\b(?:since|after|later than|newer than) (?:(?!from|before|until|between)[a-z']+ ){1,6})(?:(?:in|of)\\s+)?(?:${seasons}\\s+)?${year}\\b`, 'gi'), years: a => ({ from: Number(a) }) },
  { pattern: new RegExp(`(?<=\\b(?:before|prior to|earlier than|older than) (?:(?!from|after|until|between|since)[a-z']+ ){1,6})(?:(?:in|of)\\s+)?(?:${seasons}\\s+)?${year}\\b`, 'gi'), years: a => ({ to: Number(a) - 1 }) },
  // "Before covid" is a time; covid alone is a topic.
  { pattern: /\b(?:before|pre|prior to)[\s-]*(covid|the pandemic|lockdown)\b/gi, years: () => ({ to: pandemic - 1 }) },
  { pattern: /\b(?:last|past|previous)\s+(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:years|yrs)\b/gi, years: (a, _, now) => ({ from: now - (Number(a) || ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(a.toLowerCase())) }) },
  { pattern: /\b(?:last|past) (couple of years|year or two)\b/gi, years: (_, __, now) => ({ from: now - 2 }) },
  { pattern: /\b(?:last|past) (decade)\b/gi, years: (_, __, now) => ({ from: now - 10 }) },
  { pattern: /\b(this decade)\b/gi, years: (_, __, now) => ({ from: now - now % 10 }) },
  { pattern: /\b((?:the )?year before last)\b/gi, years: (_, __, now) => ({ from: now - 2, to: now - 2 }) },
  { pattern: /\blast year (?:or|and) (the (?:year|one) before)\b/gi, years: (_, __, now) => ({ from: now - 2, to: now - 1 }) },
  { pattern: /\b(?:this year or last|last year or this)\b( year)?/gi, years: (_, __, now) => ({ from: now - 1, to: now }) },
  { pattern: /\b(last year)\b(?!'s training)/gi, years: (_, __, now) => ({ from: now - 1, to: now - 1 }) },
  { pattern: /\b(this year)\b/gi, years: (_, __, now) => ({ from: now, to: now }) },
  { pattern: /\b(?:the\s+)?(twenty[\s-]tens)\b/gi, years: () => ({ from: 2010, to: 2019 }) },
  { pattern: /\b(?:the\s+)?(noughties)\b/gi, years: () => ({ from: 2000, to: 2009 }) },
  { pattern: /\b(?:the\s+)?((?:19|20)\d)0s\b/gi, years: a => ({ from: Number(`${a}0`), to: Number(`${a}9`) }) },
  { pattern: new RegExp(`\\b(?:in|of|from|dated|published|during|${seasons})?\\s*${year}\\b(?!\\s*(?:children|pounds|words|people))`, 'gi'), years: a => ({ from: Number(a), to: Number(a) }) }
]

const isPossible = ({ from = first, to = first }: Years, now: number): boolean => from <= now && from >= first && to >= first

const together = (a: Years | undefined, b: Years, now: number): Years =>
  a ? { from: Math.min(a.from ?? first, b.from ?? first), to: Math.max(a.to ?? now, b.to ?? now) } : b

/** What every rule needs some of: most texts have none, and are read no closer. */
const anyYear = /\d|year|yr|decade|month|mths|covid|pandemic|lockdown|twenty|noughties|since|from/i

/** Reads the years a text asks for. `today`: the day, `YYYY-MM-DD`, for "the last five years". */
export function yearsIn(text: string, today: string): YearsRead {
  if (!anyYear.test(text)) return { impossible: false, rest: text }
  const now = Number(today.slice(0, 4))
  const byMonth = monthsIn(text, today)
  let years: Years | undefined
  let impossible = false
  const add = (found: Years): void => {
    if (isPossible(found, now)) years = together(years, found, now)
    else impossible = true
  }
  if (byMonth.years) add(byMonth.years)
  let rest = byMonth.rest.replace(/\b(about|around|roughly|approximately|circa|approx)(?=\s+(?:19|20)\d\d\b)/gi, blank)
  for (const rule of rules) {
    rest = rest.replace(rule.pattern, (whole: string, a: string, b: unknown) => {
      add(rule.years(a, typeof b === 'string' ? b : '', now))
      return blank(whole)
    })
  }
  return { impossible, rest, ...years ? { years } : {} }
}

/** Years in words: `2018 to 2020`, `before 2016`, `2019 onwards`, `March to May 2024`. */
export function yearWords({ from, to, ...months }: Years): string {
  if (months.since !== undefined || months.until !== undefined) return monthWords(months)
  if (from !== undefined && to !== undefined) return from === to ? String(from) : `${from} to ${to}`
  return from !== undefined ? `${from} onwards` : `before ${(to ?? 0) + 1}`
}
