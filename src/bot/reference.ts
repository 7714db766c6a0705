import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Address } from '../store/address.ts'

/** What is needed to post to a conversation of its own accord: Teams' service there, and the bot's own id. `group` is the team's id in Entra. */
export interface Reference { serviceUrl: string, bot: string, group?: string | undefined }

const schema = z.object({ serviceUrl: z.string().min(1), bot: z.string().min(1), group: z.string().min(1).optional() })

/** The reference in an address. @throws when it is none of ours. */
export function referenceIn({ reference }: Pick<Address, 'reference'>): Reference { return schema.parse(JSON.parse(reference)) }

/** The reference that an activity gives, as an address keeps it. @param before what was kept: an activity does not always name the team's group. */
export function referenceOf({ serviceUrl, recipient, channelData }: Pick<Activity, 'serviceUrl' | 'recipient' | 'channelData'>, before?: string): string {
  const { team } = (channelData ?? {}) as { team?: { aadGroupId?: string } }
  const group = team?.aadGroupId ?? (before === undefined ? undefined : groupIn(before))
  const reference: Reference = { serviceUrl, bot: recipient.id, ...group && { group } }
  return JSON.stringify(reference)
}

function groupIn(reference: string): string | undefined {
  return schema.partial().safeParse(JSON.parse(reference)).data?.group
}
