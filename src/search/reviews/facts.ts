import { namesIn, type DocumentKind, type Publisher, type Review, type Subject } from '../../catalogue/review.ts'
import { agesTold } from '../limits/ages/ages-in-reviews.ts'
import { bands, bandSpan, meets } from '../limits/ages/bands.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import type { AgeSpan } from '../match.ts'
import { named, strengths, told, about } from './concept-evidence.ts'
import { agesOfAdults, isOfAdultAlone, ofWhom } from './of-whom.ts'
import { bare, titled } from './titled.ts'
import { yearsIn, type Years } from '../limits/years.ts'

/** What is known of one review, in the terms that questions are asked in. */
export interface Facts {
  /** Concept id → how strongly the review is about it, 0 to 1. */
  concepts: Map<string, number>
  /** The themes that its editor has put near it, but for those that it is only found by and never told to be of. */
  touches: readonly string[]
  ages: AgeSpan[]
  sexes: ('male' | 'female')[]
  years: Years[]
  /** Keys of earlier bodies that may have carried it out, where its publisher does not say. */
  boards: string[]
  /** Names it can be called by: code, its parts and pseudonym, and codes in its title, without spaces or hyphens. */
  names: string[]
  /** First names in its title, and labels there that others use too, such as `childk`. */
  called: string[]
  labels: string[]
  /** True for a review of an adult that tells of no child. */
  ofAdult: boolean
}

/** The form that each type of review has as a concept, first, and those it counts as too. */
export const formOfType: Record<string, string[]> = {
  'practice-review': ['child-safeguarding-practice-review'],
  'serious-case-review': ['serious-case-review'],
  'learning-review': ['learning-review'],
  'serious-incident-learning-review': ['serious-incident-learning-review', 'learning-review'],
  'multi-agency-learning-review': ['multi-agency-learning-review', 'learning-review'],
  'rapid-review': ['rapid-review'],
  'safeguarding-adults-review': ['safeguarding-adults-review'],
  'domestic-homicide-review': ['domestic-homicide-review'],
  'thematic-review': ['thematic-review'],
  briefing: ['briefing'],
  audit: ['audit']
}

const formOfDocument: Record<DocumentKind, string[]> = {
  report: ['full-report'],
  summary: ['short-documents'],
  briefing: ['briefing'],
  progress: ['progress-summary'],
  statement: ['statement'],
  'one-page': ['one-page-learning', 'short-documents']
}

/** The kinds of document that count as one of some forms; undefined where none does. */
export function kindsOfForm(forms: readonly string[]): DocumentKind[] | undefined {
  const kinds = (Object.keys(formOfDocument) as DocumentKind[]).filter(kind => formOfDocument[kind].some(form => forms.includes(form)))
  return kinds.length > 0 ? kinds : undefined
}

export { about, strengths }

function note(concepts: Map<string, number>, id: string, strength: number): void {
  if ((concepts.get(id) ?? 0) < strength) concepts.set(id, strength)
}

/** A summary that only names a harm beside what an editor has listed touches on it; without an editor's list the evidence counts. */
function readText(review: Review, vocabulary: Vocabulary, concepts: Map<string, number>): void {
  const edited = review.themes.length > 0
  for (const [id, strength] of edited ? named(review, vocabulary) : told(review, vocabulary)) note(concepts, id, strength)
}

function subjectAges(subject: Subject): AgeSpan[] {
  if (subject.age && 'years' in subject.age) return [{ from: subject.age.years * 12, to: subject.age.years * 12 + 11 }]
  if (subject.age) return [{ from: subject.age.months, to: subject.age.months }]
  const band = subject.ageBand === undefined ? undefined : bandSpan(subject.ageBand)
  return band ? [band] : []
}

/** The ages that a text tells of whom it is about: those of a dead woman's children are not hers. */
export const agesRead = (review: Review, rest: string): AgeSpan[] => ofWhom(review).subject === 'adult' ? agesOfAdults(rest).slice(0, 1) : agesTold(rest)

function agesOf(review: Review, concepts: ReadonlyMap<string, number>, rest: string): AgeSpan[] {
  const stated = review.subjects.flatMap(subjectAges)
  if (stated.length > 0) return stated
  const read = review.subjects.length > 0 ? [] : agesRead(review, rest)
  if (read.length > 0) return read
  return Object.entries(bands).filter(([id]) => (concepts.get(id) ?? 0) >= about).map(([, span]) => span)
}

type Sex = 'male' | 'female'

