import type { Activity } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import { errorFacts, type Log } from '../log.ts'
import type { Answer } from '../notices/outcome.ts'
import type { Postman } from '../notices/sender.ts'
import type { Address } from '../store/address.ts'
import type { Content, Due } from '../store/outbox.ts'
import { marked } from './marker.ts'
import { referenceIn } from './reference.ts'

/** The message that says what a post is to say, with a card in it. */
export type ToPost = (contents: readonly Content[], address: Address) => Partial<Activity>

export interface PostmanParts {
  /** A client for a service URL; it rejects for one that may not be reached, and where no token can be had. */
  connectorFor: (serviceUrl: string) => Promise<ConnectorClient>
  toPost: ToPost
  log: Log
}

/** Posts to a conversation of its own accord, and edits what it posted: one request each, never repeated here. */
export function createPostman({ connectorFor, toPost, log }: PostmanParts): Postman {
  async function made({ address, post }: Due, contents: readonly Content[], request: (parts: Ready) => Promise<Response>): Promise<Answer> {
    let ready: Ready
    try {
      const reference = referenceIn(address)
      ready = { connector: await connectorFor(reference.serviceUrl), bot: reference.bot, message: marked(toPost(contents, address), post) }
    } catch (error) {
      log.error('A notice could not be prepared', errorFacts(error))
      return { kind: 'unreached' }
    }
    try {
      return { kind: 'answered', status: 200, ...activityIn(await request(ready)) }
    } catch (error) {
      return answerIn(error)
    }
  }

  return {
    post: (due, contents) => made(due, contents, ({ connector, bot, message }) => {
      const { conversation, scope, tenant } = due.address
      const activity = { ...message, from: { id: bot, name: '' }, conversation: { id: conversation } } as Activity
      if (scope !== 'channel') return connector.conversations.sendToConversation(conversation, activity)
      return connector.conversations.createConversation({
        isGroup: true, bot: { id: bot, name: '' }, tenantId: tenant, activity, channelData: { channel: { id: conversation }, tenant: { id: tenant } }
      } as Parameters<ConnectorClient['conversations']['createConversation']>[0])
    }),
    edit: (due, key, contents) => made(due, contents, ({ connector, bot, message }) => {
      const [id, conversation] = key.split(' ') as [string, string?]
      return connector.conversations.updateActivity(conversation ?? due.address.conversation, id, { ...message, id, from: { id: bot, name: '' } } as Activity)
    })
  }
}

interface Ready { connector: ConnectorClient, bot: string, message: Partial<Activity> }

/** What the connector answers: a new post in a channel is a conversation with an activity in it. */
interface Response { id?: string, activityId?: string }

/** What to edit a post by: the activity's id, and the conversation's where the post has one of its own. */
function activityIn({ id, activityId }: Response): { activity?: string } {
  if (activityId) return { activity: id ? `${activityId} ${id}` : activityId }
  return id ? { activity: id } : {}
}

/** Errors of a connection that was never made: nothing was sent. */
const unreached = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|NO_TOKEN)$/u

/** What an error says of the request. What is not understood may have been accepted. */
export function answerIn(error: unknown): Answer {
  const { statusCode: status, code, response, details } = error as Failed
  if (status === undefined) return { kind: typeof code === 'string' && unreached.test(code) ? 'unreached' : 'unanswered' }
  const word = details?.error?.code
  return { kind: 'answered', status, ...typeof word === 'string' && { code: word }, ...waitIn(response?.headers) }
}

interface Failed { statusCode?: number, code?: string, details?: { error?: { code?: unknown } }, response?: { headers?: Headers } }

interface Headers { get: (name: string) => string | undefined }

function waitIn(headers: Headers | undefined): { retryAfter?: number } {
  const wait = headers?.get('retry-after')
  return wait ? { retryAfter: millisecondsIn(wait, headers?.get('date')) } : {}
}

/** A Retry-After in milliseconds: seconds, or a date beside the server's own. A minute when it cannot be read. */
function millisecondsIn(wait: string, date: string | undefined): number {
  if (/^\d+(?:\.\d+)?$/u.test(wait.trim())) return Math.ceil(Number(wait) * 1_000)
  const until = Date.parse(wait) - Date.parse(date ?? '')
  return Number.isFinite(until) ? Math.max(until, 0) : 60_000
}
