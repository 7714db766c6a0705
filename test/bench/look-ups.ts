import { join } from 'node:path'
import { createAnswers } from '../../src/answers/answers.ts'
import { createLookUp } from '../../src/answers/look-up.ts'
import { createCatalogue } from '../../src/catalogue/catalogue.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { createSearch } from '../../src/search/search.ts'
import { home } from '../support/running.ts'
import { ofItsOwn, quantile, short, table } from './figures.ts'
import { syntheticQuestions, syntheticReviews } from './generate.ts'

/** Milliseconds for each letter typed in the search box, and for each whole question beside it, in one process. */
export interface LookUpFigures { reviews: number, letters: number, p50: number, p99: number, processor: number, questionP99: number }

/** Types questions a letter at a time over catalogues of two sizes. `processor` is the p99 of processor time, which the machine's other work leaves alone. */
export async function measureLookUps(quick: boolean, tell: (doing: string) => void): Promise<LookUpFigures[]> {
  const vocabulary = loadConcepts(join(home, 'data/concepts'))
  const typed = syntheticQuestions(quick ? 20 : 100, vocabulary)
  const figures: LookUpFigures[] = []
  for (const reviews of [18, 2_000]) {
    tell(`look-ups: a letter at a time over ${reviews.toLocaleString('en-GB')} reviews`)
    const catalogue = createCatalogue(syntheticReviews(reviews, vocabulary), [])
    const search = createSearch(catalogue, vocabulary)
    const answers = createAnswers(catalogue, vocabulary, { search })
    const lookUp = createLookUp({ catalogue, vocabulary, search, answers })
    const letters = typed.flatMap(question => Array.from(question, (_, i) => question.slice(0, i + 1)))
    for (const question of syntheticQuestions(20, vocabulary, 7)) { lookUp.byTopic(question); answers.answer(question) }
    const looked = await each(letters, text => lookUp.byTopic(text).part(0, 25))
    const asked = await each(typed, text => answers.answer(text))
    figures.push({
      reviews, letters: letters.length, p50: quantile(looked.map(({ wall }) => wall), 0.5), p99: quantile(looked.map(({ wall }) => wall), 0.99),
      processor: quantile(looked.map(({ processor }) => processor), 0.99), questionP99: quantile(asked.map(({ wall }) => wall), 0.99)
    })
  }
  return figures
}

/** Times what is done with each text, as they come one after the other. */
async function each(texts: readonly string[], work: (text: string) => unknown): Promise<Timed[]> {
  const times: Timed[] = []
  for (const text of texts) times.push(await ofItsOwn(() => timed(() => work(text))))
  return times
}

interface Timed { wall: number, processor: number }

/** The figures of look-ups as a table. */
export function lookUpTable(figures: readonly LookUpFigures[]): string {
  return table([
    ['look-ups', 'letters', 'p50 ms', 'p99 ms', 'p99 processor ms', 'a whole question p99 ms'],
    ...figures.map(({ reviews, letters, ...times }) => [`${reviews.toLocaleString('en-GB')} reviews`, letters.toLocaleString('en-GB'), ...[times.p50, times.p99, times.processor, times.questionP99].map(short)])
  ])
}

function timed(work: () => unknown): Timed {
  const [began, before] = [performance.now(), process.threadCpuUsage()]
  work()
  const [ended, after] = [performance.now(), process.threadCpuUsage()]
  return { wall: ended - began, processor: (after.user + after.system - before.user - before.system) / 1000 }
}
