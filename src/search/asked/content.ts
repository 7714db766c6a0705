import type { Vocabulary } from '../vocabulary/concepts.ts'
import { empty, type Word } from '../words/words.ts'

/** A word that may say what is asked: not everyday, nor everywhere in this field. */
export function isContent(word: Word, vocabulary: Vocabulary): boolean {
  if (/[^i]ly$/.test(word.text)) return false
  return !empty.has(word.text) && !vocabulary.ordinary.has(word.text) && !vocabulary.everywhere.has(word.text) && !/^\d+$/.test(word.text) && word.text.length > 1
}

/** A word that looks like a thing: not a verb, an adjective or an adverb by its ending, and not part of any phrase here. */
export function isStrange({ text, stem, capitals }: Word, vocabulary: Vocabulary): boolean {
  // Shorthand such as "smth" or "pls"; in capitals it may well be the name of something.
  if (!capitals && !/[aeiouy]/.test(text)) return false
  if (vocabulary.words.has(text) || vocabulary.stems.has(stem) || text.length < 3) return false
  return !/\d|(ed|ly|able|ible|ful|less|ive|ous|ish|est|ise|ize|ises|nt)$/.test(text)
}
