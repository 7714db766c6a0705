import type { AgeSpan } from './match.ts'
import { numberOf, numberPattern as n } from './numbers.ts'

/** The oldest age, in years, that a review of children and young people is about. */
export const oldest = 25

/** The ages, in months, that a concept stands for. */
export const bands: Record<string, AgeSpan> = {
  infant: { from: 0, to: 11 },
  toddler: { from: 12, to: 47 },
  'pre-school-child': { from: 0, to: 59 },
  'primary-age': { from: 48, to: 143 },
  'secondary-age': { from: 132, to: 203 },
  'school-age': { from: 48, to: 203 },
  adolescent: { from: 120, to: 239 },
  'young-adult': { from: 216, to: 311 }
}

/** True when two spans share more than a sliver: a teenager is not of primary age for the year in which both words hold. */
export function meets(a: AgeSpan, b: AgeSpan): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1
  return shared > Math.min(a.to - a.from + 1, b.to - b.from + 1) / 4
}

/** The ages, in months, that a band named in a record stands for; undefined for one that says nothing, e.g. `child`. */
export function bandSpan(band: string): AgeSpan | undefined {
  const text = band.toLowerCase()
  if (/\b(under 1|under one|bab(y|ies)|infants?|newborns?)\b/.test(text)) return bands.infant
  if (/\b(under (5|five)s?|pre-?school|early years)\b/.test(text)) return bands['pre-school-child']
  if (/\btoddlers?\b/.test(text)) return bands.toddler
  if (/\b(young adults?|18.?(-|–|to).?25)\b/.test(text)) return bands['young-adult']
  if (/\b(teen\w*|adolescen\w*)\b/.test(text)) return bands.adolescent
  if (/\byoung (person|people)\b/.test(text)) return { from: 144, to: oldest * 12 + 11 }
  if (/\bprimary\b/.test(text)) return bands['primary-age']
  if (/\bsecondary\b/.test(text)) return bands['secondary-age']
  if (/\bschool.?aged?\b/.test(text)) return bands['school-age']
  return agesIn(text).spans[0]
}

/** What a text says about ages. `rest` is the text with those words blanked out, so that nothing reads them twice. */
export interface Ages {
  spans: AgeSpan[]
  impossible: boolean
  grownUp: boolean
  /** True when an age was given as a year or stage of school. */
  atSchool: boolean
  rest: string
}

interface Rule { pattern: RegExp, span: (...parts: string[]) => AgeSpan | undefined, school?: true }

const years = (from: number, to = from): AgeSpan => ({ from: from * 12, to: to * 12 + 11 })
const unitMonths = (unit: string): number => /^(w|\/52)/i.test(unit) ? 12 / 52 : /^d/i.test(unit) ? 12 / 365 : /^(m|\/12)/i.test(unit) ? 1 : 12
const inUnit = (value: string, unit: string): AgeSpan => {
  const per = unitMonths(unit)
  if (per === 12) return years(numberOf(value))
  const exact = numberOf(value) * per
  // Reviews give whole months: seventeen weeks is said to be four months.
  return { from: Math.floor(exact), to: Math.ceil(exact) }
}
const schoolYear = (value: string): AgeSpan | undefined => numberOf(value) >= 1 && numberOf(value) <= 13 ? years(numberOf(value) + 4, numberOf(value) + 5) : undefined

