import type { Server as HttpServer, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import restify from 'restify'
import { errorFacts, type Log } from '../log.ts'
import { guard, jsonBody, type Doors } from './door.ts'
import type { Readiness } from './readiness.ts'
import { mayWatch } from './watching.ts'

/** What one delivery is answered with. */
export interface Answered { status: number, body?: unknown }

/** A page as it is sent. */
export interface Sent { status: number, headers: Record<string, string>, body: string }

export interface ServerParts {
  /** Judges a sender by its header, before anything of the body is read: who hears the body, or the refusal. */
  admit: (authorization: string) => Promise<{ receive: (body: unknown) => Promise<Answered> } | { refused: Answered }>
  /** The page under `/r/`, by what follows that in the address. */
  page: (name: string) => Sent
  /** What works at the moment, by name; only when all of it does are questions taken. */
  ready?: Readiness
  /** The figures, and the token that opens them beyond this machine. */
  metrics?: { text: () => Promise<{ type: string, body: string }>, token?: string }
  log: Log
}

export interface Server {
  /** Starts listening. @returns the address, e.g. `http://127.0.0.1:3978`. @throws when the port is taken. */
  listen: (port: number, host: string) => Promise<string>
  /** Takes nothing new, waits for what is in flight (at most fifteen seconds), then resolves. */
  close: () => Promise<void>
}

const doors: Doors = { '/api/messages': 'POST', '/healthz': 'GET', '/readyz': 'GET', '/metrics': 'GET', '/r/*': 'GET' }

/** Longest that a stop waits for turns in flight, in milliseconds: a post has ten seconds of its own, and a turn begins before it. */
const patience = 15_000

/** The HTTP side: Teams' deliveries, the pages of reviews, the two health checks and the figures, on restify. */
export function createServer({ admit, page, ready = async () => ({}), metrics, log }: ServerParts): Server {
  async function delivered(request: restify.Request): Promise<{ answered: Answered, unread: boolean }> {
    const admission = await admit(request.header('authorization') ?? '')
    if ('refused' in admission) return { answered: admission.refused, unread: true }
    const body = await jsonBody(request)
    if ('value' in body) return { answered: await admission.receive(body.value), unread: false }
    return { answered: { status: body.status, body: { error: body.status === 413 ? 'The body is too large.' : 'The body is not JSON.' } }, unread: true }
  }

  const server = restify.createServer({ name: 'learning-from-reviews', ignoreTrailingSlash: false })
  const http = server.server as HttpServer
  let closing = false

  server.post('/api/messages', async (request, response) => {
    const { answered, unread } = await delivered(request)
    // What was left unread must not be taken for the next request on the same connection.
    if (unread) response.header('Connection', 'close')
    if (answered.body === undefined) {
      // Most turns have nothing to say here: restify's formatters would cost them for an empty body.
      response.status(answered.status)
      response.end()
    } else response.send(answered.status, answered.body)
  })
  server.get('/healthz', async (_request, response) => { response.send(200, { status: 'alive' }) })
  server.get('/readyz', async (_request, response) => {
    const works = await ready()
    const status = closing ? 'closing' : Object.values(works).every(Boolean) ? 'ready' : 'not ready'
    response.send(status === 'ready' ? 200 : 503, { status, ...works })
  })
  server.get('/metrics', async (request, response) => {
    if (!metrics || !mayWatch(request, metrics.token)) return void response.send(404, { error: 'There is nothing here.' })
    const { type, body } = await metrics.text()
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
    response.end(body)
  })
  server.get('/r/:name', async (request, response) => {
    const { status, headers, body } = page((request.params as { name: string }).name)
    response.writeHead(status, headers)
    response.end(body)
  })
  // restify would answer with the error's own message, which may hold what was typed.
  server.on('restifyError', (_request: unknown, _response: unknown, error: object, done: () => void) => {
    log.error('A request failed', errorFacts(error))
    Object.assign(error, { toJSON: () => ({ error: 'Something went wrong.' }), toString: () => 'Something went wrong.' })
    done()
  })

  guard(http, doors)
  // Once it stops, each connection ends with its answer: a caller that went on using it would be cut off in the middle of a turn.
  const answering = new Set<ServerResponse>()
  http.prependListener('request', (_request, response) => {
    response.shouldKeepAlive &&= !closing
    answering.add(response)
    response.once('close', () => answering.delete(response))
  })

  return {
    listen: (port, host) => new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        const { address, port: taken } = http.address() as AddressInfo
        resolve(`http://${address}:${taken}`)
      })
    }),
    close: () => new Promise(resolve => {
      closing = true
      for (const response of answering) response.shouldKeepAlive = false
      const late = setTimeout(() => http.closeAllConnections(), patience)
      http.close(() => { clearTimeout(late); resolve() })
      http.closeIdleConnections()
    })
  }
}
