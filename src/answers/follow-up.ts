import type { Filters, Understood } from '../search/match.ts'
import type { Understanding } from '../search/understand.ts'
import type { Wish } from '../search/wishes.ts'
import { words } from '../search/words.ts'
import { bands } from '../search/ages.ts'
import { isAnew } from './anew.ts'
import { askedOfThem, isOfPast, opensAsFact } from './recalling.ts'
import { referenceIn, stepIn, takenBack, type Reference } from './referring.ts'
import { ofItsTerms } from './terms.ts'

/** How a message leans on the one before: adds to it, swaps a part of it, or asks for others by age, date or likeness. */
export type Lean = Reference | 'narrow' | 'swap' | 'add' | 'widen' | 'younger' | 'older' | 'below' | 'beyond' | 'newer' | 'earlier' | 'similar' | 'same' | 'recall' | 'instead' | 'worded' | 'unclear' | 'other-than' | 'also' | 'both' | 'again' | 'in-unit'

/** How a message leans on what came before, and whether it makes no sense alone. */
export interface FollowUp {
  lean: Lean
  alone: boolean
  /** True when nothing but its shortness says that it leans: a whole question of its own if leaning finds nothing. */
  bare?: boolean
  /** A step on, in months or years. */
  by?: number
  /** Filters before that it takes back. */
  drops?: (keyof Filters)[]
}

const leans: [RegExp, Lean][] = [
  [/\byounger (than (that|those|them|him|her|this|it)|children|kids|people|child|kid)\b|\b(any|anyone|anybody|someone|anything|something) (a bit )?younger\b/, 'below'],
  [/\b(older|bigger) (than (that|those|them|him|her|this|it)|children|kids|people|child|kid)\b|\b(any|anyone|anybody|someone|anything|something) (a bit )?older\b/, 'beyond'],
  [/\b(younger|littler|little ones)\b/, 'younger'],
  [/\b(older|oldest) (ones?|children|kids|teenagers|than (that|those|them|him|her))\b|^(just |only )?(the |any )?older( ones)?$/, 'older'],
  [/\b(newer|more recent|later|more up to date)( ones?)?( than (that|those|this|it|them))?$|\bsince then$|\b(newer|more recent|later) (ones?|than (that|those|this|it|them))\b/, 'newer'],
  [/\bearlier( ones?)?( than (that|those|this|it|them))?$|^((and|or|anything|ones?|reviews?|what about|how about|things?|stuff|the|those|just|only) )*(before|prior to) (that|then|those|it|them)$/, 'earlier'],
  [/^((and|or|anything|ones?|reviews?|what about|how about|things?|stuff|the|those|just|only) )*(after|since) (that|then|those|it|them)$/, 'newer'],
  [/\b(similar|same kind|same sort|alike|nearest|closest|remotely (like|near|close)|close to (it|that|this)|along (those|these|the same) lines|in that area|anything (close|near|related))\b|\b\w+ like (it|that|this|those|these|them|him|her)$|\b(more|anything|something|others?|any|ones?|reviews?) like (it|that|this|those|these|them|him|her)\b|^((have you|have we|are there|is there|got|do you have) )?any ?more( of (those|them|these|that|it|the same))?$|^more like\b|^(any|are there any|is there any|anything|something) (others?|more|else)( like (that|it|those))?$|^(others|more|any more)$/, 'similar']
]

const opening = /^(in|from|during|after|any (who|where|which|that|with|in|from|of|for|by|born|aged|under|over|involving)|which (?!reviews?|learning|cases?)|ones?|those|these|(is|are|did|were|was|do|does|has|have) (any|either|both|it)|of|by|at|among|amongst|within|inside|whose|aged|involving|featuring|about|no|nope|not|when|if|and|but|or|also|plus|leave out|leaving out|what about|how about|just|only|what if|ok|okay|then|same|except|without|with|where|who|whose|having|not|excluding|except|apart from|any (with|in|from|of|for))\b/
const pointing = /\b(that|those|these|them|ones?|it|they|he|she|this|same|him|instead|too|also|as well|then)\b/
const whole = /\b(reviews?|learning|lessons?|cases?|anything|something|one|ones|information|briefings?) (on|about|of|around|regarding|involving|where)\b|\b(is|are) there (a|any|one)\b|\b(do|have) (you|we) (have|got)\b|^(show|find|tell)\b/
const swapping = /^(and|also|plus|what about|how about|ok|okay|or)\b|\b(instead|too|as well|also|then)$|\bmeant\b|\bsame (again |thing |one )?(but )?(for|with|about|on)\b|^no\b/

