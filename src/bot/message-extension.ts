import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { lookUpCommands, type LookUpName } from '../conversation/look-up-commands.ts'
import type { Listed } from '../conversation/look-up.ts'
import { listed, message, result } from './compose.ts'
import type { Invoked, InvokeParts } from './invokes.ts'
import { conversationOf } from './to-address.ts'
import { scopeOf } from './to-ask.ts'

/** Teams asks for 25 at a time; nobody reads more. */
const mostRows = 25

const schema = z.object({
  commandId: z.string().optional(),
  parameters: z.array(z.object({ name: z.string().nullish(), value: z.string().nullish() })).nullish(),
  queryOptions: z.object({ skip: z.int().min(0).nullish(), count: z.int().min(1).nullish() }).nullish()
})

/** A search box opened or typed in: a list of reviews, or what must be said instead. */
export async function queried(activity: Activity, { lookUps, lookUpCards, toCard, followed }: InvokeParts): Promise<Invoked> {
  const read = schema.safeParse(activity.value)
  if (!read.success) return { status: 400 }
  const commandId = read.data.commandId || 'topic'
  if (!isCommand(commandId)) return { status: 501 }
  const text = textIn(read.data)
  const theirs = text === '' ? await followed?.(conversationOf(activity)) : undefined
  const found = lookUps.list({ by: commandId, text, scope: scopeOf(activity), ...partIn(read.data), ...theirs && { followed: theirs } })
  return { status: 200, body: bodyOf(found), lookedUp: found.kind === 'rows' ? found.rows.map(({ review }) => review.id) : [] }

  function bodyOf(said: Listed) {
    if (said.kind === 'rows') return result(said.rows.map(row => listed(lookUpCards.review(row.review), lookUpCards.preview(row))))
    if (said.kind === 'nothing') return message(nothing(said))
    if (said.kind === 'unread') return message(unread[said.because])
    const { content, summary, text: twin } = toCard(said.reply)
    // The worker's own distress is nobody else's to read: a card could be put in the conversation by a slip of the finger.
    if (said.reply.kind === 'distress') return message(twin)
    return result([listed(content, { title: summary, text: said.reply.kind === 'risk' ? 'Open this for who to ring. This bot has told nobody.' : 'Open this to read why, and where to turn.' })])
  }
}

type Query = z.infer<typeof schema>

function textIn({ parameters }: Query): string { return parameters?.find(({ name }) => name !== 'initialRun')?.value ?? '' }

function partIn({ queryOptions }: Query): { skip: number, count: number } {
  return { skip: queryOptions?.skip ?? 0, count: Math.min(queryOptions?.count ?? mostRows, mostRows) }
}

function isCommand(id: string): id is LookUpName {
  return lookUpCommands.some(command => command.id === id)
}

const unread = {
  'personal-details': 'Please leave out personal details. Nothing was looked up, and nothing that you typed was kept.',
  'english-only': 'This bot reads English only. Please type one or two words in English. If someone is in danger now, call 999.'
}

function nothing({ searched, redacted, reasons }: Extract<Listed, { kind: 'nothing' }>): string {
  return [
    `Nothing published on that: ${searched.toLocaleString('en-GB')} published reviews were searched.`,
    ...redacted ? ['Personal details were left out of the search. Please leave them out next time.'] : reasons.length > 0 ? reasons : ['Try fewer words or another theme.']
  ].join(' ')
}
