import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The seven ways in which a post goes wrong. */
export const faults = ['429', '502 before accepting', '502 after accepting', 'reset before accepting', 'reset after accepting', 'accepted and silent', 'late'] as const
export type FaultKind = (typeof faults)[number]

/** A post that was accepted: it stands in the channel. */
interface Standing { id: string, marker: string, at: number, card: string }

export interface FaultyConnector {
  url: string
  /** What stands in each channel. */
  channels: Map<string, Standing[]>
  /** When each post was asked for, accepted or not, with what its channel is. */
  asked: { at: number, channel: string }[]
  /** How often each fault was made. */
  faulted: Record<FaultKind, number>
  /** Requests that came to a channel before the time it had been told to wait. */
  tooSoon: () => number
  close: () => Promise<void>
}

/** How much later than asked a late post is accepted and answered, in milliseconds. */
const lateness = 300

/** Teams' side on this machine: posts to channels, of which a share goes wrong, and the reading of channels. @param share from 0 to 1. @param kinds which faults. @param retryAfter seconds. */
export async function startFaultyConnector({ share, random, kinds = faults, retryAfter = 1 }: { share: number, random: () => number, kinds?: readonly FaultKind[], retryAfter?: number }): Promise<FaultyConnector> {
  const channels: FaultyConnector['channels'] = new Map()
  const asked: FaultyConnector['asked'] = []
  const faulted = Object.fromEntries(faults.map(kind => [kind, 0])) as FaultyConnector['faulted']
  const notBefore = new Map<string, number>()
  let [ids, tooSoon] = [0, 0]

  function accept(channel: string, card: string): string {
    const standing = channels.get(channel) ?? []
    const id = String(++ids)
    channels.set(channel, [...standing, { id, card, marker: /post-(\w+)/u.exec(card)?.[1] ?? '', at: Date.now() }])
    return id
  }

  async function posted(channel: string, card: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked.push({ at: Date.now(), channel })
    if ((notBefore.get(channel) ?? 0) > Date.now()) tooSoon++
    const fault = random() < share ? kinds[Math.floor(random() * kinds.length)] : undefined
    if (fault) faulted[fault]++
    const accepted = () => { const id = accept(channel, card); return { id: `${channel};messageid=${id}`, activityId: id } }
    switch (fault) {
      case '429':
        notBefore.set(channel, Date.now() + retryAfter * 1_000)
        return send(response, 429, {}, { 'Retry-After': String(retryAfter) })
      case '502 before accepting': return send(response, 502, {})
      case '502 after accepting': accepted(); return send(response, 502, {})
      case 'reset before accepting': return void request.socket.destroy()
      case 'reset after accepting': accepted(); return void request.socket.destroy()
      case 'accepted and silent': accepted(); return
      case 'late': await pause(lateness); return send(response, 201, accepted())
      default: return send(response, 201, accepted())
    }
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => request.socket.destroy()))
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(request.url ?? '')
    const [, read] = /^\/v1\.0\/teams\/[^/]+\/channels\/([^/]+)\/messages/u.exec(path) ?? []
    if (read) return send(response, 200, page(channels.get(read) ?? []))
    let raw = ''
    for await (const part of request.setEncoding('utf8')) raw += part as string
    if (request.method === 'POST' && path === '/v3/conversations') {
      const { channelData, activity } = JSON.parse(raw) as { channelData: { channel: { id: string } }, activity: { attachments: object[] } }
      return posted(channelData.channel.id, JSON.stringify(activity.attachments), request, response)
    }
    send(response, 404, {})
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, channels, asked, faulted, tooSoon: () => tooSoon,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

/** The newest messages of a channel, as Microsoft Graph lists them; one page is enough for what a run posts. */
function page(standing: readonly Standing[]): object {
  return { value: [...standing].reverse().map(({ id, at, card }) => ({ id, createdDateTime: new Date(at).toISOString(), lastModifiedDateTime: new Date(at).toISOString(), attachments: [{ content: card }] })) }
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close', ...headers })
  response.end(JSON.stringify(body))
}
