import type { Search } from '../../search/search.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { FollowUpAct } from '../message/follow-up.ts'
import type { FollowUpTurn, Merged } from './turn.ts'

/** What was asked before, of those that were shown. */
export const wholeOf = ({ seen, repeat }: FollowUpTurn): Merged => repeat(at => seen.includes(at))

/** Puts what was shown in an order, or takes the first of one. */
export function createOrdering({ shelf: { reviews, facts } }: Pick<Search, 'shelf'>): Record<Extract<FollowUpAct, 'youngest' | 'eldest' | 'by-age' | 'in-order'>, (turn: FollowUpTurn) => Merged> {
  /** Those that were shown, whatever they were found by, in the order that is asked for. */
  function inOrder({ before, put, seen }: FollowUpTurn): Merged {
    const made = put({ wishes: [], filters: { named: seen.map(at => reviews[at]!.id) } })
    const { concepts, filters, said } = before
    const grade = before.shown === undefined ? 'related' as const : 'direct' as const
    return { asked: { ...made.asked, understood: { ...made.asked.understood, concepts, filters, said } }, found: made.found.map(f => ({ ...f, grade })) }
  }

  /** The only one of an order is what was asked; with `all`, they stand in that order. */
  function byAge(turn: FollowUpTurn, way: 1 | -1, all = false): Merged {
    const made = wholeOf(turn)
    const { asked, found } = made.found.length > 0 || turn.seen.length === 0 ? made : inOrder(turn)
    const age = ({ at }: Ranked): number => way * Math.min(...facts[at]!.ages.map(span => way * (span.from + span.to)), Infinity)
    const sorted = found.sort((a, b) => way * (age(a) - age(b)) || 0)
    return { asked, found: all ? sorted : sorted.map((one, i) => i === 0 ? one : { ...one, grade: 'related' }) }
  }

  return {
    youngest: turn => byAge(turn, 1),
    eldest: turn => byAge(turn, -1),
    'by-age': turn => byAge(turn, turn.by < 0 ? -1 : 1, true),
    'in-order': inOrder
  }
}
