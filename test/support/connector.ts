import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { practitioner, type TeamsActivity } from './activities.ts'

/** One request that Teams would have received. */
export interface Received {
  method: string
  /** The path, decoded, e.g. `/v3/conversations/a:1/activities`. */
  path: string
  /** The id of the conversation it is about. */
  conversation?: string
  /** The id of the activity it answers, changes or deletes. */
  about?: string
  /** The body, byte for byte. */
  raw: string
  body: Posted
  authorization?: string
}

/** What a bot posts: an activity, as far as tests read it. */
export interface Posted {
  type?: string
  text?: string
  summary?: string
  replyToId?: string
  attachments?: { contentType: string, content?: unknown }[]
  [field: string]: unknown
}

/** How the connector fails: with a status, by never answering, by cutting the connection, or by taking it and answering with something else than it should. */
export type Failure = { status: number, retryAfter?: number } | 'hang' | 'reset' | 'page'

/** A stand-in on this machine for Teams' side of the conversation, which answers as the Bot Connector does. */
export interface Connector {
  /** What an activity's `serviceUrl` says. */
  url: string
  /** Everything received, in order. */
  received: Received[]
  /** The messages posted, leaving out typing indicators. */
  posts: () => Posted[]
  /** Makes the next requests fail, all of them unless `times` says how many. */
  fail: (how: Failure, times?: number) => void
  /** Forgets what was received and answers properly again. */
  reset: () => void
  /** Delivers an activity to a bot as Teams would, from this connector, and returns its answer and the messages posted to that conversation meanwhile. */
  deliver: (address: string, activity: TeamsActivity, headers?: Record<string, string>) => Promise<Delivered>
  close: () => Promise<void>
}

/** What came of a delivery. */
export interface Delivered {
  status: number
  /** The body of the answer: what an invoke is answered with. */
  body: string
  posts: Posted[]
}

/** Starts a connector on a free port of this machine. */
export async function startConnector(): Promise<Connector> {
  const received: Received[] = []
  let failing: { how: Failure, left: number } | undefined
  let ids = 0

  const server = createServer((request, response) => void answer(request, response))
  server.keepAliveTimeout = 60_000

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const taken = await take(request)
    received.push(taken)
    const how = failing && failing.left-- > 0 ? failing.how : undefined
    if (how === 'hang') return
    if (how === 'reset') return void request.socket.destroy()
    if (how === 'page') {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      return void response.end('<html>')
    }
    if (how) return send(response, how.status, { error: { code: 'Failed', message: 'Asked to fail' } }, how.retryAfter)
    send(response, ...reply(taken, () => `posted-${++ids}`))
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const posts = (from = 0, within?: string) => received.slice(from)
    .filter(({ method, body, conversation }) => method === 'POST' && body.type === 'message' && (!within || conversation === within))
    .map(({ body }) => body)

  return {
    url, received, posts: () => posts(),
    fail: (how, times = Infinity) => { failing = { how, left: times } },
    reset: () => { received.length = 0; failing = undefined },
    async deliver(address, activity, headers = {}) {
      const before = received.length
      const response = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: JSON.stringify({ ...activity, serviceUrl: url })
      })
      return { status: response.status, body: await response.text(), posts: posts(before, activity.conversation.id) }
    },
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

async function take(request: IncomingMessage): Promise<Received> {
  let raw = ''
  for await (const chunk of request.setEncoding('utf8')) raw += chunk as string
  const path = decodeURIComponent((request.url ?? '').split('?', 1)[0]!)
  const [, conversation, about] = /^\/v3\/conversations\/([^/]+)(?:\/activities\/([^/]+))?/u.exec(path) ?? []
  const { authorization } = request.headers
  return {
    method: request.method ?? '', path, raw, body: raw === '' ? {} : JSON.parse(raw) as Posted,
    ...conversation && { conversation }, ...about && { about }, ...authorization && { authorization }
  }
}

/** The doors of the Bot Connector that a bot uses, and what each answers. */
const doors: [method: string, path: RegExp, answer: (newId: () => string, match: RegExpExecArray) => [status: number, body?: unknown]][] = [
  ['POST', /^\/v3\/conversations$/u, newId => [201, { id: `a:created-${newId()}`, activityId: newId() }]],
  ['POST', /^\/v3\/conversations\/[^/]+\/activities(?:\/[^/]+)?$/u, newId => [201, { id: newId() }]],
  ['PUT', /^\/v3\/conversations\/[^/]+\/activities\/([^/]+)$/u, (_newId, [, id]) => [200, { id }]],
  ['DELETE', /^\/v3\/conversations\/[^/]+\/activities\/[^/]+$/u, () => [200]],
  ['GET', /^\/v3\/conversations\/[^/]+\/members$/u, () => [200, [practitioner]]],
  ['GET', /^\/v3\/conversations\/[^/]+\/pagedmembers$/u, () => [200, { members: [practitioner] }]],
  ['GET', /^\/v3\/conversations\/[^/]+\/members\/[^/]+$/u, () => [200, practitioner]],
  ['GET', /^\/v3\/teams\/([^/]+)$/u, (_newId, [, id]) => [200, { id, name: 'Safeguarding Practice' }]],
  ['GET', /^\/v3\/teams\/([^/]+)\/conversations$/u, (_newId, [, id]) => [200, { conversations: [{ id }, { id: '19:channel-2@thread.tacv2', name: 'Learning' }] }]]
]

function reply({ method, path }: Received, newId: () => string): [status: number, body?: unknown] {
  for (const [verb, pattern, answer] of doors) {
    const match = verb === method && pattern.exec(path)
    if (match) return answer(newId, match)
  }
  return [404, { error: { code: 'NotFound', message: 'No such door' } }]
}

function send(response: ServerResponse, status: number, body?: unknown, retryAfter?: number): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...retryAfter !== undefined && { 'Retry-After': String(retryAfter) } })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
