import type { Activity } from 'botbuilder'
import type { Review } from '../catalogue/review.ts'
import type { Cards } from '../cards/cards.ts'
import type { LookUpCards } from '../cards/look-up-cards.ts'
import type { Messenger } from '../conversation/clerk.ts'
import type { Counter } from '../conversation/counter.ts'
import type { Desk } from '../conversation/desk.ts'
import type { LookUps } from '../conversation/look-up.ts'
import type { Reply } from '../conversation/reply.ts'
import { fedBack } from './feedback.ts'
import { decided, pointedAt } from './message-action.ts'
import { queried } from './message-extension.ts'
import { pressed } from './pressed.ts'
import { unfurled } from './unfurl.ts'

/** What an invoke is answered with and, for the log, the Reply behind it or the ids of the reviews looked up. */
export interface Invoked { status: number, body?: unknown, reply?: Reply, lookedUp?: readonly string[] }

export interface InvokeParts {
  desk: Desk
  counter: Counter
  toCard: Cards
  lookUps: LookUps
  lookUpCards: LookUpCards
  /** What a conversation follows, newest first; none where that cannot be known. */
  followed?: (conversation: string) => Promise<Review[]>
  /** The host our own pages are reached at from outside, where there is one. */
  publicHost?: string
}

/** Answers what Teams asks and waits for: a table with a line for every invoke this bot knows; any other is 501. */
export function createInvokes(parts: InvokeParts): (activity: Activity, messenger: Messenger) => Promise<Invoked> {
  return async (activity, messenger) => Object.hasOwn(table, activity.name ?? '') ? table[activity.name ?? '']!(activity, parts, messenger) : { status: 501 }
}

const table: Record<string, (activity: Activity, parts: InvokeParts, messenger: Messenger) => Invoked | Promise<Invoked>> = {
  'adaptiveCard/action': pressed,
  'message/submitAction': fedBack,
  'composeExtension/query': queried,
  'composeExtension/fetchTask': pointedAt,
  'composeExtension/submitAction': decided,
  'composeExtension/queryLink': unfurled,
  'composeExtension/anonymousQueryLink': unfurled
}
