import type { Outcome } from '../store/outbox.ts'
import { backOff } from './pace.ts'

/** What came of one request. */
export type Answer =
  /** `code` is Teams' own word for an error; `retryAfter` is in milliseconds. */
  | { kind: 'answered', status: number, code?: string, retryAfter?: number, activity?: string }
  /** It was never sent: no connection, no token. */
  | { kind: 'unreached' }
  /** It was sent, and no answer came. */
  | { kind: 'unanswered' }

/** When and how often. `random` is from 0 to 1; `grace` is there where someone can look for a post. */
export interface Circumstances { attempt: number, now: number, random: number, grace?: number }

/** A conversation that is not found may be found again: it is asked this often in a row, over hours, before it is suspended. */
const mostMissing = 5
const missingFirst = 5 * 60 * 1000
/** While Teams does not know who we are, nothing can be posted anywhere. */
export const unknownToTeams = 60_000

/** What an answer to a post means. What may have been accepted is never posted again by itself. */
export function outcomeOf(answer: Answer, circumstances: Circumstances): Outcome {
  const { now, grace } = circumstances
  if (answer.kind === 'unreached') return again('Teams could not be reached.', circumstances)
  if (answer.kind === 'unanswered' || answer.status >= 500 || answer.status === 408) return { kind: 'uncertain', reason: 'Teams did not say whether this was posted.', ...grace !== undefined && { look: now + grace } }
  const { status, activity } = answer
  if (status >= 200 && status < 300) return { kind: 'sent', ...activity !== undefined && { activity } }
  if (status < 400) return again('Teams asked to try again.', circumstances)
  return refused[status]?.(answer, circumstances) ?? { kind: 'dead', reason: `Teams did not accept the message (${status}).` }
}

function again(reason: string, { attempt, now, random }: Circumstances): Outcome { return { kind: 'again', next: now + backOff(attempt, random), reason } }

/** What each status means that says the post was not accepted; any other will never be. */
const refused: Record<number, (answer: Extract<Answer, { kind: 'answered' }>, circumstances: Circumstances) => Outcome> = {
  401: (_, { now }) => ({ kind: 'again', next: now + unknownToTeams, reason: 'Teams did not accept the bot’s identity.' }),
  403: ({ code }) => ({ kind: 'refused', reason: refusals[code ?? ''] ?? 'Teams refuses what the bot posts there.' }),
  404: (_, { attempt, now, random }) => ({ kind: 'missing', next: now + backOff(attempt, random, missingFirst), most: mostMissing, reason: 'The conversation was not found.' }),
  412: (_, circumstances) => again('Teams asked to try again.', circumstances),
  413: () => ({ kind: 'dead', reason: 'The message was too large.' }),
  429: ({ retryAfter }, { attempt, now, random }) => ({ kind: 'again', all: true, next: now + (retryAfter ?? backOff(attempt, random)), reason: 'Teams asked to wait.' })
}

/** What an answer to an edit means. An edit twice is an edit once, so it is repeated. */
export function editOutcomeOf(answer: Answer, circumstances: Circumstances): Outcome {
  const outcome = outcomeOf(answer, circumstances)
  switch (outcome.kind) {
    case 'uncertain': return { kind: 'again', next: circumstances.now + backOff(circumstances.attempt, circumstances.random), reason: 'Teams did not say whether this was changed.' }
    case 'missing': return { kind: 'dead', reason: 'The message is no longer there.' }
    case 'refused': return { kind: 'dead', reason: outcome.reason }
    default: return outcome
  }
}

const refusals: Record<string, string> = {
  BotNotInConversationRoster: 'The app is not installed there any more.',
  BotDisabledByAdmin: 'An administrator has turned the app off.',
  ConversationBlockedByUser: 'The bot is blocked there.',
  MessageWritesBlocked: 'The channel is archived, or the bot may not post in it.',
  NotEnoughPermissions: 'The bot may not post there.',
  InvalidBotApiHost: 'Teams wants to be reached at another address: it is known once someone writes to the bot there.'
}
