import { SpanStatusCode, type Tracer } from '@opentelemetry/api'
import type { Facts, Log } from '../log.ts'

/** What becomes a span, by what the log says of it when it is over. */
const spans: Record<string, string> = {
  'Turn answered': 'turn', 'Invoke answered': 'turn', 'Turn failed': 'turn', 'Looked up': 'look-up',
  'Notice posted': 'delivery', 'Notice not posted': 'delivery', 'Notice changed': 'delivery', 'Notice not changed': 'delivery'
}

/** The facts a span carries: words of ours and numbers. */
const attributes = ['kind', 'scope', 'status', 'reference'] as const

/** The same log, with a span for every turn, look-up and delivery that it tells of. @param now milliseconds. */
export function tracing(log: Log, tracer: Tracer, now: () => number): Log {
  function span(level: keyof Log, event: string, facts: Facts): void {
    if (!Object.hasOwn(spans, event)) return
    const ended = now()
    const held = Object.fromEntries(attributes.flatMap(name => facts[name] === undefined ? [] : [[`lfr.${name}`, facts[name]]]))
    const traced = tracer.startSpan(spans[event]!, { startTime: ended - (facts.ms ?? 0), attributes: { ...held, ...facts.results && { 'lfr.results': facts.results.length } } })
    if (level === 'error') traced.setStatus({ code: SpanStatusCode.ERROR })
    traced.end(ended)
  }
  const both = (level: keyof Log) => (event: string, facts: Facts = {}) => {
    span(level, event, facts)
    log[level](event, facts)
  }
  return { info: both('info'), warn: both('warn'), error: both('error') }
}
