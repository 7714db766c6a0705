import type { Among, Understood } from '../../search/match.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { Answer } from '../answer.ts'

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

/** What is remembered of some reviews that were opened or listed without a question: they are what the next one is of. `before`: the answer they were opened from. */
export function nowShown(shown: string[], before?: Understood, more: Pick<Understood, 'of' | 'order' | 'among'> = {}): Understood {
  const named: Pick<Understood, 'concepts' | 'filters'> = { concepts: [], filters: shown.length === 1 ? { named: shown } : {} }
  const among = [before && earlierThan(before).last, before?.among].find(one => one !== undefined && isPart(shown, one))
  return { ...named, said: '', notes: [], shown, ...among && { among }, ...before && earlierThan(before), ...more }
}

/** What a message leans on: where nothing was found for the one before it, and nothing of ours understood in it, the answer before that. */
export function leantOn(before: Understood | undefined, isOurs: (id: string) => boolean): Understood | undefined {
  if (!before?.last || before.shown || before.beside || before.concepts.some(isOurs) || Object.keys(before.filters).length > 0) return before
  return { ...before.last, said: '', notes: [], last: before.last, ...before.first && { first: before.first } }
}

/** The earlier answer that a message goes back to, by the themes and filters that it names: the latest to that alone, else to that and more; undefined where none was to it. */
export function earlierOn({ last, first, among }: Understood, { wishes, understood: { filters } }: Understanding): Among | undefined {
  const named = wishes.filter(w => w.must).map(w => w.any)
  const limits = Object.entries(filters).map(one => JSON.stringify(one))
  const extent = ({ concepts, filters }: Among): number => concepts.length + Object.keys(filters).length
  return [last, among, first].flatMap(one => one ?? [])
    .filter(one => named.every(any => any.some(id => one.concepts.includes(id))) && limits.every(limit => Object.entries(one.filters).some(own => JSON.stringify(own) === limit)))
    .sort((a, b) => extent(a) - extent(b))[0]
}
