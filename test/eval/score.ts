import type { Judged } from './judgements.ts'

/** What an engine gave for one question: review ids in order, and which of them it calls direct. */
export interface Given { ids: string[], direct: string[] }

/** Figures of one kind of question for one engine. */
export interface Figures {
  kind: string
  questions: number
  /** Mean nDCG over questions that have a right review; NaN when none has. */
  ndcg: number
  /** Share of those whose first review is one of the best judged. */
  top: number
  /** Mean number of reviews called direct that are not right as such (judged below 2). */
  wrong: number
  /** Share of questions with no right review that were answered with nothing. */
  none: number
}

/** How good the first `depth` reviews are beside the best possible order, 0 to 1. */
export function ndcg(ids: readonly string[], right: Readonly<Record<string, number>>, depth: number): number {
  const gain = (grades: number[]): number => grades.slice(0, depth).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
  const best = gain(Object.values(right).sort((a, b) => b - a))
  return best === 0 ? Number.NaN : gain(ids.map(id => right[id] ?? 0)) / best
}

const mean = (list: readonly number[]): number => list.length === 0 ? Number.NaN : list.reduce((a, b) => a + b, 0) / list.length

/** Figures over a list of judged questions and what was given for each. */
export function figures(kind: string, list: readonly { judged: Judged, given: Given }[], depth: number): Figures {
  const fitting = list.filter(({ judged }) => Object.keys(judged.right).length > 0)
  const empty = list.filter(({ judged }) => Object.keys(judged.right).length === 0)
  return {
    kind,
    questions: list.length,
    ndcg: mean(fitting.map(({ judged, given }) => ndcg(given.ids, judged.right, depth))),
    top: mean(fitting.map(({ judged, given }) => (judged.right[given.ids[0] ?? ''] ?? 0) === Math.max(...Object.values(judged.right)) ? 1 : 0)),
    wrong: mean(list.map(({ judged, given }) => given.direct.filter(id => (judged.right[id] ?? 0) < 2).length)),
    none: mean(empty.map(({ given }) => given.ids.length === 0 ? 1 : 0))
  }
}

/** Figures for every kind, then for all together. */
export function figuresByKind(list: readonly { judged: Judged, given: Given }[], depth: number): Figures[] {
  const kinds = [...new Set(list.map(({ judged }) => judged.kind))].sort()
  return [...kinds.map(kind => figures(kind, list.filter(({ judged }) => judged.kind === kind), depth)), figures('all', list, depth)]
}
