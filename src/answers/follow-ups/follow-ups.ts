import type { Review } from '../../catalogue/review.ts'
import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Facts } from '../../search/reviews/facts.ts'
import { asksForNone } from '../../search/ranking/nearby.ts'
import { standingsOf } from '../../search/ranking/filters.ts'
import type { Filters, Grade, Understood } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import { preferred } from '../../search/said.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import type { Wish } from '../../search/asked/wishes.ts'
import type { ParsedMessage } from '../message/parse.ts'
import type { FollowUp, FollowUpAct } from '../message/follow-up.ts'
import { isPlain, isTopic, says, type MessageParts } from '../message/context.ts'
import { joined, widened, wishesBefore, type WishesAndFilters } from './joined-question.ts'
import { inUnit } from '../message/pair.ts'
import { asShown } from '../message/comparison-target.ts'
import { createMostSimilar } from './most-similar.ts'
import { isByName } from '../operation-names.ts'
import { isOfOne } from '../message/fact-question.ts'
import { createInTime } from './in-time.ts'
import { createOrdering } from './ordering.ts'
import { createComparatives } from './comparatives.ts'
import { createEarlierAnswers } from './earlier-answers.ts'
import type { Antecedent } from '../message/antecedent.ts'
import { createSwapping, isOfForm } from './replacement.ts'
import { createShownReviews, plainly, type FollowUpTurn } from './shown-reviews.ts'
import { once } from '../../once.ts'

/** Puts follow-ups together with what was understood before them. */
export interface FollowUps {
  /** Both questions as one, and what it finds. */
  together: (before: Understood, said: MessageParts, leans: FollowUp, heard: ParsedMessage) => { asked: Understanding, found: Ranked[] }
  /** What was the answer before is offered apart, after the rest. */
  shownLast: (before: Understood, asked: Understanding, found: readonly Ranked[]) => Ranked[]
  /** True when the only review that was shown tells of all that a message names; `loosely`: of its themes, whatever its other words. */
  told: (before: Understood, asked: Understanding, loosely?: boolean) => boolean
  /** True when nothing answered before. */
  isEmpty: (before: Understood, asked: Understanding) => boolean
  /** Those shown whose text has what was typed, or, but for `inWords`, of several those whose editors list a question like this one, as related; none where it asks for what no review has. */
  hinted: (before: Understood, asked: Understanding, inWords?: boolean) => Ranked[]
}

/** Nothing of what was typed counts beside what it was understood as. */
export const silent = { words: [], all: [], told: [], strange: 0, unheard: 0, loose: 0 }

/** What else is said counts with these. */
const speaking: ReadonlySet<FollowUpAct> = new Set<FollowUpAct>(['narrow', 'swap', 'add', 'also'])

/** Makes an understanding of wishes and filters alone. */
export type Asking = (wishes: Wish[], filters: Filters, asked: Understanding) => Understanding

type Together = ReturnType<FollowUps['together']>

/** None of it is what was asked. */
export const aside = ({ asked, found }: Together): Together => ({ asked, found: found.map(f => ({ ...f, grade: 'related' })) })

/** Reviews that were found by a name the message itself does not say: it points at them. */
export const pointedAt = (found: readonly Ranked[], isNamed: (at: number) => boolean | undefined = () => false): Ranked[] => found.map(f => f.by === 'name' && !isNamed(f.at) ? { ...f, by: 'aspects' } : f)

/** A question this like one that an editor wrote may mean its review, among those shown. */
export const hint = 0.25

