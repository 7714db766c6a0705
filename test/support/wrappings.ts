import { readFileSync } from 'node:fs'
import type { Vocabulary } from '../../src/search/concepts.ts'
import { drawer } from '../network/fitting.ts'

/** How practitioners wrap what they ask for, `{q}` where it stands: "morning, anything on {q}? ta". What is set aside is fitted on by nothing. */
export const wrappings = (set: 'fitted' | 'aside'): string[] => readFileSync(new URL(`../judgements/wrappings-${set}.txt`, import.meta.url), 'utf8').split('\n').filter(line => line.includes('{q}'))

/** The names of a vocabulary's themes, but for those of other matters. */
export const themeNames = ({ concepts, outside }: Vocabulary): string[] => [...concepts.values()].flatMap(({ id, preferred, synonyms, abbreviations }) => outside.has(id) ? [] : [preferred, ...synonyms, ...abbreviations].filter(name => !/[<.]/.test(name)))

/** Every wrapping that is fitted on, round so many names of themes: the same each time. */
export const wrapped = (vocabulary: Vocabulary, times: number): string[] => wrappedRound(themeNames(vocabulary), times)

/** Every wrapping that is fitted on, round so many of what may be asked for: the same each time. */
export function wrappedRound(names: readonly string[], times: number): string[] {
  const draw = drawer(7)
  return wrappings('fitted').flatMap(line => Array.from({ length: times }, () => line.replace('{q}', () => names[Math.floor(draw() * names.length)]!)))
}
