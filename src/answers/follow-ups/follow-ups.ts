import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { asksForNone } from '../../search/ranking/nearby.ts'
import { standingsOf } from '../../search/ranking/filters.ts'
import type { Filters, Understood } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { ParsedMessage } from '../message/parse.ts'
import type { FollowUp, FollowUpAct } from '../message/follow-up.ts'
import { says, type MessageParts } from '../message/context.ts'
import type { Antecedent } from '../message/antecedent.ts'
import { inUnit } from '../message/pair.ts'
import { joined, widened, wishesBefore } from './joined-question.ts'
import { createMostSimilar } from './most-similar.ts'
import { createInTime } from './in-time.ts'
import { createOrdering } from './ordering.ts'
import { createComparatives } from './comparatives.ts'
import { createEarlierAnswers } from './earlier-answers.ts'
import { createNarrowing } from './narrowing.ts'
import { createRecall } from './recall.ts'
import { createSwapping } from './replacement.ts'
import { createShownReviews } from './shown-reviews.ts'
import { aside, createTurns, hint, isAsked, plainly, type Asking, type FollowUpTurn, type Merged } from './turn.ts'

/** Puts follow-ups together with what was understood before them. */
export interface FollowUps {
  /** Both questions as one, and what it finds. */
  together: (before: Understood, said: MessageParts, leans: FollowUp, heard: ParsedMessage) => Merged
  /** What was the answer before is offered apart, after the rest. */
  shownLast: (before: Understood, asked: Understanding, found: readonly Ranked[]) => Ranked[]
  /** True when the only review that was shown tells of all that a message names; `loosely`: of its themes, whatever its other words. */
  told: (before: Understood, asked: Understanding, loosely?: boolean) => boolean
  /** True when nothing answered before. */
  isEmpty: (before: Understood, asked: Understanding) => boolean
  /** Those shown whose text has what was typed, or, but for `inWords`, of several those whose editors list a question like this one, as related; none where it asks for what no review has. */
  hinted: (before: Understood, asked: Understanding, inWords?: boolean) => Ranked[]
}

/** Several were listed without a question, of more that are held: "more" is more of these. */
const isOnlyListed = ({ concepts, filters, among, shown = [] }: Understood): boolean => concepts.length + Object.keys(filters).length === 0 && among !== undefined && shown.length > 1

