import { bands } from '../limits/ages/bands.ts'
import type { ConceptKind } from '../vocabulary/concept-files.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import type { Filters } from '../match.ts'
import type { Whom } from '../reviews/of-whom.ts'
import type { Mention } from '../vocabulary/recognise.ts'
import { preferred } from '../said.ts'
import { sexOfSubject } from '../words/sexes.ts'
import type { Word } from '../words/words.ts'

/** One thing a question asks for: any of these concepts. */
export interface Wish {
  any: string[]
  kind: ConceptKind
  /** True when a review that lacks it is not what was asked; false when it only comes first. */
  must: boolean
  /** True when it was said to be no more than preferred: "especially …". */
  first?: true
  /** True when only a loose way of speaking told of it, e.g. "banged up". */
  loose?: boolean
  /** True when only a sentence that others point back to told of it. */
  before?: boolean
  /** True when it was named just after another, with nothing or only a comma between: "alcohol drugs". */
  beside?: true
  /** Number of the thing it tells of, where several are asked for apart. */
  part?: number
}

/** A question while it is being read. */
export interface QuestionDraft {
  wishes: Wish[]
  filters: Filters
  /** Which filters a review must meet; the others only bring a review forward. */
  firm: Set<keyof Filters>
  /** Limits that are only wished for: what meets them comes first. */
  wished: Filters
  notes: string[]
}

/** The words of a question, which of them stand in the part that asks, which are no more than preferred, the sentences that ask themselves, where others are only pointed back to, and which of several things asked for apart each word tells of. */
export interface Asked { question: readonly Word[], asked: readonly boolean[], preferred: readonly boolean[], aloud?: ReadonlySet<number> | undefined, parts: readonly (number | undefined)[] }

const sexes: Record<string, 'male' | 'female'> = { girls: 'female', boys: 'male' }

function readSex(draft: QuestionDraft, sex: 'male' | 'female', inAsk: boolean): void {
  const isFirm = draft.firm.has('sex')
  if (isFirm && !inAsk) return
  // Both named is neither preferred, unless only one is asked for.
  if (draft.filters.sex && draft.filters.sex !== sex && isFirm === inAsk) {
    delete draft.filters.sex
    draft.firm.delete('sex')
    return
  }
  draft.filters.sex = sex
  if (inAsk) draft.firm.add('sex')
}

/** Takes the sex of whom a question says "she", where it names none. */
export function readSubject(draft: QuestionDraft, found: readonly Mention[], question: readonly Word[]): void {
  const sex = found.some(({ ids: [id = ''] }) => sexes[id]) ? undefined : sexOfSubject(question)
  if (sex) readSex(draft, sex, true)
}

function readDenied(draft: QuestionDraft, ids: readonly string[], kind: ConceptKind): void {
  if (kind !== 'setting') draft.filters.without = [...new Set([...draft.filters.without ?? [], ...ids])]
}

/** True for what asks for the opposite of other themes. */
export const isOpposite = ({ ids }: Mention, vocabulary: Vocabulary): boolean => ids.some(id => (vocabulary.concepts.get(id)?.opposite.length ?? 0) > 0)

/** Names what is the opposite of others: "who lived" turns down a death, "did not live" asks for one; nothing beside a death that is asked for. */
function readOpposite(draft: QuestionDraft, { ids, denied, at }: Mention, found: readonly Mention[], { asked }: Asked, vocabulary: Vocabulary): void {
  const opposite = ids.flatMap(id => vocabulary.concepts.get(id)?.opposite ?? [])
  if (!at.some(i => asked[i]) || found.some(other => !other.denied && other.ids.some(id => opposite.some(wide => vocabulary.within(wide).has(id))))) return
  if (denied) {
    draft.wishes.push({ any: opposite, kind: 'topic', must: true })
    return
  }
  readDenied(draft, opposite, 'topic')
  // Whoever lived came to harm: reviews that tell of it come first, and alone where nothing else was asked.
  const beside = ids.flatMap(id => vocabulary.concepts.get(id)?.related ?? [])
  if (beside.length > 0) draft.wishes.push({ any: beside, kind: 'topic', must: !found.some(other => other.ids.some(id => !ids.includes(id) && vocabulary.concepts.get(id)?.kind === 'topic')) })
}

