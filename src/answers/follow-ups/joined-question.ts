import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { bands } from '../../search/limits/ages/bands.ts'
import { oldest } from '../../search/limits/ages/spans.ts'
import type { AgeSpan, Filters, Understood } from '../../search/match.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { Years } from '../../search/limits/years.ts'
import type { Wish } from '../../search/asked/wishes.ts'

/** What is asked for, in our own words. */
export interface WishesAndFilters { wishes: Wish[], filters: Filters }

function without(filters: Filters, ...keys: (keyof Filters)[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !keys.includes(key as keyof Filters)))
}

const hasFilter = (filters: Filters): boolean => Object.keys(filters).length > 0

/** What was understood before, as wishes again. Senses of one ambiguous word are one wish. */
export function wishesBefore(before: Pick<Understood, 'concepts'>, vocabulary: Vocabulary): Wish[] {
  const wishes: Wish[] = []
  for (const id of before.concepts) {
    const concept = vocabulary.concepts.get(id)
    if (concept) wishes.push({ any: [id], kind: concept.kind, must: true })
  }
  return wishes
}

/** What is left of a wish that joins a person and what happened, a baby's death, when only one of the two is kept. */
export function partOf(wish: Wish, kept: 'who' | 'topic', vocabulary: Vocabulary): Wish | undefined {
  const kindOf = (id: string): string | undefined => vocabulary.concepts.get(id)?.kind
  const broader = wish.any.flatMap(id => vocabulary.concepts.get(id)?.broader ?? [])
  const isBoth = broader.some(id => kindOf(id) === 'who') && broader.some(id => kindOf(id) === 'topic')
  return isBoth ? { ...wish, any: broader.filter(id => kindOf(id) === kept), kind: kept } : undefined
}

/** The wishes before without any that hold an age: a baby's death becomes a death. */
export function widened(before: Understood, vocabulary: Vocabulary): Wish[] {
  return wishesBefore(before, vocabulary).filter(w => w.kind !== 'who').map(wish => partOf(wish, 'topic', vocabulary) ?? wish)
}

/** Ages within those that were asked for before, where these are bounded on one side alone: "under 16" of teenagers. */
function withinAges(before: Understood, added: Filters): Pick<Filters, 'ages'> {
  const old = before.filters.ages ?? before.concepts.flatMap(id => bands[id] ?? [])
  const isOpen = ({ from, to }: AgeSpan): boolean => from === 0 || to >= oldest * 12
  const both = (added.ages ?? []).flatMap(span => isOpen(span) ? old.map(one => ({ from: Math.max(one.from, span.from), to: Math.min(one.to, span.to) })) : []).filter(({ from, to }) => from <= to)
  const wider = (added.ages ?? []).some(span => old.some(one => span.from <= one.from && span.to >= one.to))
  return both.length > 0 && !wider ? { ages: both } : {}
}

/** Years up to those that go on from there, or the other way round: together they are any. */
const meets = (one: Years, other: Years): boolean => [[one, other], [other, one]].some(([a, b]) => a?.to === undefined && b?.from === undefined && (b?.to ?? 0) >= (a?.from ?? 0) - 1)

/** The filters of both questions, each as wide as either asks: "boys too" after girls is both. */
function either(before: Filters, added: Filters): Filters {
  const filters: Filters = { ...before, ...added }
  if (before.ages && added.ages) filters.ages = [...before.ages, ...added.ages]
  if (added.sex && before.sex !== added.sex) delete filters.sex
  if (before.years && added.years && meets(before.years, added.years)) delete filters.years
  return filters
}

/** The first of two, unless nothing is left in it: girls or boys is everyone. */
const orElse = (first: WishesAndFilters, second: WishesAndFilters): WishesAndFilters => first.wishes.length > 0 || hasFilter(first.filters) ? first : second

/** Of whom either question speaks, as one wish. */
function alternatives(old: readonly Wish[], fresh: readonly Wish[]): Wish[] {
  const any = [...old, ...fresh].filter(w => w.kind === 'who').flatMap(w => w.any)
  return any.length > 0 ? [{ any, kind: 'who', must: true }] : []
}

/** Either question's themes as one wish; a death, or what else is as wide, is asked for beside them still. */
function eitherTheme(old: readonly Wish[], fresh: readonly Wish[], vocabulary: Vocabulary): Wish[] {
  const isWide = ({ any }: Wish): boolean => any.every(id => vocabulary.concepts.get(id)?.general === true)
  const [before, added] = [old, fresh].map(wishes => wishes.filter(w => w.kind === 'topic')) as [Wish[], Wish[]]
  const wide = before.every(isWide) || added.some(isWide) ? [] : before.filter(isWide)
  return [{ any: [...added, ...before.filter(w => !wide.includes(w))].flatMap(w => w.any), kind: 'topic', must: true }, ...wide]
}

