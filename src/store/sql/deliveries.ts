import type { Address } from '../address.ts'
import type { Database } from '../database.ts'
import type { Delivery, DeliveryState, Notices, Tally } from '../notice.ts'
import { tryAgain } from './addresses.ts'
import { isOwed, isWanted } from './owing.ts'

interface Row {
  notice: string, conversation: string, cancelled: number, id: string, state: DeliveryState, attempts: number, next: number | null
  started: number | null, sent: number | null, activity: string | null, reason: string | null, wanted: number, posted: number, paused: number | null, name: string | null, scope: Address['scope'] | null
}

const query = `SELECT d.notice, d.conversation, d.cancelled, p.id, p.state, p.attempts, p.next, p.started, p.sent, p.activity, p.reason, p.wanted, p.posted, a.name, a.scope, s.paused
  FROM deliveries d JOIN posts p ON p.id = d.post LEFT JOIN addresses a ON a.conversation = d.conversation LEFT JOIN subscriptions s ON s.id = d.subscription`

/** True of a post `p` that stands as it was before a correction or a withdrawal, and that nothing is going to change. */
const isStuck = `p.state = 'sent' AND p.wanted > p.posted AND p.next IS NULL`

/** What became of every target, and what people decide about it. */
export function deliveriesIn(database: Database): Pick<Notices, 'tallies' | 'deliveries' | 'questions' | 'resendFailed' | 'settleDelivery'> {
  return {
    async tallies(notice) {
      // What the others of its post came to is not its own.
      const that = (condition: string): string => `COUNT(*) FILTER (WHERE d.cancelled = 0 AND ${condition})`
      const rows = await database.rows<Tally & { notice: string }>(`SELECT d.notice, COUNT(*) AS conversations, ${that(`p.state IN ('dead', 'suspended')`)} AS failed, ${that(`p.state = 'uncertain'`)} AS unsure,
        ${that(`p.state = 'sent' AND p.wanted > p.posted`)} AS behind, ${that(isStuck)} AS stuck
        FROM deliveries d JOIN posts p ON p.id = d.post ${notice === undefined ? '' : 'WHERE d.notice = $1'} GROUP BY d.notice`, ...notice === undefined ? [] : [notice])
      return new Map(rows.map(({ notice, ...tally }) => [notice, tally]))
    },
    async deliveries(notice) { return (await database.rows<Row>(`${query} WHERE d.notice = $1 ORDER BY a.name, d.conversation`, notice)).map(toDelivery) },
    async questions() { return (await database.rows<Row>(`${query} WHERE (p.state = 'uncertain' OR ${isStuck}) AND d.cancelled = 0 ORDER BY p.started, p.id`)).map(toDelivery) },
    resendFailed: (notice, now) => database.together(async queries => {
      const failed = await queries.rows<{ id: string, conversation: string }>(`SELECT p.id, p.conversation FROM posts p WHERE p.state IN ('dead', 'suspended') AND ${isWanted}
        AND p.id IN (SELECT post FROM deliveries WHERE notice = $1 AND cancelled = 0) AND p.conversation IN (SELECT conversation FROM addresses WHERE state <> 'gone')`, notice)
      for (const { id, conversation } of failed) {
        await tryAgain(queries, conversation, now)
        await queries.change(`UPDATE posts SET state = 'pending', next = $2, attempts = 0, reason = NULL WHERE id = $1`, id, now)
      }
      const again = failed.length
      if (again > 0) await queries.change(`UPDATE notices SET state = 'sending' WHERE id = $1 AND state = 'done'`, notice)
      return again
    }),
    settleDelivery: (notice, conversation, answer, now) => database.together(async queries => {
      const which = 'p.id = (SELECT post FROM deliveries WHERE notice = $1 AND conversation = $2)'
      const sets = {
        there: `state = 'sent', next = NULL, sent = started, reason = 'Seen there by a person.' WHERE p.state = 'uncertain'`,
        again: `state = CASE WHEN ${isOwed} THEN 'pending' ELSE 'cancelled' END, next = CASE WHEN ${isOwed} THEN CAST($3 AS BIGINT) END,
          reason = CASE WHEN ${isOwed} THEN NULL ELSE 'It was not there, and is not wanted any more.' END WHERE p.state = 'uncertain'`,
        done: `posted = wanted, reason = 'A person saw to it.' WHERE ${isStuck}`
      }
      const [settled] = await queries.rows<{ state: DeliveryState }>(`UPDATE posts AS p SET ${sets[answer]} AND ${which} RETURNING state`, notice, conversation, ...answer === 'again' ? [now] : [])
      return settled?.state
    })
  }
}

function toDelivery({ notice, conversation, cancelled, id: marker, state, attempts, next, started, sent, activity, reason, wanted, posted, paused, name, scope }: Row): Delivery {
  // What the others of its post came to is not its own.
  if (cancelled === 1 && state !== 'cancelled') return { notice, conversation, marker, state: 'cancelled', attempts: 0, behind: false, ...known({ name, scope }) }
  const behind = state === 'sent' && wanted > posted
  const why = state === 'pending' && paused === 1 ? 'The subscription is paused.' : behind && activity === null ? 'Nobody knows which message it is, so it cannot be edited.' : reason
  return { notice, conversation, marker, state, attempts, behind, ...known({ name, scope, next, started, sent, activity, reason: why }) }
}

/** Without what is not known. */
function known(columns: { [Name in keyof Delivery]?: Delivery[Name] | null }): Partial<Delivery> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null))
}
