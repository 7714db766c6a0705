import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/concepts.ts'
import type { Filters, Understood } from '../search/match.ts'
import type { Ranked } from '../search/rank.ts'
import { createSearch, type Search, type SearchOptions } from '../search/search.ts'
import { namingOf, type Understanding } from '../search/understand.ts'
import type { Wish } from '../search/wishes.ts'
import { saidLine } from '../search/said.ts'
import { strengths } from '../search/facts.ts'
import type { Answer, Answers } from './answer.ts'
import { followUp, joined, ordinal, widened, wishesBefore, type Lean } from './follow-up.ts'
import { nearestThemes, themeCounts } from './themes.ts'

/** More than this cannot be read through; the rest is counted in a note. */
const mostDirect = 20
const mostRelated = 5
/** With little that fits, this many in all are still read. */
const firstPage = 10

/** Answers questions from one catalogue. Synchronous, and never throws on any text. `search`: one already built over the same catalogue. */
export function createAnswers(catalogue: Catalogue, vocabulary: Vocabulary, { search: built, ...options }: SearchOptions & { search?: Search } = {}): Answers {
  const search = built ?? createSearch(catalogue, vocabulary, options)
  const themes = themeCounts(search.shelf, vocabulary)
  const searched = catalogue.reviews.length
  const naming = namingOf(catalogue)

  function toAnswer(asked: Understanding, found: Ranked[]): Answer {
    const direct = found.filter(m => m.grade === 'direct')
    const related = found.filter(m => m.grade === 'related')
    if (found.length > 0 && found.every(isUndated)) return undatedOnly(asked, found.length)
    const matches = [...direct.slice(0, mostDirect), ...related.slice(0, Math.max(mostRelated, firstPage - direct.length))].map(ranked => search.match(asked, ranked))
    const { understood } = asked
    if (matches.length === 0) return { kind: 'nothing-found', searched, understood, nearest: nearestThemes(understood.concepts, themes, vocabulary) }
    const notes = direct.length > mostDirect ? [...understood.notes, `${direct.length} reviews fit; the first ${mostDirect} are shown.`] : understood.notes
    return { kind: 'answer', matches, searched, understood: { ...understood, notes } }
  }

  /** With years asked for, reviews that fit but do not say their date are counted and not shown. */
  function undatedOnly({ understood }: Understanding, count: number): Answer {
    const notes = [...understood.notes, count === 1 ? 'One review on this does not state its date.' : `${count} reviews on this do not state their dates.`]
    return { kind: 'nothing-found', searched, understood: { ...understood, notes }, nearest: nearestThemes(understood.concepts, themes, vocabulary) }
  }

  function asking(wishes: Wish[], filters: Filters, asked: Understanding): Understanding {
    const concepts = [...new Set(wishes.filter(w => w.must).flatMap(w => w.any))]
    return {
      ...asked, wishes, story: false, firm: new Set(Object.keys(filters) as (keyof Filters)[]),
      understood: { concepts, filters, said: saidLine(concepts, filters, vocabulary, naming), notes: asked.understood.notes }
    }
  }

  /** One of the reviews that were named before. */
  function only(named: string, asked: Understanding): [Understanding, Ranked[]] {
    const one = { ...asking([], { named: [named] }, asked), words: [], all: [], strange: 0 }
    return [one, search.find(one)]
  }

  const leaning = createLeaning(search, vocabulary, asking)
  return {
    answer (question, before) {
      const asked = search.read(question)
      const chosen = ordinal(question, before)
      if (chosen) return toAnswer(...only(chosen, asked))
      const lean = followUp(question, asked, before)
      if (lean && before) {
        const { asked: whole, drop } = leaning(before, asked, lean.lean)
        const found = search.find(whole).filter(m => !drop(catalogue.reviews[m.at] as Review))
        if (found.length > 0 || !lean.bare) return toAnswer(whole, found)
      }
      if (lean?.alone) return { kind: 'what-about', searched, understood: asked.understood }
      return toAnswer(asked, search.find(asked))
    },
    theme (id) {
      const concept = vocabulary.concepts.get(id)
      if (!concept) return undefined
      const asked = asking([{ any: [id], kind: concept.kind, must: true }], {}, search.read(''))
      return toAnswer(asked, search.find(asked).filter(m => m.grade === 'direct'))
    },
    themes: () => themes
  }
}

const isUndated = (found: Ranked): boolean => found.grade === 'related' && found.standings.some(([key, standing]) => key === 'years' && standing === 'unknown')

type Leaning = (before: Understood, asked: Understanding, lean: Lean) => { asked: Understanding, drop: (review: Review) => boolean }

