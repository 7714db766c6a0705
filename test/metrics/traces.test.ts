import assert from 'node:assert/strict'
import type { SpanOptions, Tracer } from '@opentelemetry/api'
import { tracing } from '../../src/metrics/traces.ts'
import { aLog } from '../support/rooms.ts'

describe('the traces', () => {
  const told: { name: string, options: SpanOptions, ended?: number, code?: number }[] = []
  const tracer = {
    startSpan(name: string, options: SpanOptions) {
      const span: (typeof told)[number] = { name, options }
      told.push(span)
      return { setStatus({ code }: { code: number }) { span.code = code }, end(at: number) { span.ended = at } }
    }
  } as unknown as Tracer

  it('hold a span for each turn, look-up and delivery, as long as it took, and nothing anybody could be known by', () => {
    const plain = aLog()
    const log = tracing(plain, tracer, () => 5_000)
    log.info('Turn answered', { kind: 'answer', scope: 'personal', ms: 40, tenant: 'zztenantzz', results: ['a', 'b'] })
    log.info('Looked up', { kind: 'look-up', ms: 7, results: [] })
    log.warn('Notice not posted', { kind: 'again', status: 429, tenant: 'zztenantzz' })
    log.error('Turn failed', { reference: 'ref-1', error: 'TypeError', at: ['src/x.ts:1'] })
    log.info('Catalogue loaded', { reviews: 18 })
    assert.deepEqual(told, [
      { name: 'turn', options: { startTime: 4_960, attributes: { 'lfr.kind': 'answer', 'lfr.scope': 'personal', 'lfr.results': 2 } }, ended: 5_000 },
      { name: 'look-up', options: { startTime: 4_993, attributes: { 'lfr.kind': 'look-up', 'lfr.results': 0 } }, ended: 5_000 },
      { name: 'delivery', options: { startTime: 5_000, attributes: { 'lfr.kind': 'again', 'lfr.status': 429 } }, ended: 5_000 },
      { name: 'turn', options: { startTime: 5_000, attributes: { 'lfr.reference': 'ref-1' } }, ended: 5_000, code: 2 }
    ])
    assert.equal(plain.lines.length, 5)
  })
})
