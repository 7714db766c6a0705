import { eldest, inUnit, years } from './spans.ts'
import { keyStages, partsOfTeens } from './stages.ts'
import { halfPast, letterOf, type Token } from './tokens.ts'

/** What a rule makes of some tokens; undefined where they mean no age after all. */
export type Made = Partial<Token> | undefined
/** What the named parts of a pattern found. */
export type Parts = Record<string, Token | undefined>
/** What a number counts. */
export const count = ({ from }: Token): number => from / 12
/** What a bare number means beside one that tells what is counted; a year of school begins four years after the age of the same number. */
function like(token: Token, { per = 12, school }: Partial<Token>): Token {
  if (token.per !== undefined) return token
  return school ? { ...token, ...years(count(token) + 4, count(token) + 5), school } : { ...token, ...inUnit(count(token), per), per }
}
const isSchool = ({ role }: Token): boolean => role === letterOf('school')
/** From the first of two ages to the second; nothing where they are told the other way round. */
export function between({ low, high }: Parts): Made {
  const one = like(low!, isSchool(high!) ? {} : high!)
  const two = like(high!, isSchool(low!) || low!.role === letterOf('reception') ? { school: true } : {})
  return one.from <= two.from && one.to < two.to ? { from: one.from, to: high!.text === 'a' ? two.from : two.to, per: Math.min(one.per!, two.per!), ...one.school || two.school ? { school: true } : {} } : undefined
}
/** Two years of school of which one follows the other. */
export const bothYears = ({ low, high }: Parts): Made => like(high!, { school: true }).from <= low!.to + 1 ? between({ low, high }) : undefined
/** From the least of some ages to the most. */
export function among(_: Parts, all: readonly Token[]): Made {
  const last = all.findLast(({ per }) => per !== undefined) ?? {}
  const ages = all.filter(({ to }) => to > 0).map(age => like(age, last))
  return { from: Math.min(...ages.map(({ from }) => from)), to: Math.max(...ages.map(({ to }) => to)), per: ages[0]!.per! }
}
/** A number of years, months or weeks, and a half of one. */
export function quantity({ n, unit, half }: Parts): Made {
  const per = unit?.per ?? 12
  if (n!.from === n!.to && per === 12 && n!.from > 0) return { from: n!.from, to: n!.to, per }
  return { ...!half ? inUnit(count(n!), per) : per === 12 ? halfPast(count(n!)) : { from: count(n!), to: count(n!) + 1 }, per }
}
/** A year of school. */
export const schoolYear = ({ n }: Parts): Made => count(n!) >= 1 && count(n!) <= 13 ? { ...years(count(n!) + 4, count(n!) + 5), per: 12, school: true } : undefined

const told = (from: number, to: number, { school, per }: Token): Made => ({ from, to, per: per ?? 12, ...school ? { school } : {} })
/** The age itself. */
export const same = ({ x }: Parts): Made => told(x!.from, x!.to, x!)
/** Some weeks that end within a month: short of eight weeks is up to and with the second month. */
const isPartMonth = ({ from, to, per = 12 }: Token): boolean => per < 1 && to > from
/** Short of an age. */
export const under = ({ x }: Parts): Made => x!.to > 0 && (x!.from > 0 || x!.per !== 12) ? told(0, isPartMonth(x!) ? x!.from : Math.max(0, x!.from - 1), x!) : undefined
/** Up to an age, with it. */
export const upTo = ({ x }: Parts): Made => told(0, x!.to, x!)
/** From an age on. */
export const onwards = ({ x }: Parts): Made => told(x!.from, eldest, x!)
/** Past an age. */
export const past = ({ x }: Parts): Made => told(x!.to + 1, eldest, x!)
/** From an age, which is left out where another bound is told beside it. */
export const over = ({ x }: Parts): Made => ({ ...onwards({ x }), past: x!.to + 1 })
/** The year before an age. */
export const yearBefore = ({ x }: Parts): Made => count(x!) > 0 ? years(count(x!) - 1) : undefined
const isLow = ({ from, to }: Token): boolean => from > 0 && to === eldest
/** Between a bound from below and one from above. */
export function within({ a, b }: Parts): Made {
  const [low, high] = isLow(a!) || a!.from > b!.from ? [a!, b!] : [b!, a!]
  if (high.from > 0 || low.from > high.to) return undefined
  return { from: low.past !== undefined && low.past <= high.to ? low.past : low.from, to: high.to, per: 12 }
}
/** All but what a bound takes in. */
export const outside = ({ x }: Parts): Made => isLow(x!) ? { from: 0, to: (x!.past ?? x!.from) - 1 } : { from: x!.to + 1, to: eldest }
/** Small numbers are more often how many are wanted. */
export const likely = (make: (parts: Parts) => Made) => ({ x }: Parts): Made => x!.per === undefined && count(x!) < 8 ? undefined : make({ x })
/** An age that needs no telling. */
export const fixed = (from: number, to: number) => (): Made => ({ ...years(from, to), per: 12 })
/** For a birthday: the first and those of growing up tell more than an age. */
export const keeping = (make: (parts: Parts) => Made) => ({ x }: Parts): Made => { const made = make({ x }); return made && { ...made, per: 12, ...count(x!) === 1 || count(x!) >= 17 ? { keeps: true } : {} } }

/** The years of a part of the teens. */
const partOf = ({ text }: Token): readonly [number, number] => partsOfTeens[text.replace(/er$/, '').replace('old', 'older') as keyof typeof partsOfTeens] ?? [11, 19]

/** A part of the teens, or several. */
export const teens = ({ low, high = low }: Parts, all: readonly Token[]): Made => all.at(-1)!.text === 'teenage' ? undefined : years(partOf(low!)[0], partOf(high!)[1])
/** One key stage, or several. */
export function keyStage({ low, high = low }: Parts): Made {
  const [one, two] = [low!, high!].map(n => keyStages[count(n) - 1])
  return one && two && { ...years(one[0], two[1]), per: 12, school: true }
}
/** "In the first six weeks of life": where the life is not named, only whose it is can tell. */
export function ofLife({ n, unit, of }: Parts, [first, next]: readonly Token[]): Made {
  if (!of && !/^in (?:h|their)/.test(first!.text) && next!.text !== 'six') return undefined
  const several = unit!.text.endsWith('s') ? 6 : 1
  return { from: 0, to: Math.ceil((n ? n.to > 0 ? count(n) : 3 : several) * unit!.per!) - (unit!.per === 12 ? 1 : 0), keeps: true }
}
