import type { Ages } from '../limits/ages/ages.ts'
import { bands } from '../limits/ages/bands.ts'
import { oldest } from '../limits/ages/spans.ts'
import { elderly } from '../limits/ages/stages.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { kindsOfForm, typesOfForm } from '../vocabulary/forms.ts'
import type { Filters } from '../match.ts'
import type { QuestionDraft, Wish } from './wishes.ts'

/** What bears on which wishes must be met. */
export interface Bearing {
  /** True for a message that tells a story around its question. */
  story: boolean
  /** True when an age stands in the part that asks. */
  agesAsked: boolean
  /** Filters that stand in none of the sentences that ask. */
  outside: ReadonlySet<keyof Filters>
  /** Filters that are only wished for. */
  wished: ReadonlySet<keyof Filters>
  /** True when it is known which sentences ask. */
  focused: boolean
}

/** Eighteen years, in months. */
const grownUp = 18 * 12

/** Too wide to be what a question turns on: a death. */
const isGeneral = ({ any }: Wish, vocabulary: Vocabulary): boolean => any.every(id => vocabulary.concepts.get(id)?.general)

const isTopic = (wish: Wish): boolean => wish.must && wish.kind === 'topic'

/** A form that is what a question is about, e.g. progress since a review, and no mere type or kind of document. */
const isSubject = ({ kind, any }: Wish): boolean => kind === 'form' && !any.some(id => typesOfForm[id] ?? kindsOfForm[id])

/** Decides what must be met: topics first; a setting or a form only where it is what the question turns on. */
export function settle(draft: QuestionDraft, bearing: Bearing, vocabulary: Vocabulary): void {
  const { wishes, filters } = draft
  const asks = isAsked(draft, bearing)
  settleWished(draft, bearing, asks)
  if (bearing.story && !(bearing.focused && asks)) settleStory(wishes, vocabulary)
  settlePeople(draft, bearing)
  settleOutside(draft, bearing, vocabulary)
  const topics = wishes.some(isTopic)
  settleSettings(draft, wishes.some(wish => isTopic(wish) && !isGeneral(wish, vocabulary)), bearing)
  settleForms(wishes, topics, bearing)
  settleRole(draft, vocabulary)
  toFilters(draft, bearing.story && topics)
  settleFilters(draft, topics, bearing)
  if (bearing.story) settleUnasked(draft, asks)
  if (bearing.outside.has('named') && wishes.some(turnsElsewhere)) delete filters.named
  if (filters.named) for (const wish of wishes) if (wish.kind !== 'form') wish.must = false
}

/** What a story asks for in so many words beside a review that it only told of: any theme or form but progress, which is made since some review. */
const turnsElsewhere = (wish: Wish): boolean => wish.must && wish.before !== true && (wish.kind === 'topic' || (isSubject(wish) && !wish.any.includes('progress-summary')))

const isToldBeside = ({ kind, first }: Wish): boolean => kind === 'topic' && !first

/** What is only wished for limits nothing. */
function toWished<K extends keyof Filters>({ filters, wished, firm }: QuestionDraft, key: K): void {
  if (filters[key] !== undefined) wished[key] = filters[key]
  delete filters[key]
  firm.delete(key)
}

/** What is only wished for is what is asked where nothing else is, and no theme is told beside it. */
function settleWished(draft: QuestionDraft, { wished }: Bearing, asks: boolean): void {
  if (!asks && !draft.wishes.some(isToldBeside)) settleAlone(draft)
  else for (const key of wished) toWished(draft, key)
}

function settleAlone({ wishes, filters, firm, wished }: QuestionDraft): void {
  for (const wish of wishes) if (wish.first) wish.must = true
  if (wished.sex) firm.add('sex')
  Object.assign(filters, wished)
  for (const key of Object.keys(wished) as (keyof Filters)[]) delete wished[key]
}

