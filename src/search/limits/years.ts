import { monthAt } from '../../english/months.ts'
import { after, back, before, lastTime, moment, month, recent, spanOf, yearly, type Span } from './moments.ts'
import { monthWords, type Months } from './months.ts'
import { withoutTold } from './told-years.ts'
import { handled, putAway } from '../words/moves.ts'
import { numberOf, numbersTo } from '../../english/numbers.ts'

/** Years, both ends included; with months, no more of the first and the last of them. */
export interface Years extends Months { from?: number, to?: number }

/** What a text says about years, and the text with those words blanked out. */
export interface YearsRead { years?: Years, impossible: boolean, rest: string }

/** Before this no review of this kind was published. */
const first = 1945
const last = 9999
/** The first lockdown. */
const lockdown = '2020-03'

const blank = (text: string): string => ' '.repeat(text.length)
const yearOf = (at: string): number => Number(at.slice(0, 4))

/** The ways to say from when on, and up to when: with the moment itself, or past it and short of it. */
const fromIt = '(?:since|starting(?: from| in| with| at)?|commencing|beginning(?: from| in)|(?:from|since) the (?:very )?(?:start|beginning) of)'
const pastIt = '(?:>|after|later than|newer than|more recent than|more up[ -]to[ -]date than|fresher than|post|past)'
const toIt = '(?:ending(?: in)?|up to(?: and including)?|(?:up )?(?:until|till|til)|by|to(?= (?:the )?(?:very )?end of))(?: (?:the )?(?:very )?end of)?'
const shortOfIt = '(?:<|befor[er]?|b4|prior to|earlier than|older than|pre(?:-?dat(?:es?|ed|ing))?)'
/** What may follow such words where nothing is counted by them: "2020 and up, please", and no "2020 and up to 5 children". */
const atEnd = "(?=\\s*(?:$|[-.,;:?!)]|(?:only|please|pls|plz|thanks|thx|ta|ones?|reviews?|reports?|stuff|lot|things|instead|now|then|if|on|about|re|for|where|involving|with|and|but|so|because|as|cos|i|is|are|would|will)\\b))"
const orElse = '(?:(?:and|or|n|&)\\s+)'
const later = 'after(?:wards)?|later|since|newer|(?:more )?recent|onwards?|forwards?|beyond|fresher|anything (?:after|since|later|newer)'
const earlier = 'earlier|before(?:hand)?|older|previous(?:ly)?|prior|backwards?|anything (?:before|earlier|older|prior)'
const goingOn = `(?:onwards?|forwards?|upwards|${orElse}(?:${later}))`
const onwards = `(?:\\s*(?:${goingOn}|on(?! [a-z])|on(?= (?:about|re|for|to do|involving|where|only|please|pls)\\b))\\b|\\s*\\+|\\s*(?:-|to|till?|until|up to)\\s*(?:now|date|today|the present(?: day)?|present)\\b|\\s+${orElse}?(?:up|upwards|above|over|higher|plus)\\b${atEnd}|\\s+(?:at the (?:very )?(?:earliest|oldest)|(?:as|is) (?:the|my|our) (?:earliest|oldest|start|cut[- ]?off|minimum)|(?:as a )?(?:minimum|min)\\b))`
const backwards = `(?:\\s*(?:${orElse}(?:${earlier})|backwards?)\\b(?!\\s[a-z' ]{0,12}\\d)|\\s+${orElse}?(?:back|down|under|below|lower)\\b${atEnd}|\\s+(?:at the (?:very )?(?:latest|newest|most recent)|as (?:the|my|our) latest))`
const not = "(?:not|no|none|nothing|nowt|never)(?:\\s+(?:from|dated|dating|published|written|out|of|that|that's|is|was|are|were|any|anything|ones)){0,3}"
/** What is left out: "skip anything from after 2019", "take away the pre 2020 ones". */
const away = `(?:(?:${handled}|bin|ditch|dump)(?:s|ing)? (?:out|off|away)|(?:leave|leaving|keep|keeping|rule|ruling|filter|filtering|screen|count|sort|miss|cross|edit|sift)(?:s|ing)? out|(?:${putAway}|exclud(?:e|ing)|omit(?:ting)?|hid(?:e|ing)|drop(?:ping)?|los(?:e|ing)|remov(?:e|ing)|ditch(?:ing)?|skip(?:ping)?|ignor(?:e|ing))|without|minus|except(?: for)?|apart from|not|don'?t (?:want|need|show|give|include|send|bother with)|do not (?:want|need|show|give|include)|(?:(?:not|never|aren'?t|isn'?t|ain'?t|wasn'?t) (?:really |too |that )?|un)interested in|can'?t use|no use for|no)`
const leftOut = `${away}\\s+(?:(?:me|us|to see|all|of|with|anything|any|ones?|those|them|the|reviews?|reports?|stuff|everything|that's|thats|that|which|from|published|dated|it's|was|is|are|were|came|comes|come|out|done|written|go|goes|going)\\s+){0,5}`
/** What goes before or after it is told to go: "anything pre 2020 can go". */
const goes = `(?:\\s+(?:ones?|reviews?|reports?|stuff|things|material|lot|publications?))?\\s+(?:(?:(?:can|could|should|may|must|needs? to|has to|have to|want to|wants to) (?:(?:all|just|now|be) )*(?:go|come out|come off|left out|taken out|dropped|removed|ignored|skipped|excluded|binned|ditched|filtered out|out))|(?:is|are|'s) (?:no (?:use|good|help)|not (?:needed|wanted|relevant|useful|of interest|any (?:use|good)))|(?:isn't|isnt|aren't|arent) (?:needed|wanted|relevant|useful|any (?:use|good)|of interest)|(?:out|off|away|gone|excluded|removed|not (?:needed|wanted)|no thanks)(?=\\s*(?:$|[.,;?!]|please|pls|thanks|ta)))`
const inSome = '(?:\\s+(?:in|the|from))*'

