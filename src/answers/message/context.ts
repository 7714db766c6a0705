import { bands } from '../../search/limits/ages/bands.ts'
import type { Understood } from '../../search/match.ts'
import type { Reader, Understanding } from '../../search/asked/understand.ts'
import type { ParsedMessage } from './parse.ts'
import type { Role } from './role-lexicon.ts'
import type { FollowUpAct } from './follow-up.ts'

/** What a message says, understood: what it wants, turns down, and asks to go beyond. */
export interface MessageParts { wanted: Understanding, down: Understanding, past: Understanding }

/** Words that are said of a person alone, by the ages they stand for. */
const people: [RegExp, string][] = [
  [/^(?:an? |the |still an? )?(?:adults?|grown-? ?ups?)(?: ones?)?$/i, 'over 18'], [/^(?:an? |the |still an? |under ?age )?(?:child|children|kids?|minors?|under ?age)(?: ones?)?$/i, 'under 18'],
  [/^(?:an? |the )?young (?:person|people)(?: ones?)?$/i, 'aged 10 to 25'],
  [/^(?:an? |the )?(?:old|elderly|retired) (?:people|persons?|m[ae]n|wom[ae]n|lad(?:y|ies)|gentlem[ae]n)(?: ones?)?$/i, 'elderly']
]
/** And this, but for "the little ones?", which compares. */
const littleOnes: [RegExp, string] = [/^(?:the |an? )?(?:little|wee|tiny) (?:ones?|kids?|children)(?: ones?| briefing| review)?$/i, 'under 5']
/** With "which of them is …" the one that goes furthest is meant. */
const furthest: [RegExp, string][] = [[/\b(?:older|bigger)\b/, 'the oldest'], [/\b(?:younger|smaller)\b/, 'the youngest'], [/\b(?:newer|later|more recent)\b/, 'the newest'], [/\bearlier\b/, 'the earliest']]
/** Says nothing of what is said of them. */
const lead = /^(?:(?:which|who|what|any|either|ones?|some|one|is|are|was|were|do|does|did|has|have|had|and|so|ok|or|but|just|only|stick to|keep(?: \w+)? to|of (?:them|those|these)|that|the ones?|about|for) )+/i

/** Words around a person who is only told to be grown up or not, and the limits of it: "can you show the ones who were still children", "anyone who'd turned 18". */
const around = /\b(?:which|who|whod|whos|what|any|either|ones?|some|anyone|anybody|someone|somebody|is|are|was|were|be|been|being|do|does|did|has|have|had|having|of|the|an?|that|thats|those|these|they|theyre|them|then|he|hes|she|shes|it|its|there|in|from|for|about|on|to|with|as|so|and|or|but|if|just|only|still|already|really|actually|legally|technically|all|case|cases|review|reviews|victims?|can|could|would|you|u|i|we|me|us|get|age|aged|list|lot|please|ive|ta)\b|[^\w ]/g
const grown: [RegExp, string][] = [
  [/^(?:adu?lts?|grown ?ups?|(?:past|turned|reached|hit|passed|gone|over|yet|yet turned|yet reached) (?:18|eighteen)|yet adults?|(?:grown|adult) (?:person|people)|adulthood)$/, 'over 18'],
  [/^(?:child|childs|chil\w{1,4}n|childrens|kids?|minors?|under ?age|juveniles?|(?:child |children |kids |minors )?(?:hadnt|hadnt turned|hadnt yet turned|havent turned|before turning|hadnt reached|before) (?:18|eighteen|adults?|grown ?ups?))$/, 'under 18']
]
const grownIn = (text: string): string | undefined => {
  const left = text.toLowerCase().replaceAll('\'', '').replace(around, ' ').replace(/\s+/g, ' ').trim()
  return grown.find(([pattern]) => pattern.test(left))?.[1]
}

/** "The drugs one", "14 or 15". */
const written = (wanted: string): string => /^the ([\w -]{3,24}?) ones?[?.!]*$/i.exec(wanted)?.[1] ?? wanted.replace(/^(\d{1,2}) (?:or|and) (\d{1,2})\b/, '$1 to $2')

/** What a message is about, ages for the words that are said of a person alone: "which of them was an adult". */
function personIn({ wanted, words, has }: ParsedMessage): string {
  const rank = furthest.find(([pattern]) => pattern.test(words('rank')))?.[1]
  if (rank !== undefined) return rank
  const bare = wanted.replace(/[?.!]+$/, '').replace(lead, '')
  const whom = /^(?:(?:and|but|that|so) )?(?<who>she|shes|he|hes)\b(?: (?:was|is|has|had))?/.exec(bare.toLowerCase())?.groups?.who
  if (whom !== undefined) return `${whom.startsWith('s') ? 'girl' : 'boy'} ${bare.replace(/^(?:(?:and|but|that|so) )?\S+(?= (\d|\w+teen\b)|)/i, (_, age?: string) => age === undefined ? '' : 'aged')}`
  return (has('compare') ? people : [...people, littleOnes]).find(([pattern]) => pattern.test(bare))?.[1] ?? grownIn(bare) ?? written(wanted)
}

