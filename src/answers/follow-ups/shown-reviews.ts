import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Facts } from '../../search/reviews/facts.ts'
import type { Among, Filters } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { Search } from '../../search/search.ts'
import { createLinkedReviews } from '../linked-reviews.ts'
import { alongside, joined, wishesBefore } from './joined-question.ts'
import type { FollowUpAct } from '../message/follow-up.ts'
import { says } from '../message/context.ts'
import { wholeOf } from './ordering.ts'
import { createExclusion } from './exclusion.ts'
import { createUnchanged } from './unchanged.ts'
import type { Antecedent } from '../message/antecedent.ts'
import { plainly, silent, type Asking, type FollowUpTurn, type Merged } from './turn.ts'

/** Ways of speaking of what was shown: by what is linked with it or left beside it, by what it is not, a step on, or in one respect the same. */
export type ShownAct = Extract<FollowUpAct, 'linked' | 'others' | 'the-other' | 'except' | 'shift-ages' | 'shift-years' | 'same-year' | 'same-age' | 'same-board' | 'shorter' | 'longer' | 'unclear'>

/** Answers what is said of the reviews that were shown. */
export function createShownReviews({ shelf, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary, asking: Asking, whom: Antecedent): Record<ShownAct, (turn: FollowUpTurn) => Merged> {
  const { reviews, facts } = shelf
  const linked = createLinkedReviews(reviews)
  const unclear = createUnchanged({ shelf })
  const { except, otherOf } = createExclusion({ shelf, find }, vocabulary, asking, whom)
  const factsAt = (at: number): Facts => facts[at] as Facts
  /** Those that are left of a wider answer: first those that have what else is asked of them. */
  function rest({ asked, put }: FollowUpTurn, among: Among, left: readonly number[]): Merged {
    const made = put({ wishes: wishesBefore(among, vocabulary), filters: among.filters })
    const asks = asked.wishes.some(w => w.must) || asked.firm.size > 0
    const fits = new Set(asks ? find({ ...asked, ...silent }).filter(f => f.grade === 'direct').map(f => f.at) : left)
    const known = new Map(made.found.map(f => [f.at, f]))
    const found = [...left].sort((a, b) => among.shown.indexOf(reviews[a]!.id) - among.shown.indexOf(reviews[b]!.id)).map((at): Ranked => ({ ...known.get(at) ?? plainly(at), grade: fits.has(at) ? 'direct' : 'related' }))
    return { asked: made.asked, found: found.sort((a, b) => Number(a.grade === 'related') - Number(b.grade === 'related')) }
  }

  /** What is left of those shown beside what was named; beside only one, what is most like it. */
  function others(turn: FollowUpTurn): Merged {
    const { seen, asked, similar, before } = turn
    const { among } = before
    // "The other one" of two that are left, neither of which was chosen, may be either.
    if (seen.length === 2 && !before.filters.named && /\bother one$/.test(turn.heard.words('rest'))) return wholeOf(turn)
    const left = reviews.flatMap(({ id }, at) => among?.shown.includes(id) && !seen.includes(at) ? [at] : [])
    if (among && left.length > 0) return rest(turn, among, left)
    if (says(asked)) {
      const made = turn.put(joined(before, asked, 'narrow', vocabulary), at => !seen.includes(at))
      return made.found.length > 0 ? made : { asked, found: find(asked).filter(f => !seen.includes(f.at)) }
    }
    const near = similar()
    // Of several "the rest" are those that were not read yet, and "what else" others.
    if (seen.length > 1) return turn.heard.has('other') && near.found.length > 0 ? near : wholeOf(turn)
    const fits = new Set(asked.wishes.some(w => w.must) ? find({ ...asked, all: [], words: [] }).map(f => f.at) : near.found.map(f => f.at))
    return { ...near, found: near.found.filter(f => fits.has(f.at)).map((f, i) => i === 0 && !near.isApart ? { ...f, grade: 'direct' } : f) }
  }

  /** The reviews that name, or are named by, those shown: first those of the form that was asked for. */
  function byLink({ seen, put, repeat }: FollowUpTurn): Merged {
    const links = new Set(seen.flatMap(linked).filter(at => !seen.includes(at)))
    const named = [...links, ...seen].map(at => reviews[at]?.id ?? '')
    if (links.size === 0) return repeat()
    const { asked: made, found } = put({ wishes: [], filters: { named } })
    return { asked: made, found: found.map(f => ({ ...f, grade: links.has(f.at) ? 'direct' as const : 'related' as const })).sort((a, b) => Number(links.has(b.at)) - Number(links.has(a.at))) }
  }

  /** The same as another kind of document. */
  function inForm({ before, asked, put, old, seen }: FollowUpTurn, kinds: string[]): Merged {
    const { documentKinds: shownIn = [], ...filters } = before.filters
    const others = kinds.filter(kind => !shownIn.includes(kind))
    const made = put({ wishes: old, filters: { ...filters, documentKinds: asked.understood.filters.documentKinds ?? (others.length > 0 ? others : kinds) } })
    return made.found.some(f => seen.includes(f.at)) ? { ...made, found: made.found.filter(f => seen.includes(f.at)) } : made
  }

  function alike({ asked, put, seen }: FollowUpTurn, of: Filters): Merged {
    return put({ wishes: asked.wishes.filter(w => w.must), filters: { ...asked.understood.filters, ...of } }, at => !seen.includes(at))
  }

  return {
    unclear,
    except: turn => except(turn) ?? unclear(turn),
    others,
    'the-other': turn => otherOf(turn) ?? others(turn),
    linked: byLink,
    'same-year': turn => alike(turn, sameYear(turn.seen.map(factsAt))),
    'same-age': turn => alike(turn, sameAge(turn.seen.map(factsAt))),
    'same-board': turn => alike(turn, { publishers: turn.before.filters.publishers ?? [...new Set(turn.seen.flatMap(at => reviews[at]?.publisher?.key ?? []))] }),
    shorter: turn => inForm(turn, ['one-page', 'summary', 'briefing']),
    longer: turn => inForm(turn, ['report']),
    'shift-ages': ({ before, asked, seen, by, put }) => {
      const { wishes, filters } = alongside(before, asked, vocabulary)
      const ages = (before.filters.ages ?? seen.flatMap(at => factsAt(at).ages)).map(({ from, to }) => ({ from: from + by, to: to + by })).filter(({ from }) => from >= 0)
      return put({ wishes: wishes.filter(w => w.kind !== 'who'), filters: { ...filters, ...ages.length > 0 ? { ages } : {} } }, at => before.filters.ages !== undefined || !seen.includes(at))
    },
    'shift-years': ({ before, asked, seen, by, put }) => {
      const { wishes, filters: { named: _, ...filters } } = alongside(before, asked, vocabulary)
      const { years = sameYear(seen.map(factsAt)).years } = before.filters
      const edge = by > 0 ? years?.to ?? years?.from : years?.from ?? years?.to
      return put({ wishes, filters: { ...filters, ...edge === undefined ? {} : { years: { from: edge + by, to: edge + by } } } })
    }
  }
}

/** The ages of some reviews, with a year or two to either side. */
function sameAge(shown: readonly Facts[]): Pick<Filters, 'ages'> {
  const ages = shown.flatMap(f => f.ages).map(({ from, to }) => {
    const margin = to < 24 ? 6 : from < 120 ? 12 : 24
    return { from: Math.max(0, from - margin), to: to + margin }
  })
  return ages.length > 0 ? { ages } : {}
}

/** The years of some reviews, taken together. */
function sameYear(shown: readonly Facts[]): Pick<Filters, 'years'> {
  const from = Math.min(...shown.flatMap(f => f.years.map(y => y.from ?? Infinity)))
  const to = Math.max(...shown.flatMap(f => f.years.map(y => y.to ?? -Infinity)))
  return Number.isFinite(from) && Number.isFinite(to) ? { years: { from, to } } : {}
}
