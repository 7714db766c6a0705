import type { IncomingMessage, RequestListener, Server as HttpServer, ServerResponse } from 'node:http'

/** Teams sends a few kilobytes; a long message with its HTML twin stays well below this many bytes. */
export const mostBytes = 256 * 1024

/** Longest path with query, in characters, that anything of ours uses. */
const longestTarget = 2048

/** The paths served and the method each takes. A path that ends in `/*` stands for one more part: letters, digits, dots, colons, hyphens and underscores. */
export type Doors = Record<string, 'GET' | 'POST'>

/** Deliveries in hand at once, those not yet authenticated among them. A busy second of a large tenant stays well below. */
export const mostAtOnce = 256

/**
 * Stands before restify's own listener and turns away what would end the process there (a false gzip body, an
 * absolute-form target, a malformed Host) or is not ours. What passes has a target, a host and a body that are safe to parse.
 */
export function guarded(listener: RequestListener, doors: Doors, most = mostAtOnce): RequestListener {
  let inHand = 0
  return (request, response) => {
    const refusal = refusalOf(request, doors) ?? (request.method === 'POST' && inHand >= most ? busy : undefined)
    if (refusal) return refuse(response, refusal)
    if (request.method === 'POST') {
      inHand++
      response.once('close', () => { inHand-- })
    }
    listener(request, response)
  }
}

interface Refusal { status: number, error: string, headers?: Record<string, string> }

const busy: Refusal = { status: 503, error: 'Too much is in hand. Please come again.', headers: { 'Retry-After': '1' } }

/** Connections at once, idle ones among them: a front end holds a few dozen. */
const mostConnections = 1_000

/**
 * Puts the guard before every way into an HTTP server. restify listens for two more: it lets `Expect: 100-continue` past
 * whatever stands before its requests, and leaves an `Upgrade` open for ever.
 */
export function guard(http: HttpServer, doors: Doors): void {
  const [listener] = http.listeners('request') as RequestListener[]
  const before = guarded(listener!, doors)
  for (const event of ['request', 'checkContinue', 'upgrade']) http.removeAllListeners(event)
  http.on('request', before)
  http.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!refusalOf(request, doors)) response.writeContinue()
    before(request, response)
  })
  http.headersTimeout = 10_000
  http.requestTimeout = 15_000
  // Node looks at those two every 30 seconds only, unless told before it listens; its types know this as an option alone.
  Object.assign(http, { connectionsCheckingInterval: 2_000 })
  // Longer than the front ends of the usual hosts keep a connection idle: one of ours that closed first would lose a delivery.
  http.keepAliveTimeout = 65_000
  http.maxHeadersCount = 60
  http.maxConnections = mostConnections
}

function refusalOf(request: IncomingMessage, doors: Doors): Refusal | undefined {
  const { url = '', method, headers } = request
  if (url.length > longestTarget || !/^\/[\x21-\x7e]*$/u.test(url)) return { status: 400, error: 'The address is not valid.' }
  if (!/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/iu.test(headers.host ?? '')) return { status: 400, error: 'The Host header is not valid.' }
  const path = url.split('?', 1)[0] ?? ''
  const allowed = doorFor(path, doors)
  if (!allowed) return { status: 404, error: 'There is nothing here.' }
  if (method !== allowed) return { status: 405, error: `Only ${allowed} is answered here.`, headers: { Allow: allowed } }
  return allowed === 'POST' ? bodyRefusal(headers) : undefined
}

function doorFor(path: string, doors: Doors): Doors[string] | undefined {
  if (Object.hasOwn(doors, path)) return path.endsWith('*') ? undefined : doors[path]
  const open = path.replace(/\/[\w.:-]{1,100}$/u, '/*')
  return open !== path && Object.hasOwn(doors, open) ? doors[open] : undefined
}

function bodyRefusal(headers: IncomingMessage['headers']): Refusal | undefined {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415, error: 'A compressed body is not accepted.' }
  if (!/^application\/json\s*(?:;|$)/iu.test(headers['content-type'] ?? '')) return { status: 415, error: 'The body must be JSON.' }
  if (Number(headers['content-length'] ?? 0) > mostBytes) return { status: 413, error: 'The body is too large.' }
  return undefined
}

function refuse(response: ServerResponse, { status, error, headers }: Refusal): void {
  // What was refused unread must not be taken for the next request on the same connection.
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close', ...headers })
  response.end(JSON.stringify({ error }))
}

/** Of a body that grew too large, so much is still taken in and dropped before the connection is ended. */
const mostDropped = 8 * mostBytes

/** Reads a JSON body up to `mostBytes`. @returns the value, or the status that says why not: 400 not JSON, 413 too large. */
export function jsonBody(request: IncomingMessage): Promise<JsonBody> {
  // By events: to go through a stream with `for await` costs more than all else that is done with a small body.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= mostBytes) return void chunks.push(chunk)
      // What more comes is let go of, so that the answer can be read; from so much, the connection is.
      chunks.length = 0
      resolve({ status: 413 })
      if (size > mostDropped) request.destroy()
    })
    request.once('end', () => resolve(parsed(Buffer.concat(chunks).toString('utf8'))))
    request.once('error', reject)
    request.once('close', () => reject(new Error('The body broke off.')))
  })
}

type JsonBody = { value: unknown } | { status: 400 | 413 }

function parsed(text: string): JsonBody {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { status: 400 }
  }
}
