import type { Review } from '../catalogue/review.ts'
import { bands } from '../search/limits/ages/bands.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import type { Understanding } from '../search/asked/understand.ts'
import { empty, words } from '../search/words/words.ts'
import { isTopic } from './heard/told.ts'

/** A fact that a record has a place for. */
export type Field = 'age' | 'sex' | 'number' | 'date' | 'publisher' | 'author' | 'type' | 'code' | 'standing' | 'link' | 'lessons' | 'progress'

/**
 * What a question wants to know of what was shown: a fact that records have a place for; what is told of nobody; a theme, where the record has all those that are named;
 * what the record says no more of than it shows; or what it does not state.
 */
export type Point = { is: Field | 'anonymous' | 'below' | 'unstated' } | { is: 'theme', names: string[] }

const places = '(?:school|nursery|college|hospital|ward|unit|home|town|city|village|street|area|estate|place)'
const ofPaper = '(?:it|this|that|one|(?:the|this|that) (?:review|report|briefing|audit|document))'

/** The facts, by the words that ask for them, in small letters without apostrophes: the first that is met counts. */
const fields: [Field | 'anonymous', RegExp][] = [
  ['standing', /\b(?:still|currently|now) (?:\w+ )?(?:published|available|listed|live|online|out|up)\b|\bwithdrawn\b|\btaken down\b/],
  ['link', /\b(?:links?|url|pdf)\b|\b(?:where|how)\b.* (?:find|read|get|see|download)\b/],
  ['anonymous', new RegExp(`\\bwhere(?:abouts)?\\b|\\b(?:which|what) ${places}\\b|\\bnam(?:es?|ed)\\b(?! of the (?:review|report|operation))|\\bwho (?:was|were|is|are) (?:he|she|they|the (?:child|baby|boy|girl|family|parents))$`)],
  ['progress', /\b(?:changed|improved|better|progress|put right)\b|\b(?:happened|done|been done) (?:since|after|about it)\b/],
  ['lessons', /\b(?:recommend\w*|learn(?:ing|t|ed|s)?|lessons?|findings?|conclu\w+|advice|tips|(?:went|gone|go) wrong)\b|\b(?:what|did (?:it|they|the (?:review|report)))\b.* find\b/],
  ['code', /\b(?:code|ref|reference)\b/],
  ['sex', /\b(?:sex|gender)\b|\b(?:it|this|that|they|child|baby|teenager|young person|the one|or) an? (?:boy|girl|male|female|lad|lass)\b|\b(?:boy|girl|male|female)\b.* or /],
  ['date', new RegExp(`\\bpublish\\w*\\b(?!.*\\bby\\b)(?<!\\bwho .*)|\\b(?:came|come) out\\b|\\b(?:publication|released?|date|dated|month)\\b|\\b(?:what|which) (?:year|yr)\\b|\\bhow (?:recent|long ago)\\b|\\bhow old is ${ofPaper}$|^when (?:was|is) ${ofPaper}(?: (?:done|written|made))?$|^when$`)],
  ['age', /\b(?:how old|ages?|aged)\b/],
  ['author', /\b(?:who|person) (?:wrote|chaired|led|reviewed)\b|\b(?:author|chair)\b/],
  ['publisher', /\bwho (?:published|produced|commissioned|issued|owns)\b|\bpublish\w*\b|\b(?:which|what|whose) (?:board|partnership|authority|council|county|lscb)\b|^whose\b/],
  ['type', /\b(?:kind|type|sort) of (?:review|report|thing|document)\b/],
  ['number', /\bhow many (?:children|kids|girls|boys|babies|teenagers|young people|people|of them)\b/]
]

/** "Was it …", "did they …": asks for a yes or a no. */
const isYesOrNo = (said: string): boolean => /^(?:(?:and|so|but|ok) )*(?:was|were|is|are|did|does|do|has|had|have)\b/.test(said)

/** "Is it an audit", "was he 17": a yes or no that a fact answers. */
function fieldOf(said: string, { wishes, understood: { filters }, loose, unheard }: Understanding): Field | undefined {
  if (!isYesOrNo(said) || loose + unheard > 0) return undefined
  if (filters.ages ?? wishes.some(w => w.any.some(id => bands[id]))) return 'age'
  return filters.types ? 'type' : filters.years ? 'date' : filters.publishers ?? filters.areas ? 'publisher' : undefined
}

/** True for what does not hang on which review it is asked of. */
export const isField = ({ is }: Point): boolean => !['theme', 'below', 'unstated'].includes(is)

/** What a question wants to know of one review; undefined where it wants nothing that can be told. @param said in small letters, without apostrophes. */
export function pointOf(said: string, asked: Understanding, review: Review, vocabulary: Vocabulary): Point | undefined {
  // What is asked of the bot is no fact of a review.
  if (/\byou\w*\b/.test(said)) return undefined
  const [named] = fields.find(([, pattern]) => pattern.test(said)) ?? []
  const field = named ?? (asked.wishes.some(isTopic) ? undefined : fieldOf(said, asked))
  return field ? { is: field } : ofText(said, asked, review, vocabulary)
}

/** How far the themes and the text of a record tell what a question asks. */
function ofText(said: string, { wishes }: Understanding, { title, summary, learning, themes }: Review, vocabulary: Vocabulary): Point {
  const topics = wishes.filter(isTopic)
  const held = topics.flatMap(({ any }) => any.find(id => themes.some(theme => vocabulary.within(id).has(theme))) ?? [])
  const names = held.map(id => vocabulary.concepts.get(id)?.preferred ?? id)
  const telling = stemsIn(said).filter(stem => !pointers.has(stem))
  const isIn = (text: string): boolean => stemsIn(text).some(stem => telling.includes(stem))
  if (held.length > 0 && held.length === topics.length && isYesOrNo(said) && names.every(isIn)) return { is: 'theme', names }
  return { is: telling.length === 0 || held.length > 0 || isIn([title, summary, ...learning].join('\n')) ? 'below' : 'unstated' }
}

const stemsIn = (text: string): string[] => words(text).filter(word => !empty.has(word.text)).map(({ stem }) => stem)
/** Words that tell nothing of what is asked. */
const pointers = new Set(stemsIn('what which who whose when where why how he she him her they child review report so but not all just say tell us know then happen'))