/** Takes back every age that was asked for. */
const widening = /\b(any|all|every|whatever|regardless of|no matter what) (age|ages)\b|\bwiden\b|^(ok |and |a bit |go |much )*(wider|broader|more widely|more broadly)( please| pls)?$|\b(wider|broader) than (that|this|it)\b/

/** Asks for a fact of what was shown. */
const recalling = /^(remind me( of| what)?|whats|what is|what was|what are|give me|send me|tell me) (the|its|their|his|her) (code|codes|name|title|date|dates|link|links|pdf|report|publisher)\b/

/** These make no sense with nothing before them. */
const needsBefore = /^(and|also|plus|what about|how about|but)\b|^(just|only) the .*\bones?\b/

/** These words only make sense beside something: they lean however little they find. */
const comparing = /^(of|by|at|among|amongst|within|inside|aged|involving|featuring|before|after|since|until|over|under|more|newer|older|in|from|for|with|by|only|just)\b|\b(onwards?|later|earlier)$/

const isTopic = (wish: Wish): boolean => wish.kind === 'topic' && wish.must
const hasForm = ({ wishes, understood: { filters } }: Understanding): boolean =>
  wishes.some(w => w.must && w.kind === 'form') || filters.types !== undefined || filters.documentKinds !== undefined
const hasFilter = (filters: Filters): boolean => Object.keys(filters).length > 0

/** The last two answers together, or all that one was narrowed from. */
function ofTheLast(text: string, before: Understood | undefined): FollowUp | undefined {
  if (before?.among && /^(ok |and |show |show me |no |actually |just )*(all|all of (them|those|these)|everything|the lot|the whole lot|the (whole |full )?list|the (first|last|previous|earlier) (list|lot|answer|set|results)|go back|back)( again| please| pls| then)*$/.test(text)) return { lean: 'again', alone: true }
  if (before?.last && /^(ok |and |show |show me |no |actually |just )*(both|compare (?:them|both|those|these)|(?:compare )?(?:the|those|these) two|either|all|everything)( of (them|those|these))?( together| again| please| pls| then| topics| themes)*$/.test(text)) return { lean: 'both', alone: true }
  return undefined
}

/** The same more widely, a year on or back, or a fact of it. */
function ofTheSame(text: string, topics: boolean): FollowUp | undefined {
  if (widening.test(text)) return { lean: !topics ? 'widen' : /\b(any|anything|all|everything)\b/.test(text) ? 'instead' : 'add', alone: !topics }
  return recalling.test(text) ? { lean: 'same', alone: false } : undefined
}

/** Other ones by age, date or likeness; a year that was named is a filter instead. */
function relative(text: string, asked: Understanding, topics: boolean): FollowUp | undefined {
  const { filters } = asked.understood
  const points = /\bthan (that|those|this|it|them)\b/.test(text)
  if (filters.years || (!points && (topics || Object.keys(filters).some(key => key !== 'ages' && key !== 'sex')))) return undefined
  const lean = leans.find(([pattern]) => pattern.test(text))?.[1]
  // "Older than that, over 18" says itself how old.
  if (filters.ages && lean !== undefined && isOfAge.has(lean)) return { lean: 'narrow', alone: points }
  return lean && { lean, alone: true }
}

const isOfAge: ReadonlySet<Lean> = new Set(['younger', 'older', 'below', 'beyond'])

/** "What progress was made?" after one review was named: of that review. */
function ofTheNamed(text: string, length: number, asked: Understanding, before: Understood | undefined): FollowUp | undefined {
  const narrows = before?.filters.named !== undefined && length <= 7 && hasForm(asked) && !/\breviews\b/.test(text)
  return narrows ? { lean: 'narrow', alone: false } : undefined
}

/** True when a sex or an age was asked for: the oldest of those is a person, and no review. */
const isOfPeople = (before: Understood | undefined): boolean =>
  before !== undefined && (before.filters.ages !== undefined || before.filters.sex !== undefined || before.concepts.some(id => bands[id]))

