import type { Database, Queries } from '../database.ts'
import type { Notices, NoticeState } from '../notice.ts'
import { deliveriesIn } from './deliveries.ts'
import { cancelEmptyPosts, owe, subscribers, waiting } from './owing.ts'
import { columnsOfNotice as columns, noticeOf, type NoticeRow } from './rows.ts'

const unsent = `state IN ('draft', 'scheduled')`

/** What becomes of a notice that is given new content: what was scheduled is decided on anew, what was withdrawn is put back where it stood. */
const corrected: { [State in NoticeState]?: NoticeState } = { scheduled: 'draft', withdrawn: 'done' }

/** What there is to tell, and whom it is told to. */
export function noticesIn(database: Database): Notices {
  const one = async (queries: Pick<Queries, 'rows'>, id: string) => (await queries.rows<NoticeRow>(`SELECT ${columns} FROM notices WHERE id = $1`, id)).map(noticeOf)[0]

  /** Gives a notice another content, and has every post that holds it edited. @returns how many can be. */
  async function revise(queries: Queries, id: string, snapshot: object, state: NoticeState | undefined, now: number): Promise<number> {
    await queries.change(`UPDATE notices SET snapshot = $2, edition = edition + 1, approvals = '[]'${state ? `, due = NULL, state = '${state}'` : ''} WHERE id = $1`, id, JSON.stringify(snapshot))
    // What stands where the app is gone is out of reach, and nobody waits for it.
    const holding = `id IN (SELECT post FROM deliveries WHERE notice = $1 AND cancelled = 0) AND conversation IN (SELECT conversation FROM addresses)`
    // A post of which nobody knows which message it is cannot be edited: it stays behind, and says so.
    await queries.change(`UPDATE posts SET wanted = wanted + 1 WHERE (state IN ('sending', 'uncertain') OR state = 'sent' AND activity IS NULL) AND ${holding}`, id)
    return queries.change(`UPDATE posts SET wanted = wanted + 1, reason = NULL, attempts = 0, next = $2 WHERE state = 'sent' AND activity IS NOT NULL AND ${holding}`, id, now)
  }

  async function cancelUnsent(queries: Queries, id: string, reason: string): Promise<number> {
    const held = 'id IN (SELECT post FROM deliveries WHERE notice = $1 AND cancelled = 0)'
    // None of them is begun while it is taken back.
    await queries.rows(`SELECT id FROM posts WHERE state IN ${waiting} AND ${held} ${queries.mine('posts', 'wait')}`, id)
    const cancelled = await queries.change(`UPDATE deliveries SET cancelled = 1 WHERE notice = $1 AND cancelled = 0 AND post IN (SELECT id FROM posts WHERE state IN ${waiting})`, id)
    await cancelEmptyPosts(queries, 'id IN (SELECT post FROM deliveries WHERE notice = $1)', id, reason)
    return cancelled
  }

  return {
    ...deliveriesIn(database),
    async draftNotice({ id, review, snapshot }, now) {
      return await database.change(`INSERT INTO notices (${columns}) VALUES ($1, $2, 1, 'draft', NULL, '[]', $3, $4, (SELECT MAX(at) FROM restored)) ON CONFLICT DO NOTHING`, id, review, JSON.stringify(snapshot), now) > 0
    },
    notice: id => one(database, id),
    // Read only: nobody waits for it.
    subscribers: () => subscribers({ ...database, mine: () => '' }),
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
    async unscheduleNotice(id) { return await database.change(`UPDATE notices SET state = 'draft', due = NULL WHERE id = $1 AND state = 'scheduled'`, id) > 0 },
    forgetDraft: id => database.together(async queries => {
      const [gone] = await queries.rows<{ review: string }>(`DELETE FROM notices WHERE id = $1 AND ${unsent} RETURNING review`, id)
      if (gone) await queries.change('DELETE FROM known_reviews WHERE id = $1', gone.review)
      return gone !== undefined
    }),
    async dropNotice(id) { return await database.change(`UPDATE notices SET state = 'dropped', due = NULL WHERE id = $1 AND ${unsent}`, id) > 0 },
    publishNotice: (id, targets, needed = 0) => database.together(async queries => {
      const [row] = await queries.rows<NoticeRow>(`SELECT ${columns} FROM notices WHERE id = $1 AND ${unsent} ${queries.mine('notices', 'wait')}`, id)
      const notice = row && noticeOf(row)
      if (!notice || notice.approvals.length < needed) return undefined
      await queries.change(`UPDATE notices SET state = 'sending', due = NULL, doubt = NULL WHERE id = $1`, id)
      return owe(queries, id, targets(await subscribers(queries), notice))
    }),
    cancelNotice: id => database.together(async queries => {
      const { state } = await one(queries, id) ?? {}
      if (state !== 'sending' && state !== 'done') return undefined
      const cancelled = await cancelUnsent(queries, id, 'Sending was cancelled.')
      // One that is done may still be owed to a conversation that cannot be posted to.
      if (state === 'done' && cancelled === 0) return undefined
      await queries.change(`UPDATE notices SET state = 'cancelled' WHERE id = $1 AND state IN ('sending', 'done')`, id)
      return cancelled
    }),
    correctNotice: (id, snapshot, now) => database.together(async queries => {
      const notice = await one(queries, id)
      if (!notice || notice.state === 'dropped') return undefined
      return revise(queries, id, snapshot, corrected[notice.state], now)
    }),
    withdrawNotice: (id, snapshot, now) => database.together(async queries => {
      const notice = await one(queries, id)
      if (!notice || notice.state === 'withdrawn') return undefined
      await cancelUnsent(queries, id, 'The notice was withdrawn.')
      return revise(queries, id, snapshot, 'withdrawn', now)
    })
  }
}
