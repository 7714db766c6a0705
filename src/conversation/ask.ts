/** Where a conversation takes place; decides what help offers and how private an answer is. */
export type Scope = 'personal' | 'group' | 'channel' | 'meeting'

/** A button on one of our cards: it carries an id, never its label. */
export type Press =
  | { do: 'theme', id: string }
  | { do: 'review', id: string }
  | { do: 'command', id: string }
  /** A button this version does not know, from an old card or forged. */
  | { do: 'unknown' }

/** What someone asks of the bot, in no messenger's terms. `conversation` is an opaque key for the memory of follow-ups. */
export type Ask =
  | { kind: 'words', scope: Scope, conversation: string, text: string }
  | { kind: 'press', scope: Scope, conversation: string, press: Press }
  /** The bot was just added; `by` is the name of who added it, where the messenger says. */
  | { kind: 'installed', scope: Scope, by?: string }
