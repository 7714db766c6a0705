import { stringify } from 'yaml'
import type { Review } from '../catalogue/review.ts'

const order = ['id', 'title', 'code', 'pseudonym', 'type', 'publisher', 'board', 'published', 'period', 'subjects', 'themes', 'related', 'learning', 'asks', 'documents', 'contentNote', 'source', 'status'] as const

/** A review as the Markdown file that holds it: facts between two lines of ---, the summary below. */
export function houseForm(review: Review): string {
  const facts = { ...review, publisher: review.publisher?.key }
  const stated = order.filter(field => facts[field] !== undefined && !(field === 'learning' && facts.learning.length === 0)).map(field => [field, facts[field]])
  return `---\n${stringify(Object.fromEntries(stated), { lineWidth: 0 })}---\n${review.summary}\n`
}

/** A review in the interchange form: its publisher in full, and no field that says nothing. */
export function interchangeForm({ publisher, ...review }: Review): object {
  const named = publisher && { name: publisher.name, area: publisher.areas, ...publisher.home && { home: publisher.home } }
  return Object.fromEntries(Object.entries({ ...review, publisher: named }).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))
}
