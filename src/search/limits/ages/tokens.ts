import { everywhere } from '../../words/everywhere.ts'
import { numberOf, placeOf } from '../../../english/numbers.ts'
import { lexicon } from './lexicon.ts'
import { inUnit, years } from './spans.ts'
import { schoolStages, stages } from './stages.ts'

/** A stretch of a question that plays one part in telling an age. */
export interface Token {
  /** One letter, so that rules can be patterns over a line of them. */
  role: string
  text: string
  start: number
  end: number
  /** The months it stands for, both ends included; of a bare number, those of so many years. */
  from: number
  to: number
  /** How many months one of what it counts is, where that is told. */
  per?: number
  /** True for a year or stage of school. */
  school?: boolean
  /** True where its words say more than an age, and stay to be read. */
  keeps?: boolean
  /** Where the ages begin once the one that was named is left out. */
  past?: number
}

/** What a word or phrase does in the telling of an age: as it is written, by the size of a number, or as rules have read it. */
export type Role = keyof typeof lexicon | 'comma' | 'stop' | 'slash' | 'paren' | 'gap' | 'word' | 'plural' | 'teen' | 'speltTeen' | 'score' | 'big' | 'age' | 'told' | 'term' | 'length' | 'school' | 'range' | 'tally' | 'bound' | 'nth'

const signs: Record<string, Role> = { ',': 'comma', '/': 'slash', '(': 'paren' }
/** Digits and signs may stand right before anything; words end where their letters do. */
const open = new Set<Role>(['none', 'fraction', 'newborn', 'figure', 'life', 'keyStage', 'post', 'least', 'most', 'up', 'under', 'over', 'older', 'to', 'and', 'hyphen', 'dash'])
const ending = (role: string): string => role === 'spelt' ? '' : open.has(role as Role) ? '(?<!\\p{L}(?=\\p{L}))' : '(?!\\p{L})'
/** Each role with how it is written, then any other words and signs. */
const written: [role: Role, pattern: string][] = [...Object.entries(lexicon).map(([role, words]): [Role, string] => [role as Role, `(?:${words})${ending(role)}`]), ['plural', "\\p{L}{3,}s(?![\\p{L}\\d_'’])"], ['word', "[\\p{L}\\d_'’]+"], ['stop', '\\S|$']]
const lexeme = new RegExp(`\\s*(?:${written.map(([, pattern]) => `(${pattern})`).join('|')})`, 'giu')

/** Months in one of a unit. */
function monthsIn(unit: string): number {
  if (/^y/i.test(unit)) return 12
  if (/^m/i.test(unit)) return 1
  return /^w/i.test(unit) ? 12 / 52 : /^f/i.test(unit) ? 24 / 52 : /^h/i.test(unit) ? 0 : 12 / 365
}

/** A number by its size: children are in their teens, parents past them. */
const sized = (value: number, spelt: boolean): Role => value > 25 ? 'big' : value > 19 ? 'score' : value > 10 || (value === 10 && !spelt) ? spelt ? 'speltTeen' : 'teen' : spelt ? 'spelt' : 'figure'

/** The number that digits, a word, a plural or an ordinal stands for. */
function valueOf(text: string): number {
  const word = text.toLowerCase()
  const nth = placeOf(word)
  if (nth > 0) return nth
  return /^(?:nought|zero)$/.test(word) ? 0 : [word, word.replace(/'?s$|st$|nd$|rd$|th$/, ''), word.replace(/es$/, '')].map(numberOf).find(value => !Number.isNaN(value)) ?? Number.NaN
}

/** Half a year past an age: only the smallest are said to be. */
export const halfPast = (value: number): { from: number, to: number } => value < 5 ? { from: value * 12 + 6, to: value * 12 + 6 } : years(value)

type TokenRead = Partial<Token> & { as?: Role }
const staged = (stages: typeof schoolStages) => (text: string): TokenRead => {
  const [, from = 0, to = 0] = stages.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(text)) ?? []
  return { as: 'age', ...years(from, to), per: 12 }
}
const counted = (text: string): TokenRead => Number.isInteger(valueOf(text)) ? years(valueOf(text)) : halfPast(Math.floor(valueOf(text)))
const measured = (text: string): TokenRead => ({ per: monthsIn(text) })

/** What the words of a role stand for beside it. */
const saying: Partial<Record<Role, (text: string) => TokenRead>> = {
  stage: staged(stages), schoolStage: text => ({ ...staged(schoolStages)(text), school: true }),
  // names that stand for an age beside another: "newborn to two", "reception to Y6"
  newborn: () => ({ from: 0, to: 0, per: 12 }), nursery: () => ({ ...years(3), per: 12 }), reception: () => ({ ...years(4, 5), per: 12 }),
  fraction: text => ({ as: 'age', ...inUnit(Number.parseInt(text, 10), monthsIn(text.endsWith('52') ? 'week' : 'month')), per: 1 }),
  year: measured, small: measured, one: () => years(1), ones: () => years(1), an: () => years(1), many: counted, ordinal: counted,
  figure: text => ({ ...counted(text), as: sized(valueOf(text), false) }), spelt: text => ({ ...counted(text), as: sized(valueOf(text), true) })
}

/** So wide a space is left by words that were read before: "5 March 2024" is no age. */
const wide = 5
/** What is found at one place: after a wide space, that too. */
function found(match: RegExpExecArray): Token[] {
  const which = match.findIndex((words, i) => i > 0 && words !== undefined)
  const words = match[which]!.toLowerCase()
  const end = match.index + match[0].length
  const start = end - words.length
  const role = written[which - 1]![0]
  const { as = signs[words] ?? role, ...said } = saying[role]?.(words) ?? {}
  const gap = { role: letterOf('gap'), text: '', start, end: start, from: 0, to: 0 }
  return [...start - match.index >= wide && match.index > 0 ? [gap] : [], ...words === '' ? [] : [{ text: words, start, end, from: 0, to: 0, ...said, role: letterOf(as) }]]
}

/** The words of a text by the roles they play in telling an age. */
export const tokensOf = (text: string): Token[] => everywhere(lexeme, text).flatMap(found)

const letters = new Map<Role, string>()
/** The letter that stands for a role in a line of them. */
export function letterOf(role: Role): string {
  if (!letters.has(role)) letters.set(role, String.fromCharCode(0x4e00 + letters.size))
  return letters.get(role)!
}
