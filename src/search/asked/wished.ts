import type { Filters } from '../match.ts'
import type { Outright } from '../limits/outright.ts'
import type { PublishersRead } from '../limits/publishers.ts'
import { isSoft, softPart } from '../limits/soft.ts'
import type { Word } from '../words/words.ts'

/** The filters that are only wished for. */
export function wishedIn({ bySoft: { parts: wished, foremost }, byName, byYear, byAge, byKnown, rest, publishers }: Outright, words: readonly Word[], where: PublishersRead): Set<keyof Filters> {
  const parts = [...wished, ...foremost]
  const soft = softPart(parts, rest, words)
  const read: [boolean, (keyof Filters)[]][] = [
    [isSoft(parts, byName.rest, byYear.rest), ['years']],
    [isSoft(parts, byYear.rest, byAge.rest), ['ages']],
    [isSoft(parts, byAge.rest, byKnown.rest), ['stated', 'unstated']],
    [where.taken.size > 0 && publishers.length === 0 && [...where.taken].every(i => soft[i]), ['publishers', 'areas']]
  ]
  return new Set(read.flatMap(([is, keys]) => is ? keys : []))
}
