import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopback } from '../config.ts'

/**
 * Whether whoever asks may read the figures. With a token set, whoever knows it; without one, this machine alone, and nobody whom a
 * front end on this machine speaks for.
 */
export function mayWatch({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined) return same(headers.authorization ?? '', `Bearer ${token}`)
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(name => headers[name] !== undefined)
  return !forwarded && isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/u, ''))
}

/** Takes as long for a guess that is nearly right as for any other. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