/** Asks for others of a kind that it names. */
const others = /^((and|what about|how about|also|just|show me|now) )*(all )?(the )?(?:other|remaining|(?:third|fourth|fifth|last)(?= .*\b(?:reviews?|reports?|audits?|briefings?)$)) (?!not\b|than\b|ones?\b|two\b|three\b|few\b|baby$|boy$|girl$|lad$|lass$|child$|case$|review$|report$)\w+ \w/

/** Of those before, by order, by what is linked with them or left beside them, or a step on. */
function ofTheShown(text: string, topics: boolean, before: Understood | undefined): FollowUp | undefined {
  const step = stepIn(text)
  if (step && (step.lean === 'shift-ages' || before === undefined || before.filters.years)) return { ...step, alone: true }
  if (before && others.test(text)) return { lean: 'other-than', alone: false }
  const lean = /\boldest\b/.test(text) && isOfPeople(before) ? 'eldest' : referenceIn(text)
  return lean !== undefined && holds(lean, text, topics, before) ? { lean, alone: before === undefined } : undefined
}

/** No theme is asked for in its own right, and no question in full. */
const holds = (lean: Reference, text: string, topics: boolean, before: Understood | undefined): boolean =>
  (!topics || speaksBeside(lean, text, before)) && (lean === 'except' ? before !== undefined : !whole.test(text))

/** True where a theme is named beside what was shown, and not asked for: "not the overdose one", "whose death prompted it". */
const speaksBeside = (lean: Reference, text: string, before: Understood | undefined): boolean =>
  before !== undefined && (lean === 'except' || lean === 'others' || lean.startsWith('same-') || (lean === 'linked' && /\b(it|that|this)\b/.test(text)))

/** Said before anything is. */
const fillers = /^((oh|ah|um|er|erm|hmm|yeah|yes|right|great|thanks|thank you|cheers|cool|lovely|please) )+/

/** A question on those that were shown keeps to them; `told`: whether the only one shown tells of all that the message names. */
function ofThoseShown(text: string, length: number, topics: boolean, before: Understood | undefined, told: Known['told']): FollowUp | undefined {
  const count = shownBy(before).length
  if (count === 0 || length > 10) return undefined
  const way = askedOfThem(text)
  const keeps = count === 1 ? keepsToOne(text, way, topics, told) : way === 'fact' || (way !== undefined && way !== 'tale' && !topics)
  return keeps ? { lean: 'recall', alone: false } : undefined
}

const shownBy = (before?: Understood): readonly string[] => before?.shown ?? before?.beside ?? []

/** Of the only one shown even a theme may be asked that it does not tell of, "did he self-harm", by a question built on that one. */
const keepsToOne = (text: string, way: ReturnType<typeof askedOfThem>, topics: boolean, told: Known['told']): boolean =>
  way === 'fact' || way === 'build' || way === 'tale' || (way !== undefined && !topics) || ((way !== undefined || opensAsFact(text)) && told(isOfPast(text)))

/** True where a theme or a filter is asked for, or something turned down. */
export const says = ({ wishes, understood: { filters }, denied }: Understanding): boolean => wishes.some(w => w.must) || hasFilter(filters) || denied.length > 0

/** Where a filter is taken back, nothing else was meant. */
const takesOnly: ReadonlySet<Lean> = new Set(['unclear', 'except', 'recall', 'worded'])

const takingBack = (found: FollowUp | undefined, topics: boolean, asked: Understanding): FollowUp => found && !takesOnly.has(found.lean) && (found.lean !== 'narrow' || says(asked)) ? found : { lean: topics ? 'swap' : 'same', alone: true }

/** What the catalogue tells of a message: whether the only review shown tells of all that it names, which themes are the widest, and which are of whom a review is about. */
export interface Known { told: (loosely: boolean) => boolean, isGeneral: (id: string) => boolean, isOfWhom: (id: string) => boolean }

const nothing: Known = { told: () => false, isGeneral: () => false, isOfWhom: () => false }

