import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Fault } from '../../errors.ts'

/** `topic`: what happened; `who`: age or sex of a child; `setting`: where and with whom; `form`: kind of publication. */
export type ConceptKind = 'topic' | 'who' | 'setting' | 'form'

const list = z.array(z.string().min(1)).default([])
const conceptSchema = z.strictObject({
  preferred: z.string().min(1),
  kind: z.enum(['topic', 'who', 'setting', 'form']).default('topic'),
  /** False keeps it off the list of themes. */
  theme: z.boolean().default(true),
  /** True when it is too wide to be what a question turns on, e.g. a death. */
  general: z.boolean().default(false),
  /** True for a side of its broader concept, which stands in for it where no review is about the side alone. */
  facet: z.boolean().default(false),
  synonyms: list,
  abbreviations: list,
  lay: list,
  /** What a review tells instead of naming it: "several fractures of different ages". */
  signs: list,
  /** Concepts that make this one when a review is about all of them: a baby, and an injury. */
  together: z.array(z.array(z.string())).default([]),
  broader: list,
  related: list,
  /** Named in the same sentence as this, those are not meant of the child. */
  covers: list,
  /** What the same is called where a text tells it of an adult. */
  adult: z.string().optional(),
  /** What it is called where nobody's age is told; without it, either will do in a question, and a text keeps it. */
  anyone: z.string().optional(),
  /** What it is called where a text only suspects it. */
  suspected: z.string().optional(),
  /** What it is called where no person did it: a killing by a dog is a death. */
  nobody: z.string().optional(),
  /** Themes worth trying when nothing is published on this. */
  near: list,
  /** What a question about this turns down, and one that turns this down asks for: to have lived, and a death. */
  opposite: list
})
const wordsSchema = z.strictObject({
  classes: z.record(z.string(), list).default({}),
  ambiguous: z.record(z.string(), z.record(z.string(), list).refine(senses => Object.keys(senses).length > 1, 'give at least two concepts')).default({}),
  everywhere: list,
  /** Phrases that mean no concept, whatever their words mean alone: "fire drill". */
  idioms: list,
  asking: list,
  /** Short forms and the words they stand for; one in capitals only where it is typed so. */
  shorthand: z.record(z.string(), z.string()).default({}),
  ordinary: list,
  /** Words that mean no concept, and are no slip for one. */
  spelt: list
})

/** Phrases that mean one thing; only `preferred` is ever printed. */
export interface Concept extends z.infer<typeof conceptSchema> {
  id: string
  /** The file it stands in. */
  file: string
  /** Ids of the concepts directly under this one. */
  narrower: string[]
}

/** One file of the vocabulary, as it was read. */
export interface Source { file: string, name: string, text: string }

/** Holds words that are no concepts: classes, ambiguous ones, those that say little. */
export const wordsFile = 'words.yaml'
/** Holds what nobody publishes a review about: leave, passwords, the weather. */
const outsideFile = 'outside.yaml'

/** Holds lines that tell of the concepts. */
const toldFolder = 'told'

const filesIn = (dir: string, ending: RegExp): Source[] => readdirSync(dir).filter(name => ending.test(name)).sort().map(name => ({ name, file: join(dir, name), text: readFileSync(join(dir, name), 'utf8') }))

/** The vocabulary's files in a folder, in the order of their names. */
export const sources = (dir: string): Source[] => filesIn(dir, /\.ya?ml$/)

/** The files of lines that tell of the concepts, in the order of their names; none where there is no such folder. */
export const toldSources = (dir: string): Source[] => existsSync(join(dir, toldFolder)) ? filesIn(join(dir, toldFolder), /\.tsv$/) : []

/** A line as people type it, or as reviews have it, that speaks of some concepts without naming them. */
export interface ToldLine { ids: string[], line: string }

