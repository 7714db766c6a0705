import type { Signpost } from '../care/concern.ts'
import { lacksLocal } from '../care/signposts.ts'
import type { Reply } from '../conversation/reply.ts'
import type { Button } from './card-parts.ts'
import { link, plain } from './words.ts'

type Of<Kind> = Extract<Reply, { kind: Kind }>

const leaveOut = 'Please leave personal details out of messages to this bot, and delete that message under your own policy.'

/** Said where nobody named who takes referrals: what follows are numbers of the whole country. */
const noneOfTheirOwn = 'If it is not an emergency, ring your council’s children’s social care now to make a referral. This bot was not given its number. These answer everywhere:'

/** A way on to what was asked for beside a concern. */
const onward = (waits: true | undefined, title: string): { posts: Button[] } => ({ posts: waits ? [{ title, press: { do: 'command', id: 'reviews' } }] : [] })

/** The first thing to read when someone may be in danger: the emergency number, from the signposts. */
export function riskHeading({ signposts }: Of<'risk'>): string {
  const emergency = signposts.find(signpost => signpost.emergency)
  return emergency?.number ? `If someone is in danger now, call ${emergency.number}` : 'If someone is in danger now, call the emergency services'
}

export function risk(reply: Of<'risk'>) {
  return {
    heading: riskHeading(reply),
    first: [lacksLocal(reply.signposts) ? noneOfTheirOwn : 'If it is not an emergency, ring now to make a referral:'],
    signposts: reply.signposts.filter(signpost => !signpost.emergency).map(signpostView),
    last: ['Tell your safeguarding lead.', '**This bot is not a referral route. It has told nobody.**'],
    ...onward(reply.waits, 'No danger: see reviews')
  }
}

export function distress({ scope, signposts, redacted, waits }: Of<'distress'>) {
  return {
    heading: 'Thank you for saying so',
    first: [
      'This work is heavy, and you should not have to carry it alone.',
      'Please talk to your manager or your staff support today.',
      ...scope === 'personal' ? [] : ['You may prefer to do that away from this conversation.']
    ],
    signposts: [...signposts].sort((a, b) => Number(a.emergency ?? false) - Number(b.emergency ?? false)).map(signpostView),
    last: ['This bot has told nobody.', ...redacted ? [leaveOut] : []],
    ...onward(waits, 'See the reviews')
  }
}

export function identity({ reviews, page, redacted }: Of<'identity'>) {
  return {
    heading: 'Reviews are anonymous, and stay so',
    first: [
      'Children and families in reviews are given other names or a code, so that nobody can find them. This bot does not say who anyone is, and does not confirm or deny a guess.',
      'What can be read is the published review:'
    ],
    signposts: reviews.map(review => ({ name: plain(review.title), contact: review.source ? link('Find it on the page that lists it', review.source.url) : '', hours: '' })),
    last: [...reviews.length > 0 || !page ? [] : [link('See the published reviews', page)], ...redacted ? [leaveOut] : []],
    posts: []
  }
}

export function advice({ signposts, redacted, waits }: Of<'advice'>) {
  return {
    heading: 'This bot cannot give legal or procedural advice',
    first: ['Ask your manager, your safeguarding lead or your own legal team.'],
    signposts: signposts.map(signpostView),
    last: [...waits ? [] : ['To see what reviews say, ask about the theme alone: for example “learning on information sharing”.'], ...redacted ? [leaveOut] : []],
    ...onward(waits, 'See what reviews say')
  }
}

function signpostView({ name, number, url, hours, note }: Signpost) {
  return {
    name: plain(name),
    contact: number ?? (url ? link('Open the page', url) : ''),
    hours: [hours, note].filter(Boolean).map(words => plain(words ?? '')).join('. ')
  }
}