/** Two wishes of one kind with only an "or" or a slash between them are one: either will do. So will either age of "babies and toddlers" and either form of "audits and briefings", for nothing is both, and either of two themes that are near kin: "gangs and serious youth violence". */
function isChoice(question: readonly Word[], end: number, start: number, kind: ConceptKind, kin: boolean): boolean {
  if (start === end) return isListed(question, start)
  if (kin && /^(and|n|as well as)$/.test(question.slice(end, start).map(({ text }) => text).join(' '))) return true
  return start > end && start - end <= 3 && question.slice(end, start).some(({ text }) => text === 'or' || (kind === 'who' || kind === 'form') && text === 'and')
}

/** True after a slash, and after a comma in a sentence that lists examples: "attendance, exclusion, anything like that". */
const isListed = (question: readonly Word[], at: number): boolean => question[at]?.slash === true || (question[at]?.paused === true && isOpen(question, at))

const isOpen = (question: readonly Word[], at: number): boolean =>
  /\b(anything (like|similar)|would (all )?be (good|great|useful|helpful|handy|lovely|ideal)|(that|this) (kind|sort|type) of thing|any of (those|these|them)|could be|whichever|either)\b/.test(question.filter(word => word.sentence === question[at]?.sentence).map(word => word.text).join(' '))

/** True for two themes of which each is said to be near the other. */
function areKin(some: readonly string[], others: readonly string[], vocabulary: Vocabulary): boolean {
  const near = (id: string): string[] => vocabulary.concepts.get(id)?.related ?? []
  return some.every(one => others.every(other => near(one).includes(other) && near(other).includes(one)))
}

/** True for two themes that lie near each other, or under one that is wider. */
export function areNear(some: readonly string[], others: readonly string[], vocabulary: Vocabulary): boolean {
  const around = (ids: readonly string[]): Set<string> => new Set(ids.flatMap(id => { const concept = vocabulary.concepts.get(id); return concept?.general ? [id] : [id, ...concept?.related ?? [], ...concept?.broader ?? []] }))
  const near = around(some)
  return [...around(others)].some(id => near.has(id))
}

const passes = /^(a|an|the|those|any|some|ones?|with|of|about|on|for|where|who|that|in|by|from|if|it|is|was|were|involves?|involving)$/

/** True just after "including": what is named is wanted with the rest. */
function isIncluded(question: readonly Word[], start: number): boolean {
  const near = question.slice(Math.max(0, start - 4), start).filter(word => word.sentence === question[start]?.sentence).map(word => word.text).reverse()
  return /^(including|incl|inc|even)$/.test(near.find(text => !passes.test(text)) ?? '')
}

/** A wish and the place where its words end. */
interface Placed { wish: Wish, end: number }

/** True for what no sentence names that asks. */
const isBefore = ({ at }: Mention, question: readonly Word[], aloud: Asked['aloud']): boolean => aloud !== undefined && !at.some(i => aloud.has(question[i]?.sentence ?? -1))

/** True for what is a choice with the last thing named, or included in it. */
const isOffered = ({ ids, at: [start = 0] }: Mention, kind: ConceptKind, question: readonly Word[], { wish, end }: Placed, vocabulary: Vocabulary): boolean =>
  (isIncluded(question, start) && areNear(wish.any, ids, vocabulary)) || isChoice(question, end, start, kind, areKin(wish.any, ids, vocabulary))

/** A mark that is there only where it is true. */
const only = <K extends string>(key: K, is: boolean): Partial<Record<K, true>> => is ? { [key]: true } as Record<K, true> : {}

/** The wish a mention makes, or the one it offers a choice to. */
function wishOf(mention: Mention, kind: ConceptKind, { question, asked, preferred, aloud, parts }: Asked, last: Placed | undefined, vocabulary: Vocabulary): Placed & { fresh: boolean } {
  const [start = 0] = mention.at
  const end = (mention.at.at(-1) ?? 0) + 1
  const part = parts[start]
  if (last?.wish.kind === kind && last.wish.part === part && isOffered(mention, kind, question, last, vocabulary)) {
    last.wish.any.push(...mention.ids)
    return { wish: last.wish, end, fresh: false }
  }
  return { wish: { any: [...mention.ids], kind, must: mention.at.some(i => asked[i]), ...only('first', mention.at.every(i => preferred[i])), ...only('loose', mention.source === 'lay'), ...only('before', isBefore(mention, question, aloud)), ...part === undefined ? {} : { part }, ...only('beside', last?.end === start && start > 0) }, end, fresh: true }
}

