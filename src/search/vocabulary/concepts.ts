import { createHash } from 'node:crypto'
import { Faults, type Fault } from '../../errors.ts'
import { typedPhrases, type Phrase } from '../completing.ts'
import { inputsOf, kept } from '../cache.ts'
import { readVocabulary, sources, tellingsIn, toldSources, wordsFile, type Concept, type Source, type ToldLine } from './concept-files.ts'
import { isSkipped, plant, root, steps, type Meaning, type Step } from './phrases.ts'
import { shorthandIn, type Shorthand } from '../words/shorthand.ts'
import { stem } from '../words/stem.ts'
import { words } from '../words/words.ts'

/** Every concept, and the tree by which they are recognised. */
export interface Vocabulary {
  ids: ReadonlySet<string>
  concepts: ReadonlyMap<string, Concept>
  /** The concept itself and everything under it, at any depth. */
  within: (id: string) => ReadonlySet<string>
  tree: Step
  /** The tree of what reviews tell instead of a name. */
  signs: Step
  /** The concepts' names as they are typed. */
  phrases: readonly Phrase[]
  /** `selfharm` → `self harm`, for every pair of words that stands in a phrase. */
  pairs: ReadonlyMap<string, readonly string[]>
  /** Class names, e.g. `<parent>`, by the step of each member. */
  classes: ReadonlyMap<string, readonly string[]>
  /** For an ambiguous abbreviation or word: the stems nearby that settle each sense. */
  cues: ReadonlyMap<string, ReadonlySet<string>>
  /** Words of the vocabulary with the number of phrases each stands in: what spelling may be repaired towards. */
  words: ReadonlyMap<string, number>
  /** Words that say nothing about what is asked. */
  ordinary: ReadonlySet<string>
  /** Words that mean no concept, and are no slip for one. */
  spelt: ReadonlySet<string>
  /** Words that only ask, greet or say what the answer is for. */
  asking: ReadonlySet<string>
  /** Short forms, with the words they stand for. */
  shorthand: Shorthand
  /** Concepts of matters that no published review answers. */
  outside: ReadonlySet<string>
  /** Stems of the words that stand in some phrase. */
  stems: ReadonlySet<string>
  /** Words of this field that stand in nearly every review. */
  everywhere: ReadonlySet<string>
  /** Lines that tell of the concepts in other words than their names; read when they are asked for. */
  tellings: () => ToldLine[]
  /** Changes whenever a concept file does. */
  fingerprint: string
}

/** Key under which the words that settle one sense of an ambiguous phrase are kept. */
export const cueKey = (phrase: string, id: string): string => `${phrase} ${id}`

type Planted = { phrase: string, file: string, field: string, meaning: Meaning }

const isLed = (phrase: string, plain: ReadonlySet<string>): boolean => {
  const [little = '', word = '', another] = phrase.toLowerCase().split(' ')
  return another === undefined && isSkipped(little) && (plain.has(word) || plain.has(word.replace(/s$/, '')))
}

/** `isRead`: false for what has no words of its own, as a homicide of whom nothing is told: its name is read as the theme that it stands for. */
function phrasesOf(concept: Concept, plain: ReadonlySet<string>, isRead: boolean): Planted[] {
  const planted = (field: 'synonyms' | 'abbreviations' | 'lay' | 'preferred', phrase: string, source: Meaning['source']): Planted =>
    ({ phrase, file: concept.file, field: `${concept.id}.${field}`, meaning: { ids: [concept.id], source, capitals: source === 'abbreviation' && plain.has(phrase.toLowerCase()), ...isLed(phrase, plain) ? { led: true } : {} } })
  return [
    ...isRead ? [planted('preferred', concept.preferred, 'name')] : [],
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
    for (const key of members.map(member => member.startsWith('=') ? member : stem(member))) byStem.set(key, (byStem.get(key) ?? new Set()).add(`<${name}>`))
  }
  return new Map([...byStem].map(([key, names]) => [key, [...names]]))
}

