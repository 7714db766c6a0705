import { bands } from '../limits/ages/bands.ts'
import type { ConceptKind } from './concept-files.ts'
import { cueKey, type Vocabulary } from './concepts.ts'
import { goesOn, isDenied, isTurnedDown, undoing, isWavedAway } from './denial.ts'
import { asWritten, gapWords, isSkipped, type Meaning, type Step } from './phrases.ts'
import type { Word } from '../words/words.ts'

/** A place in a text where a phrase of the vocabulary stands. */
export interface Mention {
  /** Concept ids: one, or every sense still possible of an ambiguous phrase. */
  ids: string[]
  /** Positions of its words. */
  at: number[]
  source: Meaning['source']
  /** True for "no evidence of …", "not …", "without …". */
  denied: boolean
  /** Positions of the words that say no more than that it did not come about. */
  by?: number[]
}

interface FoundPhrase { meaning: Meaning, at: number[], gap: number }

/** How a text is read: a question by names, abbreviations and loose words; a review by names, by abbreviations in capitals, and beside these by signs and loose words. */
export type Reading = 'question' | 'review'

/** A gap does not reach over these: what follows is said of something else, or by someone else. */
const turns = /^(but|by|not|isnt|arent|wasnt|werent|dont|doesnt|didnt|without|nor|except|excluding|or|than|leave|leaving|minus|apart|including|incl|especially|particularly|skip|ignore|forget|drop|omit)$/

interface Open { step: Step, from: number, at: number[], gap: number }

/** Adds the ways on from a step by the next word itself, by its form as written, by a class it belongs to, or past a word that phrases pass over. */
function byWord({ step, from, at, gap }: Open, word: Word, vocabulary: Vocabulary, ways: Open[]): void {
  const onBy = (key: string): void => {
    const next = step.next.get(key)
    if (next) ways.push({ step: next, from: from + 1, at: [...at, from], gap })
  }
  for (const key of [word.stem, asWritten(word.text)]) {
    onBy(key)
    vocabulary.classes.get(key)?.forEach(onBy)
  }
  if (at.length > 0 && isSkipped(word.text)) ways.push({ step, from: from + 1, at, gap })
}

/** Adds the ways on over a gap: the rest of the phrase may begin up to `gapWords` words on. */
function byGap({ step, from, at, gap }: Open, words: readonly Word[], ways: Open[]): void {
  if (!step.gap) return
  for (let skip = 0; skip <= gapWords && (skip === 0 || !turns.test(words[from + skip - 1]?.text ?? '')); skip++) {
    ways.push({ step: step.gap, from: from + skip, at, gap: gap + skip + 0.5 })
  }
}

/** Every phrase that begins at a word. */
function readings(tree: Step, words: readonly Word[], start: number, vocabulary: Vocabulary): FoundPhrase[] {
  const found: FoundPhrase[] = []
  const open: Open[] = [{ step: tree, from: start, at: [], gap: 0 }]
  for (let here = open.pop(); here; here = open.pop()) {
    if (here.step.meaning && here.at.length > 0) found.push({ meaning: here.step.meaning, at: here.at, gap: here.gap })
    const word = words[here.from]
    if (!word || word.sentence !== words[start]?.sentence) continue
    byWord(here, word, vocabulary, open)
    byGap(here, words, open)
  }
  return found
}

function readable(found: FoundPhrase, words: readonly Word[], reading: Reading, shouted: boolean): boolean {
  const { source, capitals, led } = found.meaning
  if (led && !isSkipped(words[(found.at[0] ?? 0) - 1]?.text ?? '')) return false
  if (source !== 'abbreviation') return true
  const inCapitals = found.at.every(i => words[i]?.capitals)
  return reading === 'review' || capitals ? inCapitals && !shouted : true
}

const isLoose = ({ source }: Meaning): boolean => source === 'sign' || source === 'lay'

/** More words first, then fewer skipped, then earlier. */
const better = (a: FoundPhrase, b: FoundPhrase): number => b.at.length - a.at.length || a.gap - b.gap || (a.at[0] ?? 0) - (b.at[0] ?? 0)

