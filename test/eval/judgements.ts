import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A question with the reviews that are right for it: 3 exactly what was asked, 2 fits, 1 only as related. */
export interface Judged {
  id: string
  set: 'dev' | 'aside'
  kind: string
  question: string
  previous?: string[]
  right: Record<string, number>
}

export const sets = ['dev', 'aside', 'all'] as const
export type JudgedSet = (typeof sets)[number]

/** The files of questions, over whichever catalogue. */
export const isOfSearch = (file: string): boolean => /^(?:questions|elsewhere)/u.test(file)

/** Reads judged questions, one JSON object a line, from every file of a folder that `wanted` accepts. Care messages are scored elsewhere. */
export function judgedQuestions(dir: string, set: JudgedSet, wanted: (file: string) => boolean): Judged[] {
  return readdirSync(dir).filter(name => name.endsWith('.ndjson') && wanted(name)).sort()
    .flatMap(name => readFileSync(join(dir, name), 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as Judged))
    .filter(judged => (set === 'all' || judged.set === set) && !judged.kind.startsWith('care-') && judged.right !== undefined)
}

/** The catalogues of other partnerships in a folder, each with the file of questions of the same name. */
export function elsewheres(dir: string): { catalogue: string, questions: string }[] {
  return readdirSync(dir).filter(name => /^elsewhere.*\.json$/.test(name)).sort().map(name => ({ catalogue: join(dir, name), questions: name.replace(/json$/, 'ndjson') }))
}
