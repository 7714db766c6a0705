import type { Catalogue } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/concepts.ts'
import type { Filters, Understood } from '../search/match.ts'
import type { Ranked } from '../search/rank.ts'
import { createSearch, type Search, type SearchOptions } from '../search/search.ts'
import { namingOf, type Understanding } from '../search/understand.ts'
import type { Wish } from '../search/wishes.ts'
import { saidLine } from '../search/said.ts'
import type { Answer, Answers } from './answer.ts'
import { asksForOthers, followUp, says, type FollowUp } from './follow-up.ts'
import { createLeaning, isOfForm } from './leaning.ts'
import { ordinals } from './ordinal.ts'
import { isUnit, pairOf, pointedAt } from './pointed.ts'
import { remembered } from './remembered.ts'
import { wantedIn } from './wanted.ts'
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
    if (isOnePeriod(asked) && found.length > 0 && found.every(isUndated)) return undatedOnly(asked, found.length)
    const matches = [...direct.slice(0, mostDirect), ...related.slice(0, Math.max(mostRelated, firstPage - direct.length))].map(ranked => search.match(asked, ranked))
    const { understood } = asked
    if (matches.length === 0) return { kind: 'nothing-found', searched, understood, nearest: nearestThemes(understood.concepts, themes, vocabulary) }
    const notes = direct.length > mostDirect ? [...understood.notes, `${direct.length} reviews fit; the first ${mostDirect} are shown.`] : understood.notes
    return { kind: 'answer', matches, searched, understood: { ...understood, notes } }
  }

  /** With one year or a few asked for, reviews that fit but do not say their date are counted and not shown: a date left open ("since 2016") may well take them in. */
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

  /** Some of the reviews that were shown before. */
  function only(named: string[], asked: Understanding): [Understanding, Ranked[]] {
    const one = { ...asking([], { named }, asked), words: [], all: [], strange: 0 }
    return [one, search.find(one)]
  }

  const leaning = createLeaning(search, vocabulary, asking)
  const kinds = { isGeneral: (id: string) => vocabulary.concepts.get(id)?.general === true, isOfWhom: (id: string) => vocabulary.concepts.get(id)?.kind === 'who' }

  function reply(question: string, before: Understood | undefined): Answer {
    const chosen = ordinals(question, before)
    if (chosen.length > 0) return toAnswer(...only(chosen, search.read(question)))
    if (before) return after(question, before)
    const asked = search.read(question)
    return followUp(question, asked)?.alone ? { kind: 'what-about', searched, understood: asked.understood } : toAnswer(asked, search.find(asked))
  }

  /** What a message says beside its way of pointing at what was shown, or of asking for something in its place. */
  function heard(question: string): { text: string, asked: Understanding, leaning?: 'swap' | 'narrow' } {
    const wanted = wantedIn(question)
    if (wanted) return { text: wanted.rest, asked: search.read(wanted.rest), ...wanted.narrows || isUnit(wanted.rest) ? {} : { leaning: 'swap' } }
    const pointed = pointedAt(question)
    const asked = search.read(pointed?.rest ?? question)
    if (!pointed) return { text: question, asked }
    return isRead(pointed.by, asked) ? { text: pointed.rest, asked, leaning: 'narrow' } : { text: question, asked: search.read(question) }
  }

  /** How it leans; `points`: what it says is said of those that were shown, and of nothing else. */
  function leanOf(text: string, asked: Understanding, before: Understood, points: boolean): FollowUp | undefined {
    const lean = followUp(text, asked, before, { told: loosely => leaning.told(before, asked, loosely), ...kinds })
    return !points ? lean : lean && !lean.bare ? lean : { lean: 'narrow', alone: false }
  }

  /** What a message asks that comes after another: with it as one, or alone. */
  function after(question: string, last: Understood): Answer {
    const { text, asked, leaning: way } = heard(question)
    const before = pairOf(question, last)
    const lean = way === 'swap' ? { lean: 'swap' as const, alone: false, bare: true } : leanOf(text, asked, before, way === 'narrow')
    /** "Anything else on …" does not ask for what was shown before. */
    const fresh = (found: Ranked[]): Ranked[] => asksForOthers(question) ? leaning.shownLast(before, asked, found) : found
    const leant = lean && together(question, before, asked, lean)
    const standsAlone = leant?.found.length === 0 && says(asked) && leaning.isEmpty(before, asked)
    if (leant && !standsAlone) return toAnswer(leant.asked, fresh(leant.found))
    if (lean?.alone && !standsAlone) return { kind: 'what-about', searched, understood: asked.understood }
    return inFull(question, { text, asked }, before, fresh)
  }

  function inFull(question: string, { text, asked }: { text: string, asked: Understanding }, before: Understood, fresh: (found: Ranked[]) => Ranked[]): Answer {
    const plain = text === question ? outOfTalk(question) : text
    const whole = plain === text ? asked : search.read(plain)
    const found = inPassing(question, fresh(search.find(whole)))
    return toAnswer(whole, found.length > 0 ? found : leaning.hinted(before, whole))
  }

  /** Both as one question; undefined where that finds nothing, and this one can stand alone. */
  function together(question: string, before: Understood, asked: Understanding, lean: FollowUp): { asked: Understanding, found: Ranked[] } | undefined {
    const made = leaning.together(before, asked, lean, question)
    if (!lean.bare) return made.found.length > 0 ? made : { ...made, found: leaning.hinted(before, asked) }
    const fits = made.found.some(f => f.grade === 'direct') || (made.found.length > 0 && !asked.wishes.some(w => w.must && w.kind === 'topic'))
    return fits || isOfWhom(asked, before, vocabulary) ? made : undefined
  }

  return {
    answer: (question, before) => remembered(reply(question, before), before),
    theme (id) {
      const concept = vocabulary.concepts.get(id)
      if (!concept) return undefined
      const asked = asking([{ any: [id], kind: concept.kind, must: true }], {}, search.read(''))
      return remembered(toAnswer(asked, search.find(asked).filter(m => m.grade === 'direct')))
    },
    themes: () => themes
  }
}

