import type { Scope } from '../conversation/ask.ts'
import type { Done, Reply, SubscriptionShown, Where } from '../conversation/reply.ts'
import { dayInWords, timingInWords, type Timing } from '../notices/timing.ts'
import type { Wants } from '../store/subscription.ts'
import { leaveOut, message, quoted, type Button, type View } from './card-parts.ts'
import { unmarked } from './twin.ts'
import { count, list } from '../english/lists.ts'
import { capital, plain } from './card-words.ts'

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

const places: Record<Scope, string> = { personal: 'this chat', group: 'this group chat', channel: 'this channel', meeting: 'this meeting’s chat' }

/** "this channel". */
export function placeOf({ scope }: Where): string { return places[scope] }

/** What is wanted, in one line: "neglect · under 1", or "every new review". */
export function wantedLine(said: readonly string[]): string { return said.length === 0 ? 'every new review' : said.map(plain).join(' · ') }

/** Titles shown of what would have been sent. */
const mostTitles = 5
/** Letters of a button's label that the narrowest phone shows. */
const mostLetters = 26

const weekly = { when: { kind: 'weekly' as const, day: 1, hour: 9 } }
const soon = { when: { kind: 'immediately' as const } }

const otherTiming = ({ when }: Timing): [title: string, timing: Timing] => when.kind === 'weekly' ? ['Straight away instead', soon] : ['Once a week instead', weekly]

function onlyHere(where: Where): string {
  return where.scope === 'channel' ? 'Only this channel: other channels of the team are not subscribed.' : `Only ${placeOf(where)}.`
}

function about(said: readonly string[], timing: Timing): string[] {
  return [
    `About: **${wantedLine(said)}**`,
    ...said.length > 1 ? ['A review must fit all of these.'] : [],
    `Sent: ${timingInWords(timing)}.`
  ]
}

/** What would be sent, before anything is. */
export function consider({ wants, said, timing, where, fits, searched, notes, redacted, loosened, replaces, instead }: Of<'consider'>): View {
  const of = (more: { wants?: Wants, timing?: Timing, id?: string | undefined }) => {
    const { when, quiet } = more.timing ?? timing
    const id = more.id ?? replaces
    return { wants: more.wants ?? wants, when, ...quiet && { quiet }, ...id && { id } }
  }
  const [other, otherwise] = otherTiming(timing)
  const places = instead.slice(0, 3)
  const among = places.length > 0 && { change: true as const }
  return {
    ...message(`Send new reviews to ${placeOf(where)}?`, [
      ...redacted ? [leaveOut] : [],
      ...about(said, timing),
      ...replaces ? ['This takes the place of what is sent here now.'] : [],
      ...instead.length > 0 ? ['Choose what it takes the place of. To name it yourself, type for example “change neglect to suicide”.'] : [],
      ...notes.map(plain),
      `This would have sent ${fits.length} of the last ${count(searched, 'published review')}${fits.length > mostTitles ? `, the newest ${mostTitles} of them:` : fits.length > 0 ? ':' : '. The next one may still fit.'}`
    ], [], [
      ...places.length === 0 ? [{ title: replaces ? 'Change to this' : 'Subscribe', press: { do: 'subscribe' as const, ...of({}) } }] : places.map(({ id, said: before }): Button => ({ title: short(`Replace: ${wantedLine(before)}`), press: { do: 'subscribe', ...of({ id }) } })),
      ...places.length > 0 ? [{ title: 'As well as what there is', press: { do: 'subscribe' as const, ...of({}) } }] : [],
      ...loosened ? [{ title: `Any of the themes is enough (${loosened.fits})`, press: { do: 'consider' as const, ...of({ wants: loosened.wants }), ...among } }] : [],
      { title: other, press: { do: 'consider', ...of({ timing: otherwise }), ...among } }
    ]),
    rows: fits.slice(0, mostTitles).map(({ title }) => plain(title)),
    footer: [
      ...said.length > 0 ? ['A review is left out where it does not state what you ask for, such as an age.'] : ['To be sent fewer, type for example “subscribe to neglect and under 1”.'],
      onlyHere(where), 'Nothing is sent until you choose.'
    ]
  }
}

export function wantsUnknown({ notes, redacted }: Of<'wants-unknown'>): View {
  return message('Which reviews do you want to hear of?', [
    ...redacted ? [leaveOut] : [], ...notes.map(plain),
    'Nothing in that was recognised as a theme, an age, a kind of review or a publisher. For example:',
    ...['subscribe to neglect and under 1', 'subscribe to self-harm or suicide for teenagers', 'subscribe to everything, weekly on Friday at 2pm'].map(quoted)
  ], [{ title: 'Every new review', press: { do: 'command', id: 'subscribe' } }, { title: 'All themes', press: { do: 'command', id: 'themes' } }])
}

export function subscribed({ shown, where, changed, proof, already }: Of<'subscribed'>): View {
  return {
    ...message(`${capital(placeOf(where))} is ${already ? 'subscribed to this already' : changed ? 'subscribed to this now' : 'subscribed'}`, [
      ...[stateOf(shown)].filter(line => line !== ''), ...about(shown.said, shown.timing),
      already ? 'Nothing was changed, and no first post was made again.' : proof ? `A first post has been made in ${placeOf(where)}, to show that it works.` : `The first post could not be made in ${placeOf(where)}. Type “subscriptions” later: it says whether posts arrive.`
    ], [], [{ title: 'Look at it or change it', press: { do: 'subscription', id: shown.id } }]),
    footer: [onlyHere(where), 'To stop, type “unsubscribe”.']
  }
}

