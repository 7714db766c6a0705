import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/concepts.ts'
import { bare } from '../search/facts.ts'
import type { Match } from '../search/match.ts'
import { mentions } from '../search/recognise.ts'
import { onlyHeld } from '../search/said.ts'
import type { Search } from '../search/search.ts'
import { createTyping, type Typed } from '../search/typing.ts'
import { words } from '../search/words.ts'
import type { Answers } from './answer.ts'
import { createSteady, type Reading } from './steady.ts'

/** A list that can be read part by part: the same parts for the same text. */
export interface Rows {
  total: number
  part: (skip: number, count: number) => Match[]
}

/** What stands in a list that follows the typing, best first. Nothing here throws on any text. */
export interface LookUp {
  /** Every review, newest first, those without a date last. */
  newest: Rows
  /** Reviews on what is typed so far; the last word may be half typed. */
  byTopic: (typed: string) => Rows
  /** Reviews whose code, name or title begins as typed so far; every one that shares a name. */
  byName: (typed: string) => Rows
  /** What stands before a last word that is only half typed; undefined where the last word is whole. */
  beforeHalf: (typed: string) => string | undefined
  /** Ids of the concepts a text speaks of, whether or not it asks about them, in its order; words with more than one meaning are left out. */
  themesIn: (text: string) => string[]
  /** True for a concept that something can be learned about: what happened and to whom, rather than where, or what was written. */
  isTopical: (id: string) => boolean
}

/** What is typed so far must be answered at least this far to be listed without the search's own word for it. */
const least = 0.5
/** A review that holds much less of what is typed than the best does is not listed beside it. */
const besideBest = 0.6
/** Letters of a word that say nothing beside other words. */
const tooShort = 2
/** A match of the search itself comes before what only begins as typed. */
const worth = { direct: 1, related: 0.4 } as const

const notTheirs = 'Not by the body you named'
const nothing = { matches: [], said: (match: Match) => match }

interface Scored { at: number, score: number, match: () => Match }

interface LookUpParts { catalogue: Catalogue, vocabulary: Vocabulary, search: Search, answers: Answers }

/** Look-ups over one catalogue: the answers to what is typed, held steady by what the words begun so far lead to. */
export function createLookUp({ catalogue, vocabulary, search, answers }: LookUpParts): LookUp {
  const { reviews } = catalogue
  const typing = createTyping(search.shelf, vocabulary)
  const places = new Map(reviews.map((review, at) => [review, at]))
  const ours = onlyHeld(catalogue)
  const none = rowsOf([])
  const newest = rowsOf(reviews.map(review => () => ({ review, grade: 'direct', why: '' })))

  /** What the search finds, and how each row says that none of it is another's, where another's was asked for. */
  function answered(typed: string): { matches: Match[], said: (match: Match) => Match } {
    const answer = answers.answer(typed)
    const isAnothers = answer.kind === 'answer' && answer.understood.notes.includes(ours)
    return { matches: answer.kind === 'answer' ? answer.matches : [], said: match => isAnothers ? { ...match, why: `${notTheirs} · ${match.why}` } : match }
  }

  const steady = createSteady(read)

  function byTopic(text: string): Rows {
    if (isBarren(text)) return none
    const rows = steady(text)
    if (rows.length > 0) return rowsOf(rows.map(match => () => match))
    const { silent, half } = read(text)
    return silent || half ? newest : none
  }

  /** What one text leads to: what the search answers, and what holds enough of the words begun. */
  function read(text: string): Reading {
    const { held, concept, silent, last } = typing(text)
    if (isHalf(text, last)) return { rows: [], silent: false, half: true }
    // Half a word is no question: the search would mend it into another.
    const { matches, said } = last === 'begun' ? nothing : answered(text)
    const floor = Math.max(least, besideBest * held.reduce((most, cover) => Math.max(most, cover), 0))
    const list: Scored[] = matches.map((match, place) => {
      const at = places.get(match.review)!
      return { at, score: held[at]! + worth[match.grade] * (1.2 - 0.2 * place / matches.length), match: () => match }
    })
    if (!silent) held.forEach((cover, at) => { if (cover >= floor) list.push({ at, score: cover, match: () => begins(reviews[at]!, concept(at)) }) })
    return { rows: best(list).map(({ match }) => said(match())), silent: silent && matches.length === 0, half: false }
  }

  function beforeHalf(text: string): string | undefined {
    const { before, word } = lastWordOf(text)
    return word.length === 1 || typing(text).last === 'begun' ? before : undefined
  }

  /** True for the name of a topic, whole, on which nothing is published: what shares a word with it is no help. */
  function isBarren(text: string): boolean {
    const typed = words(text)
    const named = mentions(typed, vocabulary, 'question').find(({ at, ids, denied }) => !denied && at.length === typed.length && ids.some(isTopical))
    return named !== undefined && answers.answer(text).kind === 'nothing-found' && (typed.length > 1 || typing(text).held.every(cover => cover === 0))
  }

  /** A review that what is typed so far leads to. */
  function begins(review: Review, concept: string | undefined): Match {
    const preferred = concept === undefined ? undefined : vocabulary.concepts.get(concept)?.preferred
    return { review, grade: 'related', why: preferred === undefined ? 'Its title or summary has what you typed' : `About ${preferred}` }
  }

  function isTopical(id: string): boolean {
    return ['topic', 'who'].includes(vocabulary.concepts.get(id)?.kind ?? '')
  }

  return {
    newest, byTopic, isTopical,
    beforeHalf,
    byName: typed => byName(reviews, typed),
    themesIn: text => themesIn(text, vocabulary).filter(isTopical)
  }
}

