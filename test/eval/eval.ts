import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAnswers } from '../../src/answers/answers.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/review.ts'
import { loadConcepts, type Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import { miniSearch, ours, plainLunr, type Engine } from './engines.ts'
import { printCare } from './care.ts'
import { elsewheres, judgedQuestions, sets, type Judged, type JudgedSet } from './judgements.ts'
import { figuresByKind, type Figures, type Given } from './score.ts'

const root = join(import.meta.dirname, '../..')
const judgements = join(root, 'test/judgements')
const help = `Scores the judged questions of test/judgements with this project, plain Lunr and MiniSearch.

  npm run eval -- [--set dev|aside|all] [--misses]

  --set     which questions: dev (the default) may be tuned against; aside is looked at only at the end
  --misses  also prints every question of ours that fell short (dev only)`

/** One engine's figures over one collection. */
interface Row { engine: string, figures: Figures[] }

const percent = (value: number): string => Number.isNaN(value) ? '    –' : value.toFixed(3)

function table(title: string, depth: number, rows: Row[]): string {
  const [first] = rows
  const head = `${title}\n${'kind'.padEnd(14)}${'n'.padStart(4)}  ${rows.map(r => r.engine.padEnd(31)).join('')}\n${''.padEnd(20)}${rows.map(() => `nDCG@${depth} top   wrong none`.padEnd(31)).join('')}`
  const lines = (first?.figures ?? []).map((f, i) => `${f.kind.padEnd(14)}${String(f.questions).padStart(4)}  ${rows.map(r => {
    const g = r.figures[i] as Figures
    return `${percent(g.ndcg)}  ${percent(g.top)} ${g.wrong.toFixed(2).padStart(5)} ${percent(g.none)}`.padEnd(31)
  }).join('')}`)
  return [head, ...lines].join('\n')
}

function misses(list: readonly { judged: Judged, given: Given }[]): string[] {
  return list.filter(({ judged, given }) => {
    const ids = Object.keys(judged.right)
    const best = Math.max(...Object.values(judged.right))
    const wrong = given.direct.some(id => (judged.right[id] ?? 0) < 2)
    return wrong || (ids.length === 0 ? given.ids.length > 0 : judged.right[given.ids[0] ?? ''] !== best || ids.some(id => (judged.right[id] ?? 0) > 1 && !given.ids.slice(0, 5).includes(id)))
  }).map(({ judged, given }) => `${judged.kind.padEnd(12)} ${judged.previous ? `[${judged.previous.join(' | ')}] ` : ''}${judged.question}\n   right ${JSON.stringify(judged.right)}\n   given ${given.ids.map(id => given.direct.includes(id) ? id : `(${id})`).join(' ') || 'nothing'}`)
}

function score(title: string, questions: Judged[], catalogue: Catalogue, vocabulary: Vocabulary, depth: number, showMisses: boolean): void {
  const engines: [string, Engine][] = [['ours', ours(createAnswers(catalogue, vocabulary))], ['plain Lunr', plainLunr(catalogue)], ['MiniSearch', miniSearch(catalogue)]]
  const played = engines.map(([engine, play]) => ({ engine, list: questions.map(judged => ({ judged, given: play(judged) })) }))
  console.log(table(title, depth, played.map(({ engine, list }) => ({ engine, figures: figuresByKind(list, depth) }))))
  if (showMisses && played[0]) console.log(`\n${misses(played[0].list).join('\n')}`)
}

function main(): void {
  const { values } = parseArgs({ options: { set: { type: 'string', default: 'dev' }, misses: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
  if (values.help) return console.log(help)
  const set = sets.find(name => name === values.set)
  if (!set) throw new TypeError(`--set takes ${sets.join(', ')}`)
  const vocabulary = loadConcepts(join(root, 'data/concepts'))
  const home = loadCatalogue(join(root, 'data/reviews'), { themes: vocabulary.ids })
  const show = values.misses && set === 'dev'
  score(`Our own catalogue (${home.reviews.length} reviews), set ${set}`, judgedQuestions(judgements, set, name => !name.startsWith('elsewhere')), home, vocabulary, 5, show)
  elsewhere(set, vocabulary, show)
  printCare(set, judgedQuestions(judgements, set, () => true).map(({ question }) => question))
}

/** Catalogues of other partnerships, with titles and summaries only. */
function elsewhere(set: JudgedSet, vocabulary: Vocabulary, show: boolean): void {
  for (const { catalogue: file, questions } of elsewheres(judgements)) {
    const catalogue = loadCatalogue(file, { themes: vocabulary.ids })
    const judged = judgedQuestions(judgements, set, name => name === questions)
    if (judged.length === 0) continue
    console.log()
    score(`Another catalogue (${catalogue.reviews.length} reviews, text only), set ${set}`, judged, catalogue, vocabulary, 10, show)
  }
}

try {
  main()
} catch (error) {
  if (!(error instanceof TypeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
