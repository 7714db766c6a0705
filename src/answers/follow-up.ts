import type { Vocabulary } from '../search/concepts.ts'
import type { Filters, Understood } from '../search/match.ts'
import type { Understanding } from '../search/understand.ts'
import type { Wish } from '../search/wishes.ts'
import { words } from '../search/words.ts'
import { bands } from '../search/ages.ts'
import { referenceIn, stepIn, takenBack, type Reference } from './referring.ts'

/** How a message leans on the one before: adds to it, swaps a part of it, or asks for others by age, date or likeness. */
export type Lean = Reference | 'narrow' | 'swap' | 'add' | 'widen' | 'younger' | 'older' | 'newer' | 'earlier' | 'similar' | 'same'

/** What is asked for, in our own words. */
export interface Asks { wishes: Wish[], filters: Filters }

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
  [/\b(younger|littler|little ones)\b/, 'younger'],
  [/\b(older|oldest) (ones?|children|kids|teenagers|than (that|those|them|him|her))\b|^(just |only )?(the |any )?older( ones)?$/, 'older'],
  [/\b(newer|more recent|later|more up to date)( ones?)?( than (that|those|this|it|them))?$|\bsince then$|\b(newer|more recent|later) (ones?|than (that|those|this|it|them))\b/, 'newer'],
  [/\bearlier( ones?)?( than (that|those|this|it|them))?$/, 'earlier'],
  [/\b(similar|same kind|same sort|alike)\b|\b(more|anything|something|others?|any|ones?|reviews?) like (it|that|this|those|these|them|him|her)\b|^more like\b|^(any|are there any|is there any|anything|something) (others?|more|else)( like (that|it|those))?$|^(others|more|any more)$/, 'similar']
]

const opening = /^(no|nope|not|when|if|and|but|or|also|plus|leave out|leaving out|what about|how about|just|only|what if|ok|okay|then|same|except|without|with|where|who|whose|having|not|excluding|except|apart from|any (with|in|from|of|for))\b/
const pointing = /\b(that|those|these|them|ones?|it|they|he|she|this|same|him|instead|too|also|as well|then)\b/
const whole = /\b(reviews?|learning|lessons?|cases?|anything|something|one|ones|information|briefings?) (on|about|of|around|regarding|involving|where)\b|\b(is|are) there (a|any|one)\b|\b(do|have) (you|we) (have|got)\b|^(show|find|tell)\b/
const swapping = /^(and|also|plus|what about|how about|ok|okay|or)\b|\b(instead|too|as well|also|then)$|\bmeant\b|\bsame (again |thing |one )?(but )?(for|with|about|on)\b|^no\b/

/** Takes back every age that was asked for. */
const widening = /\b(any|all|every|whatever|regardless of|no matter what) (age|ages)\b|\bwiden\b|\b(wider|broader) than (that|this|it)\b/

/** Asks for a fact of what was shown. */
const recalling = /^(remind me( of| what)?|whats|what is|what was|what are|give me|send me|tell me) (the|its|their|his|her) (code|codes|name|title|date|dates|link|links|pdf|report|publisher)\b/

/** Says that what follows has nothing to do with what came before. */
const anew = /\b(start (over|again|afresh)|new (question|search|topic|one)|(different|another) (question|topic|subject)|forget (that|it|about that)|scrap that|never ?mind)\b/

/** These make no sense with nothing before them. */
const needsBefore = /^(and|also|plus|what about|how about|but)\b|^(just|only) the .*\bones?\b/

/** These words only make sense beside something: they lean however little they find. */
const comparing = /^(before|after|since|until|over|under|more|newer|older|in|from|for|with|by|only|just)\b|\b(onwards?|later|earlier)$/

const isTopic = (wish: Wish): boolean => wish.kind === 'topic' && wish.must
const hasForm = ({ wishes, understood: { filters } }: Understanding): boolean =>
  wishes.some(w => w.must && w.kind === 'form') || filters.types !== undefined || filters.documentKinds !== undefined
const hasFilter = (filters: Filters): boolean => Object.keys(filters).length > 0

/** The same more widely, a year on or back, or a fact of it. */
function ofTheSame(text: string, topics: boolean): FollowUp | undefined {
  if (widening.test(text)) return { lean: topics ? 'add' : 'widen', alone: !topics }
  return recalling.test(text) ? { lean: 'same', alone: false } : undefined
}

/** Other ones by age, date or likeness; a year that was named is a filter instead. */
function relative(text: string, asked: Understanding, topics: boolean): FollowUp | undefined {
  const { filters } = asked.understood
  const points = /\bthan (that|those|this|it|them)\b/.test(text)
  if (filters.years || (!points && (topics || hasFilter(without(filters, 'ages'))))) return undefined
  const lean = leans.find(([pattern]) => pattern.test(text))?.[1]
  // "Older than that, over 18" says itself how old.
  if (filters.ages && (lean === 'younger' || lean === 'older')) return { lean: 'narrow', alone: points }
  return lean && { lean, alone: true }
}

