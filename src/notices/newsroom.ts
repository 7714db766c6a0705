import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Delivery, DeliveryState, Notice, NoticeState, Settled, Subscriber, Tally } from '../store/notice.ts'
import type { Store } from '../store/store.ts'
import { isOfSame, isPosted, isStale, noticesDue } from './new-reviews.ts'
import { snapshotOf, type Snapshot } from './snapshot.ts'
import { choosing } from './targets.ts'
import type { Wanting } from './wants.ts'

/** A notice as an editor sees it: how it stands, and with how many conversations; of one that waits, those it would go to. */
export interface NoticeShown extends Tally {
  id: string
  snapshot: Snapshot
  state: NoticeState
  /** When it is to be sent, in milliseconds, once scheduled. */
  due?: number
  /** Entra object ids of those who approved it. */
  approvals: readonly string[]
  /** When the store was put back from a copy, in milliseconds, for a draft that may have been sent before. */
  doubt?: number
  /** True when the catalogue now says otherwise than this notice does. */
  stale: boolean
  /** True when its review is in the catalogue no more, and was not withdrawn. */
  gone: boolean
  /** The notice of a review that is gone and had the same title, posted before; of a notice whose review is gone, the one that has its title now. */
  twin?: string
}

/** What came of trying to send: how many conversations it goes to, or why not. */
export type Sending = { kind: 'sent', conversations: number } | { kind: 'scheduled', due: number } | { kind: 'waits', approvals: number } | { kind: 'passed' } | { kind: 'too-late' } | { kind: 'no-review' }

/** What taking stock of the catalogue led to. */
export interface Stock { drafted: number, redrafted: number, unscheduled: number, dropped: number, withdrawn: number, stale: number, /** Ids of notices whose review is gone. */ gone: string[] }

/** Where notices are made, decided on and looked after. Who may do so is for the doors to ask. */
export interface Newsroom {
  /** Compares the catalogue with what is known: drafts for what is new, and what was withdrawn is withdrawn everywhere. The very first time, what is there is known and nothing is drafted. */
  takeStock: () => Promise<Stock>
  /** Every notice, newest first. */
  notices: () => Promise<NoticeShown[]>
  notice: (id: string) => Promise<NoticeShown | undefined>
  deliveries: (id: string) => Promise<Delivery[]>
  /** Approves a notice and sends it once it has the approvals it needs: now, or at a time in milliseconds. @param by Entra object id, in any casing. */
  send: (id: string, by: string, at?: number) => Promise<Sending>
  /** Sends what was scheduled and is due. @returns how many. */
  sendDue: () => Promise<number>
  /** Each of these is undefined or false where the notice is not in a state for it; numbers are of conversations. */
  drop: (id: string) => Promise<boolean>
  cancel: (id: string) => Promise<number | undefined>
  resend: (id: string) => Promise<number>
  correct: (id: string) => Promise<number | undefined>
  withdraw: (id: string) => Promise<number | undefined>
  /** What only a person can settle. */
  questions: () => Promise<Delivery[]>
  /** @returns how the delivery stands then. */
  settle: (id: string, conversation: string, answer: Settled) => Promise<DeliveryState | undefined>
}

export interface NewsroomParts {
  store: Omit<Store, 'close'>
  catalogue: Catalogue
  wanting: Wanting
  /** What a review is about, in preferred words. */
  topics: (review: Review) => string[]
  /** Editors who must approve a notice before it is sent. */
  approvals: number
  /** The clock, in milliseconds. */
  now: () => number
}

const nowhere: Tally = { conversations: 0, failed: 0, unsure: 0, behind: 0, stuck: 0 }

