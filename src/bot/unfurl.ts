import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { listed, result } from './compose.ts'
import type { Invoked, InvokeParts } from './invokes.ts'

const schema = z.object({
  url: z.string().max(4_000),
  messagePayload: z.looseObject({ body: z.looseObject({ content: z.string().nullish() }).nullish() }).nullish()
})

/** A link pasted in a conversation, ours or not: the card of the review it leads to, or silence. */
export function unfurled(activity: Activity, { lookUps, lookUpCards, publicHost }: InvokeParts): Invoked {
  const read = schema.safeParse(activity.value)
  if (!read.success) return { status: 400 }
  const id = idIn(read.data.url, publicHost)
  const review = id === undefined ? undefined : lookUps.open({
    id, conversation: activity.conversation.id, delivery: activity.id ?? '',
    links: linksIn(read.data.messagePayload?.body?.content ?? activity.text ?? '')
  })
  if (!review) return { status: 200, lookedUp: [], body: {} }
  return { status: 200, lookedUp: [review.id], body: result([listed(lookUpCards.unfurled(review), lookUpCards.preview({ review, why: '' }))]) }
}

/** The review's id in the address of one of our own pages: `https://<our host>/r/<id>`. Any other address is not ours to open up. */
function idIn(address: string, publicHost: string | undefined): string | undefined {
  if (!publicHost || !URL.canParse(address)) return undefined
  const { protocol, host, pathname } = new URL(address)
  const [, id] = /^\/r\/([^/]{1,400})\/?$/u.exec(pathname) ?? []
  if (protocol !== 'https:' || host !== publicHost || id === undefined) return undefined
  try {
    return decodeURIComponent(id)
  } catch {
    return undefined
  }
}

/** How many different addresses stand in a message; one that is both a link and its own text counts once. */
function linksIn(html: string): number {
  return new Set(html.match(/https?:\/\/[^\s"'<>]+/giu) ?? []).size
}