/** "What progress was made?" after one review was named: of that review. */
function ofTheNamed(text: string, length: number, asked: Understanding, before: Understood | undefined): FollowUp | undefined {
  const narrows = before?.filters.named !== undefined && length <= 7 && hasForm(asked) && !/\breviews\b/.test(text)
  return narrows ? { lean: 'narrow', alone: false } : undefined
}

/** True when a sex or an age was asked for: the oldest of those is a person, and no review. */
const isOfPeople = (before: Understood | undefined): boolean =>
  before !== undefined && (before.filters.ages !== undefined || before.filters.sex !== undefined || before.concepts.some(id => bands[id]))

/** Of those before, by order, by what is linked with them or left beside them, or a step on. */
function ofTheShown(text: string, topics: boolean, before: Understood | undefined): FollowUp | undefined {
  const step = stepIn(text)
  if (step && (step.lean === 'shift-ages' || before === undefined || before.filters.years)) return { ...step, alone: true }
  const lean = /\boldest\b/.test(text) && isOfPeople(before) ? 'eldest' : referenceIn(text)
  if (lean === undefined || (topics && !speaksBeside(lean, text, before)) || (lean === 'except' ? before === undefined : whole.test(text))) return undefined
  return { lean, alone: before === undefined }
}

/** True where a theme is named beside what was shown, and not asked for: "not the overdose one", "whose death prompted it". */
const speaksBeside = (lean: Reference, text: string, before: Understood | undefined): boolean =>
  before !== undefined && (lean === 'except' || lean === 'others' || (lean === 'linked' && /\b(it|that|this)\b/.test(text)))

/** Said before anything is. */
const fillers = /^((oh|ah|um|er|erm|hmm|yeah|yes|right|great|thanks|thank you|cheers|cool|lovely|please) )+/

/** How a message leans on the one before; undefined for a whole question of its own. */
export function followUp(question: string, asked: Understanding, before?: Understood): FollowUp | undefined {
  const typed = words(question).map(w => w.text)
  const text = typed.join(' ').replace(fillers, '')
  if (typed.length === 0 || typed.length > 14 || asked.understood.filters.named !== undefined || anew.test(text)) return undefined
  const topics = asked.wishes.some(isTopic)
  const found = leanIn(text, typed.length, asked, topics, question.trimEnd().endsWith('?'), before)
  const drops = before ? takenBack(text) : []
  return drops.length === 0 || (!found && typed.length > 8) ? found : { ...found ?? { lean: topics ? 'swap' : 'same', alone: true }, drops }
}

function leanIn(text: string, length: number, asked: Understanding, topics: boolean, asksAloud: boolean, before: Understood | undefined): FollowUp | undefined {
  return ofTheSame(text, topics) ??
    ofTheShown(text, topics, before) ??
    relative(text, asked, topics) ??
    (topics ? undefined : ofTheNamed(text, length, asked, before)) ??
    plainFollowUp(text, length, asked, topics, asksAloud)
}

const places = ['first', 'second', 'third']

/** The review meant by "the second one" after several were named; undefined for anything else. */
export function ordinal(question: string, before?: Understood): string | undefined {
  const named = before?.filters.named ?? []
  const place = /^(?:just |only |ok |and )*(?:the )?(first|second|third|last|other)(?: one| review)?$/.exec(words(question).map(w => w.text).join(' '))?.[1]
  if (place === undefined || named.length < 2) return undefined
  return place === 'last' || place === 'other' ? named.at(-1) : named[places.indexOf(place)]
}

/** What is known of a message when it is asked whether it leans on another. */
interface Told { text: string, length: number, topics: boolean, aspects: boolean, plain: boolean, forms: boolean, asksAloud: boolean, ordered: boolean, people: boolean }

type Kind = (told: Told) => FollowUp | false | undefined

/** "Boys too": beside who was asked for, and not instead. */
const adding = /^or\b|\b(too|as well|also|both)\b/
/** One of those before, by its date: "the earliest one", "newest first". */
const ranking = /\b(newest|latest|most recent|earliest) (ones?|first|of (those|these|them))\b|^(just |only |and )?the (newest|latest|most recent|earliest)$|\b(by date|in date order)$/

const leanOf = ({ text, topics, forms }: Told): Lean => adding.test(text) && !topics && !forms ? 'add' : swapping.test(text) ? 'swap' : 'narrow'

/** Tried in turn; false settles that it is a whole question. */
const kinds: Kind[] = [
  ({ text, topics, plain, ordered, length }) => !topics && plain && (ranking.test(text) || (ordered && length <= 6)) ? { lean: 'same', alone: false } : undefined,
  ({ text, topics }) => topics && whole.test(text) && !/^(and|what about|how about|only|just)\b/.test(text) ? false : undefined,
  told => told.aspects && told.length <= 10 && opening.test(told.text) ? { lean: leanOf(told), alone: needsBefore.test(told.text) } : undefined,
  told => told.aspects && told.length <= 9 && pointing.test(told.text) ? { lean: leanOf(told), alone: false } : undefined,
  ({ text, length, topics, aspects }) => aspects && !topics && length <= 8 && /\bany (on|for|about)\b/.test(text) ? { lean: 'narrow', alone: false } : undefined,
  ({ text, length, aspects, plain, people }) => !aspects && plain && length <= 8 && (people || pointing.test(text)) ? { lean: 'same', alone: false } : undefined,
  ({ text, length, topics, aspects, forms, asksAloud }) => !topics && aspects && !forms && length <= 5 && !whole.test(text) && !/\breviews?\b/.test(text) ? { lean: 'narrow', alone: false, bare: !asksAloud && !comparing.test(text) } : undefined
]

