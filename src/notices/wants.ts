import { createHash } from 'node:crypto'
import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { knownFilters } from '../search/known-filters.ts'
import { standingsOf } from '../search/ranking/filters.ts'
import { about } from '../search/reviews/facts.ts'
import type { Filters } from '../search/match.ts'
import type { Ranked } from '../search/ranking/rank.ts'
import { filterWords, namingOf, preferred } from '../search/said.ts'
import type { Search } from '../search/search.ts'
import type { Understanding } from '../search/asked/understand.ts'
import type { Wants } from '../store/subscription.ts'

/** Words typed after "subscribe to", read. `wants` is missing where nothing in them was understood; `unread`: some of the words were not; `named`: a review by its name was asked for. */
export interface WantsRead { wants?: Wants, notes: string[], unread?: true, named?: true }

/** Reads what is wanted and tells which reviews meet it, by the search's own understanding. Pure once built. */
export interface Wanting {
  read: (text: string) => WantsRead
  /** The reviews of the catalogue that a notice would be sent for, in its order. */
  fits: (wants: Wants) => Review[]
  /** What is wanted in preferred words, each part on its own; none for everything. */
  said: (wants: Wants) => string[]
  /** These wants as far as they name what is known here; undefined where nothing of them is, for they may be old or forged. */
  checked: (wants: Wants) => Wants | undefined
  /** The same wants with any of the themes enough, where there are several; undefined where that changes nothing. */
  loosened: (wants: Wants) => Wants | undefined
}

/** Said to want everything. */
const everything = /^(?:|every ?thing|any ?thing|all|(?:all|any|every)?(?: ?of)?(?: ?the)?(?: ?new)? ?(?:reviews?|notices?|ones?|learning|of it|of them))$/u

/** Said to want everything but what is named after it. */
const allBut = /^(?:every ?thing|any ?thing|all|(?:all|any|every)?(?: ?of)?(?: ?the)?(?: ?new)? ?(?:reviews?|notices?|learning|of it|of them)),? (?:but|bar|save|except|apart|aside|other|without|excluding|minus|not)(?: (?:for|from|than|not|keep|about|on))* (?=\S)/iu

export interface WantingParts { search: Search, vocabulary: Vocabulary, catalogue: Catalogue }

/** Of so many wants, which reviews fit is remembered. */
const mostKept = 500

