import { bands } from '../../search/limits/ages/bands.ts'
import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { about, strengths } from '../../search/reviews/facts.ts'
import type { Filters } from '../../search/match.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { Wish } from '../../search/asked/wishes.ts'
import type { Antecedent } from '../message/antecedent.ts'
import { isTopic, says } from '../message/context.ts'
import { ordinals } from '../message/ordinal.ts'
import type { ParsedMessage } from '../message/parse.ts'
import { joined, partOf, widened } from './joined-question.ts'
import { wholeOf } from './ordering.ts'
import { otherSide } from './other-side.ts'
import { isOfForm } from './replacement.ts'
import { plainly, silent, type Asking, type FollowUpTurn, type Merged } from './turn.ts'

/** "Anything touching on suicide": even what may be one is turned down. */
const isAnyTouch = ({ said }: ParsedMessage): boolean => /\b(?:touch|mention)(?:s|es|ing)?\b/.test(said)

/** Leaves out what is turned down. */
export interface Exclusion {
  /** What is turned down is left out of what was shown; what is asked for instead is put in. Undefined where neither is known. */
  except: (turn: FollowUpTurn) => Merged | undefined
  /** "Not the baby, the other": what is left of several that were shown, where what is turned down is one of them. */
  otherOf: (turn: FollowUpTurn) => Merged | undefined
}

export function createExclusion({ shelf: { reviews, facts, text }, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary, asking: Asking, whom: Antecedent): Exclusion {
  /** Of the widest themes, such as a death, even what only touches on one is turned down with it. */
  const hasTheme = (at: number, id: string): boolean => (facts[at]!.concepts.get(id) ?? 0) >= (vocabulary.concepts.get(id)?.general ? strengths.touch : about)

  /** Which reviews are described by what is turned down, where its themes alone do not tell: by age or sex, or in other words; and which may be, for want of a date. */
  function described({ asked, seen, heard }: FollowUpTurn, ids: string[], filters: Filters): { out: Set<number>, unsure: Set<number> } {
    if (ids.length === 0 && Object.keys(filters).length === 0) return { out: new Set(), unsure: new Set() }
    const found = find(asking(ids.length > 0 ? [{ any: ids, kind: 'topic', must: true }] : [], filters, { ...asked, ...silent }))
    const isHeld = seen.some(at => ids.some(id => hasTheme(at, id)))
    const unsure = found.filter(f => f.grade === 'related' && f.standings.some(([key, standing]) => key === 'years' && standing === 'unknown'))
    return { out: new Set(found.filter(f => (f.grade === 'direct' || isAnyTouch(heard)) && (Object.keys(filters).length > 0 ? f.grade === 'direct' : !isHeld)).map(f => f.at)), unsure: new Set(unsure.map(f => f.at)) }
  }

  /** Where some hold the words of what was asked for instead, the others are beside them. */
  function heldFirst(words: string[], { asked, found }: Merged): Merged {
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
  function inPlace({ said: { wanted, down }, before, put }: FollowUpTurn, ids: readonly string[], lacks: (at: number) => boolean): Merged {
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

  function except(turn: FollowUpTurn): Merged {
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

  function otherOf(turn: FollowUpTurn): Merged | undefined {
    const { heard, said: { down }, seen, before } = turn
    const { lacks } = turnedDown(turn, false)
    const one = says(down) ? undefined : whom(heard.down, before)
    const left = seen.filter(at => lacks(at) && reviews[at]?.id !== one)
    if (left.length === 0 || left.length === seen.length) return undefined
    const { asked, found } = wholeOf(turn)
    return { asked, found: left.map(at => ({ ...found.find(f => f.at === at) ?? plainly(at), grade: 'direct' })) }
  }

  return { except: turn => isUnknown(turn) ? undefined : except(turn), otherOf }
}
