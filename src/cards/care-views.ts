import type { Signpost } from '../care/concern.ts'
import { lacksLocal } from '../care/signposts.ts'
import type { Reply } from '../conversation/reply.ts'
import type { Button } from './card-parts.ts'
import { privacy } from './of-itself-view.ts'
import { link, plain } from './card-words.ts'

type Of<Kind> = Extract<Reply, { kind: Kind }>

const leaveOut = 'Please leave personal details out of messages to this bot, and delete that message under your own policy.'

/** Said where nobody named who takes referrals: what follows are numbers of the whole country. */
const noneOfTheirOwn = 'If it is not an emergency, ring your council’s children’s social care now to make a referral. This bot was not given its number. These answer everywhere:'

/** A way on to what was asked for beside a concern. */
const onward = (waits: true | undefined, title: string): { posts: Button[] } => ({ posts: waits ? [{ title, press: { do: 'command', id: 'reviews' } }] : [] })

/** The first thing to read when someone may be in danger: the emergency number, from the signposts. */
export function riskHeading(reply: Of<'risk'>): string { return `If someone is in danger now, call ${emergencyIn(reply)}` }

function emergencyIn({ signposts }: Pick<Of<'risk'>, 'signposts'>): string { return signposts.find(signpost => signpost.emergency)?.number ?? 'the emergency services' }

/** What a phone shows of it. */
export function riskSummary(reply: Of<'risk'>): string { return reply.asked === 'told' ? `This bot has told nobody. Call ${emergencyIn(reply)}` : riskHeading(reply) }

/** What a card after the first begins with, by what was said to it, and what the bot is; the emergency number stands in bold. */
const afterwards: Record<'told' | 'rung' | 'withdrawn', { heading: string, then: string, last: string }> = {
  told: { heading: 'This bot has told nobody, and cannot', then: ' Nobody will come or ring unless you call.', last: 'This bot is a computer program and not a referral route. No person answers here.' },
  rung: { heading: 'Thank you for calling them', then: ' Ring again if it gets worse.', last: 'This bot is a computer program and not a referral route.' },
  withdrawn: { heading: 'All right', then: '', last: 'This bot is not a referral route. It told nobody.' }
}

export function risk(reply: Of<'risk'>) {
  const { asked, signposts, redacted } = reply
  const after = asked && asked !== 'referral' ? afterwards[asked] : undefined
  return {
    heading: after?.heading ?? riskHeading(reply),
    first: [...after ? [`**${riskHeading(reply)}.**${after.then}`] : [], lacksLocal(signposts) ? noneOfTheirOwn : `If it is not an emergency, ring ${asked === undefined || asked === 'told' ? 'now ' : ''}to make a referral:`],
    signposts: signposts.filter(signpost => !signpost.emergency && !signpost.whom && !isForOneself(signpost)).map(signpostView),
    last: ['If you work with children, tell your safeguarding lead.', ...forOthers(signposts), ...signposts.filter(isForOneself).map(signpost => `You should not have to carry this alone. ${inALine(signpost)}`), `**${after?.last ?? 'This bot is not a referral route. It has told nobody.'}**`, ...redacted ? [leaveOut] : []],
    posts: onwardFrom(reply)
  }
}

/** A line for each who is not staff and may call somebody else. */
function forOthers(signposts: readonly Signpost[]): string[] {
  return signposts.flatMap(signpost => signpost.whom ? [`${plain(signpost.whom)}: ${inALine(signpost)}`] : [])
}

const inALine = ({ name, number, hours }: Signpost): string => plain([name, number, hours].filter(Boolean).join(', '))
/** Who is there for staff in distress alone stands apart from who takes referrals. */
const isForOneself = ({ for: concerns, emergency, whom }: Signpost): boolean => concerns.includes('distress') && !concerns.includes('risk') && !emergency && !whom

/** Out of a card for danger: what was asked for beside it, or else, after the first such card, on to asking. */
function onwardFrom({ waits, asked }: Of<'risk'>): Button[] {
  const title = waits ? 'No danger: see reviews' : asked && asked !== 'referral' ? 'No danger: ask about reviews' : undefined
  return title ? [{ title, press: { do: 'command', id: 'no-danger' } }] : []
}

/** The first line of a card for distress; of one after it, that there is somebody to talk to, elsewhere. */
export function distressHeading({ again }: Pick<Of<'distress'>, 'again'>): string { return again ? 'Please talk to someone today' : 'Thank you for saying so' }

export function distress(reply: Of<'distress'>) {
  const { scope, signposts, redacted, waits, again, danger, of } = reply
  const last = again || danger ? -1 : 1
  const call = emergencyIn(reply)
  return {
    heading: distressHeading(reply),
    first: [
      again ? 'This bot is a computer program: no person answers here, and it can ring nobody.' : 'You should not have to carry this alone.',
      ...danger ? [`**If someone is in danger now, call ${call}.** Nobody will come or ring unless you call.`] : [],
      'Please talk to someone you trust today. At work, that can be your manager or your staff support.',
      ...scope === 'personal' ? [] : ['You may prefer to do that away from this conversation.']
    ],
    signposts: signposts.filter(({ whom }) => !whom).sort((a, b) => last * (Number(a.emergency ?? false) - Number(b.emergency ?? false))).map(signpostView),
    last: [...forOthers(signposts), 'This bot has told nobody.', ...of ? privacy[of](scope) : [], ...redacted ? [leaveOut] : []],
    ...onward(waits, 'See the reviews')
  }
}

/** The first line where it is a colleague whose message tells of distress. */
export const colleagueHeading = 'Whoever wrote this may be struggling'

export function colleague({ signposts, redacted }: Of<'colleague'>) {
  return {
    heading: colleagueHeading,
    first: [
      'Please ask them today how they are, away from this conversation, and listen. They should not have to carry this alone.',
      'At work, they can talk to their manager or their staff support. Anyone can ring:'
    ],
    signposts: signposts.filter(({ whom }) => !whom).sort((a, b) => Number(a.emergency ?? false) - Number(b.emergency ?? false)).map(signpostView),
    last: ['This bot has told nobody.', ...redacted ? [leaveOut] : []],
    posts: []
  }
}

export function identity({ reviews, page, redacted }: Of<'identity'>) {
  return {
    heading: 'Reviews are anonymous, and stay so',
    first: [
      'Children and families in reviews are given other names or a code, so that nobody can find them. This bot does not say who anyone is, and does not confirm or deny a guess.',
      'About your own family, please ask the partnership that publishes the review.',
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
    signposts: signposts.filter(({ whom }) => !whom).map(signpostView),
    last: [...forOthers(signposts), ...waits ? [] : ['To see what reviews say, ask about the theme alone: for example “learning on information sharing”.'], ...redacted ? [leaveOut] : []],
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
