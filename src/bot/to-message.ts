import { ActivityTypes, CardFactory, type Activity } from 'botbuilder'
import type { Card } from '../cards/cards.ts'

/**
 * The activity that says a Card. It carries no text of its own: Teams would post that as a second message.
 * `summary` is what a notification shows.
 */
export function toMessage({ content, summary }: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(content)] }
}
