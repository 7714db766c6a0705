import { eldest } from '../../search/limits/ages/spans.ts'
import type { AgeSpan, Filters } from '../../search/match.ts'
import type { Understanding } from '../../search/asked/understand.ts'

type Years = NonNullable<Filters['years']>

/** Years that lie on one side of a moment, as those on its other side. */
function yearsLeft({ from, to, since, until }: Years): Years | undefined {
  if ((from === undefined) === (to === undefined) || since !== undefined || until !== undefined) return undefined
  return from === undefined ? { from: to! + 1 } : { to: from - 1 }
}

/** Ages up to one, or from one on, as the others. */
function agesLeft([{ from, to }, another]: readonly [AgeSpan, ...AgeSpan[]]): AgeSpan | undefined {
  if (another || (from === 0) === (to >= eldest)) return undefined
  return from === 0 ? { from: to + 1, to: eldest } : { from: 0, to: from - 1 }
}

/** What is left when one side of a limit is taken out: the girls without the boys, the grown-up without those under 18, what is new without the old. None where a theme is turned down with it, or where it limits already. */
export function otherSide({ wishes, understood: { filters } }: Understanding, before: Filters): Filters {
  const { sex, ages = [], years } = filters
  if (wishes.some(wish => wish.must)) return {}
  const [first, ...rest] = ages
  const left: Filters = { ...sex && { sex: sex === 'male' ? 'female' : 'male' } }
  const [kept, since] = [first && agesLeft([first, ...rest]), years && yearsLeft(years)]
  if (kept) left.ages = [kept]
  if (since) left.years = since
  const isNew = (key: keyof Filters): boolean => JSON.stringify(before[key]) !== JSON.stringify(filters[key])
  return Object.fromEntries(Object.entries(left).filter(([key]) => isNew(key as keyof Filters)))
}
