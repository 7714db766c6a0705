import { agesIn, mayTellAge, oldest, type Ages } from './ages.ts'
import { barely, lifeStages, loosely, mayTellLoosely } from './ages-loosely.ts'
import { birthdaysIn } from './birthdays.ts'
import type { AgeSpan } from './match.ts'
import { numberOf, numberPattern } from './numbers.ts'
import { maySchoolAge, schoolAges, type Asked, type Parts } from './school-ages.ts'

/** A number of years or months, and no count of other things: "at least 3 reviews". */
const age = (name: string): string => `(?:aged?\\s+)?(?:the\\s+)?(?:age\\s+)?(?:of\\s+)?(?<${name}>${numberPattern}|an?(?=\\s+year))'?s?\\b(?:[\\s-]*(?<${name}Unit>years?|yrs?|y\\/?os?|months?|mths?|mnths?|weeks?|wks?)\\b)?(?!\\s+of (?!age)|\\s+(?!years\\b|yrs\\b)(?:(?:local|other|good|different|recent|published|proper|more|separate|new)\\s+)?[a-z]{3,}s\\b)(?:[\\s-]*(?:olds?|of age)\\b)?`
const nobody = '(?:not|no|nobody|no[\\s-]one|none|noone|nothing|nowt|isn\'t|aren\'t|wasn\'t|weren\'t|never|leave out|leaving out|exclude|excluding|without|except(?: for)?)\\s+(?:(?:anyone|anybody|any|those|people|ones)\\s+)?(?:(?:who\\s+|that\\s+)?(?:is|are|was|were)\\s+)?(?:a day\\s+)?'

/** The ways to name the youngest: with the age itself, or past it. */
const fromIt = `(?:at least|${nobody}(?:younger than|under|below|less than|shy of|short of)|minimum(?: age)?(?: of)?|>=|=>|≥)`
const pastIt = '(?:over|above|older than|more than|past|>)'
/** The ways to name the oldest: with the age itself, or short of it. */
const toIt = `(?:at most|up to(?: and including)?|${nobody}(?:older than|over|above|more than|past|beyond)|maximum(?: age)?(?: of)?|<=|=<|≤)`
const shortOfIt = '(?:under|below|younger than|less than|not yet|(?:hadn\'?t|hasn\'?t|haven\'?t|had not|has not|have not|not|never)(?: yet)? (?:turned|reached)|yet to turn|before (?:he|she|they) turned|short of|<)'
const joint = '\\s*(?:,|-|&|\\b(?:but|and|yet|though|who)\\b)*\\s*(?:(?:also|still|all|be|is|are|were|was)\\s+)*'

const lower = (name: string): string => `(?:(?<${name}From>${fromIt})|(?<${name}Past>${pastIt}))[\\s-]*${age(name)}`
const upper = (name: string): string => `(?:(?<${name}To>${toIt})|(?<${name}Short>${shortOfIt}))\\s*${age(name)}`
const start = '(?<![\\w-])'

const months = (value = '', unit = ''): AgeSpan => {
  const count = /^an?$/i.test(value) ? 1 : numberOf(value)
  if (/^w/i.test(unit)) return { from: Math.floor(count * 12 / 52), to: Math.ceil(count * 12 / 52) }
  if (/^m/i.test(unit)) return { from: count, to: count }
  return { from: count * 12, to: count * 12 + 11 }
}

/** From an age, or past it where the bound on the other side shows that the age itself is left out. */
function lowest(parts: Parts, isStrict: boolean): number {
  const { from, to } = months(parts.low, parts.lowUnit)
  return isStrict && parts.lowPast !== undefined ? to + 1 : from
}

function highest(parts: Parts): number {
  const { from, to } = months(parts.high, parts.highUnit)
  return parts.highTo !== undefined ? to : from - 1
}

function between(parts: Parts): AgeSpan {
  const to = highest(parts)
  const from = lowest(parts, true)
  return { from: from <= to ? from : lowest(parts, false), to }
}

/** Whom an age may follow at once: "young men 17 to 19", "lads of 15, 16 or 17". */
const people = '(?:boys?|girls?|males?|females?|lads?|lass|lasses|teens?|teenagers?|adolescents?|yps?|child|children|kids?|people|person|men|women|pupils?|students?|care leavers?|youths?|youngsters?|anyone|someone)'
const one = '(?:[4-9]|1\\d|2[0-5]|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)'
/** No more than a span of ages: what is counted, or dated, comes after other numbers. */
const noUnit = '(?!\\s*(?:[-/%:]|months?|mths?|weeks?|wks?|days?|minutes?|mins?|pages?|am\\b|pm\\b|famil|children|kids|people|reviews?|cases?|of them))'
const inList = (list = ''): AgeSpan => { const all = list.split(/[^\da-z]+|\b(?:or|and|to|through)\b/i).map(numberOf).filter(n => n > 0); return { from: Math.min(...all) * 12, to: Math.max(...all) * 12 + 11 } }

