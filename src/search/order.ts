import type { Review } from '../catalogue/review.ts'
import type { Facts } from './facts.ts'
import { liesIn } from './months.ts'
import type { Ranked, Shelf } from './rank.ts'
import type { Understanding } from './understand.ts'
import type { Word } from './words.ts'

function newestYear(facts: Facts): number {
  return Math.max(0, ...facts.years.map(y => y.to ?? 0))
}

/** Direct before related, then by date where that was asked, those without one last, then the best score. With "the latest review" or "the earliest one" only the first stays direct. */
export function ordered({ order }: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const grade = (r: Ranked): number => r.grade === 'direct' ? 0 : 1
  const when = (r: Ranked): string => shelf.reviews[r.at]?.published ?? String(newestYear(shelf.facts[r.at] as Facts) || '')
  const byDate = (a: Ranked, b: Ranked): number => {
    const [one, two] = [when(a), when(b)]
    return one === '' || two === '' || (order !== 'earliest' && order !== 'oldest') ? two.localeCompare(one) : one.localeCompare(two)
  }
  const sorted = found.sort((a, b) => grade(a) - grade(b) || (order ? byDate(a, b) : 0) || b.score - a.score || a.at - b.at)
  const [first] = sorted
  if ((order !== 'latest' && order !== 'earliest') || !first || when(first) === '') return sorted
  return sorted.map((r, i) => i === 0 ? r : { ...r, grade: 'related' as const })
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

/** What a question asks to be first, or alone. */
export type Order = 'newest' | 'oldest' | 'latest' | 'earliest'

const first = '(?:first|one first|ones first|at the top|on top)'
const begin = '(?:start|starting|begin|beginning|lead|leading|kick off|open) (?:off )?with the (?:very )?'
/** Orders in words that say nothing else. */
const phrases: [RegExp, Order][] = ([
  [`(?:in )?reverse (?:chronological|date)(?: order)?|(?:newest|latest|most recent)(?: ones?)? (?:(?:through |down |back )?to (?:the )?(?:oldest|earliest)|${first})|${begin}(?:newest|latest|most recent|recent|new)(?: ones?)?|descending(?: date)?(?: order)?|fresh(?:est)?\\b(?= (?:ones?|reviews?|audits?|briefings?|stuff)|\\W*$)`, 'newest'],
  [`(?:in )?(?:chronological|ascending)(?: date)?(?: order)?|(?:(?:in|by) (?:date|publication date) order,? (?:with )?(?:the )?)?(?:oldest|earliest)(?: ones?)? (?:(?:through |up )?to (?:the )?(?:newest|latest|most recent)|${first})|${begin}(?:oldest|earliest|older|old)(?: ones?)?`, 'oldest'],
  ['(?:in|by) (?:publication )?date order|(?:order|sort|sorted|ordered|arranged?) (?:them |it |these )?by date', 'newest'],
  ['(?:the )?(?:very )?last (?:one|review|report|thing) (?:that |which |to )?(?:(?:you|they|the board|the partnership|we) )?(?:(?:was|were|got|has been|have|be|have been) )?(?:published|put out|came out|come out|released|done|did)', 'latest'],
  ['(?:the )?(?:very )?first (?:one|review|report|thing) (?:that |which |to )?(?:(?:you|they|the board|the partnership|we) )?(?:(?:was|were|got|be|have been) )?(?:published|put out|came out|come out|released)', 'earliest'],
  ['(?:the )?(?:very first|first[ -]ever|original)(?= (?:one|review|report|scr|audit|briefing))', 'earliest']
] satisfies [string, Order][]).map(([pattern, order]) => [new RegExp(`\\b(?:${pattern})\\b`, 'i'), order])

/** An order that is asked for in so many words, and the text with them blanked out: "in chronological order" is about no chronology. */
export function orderIn(text: string): { order?: Order, rest: string } {
  if (!/\b(?:old|new|late|recent|first|last|fresh|chrono|ascend|descend|early|earliest|date|origin)/i.test(text)) return { rest: text }
  for (const [pattern, order] of phrases) if (pattern.test(text)) return { order, rest: text.replace(pattern, found => ' '.repeat(found.length)) }
  return { rest: text }
}

/** The order a question asks for, e.g. “the newest ones”; undefined for none. */
export function orderOf(question: readonly Word[]): Order | undefined {
  const text = question.map(w => w.text).join(' ')
  const says = (pattern: RegExp): boolean => pattern.test(text)
  if (says(/^which( one| review)? (is|was) (the )?(older|oldest|earlier)$/)) return 'earliest'
  if (says(/\bmost up to date\b|^which( one| review)? (is|was) (the )?(newer|newest|latest|more recent)$/)) return 'latest'
  if (says(/\bearliest\b|\boldest\b(?! (child|kid|boy|girl|lad|lass|teen|young|of the children|sibling|brother|sister))|\b(came (out )?|was |published |done )first\b|\bfirst published\b/)) return 'earliest'
  if (says(/\b(came (out )?|was |published |done )last\b|\blast published\b/)) return 'latest'
  const i = question.findIndex((w, k) => /^(newest|latest)$/.test(w.text) || (w.text === 'recent' && question[k - 1]?.text === 'most'))
  if (i >= 0) return question.slice(i + 1, i + 4).some(w => /^(reviews|ones|reports|briefings|first)$/.test(w.text)) ? 'newest' : 'latest'
  return question.some(w => /^(recent|recently|lately)$/.test(w.text)) || says(/\b(whats?|anything|something) new$|^new (reviews|ones|publications)\b/) ? 'newest' : undefined
}
