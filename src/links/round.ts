import type { Links, Seen } from '../catalogue/links.ts'
import type { Review } from '../catalogue/review.ts'
import type { Manner, Visit } from '../web/visit.ts'
import { verdict, type Met, type Verdict } from './verdict.ts'

/** An address to look at and the reviews that need it. */
export interface Address { url: string, reviews: string[] }

/** What a round over all addresses found: each address once, in the order of the catalogue. */
export interface Round { told: (Address & Verdict)[], seen: Record<string, Seen> }

/** How a round is made. `pause` waits before the next question to the same host. */
export interface Going { visit: (url: string, manner: Manner) => Promise<Visit>, pause: () => Promise<void>, deadline: number, today: string, before: Links }

/** Every address of documents, source pages and publishers' own pages of the published reviews, once each. */
export function addresses(reviews: readonly Review[]): Address[] {
  const found = new Map<string, string[]>()
  for (const { id, status, documents, source, publisher } of reviews) {
    if (status !== 'published') continue
    for (const url of [source?.url, publisher?.home, ...documents.map(document => document.url)]) if (url) found.set(url, [...new Set([...found.get(url) ?? [], id])])
  }
  return [...found].map(([url, ids]) => ({ url, reviews: ids }))
}

/** Looks at addresses politely: one host after the other, one question at a time, HEAD before GET. */
export async function round(all: readonly Address[], going: Going): Promise<Round> {
  const results = new Map<string, ReturnType<typeof verdict>>()
  for (const [, ofHost] of Map.groupBy(all, ({ url }) => new URL(url).host)) {
    for (const [i, { url }] of ofHost.entries()) {
      if (i > 0) await going.pause()
      results.set(url, verdict(url, await met(url, going), going.before[url], going.today))
    }
  }
  return {
    told: all.flatMap(address => { const found = results.get(address.url)!.verdict; return found.kind === 'fine' ? [] : [{ ...address, ...found }] }),
    seen: Object.fromEntries(all.map(({ url }) => [url, results.get(url)!.seen]))
  }
}

/** Of a page the beginning is read, for its title; of a document nothing. */
const beginning = 64 * 1024

async function met(url: string, { visit, pause, deadline }: Going): Promise<Met> {
  try {
    const manner = { deadline, most: beginning, sameHost: false, cut: true }
    const head = await visit(url, { ...manner, method: 'HEAD' }).catch(() => undefined)
    // Many hosts answer HEAD wrongly, and only a page itself says that there is nothing.
    if (head && head.status === 200 && head.type !== '' && !/html/iu.test(head.type)) return { visit: head }
    if (head) await pause()
    return { visit: await visit(url, manner) }
  } catch (error) {
    if (error instanceof Error && error.name === 'VisitError') return { trouble: error.message.replace(url, '').trim().replace(/\.$/u, '') }
    throw error
  }
}
