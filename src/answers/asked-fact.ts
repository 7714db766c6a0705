import { documentKinds as allKinds, type DocumentKind, type Review } from '../catalogue/review.ts'
import { bands } from '../search/limits/ages/bands.ts'
import { kindsOfForm, type Facts } from '../search/reviews/facts.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import type { Understanding } from '../search/asked/understand.ts'
import type { Filters, Understood } from '../search/match.ts'
import { empty, words } from '../search/words/words.ts'
import { isTopic } from './message/context.ts'
import { numbersTo } from '../english/numbers.ts'

/** A fact that a record has a place for. */
export type Field = 'whom' | 'age' | 'sex' | 'number' | 'place' | 'date' | 'publisher' | 'author' | 'audience' | 'type' | 'code' | 'standing' | 'link' | 'documents' | 'pages' | 'lessons' | 'progress'

/**
 * What a question wants to know of what was shown: a fact that records have a place for, of the documents of some kinds where these are named; what is told of nobody;
 * a theme, where the record has all those that are named; what stands below, if it is stated at all; what surely is not stated; or how many there are.
 */
export type AskedFact = { is: Field, kinds?: readonly DocumentKind[] } | { is: 'anonymous' | 'below' | 'unstated' | 'count' } | { is: 'theme', names: string[] }

const closer = '(?:school|nursery|college|hospital|ward|unit|home|street|estate|village|house)'
const wider = '(?:town|city|area|county|district|borough|region|place|part)s?'
const ofPaper = '(?:it|this|that|one|each|(?:the|this|that) (?:review|report|briefing|audit|document))'
const issued = '\\b(?:publish\\w*|publication|released?|issued|(?:came|come|coming) out)\\b'

/** The facts, by the words that ask for them, in small letters without apostrophes: the first that is met counts. */
const fields: [Field | 'anonymous', RegExp][] = [
  ['standing', /\b(?:still|currently|now) (?:\w+ )?(?:published|available|listed|live|online|out|up)\b|\bwithdrawn\b|\btaken down\b/],
  ['link', /\b(?:links?|url|pdf)\b|\b(?:where|how)\b.* (?:find|read|get|see|download)\b/],
  ['documents', /\b(?:(?:how many|which|what|list|name|and|any)(?: (?:me|of|all|the|its|other))*|^the|^its) (?:documents?|files|papers|publications)\b|\bhow many (?:briefings|reports|summaries)\b/],
  ['pages', /\bhow (?:many pages|long is)\b|\b(?:number of|how many) (?:pages|words)\b/],
  ['date', new RegExp(`${issued}(?!.*\\bby\\b)(?<!\\bwho .*)|\\b(?:date|dated)\\b|\\b(?:what|which) (?:(?:year|yr|month)(?: (?:is|was|did)(?: .*)?)?|(?:years?|dates?) (?:are|were) (?:they|these|those)(?: from)?)$|\\bhow (?:recent|long ago)\\b|\\bhow old is ${ofPaper}$|^when (?:was|is) ${ofPaper}(?: (?:done|written|made|from))?$|^when$`)],
  ['place', new RegExp(`^(?:in |from )?(?:where|whereabouts|(?:which|what) ${wider})\\b(?!.*\\b(?:${closer}s?|do|does|lives|living|buried|grave|now)\\b)|\\bwhere$`)],
  ['whom', new RegExp(`\\bwho(?:m)? (?:is|was|are|were) (?:they|these|those|${ofPaper}|(?:the|these|those) (?:reviews|reports)) (?:about|on|of)(?: then)?$|^about whom$`)],
  ['anonymous', new RegExp(`\\bwhere(?:abouts)?\\b|\\b(?:which|what) (?:${closer}|${wider})\\b|\\bnam(?:es?|ed)\\b(?! of the (?:review|report|operation))|\\bwho (?:was|were|is|are) (?:he|she|they|the (?:child|baby|boy|girl|family|parents))$`)],
  ['audience', /\bwho(?:m)? (?:is|was|are) (?:it|this|that|they|the \w+) (?:meant |made |written |aimed )?(?:for|at)$|\b(?:made|meant|written|intended) for\b(?! what)|\baudience\b|\bwho should read\b/],
  ['progress', /\b(?:changed|improved|better|progress|put right|acted (?:up)?on|act on|implemented|actioned|put into practice)\b|\b(?:happened|done|been done) (?:since|after|about it)\b/],
  ['lessons', /\b(?:recommend\w*|learn(?:ing|t|ed|s)?|lessons?|findings?|failings?|failures?|conclu\w+|advice|tips|(?:went|gone|go) wrong|(?:main|key) (?:points?|messages?))\b|\b(?:what|did (?:it|they|the (?:review|report)))\b.* find\b/],
  ['code', /\b(?:code|ref|reference)\b/],
  ['sex', /\b(?:sex|gender)\b|\b(?:he|she|it|this|that|they|child|baby|teenager|young person|the one|or) an? (?:boy|girl|male|female|lad|lass)\b|\b(?:boy|girl|male|female)\b.* or /],
  ['age', /\b(?:how old|ages?|aged)\b/],
  ['author', /\b(?:who|person) (?:wrote|chaired|led|reviewed|made|signed)\b|\b(?:author|chair)\b/],
  ['publisher', /\bwho (?:published|produced|commissioned|issued|owns)\b|\bpublish\w*\b|\b(?:which|what|whose) (?:board|partnership|authority|council|lscb)\b|^whose\b/],
  ['type', /\b(?:kind|type|sort) of (?:review|report|thing|document)\b/],
  ['number', /\bhow many (?:(?:children|kids|girls|boys|babies|teenagers|young people|people|of them)\b|(?:(?:were|was) (?:there|it|they|involved)(?: in it)?)?$)/]
]