export function createNewsroom({ store, catalogue, wanting, topics, approvals: needed, now }: NewsroomParts): Newsroom {
  const snapshot = (review: Review): Snapshot => snapshotOf(review, topics(review))

  const targets = choosing(wanting, now)
  const isWithdrawn = ({ review }: Notice): boolean => catalogue.isWithdrawn?.(review) ?? false

  const isGone = (notice: Notice): boolean => !catalogue.find(notice.review) && !isWithdrawn(notice)

  /** @param all every notice. */
  function shown(notice: Notice, all: readonly Notice[], among: Subscriber[], tallies: Map<string, Tally>): NoticeShown {
    const gone = isGone(notice)
    const twin = all.find(other => isOfSame(notice, other) && (gone ? !isGone(other) : isGone(other) && isPosted(other.state)))
    const { id, state, due, approvals, doubt } = notice
    const tally = isWaiting(notice) ? { ...nowhere, conversations: targets(among, notice).length } : tallies.get(id) ?? nowhere
    return {
      id, state, approvals, snapshot: notice.snapshot as Snapshot, ...due !== undefined && { due }, ...doubt !== undefined && { doubt }, ...tally,
      stale: isStale(notice, catalogue.find(notice.review), snapshot), gone, ...twin && { twin: twin.id }
    }
  }

  async function takeStock(): Promise<Stock> {
    const known = new Set(await store.knownReviews())
    const stock: Stock = { drafted: 0, redrafted: 0, unscheduled: 0, dropped: 0, withdrawn: 0, stale: 0, gone: [] }
    const all = catalogue.reviews.map(({ id }) => id)
    if (known.size === 0) {
      await store.knowReviews(all, now())
      return stock
    }
    const { fresh, changed, withdrawn, gone } = noticesDue({ known, notices: await store.notices() }, { ...catalogue, snapshot })
    // The draft first: should the process end in between, it is found made the next time, and nothing is missed.
    for (const review of fresh) if (await store.draftNotice({ id: review.id, review: review.id, snapshot: snapshot(review) }, now())) stock.drafted++
    await store.knowReviews(fresh.map(({ id }) => id), now())
    stock.gone = gone.map(({ id }) => id)
    for (const { notice, snapshot: said } of changed) {
      if (!isWaiting(notice)) stock.stale++
      else if (await store.correctNotice(notice.id, said, now()) !== undefined) stock[notice.state === 'scheduled' ? 'unscheduled' : 'redrafted']++
    }
    for (const notice of withdrawn) {
      if (isWaiting(notice)) stock.dropped += Number(await store.forgetDraft(notice.id))
      else if (await withdraw(notice.id) !== undefined) stock.withdrawn++
    }
    return stock
  }

  async function send(id: string, by: string, at?: number): Promise<Sending> {
    if (at !== undefined && at <= now()) return { kind: 'passed' }
    const notice = await store.notice(id)
    if (!notice || !isWaiting(notice)) return { kind: 'too-late' }
    if (!catalogue.find(notice.review)) return { kind: 'no-review' }
    const approvals = await store.approveNotice(id, by.toLowerCase())
    if (!approvals) return { kind: 'too-late' }
    if (approvals.length < needed) return { kind: 'waits', approvals: approvals.length }
    if (at !== undefined) return await store.scheduleNotice(id, at) ? { kind: 'scheduled', due: at } : { kind: 'too-late' }
    const conversations = await publish(id)
    return conversations === undefined ? { kind: 'too-late' } : { kind: 'sent', conversations }
  }

  function publish(id: string): Promise<number | undefined> {
    return store.publishNotice(id, targets, needed)
  }

  async function sendDue(): Promise<number> {
    let sent = 0
    for (const { id, due, review, approvals } of await store.notices(['scheduled'])) {
      if (due === undefined || due > now() || !catalogue.find(review)) continue
      if (approvals.length < needed) await store.unscheduleNotice(id)
      else if (await publish(id) !== undefined) sent++
    }
    return sent
  }

  /** Replaces it everywhere by a line. It says that the review was withdrawn only where the catalogue does. */
  async function withdraw(id: string): Promise<number | undefined> {
    const notice = await store.notice(id)
    return notice && store.withdrawNotice(id, { ...notice.snapshot as Snapshot, withdrawn: now(), ...!isWithdrawn(notice) && { noticeOnly: true } }, now())
  }

  return {
    takeStock, send, sendDue, withdraw,
    async notices() {
      const [all, among, tallies] = await Promise.all([store.notices(), store.subscribers(), store.tallies()])
      return all.map(notice => shown(notice, all, among, tallies))
    },
    async notice(id) {
      const notice = await store.notice(id)
      return notice && shown(notice, await store.notices(), await store.subscribers(), await store.tallies(id))
    },
    deliveries: store.deliveries,
    drop: store.dropNotice,
    cancel: id => store.cancelNotice(id),
    resend: id => store.resendFailed(id, now()),
    async correct(id) {
      const notice = await store.notice(id)
      const review = notice && catalogue.find(notice.review)
      return review && store.correctNotice(id, { ...snapshot(review), corrected: now() }, now())
    },
    questions: store.questions,
    settle: (id, conversation, answer) => store.settleDelivery(id, conversation, answer, now())
  }
}

/** True for a notice that is not sent yet, and can still be dropped. */
export function isWaiting({ state }: { state: NoticeState }): boolean { return state === 'draft' || state === 'scheduled' }

/** True of what stands as it was before a correction or a withdrawal, and will not be edited: a person has to see to it. */
export function isStuck({ behind, next }: Delivery): boolean { return behind && next === undefined }
