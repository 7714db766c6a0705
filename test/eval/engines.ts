import lunr from 'lunr'
import MiniSearch from 'minisearch'
import type { Answers } from '../../src/answers/answer.ts'
import type { Catalogue, Review } from '../../src/catalogue/review.ts'
import type { Understood } from '../../src/search/match.ts'
import type { Judged } from './judgements.ts'
import type { Given } from './score.ts'

/** Plays one judged question, after the questions before it, and gives what it answers. */
export type Engine = (judged: Judged) => Given

/** This project's answers. */
export function ours(answers: Answers): Engine {
  return ({ question, previous = [] }) => {
    let before: Understood | undefined
    for (const earlier of previous) before = answers.answer(earlier, before).understood
    const answer = answers.answer(question, before)
    const matches = answer.kind === 'answer' ? answer.matches : []
    return { ids: matches.map(m => m.review.id), direct: matches.filter(m => m.grade === 'direct').map(m => m.review.id) }
  }
}

const plainDocument = (review: Review): Record<string, string> =>
  ({ id: review.id, title: review.title, summary: review.summary, themes: review.themes.join(' '), documents: review.documents.map(d => d.title).join(' ') })
const fields = ['title', 'summary', 'themes', 'documents']
/** Both show a first page of ten. */
const page = 10

/** Lunr as its guide sets it up; a question it cannot parse finds nothing. */
export function plainLunr(catalogue: Catalogue): Engine {
  const index = lunr(function () {
    this.ref('id')
    for (const field of fields) this.field(field)
    for (const review of catalogue.reviews) this.add(plainDocument(review))
  })
  return ({ question }) => {
    try {
      const ids = index.search(question).map(hit => hit.ref).slice(0, page)
      return { ids, direct: ids }
    } catch (error) {
      if (error instanceof lunr.QueryParseError) return { ids: [], direct: [] }
      throw error
    }
  }
}

/** MiniSearch with prefix and fuzzy search, as its guide suggests for typing people. */
export function miniSearch(catalogue: Catalogue): Engine {
  const index = new MiniSearch<Record<string, string>>({ fields, searchOptions: { prefix: true, fuzzy: 0.2 } })
  index.addAll(catalogue.reviews.map(plainDocument))
  return ({ question }) => {
    const ids = index.search(question).map(hit => String(hit.id)).slice(0, page)
    return { ids, direct: ids }
  }
}