/** What is known by its year, and is no review: "the 2018 guidance", "KCSIE 2024", "after the 2019 Ofsted". */
const thing = '(?:acts?|bill|guidance|legislation|regulations|reforms|framework|ofsted|inspections?|ilacs|jtai|cqc|census|polic(?:y|ies)|strategy|protocols?|procedures|code of practice|green paper|white paper|threshold(?:s| document)?|national (?:review|panel)|manifesto|budget|election|edition|version|intake|cohort)'
const title = '(?:working together|wt|kcsie|keeping children safe(?: in education)?|statutory guidance|(?-i:(?:[A-Z][a-z]+ (?:(?:and|of|the|to) )?)+)(?:act|bill|framework|guidance|regulations|code|strategy|census)|(?:children and )?social work act|act|guidance|reforms?|framework|ofsted|census|inspection|cohort|class|policy|strategy|protocol)'
/** When somebody was born, and what the writers did in a year: "born in 2001", "I qualified in 2009", "we moved here in 2015". */
const happened = "(?:born|birth|dob|(?:i|i've|i'd|we|we've) (?:was |were |been |have |has |had |first |only |last )*(?:qualified|graduated|trained|retired|started|began|joined|moved|came|arrived|left|registered|inspected|married|worked|work|in post|here|lived|appointed|set up|opened|restructured|merged))(?: (?!publish|review|report)[a-z]+){0,3},?"
const happenedIn = new RegExp(`\\b${happened} (?:in |since |on |back in |around |about )?(?:${month} )?${recent}\\b`, 'gi')
const datedElse = [
  `(?:the )?(?:(?:early|late|mid)[\\s-]+)?\\b${recent}(?: (?!review|report|one|case|brief|audit|serious|child|learning)[a-z]+){0,2} ${thing}\\b`,
  `\\b${title}(?: of| in| from|,)?[\\s-]?\\(?${recent}\\b(?: guidance)?`
].map(pattern => new RegExp(pattern, 'gi'))
/** Beside these, a year that dates something else bounds what is asked: "reviews since the 2018 guidance"; in few words wherever they stand. */
const bound = '(?:since|after|before|prior to|pre|post|until|up to|from|later than|earlier than|older than|newer than)[\\s-]+(?:the\\s+)?$'
const bounding = new RegExp(`\\b${bound}`, 'i')
const opening = new RegExp(`^\\W*${bound}`, 'i')
const boundingReviews = new RegExp(`\\b(?:reviews?|reports?|ones?|anything|something|everything|published|learning|briefings?|audits?|cases?|those|written|out|scrs?|l?cspr?s?)\\s+${bound}`, 'i')

