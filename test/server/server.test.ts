import assert from 'node:assert/strict'
import { createServer, type Answered, type Server } from '../../src/server/server.ts'
import { aLog } from '../support/rooms.ts'

describe('the server', () => {
  const log = aLog()
  const page = (name: string) => ({ status: name === 'gone' ? 410 : 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: `<p>${name}</p>` })
  let receive: (authorization: string, body: unknown) => Promise<Answered>
  const admit = async (authorization: string) => authorization === 'Bearer x' ? { receive: (body: unknown) => receive(authorization, body) } : { refused: { status: 401, body: { error: 'Who?' } } }
  let server: Server
  let address: string

  beforeEach(async () => {
    receive = async () => ({ status: 200 })
    server = createServer({ admit, page, log })
    address = await server.listen(0, '127.0.0.1')
  })
  afterEach(() => server.close())

  const post = (body: string) => fetch(`${address}/api/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' }, body })

  it('says that it is alive and ready', async () => {
    assert.deepEqual(await (await fetch(`${address}/healthz`)).json(), { status: 'alive' })
    assert.deepEqual(await (await fetch(`${address}/readyz`)).json(), { status: 'ready' })
  })

  it('is not ready while anything it needs does not work, and says what', async () => {
    const unready = createServer({ admit, page, log, ready: async () => ({ store: true, keys: false }) })
    const response = await fetch(`${await unready.listen(0, '127.0.0.1')}/readyz`)
    assert.deepEqual([response.status, await response.json()], [503, { status: 'not ready', store: true, keys: false }])
    await unready.close()
  })

  it('hands on the header and the body, and answers with what came back', async () => {
    let got: unknown
    receive = async (...given) => { got = given; return { status: 202, body: { a: 1 } } }
    const response = await post('{"type":"message"}')
    assert.deepEqual(got, ['Bearer x', { type: 'message' }])
    assert.deepEqual([response.status, await response.json()], [202, { a: 1 }])
  })

  it('reads nothing of a body whose sender is not admitted, and ends the connection', async () => {
    receive = async () => assert.fail('it was reached')
    const response = await fetch(`${address}/api/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: 'Bearer y' }, body: '{"text": "not JSON' })
    assert.deepEqual([response.status, await response.json(), response.headers.get('connection')], [401, { error: 'Who?' }, 'close'])
  })

  it('sends a page under /r/ with its own status and headers, and nothing else there', async () => {
    const response = await fetch(`${address}/r/a-review.1:2_3`)
    assert.deepEqual([response.status, response.headers.get('content-type'), await response.text()], [200, 'text/html; charset=utf-8', '<p>a-review.1:2_3</p>'])
    assert.equal((await fetch(`${address}/r/gone`)).status, 410)
    for (const path of ['/r', '/r/', '/r/a/b', '/r/a%2fb', '/r/*', '/r/a b', `/r/${'x'.repeat(101)}`]) assert.equal((await fetch(address + path)).status, 404, path)
    assert.equal((await fetch(`${address}/r/a`, { method: 'POST' })).status, 405)
  })

  it('refuses a body that is not JSON without repeating it', async () => {
    const response = await post('{"text": "zzmarkerzz')
    assert.equal(response.status, 400)
    assert.doesNotMatch(await response.text(), /zzmarkerzz/u)
  })

  it('answers a failure with fixed words and logs no message', async () => {
    receive = async () => { throw new Error('zzmarkerzz') }
    const response = await post('{}')
    assert.equal(response.status, 500)
    assert.doesNotMatch(await response.text() + JSON.stringify(log.lines), /zzmarkerzz/u)
    assert.equal((await fetch(`${address}/healthz`)).status, 200)
  })

  it('finishes what is in flight when it is told to stop, and takes nothing new', async () => {
    let finish = () => {}
    receive = () => new Promise(resolve => { finish = () => resolve({ status: 200, body: { late: true } }) })
    const answer = post('{}')
    await new Promise(resolve => setTimeout(resolve, 100))
    const closed = server.close()
    await assert.rejects(fetch(`${address}/healthz`))
    finish()
    assert.deepEqual(await (await answer).json(), { late: true })
    await closed
  })

  it('says which port is taken', async () => {
    const port = Number(new URL(address).port)
    await assert.rejects(createServer({ admit, page, log }).listen(port, '127.0.0.1'), { code: 'EADDRINUSE', port })
  })
})
