import { ActivityTypes, TeamsInfo, type Activity, type TurnContext } from 'botbuilder'
import { staysInPlace, type Ask } from '../conversation/ask.ts'
import { givenIn, type PostedAnswers } from '../conversation/posted-answers.ts'
import type { Reply } from '../conversation/reply.ts'
import { errorFacts, type Facts, type Log } from '../log.ts'
import type { Vote } from '../store/store.ts'
import { unclaimed, Unanswered, type Claim, type Claims } from './claims.ts'
import { messageKey } from './feedback.ts'
import { createInvokes, type InvokeParts } from './invokes.ts'
import type { Lifecycle } from './lifecycle.ts'
import { messengerOf, type MessengerParts } from './messenger.ts'
import { invokeTime, posted, saysWhomToCall, turnTime, Unposted } from './posting.ts'
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
  /** Claims what came in, so that it is answered once. */
  claims?: Claims
  /** Whom to call if a child is in danger: a number or a name. */
  call: string
  /** The clock, in milliseconds, and a number from 0 to 1. */
  now: () => number
  random: () => number
  /** A new reference for a fault, e.g. from `randomUUID`. */
  reference: () => string
}

export interface Turn {
  /** Reads what was asked, says the reply, and logs one line of facts. */
  run: (context: TurnContext) => Promise<void>
  /** Says that too much was asked in too short a time. */
  wait: (context: TurnContext) => Promise<void>
  /** What happens when anything above threw: one log line and an apology, both with the same reference. @throws {Unanswered} when it is to be delivered again instead. */
  failed: (context: TurnContext, error: unknown) => Promise<void>
}

/** A turn in hand: whose it is, and when it must be over, in milliseconds since 1970. */
interface InHand { claim: Claim, until: number }

/** One turn of the conversation on botbuilder: translate, ask the desk, translate back. */
export function createTurn({ log, given, keepVote, claims, call, lifecycle, postman, now, random, reference, ...parts }: TurnParts): Turn {
  const { counter, toCard } = parts

  async function run(context: TurnContext): Promise<void> {
    if (context.activity.type === ActivityTypes.Invoke) return answered(context)
    await said(context)
    await keepUp(context.activity)
  }

  async function said(context: TurnContext): Promise<void> {
    const { activity } = context
    const began = now()
    const until = began + turnTime
    const ask = toAsk(activity)
    const claim = ask && (claims ? await claims(activity, until) : unclaimed)
    if (!claim) return
    const inHand = { claim, until }
    try {
      const reply = await counter.reply(await withName(ask, context), messengerOf(context, { toCard, ...postman && { postman } }))
      await keep(reply)
      await (ask.kind === 'press' && staysInPlace(ask.press) ? change(context, reply, inHand) : post(context, reply, inHand))
      record('Turn answered', activity, reply, began)
    } catch (error) {
      await failed(context, error, inHand)
    }
  }

  /** Nobody's answer depends on this: a store that cannot be reached is logged. */
  async function keepUp(activity: Activity): Promise<void> {
    try {
      await lifecycle?.follow(activity)
    } catch (error) {
      log.error('What changed about where the bot is installed could not be kept', errorFacts(error))
    }
  }

  async function post(context: TurnContext, reply: Reply, inHand: InHand): Promise<void> {
    const message = toMessage(toCard(reply), reply)
    remember(context, await posted(() => context.sendActivity(message), { ...inHand, twice: saysWhomToCall(reply), now, random }), reply)
  }

  /** Changes the card that a button stands on; where it cannot be changed, its new state is posted. */
  async function change(context: TurnContext, reply: Reply, inHand: InHand): Promise<void> {
    const { replyToId } = context.activity
    if (!replyToId) return post(context, reply, inHand)
    try {
      await context.updateActivity({ ...toMessage(toCard(reply), reply), id: replyToId })
    } catch (error) {
      log.warn('A card could not be changed, so it was posted anew', errorFacts(error))
      return post(context, reply, inHand)
    }
    await inHand.claim.done()
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
    if (reply?.kind === 'thanked' && reply.also) await post(context, reply.also, { claim: unclaimed, until: began + invokeTime })
    if (reply) record('Invoke answered', activity, reply, began)
    if (lookedUp) log.info('Looked up', { kind: 'look-up', ...placeOf(activity), results: [...lookedUp], ms: Math.round(now() - began) })
  }

  function record(event: string, activity: Activity, reply: Reply, began: number): void {
    log.info(event, { kind: reply.kind, ...placeOf(activity), results: resultsOf(reply), ms: Math.round(now() - began) })
  }

  async function failed(context: TurnContext, error: unknown, { claim, until }: InHand = { claim: unclaimed, until: now() + invokeTime }): Promise<void> {
    if (error instanceof Unanswered) throw error
    const given = reference()
    const facts = { reference: given, ...factsOf(error) }
    const isInvoke = context.activity.type === ActivityTypes.Invoke
    if (error instanceof Unposted && !isInvoke && await settled(error, claim, facts)) return
    log.error('Turn failed', facts)
    if (isInvoke) return void await context.sendActivity(invokeResponse({ status: 500 }))
    if (error instanceof Unposted && now() >= until) return
    try {
      await posted(() => context.sendActivity(toMessage(toCard({ kind: 'sorry', reference: given, call }))), { claim, until, twice: false, now, random })
    } catch (unsaid) {
      log.error('The apology could not be sent', { reference: given, ...factsOf(unsaid) })
    }
  }

  /** Whether nothing more is to be said where an answer was not posted. @throws {Unanswered} when it is to be delivered again: it was surely not posted, or is rather posted twice than never. */
  async function settled({ outcome, twice }: Unposted, claim: Claim, facts: Facts): Promise<boolean> {
    if (outcome === 'taken') return true
    if (twice || outcome === 'again') {
      log.error('An answer could not be posted', facts)
      await claim.letGo()
      throw new Unanswered('Teams did not take the answer.')
    }
    // Whoever has blocked the bot, or left, has no use for an apology: it would meet the same door.
    const isClosed = outcome === 'refused' || outcome === 'missing'
    if (isClosed) log.warn('An answer was refused', facts)
    return isClosed
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

function factsOf(error: unknown): Facts { return errorFacts(error instanceof Unposted ? error.cause : error) }

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