/** The lines that tell of the concepts: the ids joined by commas, a tab and the line, on each. An id that is no concept, and a line without a tab, is added to `faults`. */
export function tellingsIn(files: readonly Source[], ids: ReadonlySet<string>, faults: Fault[]): ToldLine[] {
  return files.flatMap(({ file, text }) => text.split('\n').flatMap((row, i): ToldLine[] => {
    if (row === '') return []
    const [named = '', line] = row.split('\t')
    const telling = { ids: named.split(','), line: line ?? '' }
    const unknown = telling.ids.find(id => !ids.has(id))
    if (line === undefined) faults.push({ file, field: `line ${i + 1}`, remedy: 'write the concept, a tab and what is told of it' })
    else if (unknown !== undefined) faults.push({ file, field: `line ${i + 1}`, remedy: `there is no concept “${unknown}”` })
    return [telling]
  }))
}

function parsed<T>(source: Source, schema: z.ZodType<T>, faults: Fault[]): T | undefined {
  const document = parseDocument(source.text)
  for (const error of document.errors) {
    faults.push({ file: source.file, field: error.linePos ? `line ${error.linePos[0].line}` : 'file', remedy: error.message.split('\n')[0] ?? error.message })
  }
  if (document.errors.length > 0) return undefined
  const result = schema.safeParse(document.toJS() ?? {})
  if (result.success) return result.data
  for (const issue of result.error.issues) faults.push({ file: source.file, field: issue.path.join('.') || 'file', remedy: issue.message })
  return undefined
}

function readConcepts(files: Source[], faults: Fault[]): Map<string, Concept> {
  const concepts = new Map<string, Concept>()
  for (const source of files) {
    for (const [id, concept] of Object.entries(parsed(source, z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids in small letters with hyphens'), conceptSchema), faults) ?? {})) {
      const earlier = concepts.get(id)
      if (earlier) faults.push({ file: source.file, field: id, remedy: `is already a concept in ${earlier.file}: keep one of them` })
      else concepts.set(id, { ...concept, id, narrower: [], file: source.file })
    }
  }
  return concepts
}

function link(concepts: Map<string, Concept>, faults: Fault[]): void {
  for (const concept of concepts.values()) {
    for (const id of [...concept.broader, ...concept.related, ...concept.covers, ...concept.near, ...concept.together.flat(), ...[concept.adult, concept.anyone, concept.suspected, concept.nobody].filter(id => id !== undefined)].filter(other => !concepts.has(other))) {
      faults.push({ file: concept.file, field: `${concept.id}.${concept.broader.includes(id) ? 'broader' : 'related'}`, remedy: `there is no concept “${id}”` })
    }
    for (const id of concept.broader) concepts.get(id)?.narrower.push(concept.id)
  }
  const settled = new Set<string>()
  for (const concept of concepts.values()) {
    const loop = loopFrom(concept.id, concepts, [], settled)
    if (loop) faults.push({ file: concept.file, field: `${concept.id}.broader`, remedy: `goes round in a loop (${loop.join(' → ')}): take one step out` })
  }
}

function loopFrom(id: string, concepts: Map<string, Concept>, path: string[], settled: Set<string>): string[] | undefined {
  if (settled.has(id)) return undefined
  if (path.includes(id)) {
    path.forEach(p => settled.add(p))
    return [...path.slice(path.indexOf(id)), id]
  }
  for (const broader of concepts.get(id)?.broader ?? []) {
    const loop = loopFrom(broader, concepts, [...path, id], settled)
    if (loop) return loop
  }
  settled.add(id)
  return undefined
}

/** What the files say, checked: the concepts linked with those under them, and the lists of words. Every fault is added to `faults`. */
export function readVocabulary(files: Source[], faults: Fault[]) {
  const concepts = readConcepts(files.filter(f => f.name !== wordsFile), faults)
  const source = files.find(f => f.name === wordsFile)
  const lists = (source && parsed(source, wordsSchema, faults)) ?? { classes: {}, ambiguous: {}, everywhere: [], idioms: [], asking: [], shorthand: {}, ordinary: [], spelt: [] }
  link(concepts, faults)
  const outside = new Set([...concepts.values()].filter(c => basename(c.file) === outsideFile).map(c => c.id))
  return { concepts, lists, outside, listed: source?.file ?? wordsFile }
}
