import assert from 'node:assert/strict'
import { connect, type AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import { Readable } from 'node:stream'
import type { IncomingMessage } from 'node:http'
import { guarded, jsonBody, mostBytes } from '../../src/server/door.ts'

describe('the door', () => {
  let server: Server
  before(done => {
    server = createServer(guarded((_request, response) => { response.end('in') }, { '/post': 'POST', '/get': 'GET' })).listen(0, '127.0.0.1', done)
  })
  after(() => server.close())

  /** The status line and body for raw bytes, as a hostile client would send them. */
  function raw(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.end(bytes))
      let got = ''
      socket.on('data', data => { got += String(data) }).on('close', () => resolve(got)).on('error', reject)
    })
  }
  const post = (headers: string, target = '/post') => raw(`POST ${target} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`)

  for (const [what, bytes, status] of [
    ['what is served', 'GET /get HTTP/1.1\r\nHost: a\r\n\r\n', 200],
    ['an absolute-form target', 'GET http:// HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['a Host with a space', 'GET /get HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a broken bracket in Host', 'GET /get HTTP/1.1\r\nHost: [::\r\n\r\n', 400],
    ['an impossible port in Host', 'GET /get HTTP/1.1\r\nHost: a:99999999\r\n\r\n', 400],
    ['a target longer than two kilobytes', `GET /get?${'x'.repeat(2100)} HTTP/1.1\r\nHost: a\r\n\r\n`, 400],
    ['an unknown path', 'GET /other HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['a path named like a property of every object', 'GET /constructor HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['the wrong method', 'GET /post HTTP/1.1\r\nHost: a\r\n\r\n', 405]
  ] as const) {
    it(`answers ${what} with ${status}`, async () => assert.match(await raw(bytes), new RegExp(`^HTTP/1.1 ${status} `, 'u')))
  }

  for (const [what, headers, status] of [
    ['JSON', 'Content-Type: application/json\r\nContent-Length: 0\r\n', 200],
    ['JSON with a character set', 'Content-Type: application/json; charset=utf-8\r\nContent-Length: 0\r\n', 200],
    ['a form', 'Content-Type: text/plain\r\nContent-Length: 0\r\n', 415],
    ['no content type', 'Content-Length: 0\r\n', 415],
    ['false gzip', 'Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n', 415],
    ['a body declared too large', `Content-Type: application/json\r\nContent-Length: ${mostBytes + 1}\r\n`, 413]
  ] as const) {
    it(`answers a post of ${what} with ${status}`, async () => assert.match(await post(headers), new RegExp(`^HTTP/1.1 ${status} `, 'u')))
  }
})

describe('a JSON body over a connection', () => {
  let server: Server
  before(done => {
    server = createServer(guarded((request, response) => {
      void jsonBody(request).then(body => {
        // restify's own writeHead, once it is loaded, returns nothing.
        response.writeHead('status' in body ? body.status : 200, { Connection: 'close' })
        response.end()
      }, () => undefined)
    }, { '/post': 'POST' })).listen(0, '127.0.0.1', done)
  })
  after(() => server.close())
  const sent = async (size: number): Promise<number> => {
    const chunks = new ReadableStream({ start (to) { for (const part of ['"', 'x'.repeat(size), '"']) to.enqueue(Buffer.from(part)); to.close() } })
    const { port } = server.address() as AddressInfo
    return (await fetch(`http://127.0.0.1:${port}/post`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: chunks, duplex: 'half' } as RequestInit)).status
  }
  it('is taken where its length is not declared', async () => assert.equal(await sent(1_000), 200))
  it('that grows too large is answered so', async () => assert.equal(await sent(mostBytes + 100_000), 413))
})

describe('a JSON body', () => {
  const read = (...chunks: string[]) => jsonBody(Readable.from(chunks.map(chunk => Buffer.from(chunk))) as unknown as IncomingMessage)
  it('is read whole, across chunks', async () => assert.deepEqual(await read('{"a"', ':1}'), { value: { a: 1 } }))
  it('is refused when it is not JSON', async () => assert.deepEqual(await read('{"a"'), { status: 400 }))
  it('is refused when it grows too large, whatever was declared', async () => assert.deepEqual(await read('"', 'x'.repeat(mostBytes), '"'), { status: 413 }))
})
