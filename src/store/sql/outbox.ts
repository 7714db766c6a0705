import type { Database, Queries } from '../database.ts'
import type { Due, Limits, Outbox, Rate, Started } from '../outbox.ts'
import { addressColumns, addressOf, type AddressRow } from './addresses.ts'
import { contentsOf } from './contents.ts'
import { isWanted } from './owing.ts'
import { settlingIn } from './settling.ts'
import { tidyIn } from './tidy.ts'

/**
 * When a request arrives is somewhere between its start and its answer. Until that comes it counts as made so much later than it was
 * started, in milliseconds, and then as made at that moment: on no clock can there be more within a stretch than a limit says.
 */
const underWay = 1_000

/** True of a post `p` that something may happen to: one that is still to be made is made only while someone wants it. */
const mayGo = `(p.state <> 'pending' OR ${isWanted})`

/** The work of posting, shared by any number of processes. */
export function outboxIn(database: Database): Outbox {
  return {
    ...settlingIn(database),
    ...tidyIn(database),
    async nextDue() {
      const [first] = await database.rows<{ next: number }>(`SELECT p.next FROM posts p WHERE p.next IS NOT NULL AND ${mayGo} ORDER BY p.next LIMIT 1`)
      return first?.next
    },
    async abandoned(now) {
      const [{ posts } = { posts: 0 }] = await database.rows<{ posts: number }>(`SELECT COUNT(*) AS posts FROM posts WHERE state = 'sending' AND next <= $1`, now)
      return posts
    },
    takeDue: ({ now, until, most, grace }) => database.together(async queries => {
      await queries.change(`UPDATE posts SET state = 'uncertain', next = ${grace === undefined ? 'NULL' : 'next + CAST($2 AS BIGINT)'}, reason = 'The process that was posting it ended before the answer came.'
        WHERE state = 'sending' AND next <= $1`, ...grace === undefined ? [now] : [now, grace])
      const rows = await queries.rows<AddressRow & { post: string, post_state: Due['state'], started: number | null }>(`SELECT p.id AS post, p.state AS post_state, p.started, ${addressColumns('a')}
        FROM posts p JOIN addresses a ON a.conversation = p.conversation
        WHERE p.next <= $1 AND a.held_until <= $1 AND (a.state = 'active' OR p.state = 'uncertain') AND ${mayGo} ORDER BY p.next LIMIT $2 ${queries.mine('a', 'pass over')}`, now, most * 4)
      const taken = [...new Map([...rows].reverse().map(row => [row.conversation, row])).values()].reverse().slice(0, most)
      if (taken.length > 0) {
        await queries.change(`UPDATE addresses SET held_until = $1 WHERE conversation IN (${taken.map((_, i) => `$${i + 2}`).join(', ')})`, until, ...taken.map(({ conversation }) => conversation))
      }
      return taken.map(row => ({ post: row.post, state: row.post_state, address: addressOf(row), ...row.started !== null && { started: row.started } }))
    }),
    async letGo(conversation, until) {
      await database.change('UPDATE addresses SET held_until = 0 WHERE conversation = $1 AND held_until = $2', conversation, until)
    },
    start: (due, { now, lease, limits }) => database.together(async queries => {
      await alone(queries, due, limits)
      const at = now()
      const wait = await earliest(queries, due, limits, at)
      if (wait > at) return { wait }
      const [row] = await queries.rows<{ attempts: number, wanted: number, activity: string | null }>(
        `UPDATE posts AS p SET state = $2, attempts = attempts + 1, started = $4, next = CAST($4 AS BIGINT) + $5,
           posted = CASE WHEN $2 = 'sending' THEN wanted ELSE posted END
         WHERE id = $1 AND state = $3 AND next <= $4 AND ${mayGo} RETURNING attempts, wanted, activity`,
        due.post, due.state === 'sent' ? 'sent' : 'sending', due.state, at, lease)
      if (!row) return undefined
      const { conversation, tenant } = due.address
      if (isLimited(limits)) await queries.change('INSERT INTO sends (tenant, conversation, at, started) VALUES ($1, $2, $3, $4)', tenant, conversation, at + underWay, at)
      const started: Started = { attempt: row.attempts, at, revision: row.wanted, contents: await contentsOf(queries, due.post), ...row.activity !== null && { activity: row.activity } }
      return started
    }),
    async putOff({ post, state }, next) { await database.change('UPDATE posts SET next = $3 WHERE id = $1 AND state = $2', post, state, next) }
  }
}

function isLimited({ conversation, tenant }: Limits): boolean { return conversation.length > 0 || tenant.length > 0 }

/** Waits until nobody else is starting a request in this tenant. */
async function alone(queries: Queries, { address: { tenant } }: Due, limits: Limits): Promise<void> {
  if (!isLimited(limits) || queries.mine('tenants', 'wait') === '') return
  await queries.change('INSERT INTO tenants (id) VALUES ($1) ON CONFLICT DO NOTHING', tenant)
  await queries.rows(`SELECT id FROM tenants WHERE id = $1 ${queries.mine('tenants', 'wait')}`, tenant)
}

/** The earliest time at which every limit allows one more request, and Teams itself, where it asked to wait. */
async function earliest(queries: Queries, { address }: Due, limits: Limits, now: number): Promise<number> {
  const [held] = await queries.rows<{ not_before: number }>('SELECT not_before FROM addresses WHERE conversation = $1', address.conversation)
  let time = Math.max(now, held?.not_before ?? 0)
  for (const part of ['conversation', 'tenant'] as const) {
    for (const rate of limits[part]) time = Math.max(time, await freeAt(queries, part, address[part], rate))
  }
  return time
}

/** When the oldest of the last so many requests is no longer within the time. */
async function freeAt(queries: Queries, part: 'conversation' | 'tenant', value: string, { requests, within }: Rate): Promise<number> {
  const [oldest] = await queries.rows<{ at: number }>(`SELECT at FROM sends WHERE ${part} = $1 ORDER BY at DESC LIMIT 1 OFFSET $2`, value, requests - 1)
  return oldest ? oldest.at + within : 0
}