/** `selfharm` → `self harm`, for every pair of words that stands in a phrase. */
function pairsIn(concepts: Iterable<Concept>): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const concept of concepts) {
    for (const phrase of [concept.preferred, ...concept.synonyms]) {
      const parts = words(phrase.replace(/<[^>]*>|\.\./g, '.'))
      parts.forEach((word, i) => {
        const next = parts[i + 1]
        if (next && next.sentence === word.sentence && word.text.length + next.text.length >= 6) found.set(word.text + next.text, [word.text, next.text])
      })
    }
  }
  return found
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

/** Reads and checks every concept file in a folder, or with `cacheDir` takes what it made of the same files before. Throws Faults naming file and place for a loop, a phrase with two meanings not marked ambiguous, or an id given twice. */
export function loadConcepts(dir: string, { cacheDir }: { cacheDir?: string } = {}): Vocabulary {
  const files = sources(dir)
  const told = toldSources(dir)
  const fingerprint = createHash('sha256').update([...files, ...told].map(f => `${f.name}\n${f.text}`).join('\n')).digest('hex')
  const inputs = cacheDir === undefined ? '' : inputsOf([dir, fingerprint])
  const settled = kept({ dir: cacheDir, name: 'vocabulary', inputs }, isSettled, () => settle(dir, files, told))
  return { ...settled, within: reach(settled.concepts), tellings: () => tellingsIn(told, settled.ids, []), fingerprint }
}

/** What the files amount to: all that takes time to make of them. */
type Settled = Omit<Vocabulary, 'within' | 'tellings' | 'fingerprint'>

const isSettled = (value: unknown): value is Settled => typeof value === 'object' && value !== null && (value as Settled).concepts instanceof Map && (value as Settled).tree?.next instanceof Map && (value as Settled).words instanceof Map && (value as Settled).shorthand instanceof Map

function settle(dir: string, files: Source[], told: Source[]): Settled {
  const faults: Fault[] = []
  const { concepts, lists, outside, listed } = readVocabulary(files, faults)
  const ordinary = new Set(lists.ordinary.flatMap(w => words(w).map(x => x.text)))
  const everywhere = new Set(lists.everywhere)
  const cues = new Map<string, ReadonlySet<string>>()
  const ambiguous: Planted[] = Object.entries(lists.ambiguous).map(([phrase, senses]) => {
    for (const [id, near] of Object.entries(senses)) {
      if (!concepts.has(id)) faults.push({ file: listed, field: `ambiguous.${phrase}`, remedy: `there is no concept “${id}”` })
      cues.set(cueKey(words(phrase).map(w => w.text).join(' '), id), new Set(near.map(stem)))
    }
    return { phrase, file: listed, field: `ambiguous.${phrase}`, meaning: { ids: Object.keys(senses), source: phrase === phrase.toUpperCase() ? 'abbreviation' : 'lay', capitals: ordinary.has(phrase.toLowerCase()) } }
  })
  const tree = root()
  const idioms = lists.idioms.map((phrase): Planted => ({ phrase, file: listed, field: 'idioms', meaning: { ids: [], source: 'lay', capitals: false } }))
  const stands = new Set([...concepts.values()].flatMap(({ anyone, suspected }) => [anyone, suspected]))
  const all = [...ambiguous, ...idioms, ...[...concepts.values()].flatMap(c => phrasesOf(c, new Set([...ordinary, ...everywhere]), c.synonyms.length > 0 || !stands.has(c.id)))]
  plantAll(tree, all, faults)
  tellingsIn(told, new Set(concepts.keys()), faults)
  if (faults.length > 0) throw new Faults(`The concepts in ${dir} cannot be used`, faults)
  const known = knownWords(all)
  return {
    outside, asking: new Set(lists.asking), shorthand: shorthandIn(lists.shorthand), stems: new Set([...known.keys()].map(stem)),
    ids: new Set(concepts.keys()), concepts, tree, signs: signTree(concepts.values()), phrases: typedPhrases(concepts.values()), pairs: pairsIn(concepts.values()), cues, ordinary, everywhere, spelt: new Set(lists.spelt),
    classes: classesByStem(lists.classes), words: known
  }
}
