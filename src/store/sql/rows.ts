import type { Notice, NoticeState } from '../notice.ts'
import type { Quiet, Subscription, Wants, When } from '../subscription.ts'

export interface NoticeRow { id: string, review: string, edition: number, state: NoticeState, due: number | null, approvals: string, snapshot: string, made: number, doubt: number | null }

export const columnsOfNotice = 'id, review, edition, state, due, approvals, snapshot, made, doubt'

/** The columns of a notice in a query where other tables are too. */
export function noticeColumns(alias: string): string { return columnsOfNotice.split(', ').map(column => `${alias}.${column}`).join(', ') }

export function noticeOf({ id, review, edition, state, due, approvals, snapshot, made, doubt }: NoticeRow): Notice {
  return { id, review, edition, state, made, approvals: JSON.parse(approvals) as string[], snapshot: JSON.parse(snapshot) as object, ...due !== null && { due }, ...doubt !== null && { doubt } }
}

export interface SubscriptionRow { id: string, conversation: string, wants: string, timing: string, quiet: string | null, made_by: string, since: number, paused: number }

export function toSubscription({ id, conversation, wants, timing, quiet, made_by: by, since, paused }: SubscriptionRow): Subscription {
  return {
    id, conversation, by, since, paused: paused === 1, wants: JSON.parse(wants) as Wants, when: JSON.parse(timing) as When,
    ...quiet !== null && { quiet: JSON.parse(quiet) as Quiet }
  }
}