export function createFollowUps(search: Search, vocabulary: Vocabulary, asking: Asking, whom: Antecedent): FollowUps {
  const { shelf: { reviews, facts, postings, text, asks }, find } = search
  const likest = createMostSimilar(search, vocabulary, asking)
  const turns = createTurns(search, vocabulary, asking, likest)
  const { answered } = turns
  const inTime = createInTime(search)
  const ordering = createOrdering(search)
  const shown = createShownReviews(search, vocabulary, asking, whom)
  const { swapped, ofSetting } = createSwapping(search, vocabulary)
  const { recalled, asBefore } = createRecall(search, turns, whom)
  const { narrowed, likeThat } = createNarrowing(search, vocabulary, turns, { recalled, ofSetting, linked: shown.linked })

  const acts: Record<FollowUpAct, (turn: FollowUpTurn) => Merged> = {
    ...shown,
    ...ordering,
    ...createComparatives(search, vocabulary),
    ...createEarlierAnswers(search, vocabulary, asking),
    narrow: narrowed,
    swap: turn => swapped(turn, likeThat(turn)),
    add: ({ before, asked, put }) => put(joined(before, asked, 'add', vocabulary)),
    also,
    same,
    // Of what was only listed, more of it is meant.
    similar: turn => isOnlyListed(turn.before) ? shown.others(turn) : turn.similar(),
    recall: recalled,
    worded: ({ asked, seen, repeat }) => repeat(at => seen.includes(at) && text.holds(at, asked.words)),
    instead: ({ asked }) => ({ asked, found: find(asked) }),
    'other-than': otherThan,
    'in-unit': inOtherUnit,
    'beyond-theme': pastTheme,
    widen: ({ before, put }) => put({ wishes: widened(before, vocabulary), filters: Object.fromEntries(Object.entries(before.filters).filter(([key]) => key !== 'ages')) })
  }

  /** With nothing on the other theme there is nothing to add. */
  function also(turn: FollowUpTurn): Merged {
    const other = swapped(turn, likeThat(turn))
    return other.found.length > 0 ? turn.put(joined(turn.before, turn.asked, 'also', vocabulary)) : other
  }

  /** What was asked before with a filter less or in an order; else those that were shown. */
  function same(turn: FollowUpTurn): Merged {
    const { asked, seen, isOpened } = turn
    const isOfShown = seen.length > 0 && !isOpened
    if (isOfShown && asked.order === undefined) return inTime(turn, asBefore(turn))
    const made = isAsked(turn) ? turn.repeat() : { asked, found: [] }
    return inTime(turn, made.found.length > 0 ? made : isOfShown ? ordering['in-order'](turn) : recalled(turn))
  }

  /** Others than were shown, and than the one that was opened by its name just before. */
  function otherThan({ asked, seen, before: { last } }: FollowUpTurn): Merged {
    const isNamed = (at: number): boolean => last?.filters.named !== undefined && last.shown.includes(reviews[at]!.id)
    return { asked, found: find(asked).filter(f => !seen.includes(f.at) && !isNamed(f.at)).map(f => f.by === 'words' ? { ...f, grade: 'related' } : f) }
  }

  /** The ages before in the unit that was meant; years are no baby's. */
  function inOtherUnit({ heard, before, old, put }: FollowUpTurn): Merged {
    const ages = inUnit(heard.wanted, before.filters.ages) ?? []
    return put({ wishes: ages.some(({ to }) => to >= 24) ? widened(before, vocabulary) : old, filters: { ...before.filters, ages } })
  }

  /** "Not just drugs": what stands beside that theme too, before whatever else was asked; where it was all that was asked, only those near it. */
  function pastTheme({ said, before, old, put }: FollowUpTurn): Merged {
    const gone = new Set(said.past.wishes.flatMap(w => w.any))
    const wider = [...gone].flatMap(id => vocabulary.concepts.get(id)?.broader ?? [])
    const rest = old.filter(w => !w.any.some(id => gone.has(id)))
    return put({ wishes: rest.length > 0 ? rest : wishesBefore({ concepts: wider.length > 0 ? wider : [...gone] }, vocabulary), filters: before.filters })
  }

  return {
    together: (before, said, followUp, heard) => acts[followUp.act](turns.turnOf(before, said, followUp, heard)),
    shownLast (before, asked, found) {
      const seen = new Set(answered(before, asked))
      if (found.length > 0 && found.every(m => seen.has(m.at))) return [...likest.nearest(asked.understood.concepts, asked).found.filter(m => !seen.has(m.at)), ...found.map(m => ({ ...m, grade: 'related' as const }))]
      return [...found.filter(m => !seen.has(m.at)), ...found.filter(m => seen.has(m.at)).map(m => ({ ...m, grade: 'related' as const }))].sort((a, b) => Number(a.grade === 'related') - Number(b.grade === 'related'))
    },
    hinted (before, asked, inWords = false) {
      const seen = answered(before, asked)
      if (asked.strange > 0 || asksForNone(asked, postings)) return []
      const telling = asked.words.length > 0 && !says(asked) ? seen.filter(at => text.holds(at, asked.words)) : []
      if (telling.length > 0) return aside({ asked, found: telling.map(plainly) }).found
      if (inWords || seen.length < 2) return []
      const like = asks(asked.all)
      const most = Math.max(...seen.map(at => like.get(at) ?? 0))
      return most < hint ? [] : seen.filter(at => (like.get(at) ?? 0) >= most * 0.8).map(at => ({ ...plainly(at), grade: 'related', by: 'asks' }))
    },
    isEmpty: (before, asked) => answered(before, asked).length === 0,
    told (before, asked, loosely = false) {
      const { wishes, understood: { filters }, words, strange } = asked
      const [at, another] = answered(before, asked)
      if (at === undefined || another !== undefined || (strange > 0 && !loosely)) return false
      const has = (id: string): boolean => vocabulary.concepts.get(id)?.general === true || [...vocabulary.within(id)].some(other => facts[at]!.concepts.has(other))
      return wishes.every(wish => !wish.must || wish.any.some(has)) && (loosely || words.length === 0 || text.holds(at, words)) &&
        standingsOf(reviews[at]!, facts[at]!, filters, new Set(Object.keys(filters) as (keyof Filters)[])) !== undefined
    }
  }
}
