import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import { joined } from './joined-question.ts'
import { isTopic } from '../message/context.ts'
import type { FollowUpTurn, Merged } from './turn.ts'

/** Only a form, such as a briefing, is asked for. */
export const isOfForm = ({ wishes, understood: { filters } }: Understanding): boolean =>
  wishes.every(w => !w.must || w.kind === 'form') && Object.keys(filters).every(key => key === 'types' || key === 'documentKinds')

/** Only a place or a date is asked for: of what was asked before. */
const isOfPlace = ({ wishes, understood: { filters } }: Understanding): boolean =>
  !wishes.some(w => w.must) && Object.keys(filters).every(key => key === 'areas' || key === 'publishers' || key === 'years')

/** Puts what is asked for in the place of what was. */
export interface Swapping {
  /** `alike`: those like one that was meant before that fit, where there are any. */
  swapped: (turn: FollowUpTurn, alike: Merged | undefined) => Merged
  /** Those shown that speak of a place or a service. */
  ofSetting: (turn: FollowUpTurn) => Merged | undefined
}

/** Answers what takes the place of what was asked. */
export function createSwapping({ shelf: { reviews, text }, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary): Swapping {
  /** No review is about a place or a service; some of those shown may speak of it. */
  function ofSetting({ asked, seen, repeat }: FollowUpTurn): Merged | undefined {
    const isOnlySetting = seen.length > 0 && asked.words.length + asked.loose === 0 && asked.wishes.some(w => w.must && w.kind === 'setting')
    const telling = isOnlySetting ? seen.filter(at => text.holds(at, asked.all)) : []
    return telling.length > 0 ? repeat(at => telling.includes(at)) : undefined
  }

  /** "No, …" takes the place of all that was asked, where both together find nothing. */
  function swapped(turn: FollowUpTurn, alike: Merged | undefined): Merged {
    const { before, asked, put } = turn
    const made = alike ?? put(joined(before, asked, 'swap', vocabulary))
    if (made.found.some(f => f.grade === 'direct') || made.asked.understood.of !== undefined) return made
    // "A briefing then": in place of another kind of review, where none is both.
    const { types: _, documentKinds: __, ...filters } = before.filters
    const other = isOfForm(asked) ? put(joined({ ...before, filters }, asked, 'swap', vocabulary)) : made
    return other.found.some(f => f.grade === 'direct') ? other : inPlaceOf(turn, made)
  }

  /** What is asked for in place of all that was asked, or as the same of something else. */
  function inPlaceOf(turn: FollowUpTurn, made: Merged): Merged {
    const { heard, asked } = turn
    if (/\bsame\b|\b(?:that|this|it) but\b/.test(heard.said)) return ofSetting(turn) ?? ofKind(turn, made) ?? (heard.has('no', 'ask') && made.found.length === 0 ? fresh(turn, made) : made)
    return heard.has('no', 'ask') || (made.found.length === 0 && asked.wishes.some(isTopic)) ? fresh(turn, made) : made
  }

  const fresh = ({ asked }: FollowUpTurn, made: Merged): Merged => isOfPlace(asked) && made.found.length > 0 ? made : { asked, found: find(asked) }

  /** "Same but for school kids", where none is on that theme: of the type of the one that was shown, where few are of it. */
  function ofKind({ asked, seen, put }: FollowUpTurn, { found }: Merged): Merged | undefined {
    const type = seen.length === 1 ? reviews[seen[0]!]!.type : undefined
    const isOfFew = reviews.filter(review => review.type === type).length * 3 <= reviews.length
    const made = found.length > 0 || type === undefined || !isOfFew ? undefined : put({ wishes: asked.wishes.filter(w => w.must), filters: { ...asked.understood.filters, types: [type] } })
    return made?.found.some(f => f.grade === 'direct') ? made : undefined
  }

  return { swapped, ofSetting }
}
