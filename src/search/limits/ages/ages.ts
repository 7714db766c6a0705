import type { AgeSpan } from '../../match.ts'
import { everywhere } from '../../words/everywhere.ts'
import { rules, type Rule } from './rules.ts'
import { eldest, longest } from './spans.ts'
import { letterOf, tokensOf, type Role, type Token } from './tokens.ts'

/** What a text says about ages. `rest` is the text with those words blanked out, so that nothing reads them twice. */
export interface Ages {
  spans: AgeSpan[]
  impossible: boolean
  /** Those past the oldest that a review is about. */
  grownUp: AgeSpan[]
  /** True when those from an age on are told of, with no end. */
  open: boolean
  /** True when an age was given as a year or stage of school. */
  atSchool: boolean
  rest: string
}

/** Reads what a rule is about wherever its roles stand in a row. */
function apply(tokens: Token[], { pattern, becomes, make }: Rule): Token[] {
  const line = tokens.map(({ role }) => role).join('')
  const read: Token[] = []
  let at = 0
  for (const match of everywhere(pattern, line)) {
    const [from, to] = match.indices![0]!
    if (from === to || from < at) continue
    const parts = Object.fromEntries(Object.entries(match.indices!.groups ?? {}).flatMap(([name, place]) => place ? [[name, tokens[place[0]]]] : []))
    const all = tokens.slice(from, to)
    const made = make(parts, all)
    if (!made) continue
    read.push(...tokens.slice(at, from), { text: all[0]!.text, start: all[0]!.start, end: all.at(-1)!.end, from: 0, to: 0, ...made, role: letterOf(becomes) })
    at = to
  }
  return at === 0 ? tokens : [...read, ...tokens.slice(at)]
}

const isFrom = ({ from, to }: AgeSpan): boolean => from > 0 && to === eldest
const isUpTo = ({ from, to }: AgeSpan): boolean => from === 0 && to < eldest

/** From one age on, and up to another: of both, what lies between. */
function betweenBoth(spans: readonly AgeSpan[]): AgeSpan[] {
  const [low, high] = [spans.find(isFrom), spans.find(isUpTo)]
  if (!low || !high || low.from > high.to) return [...spans]
  return [{ from: low.from, to: high.to }, ...spans.filter(span => !isFrom(span) && !isUpTo(span))]
}

const ages = new Set((['age', 'told', 'school', 'range', 'bound'] satisfies Role[]).map(letterOf))

/** Reads every age that a text tells or asks for, in months: exact ages, bands, bounds, birthdays, stages of life and years of school. */
export function agesIn(text: string, asked = true): Ages {
  const all = tokensOf(text)
  const sentence = letterOf('stop')
  const last = text.search(/\w\W*$/)
  const isOne = !all.some(({ role, end }) => role === sentence && end <= last && /[.?!]/.test(text[end - 1] ?? ''))
  const tokens = rules.filter(rule => (asked || !rule.asked) && (isOne || !rule.alone)).reduce(apply, all)
  const told = tokens.filter(({ role }) => ages.has(role))
  const real = told.filter(({ from }) => from <= eldest)
  const spans = betweenBoth(real.map(({ from, to }) => ({ from, to: Math.min(to, eldest) })))
  const rest = tokens.filter(({ role, keeps }) => !keeps && (ages.has(role) || role === letterOf('tally'))).reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
  return {
    spans: spans.filter((span, i) => spans.findIndex(({ from, to }) => from === span.from && to === span.to) === i),
    open: told.some(({ role, from, to }) => role === letterOf('bound') && isFrom({ from, to })),
    impossible: told.some(({ from }) => from > longest), grownUp: told.flatMap(({ from, to }) => from > eldest && from <= longest ? { from, to: to > eldest ? to : longest } : []), atSchool: real.some(({ school }) => school), rest
  }
}
