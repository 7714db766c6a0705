import { ActivityTypes, TeamsInfo, type Activity, type TurnContext } from 'botbuilder'
import type { Cards } from '../cards/cards.ts'
import type { Ask } from '../conversation/ask.ts'
import type { Desk } from '../conversation/desk.ts'
import type { Reply } from '../conversation/reply.ts'
import { errorFacts, type Log } from '../log.ts'
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
    if (activity.type === ActivityTypes.Invoke) return answerInvoke(context)
    const began = now()
    const ask = toAsk(activity)
    if (!ask) return
    const reply = desk.reply(await withName(ask, context))
    await context.sendActivity(toMessage(toCard(reply)))
    record('Turn answered', activity, reply, began)
  }

  /** Only card buttons arrive as an invoke that this version answers; any other is said not to be known. */
  async function answerInvoke(context: TurnContext): Promise<void> {
    const { activity } = context
    const answer = activity.name === 'adaptiveCard/action' ? pressedInvoke(activity) : { status: 501 }
    await context.sendActivity(invokeResponse(answer))
  }

  function pressedInvoke(activity: Activity) {
    const began = now()
    const ask = toAsk({ ...activity, type: ActivityTypes.Message, value: (activity.value ?? {}) as object })
    const reply: Reply = ask ? desk.reply(ask) : { kind: 'gone' }
    record('Button answered', activity, reply, began)
    return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: toCard(reply).content } }
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
