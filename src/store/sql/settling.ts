import type { Database, Queries } from '../database.ts'
import type { Outbox, Outcome } from '../outbox.ts'
import { forgotten, stop } from './addresses.ts'

type Settling = Pick<Outbox, 'settle' | 'settleEdit' | 'settleLook'>

/** What became of each request. */
export function settlingIn(database: Database): Settling {
  return {
    settle: (post, attempt, outcome, now, until) => database.together(async queries => {
      // A late answer still counts: it knows better than whoever gave the request up.
      const open = `id = $1 AND attempts = $2 AND state IN ('sending', 'uncertain'${outcome.kind === 'sent' ? `, 'pending'` : ''})`
      await answered(queries, post, now)
      const conversation = await settled(queries, open, post, attempt, outcome, now)
      if (conversation !== undefined) await consequences(queries, conversation, outcome)
      await letGo(queries, post, until)
      return conversation !== undefined
    }),
    settleEdit: (post, { attempt, revision }, outcome, now, until) => database.together(async queries => {
      const which = `id = $1 AND attempts = $2 AND state = 'sent'`
      await answered(queries, post, now)
      if (outcome.kind === 'sent') {
        await queries.change(`UPDATE posts SET posted = $3, reason = NULL, next = CASE WHEN wanted > $3 THEN CAST($4 AS BIGINT) ELSE NULL END WHERE ${which}`, post, attempt, revision, now)
      } else {
        const next = 'next' in outcome ? outcome.next : null
        const [row] = await queries.rows<{ conversation: string }>(`UPDATE posts SET next = $3, reason = $4 WHERE ${which} RETURNING conversation`, post, attempt, next, outcome.reason)
        if (row && outcome.kind === 'again') await consequences(queries, row.conversation, outcome)
      }
      await letGo(queries, post, until)
    }),
    settleLook: (post, found, now) => database.together(async queries => {
      const which = `id = $1 AND state = 'uncertain'`
      if (found.kind === 'there') {
        await queries.change(`UPDATE posts SET state = 'sent', activity = $2, sent = started, reason = NULL, next = CASE WHEN wanted > posted THEN CAST($3 AS BIGINT) ELSE NULL END WHERE ${which}`, post, found.activity, now)
      } else if (found.kind === 'absent') await queries.change(`UPDATE posts SET state = 'pending', next = $2, reason = 'It was looked for, and is not there.' WHERE ${which}`, post, now)
      else await queries.change(`UPDATE posts SET next = $2 WHERE ${which}`, post, found.next ?? null)
    })
  }
}

/** Lets the conversation of a post go. Not a moment before the outcome is kept: it may say that nothing else may be posted there for a while. */
async function letGo(queries: Queries, post: string, until: number | undefined): Promise<void> {
  if (until !== undefined) await queries.change('UPDATE addresses SET held_until = 0 WHERE held_until = $2 AND conversation = (SELECT conversation FROM posts WHERE id = $1)', post, until)
}

/** Keeps when the answer came, for the limits: the request was made no later. */
async function answered(queries: Queries, post: string, now: number): Promise<void> {
  await queries.change('UPDATE sends SET at = $2 WHERE (conversation, started) IN (SELECT conversation, started FROM posts WHERE id = $1)', post, now)
}

/** Keeps the outcome. @returns the conversation, or undefined when it is already known better. */
async function settled(queries: Queries, open: string, post: string, attempt: number, outcome: Outcome, now: number): Promise<string | undefined> {
  const put = async (sets: string, ...values: (string | number | null)[]) =>
    (await queries.rows<{ conversation: string }>(`UPDATE posts SET ${sets} WHERE ${open} RETURNING conversation`, post, attempt, ...values))[0]?.conversation
  switch (outcome.kind) {
    case 'sent': return put(`state = 'sent', activity = CASE WHEN conversation LIKE '${forgotten}%' THEN NULL ELSE CAST($3 AS TEXT) END, sent = $4, reason = NULL, next = CASE WHEN wanted > posted AND CAST($3 AS TEXT) IS NOT NULL THEN CAST($4 AS BIGINT) ELSE NULL END`, outcome.activity ?? null, now)
    case 'again': case 'missing': return put(`state = 'pending', next = $3, reason = $4`, outcome.next, outcome.reason)
    case 'uncertain': return put(`state = 'uncertain', next = $3, reason = $4`, outcome.look ?? null, outcome.reason)
    case 'refused': return put(`state = 'pending', next = NULL, reason = $3`, outcome.reason)
    case 'dead': return put(`state = 'dead', next = NULL, reason = $3`, outcome.reason)
  }
}

/** What an outcome means for everything else that is owed to the conversation. */
async function consequences(queries: Queries, conversation: string, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'sent') await queries.change('UPDATE addresses SET failures = 0 WHERE conversation = $1 AND failures > 0', conversation)
  if (outcome.kind === 'again' && outcome.all) {
    await queries.change('UPDATE addresses SET not_before = $2 WHERE conversation = $1 AND not_before < $2', conversation, outcome.next)
    await queries.change(`UPDATE posts SET next = $2 WHERE conversation = $1 AND next < $2 AND state IN ('pending', 'sent')`, conversation, outcome.next)
  }
  if (outcome.kind === 'refused') await stop(queries, conversation, 'suspended', outcome.reason)
  if (outcome.kind === 'missing') {
    const [address] = await queries.rows<{ failures: number }>('UPDATE addresses SET failures = failures + 1 WHERE conversation = $1 RETURNING failures', conversation)
    if (address && address.failures >= outcome.most) await stop(queries, conversation, 'suspended', outcome.reason)
  }
}