function rowsOf(matches: readonly (() => Match)[]): Rows {
  return { total: matches.length, part: (skip, count) => matches.slice(skip, skip + count).map(match => match()) }
}

/** Each review once, as the best of its readings has it; in the catalogue's order where equal. */
function best(all: readonly Scored[]): Scored[] {
  const list = new Map<number, Scored>()
  for (const one of all) if (one.score > (list.get(one.at)?.score ?? 0)) list.set(one.at, one)
  return [...list.values()].sort((a, b) => b.score - a.score || a.at - b.at)
}

/** The last word and what stands before it. */
function lastWordOf(text: string): { before: string, word: string } {
  const whole = text.trimEnd()
  const at = whole.search(/\S+$/u)
  return { before: whole.slice(0, Math.max(0, at)).trimEnd(), word: at < 0 ? '' : whole.slice(at) }
}

/** A letter or two, begun after other words. */
function isHalf(text: string, last: Typed['last']): boolean {
  const { before, word } = lastWordOf(text)
  return before !== '' && (word.length === 1 || (word.length <= tooShort && last === 'begun'))
}

function byName(reviews: readonly Review[], typed: string): Rows {
  const name = bare(typed)
  const found = name === '' ? [] : reviews.flatMap(review => {
    const rank = nearness(review, name)
    return rank === undefined ? [] : [{ rank, match: () => ({ review, grade: 'direct' as const, why: whys[rank]! }) }]
  })
  return rowsOf(found.sort((a, b) => a.rank - b.rank).map(({ match }) => match))
}

const whys = ['The review with this name or code', 'Its name or code begins like this', 'Its title has this']

/** 0 the name itself, 1 a name or code that begins so, 2 a title with a word that begins so; undefined for none. */
function nearness({ code = '', pseudonym = '', title }: Review, name: string): number | undefined {
  const names = [code, ...code.split(/[/,&+]|\band\b/u), pseudonym].map(bare).filter(one => one !== '')
  if (names.includes(name)) return 0
  if (names.some(one => one.startsWith(name))) return 1
  const titleWords = title.match(/[\p{L}\p{N}]+/gu) ?? []
  return titleWords.some((_, i) => bare(titleWords.slice(i).join('')).startsWith(name)) ? 2 : undefined
}

function themesIn(text: string, vocabulary: Vocabulary): string[] {
  const spoken = mentions(words(text), vocabulary, 'question').filter(({ ids, denied }) => ids.length === 1 && !denied)
  return [...new Set(spoken.flatMap(({ ids }) => ids))]
}