/** What either question turns down, but for what this one asks for. */
function turnedDown(before: Filters, added: Filters, fresh: readonly Wish[]): Pick<Filters, 'without'> {
  const ids = [...new Set([...before.without ?? [], ...added.without ?? []])].filter(id => !fresh.some(wish => wish.any.includes(id)))
  return ids.length > 0 ? { without: ids } : {}
}

/** As wide as both questions: either theme, or whom either speaks of. */
const widenedTo = (before: Filters, old: readonly Wish[], fresh: Wish[], added: Filters): WishesAndFilters => fresh.some(w => w.kind === 'topic')
  ? { wishes: [{ any: [...old, ...fresh].filter(w => w.kind === 'topic').flatMap(w => w.any), kind: 'topic', must: true }], filters: without({ ...before, ...added }, 'ages', 'sex', 'named') }
  : orElse({ wishes: [...old.filter(w => w.kind !== 'who'), ...alternatives(old, fresh)], filters: either(before, added) }, { wishes: fresh, filters: added })

/** The question before with what else is said beside a step in age or date put in. */
export function alongside(before: Understood, asked: Understanding, vocabulary: Vocabulary): WishesAndFilters {
  const { ages: _, years: __, ...filters } = asked.understood.filters
  return joined(before, { ...asked, wishes: asked.wishes.filter(w => w.kind !== 'who'), understood: { ...asked.understood, filters } }, 'narrow', vocabulary)
}

/** Filters before that make way: a publisher serves its own areas, and no other child is the one that was named. */
function giveWay(has: (kind: Wish['kind']) => boolean, { publishers, ages, sex, years }: Filters, lean: string): (keyof Filters)[] {
  const isOther = has('topic') || (lean === 'swap' && (has('who') || ages !== undefined || sex !== undefined || years !== undefined))
  return ['without', ...has('who') ? ['ages' as const] : [], ...isOther ? ['named' as const] : [], ...publishers ? ['areas' as const] : []]
}

/** "Put the babies back in": what was turned down is so no more. */
const isPutBack = (before: Filters, fresh: readonly Wish[], lean: string): boolean => (lean === 'add' || lean === 'also') && fresh.length > 0 && fresh.every(w => w.any.every(id => before.without?.includes(id)))

/** The question before with this one's part put in: `narrow` adds to it, `swap` takes the place of what is of the same kind, `add` widens it, `also` asks for either theme. */
export function joined(before: Understood, asked: Understanding, lean: 'narrow' | 'swap' | 'add' | 'also', vocabulary: Vocabulary): WishesAndFilters {
  const old = wishesBefore(before, vocabulary)
  const fresh = asked.wishes.filter(w => w.must)
  const added = asked.understood.filters
  const has = (kind: Wish['kind']): boolean => fresh.some(w => w.kind === kind)
  if (isPutBack(before.filters, fresh, lean)) return { wishes: old, filters: { ...without(before.filters, 'without'), ...added, ...turnedDown(before.filters, added, fresh) } }
  if (lean === 'add' && !(has('topic') && !old.some(w => w.kind === 'topic'))) return widenedTo(before.filters, old, fresh, added)
  if (lean === 'also') return { wishes: [...eitherTheme(old, fresh, vocabulary), ...fresh.filter(w => w.kind !== 'topic'), ...old.filter(w => w.kind === 'who' && !has('who'))], filters: { ...without(before.filters, 'named'), ...added } }
  const swapsTopic = lean === 'swap' && (has('topic') || has('form'))
  // "Same for teenagers" after the deaths of babies asks for deaths.
  const kept = (has('who') || added.ages ? widened(before, vocabulary) : old)
    .filter(w => !(w.kind === 'who' && (has('who') || added.ages)))
    .map(w => swapsTopic && (w.kind === 'topic' || w.kind === 'form' || w.kind === 'setting') ? { ...w, must: false } : w)
    .filter(w => !fresh.some(f => f.any.join() === w.any.join()) && !w.any.every(id => added.without?.includes(id)))
  return { wishes: [...fresh, ...kept], filters: { ...without(before.filters, ...giveWay(has, added, lean)), ...added, ...lean === 'narrow' ? withinAges(before, added) : {}, ...turnedDown(before.filters, added, fresh) } }
}
