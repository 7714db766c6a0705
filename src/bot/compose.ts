import { CardFactory, type Attachment } from 'botbuilder'
import type { Preview } from '../cards/look-up-cards.ts'

/** A card as Teams lists it, or opens a link up to: what is inserted, and the thumbnail shown before that. */
export function listed(content: object, { title, text }: Preview): Attachment & { preview: Attachment } {
  return { ...CardFactory.adaptiveCard(content), preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } } }
}

/** The answer that lists cards, or inserts the one there is. */
export function result(attachments: readonly Attachment[]) {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

/** The answer that says a sentence to the one who typed, and nobody else. */
export function message(text: string) {
  return { composeExtension: { type: 'message', text } }
}

/** The answer that shows a card in a dialog. */
export function dialog(title: string, content: object) {
  return { task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: CardFactory.adaptiveCard(content) } } }
}
