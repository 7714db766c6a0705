import type { Answer, ThemeCount } from '../answers/answer.ts'
import type { Signpost } from '../care/concern.ts'
import type { Publisher, Review } from '../catalogue/review.ts'
import type { Command } from './commands.ts'
import type { Scope } from './ask.ts'

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>

/** Everything the bot can say, closed: a kind without a card does not compile. */
export type Reply =
  /** `redacted`: personal details were left out of what was read, and the card says so once. */
  | Of<'answer'> & { redacted: boolean }
  | Of<'nothing-found'> & { redacted: boolean }
  | Of<'what-about'> & { redacted: boolean }
  | { kind: 'review', review: Review }
  | { kind: 'latest', reviews: Review[], searched: number }
  | { kind: 'themes', themes: ThemeCount[], searched: number }
  | { kind: 'about', partnership: string, reviews: number, publishers: Publisher[], checked: string | undefined, page: string }
  | { kind: 'help', scope: Scope, commands: readonly Command[], examples: readonly string[] }
  | { kind: 'hello', examples: readonly string[] }
  | { kind: 'thanks' }
  /** What was kept for follow-ups is gone. */
  | { kind: 'forgotten', examples: readonly string[] }
  /** A button whose review or theme is no longer there. */
  | { kind: 'gone' }
  | { kind: 'welcome', by: string | undefined, scope: Scope, partnership: string, examples: readonly string[] }
  | { kind: 'risk', signposts: readonly Signpost[], redacted: boolean }
  | { kind: 'distress', scope: Scope, signposts: readonly Signpost[], redacted: boolean }
  /** `reviews`: the published reviews the question named by code or by the name they are known by. */
  | { kind: 'identity', reviews: readonly Review[], page: string, redacted: boolean }
  | { kind: 'advice', signposts: readonly Signpost[], redacted: boolean }
  /** Nothing was left to answer once personal details were taken out. */
  | { kind: 'personal-details', examples: readonly string[] }
  /** Something went wrong; the log line carries the same reference. */
  | { kind: 'sorry', reference: string }

export type ReplyKind = Reply['kind']
