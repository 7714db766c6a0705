import { z } from 'zod'
import { errorFacts, type Log } from '../log.ts'
import type { Look } from '../notices/sender.ts'
import type { Due } from '../store/outbox.ts'
import { isMarked } from './marker.ts'
import { referenceIn } from './reference.ts'

export interface LookParts {
  /** Where Microsoft Graph is, e.g. `https://graph.microsoft.com`. */
  graph: string
  /** A token for it. */
  getToken: () => Promise<string>
  log: Log
}

const schema = z.object({
  value: z.array(z.looseObject({
    id: z.string(), lastModifiedDateTime: z.string().nullish(), createdDateTime: z.string(), deletedDateTime: z.string().nullish(),
    attachments: z.array(z.looseObject({ content: z.string().nullish() })).nullish()
  })),
  '@odata.nextLink': z.string().nullish()
})
type Page = z.infer<typeof schema>
type Message = Page['value'][number]

/** A clock of Microsoft's and ours may differ by this, in milliseconds. */
const apart = 60_000
const mostPages = 5
const deadline = 10_000

/**
 * Looks for a post in its channel through Microsoft Graph, which the team's owners must have permitted (ChannelMessage.Read.Group).
 * It is absent only when everything since it was sent was read and nothing of that was deleted. Nothing that is read is kept.
 */
export function createLook({ graph, getToken, log }: LookParts): Look {
  async function page(url: string): Promise<Page | undefined> {
    const response = await fetch(url, { headers: { authorization: `Bearer ${await getToken()}` }, redirect: 'error', signal: AbortSignal.timeout(deadline) })
    if (response.ok) return schema.parse(await response.json())
    log.warn('A channel could not be read', { status: response.status })
    await response.body?.cancel()
    return undefined
  }

  async function found({ post, address, started = 0 }: Due): ReturnType<Look> {
    const { group } = referenceIn(address)
    if (address.scope !== 'channel' || !group) return { kind: 'unknown' }
    const { messages, complete } = await since(started - apart, `${graph}/v1.0/teams/${encodeURIComponent(group)}/channels/${encodeURIComponent(address.conversation)}/messages?$top=50`)
    const message = messages.find(message => holds(message, post))
    if (message) return { kind: 'there', activity: `${message.id} ${address.conversation};messageid=${message.id}` }
    return { kind: complete && !messages.some(({ deletedDateTime }) => deletedDateTime) ? 'absent' : 'unknown' }
  }

  /** The messages changed since a time, newest change first; `complete` when that is all of them. */
  async function since(time: number, first: string): Promise<{ messages: Message[], complete: boolean }> {
    const messages: Message[] = []
    for (let [url, pages] = [first as string | null | undefined, 0]; url; pages++) {
      const read = pages < mostPages && new URL(url).origin === new URL(graph).origin ? await page(url) : undefined
      if (!read) return { messages, complete: false }
      const newer = read.value.filter(({ lastModifiedDateTime, createdDateTime }) => Date.parse(lastModifiedDateTime ?? createdDateTime) >= time)
      messages.push(...newer)
      if (newer.length < read.value.length) break
      url = read['@odata.nextLink']
    }
    return { messages, complete: true }
  }

  return async due => {
    try {
      return await found(due)
    } catch (error) {
      log.warn('A channel could not be read', errorFacts(error))
      return { kind: 'unknown' }
    }
  }
}

function holds({ attachments }: Message, post: string): boolean {
  return (attachments ?? []).some(({ content }) => content ? isMarked(content, post) : false)
}
