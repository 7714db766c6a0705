import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { isWeighed, tells, tellsOf } from '../../src/search/ranking/graded.ts'
import { gathered } from '../../src/search/ranking/rank.ts'
import { likenesses, signsOf, weighed } from '../../src/search/ranking/reorder.ts'
import { createSearch } from '../../src/search/search.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { elsewheres, judgedQuestions } from '../eval/judgements.ts'

/** Fits what tells that a review known by its text alone is what was asked (logistic regression), on the questions over catalogues of titles and summaries that are not set aside. */

const root = join(import.meta.dirname, '../..')
const judgements = join(root, 'test/judgements')
/** Past what is shown, nothing is learned. */
const deepest = 20
/** Passes over all, the step, and what a worth costs that no question needs. */
const [passes, pace, cost] = [4000, 0.5, 1]

interface Case { of: number[], isRight: boolean }

const vocabulary = loadConcepts(join(root, 'data/concepts'))
const cases = elsewheres(judgements).flatMap(({ catalogue: file, questions }): Case[] => {
  const catalogue = loadCatalogue(file, { themes: vocabulary.ids })
  const { read, shelf } = createSearch(catalogue, vocabulary)
  return judgedQuestions(judgements, 'dev', name => name === questions).filter(({ previous }) => !previous).flatMap(({ question, right }): Case[] => {
    const asked = read(question)
    const found = gathered(asked, shelf)
    if (found.length === 0 || asked.order || asked.understood.filters.named) return []
    const all = weighed(asked, shelf, found)
    const like = likenesses(signsOf(asked, shelf, all))
    return all.map((one, i) => ({ one, like: like[i]! })).sort((a, b) => a.like.behind - b.like.behind).slice(0, deepest).filter(({ one }) => isWeighed(one, shelf))
      .map(({ one, like }) => ({ of: [1, ...tellsOf(asked, one, like)], isRight: (right[catalogue.reviews[one.at]!.id] ?? 0) > 1 }))
  })
})

let worths = [0, ...tells.map(() => 0)]
for (let pass = 0; pass < passes; pass++) {
  const slope = worths.map(worth => cost * worth)
  for (const { of, isRight } of cases) {
    const off = 1 / (1 + Math.exp(-of.reduce((sum, tell, i) => sum + tell * worths[i]!, 0))) - Number(isRight)
    of.forEach((tell, i) => { slope[i]! += off * tell })
  }
  worths = worths.map((worth, i) => worth - pace * slope[i]! / cases.length)
}
const lines = ['start', ...tells].map((tell, i) => `  ${tell}: ${worths[i]!.toFixed(2)}`)
writeFileSync(join(root, 'src/search/ranking/chances.ts'), `/** What each tells of the chance that a review known by its text alone is what was asked. Fitted by \`node test/search/fit-grade.ts\`. */\nexport const chances = {\n${lines.join(',\n')}\n}\n`)
console.log(cases.length, lines.join(' '))
