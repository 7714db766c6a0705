import type { Understood } from '../../search/match.ts'
import { goingOnFrom } from '../../search/limits/years.ts'
import type { Answer } from '../answer.ts'

type Reply = (question: string, before: Understood | undefined) => Answer

/** Answers "boys from 2020" of that year, and where none is, of all from then on. */
export const orFromThenOn = (reply: Reply): Reply => (question, before) => {
  const answer = reply(question, before)
  const onwards = answer.kind === 'nothing-found' ? goingOnFrom(question) : undefined
  const later = onwards === undefined ? answer : reply(onwards, before)
  return later.kind === 'answer' ? later : answer
}