/** "Was it …", "did they …": asks for a yes or a no. */
export const isYesOrNo = (said: string): boolean => /^(?:(?:and|so|but|ok) )*(?:was|were|is|are|did|does|do|has|had|have)\b(?! there\b)/.test(said)

/** "Is it an audit", "was he 17": a yes or no that a fact answers. */
function fieldOf(said: string, { wishes, understood: { filters }, loose, unheard }: Understanding): Field | undefined {
  if (!isYesOrNo(said) || loose + unheard > 0) return undefined
  if (filters.ages ?? wishes.some(w => w.any.some(id => bands[id]))) return 'age'
  return filters.types ? 'type' : filters.years ? 'date' : filters.publishers ?? filters.areas ? 'publisher' : undefined
}

/** True for what does not hang on which review it is asked of. */
export const isField = ({ is }: AskedFact): boolean => !['theme', 'below', 'unstated'].includes(is)

/** Facts that are asked of one review alone, and of none that is looked for. */
const ofOne: ReadonlySet<string> = new Set<Field>(['whom', 'place', 'date', 'sex', 'author', 'audience', 'documents', 'pages'])

/** Asks of a review what its record has a place for, or what came of it, and of nobody who they are: "where was it", "is it a boy", "were they convicted". `byTelling`: of one that is told of, not shown or named. */
export function asksOfRecord(said: string, byTelling = false): boolean {
  const [named] = fields.find(([, pattern]) => pattern.test(said)) ?? []
  return named === undefined ? openly.test(said) : named !== 'anonymous' && (!byTelling || ofOne.has(named))
}
const openly = /\b(?:arrested|charged|prosecuted|convicted|sentenced|jailed|prison|sacked|dismissed|disciplined|blamed|struck off)\b(?!.* (?:who|name))|^what(?:s| is| are| does) yp ?\d\b|^(?:which|what) (?:section|order|law|act)\b/

const ofKinds = ({ documentKinds }: Filters): DocumentKind[] | undefined => documentKinds && allKinds.filter(kind => documentKinds.includes(kind))

