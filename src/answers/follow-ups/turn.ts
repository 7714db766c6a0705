import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Filters, Understood } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { Wish } from '../../search/asked/wishes.ts'
import type { ParsedMessage } from '../message/parse.ts'
import type { FollowUp, FollowUpAct } from '../message/follow-up.ts'
import { isPlain, type MessageParts } from '../message/context.ts'
import { wishesBefore, type WishesAndFilters } from './joined-question.ts'
import type { MostSimilar } from './most-similar.ts'
import { once } from '../../once.ts'

/** A follow-up and what was understood before it, as one question, and what that finds. */
export interface Merged { asked: Understanding, found: Ranked[] }

/** A follow-up in hand: what was understood and shown before it, and how an answer is made. */
export interface FollowUpTurn {
  heard: ParsedMessage
  said: MessageParts
  before: Understood
  asked: Understanding
  old: Wish[]
  /** Positions of the reviews that answered before. */
  seen: readonly number[]
  /** What others are compared with: the one that is meant, else all of those. */
  against: readonly number[]
  /** The step on that was asked for, in months or years. */
  by: number
  /** True where a filter before is taken back. */
  isOpened: boolean
  put: (asks: WishesAndFilters, keep?: (at: number) => boolean) => Merged
  /** What was asked before, once more. */
  repeat: (keep?: (at: number) => boolean) => Merged
  /** Those that share most with the first of these, or of what others are compared with; apart where none shares anything, and they are only near. */
  similar: (to?: readonly number[]) => Merged & { isApart?: boolean }
}

/** Makes an understanding of wishes and filters alone. */
export type Asking = (wishes: Wish[], filters: Filters, asked: Understanding) => Understanding

/** Nothing of what was typed counts beside what it was understood as. */
export const silent = { words: [], all: [], told: [], strange: 0, unheard: 0, loose: 0 }

/** A question this like one that an editor wrote may mean its review, among those shown. */
export const hint = 0.25

/** None of it is what was asked. */
export const aside = ({ asked, found }: Merged): Merged => ({ asked, found: found.map(f => ({ ...f, grade: 'related' })) })

/** A review as it was shown, where what was understood does not tell why. */
export const plainly = (at: number): Ranked => ({ at, grade: 'direct', score: 0, wishes: [], levels: [], standings: [], by: 'aspects' })

/** Reviews that were found by a name the message itself does not say: it points at them. */
export const pointedAt = (found: readonly Ranked[], isNamed: (at: number) => boolean | undefined = () => false): Ranked[] => found.map(f => f.by === 'name' && !isNamed(f.at) ? { ...f, by: 'aspects' } : f)

/** Said of what is like what was shown. */
const alike = 'These share something with what you were shown.'

/** Something was asked before, and not only shown. */
export const isAsked = ({ old, before }: FollowUpTurn): boolean => old.length > 0 || Object.keys(before.filters).length > 0

/** What else is said counts with these. */
const speaking: ReadonlySet<FollowUpAct> = new Set<FollowUpAct>(['narrow', 'swap', 'add', 'also'])
/** The order of what was shown is their own. */
const ordering: ReadonlySet<FollowUpAct> = new Set<FollowUpAct>(['eldest', 'youngest', 'by-age'])

/** Takes follow-ups in hand. */
export interface Turns {
  turnOf: (previous: Understood, said: MessageParts, followUp: FollowUp, heard: ParsedMessage) => FollowUpTurn
  /** The positions of the reviews that answered before. */
  answered: (before: Understood, asked: Understanding) => number[]
  /** The position of a review by its id. */
  positionOf: (id: string | undefined) => number | undefined
}

export function createTurns({ shelf: { reviews }, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary, asking: Asking, { like }: MostSimilar): Turns {
  const positions = once((): ReadonlyMap<string, number> => new Map(reviews.map(({ id }, at) => [id, at])))
  const positionOf = (id = ''): number | undefined => positions().get(id)

  function answered(before: Understood, asked: Understanding): number[] {
    const shown = before.shown ?? before.beside
    if (shown) return shown.flatMap(id => positionOf(id) ?? [])
    const found = find({ ...asking(wishesBefore(before, vocabulary), before.filters, asked), words: [], all: [], strange: 0 })
    return found.filter(m => m.grade === 'direct' || !found.some(other => other.grade === 'direct')).map(m => m.at)
  }

  function turnOf(previous: Understood, said: MessageParts, { act: lean, by = 0, drops = [], bare = false }: FollowUp, heard: ParsedMessage): FollowUpTurn {
    const { order: _, ...unordered } = said.wanted
    const asked = ordering.has(lean) ? unordered : said.wanted
    const seen = answered(previous, asked)
    const before = { ...previous, filters: Object.fromEntries(Object.entries(previous.filters).filter(([key]) => !drops.includes(key as keyof Filters))) as Filters }
    const old = wishesBefore(before, vocabulary)
    const speaks = speaking.has(lean) && !isPlain(asked, lean, bare)
    const model = / than (?:that|it)\b/.test(heard.words('compare')) ? positionOf(previous.of) : undefined
    const against = model === undefined ? seen : [model]

    function put({ wishes, filters }: WishesAndFilters, keep: (at: number) => boolean = () => true): Merged {
      const whole = { ...asking(wishes, filters, asked), words: [], all: [], ...speaks ? {} : silent }
      return { asked: whole, found: pointedAt(find(whole), at => asked.understood.filters.named?.includes(reviews[at]!.id)).filter(m => keep(m.at)) }
    }

    function similar(to: readonly number[] = against): ReturnType<FollowUpTurn['similar']> {
      const made = like(to, before.concepts, asked, put)
      const [first] = to
      // What they share with those shown was not asked for in so many words: it is neither said nor kept.
      return first === undefined ? made : { ...made, asked: { ...made.asked, understood: { concepts: before.concepts, filters: before.filters, said: '', notes: [...made.asked.understood.notes, alike], of: reviews[first]!.id } } }
    }

    return { heard, said, before, asked, old, seen, against, by, isOpened: drops.length > 0, put, repeat: keep => put({ wishes: old, filters: before.filters }, keep), similar }
  }

  return { turnOf, answered, positionOf }
}
