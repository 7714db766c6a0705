import type { Reply } from '../conversation/reply.ts'
import { message, type Button, type View } from './card-parts.ts'
import { count, list } from '../english/lists.ts'
import { plain } from './card-words.ts'
import { dateInWords } from '../english/months.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
/** A credential that ends within this many days is named. */
const soon = 30

const notices: Button = { title: 'All notices', press: { do: 'drafts' } }

type Standing = Extract<Reply, { kind: 'standing' }>['standing']

/** How posting stands, in words: first what needs a person. */
export function standing({ standing }: Extract<Reply, { kind: 'standing' }>): View {
  const { reviews, checked, deliveries: { subscriptions, suspended } } = standing
  const needed = needing(standing)
  return message('How the bot stands', [
    ...needed.length > 0 ? needed : ['Nothing needs a person.'], posting(standing),
    `${count(subscriptions, 'subscription')}${suspended > 0 ? `, ${suspended} of them in a conversation that cannot be posted to` : ''}.`,
    `${count(reviews, 'published review')}${checked ? `; the publisher’s pages were last checked on ${dateInWords(checked)}` : ''}.`
  ], [notices])
}

/** Faults of a catalogue that are told at most: the command line tells the rest. */
const mostFaults = 5

function needing({ faults, credentialDays, deliveries: { posts } }: Standing): string[] {
  return [
    ...faults.length > 0 ? [
      `The catalogue in use is an older one, for its files have changed and cannot be used: ${plain(list(faults.slice(0, mostFaults)))}. What is withdrawn since is not shown; nothing else that was changed is. npm run catalogue -- check says what to write.`
    ] : [],
    ...posts.uncertain > 0 ? [`${count(posts.uncertain, 'post')} that nobody can tell of: open the notice and say whether it is there.`] : [],
    ...posts.dead > 0 ? [`${count(posts.dead, 'post')} that Teams will not accept.`] : [],
    ...posts.suspended > 0 ? [`${count(posts.suspended, 'post')} held back, because the conversation cannot be posted to.`] : [],
    ...credentialDays !== undefined && credentialDays <= soon ? [`The bot’s credential ${credentialDays < 0 ? 'has ended' : `ends in ${count(credentialDays, 'day')}`}. Tell your IT team.`] : []
  ]
}

function posting({ now, deliveries: { posts, oldestDue, behind, lastSent } }: Standing): string {
  const waiting = posts.pending + posts.sending
  const oldest = oldestDue === undefined || oldestDue > now ? '' : `, the oldest for ${length(now - oldestDue)}`
  return [
    `Notices: ${count(posts.sent, 'post')} sent${lastSent === undefined ? '' : `, the last ${ago(now - lastSent)}`}`,
    waiting === 0 ? 'none waits' : `${waiting} waiting${oldest}`, ...behind > 0 ? [`${behind} still to be edited`] : []
  ].join('; ') + '.'
}

function ago(milliseconds: number): string { return milliseconds < minute ? 'just now' : `${length(milliseconds)} ago` }

function length(milliseconds: number): string {
  if (milliseconds < hour) return count(Math.max(1, Math.floor(milliseconds / minute)), 'minute')
  return milliseconds < 2 * day ? count(Math.floor(milliseconds / hour), 'hour') : count(Math.floor(milliseconds / day), 'day')
}
