import type { Limits } from '../store/outbox.ts'

/** How long things may take, in milliseconds. Each is longer than the one before, so that nobody acts on what may still happen. */
export interface Patience {
  /** A request started longer ago than this is not made any more, for example after the machine slept. */
  fresh: number
  /** A process that has said nothing of a request for so long is dead: far longer than the request's own deadline. */
  lease: number
  /** How much later a message that was accepted stands in the conversation at the latest. */
  grace: number
}

export const patience: Patience = { fresh: 5_000, lease: 60_000, grace: 30_000 }

/** Requests of ours in flight at once: with one in each conversation, a second's worth of what a tenant allows. */
export const inFlight = 25

/** What Teams allows a bot in a conversation, and half of what it allows an app in a tenant: answers in chat need the rest. */
export const limits: Limits = {
  conversation: [[7, 1], [8, 2], [60, 30], [1_800, 3_600]].map(([requests, seconds]) => ({ requests: requests!, within: seconds! * 1_000 })),
  tenant: [{ requests: 25, within: 1_000 }]
}

const first = 2_000
const longest = 10 * 60 * 1000

/** Milliseconds until the next try: twice as long each time, up to ten minutes, and at random between half of that and all of it. @param random from 0 to 1. */
export function backOff(attempt: number, random: number, from = first): number {
  return Math.round(Math.min(from * 2 ** (attempt - 1), Math.max(longest, from)) * (0.5 + random / 2))
}
