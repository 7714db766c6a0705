import { typeNames, type Catalogue, type Publisher } from '../catalogue/review.ts'
import { list } from '../english/lists.ts'
import { ageWords } from './limits/ages/bands.ts'
import type { Vocabulary } from './vocabulary/concepts.ts'
import { typesOfForm } from './vocabulary/forms.ts'
import type { Filters } from './match.ts'
import { yearWords } from './limits/years.ts'
import type { Mention } from './vocabulary/recognise.ts'
import type { Word } from './words/words.ts'

/** What a key stands for in words: publishers by name, reviews by title. */
export interface Naming { publisher: (key: string) => string, review: (id: string) => string }

/** How keys are put into words for one catalogue. */
export function namingOf(catalogue: Catalogue): Naming {
  return {
    publisher: key => catalogue.publishers.find(p => p.key === key)?.name ?? key,
    review: id => catalogue.find(id)?.title ?? id
  }
}

/** Every kind of learning review together has one name. */
function typesWords(types: readonly string[]): string {
  const kinds = typesOfForm['learning-review'] ?? []
  const named = kinds.every(kind => types.includes(kind)) ? types.filter(type => type === kinds[0] || !kinds.includes(type)) : types
  return named.map(type => (typeNames as Partial<Record<string, { many: string }>>)[type]?.many ?? type).join(' or ')
}

function documentWords(kinds: readonly string[]): string {
  if (kinds.includes('one-page') && kinds.length > 1) return 'short documents'
  const names: Record<string, string> = { briefing: 'briefings', 'one-page': 'learning on one page', statement: 'statements', report: 'full reports', progress: 'progress since the review', summary: 'summaries' }
  return kinds.map(kind => names[kind] ?? kind).join(' or ')
}

/** The filters of a question in words, each on its own. */
export function filterWords(filters: Filters, vocabulary: Vocabulary, naming: Naming): string[] {
  const or = (names: readonly string[] | undefined): string[] => names && names.length > 0 ? [names.join(' or ')] : []
  return [
    ...or(filters.named?.map(naming.review)),
    ...filters.sex ? [filters.sex === 'male' ? 'boys and young men' : 'girls and young women'] : [],
    ...or(filters.ages?.map(ageWords)),
    ...filters.types?.length ? [typesWords(filters.types)] : [],
    ...filters.documentKinds?.length ? [documentWords(filters.documentKinds)] : [],
    ...or([...new Set(filters.publishers?.map(naming.publisher))]),
    ...or(filters.areas),
    ...filters.years ? [yearWords(filters.years)] : [],
    ...(filters.without ?? []).map(id => `not ${preferred(vocabulary, id)}`),
    ...factWords(filters)
  ]
}

const factWords = ({ stated = [], unstated = [] }: Filters): string[] => [...stated.map(fact => `${fact} given`), ...unstated.map(fact => `${fact} not given`)]

/** Says what was only wished for. */
export function wishedNotes(wished: Filters, vocabulary: Vocabulary, naming: Naming): string[] {
  const said = filterWords(wished, vocabulary, naming)
  return said.length > 0 ? [`Put first, but not needed: ${said.join(' · ')}.`] : []
}

/** More bodies than this are counted, not named. */
const mostNamed = 3

/** Whose reviews are held, for whoever asks for another's: each body that publishes here today, with those it replaced. */
export function onlyHeld({ reviews, publishers }: Catalogue): string {
  const today = (one: Publisher): Publisher => {
    const next = publishers.find(({ key }) => key === one.replacedBy?.key)
    return next ? today(next) : one
  }
  const own = [...new Set(reviews.flatMap(({ publisher }) => publisher ?? []))]
  const present = [...new Set(own.map(one => today(one).name))]
  if (present.length === 0) return 'Only the reviews of this catalogue are held here.'
  const named = present.length > mostNamed ? [`the ${present.length} publishers of this catalogue`] : present
  const before = own.some(({ replacedBy }) => replacedBy) ? [`the bodies ${present.length > 1 ? 'they' : 'it'} replaced`] : []
  return `Only reviews from ${list([...named, ...before])} are held here.`
}

/** The preferred phrase of a concept. */
export const preferred = (vocabulary: Vocabulary, id: string): string => vocabulary.concepts.get(id)?.preferred ?? id

/** What was understood, in one line of preferred words. */
export function saidLine(concepts: readonly string[], filters: Filters, vocabulary: Vocabulary, naming: Naming): string {
  return [...new Set([...concepts.map(id => preferred(vocabulary, id)), ...filterWords(filters, vocabulary, naming)])].join(' · ')
}

/** Says what was repaired, in preferred words, where it named a concept. */
export function spellingNotes(changed: readonly string[], found: readonly Mention[], question: readonly Word[], vocabulary: Vocabulary): string[] {
  const repaired = new Set(changed.flatMap(c => c.split(' ')))
  const said = found.filter(m => m.at.some(i => repaired.has(question[i]?.text ?? ''))).flatMap(m => m.ids).map(id => preferred(vocabulary, id))
  return said.length > 0 ? [`Searched for ${[...new Set(said)].join(', ')}.`] : []
}
