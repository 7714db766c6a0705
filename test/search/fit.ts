import { readFileSync, writeFileSync } from 'node:fs'
import { loadConcepts } from '../../src/search/concepts.ts'
import { ordered } from '../../src/search/matters.ts'
import { words } from '../../src/search/words.ts'
import { isOfSearch, judgedQuestions } from '../eval/judgements.ts'
import { networkFittedOn, writtenNetwork, type Build, type Read } from '../network/fitting.ts'
import { wordVectors } from '../network/word-vectors.ts'

/** How the network is built that tells other matters from what reviews are about. */
const build: Build = { dims: 32, widths: [1, 2, 3], filters: 64, outcomes: 2, rounds: 4 }

const at = (path: string): URL => new URL(path, import.meta.url)
const linesOf = (url: URL): string[] => readFileSync(url, 'utf8').split('\n').filter(line => line.trim() !== '')

/** Of the ordinary messages listed for care, by their numbers, those that look for learning and those about other matters of work and life; the others are mixed. */
const [seeking, elsewhere] = [[24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 36, 37, 40, 42, 43, 44], [18, 34, 45]].map(numbers => numbers.flatMap(number => linesOf(at(`../care/messages/questions-${number}.txt`))))
/** There are fewer of other matters: each counts so often. */
const times = 3

/** What is called, told of or asked of every theme, and whether that is another matter. */
function ofThemes(): [text: string, isOther: boolean][] {
  const vocabulary = loadConcepts(at('../../data/concepts').pathname)
  const called = [...vocabulary.concepts.values()].flatMap(({ id, preferred, synonyms, lay, abbreviations }) =>
    [preferred, ...synonyms, ...lay, ...abbreviations].map((phrase): [string, boolean] => [phrase.replace(/<[^>]*>|\.\./g, ' '), vocabulary.outside.has(id)]))
  return [...called, ...vocabulary.tellings().map(({ ids, line }): [string, boolean] => [line, ids.every(id => vocabulary.outside.has(id))])]
}

/** The judged questions that are not set aside and that safeguarding reviews might answer, here or elsewhere. */
const asked = (): string[] => judgedQuestions(at('../judgements').pathname, 'dev', isOfSearch).flatMap(({ question, kind, right }) => kind === 'near-miss' || Object.keys(right).length > 0 ? [question] : [])

if (import.meta.main) {
  const all = [...ofThemes(), ...[...seeking!, ...asked()].map((text): [string, boolean] => [text, false]), ...elsewhere!.map((text): [string, boolean] => [text, true])]
  const cases = all.flatMap(([text, isOther]): Read[] => Array.from({ length: isOther ? times : 1 }, () => ({ words: ordered(words(text)), is: Number(isOther) }))).filter(({ words }) => words.length > 1)
  const network = networkFittedOn(cases, build, wordVectors(build.dims), line => { console.log(line) })
  writeFileSync(at('../../src/search/matters.bin'), writtenNetwork(network))
}
