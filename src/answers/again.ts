import type { Understood } from '../search/match.ts'
import type { Answer, Answers } from './answer.ts'

/** Says only "what was meant before", so that nothing but the understanding handed in is answered. */
const pointing = 'those'

/** The answer to what was understood, when no words are at hand: a button carries concepts and filters alone. */
export function again(answers: Answers, { concepts, filters, shown }: Pick<Understood, 'concepts' | 'filters' | 'shown'>): Answer {
  // Those that were listed without a question are known by having been shown alone.
  const listed = concepts.length === 0 && Object.keys(filters).length === 0 && shown
  return answers.answer(pointing, { concepts, filters, said: '', notes: [], ...listed && { shown } })
}
