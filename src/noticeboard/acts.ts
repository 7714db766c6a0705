import type { Cards } from '../cards/cards.ts'
import { answersTo, deliveryLine, doubtLine, questionOf, stateLine } from '../cards/editor-views.ts'
import { toastOf } from '../cards/notice-views.ts'
import { UsageError } from '../errors.ts'
import { isWaiting, type Newsroom, type NoticeShown, type Sending } from '../notices/newsroom.ts'
import { momentInWords } from '../notices/timing.ts'
import type { Delivery, Settled } from '../store/notice.ts'
import { csv } from './csv.ts'
import { count } from '../english/lists.ts'

/** What was typed after the command. */
export interface ActOptions { id?: string, at?: number, by: string, conversation?: string, answer?: Settled, csv: boolean }

/** What a command says: as plain words, and as plain data. */
export interface Report { text: string, json: unknown }

export interface Room { newsroom: Newsroom, toCard: Cards }

type Act = (given: ActOptions, room: Room) => Promise<Report>

/** Whether a command only tells, and changes nothing: nobody has to decide on that. */
export function onlyTells(name: string, id: string | undefined): boolean { return ['drafts', 'preview', 'status'].includes(name) || (name === 'settle' && id === undefined) }

/** Every command, a line each. */
export const acts: Record<string, Act> = {
  drafts: async (_given, { newsroom }) => list((await newsroom.notices()).filter(isWaiting), 'No notice waits.'),
  preview: async (given, room) => preview(await shown(given, room), room),
  send: async (given, room) => send(given, room),
  schedule: async (given, room) => {
    if (given.at === undefined) throw new UsageError('Say when: --at 2026-03-09T09:00, on the clock in London.')
    return send(given, room)
  },
  cancel: async (given, { newsroom }) => {
    const id = idOf(given)
    if (await newsroom.drop(id)) return { text: 'Dropped: it will not be sent.', json: { dropped: true } }
    const cancelled = await newsroom.cancel(id)
    return counted(cancelled, 'cancelled', 'There is no such notice that waits or is being sent.', n => `Stopped: ${count(n, 'post')} not sent.`)
  },
  status: async (given, room) => given.id === undefined ? list(await room.newsroom.notices(), 'There are no notices.') : status(await shown(given, room), await room.newsroom.deliveries(given.id), given.csv),
  resend: async (given, room) => {
    const { id } = await shown(given, room)
    return counted(await room.newsroom.resend(id), 'resent', '', n => n === 0 ? 'Nothing had failed that anybody still asks for.' : `${count(n, 'that failed is', 'that failed are')} sent again.`)
  },
  correct: async (given, room) => edited(given, room, await room.newsroom.correct(idOf(given)), 'There is no such notice, or its review is not in the catalogue, or it was dropped.', 'edited to what the catalogue says now'),
  withdraw: async (given, room) => edited(given, room, await room.newsroom.withdraw(idOf(given)), 'There is no such notice, or it was withdrawn before.', 'replaced'),
  settle: async (given, { newsroom }) => {
    if (given.id === undefined) return questions(await newsroom.questions())
    if (!given.conversation || !given.answer) throw new UsageError('Say where and what: --conversation ID and one of --there, --again and --done.')
    const state = await newsroom.settle(given.id, given.conversation, given.answer)
    if (state === undefined) throw new UsageError('There is no such question.')
    return { text: settled[`${given.answer} ${state}`] ?? settled[given.answer]!, json: { settled: true, state } }
  }
}

const settled: Record<string, string> = {
  there: 'Kept: it is there.', again: 'It is sent again.', done: 'Kept: it has been seen to.',
  'again cancelled': 'It is not sent again: the subscription was ended, or the notice was stopped.'
}

/** Where a notice is of a review that was posted under another id, which one, and what can be done. */
async function renamed(given: ActOptions, newsroom: Newsroom): Promise<string> {
  const { gone, twin } = await newsroom.notice(idOf(given)) ?? {}
  if (twin === undefined) return ''
  return gone ? ` The catalogue has its title as ${twin} now: give that record its old id, ${given.id}, and it can be corrected; it can be withdrawn as it is.` : ` The same title was posted before as ${twin}: npm run notices -- status ${twin}, or withdraw ${twin}.`
}

