import { bands } from '../../search/limits/ages/bands.ts'
import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { about, strengths, type Facts } from '../../search/reviews/facts.ts'
import type { Among, Filters, Understood } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { Wish } from '../../search/asked/wishes.ts'
import type { ParsedMessage } from '../message/parse.ts'
import { silent, type Asking } from './follow-ups.ts'
import { isOfForm } from './replacement.ts'
import { createLinkedReviews } from '../linked-reviews.ts'
import { otherSide } from './other-side.ts'
import { ordinals } from '../message/ordinal.ts'
import { alongside, joined, partOf, widened, wishesBefore, type WishesAndFilters } from './joined-question.ts'
import type { FollowUpAct } from '../message/follow-up.ts'
import { isTopic, says, type MessageParts } from '../message/context.ts'
import { wholeOf } from './ordering.ts'
import { createUnchanged } from './unchanged.ts'
import type { Antecedent } from '../message/antecedent.ts'

/** Ways of speaking of what was shown: by what is linked with it or left beside it, by what it is not, a step on, or in one respect the same. */
export type ShownAct = Extract<FollowUpAct, 'linked' | 'others' | 'the-other' | 'except' | 'shift-ages' | 'shift-years' | 'same-year' | 'same-age' | 'same-board' | 'shorter' | 'longer' | 'unclear'>

/** A follow-up in hand: what was understood and shown before it, and how an answer is made. */
export interface FollowUpTurn {
  heard: ParsedMessage
  said: MessageParts
  before: Understood
  asked: Understanding
  old: readonly Wish[]
  /** Positions of the reviews that answered before. */
  seen: readonly number[]
  /** What others are compared with: the one that is meant, else all of those. */
  against: readonly number[]
  /** The step on that was asked for, in months or years. */
  by: number
  put: (asks: WishesAndFilters, keep?: (at: number) => boolean) => { asked: Understanding, found: Ranked[] }
  /** Those that share most with the first of these; apart where none shares anything, and they are only near. */
  similar: () => { asked: Understanding, found: Ranked[], isApart?: boolean }
}

type Together = ReturnType<FollowUpTurn['put']>

/** "Anything touching on suicide": even what may be one is turned down. */
const isAnyTouch = ({ said }: ParsedMessage): boolean => /\b(?:touch|mention)(?:s|es|ing)?\b/.test(said)

/** A review as it was shown, where what was understood does not tell why. */
export const plainly = (at: number): Ranked => ({ at, grade: 'direct', score: 0, wishes: [], levels: [], standings: [], by: 'aspects' })

