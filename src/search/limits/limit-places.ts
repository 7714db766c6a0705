import type { Outright } from './outright.ts'
import type { PublishersRead } from './publishers.ts'
import { placeAmong, type Word } from '../words/words.ts'

/** Where limits stood that were read outright and are no words any more: names, dates, ages, bodies and the like, each by where it began among the words that are left. */
export function limitsAt({ bySoft, rest }: Outright, words: readonly Word[], { taken }: PublishersRead): number[] {
  const named = [...taken].filter(i => !taken.has(i - 1)).map(i => words[i]?.start ?? 0)
  return [...startsBlanked(bySoft.rest, rest).map(at => placeAmong(rest, at)), ...named].sort((a, b) => a - b)
}

/** Where each stretch of words begins that one text has and another has blanked out. */
function startsBlanked(before: string, after: string): number[] {
  const found: number[] = []
  let inside = false
  for (let i = 0; i < before.length; i++) {
    if (before[i] !== after[i] && !inside) found.push(i)
    if (before[i] !== ' ') inside = before[i] !== after[i]
  }
  return found
}
