import { readFileSync, writeFileSync } from 'node:fs'
import { loadConcepts, type Vocabulary } from '../../src/search/vocabulary/concepts.ts'
import { ordered } from '../../src/search/asked/matters.ts'
import { words } from '../../src/search/words/words.ts'
import { shippedPseudonyms } from '../eval/care.ts'
import { isOfSearch, judgedQuestions } from '../eval/judgements.ts'
import { networkFittedOn, writtenNetwork, type Build, type Read } from '../network/fitting.ts'
import { commonestWords, wordVectors } from '../network/word-vectors.ts'
import { themeNames, wrappedRound } from '../support/wrappings.ts'

/** How the network is built that tells other matters from what reviews are about. */
const build: Build = { dims: 32, widths: [1, 2, 3], filters: 96, outcomes: 2, rounds: 5 }

const at = (path: string): URL => new URL(path, import.meta.url)
const linesOf = (url: URL): string[] => readFileSync(url, 'utf8').split('\n').filter(line => line.trim() !== '')

/** Of the ordinary messages listed for care, by their numbers, those that look for learning and those about other matters of work and life; the others are mixed. */
const [seeking, elsewhere] = [[24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 36, 37, 40, 42, 43, 44, 48], [18, 34, 45, 47]].map(numbers => numbers.flatMap(number => linesOf(at(`../care/messages/questions-${number}.txt`))))
/** There are fewer of other matters: each counts so often. */
const times = 2
/** Other matters in as few words as this are wrapped as practitioners wrap what they ask for. */
const shortest = 4
/** So many of the commonest words are known to the network though no message has them, and so is every English word of a message. */
const known = 12_000

/** A message, and whether it is about another matter. */
type Told = [text: string, isOther: boolean]

const told = (texts: readonly string[], isOther: boolean): Told[] => texts.map(text => [text, isOther])

/** What is called, told of or asked of every theme, and whether that is another matter. */
function ofThemes(vocabulary: Vocabulary): Told[] {
  const called = [...vocabulary.concepts.values()].flatMap(({ id, preferred, synonyms, lay, abbreviations }) =>
    [preferred, ...synonyms, ...lay, ...abbreviations].map((phrase): Told => [phrase.replace(/<[^>]*>|\.\./g, ' '), vocabulary.outside.has(id)]))
  return [...called, ...vocabulary.tellings().map(({ ids, line }): Told => [line, ids.every(id => vocabulary.outside.has(id))])]
}

/** The judged questions that are not set aside and that safeguarding reviews might answer, here or elsewhere. */
const asked = (): string[] => judgedQuestions(at('../judgements').pathname, 'dev', isOfSearch).flatMap(({ question, kind, right }) => kind === 'near-miss' || Object.keys(right).length > 0 ? [question] : [])

if (import.meta.main) {
  const vocabulary = loadConcepts(at('../../data/concepts').pathname)
  const names = new Set(shippedPseudonyms().map(name => name.toLowerCase()))
  const all = [
    ...ofThemes(vocabulary),
    ...told([...wrappedRound(themeNames(vocabulary), 2), ...wrappedRound([...names], 1)], false),
    ...told(wrappedRound(elsewhere!.filter(line => line.split(' ').length <= shortest), 1), true),
    ...told([...seeking!, ...asked()], false), ...told(elsewhere!, true)
  ]
  const cases = all.flatMap(([text, isOther]): Read[] => Array.from({ length: isOther ? times : 1 }, () => ({ words: ordered(words(text), names), is: Number(isOther) }))).filter(({ words }) => words.length > 1)
  const network = networkFittedOn(cases, build, wordVectors(build.dims), line => { console.log(line) }, [...cases.flatMap(({ words }) => words), ...commonestWords(known)])
  writeFileSync(at('../../src/search/asked/matters.bin'), writtenNetwork(network))
}
