import { families } from './families.ts'

/** What the phrases found in a message: each is one piece of evidence among others. */
export type Mark = 'plain' | 'likely' | 'told' | 'asks' | 'distress' | 'self' | 'identity' | 'advice'

const whole = new Map<string, string[]>()
const beginnings = new Map<string, string[]>()
for (const [family, words] of Object.entries(families)) {
  for (const word of new Set(words.split(' '))) {
    const [index, key] = word.endsWith('*') ? [beginnings, word.slice(0, -1)] as const : [whole, word] as const
    index.set(key, [...(index.get(key) ?? []), family])
  }
}
/** No beginning of a word in the families is shorter. */
const shortestBeginning = Math.min(...[...beginnings.keys()].map(key => key.length))

/** Every word in the families, so that it is not taken for a typing slip. */
export const familiarWords: ReadonlySet<string> = new Set([...whole.keys(), ...beginnings.keys()])

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const people = set('heShe child kin stranger they')
const dangers = set('breath blood took substance selfHarm edge harm sexual injury weapon violent threat kill gone alone shutIn want intoxicated abroad fear psychosis fire denied')
const openers = set('is are was were do does did can could should would must may am has have shall')
const codes = /^(?!s\d|y\d|ks\d)[a-z]{2,4}\d{2}$/

/**
 * The evidence in a row of words: families present, alone and together with how the message speaks (asks for something published, asks yes
 * or no, tells), of whom (someone, the writer, nobody), how many dangers it names, how long it is, and what the phrases found.
 */
export function evidence(words: readonly string[], marks: Iterable<Mark>, published: ReadonlySet<string>): string[] {
  const kinds = words.map(word => familiesOf(word, published))
  const present = new Set(kinds.flat())
  const manner = mannerOf(words, kinds, present)
  const stances = [manner, ...stancesOf(present, words.length)]
  const danger = kinds.filter(kind => kind.some(family => dangers.has(family))).length
  return [
    'always', manner, lengthOf(words.length), `${manner} dangers:${Math.min(danger, 4)}`, `dangers:${Math.min(danger, 4)}`,
    ...[...marks].map(mark => `phrase:${mark}`),
    ...(kinds[0] ?? []).map(family => `first:${family}`),
    ...[...present].flatMap(family => [family, ...stances.map(stance => `${stance} ${family}`)])
  ]
}

function familiesOf(word: string, published: ReadonlySet<string>): string[] {
  const found = [...(whole.get(word) ?? [])]
  for (let length = shortestBeginning; length <= Math.min(word.length, 12); length++) {
    for (const family of beginnings.get(word.slice(0, length)) ?? []) if (!found.includes(family)) found.push(family)
  }
  if (published.has(word) || published.has(word.replace(/s$/, '')) || codes.test(word)) found.push('published')
  if (/^\d+$/.test(word)) found.push('number')
  return found
}

function mannerOf(words: readonly string[], kinds: readonly string[][], present: ReadonlySet<string>): 'ask' | 'yesno' | 'tell' {
  if (present.has('review') || kinds.slice(0, 2).some(kind => kind.includes('wanted') || kind.includes('question'))) return 'ask'
  return openers.has(words[0] ?? '') ? 'yesno' : 'tell'
}

function stancesOf(present: ReadonlySet<string>, length: number): string[] {
  const someone = [...people].some(family => present.has(family))
  const self = present.has('i') || present.has('we')
  return [someone && 'someone', self && 'self', !someone && !self && 'nobody', length <= 3 && 'short'].filter(stance => stance !== false)
}

function lengthOf(words: number): string {
  const limit = [1, 2, 4, 8, 14].find(most => words <= most)
  return `words:${limit ?? 'many'}`
}
