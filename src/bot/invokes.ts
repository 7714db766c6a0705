import { ActivityTypes, type Activity } from 'botbuilder'
import type { Cards } from '../cards/cards.ts'
import type { Desk } from '../conversation/desk.ts'
import type { Reply } from '../conversation/reply.ts'
import { toAsk } from './to-ask.ts'

/** What an invoke is answered with, and the Reply behind it where there is one, for the log. */
export interface Invoked { status: number, body?: unknown, reply?: Reply }

interface Parts { desk: Desk, toCard: Cards }

/** Answers what Teams asks and waits for: a table with a line for every invoke this bot knows; any other is 501. */
export function createInvokes(parts: Parts): (activity: Activity) => Invoked {
  return activity => Object.hasOwn(table, activity.name ?? '') ? table[activity.name ?? '']!(activity, parts) : { status: 501 }
}

const table: Record<string, (activity: Activity, parts: Parts) => Invoked> = {
  'adaptiveCard/action': pressed
}

/** A button of the kind that changes its card in place. */
function pressed(activity: Activity, { desk, toCard }: Parts): Invoked {
  const ask = toAsk({ ...activity, type: ActivityTypes.Message, value: (activity.value ?? {}) as object })
  const reply: Reply = ask ? desk.reply(ask) : { kind: 'gone' }
  return { status: 200, reply, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: toCard(reply).content } }
}
