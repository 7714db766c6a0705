import assert from 'node:assert/strict'
import { createLog, errorFacts } from '../src/log.ts'

describe('the log', () => {
  it('writes one JSON line an event, with its time and level', () => {
    const lines: string[] = []
    createLog('info', { write: line => lines.push(line) }).info('Turn answered', { kind: 'answer', ms: 4 })
    const { time, ...line } = JSON.parse(lines[0]!) as Record<string, unknown>
    assert.deepEqual(line, { level: 'info', kind: 'answer', ms: 4, msg: 'Turn answered' })
    assert.match(String(time), /^\d{4}-\d\d-\d\dT/u)
  })

  it('tells of an error its class, its code and its place, and never its message', () => {
    const error = Object.assign(new TypeError('Bearer abc.def for Jayden Smith'), { code: 'ECONNRESET', statusCode: 502 })
    const facts = errorFacts(error)
    assert.equal(facts.error, 'TypeError ECONNRESET')
    assert.equal(facts.status, 502)
    assert.doesNotMatch(JSON.stringify(facts), /Bearer|Jayden/u)
  })

  it('writes no field but those it is for, whatever it is handed', () => {
    const lines: string[] = []
    const error = Object.assign(new Error('x'), { config: { headers: { authorization: 'Bearer abc' } }, text: 'Jayden Smith' })
    createLog('info', { write: line => lines.push(line) }).warn('A request failed', { status: 502, ...error } as object)
    assert.deepEqual(Object.keys(JSON.parse(lines[0]!) as object).sort(), ['level', 'msg', 'status', 'time'])
  })

  it('takes anything that was thrown', () => assert.deepEqual(errorFacts('Jayden'), { error: 'string' }))
})
