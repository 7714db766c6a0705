import type { AgeSpan } from '../../match.ts'
import { agesIn } from './ages.ts'
import { oldest, years } from './spans.ts'
import { count } from '../../../english/lists.ts'

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

/** How the bands of a record are worded, the first that fits. */
const worded: [pattern: RegExp, span: AgeSpan | undefined][] = [
  [/\b(under 1|under one|bab(y|ies)|infants?|newborns?)\b/, bands.infant],
  [/\b(under (5|five)s?|pre-?school|early years)\b/, bands['pre-school-child']],
  [/\btoddlers?\b/, bands.toddler],
  [/\b(young adults?|18.?(-|–|to).?25)\b/, bands['young-adult']],
  [/\b(teen\w*|adolescen\w*)\b/, bands.adolescent],
  [/\byoung (person|people)\b/, years(12, oldest)],
  [/\bprimary\b/, bands['primary-age']],
  [/\bsecondary\b/, bands['secondary-age']],
  [/\bschool.?aged?\b/, bands['school-age']]
]

/** The ages, in months, that a band named in a record stands for; undefined for one that says nothing, e.g. `child`. */
export function bandSpan(band: string): AgeSpan | undefined {
  const text = band.toLowerCase()
  return worded.find(([pattern]) => pattern.test(text))?.[1] ?? agesIn(text).spans[0]
}

const inYears = (months: number): number => Math.floor(months / 12)

function monthWords({ from, to }: AgeSpan): string {
  if (from === 0) return `under ${count(to + 1, 'month')}`
  return from === to ? `aged ${count(from, 'month')}` : `aged ${from} to ${to} months`
}

/** An age span in words: `aged 15`, `aged 14 to 17`, `under 1`, `16 and over`, `aged 4 months`. */
export function ageWords(span: AgeSpan): string {
  const { from, to } = span
  const wholeYears = from % 12 === 0 && (to + 1) % 12 === 0
  if (to >= oldest * 12 && (from <= oldest * 12 || to - from > 11)) return `${inYears(from)} and over`
  if (to < 24 && !wholeYears) return monthWords(span)
  if (from === 0) return `under ${inYears(to + 1)}`
  return inYears(from) === inYears(to) ? `aged ${inYears(from)}` : `aged ${inYears(from)} to ${inYears(to)}`
}