/** A text without the years that date something else, and without what they date where they bound what is asked all the same. */
function withoutElse(text: string, isBrief: boolean): string {
  const before = isBrief ? bounding : boundingReviews
  return datedElse.reduce((left, pattern) => left.replace(pattern, (whole: string, at: number) => {
    const bounds = before.test(left.slice(0, at)) || /^\s*(?:onwards?|and (?:later|after|since))\b/i.test(left.slice(at + whole.length)) || (opening.test(left.slice(0, at)) && /^\s*(?:[-,:;.?!]|$)/.test(left.slice(at + whole.length)))
    return bounds ? whole.replace(/\D/g, ' ') : blank(whole)
  }), withoutTold(text.replace(happenedIn, blank)))
}

/** A bound by a moment, or by two. */
type Bound = (one: Span, two: Span) => Months
const since: Bound = ({ first }) => ({ since: first })
const past: Bound = ({ last }) => ({ since: after(last) })
const until: Bound = ({ last }) => ({ until: last })
const shortOf: Bound = ({ first }) => ({ until: before(first) })
const within: Bound = (one, two) => one.first <= two.first ? { since: one.first, until: two.last } : { since: two.first, until: one.last }

/** What is left when one side of a moment is taken out. */
const otherSide = new Map<Bound, Bound>([[since, shortOf], [past, until], [until, past], [shortOf, since], [within, within]])

const at = `(?<one>${moment})`
/** What lies on one side of a moment, and whether it is to be left out. */
const side = (core: string, bound: Bound): [string, Bound] => [`(?<out>\\b(?:${leftOut}|${not}\\s+))?${core}(?<gone>${goes})?`, bound]
const bounds = ([
  side(`(?<![\\w'])${at}${backwards}`, until),
  [`\\b(?<!\\b(?:winter|year)(?: of|,)?\\s+)(?!(?:the\\s+)?(?:winter|[a-z]+ year)\\b)(?:(?:between|from|btw|btwn)${inSome}\\s+)?${at}\\s*(?:-|to|up to|and|until|till|til|through|/)\\s*(?:the\\s+)?(?<two>${moment}|\\d\\d\\b(?![-/]\\d))`, within],
  side(`(?<!\\w)${shortOfIt}${inSome}[\\s-]*${at}`, shortOf),
  side(`\\b${toIt}${inSome}\\s*${at}`, until),
  side(`(?<!\\w)${pastIt}${inSome}[\\s-]*${at}`, past),
  side(`\\b${fromIt}${inSome}\\s*${at}`, since),
  side(`\\b(?:from\\s+)?${at}${onwards}`, since),
  [`\\bfrom (?<one>${month} this year)`, since],
  // What is dated by something else is dated by its year: "since the board took over in autumn 2019".
  [`(?<=\\b(?:since|after|later than|newer than) (?:(?!from|before|until|between)[a-z']+ ){1,6})(?:(?:in|of)\\s+)?${at}`, since, 'year'],
  [`(?<=\\b(?:before|prior to|earlier than|older than) (?:(?!from|after|until|between|since)[a-z']+ ){1,6})(?:(?:in|of)\\s+)?${at}`, shortOf, 'year'],
  [`(?<![\\w'])(?:(?:in|of|from|dated|published|during|(?:first|second|third|fourth|last|latter) (?:half|quarter) of|(?:early|later) part of)\\s+)?${at}(?!\\s*(?:children|pounds|words|people))(?!(?<=last year)'s training)`, within]
] satisfies [string, Bound, 'year'?][]).map(([pattern, bound, precision]) => ({ pattern: new RegExp(pattern, 'gi'), bound, precision }))

/** Months told from the present one are of a publication in few words only: "three visits last month" is of something else. */
const mostWords = 9
const count = `(?:\\d{1,2}|${numbersTo(20)}|couple of|few)`
const counted = (text: string): number => /couple/i.test(text) ? 2 : /few/i.test(text) ? 3 : numberOf(text)
/** The month in which `90 days`, `18 months`, `half year` or `fortnight` before a day lies. */
function monthOf(text: string, today: string): string {
  const days = dayIn(text)
  if (days > 0) return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 7)
  if (/quarter/i.test(text)) return back(today, 3)
  if (/half/i.test(text)) return back(today, /and/i.test(text) ? 18 : 6)
  if (/^(?:yr|twelve)/i.test(text)) return back(today, 12)
  return back(today, many(text))
}
const many = (text: string): number => /^(?:week|fortnight|month)/i.test(text) ? 1 : counted(text.replace(/ \w+$/, ''))
/** The days of weeks, fortnights and days; 0 for anything longer. */
const dayIn = (text: string): number => many(text) * (/fortnight/i.test(text) ? 14 : /w(?:ee)?ks?\b/i.test(text) ? 7 : /days?\b/i.test(text) ? 1 : 0)
const pandemic = '(?:the )?(?:(?:start|beginning|outbreak) of )?(?:the )?(?:first )?(?:covid(?:[\\s-]?19)?(?: pandemic)?|pandemic|lockdown)\\b'
const fromMonth = (at: string): Years => ({ from: yearOf(at), since: at })
const inMonth = (at: string): Years => ({ from: yearOf(at), to: yearOf(at), since: at, until: at })

