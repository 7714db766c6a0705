import assert from 'node:assert/strict'
import { connect } from 'node:net'
import fc from 'fast-check'
import { createServer, type Server } from '../../src/server/server.ts'
import { killers } from '../support/killers.ts'
import { raw } from '../support/raw.ts'
import { hostileBytes } from '../support/hostile-bytes.ts'
import { aLog } from '../support/rooms.ts'

describe('a server under attack', function () {
  this.timeout(60_000)
  const log = aLog()
  let server: Server
  let port: number
  const gone: unknown[] = []
  const note = (error: unknown) => { gone.push(error) }
  before(async () => {
    process.on('uncaughtException', note)
    server = createServer({ admit: async () => ({ refused: { status: 401, body: { error: 'Who?' } } }), page: () => ({ status: 404, headers: {}, body: '' }), log })
    port = Number(new URL(await server.listen(0, '127.0.0.1')).port)
  })
  after(async () => {
    process.off('uncaughtException', note)
    await server.close()
  })
  const alive = async () => assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200)

  for (const { what, bytes } of killers) {
    it(`survives ${what}, answers below 500 and lets go`, async () => {
      const { said, ended } = await raw(port, bytes)
      assert.ok(ended)
      assert.doesNotMatch(said, /^HTTP\/1\.1 5/mu)
      assert.deepEqual(gone.splice(0), [])
      await alive()
    })
  }

  it('survives two thousand random requests', async () => {
    for (const bytes of fc.sample(hostileBytes, { numRuns: 2_000, seed: 7 })) {
      const { said, ended } = await raw(port, bytes)
      assert.ok(ended && !/^HTTP\/1\.1 5/mu.test(said), Buffer.from(bytes).toString('latin1'))
    }
    assert.deepEqual(gone, [])
    await alive()
  })

  it('answers who waits to be asked on just as anyone else', async () => {
    const { said } = await raw(port, 'POST /api/messages HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}')
    assert.match(said, /^HTTP\/1\.1 100 Continue[^]*HTTP\/1\.1 401 /u)
  })
})

describe('a server with its hands full', () => {
  it('turns away deliveries before it hears who sends them, and takes them again when it can', async () => {
    let [waiting, release] = [0, () => {}]
    const held = new Promise<void>(resolve => { release = resolve })
    const server = createServer({ admit: async () => { waiting++; await held; return { refused: { status: 401 } } }, page: () => ({ status: 404, headers: {}, body: '' }), log: aLog() })
    const address = await server.listen(0, '127.0.0.1')
    const post = () => fetch(`${address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    const first = Array.from({ length: 256 }, post)
    while (waiting < 256) await new Promise(resolve => setTimeout(resolve, 5))
    const over = await post()
    assert.deepEqual([over.status, over.headers.get('retry-after')], [503, '1'])
    assert.equal((await fetch(`${address}/healthz`)).status, 200)
    release()
    assert.ok((await Promise.all(first)).every(({ status }) => status === 401))
    assert.equal((await post()).status, 401)
    await server.close()
  })

  it('lets go of who sends a header and no more', async function () {
    this.timeout(40_000)
    const server = createServer({ admit: async () => ({ refused: { status: 401 } }), page: () => ({ status: 404, headers: {}, body: '' }), log: aLog() })
    const socket = connect(Number(new URL(await server.listen(0, '127.0.0.1')).port), '127.0.0.1')
    socket.write('POST /api/messages HTTP/1.1\r\nHost: a\r\n')
    const began = performance.now()
    await new Promise(resolve => socket.on('error', () => {}).on('close', resolve).resume())
    await server.close()
    assert.ok(performance.now() - began < 15_000)
  })
})
