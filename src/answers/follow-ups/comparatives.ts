import type { Review } from '../../catalogue/review.ts'
import { bands } from '../../search/limits/ages/bands.ts'
import { lastOf } from '../../search/limits/ages/spans.ts'
import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Facts } from '../../search/reviews/facts.ts'
import { yearStanding } from '../../search/ranking/filters.ts'
import type { Filters } from '../../search/match.ts'
import type { Search } from '../../search/search.ts'
import { alongside, widened } from './joined-question.ts'
import { isByName } from '../operation-names.ts'
import { aside, type FollowUpTurn, type Merged } from './turn.ts'

/** Ways to ask for others by age or date: the younger or older half of those shown, younger or older than all of them, newer, or earlier. */
export type Comparative = 'younger' | 'older' | 'below' | 'beyond' | 'newer' | 'earlier'

/** Answers what asks for others by age or date. */
export function createComparatives({ shelf: { reviews, facts }, read }: Pick<Search, 'shelf' | 'read'>, vocabulary: Vocabulary): Record<Comparative, (turn: FollowUpTurn) => Merged> {
  const last = lastOf(facts.flatMap(({ ages }) => ages))
  const agesOf = (seen: readonly number[]): Facts['ages'] => seen.flatMap(at => (facts[at] as Facts).ages)

  /** The filters before, with the sex that was asked for with an age. */
  function whom({ before, asked: { understood: { filters: { sex } } } }: FollowUpTurn): Filters {
    return { ...before.filters, ...sex && { sex } }
  }

  /** The ages of the one that is meant; else those that were asked for, or of all that were shown. */
  function agesBefore({ before, seen, against }: FollowUpTurn): Facts['ages'] {
    const told = agesOf(against)
    const asked = against !== seen && told.length > 0 ? [] : before.filters.ages ?? before.concepts.flatMap(id => bands[id] ?? [])
    return asked.length > 0 ? asked : told
  }

  /** Outside the ages that were asked for, or of all that were shown; beside one that was named, those like it. */
  function outside(turn: FollowUpTurn, which: 'below' | 'beyond'): Merged {
    const { before, old, seen, against, put, similar } = turn
    const isOne = against !== seen
    const ages = agesBefore(turn)
    const span = which === 'below' ? { from: 0, to: Math.min(...ages.map(a => a.from)) - 1 } : { from: Math.max(...ages.map(a => a.to)) + 1, to: last }
    if (ages.length === 0 || span.from > span.to) return put({ wishes: old, filters: whom(turn) }, () => false)
    const isAlike = before.filters.named !== undefined || turn.heard.has('like')
    const made = isAlike ? undefined : put({ wishes: widened(before, vocabulary), filters: { ...whom(turn), ages: [span] } })
    if (made && (!isOne || made.found.some(f => f.grade === 'direct'))) return made
    const near = similar()
    const fits = new Set(put({ wishes: near.asked.wishes, filters: { ages: [span] } }).found.filter(f => f.grade === 'direct').map(f => f.at))
    return { ...near, found: near.found.filter(f => fits.has(f.at)) }
  }

  /** Of several the younger or the older of them; of only one, others. */
  function half(turn: FollowUpTurn, which: 'younger' | 'older'): Merged {
    if (turn.seen.length === 1) return outside(turn, which === 'younger' ? 'below' : 'beyond')
    const ages = agesOf(turn.seen)
    const middle = ages.length === 0 ? 120 : Math.floor((Math.min(...ages.map(a => a.from)) + Math.max(...ages.map(a => a.to))) / 24) * 12
    const span = which === 'younger' ? { from: 0, to: Math.max(middle - 1, 11) } : { from: middle, to: last }
    return turn.put({ wishes: turn.old.filter(w => w.kind !== 'who'), filters: { ...whom(turn), ages: [span] } })
  }

  /** The only review shown was opened by its name, one that was read as such or one in its title; "anything newer on that" is of its theme all the same. */
  const isOpened = ({ before, seen: [at, another], heard }: FollowUpTurn): boolean => before.filters.named !== undefined || (!/\b(?:on|about) (?:that|this|it)\b/.test(heard.said) && at !== undefined && another === undefined && isByName(reviews[at] as Review, before, read))

  /** Before or after the years that were asked for; else before or after all that were shown. */
  function past(turn: FollowUpTurn, which: 'newer' | 'earlier'): Merged {
    const { before, asked, against, put } = turn
    // What is named in a review's own name limits no others.
    const { wishes, filters } = alongside(isOpened(turn) ? { ...before, concepts: [] } : before, asked, vocabulary)
    const { named: _, years: { from, to } = {}, ...kept } = filters
    const isNewer = which === 'newer'
    if (!isNewer && from !== undefined) return put({ wishes, filters: { ...kept, years: { to: from - 1 } } })
    if (isNewer && to !== undefined) return put({ wishes, filters: { ...kept, years: { from: to + 1 } } })
    const edge = edgeOf(against, isNewer)
    // Nothing is surely newer than what says no date.
    if (edge === undefined) return aside(put({ wishes, filters: { ...kept, ...before.filters.years && { years: before.filters.years } } }, at => !against.includes(at)))
    const year = Number(edge.slice(0, 4))
    const isPast = (on = ''): boolean => on !== '' && (isNewer ? on <= edge : on >= edge)
    return put({ wishes, filters: { ...kept, years: isNewer ? { from: year } : { to: year } } }, at => !against.includes(at) && !isPast(reviews[at]?.published))
  }

  /** The last date that some reviews state, or the first. */
  function edgeOf(against: readonly number[], isLast: boolean): string | undefined {
    const dates = against.flatMap(at => reviews[at]?.published ?? (facts[at] as Facts).years.map(y => String(y.to ?? y.from))).sort()
    return isLast ? dates.at(-1) : dates[0]
  }

  function dated(turn: FollowUpTurn, which: 'newer' | 'earlier'): Merged {
    const made = past(turn, which)
    const isLike = turn.heard.has('like') || !turn.against.every(at => turn.seen.includes(at))
    if (isLike && !made.found.some(f => f.grade === 'direct')) return likePast(turn, made)
    return made.found.length > 0 || turn.seen.length < 2 || / than /.test(turn.heard.words('compare')) ? made : byDate(turn, which === 'newer')
  }

  /** "A later one like that", where none is of what was asked before: those like what was shown, of the dates that were meant; apart where these are not known. */
  function likePast({ similar }: FollowUpTurn, made: Merged): Merged {
    const near = similar()
    const { years } = made.asked.understood.filters
    if (years === undefined) return aside(near)
    return { asked: near.asked, found: near.found.filter(({ at }) => yearStanding((facts[at] as Facts).years, years) === 'met') }
  }

  /** Of those shown, with none before or after them: the newest, or the oldest, first. */
  function byDate({ seen, heard, repeat }: FollowUpTurn, isNewer: boolean): Merged {
    const { asked, found } = repeat(at => seen.includes(at))
    const when = (at: number): number => Number((reviews[at]?.published ?? '').replace('-', '')) || Math.max(0, ...(facts[at] as Facts).years.map(y => (y.to ?? y.from ?? 0) * 100))
    const dated = found.filter(({ at }) => when(at) > 0).sort((a, b) => isNewer ? when(b.at) - when(a.at) : when(a.at) - when(b.at))
    const all = [...dated, ...found.filter(({ at }) => when(at) === 0)]
    return { asked, found: /\bthe\b/.test(heard.said) ? all : all.map(f => ({ ...f, grade: 'related' as const })) }
  }

  /** "Older than that one" after "newest", "older than it", and than one whose age is not known. */
  const isOfDates = ({ before, heard, against }: FollowUpTurn): boolean => before.order !== undefined || / than it\b/.test(heard.words('compare')) || (against.length === 1 && agesOf(against).length === 0 && before.filters.ages === undefined)

  return {
    younger: turn => half(turn, 'younger'),
    older: turn => turn.before.filters.years || isOfDates(turn) || (agesOf(turn.seen).length === 0 && turn.seen.length > 0) ? dated(turn, 'earlier') : half(turn, 'older'),
    below: turn => isOfDates(turn) ? dated(turn, 'newer') : outside(turn, 'below'),
    beyond: turn => turn.before.filters.years || isOfDates(turn) ? dated(turn, 'earlier') : outside(turn, 'beyond'),
    newer: turn => dated(turn, 'newer'),
    earlier: turn => dated(turn, 'earlier')
  }
}