/** Reads what makes no wish: what is turned down, the opposite of a theme, and a sex. Returns false for anything else. */
function isRead(draft: QuestionDraft, mention: Mention, found: readonly Mention[], text: Asked, vocabulary: Vocabulary): boolean {
  const { ids, at, denied } = mention
  const [id = ''] = ids
  const sex = sexes[id]
  if (isOpposite(mention, vocabulary)) readOpposite(draft, mention, found, text, vocabulary)
  // "WNB not DNA": two names of one theme, of which only the name is turned down.
  else if (denied && found.some(other => !other.denied && other.ids.join() === ids.join() && other.at.some(i => text.asked[i] && text.question[i]?.sentence === text.question[at[0] ?? 0]?.sentence))) return true
  else if (denied) readDenied(draft, ids, vocabulary.concepts.get(id)?.kind ?? 'topic')
  // Of two things asked for apart, only one may be about a boy.
  else if (sex && at.every(i => text.preferred[i])) draft.wished.sex = sex
  else if (sex && at.some(i => text.parts[i] === undefined)) readSex(draft, sex, at.some(i => text.asked[i]))
  else return sex !== undefined
  return true
}

/** Turns the concepts that were recognised into wishes and filters. */
export function readMentions(draft: QuestionDraft, found: readonly Mention[], text: Asked, vocabulary: Vocabulary): void {
  let last: Placed | undefined
  for (const mention of found) {
    const [id = ''] = mention.ids
    const kind = vocabulary.concepts.get(id)?.kind ?? 'topic'
    if (mention.ids.length > 1) draft.notes.push(`An abbreviation or word with more than one meaning was read as ${mention.ids.map(i => preferred(vocabulary, i)).join(' or ')}.`)
    if (isRead(draft, mention, found, text, vocabulary)) continue
    const made = wishOf(mention, kind, text, last, vocabulary)
    if (made.fresh) draft.wishes.push(made.wish)
    last = made
  }
  olderThan(draft, text.question)
  // What was only told of, and is turned down where it is asked, is not wanted.
  const { without = [] } = draft.filters
  draft.wishes = eachOnce(draft.wishes.filter(({ any, must }) => must || !any.every(id => without.includes(id))), vocabulary)
}

/** What themes are asked for where reviews of adults are held too: those of adults by whoever asks of one, and either by "homicide" alone. */
export function byWhom(asked: Wish[], { whom: asksOf, byThings }: { whom: () => Whom, byThings: boolean }, held: ReadonlySet<string>, vocabulary: Vocabulary): Wish[] {
  const { concepts } = vocabulary
  const wishes = byThings ? byNobody(asked, vocabulary) : asked
  if (held.size === 0) return wishes
  const whom = asksOf()
  const idFor = (id: string): string => {
    const { adult, anyone = id } = concepts.get(id) ?? {}
    if (adult === undefined || whom === 'child' || !(held.has(adult) || held.has(anyone))) return id
    return whom === 'adult' && held.has(adult) ? adult : anyone
  }
  return wishes.map(wish => ({ ...wish, any: [...new Set(wish.any.map(idFor))] }))
}

/** What is asked for where things kill, and no person does: "killed by a train" asks for no homicide. */
const byNobody = (wishes: Wish[], { concepts }: Vocabulary): Wish[] => wishes.map(wish => ({ ...wish, any: [...new Set(wish.any.map(id => concepts.get(id)?.nobody ?? id))] }))

/** "Older children rather than babies": of every age past the one that is turned down. */
function olderThan({ wishes, filters: { without = [] } }: QuestionDraft, question: readonly Word[]): void {
  const younger = without.flatMap(id => bands[id] ?? [])
  if (younger.length === 0 || !question.some(({ text }) => /^(older|bigger)$/.test(text))) return
  const from = Math.max(...younger.map(band => band.from))
  for (const wish of wishes) if (wish.any.includes('adolescent')) wish.any = Object.keys(bands).filter(id => id !== 'young-adult' && (bands[id]?.from ?? 0) > from)
}

/** Each wish once, as surely as it was said anywhere. A theme stays beside a narrower one; whom it tells of is said by that: a baby who died is a baby. */
function eachOnce(wishes: readonly Wish[], vocabulary: Vocabulary): Wish[] {
  const kept: Wish[] = []
  for (const wish of wishes) {
    const same = kept.find(other => other.any.join() === wish.any.join() && other.part === wish.part)
    if (same) {
      same.must ||= wish.must
      if (!wish.loose) delete same.loose
      if (!wish.before) delete same.before
    }
    else kept.push({ ...wish })
  }
  const isSaid = ({ kind, part, any }: Wish): boolean => kind === 'who' && kept.some(other => other.kind !== 'who' && (other.part === part || other.part === undefined) && !other.first && any.some(id => other.any.every(o => vocabulary.within(id).has(o))))
  return kept.filter(wish => !isSaid(wish))
}
