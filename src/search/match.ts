import type { Review } from '../catalogue/review.ts'
import type { Fact } from './limits/stated-facts.ts'
import type { Order } from './limits/ordering.ts'
import type { Years } from './limits/years.ts'

/** `direct`: what was asked. `related`: near it, shown apart and said to be so. */
export type Grade = 'direct' | 'related'

/** A Review that fits, and why, in one line of preferred words drawn from what really matched. */
export interface Match {
  review: Review
  grade: Grade
  why: string
}

/** A span of ages in months, both ends included. */
export interface AgeSpan { from: number, to: number }

/** What a question asks for beside its topics. Every one that is present counts. */
export interface Filters {
  ages?: AgeSpan[]
  sex?: 'male' | 'female'
  /** Years of publication or of the period covered. */
  years?: Years
  /** Publisher keys, any of them. */
  publishers?: string[]
  /** Area names, any of them, e.g. `Derby`. */
  areas?: string[]
  types?: string[]
  documentKinds?: string[]
  /** Ids of reviews named by code or pseudonym. */
  named?: string[]
  /** Concept ids that a fitting review must not be about, e.g. in "deaths, but not babies". */
  without?: string[]
  /** Facts that a fitting review must give, e.g. in "where the age is known". */
  stated?: Fact[]
  /** Facts that it must leave open. */
  unstated?: Fact[]
}

/** What was understood of a question: concepts and filters in our own words, never the text that was typed. Safe to keep and to print. */
export interface Understood {
  /** Concept ids, as asked. */
  concepts: string[]
  filters: Filters
  /** One line in preferred words, e.g. `elective home education · boys · aged 14 to 17`. Empty when nothing was understood. */
  said: string
  /** Plain sentences to show: a respelling made, a filter ignored and why, an abbreviation read two ways. */
  notes: string[]
  /** Ids of the reviews that were shown as what was asked, in their order: what "the second one" means. */
  shown?: string[]
  /** Ids of those offered apart, in their order. */
  beside?: string[]
  /** Id of the review that they were likened to or set against: what "him" means after "anything like it". */
  of?: string
  /** The order that was asked for: after "newest", what is older is so by date. */
  order?: Order
  /** What those shown were narrowed from: what "the rest" means. */
  among?: Among
  /** The answer before it: what "both" takes in. */
  last?: Among
  /** The first answer of the conversation: what "back to where I started" means. */
  first?: Among
}

/** An answer that came before. */
export interface Among { concepts: string[], filters: Filters, shown: string[] }
