import { ActivityTypes, TeamsInfo, type Activity, type TurnContext } from 'botbuilder'
import type { Cards } from '../cards/cards.ts'
import type { Ask } from '../conversation/ask.ts'
import type { Desk } from '../conversation/desk.ts'
import type { Reply } from '../conversation/reply.ts'
import { errorFacts, type Log } from '../log.ts'
import { createInvokes } from './invokes.ts'
import { scopeOf, toAsk } from './to-ask.ts'
import { toMessage } from './to-message.ts'

export interface TurnParts {
  desk: Desk
  toCard: Cards
  log: Log
  /** The clock, in milliseconds. */
  now: () => number
  /** A new reference for a fault, e.g. from `randomUUID`. */
  reference: () => string
}

export interface Turn {
  /** Reads what was asked, says the reply, and logs one line of facts. */
  run: (context: TurnContext) => Promise<void>
  /** What happens when anything above threw: one log line and an apology, both with the same reference. */
  failed: (context: TurnContext, error: unknown) => Promise<void>
}

/** One turn of the conversation on botbuilder: translate, ask the desk, translate back. */
export function createTurn({ desk, toCard, log, now, reference }: TurnParts): Turn {
  async function run(context: TurnContext): Promise<void> {
    const { activity } = context
    if (activity.type === ActivityTypes.Invoke) return answered(context)
    const began = now()
    const ask = toAsk(activity)
    if (!ask) return
    const reply = desk.reply(await withName(ask, context))
    await context.sendActivity(toMessage(toCard(reply)))
    record('Turn answered', activity, reply, began)
  }

  const invokes = createInvokes({ desk, toCard })

  /** An invoke is answered in the HTTP response itself; one that nobody knows is said not to be. */
  async function answered(context: TurnContext): Promise<void> {
    const { activity } = context
    const began = now()
    const { reply, ...value } = invokes(activity)
    await context.sendActivity(invokeResponse(value))
    if (reply) record('Invoke answered', activity, reply, began)
  }

  function record(event: string, activity: Activity, reply: Reply, began: number): void {
    const { tenantId: tenant } = activity.conversation
    log.info(event, { kind: reply.kind, scope: scopeOf(activity), ...tenant && { tenant }, results: resultsOf(reply), ms: Math.round(now() - began) })
  }

  async function failed(context: TurnContext, error: unknown): Promise<void> {
    const given = reference()
    log.error('Turn failed', { reference: given, ...errorFacts(error) })
    const isInvoke = context.activity.type === ActivityTypes.Invoke
    try {
      await context.sendActivity(isInvoke ? invokeResponse({ status: 500 }) : toMessage(toCard({ kind: 'sorry', reference: given })))
    } catch (unsaid) {
      log.error('The apology could not be sent', { reference: given, ...errorFacts(unsaid) })
    }
  }

  return { run, failed }
}

function invokeResponse(value: { status: number, body?: unknown }): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value }
}

/** Who added the bot. Teams seldom gives the name with the event, so the conversation's roster is asked; a welcome without a name is still a welcome. */
async function withName(ask: Ask, context: TurnContext): Promise<Ask> {
  if (ask.kind !== 'installed' || ask.by) return ask
  try {
    const { name } = await TeamsInfo.getMember(context, context.activity.from.id)
    return name ? { ...ask, by: name } : ask
  } catch {
    return ask
  }
}

/** Ids of the reviews a reply shows. */
function resultsOf(reply: Reply): string[] {
  switch (reply.kind) {
    case 'answer': return reply.matches.map(({ review }) => review.id)
    case 'latest': return reply.reviews.map(({ id }) => id)
    case 'review': return [reply.review.id]
    default: return []
  }
}
