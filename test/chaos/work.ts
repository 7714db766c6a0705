import type { Patience } from '../../src/notices/pace.ts'

/** What a sender process is told. */
export interface Working {
  store: string
  /** Milliseconds until a request is given up. */
  deadline: number
  patience: Patience
  inFlight: number
  /** Whether Teams' limits are kept. */
  limited: boolean
  /** `teams`: the bot's own connector client; `plain`: one that loads in no time. */
  client: 'teams' | 'plain'
  /** Where channels can be read, if they may be. */
  look?: string
}

/** Times that let a run of minutes see what takes minutes; their order is that of the real ones. */
export const hurried = { deadline: 800, patience: { fresh: 1_000, lease: 5_000, grace: 4_000 } }