/** Other people, whose pronouns are not the child's: of whom the sex is told, and of whom it is not. Several together are no "he" and no "she". */
const others: Record<Sex, RegExp> = {
  male: /\b(step|half-?|grand|god)?-?(father|dad|uncle|grandad|brother|boyfriend|man|husband|son|boy)\b/i,
  // A child that is born tells of its mother.
  female: /\b(step|half-?|grand|god)?-?(mother|mum|aunt|auntie|nan|sister|girlfriend|woman|wife|daughter|girl|born)\b/i
}
const ofEitherSex = /\b(parent|partner|cohabitee|worker|teacher|officer|carer|coach|cousin|sibling|childminder|(?<!young )offender)\b/i

/** "Child N, an asylum-seeking boy …", "Baby boy of eight months", "LM, a girl of 16, was raped by …": what a review calls its child; or its children, "Two brothers of eight and ten …". */
const calls = [
  /^(?:[\p{L}\d' -]{1,30}(?:,| is| was) )?(?:an? )?(?:(?!and\b|boy\b|girl\b)[\p{L}\d-]+ ){0,4}?(?<whom>boy|girl|young man|young woman)\b(?!['’]|(?: (?:of|aged) [\w-]+)? and (?:an?|his|her|another)\b)/iu,
  /^(?:the |two |three |four )?(?:\w+ )?(?:half-)?(?<whom>brothers|sisters)\b(?! and )/i
]

/** A sentence that begins with a child: with a label, "R", "RX23", "Child J", or in any way from which a pronoun goes on, "Zara, 15, was hurt by her brothers. She had …". */
const labelled = /^(?:(?:Child|Baby|Toddler|Young Person) )?(?:(?!GP\b)\p{Lu}{1,3}\d*|\d+|(?<=(?:Child|Baby|Toddler|Young Person) )\p{Lu}\w+)(?:,| (?:is|was|had|has|lived|died)\b)/u
const isOfChild = /^(?!(?:He|She|They|It|This|The|Both|There|Nobody|One|Mother|Father|Mum|Dad|Staff|Police)\b)(?:(?:Child|Baby|Young Person) )?\p{Lu}\w*(?:, (?:aged |who (?:is|was) )?[\w-]+(?: months| weeks)?,| \([^)]*\)| (?:was|had|is|lived|died)\b)/u

/**
 * The sex that a text tells of its child: what it calls the child, or the first pronoun that can be nobody else's. Where others are told of before, it
 * is the child's if all of these are of the other sex, "Child R's mother killed him"; a sentence that begins with the child's label is read alone, but for "him".
 */
function sexTold(text: string): Sex | undefined {
  const whom = calls.flatMap(pattern => pattern.exec(text)?.groups?.whom ?? [])[0]
  if (whom) return /boy|brother|\bman/i.test(whom) ? 'male' : 'female'
  let [all, before] = ['', '']
  for (const sentence of text.split(/(?<=[.!?])\s|\n/)) {
    if (labelled.test(sentence)) before = ''
    for (const { 0: pronoun, index } of sentence.matchAll(/\b(?:he|him|his|himself|she|hers?|herself)\b/gi)) {
      const sex = /^s|^her/i.test(pronoun) ? 'female' : 'male'
      const told = `${pronoun === 'him' ? all : before} ${sentence.slice(0, index)}`
      if (!others[sex].test(told) && !ofEitherSex.test(told)) return sex
    }
    all = `${all} ${sentence}`
    before = isOfChild.test(sentence) ? '' : `${before} ${sentence}`
  }
  return undefined
}

function sexesOf(review: Review, concepts: ReadonlyMap<string, number>): ('male' | 'female')[] {
  const stated = review.subjects.flatMap(s => s.sex ? [s.sex] : [])
  const told = review.themes.length === 0 ? sexTold(review.summary) : undefined
  if (stated.length === 0 && told) return [told]
  const [girls, boys] = [concepts.get('girls') ?? 0, concepts.get('boys') ?? 0]
  // A title that names one of them alone says whom it is about.
  const least = Math.max(girls, boys) >= strengths.title ? strengths.title : about
  const themed = [...girls >= least ? ['female' as const] : [], ...boys >= least ? ['male' as const] : []]
  return [...new Set(stated.length > 0 ? stated : themed)]
}

function yearsOf(review: Review, text: string, now: number): Years[] {
  const published = [review.published, ...review.documents.map(d => d.published)].flatMap(d => d ? [Number(d.slice(0, 4))] : []).map(y => ({ from: y, to: y }))
  const found = [...review.period ? [review.period] : [], ...published]
  if (found.length > 0) return found
  const read = yearsIn(text, `${now}-12-31`).years
  return read?.from !== undefined && read.to !== undefined ? [read] : []
}

