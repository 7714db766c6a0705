import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Facts, Log } from '../log.ts'

/** Numbers that are read at the moment they are asked for: one under each name, or one for each label of a name. */
export type Reading = Record<string, { help: string, value: number } | { help: string, label: string, values: Record<string, number> }>

export interface Metrics {
  /** The same log, with what goes through it counted. */
  watching: (log: Log) => Log
  /** All of them, in the text form that Prometheus reads. Never rejects: what cannot be read is left out. */
  text: () => Promise<{ type: string, body: string }>
}

/** Seconds: a turn should take less than one, a look-up less than half of one. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what the log is told, so that a figure can never say another thing than the log. No label holds anything but a word of ours. @param read further numbers, at each request. */
export function createMetrics(read: () => Promise<Reading>): Metrics {
  const registers = [new Registry()]
  const [register] = registers
  collectDefaultMetrics({ register: register! })
  const events = new Counter({ registers, name: 'lfr_events_total', help: 'Lines of the log, by what they say', labelNames: ['level', 'event'] })
  const turns = new Counter({ registers, name: 'lfr_turns_total', help: 'Turns and buttons answered, by kind of reply', labelNames: ['kind'] })
  const turnTime = new Histogram({ registers, name: 'lfr_turn_seconds', help: 'From a turn’s arrival to its answer', buckets })
  const lookUpTime = new Histogram({ registers, name: 'lfr_look_up_seconds', help: 'From a look-up’s arrival to its answer', buckets })
  const refused = new Counter({ registers, name: 'lfr_refused_total', help: 'Deliveries that were not heard, by reason', labelNames: ['reason'] })
  const throttled = new Counter({ registers, name: 'lfr_throttled_total', help: 'Posts that Teams answered with 429' })
  const read_: Record<string, Gauge> = {}

  const counted: Record<string, (facts: Facts) => void> = {
    'Turn answered': answered,
    'Invoke answered': answered,
    'Looked up': ({ ms = 0 }) => lookUpTime.observe(ms / 1000),
    'A sender could not be authenticated': () => refused.inc({ reason: 'token' }),
    'A delivery was refused': ({ reason = 'unknown' }) => refused.inc({ reason }),
    'Someone asks too often': () => refused.inc({ reason: 'pace' }),
    'Notice not posted': ({ status }) => { if (status === 429) throttled.inc() },
    'Notice not changed': ({ status }) => { if (status === 429) throttled.inc() }
  }

  function answered({ kind = 'unknown', ms = 0 }: Facts): void {
    turns.inc({ kind })
    turnTime.observe(ms / 1000)
  }

  function count(level: string, event: string, facts: Facts): void {
    events.inc({ level, event })
    if (Object.hasOwn(counted, event)) counted[event]!(facts)
  }

  async function take(): Promise<void> {
    for (const [name, told] of Object.entries(await read())) {
      const gauge = read_[name] ??= new Gauge({ registers, name, help: told.help, labelNames: 'label' in told ? [told.label] : [] })
      if ('value' in told) gauge.set(told.value)
      else for (const [value, number] of Object.entries(told.values)) gauge.set({ [told.label]: value }, number)
    }
  }

  return {
    watching: log => ({
      info: (event, facts = {}) => { count('info', event, facts); log.info(event, facts) },
      warn: (event, facts = {}) => { count('warn', event, facts); log.warn(event, facts) },
      error: (event, facts = {}) => { count('error', event, facts); log.error(event, facts) }
    }),
    async text() {
      // A figure of yesterday that looks like today's is worse than none.
      await take().catch(() => { for (const gauge of Object.values(read_)) gauge.reset() })
      return { type: register!.contentType, body: await register!.metrics() }
    }
  }
}
