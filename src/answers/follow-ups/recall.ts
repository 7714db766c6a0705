import type { Grade } from '../../search/match.ts'
import type { Search } from '../../search/search.ts'
import type { Antecedent } from '../message/antecedent.ts'
import { asShown } from '../message/comparison-target.ts'
import { isOfOne } from '../message/fact-question.ts'
import { isAsked, plainly, type FollowUpTurn, type Merged, type Turns } from './turn.ts'

/** Shows again what was shown. */
export interface Recall {
  /** Those that were shown, as they stood, and what names one of them; with one spoken of among several, the first. */
  recalled: (turn: FollowUpTurn) => Merged
  /** All of those before, as they stood. */
  asBefore: (turn: FollowUpTurn) => Merged
}

export function createRecall({ shelf: { reviews } }: Pick<Search, 'shelf'>, { positionOf }: Pick<Turns, 'positionOf'>, whom: Antecedent): Recall {
  function recalled({ heard, before, seen, put, repeat }: FollowUpTurn): Merged {
    const { asked, found } = repeat()
    const told = isOfOne(heard.said) ? positionOf(whom(heard.said, asShown(before, seen.map(at => reviews[at]!.id)))) : undefined
    // "Was she at school" after a boy is of the girl before him.
    if (told !== undefined && !seen.includes(told)) return put({ wishes: [], filters: { named: [reviews[told]!.id] } })
    const one = told ?? (isOfOne(heard.said) ? seen[0] : undefined)
    const grade = (at: number): Grade => before.shown === undefined || (one !== undefined && at !== one) ? 'related' : 'direct'
    const naming = before.filters.named ? found.filter(f => !seen.includes(f.at)).map(f => ({ ...f, grade: 'related' as const })) : []
    return { asked, found: [...[...seen].sort((a, b) => Number(b === one) - Number(a === one)).map(at => ({ ...found.find(f => f.at === at) ?? plainly(at), grade: grade(at) })), ...naming] }
  }

  function asBefore(turn: FollowUpTurn): Merged {
    const { before: { shown = [], beside = [] } } = turn
    const made = isAsked(turn) ? turn.repeat() : recalled(turn)
    const place = (at: number): number => [...shown, ...beside].indexOf(reviews[at]!.id) + 1 || Infinity
    return { ...made, found: made.found.sort((a, b) => Number(a.grade === 'related') - Number(b.grade === 'related') || place(a.at) - place(b.at)) }
  }

  return { recalled, asBefore }
}