function boardsOf(review: Review, publishers: readonly Publisher[]): string[] {
  return review.board === 'not-stated' ? publishers.filter(p => p.replacedBy?.key === review.publisher?.key).map(p => p.key) : []
}

function namesOf({ code = '', pseudonym = '' }: Review): string[] {
  return [...new Set([code, ...namesIn(code), pseudonym, ...namesIn(pseudonym)].map(bare))].filter(name => name.length > 1)
}

/** True for a review of what happened to one child, and of nothing wider. */
function isOfOne({ type, subjects }: Review, concepts: ReadonlyMap<string, number>): boolean {
  if (concepts.has('thematic-review') || concepts.has('audit') || subjects.length > 1 || (subjects[0]?.count ?? 1) > 1) return false
  return type === undefined || subjects.some(s => s.age ?? s.ageBand)
}

const several = /^(?:\w+[\s-]){0,2}(?:girls|boys|children|babies|young people|teenagers|siblings|twins|brothers|sisters)\b/i

/** True for a review that counts more than one child, or whose title begins with more than one. */
const isOfSeveral = ({ subjects, title }: Review): boolean => subjects.length > 1 || (subjects[0]?.count ?? 1) > 1 || several.test(title)

/** The concepts that follow from the type of a review, the kinds of its documents and whom it is about. */
function noteForms(review: Review, concepts: Map<string, number>): void {
  if (isOfOne(review, concepts)) note(concepts, 'single-case', strengths.theme)
  else if (isOfSeveral(review)) note(concepts, 'several-children', strengths.theme)
  else if (concepts.has('thematic-review') || concepts.has('audit')) note(concepts, 'several-children', strengths.later)
  const forms = [...review.type ? formOfType[review.type] ?? [] : [], ...review.documents.flatMap(d => formOfDocument[d.kind] ?? [])]
  for (const id of forms) note(concepts, id, strengths.theme)
  if (concepts.has('briefing')) note(concepts, 'short-documents', strengths.theme)
}

/** The concepts that follow from ages. An editor's own word counts for "school-age": most ages lie in it. */
function noteBands(ages: readonly AgeSpan[], edited: boolean, concepts: Map<string, number>): void {
  for (const [id, band] of Object.entries(bands)) {
    const inside = ages.some(age => age.from >= band.from && age.to <= band.to)
    const reaches = ages.some(age => meets(age, band))
    if (inside && !(edited && id === 'school-age')) note(concepts, id, strengths.theme)
    else if (reaches) note(concepts, id, strengths.touch)
  }
}

/** A concept made of others: a review about a baby and about an injury is about injury to a baby. */
function noteTogether(vocabulary: Vocabulary, concepts: Map<string, number>): void {
  const strength = (id: string): number => Math.max(0, ...[...vocabulary.within(id)].map(other => concepts.get(other) ?? 0))
  for (const concept of vocabulary.concepts.values()) {
    for (const parts of concept.together) {
      const least = Math.min(...parts.map(strength))
      if (least > 0) note(concepts, concept.id, least)
    }
  }
}

/** Where an editor has put these near a review, it may be one or not: nothing may tell. */
const neverTold = ['any-suicide', 'self-harm']

/** Reads everything a question may ask of a review. `now` is the present year. */
export function factsOf(review: Review, vocabulary: Vocabulary, now: number, publishers: readonly Publisher[] = []): Facts {
  const concepts = new Map<string, number>()
  for (const id of review.themes) note(concepts, id, strengths.theme)
  for (const id of review.related) note(concepts, id, strengths.touch)
  readText(review, vocabulary, concepts)
  noteForms(review, concepts)
  const text = `${review.title}\n${review.summary}`
  const ages = agesOf(review, concepts, yearsIn(text, `${now}-12-31`).rest)
  noteBands(ages, review.themes.length > 0, concepts)
  if (review.themes.length === 0) noteTogether(vocabulary, concepts)
  if ((concepts.get('young-people') ?? 0) >= about) note(concepts, 'adolescent', strengths.touch)
  const { codes, called, labels } = titled(review, vocabulary)
  const touches = review.related.filter(id => !neverTold.some(theme => vocabulary.within(theme).has(id)))
  return { concepts, touches, ages, sexes: sexesOf(review, concepts), years: yearsOf(review, text, now), boards: boardsOf(review, publishers), names: [...new Set([...namesOf(review), ...codes])], called, labels, ofAdult: isOfAdultAlone(review) }
}
