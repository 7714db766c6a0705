/** What must be noticed before anything is answered, gravest first. */
export const concerns = ['risk', 'distress', 'identity', 'advice'] as const
export type Concern = (typeof concerns)[number]

/** What was noticed in a message. `rest` is the only text any other room may read. */
export interface Noticed {
  concern?: Concern
  /** True when a message in few words, answered as a question, may be of someone at risk. */
  inDoubt?: boolean
  /** True when it is in another language than English, which nothing here can read. */
  otherLanguage?: boolean
  /** Key of the area the writer named, when exactly one was named, e.g. `derby`. */
  area?: string
  /** True when personal details were taken out of `rest`. */
  redacted: boolean
  /** The message without personal details; may be empty. */
  rest: string
}

/** A place to turn to. It exists only with the page it came from and the day that page was checked. */
export interface Signpost {
  id: string
  name: string
  /** The concerns whose card shows it. */
  for: Concern[]
  number?: string
  url?: string
  /** When it answers, e.g. `24 hours a day`. */
  hours?: string
  /** Key and label of the area it serves; missing means everywhere. */
  area?: { key: string, name: string, aliases: string[] }
  /** True where it serves the whole country, and so may be shown whoever runs the bot. */
  national?: boolean
  /** Shown first and alone at the top, e.g. 999. */
  emergency?: boolean
  note?: string
  /** Who calls it that is not staff, as a line of the card begins: `If you are under 19`. It then stands in that one line. */
  whom?: string
  source: string
  /** `YYYY-MM-DD`. */
  checked: string
}
