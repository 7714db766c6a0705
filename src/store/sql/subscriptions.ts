import type { Database, Queries } from '../database.ts'
import type { KeptSubscription, Quiet, Subscription, Subscriptions, Wants, When } from '../subscription.ts'

export interface SubscriptionRow { id: string, conversation: string, wants: string, timing: string, quiet: string | null, made_by: string, since: number, paused: number }
type Row = SubscriptionRow & { last: number | null }

const query = `SELECT s.id, s.conversation, s.wants, s.timing, s.quiet, s.made_by, s.since, s.paused,
  (SELECT MAX(p.sent) FROM deliveries d JOIN posts p ON p.id = d.post WHERE d.conversation = s.conversation AND d.subscription = s.id) AS last
  FROM subscriptions s`

/** Who wants to be told what, and when. */
export function subscriptionsIn(database: Database): Subscriptions {
  return {
    async keepSubscription({ id, conversation, wants, when, quiet, by, since, paused }) {
      await database.change(`INSERT INTO subscriptions (id, conversation, wants, timing, quiet, made_by, since, paused) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (id) DO UPDATE SET wants = excluded.wants, timing = excluded.timing, quiet = excluded.quiet, made_by = excluded.made_by, paused = excluded.paused`,
      id, conversation, JSON.stringify(wants), JSON.stringify(when), quiet ? JSON.stringify(quiet) : null, by, since, paused ? 1 : 0)
    },
    async subscription(id) { return (await database.rows<Row>(`${query} WHERE s.id = $1`, id)).map(toKept)[0] },
    async subscriptions(conversation) {
      const rows = conversation === undefined
        ? await database.rows<Row>(`${query} ORDER BY s.since, s.id`)
        : await database.rows<Row>(`${query} WHERE s.conversation = $1 ORDER BY s.since, s.id`, conversation)
      return rows.map(toKept)
    },
    endSubscription: id => database.together(async queries => {
      const ended = await queries.change('DELETE FROM subscriptions WHERE id = $1', id) > 0
      if (ended) {
        await queries.change(`UPDATE deliveries SET cancelled = 1 WHERE subscription = $1 AND post IN (SELECT id FROM posts WHERE state IN ('pending', 'suspended'))`, id)
        await cancelEmptyPosts(queries, 'd.subscription', id, 'The subscription was ended.')
      }
      return ended
    })
  }
}

/** Cancels the posts, among those of the deliveries named, that hold nothing any more. */
export async function cancelEmptyPosts(queries: Queries, column: 'd.subscription' | 'd.notice', value: string, reason: string): Promise<number> {
  return queries.change(`UPDATE posts SET state = 'cancelled', next = NULL, reason = $2 WHERE state IN ('pending', 'suspended')
    AND id IN (SELECT d.post FROM deliveries d WHERE ${column} = $1)
    AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.post = posts.id AND l.cancelled = 0)`, value, reason)
}

export function toSubscription({ id, conversation, wants, timing, quiet, made_by: by, since, paused }: SubscriptionRow): Subscription {
  return {
    id, conversation, by, since, paused: paused === 1, wants: JSON.parse(wants) as Wants, when: JSON.parse(timing) as When,
    ...quiet !== null && { quiet: JSON.parse(quiet) as Quiet }
  }
}

function toKept({ last, ...row }: Row): KeptSubscription { return { ...toSubscription(row), ...last !== null && { lastDelivered: last } } }