/** How a message leans on the one before; undefined for a whole question of its own. */
export function followUp(question: string, asked: Understanding, before?: Understood, known: Known = nothing): FollowUp | undefined {
  const typed = words(question).map(w => w.text)
  const text = typed.join(' ').replace(fillers, '')
  const topics = asked.wishes.some(isTopic)
  if (typed.length === 0 || typed.length > 14 || asked.understood.filters.named !== undefined || isAnew(text, topics)) return undefined
  const mends = before && ofItsTerms(text, asked, topics, before)
  if (mends) return mends
  const found = leanIn(text, typed.length, asked, topics, question.trimEnd().endsWith('?'), before, known)
  const drops = before ? takenBack(text) : []
  return drops.length === 0 || (!found && typed.length > 8) ? found : { ...takingBack(found, topics, asked), drops }
}

function leanIn(text: string, length: number, asked: Understanding, topics: boolean, asksAloud: boolean, before: Understood | undefined, known: Known): FollowUp | undefined {
  return ofTheLast(text, before) ??
    ofTheSame(text, topics) ??
    ofTheShown(text, topics, before) ??
    ofThoseShown(text, length, topics, before, known.told) ??
    relative(text, asked, topics) ??
    (topics ? undefined : ofTheNamed(text, length, asked, before)) ??
    plainFollowUp(text, length, asked, topics, asksAloud, before, known)
}

/** What is known of a message when it is asked whether it leans on another. */
interface Told { text: string, length: number, topics: boolean, aspects: boolean, plain: boolean, forms: boolean, asksAloud: boolean, ordered: boolean, people: boolean, general: boolean, worded: boolean, shown: boolean, open: boolean, loose: number }

type Kind = (told: Told) => FollowUp | false | undefined

/** "Boys too": beside who was asked for, and not instead. */
const adding = /^or\b|\b(too|as well|also|both)\b/
/** One of those before, by its date: "the earliest one", "newest first". */
const ranking = /^which( one| review)? (is|was|came) (the )?(older|newer|newest|oldest|latest|earlier|first|last|more recent)$|\b(newest|latest|most recent|earliest) (ones?|first|of (those|these|them))\b|^(just |only |and )?the (newest|latest|most recent|earliest)$|\b(by date|in date order)$/

/** Another theme beside, and not instead: "or serious injury", "alcohol as well". */
const alsoing = /^(or|also)\b(?! (just|only))|\b(too|as well|also)$/

const leanOf = ({ text, topics, forms }: Told): Lean => topics && alsoing.test(text) ? 'also' : adding.test(text) && !topics && !forms ? 'add' : swapping.test(text) ? 'swap' : 'narrow'

/** What begins so is said of something, "within families", though nothing else in it is understood. */
const prepositions = /^(by|within|in|at|of|with|among|from|inside|during|on|through|due to|because of|caused by) \w/

/** One document, and not a kind of review. */
const singular = /\b(report|version|summary|briefing|statement|pager|page|update|pdf|document)$/

/** Only the widest themes are named, after others: a death, of those. */
const isWide = ({ wishes }: Understanding, { concepts }: Understood, { isGeneral }: Known): boolean => concepts.length > 0 && wishes.every(w => !isTopic(w) || w.any.every(isGeneral))

/** Only an age, a sex, a death or a filter was asked for: a theme then narrows it. */
const isOpen = ({ concepts, filters, shown }: Understood, { isGeneral, isOfWhom }: Known): boolean =>
  shown !== undefined && filters.named === undefined && concepts.every(id => isGeneral(id) || isOfWhom(id)) && (concepts.length > 0 || hasFilter(filters))