function senses(found: FoundPhrase, words: readonly Word[], vocabulary: Vocabulary, others: ReadonlySet<string>): string[] {
  const { ids } = found.meaning
  if (ids.length === 1) return ids
  const phrase = found.at.map(i => words[i]?.text).join(' ')
  const near = (id: string): number => {
    const cues = vocabulary.cues.get(cueKey(phrase, id))
    const cued = words.filter((w, i) => !found.at.includes(i) && cues?.has(w.stem)).length
    const concept = vocabulary.concepts.get(id)
    const linked = [id, ...concept?.broader ?? [], ...concept?.narrower ?? [], ...concept?.related ?? []].filter(other => others.has(other)).length
    return cued + linked
  }
  const scores = ids.map(near)
  const most = Math.max(...scores)
  return most > 0 ? ids.filter((_, i) => scores[i] === most) : ids
}

/** Everything that begins at a word, in the way this text is read. */
function foundAt(words: readonly Word[], i: number, vocabulary: Vocabulary, reading: Reading, shouted: boolean): FoundPhrase[] {
  const here = readings(vocabulary.tree, words, i, vocabulary)
  return (reading === 'review' ? [...here, ...readings(vocabulary.signs, words, i, vocabulary)] : here).filter(found => readable(found, words, reading, shouted))
}

/** A loose phrase that reaches over other words for a word of a theme's name: "self-harm before I talk to" is about self-harm, and no hurt before talking. */
const breaksName = (found: FoundPhrase, names: readonly FoundPhrase[]): boolean =>
  isLoose(found.meaning) && found.gap > 0 && found.at.at(-1)! - found.at[0]! >= found.at.length && names.some(name => name.at.length > 1 && name.at.some(at => found.at.includes(at)) && !name.at.every(at => found.at.includes(at)))

/** The longest first, each word claimed once. In a review, loose words and signs only tell more of what it is about: they take no words from a name. */
function claimed(all: FoundPhrase[], reading: Reading, vocabulary: Vocabulary): FoundPhrase[] {
  const used = new Set<number>()
  const names = all.filter(({ meaning, gap }) => meaning.source === 'name' && gap === 0 && meaning.ids.some(id => vocabulary.concepts.get(id)?.kind === 'topic'))
  const kept = all.sort(better).filter(found => {
    if (reading === 'review' && isLoose(found.meaning)) return true
    if (found.at.some(at => used.has(at)) || breaksName(found, names)) return false
    for (const at of found.at) used.add(at)
    return true
  })
  return kept.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))
}

/** Every place where a concept is named, in the order of the text. */
export const mentions = (words: readonly Word[], vocabulary: Vocabulary, reading: Reading): Mention[] => recognised(words, vocabulary, reading).mentions

/** What is named in a text, and the places of the words that mean nothing as they stand together: "the missing link". */
export function recognised(words: readonly Word[], vocabulary: Vocabulary, reading: Reading): { mentions: Mention[], idle: number[] } {
  const shouted = words.length > 2 && words.every(w => w.capitals || w.text.length === 1 || /\d/.test(w.text))
  const kept = claimed(words.flatMap((_, i) => foundAt(words, i, vocabulary, reading, shouted)), reading, vocabulary)
  const certain = new Set(kept.flatMap(f => f.meaning.ids.length === 1 ? f.meaning.ids : []))
  const isWaved = (first: number, last: number): boolean => reading === 'question' && (isTurnedDown(words, inner(first)) || isWavedAway(words, first, last))
  // "Nothing on drugs" turns them down, though "on drugs" is a way of speaking.
  const inner = (first: number): number => /^(on|about|of|with|to)$/.test(words[first]?.text ?? '') ? first + 1 : first
  const denied = (first: number, isNone: boolean): boolean => isDenied(words, first) || (/^(nobody|noone)$/.test(words[first - 1]?.text ?? '') && reading === 'question') || (words[first - 1]?.text === 'no' && (reading === 'review' || (isNone && isNobody(words, first)) || isSpared(words, first)))
  // A longer loose phrase is a way of speaking that may need its "never": "never got as far as …".
  const undone = ({ meaning: { ids, source }, at: { length } }: FoundPhrase, first: number): number => reading === 'question' && ids.every(id => isDeath(id, vocabulary)) ? undoing(words, first, source !== 'name' && length > 2) : 0
  const isOf = ({ meaning: { ids } }: FoundPhrase, ...kinds: ConceptKind[]): boolean => ids.every(id => kinds.includes(vocabulary.concepts.get(id)?.kind ?? 'topic'))
  const isDown = (found: FoundPhrase, first: number, before: Mention | undefined): boolean => denied(first, isOf(found, 'who', 'form')) || isWaved(first, found.at.at(-1) ?? first) || isJoined(words, before, found, vocabulary)
  // "No baby deaths" turns down no babies, nor asks for them; "non-fatal cases of babies" does.
  const peopleLeft = (found: FoundPhrase, by: number, down: boolean): Mention[] => down || found.meaning.ids.some(id => vocabulary.concepts.get(id)?.kind === 'who') || (by > 0 && words[(found.at[0] ?? 0) - 1]?.text === 'no') ? [] : peopleIn(found, words, vocabulary)
  const read: Mention[] = []
  for (const found of kept.filter(({ meaning }) => meaning.ids.length > 0)) {
    const first = found.at[0] ?? 0
    const by = undone(found, first)
    const down = isDown(found, first, read.at(-1))
    read.push(...peopleLeft(found, by, down))
    read.push({ ids: found.meaning.source === 'sign' ? found.meaning.ids : senses(found, words, vocabulary, certain), at: found.at, source: found.meaning.source, denied: down || by > 0, ...by > 0 ? { by: Array.from({ length: by }, (_, k) => first - 1 - k) } : {} })
  }
  return { mentions: read, idle: kept.flatMap(({ meaning, at }) => meaning.ids.length === 0 ? at : []) }
}

