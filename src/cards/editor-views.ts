import { isStuck, type NoticeShown } from '../notices/newsroom.ts'
import type { Reply } from '../conversation/reply.ts'
import { dayInWords, momentFields, momentInWords } from '../notices/timing.ts'
import type { Delivery, DeliveryState, NoticeState, Settled } from '../store/notice.ts'
import { message, type Button, type View } from './card-parts.ts'
import { itemOf, toastOf } from './notice-views.ts'
import { count } from '../english/lists.ts'
import { capital, plain } from './card-words.ts'

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

const states: Record<NoticeState, string> = {
  draft: 'Draft', scheduled: 'Scheduled', sending: 'Being sent', done: 'Sent', cancelled: 'Stopped half way', dropped: 'Dropped', withdrawn: 'Withdrawn'
}
const delivered: Record<DeliveryState, string> = {
  pending: 'waits to be sent', sending: 'is being sent', sent: 'sent', uncertain: 'nobody can tell', suspended: 'waits: nothing can be posted there', dead: 'failed', cancelled: 'not sent'
}

/** More than this is for the command line, which gives all of them. */
const mostRows = 12
const mostQuestions = 5

const backToDrafts: Button = { title: 'All notices', press: { do: 'drafts' } }
const act = (title: string, id: string, what: Extract<Button['press'], { do: 'notice' }>['act']): Button => ({ title, press: { do: 'notice', id, act: what } })

/** How a notice stands, in words. */
export function stateLine(shown: NoticeShown): string {
  const { state, due, doubt, conversations, failed, unsure, behind, stuck, stale } = shown
  return [
    due !== undefined && state === 'scheduled' ? `Scheduled for ${momentInWords(due)}` : states[state], count(conversations, 'conversation'),
    ...failed > 0 ? [`${failed} failed`] : [], ...unsure > 0 ? [`${unsure} that nobody can tell of`] : [],
    ...doubt !== undefined ? ['perhaps sent before'] : [],
    ...behind > 0 ? [`${behind} still to be edited${stuck > 0 ? `, ${stuck} of them by a person` : ''}`] : [], ...stale && state !== 'draft' && state !== 'scheduled' ? ['the catalogue says otherwise now'] : [], ...ofOtherId(shown)
  ].join(' · ')
}

/** Where a review has another id than the one under which it was posted. */
function ofOtherId({ state, gone, twin }: NoticeShown): string[] {
  if (!gone) return twin === undefined ? [] : [`the same title was posted before as ${twin}`]
  return state === 'withdrawn' || state === 'dropped' ? [] : [`its review is gone from the catalogue${twin === undefined ? '' : `, and its title stands there as ${twin}`}`]
}

export function drafts({ drafts: waiting, sent }: Of<'drafts'>): View {
  const rows = (notices: readonly NoticeShown[], what: 'preview' | 'status') => notices.slice(0, mostRows).map(shown => {
    const [title, line] = [plain(shown.snapshot.review.title), stateLine(shown)]
    return { title, line, label: `Open: ${shown.snapshot.review.title}. ${line}`, press: { do: 'notice', id: shown.id, act: what } }
  })
  const groups = [{ heading: 'To decide on', rows: rows(waiting, 'preview') }, { heading: 'Sent before', rows: rows(sent, 'status') }].filter(group => group.rows.length > 0)
  return {
    heading: waiting.length > 0 ? `${count(waiting.length, 'notice')} to decide on` : 'No notice waits',
    said: waiting.length > 0 ? ['Nothing is sent before an editor decides.'] : ['When a review is added to the catalogue, its notice waits here.'],
    full: [], more: waiting.length + sent.length > 2 * mostRows ? 'The command line lists the rest: npm run notices -- drafts' : '', groups, footer: [], buttons: [], posts: []
  }
}

/** A notice before it is sent: exactly what will be posted, the toast, and to how many. */
export function draft({ shown, needed, approved, waits }: Of<'draft'>): View {
  const { id, snapshot, conversations, approvals, doubt } = shown
  const missing = needed - approvals.length
  const asks = missing > 1 || (missing === 1 && needed > 1 && approved)
  const { title, ...item } = itemOf(snapshot, undefined, { scope: 'channel' })
  return {
    heading: `Draft: New review: ${title}`,
    said: [
      stateLine(shown),
      ...doubt === undefined ? [] : [doubtLine(doubt)],
      ...needed > 1 ? [`Approved by ${approvals.length} of the ${count(needed, 'editor')} it takes.${waits || asks ? ' Another editor has to send it.' : ''}`] : [],
      `On a locked phone: “${plain(toastOf(snapshot))}”`,
      'As it will be posted, on phones and wide screens alike; each conversation also sees why it is sent there:'
    ],
    notices: [{ title: '', ...item }],
    footer: [`It goes to ${count(conversations, 'conversation')}. ${conversations === 0 ? 'No one asked for it so far.' : 'Quiet hours and weekly digests are kept.'}`],
    buttons: [
      ...approved && asks ? [] : [
        act(missing > 1 ? 'Approve it' : `Send now to ${count(conversations, 'conversation')}`, id, 'send'),
        act('Send it later', id, 'plan')
      ],
      act('Drop it', id, 'drop'), backToDrafts
    ],
    posts: []
  }
}

