import { z } from 'zod'
import type { Address } from '../store/address.ts'

/** What is needed to post to a conversation of its own accord: Teams' service there, and the bot's own id. `group` is the team's id in Entra. */
export interface Reference { serviceUrl: string, bot: string, group?: string | undefined }

const schema = z.object({ serviceUrl: z.string().min(1), bot: z.string().min(1), group: z.string().min(1).optional() })

/** The reference in an address. @throws when it is none of ours. */
export function referenceIn({ reference }: Pick<Address, 'reference'>): Reference { return schema.parse(JSON.parse(reference)) }
