import { agesIn } from '../limits/ages/ages.ts'
import { askingPart } from '../words/asking.ts'
import type { Focus } from './focus.ts'
import type { Outright } from '../limits/outright.ts'
import { placeAmong, type Word } from '../words/words.ts'

/** For each word of a short question that asks for an age, whether it stands before the part that does: "the chair rang, reviews on babies under one". */
export function beforeAgePart(words: readonly Word[], { story, byYear: { rest: before }, byAge: { rest: after } }: Outright): boolean[] {
  const age = story ? -1 : [...before].findIndex((sign, i) => sign !== after[i])
  const last = age < 0 ? -1 : words.findLastIndex(({ start }) => start < placeAmong(before, age))
  const parts = askingPart(words)
  const opens = (i: number): boolean => words[i]!.paused || words[i]!.sentence !== words[i - 1]?.sentence || (parts[i] === true && parts[i - 1] !== true)
  const from = words.findLastIndex((_, i) => i <= last && opens(i))
  return words.map((_, i) => i < from)
}

/** True when an age stands in the part of a long message that asks. */
export function agesAsked(question: readonly Word[], { asked, aloud }: Focus, text: string, story: boolean): boolean {
  return story && question.some((word, i) => {
    const opens = asked[i] === true && (asked[i - 1] !== true || question[i - 1]?.sentence !== word.sentence)
    if (!opens || aloud?.has(word.sentence) === false) return false
    const end = question.find((other, k) => k > i && other.sentence !== word.sentence)?.start
    return agesIn(text.slice(word.start, end)).spans.length > 0
  })
}