/** Reads what a message says, part by part. What is gentler tells of no death. */
export function partsOf(h: ParsedMessage, read: Reader): MessageParts {
  const wanted = read(personIn(h))
  const part = (text: string): Understanding => text === h.wanted ? wanted : read(text)
  return { wanted, down: part(h.has('gentle') ? 'deaths' : grownIn(h.down) ?? h.down), past: part(h.past) }
}

/** What the catalogue tells of a message: whether the only review shown tells of all that it names, which themes are the widest, and which are of whom a review is about. */
export interface CatalogueView { told: (loosely: boolean) => boolean, isGeneral: (id: string) => boolean, isOfWhom: (id: string) => boolean }

/** True where a theme or a filter is asked for, or something turned down. */
export const says = ({ wishes, understood: { filters }, denied }: Understanding): boolean => wishes.some(w => w.must) || Object.keys(filters).length > 0 || denied.length > 0

/** True where a message names nothing that a review could be about, known or not: "that'll do", "pick one for me". */
export const namesNothing = (asked: Understanding): boolean => !says(asked) && asked.words.length + asked.strange + asked.unheard === 0 && !asked.outside

/** The same, but for whom, by whom or in which part of a review. */
export const isOfSettings = (asked: Understanding): boolean => namesNothing({ ...asked, wishes: asked.wishes.filter(w => w.kind !== 'setting') })

/** All that the decision goes by. */
export interface MessageContext extends MessageParts {
  h: ParsedMessage
  before: Understood | undefined
  known: CatalogueView
  /** Number of reviews shown before. */
  shown: number
  topics: boolean
  aspects: boolean
  forms: boolean
  /** True when every word was understood. */
  plain: boolean
  /** True when it asks in full, whatever came before. */
  full: boolean
}

export const isTopic = ({ kind, must }: Understanding['wishes'][number]): boolean => kind === 'topic' && must
const hasForm = ({ wishes, understood: { filters } }: Understanding): boolean => wishes.some(w => w.must && w.kind === 'form') || filters.types !== undefined || filters.documentKinds !== undefined
/** Asks in full, whatever came before. */
const inFull = /\b(reviews?|learning|lessons?|cases?|anything|something|information|briefings?|material|guidance) (on|about|of|around|regarding|involving|where|for|with|to do with)\b|\b(which|what|any) (reviews?|learning|cases?|briefings?)\b|\b(do|have) (you|we) (have|got|hold)\b|\blooking for\b|^(show|find|tell)\b|^(anything|something|any reviews?|learning|a review) (by|from|in|published)\b.* (on|about|where|involving|regarding|concerning)\b/

const nothing: CatalogueView = { told: () => false, isGeneral: () => false, isOfWhom: () => false }

/** A message that is about more than this, in words, does not point at what was shown: what sounds like it is said of its own story. */
const mostBeside = 4
const pointers: ReadonlySet<Role> = new Set<Role>(['step', 'rank', 'linked', 'same', 'form', 'rest', 'compare', 'like', 'both', 'whole'])

/** What the decision goes by. */
export function contextOf(heard: ParsedMessage, said: MessageParts, before: Understood | undefined, known: CatalogueView = nothing): MessageContext {
  const { wanted } = said
  const h: ParsedMessage = heard.size > mostBeside ? { ...heard, has: (...roles) => heard.has(...roles.filter(role => !pointers.has(role))) } : heard
  return {
    ...said, h, before, known, shown: (before?.shown ?? before?.beside ?? []).length,
    topics: wanted.wishes.some(isTopic), aspects: says(wanted), forms: hasForm(wanted), plain: wanted.strange === 0 && wanted.words.length === 0, full: inFull.test(h.said)
  }
}

/** Only whom those are to be of is said, or of when, or how long they may be, and nothing else that means anything here. */
export function isPlain({ wishes, understood: { filters }, words, strange, unheard }: Understanding, lean: FollowUpAct, bare: boolean): boolean {
  const limits = !bare && (filters.sex ?? filters.ages ?? filters.years) !== undefined || lean === 'narrow' && filters.documentKinds !== undefined
  return lean !== 'add' && limits && wishes.every(w => !w.must || w.kind === 'who') && words.length + strange + unheard === 0
}

/** What was asked before tells of whom: by an age, a sex or a stage of life. */
export const isOfAge = (before: Understood | undefined): boolean => before !== undefined && (before.filters.ages !== undefined || before.filters.sex !== undefined || before.concepts.some(id => bands[id]))
