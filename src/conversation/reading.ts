import type { SharedThemes } from '../answers/shared-themes.ts'
import type { Answer } from '../answers/answer.ts'
import { nowShown } from '../answers/follow-ups/remembered.ts'
import type { Narrowing } from '../answers/narrow.ts'
import type { Catalogue } from '../catalogue/review.ts'
import type { Understood } from '../search/match.ts'
import type { Reason, Vote } from '../store/store.ts'
import type { ClerkPress, EditorPress, Press } from './ask.ts'
import { givenIn } from './posted-answers.ts'
import { inFull, type Place } from './place.ts'
import type { Places } from './places.ts'
import type { AnswerReply, NothingFoundReply, Reply } from './reply.ts'

export interface ReadingParts {
  catalogue: Catalogue
  places: Places
  narrowing: Narrowing
  likeness: SharedThemes
  /** The page of a review on our own host, where we have one. */
  permalink?: (id: string) => string
  /** Today, `YYYY-MM-DD`. */
  today: () => string
}

/** A press on the card of an answer or of a review. */
export type OnCard = Exclude<Press, { do: 'theme' | 'command' | 'unknown' } | ClerkPress | EditorPress>

type Answered = Extract<Answer, { kind: 'answer' | 'nothing-found' }>
type AnsweredReply = AnswerReply | NothingFoundReply

export interface Reading {
  /** A fresh answer as a card that answers more. */
  answered: (found: Answered, redacted: boolean) => AnsweredReply
  /** What a press on such a card shows. `once` is the key of the press. */
  pressed: (press: OnCard, once: string) => Reply
  /** What the next question is of, once this was pressed: the answer at its place, or the review that it opens; undefined when the press leaves that as it was. @param before what it was of until now. */
  understood: (press: OnCard, before?: Understood) => Understood | undefined
}

/** Goes through an answer with its reader: more of it, narrowed, one review, others like it, a note, a vote. Keeps nothing. */
export function createReading({ catalogue, places, narrowing, likeness, permalink, today }: ReadingParts): Reading {
  const searched = catalogue.reviews.length
  const alikeTo = (matches: AnswerReply['matches']): boolean => matches.length === 1 && likeness.has(matches[0]!.review)

  function answered(found: Answered, redacted: boolean): AnsweredReply {
    const at = places.of(found)
    if (found.kind === 'nothing-found') return { ...found, redacted, active: { at } }
    const narrows = found.matches.length > inFull && narrowing.narrows(found.matches, at.concepts)
    return { ...found, redacted, active: { at, narrows, alike: alikeTo(found.matches) } }
  }

  function show(place: Place, thanks = false): AnsweredReply {
    const { narrowed, nearest } = places.matches(place)
    const understood = places.understood(place)
    const given = thanks && { thanks }
    if (narrowed.length === 0) return { kind: 'nothing-found', searched, understood, nearest, redacted: false, active: { at: place, ...given } }
    const at = { ...place, from: place.from < narrowed.length ? place.from : 0 }
    const narrows = place.narrowed !== undefined || (narrowed.length > inFull && narrowing.narrows(narrowed, place.concepts))
    return { kind: 'answer', matches: narrowed, searched, understood, redacted: false, active: { at, narrows, alike: alikeTo(narrowed), ...given } }
  }

  function narrow(at: Place): Reply {
    const { narrowed } = places.matches(at)
    return { kind: 'narrow', at, reviews: narrowed.length, related: narrowed.filter(({ grade }) => grade === 'related').length, said: places.understood(at).said, options: narrowing.options(narrowed, at.narrowed ?? {}, at.concepts) }
  }

  function voted(place: Place, once: string, helpful: boolean, reason?: Reason): Reply {
    const answer = show(place, true)
    const vote: Vote = { once, day: today(), helpful, ...reason && { reason }, concepts: [], results: [], ...givenIn(answer) }
    return { kind: 'thanked', vote, answer }
  }

  function one({ id, at, do: what }: Extract<OnCard, { id: string }>): Reply {
    const review = catalogue.find(id)
    if (!review) return { kind: 'gone' }
    const back = at && { at: places.known(at) }
    const link = permalink?.(id)
    switch (what) {
      case 'review': return { kind: 'review', review, alike: likeness.has(review), ...link && { link }, ...back }
      case 'like': return { kind: 'alike', review, alike: likeness.of(review), ...back }
      case 'note': return { kind: 'note', review, on: today(), ...link && { link }, ...back }
    }
  }

  /** One review, opened from the answer it stands in; or those that are like it. */
  function opened({ id, at, do: what }: Extract<OnCard, { id: string }>, before?: Understood): Understood | undefined {
    const review = catalogue.find(id)
    if (!review) return undefined
    const from = at ? places.understood(places.known(at)) : before
    const alike = what === 'like' ? likeness.of(review).map(other => other.review.id) : []
    return alike.length > 0 ? nowShown(alike, from, { of: id }) : nowShown([id], from)
  }

  return {
    answered,
    understood: (press, before) => press.do === 'show' ? places.understood(places.known(press.at)) : 'id' in press ? opened(press, before) : undefined,
    pressed(press, once) {
      if ('id' in press) return one(press)
      const at = places.known(press.at)
      switch (press.do) {
        case 'show': return show(at)
        case 'narrow': return narrow(at)
        case 'rate': return { kind: 'rate', at }
        case 'helpful': return voted(at, once, true)
        case 'unhelpful': return voted(at, once, false, press.reason)
      }
    }
  }
}