/** The kinds of document that a question is of, or that what it goes on from was. */
function kindsOf(said: string, asked: Understanding, { review, before: { concepts, filters } }: ReviewFacts): readonly DocumentKind[] | undefined {
  if (/\b(?:each|every|all)\b/.test(said)) return review.documents.map(({ kind }) => kind)
  const own = ofKinds(asked.understood.filters) ?? kindsOfForm(asked.wishes.filter(w => w.must).flatMap(w => w.any))
  return own ?? (/\b(?:review|case)\b/.test(said) ? undefined : ofKinds(filters) ?? kindsOfForm(concepts))
}

/** A record, and what is known of it. */
export interface ReviewFacts { review: Review, concepts: Facts['concepts'], before: Pick<Understood, 'concepts' | 'filters'> }

/** What a question wants to know of one review; undefined where it wants nothing that can be told. @param said in small letters, without apostrophes. */
export function askedFactOf(said: string, asked: Understanding, of: ReviewFacts, vocabulary: Vocabulary): AskedFact | undefined {
  // What is asked of the bot is no fact of a review.
  if (/\byou\w*\b/.test(said)) return undefined
  const [named] = fields.find(([, pattern]) => pattern.test(said)) ?? []
  const field = named ?? (asked.wishes.some(isTopic) ? undefined : fieldOf(said, asked))
  const isCounted = of.review.subjects.some(({ count }) => count !== undefined)
  if (field === undefined || (field === 'number' && !isCounted)) return ofText(said, asked, of, vocabulary)
  if (field === 'anonymous') return { is: field }
  const kinds = field === 'date' || field === 'author' ? kindsOf(said, asked, of) : undefined
  return { is: field, ...kinds && { kinds } }
}

/** What says how many, in a text without its years and ages. */
const numbers = new RegExp(`\\b(?:\\d+|${numbersTo(20, 2)}|both|several)\\b`, 'i')
const datesAndAges = /\b(?:19|20)\d\d\b|\baged? (?:of )?\w+|\b\w+[ -](?:years?|months?)[ -]old\b|\b[A-Z]{2,}\d+\b/g

/** How far the themes and the text of a record tell what a question asks: only what was understood whole, and stands nowhere in it, is surely not stated. */
function ofText(said: string, asked: Understanding, { review: { title, summary, learning, documents, themes }, concepts }: ReviewFacts, vocabulary: Vocabulary): AskedFact {
  const text = [title, summary, ...learning, ...documents.map(document => document.title)].join('\n')
  const topics = asked.wishes.filter(isTopic)
  const held = topics.flatMap(({ any }) => any.find(id => themes.some(theme => vocabulary.within(id).has(theme))) ?? [])
  const names = held.map(id => vocabulary.concepts.get(id)?.preferred ?? id)
  const telling = stemsIn(said).filter(stem => !pointers.has(stem))
  const isIn = (words: string): boolean => stemsIn(words).some(stem => telling.includes(stem))
  if (held.length > 0 && held.length === topics.length && isYesOrNo(said) && names.every(isIn)) return { is: 'theme', names }
  if (/^how many\b/.test(said)) return { is: numbers.test(text.replace(datesAndAges, ' ')) ? 'below' : 'unstated' }
  const isTouched = topics.some(({ any }) => any.some(id => [...vocabulary.within(id)].some(other => concepts.has(other))))
  return { is: isReadWhole(said, asked, telling) && !isTouched && !isIn(text) ? 'unstated' : 'below' }
}

/** Whether all that a question asks was understood: its themes and no other word, or, as in "were they convicted", what came of it alone. */
function isReadWhole(said: string, asked: Understanding, telling: readonly string[]): boolean {
  if (telling.length === 1 && openly.test(said)) return true
  return asked.wishes.some(isTopic) && asked.words.length === 0 && asked.strange === 0
}

const stemsIn = (text: string): string[] => words(text).filter(word => !empty.has(word.text)).map(({ stem }) => stem)
/** Words that tell nothing of what is asked. */
const pointers = new Set(stemsIn('what which who whose when where why how he she him her they child review report so but not all just say tell us know then happen'))