/** Puts a follow-up together with what was understood before it. */
function createLeaning(search: Search, vocabulary: Vocabulary, asking: (wishes: Wish[], filters: Filters, asked: Understanding) => Understanding): Leaning {
  const { reviews, facts } = search.shelf
  const factsFor = (review: Review): (typeof facts)[number] | undefined => facts[reviews.indexOf(review)]
  const none = (): boolean => false

  return (before, asked, lean) => {
    const old = wishesBefore(before, vocabulary)
    const found = search.find({ ...asking(old, before.filters, asked), words: [], all: [], strange: 0 }).filter((m, _, all) => m.grade === 'direct' || !all.some(o => o.grade === 'direct')).map(m => reviews[m.at] as Review)
    const by: Record<Lean, () => ReturnType<Leaning>> = {
      narrow: () => put(joined(before, asked, 'narrow', vocabulary)),
      swap: () => put(joined(before, asked, 'swap', vocabulary)),
      same: () => put({ wishes: old, filters: before.filters }),
      younger: () => put({ wishes: withoutAges(old), filters: { ...before.filters, ages: [half(found, 'younger')] } }),
      older: () => before.filters.years ? dated('earlier') : put({ wishes: withoutAges(old), filters: { ...before.filters, ages: [half(found, 'older')] } }),
      newer: () => dated('newer'),
      earlier: () => dated('earlier'),
      widen: () => put({ wishes: widened(before, vocabulary), filters: withoutKey(before.filters, 'ages') }),
      similar: () => similar()
    }
    const put = ({ wishes, filters }: { wishes: Wish[], filters: Filters }, drop: (review: Review) => boolean = none): ReturnType<Leaning> =>
      ({ asked: { ...asking(wishes, filters, asked), words: [], all: [], strange: lean === 'narrow' || lean === 'swap' ? asked.strange : 0 }, drop })

    function half(list: readonly Review[], which: 'younger' | 'older'): { from: number, to: number } {
      const ages = list.flatMap(r => factsFor(r)?.ages ?? [])
      if (ages.length === 0) return which === 'younger' ? { from: 0, to: 119 } : { from: 120, to: 311 }
      const low = Math.min(...ages.map(a => a.from))
      const high = Math.max(...ages.map(a => a.to))
      const middle = Math.floor((low + high) / 24) * 12
      return which === 'younger' ? { from: 0, to: Math.max(middle - 1, 11) } : { from: middle, to: 311 }
    }

    function dated(which: 'newer' | 'earlier'): ReturnType<Leaning> {
      const kept = { ...before.filters }
      delete kept.named
      const dates = found.flatMap(r => r.published ?? factsFor(r)?.years.map(y => String(y.to ?? y.from)) ?? []).sort()
      const edge = which === 'newer' ? dates.at(-1) : dates[0]
      const year = edge === undefined ? undefined : Number(edge.slice(0, 4))
      const years = year === undefined ? {} : { years: which === 'newer' ? { from: year } : { to: year } }
      const on = (r: Review): string => r.published ?? ''
      return put({ wishes: old, filters: { ...kept, ...years } }, r => found.includes(r) || (edge !== undefined && on(r) !== '' && (which === 'newer' ? on(r) <= edge : on(r) >= edge)))
    }

    /** What happened, and the broadest bands of age: what makes two reviews alike. */
    const tells = (id: string): boolean => vocabulary.concepts.get(id)?.kind === 'topic' || /^(infant|toddler|adolescent|young-adult)$/.test(id)

    /** The few reviews that share most with one, rarer concepts counting more. */
    function likest(first: Review | undefined, ids: ReadonlySet<string>): ReadonlySet<Review> {
      const weight = (id: string): number => Math.log(1 + reviews.length / (1 + search.shelf.postings.spread(id)))
      const scored = reviews.filter(r => r !== first).map(review => ({ review, score: [...factsFor(review)?.concepts ?? []].reduce((sum, [id, strength]) => sum + (ids.has(id) ? weight(id) * strength : 0), 0) }))
      const most = Math.max(...scored.map(s => s.score))
      return new Set(scored.filter(s => s.score > 0 && s.score >= most / 2).sort((a, b) => b.score - a.score).slice(0, 5).map(s => s.review))
    }

    function similar(): ReturnType<Leaning> {
      const [first] = found
      const ids = first ? [...factsFor(first)?.concepts ?? []].filter(([id, s]) => s >= strengths.theme && tells(id)).map(([id]) => id) : before.concepts
      const { asked: base } = put({ wishes: [{ any: ids, kind: 'topic', must: true }], filters: {} })
      const close = likest(first, new Set(ids))
      return { asked: base, drop: r => found.includes(r) || !close.has(r) }
    }
    return by[lean]()
  }
}

const withoutKey = (filters: Filters, key: keyof Filters): Filters => Object.fromEntries(Object.entries(filters).filter(([k]) => k !== key))

const withoutAges = (wishes: readonly Wish[]): Wish[] => wishes.filter(w => w.kind !== 'who')
