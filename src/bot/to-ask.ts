import { createHash } from 'node:crypto'
import { ActivityTypes, type Activity } from 'botbuilder'
import type { Ask, Here, Scope } from '../conversation/ask.ts'
import { unescaped, withoutMentions, withoutTags } from './html.ts'
import { toAddress } from './to-address.ts'
import { toPress } from './to-press.ts'

/** The Ask in an activity; undefined when nobody asked anything of this bot, and silence is right. */
export function toAsk(activity: Activity): Ask | undefined {
  if (activity.type === ActivityTypes.InstallationUpdate) return installed(activity)
  if (activity.type !== ActivityTypes.Message) return undefined
  const scope = scopeOf(activity)
  const conversation = activity.conversation.id
  if (activity.value !== undefined && activity.value !== null) return { kind: 'press', scope, conversation, press: toPress(activity.value), ...onceOf(activity), ...hereOf(activity) }
  if (isInsertedCard(activity) || (scope === 'channel' && !mentionsUs(activity))) return undefined
  return { kind: 'words', scope, conversation, text: wordsOf(activity), ...hereOf(activity) }
}

/** Who asks, by the id in the organisation's directory, and the conversation that notices can be sent to. */
function hereOf(activity: Activity): Here {
  const { aadObjectId: id, name } = activity.from
  return { here: toAddress(activity), ...id && { by: { id, ...name && { name } } } }
}

/** Where an activity comes from. A meeting's own chat says so in its channel data, whatever its conversation type. */
export function scopeOf({ conversation, channelData }: Activity): Scope {
  const { meeting } = (channelData ?? {}) as { meeting?: { id?: string } }
  if (conversation.conversationType === 'channel') return 'channel'
  if (meeting?.id) return 'meeting'
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'personal'
}

/** Welcome on a first installation only; Teams also says `add-upgrade`, and sends a `conversationUpdate` beside it. */
function installed(activity: Activity): Ask | undefined {
  if (activity.action !== 'add') return undefined
  const name = activity.from.name?.trim()
  return { kind: 'installed', scope: scopeOf(activity), ...name && { by: name } }
}

/** The key of what was pressed: of the delivery's own id, so that a second delivery has it too, and of no use to find a person by. */
export function onceOf({ conversation, id }: Activity): { once?: string } {
  return id ? { once: createHash('sha256').update(`${conversation.id} ${id}`).digest('hex').slice(0, 32) } : {}
}

/** A card that someone put in the conversation, from a look-up for example: nothing is asked with it. */
function isInsertedCard({ attachments, text }: Activity): boolean {
  const hasCard = (attachments ?? []).some(({ contentType }) => typeof contentType === 'string' && contentType.startsWith('application/vnd.microsoft.card.'))
  return hasCard && unescaped(withoutTags(text ?? '')).trim() === ''
}

function mentionsUs({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some(entity => entity.type === 'mention' && (entity.mentioned as { id?: string } | undefined)?.id === recipient.id)
}

/** The words typed, without any mention: ours is not part of the question, and anyone else's is a name. */
function wordsOf({ text, textFormat }: Activity): string {
  const own = withoutMentions(text ?? '')
  return unescaped(textFormat === 'xml' ? withoutTags(own) : own).trim()
}
