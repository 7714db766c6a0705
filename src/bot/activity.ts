import type { Activity } from 'botbuilder'
import { z } from 'zod'

const account = z.looseObject({ id: z.string().min(1), name: z.string().nullish(), aadObjectId: z.string().nullish() })

/** What must be right in an activity before the SDK or any room reads it; everything else is passed on as it came. */
const schema = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/u }),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: z.string().min(1), conversationType: z.string().nullish(), tenantId: z.string().nullish() }),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z.looseObject({}).nullish(),
  name: z.string().nullish()
})

/** The activity in a request's body, or undefined when it is none. */
export function activityIn(body: unknown): Activity | undefined {
  const read = schema.safeParse(body)
  return read.success ? read.data as unknown as Activity : undefined
}