/** The first post of a subscription. */
export function proof({ said, timing, where, subscription }: Of<'proof'>): View {
  return {
    ...message(`New reviews will be posted in ${placeOf(where)}`, ['This first post shows that it works.', ...about(said, timing)], careFor(subscription)),
    footer: ['Someone here asked for this. Type “unsubscribe” to stop it.']
  }
}

/** Stop or change what a post was sent for, from the post itself, which stays as it is. */
export function careFor(subscription: string | undefined): Button[] {
  return subscription === undefined ? [] : [
    { title: 'Mute these notices', press: { do: 'pause', id: subscription, apart: true } },
    { title: 'Change what is sent', press: { do: 'subscription', id: subscription, apart: true } }
  ]
}

const dones: Record<Done, string> = { paused: 'Paused: nothing is sent until it is resumed.', resumed: 'Resumed: new reviews are sent again.', ended: 'Ended: it sends nothing any more.' }

/** Everything that is sent to this conversation. */
export function subscriptions(reply: Of<'subscriptions'>): View {
  return { full: [], more: '', footer: [onlyHere(reply.where)], ...reply.subscriptions.length > 0 ? listed(reply) : none(reply) }
}

function listed({ subscriptions: all, where, done, notes = [] }: Of<'subscriptions'>): View {
  const paused = all.every(one => one.paused)
  return {
    heading: `${count(all.length, 'subscription')} in ${placeOf(where)}`,
    said: [...done ? [dones[done]] : [], ...notes.map(plain), 'Choose one to change it.'],
    groups: [{ heading: 'Sent here', rows: all.map(rowOf) }],
    buttons: [
      { title: paused ? 'Resume all' : 'Pause all', press: { do: paused ? 'resume' as const : 'pause' as const, id: 'all' } },
      { title: all.length > 1 ? 'End all' : 'Unsubscribe', press: { do: 'unsubscribe' as const, id: 'all' } }
    ],
    posts: []
  }
}

function rowOf(one: SubscriptionShown) {
  const [title, line] = [capital(wantedLine(one.said)), [stateOf(one), `${capital(timingInWords(one.timing))}.`, ...historyOf(one)].filter(Boolean).join(' ')]
  return { title, line, label: `Change: ${unmarked(`${title}. ${line}`)}`, press: { do: 'subscription', id: one.id } }
}

function none({ where, done, again, notes = [] }: Of<'subscriptions'>): View {
  return {
    heading: done === 'ended' ? `Notices to ${placeOf(where)} have ended` : `No notices are sent to ${placeOf(where)}`,
    said: [...notes.map(plain), 'To be told of new reviews, type “subscribe”, or for example “subscribe to neglect and under 1”.'], groups: [],
    buttons: again ? [{ title: 'Subscribe again', press: { do: 'consider' as const, wants: again, ...soon } }] : [],
    posts: again ? [] : [{ title: 'Subscribe', press: { do: 'command', id: 'subscribe' } }]
  }
}

/** One subscription, and what can be done with it. */
export function subscription({ shown, where }: Of<'subscription'>): View {
  const { id, wants, said, timing, paused } = shown
  const [other, otherwise] = otherTiming(timing)
  return {
    ...message(`Sent to ${placeOf(where)}: ${wantedLine(said)}`, [stateOf(shown), ...about(said, timing).slice(1), ...historyOf(shown)].filter(line => line !== ''), [], [
      paused ? { title: 'Resume', press: { do: 'resume', id } } : { title: 'Pause', press: { do: 'pause', id } },
      { title: other, press: { do: 'consider', wants, ...otherwise, id } },
      { title: 'Unsubscribe', press: { do: 'unsubscribe', id } },
      { title: 'Back', press: { do: 'command', id: 'subscriptions' } }
    ]),
    footer: ['To change what it is about, type “change to” and the new themes, for example “change to suicide for teenagers”.', onlyHere(where)]
  }
}

function stateOf({ paused, stopped }: SubscriptionShown): string {
  return stopped ? `**Not delivered at present:** ${plain(stopped)} Because you wrote here, it is tried again now.` : paused ? '**Paused.**' : ''
}

function historyOf({ since, by, lastDelivered }: SubscriptionShown): string[] {
  const who = by === undefined ? '' : by === 'you' ? ', by you' : `, by ${plain(by.name)}`
  return [`Since ${dayInWords(since)}${who}.`, lastDelivered === undefined ? 'Nothing has been delivered yet.' : `Last delivered on ${dayInWords(lastDelivered)}.`]
}

function short(title: string): string { return title.length > mostLetters ? `${title.slice(0, mostLetters - 1).trimEnd()}…` : title }

/** Why a conversation got a post, in words. */
export function whyLine(why: readonly string[], where: Where): string {
  return `${placeOf(where)} asked for ${why.length === 0 ? 'every new review' : list([...why].map(plain))}.`
}
