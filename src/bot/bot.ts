import type { Identity } from '../config.ts'
import { errorFacts } from '../log.ts'
import { activityIn } from './activity.ts'
import { TeamsAdapter } from './adapter.ts'
import { createTurn, type TurnParts } from './turn.ts'

/** The HTTP answer to one delivery from Teams: fixed words only, never an error's own. */
export interface Received { status: number, body?: unknown }

export interface Bot {
  /** Takes what Teams posted to `/api/messages`. Never rejects. @param authorization the header's value, or an empty text. */
  receive: (authorization: string, body: unknown) => Promise<Received>
}

/** The one room that knows botbuilder: authenticates a delivery, then runs the turn. Without an identity it serves this machine only. */
export function createBot({ identity, ...parts }: TurnParts & { identity?: Identity }): Bot {
  const { log } = parts
  const adapter = new TeamsAdapter(identity)
  const turn = createTurn(parts)
  adapter.onTurnError = turn.failed

  return {
    async receive(authorization, body) {
      const activity = activityIn(body)
      if (!activity) return { status: 400, body: { error: 'This is not an activity.' } }
      // Without an identity nobody is authenticated, so an answer may go to this machine alone.
      if (!identity && !isLoopback(activity.serviceUrl)) return { status: 403, body: { error: 'Without a Teams identity only this machine is served.' } }
      let reached = false
      try {
        const answer = await adapter.handle(authorization, activity, context => {
          reached = true
          return turn.run(context)
        })
        return answer ?? { status: 200 }
      } catch (error) {
        if (reached) {
          log.error('A turn could not be closed', errorFacts(error))
          return { status: 500, body: { error: 'Something went wrong.' } }
        }
        log.warn('A sender could not be authenticated', errorFacts(error))
        return { status: 401, body: { error: 'The sender could not be authenticated.' } }
      }
    }
  }
}

function isLoopback(serviceUrl: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(serviceUrl).hostname)
}
