/** The kinds of publication a partnership makes, in the words the field uses. */
export const reviewTypes = [
  'practice-review', 'serious-case-review', 'learning-review', 'serious-incident-learning-review',
  'multi-agency-learning-review', 'rapid-review', 'safeguarding-adults-review', 'domestic-homicide-review', 'thematic-review', 'briefing', 'audit'
] as const
export type ReviewType = (typeof reviewTypes)[number]

/** What one of each kind is called at the head of a card, and what many are in a line of text. */
export const typeNames: Readonly<Record<ReviewType, { one: string, many: string }>> = {
  'practice-review': { one: 'Child safeguarding practice review', many: 'child safeguarding practice reviews' },
  'serious-case-review': { one: 'Serious case review', many: 'serious case reviews' },
  'learning-review': { one: 'Learning review', many: 'learning reviews' },
  'serious-incident-learning-review': { one: 'Serious incident learning review', many: 'serious incident learning reviews' },
  'multi-agency-learning-review': { one: 'Multi-agency learning review', many: 'multi-agency learning reviews' },
  'rapid-review': { one: 'Rapid review', many: 'rapid reviews' },
  'safeguarding-adults-review': { one: 'Safeguarding adults review', many: 'safeguarding adults reviews' },
  'domestic-homicide-review': { one: 'Domestic homicide or domestic abuse related death review', many: 'domestic homicide or domestic abuse related death reviews' },
  'thematic-review': { one: 'Thematic review', many: 'thematic reviews' },
  briefing: { one: 'Learning briefing', many: 'briefings' },
  audit: { one: 'Multi-agency audit', many: 'audits' }
}

export const documentKinds = ['report', 'summary', 'briefing', 'progress', 'statement', 'one-page'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a draft's summary says until an editor has written it. */
export const unwritten = 'To be written:'

export const statuses = ['published', 'withdrawn', 'draft'] as const
export type Status = (typeof statuses)[number]

/** A publication elsewhere: we link to it, never copy it. `url` only where it was read from the publisher. */
export interface Document {
  title: string
  kind: DocumentKind
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published?: string
  url?: string
  /** True when the address known for it leads to nothing: it may have been withdrawn. */
  broken?: boolean
}

/** Who a review is about, each part only where the publication states it. */
export interface Subject {
  age?: { years: number } | { months: number }
  ageBand?: string
  sex?: 'male' | 'female'
  count?: number
}

/** The names that a pseudonym holds: “Ava, Noah and Mia” are three. */
export function namesIn(pseudonym = ''): string[] {
  return pseudonym.split(/\s*(?:[,&+/]|\band\b)\s*/u).filter(Boolean)
}

/** The body that published a review, e.g. `{ key: 'derby-scb', name: 'Derby Safeguarding Children Board' }`. */
export interface Publisher {
  key: string
  name: string
  /** Short form a practitioner knows, e.g. `DDSCP`. */
  short?: string
  /** The places it covers, e.g. `['Derby']`; matched when someone asks for "the county". */
  areas: string[]
  /** Towns and the like by the area they lie in, e.g. `{ Derbyshire: ['Buxton'] }`: whoever names one means the area. */
  places?: Record<string, string[]>
  /** The publisher's own page of reviews. */
  home?: string
  /** Other names people type, e.g. `['DSCB', 'the city board']`. */
  aliases: string[]
  /** Key of the body that replaced it, and the day it did. */
  replacedBy?: { key: string, on: string }
}

/** One published review: our own summary, its themes and its documents. */
export interface Review {
  id: string
  title: string
  code?: string
  /** The name that the review uses, or those of several children: “Ava, Noah and Mia”. */
  pseudonym?: string
  /** Missing only in catalogues from elsewhere that do not say. */
  type?: ReviewType
  publisher?: Publisher
  /**
   * `not-stated`: the publisher's page also carries learning from the boards it replaced, and does not say which body carried out this one.
   * A filter for one of those boards then meets an unknown fact: say so, neither take the review nor drop it in silence.
   */
  board?: 'not-stated'
  published?: string
  period?: { from: number, to: number }
  subjects: Subject[]
  /** What was read from its text where its record states nothing: a card does not say of this that it is not stated. */
  read?: readonly ('whom' | 'type')[]
  /** Ids of concepts the review is about. */
  themes: string[]
  /** Ids of concepts it touches on: enough to offer it, not enough to call it what was asked. */
  related: string[]
  summary: string
  learning: string[]
  /** Questions this review answers, written by its editor; searched, never shown. */
  asks: string[]
  documents: Document[]
  source?: { url: string, checked: string }
  /** `draft`: taken in from a publisher's page and not yet written by an editor; never shown or told of. */
  status: Status
  contentNote?: string
}

/** The Reviews we hold. Withdrawn ones are left out here, once, so that no other room can show them. */
export interface Catalogue {
  /** Published reviews, newest first; undated ones after, in the publisher's own order. */
  reviews: readonly Review[]
  publishers: readonly Publisher[]
  /** The published review with this id, if there is one. */
  find: (id: string) => Review | undefined
  /** True for the id of a review that was published here and has been withdrawn: enough to say so, and no more. */
  isWithdrawn?: (id: string) => boolean
  /** Names that withdrawn reviews were known by: asked for, they name no other review. */
  withdrawnNames?: readonly string[]
  /** Number of withdrawn reviews left out. */
  withdrawn: number
  /** The oldest `source.checked` day among the reviews, `YYYY-MM-DD`. */
  checked?: string
}
