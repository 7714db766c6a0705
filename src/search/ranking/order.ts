import type { Review } from '../../catalogue/review.ts'
import type { Facts } from '../reviews/facts.ts'
import { standingsOf } from './filters.ts'
import { liesIn } from '../limits/months.ts'
import type { Ranked, Shelf } from './rank.ts'
import type { Understanding } from '../asked/understand.ts'

function newestYear(facts: Facts): number {
  return Math.max(0, ...facts.years.map(y => y.to ?? 0))
}

const gradeOf = ({ grade }: Ranked): number => grade === 'direct' ? 0 : 1

/** Direct before related, then by date where that was asked, those without one last, then the best score. With "the latest review" or "the earliest one" only the first stays direct. */
export function ordered({ order }: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const when = (r: Ranked): string => shelf.reviews[r.at]?.published ?? String(newestYear(shelf.facts[r.at] as Facts) || '')
  const byDate = (a: Ranked, b: Ranked): number => {
    const [one, two] = [when(a), when(b)]
    return one === '' || two === '' || (order !== 'earliest' && order !== 'oldest') ? two.localeCompare(one) : one.localeCompare(two)
  }
  const sorted = found.sort((a, b) => gradeOf(a) - gradeOf(b) || (order ? byDate(a, b) : 0) || b.score - a.score || a.at - b.at)
  const [first] = sorted
  if ((order !== 'latest' && order !== 'earliest') || !first || when(first) === '') return sorted
  return sorted.map((r, i) => i === 0 ? r : { ...r, grade: 'related' as const })
}

/** Of what was asked, and of what is near it, first what meets most of what was only wished for; as it was where a date orders it. */
export function wishedFirst({ wished, order }: Understanding, { reviews, facts }: Shelf, found: Ranked[]): Ranked[] {
  if (order || Object.keys(wished).length === 0) return found
  const met = new Map(found.map(({ at }) => [at, (standingsOf(reviews[at]!, facts[at]!, wished, new Set()) ?? []).filter(([, standing]) => standing === 'met').length]))
  return found.toSorted((a, b) => gradeOf(a) - gradeOf(b) || met.get(b.at)! - met.get(a.at)!)
}

/** With months asked for, what is dated in others does not fit, and what has only its year is near. */
export function inMonths({ understood: { filters: { years } } }: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  if (years?.since === undefined && years?.until === undefined) return found
  return found.flatMap(f => {
    const review = shelf.reviews[f.at] as Review
    const dates = [review.published, ...review.documents.map(d => d.published)].filter(date => date !== undefined)
    const lie = dates.length > 0 ? dates.map(date => liesIn(date, date, years)) : shelf.facts[f.at]!.years.map(({ from = '', to = '' }) => liesIn(`${from}`, `${to}`, years))
    if (lie.includes('met')) return [f]
    return lie.length > 0 && !lie.includes('near') ? [] : [{ ...f, grade: 'related' as const }]
  })
}

/** What a question asks for that names no theme: every review, or with an order every one that has a date. */
export function heldBy({ order }: Understanding, { reviews, facts }: Shelf): Ranked[] {
  return reviews.flatMap((review, at) => order && review.published === undefined && newestYear(facts[at] as Facts) === 0 ? [] : [{ at, grade: 'direct' as const, score: 1, wishes: [], levels: [], standings: [], by: order ? 'date' as const : 'held' as const }])
}
