import { numberOf, numbersTo, ordinalsTo, placeOf } from '../english/numbers.ts'
import { timingIn } from '../notices/timing-words.ts'
import type { Timing } from '../notices/timing.ts'
import { isAllBut, isEverything, subscriptionId, type Wanting, type WantsRead } from '../notices/wants.ts'
import type { OfNotices } from './of-notices.ts'
import type { KeptSubscription, Wants } from '../store/subscription.ts'

/** How subscriptions that are kept are named: by their place in the list, by when they come, or by what they are about. */
export interface NamingSubscriptions {
  /** Those that words name: the very one, else those about all of these themes; all where nothing is named. @param how the very one `only`, or none where some words are not understood. */
  meantBy: (words: string, all: readonly KeptSubscription[], how?: 'only' | 'read') => readonly KeptSubscription[]
  /** Whether every review that words want is sent by these, or some of them; undefined where the words are not understood. */
  sentBy: (words: string, all: readonly KeptSubscription[]) => 'all' | 'some' | 'none' | undefined
  /** Whether what was asked in ordinary words names what is known: something that is sent here, or reviews. */
  isKnown: (asked: OfNotices, all: readonly KeptSubscription[]) => boolean
}

export const timingOf = ({ when, quiet }: KeptSubscription): Timing => ({ when, ...quiet && { quiet } })

/** Reviews, told of by nothing else. */
const ofReviews = /^(?:(?:the|a|any|one|of|our|these|those|this|that|it|them|they|published|review|report|one)s?\s*)+$/iu

/** What stands around the name of one of several. */
const around = /^(?:(?:the|our|that|this|just|only)\s+)+|(?<!number)\s+(?:ones?|subscriptions?|notices?|alerts?)$/giu
const placed = new RegExp(`^(?:(?:number |no\\.? ?|#|option )?(\\d{1,2})(?:st|nd|rd|th)?|(last)|(${ordinalsTo(10)})|number (${numbersTo(10)}))$`, 'iu')

/** Which of so many a place names, "the second", "number 2", "#2", "last", counted from 0; undefined where it names none. */
function placeIn(words: string, among: number): number | undefined {
  const [, figure, last, place, number] = placed.exec(words.toLowerCase()) ?? []
  if (last) return among - 1
  const said = place ? placeOf(place) : numberOf(figure ?? number ?? '-')
  return Number.isNaN(said) ? undefined : said - 1
}

/** Builds the reader of names. */
export function createNamingSubscriptions(wanting: Wanting): NamingSubscriptions {
  const isAbout = ({ wants: { themes } }: KeptSubscription, groups: readonly string[][]): boolean => groups.every(group => themes.some(other => other.some(id => group.includes(id))))
  /** Whether what one asks for is all that another does. */
  const covers = ({ themes, filters: { without = [], ...filters } }: Wants, asked: Wants): boolean =>
    Object.entries(filters).every(([name, value]) => JSON.stringify(value) === JSON.stringify(asked.filters[name as keyof Wants['filters']])) &&
    !asked.themes.flat().some(id => without.includes(id)) && themes.every(group => asked.themes.some(other => other.every(id => group.includes(id))))
  const sameAs = (timing: Timing, one: Timing): boolean => JSON.stringify(timing) === JSON.stringify(one)

  function meantBy(rest: string, all: readonly KeptSubscription[], how?: 'only' | 'read'): readonly KeptSubscription[] {
    const { rest: left, timing } = timingIn(rest)
    const words = left.replace(around, '').replace(around, '')
    const at = placeIn(words, all.length)
    if (at !== undefined) return all.slice(at, at + 1)
    // "The Friday one" is any that would not change if it were to come on Fridays.
    if (/^(?:the|ones?|\s)*$/iu.test(words)) return timing?.when.kind === 'weekly' ? all.filter(one => sameAs(timingIn(rest, timingOf(one)).timing!, timingOf(one))) : all
    const { wants, unread } = wanting.read(words)
    return wants && !(unread && how === 'read') ? wanted(wants, all, how === 'only') : []
  }

  function wanted(wants: Wants, all: readonly KeptSubscription[], only: boolean): readonly KeptSubscription[] {
    const same = all.filter(({ id, conversation }) => id === subscriptionId(conversation, wants))
    if (same.length > 0 || isAllBut(wants) || only) return same
    if (isEverything(wants)) return all
    return Object.keys(wants.filters).length > 0 ? [] : all.filter(one => isAbout(one, wants.themes))
  }

  function isKnown(asked: OfNotices, all: readonly KeptSubscription[]): boolean {
    const { rest: words } = timingIn(asked.rest)
    const read = wanting.read(words)
    if (asked.how === 'changes') return read.named === true || ofReviews.test(words)
    if (asked.how === 'offer') return words === '' || (read.wants !== undefined && !read.unread)
    return isWanted(asked, read, all) ?? (words === '' || isOfKept(asked, all))
  }

  /** Whether what is wanted is known, where something is: a new subscription, another in the place of one, or whether it is sent. */
  function isWanted({ command, which, leans, rest }: OfNotices, { wants, unread }: WantsRead, all: readonly KeptSubscription[]): boolean | undefined {
    if (which !== undefined) return wants !== undefined && meantBy(which, all, 'read').length > 0
    const isNew = command === 'subscribe' || (command === 'subscriptions' && !leans && rest !== '')
    return isNew ? wants !== undefined && !(leans && unread) : undefined
  }

  const isOfKept = ({ command, rest, leans }: OfNotices, all: readonly KeptSubscription[]): boolean => command !== 'change' && (!leans || meantBy(rest, all, 'read').length > 0)

  return {
    meantBy, isKnown,
    sentBy(words, all) {
      const { wants } = wanting.read(words)
      if (!wants) return undefined
      return all.some(one => covers(one.wants, wants)) ? 'all' : all.some(one => isAbout(one, wants.themes)) && wants.themes.length > 0 ? 'some' : 'none'
    }
  }
}