/** True where anything is asked for in so many words. */
function isAsked({ wishes, filters, firm }: QuestionDraft, { agesAsked, outside, wished }: Bearing): boolean {
  return wishes.some(wish => wish.must) || (agesAsked && !wished.has('ages')) || firm.has('sex') || (['years', 'publishers', 'areas', 'named'] as const).some(key => filters[key] && !outside.has(key) && !wished.has(key))
}

/** Beside anything that reviews are about, "fire drill at ten" only says what day it is. */
function settleOutside({ wishes, filters }: QuestionDraft, { story }: Bearing, vocabulary: Vocabulary): void {
  const isOutside = ({ any }: Wish): boolean => any.every(id => vocabulary.outside.has(id))
  if (story && (filters.without || wishes.some(wish => wish.must && wish.kind !== 'setting' && !isOutside(wish)))) for (const wish of wishes) if (isOutside(wish)) wish.must = false
}

/** What the age that was asked for says already need not be met beside it: that it is a child, of which band, and whose death. */
function settlePeople({ wishes, filters }: QuestionDraft, { outside }: Bearing): void {
  const { ages } = outside.has('ages') ? {} : filters
  for (const wish of wishes) if (wish.any.includes('young-people') || isSaidByAge(wish, ages)) wish.must = false
  // A death past eighteen is no child's.
  const isGrownUp = ages?.every(age => age.from >= grownUp) && wishes.filter(isTopic).length > 1
  if (isGrownUp || wishes.some(({ must, any }) => must && any.every(id => (bands[id]?.from ?? 0) >= grownUp))) for (const wish of wishes) if (wish.any.includes('child-death')) wish.must = false
}

/** A story that asks for no theme in so many words asks for what it is about: never for what no review is about, where it tells of anything else. */
function settleStory(wishes: readonly Wish[], vocabulary: Vocabulary): void {
  if (wishes.some(wish => (isTopic(wish) || (wish.must && isSubject(wish))) && !isGeneral(wish, vocabulary))) return
  const topics = wishes.filter(({ kind }) => kind === 'topic')
  const choices = [wishes.filter(isSubject), topics.filter(({ any }) => !any.every(id => vocabulary.outside.has(id))), topics]
  for (const wish of choices.find(list => list.length > 0) ?? []) wish.must = true
}

/** A story in which nothing but a form was understood asks for that form; one that asks for nothing in so many words and tells of an age, and of no theme, for that age. */
function settleUnasked({ wishes, filters, firm }: QuestionDraft, asks: boolean): void {
  if (firm.size > 0 || wishes.some(wish => wish.must)) return
  for (const key of ['types', 'documentKinds'] as const) if (filters[key]) firm.add(key)
  if (!asks && filters.ages && firm.size === 0 && !wishes.some(({ kind }) => kind === 'topic')) firm.add('ages')
}

/** "Year 10 pupils", "a baby of four months": an age that lies within a band says it already. */
function isSaidByAge({ any }: Wish, ages: Filters['ages'] = []): boolean {
  return ages.some(age => any.every(id => { const band = bands[id]; return band !== undefined && age.from >= band.from && age.to <= band.to }))
}

/** Of somebody older than reviews are about there is none, unless the age is only told beside what is asked: "mum is 40, anything on neglect". `held`: ages past that which some review tells of. */
export function settleGrownUp({ wishes, filters, firm, notes }: QuestionDraft, { spans, grownUp }: Ages, story: boolean, held: boolean): void {
  if (grownUp.length === 0) return
  const isAsked = !story && spans.length === 0 && !filters.named && (held || !wishes.some(wish => wish.must))
  if (isAsked) { filters.ages = grownUp; firm.add('ages') }
  // Somebody elderly is mostly told of beside what is asked.
  if (!held && (isAsked || grownUp.some(({ from }) => from !== elderly * 12))) notes.push(`These reviews are about children and young people up to ${oldest}${isAsked ? '' : ', so an older age was left out'}.`)
}