/** What is edited, and what a person has to see to. */
async function edited(given: ActOptions, { newsroom }: Room, posts: number | undefined, none: string, what: string): Promise<Report> {
  const other = await renamed(given, newsroom)
  if (posts === undefined) throw new UsageError(`${none}${other}`)
  const { stuck = 0 } = await newsroom.notice(idOf(given)) ?? {}
  const text = `${count(posts, 'post is', 'posts are')} being ${what}: status tells what becomes of each.`
  return { text: `${text}${stuck === 0 ? '' : ` ${stuck} cannot be edited: settle lists them.`}${other}`, json: { edited: posts, stuck } }
}

async function send(given: ActOptions, { newsroom }: Room): Promise<Report> {
  const { doubt } = await newsroom.notice(idOf(given)) ?? {}
  if (doubt !== undefined && given.answer !== 'again') throw new UsageError(`${doubtLine(doubt)} Where it is not, add --again.`)
  return sent(await newsroom.send(idOf(given), given.by, given.at))
}

function idOf({ id }: ActOptions): string {
  if (id === undefined) throw new UsageError('Name the notice: npm run notices -- status lists them.')
  return id
}

async function shown(given: ActOptions, { newsroom }: Room): Promise<NoticeShown> {
  const notice = await newsroom.notice(idOf(given))
  if (!notice) throw new UsageError(`There is no notice ${given.id}: npm run notices -- status lists them.`)
  return notice
}

function list(notices: readonly NoticeShown[], none: string): Report {
  const text = notices.map(notice => `${notice.id}\n  ${notice.snapshot.review.title}\n  ${stateLine(notice)}`).join('\n')
  return { text: text || none, json: notices }
}

function preview(notice: NoticeShown, { toCard }: Room): Report {
  const { content, text } = toCard({ kind: 'notice', snapshot: notice.snapshot, why: [], subscription: 'preview', where: { scope: 'channel' } })
  const toast = toastOf(notice.snapshot)
  return { text: `${stateLine(notice)}\n\nOn a locked phone:\n  ${toast}\n\n${text}`, json: { ...notice, toast, card: content } }
}

function sent(sending: Sending): Report {
  switch (sending.kind) {
    case 'sent': return { text: `Sent to ${count(sending.conversations, 'conversation')}: status tells what becomes of each.`, json: sending }
    case 'scheduled': return { text: `Scheduled for ${momentInWords(sending.due)}.`, json: sending }
    case 'waits': return { text: `Approved (${sending.approvals}). Another editor has to send it.`, json: sending }
    case 'passed': throw new UsageError('That is no time to come: nothing is sent or scheduled.')
    case 'too-late': throw new UsageError('There is no such notice that waits to be sent.')
    case 'no-review': throw new UsageError('Its review is not in the catalogue: nothing is sent or scheduled.')
  }
}

function counted(n: number | undefined, name: string, none: string, say: (n: number) => string): Report {
  if (n === undefined) throw new UsageError(none)
  return { text: say(n), json: { [name]: n } }
}

function status(notice: NoticeShown, deliveries: readonly Delivery[], asCsv: boolean): Report {
  if (asCsv) return { text: csv(deliveries), json: deliveries }
  return { text: [`${notice.snapshot.review.title}\n  ${stateLine(notice)}`, ...deliveries.map(one => `  ${deliveryLine(one)}`)].join('\n'), json: { ...notice, deliveries } }
}

function questions(deliveries: readonly Delivery[]): Report {
  const text = deliveries.map(one => [questionOf(one), ...answersTo(one).map(([, answer]) => `  npm run notices -- settle ${one.notice} --conversation "${one.conversation}" --${answer}`)].join('\n')).join('\n')
  return { text: text || 'There is nothing to settle.', json: deliveries }
}
