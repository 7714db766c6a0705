import { pino } from 'pino'

/** The facts a log line may hold. There is no field for words anyone typed, a name, an activity or an error's own text. */
export interface Facts {
  kind?: string
  scope?: string
  tenant?: string
  /** Ids of the reviews shown. */
  results?: string[]
  /** Milliseconds. */
  ms?: number
  reference?: string
  /** The class of an error and where in this project it was thrown: enough to find it, without its message. */
  error?: string
  at?: string[]
  reviews?: number
  /** Where a changed catalogue is at fault: file and field, never what stands there. */
  faults?: string[]
  notices?: number
  posts?: number
  address?: string
  status?: number
  signposts?: string[]
  days?: number
  /** Why something was refused: a word of ours. */
  reason?: string
}

export interface Log {
  info: (event: string, facts?: Facts) => void
  warn: (event: string, facts?: Facts) => void
  error: (event: string, facts?: Facts) => void
}

/** The same list for the running program: what a type cannot see, such as an error spread into facts, is left out too. */
const fields: Record<keyof Facts, true> = {
  kind: true, scope: true, tenant: true, results: true, ms: true, reference: true, error: true, at: true, reviews: true, faults: true, notices: true, posts: true, address: true,
  status: true, signposts: true, days: true, reason: true
}

function allowed(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(fields, name)))
}

/** One JSON line an event: a constant sentence and facts as fields, and no field but those. */
export function createLog(level: string, destination: { write: (line: string) => void } = process.stdout): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } }, destination)
  return {
    info: (event, facts = {}) => logger.info(allowed(facts), event),
    warn: (event, facts = {}) => logger.warn(allowed(facts), event),
    error: (event, facts = {}) => logger.error(allowed(facts), event)
  }
}

/** What may be logged of an error: its class, its code and the places in this project it passed through. Never its message, which may hold what was typed or a token. */
export function errorFacts(error: unknown): Pick<Facts, 'error' | 'at' | 'status'> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, statusCode } = error as { code?: unknown, statusCode?: unknown }
  const at = (error.stack ?? '').split('\n').flatMap(line => /^\s+at .*?((?:src|node_modules)\/[\w@./-]+:\d+)/u.exec(line)?.[1] ?? []).slice(0, 4)
  return {
    error: typeof code === 'string' && /^[A-Z_]+$/u.test(code) ? `${error.name} ${code}` : error.name,
    at,
    ...typeof statusCode === 'number' && { status: statusCode }
  }
}
