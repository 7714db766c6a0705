import type { Answer, Answers } from '../../src/answers/answer.ts'
import type { Noticed } from '../../src/care/concern.ts'
import type { Catalogue, Review } from '../../src/catalogue/review.ts'
import type { Messenger } from '../../src/conversation/clerk.ts'
import type { Counter } from '../../src/conversation/counter.ts'
import { createDesk, type Desk, type DeskParts } from '../../src/conversation/desk.ts'
import { createSharedThemes } from '../../src/answers/shared-themes.ts'
import { createNarrowing } from '../../src/answers/narrow.ts'
import { createPostedAnswers } from '../../src/conversation/posted-answers.ts'
import { createPlaces } from '../../src/conversation/places.ts'
import { createReading } from '../../src/conversation/reading.ts'
import { createHearing } from '../../src/conversation/spoken.ts'
import { createMemory } from '../../src/conversation/memory.ts'
import type { Log } from '../../src/log.ts'
import type { Understood } from '../../src/search/match.ts'
import { aCatalogue, aReview } from './reviews.ts'
import { theVocabulary } from './vocabulary.ts'

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

const vocabulary = theVocabulary()

/** The day on which every fake conversation takes place. */
export const today = '2026-03-05'

/** Going through the answers of a room that finds what it is told. */
export function aReading(catalogue: Catalogue, answers: Answers, permalink?: (id: string) => string) {
  const narrowing = createNarrowing(vocabulary, 2026)
  return createReading({
    catalogue, narrowing, likeness: createSharedThemes(answers, narrowing, catalogue.reviews.length), today: () => today, ...permalink && { permalink },
    places: createPlaces({ answers, catalogue, narrowing, isConcept: id => vocabulary.ids.has(id), say: concepts => concepts.join(' · ') })
  })
}

const hearing = createHearing([])

/** A desk of fakes; say only what the test is about. */
export function aDesk({ noticed = {}, now = () => 0, ...parts }: Partial<DeskParts> & { noticed?: Partial<Noticed>, now?: () => number } = {}) {
  const catalogue = parts.catalogue ?? aCatalogue([aReview()])
  const answers = fakeAnswers([...catalogue.reviews])
  const desk = createDesk({
    catalogue, answers, signposts: [], hearing, memory: createMemory(now), given: createPostedAnswers(), today: () => today,
    reading: aReading(catalogue, parts.answers ?? answers),
    partnership: { name: 'Northmere Safeguarding Children Partnership', page: 'https://example.org/reviews', examples: ['learning on neglect', 'babies', 'teenagers'] },
    care: { notice: text => ({ redacted: false, rest: text, ...noticed }) },
    ...parts
  })
  return { desk, answers }
}

/** A counter that has only a desk behind it. */
export function aCounter(desk: Desk = aDesk().desk): Counter {
  return { reply: async ask => desk.reply(ask) }
}

/** A messenger that knows nobody's name unless told, and keeps what is posted beside the answer. */
export function aMessenger(names: Record<string, string> = {}): Messenger & { posted: Parameters<Messenger['post']>[] } {
  const posted: Parameters<Messenger['post']>[] = []
  return { posted, nameOf: async id => names[id], placeName: async () => names.here, post: async (...given) => { posted.push(given); return true } }
}

/** A log that keeps its lines for the test to read. */
export function aLog(): Log & { lines: { level: string, event: string, facts: object }[] } {
  const lines: { level: string, event: string, facts: object }[] = []
  const keep = (level: string) => (event: string, facts: object = {}) => { lines.push({ level, event, facts }) }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
