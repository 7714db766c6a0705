import { createHash } from 'node:crypto'
import { insertAll, type Database, type Queries } from '../database.ts'
import type { Notice, Notices, NoticeState, Subscriber, Target } from '../notice.ts'
import { addressOf, type AddressRow } from './addresses.ts'
import { deliveriesIn } from './deliveries.ts'
import { cancelEmptyPosts, toSubscription, type SubscriptionRow } from './subscriptions.ts'

export interface NoticeRow { id: string, review: string, edition: number, state: NoticeState, due: number | null, approvals: string, snapshot: string, made: number }

const columns = 'id, review, edition, state, due, approvals, snapshot, made'
const unsent = `state IN ('draft', 'scheduled')`

/** What there is to tell, and whom it is told to. */
export function noticesIn(database: Database): Notices {
  const one = async (queries: Pick<Queries, 'rows'>, id: string) => (await queries.rows<NoticeRow>(`SELECT ${columns} FROM notices WHERE id = $1`, id)).map(noticeOf)[0]

  /** Gives a notice another content, and has every post that holds it edited. */
  async function revise(queries: Queries, id: string, snapshot: object, state: NoticeState | undefined, now: number): Promise<number> {
    await queries.change(`UPDATE notices SET snapshot = $2, edition = edition + 1, approvals = '[]'${state ? `, state = '${state}'` : ''} WHERE id = $1`, id, JSON.stringify(snapshot))
    const holding = `id IN (SELECT post FROM deliveries WHERE notice = $1 AND cancelled = 0)`
    // A post that nobody could find again cannot be edited: it stays behind, and says so.
    await queries.change(`UPDATE posts SET wanted = wanted + 1 WHERE state IN ('sending', 'uncertain') AND ${holding}`, id)
    return queries.change(`UPDATE posts SET wanted = wanted + 1, reason = NULL, attempts = 0, next = CASE WHEN activity IS NULL THEN NULL ELSE CAST($2 AS BIGINT) END WHERE state = 'sent' AND ${holding}`, id, now)
  }

  async function cancelUnsent(queries: Queries, id: string, reason: string): Promise<number> {
    const cancelled = await queries.change(`UPDATE deliveries SET cancelled = 1 WHERE notice = $1 AND cancelled = 0 AND post IN (SELECT id FROM posts WHERE state IN ('pending', 'suspended'))`, id)
    await cancelEmptyPosts(queries, 'd.notice', id, reason)
    return cancelled
  }

  return {
    ...deliveriesIn(database),
    async draftNotice({ id, review, snapshot }, now) {
      return await database.change(`INSERT INTO notices (${columns}) VALUES ($1, $2, 1, 'draft', NULL, '[]', $3, $4) ON CONFLICT DO NOTHING`, id, review, JSON.stringify(snapshot), now) > 0
    },
    notice: id => one(database, id),
    async notices(states) {
      const notices = (await database.rows<NoticeRow>(`SELECT ${columns} FROM notices ORDER BY made DESC, id`)).map(noticeOf)
      return states ? notices.filter(({ state }) => states.includes(state)) : notices
    },
    approveNotice: (id, by) => database.together(async queries => {
      const [row] = await queries.rows<NoticeRow>(`SELECT ${columns} FROM notices WHERE id = $1 AND ${unsent} ${queries.mine('notices', 'wait')}`, id)
      if (!row) return undefined
      const approvals = [...new Set([...noticeOf(row).approvals, by])]
      await queries.change('UPDATE notices SET approvals = $2 WHERE id = $1', id, JSON.stringify(approvals))
      return approvals
    }),
    async scheduleNotice(id, due) { return await database.change(`UPDATE notices SET state = 'scheduled', due = $2 WHERE id = $1 AND ${unsent}`, id, due) > 0 },
    async dropNotice(id) { return await database.change(`UPDATE notices SET state = 'dropped', due = NULL WHERE id = $1 AND ${unsent}`, id) > 0 },
    publishNotice: (id, targets) => database.together(async queries => {
      if (await queries.change(`UPDATE notices SET state = 'sending', due = NULL WHERE id = $1 AND ${unsent}`, id) === 0) return undefined
      const notice = (await one(queries, id))!
      return owe(queries, id, targets(await subscribers(queries), notice))
    }),
    cancelNotice: id => database.together(async queries => {
      if (await queries.change(`UPDATE notices SET state = 'cancelled' WHERE id = $1 AND state = 'sending'`, id) === 0) return undefined
      return cancelUnsent(queries, id, 'Sending was cancelled.')
    }),
    correctNotice: (id, snapshot, now) => database.together(async queries => {
      const notice = await one(queries, id)
      if (!notice || notice.state === 'withdrawn' || notice.state === 'dropped') return undefined
      return revise(queries, id, snapshot, undefined, now)
    }),
    withdrawNotice: (id, snapshot, now) => database.together(async queries => {
      const notice = await one(queries, id)
      if (!notice || notice.state === 'withdrawn') return undefined
      await cancelUnsent(queries, id, 'The notice was withdrawn.')
      return revise(queries, id, snapshot, 'withdrawn', now)
    })
  }
}

