import { ActivityTypes, CardFactory, type Activity } from 'botbuilder'
import type { Card } from '../cards/cards.ts'
import type { Reply } from '../conversation/reply.ts'
import { citations } from './citations.ts'

/**
 * The activity that says a Card. It carries no text of its own: Teams would post that as a second message.
 * `summary` is what a notification shows. With the Reply behind it, it cites its sources, and an answer can be voted on.
 */
export function toMessage({ content, summary }: Card, reply?: Reply): Partial<Activity> {
  const cited = reply && citations(reply)
  const voted = reply?.kind === 'answer' || reply?.kind === 'nothing-found'
  return {
    type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(content)],
    ...cited && { entities: [cited] },
    ...voted && { channelData: { feedbackLoop: { type: 'default' } } }
  }
}

/** The activity that says a Card unasked: it is announced to those who are not looking, by its one line. */
export function toNotice(card: Card): Partial<Activity> {
  return { ...toMessage(card), channelData: { notification: { alert: true } } }
}
