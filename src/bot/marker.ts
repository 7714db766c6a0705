import type { Activity, Attachment } from 'botbuilder'

/** Stands before a post's own id in its card. */
const before = 'post-'

/** The message with a marker in its card, by which it can be found again: the id of the card's first element, which nobody sees. */
export function marked(message: Partial<Activity>, post: string): Partial<Activity> {
  return { ...message, attachments: (message.attachments ?? []).map(attachment => withMarker(attachment, post)) }
}

function withMarker(attachment: Attachment, post: string): Attachment {
  const content = attachment.content as { body?: object[] }
  const [first, ...rest] = content.body ?? []
  return { ...attachment, content: { ...content, body: [{ ...first, id: before + post }, ...rest] } }
}

/** Whether a text, such as a card as JSON, holds the marker of this post. */
export function isMarked(text: string, post: string): boolean { return text.includes(before + post) }
