import type { Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/concepts.ts'
import { strengths, type Facts } from '../search/facts.ts'
import type { Filters, Understood } from '../search/match.ts'
import type { Ranked } from '../search/rank.ts'
import type { Search } from '../search/search.ts'
import type { Understanding } from '../search/understand.ts'
import type { Wish } from '../search/wishes.ts'
import { joined, widened, wishesBefore, type Asks, type FollowUp, type Lean } from './follow-up.ts'
import type { Reference } from './referring.ts'
import { createShown, type Turn } from './shown.ts'

/** Puts follow-ups together with what was understood before them. */
export interface Leaning {
  /** Both questions as one, and what it finds. */
  together: (before: Understood, asked: Understanding, leans: FollowUp, question: string) => { asked: Understanding, found: Ranked[] }
  /** What was the answer before is offered apart, after the rest. */
  shownLast: (before: Understood, asked: Understanding, found: readonly Ranked[]) => Ranked[]
}

/** Nothing of what was typed counts beside what it was understood as. */
export const silent = { words: [], all: [], told: [], strange: 0, unheard: 0, loose: 0 }

/** Makes an understanding of wishes and filters alone. */
export type Asking = (wishes: Wish[], filters: Filters, asked: Understanding) => Understanding

type Together = ReturnType<Leaning['together']>

/** A review that shares this much of what another is about is what "anything similar" asks for; with less it is offered apart. */
const alike = 0.5

export function createLeaning(search: Search, vocabulary: Vocabulary, asking: Asking): Leaning {
  const { reviews, facts, postings } = search.shelf
  const factsAt = (at: number): Facts => facts[at] as Facts
  const reviewAt = (at: number): Review => reviews[at] as Review

  /** The positions of the reviews that answered before. */
  function answered(before: Understood, asked: Understanding): number[] {
    const found = search.find({ ...asking(wishesBefore(before, vocabulary), before.filters, asked), words: [], all: [], strange: 0 })
    return found.filter(m => m.grade === 'direct' || !found.some(other => other.grade === 'direct')).map(m => m.at)
  }

  /** What happened, and the broadest bands of age: what makes two reviews alike. */
  const tells = (id: string): boolean => vocabulary.concepts.get(id)?.kind === 'topic' || /^(infant|toddler|adolescent|young-adult)$/.test(id)
  const weight = (id: string): number => Math.log(1 + reviews.length / (1 + postings.spread(id)))
  const mass = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + weight(id), 0)

  /** The few reviews that share most with some concepts, rarer ones counting more, each with its share of them. */
  function likest(ids: readonly string[], beside: readonly number[]): Map<number, number> {
    const whole = mass(ids)
    const scored = reviews.map((_, at) => ({ at, share: mass(ids.filter(id => (factsAt(at).concepts.get(id) ?? 0) >= strengths.later)) / whole })).filter(({ at, share }) => share > 0 && !beside.includes(at))
    const most = Math.max(...scored.map(s => s.share))
    return new Map(scored.filter(s => s.share >= most / 2).sort((a, b) => b.share - a.share).slice(0, 5).map(({ at, share }) => [at, share]))
  }

  const shown = createShown(search, vocabulary, asking)
  return {
    shownLast (before, asked, found) {
      const seen = new Set(answered(before, asked))
      return [...found.filter(m => !seen.has(m.at)), ...found.filter(m => seen.has(m.at)).map(m => ({ ...m, grade: 'related' as const }))].sort((a, b) => Number(a.grade === 'related') - Number(b.grade === 'related'))
    },
    together (previous, typed, { lean, by = 0, drops = [] }, question) {
      // The order of what was shown is this answer's own.
      const { order: _, ...unordered } = typed
      const asked = lean === 'eldest' || lean === 'youngest' || lean === 'by-age' ? unordered : typed
      const seen = answered(previous, asked)
      const before = { ...previous, filters: Object.fromEntries(Object.entries(previous.filters).filter(([key]) => !drops.includes(key as keyof Filters))) as Filters }
      const old = wishesBefore(before, vocabulary)
      const speaks = lean === 'narrow' || lean === 'swap' || lean === 'add'

      function put({ wishes, filters }: Asks, keep: (at: number) => boolean = () => true): Together {
        const whole = { ...asking(wishes, filters, asked), words: [], all: [], ...speaks ? {} : silent }
        return { asked: whole, found: search.find(whole).filter(m => keep(m.at)) }
      }

      function half(which: 'younger' | 'older'): Together {
        const ages = seen.flatMap(at => factsAt(at).ages)
        const middle = ages.length === 0 ? 120 : Math.floor((Math.min(...ages.map(a => a.from)) + Math.max(...ages.map(a => a.to))) / 24) * 12
        const span = which === 'younger' ? { from: 0, to: Math.max(middle - 1, 11) } : { from: middle, to: 311 }
        return put({ wishes: old.filter(w => w.kind !== 'who'), filters: { ...before.filters, ages: [span] } })
      }

      function dated(which: 'newer' | 'earlier'): Together {
        const kept = { ...before.filters }
        delete kept.named
        const dates = seen.flatMap(at => reviewAt(at).published ?? factsAt(at).years.map(y => String(y.to ?? y.from))).sort()
        const edge = which === 'newer' ? dates.at(-1) : dates[0]
        const year = edge === undefined ? undefined : Number(edge.slice(0, 4))
        const years = year === undefined ? {} : { years: which === 'newer' ? { from: year } : { to: year } }
        const past = (at: number): boolean => {
          const on = reviewAt(at).published ?? ''
          return edge !== undefined && on !== '' && (which === 'newer' ? on <= edge : on >= edge)
        }
        return put({ wishes: old, filters: { ...kept, ...years } }, at => !seen.includes(at) && !past(at))
      }

      function similar(): Together {
        const [first] = seen
        const ids = first === undefined ? before.concepts : [...factsAt(first).concepts].filter(([id, strength]) => strength >= strengths.theme && tells(id)).map(([id]) => id)
        const close = likest(ids, seen)
        const fits = asked.wishes.some(w => w.must) ? new Set(search.find(asked).map(f => f.at)) : undefined
        const { asked: whole, found } = put({ wishes: [{ any: ids, kind: 'topic', must: true }], filters: {} }, at => close.has(at) && fits?.has(at) !== false)
        return { asked: whole, found: found.map(m => ({ ...m, grade: (close.get(m.at) ?? 0) >= alike ? 'direct' as const : 'related' as const })).sort((a, b) => (close.get(b.at) ?? 0) - (close.get(a.at) ?? 0)) }
      }

      /** A form that the review named before does not have may be that of one linked with it: its audit. */
      function narrowed(): Together {
        const made = put(joined(before, asked, 'narrow', vocabulary))
        if (!before.filters.named || made.found.some(f => f.grade === 'direct')) return made
        const via = shown.linked(turn)
        const fits = new Set(search.find(asked).filter(f => f.grade === 'direct').map(f => f.at))
        return via.found[0] && fits.has(via.found[0].at) ? via : made
      }

      /** "No, …" takes the place of all that was asked, where both together find nothing. */
      function swapped(): Together {
        const made = put(joined(before, asked, 'swap', vocabulary))
        return /^\W*no\b/i.test(question) && !made.found.some(f => f.grade === 'direct') ? { asked, found: search.find(asked) } : made
      }

      const turn: Turn = { question, before, asked, old, seen, by, put, similar }
      const ways: Record<Exclude<Lean, Reference>, () => Together> = {
        narrow: () => narrowed(),
        swap: () => swapped(),
        add: () => put(joined(before, asked, 'add', vocabulary)),
        same: () => put({ wishes: old, filters: before.filters }),
        younger: () => half('younger'),
        older: () => before.filters.years ? dated('earlier') : half('older'),
        newer: () => dated('newer'),
        earlier: () => dated('earlier'),
        widen: () => put({ wishes: widened(before, vocabulary), filters: Object.fromEntries(Object.entries(before.filters).filter(([key]) => key !== 'ages')) }),
        similar
      }
      return isWay(lean, ways) ? ways[lean]() : shown[lean](turn)
    }
  }
}

const isWay = (lean: Lean, ways: Record<Exclude<Lean, Reference>, unknown>): lean is Exclude<Lean, Reference> => lean in ways
