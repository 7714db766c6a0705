import { ActivityTypes, TeamsInfo, type Activity, type TurnContext } from 'botbuilder'
import { staysInPlace, type Ask } from '../conversation/ask.ts'
import { givenIn, type PostedAnswers } from '../conversation/posted-answers.ts'
import type { Reply } from '../conversation/reply.ts'
import { errorFacts, type Facts, type Log } from '../log.ts'
import type { Vote } from '../store/store.ts'
import { messageKey } from './feedback.ts'
import type { FirstTime } from './first-time.ts'
import { createInvokes, type InvokeParts } from './invokes.ts'
import type { Lifecycle } from './lifecycle.ts'
import { messengerOf, type MessengerParts } from './messenger.ts'
import { scopeOf, toAsk } from './to-ask.ts'
import { toMessage } from './to-message.ts'

export interface TurnParts extends InvokeParts {
  log: Log
  /** Which answer each message held, for feedback on it. */
  given?: PostedAnswers
  /** Keeps feedback, durably, before it resolves. */
  keepVote?: (vote: Vote) => Promise<unknown>
  /** Keeps up with where the bot is installed. */
  lifecycle?: Lifecycle
  /** Posts of its own accord. */
  postman?: MessengerParts['postman']
  /** Whether this was not answered before. */
  firstTime?: FirstTime
  /** The clock, in milliseconds. */
  now: () => number
  /** A new reference for a fault, e.g. from `randomUUID`. */
  reference: () => string
}

export interface Turn {
  /** Reads what was asked, says the reply, and logs one line of facts. */
  run: (context: TurnContext) => Promise<void>
  /** Says that too much was asked in too short a time. */
  wait: (context: TurnContext) => Promise<void>
  /** What happens when anything above threw: one log line and an apology, both with the same reference. */
  failed: (context: TurnContext, error: unknown) => Promise<void>
}

/** One turn of the conversation on botbuilder: translate, ask the desk, translate back. */
export function createTurn({ log, given, keepVote, firstTime, lifecycle, postman, now, reference, ...parts }: TurnParts): Turn {
  const { counter, toCard } = parts

  async function run(context: TurnContext): Promise<void> {
    if (context.activity.type === ActivityTypes.Invoke) return answered(context)
    await said(context)
    await keepUp(context.activity)
  }

  async function said(context: TurnContext): Promise<void> {
    const { activity } = context
    const began = now()
    const ask = toAsk(activity)
    if (!ask || await firstTime?.(activity) === false) return
    const reply = await counter.reply(await withName(ask, context), messengerOf(context, { toCard, ...postman && { postman } }))
    await keep(reply)
    await (ask.kind === 'press' && staysInPlace(ask.press) ? change(context, reply) : post(context, reply))
    record('Turn answered', activity, reply, began)
  }

  /** Nobody's answer depends on this: a store that cannot be reached is logged. */
  async function keepUp(activity: Activity): Promise<void> {
    try {
      await lifecycle?.follow(activity)
    } catch (error) {
      log.error('What changed about where the bot is installed could not be kept', errorFacts(error))
    }
  }

  async function post(context: TurnContext, reply: Reply): Promise<void> {
    const posted = await context.sendActivity(toMessage(toCard(reply), reply))
    remember(context, posted?.id, reply)
  }

  /** Changes the card that a button stands on; where it cannot be changed, its new state is posted. */
  async function change(context: TurnContext, reply: Reply): Promise<void> {
    const { replyToId } = context.activity
    if (!replyToId) return post(context, reply)
    try {
      await context.updateActivity({ ...toMessage(toCard(reply), reply), id: replyToId })
    } catch (error) {
      log.warn('A card could not be changed, so it was posted anew', errorFacts(error))
      return post(context, reply)
    }
    remember(context, replyToId, reply)
  }

  /** Remembers which answer a message holds, for Teams' own feedback buttons: they name the message alone. */
  function remember({ activity }: TurnContext, message: string | undefined, reply: Reply): void {
    const held = reply.kind === 'answer' || reply.kind === 'nothing-found' ? givenIn(reply) : undefined
    if (message && held) given?.keep(messageKey(activity.conversation.id, message), held)
  }

  /** Feedback is kept before anybody is thanked for it. */
  async function keep(reply: Reply): Promise<void> {
    if (reply.kind === 'thanked') await keepVote?.(reply.vote)
  }

  const invokes = createInvokes(parts)

  /** An invoke is answered in the HTTP response itself; one that nobody knows is said not to be. */
  async function answered(context: TurnContext): Promise<void> {
    const { activity } = context
    const began = now()
    const { reply, lookedUp, ...value } = await invokes(activity, messengerOf(context, { toCard, ...postman && { postman } }))
    if (reply) await keep(reply)
    await context.sendActivity(invokeResponse(value))
    if (reply?.kind === 'thanked' && reply.also) await post(context, reply.also)
    if (reply) record('Invoke answered', activity, reply, began)
    if (lookedUp) log.info('Looked up', { kind: 'look-up', ...placeOf(activity), results: [...lookedUp], ms: Math.round(now() - began) })
  }

  function record(event: string, activity: Activity, reply: Reply, began: number): void {
    log.info(event, { kind: reply.kind, ...placeOf(activity), results: resultsOf(reply), ms: Math.round(now() - began) })
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

  async function wait(context: TurnContext): Promise<void> {
    await context.sendActivity(toMessage(toCard({ kind: 'wait' })))
  }

  return { run, wait, failed }
}

/** What the log may hold of where something was asked. */
function placeOf(activity: Activity): Pick<Facts, 'scope' | 'tenant'> {
  const { tenantId: tenant } = activity.conversation
  return { scope: scopeOf(activity), ...tenant && { tenant } }
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
    case 'review': case 'note': return [reply.review.id]
    case 'alike': return reply.alike.map(({ review }) => review.id)
    case 'thanked': return reply.vote.results
    default: return []
  }
}
