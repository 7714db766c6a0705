import type { Among, Understood } from '../search/match.ts'
import type { Answer } from './answer.ts'

/** With as many shown as an answer shows at most, those that fit too are not all known. */
const most = 20

const isPart = (shown: readonly string[], { shown: all }: Among): boolean => shown.length > 0 && shown.length < all.length && shown.every(id => all.includes(id))

/** The answers before this one: the last that showed what was asked, and the first of the conversation. */
function earlierThan(before: Understood): Pick<Understood, 'last' | 'first'> {
  const last = before.shown ? { concepts: before.concepts, filters: before.filters, shown: before.shown } : before.last
  return last ? { last, first: before.first ?? last } : {}
}

/** An answer that holds what the next question may speak of: the reviews that were shown, those they were narrowed from, and the answers before it. */
export function remembered(answer: Answer, before?: Understood): Answer {
  if (answer.kind === 'talk') return answer
  const earlier = before ? earlierThan(before) : {}
  const ids = (grade: 'direct' | 'related'): string[] => answer.kind !== 'answer' ? [] : answer.matches.filter(match => match.grade === grade).map(({ review }) => review.id)
  const shown = ids('direct')
  const holding = (more: Partial<Understood>): Answer => ({ ...answer, understood: { ...answer.understood, ...more, ...earlier } })
  if (answer.kind !== 'answer') return holding({})
  const beside = ids('related')
  const apart = beside.length > 0 ? { beside } : {}
  if (shown.length === 0) return holding(apart)
  if (shown.length >= most) return holding({})
  const among = [before?.shown && earlier.last, before?.among].find(one => one !== undefined && isPart(shown, one))
  return holding(among ? { shown, among, ...apart } : { shown, ...apart })
}