function plainFollowUp(text: string, length: number, asked: Understanding, topics: boolean, asksAloud: boolean): FollowUp | undefined {
  const told: Told = {
    text, length, topics,
    aspects: asked.wishes.some(w => w.must) || hasFilter(asked.understood.filters) || asked.denied.length > 0,
    plain: asked.strange === 0 && asked.words.length === 0,
    forms: hasForm(asked),
    asksAloud,
    ordered: asked.order !== undefined,
    people: asked.wishes.length > 0
  }
  for (const kind of kinds) {
    const found = kind(told)
    if (found !== undefined) return found || undefined
  }
  return undefined
}

function without(filters: Filters, ...keys: (keyof Filters)[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !keys.includes(key as keyof Filters)))
}

/** What was understood before, as wishes again. Senses of one ambiguous word are one wish. */
export function wishesBefore(before: Understood, vocabulary: Vocabulary): Wish[] {
  const wishes: Wish[] = []
  for (const id of before.concepts) {
    const concept = vocabulary.concepts.get(id)
    if (concept) wishes.push({ any: [id], kind: concept.kind, must: true })
  }
  return wishes
}

/** The wishes before without any that hold an age: a baby's death becomes a death. */
export function widened(before: Understood, vocabulary: Vocabulary): Wish[] {
  const kindOf = (id: string): string | undefined => vocabulary.concepts.get(id)?.kind
  return wishesBefore(before, vocabulary).filter(w => w.kind !== 'who').map(wish => {
    const broader = wish.any.flatMap(id => vocabulary.concepts.get(id)?.broader ?? [])
    return broader.some(id => kindOf(id) === 'who') && broader.some(id => kindOf(id) === 'topic') ? { ...wish, any: broader.filter(id => kindOf(id) === 'topic') } : wish
  })
}

/** Asks for what was not shown yet: "anything else on …", "any others?". */
export const asksForOthers = (question: string): boolean => /\b(else|(?<!the )others?|another)\b/i.test(question)

/** The filters of both questions, each as wide as either asks: "boys too" after girls is both. */
function either(before: Filters, added: Filters): Filters {
  const filters: Filters = { ...before, ...added }
  if (before.ages && added.ages) filters.ages = [...before.ages, ...added.ages]
  if (before.sex && added.sex && before.sex !== added.sex) delete filters.sex
  return filters
}

/** The first of two, unless nothing is left in it: girls or boys is everyone. */
const orElse = (first: Asks, second: Asks): Asks => first.wishes.length > 0 || hasFilter(first.filters) ? first : second

/** Of whom either question speaks, as one wish. */
function alternatives(old: readonly Wish[], fresh: readonly Wish[]): Wish[] {
  const any = [...old, ...fresh].filter(w => w.kind === 'who').flatMap(w => w.any)
  return any.length > 0 ? [{ any, kind: 'who', must: true }] : []
}

/** The question before with this one's part put in: `narrow` adds to it, `swap` takes the place of what is of the same kind, `add` widens it. */
export function joined(before: Understood, asked: Understanding, lean: 'narrow' | 'swap' | 'add', vocabulary: Vocabulary): Asks {
  const old = wishesBefore(before, vocabulary)
  const fresh = asked.wishes.filter(w => w.must)
  const added = asked.understood.filters
  const has = (kind: Wish['kind']): boolean => fresh.some(w => w.kind === kind)
  const swapsTopic = lean === 'swap' && (has('topic') || has('form'))
  // "Same for teenagers" after the deaths of babies asks for deaths.
  const kept = (has('who') || added.ages ? widened(before, vocabulary) : old)
    .filter(w => !(w.kind === 'who' && (has('who') || added.ages)))
    .map(w => swapsTopic && (w.kind === 'topic' || w.kind === 'form' || w.kind === 'setting') ? { ...w, must: false } : w)
    .filter(w => !fresh.some(f => f.any.join() === w.any.join()))
  const dropped: (keyof Filters)[] = [...has('who') ? ['ages' as const] : [], ...has('topic') ? ['named' as const] : []]
  if (lean === 'add' && !(has('topic') && !old.some(w => w.kind === 'topic'))) return has('topic')
    ? { wishes: [{ any: [...old, ...fresh].filter(w => w.kind === 'topic').flatMap(w => w.any), kind: 'topic', must: true }], filters: without({ ...before.filters, ...added }, 'ages', 'sex', 'named') }
    : orElse({ wishes: [...old.filter(w => w.kind !== 'who'), ...alternatives(old, fresh)], filters: either(before.filters, added) }, { wishes: fresh, filters: added })
  return { wishes: [...fresh, ...kept], filters: { ...without(before.filters, ...dropped), ...added } }
}
