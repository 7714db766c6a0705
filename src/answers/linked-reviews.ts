import { namesIn, type Review } from '../catalogue/review.ts'
import { once } from '../once.ts'

/** Finds, for one review, those that name it by its pseudonym or code, or that it names so, by positions in the catalogue. */
export function createLinkedReviews(reviews: readonly Review[]): (at: number) => number[] {
  const links = once(() => {
    const named = new Map(reviews.flatMap(({ pseudonym, code }, at) => [...namesIn(pseudonym), ...code?.split('/') ?? []].map(name => [name, at] as const)))
    const found = new Map<number, number[]>()
    const note = (one: number, other: number): unknown => found.get(one)?.push(other) ?? found.set(one, [other])
    reviews.forEach(({ title, summary, learning }, at) => {
      const told = new Set([title, summary, ...learning].join('\n').match(/[\p{L}\p{N}]+/gu))
      for (const [name, other] of named) if (other !== at && told.has(name)) {
        note(at, other)
        note(other, at)
      }
    })
    return found
  })

  return at => links().get(at) ?? []
}