/** Tried in turn; false settles that it is a whole question. */
const kinds: Kind[] = [
  ({ topics, open, length, text }) => topics && open && length <= 3 && !whole.test(text) && !opening.test(text) ? { lean: 'narrow', alone: false, bare: true } : undefined,
  ({ text, forms, topics, shown, length }) => forms && !topics && shown && length <= 4 && singular.test(text) ? { lean: 'narrow', alone: false } : undefined,
  ({ text, topics, plain, ordered, length }) => !topics && plain && (ranking.test(text) || (ordered && length <= 6)) ? { lean: 'same', alone: false } : undefined,
  ({ text, topics }) => topics && (whole.test(text) || /\b(which|what|any) (reviews?|learning|cases?|briefings?)\b/.test(text)) && !/^(and|what about|how about|only|just|ones?|the|those|these|which one)\b/.test(text) ? false : undefined,
  told => told.aspects && told.length <= 10 && opening.test(told.text) ? { lean: leanOf(told), alone: needsBefore.test(told.text) } : undefined,
  ({ text, aspects, topics, length }) => aspects && length <= 9 && isDefinite(text) ? { lean: 'narrow', alone: false, bare: topics } : undefined,
  ({ text, aspects, topics, length }) => aspects && length <= 9 && /^for \w/.test(text) ? { lean: 'narrow', alone: false, bare: topics } : undefined,
  ({ text, aspects, topics, length }) => aspects && !topics && length <= 8 && contrasting.test(text) && !/\breviews?\b/.test(text) ? { lean: 'narrow', alone: false } : undefined,
  ({ text, aspects, topics, forms, length, shown }) => aspects && !topics && (!forms || shown) && length <= 8 && /^(is|are|was|were) there (an?|any|one|some)\b|^(have (you|they|we) )?(got|any|a) \w/.test(text) && !/\breviews?\b/.test(text) ? { lean: 'narrow', alone: false } : undefined,
  ({ text, topics, forms, length, shown }) => forms && !topics && shown && length <= 8 && opensAsFact(text) && !/\breviews\b/.test(text) ? { lean: 'narrow', alone: false, bare: true } : undefined,
  ({ text, topics, forms, length }) => forms && !topics && length <= 5 && /\b(only|just)\b/.test(text) ? { lean: 'narrow', alone: false } : undefined,
  told => told.aspects && told.length <= 9 && pointing.test(told.text) ? { lean: leanOf(told), alone: false } : undefined,
  ({ text, length, topics, aspects }) => aspects && !topics && length <= 8 && /\bany (on|for|about)\b/.test(text) ? { lean: 'narrow', alone: false } : undefined,
  ({ text, length, aspects, worded }) => !aspects && worded && length <= 8 && !/\b(reviews?|anything|something) (on|about)\b/.test(text) ? { lean: 'worded', alone: false, bare: true } : undefined,
  ({ text, length, general }) => general && length <= 8 && !whole.test(text) ? { lean: 'narrow', alone: false } : undefined,
  ({ text, length, aspects, plain, loose }) => !aspects && plain && loose > 0 && length <= 8 && /^(just|only|any|ones?|the ones?|which|that (have|has|are|is|were|was|had))\b|\bonly\b|^(the )?(\w+ ){1,2}ones?$/.test(text) ? { lean: 'unclear', alone: false } : undefined,
  ({ text, length, aspects, plain, people, loose }) => !aspects && plain && length <= 8 && (people || pointing.test(text)) ? { lean: loose > 0 ? 'unclear' : 'same', alone: false } : undefined,
  ({ text, length, topics, aspects, forms, asksAloud }) => !topics && aspects && !forms && length <= 5 && !whole.test(text) && !/\breviews?\b/.test(text) ? { lean: 'narrow', alone: false, bare: !asksAloud && !comparing.test(text) } : undefined,
  ({ text, length, aspects }) => !aspects && length <= 5 && prepositions.test(text) ? { lean: 'narrow', alone: false, bare: true } : undefined
]

/** One of those before: "the autistic girl". */
const isDefinite = (text: string): boolean => /^(just |only |and |ok )*the \w/.test(text) && !whole.test(text) && !/\b(reviews?|reports?|learning|briefings?)\b/.test(text)
const contrasting = /\b(rather than|instead of|not)\b/

function plainFollowUp(text: string, length: number, asked: Understanding, topics: boolean, asksAloud: boolean, before: Understood | undefined, known: Known): FollowUp | undefined {
  const told: Told = {
    text, length, topics,
    aspects: says(asked),
    plain: asked.strange === 0 && asked.words.length === 0,
    forms: hasForm(asked),
    asksAloud,
    ordered: asked.order !== undefined,
    people: asked.wishes.length > 0,
    general: topics && before !== undefined && isWide(asked, before, known),
    worded: shownBy(before).length > 1 && asked.strange === 0 && asked.words.length > 0,
    shown: shownBy(before).length > 0,
    open: before !== undefined && isOpen(before, known),
    loose: asked.loose
  }
  for (const kind of kinds) {
    const found = kind(told)
    if (found !== undefined) return found || undefined
  }
  return undefined
}

/** Asks for what was not shown yet: "anything else on …", "any others?". */
export const asksForOthers = (question: string): boolean => /\b(else|(?<!the )others?|another)\b/i.test(question)
