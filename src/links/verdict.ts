import type { Seen } from '../catalogue/links.ts'
import type { Visit } from '../web/visit.ts'

/** What is to be told of an address: nothing when it is as it was. */
export type Verdict = { kind: 'fine' } | { kind: 'broken' | 'moved' | 'changed' | 'unreachable', why: string }

/** An address as it was met: a visit, or why there was none. */
export type Met = { visit: Visit } | { trouble: string }

/** A failure to reach a host may pass: only after this many days is the link no longer shown. */
const patience = 2

/** Judges what was met at an address beside what was seen there before. @param today `YYYY-MM-DD`. */
export function verdict(url: string, met: Met, before: Seen | undefined, today: string): { verdict: Verdict, seen: Seen } {
  if ('trouble' in met) return failing(met.trouble, before, today)
  const { visit } = met
  if (visit.status >= 500 || visit.status === 429) return failing(`answered with ${visit.status}`, before, today)
  const seen = seenAt(url, visit, today)
  const gone = whyGone(url, visit)
  if (gone) return { verdict: { kind: 'broken', why: gone }, seen: { ...seen, broken: before?.broken ?? today } }
  const change = before && !before.broken ? whatChanged(before, seen) : undefined
  if (change) return { verdict: { kind: 'changed', why: change }, seen }
  return { verdict: seen.at && !same(seen.at, url) ? { kind: 'moved', why: `found at ${seen.at}` } : { kind: 'fine' }, seen }
}

function failing(why: string, before: Seen | undefined, today: string): { verdict: Verdict, seen: Seen } {
  const since = before?.failing ?? today
  const long = (Date.parse(today) - Date.parse(since)) / 86_400_000 >= patience
  const { broken, ...kept } = before ?? { checked: today }
  return { verdict: { kind: 'unreachable', why: long ? `${why}, since ${since}` : why }, seen: { ...kept, checked: today, failing: since, ...(broken ?? (long ? since : undefined)) && { broken: broken ?? since } } }
}

function seenAt(url: string, { status, type, bytes, url: at, body }: Visit, today: string): Seen {
  const title = titleIn(body)
  return { checked: today, status, ...type && { type: type.split(';')[0]!.trim() }, ...bytes !== undefined && bytes > 0 && !isPage(type) && { bytes }, ...title && { title }, ...at !== url && { at } }
}

const isPage = (type: string): boolean => /html/iu.test(type)
const same = (a: string, b: string): boolean => plainAddress(a) === plainAddress(b)
const plainAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '')

function titleIn(body: string): string | undefined {
  return /<title[^>]*>([^<]{1,300})/iu.exec(body)?.[1]?.replace(/\s+/gu, ' ').trim()
}

const missing = /\b(?:page|file|document|content|resource)\b.{0,30}\b(?:not found|cannot be found|can’t be found|can't be found|could not be found|does not exist|doesn’t exist|no longer (?:available|exists)|has been (?:removed|deleted|withdrawn|moved))|\b404\b|\bnot found\b|^error\b/iu

/** Why an address that answers leads to nothing: a status that says so, or a page that does though its status does not. */
function whyGone(url: string, visit: Visit): string | undefined {
  const { status } = visit
  if (status === 401 || status === 403) return `may not be read without signing in (${status})`
  return status >= 400 ? `answered with ${status}` : whyElsewhere(url, visit.url) ?? whyEmpty(url, visit)
}

function whyElsewhere(url: string, at: string): string | undefined {
  if (!same(at, url) && new URL(at).pathname === '/' && new URL(url).pathname !== '/') return 'sends on to the front page'
  if (/\/(?:log-?in|sign-?in|account)\b/iu.test(new URL(at).pathname) && !same(at, url)) return 'sends on to a page to sign in on'
  return undefined
}

function whyEmpty(url: string, { type, body }: Visit): string | undefined {
  if (!isPage(type)) return undefined
  if (missing.test(titleIn(body) ?? '') || missing.test(/<h1[^>]*>([\s\S]{0,300}?)<\/h1>/iu.exec(body)?.[1]?.replace(/<[^>]+>/gu, ' ') ?? '')) return 'says that there is nothing, though its status does not'
  return /\.(?:pdf|docx?|pptx?)$/iu.test(new URL(url).pathname) ? 'is a page now, and no document' : undefined
}

/** How a document differs from the one seen before. A few bytes are a new stamp, not another document. */
function whatChanged(before: Seen, now: Seen): string | undefined {
  if (before.type && now.type && before.type !== now.type) return `was ${before.type}, is ${now.type}`
  if (before.title && now.title && before.title !== now.title) return `was called “${before.title}”, is called “${now.title}”`
  if (before.bytes && now.bytes && Math.abs(before.bytes - now.bytes) > before.bytes * 0.02) return `was ${before.bytes} bytes long, is ${now.bytes}`
  return undefined
}
