import assert from 'node:assert/strict'
import { basename, join } from 'node:path'
import { createAnswers } from '../../src/answers/answers.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { theVocabulary } from '../support/vocabulary.ts'
import { ours } from './engines.ts'
import { elsewheres, judgedQuestions } from './judgements.ts'
import { figures, figuresByKind, ndcg, type Figures } from './score.ts'

const root = join(import.meta.dirname, '../..')

/** Raised as the figures rise, never lowered to let a change through. */
const floors: Record<string, Partial<Pick<Figures, 'ndcg' | 'top' | 'wrong' | 'none'>>> = {
  home: { ndcg: 0.936, top: 0.933, wrong: 0.035, none: 0.975 },
  'questions-3.ndjson': { ndcg: 0.95, top: 0.96, wrong: 0.01, none: 1 },
  'questions-4.ndjson': { ndcg: 0.965, top: 0.97, wrong: 0.01, none: 0.92 },
  'questions-6.ndjson': { ndcg: 0.94, top: 0.95, wrong: 0.05, none: 0.9 },
  'questions-8.ndjson': { ndcg: 0.92, top: 0.91, wrong: 0.047, none: 0.775 },
  'questions-11.ndjson': { ndcg: 0.924, top: 0.92, wrong: 0.055, none: 0.97 },
  'questions-12.ndjson': { ndcg: 0.91, top: 0.905, wrong: 0.05, none: 0.94 },
  'questions-13.ndjson': { ndcg: 0.92, top: 0.905, wrong: 0.17, none: 0.99 },
  'questions-14.ndjson': { ndcg: 0.89, top: 0.88, wrong: 0.055, none: 0.99 },
  'questions-15.ndjson': { ndcg: 0.95, top: 0.94, wrong: 0.03, none: 0.99 },
  'questions-16.ndjson': { ndcg: 0.875, top: 0.865, wrong: 0.125, none: 0.79 },
  'questions-17.ndjson': { ndcg: 0.945, top: 0.925, wrong: 0.035, none: 1 },
  'questions-18.ndjson': { ndcg: 0.945, top: 0.93, wrong: 0.05, none: 0.9 },
  'questions-19.ndjson': { ndcg: 0.905, top: 0.895, wrong: 0.04, none: 0.99 },
  'questions-20.ndjson': { ndcg: 0.855, top: 0.855, wrong: 0.03, none: 0.9 },
  'questions-22.ndjson': { ndcg: 0.885, top: 0.88, wrong: 0.13, none: 0.85 },
  'questions-24.ndjson': { ndcg: 0.955, top: 0.96, wrong: 0.02, none: 0.9 },
  'questions-25.ndjson': { ndcg: 0.855, top: 0.85, wrong: 0.15, none: 0.92 },
  'questions-26.ndjson': { ndcg: 0.93, top: 0.925, wrong: 0.055, none: 0.68 },
  'questions-27.ndjson': { ndcg: 0.945, top: 0.965, wrong: 0.03, none: 1 },
  'elsewhere.json': { ndcg: 0.945, top: 0.89, wrong: 0.055, none: 0.97 },
  'elsewhere-2.json': { ndcg: 0.863, top: 0.9, wrong: 0.12, none: 0.85 },
  'elsewhere-3.json': { ndcg: 0.945, top: 0.92, wrong: 0.04, none: 1 },
  'elsewhere-4.json': { ndcg: 0.844, top: 0.82, wrong: 0.05, none: 0.87 },
  'elsewhere-5.json': { ndcg: 0.83, top: 0.81, wrong: 0.055, none: 0.95 },
  'elsewhere-6.json': { ndcg: 0.77, top: 0.78, wrong: 0.08, none: 0.95 },
  'elsewhere-7.json': { ndcg: 0.75, top: 0.735, wrong: 0.33, none: 0.95 },
  'elsewhere-8.json': { ndcg: 0.76, top: 0.69, wrong: 0.17, none: 0.95 },
  'elsewhere-9.json': { ndcg: 0.76, top: 0.69, wrong: 0.11, none: 0.86 },
  'elsewhere-10.json': { ndcg: 0.81, top: 0.745, wrong: 0.3, none: 0.79 },
  'elsewhere-11.json': { ndcg: 0.8, top: 0.75, wrong: 0.09, none: 1 },
  'elsewhere-12.json': { ndcg: 0.82, top: 0.81, wrong: 0.15, none: 0.99 },
  'elsewhere-13.json': { ndcg: 0.82, top: 0.72, wrong: 0.11, none: 1 },
  'elsewhere-14.json': { ndcg: 0.82, top: 0.74, wrong: 0.22, none: 0.6 },
  'elsewhere-15.json': { ndcg: 0.825, top: 0.75, wrong: 0.095, none: 0.45 },
  'elsewhere-16.json': { ndcg: 0.785, top: 0.76, wrong: 0.06, none: 1 },
  'elsewhere-17.json': { ndcg: 0.805, top: 0.77, wrong: 0.09, none: 1 },
  'elsewhere-18.json': { ndcg: 0.93, top: 0.9, wrong: 0.15, none: 1 }
}

