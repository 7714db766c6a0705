import type { Publisher, Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { tokens, type Token } from './blocks.ts'
import type { Listed } from './documents.ts'
import { listings } from './listings.ts'
import { apart, isNamed } from './naming.ts'
import type { Listing } from './openings.ts'
import type { Markup } from './markup.ts'
import { createMatching, sameAddress, vouched, type Outcome } from './matching.ts'
import { agree, isRetitled, paired, type Paired } from './pairing.ts'
import type { Source } from './sources.ts'
import type { Candidate } from './weighing.ts'
import { createReader, type ReadListing, type Stated } from './stated.ts'

/** What a page holds against the catalogue, as the editor is told it. */
export interface PageFindings {
  /** Documents that the record had no address for. */
  linked: { id: string, title: string, url: string }[]
  new: { title: string, facts: Stated, documents: Listed[] }[]
  changed: { id: string, field: string, was: string | undefined, now: string }[]
  /** Ids of reviews that this page listed and no longer does. */
  vanished: string[]
  unsure: { title: string, documents: Listed[], candidates: { id: string, why: string }[], why: string }[]
}

/** What was found, with what is needed to write it down. */
export interface Intake { found: PageFindings, pairs: Map<Review, Paired[]>, fresh: ReadListing[], matched: number, listed: number }

/** The catalogue as intake compares with it: every record, drafts and withdrawn ones too. */
export interface Records { reviews: readonly Review[], publishers: readonly Publisher[] }

/** Compares a page with the catalogue. Pure. @param now the present year. */
export function intake(page: Markup, { reviews, publishers }: Records, vocabulary: Vocabulary, source: Source | undefined, now: number): Intake {
  const read = createReader(vocabulary, publishers, now)
  const site = siteWords(page, publishers, source)
  const inOrder = tokens(page)
  const listed = listings(inOrder, { site, ...page.address && { home: page.address } })
  const near = reviewsNear(page, reviews, publishers, source, listed, inOrder)
  const all = listed.map(read).flatMap(one => apart(one.listing, review => isNamed(one, review), near, site).map(part => part === one.listing ? one : read(part)))
  const decide = createMatching(near, vocabulary, now)
  const decided = settled(asked(all.map(one => ({ read: one, outcome: decide(one) }))))

  const result: Intake = { found: { linked: [], new: [], changed: [], vanished: [], unsure: [] }, pairs: new Map(), fresh: [], matched: 0, listed: all.length }
  const seen = new Set<string>()
  for (const { read: one, outcome } of decided) {
    if (outcome.kind === 'new') fresh(one, result)
    else if (outcome.kind === 'unsure') {
      outcome.candidates.forEach(({ review }) => seen.add(review.id))
      result.found.unsure.push({
        title: titleOf(one), documents: one.listing.documents, candidates: outcome.candidates.map(({ review, why }) => ({ id: review.id, why: why.join(', ') })),
        why: outcome.why
      })
    } else {
      seen.add(outcome.review.id)
      result.matched++
      if (outcome.review.status === 'withdrawn') {
        result.found.unsure.push({ title: titleOf(one), documents: one.listing.documents, candidates: [{ id: outcome.review.id, why: outcome.why.join(', ') }], why: 'it was withdrawn here, and the page lists it' })
      } else known(one, outcome.review, result)
    }
  }
  const here = page.address && sameAddress(page.address)
  result.found.vanished = reviews.filter(({ id, status, source: from }) => status === 'published' && from && sameAddress(from.url) === here && !seen.has(id)).map(({ id }) => id)
  return result
}

function fresh(one: ReadListing, result: Intake): void {
  const { listing, stated } = one
  if (listing.documents.length === 0 && !listing.announced && !listing.headed) return
  result.fresh.push(one)
  result.found.new.push({ title: titleOf(one), facts: stated, documents: listing.documents })
}

function known({ listing, stated }: ReadListing, review: Review, { found, pairs }: Intake): void {
  const already = pairs.get(review) ?? []
  const pairing = paired(review.documents, listing.documents.filter(({ url }) => !already.some(({ listed }) => listed.url === url)))
  pairs.set(review, [...already, ...pairing])
  for (const { listed, was } of pairing) {
    if (was?.url === undefined) found.linked.push({ id: review.id, title: listed.title, url: listed.url })
    else if (sameAddress(was.url) !== sameAddress(listed.url)) found.changed.push({ id: review.id, field: `address of “${was.title}”`, was: was.url, now: listed.url })
    else if (isRetitled(listed, was)) found.changed.push({ id: review.id, field: `title of ${was.url}`, was: was.title, now: listed.title })
    if (was && !agree(was.published, listed.published)) found.changed.push({ id: review.id, field: `date of “${was.title}”`, was: was.published, now: listed.published! })
  }
  if (review.published && stated.published && !agree(review.published, stated.published)) found.changed.push({ id: review.id, field: 'published', was: review.published, now: stated.published })
}

interface Decided { read: ReadListing, outcome: Outcome }

/** A document whose own words name a review that is not held, below one that is: it may be of that one all the same. */
function asked(all: readonly Decided[]): Decided[] {
  return all.map(one => {
    const above = all.find(({ read }) => read.listing === one.read.listing.under)?.outcome
    if (one.outcome.kind !== 'new' || above?.kind !== 'known') return one
    return { read: one.read, outcome: { kind: 'unsure', candidates: [doubted(above, ['it stands below that one'])], why: 'its own words name a review that is not held' } }
  })
}

const doubted = ({ review, score }: { review: Review, score: number }, why: string[]): Candidate => ({ review, score, why, certain: false, exact: false, alone: false })

/** Two different listings cannot both be one review on their facts alone: the likelier is it, and the other is asked about. */
function settled(all: readonly Decided[]): Decided[] {
  const best = new Map<Review, number>()
  for (const { outcome } of all) if (outcome.kind === 'known') best.set(outcome.review, Math.max(best.get(outcome.review) ?? 0, outcome.score))
  return all.map(({ read, outcome }) => {
    if (outcome.kind !== 'known' || outcome.score >= vouched || outcome.score === best.get(outcome.review)) return { read, outcome }
    return { read, outcome: { kind: 'unsure', candidates: [doubted(outcome, outcome.why)], why: 'another entry of the page fits that review better' } }
  })
}

/** What a listing is called: its heading, or its first sentence without "The learning review concerns". */
export function titleOf({ listing: { label } }: ReadListing): string {
  const sentence = /^.{10,}?[.!?](?=\s+\p{Lu}|$)/u.exec(label)?.[0].replace(/\.$/u, '') ?? label
  const told = sentence.replace(/^(?:the|this) (?:[\p{L}-]+ ){0,3}review (?:concerns|is about|relates to|considers|looks at|concerned)\s+/iu, '')
  return told.charAt(0).toUpperCase() + told.slice(1)
}

/** Words that stand in the site's own name, so that a heading of them alone names no review. */
function siteWords({ title, address }: Markup, publishers: readonly Publisher[], source: Source | undefined): Set<string> {
  const split = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const own = source ? publishers.filter(({ key, replacedBy }) => key === source.publisher || replacedBy?.key === source.publisher) : []
  const host = address ? new URL(address).hostname.replace(/[^a-z]/gu, '') : ''
  const bodies = title.split(/\s[|–—-]\s|:\s/u).filter(part => /\b(?:partnership|board|council|scp|scb|lscp|scps)\b/iu.test(part) || split(part).some(word => word.length > 3 && host.includes(word)))
  return new Set([...own.flatMap(({ name, short = '', areas, aliases }) => split([name, short, ...areas, ...aliases].join(' '))), ...bodies.flatMap(split), ...(source?.headings ?? []).flatMap(split)])
}

/**
 * The reviews that a page may list. A page of a site we know lists that site's reviews; a saved page that names the publisher lists the
 * publisher's. Elsewhere a baby of four months is another baby: only an address or a code speaks for a review.
 */
function reviewsNear({ address, title }: Markup, reviews: readonly Review[], publishers: readonly Publisher[], source: Source | undefined, listed: readonly Listing[], inOrder: readonly Token[]): Review[] {
  const host = (url: string | undefined): string | undefined => url === undefined ? undefined : new URL(url).hostname.replace(/^www\./u, '')
  const mine = host(address)
  const hosts = new Set(reviews.flatMap(({ source: from, publisher, documents }) => [from?.url, publisher?.home, ...documents.map(({ url }) => url)].map(host)))
  const bySite = (review: Review): boolean => host(review.source?.url) === mine || host(review.publisher?.home) === mine || review.documents.some(({ url }) => host(url) === mine)
  const words = [title, ...inOrder.map(token => 'text' in token ? token.text : '')].join('\n')
  const named = new Set(publishers.filter(({ name, short }) => words.includes(name) || short !== undefined && short.length > 3 && new RegExp(`\\b${short}\\b`, 'u').test(words)).map(({ key, replacedBy }) => replacedBy?.key ?? key))
  if (mine && hosts.has(mine)) return reviews.filter(bySite)
  const addresses = new Set(listed.flatMap(({ documents }) => documents.map(({ url }) => sameAddress(url))))
  const byPublisher = ({ publisher }: Review): boolean => publisher !== undefined && (named.has(publisher.replacedBy?.key ?? publisher.key) || publisher.key === source?.publisher)
  return reviews.filter(review => byPublisher(review) || review.documents.some(({ url }) => url && addresses.has(sameAddress(url))))
}