/** Answers what is said of the reviews that were shown. */
export function createShownReviews({ shelf, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary, asking: Asking, whom: Antecedent): Record<ShownAct, (turn: FollowUpTurn) => Together> {
  const { reviews, facts, text } = shelf
  const linked = createLinkedReviews(reviews)
  const unclear = createUnchanged({ shelf })
  const factsAt = (at: number): Facts => facts[at] as Facts
  /** Of the widest themes, such as a death, even what only touches on one is turned down with it. */
  const hasTheme = (at: number, id: string): boolean => (factsAt(at).concepts.get(id) ?? 0) >= (vocabulary.concepts.get(id)?.general ? strengths.touch : about)

  /** Which reviews are described by what is turned down, where its themes alone do not tell: by age or sex, or in other words; and which may be, for want of a date. */
  function described({ asked, seen, heard }: FollowUpTurn, ids: string[], filters: Filters): { out: Set<number>, unsure: Set<number> } {
    if (ids.length === 0 && Object.keys(filters).length === 0) return { out: new Set(), unsure: new Set() }
    const found = find(asking(ids.length > 0 ? [{ any: ids, kind: 'topic', must: true }] : [], filters, { ...asked, ...silent }))
    const isHeld = seen.some(at => ids.some(id => hasTheme(at, id)))
    const unsure = found.filter(f => f.grade === 'related' && f.standings.some(([key, standing]) => key === 'years' && standing === 'unknown'))
    return { out: new Set(found.filter(f => (f.grade === 'direct' || isAnyTouch(heard)) && (Object.keys(filters).length > 0 ? f.grade === 'direct' : !isHeld)).map(f => f.at)), unsure: new Set(unsure.map(f => f.at)) }
  }

  /** Where some hold the words of what was asked for instead, the others are beside them. */
  function heldFirst(words: string[], { asked, found }: Together): Together {
    const holds = words.length === 0 ? [] : found.filter(f => text.holds(f.at, words))
    return holds.length === 0 ? { asked, found } : { asked, found: [...holds, ...found.filter(f => !holds.includes(f)).map(f => ({ ...f, grade: 'related' as const }))] }
  }

  /** The themes that are turned down, if they tell the reviews apart, and which reviews are none of what is: by name, by place, by description or by theme. */
  function turnedDown(turn: FollowUpTurn, byForm: boolean): { ids: string[], themes: string[], isClear: boolean, lacks: (at: number) => boolean, unsure: ReadonlySet<number> } {
    const { heard, said: { down }, before, seen } = turn
    const { without = [], named = [], ...only } = down.understood.filters
    // An age turns down nobody else of its band.
    const ids = [...new Set([...down.wishes.filter(w => w.kind !== 'setting' && (w.must || only.ages === undefined)).flatMap(w => w.any), ...without])]
    const { out, unsure } = byForm ? { out: new Set<number>(), unsure: new Set<number>() } : described(turn, ids, only)
    // "Deaths of teenagers": none that is both.
    const several = down.wishes.filter(w => w.must && w.kind !== 'setting')
    if (several.some(w => w.kind === 'who') && several.some(isTopic)) for (const { at, grade } of find({ ...down, ...silent })) if (grade === 'direct') out.add(at)
    const themes = out.size === 0 ? ids : []
    // Where nothing was shown, a part of what was asked is taken back and nothing left out.
    if (seen.length === 0) return { ids, themes: [], isClear: says(down), lacks: () => true, unsure }
    const away = new Set([...named, ...ordinals(heard.down.toLowerCase(), before)])
    return { ids, themes, unsure, isClear: ids.length > 0 || away.size > 0 || says(down), lacks: at => !away.has(reviews[at]?.id ?? '') && !out.has(at) && !themes.some(id => hasTheme(at, id)) }
  }

  /** What is left of the question before: whom it was of makes way for whom it is to be of, and for what is turned down. */
  function beside({ said: { wanted, down }, old, before }: FollowUpTurn): { kept: readonly Wish[], others: Filters } {
    const { filters } = wanted.understood
    const { ages = [], sex, ...rest } = before.filters
    const off = down.understood.filters.ages ?? down.wishes.flatMap(w => w.any.flatMap(id => bands[id] ?? []))
    const isNew = filters.ages !== undefined || wanted.wishes.some(w => w.must && w.kind === 'who')
    const isOff = isNew || (ages.length > 0 && ages.every(age => off.some(span => span.from <= age.from && span.to >= age.to)))
    const kept = isNew ? widened(before, vocabulary) : old
    return { kept, others: { ...rest, ...ages.length > 0 && !isOff ? { ages } : {}, ...sex && (sex !== down.understood.filters.sex || down.wishes.some(isTopic)) ? { sex } : {}, ...otherSide(down, before.filters), ...filters } }
  }

  /** What is asked for instead; where only what had been asked is turned down, that was put wrongly, and a review may well have both: "residential, not fostering". */
  function inPlace({ said: { wanted, down }, before, put }: FollowUpTurn, ids: readonly string[], lacks: (at: number) => boolean): Together {
    const made = put(joined(before, wanted, 'swap', vocabulary))
    const left = made.found.filter(f => lacks(f.at))
    const isMended = ids.every(id => before.concepts.includes(id)) && (ids.length > 0 || (down.understood.filters.sex !== undefined && down.understood.filters.sex === before.filters.sex))
    return left.length === 0 && isMended ? made : { ...made, found: left }
  }

  /** Neither what is turned down nor what is wanted instead is known. */
  const isUnknown = (turn: FollowUpTurn): boolean => !says(turn.said.wanted) && turn.said.wanted.words.length === 0 && !turnedDown(turn, false).isClear

  /** The same, told to leave out some themes. */
  function turningDown({ seen, said: { wanted } }: FollowUpTurn, asked: Understanding, ids: readonly string[]): Understanding {
    const { filters } = asked.understood
    return seen.length === 0 || ids.length === 0 || says(wanted) ? asked : asking(asked.wishes, { ...filters, without: [...new Set([...filters.without ?? [], ...ids])] }, asked)
  }

  /** What is turned down is left out of what was shown; what is asked for instead is put in. */
  function except(turn: FollowUpTurn): Together {
    const { said: { wanted: fresh }, put, similar } = turn
    const byForm = says(fresh) && isOfForm(fresh)
    const { ids, themes, lacks, isClear, unsure } = turnedDown(turn, byForm)
    const gone = new Set(ids.flatMap(id => [...vocabulary.within(id)]))
    const isGone = (w: Wish): boolean => w.any.every(id => gone.has(id))
    const { kept, others: { named = [], without = [], ...others } } = beside(turn)
    const wishes = [...kept.flatMap(w => isGone(w) ? partOf(w, 'who', vocabulary) ?? [] : w).filter(w => !isGone(w)), ...fresh.wishes.filter(w => w.must)]
    const filters: Filters = { ...others, ...named.length > 1 || (byForm && named.length > 0) ? { named } : {} }
    const lacking = [...new Set([...without, ...themes])]
    const made = wishes.length > 0 || Object.keys(filters).length > 0 ? heldFirst(fresh.words, put({ wishes, filters: { ...filters, ...lacking.length > 0 ? { without: lacking } : {} } }, lacks)) : similar()
    const left = made.found.filter(f => lacks(f.at))
    // "Suicide rather than drink": in place of what went with it too, where that leaves nothing.
    if (left.length === 0 && says(fresh)) return inPlace(turn, ids, lacks)
    return { asked: turningDown(turn, made.asked, ids), found: left.map(f => (isClear || says(fresh)) && !unsure.has(f.at) ? f : { ...f, grade: 'related' }) }
  }

  /** Those that are left of a wider answer: first those that have what else is asked of them. */
  function rest({ asked, put }: FollowUpTurn, among: Among, left: readonly number[]): Together {
    const made = put({ wishes: wishesBefore(among, vocabulary), filters: among.filters })
    const asks = asked.wishes.some(w => w.must) || asked.firm.size > 0
    const fits = new Set(asks ? find({ ...asked, ...silent }).filter(f => f.grade === 'direct').map(f => f.at) : left)
    const known = new Map(made.found.map(f => [f.at, f]))
    const found = [...left].sort((a, b) => among.shown.indexOf(reviews[a]!.id) - among.shown.indexOf(reviews[b]!.id)).map((at): Ranked => ({ ...known.get(at) ?? plainly(at), grade: fits.has(at) ? 'direct' : 'related' }))
    return { asked: made.asked, found: found.sort((a, b) => Number(a.grade === 'related') - Number(b.grade === 'related')) }
  }

  /** "Not the baby, the other": what is left of several that were shown, where what is turned down is one of them. */
  function theOther(turn: FollowUpTurn): Together {
    const { heard, said: { down }, seen, before } = turn
    const { lacks } = turnedDown(turn, false)
    const one = says(down) ? undefined : whom(heard.down, before)
    const left = seen.filter(at => lacks(at) && reviews[at]?.id !== one)
    if (left.length === 0 || left.length === seen.length) return others(turn)
    const { asked, found } = wholeOf(turn)
    return { asked, found: left.map(at => ({ ...found.find(f => f.at === at) ?? plainly(at), grade: 'direct' })) }
  }

  /** What is left of those shown beside what was named; beside only one, what is most like it. */
  function others(turn: FollowUpTurn): Together {
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
  function byLink({ before, put, seen, old }: FollowUpTurn): Together {
    const links = new Set(seen.flatMap(linked).filter(at => !seen.includes(at)))
    const named = [...links, ...seen].map(at => reviews[at]?.id ?? '')
    if (links.size === 0) return put({ wishes: [...old], filters: before.filters })
    const { asked: made, found } = put({ wishes: [], filters: { named } })
    return { asked: made, found: found.map(f => ({ ...f, grade: links.has(f.at) ? 'direct' as const : 'related' as const })).sort((a, b) => Number(links.has(b.at)) - Number(links.has(a.at))) }
  }

  /** The same as another kind of document. */
  function inForm({ before, asked, put, old, seen }: FollowUpTurn, kinds: string[]): Together {
    const { documentKinds: shownIn = [], ...filters } = before.filters
    const others = kinds.filter(kind => !shownIn.includes(kind))
    const made = put({ wishes: [...old], filters: { ...filters, documentKinds: asked.understood.filters.documentKinds ?? (others.length > 0 ? others : kinds) } })
    return made.found.some(f => seen.includes(f.at)) ? { ...made, found: made.found.filter(f => seen.includes(f.at)) } : made
  }

  function alike({ asked, put, seen }: FollowUpTurn, of: Filters): Together {
    return put({ wishes: asked.wishes.filter(w => w.must), filters: { ...asked.understood.filters, ...of } }, at => !seen.includes(at))
  }

  return {
    unclear,
    except: turn => isUnknown(turn) ? unclear(turn) : except(turn),
    others,
    'the-other': theOther,
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
