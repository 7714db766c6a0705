import { createHmac, randomBytes } from 'node:crypto'
import { ActivityTypes, type Activity } from 'botbuilder'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** `wait`: too many, and to be told so; `silent`: told so already in this minute. */
export type Pace = 'fine' | 'wait' | 'silent'

/** How often people ask: counts a delivery and judges it. Kept for a minute in memory, under keys that name nobody. */
export type RateLimits = (activity: Activity) => Promise<Pace>

/** In one minute. Nobody types a message a second; the search box asks at each keystroke. A whole tenant stays below what one process can answer. */
export const mostInAMinute = { messages: 60, invokes: 300, tenant: 18_000 }

/** Limits for each person and each tenant. What tells of an installation is never turned away: it comes once. */
export function createRateLimits(most = mostInAMinute): RateLimits {
  const salt = randomBytes(32)
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const [messages, invokes, tenants, told] = [limiter(most.messages), limiter(most.invokes), limiter(most.tenant), limiter(1)]
  const keyed = (text: string) => createHmac('sha256', salt).update(text).digest('base64')

  return async activity => {
    const invoke = activity.type === ActivityTypes.Invoke
    if (!invoke && activity.type !== ActivityTypes.Message) return 'fine'
    const person = keyed(activity.from.aadObjectId ?? activity.from.id)
    const tenant = keyed(activity.conversation.tenantId ?? '')
    if (await within(invoke ? invokes : messages, person) && await within(tenants, tenant)) return 'fine'
    return await within(told, person) ? 'wait' : 'silent'
  }
}

/** Whether one more is within a limit. The limiter rejects with its count, and with an error only when it is at fault. */
async function within(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return false
  }
}
