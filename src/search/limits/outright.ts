import { agesIn, type Ages } from './ages/ages.ts'
import { isStory, withoutBrackets } from '../words/asking.ts'
import { inBrief } from './brevity.ts'
import { withoutIdle } from '../words/idle.ts'
import { statedFactsIn, type StatedFactsRead } from './stated-facts.ts'
import type { Named } from './named.ts'
import { orderIn, type Order } from './ordering.ts'
import { inWords } from '../words/shorthand.ts'
import { softIn, type SoftRead } from './soft.ts'
import { plainText, words } from '../words/words.ts'
import { yearsIn, type YearsRead } from './years.ts'

/** What a text asks by names, dates, ages and the like, which are read before its other words: each reader blanks out what it took, so that none reads it twice. */
export interface Outright {
  text: string
  /** True for a message that tells a story around its question. */
  story: boolean
  bySoft: SoftRead
  byName: Named
  byYear: YearsRead
  byAge: Ages
  byKnown: StatedFactsRead
  order?: Order
  publishers: string[]
  /** What is left for the readers of words. */
  rest: string
}

/** Reads a text as it was typed. `today`: `YYYY-MM-DD`. */
export function readOutright(typed: string, { named, mergers, today }: { named: (text: string) => Named, mergers: (text: string) => { publishers: string[], rest: string }, today: () => string }): Outright {
  const plain = plainText(inWords(withoutBrackets(withoutIdle(typed))))
  const story = isStory(words(plain))
  const text = story ? plain : inBrief(plain)
  const bySoft = softIn(text)
  const byName = named(bySoft.rest)
  const byYear = yearsIn(byName.rest, today())
  const byAge = agesIn(byYear.rest)
  const byKnown = statedFactsIn(byAge.rest, story)
  const read = { text, story, bySoft, byName, byYear, byAge, byKnown }
  // In a story the same words tell of something else.
  if (story) return { ...read, publishers: [], rest: byKnown.rest }
  const { rest, ...byOrder } = orderIn(byKnown.rest)
  return { ...read, ...byOrder, ...mergers(rest) }
}