/** Numbers that alone are an age: one or two may be how many are wanted. */
const alone = 'three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
const teens = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const eldest = oldest * 12 + 11
const few = '(?:(?:just|only|and|or|the|ok|yes|no|try|say|what about|how about|for|those|ones|who were|who are|aged?|ages|from|between)[\\s,]+)*'

/** Where one clause of a question in one sentence ends and the next begins. */
const clause = '(?=[^.?!]*[.?!]?\\W*$)(?<=^\\W*|^[^.?!]*[,;:(]\\s*|\\s-\\s|\\bi (?:mean|meant)\\s)'
const clauseEnds = '(?=\\s*(?:$|bracket\\b|range\\b|[,;:.?!)]|-\\s|(?:and|on|about|with|re)\\s(?!\\d)))'

const rules: readonly Asked[] = ([
  [new RegExp(`\\b(?<one>${one})\\s*,\\s*(?<list>${one}(?:\\s*,\\s*${one})*(?:\\s*,?\\s*(?:or|and|&)\\s*${one})?)[\\s-]*(?:years?|yrs?|y\\/?os?)(?:[\\s-]*olds?)?\\b`, 'gi'), ({ one, list }) => inList(`${one},${list}`)],
  [new RegExp(`(?<=\\bwho (?:are|were)\\s+)(?<list>${one}(?:\\s*,\\s*${one})+\\s*,?\\s*(?:or|and|&)\\s*${one})\\b`, 'gi'), ({ list }) => inList(list)],
  [new RegExp(`${start}${lower('low')}${joint}${upper('high')}`, 'gi'), between],
  [new RegExp(`${start}${upper('high')}${joint}${lower('low')}`, 'gi'), between],
  [new RegExp(`${start}(?<lowFrom>from)\\s+${age('low')}${joint}${upper('high')}`, 'gi'), between],
  [new RegExp(`${start}(?:from\\s+)?${age('low')}\\s*(?:right |all the way |through )?(?<highTo>up to(?: and including)?)\\s+${age('high')}`, 'gi'), between],
  [new RegExp(`${start}${nobody}(?:aged?\\s+)?${age('high')}\\s*(?:and|or|&)\\s*(?:over|older|above|up)\\b`, 'gi'), parts => ({ from: 0, to: highest(parts) })],
  [new RegExp(`${start}${nobody}(?:aged?\\s+)?${age('low')}\\s*(?:and|or|&)\\s*(?:under|younger|below)\\b`, 'gi'), parts => ({ from: lowest({ ...parts, lowPast: '>' }, true), to: eldest })],
  [new RegExp(`${start}(?<lowFrom>${fromIt})\\s*${age('low')}`, 'gi'), parts => ({ from: lowest(parts, false), to: eldest })],
  [new RegExp(`${start}(?<!\\bfor )(?<highTo>${toIt})\\s*${age('high')}`, 'gi'), parts => ({ from: 0, to: highest(parts) })],
  [new RegExp(`${start}older than\\s*${age('low')}`, 'gi'), parts => ({ from: lowest({ ...parts, lowPast: '>' }, true), to: eldest })],
  [new RegExp(`${start}${age('low')}\\s+(?:or|and)\\s+more\\b(?!\\s+[a-z])`, 'gi'), parts => ({ from: lowest(parts, false), to: eldest })],
  [new RegExp(`${start}${age('high')}\\s+(?:or|and)\\s+less\\b`, 'gi'), parts => ({ from: 0, to: highest({ ...parts, highTo: '<=' }) })],
  [new RegExp(`${start}(?:aged?\\s+)?(?:exactly|precisely|bang on|spot on|dead on)\\s+${age('one')}`, 'gi'), parts => months(parts.one, parts.oneUnit)],
  [new RegExp(`${start}(?:aged?\\s+)?(?<one>${numberPattern})(?:\\s*(?<oneUnit>years?|yrs?|months?|weeks?))?\\s+exactly\\b`, 'gi'), parts => months(parts.one, parts.oneUnit)],
  [new RegExp(`^\\W*${few}(?<low>${numberPattern})\\s*(?:-|to)\\s*(?<high>${numberPattern})(?:'?s|\\s*(?:years?|yrs?|y\\/?os?|year olds?|inclusive|only|please|pls|thanks|thank you|ta|cheers|mate)|\\s*,)*\\W*$`, 'gi'), parts => ({ from: months(parts.low).from, to: months(parts.high).to })],
  [new RegExp(`^[^\\w<>≤≥=]*(?:(?:no|ok|sorry|make it|make that|try|say|change it to|i mean|i meant|i said|and|or|just|only|what about|how about|go for|rather|around|about|roughly|approx|aged?)\\W+)*(?<one>[1-9]|1\\d|2[0-5]|${alone})(?:[^\\w+]*\\b(?:years?|yrs?|or so|ish|i mean|i meant|i said|instead|then|please|pls|thanks|ta|cheers|only|though|now|not (?:\\d{1,2}|${teens})|rather than (?:\\d{1,2}|${teens})))*[^\\w+]*$`, 'gi'), parts => months(parts.one)],
  [new RegExp(`(?<=\\b${people}\\s*,?\\s*\\(?(?:(?:of|aged?|ages|who (?:are|were)|between|from)\\s+)?)(?<list>${one}(?:\\s*,\\s*${one})*(?:\\s*,\\s*|\\s*,?\\s*(?:or|and|&|to|-|through to)\\s*)${one})\\b${noUnit}`, 'gi'), ({ list }) => inList(list)],
  [/\b(?:not|isn't|isnt|aren't|arent|wasn't|wasnt|weren't|werent|rather than|instead of|excluding|exclude|except|nor|(?<=(?:^|[,;(]|\bbut)\s*)no)\s+(?:an?\s+|the\s+|any\s+|yet\s+(?:an?\s+)?)?(?:adults?|grown[\s-]?ups?)(?=\s*(?:[,.;!?)]|$|please|pls|thanks|but|and))/gi, () => ({ from: 0, to: 18 * 12 - 1 })],
  [/^\W*(?:(?:just|only|the|and|ok|or|what about|how about)\W+)*adults?(?:\W+(?:ones?|then|instead|please|pls|now))*\W*$/gi, () => ({ from: 18 * 12, to: eldest })],
  [/\b(?:adults only|(?:only|just) (?:the )?adults?\b(?! (?:board|review|services?|social|safeguarding|care|mental)))/gi, () => ({ from: 18 * 12, to: eldest })],
  [new RegExp(`${clause}(?:(?:(?:anywhere |somewhere )?(?:between|btwn|btw|betw|from)|in the) )?(?:(?<low>${numberPattern}|nought|zero|0)\\s*(?:-|to)|(?<first>${one}|${teens})\\s*(?:or|and))\\s*(?<high>1?\\d|2[0-5]|${teens})${clauseEnds}`, 'gi'), ({ low, first, high }) => { const [from, to] = [months((low ?? first)?.replace(/nought|zero/i, '0')).from, months(high).to]; return from < to - 11 ? { from, to } : undefined }]
] satisfies [RegExp, (parts: Parts) => AgeSpan | undefined][]).map(([pattern, span]) => ({ pattern, span }))

