/** What came of asking for an address. */
export interface Visit {
  status: number
  /** Where it was found in the end. */
  url: string
  /** Every address it sent on from, in order. */
  hops: string[]
  type: string
  /** Bytes, as told or as read; undefined when neither is known. */
  bytes?: number
  body: string
}

/** How a visit is made: `deadline` in milliseconds for all of it, `most` bytes that are read. */
export interface Manner { method?: 'GET' | 'HEAD', deadline: number, most: number, sameHost: boolean }

export type Trouble = 'elsewhere' | 'too-large' | 'too-slow' | 'unreachable' | 'loop'

/** A visit that did not come to an end: why, in words for the editor. */
export class VisitError extends Error {
  override readonly name = 'VisitError'
  readonly trouble: Trouble
  constructor(trouble: Trouble, message: string, options?: ErrorOptions) {
    super(message, options)
    this.trouble = trouble
  }
}

/** Who is asking, so that a webmaster can tell. */
export const agent = 'LearningFromReviews/0.1 (reads the pages that list published reviews, and checks links to them)'

const mostHops = 5

/** Asks for an address of the web, follows what it sends on to, and reads no more than it may. @throws {VisitError} */
export async function visit(address: string, { method = 'GET', deadline, most, sameHost }: Manner): Promise<Visit> {
  const signal = AbortSignal.timeout(deadline)
  const hops: string[] = []
  let url = address
  try {
    for (;;) {
      const response = await fetch(url, { method, redirect: 'manual', signal, headers: { 'User-Agent': agent, Accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5' } })
      const next = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || next === null) return await read(response, url, hops, method, most)
      await response.body?.cancel()
      hops.push(url)
      url = onward(next, url, address, sameHost)
      if (hops.length > mostHops || hops.includes(url)) throw new VisitError('loop', `${address} sends on and on, without end.`)
    }
  } catch (error) {
    if (error instanceof VisitError) throw error
    if (signal.aborted) throw new VisitError('too-slow', `${address} did not answer within ${deadline / 1000} seconds.`, { cause: error })
    throw new VisitError('unreachable', `${address} could not be reached${reason(error)}.`, { cause: error })
  }
}

function onward(next: string, from: string, address: string, sameHost: boolean): string {
  if (!URL.canParse(next, from)) throw new VisitError('loop', `${address} sends on to something that is no address.`)
  const to = new URL(next, from)
  if (!/^https?:$/u.test(to.protocol)) throw new VisitError('elsewhere', `${address} sends on to something that is not of the web.`)
  if (sameHost && hostOf(to.href) !== hostOf(address)) throw new VisitError('elsewhere', `${address} sends on to another host, ${to.hostname}: nothing was read there. If the page has moved, give its new address.`)
  return to.href
}

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./u, '')

async function read(response: Response, url: string, hops: string[], method: string, most: number): Promise<Visit> {
  const told = Number(response.headers.get('content-length') ?? NaN)
  const visited = { status: response.status, url, hops, type: response.headers.get('content-type') ?? '', ...Number.isFinite(told) && { bytes: told } }
  if (method === 'HEAD' || !response.body) return { ...visited, body: '' }
  if (told > most) {
    await response.body.cancel()
    throw new VisitError('too-large', `${url} is ${megabytes(told)} long; at most ${megabytes(most)} is read.`)
  }
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.length
    if (bytes > most) throw new VisitError('too-large', `${url} is longer than ${megabytes(most)}; no more is read.`)
    parts.push(part)
  }
  return { ...visited, bytes, body: Buffer.concat(parts).toString(/charset=["']?(?:iso-8859-1|windows-1252|latin1)/iu.test(visited.type) ? 'latin1' : 'utf8') }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

function reason(error: unknown): string {
  const { code } = (error as { cause?: { code?: string } }).cause ?? {}
  return code ? ` (${{ ENOTFOUND: 'there is no such host', ECONNREFUSED: 'it refused the connection', ECONNRESET: 'it broke the connection off' }[code] ?? code})` : ''
}
