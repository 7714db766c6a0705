import type { Database } from '../database.ts'
import type { KeptSubscription, Subscriptions } from '../subscription.ts'
import { purge } from './addresses.ts'
import { realign } from './owing.ts'
import { toSubscription, type SubscriptionRow } from './rows.ts'

type Row = SubscriptionRow & { last: number | null }

const query = `SELECT s.id, s.conversation, s.wants, s.timing, s.quiet, s.made_by, s.since, s.paused,
  (SELECT MAX(p.sent) FROM deliveries d JOIN posts p ON p.id = d.post WHERE d.conversation = s.conversation AND d.subscription = s.id AND d.cancelled = 0) AS last
  FROM subscriptions s`

/** Who wants to be told what, and when. */
export function subscriptionsIn(database: Database): Subscriptions {
  return {
    keepSubscription: ({ id, conversation, wants, when, quiet, by, since, paused }, targets) => database.together(async queries => {
      const kept = await queries.rows(`INSERT INTO subscriptions (id, conversation, wants, timing, quiet, made_by, since, paused) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (id) DO UPDATE SET wants = excluded.wants, timing = excluded.timing, quiet = excluded.quiet, made_by = excluded.made_by, paused = excluded.paused
        WHERE (subscriptions.wants, subscriptions.timing, subscriptions.quiet, subscriptions.paused) IS DISTINCT FROM (excluded.wants, excluded.timing, excluded.quiet, excluded.paused) RETURNING id`,
      id, conversation, JSON.stringify(wants), JSON.stringify(when), quiet ? JSON.stringify(quiet) : null, by, since, paused ? 1 : 0)
      if (targets) await realign(queries, conversation, targets)
      return kept.length > 0
    }),
    async subscription(id) { return (await database.rows<Row>(`${query} WHERE s.id = $1`, id)).map(toKept)[0] },
    async subscriptions(conversation) {
      const rows = conversation === undefined
        ? await database.rows<Row>(`${query} ORDER BY s.since, s.id`)
        : await database.rows<Row>(`${query} WHERE s.conversation = $1 ORDER BY s.since, s.id`, conversation)
      return rows.map(toKept)
    },
    endSubscription: (id, targets) => database.together(async queries => {
      const [ended] = await queries.rows<{ conversation: string }>('DELETE FROM subscriptions WHERE id = $1 RETURNING conversation', id)
      if (!ended) return false
      await realign(queries, ended.conversation, targets)
      const [needed] = await queries.rows(`SELECT 1 FROM subscriptions WHERE conversation = $1 UNION ALL SELECT 1 FROM posts WHERE conversation = $1 LIMIT 1`, ended.conversation)
      if (!needed) await purge(queries, ended.conversation)
      return true
    })
  }
}

function toKept({ last, ...row }: Row): KeptSubscription { return { ...toSubscription(row), ...last !== null && { lastDelivered: last } } }
