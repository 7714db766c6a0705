import { phraseTest } from './phrase-finder.ts'
import { isAsking, isLikelyRisk, isPlainRisk, isPressing } from './risk.ts'
import type { Sentence } from './sentences.ts'

/** How a message tells of somebody, where that says more than what its words weigh. */

const isCaseWork = phraseTest([
  'plan|plans|caseload|allocated|conference|cin|lac|cp|cpp|iro|dash|supervision|supervise|placement|placements|sw|worker|workers|supervisee|cases|books|assessment|panel|respite|foster|fostering', 'core group', 'social worker',
  'i|we work|support', 'work with us|me', 'on my list', 'strategy meeting', 'case discussion'
])

/** With words of harm in it, a story of case work has so many words. */
const story = 12
/** How much a story may weigh for danger and still be case work: with words of harm in it little, without them more. */
const [withHarm, without] = [2.5, 7.5]

/**
 * How much weight for danger a message bears that tells of case work, with nothing of this day and no plea in it, and asks beside that for
 * something published: its many words weigh a little each.
 */
export function borneBy(told: readonly Sentence[], isHarm: (word: string) => boolean): number {
  const clauses = told.flatMap(sentence => sentence.clauses)
  const telling = clauses.filter(clause => !isAsking(clause))
  if (telling.length === clauses.length || !telling.some(isCaseWork) || telling.some(isPressing)) return 0
  const isOfHarm = telling.some(clause => isPlainRisk(clause) || isLikelyRisk(clause) || clause.some(isHarm))
  return isOfHarm ? telling.flat().length < story ? 0 : withHarm : without
}

const singular = new Set(['he', 'she', 'xname'])
const between = new Set('just still always never only now often also even usually mostly sometimes'.split(' '))
const isPast = (clause: readonly string[]): boolean => clause.some(word => past.has(word) || word.length > 4 && word.endsWith('ed'))
const past = new Set('was were had did would used told went came said took left'.split(' '))
const isDoneToOne = phraseTest(['they|men|man|blokes|bloke|lads|people|adults ~6 him|her'])
const isOften = phraseTest(['most|every|each|all day|days|night|nights|evening|evenings|morning|mornings|week|weekend|weekends|time|friday|fridays', 'at weekends|night', 'always|keep|keeps', 'for days|weeks', 'all the time'])
const isOfReview = phraseTest(['the|that|this|other|which one|ones', 'in|of it|these|those|them'])

/** How a message that asks for nothing tells of one person's life as it goes on, however calmly: “she goes off with older men most nights”. */
export function habitIn(told: readonly Sentence[]): 'often' | 'told' | undefined {
  const clauses = told.flatMap(sentence => sentence.clauses)
  if (clauses.some(clause => isAsking(clause) || isPast(clause) || isOfReview(clause)) || !clauses.some(clause => isDoing(clause) || isDoneToOne(clause))) return undefined
  return clauses.some(isOften) ? 'often' : 'told'
}

/** Whether a clause says what one person does, and more than that they say it. */
function isDoing(clause: readonly string[]): boolean {
  return clause.some((word, at) => singular.has(word) && isDeed(clause.slice(between.has(clause[at + 1] ?? '') ? at + 2 : at + 1)))
}

const isDeed = ([verb = '', ...rest]: readonly string[]): boolean => rest.length > 0 && verb.length > 3 && /[^s]s$/.test(verb) && verb !== 'says'
