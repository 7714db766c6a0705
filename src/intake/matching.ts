import type { Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { factsOf } from '../search/reviews/facts.ts'
import { isNamed, sharesTitle } from './naming.ts'
import { isRuledOut, type Held } from './ruling-out.ts'
import type { ReadListing } from './stated.ts'
import { createTopics } from './topics.ts'
import { createWeighing, stemsOf, type Candidate } from './weighing.ts'

/** What became of a listing: the review it is, those it may be, or none that is held. */
export type Outcome = { kind: 'known', review: Review, why: string[], score: number } | { kind: 'unsure', candidates: Candidate[], why: string } | { kind: 'new' }

/** Above `sure` and ahead of every other by `ahead` a listing is a review; above `perhaps` an editor is asked. Set on the entries of test/intake. */
const thresholds = { sure: 0.62, ahead: 0.12, perhaps: 0.42 }

/** From this score on an address, a code, a name or a title vouches for a match, and not facts alone. */
export const vouched = 1.2

/**
 * Compares listings with the reviews held: by known address, by code or name, by the title of a document, then by facts.
 * @param near the reviews that this page may list. @param now the present year.
 */
export function createMatching(near: readonly Review[], vocabulary: Vocabulary, now: number): (read: ReadListing) => Outcome {
  const topics = createTopics(vocabulary)
  const held = near.map((review): Held => ({ review, facts: factsOf(review, vocabulary, now), stems: stemsOf(`${review.title}\n${review.summary}\n${review.documents.map(({ title }) => title).join('\n')}`) }))
  const byUrl = Map.groupBy(held.flatMap(one => one.review.documents.flatMap(({ url }) => url ? [{ url: sameAddress(url), one }] : [])), ({ url }) => url)
  const weigh = createWeighing(held, topics)

  return read => {
    const possible = held.filter(one => !isRuledOut(read, one, topics))
    const addressed = new Set(read.listing.documents.flatMap(({ url }) => byUrl.get(sameAddress(url)) ?? []).map(({ one }) => one))
    const signs = [
      { fits: possible.filter(one => addressed.has(one)), why: 'a document that is linked already' },
      { fits: possible.filter(({ review }) => isNamed(read, review)), why: 'its code or name' },
      { fits: possible.filter(({ review }) => sharesTitle(read, review)), why: 'a document of the same title' }
    ]
    const sign = signs.find(({ fits }) => fits.length === 1)
    // A name that two children have is told apart by the rest; two names are of two reviews, whatever else is said.
    const named = held.filter(({ review }) => isNamed(read, review))
    if (new Set(named.map(({ review }) => review.pseudonym ?? review.code)).size > 1) return { kind: 'unsure', candidates: named.map(one => weigh(read, one)), why: 'it names several reviews' }
    if (sign) return known(sign.fits[0]!.review, [sign.why], vouched)
    const pool = signs.find(({ fits }) => fits.length > 1)?.fits ?? possible
    // A child of a stated age is not asked about for the sake of words that every review has.
    const aged = read.stated.subjects.some(({ age }) => age)
    return settled(read, pool.map(one => weigh(read, one)).filter(({ alone }) => !(aged && alone)).sort((a, b) => b.score - a.score))
  }
}

/** What the facts alone say. */
function settled(read: ReadListing, candidates: readonly Candidate[]): Outcome {
  const [best, next] = candidates
  if (!best || best.score < thresholds.perhaps) return { kind: 'new' }
  const stranger = hasOtherName(read, best.review)
  if (stranger && !best.exact) return { kind: 'new' }
  if (!stranger && isClear(best, next)) return known(best.review, best.why, best.score)
  const close = candidates.filter(({ score }) => score >= thresholds.perhaps && score >= best.score - 0.25).slice(0, 4)
  return { kind: 'unsure', candidates: close, why: close.length > 1 ? 'several reviews fit' : stranger ? 'the page gives a name or code that the record does not have' : 'some of it fits, not enough to be sure' }
}

function isClear(best: Candidate, next: Candidate | undefined): boolean {
  return best.certain && best.score >= thresholds.sure && best.score - (next?.score ?? 0) >= thresholds.ahead
}

/** A listing with a code or name that the record does not have may be another case of the same kind. */
function hasOtherName({ stated, name }: ReadListing, { code, pseudonym }: Review): boolean {
  if (stated.code !== undefined && code === undefined) return true
  return stated.pseudonym !== undefined && pseudonym === undefined && !/\boperation\b/iu.test(name)
}

const known = (review: Review, why: string[], score: number): Outcome => ({ kind: 'known', review, why, score })

/** Addresses as they are compared: the scheme, `www.` and a trailing stroke do not matter. */
export function sameAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/#.*$/u, '').replace(/\/$/u, '').toLowerCase()
}
