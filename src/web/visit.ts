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

/** How a visit is made: `deadline` in milliseconds for all of it, `most` bytes that are read; `cut` stops there without complaint. */
export interface Manner { method?: 'GET' | 'HEAD', deadline: number, most: number, sameHost: boolean, cut?: boolean }

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
export async function visit(address: string, { method = 'GET', deadline, most, sameHost, cut = false }: Manner): Promise<Visit> {
  const signal = AbortSignal.timeout(deadline)
  const hops: string[] = []
  let url = address
  try {
    for (;;) {
      const response = await fetch(url, { method, redirect: 'manual', signal, headers: { 'User-Agent': agent, Accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5' } })
      const next = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || next === null) return await read(response, url, hops, { method, most, cut })
      await response.body?.cancel()
      hops.push(url)
      url = onward(next, url, address, sameHost)
      if (hops.length > mostHops || hops.includes(url)) throw new VisitError('loop', `${address} sends on and on, without end.`)
    }
  } catch (error) {
    throw troubleOf(error, address, signal.aborted ? deadline : undefined)
  }
}

/** @param waited milliseconds, where it was too slow. */
function troubleOf(error: unknown, address: string, waited: number | undefined): VisitError {
  if (error instanceof VisitError) return error
  if (waited !== undefined) return new VisitError('too-slow', `${address} did not answer within ${waited / 1000} seconds.`, { cause: error })
  return new VisitError('unreachable', `${address} could not be reached${reason(error)}.`, { cause: error })
}

function onward(next: string, from: string, address: string, sameHost: boolean): string {
  if (!URL.canParse(next, from)) throw new VisitError('loop', `${address} sends on to something that is no address.`)
  const to = new URL(next, from)
  if (!/^https?:$/u.test(to.protocol)) throw new VisitError('elsewhere', `${address} sends on to something that is not of the web.`)
  if (sameHost && hostOf(to.href) !== hostOf(address)) throw new VisitError('elsewhere', `${address} sends on to another host, ${to.hostname}: nothing was read there. If the page has moved, give its new address.`)
  return to.href
}

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./u, '')

async function read(response: Response, url: string, hops: string[], { method, most, cut }: { method: string, most: number, cut: boolean }): Promise<Visit> {
  const visited = told(response, url, hops)
  if (method === 'HEAD' || !response.body) return { ...visited, body: '' }
  if ((visited.bytes ?? 0) > most && !cut) {
    await response.body.cancel()
    throw tooLarge(url, most)
  }
  const { bytes, text, whole } = await beginning(response.body as unknown as AsyncIterable<Uint8Array>, most)
  if (!whole && !cut) throw tooLarge(url, most)
  const encoding = /charset=["']?(?:iso-8859-1|windows-1252|latin1)/iu.test(visited.type) ? 'latin1' : 'utf8'
  return { ...visited, ...whole && visited.bytes === undefined && { bytes }, body: text.toString(encoding) }
}

/** What the head of an answer tells. */
function told({ status, headers }: Response, url: string, hops: string[]): Omit<Visit, 'body'> {
  const bytes = Number(headers.get('content-length') ?? NaN)
  return { status, url, hops, type: headers.get('content-type') ?? '', ...Number.isFinite(bytes) && { bytes } }
}

async function beginning(body: AsyncIterable<Uint8Array>, most: number): Promise<{ bytes: number, text: Buffer, whole: boolean }> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.length
    if (bytes > most) return { bytes, text: Buffer.concat(parts), whole: false }
    parts.push(part)
  }
  return { bytes, text: Buffer.concat(parts), whole: true }
}

function tooLarge(url: string, most: number): VisitError {
  return new VisitError('too-large', `${url} is longer than ${megabytes(most)}; no more is read.`)
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

function reason(error: unknown): string {
  const { code } = (error as { cause?: { code?: string } }).cause ?? {}
  return code ? ` (${{ ENOTFOUND: 'there is no such host', ECONNREFUSED: 'it refused the connection', ECONNRESET: 'it broke the connection off' }[code] ?? code})` : ''
}
