import fc from 'fast-check'

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('/', '/api/messages', '/healthz', '/readyz', '/metrics', '/r/x', 'http://', '//', '/%', '*', '/r/%00', '/?%ff', 'http://[::', ''))
const method = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'CONNECT', 'PRI', 'get', 'SEARCH') }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) })
const version = fc.oneof({ weight: 8, arbitrary: fc.constant('HTTP/1.1') }, fc.constantFrom('HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/x', ''))
const name = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('Host', 'Content-Length', 'Content-Type', 'Content-Encoding', 'Transfer-Encoding', 'Authorization', 'Expect', 'Upgrade', 'Connection', 'Accept', 'Accept-Version', 'Accept-Encoding', 'X-Request-Id', 'If-None-Match', 'Date', 'Content-MD5', 'Range', '__proto__') }, fc.string({ maxLength: 10 }))
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('a', 'a b', '[::', 'a:99999999', '127.0.0.1', '0', '3', '-1', '262145', '1e9', 'application/json', 'text/plain', 'gzip', 'identity', 'chunked', 'Bearer x.y.z', 'Bearer', '100-continue', 'websocket', 'Upgrade', 'close', 'keep-alive', '*/*', ';;', '~1') }, fc.string({ unit: 'binary', maxLength: 60 }))
const body = fc.oneof(fc.constant(''), fc.constantFrom('{}', '{"a":1}', '[', '{"__proto__":{"x":1}}', '3\r\n{} \r\n0\r\n\r\n', 'zz\r\n', '\u0000'), fc.json(), fc.string({ unit: 'binary', maxLength: 200 }))

const request = fc.tuple(method, text, version, fc.array(fc.tuple(name, value), { maxLength: 6 }), fc.boolean(), body)
  .map(([method, target, version, headers, hosted, body]) => `${method} ${target} ${version}\r\n${hosted ? 'Host: a\r\n' : ''}${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)

/** Bytes that a hostile client sends: mostly of nearly the right shape, some nothing of the kind. None is a whole request with a good token. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: request.map(text => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.array(request, { minLength: 2, maxLength: 4 }).map(all => Buffer.from(all.join(''), 'latin1')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) }
)
