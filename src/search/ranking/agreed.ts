import { asksForNone, isByText, isUnmet, meets, offered } from './nearby.ts'
import type { Ranked, Shelf } from './rank.ts'
import type { Understanding } from '../asked/understand.ts'

/**
 * Two opinions made one where an editor names the themes of every review: what was understood of a question, and what its words seek (`sought.ts`).
 * The first says what fails a filter; the second knows what people mean who ask so.
 */

/** A share of all speaks so much for a place beside the places that were given, among so few reviews; among more, whose marks are often the same, less. */
const [worth, few] = [1, 20]
/** What was called direct is only near where, of as many shares as there are reviews, it has less than this, and another has at least so much of all. */
const [slight, sureOther] = [0.36, 0.3]
/** With so much of all, a review is offered beside others, and alone; alone only for a message that is surely enough about what reviews can teach. */
const [beside, alone, ours] = [0.3, 0.8, -1]

/** What was found, in the order of both; as it was where a review was named, a date orders it, nothing but a filter was typed, or only a text says what a review is about. */
export function agreed(asked: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const doubtful = isDoubtful(asked)
  if (isSettled(asked, shelf) || (found.length === 0 && !(doubtful && isOurs(asked, shelf)))) return found
  const shares = shelf.sought.shares(asked)
  const worthOf = (at: number): number => worth * Math.min(1, few / shares.length) * shares[at]!
  // What only meets a limit never seemed to be a theme.
  const isOther = doubtful && asked.wishes.length > 0 && shares.some(share => share >= sureOther)
  const regraded = (one: Ranked): Ranked => isOther && one.grade === 'direct' && shares[one.at]! * shares.length < slight ? { ...one, grade: 'related' } : one
  const placed = found.map((one, place) => ({ one: regraded(one), value: 1 / (2 + place) + worthOf(one.at) }))
  const others = (doubtful ? more(asked, shelf, found, shares) : []).map(at => ({ one: { ...offered(at, 0), by: 'sought' as const }, value: worthOf(at) }))
  const ofGrade = ({ grade }: Ranked): number => grade === 'direct' ? 0 : 1
  return [...placed, ...others].sort((a, b) => ofGrade(a.one) - ofGrade(b.one) || b.value - a.value).map(({ one }) => one)
}

/** True where nothing of this bears on the order. */
const isSettled = ({ understood: { filters }, order, told }: Understanding, shelf: Shelf): boolean => filters.named !== undefined || order !== undefined || told.length === 0 || shelf.reviews.some((_, at) => isByText(at, shelf))

/** Whoever was understood to the last word asked for just that. */
const isDoubtful = ({ story, loose, understood: { filters } }: Understanding): boolean => (story || loose > 0) && !filters.without

/** True for what is surely enough about what reviews can teach, and names no theme that none has. */
const isOurs = (asked: Understanding, shelf: Shelf): boolean => asked.told.length > 1 && !asksForNone(asked, shelf.postings) && asked.elsewhere() <= ours

/** Reviews that were not found, and that the words surely seek: those that fail no filter. */
function more(asked: Understanding, shelf: Shelf, found: readonly Ranked[], shares: Float32Array): number[] {
  const least = found.length > 0 ? beside : alone
  const here = new Set([...found.map(({ at }) => at), ...asked.denied])
  const unmet = isUnmet(asked, found)
  return [...shares.keys()].filter(at => shares[at]! >= least && !here.has(at) && meets(at, asked, shelf, unmet))
}
