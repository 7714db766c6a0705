import type { Match, Understood } from '../search/match.ts'
import type { AskedFact } from './asked-fact.ts'

/** A theme to try next, with the number of published reviews that have it. */
export interface ThemeCount { id: string, name: string, reviews: number }

/** What the catalogue says to a question. */
export type Answer =
  /** `point`: what it was asked of the reviews that were shown. */
  | { kind: 'answer', matches: Match[], searched: number, understood: Understood, point?: AskedFact }
  /** Nothing published fits; `nearest` are themes that do have reviews; `unnamed`: nothing was named that a review could be about. */
  | { kind: 'nothing-found', searched: number, understood: Understood, nearest: ThemeCount[], unnamed?: true }
  /** A follow-up ("just the younger ones?") with nothing before it to follow. */
  | { kind: 'what-about', searched: number, understood: Understood }
  /** Nothing was asked ("ok, thanks"): what was understood before stands. */
  | { kind: 'talk', searched: number, understood: Understood }

/** Answers questions from one catalogue. Pure: the memory of the conversation is handed in. */
export interface Answers {
  /** @param question the safe text, as typed; @param before what was last understood in this conversation, if within its 30 minutes. */
  answer: (question: string, before?: Understood) => Answer
  /** Every published review that has this theme, e.g. when its button is pressed; undefined for an unknown id. */
  theme: (id: string) => Answer | undefined
  /** Every theme that has at least one published review, most reviews first, then by name. */
  themes: () => ThemeCount[]
}
