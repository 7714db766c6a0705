import type { Filters, Understood } from '../search/match.ts'
import type { Understanding } from '../search/understand.ts'
import type { FollowUp } from './follow-up.ts'
import { inUnit } from './pointed.ts'
import { asksBeyond } from './referring.ts'

/** The terms of the question before are mended: "months I mean", "not just boys"; undefined where they are not. */
export function ofItsTerms(text: string, asked: Understanding, topics: boolean, before: Understood): FollowUp | undefined {
  if (inUnit(text, before.filters.ages)) return { lean: 'in-unit', alone: true }
  return !topics && asksBeyond(text) ? ofMore(asked, before) : undefined
}

/** "Not just boys": of all, beside those that were asked for. */
function ofMore({ wishes, understood: { filters } }: Understanding, before: Understood): FollowUp | undefined {
  const drops = (Object.keys(before.filters) as (keyof Filters)[]).filter(key => filters[key] !== undefined && key !== 'named')
  const isOfWhom = wishes.some(w => w.must && w.kind === 'who')
  return isOfWhom || drops.length > 0 ? { lean: isOfWhom ? 'widen' : 'same', alone: true, drops } : undefined
}
