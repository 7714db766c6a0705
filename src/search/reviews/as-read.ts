import type { Catalogue, Review, Subject } from '../../catalogue/review.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { contentNoteOf } from './content-note.ts'
import { strengths } from './concept-evidence.ts'
import { agesRead, type Facts } from './facts.ts'
import type { AgeSpan } from '../match.ts'
import { yearsIn } from '../limits/years.ts'

/** An age that is told exactly: a whole year, or so many months. */
function ageOf({ from, to }: AgeSpan): Subject['age'] | undefined {
  if (from === to) return { months: from }
  return from % 12 === 0 && to === from + 11 ? { years: from / 12 } : undefined
}

/** True for a review that is known by its text alone. */
const isText = ({ themes, subjects }: Review): boolean => themes.length === 0 && subjects.length === 0

/** Whom a text tells of where nothing else does and it tells of one age: of several, no one can be said to be of either. It takes longer than all the rest of a start, and is kept with the facts. */
export function subjectsRead(review: Review, { sexes }: Facts): Subject[] {
  if (!isText(review)) return []
  const [only, another] = agesRead(review, yearsIn(`${review.title}\n${review.summary}`, '2100-12-31').rest)
  const age = only && !another ? ageOf(only) : undefined
  return age ? [{ age, ...sexes.length === 1 && { sex: sexes[0]! } }] : []
}

/** A review as it is shown: of one known by its text alone, whom the text tells of; of any whose record gives none, a content note. */
function shownAs(review: Review, facts: Facts, subjects: Subject[], vocabulary: Vocabulary): Review {
  const note = review.contentNote ?? contentNoteOf(facts.concepts, vocabulary)
  const noted = note === undefined ? review : { ...review, contentNote: note }
  if (!isText(review)) return noted
  const isNamed = [...facts.concepts].some(([id, strength]) => strength >= strengths.later && vocabulary.concepts.get(id)?.kind === 'form' && !/^(?:single-case|several-children)$/.test(id))
  return { ...noted, subjects, read: isNamed ? ['whom', 'type'] : ['whom'] }
}

/** The same catalogue with what was read from its texts. @param subjects whom each text tells of. */
export function asRead(catalogue: Catalogue, facts: readonly Facts[], subjects: readonly Subject[][], vocabulary: Vocabulary): Catalogue {
  const reviews = catalogue.reviews.map((review, at) => shownAs(review, facts[at]!, subjects[at]!, vocabulary))
  const ids = new Map(reviews.map(review => [review.id, review]))
  return { ...catalogue, reviews, find: id => ids.get(id) }
}
