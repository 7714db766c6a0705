import { inTime } from '../deadline.ts'

/** What must work before questions are taken, each with a test that rejects when it does not. */
export type Checks = Record<string, () => Promise<unknown>>

/** What works at the moment, by name. */
export type Readiness = () => Promise<Record<string, boolean>>

/** Longest that a check may take, in milliseconds, and how long what was found is told again. */
const deadline = 4_000
const fresh = 5_000

/** Runs the checks together, at most once in five seconds however often it is asked. */
export function createReadiness(checks: Checks, now: () => number): Readiness {
  let found: Promise<Record<string, boolean>> | undefined
  let at = -Infinity
  return () => {
    if (found && now() - at < fresh) return found
    at = now()
    return found = Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await works(check)] as const)).then(Object.fromEntries)
  }
}

async function works(check: () => Promise<unknown>): Promise<boolean> {
  return inTime(check(), deadline, 'A check took too long.').then(() => true, () => false)
}