const isAge = ({ from, to }: AgeSpan): boolean => from <= to && from <= eldest && to >= 0

/** A text with the ages that some rules read blanked out, but for words that say more, and those ages added to the ones that were. */
function readBy(rules: readonly Asked[], text: string, spans: AgeSpan[]): string {
  const kept: [at: number, words: string][] = []
  const rest = rules.reduce((left, { pattern, span, keeps }) => left.replace(pattern, (whole: string, ...found: unknown[]) => {
    const parts = (found.at(-1) ?? {}) as Parts
    const read = span(parts)
    if (!read || !isAge(read)) return whole
    spans.push({ from: Math.max(0, read.from), to: Math.min(read.to, eldest) })
    if (keeps?.(whole, parts)) kept.push([text.indexOf(whole), whole])
    return ' '.repeat(whole.length)
  }), text)
  return kept.reduce((left, [at, words]) => left.slice(0, at) + words + left.slice(at + words.length), rest)
}

const isFrom = ({ from, to }: AgeSpan): boolean => from > 0 && to === eldest
const isUpTo = ({ from, to }: AgeSpan): boolean => from === 0 && to < eldest

/** From one age on, and up to another: of both, what lies between. */
function betweenBoth(spans: readonly AgeSpan[]): AgeSpan[] {
  const [low, high] = [spans.find(isFrom), spans.find(isUpTo)]
  if (!low || !high || low.from > high.to) return [...spans]
  return [{ from: low.from, to: high.to }, ...spans.filter(span => !isFrom(span) && !isUpTo(span))]
}

/** Reads every age that a question asks for, in months: between bounds ("older than 14 but under 17"), from or up to one, exactly one, by birthdays and years of school, and all that is told outright. */
export function agesAskedIn(text: string): Ages {
  const birthdays = birthdaysIn(text)
  const school = maySchoolAge(text)
  const loose = mayTellLoosely(text)
  if (!loose && !school && birthdays.length === 0 && !mayTellAge(text)) return agesIn(text)
  const spans: AgeSpan[] = []
  const staged = loose ? readBy(lifeStages, text, spans) : text
  const schooled = school ? readBy(schoolAges, staged, spans) : staged
  const atSchool = spans.length > 0 && schooled !== staged
  const bounded = readBy(rules, readBy(birthdays, schooled, spans), spans)
  const told = agesIn(loose ? readBy(barely, readBy(loosely, bounded, spans), spans) : bounded)
  const all = betweenBoth([...spans, ...told.spans])
  return { ...told, atSchool: atSchool || told.atSchool, spans: all.filter((span, i) => all.findIndex(({ from, to }) => from === span.from && to === span.to) === i), rest: all.length > 0 ? told.rest.replace(/\binclusive(?:ly)?\b/gi, word => ' '.repeat(word.length)) : told.rest }
}
