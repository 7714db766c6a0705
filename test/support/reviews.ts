import { createCatalogue } from '../../src/catalogue/catalogue.ts'
import type { Catalogue, Publisher, Review } from '../../src/catalogue/review.ts'

/** A publisher that exists nowhere, complete. */
export function aPublisher(said: Partial<Publisher> = {}): Publisher {
  return { key: 'northmere-scp', name: 'Northmere Safeguarding Children Partnership', short: 'NSCP', areas: ['Northmere'], home: 'https://example.org/reviews', aliases: [], ...said }
}

/** A complete Review of nobody: say only what the test is about. */
export function aReview(said: Partial<Review> = {}): Review {
  return {
    id: 'a-review', title: 'Child who was neglected', type: 'learning-review', publisher: aPublisher(), published: '2021-06',
    subjects: [], themes: [], related: [], summary: 'A learning review about a child.', learning: [], asks: [], documents: [],
    source: { url: 'https://example.org/reviews', checked: '2026-11-23' }, status: 'published', ...said
  }
}

/** A Catalogue of these reviews, with the publishers they name. */
export function aCatalogue(reviews: Review[] = [aReview()]): Catalogue {
  const publishers = new Map(reviews.flatMap(({ publisher }) => publisher ? [[publisher.key, publisher] as const] : []))
  return createCatalogue(reviews, [...publishers.values()])
}
