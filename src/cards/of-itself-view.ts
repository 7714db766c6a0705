import type { Scope } from '../conversation/ask.ts'
import type { Reply } from '../conversation/reply.ts'
import type { OfItself, Privacy } from '../conversation/spoken.ts'
import { help, message, quoted, type Button, type View } from './card-parts.ts'
import { list } from '../english/lists.ts'
import { link, plain } from './card-words.ts'

type Asked = Extract<Reply, { kind: 'of-itself' }>

const about: Button = { title: 'About this bot', press: { do: 'command', id: 'about' } }
const helpful = 'press “Was this helpful?” on it. What you say there is kept without your name.'

/** Whether what is typed is kept, and who can see it. */
export const privacy: Record<Privacy, (scope: Scope) => string[]> = {
  kept: () => [
    'It keeps no questions: only what was understood, such as a theme or an age, for 30 minutes, so that you can follow up. It logs that a question came and which reviews were found, not what was typed or who asked.',
    'Where somebody subscribed to new reviews, it keeps which chat or channel that is, for what, and who asked, by their number in your organisation: until it is unsubscribed or the app is removed there. Type “subscriptions” to see and end that. What is said under “Was this helpful?” is kept for 12 months, without who said it.',
    'Your message and its answer stay in Teams, under your organisation’s own rules.'
  ],
  seen: scope => [
    'This bot shows what you type to nobody and tells nobody who asked.',
    `${scope === 'personal' ? '' : 'Everyone in this conversation can read it. '}Messages stay in Teams, where your organisation can read them under its own rules. Leave out names and anything that could identify a child.`
  ]
}

/** What the bot says of itself: a heading, and lines that `docs/privacy.md` bears out. */
const said: Record<OfItself, { heading: string, lines: (asked: Asked) => string[] }> = {
  kept: { heading: 'What this bot keeps', lines: ({ scope }) => privacy.kept(scope) },
  seen: { heading: 'Who can see what you type', lines: ({ scope }) => privacy.seen(scope) },
  machine: {
    heading: 'A computer program', lines: () => [
      'This bot is a computer program, not a person. It shows what is in its list of published reviews, and writes no answers of its own.',
      'Rules and small trained networks inside it tell what is asked. They learn nothing from what you type.'
    ]
  },
  person: {
    heading: 'No person answers here', lines: ({ call }) => [
      `This bot is a computer program. It has told nobody, and can ring nobody. If someone is in danger now, call ${plain(call)}.`,
      'Talk to your manager or your safeguarding lead. This bot finds published reviews.'
    ]
  },
  complaint: {
    heading: 'This bot cannot take a complaint', lines: () => [
      'To complain about a service or a person, ask that organisation for its complaints procedure.',
      `If an answer here was wrong, ${helpful}`
    ]
  },
  poor: { heading: 'Sorry that this did not help', lines: () => [`To say what was wrong with an answer, ${helpful}`, 'It finds reviews best by a theme, an age, a place or a kind of review.'] },
  unclear: {
    heading: 'In plain words', lines: ({ examples, call }) => [
      'This bot looks up reports about children who were hurt or who died. Staff read them to learn.',
      `Type one or two words. For example: ${list(examples.map(quoted))}.`,
      `It reads English only. If someone is in danger now, call ${plain(call)}.`
    ]
  },
  unable: {
    heading: 'What this bot cannot do', lines: () => [
      'It finds and shows reviews. It cannot save, print, send or lay them out in another way.',
      'The full report opens from its card, and can be saved, printed or sent from there.',
      'To put a review into another chat, open this bot from the message box there.'
    ]
  },
  faulty: {
    heading: 'If something does not open or work', lines: ({ call }) => [
      'Try again in a minute, or in Teams on a computer. A full report opens from its card, on the publisher’s own page; some are taken down after a time.',
      `If it still does not work, tell those who look after Teams where you work. This bot has told nobody. If someone is in danger now, call ${plain(call)}.`
    ]
  },
  received: {
    heading: 'Why this came here', lines: () => [
      'This bot answers who asks it, and posts by itself only where a chat or channel subscribes to new reviews. Anything else was asked for, or shared by a person.',
      'To see what is subscribed to here and by whom, and to change or end it, type “subscriptions”.'
    ]
  },
  reuse: {
    heading: 'Quoting or sharing a review', lines: () => [
      'The reviews here are published: the link on a card can be shared with anyone. Each report belongs to its publisher. Ask them before you copy more than a short part.',
      'When you quote one, say its title, its publisher and its date. Add nothing that could tell who a child was.'
    ]
  },
  hard: { heading: 'Reviews can be hard to read', lines: () => ['If one stays with you, talk to your manager or to a colleague you trust.', 'What you were shown stays: you can go on from it.'] },
  extent: {
    heading: 'What is searched here', lines: ({ page }) => [
      `This bot searches only what its publishers list on their own public pages${page ? `: ${link('see the published reviews', page)}` : ''}. Not every case has a published review, and many are taken down after a year.`,
      'For other areas look on the page of their safeguarding partnership, or in the NSPCC’s national collection of case reviews.'
    ]
  },
  wording: {
    heading: 'What a word means', lines: ({ read }) => [
      ...read ? [`Read here as: ${plain(read)}.`] : [],
      'On a card, “related” is close to what was asked, but not the same. “Not stated” means that the publication does not say it.',
      'This bot finds reviews and does not explain other terms. Ask your safeguarding lead, or see your procedures manual.'
    ]
  },
  adding: {
    heading: 'Reviews cannot be added from here', lines: ({ page }) => [
      `This bot shows only what a publisher lists on its own public page${page ? `: ${link('see the published reviews', page)}` : ''}.`,
      'Ask the partnership to publish yours there. Those who run this bot then add it.'
    ]
  }
}

export function ofItselfHeading({ of }: Asked): string { return said[of].heading }

export function ofItself(asked: Asked): View { return message(ofItselfHeading(asked), said[asked.of].lines(asked), [about, help]) }
