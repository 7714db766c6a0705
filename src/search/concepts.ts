import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { Faults, type Fault } from '../errors.ts'
import { plant, root, steps, type Meaning, type Step } from './phrases.ts'
import { stem } from './stem.ts'
import { words } from './words.ts'

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
  /** Themes worth trying when nothing is published on this. */
  near: list
})
const wordsSchema = z.strictObject({
  classes: z.record(z.string(), list).default({}),
  ambiguous: z.record(z.string(), z.record(z.string(), list).refine(senses => Object.keys(senses).length > 1, 'give at least two concepts')).default({}),
  everywhere: list,
  asking: list,
  ordinary: list
})

/** Phrases that mean one thing; only `preferred` is ever printed. */
export interface Concept extends z.infer<typeof conceptSchema> {
  id: string
  /** The file it stands in. */
  file: string
  /** Ids of the concepts directly under this one. */
  narrower: string[]
}

/** Every concept, and the tree by which they are recognised. */
export interface Vocabulary {
  ids: ReadonlySet<string>
  concepts: ReadonlyMap<string, Concept>
  /** The concept itself and everything under it, at any depth. */
  within: (id: string) => ReadonlySet<string>
  tree: Step
  /** The tree of what reviews tell instead of a name. */
  signs: Step
  /** Class names, e.g. `<parent>`, by stem. */
  classes: ReadonlyMap<string, readonly string[]>
  /** For an ambiguous abbreviation or word: the stems nearby that settle each sense. */
  cues: ReadonlyMap<string, ReadonlySet<string>>
  /** Words of the vocabulary with the number of phrases each stands in: what spelling may be repaired towards. */
  words: ReadonlyMap<string, number>
  /** Words that say nothing about what is asked. */
  ordinary: ReadonlySet<string>
  /** Words that only ask, greet or say what the answer is for. */
  asking: ReadonlySet<string>
  /** Concepts of matters that no published review answers. */
  outside: ReadonlySet<string>
  /** Stems of the words that stand in some phrase. */
  stems: ReadonlySet<string>
  /** Words of this field that stand in nearly every review. */
  everywhere: ReadonlySet<string>
  /** Changes whenever a concept file does. */
  fingerprint: string
}

type Placed = Concept

interface Source { file: string, name: string, text: string }

const wordsFile = 'words.yaml'
/** Holds what nobody publishes a review about: leave, passwords, the weather. */
const outsideFile = 'outside.yaml'

/** Key under which the words that settle one sense of an ambiguous phrase are kept. */
export const cueKey = (phrase: string, id: string): string => `${phrase} ${id}`

