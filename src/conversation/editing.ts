import type { Standing } from '../metrics/standing.ts'
import { dueAt, momentIn } from '../notices/timing.ts'
import { isWaiting, type Newsroom, type NoticeShown, type Sending } from '../notices/newsroom.ts'
import type { Asker, EditorPress, NoticeAct, Scope } from './ask.ts'
import type { Reply } from './reply.ts'

/** What editors do with notices, from their own chat with the bot. Anyone else is told that it is not for them, and nothing of what waits. */
export interface Editing {
  isEditor: (by: Asker | undefined, scope: Scope) => boolean
  drafts: () => Promise<Reply>
  /** How posting stands. */
  status: () => Promise<Reply>
  /** A press by someone who is an editor. */
  pressed: (press: EditorPress, by: Asker) => Promise<Reply>
}

export interface EditingParts {
  standing: () => Promise<Standing>
  newsroom: Newsroom
  /** Entra object ids. */
  editors: readonly string[]
  /** Approvals that sending takes. */
  approvals: number
  /** The clock, in milliseconds. */
  now: () => number
}

/** When a notice is proposed to go out: the next Monday to come at nine. */
const monday = { when: { kind: 'weekly' as const, day: 1, hour: 9 } }

export function createEditing({ newsroom, standing, editors, approvals: needed, now }: EditingParts): Editing {
  const ids = new Set(editors.map(id => id.toLowerCase()))
  const nextMonday = (): number => dueAt(monday, now())

  async function drafts(): Promise<Reply> {
    const all = await newsroom.notices()
    const waiting = all.filter(isWaiting)
    const sent = all.filter(({ state }) => ['sending', 'done', 'cancelled', 'withdrawn'].includes(state))
    return { kind: 'drafts', drafts: waiting, sent }
  }

  function draft(shown: NoticeShown, by: Asker, waits = false): Reply {
    return { kind: 'draft', shown, needed, approved: shown.approvals.includes(by.id.toLowerCase()), ...waits && { waits } }
  }

  async function status(id: string): Promise<Reply> {
    const shown = await newsroom.notice(id)
    return shown ? { kind: 'notice-status', shown, deliveries: await newsroom.deliveries(id) } : { kind: 'gone' }
  }

  async function see(id: string, by: Asker, waits = false): Promise<Reply> {
    const shown = await newsroom.notice(id)
    if (!shown) return { kind: 'gone' }
    return isWaiting(shown) ? draft(shown, by, waits) : status(id)
  }

  /** Asks when, as long as it can still be said. */
  async function plan(id: string, by: Asker, passed = false): Promise<Reply> {
    const shown = await newsroom.notice(id)
    return shown && isWaiting(shown) ? { kind: 'plan', shown, at: shown.due ?? nextMonday(), passed } : see(id, by)
  }

  async function sure(id: string): Promise<Reply> {
    const shown = await newsroom.notice(id)
    return shown && !['withdrawn', 'dropped'].includes(shown.state) ? { kind: 'sure', shown } : status(id)
  }

  async function schedule(id: string, by: Asker, { day, hour }: { day?: string, hour?: string }): Promise<Reply> {
    const at = momentIn(`${day ?? ''}T${hour ?? ''}`)
    return at === undefined ? plan(id, by, true) : send(id, by, at)
  }

  async function send(id: string, by: Asker, at?: number): Promise<Reply> {
    const sending: Sending = await newsroom.send(id, by.id, at)
    return sending.kind === 'passed' ? plan(id, by, true) : see(id, by, sending.kind === 'waits')
  }

  const acts: Record<NoticeAct, (id: string, by: Asker, chosen: { day?: string, hour?: string }) => Promise<Reply>> = {
    preview: (id, by) => see(id, by),
    send: (id, by) => send(id, by),
    plan: (id, by) => plan(id, by),
    schedule,
    drop: async id => { await newsroom.drop(id); return drafts() },
    status,
    cancel: async id => { await newsroom.cancel(id); return status(id) },
    resend: async id => { await newsroom.resend(id); return status(id) },
    correct: async id => { await newsroom.correct(id); return status(id) },
    sure,
    withdraw: async id => { await newsroom.withdraw(id); return status(id) }
  }

  return {
    drafts,
    status: async () => ({ kind: 'standing', standing: await standing() }),
    isEditor: (by, scope) => by !== undefined && scope === 'personal' && ids.has(by.id.toLowerCase()),
    async pressed(press, by) {
      switch (press.do) {
        case 'drafts': return drafts()
        case 'notice': return acts[press.act](press.id, by, press)
        case 'settle': await newsroom.settle(press.id, press.conversation, press.answer); return status(press.id)
      }
    }
  }
}
