import { sexOf, withSexes } from './sexes.ts'
import { mended } from './slips.ts'
import { stem } from './stem.ts'
import type { Word } from './words.ts'
import { numberOf, numbersTo } from '../../english/numbers.ts'

/** What shorthand stands for, word by word: `prev` in small letters for any case, `BPS` in capitals for capitals alone. */
export type Shorthand = ReadonlyMap<string, readonly string[]>

/** Reads the list of shorthand as it is kept: `BPs` counts as capitals, as it does in a question. */
export function shorthandIn(list: Readonly<Record<string, string>>): Shorthand {
  return new Map(Object.entries(list).map(([short, long]) => [/^[A-Z]{2}/.test(short) ? short.toUpperCase() : short, long.split(' ')]))
}

const age = '(?<![\\d/.-])(1?\\d)'
const ends = '(?![\\p{L}\\d/])'

/** Years as they are said: "twenty nineteen", "two thousand and eight". */
const spoken = new RegExp(`\\b(?:twenty[\\s-](?:twenty[\\s-](${numbersTo(9)})|(${numbersTo(20, 10)}))|two thousand and (${numbersTo(20)}))\\b(?![\\s-]?(?:years?|yrs?|months?|weeks?|days?|minutes?|hours?|pages?|percent|pounds))`, 'giu')
const yearOf = (_: string, one = '', teen = '', late = ''): string => `${2000 + (one ? 20 : 0) + numberOf(one || teen || late)}`

/** How notes put an age or a sex, and the words they stand for. */
const notations: [RegExp, (...found: string[]) => string][] = [
  // A fracture, as charts put it: "# humerus", "#NOF".
  [/(?<![\p{L}\d&])#\s?(?=(?:(?:l|r|lt|rt|left|right|distal|proximal|spiral)\s)?(?:humerus|femur|tib|fib|radius|ulna|clavicle|collar|ribs?|skull|nof|wrist|arm|leg|elbow|parietal|metaphys))|(?<![\p{L}\d&])#s?\s(?=\p{L})/giu, () => 'fracture '],
  // A letter typed for the nought of a code: "TDS 2O".
  [/(?<=\b[a-z]{2,5}[\s-]?\d)o(?![\p{L}\d])/giu, () => '0'],
  [/(?<=\p{L})(?=[<>≤≥]=?\s?\d)/gu, () => ' '],
  [/\bsub[\s-]?(?=(?:[1-9]|1\d)s?\b)/giu, () => 'under '],
  // Short is what a document is, where it begins a question: "short, for primary".
  [/^\W*(?:(?:just|only|something|anything|keep it|make it|nice and)\s+)*(?:short|brief)(?=\s*[,:;-]\s*|\s+(?:and sweet|please|pls|for|on|about)\b|\W*$)/iu, () => 'short ones'],
  [/\b(males?|females?|boys?|girls?|lads?|lass(?:es)?)\s?[+&/,]\s?(1?\d)\b(?![\d/-])/giu, (_, whom, years) => `${whom} aged ${years}`],
  [/(?<![\d/.-])(1?\d)\s?[+&/]\s?(males?|females?|boys?|girls?|lads?|lass(?:es)?)\b/giu, (_, years, whom) => `${whom} aged ${years}`],
  [/^\W*(1?\d)\s?,?\s(?=(?:boy|girl|lad|lass|male|female)s?\b)/giu, (_, years) => `${years} year old `],
  [/(?<=\p{L}\s)4(?=\s(?:the|my|our|a|an|this|hvs?|sws?|dsls?|gps?|it|tomorrow|tmrw|(?:mon|tues?|wed|thurs?|fri)(?:day)?|staff|team|training|cpd|supervision|court)\b)/giu, () => 'for'],
  [/(<|\b(?:under|below|less than)\s)\s?(\d{1,2})\s?m(?![\p{L}\d])/giu, (_, below, months) => `${below}${months} months`],
  [new RegExp(`${age}\\s?-\\s?(\\d{1,2})\\s?m${ends}`, 'giu'), (_, from, to) => `${from} to ${to} months`],
  [new RegExp(`${age}\\s?m(?=\\s(?:old|baby|infant)\\b)`, 'giu'), (_, months) => `${months} month`],
  [/\b(?:yrs?|years?|y)\s?(1[0-3]|[1-9])\s?\/\s?(1[0-3]|[1-9])\b(?!\/)/giu, (_, one, two) => `year ${one} or year ${two}`],
  [new RegExp(`${age}\\s?(?:y(?:rs?|\\/?o)?)?(?:\\s?[/,]\\s?|\\s)?(f|M)${ends}`, 'gu'), (_, years, sex) => `${years} year old ${sexOf(sex!)}`],
  // "M8" is a mate.
  [new RegExp(`(?<![\\p{L}\\d/'’])(?!m8)(f|m)\\s?[/,]?\\s?(1?\\d)(?:\\s?y(?:rs?|\\/?o))?${ends}`, 'giu'), (_, sex, years) => `${years} year old ${sexOf(sex!)}`],
  [/(?<=\b(?:yp|cyp|teen|teenager|adol\w*|child|ch|baby|infant|pt|pupil)\b[^.?!;]{0,12}[\s,/])(f|m)(?=\s?(?:[,./)]|$))/giu, (_, sex) => sexOf(sex!)]
]

const anyNotation = /[\d#]|(?:^|[^\p{L}'’])[fm](?:'?s)?(?![\p{L}'’])|\bshort|\bbrief/iu

/** Letters with points between them: "D.D.S.C.P.", "s.c.r.s". */
const dotted = /(?<![\p{L}.])(\p{L}(?:\.\p{L}){2,}?)(\.s)?(?:\.(?!\p{L}))?(?![\p{L}.])/gu
const joined = (_: string, letters: string, plural = ''): string => letters.replaceAll('.', '').toUpperCase() + plural.slice(1)

/** A text with what notes put in figures and single letters written out: "<12m", "yr 10/11", "16f", and slips in ages and dates mended. */
export function inWords(text: string): string {
  const whole = /\p{L}\.\p{L}\./u.test(text) ? text.replace(dotted, joined) : text
  const said = mended(/twenty|thousand/iu.test(whole) ? whole.replace(spoken, yearOf) : whole)
  const sexed = withSexes(said)
  return anyNotation.test(sexed) ? notations.reduce((left, [pattern, words]) => left.replace(pattern, words), sexed) : sexed
}

/** The words of a question with its shorthand written out, so that phrases are found across it: "prev ch removed". */
export function writtenOut(words: Word[], shorthand: Shorthand): Word[] {
  if (!words.some(word => meaning(word, shorthand))) return words
  return words.flatMap(word => meaning(word, shorthand)?.map((text, k): Word => ({ ...word, text, stem: stem(text), capitals: false, paused: word.paused && k === 0, slash: word.slash && k === 0 })) ?? [word])
}

const meaning = ({ text, capitals }: Word, shorthand: Shorthand): readonly string[] | undefined =>
  (capitals ? shorthand.get(text.toUpperCase()) : undefined) ?? shorthand.get(text)
