import { about } from '../reviews/facts.ts'
import { touched } from '../reviews/concept-evidence.ts'
import { chances } from './chances.ts'
import { isByText } from './nearby.ts'
import type { Ranked, Shelf } from './rank.ts'
import type { Understanding } from '../asked/understand.ts'

/**
 * How sure it is that a review known by its text alone is what was asked: a theme that a short text names once may be all that it is about, and one that a long
 * text is about by its words may be told of on the way. Weighed from how strongly it has the weakest of what was asked for, how like its whole text and its
 * likest sentence are to the question, how much of the question was not understood, and how far it stands behind the first.
 */

/** Called what was asked from this chance on; one that was found so stays so down to the other. */
const [surely, stays] = [0.95, 0.7]
/** One so far behind the first is no further from it by more. */
const farthest = 8

/** What tells of the chance, in the order of the table of what each is worth. */
export const tells = ['full', 'hinted', 'sense', 'line', 'loose', 'behind'] as const

/** How like a review is to the question, its whole text and its likest sentence, and how much less it is worth than the first. */
export interface Likeness { sense: number, line: number, behind: number }

/** True for one that itself has something of each theme asked for, and meets every limit: only such is weighed. A kind of review, an age or a sex is what it is called, however it is told. */
export function isWeighed({ at, by, wishes, levels, standings }: Ranked, { facts, vocabulary }: Shelf): boolean {
  const musts = wishes.filter(({ must }) => must)
  const has = (id: string): boolean => [...vocabulary.within(id)].some(other => facts[at]!.concepts.has(other))
  return by === 'aspects' && musts.some(({ kind }) => kind === 'topic') && wishes.every(({ must }, i) => !must || levels[i]! > 0) && musts.every(({ any }) => any.some(has)) && standings.every(([, standing]) => standing === 'met')
}

/** What tells of the chance of one review. */
export function tellsOf(asked: Understanding, { wishes, levels }: Ranked, { sense, line, behind }: Likeness): number[] {
  const weakest = Math.min(...levels.filter((_, i) => wishes[i]!.must))
  return [Number(weakest >= about), Number(weakest < touched), sense, line, asked.loose / Math.max(1, asked.told.length), Math.min(behind, farthest)]
}

/** A review with the grade that its chance gives it. */
export function graded(asked: Understanding, shelf: Shelf, one: Ranked, like: Likeness): Ranked {
  // A theme that is pressed has no words to be like.
  if (asked.told.length === 0 || !isByText(one.at, shelf) || !isWeighed(one, shelf)) return one
  const of = tellsOf(asked, one, like)
  const chance = 1 / (1 + Math.exp(-tells.reduce((sum, tell, i) => sum + chances[tell] * of[i]!, chances.start)))
  // A word that no review has may be what was asked for.
  const isHeard = asked.unheard + asked.strange === 0
  const grade = chance >= (one.grade === 'direct' ? stays : isHeard ? surely : 1) ? 'direct' : 'related'
  return grade === one.grade ? one : { ...one, grade }
}
