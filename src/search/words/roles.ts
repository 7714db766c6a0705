import { everywhere } from './everywhere.ts'

/** A stretch of a text that plays one part. */
export interface Played { letter: string, text: string, start: number, end: number }

/** Reads a text as the parts that its words play, one letter each, so that what is said can be told by patterns over a line of them. */
export interface Roles {
  /** The parts of a text, in their order; those `passed` over are left out. */
  read: (text: string) => Played[]
  /** A pattern over the letters, written with the names of roles and classes: `new thing? head`. */
  pattern: (names: string) => RegExp
}

/** The parts that were read as one line of letters, for patterns to be put to. */
export const lineOf = (parts: readonly Played[]): string => parts.map(({ letter }) => letter).join('')

/** A text without what was read of it, and without what then only joins. */
export function textWithout(text: string, taken: readonly Played[]): string {
  const rest = taken.toSorted((a, b) => b.start - a.start).reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
  return rest.replace(/\s+/gu, ' ').replace(/^(?:[\s,]|(?:and|but)\b)+|(?:[\s,]|\b(?:and|but))+$/gu, '').trim()
}

const letter = (i: number): string => String.fromCharCode(0x4e00 + i)

/** Builds a reader of roles: each with how it is written, the first that fits is taken; then `word` and `stop` for all else. `classes`: names for several of them. */
export function createRoles<Role extends string>(lexicon: Readonly<Record<Role, string>>, classes: Readonly<Record<string, string>>, passed: readonly Role[] = []): Roles {
  const written: [role: string, words: string][] = [...Object.entries<string>(lexicon).map(([role, words]): [string, string] => [role, `(?:${words.replaceAll(' ', '\\s+')})(?![\\p{L}\\d])`]), ['word', "[\\p{L}\\d'’]+"], ['stop', '\\S']]
  const letters = new Map(written.map(([role], i) => [role, letter(i)]))
  const over = new Set(passed.map(role => letters.get(role)))
  const lexeme = new RegExp(written.map(([, words]) => `(?<![\\p{L}\\d](?=[\\p{L}\\d]))(${words})`).join('|'), 'giu')
  const inLetters = (names: string): string => names.replace(/[a-zA-Z]+/g, name => letters.get(name) ?? `(?:${inLetters(classes[name]!)})`).replaceAll(' ', '')
  return {
    read: text => everywhere(lexeme, text).map(match => ({ letter: letter(match.findIndex((words, i) => i > 0 && words !== undefined) - 1), text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })).filter(({ letter }) => !over.has(letter)),
    pattern: names => new RegExp(inLetters(names), 'u')
  }
}