function played(file: string, wanted: (name: string) => boolean, depth: number): Figures[] {
  const vocabulary = theVocabulary()
  const play = ours(createAnswers(loadCatalogue(join(root, file), { themes: vocabulary.ids }), vocabulary))
  return figuresByKind(judgedQuestions(join(root, 'test/judgements'), 'dev', wanted).map(judged => ({ judged, given: play(judged) })), depth)
}

function stands(got: Figures | undefined, floor: (typeof floors)[string]): void {
  assert(got)
  for (const key of ['ndcg', 'top', 'none'] as const) if (floor[key] !== undefined) assert(got[key] >= floor[key], `${key} is ${got[key].toFixed(3)}, below its floor of ${floor[key]}`)
  if (floor.wrong !== undefined) assert(got.wrong <= floor.wrong, `wrong reviews called direct are ${got.wrong.toFixed(3)} an answer, above ${floor.wrong}`)
}

describe('the judged questions', () => {
  it('are answered no worse than before on our own catalogue', () => {
    const all = played('data/reviews', name => /^questions(-2)?\./.test(name), 5)
    assert(floors['home'])
    stands(all.at(-1), floors['home'])
    stands(all.find(f => f.kind === 'near-miss'), { none: 0.95 })
  })
  for (const [file, floor] of Object.entries(floors).filter(([name]) => name.startsWith('questions-'))) {
    it(`are answered no worse than before in ${file}`, () => stands(played('data/reviews', name => name === file, 5).at(-1), floor))
  }
  for (const { catalogue, questions } of elsewheres(join(root, 'test/judgements'))) {
    const name = basename(catalogue)
    it(`are answered no worse than before on titles and summaries alone, in ${name}`, () => {
      assert(floors[name])
      stands(played(`test/judgements/${name}`, file => file === questions, 10).at(-1), floors[name])
    })
  }
})

describe('the score', () => {
  it('is 1 for the best order and less for another', () => {
    assert.equal(ndcg(['a', 'b'], { a: 3, b: 1 }, 5), 1)
    assert(ndcg(['b', 'a'], { a: 3, b: 1 }, 5) < 1)
    assert.equal(ndcg(['x'], { a: 3 }, 5), 0)
  })
  it('counts as wrong what is called direct and judged below 2', () => {
    const judged = { id: 'q', set: 'dev' as const, kind: 'plain', question: '', right: { a: 3, b: 1 } }
    assert.equal(figures('plain', [{ judged, given: { ids: ['a', 'b', 'c'], direct: ['a', 'b'] } }], 5).wrong, 1)
  })
  it('counts an empty answer right only where nothing fits', () => {
    const judged = { id: 'q', set: 'dev' as const, kind: 'none', question: '', right: {} }
    assert.equal(figures('none', [{ judged, given: { ids: [], direct: [] } }, { judged, given: { ids: ['a'], direct: [] } }], 5).none, 0.5)
  })
})