/** Parts of a decade and what lies to either side of one, as years from its first. */
const decadeBounds: [bound: string, years: (first: number) => Years][] = [
  ['before|prior to|pre|earlier than', first => ({ to: first - 1 })],
  ['after|post|later than', first => ({ from: first + 10 })],
  ['since', first => ({ from: first })],
  ['(?:the )?(?:first half of|early)', first => ({ from: first, to: first + 4 })],
  ['(?:the )?(?:(?:second|latter|last) half of|late)', first => ({ from: first + 5, to: first + 9 })]
]

/** The years of a decade: `the noughties`, `the first half of the 2010s`, `before the 2010s`. */
function decadeOf(text: string): Years {
  const first = /noughties/i.test(text) ? 2000 : /tens/i.test(text) ? 2010 : Number(/\d{4}/.exec(text))
  const bound = decadeBounds.find(([bound]) => new RegExp(`^(?:${bound})\\b`, 'i').test(text))
  return bound?.[1](first) ?? { from: first, ...new RegExp(`\\s${goingOn}$`, 'i').test(text) ? {} : { to: first + 9 } }
}

interface Relative { pattern: RegExp, years: (found: string, now: number, today: string) => Years, brief?: true }
/** What is told from the present day, and times known by name. */
const relative: readonly Relative[] = [
  // "Before covid" is a time; covid alone is a topic.
  { pattern: new RegExp(`\\b(?:before|pre|prior to|(?:up )?(?:until|till)|(?:not|none|nothing|nowt) (?:since|after))[\\s-]*${pandemic}`, 'gi'), years: () => ({ to: yearOf(lockdown) - 1 }) },
  { pattern: new RegExp(`\\b(?:since|after|post)[\\s-]${pandemic}(?! (?:babies|children|support|recovery|syndrome))(?:\\s+on(?:wards?)?)?|\\bfrom ${pandemic}\\s+(?:on(?:wards?)?|forwards?)\\b|\\b${pandemic}\\s+${goingOn}\\b`, 'gi'), years: () => fromMonth(lockdown), brief: true },
  { pattern: new RegExp(`\\b(?:last|past|previous|preceding|within)(?: the)?(?: last)? (${count} (?:months|mths|weeks|wks|days)|half(?: a)? year|quarter(?: of a year)?(?! of (?:19|20)\\d\\d)|year and a half|fortnight|twelve[ -]?month|(?<=\\bpast )(?:week|month|yr))\\b`, 'gi'), years: (found, _, today) => fromMonth(monthOf(found, today)), brief: true },
  { pattern: /\bthis (month)(?:'s|s)?\b(?! (?:old|we|i|my|our|the))/gi, years: (_, __, today) => inMonth(today.slice(0, 7)), brief: true },
  { pattern: /\blast (month)(?:'s|s)?\b(?! (?:we|i|my|our|the))/gi, years: (_, __, today) => inMonth(back(today, 1)), brief: true },
  { pattern: /\b(?:(?:out|published|released|added|new|posted|put up|uploaded) (?:in )?this (week)|since (?:yesterday|last week|this week|(?:last )?(?:mon|tues|wednes|thurs|fri)day))\b(?! (?:we|i|my|our|the))/gi, years: (_, __, today) => inMonth(today.slice(0, 7)), brief: true },
  { pattern: new RegExp(`\\b(?:from )?(${month}) (?:to|till|until|up to|through to|-) (?:now|date|today|the present(?: day)?)\\b`, 'gi'), years: (found, _, today) => fromMonth(lastTime(today, monthAt(found))) },
  { pattern: /\b(?:since|from|after) (the (?:turn|start|beginning) of the year)\b/gi, years: (_, __, today) => fromMonth(`${today.slice(0, 4)}-01`), brief: true },
  { pattern: /\bthis (?:academic|school) year\b/gi, years: (_, __, today) => { const start = lastTime(today, 9); return { from: yearOf(start), to: yearOf(start) + 1, since: start, until: `${yearOf(start) + 1}-08` } }, brief: true },
  // "Since September": the last one that there was.
  { pattern: new RegExp(`\\b(?:since|from|after) (?:last |the )?(${month}|christmas|xmas|easter|new year|spring|summer|autumn|winter)(?! \\d)(?=\\s*(?:$|[.,?!]|(?:onwards|on|about|re|for|to do|involving|where)\\b))`, 'gi'), years: (found, _, today) => fromMonth(lastTime(today, yearly.find(([name]) => name.test(found))?.[1] ?? monthAt(found))), brief: true },
  { pattern: new RegExp(`\\b(?:(?:reviews?|reports?|audits?|briefings?|stuff|anything|published)\\s+)?(?:more than|over|at least) (${count}) (?:years|yrs) ago\\b`, 'gi'), years: (found, now) => ({ to: now - counted(found) }), brief: true },
  { pattern: new RegExp(`\\b(?:reviews?|reports?|audits?|briefings?|publications?|learning) (?:(?:that|which) (?:is|are) |(?:that's|thats) )?(?:(?:no|not) (?:more|older) than|less than|under) (${count}) (?:years|yrs)(?: old)?\\b`, 'gi'), years: (found, now) => ({ from: now - counted(found) }) },
  { pattern: new RegExp(`\\b(?:(?:last|past|previous|preceding)\\s+|(?:going|goes|go|dating) back (?:over |about |some )?)(${count}) (?:years|yrs)\\b(?! of (?:his|her|their|life))`, 'gi'), years: (found, now) => ({ from: now - counted(found) }) },
  { pattern: new RegExp(`\\b(?:no|not) (?:more|further|longer) than (${count}) (?:years|yrs) (?:back|ago)\\b`, 'gi'), years: (found, now) => ({ from: now - counted(found) }) },
  { pattern: new RegExp(`\\bwithin (${count}) (?:years|yrs)\\b(?! of)`, 'gi'), years: (found, now) => ({ from: now - counted(found) }), brief: true },
  { pattern: /\b(?:last|past) (couple of years|year or two)\b/gi, years: (_, now) => ({ from: now - 2 }) },
  { pattern: /\b(?:last|past|previous) (half[ -](?:a[ -])?)?decade\b/gi, years: (found, now) => ({ from: now - (found ? 5 : 10) }) },
  { pattern: /\b(this decade)\b/gi, years: (_, now) => ({ from: now - now % 10 }) },
  { pattern: /\b((?:the )?year before last)\b/gi, years: (_, now) => ({ from: now - 2, to: now - 2 }) },
  { pattern: /\blast year (?:or|and) (the (?:year|one) before)\b/gi, years: (_, now) => ({ from: now - 2, to: now - 1 }) },
  { pattern: /\b(?:this year or last|last year or this)\b( year)?/gi, years: (_, now) => ({ from: now - 1, to: now }) },
  { pattern: /\b(?:(?:in|over|within|during|from) the last|(?:the )?past) year\b(?! (?:of|group|and a half))/gi, years: (_, __, today) => fromMonth(back(today, 12)), brief: true },
  { pattern: new RegExp(`\\b((?:(?:${decadeBounds.map(([bound]) => bound).join('|')})[\\s-]+)?(?:the\\s+)?(?:twenty[\\s-]tens|noughties|(?:19|20)\\d0s)(?:\\s${goingOn})?)\\b`, 'gi'), years: decadeOf },
  { pattern: /\b(0\d\s?[-/]\s?\d{2})\b(?![-/]\d)/g, years: found => { const [one = 0, two = 0] = found.split(/\D+/).map(n => 2000 + Number(n)); return { from: Math.min(one, two), to: Math.max(one, two) } } }
]

const isPossible = ({ from = first, to = first }: Years, now: number): boolean => from <= now && from >= first && to >= first

/** What is from one moment on and up to another lies between the two; of anything else either will do: two ways to say from when on are no end to it. */
function together(a: Years | undefined, b: Years): Years {
  if (!a) return b
  const [low, high] = a.to === undefined ? [a, b] : [b, a]
  if (low.to === undefined && high.from === undefined && (low.from ?? first) <= (high.to ?? last)) return withMonths({ ...low, ...high })
  const both = (one: number | undefined, other: number | undefined, which: (...years: number[]) => number): number | undefined => one === undefined || other === undefined ? undefined : which(one, other)
  const [from, to] = [both(a.from, b.from, Math.min), both(a.to, b.to, Math.max)]
  return { ...from === undefined ? {} : { from }, ...to === undefined ? {} : { to } }
}

const withMonths = (years: Years): Years => years.since === undefined && years.until === undefined ? years : { since: `${years.from}-01`, until: `${years.to}-12`, ...years }

const ofSpan = ({ since, until }: Months, isWhole: boolean): Years => ({ ...isWhole ? {} : { ...since === undefined ? {} : { since }, ...until === undefined ? {} : { until } }, ...since === undefined ? {} : { from: yearOf(since) }, ...until === undefined ? {} : { to: yearOf(until) } })

/** What every rule needs some of: most texts have none, and are read no closer. */
const anyYear = /\d\d|year|fortnight|week|yesterday|\bto (?:now|date)|yr|decade|month|mths|past|last|within|covid|pandemic|lockdown|twenty|noughties|\b(?:since|from|after) [a-z]/i
const anyMoment = /\d{4}|year \d\d\s?[-/]|'\d\d|\d\/\d|(?:this|last) year|[a-z]\.? \d\d\b/i

const reviewsAre = '(?=\\s*(?:$|[-,.;:?!)]|(?:ones?|reviews?|reports?|stuff|lot|things|material|learning|instead|please|pls|only|then|now|rather)\\b))'
/** Says of dates in general what the years say: "the older ones, before 2020". */
const [sayOld, sayNew] = ['(?:old|older|earlier|historic(?:al)?|past)', '(?:newer|later|more (?:recent|current|modern|up[ -]to[ -]date)|up[ -]to[ -]date)'].map(words => new RegExp(`\\b${words}\\b${reviewsAre}`, 'gi')) as [RegExp, RegExp]
const withoutSame = (text: string, { from, to }: Years): string => (from === undefined) === (to === undefined) ? text : text.replace(from === undefined ? sayOld : sayNew, blank)

/** Reads the years and months that a text asks for: by name, "since March 2024", "before autumn 2019", or from the present, "the past 18 months". `today`: `YYYY-MM-DD`. */
export function yearsIn(text: string, today: string): YearsRead {
  if (!anyYear.test(text)) return { impossible: false, rest: text }
  const now = yearOf(today)
  let years: Years | undefined
  let impossible = false
  const add = (found: Years): void => {
    if (isPossible(found, now)) years = together(years, found)
    else impossible = true
  }
  const isBrief = text.trim().split(/\s+/).length <= mostWords
  let rest = relative.reduce((left, rule) => rule.brief && !isBrief ? left : left.replace(rule.pattern, (whole, found: string) => { add(rule.years(found, now, today)); return blank(whole) }), withoutElse(text, isBrief))
  if (anyMoment.test(rest)) {
    rest = rest.replace(/\b(about|around|roughly|approximately|circa|approx)(?=\s+(?:19|20)\d\d\b)/gi, blank)
    for (const { pattern, bound, precision } of bounds) {
      rest = rest.replace(pattern, (whole: string, ...found: unknown[]) => {
        const { one = '', two = one, out, gone } = found.at(-1) as Record<string, string | undefined>
        const spans = [one, two.length === 2 ? one.slice(0, -2) + two : two].map(text => spanOf(text, now)) as [Span, Span]
        add(ofSpan((out ?? gone ? otherSide.get(bound)! : bound)(...spans), precision === 'year' || spans.every(({ whole }) => whole)))
        return blank(whole)
      })
    }
  }
  return { impossible, rest: years ? withoutSame(rest, years) : rest, ...years?.from ?? years?.to ? { years } : {} }
}

const thingsOf = '(?:reviews?|reports?|audits?|briefings?|ones?|anything|something|everything|all|stuff|learning|things?|cases?|one|got)'
const fromYear = new RegExp(`(?<!\\b${thingsOf}\\s+)\\bfrom (?=${recent}\\b(?!\\s*(?:-|to\\b|and\\b|until|till?\\b|or\\b)))`, 'i')
/** A text in which "from 2020" says from when on, where it may say that as well as of which year; undefined where it does not. */
export const goingOnFrom = (text: string): string | undefined => fromYear.test(text) ? text.replace(fromYear, 'since ') : undefined

/** Years in words: `2018 to 2020`, `before 2016`, `2019 onwards`, `March to May 2024`. */
export function yearWords({ from, to, ...months }: Years): string {
  if (months.since !== undefined || months.until !== undefined) return monthWords(months)
  if (from !== undefined && to !== undefined) return from === to ? String(from) : `${from} to ${to}`
  return from !== undefined ? `${from} onwards` : `before ${(to ?? 0) + 1}`
}