const unit = '(?:years?|yrs?|y\\/?os?|months?|mnths?|mths?|mos?|weeks?|wks?|days?)'
const old = '(?:[\\s-]*olds?)'
const dash = '\\s*(?:-|to|and|&|n|until|through|thru)\\s*'
const rules: Rule[] = [
  { pattern: new RegExp(`\\b(\\d{1,3})\\s?(/52|/12)(?![/\\d])`, 'gi'), span: (v, u) => inUnit(v, u) },
  { pattern: new RegExp(`\\b(?:aged?|between|from)?\\s*(${n})${dash}(${n})[\\s-]*(months?|mths?|mnths?|weeks?|wks?)${old}?\\b(?!\\s*(?:ago|later|apart|earlier|pregnan|gestation|of\\b))`, 'gi'), span: (a, b, u) => ({ from: inUnit(a, u).from, to: inUnit(b, u).to }) },
  { pattern: new RegExp(`\\b(?:aged?|ages|between|from)?\\s*(${n})${dash}(${n})[\\s-]*(?:years?|yrs?|y\\/?os?)${old}?\\b`, 'gi'), span: (a, b) => years(numberOf(a), numberOf(b)) },
  { pattern: new RegExp(`\\b(${n})\\s+or\\s+(${n})[\\s-]*(?:years?|yrs?|y\\/?os?)${old}\\b`, 'gi'), span: (a, b) => years(numberOf(a), numberOf(b)) },
  { pattern: new RegExp(`\\b(?:aged?|ages)\\s+(${n})\\s+or\\s+(${n})\\b(?!\\s*(?:months?|weeks?|days?))`, 'gi'), span: (a, b) => years(numberOf(a), numberOf(b)) },
  { pattern: new RegExp(`\\b(?:birth|nought|zero|newborn)${dash}(${n})\\b`, 'gi'), span: v => ({ from: 0, to: numberOf(v) * 12 + 11 }) },
  { pattern: new RegExp(`(?<=\\b(?:kids|children|pupils|students|they|people|teenagers|ours|lads|girls|boys|hers|his|theyre|they're)(?:\\s+(?:are|were|is|all))*\\s+)(?:about\\s+|all\\s+|mostly\\s+)?(${n})${dash}(${n})(?=\\s*(?:[.,;?!)]|$|and\\b))`, 'gi'), span: (a, b) => years(numberOf(a), numberOf(b)) },
  { pattern: new RegExp(`\\b(?:aged?|ages|between)\\s+(${n})${dash}(${n})\\b`, 'gi'), span: (a, b) => years(numberOf(a), numberOf(b)) },
  { pattern: /\b(?:under|below|younger than|less than|not yet)\s+(?:a|one)\s+(?:years?|yr)(?:\s+(?:old|of age))?\b/gi, span: () => ({ from: 0, to: 11 }) },
  { pattern: new RegExp(`(?:\\b(?:under|below|younger than|less than)\\s*(?:the\\s+)?(?:age\\s+)?(?:of\\s+)?|<\\s*)(${n})\\s*(months?|mths?|mnths?|weeks?|wks?)\\b`, 'gi'), span: (v, u) => ({ from: 0, to: Math.max(0, inUnit(v, u).from - 1) }) },
  { pattern: new RegExp(`(?:\\b(?:under|below|younger than|less than|(?<!\\b(?:child|baby|infant|family|person|case) )u)[\\s-]*(?:the\\s+)?(?:age\\s+)?(?:of\\s+)?|<\\s*)(${n})'?s?\\b(?:\\s*(?:years?|yrs?)(?:\\s*old)?\\b|\\s*y/?os?\\b)?`, 'gi'), span: v => numberOf(v) > 0 ? { from: 0, to: numberOf(v) * 12 - 1 } : undefined },
  { pattern: new RegExp(`(?:\\b(?:over|above|older than|more than)(?!\\s+(?:one|two|three|four|a)\\s+(?:child|kid|bab|case|review|person|famil|young|agenc|time|sibling|teen|boy|girl|lad|lass|brother|sister|of|where|which|that|who))[\\s-]*(?:the\\s+)?(?:age\\s+)?(?:of\\s+)?|>\\s*)(${n})'?s?\\b(?!\\s*(?:years?|yrs?|months?|weeks?|days?)\\b(?!\\s*(?:old|of age)))(?:\\s*(?:years?|yrs?)(?:\\s*(?:old|of age))?\\b)?`, 'gi'), span: v => ({ from: numberOf(v) * 12, to: oldest * 12 + 11 }) },
  { pattern: new RegExp(`\\b(${n})\\s*(?:\\+|plus\\b|(?:years?\\s*)?(?:and|or)\\s+(?:over|older|above|up)\\b(?!\\s*\\d))`, 'gi'), span: v => ({ from: numberOf(v) * 12, to: oldest * 12 + 11 }) },
  { pattern: new RegExp(`(?<=\\b(?:died|dead|killed|deaths?|dying)\\s+)before\\s+(?:turning\\s+|reaching\\s+|the\\s+age\\s+of\\s+|(?:his|her|their|a)\\s+)?(${n})(?:th|st|nd|rd)?\\b(?:\\s+birthday)?(?!\\s*(?:months?|weeks?|days?|am|pm))`, 'gi'), span: v => numberOf(v) > 0 ? { from: 0, to: numberOf(v) * 12 - 1 } : undefined },
  { pattern: new RegExp(`\\b(${n})\\s*(?:and|or)\\s+(?:under|younger|below)\\b(?!\\s*\\d)`, 'gi'), span: v => ({ from: 0, to: numberOf(v) * 12 + 11 }) },
  { pattern: new RegExp(`\\b(${n})[\\s-]*(${unit})${old}\\b`, 'gi'), span: (v, u) => inUnit(v, u) },
  { pattern: new RegExp(`\\b(\\d{1,3})\\s?(y\\/?os?|yrs?|years?|mnths?|mths?|mos)\\b(?!\\s*(?:ago|of|later|on|period|after|before|prior))`, 'gi'), span: (v, u) => inUnit(v, u) },
  { pattern: new RegExp(`(?<!\\b(?:for|within|over|after|than|every|in|until|last|took|spent|next|past|about|nearly|almost|of|from|to|cut|only|first|another|further|by|these|those|lasted|waited|every|since|under|full|gone|off|away|solid|whole|entire|leave|post)\\s+(?:the\\s+)?(?:some\\s+|about\\s+|only\\s+)?)\\b(${n})[\\s-]*(months?|mths?|mnths?|weeks?|wks?|days?)\\b(?!\\s*(?:ago|later|after|before|prior|pregnant|of|gestation|on|earlier|apart|in|late|behind|to|without|went|passed))(?<!\\b(?:waters|booked|booking|pregnan\\w*|unborn|antenatal|labour|scan)\\b[^.?!]{0,40}\\sat\\s[\\w-]+\\s?(?:weeks|wks))`, 'gi'), span: (v, u) => inUnit(v, u) },
  { pattern: new RegExp(`\\b(?:is|are|was|were) (?:only |just |about |around |roughly |nearly )?(${n})[\\s-]*(months?|mths?|mnths?|weeks?|wks?)\\b(?!\\s*(?:ago|later|after|before|prior|pregnant|apart|late|behind|away|on))`, 'gi'), span: (v, u) => inUnit(v, u) },
  { pattern: new RegExp(`\\b(?:baby|infant|child|boy|girl|daughter|son|newborn|twins?|at|aged|death) of (?:only |just )?(${n})[\\s-]+(months?|weeks?|days?)\\b(?!\\s*(?:ago|later|after|before|prior|pregnant))`, 'gi'), span: (v, u) => inUnit(v, u) },
  { pattern: new RegExp(`(?<!\\bschool[\\s-])\\b(?:aged?|ages|age of)\\s*:?\\s*(${n})\\s*(months?|mths?|weeks?|days?)?\\b`, 'gi'), span: (v, u) => inUnit(v, u || 'years') },
  { pattern: new RegExp(`\\b(?:was|is|turned|turning|only|just|now|hes|shes|he's|she's|of|at|about|and|or|dead at|,)\\s*(${'sixteen|seventeen|fifteen|fourteen|thirteen|twelve|eleven|eighteen|nineteen'})\\b(?!\\s+(?:page|minute|hour|word|people|children|staff|of|other|percent|thousand|hundred)\\b)(?!\\s+(?:infant |young )?(?!was\\b|has\\b|is\\b|years\\b)[a-z]+s\\b)`, 'gi'), span: v => years(numberOf(v)) },
  { pattern: /\b(?:child|kid|boy|girl|lad|lass|teen|teenager|he|she|they|who|person|yp|son|daughter|pupil|student)\s+(?:was|is|were|are|of|had turned|turned|had just turned|just turned)\s+(?:only|just|aged)?\s*(\d|1\d|2[0-5])\b(?!\s*(?:am|pm|[:%.]\d|of|people|reviews|children|times|weeks?|months?|days?|years? ago|when))/gi, span: v => years(Number(v)) },
  { pattern: /(?:^|\s)(?:just|only)\s+(1\d)(?:s|yos?)?\s*[?.!]?\s*$/gi, span: v => years(Number(v)) },
  { pattern: /\b(?:what|how) about\s+(1\d)\b(?!\s*(?:am|pm|[:%.]\d|people|reviews|children))/gi, span: v => years(Number(v)) },
  { pattern: new RegExp(`\\b(?:(?:just|barely|only|not long|recently) (?:past|gone|over|turned)|someone|somebody) (${n})\\b(?!\\s*(?:am|pm|[:%.]\\d|minutes?|pages?))`, 'gi'), span: v => years(numberOf(v), numberOf(v) + 1) },
  { pattern: /\b(1\d)[\s-]?ish\b/gi, span: v => years(Number(v)) },
  { pattern: /\bat\s+(1\d)\b(?!\s*(?:weeks?|wks?|months?|mths?|days?|hours?|minutes?|mins?|o|am|pm|[:%.]\d|of|people|reviews|children|times))/gi, span: v => years(Number(v)) },
  { pattern: /\b(?:years?|yrs?|y)[\s-]?(1[0-3]|[1-9])(?:s|'s)?\b(?!\s*(?:\+|ago|later|\d))/gi, span: schoolYear, school: true },
  { pattern: /\byears?[\s-](three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|(?:one|two)(?=(?:'?s)?\s+(?:pupils?|child|children|class|classes|boys?|girls?|kids?|group)\b))s?\b(?!\s+(?:of|or|to|and)\b)/gi, span: schoolYear, school: true },
  { pattern: /\b(?:key stage|ks)\s?([1-5])\b/gi, span: v => [years(5, 7), years(7, 11), years(11, 14), years(14, 16), years(16, 18)][Number(v) - 1], school: true },
  { pattern: /\b(reception class|reception year|reception age)\b/gi, span: () => years(4, 5) },
  { pattern: /\b(sixth[\s-]form(?:ers?)?)\b/gi, span: () => years(16, 18) },
  { pattern: /\b(early teens|young teens|young teenagers?|younger teens?)\b/gi, span: () => years(11, 14) },
  { pattern: /\b(late teens|older teens|older teenagers?)\b/gi, span: () => years(16, 19) },
  { pattern: /\b(mid[\s-]teens)\b/gi, span: () => years(14, 16) },
  { pattern: new RegExp(`(?<=\\b(?:boys?|girls?|males?|females?|lads?|teens?|teenagers?|yps?|children|kids|young people)\\s{0,3},?\\s{0,3}(?:aged?\\s{0,3})?\\(?)(${n})${dash}(${n})\\b(?!\\s*(?:families|children|reviews|cases|months))`, 'gi'), span: (a, b) => years(numberOf(a), numberOf(b)) },
  { pattern: /(?<=\b(?:boys?|girls?|males?|females?|lads?|lass|teen|son|daughter)\s*,?\s*\(?)(1?\d)\b(?![\d/-])/gi, span: v => years(Number(v)) },
  { pattern: /\b(1\d)\s?(?:f|m)?(?=\s+(?:boys?|girls?|males?|females?|lads?|lass)\b)/gi, span: v => Number(v) >= 10 ? years(Number(v)) : undefined },
  { pattern: /\b(1[0-9])\s?[fm]\b/gi, span: v => years(Number(v)) },
  { pattern: /(?<=\s)(1\d)\s+to\s+(1\d|2[0-5])(?=\W*$)/gi, span: (a, b) => Number(b) > Number(a) ? years(Number(a), Number(b)) : undefined },
  { pattern: /(?:^|\s)(\d|1\d|2[0-5])\s*-\s*(\d|1\d|2[0-5])(?:\s*(?:s|yr|yrs|yo)?)(?=\s|$|[.,?!)])/gi, span: (a, b) => Number(b) > Number(a) ? years(Number(a), Number(b)) : undefined }
]

/** Ages of grown-ups and of pregnancies, and times past: read so that they are not taken for a child's. */
const notAChild = [
  new RegExp(`\\b${n}[\\s-]*(?:weeks?|wks?|/40)[\\s-]*(?:pregnan\\w*|gestation)`, 'gi'),
  /\b\d{1,2}\/40\b/gi,
  new RegExp(`\\b(?:last|past|previous|next)\\s+(?:${n}\\s*(?:or|to|-|and)\\s*)?${n}\\s*(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)\\b(?![\\s-]*old)`, 'gi'),
  new RegExp(`\\b(?:mum|mother|dad|father|parents?|stepdad|partner|nan|worker|carer)\\s*,?\\s*(?:is|was|who is|aged)?\\s*\\(?(?:aged\\s*)?(?:2\\d|[3-9]\\d)\\b(?:\\s*(?:years?|yrs?)(?:\\s*old)?)?`, 'gi'),
  new RegExp(`\\b(?:1\\d|[2-9]\\d)[\\s-]*(?:years?|yrs?|y\\/?o)${old}?\\s+(?:mum|mother|dad|father|parent|partner|man's|stepdad|grandmother|nan)\\b`, 'gi')
]

const blank = (text: string): string => ' '.repeat(text.length)

/** False for a text with none of what every rule of an age needs, here and in what is asked: a number, or a word for a stage of life. Most have none, and are read no closer. */
export const mayTellAge = (text: string): boolean => anyAge.test(text)
const anyAge = new RegExp(`${n}|year|yr|teen|adult|grown|reception|sixth`, 'i')

/** Reads every age in a text, in months: exact ages, bands, weeks and months, school years. */
export function agesIn(text: string): Ages {
  if (!mayTellAge(text)) return { spans: [], impossible: false, grownUp: false, atSchool: false, rest: text }
  let rest = notAChild.reduce((left, pattern) => left.replace(pattern, blank), text)
  const spans: AgeSpan[] = []
  let impossible = false
  let grownUp = false
  let atSchool = false
  for (const { pattern, span, school } of rules) {
    rest = rest.replace(pattern, (whole: string, ...parts: (string | number)[]) => {
      const found = span(...parts.filter(p => typeof p !== 'number').slice(0, -1).map(p => String(p ?? '')), '')
      if (!found) return whole
      if (!(found.from <= found.to) || found.from > 120 * 12) impossible = true
      else if (found.from > oldest * 12 + 11) grownUp = true
      else {
        spans.push(found)
        atSchool ||= school === true
      }
      return blank(whole)
    })
  }
  return { spans, impossible, grownUp, atSchool, rest }
}

const inYears = (months: number): number => Math.floor(months / 12)
const inMonths = (count: number): string => `${count} month${count === 1 ? '' : 's'}`

function monthWords({ from, to }: AgeSpan): string {
  if (from === 0) return `under ${inMonths(to + 1)}`
  return from === to ? `aged ${inMonths(from)}` : `aged ${from} to ${to} months`
}

/** An age span in words: `aged 15`, `aged 14 to 17`, `under 1`, `16 and over`, `aged 4 months`. */
export function ageWords(span: AgeSpan): string {
  const { from, to } = span
  const wholeYears = from % 12 === 0 && (to + 1) % 12 === 0
  if (to >= oldest * 12) return `${inYears(from)} and over`
  if (to < 24 && !wholeYears) return monthWords(span)
  if (from === 0) return `under ${inYears(to + 1)}`
  return inYears(from) === inYears(to) ? `aged ${inYears(from)}` : `aged ${inYears(from)} to ${inYears(to)}`
}
