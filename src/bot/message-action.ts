import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { messageCommand } from '../conversation/look-up-commands.ts'
import { dialog, listed, result } from './compose.ts'
import { unescaped, withoutMentions, withoutTags } from './html.ts'
import type { Invoked, InvokeParts } from './invokes.ts'
import { scopeOf } from './to-ask.ts'

const { id: command, title } = messageCommand

const asked = z.object({
  commandId: z.string().optional(),
  messagePayload: z.looseObject({
    from: z.looseObject({ user: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
    body: z.looseObject({ content: z.string().nullish() }).nullish()
  }).nullish()
})

/** Someone pointed at a message: the themes recognised in it, to confirm or change. Its words go no further than the care room. */
export function pointedAt(activity: Activity, { lookUps, lookUpCards, toCard }: InvokeParts): Invoked {
  const read = asked.safeParse(activity.value)
  if (!read.success) return { status: 400 }
  if ((read.data.commandId || command) !== command) return { status: 501 }
  const text = wordsIn(read.data.messagePayload?.body?.content ?? '')
  const recognised = lookUps.recognise({ text, scope: scopeOf(activity), own: isOwn(read.data, activity) })
  if (recognised.kind === 'concern') {
    const { content } = toCard(recognised.reply)
    return { status: 200, lookedUp: [], body: dialog('Please read this first', recognised.onward ? lookUpCards.heeded(content, recognised.onward, recognised.reply.kind === 'colleague' ? 'See what reviews say' : 'Nobody is in danger now: go on') : content) }
  }
  return { status: 200, lookedUp: [], body: dialog(title, lookUpCards.choose(recognised)) }
}

/** True where who points at a message wrote it. */
function isOwn({ messagePayload }: z.infer<typeof asked>, { from }: Activity): boolean {
  const writer = messagePayload?.from?.user?.id
  return Boolean(writer) && writer === from.aadObjectId
}

/** A message's words without its marks, and without the people it mentions. */
const wordsIn = (html: string): string => unescaped(withoutTags(withoutMentions(html))).trim()

const longestId = 200
const themes = z.string().max(2_000).transform(ids => ids.split(',').map(id => id.trim()).filter(id => id !== ''))
const pressed = z.object({
  commandId: z.string().optional(),
  data: z.discriminatedUnion('step', [
    z.object({ step: z.literal('find'), themes: themes.default([]), where: z.enum(['me', 'all']).default('me'), from: z.coerce.number().int().min(0).default(0) }),
    z.object({ step: z.literal('see'), id: z.string().max(longestId), themes }),
    z.object({ step: z.literal('post'), id: z.string().max(longestId) }),
    z.object({ step: z.literal('change'), themes })
  ])
})

/** A button of the dialog. All it needs is in what it carries, so pressing it twice, or Teams sending it again, gives the same. */
export function decided(activity: Activity, parts: InvokeParts): Invoked {
  const read = pressed.safeParse(activity.value)
  if (!read.success) return { status: 400 }
  if ((read.data.commandId || command) !== command) return { status: 501 }
  const { data } = read.data
  switch (data.step) {
    case 'find': return found(data, parts)
    case 'see': return seen(data.id, data.themes, parts)
    case 'post': return posted(data.id, parts)
    case 'change': return choosing(data.themes, parts)
  }
}

function choosing(ids: readonly string[], { lookUps, lookUpCards }: InvokeParts): Invoked {
  const { themes: recognised, others } = lookUps.learn(ids)
  return { status: 200, lookedUp: [], body: dialog(title, lookUpCards.choose({ recognised, others, redacted: false, again: true })) }
}

interface ThemesFound { themes: readonly string[], where?: 'me' | 'all', from?: number }

function found({ themes: ids, where = 'me', from = 0 }: ThemesFound, parts: InvokeParts): Invoked {
  const learned = parts.lookUps.learn(ids)
  if (learned.themes.length === 0) return choosing([], parts)
  const [closest] = learned.matches
  if (where === 'all' && closest) return posted(closest.review.id, parts)
  return { status: 200, lookedUp: learned.matches.map(({ review }) => review.id), body: dialog(title, parts.lookUpCards.found({ ...learned, from })) }
}

function seen(id: string, ids: readonly string[], parts: InvokeParts): Invoked {
  const review = parts.lookUps.review(id)
  // The review was withdrawn while the dialog stood open: the list without it says so best.
  if (!review) return found({ themes: ids }, parts)
  return { status: 200, lookedUp: [id], body: dialog(title, parts.lookUpCards.one(review, ids)) }
}

function posted(id: string, parts: InvokeParts): Invoked {
  const review = parts.lookUps.review(id)
  if (!review) return { status: 200, lookedUp: [], body: { task: { type: 'message', value: 'That review is no longer published.' } } }
  return { status: 200, lookedUp: [id], body: result([listed(parts.lookUpCards.review(review), parts.lookUpCards.preview({ review, why: '' }))]) }
}