export function createFollowUps(search: Search, vocabulary: Vocabulary, asking: Asking, whom: Antecedent): FollowUps {
  const { reviews, facts, postings, text } = search.shelf
  const swapping = createSwapping(search, vocabulary)
  const likest = createMostSimilar(search, vocabulary, asking)
  const factsAt = (at: number): Facts => facts[at] as Facts
  const reviewAt = (at: number): Review => reviews[at] as Review

  const positions = once((): ReadonlyMap<string, number> => new Map(reviews.map(({ id }, at) => [id, at])))

  /** The positions of the reviews that answered before. */
  function answered(before: Understood, asked: Understanding): number[] {
    const shown = before.shown ?? before.beside
    if (shown) return shown.flatMap(id => positions().get(id) ?? [])
    const found = search.find({ ...asking(wishesBefore(before, vocabulary), before.filters, asked), words: [], all: [], strange: 0 })
    return found.filter(m => m.grade === 'direct' || !found.some(other => other.grade === 'direct')).map(m => m.at)
  }

  const inTime = createInTime(search)
  const shown = createShownReviews(search, vocabulary, asking, whom)
  const ordering = createOrdering(search)
  const away = { ...ordering, ...createComparatives(search, vocabulary), ...createEarlierAnswers(search, vocabulary, asking) }
  return {
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
      const like = search.shelf.asks(asked.all)
      const most = Math.max(...seen.map(at => like.get(at) ?? 0))
      return most < hint ? [] : seen.filter(at => (like.get(at) ?? 0) >= most * 0.8).map(at => ({ ...plainly(at), grade: 'related', by: 'asks' }))
    },
    isEmpty: (before, asked) => answered(before, asked).length === 0,
    told (before, asked, loosely = false) {
      const { wishes, understood: { filters }, words, strange } = asked
      const [at, another] = answered(before, asked)
      if (at === undefined || another !== undefined || (strange > 0 && !loosely)) return false
      const has = (id: string): boolean => vocabulary.concepts.get(id)?.general === true || [...vocabulary.within(id)].some(other => factsAt(at).concepts.has(other))
      return wishes.every(wish => !wish.must || wish.any.some(has)) && (loosely || words.length === 0 || text.holds(at, words)) &&
        standingsOf(reviewAt(at), factsAt(at), filters, new Set(Object.keys(filters) as (keyof Filters)[])) !== undefined
    },
    together (previous, said, { lean, by = 0, drops = [], bare = false }, heard) {
      const typed = said.wanted
      // The order of what was shown is this answer's own.
      const { order: _, ...unordered } = typed
      const asked = lean === 'eldest' || lean === 'youngest' || lean === 'by-age' ? unordered : typed
      const seen = answered(previous, asked)
      const before = { ...previous, filters: Object.fromEntries(Object.entries(previous.filters).filter(([key]) => !drops.includes(key as keyof Filters))) as Filters }
      const old = wishesBefore(before, vocabulary)
      const speaks = speaking.has(lean) && !isPlain(asked, lean, bare)

      function put({ wishes, filters }: WishesAndFilters, keep: (at: number) => boolean = () => true): Together {
        const whole = { ...asking(wishes, filters, asked), words: [], all: [], ...speaks ? {} : silent }
        return { asked: whole, found: pointedAt(search.find(whole), at => asked.understood.filters.named?.includes(reviewAt(at).id)).filter(m => keep(m.at)) }
      }

      /** The one that others are compared with, where one was meant. */
      const model = / than (?:that|it)\b/.test(heard.words('compare')) ? positions().get(previous.of ?? '') : undefined
      const against = model === undefined ? seen : [model]

      function likeThose(seen: readonly number[]): ReturnType<FollowUpTurn['similar']> {
        const made = likest.like(seen, before.concepts, asked, put)
        const [first] = seen
        return first === undefined ? made : { ...made, asked: { ...made.asked, understood: { ...made.asked.understood, of: reviewAt(first).id } } }
      }
      const similar = (): ReturnType<FollowUpTurn['similar']> => likeThose(against)

      /** Of those like one that was meant before, the ones that fit. */
      function likeThat(): Together | undefined {
        const model = positions().get(previous.of ?? '')
        const made = model === undefined || seen.includes(model) || asked.wishes.some(isTopic) ? undefined : likeThose([model])
        return made && made.found.length > 0 ? made : undefined
      }

      function narrowed(): Together {
        if (!says(asked)) return composed() ?? { asked, found: [] }
        const alike = likeThat()
        if (alike) return alike
        const made = within(put(joined(before, asked, 'narrow', vocabulary)))
        if (made.found.some(f => f.grade === 'direct')) return made
        return ofAnother() ?? otherwise() ?? (made.found.length > 0 ? made : swapping.ofSetting(turn) ?? made)
      }

      /** What fits no review that was named may be asked of another. */
      function ofAnother(): Together | undefined {
        const isDated = Object.keys(asked.understood.filters).join() === 'years' && !asked.wishes.some(w => w.must)
        const isNamed = before.filters.named !== undefined || (isDated && seen.length > 0 && isByName(reviewAt(seen[0]!), before, search.read))
        const alone = isNamed && !isOfForm(asked) ? search.find(isDated ? { ...asked, ...silent } : asked) : []
        return alone.some(f => f.grade === 'direct') ? { asked, found: alone } : undefined
      }

      /** What narrows to none of those shown, as one question with the theme before, or of one review. */
      function otherwise(): Together | undefined {
        const whole = asked.wishes.some(w => w.must && w.kind === 'topic') ? undefined : composed()
        return whole ?? (isOfForm(asked) && seen.length === 1 && !before.filters.named ? aside(recalled()) : ofLinked())
      }

      /** A form that the review named before does not have may be that of one linked with it: its audit. */
      function ofLinked(): Together | undefined {
        const via = before.filters.named ? shown.linked(turn) : undefined
        return via && search.find(asked).some(f => f.grade === 'direct' && f.at === via.found[0]?.at) ? via : undefined
      }

      /** Of reviews that were found by their words alone, those that fit: nothing else is known of what was asked. */
      function within(made: Together): Together {
        return old.length === 0 && Object.keys(before.filters).length === 0 ? { ...made, found: made.found.filter(f => seen.includes(f.at)) } : made
      }

      /** What the theme before and these words name together, as one question: "within families" of sexual abuse. */
      function composed(): Together | undefined {
        const themes = old.filter(w => w.kind === 'topic').flatMap(w => w.any)
        if (themes.length === 0 || themes.length > 2) return undefined
        const read = search.read(`${themes.map(id => preferred(vocabulary, id)).join(' ')} ${heard.wanted}`)
        const isNew = (id: string): boolean => !themes.includes(id) && themes.some(theme => vocabulary.within(theme).has(id) || vocabulary.concepts.get(theme)?.related.includes(id) === true)
        const fresh = read.wishes.filter(w => w.must && w.any.some(isNew))
        const settings = read.wishes.filter(w => w.kind === 'setting')
        if (fresh.length === 0 && settings.length === 0) return undefined
        const kept = fresh.length > 0 ? old.filter(w => w.kind !== 'topic') : old
        const made = put({ wishes: [...fresh, ...settings, ...kept], filters: { ...before.filters, ...asked.understood.filters } })
        return made.found.length === 0 ? undefined : fresh.length > 0 ? made : aside(made)
      }

      /** The one that was opened by its name just before. */
      const isOpened = (at: number): boolean => previous.last?.filters.named !== undefined && previous.last.shown.includes(reviewAt(at).id)

      /** The ages before in the unit that was meant; years are no baby's. */
      function inOtherUnit(): Together {
        const ages = inUnit(heard.wanted, before.filters.ages) ?? []
        return put({ wishes: ages.some(({ to }) => to >= 24) ? widened(before, vocabulary) : old, filters: { ...before.filters, ages } })
      }

      /** "Not just drugs": what stands beside that theme too, before whatever else was asked; where it was all that was asked, only those near it. */
      function pastTheme(): Together {
        const gone = new Set(said.past.wishes.flatMap(w => w.any))
        const wider = [...gone].flatMap(id => vocabulary.concepts.get(id)?.broader ?? [])
        const rest = old.filter(w => !w.any.some(id => gone.has(id)))
        return put({ wishes: rest.length > 0 ? rest : wishesBefore({ concepts: wider.length > 0 ? wider : [...gone] }, vocabulary), filters: before.filters })
      }

      /** Those that were shown, as they stood, and what names one of them; with one spoken of among several, the first. */
      function recalled(): Together {
        const { asked: whole, found } = put({ wishes: old, filters: before.filters })
        const told = isOfOne(heard.said) ? positions().get(whom(heard.said, asShown(previous, seen.map(at => reviewAt(at).id))) ?? '') : undefined
        // "Was she at school" after a boy is of the girl before him.
        if (told !== undefined && !seen.includes(told)) return put({ wishes: [], filters: { named: [reviewAt(told).id] } })
        const one = told ?? (isOfOne(heard.said) ? seen[0] : undefined)
        const grade = (at: number): Grade => before.shown === undefined || (one !== undefined && at !== one) ? 'related' : 'direct'
        const naming = before.filters.named ? found.filter(f => !seen.includes(f.at)).map(f => ({ ...f, grade: 'related' as const })) : []
        return { asked: whole, found: [...[...seen].sort((a, b) => Number(b === one) - Number(a === one)).map(at => ({ ...found.find(f => f.at === at) ?? plainly(at), grade: grade(at) })), ...naming] }
      }

      /** All of those before, as they stood. */
      function asBefore(): Together {
        const made = old.length > 0 || Object.keys(before.filters).length > 0 ? put({ wishes: old, filters: before.filters }) : recalled()
        const place = (at: number): number => [...before.shown ?? [], ...before.beside ?? []].indexOf(reviewAt(at).id) + 1 || Infinity
        return { ...made, found: made.found.sort((a, b) => Number(a.grade === 'related') - Number(b.grade === 'related') || place(a.at) - place(b.at)) }
      }

      const turn: FollowUpTurn = { heard, said, before, asked, old, seen, against, by, put, similar }
      const ways: Record<FollowUpAct, (turn: FollowUpTurn) => Together> = {
        ...shown, ...away,
        narrow: narrowed,
        swap: () => swapping.swapped(turn, likeThat()),
        add: () => put(joined(before, asked, 'add', vocabulary)),
        // With nothing on the other theme there is nothing to add.
        also () {
          const swapped = swapping.swapped(turn, likeThat())
          return swapped.found.length > 0 ? put(joined(before, asked, 'also', vocabulary)) : swapped
        },
        same () {
          const isOfShown = seen.length > 0 && drops.length === 0
          if (isOfShown && typed.order === undefined) return inTime(turn, asBefore())
          const made = old.length > 0 || Object.keys(before.filters).length > 0 ? put({ wishes: old, filters: before.filters }) : { asked, found: [] }
          return inTime(turn, made.found.length > 0 ? made : isOfShown ? ordering['in-order'](turn) : recalled())
        },
        recall: recalled,
        worded: () => put({ wishes: old, filters: before.filters }, at => seen.includes(at) && text.holds(at, asked.words)),
        'in-unit': inOtherUnit,
        'other-than': () => ({ asked, found: search.find(asked).filter(f => !seen.includes(f.at) && !isOpened(f.at)).map(f => f.by === 'words' ? { ...f, grade: 'related' } : f) }),
        instead: () => ({ asked, found: search.find(asked) }),
        'beyond-theme': pastTheme,
        widen: () => put({ wishes: widened(before, vocabulary), filters: Object.fromEntries(Object.entries(before.filters).filter(([key]) => key !== 'ages')) }),
        similar
      }
      return ways[lean](turn)
    }
  }
}
