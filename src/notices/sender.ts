import { setTimeout as pause } from 'node:timers/promises'
import { errorFacts, type Log } from '../log.ts'
import type { Content, Due, Limits, Outcome, Started } from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import { editOutcomeOf, outcomeOf, unknownToTeams, type Answer, type Circumstances } from './outcome.ts'
import type { Patience } from './pace.ts'

/** Makes the one request, and tells what came of it. Neither rejects. */
export interface Postman {
  post: (due: Due, contents: readonly Content[]) => Promise<Answer>
  /** @param activity what the post was answered with. */
  edit: (due: Due, activity: string, contents: readonly Content[]) => Promise<Answer>
}

/** Looks for an uncertain post in its conversation. */
export type Look = (due: Due) => Promise<{ kind: 'there', activity: string } | { kind: 'absent' } | { kind: 'unknown' }>

export interface SenderParts {
  store: Store
  postman: Postman
  /** There where the bot may read what stands in channels. */
  look?: Look
  log: Log
  /** The clock, in milliseconds, and a number from 0 to 1. */
  now: () => number
  random: () => number
  limits: Limits
  patience: Patience
  /** Requests in flight at once. */
  inFlight: number
}

export interface Sender {
  /** Tells that something may be due now. */
  wake: () => void
  /** Takes nothing more, and resolves when what is in flight is settled: no later than a request's own deadline. */
  stop: () => Promise<void>
}

/** How often it is looked whether another process left something to do, in milliseconds. */
const poll = 1_000
/** How soon it is looked again when what is due is in others' hands. */
const soon = 250
/** A wait for the limits up to this long is waited out, and asked about meanwhile, for it may be over sooner; anything else is done before a longer one is over. In milliseconds. */
const shortWait = 3_000
const askAgain = 150
const tidyEvery = 60_000
/** What nobody could tell is looked for again after this long, and then a person is asked. */
const lookAgain = 5 * 60 * 1000
const mostLooking = 60 * 60 * 1000

/** Posts what is due, until it is stopped. Any number of these work on one store, in one process or many. */
export function startSender(parts: SenderParts): Sender {
  const { store, log, now, patience, inFlight, look } = parts
  const working = new Set<Promise<void>>()
  let stopping = false
  let restUntil = 0
  let tidied = -Infinity
  let untidy = false
  let wake = (): void => undefined
  let awake = false

  async function rest(milliseconds: number): Promise<void> {
    if (awake || stopping || milliseconds === 0) { awake = false; return }
    const over = new AbortController()
    wake = () => over.abort()
    await pause(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)
    wake = () => undefined
    awake = false
  }

  async function run(): Promise<void> {
    for (let trouble = 0; !stopping;) {
      try {
        await rest(await round())
        trouble = 0
      } catch (error) {
        if (trouble++ === 0) log.error('The outbox cannot be read', errorFacts(error))
        await rest(Math.min(poll * 2 ** trouble, 30_000))
      }
    }
  }

  /** Takes what is due, as far as hands are free. @returns how long to rest, in milliseconds, unless something happens before. */
  async function round(): Promise<number> {
    const free = now() >= restUntil ? inFlight - working.size : 0
    // Many at a time: to take one costs as much.
    const taken = free >= inFlight / 4 ? await take(free) : 0
    untidy ||= taken > 0
    if (now() - tidied > tidyEvery || untidy && working.size === 0) {
      await store.tidy(now())
      ;[tidied, untidy] = [now(), false]
    }
    if (taken > 0 && taken < free) return 0
    const next = await store.nextDue()
    if (next === undefined) return poll
    return next <= now() ? soon : Math.min(poll, next - now())
  }

  async function take(most: number): Promise<number> {
    const [at, next] = [now(), await store.nextDue()]
    if (next === undefined || next > at) return 0
    const [until, abandoned] = [at + patience.lease, await store.abandoned(at)]
    if (abandoned > 0) log.warn('Posts are uncertain, because the process that was making them ended', { posts: abandoned })
    const taken = await store.takeDue({ now: at, until, most, ...look && { grace: patience.grace } })
    for (const due of taken) {
      const work = handle(due, until).catch((error: unknown) => log.error('A delivery could not be kept', errorFacts(error))).finally(() => {
        working.delete(work)
        told()
      })
      working.add(work)
    }
    return taken.length
  }

  function told(): void {
    awake = true
    wake()
  }

  async function handle(due: Due, until: number): Promise<void> {
    const letGo = (): Promise<void> => store.letGo(due.address.conversation, until)
    if (due.state !== 'uncertain') return request(due, until, letGo)
    await lookFor(due)
    await letGo()
  }

  async function request(due: Due, until: number, letGo: () => Promise<void>): Promise<void> {
    while (!stopping) {
      const started = await store.start(due, { now, lease: patience.lease, limits: parts.limits })
      if (!started) break
      if (!('wait' in started)) return made(due, started, until)
      const wait = started.wait - now()
      if (wait > shortWait || started.wait > until) {
        await store.putOff(due, started.wait)
        break
      }
      await pause(Math.min(Math.max(wait, 1), askAgain))
    }
    await letGo()
  }

  /** Makes the request that was started, and keeps what came of it; with that the conversation is let go. */
  async function made(due: Due, started: Started, until: number): Promise<void> {
    const stale = now() - started.at > patience.fresh || started.contents.length === 0
    const answer = stale ? { kind: 'unreached' } as const : await (due.state === 'sent' ? parts.postman.edit(due, started.activity ?? '', started.contents) : parts.postman.post(due, started.contents))
    const circumstances: Circumstances = { attempt: started.attempt, now: now(), random: parts.random(), ...look && { grace: patience.grace } }
    const outcome = due.state === 'sent' ? editOutcomeOf(answer, circumstances) : outcomeOf(answer, circumstances)
    tell(due, answer, outcome)
    await kept<unknown>(() => due.state === 'sent' ? store.settleEdit(due.post, started, outcome, now(), until) : store.settle(due.post, started.attempt, outcome, now(), until))
  }

  function tell(due: Due, answer: Answer, outcome: Outcome): void {
    const facts = { kind: outcome.kind, tenant: due.address.tenant, ...answer.kind === 'answered' && { status: answer.status } }
    if (answer.kind === 'answered' && answer.status === 401) {
      restUntil = now() + unknownToTeams
      log.error('Teams does not accept the bot’s identity: no notice is posted for a minute', facts)
    } else if (outcome.kind === 'sent') log.info(due.state === 'sent' ? 'Notice changed' : 'Notice posted', facts)
    else log.warn(due.state === 'sent' ? 'Notice not changed' : 'Notice not posted', facts)
  }

  async function lookFor(due: Due): Promise<void> {
    const found = look ? await look(due).catch(() => ({ kind: 'unknown' }) as const) : { kind: 'unknown' } as const
    const again = found.kind === 'unknown' && look !== undefined && now() - (due.started ?? 0) < mostLooking
    await kept(() => store.settleLook(due.post, again ? { kind: 'unknown', next: now() + lookAgain } : found, now()))
  }

  const running = run()
  return {
    wake: told,
    async stop() {
      stopping = true
      wake()
      await running
      await Promise.all(working)
    }
  }
}

/** What is known is not let go for a moment's trouble with the store: without it, the outcome would be a question. */
async function kept<Result>(keep: () => Promise<Result>): Promise<Result> {
  for (const wait of [100, 500, 2_000]) {
    try {
      return await keep()
    } catch {
      await pause(wait)
    }
  }
  return keep()
}