/** "No boys, neglect", "thematic only, no single cases": none of those is wanted. In "no, boys" something else is taken back. */
const isNobody = (words: readonly Word[], first: number): boolean => words[first]?.paused !== true && (first > 1 ? words[first - 1]?.paused === true : words.length > 2)

/** "But no drugs please": what is turned down by "no", where "no food" may be what is asked. */
const isSpared = (words: readonly Word[], first: number): boolean => {
  const here = (i: number): string => words[i]?.sentence === words[first]?.sentence ? words[i]?.text ?? '' : ''
  const after = [1, 2, 3].map(on => here(first + on)).join(' ')
  return /^(so|but|please|pls)$/.test(here(first - 2)) || /\b(please|pls|thanks|ta|because|cos|as (we|i|one|someone))\b/.test(after)
}

/** A sex, or a band of no more than ten years: "pupils" and "young people" are said of anyone. */
const isTelling = (id: string): boolean => /^(girls|boys)$/.test(id) || (bands[id] !== undefined && bands[id].to - bands[id].from <= 120)

/** The age or sex that a word by itself stands for; undefined for any other word. */
function personOf(word: Word | undefined, vocabulary: Vocabulary): string | undefined {
  const [id = '', another] = vocabulary.tree.next.get(word?.stem ?? '')?.meaning?.ids ?? []
  return another === undefined && vocabulary.concepts.get(id)?.kind === 'who' && isTelling(id) ? id : undefined
}

/** Whom a longer phrase speaks of: "autistic girl" is about autism and about a girl. */
function peopleIn(found: FoundPhrase, words: readonly Word[], vocabulary: Vocabulary): Mention[] {
  if (found.at.length < 2) return []
  return found.at.flatMap((i): Mention[] => {
    const id = personOf(words[i], vocabulary)
    return id === undefined || found.meaning.ids.includes(id) ? [] : [{ ids: [id], at: [i], source: 'name', denied: false }]
  })
}

/** That it did not happen is said of a death in more ways than of anything else. */
const isDeath = (id: string, vocabulary: Vocabulary): boolean => vocabulary.within('child-death').has(id)

/** True for what goes on with something denied: whom the rest is to be of, "no suicide, teenagers", does not. */
function isJoined(words: readonly Word[], last: Mention | undefined, { meaning: { ids }, at: [first = 0] }: FoundPhrase, { concepts }: Vocabulary): boolean {
  const isOf = (kind: ConceptKind, all: readonly string[]): boolean => all.every(id => concepts.get(id)?.kind === kind)
  const isOther = words[first]?.paused === true && isOf('who', ids) && isOf('topic', last?.ids ?? [])
  return last?.denied === true && !isOther && goesOn(words, last.at[0] ?? 0, last.at.at(-1) ?? 0, first)
}
