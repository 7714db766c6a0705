import type { Concern } from './concern.ts'
import { namesHarm, type Evidence, type Mark } from './evidence.ts'
import { borneBy, habitIn } from './telling.ts'
import { isOfWork } from './told-of.ts'
import { heaviest, isGiven, riskOver } from './weighing.ts'
import type { Sentence } from './sentences.ts'

/** What a message is met with: a card for a concern, or a word about danger beside its answer. */
export interface CareResponse { concern?: Concern | undefined, inDoubt?: true }

/** What was read in a message. `asPerson`: somebody named is read as a plain person. */
export interface WeighedMessage { text: string, told: readonly Sentence[], words: Evidence, marks: readonly Mark[], asPerson: boolean }

/** What speaks of nobody, where no phrase names a danger, is one only where it weighs as much; and what a colleague does with no harm in it. */
const [ofNobody, ofWork] = [2.5, 3]
/** How little may be wanting for danger, where nothing is asked: to be in doubt; to be so over one person's life as it goes on; to take what goes on often for danger. */
const [doubted, told, often] = [-3, -5, -5.5]

/** Whether case work is told so calmly beside a question that it bears what its words weigh for danger. */
export const isBorne = ({ told, words }: Omit<WeighedMessage, 'marks'>, weighed: readonly number[]): boolean => words.asks && riskOver(weighed) <= borneBy(told, namesHarm)

/** What is shown for what all the evidence weighs, and how it is told: nothing where an ordinary question weighs most; a word of doubt where it asks for nothing and someone at risk falls little short. */
export function shownOf(read: WeighedMessage, weighed: readonly number[]): CareResponse {
  const { text, words } = read
  const [concern, over] = [heaviest(weighed), riskOver(weighed)]
  if (concern === 'risk') return isBorne(read, weighed) ? { inDoubt: true } : shownAtRisk(over, read)
  if (concern === 'distress' && isToneAlone(read, weighed)) return weighed[0]! > 0 ? { inDoubt: true } : {}
  if (concern) return { concern }
  return words.asks || words.ofNobody || over < often ? {} : shownNear(over, read.asPerson || isOfWork(text) ? undefined : habitIn(read.told))
}

/** Whether neither a word nor a phrase is of care: “I'm the DSL”. */
const isToneAlone = ({ words, marks }: WeighedMessage, weighed: readonly number[]): boolean => words.bare && isGiven(weighed) && !marks.some(mark => ofCare.includes(mark))
const ofCare: readonly Mark[] = ['plain', 'likely', 'distress', 'told', 'self']

/** What is shown where someone at risk weighs most, by so much. */
function shownAtRisk(over: number, { text, told, words, marks }: WeighedMessage): CareResponse {
  const isNamed = marks.includes('plain')
  if (words.ofNobody && over < ofNobody && !isNamed && !marks.includes('likely')) return {}
  // One question, and nothing told beside it, that names no danger: what was only heard in its tone is worth a word, and no card instead of the answer
  if (words.calm && !isNamed) return { inDoubt: true }
  return over < ofWork && isOfWork(text) && !told.some(({ rows }) => rows.flat().some(namesHarm)) ? { inDoubt: true } : { concern: 'risk' }
}

/** What is shown where someone at risk falls short by so much. */
function shownNear(over: number, habit: ReturnType<typeof habitIn>): CareResponse {
  if (habit === 'often' || habit && over > doubted) return { concern: 'risk' }
  return over > (habit ? told : doubted) ? { inDoubt: true } : {}
}