function settleSettings({ wishes, filters }: QuestionDraft, topics: boolean, { story }: Bearing): void {
  const turnsOn = topics || wishes.some(wish => wish.must && (wish.kind === 'who' || wish.kind === 'form')) || filters.named !== undefined || filters.sex !== undefined || (filters.ages !== undefined && !story)
  if (turnsOn) for (const wish of wishes) if (wish.kind === 'setting') wish.must = false
}

/** A service asked for alone stands for what it deals with: "CAMHS cases" are about mental health. */
function settleRole({ wishes, filters }: QuestionDraft, vocabulary: Vocabulary): void {
  const [only, another] = wishes.filter(wish => wish.must)
  if (!only || another || only.kind !== 'setting' || Object.keys(filters).length > 0) return
  const dealt = only.any.flatMap(id => vocabulary.concepts.get(id)?.related ?? []).filter(id => vocabulary.concepts.get(id)?.kind === 'topic')
  if (dealt.length > 0) Object.assign(only, { any: dealt, kind: 'topic' })
}

function settleForms(wishes: readonly Wish[], topics: boolean, { story, focused }: Bearing): void {
  for (const wish of wishes) {
    const loose = story && !(focused && isSubject(wish))
    if (wish.kind === 'form' && ((topics && loose) || isHardlyForm(wish, wishes))) wish.must = false
  }
}

/** "I'm compiling a list" names no kind of review; nor, beside one that is named, does "what they did afterwards". */
const isHardlyForm = ({ loose, before }: Wish, wishes: readonly Wish[]): boolean => loose === true && (before === true || wishes.some(other => other.kind === 'form' && other.must && !other.loose))

/** In a story around a topic, years, places and publishers only bring a review forward. */
function settleFilters({ wishes, filters, firm }: QuestionDraft, topics: boolean, { story, agesAsked, outside }: Bearing): void {
  const soft = story && topics
  const always: Partial<Record<keyof Filters, boolean>> = { ages: !soft || agesAsked, years: !soft, publishers: !soft, areas: !soft, named: !soft }
  for (const [key, isFirm] of Object.entries(always) as [keyof Filters, boolean][]) if (filters[key] && isFirm && !outside.has(key)) firm.add(key)
  if ((filters.areas?.length ?? 0) > 1 && wishes.some(wish => wish.must)) firm.delete('areas')
}

function put<K extends 'types' | 'documentKinds'>(draft: QuestionDraft, key: K, values: readonly string[], isFirm: boolean, filters = draft.filters): void {
  if (values.length === 0) return
  filters[key] = [...new Set([...filters[key] ?? [], ...values])]
  if (isFirm) draft.firm.add(key)
}

/** Wishes for a type of review or a kind of document become filters. */
function toFilters(draft: QuestionDraft, soft: boolean): void {
  // "Briefings or thematic reviews" is one wish of two forms, of which only one is a kind of document: it stays a wish.
  const isFilter = ({ any }: Wish): boolean => any.every(id => typesOfForm[id] ?? kindsOfForm[id])
  const kinds = (wish: Wish): string[] => wish.any.flatMap(id => kindsOfForm[id] ?? [])
  const filters = draft.wishes.filter(isFilter)
  // "Briefings, not the full reports" asks for briefings, and not for anything short.
  const isWider = (wish: Wish): boolean => filters.some(other => kinds(other).length > 0 && kinds(other).length < kinds(wish).length && kinds(other).every(kind => kinds(wish).includes(kind)))
  for (const { any, must, first } of filters.filter(wish => !isWider(wish))) {
    const to = first && !must ? draft.wished : draft.filters
    if (must || first) put(draft, 'types', any.flatMap(id => typesOfForm[id] ?? []), must && !soft, to)
    put(draft, 'documentKinds', any.flatMap(id => kindsOfForm[id] ?? []), must && !soft, to)
  }
  draft.wishes = draft.wishes.filter(wish => !isFilter(wish))
}
