import type { Publisher } from '../../catalogue/review.ts'

/** What a body is called by the first letters of its name, where nobody has given it a short form: `wscb`; no small word counts. */
export function initialsOf({ name, short }: Publisher): string[] {
  const letters = name.split(/[^\p{L}’']+/u).filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!.toLowerCase()).join('')
  return short === undefined && letters.length > 3 ? [letters] : []
}
