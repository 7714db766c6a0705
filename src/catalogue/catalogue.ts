import { namesIn, type Catalogue, type Publisher, type Review } from './review.ts'

/** The Catalogue of these reviews: withdrawn ones left out, newest first, undated ones after in the order they came. */
export function createCatalogue(reviews: readonly Review[], publishers: readonly Publisher[]): Catalogue {
  const published = reviews.filter(({ status }) => status === 'published')
  const ids = new Map(published.map(review => [review.id, review]))
  const gone = reviews.filter(({ status }) => status === 'withdrawn')
  const withdrawn = new Set(gone.map(({ id }) => id))
  const known = new Set(published.flatMap(({ pseudonym }) => namesIn(pseudonym)))
  const checked = oldest(published)
  return {
    reviews: published.toSorted(newestFirst),
    publishers,
    find: id => ids.get(id),
    isWithdrawn: id => withdrawn.has(id),
    withdrawnNames: gone.flatMap(({ pseudonym }) => namesIn(pseudonym)).filter(name => !known.has(name)),
    withdrawn: withdrawn.size,
    ...checked && { checked }
  }
}

/** The same catalogue without some reviews, which have been withdrawn since. */
export function withoutWithdrawn({ reviews, publishers, isWithdrawn, withdrawn }: Catalogue, ids: ReadonlySet<string>): Catalogue {
  const kept = createCatalogue(reviews.filter(({ id }) => !ids.has(id)), publishers)
  return { ...kept, isWithdrawn: id => ids.has(id) || isWithdrawn?.(id) === true, withdrawn: withdrawn + reviews.length - kept.reviews.length }
}

/** Dates are compared as written, so a bare year stands after the months and days of that year. */
function newestFirst({ published: a = '' }: Review, { published: b = '' }: Review): number {
  return a === b ? 0 : a > b ? -1 : 1
}

function oldest(reviews: readonly Review[]): string | undefined {
  let first: string | undefined
  for (const { source } of reviews) if (source?.checked.length === 10 && (first === undefined || source.checked < first)) first = source.checked
  return first
}
