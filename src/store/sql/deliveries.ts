import type { Address } from '../address.ts'
import type { Database } from '../database.ts'
import type { Delivery, DeliveryState, Notices } from '../notice.ts'

interface Row {
  notice: string, conversation: string, cancelled: number, id: string, state: DeliveryState, attempts: number, next: number | null
  started: number | null, sent: number | null, activity: string | null, reason: string | null, wanted: number, posted: number, paused: number | null, name: string | null, scope: Address['scope'] | null
}

const query = `SELECT d.notice, d.conversation, d.cancelled, p.id, p.state, p.attempts, p.next, p.started, p.sent, p.activity, p.reason, p.wanted, p.posted, a.name, a.scope, s.paused
  FROM deliveries d JOIN posts p ON p.id = d.post LEFT JOIN addresses a ON a.conversation = d.conversation LEFT JOIN subscriptions s ON s.id = d.subscription`

/** What became of every target, and what people decide about it. */
export function deliveriesIn(database: Database): Pick<Notices, 'deliveries' | 'uncertainDeliveries' | 'resendFailed' | 'settleDelivery'> {
  return {
    async deliveries(notice) { return (await database.rows<Row>(`${query} WHERE d.notice = $1 ORDER BY a.name, d.conversation`, notice)).map(toDelivery) },
    async uncertainDeliveries() { return (await database.rows<Row>(`${query} WHERE p.state = 'uncertain' AND d.cancelled = 0 ORDER BY p.started, p.id`)).map(toDelivery) },
    resendFailed: (notice, now) => database.together(async queries => {
      const failed = `id IN (SELECT post FROM deliveries WHERE notice = $1 AND cancelled = 0) AND conversation IN (SELECT conversation FROM addresses WHERE state = 'active')`
      const again = await queries.change(`UPDATE posts SET state = 'pending', next = $2, attempts = 0, reason = NULL WHERE state IN ('dead', 'suspended') AND ${failed}`, notice, now)
      if (again > 0) await queries.change(`UPDATE notices SET state = 'sending' WHERE id = $1 AND state = 'done'`, notice)
      return again
    }),
    settleDelivery: (notice, conversation, answer, now) => database.together(async queries => {
      const which = `state = 'uncertain' AND id = (SELECT post FROM deliveries WHERE notice = $1 AND conversation = $2)`
      if (answer === 'there') {
        return await queries.change(`UPDATE posts SET state = 'sent', next = NULL, sent = started, reason = 'Seen there by a person.' WHERE ${which}`, notice, conversation) > 0
      }
      return await queries.change(`UPDATE posts SET state = 'pending', next = $3, reason = NULL WHERE ${which}`, notice, conversation, now) > 0
    })
  }
}

function toDelivery({ notice, conversation, cancelled, id: marker, state, attempts, next, started, sent, activity, reason, wanted, posted, paused, name, scope }: Row): Delivery {
  // What the others of its post came to is not its own.
  if (cancelled === 1 && state !== 'cancelled') return { notice, conversation, marker, state: 'cancelled', attempts: 0, behind: false, ...known({ name, scope }) }
  const why = state === 'pending' && paused === 1 ? 'The subscription is paused.' : reason
  return { notice, conversation, marker, state, attempts, behind: state === 'sent' && wanted > posted, ...known({ name, scope, next, started, sent, activity, reason: why }) }
}

/** Without what is not known. */
function known(columns: { [Name in keyof Delivery]?: Delivery[Name] | null }): Partial<Delivery> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null))
}
