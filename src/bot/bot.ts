import { ActivityTypes, type Activity } from 'botbuilder'
import type { Identity } from '../config.ts'
import { errorFacts } from '../log.ts'
import type { Look, Postman } from '../notices/sender.ts'
import { activityIn } from './activity.ts'
import { TeamsAdapter } from './adapter.ts'
import { unwelcome } from './admission.ts'
import { Unanswered } from './claims.ts'
import { clouds } from './clouds.ts'
import { createGetToken } from './credentials.ts'
import { createKeys } from './keys.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createLook } from './looking.ts'
import { createMayReach } from './may-reach.ts'
import { createPostman, type ToPost } from './postman.ts'
import { createReadToken, type Vouched } from './token.ts'
import { createTurn, type TurnParts } from './turn.ts'

/** The HTTP answer to one delivery from Teams: fixed words only, never an error's own. */
export interface Received { status: number, body?: unknown }

/** A sender that may be heard, or the answer that says it may not. */
export type Admission = { receive: (body: unknown) => Promise<Received> } | { refused: Received }

export interface Bot {
  /** Judges who posts to `/api/messages` by the header alone, before anything of the body is read. Never rejects. @param authorization the header's value, or an empty text. */
  admit: (authorization: string) => Promise<Admission>
  /** What must work before anyone is heard, each rejecting when it does not: the keys senders are known by, and the token we are known by. */
  checks: Record<string, () => Promise<unknown>>
  /** Posts notices, said in these messages, of its own accord. */
  postman: (toPost: ToPost) => Postman
  /** Looks in channels for notices of unknown outcome, with an identity that may. */
  look?: Look
}

/** Without an identity the bot serves this machine only, and counts nobody. */
export interface BotParts extends TurnParts { identity?: Identity, limits?: RateLimits }

/** The one room that knows botbuilder: admits a sender, then runs the turn. */
export function createBot({ identity, limits = createRateLimits(), ...parts }: BotParts): Bot {
  const { log, now } = parts
  const mayReach = createMayReach(identity)
  const getToken = identity && createGetToken(identity, now)
  const keys = identity && createKeys(identity.openIdMetadata ?? clouds[identity.cloud].metadata, now)
  const adapter = new TeamsAdapter({ mayReach, ...identity && { identity }, ...getToken && { getToken } })
  const postman = (toPost: ToPost): Postman => createPostman({ connectorFor: adapter.connectorFor, toPost, log })
  const turn = createTurn({ ...parts, postman })
  adapter.onTurnError = turn.failed
  const readToken = identity && keys && createReadToken({ issuer: clouds[identity.cloud].issuer, appId: identity.appId, now, keys })

  return {
    checks: { ...keys && { keys: keys.load }, ...getToken && { identity: getToken } },
    ...identity && { look: createLook({ graph: clouds[identity.cloud].graph, getToken: createGetToken(identity, now, clouds[identity.cloud].graph), log }) },
    postman,
    async admit(authorization) {
      if (!readToken) return { receive: body => receive(body) }
      try {
        const vouched = await readToken(authorization)
        if (vouched) return { receive: body => receive(body, vouched) }
        log.warn('A sender could not be authenticated')
        return refused(401, 'The sender could not be authenticated.')
      } catch (error) {
        log.error('The keys that Teams signs with could not be fetched', errorFacts(error))
        return refused(503, 'Senders cannot be authenticated at the moment.')
      }
    }
  }

  async function receive(body: unknown, vouched?: Vouched): Promise<Received> {
    const activity = activityIn(body)
    if (!activity) return { status: 400, body: { error: 'This is not an activity.' } }
    const reason = reasonToRefuse(activity, vouched)
    if (reason) {
      log.warn('A delivery was refused', { reason })
      return { status: 403, body: { error: identity ? 'This bot is not for the sender’s organisation, channel or service.' : 'Without a Teams identity only this machine is served.' } }
    }
    try {
      const pace = identity ? await limits(activity) : 'fine'
      if (pace !== 'fine') log.warn('Someone asks too often', { reason: pace })
      // Teams sends nothing again after a 200; an invoke has somebody waiting at its other end.
      if (pace !== 'fine' && activity.type === ActivityTypes.Invoke) return { status: 429, body: { error: 'Please wait a minute.' } }
      if (pace === 'silent') return { status: 200 }
      return await adapter.handle(activity, pace === 'wait' ? turn.wait : turn.run) ?? { status: 200 }
    } catch (error) {
      return unclosed(error)
    }
  }

  function unclosed(error: unknown): Received {
    if (error instanceof Unanswered) return { status: 503, body: { error: 'This is not answered yet. Please deliver it again.' } }
    log.error('A turn could not be closed', errorFacts(error))
    return { status: 500, body: { error: 'Something went wrong.' } }
  }

  // Without an identity nobody is authenticated, so an answer may go to this machine alone.
  function reasonToRefuse(activity: Activity, vouched: Vouched | undefined) {
    if (identity && vouched) return unwelcome(activity, vouched, identity, mayReach)
    return mayReach(activity.serviceUrl) ? undefined : 'service-url'
  }
}

function refused(status: number, error: string): Admission { return { refused: { status, body: { error } } } }
