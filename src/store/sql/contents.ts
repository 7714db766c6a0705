import type { Queries } from '../database.ts'
import type { Content } from '../outbox.ts'
import { noticeColumns, noticeOf, toSubscription, type NoticeRow, type SubscriptionRow } from './rows.ts'

type Row = NoticeRow & { subscription: string | null } & Record<'conversation' | 'wants' | 'timing' | 'quiet' | 'made_by', string | null> & Record<'since' | 'paused', number | null>

/** What a post is to say now. */
export async function contentsOf(queries: Queries, post: string): Promise<Content[]> {
  const rows = await queries.rows<Row>(`SELECT ${noticeColumns('n')}, s.id AS subscription, s.conversation, s.wants, s.timing, s.quiet, s.made_by, s.since, s.paused
    FROM deliveries d JOIN notices n ON n.id = d.notice LEFT JOIN subscriptions s ON s.id = d.subscription
    WHERE d.post = $1 AND d.cancelled = 0 ORDER BY n.made, n.id`, post)
  return rows.map(({ subscription, conversation, wants, timing, quiet, made_by, since, paused, ...notice }) => ({
    notice: noticeOf(notice),
    ...subscription !== null && { subscription: toSubscription({ id: subscription, conversation, wants, timing, quiet, made_by, since, paused } as SubscriptionRow) }
  }))
}
