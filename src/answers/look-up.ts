import { namesIn, type Catalogue, type Review } from '../catalogue/review.ts'
import { createCompleting, type Typed } from '../search/completing.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { bare } from '../search/reviews/titled.ts'
import type { Match } from '../search/match.ts'
import { mentions } from '../search/vocabulary/recognise.ts'
import { onlyHeld } from '../search/said.ts'
import type { Search } from '../search/search.ts'
import { words } from '../search/words/words.ts'
import type { Answers } from './answer.ts'
import { isCalled } from './operation-names.ts'

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
  /** Reviews that a text names, by a code, a pseudonym or what their title is called by. */
  named: (text: string) => Review[]
  /** Why nothing can be found by what was typed, where there is a reason. */
  reasons: (typed: string) => readonly string[]
  /** Ids of the concepts a text speaks of, whether or not it asks about them, in its order; words with more than one meaning are left out. */
  themesIn: (text: string) => string[]
  /** True for a concept that something can be learned about: what happened and to whom, rather than where, or what was written. */
  isTopical: (id: string) => boolean
}

/** Nothing led to these. */
const asNewest = 'One of the newest: nothing typed so far leads to a review'
/** What was near what was asked, and not that, is said to be so. */
const near = 'Related'
const notTheirs = 'Not by the body you named'

interface LookUpParts { catalogue: Catalogue, vocabulary: Vocabulary, search: Search, answers: Answers }

/** Look-ups over one catalogue: the bot's own answers to what is typed and, while its last word is only begun, to what that may become. */
export function createLookUp({ catalogue, vocabulary, search, answers }: LookUpParts): LookUp {
  const { reviews } = catalogue
  const typing = createCompleting(search.shelf, vocabulary)
  const ours = onlyHeld(catalogue)
  const [newest, unled] = ['', asNewest].map(why => rowsOf(reviews.map(review => ({ review, grade: 'direct', why })))) as [Rows, Rows]

  /** What the bot answers, and how each row says that it is only near, or none of another's where another's was asked for. `heard`: something was understood. */
  function answered(text: string): { matches: Match[], heard: boolean } {
    const answer = answers.answer(text)
    const { concepts, filters, notes, order } = answer.understood
    const others = notes.includes(ours) ? notTheirs : ''
    const heard = concepts.length > 0 || Object.keys(filters).length > 0
    // Where nothing but an order is asked for, each is what was asked.
    const isInOrder = !heard && order !== undefined
    const matches = answer.kind === 'answer' ? answer.matches.map(({ review, grade, ...match }): Match => ({ review, grade: isInOrder ? 'direct' : grade, get why() { return [others, grade === 'related' && !isInOrder ? near : '', match.why].filter(Boolean).join(' · ') } })) : []
    return { matches, heard }
  }

  /** Half a word is no question: what its end may become is answered, and below that what stands before it, whatever it becomes. */
  function byTopic(text: string): Rows {
    const typed = typing(text)
    const own = typed.last === 'begun' ? undefined : answered(text)
    if (own && own.matches.length > 0) return rowsOf(own.matches)
    if (own && typed.silent && !own.heard) return unled
    const towards = firstFound(typed.becoming())
    return own && isFinished(typed, own.heard) ? rowsOf(towards) : above(towards, earlier(typed.before))
  }

  /** What is answered to the words before one that is not finished. */
  function earlier(text: string): Rows {
    if (text === '') return unled
    const own = answered(text)
    const { silent, becoming } = typing(text)
    return own.matches.length > 0 ? rowsOf(own.matches) : silent && !own.heard ? unled : rowsOf(firstFound(becoming()))
  }

  /** What the likeliest of some texts that finds anything is answered with. */
  function firstFound([text, ...others]: readonly string[]): Match[] {
    const found = text === undefined ? [] : answered(text).matches
    return found.length > 0 || others.length === 0 ? found : firstFound(others)
  }

  /** Some rows above others; the newest, which nothing led to, stand alone. */
  function above(rows: readonly Match[], others: Rows): Rows {
    return rows.length === 0 ? others : rowsOf(directFirst(others === unled ? rows : [...rows, ...others.part(0, others.total)]))
  }

  function beforeHalf(text: string): string | undefined {
    const [word = ''] = /\S*$/u.exec(text) ?? []
    const before = text.slice(0, text.length - word.length).trimEnd()
    const { last, silent } = typing(word)
    return last === 'begun' || (silent && before === '') ? before : undefined
  }

  function isTopical(id: string): boolean {
    const { kind = '', theme = false } = vocabulary.concepts.get(id) ?? {}
    return theme && ['topic', 'who'].includes(kind)
  }

  function named(text: string): Review[] {
    const { named: ids = [] } = answers.answer(text).understood.filters
    return reviews.filter(review => ids.includes(review.id) || isCalled(review, text))
  }

  return {
    newest, isTopical, named,
    reasons: typed => answers.answer(typed).understood.notes.filter(note => !note.startsWith('Searched for')),
    byTopic: typed => byTopic(typed),
    beforeHalf,
    byName: typed => byName(reviews, typed),
    themesIn: text => themesIn(text, vocabulary).filter(id => isTopical(id) && !vocabulary.outside.has(id))
  }
}

