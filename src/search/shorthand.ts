import { stem } from './stem.ts'
import type { Word } from './words.ts'

/** What shorthand stands for, word by word: `prev` in small letters for any case, `BPS` in capitals for capitals alone. */
export type Shorthand = ReadonlyMap<string, readonly string[]>

/** Reads the list of shorthand as it is kept: `BPs` counts as capitals, as it does in a question. */
export function shorthandIn(list: Readonly<Record<string, string>>): Shorthand {
  return new Map(Object.entries(list).map(([short, long]) => [/^[A-Z]{2}/.test(short) ? short.toUpperCase() : short, long.split(' ')]))
}

/** The words of a question with its shorthand written out, so that phrases are found across it: "prev ch removed". */
export function writtenOut(words: Word[], shorthand: Shorthand): Word[] {
  if (!words.some(word => meaning(word, shorthand))) return words
  return words.flatMap(word => meaning(word, shorthand)?.map((text, k): Word => ({ ...word, text, stem: stem(text), capitals: false, paused: word.paused && k === 0, slash: word.slash && k === 0 })) ?? [word])
}

const meaning = ({ text, capitals }: Word, shorthand: Shorthand): readonly string[] | undefined =>
  (capitals ? shorthand.get(text.toUpperCase()) : undefined) ?? shorthand.get(text)
