import type { Understood } from '../../search/match.ts'
import type { Search } from '../../search/search.ts'
import { says } from './context.ts'

/** A word or two for one of those that were shown. */
const forOne = /\b(?:(?<he>he|hes|him|his)|(?<she>she|shes|her|hers)|(?<it>it|its|(?:that|this)(?: one| review| report| case))|(?:the|that|this) (?<noun>(?:(?:little|young|baby|teenage|older|younger) )?(?:child|kid|baby|boy|girl|lad|lass|infant|toddler|teenager|teen|adult|young (?:person|man|woman))))\b(?! (?:of|who|with|that|in|on|about)\b)/i

/** The id of the review that a word or two in a message speaks of, after an answer; undefined where no word stands for one. */
export type Antecedent = (words: string, last: Understood | undefined) => string | undefined

/** Tells whom a word for one review speaks of: the one that those shown were likened to or set against, else the first of them, of the sex or age that the word tells; where none of them is, one of the answer before. */
export function createAntecedent({ read, find, shelf: { reviews } }: Pick<Search, 'read' | 'find' | 'shelf'>): Antecedent {
  /** Those that fit what a word tells of one; undefined where it tells nothing. */
  function fitting({ he, she, noun = '' }: Record<string, string | undefined>): Set<string | undefined> | undefined {
    const asked = read(he ? 'boy' : she ? 'girl' : noun)
    return says(asked) ? new Set(find(asked).map(({ at }) => reviews[at]?.id)) : undefined
  }

  return (words, last) => {
    const found = last && forOne.exec(words)?.groups
    if (!found) return undefined
    const all = [last.of, ...last.shown ?? last.beside ?? [], ...last.last?.shown ?? []].filter(id => id !== undefined)
    const fits = fitting(found)
    return all.find(id => fits?.has(id)) ?? all[0]
  }
}
