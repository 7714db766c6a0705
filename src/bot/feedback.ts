import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Desk } from '../conversation/desk.ts'
import type { Reply } from '../conversation/reply.ts'
import { onceOf, scopeOf } from './to-ask.ts'

const schema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() })
})

/** Teams' own feedback buttons under a message. Teams shows an error unless it is answered with 200 and nothing. */
export function fedBack(activity: Activity, { desk }: { desk: Desk }): { status: number, body: object, reply?: Reply } {
  const read = schema.safeParse(activity.value)
  if (!read.success) return { status: 400, body: { error: 'This is not feedback.' } }
  const { reaction, feedback } = read.data.actionValue
  const reply = desk.reply({
    kind: 'feedback', scope: scopeOf(activity), conversation: activity.conversation.id, message: messageKey(activity.conversation.id, activity.replyToId),
    helpful: reaction === 'like', text: wordsIn(feedback), ...onceOf(activity)
  })
  return { status: 200, body: {}, reply }
}

/** The key of a message of ours. A channel's id may carry the thread it is about, which feedback names in its own way. */
export function messageKey(conversation: string, message = ''): string {
  return `${conversation.split(';', 1)[0]} ${message}`
}

/** All that was typed in the form: Teams sends it as an object, or as the JSON of one, or as plain words. */
function wordsIn(feedback: unknown): string {
  if (typeof feedback === 'object' && feedback !== null) return Object.values(feedback).filter(value => typeof value === 'string').join('\n')
  if (typeof feedback !== 'string') return ''
  try {
    const read: unknown = JSON.parse(feedback)
    return typeof read === 'object' ? wordsIn(read) : feedback
  } catch {
    return feedback
  }
}
