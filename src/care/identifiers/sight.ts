import type { Span } from './span.ts'

/** A word as typed, in small letters, without its possessive, where it stands, and what stands between it and the word before. */
export interface Word { text: string, small: string, bare: string, from: number, to: number, gap: string }

/** Where other identifiers stand, and the names or pseudonyms that publications use. */
export interface Beside { others: readonly Span[], published: ReadonlySet<string> }

/** Everything that tells whether a word is a name. */
export interface Sight extends Beside {
  words: Word[]
  /** Typed in capitals throughout: a capital says nothing. */
  shouted: boolean
  /** Speaks of publications. */
  framed: boolean
  /** Speaks of the writer's own work or day. */
  owned: boolean
}

/** Whether a word is written as a name is: a capital, where not everything is in capitals. */
export function isCapital({ shouted }: Sight, { text }: Word): boolean {
  return !shouted && /^\p{Lu}(?:[\p{Ll}'.-]|\p{Lu}+$)/u.test(text)
}
