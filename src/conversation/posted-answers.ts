import { createLasting } from './lasting.ts'
import type { AnswerReply, NothingFoundReply } from './reply.ts'

/** What a vote needs to know of an answer. */
export interface GivenAnswer { answer: string, concepts: string[], results: string[] }

/** Which answer each posted message held, for a messenger's own feedback, which names the message alone. */
export interface PostedAnswers {
  /** @param message an opaque key for the message, the same that its feedback comes with. */
  keep: (message: string, given: GivenAnswer) => void
  recall: (message: string) => GivenAnswer | undefined
}

/** A busy day's answers, some five megabytes at most. */
const most = 10_000

/** Remembers the latest answers in this process only: ids, no words. Older ones can still be voted on, without their reviews. */
export function createPostedAnswers(): PostedAnswers {
  const { set, get } = createLasting<GivenAnswer>(most)
  return { keep: set, recall: get }
}

/** What a vote is to know of this answer; undefined where its card cannot be voted on. */
export function givenIn(reply: AnswerReply | NothingFoundReply): GivenAnswer | undefined {
  if (!reply.active) return undefined
  const { answer, concepts } = reply.active.at
  return { answer, concepts, results: reply.kind === 'answer' ? reply.matches.map(({ review }) => review.id) : [] }
}