/** True where no more of the last word is to be expected: it is known or, alone, the beginning of nothing. */
function isFinished({ last, before, isShort }: Typed, heard: boolean): boolean {
  return before === '' ? last === 'lost' || heard || !isShort : last === 'whole' && !isShort
}

function rowsOf(matches: readonly Match[]): Rows {
  return { total: matches.length, part: (skip, count) => matches.slice(skip, skip + count) }
}

/** Each review once, what is meant before what is near it. */
function directFirst(matches: readonly Match[]): Match[] {
  const seen = new Set<Review>()
  return [...matches.filter(({ grade }) => grade === 'direct'), ...matches.filter(({ grade }) => grade === 'related')].filter(({ review }) => !seen.has(review) && seen.add(review))
}

function byName(reviews: readonly Review[], typed: string): Rows {
  const name = bare(typed)
  const found = name === '' ? [] : reviews.flatMap(review => {
    const rank = nearness(review, name)
    return rank === undefined ? [] : [{ rank, match: { review, grade: 'direct' as const, why: whys[rank]! } }]
  })
  return rowsOf(found.sort((a, b) => a.rank - b.rank).map(({ match }) => match))
}

const whys = ['The review with this name or code', 'Its name or code begins like this', 'Its title has this', 'Its record names this']

/** 0 the name itself, 1 a name or code that begins so, 2 a title with a word that begins so, 3 a record with a name that begins so; undefined for none. */
function nearness({ code = '', pseudonym = '', title, summary, documents }: Review, name: string): number | undefined {
  const names = [code, ...namesIn(code), pseudonym, ...namesIn(pseudonym)].map(bare).filter(one => one !== '')
  if (names.includes(name)) return 0
  if (names.some(one => one.startsWith(name))) return 1
  const titleWords = title.match(/[\p{L}\p{N}]+/gu) ?? []
  if (titleWords.some((_, i) => bare(titleWords.slice(i).join('')).startsWith(name))) return 2
  const recorded = [summary, ...documents.map(document => document.title)].flatMap(text => [...text.matchAll(ownName)].flatMap(([found]) => found.split(' ').map((_, i, all) => bare(all.slice(i).join('')))))
  return name.length > 2 && recorded.some(one => one.startsWith(name)) ? 3 : undefined
}

/** Names in running text: words with a capital that no sentence begins with. */
const ownName = /(?<=[\p{Ll}\d),] )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu

function themesIn(text: string, vocabulary: Vocabulary): string[] {
  const spoken = mentions(words(text), vocabulary, 'question').filter(({ ids, denied }) => ids.length === 1 && !denied)
  return [...new Set(spoken.flatMap(({ ids }) => ids))]
}