type SubscriberRow = SubscriptionRow & Pick<AddressRow, 'scope' | 'tenant' | 'reference' | 'team' | 'name' | 'state'>

async function subscribers(queries: Queries): Promise<Subscriber[]> {
  const rows = await queries.rows<SubscriberRow>(`SELECT s.id, s.conversation, s.wants, s.timing, s.quiet, s.made_by, s.since, s.paused,
    a.scope, a.tenant, a.team, a.name, a.reference, a.state FROM subscriptions s JOIN addresses a ON a.conversation = s.conversation
    WHERE s.paused = 0 AND a.state <> 'gone' ORDER BY s.since, s.id`)
  return rows.map(row => ({ subscription: toSubscription(row), address: { ...addressOf(row), state: row.state } }))
}

/** Keeps what is owed: a delivery for each conversation, and the post it is part of. The first of several targets in one conversation counts. */
async function owe(queries: Queries, notice: string, targets: readonly Target[]): Promise<number> {
  const owed = [...new Map([...targets].reverse().map(target => [target.conversation, target])).values()].reverse()
    .map(target => ({ ...target, post: marker(target.digest ? `digest ${target.due}` : notice, target.conversation) }))
  await insertAll(queries, 'posts', ['id', 'conversation', 'state', 'due', 'next', 'attempts', 'wanted', 'posted'],
    owed.map(({ post, conversation, due }) => [post, conversation, 'pending', due, due, 0, 1, 0]))
  const kept = await insertAll(queries, 'deliveries', ['notice', 'conversation', 'post', 'subscription', 'cancelled'],
    owed.map(({ conversation, post, subscription }) => [notice, conversation, post, subscription, 0]))
  // What is owed to an address that is not posted to waits until it is.
  await queries.change(`UPDATE posts SET state = 'suspended', next = NULL, reason = (SELECT a.reason FROM addresses a WHERE a.conversation = posts.conversation)
    WHERE state = 'pending' AND id IN (SELECT post FROM deliveries WHERE notice = $1)
    AND conversation IN (SELECT conversation FROM addresses WHERE state <> 'active')`, notice)
  return kept
}

/** Names a post by what it is: the same notice for the same conversation is the same post, whoever makes it. */
function marker(what: string, conversation: string): string {
  return createHash('sha256').update(`${what}\n${conversation}`).digest('hex').slice(0, 24)
}

/** The columns of a notice in a query where other tables are too. */
export function noticeColumns(alias: string): string { return columns.split(', ').map(column => `${alias}.${column}`).join(', ') }

export function noticeOf({ due, approvals, snapshot, ...row }: NoticeRow): Notice {
  return { ...row, approvals: JSON.parse(approvals) as string[], snapshot: JSON.parse(snapshot) as object, ...due !== null && { due } }
}
