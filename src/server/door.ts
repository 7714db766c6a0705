import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** Teams sends a few kilobytes; a long message with its HTML twin stays well below this many bytes. */
export const mostBytes = 256 * 1024

/** Longest path with query, in characters, that anything of ours uses. */
const longestTarget = 2048

/** The paths served and the method each takes. A path that ends in `/*` stands for one more part: letters, digits, dots, colons, hyphens and underscores. */
export type Doors = Record<string, 'GET' | 'POST'>

/**
 * Stands before restify's own listener and turns away what would end the process there (a false gzip body, an
 * absolute-form target, a malformed Host) or is not ours. What passes has a target, a host and a body that are safe to parse.
 */
export function guarded(listener: RequestListener, doors: Doors): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request, doors)
    if (refusal) refuse(response, refusal)
    else listener(request, response)
  }
}

interface Refusal { status: number, error: string, allow?: string }

function refusalOf(request: IncomingMessage, doors: Doors): Refusal | undefined {
  const { url = '', method, headers } = request
  if (url.length > longestTarget || !/^\/[\x21-\x7e]*$/u.test(url)) return { status: 400, error: 'The address is not valid.' }
  if (!/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/iu.test(headers.host ?? '')) return { status: 400, error: 'The Host header is not valid.' }
  const path = url.split('?', 1)[0] ?? ''
  const allowed = doorFor(path, doors)
  if (!allowed) return { status: 404, error: 'There is nothing here.' }
  if (method !== allowed) return { status: 405, error: `Only ${allowed} is answered here.`, allow: allowed }
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

function refuse(response: ServerResponse, { status, error, allow }: Refusal): void {
  // What was refused unread must not be taken for the next request on the same connection.
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close', ...allow && { Allow: allow } })
  response.end(JSON.stringify({ error }))
}

/** Reads a JSON body up to `mostBytes`. @returns the value, or the status that says why not: 400 not JSON, 413 too large. */
export async function jsonBody(request: IncomingMessage): Promise<{ value: unknown } | { status: 400 | 413 }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return { status: 413 }
    chunks.push(chunk)
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { status: 400 }
  }
}