/** Builds the reader of wants over one catalogue. */
export function createWanting({ search, vocabulary, catalogue }: WantingParts): Wanting {
  const { reviews, facts } = search.shelf
  const naming = namingOf(catalogue)

  function read(text: string): WantsRead {
    const words = text.toLowerCase().replace(/[^\p{L}\p{N}/&]+/gu, ' ').trim()
    if (everything.test(words)) return { wants: { themes: [], filters: {} }, notes: [] }
    return allBut.test(text) ? but(read(text.replace(allBut, ''))) : named(text, words)
  }

  /** Everything but what was read: only themes can be left out. */
  function but({ wants, notes }: WantsRead): WantsRead {
    const without = [...new Set(wants?.themes.flat())]
    const said = wants && Object.keys(wants.filters).length > 0 ? [...notes, 'Of everything, only themes can be left out.'] : notes
    return without.length > 0 ? { wants: { themes: [], filters: { without } }, notes: said } : { notes: said }
  }

  function named(text: string, words: string): WantsRead {
    const asked = search.read(text)
    const { years, named: name, stated: _, unstated: __, ...filters } = asked.understood.filters
    const topics = asked.wishes.filter(({ must, any }) => must && any.every(id => !vocabulary.outside.has(id)))
    const themes = isChoice(words) ? merged(topics) : topics.map(({ any }) => any)
    const notes = [
      ...asked.understood.notes,
      ...years ? ['Notices are about newly published reviews, so the year was left out.'] : [],
      ...name ? ['A notice is not about one known review, so its name was left out.'] : [],
      ...asked.strange + asked.words.length > 0 ? ['Some words were not recognised as a theme, an age, a kind of review or a publisher, and were left out.'] : []
    ]
    const understood = themes.length > 0 || Object.keys(filters).length > 0
    return { ...understood && { wants: { themes, filters } }, notes, ...asked.strange + asked.words.length > 0 && { unread: true as const }, ...name && { named: true as const } }
  }

  function asking({ themes, filters }: Wants): Understanding {
    return {
      ...search.read(''), firm: new Set(Object.keys(filters) as (keyof Filters)[]),
      wishes: themes.map(any => ({ any, kind: vocabulary.concepts.get(any[0] ?? '')?.kind ?? 'topic', must: true })),
      understood: { concepts: themes.flat(), filters, said: '', notes: [] }
    }
  }

  const kept = new Map<string, Review[]>()
  function fits(wants: Wants): Review[] {
    if (isEverything(wants)) return [...reviews]
    const key = JSON.stringify(wants)
    const known = kept.get(key)
    if (known) return known
    const fitting = isAllBut(wants) ? reviews.filter((review, at) => isMet(standingsOf(review, facts[at]!, wants.filters, new Set()))) : asked(wants)
    // A button can carry any ages: what it asks for is not kept for ever.
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, fitting)
    return fitting
  }

  function asked(wants: Wants): Review[] {
    const found = new Set(search.find(asking(wants)).filter(isMeant).map(({ at }) => at))
    return reviews.filter((_, at) => found.has(at))
  }

  const isConcept = (id: string): boolean => vocabulary.ids.has(id)

  function checked(wants: Wants): Wants | undefined {
    if (isEverything(wants)) return wants
    const themes = wants.themes.map(group => group.filter(isConcept)).filter(group => group.length > 0)
    const known: Wants = { themes, filters: knownFilters(wants.filters, catalogue, isConcept) }
    return isEverything(known) ? undefined : known
  }

  return {
    read, fits, checked,
    said: ({ themes, filters }) => [...isAllBut({ themes, filters }) ? ['every new review'] : [], ...themes.map(any => any.map(id => preferred(vocabulary, id)).join(' or ')), ...filterWords(filters, vocabulary, naming)],
    loosened({ themes, filters }) {
      const groups = topicGroups(themes, vocabulary)
      return groups.length > 1 ? { themes: [...themes.filter(group => !groups.includes(group)), [...new Set(groups.flat())]], filters } : undefined
    }
  }
}

export function isEverything({ themes, filters }: Wants): boolean {
  return themes.length === 0 && Object.keys(filters).length === 0
}

/** Wants that only leave something out ask the search for nothing. */
export function isAllBut({ themes, filters }: Wants): boolean {
  return themes.length === 0 && Object.keys(filters).join() === 'without'
}

/**
 * A notice goes only where the review is surely what was asked for: about a theme of each group, and no filter unmet or unknown. A page that lists
 * a publisher's reviews without saying whose each one was is that publisher's all the same.
 */
function isMeant({ by, levels, standings }: Ranked): boolean {
  return by === 'aspects' && levels.every(level => level >= about) && isMet(standings)
}

const isMet = (standings: Ranked['standings'] | undefined): boolean =>
  standings?.every(([key, standing]) => standing === 'met' || (standing === 'near' && (key === 'publishers' || key === 'areas'))) ?? false

/** "Neglect, self-harm or drugs" offers a choice of all three. */
function isChoice(words: string): boolean { return /\bor\b/u.test(words) && !/\band\b|\bwith\b|\bplus\b|&/u.test(words) }

function merged(wishes: readonly { any: string[], kind: string }[]): string[][] {
  return [...Map.groupBy(wishes, ({ kind }) => kind).values()].map(same => [...new Set(same.flatMap(({ any }) => any))])
}

function topicGroups(themes: readonly string[][], vocabulary: Vocabulary): string[][] {
  return themes.filter(group => group.every(id => vocabulary.concepts.get(id)?.kind === 'topic'))
}

/** The id of a conversation's subscription to these wants: the same whoever asks, in whatever order, however often it is delivered. */
export function subscriptionId(conversation: string, { themes, filters }: Wants): string {
  const groups = themes.map(group => group.toSorted().join()).sort()
  const sorted = Object.entries(filters).toSorted(([a], [b]) => a < b ? -1 : 1)
  return createHash('sha256').update(JSON.stringify([conversation, groups, sorted])).digest('hex').slice(0, 24)
}