/** What to do with a draft that may have been sent before. */
export function doubtLine(doubt: number): string {
  return `The store was put back from a copy on ${dayInWords(doubt)}, and this may have been sent since the copy was made. Look into a conversation that it goes to: where it is there, drop this draft.`
}

/** When a notice is to be sent: a day and an hour to choose. */
export function plan({ shown: { id, snapshot }, at, passed }: Of<'plan'>): View {
  const [day, hour] = momentFields(at)
  return {
    heading: 'When is it to be sent?',
    said: [plain(snapshot.review.title), passed ? 'That is no time to come. Choose another.' : 'Quiet hours and weekly digests are kept.'],
    day, hour, buttons: [act('Send it then', id, 'schedule'), act('Back', id, 'preview')]
  }
}

/** The last question before every post of a notice is replaced. */
export function sure({ shown }: Of<'sure'>): View {
  const { id, snapshot } = shown
  return message('Withdraw it everywhere?', [
    plain(snapshot.review.title), stateLine(shown),
    'Every post of this notice will be replaced by a line that says it has been withdrawn, without its title and link. As long as the review is in the catalogue, it can be put back.'
  ], [], [act('Withdraw it', id, 'withdraw'), act('Keep it', id, 'status')])
}

/** What became of each post, the questions that only a person can answer first. */
export function noticeStatus({ shown, deliveries }: Of<'notice-status'>): View {
  const asked = deliveries.filter(one => one.state === 'uncertain' || isStuck(one))
  const others = deliveries.filter(one => !asked.includes(one))
  const told = [...others.filter(({ state }) => state !== 'sent'), ...others.filter(({ state }) => state === 'sent')]
  const { id, state } = shown
  return {
    heading: `Notice: ${plain(shown.snapshot.review.title)}`,
    said: [stateLine(shown), ...told.length > mostRows ? [`The first ${mostRows} of ${told.length}; npm run notices -- status lists them all.`] : []],
    lines: told.slice(0, mostRows).map(one => plain(deliveryLine(one))),
    groups: asked.slice(0, mostQuestions).map(one => ({
      heading: plain(questionOf(one)),
      rows: answersTo(one).map(([title, answer]) => ({ title, line: '', label: `${title}: ${nameOf(one)}`, press: { do: 'settle', id, conversation: one.conversation, answer } }))
    })),
    buttons: [
      ...state === 'sending' || others.some(one => one.state === 'suspended') ? [act('Stop sending', id, 'cancel')] : [],
      ...shown.failed > 0 ? [act(`Send the ${shown.failed} that failed again`, id, 'resend')] : [],
      ...shown.stale ? [act(state === 'withdrawn' ? 'Put it back everywhere' : 'Correct it everywhere', id, 'correct')] : [],
      ...state === 'withdrawn' || state === 'dropped' ? [] : [act('Withdraw it everywhere', id, 'sure')],
      backToDrafts
    ]
  }
}

/** What only a person can tell of a delivery. */
export function questionOf(one: Delivery): string {
  const why = one.reason ?? 'No answer came.'
  return one.state === 'uncertain' ? `Is it in ${nameOf(one)}? Nobody can tell. ${why}` : `What was posted in ${nameOf(one)} still stands as it was. ${why} Tell them there.`
}

/** The answers to that. */
export function answersTo({ state }: Delivery): (readonly [title: string, answer: Settled])[] {
  return state === 'uncertain' ? [['It is there', 'there'], ['Send it again', 'again']] : [['They have been told', 'done']]
}

/** One target in words: "Team › General: failed, 3 attempts. The bot is blocked there." */
export function deliveryLine(delivery: Delivery): string {
  const { state, attempts, reason, behind } = delivery
  return `${capital(nameOf(delivery))}: ${delivered[state]}, ${count(attempts, 'attempt')}${behind ? ', still to be edited' : ''}.${reason ? ` ${reason}` : ''}`
}

/** What people call it; the others are told apart by Teams' id. */
function nameOf({ name, scope, conversation }: Delivery): string {
  return name ?? `${scope === 'personal' ? 'a personal chat' : scope ? `a ${scope}` : 'a conversation that is gone'} (${conversation})`
}

export function notEditor(): View {
  return message('That is for editors', ['Notices are decided on by the partnership’s editors, each in their own chat with this bot.'], [])
}
