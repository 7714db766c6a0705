import type { Among, Understood } from '../search/match.ts'
import type { Answer } from './answer.ts'

/** With as many shown as an answer shows at most, those that fit too are not all known. */
const most = 20

const isPart = (shown: readonly string[], { shown: all }: Among): boolean => shown.length > 0 && shown.length < all.length && shown.every(id => all.includes(id))

/** An answer that holds what the next question may speak of: the reviews that were shown, those they were narrowed from, and the answers before it. */
export function remembered(answer: Answer, before?: Understood): Answer {
  if (answer.kind === 'talk') return answer
  const last = before?.shown ? { concepts: before.concepts, filters: before.filters, shown: before.shown } : before?.last
  const first = before?.first ?? last
  const earlier = { ...last && { last }, ...first && { first } }
  if (answer.kind !== 'answer') return { ...answer, understood: { ...answer.understood, ...earlier } }
  const ids = (grade: 'direct' | 'related'): string[] => answer.matches.filter(match => match.grade === grade).map(({ review }) => review.id)
  const shown = ids('direct')
  if (shown.length === 0) return { ...answer, understood: { ...answer.understood, beside: ids('related'), ...earlier } }
  if (shown.length >= most) return answer
  const among = [last, before?.among].find(one => one !== undefined && isPart(shown, one))
  return { ...answer, understood: { ...answer.understood, shown, ...among && { among }, ...earlier } }
}
