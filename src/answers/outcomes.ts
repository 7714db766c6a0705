import { saidLine, wishedNotes, type Naming } from '../search/said.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import type { Filters, Understood } from '../search/match.ts'
import type { Ranked } from '../search/ranking/rank.ts'
import type { Search } from '../search/search.ts'
import type { Understanding } from '../search/asked/understand.ts'
import type { Answer, ThemeCount } from './answer.ts'
import type { Asking } from './follow-ups/turn.ts'
import { isOfSettings, namesNothing } from './message/context.ts'

/** More than this cannot be read through; the rest is counted in a note. */
const mostDirect = 20
const mostRelated = 5
/** With little that fits, this many in all are still read. */
const firstPage = 10

/** Makes answers of what was found. */
export interface Outcomes {
  toAnswer: (asked: Understanding, found: Ranked[]) => Answer
  /** Nothing on that: the themes that its words might name elsewhere are not what it is about, and none is near. */
  elsewhere: (asked: Understanding) => Answer
}

/** What may be told of whom, when and where beside what a story asks: it only puts first what meets it. */
const beside: readonly (keyof Filters)[] = ['ages', 'sex', 'years', 'publishers', 'areas']

/** What was understood, with what a story only tells beside what it asks said as that, and no limit of this answer nor of what follows it. */
function asAsked({ understood, firm, story }: Understanding, vocabulary: Vocabulary, naming: Naming): Understood {
  const told = story ? beside.filter(key => understood.filters[key] !== undefined && !firm.has(key)) : []
  if (told.length === 0) return understood
  const part = (is: (key: keyof Filters) => boolean): Filters => Object.fromEntries(Object.entries(understood.filters).filter(([key]) => is(key as keyof Filters)))
  const filters = part(key => !told.includes(key))
  return { ...understood, filters, said: saidLine(understood.concepts, filters, vocabulary, naming), notes: [...understood.notes, ...wishedNotes(part(key => told.includes(key)), vocabulary, naming)] }
}

/** @param nearest the themes near some others. @param searched number of published reviews. */
export function createOutcomes(search: Pick<Search, 'match' | 'straysTo'>, { asking, nearest, searched, vocabulary, naming }: { asking: Asking, nearest: (ids: readonly string[]) => ThemeCount[], searched: number, vocabulary: Vocabulary, naming: Naming }): Outcomes {
  const heard = (asked: Understanding): Understood => asAsked(asked, vocabulary, naming)

  function toAnswer(asked: Understanding, found: Ranked[]): Answer {
    const direct = found.filter(m => m.grade === 'direct')
    const related = found.filter(m => m.grade === 'related')
    if (isOnePeriod(asked) && found.length > 0 && found.every(isUndated)) return undatedOnly(asked, found.length)
    const matches = [...direct.slice(0, mostDirect), ...related.slice(0, Math.max(mostRelated, firstPage - direct.length))].map(ranked => search.match(asked, ranked))
    if (matches.length === 0) return nothingOn(asked)
    const understood = heard(asked)
    const notes = direct.length > mostDirect ? [...understood.notes, `${direct.length} reviews fit; the first ${mostDirect} are shown.`] : understood.notes
    return { kind: 'answer', matches, searched, understood: { ...understood, notes, ...asked.order && { order: asked.order } } }
  }

  /** Nothing on what was asked, or on the other matter that it was about. */
  function nothingOn(asked: Understanding, matter = search.straysTo(asked)): Answer {
    const understood = matter === undefined ? heard(asked) : asking([{ any: [matter], kind: 'topic', must: true }], {}, asked).understood
    return { kind: 'nothing-found', searched, understood, nearest: nearest(understood.concepts), ...isOfSettings(asked) && matter === undefined && { unnamed: true } }
  }

  function elsewhere(asked: Understanding): Answer {
    const matter = search.straysTo(asked)
    if (asked.outside || matter !== undefined || namesNothing(asked)) return nothingOn(asked, matter)
    return { kind: 'nothing-found', searched, understood: asking([], {}, asked).understood, nearest: [] }
  }

  /** With one year or a few asked for, reviews that fit but do not say their date are counted and not shown: a date left open ("since 2016") may well take them in. */
  function undatedOnly({ understood }: Understanding, count: number): Answer {
    const notes = [...understood.notes, count === 1 ? 'One review on this does not state its date.' : `${count} reviews on this do not state their dates.`]
    return { kind: 'nothing-found', searched, understood: { ...understood, notes }, nearest: nearest(understood.concepts) }
  }

  return { toAnswer, elsewhere }
}

/** One that is named is shown all the same. */
const isOnePeriod = ({ understood: { filters: { years, named } } }: Understanding): boolean => named === undefined && years?.from !== undefined && years.to !== undefined
const isUndated = (found: Ranked): boolean => found.grade === 'related' && found.standings.some(([key, standing]) => key === 'years' && standing === 'unknown')