/** Only an age or a sex, after a theme: of that theme, and no question of its own. */
function isOfWhom({ wishes, understood: { filters } }: Understanding, before: Understood, vocabulary: Vocabulary): boolean {
  return wishes.every(w => w.kind === 'who' || !w.must) && Object.keys(filters).every(key => key === 'ages' || key === 'sex') && before.concepts.some(id => vocabulary.concepts.get(id)?.kind === 'topic') && before.shown !== undefined && !before.filters.named
}

/** What is said of some of those shown is understood. */
const isRead = (by: 'kind' | 'order' | 'said', asked: Understanding): boolean =>
  by === 'order' || (asked.strange === 0 && asked.words.length === 0 && says(asked) && (by === 'said' || isOfForm(asked)))

/** A question in full without what leads in to it and out of it in talk: "ok … then". */
const outOfTalk = (question: string): string => question.replace(/^\W*(?:(?:ok|okay|right|well|so|oh)\b\W*)+/i, '').replace(/\W+(?:then|now|instead)\W*$/i, '') || question

/** "And other health stuff": words alone, of a message that goes on from another, are no ground to call a review what was asked. */
function inPassing(question: string, found: Ranked[]): Ranked[] {
  const goesOn = /^\W*(?:and|or|also|plus|what about|how about|(?:any |the )?others?)\b/i.test(question)
  return goesOn ? found.map(f => f.by === 'words' ? { ...f, grade: 'related' } : f) : found
}

const isOnePeriod = ({ understood: { filters: { years } } }: Understanding): boolean => years?.from !== undefined && years.to !== undefined

const isUndated = (found: Ranked): boolean => found.grade === 'related' && found.standings.some(([key, standing]) => key === 'years' && standing === 'unknown')