function sources(dir: string): Source[] {
  return readdirSync(dir).filter(name => /\.ya?ml$/.test(name)).sort().map(name => ({ name, file: join(dir, name), text: readFileSync(join(dir, name), 'utf8') }))
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

function readConcepts(files: Source[], faults: Fault[]): Map<string, Placed> {
  const concepts = new Map<string, Placed>()
  for (const source of files) {
    for (const [id, concept] of Object.entries(parsed(source, z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids in small letters with hyphens'), conceptSchema), faults) ?? {})) {
      const earlier = concepts.get(id)
      if (earlier) faults.push({ file: source.file, field: id, remedy: `is already a concept in ${earlier.file}: keep one of them` })
      else concepts.set(id, { ...concept, id, narrower: [], file: source.file })
    }
  }
  return concepts
}

function link(concepts: Map<string, Placed>, faults: Fault[]): void {
  for (const concept of concepts.values()) {
    for (const id of [...concept.broader, ...concept.related, ...concept.covers, ...concept.near, ...concept.together.flat()].filter(other => !concepts.has(other))) {
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

function loopFrom(id: string, concepts: Map<string, Placed>, path: string[], settled: Set<string>): string[] | undefined {
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

type Planted = { phrase: string, file: string, field: string, meaning: Meaning }

function phrasesOf(concept: Placed, plain: ReadonlySet<string>): Planted[] {
  const planted = (field: 'synonyms' | 'abbreviations' | 'lay' | 'preferred', phrase: string, source: Meaning['source']): Planted =>
    ({ phrase, file: concept.file, field: `${concept.id}.${field}`, meaning: { ids: [concept.id], source, capitals: source === 'abbreviation' && plain.has(phrase.toLowerCase()) } })
  return [
    planted('preferred', concept.preferred, 'name'),
    ...concept.synonyms.map(p => planted('synonyms', p, 'name')),
    ...concept.abbreviations.map(p => planted('abbreviations', p, 'abbreviation')),
    ...concept.lay.map(p => planted('lay', p, 'lay'))
  ]
}

function plantAll(tree: Step, all: Planted[], faults: Fault[]): void {
  const where = new Map<Meaning, Planted>()
  for (const item of all) {
    where.set(item.meaning, item)
    for (const way of steps(item.phrase)) {
      const already = plant(tree, way, item.meaning)
      if (!already || already === item.meaning || already.ids.length > 1 || already.ids[0] === item.meaning.ids[0]) continue
      const earlier = where.get(already)
      faults.push({ file: item.file, field: item.field, remedy: `“${item.phrase}” is already in ${earlier?.field ?? 'another concept'} (${earlier?.file ?? ''}): keep one, or list it under ambiguous in ${wordsFile}` })
    }
  }
}

/** The tree of signs, apart from names: one sign may tell of several themes. */
function signTree(concepts: Iterable<Concept>): Step {
  const tree = root()
  for (const { id, signs } of concepts) {
    for (const way of signs.flatMap(steps)) {
      const meaning: Meaning = { ids: [id], source: 'sign', capitals: false }
      const already = plant(tree, way, meaning)
      if (already && already !== meaning && !already.ids.includes(id)) already.ids.push(id)
    }
  }
  return tree
}

function knownWords(all: Planted[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { phrase, meaning } of all) {
    if (meaning.source === 'abbreviation') continue
    const plain = phrase.replace(/<[^>]*>|\.\./g, ' ').toLowerCase()
    const texts = /^[a-z ]+$/.test(plain) ? plain.split(' ').filter(Boolean) : words(plain).map(w => w.text)
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function classesByStem(classes: Record<string, string[]>): Map<string, string[]> {
  const byStem = new Map<string, Set<string>>()
  for (const [name, members] of Object.entries(classes)) {
    for (const member of members) byStem.set(stem(member), (byStem.get(stem(member)) ?? new Set()).add(`<${name}>`))
  }
  return new Map([...byStem].map(([key, names]) => [key, [...names]]))
}

function reach(concepts: ReadonlyMap<string, Concept>): (id: string) => ReadonlySet<string> {
  const kept = new Map<string, ReadonlySet<string>>()
  const within = (id: string): ReadonlySet<string> => {
    const already = kept.get(id)
    if (already) return already
    const made = new Set([id, ...(concepts.get(id)?.narrower ?? []).flatMap(n => [...within(n)])])
    kept.set(id, made)
    return made
  }
  return within
}

/** Reads and checks every concept file in a folder. Throws Faults naming file and place for a loop, a phrase with two meanings not marked ambiguous, or an id given twice. */
export function loadConcepts(dir: string): Vocabulary {
  const faults: Fault[] = []
  const files = sources(dir)
  const concepts = readConcepts(files.filter(f => f.name !== wordsFile), faults)
  const wordsSource = files.find(f => f.name === wordsFile)
  const lists = (wordsSource && parsed(wordsSource, wordsSchema, faults)) ?? { classes: {}, ambiguous: {}, everywhere: [], asking: [], ordinary: [] }
  link(concepts, faults)
  const ordinary = new Set(lists.ordinary.flatMap(w => words(w).map(x => x.text)))
  const everywhere = new Set(lists.everywhere)
  const cues = new Map<string, ReadonlySet<string>>()
  const ambiguous: Planted[] = Object.entries(lists.ambiguous).map(([phrase, senses]) => {
    for (const [id, near] of Object.entries(senses)) {
      if (!concepts.has(id)) faults.push({ file: wordsSource?.file ?? wordsFile, field: `ambiguous.${phrase}`, remedy: `there is no concept “${id}”` })
      cues.set(cueKey(words(phrase).map(w => w.text).join(' '), id), new Set(near.map(stem)))
    }
    return { phrase, file: wordsSource?.file ?? wordsFile, field: `ambiguous.${phrase}`, meaning: { ids: Object.keys(senses), source: phrase === phrase.toUpperCase() ? 'abbreviation' : 'lay', capitals: ordinary.has(phrase.toLowerCase()) } }
  })
  const tree = root()
  const all = [...ambiguous, ...[...concepts.values()].flatMap(c => phrasesOf(c, new Set([...ordinary, ...everywhere])))]
  plantAll(tree, all, faults)
  if (faults.length > 0) throw new Faults(`The concepts in ${dir} cannot be used`, faults)
  const known = knownWords(all)
  return {
    outside: new Set([...concepts.values()].filter(c => basename(c.file) === outsideFile).map(c => c.id)),
    asking: new Set(lists.asking), stems: new Set([...known.keys()].map(stem)),
    ids: new Set(concepts.keys()), concepts, within: reach(concepts), tree, signs: signTree(concepts.values()), cues, ordinary, everywhere,
    classes: classesByStem(lists.classes), words: known,
    fingerprint: createHash('sha256').update(files.map(f => `${f.name}\n${f.text}`).join('\n')).digest('hex')
  }
}
