import type { Review } from '../catalogue/review.ts'
import type { Understood } from '../search/match.ts'
import type { Search } from '../search/search.ts'

/** The police operation that a title tells of. */
const operation = /\bOp(?:eration)? (?<name>\p{Lu}\p{L}{2,})/u

/** True where words speak of a review by the operation in its title: "after Kern". */
export function isCalled({ title }: Review, words: string): boolean {
  const name = operation.exec(title)?.groups?.name
  return name !== undefined && new RegExp(`\\b${name}(?:'?s)?\\b`, 'i').test(words)
}

/** True where all that was asked before is the name of a review, and that name tells of a theme and a year: "Operation Kern 2013". */
export function isByName({ title, period }: Review, { concepts, filters: { years, ...filters } }: Understood, read: Search['read']): boolean {
  const name = operation.exec(title)?.[0]
  const named = name === undefined ? [] : read(name).understood.concepts
  return concepts.length > 0 && concepts.every(id => named.includes(id)) && Object.keys(filters).length === 0 &&
    years !== undefined && years.from === period?.from && years.to === period?.to
}
