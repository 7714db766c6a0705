import { setTimeout as pause } from 'node:timers/promises'
import type { Reply } from '../conversation/reply.ts'
import { inTime } from '../deadline.ts'
import { outcomeOf, type Answer } from '../notices/outcome.ts'
import { backOff } from '../notices/pace.ts'
import type { Outcome } from '../store/outbox.ts'
import type { Claim } from './claims.ts'
import { answerIn } from './postman.ts'

/** How long a turn may take, and one whose answer somebody waits for in Teams, in milliseconds: Teams gives them up after 15 and 5 seconds. */
export const [turnTime, invokeTime] = [13_000, 4_000]

/** What was worked out too slowly is posted all the same, with this long to be taken, in milliseconds. */
const leastTime = 2_000

/** Whether a reply says whom to call: it is rather posted twice than never. */
export function saysWhomToCall(reply: Reply): boolean { return urgent.has(reply.kind) || 'inDoubt' in reply && reply.inDoubt !== undefined }

const urgent: ReadonlySet<Reply['kind']> = new Set(['risk', 'distress', 'colleague', 'english-only'])

/** Why an answer does not stand in the conversation, as far as anybody knows. `taken`: another process posts it; `twice`: it is rather posted twice than never. */
export class Unposted extends Error {
  override readonly name = 'Unposted'
  readonly outcome: Outcome['kind'] | 'taken'
  readonly twice: boolean
  constructor(outcome: Unposted['outcome'], twice: boolean, cause?: unknown) {
    super(`Not posted: ${outcome}.`, { cause })
    this.outcome = outcome
    this.twice = twice
  }
}

export interface Posting {
  claim: Claim
  /** When the turn must be over, in milliseconds since 1970. */
  until: number
  /** Rather posted twice than never: it is tried again also where nobody can tell whether it was posted. */
  twice: boolean
  /** The clock, in milliseconds, and a number from 0 to 1. */
  now: () => number
  random: () => number
}

/** Posts an answer, and again with the delay that Teams names for as long as the turn has, where it was surely not posted. @returns its id, where Teams tells. @throws {Unposted} */
export async function posted(post: () => Promise<{ id?: string } | undefined>, { claim, until, twice, now, random }: Posting): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    if (!await claim.posts(twice)) throw new Unposted('taken', twice)
    const { answer, error } = await answerTo(post, Math.max(until - now(), leastTime))
    const outcome = outcomeOf(answer, { attempt, now: now(), random: random() })
    if (outcome.kind === 'sent') {
      await claim.done()
      return outcome.activity
    }
    if (outcome.kind !== 'uncertain') await claim.unposted()
    const next = outcome.kind === 'again' ? outcome.next : outcome.kind === 'uncertain' && twice ? now() + backOff(attempt, random()) : Infinity
    if (next >= until) throw new Unposted(outcome.kind, twice, error)
    await pause(next - now())
  }
}

async function answerTo(post: () => Promise<{ id?: string } | undefined>, milliseconds: number): Promise<{ answer: Answer, error?: unknown }> {
  try {
    const made = await inTime(post(), milliseconds, 'Teams did not answer within the turn.')
    return { answer: { kind: 'answered', status: 200, ...made?.id && { activity: made.id } } }
  } catch (error) {
    return { answer: answerIn(error), error }
  }
}
