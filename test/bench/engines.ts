import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { createAnswers } from '../../src/answers/answers.ts'
import type { Catalogue, Review } from '../../src/catalogue/review.ts'
import type { Vocabulary } from '../../src/search/vocabulary/concepts.ts'

/** A way to find reviews: `ask` returns how many it found. */
export interface Engine { ask: (question: string) => number }

/** How an engine is made from reviews, and opened again from what it kept. */
export interface Maker { build: () => Engine, keep: () => void, open: () => Engine, clear: () => void }

export const engineNames = ['this', 'lunr', 'minisearch'] as const
export type EngineName = (typeof engineNames)[number]

/** The makers of every engine measured, over one catalogue. */
export function makers(catalogue: Catalogue, vocabulary: Vocabulary): Record<EngineName, () => Maker> {
  return { this: () => ours(catalogue, vocabulary), lunr: () => plainLunr(catalogue), minisearch: () => plainMiniSearch(catalogue) }
}

function ours(catalogue: Catalogue, vocabulary: Vocabulary): Maker {
  const cacheDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const engine = (options: { cacheDir?: string }): Engine => {
    const answers = createAnswers(catalogue, vocabulary, options)
    return {
      ask(question) {
        const answer = answers.answer(question)
        return answer.kind === 'answer' ? answer.matches.length : 0
      }
    }
  }
  return {
    build: () => engine({}),
    keep: () => void engine({ cacheDir }),
    open: () => engine({ cacheDir }),
    clear: () => rmSync(cacheDir, { recursive: true, force: true })
  }
}

const fields = ['title', 'summary', 'themes', 'learning', 'documents'] as const

function flat(review: Review): Record<'id' | (typeof fields)[number], string> {
  const { id, title, summary, themes, learning, documents } = review
  return { id, title, summary, themes: themes.join(' ').replaceAll('-', ' '), learning: learning.join(' '), documents: documents.map(document => document.title).join(' ') }
}

/** Lunr as its guide shows it: every field, and the text as typed less the marks that make it throw. */
function plainLunr({ reviews }: Catalogue): Maker {
  let index: lunr.Index | undefined
  let file = ''
  const engine = (opened: lunr.Index): Engine => ({ ask: question => opened.search(question.replace(/[^\p{L}\p{N}\s]/gu, ' ')).length })
  return {
    build() {
      index = lunr(function () {
        this.ref('id')
        for (const field of fields) this.field(field)
        for (const review of reviews) this.add(flat(review))
      })
      return engine(index)
    },
    keep() { file = JSON.stringify(index); index = undefined },
    open: () => engine(lunr.Index.load(JSON.parse(file) as object)),
    clear: () => {}
  }
}

/** MiniSearch with the fuzzy and prefix search that its guide recommends. */
function plainMiniSearch({ reviews }: Catalogue): Maker {
  const options = { fields: [...fields], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } } }
  let index: MiniSearch | undefined
  let file = ''
  const engine = (opened: MiniSearch): Engine => ({ ask: question => opened.search(question).length })
  return {
    build() {
      index = new MiniSearch(options)
      index.addAll(reviews.map(flat))
      return engine(index)
    },
    keep() { file = JSON.stringify(index); index = undefined },
    open: () => engine(MiniSearch.loadJSON(file, options)),
    clear: () => {}
  }
}
