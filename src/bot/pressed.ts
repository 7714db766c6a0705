import { ActivityTypes, type Activity } from 'botbuilder'
import { z } from 'zod'
import type { Cards } from '../cards/cards.ts'
import type { Messenger } from '../conversation/clerk.ts'
import type { Counter } from '../conversation/counter.ts'
import type { Reply } from '../conversation/reply.ts'
import { toAsk } from './to-ask.ts'

const schema = z.looseObject({ action: z.looseObject({ data: z.unknown() }) })

const malformed = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'This is not a button of ours.' } }

/** A button of the kind that changes its card in place: the answer to the invoke is the card as it is now. */
export async function pressed(activity: Activity, { counter, toCard }: { counter: Counter, toCard: Cards }, messenger: Messenger): Promise<{ status: number, body: object, reply?: Reply }> {
  const read = schema.safeParse(activity.value)
  if (!read.success) return { status: 400, body: malformed }
  const ask = toAsk({ ...activity, type: ActivityTypes.Message, value: read.data.action.data ?? {} } as Activity)
  const reply: Reply = ask ? await counter.reply(ask, messenger) : { kind: 'gone' }
  return { status: 200, reply, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: toCard(reply).content } }
}
