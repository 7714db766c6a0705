import type { Answer, Answers } from '../../src/answers/answer.ts'
import type { Noticed } from '../../src/care/concern.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { createDesk, type DeskParts } from '../../src/conversation/desk.ts'
import { createMemory } from '../../src/conversation/memory.ts'
import type { Log } from '../../src/log.ts'
import type { Understood } from '../../src/search/match.ts'
import { aCatalogue, aReview } from './reviews.ts'

export const anUnderstood = (said: Partial<Understood> = {}): Understood => ({ concepts: [], filters: {}, said: '', notes: [], ...said })

/** An answers room that finds the given reviews for anything, and remembers what it was asked. */
export function fakeAnswers(found: Review[] = [aReview()]): Answers & { asked: { question: string, before: Understood | undefined }[] } {
  const asked: { question: string, before: Understood | undefined }[] = []
  const understood = anUnderstood({ concepts: ['neglect'], said: 'neglect' })
  const matches = found.map(review => ({ review, grade: 'direct' as const, why: 'Matches neglect' }))
  const answer: Answer = { kind: 'answer', matches, searched: found.length, understood }
  return {
    asked,
    answer(question, before) {
      asked.push({ question, before })
      return answer
    },
    theme: id => id === 'neglect' ? answer : undefined,
    themes: () => [{ id: 'neglect', name: 'neglect', reviews: found.length }]
  }
}

/** A desk of fakes; say only what the test is about. */
export function aDesk({ noticed = {}, now = () => 0, ...parts }: Partial<DeskParts> & { noticed?: Partial<Noticed>, now?: () => number } = {}) {
  const catalogue = parts.catalogue ?? aCatalogue([aReview()])
  const answers = fakeAnswers([...catalogue.reviews])
  const desk = createDesk({
    catalogue, answers, signposts: [], memory: createMemory(now),
    partnership: { name: 'Northmere Safeguarding Children Partnership', short: 'NSCP', page: 'https://example.org/reviews', examples: ['learning on neglect', 'babies', 'teenagers'] },
    care: { notice: text => ({ redacted: false, rest: text, ...noticed }) },
    ...parts
  })
  return { desk, answers }
}

/** A log that keeps its lines for the test to read. */
export function aLog(): Log & { lines: { level: string, event: string, facts: object }[] } {
  const lines: { level: string, event: string, facts: object }[] = []
  const keep = (level: string) => (event: string, facts: object = {}) => { lines.push({ level, event, facts }) }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
