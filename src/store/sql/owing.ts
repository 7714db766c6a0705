import { createHash } from 'node:crypto'
import { insertAll, type Queries } from '../database.ts'
import type { Subscriber, Target, Targets } from '../notice.ts'
import { addressOf, forgotten, type AddressRow } from './addresses.ts'
import { noticeColumns, noticeOf, toSubscription, type NoticeRow, type SubscriptionRow } from './rows.ts'

/** States of a post that is still to be made, and can be taken back. */
export const waiting = `('pending', 'suspended')`

const owed = `SELECT 1 FROM deliveries d JOIN notices n ON n.id = d.notice JOIN subscriptions s ON s.id = d.subscription
  WHERE d.post = p.id AND d.cancelled = 0 AND n.state IN ('sending', 'done')`
/** True of a post `p` that holds something for a subscription that was not ended, of a notice that was neither stopped nor withdrawn. */
export const isOwed = `EXISTS (${owed})`
/** True of a post `p` that is owed to a subscription that is not paused. Nothing else is posted, whatever brought it back among what is due. */
export const isWanted = `EXISTS (${owed} AND s.paused = 0)`

type SubscriberRow = SubscriptionRow & Pick<AddressRow, 'scope' | 'tenant' | 'reference' | 'team' | 'name' | 'state'>

async function subscribersWhere(queries: Queries, condition: string, ...values: string[]): Promise<Subscriber[]> {
  // They are kept as they are until this is done: none can end between being asked and being owed.
  const rows = await queries.rows<SubscriberRow>(`SELECT s.id, s.conversation, s.wants, s.timing, s.quiet, s.made_by, s.since, s.paused,
    a.scope, a.tenant, a.team, a.name, a.reference, a.state FROM subscriptions s JOIN addresses a ON a.conversation = s.conversation
    WHERE ${condition} ORDER BY s.since, s.id ${queries.mine('s', 'wait')}`, ...values)
  return rows.map(row => ({ subscription: toSubscription(row), address: { ...addressOf(row), state: row.state } }))
}

/** Everyone who may be told something now. */
export function subscribers(queries: Queries): Promise<Subscriber[]> { return subscribersWhere(queries, `s.paused = 0 AND a.state <> 'gone'`) }

/**
 * Keeps what is owed: a delivery for each conversation, and the post it is part of, which may have been cancelled before. The first of several
 * targets in one conversation counts. @returns how many.
 */
export async function owe(queries: Queries, notice: string, targets: readonly Target[]): Promise<number> {
  const firsts = [...new Map([...targets].reverse().map(target => [target.conversation, target])).values()].reverse()
    .map(target => ({ ...target, post: marker(target.digest ? `digest ${target.due}` : notice, target.conversation) }))
  await insertAll(queries, 'posts', ['id', 'conversation', 'state', 'due', 'next', 'attempts', 'wanted', 'posted'],
    firsts.map(({ post, conversation, due }) => [post, conversation, 'pending', due, due, 0, 1, 0]),
    `(id) DO UPDATE SET state = 'pending', conversation = excluded.conversation, due = excluded.due, next = CASE WHEN posts.state = 'pending' AND posts.next > excluded.next THEN posts.next ELSE excluded.next END,
       reason = CASE WHEN posts.state = 'pending' THEN posts.reason END WHERE posts.state IN ('cancelled', 'pending', 'suspended')`)
  // Where the app came back, what is owed anew stands in place of what was forgotten.
  await queries.change(`DELETE FROM deliveries WHERE notice = $1 AND conversation LIKE '${forgotten}%' AND post IN (SELECT id FROM posts WHERE conversation NOT LIKE '${forgotten}%')`, notice)
  await insertAll(queries, 'deliveries', ['notice', 'conversation', 'post', 'subscription', 'cancelled'],
    firsts.map(({ conversation, post, subscription }) => [notice, conversation, post, subscription, 0]),
    '(notice, conversation) DO UPDATE SET post = excluded.post, subscription = excluded.subscription, cancelled = 0')
  // What is owed to an address that is not posted to waits until it is.
  await queries.change(`UPDATE posts SET state = 'suspended', next = NULL, reason = (SELECT a.reason FROM addresses a WHERE a.conversation = posts.conversation)
    WHERE state = 'pending' AND id IN (SELECT post FROM deliveries WHERE notice = $1)
    AND conversation IN (SELECT conversation FROM addresses WHERE state <> 'active')`, notice)
  // A digest that has gone out meanwhile takes nothing more: this comes beside it.
  const gone = new Set((await queries.rows<{ id: string }>(`SELECT p.id FROM posts p JOIN deliveries d ON d.post = p.id WHERE d.notice = $1 AND p.state NOT IN ${waiting}`, notice)).map(({ id }) => id))
  const beside = firsts.filter(({ digest, post }) => digest && gone.has(post)).map(target => ({ ...target, digest: false }))
  if (beside.length > 0) await owe(queries, notice, beside)
  return firsts.length
}

/** Brings what waits in a conversation into line with its subscriptions: owed to one that wants it, or held for one that is paused, or cancelled. */
export async function realign(queries: Queries, conversation: string, targets: Targets): Promise<void> {
  const all = await subscribersWhere(queries, 's.conversation = $1', conversation)
  const rows = await queries.rows<NoticeRow>(`SELECT ${noticeColumns('n')} FROM posts p JOIN deliveries d ON d.post = p.id JOIN notices n ON n.id = d.notice
    WHERE p.conversation = $1 AND p.state IN ${waiting} AND d.cancelled = 0 ${queries.mine('p', 'wait')}`, conversation)
  for (const notice of rows.map(noticeOf)) {
    const [target] = targets(all.filter(({ subscription }) => !subscription.paused), notice)
    const [held] = target ? [] : targets(all.map(({ subscription, address }) => ({ address, subscription: { ...subscription, paused: false } })), notice)
    if (target) await owe(queries, notice.id, [target])
    // Alone, so that what others have asked for does not take it along.
    else if (held) await owe(queries, notice.id, [{ ...held, digest: false }])
    else await queries.change('UPDATE deliveries SET cancelled = 1 WHERE notice = $1 AND conversation = $2', notice.id, conversation)
  }
  await cancelEmptyPosts(queries, 'conversation = $1', conversation, 'The subscription was ended.')
}

/** Cancels the posts, of those that a condition on $1 names, that hold nothing any more. */
export async function cancelEmptyPosts(queries: Queries, condition: string, value: string, reason: string): Promise<void> {
  await queries.change(`UPDATE posts SET state = 'cancelled', next = NULL, reason = $2 WHERE state IN ${waiting} AND ${condition}
    AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.post = posts.id AND l.cancelled = 0)`, value, reason)
}

/** Names a post by what it is: the same notice for the same conversation is the same post, whoever makes it. */
function marker(what: string, conversation: string): string {
  return createHash('sha256').update(`${what}\n${conversation}`).digest('hex').slice(0, 24)
}
