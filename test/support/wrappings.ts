import { readFileSync } from 'node:fs'
import type { Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import { drawer } from '../network/fitting.ts'

/** How practitioners wrap what they ask for, `{q}` where it stands: "morning, anything on {q}? ta". What is set aside is fitted on by nothing. */
export const wrappings = (set: 'fitted' | 'aside'): string[] => readFileSync(new URL(`../judgements/wrappings-${set}.txt`, import.meta.url), 'utf8').split('\n').filter(line => line.includes('{q}'))

/** The names of a vocabulary's themes, but for those of other matters. */
export const themeNames = ({ concepts, outside }: Vocabulary): string[] => [...concepts.values()].flatMap(({ id, preferred, synonyms, abbreviations }) => outside.has(id) ? [] : [preferred, ...synonyms, ...abbreviations].filter(name => !/[<.]/.test(name)))

/** What may be asked for in everyday words: how lay people say a theme. */
export const layPhrases = ({ concepts, outside }: Vocabulary): string[] => [...concepts.values()].flatMap(({ id, lay }) => outside.has(id) ? [] : lay.filter(phrase => !/[<.]/.test(phrase)))

const openings = ['', '', '', '', 'hi ', 'hello, ', 'morning, ', 'please ', 'sorry, ', 'quick one: ', 'hi there - ', 'thanks, and ', 'ok ', 'also ']
const wants = [
  'can you get me', 'can you find me', 'can you find', 'could you send me', 'could you show me', 'please find', 'please send', 'please show me', 'can i see', 'can i have', 'could i get', 'may i have',
  'show me', 'send me', 'find me', 'find', 'get me', 'give me', 'list', 'pull up', 'bring up', 'i need', 'i want', 'i am after', 'i am looking for', 'looking for', 'after', 'searching for', 'need', 'want',
  'have you got', 'have we got', 'do you have', 'do we have', 'are there', 'is there', 'got', 'any chance of', 'i would like', 'id like to read', 'id like to see', 'help me find', 'can you help me find', 'point me to', 'where do i find', 'what are', ''
]
const things = [
  'reviews', 'any reviews', 'some reviews', 'the reviews', 'a review', 'the review', 'any review', 'case reviews', 'the learning', 'learning', 'any learning', 'lessons', 'the lessons', 'findings', 'key findings',
  'a briefing', 'briefings', 'the scr', 'SCRs', 'any SCRs', 'CSPRs', 'reports', 'published reviews', 'published learning', 'recent reviews', 'local reviews', 'practice reviews', 'a case review', 'summaries', 'anything published', 'something published', 'anything', 'anything', 'something'
]
const links = ['about', 'on', 'involving', 'around', 'regarding', 'to do with', 'featuring', 'concerning', 'relating to', 'with', 'where the theme is']
const questions = [
  'what have reviews said about {q}', 'what do reviews say about {q}', 'what did the reviews find on {q}', 'what has been published on {q}', 'what can we learn about {q} from reviews', 'what is the learning from reviews on {q}', 'which reviews cover {q}', 'which review is about {q}',
  'how have reviews dealt with {q}', 'have any reviews looked at {q}', 'has there been a review about {q}', 'do any of the reviews mention {q}', 'are there reviews that talk about {q}', 'learning from {q} reviews', '{q} reviews', '{q} - any reviews', '{q}, what reviews are there', 'reviews: {q}', 'theme: {q}, reviews', 'case reviews: {q}', 'a review of {q}', 'read up on {q} in the reviews'
]
const closings = ['', '', '', '', '?', ' please', ' please?', ' thanks', ' pls', ' ta', '.', ' for my team', ' for training', ' in derby', ' if there are any']

/** Plain requests for what is published, made of the parts that most requests have, each round one of what may be asked for: the same each time. */
export function plainly(asked: readonly string[], times: number): string[] {
  const draw = drawer(11)
  const one = (list: readonly string[]): string => list[Math.floor(draw() * list.length)]!
  return asked.flatMap(theme => Array.from({ length: times }, () => {
    const request = draw() < 0.75 ? `${one(wants)} ${one(things)} ${one(links)} {q}`.trimStart() : one(questions)
    return `${one(openings)}${request}${one(closings)}`.replace('{q}', () => theme)
  }))
}

/** Every wrapping that is fitted on, round so many names of themes: the same each time. */
export const wrapped = (vocabulary: Vocabulary, times: number): string[] => wrappedRound(themeNames(vocabulary), times)

/** Every wrapping that is fitted on, round so many of what may be asked for: the same each time. */
export function wrappedRound(names: readonly string[], times: number): string[] {
  const draw = drawer(7)
  return wrappings('fitted').flatMap(line => Array.from({ length: times }, () => line.replace('{q}', () => names[Math.floor(draw() * names.length)]!)))
}
