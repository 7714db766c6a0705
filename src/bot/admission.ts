import type { Activity } from 'botbuilder'
import type { Identity } from '../config.ts'
import type { MayReach } from './may-reach.ts'
import type { Vouched } from './token.ts'

/** Why a delivery with a good token is not heard; for the log. */
export type Unwelcome = 'channel' | 'tenant' | 'service-url'

/** The Bot Connector's token vouches for the sender, not for the body: what the body says of channel, tenant and service URL is looked at here. */
export function unwelcome(activity: Activity, { serviceUrl }: Vouched, { tenants }: Identity, mayReach: MayReach): Unwelcome | undefined {
  if (activity.channelId !== 'msteams') return 'channel'
  if (activity.serviceUrl !== serviceUrl || !mayReach(serviceUrl)) return 'service-url'
  const tenant = tenantOf(activity)
  return tenant && tenants.includes(tenant) ? undefined : 'tenant'
}

/** The one tenant an activity says it comes from, in small letters; undefined when it says none, or two. */
function tenantOf({ channelData, conversation }: Activity): string | undefined {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: unknown } | null }
  const said = [tenant?.id, conversation.tenantId].filter(id => id !== undefined && id !== null && id !== '')
  if (!said.every(id => typeof id === 'string')) return undefined
  const [one, ...others] = new Set(said.map(id => String(id).toLowerCase()))
  return others.length === 0 ? one : undefined
}
