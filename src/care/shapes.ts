import { relatives } from '../english/relatives.ts'

/** How words behave in a sentence, whatever they mean: who acts, what is done, when and where. */
const manners: Readonly<Record<string, string>> = {
  I: 'i', me: 'me myself', my: 'my our', we: 'we us', you: 'you your', he: 'he she', him: 'him her his hers', it: 'it', they: 'they them their', who: 'who whose which that',
  the: 'the this these', a: 'a an another', no: 'no not never nobody none nothing without', be: 'is are am', was: 'was were', have: 'has have', had: 'had', do: 'do does', did: 'did', will: 'will would going',
  can: 'can could should must may might', to: 'to', of: 'of', in: 'in on at', by: 'by', with: 'with', for: 'for', from: 'from', after: 'after before when while during since until', and: 'and or', but: 'but because so if as', what: 'what how why where when',
  now: 'now just still tonight today currently right ago yesterday morning minutes here again', s: 's', up: 'up out off down away over under round inside outside upstairs downstairs back into', about: 'about around',
  child: 'child baby boy girl kid toddler infant newborn pupil patient teenager teen lad lass student daughter son',
  kin: `${relatives} parents ex carer foster`,
  many: 'children babies boys girls kids mothers fathers families teenagers women men people siblings twins professionals agencies',
  went: 'ate took drank fell broke shook left ran went got hit cut found gave hid kept lost made said sent set shot slept threw told wore came saw heard knew thought felt stood sat held brought caught bit burnt put let met fought froze drove hung stuck bled drew fed led lay rang rode sang spoke stole swam swore taught tore woke wrote began beat bent bought built chose dealt drowned grew hurt',
  gone: 'gone taken broken given hidden done been seen known beaten eaten drunk shaken thrown fallen forgotten stolen written bitten frozen torn woken',
  review: 'review reviews learning lessons report reports case cases'
}
const mannerOfWord: ReadonlyMap<string, string> = new Map(Object.entries(manners).flatMap(([manner, words]) => words.split(' ').map(word => [word, manner])))

/** Every manner, the start and the end of a message among them. The first is none. */
const names = ['', '<', '>', ...Object.keys(manners), '-ing', '-ed', '-ly', '-s', '#', 'xname', '-']
const numbers: ReadonlyMap<string, number> = new Map(names.map((name, number) => [name, number]))
const numberOf = (manner: string): number => numbers.get(manner) ?? 0

/** The number of the manner in which a word in small letters behaves. */
export function mannerOf(word: string): number {
  return numberOf(mannerOfWord.get(word) ?? mannerByEnding(word))
}

function mannerByEnding(word: string): string {
  const ending = word.length > 4 ? /(?:ing|ed|ly)$/.exec(word)?.[0] : undefined
  if (ending !== undefined) return `-${ending}`
  if (word.length > 3 && /[^s]s$/.test(word)) return '-s'
  return /^\d/.test(word) ? '#' : word === 'xname' ? word : '-'
}

/** More than there are manners: a run of up to three is one number. */
const radix = 64

/** How two and three neighbouring words behave, from the first word of a message to its last, each run as one number: `boy poisoned by his mum` runs `<child`, `child-ed`, `<child-ed`, `-edby` … */
export function runsOf(row: readonly number[]): number[] {
  const runs: number[] = []
  let [before, last] = [0, numberOf('<')]
  for (const manner of [...row, numberOf('>')]) {
    const run = last * radix + manner
    runs.push(run)
    if (before !== 0) runs.push(before * radix * radix + run)
    ;[before, last] = [last, manner]
  }
  return runs
}

/** A run by its manners' names. */
export function runNamed(run: number): string {
  return [Math.trunc(run / radix / radix), Math.trunc(run / radix) % radix, run % radix].map(number => names[number]).join('')
}

const listed = (manners: string): readonly number[] => manners.split(' ').map(numberOf)
const [present, past, doing, done, definite, indefinite] = [listed('be have can will'), listed('was had did'), listed('-ing'), listed('-ed went gone'), listed('the my'), listed('a')] as const

/** How a row of words tells, by its verb and by whom it names: `boy poisoned by his mum` tells `ed.he`. */
export function tellingOf(row: readonly number[], self: boolean, someone: boolean): string {
  return `${verbOf(row)}.${self ? 'I' : someone ? 'he' : subjectOf(row)}`
}

/** The first of these that a message has: a verb of the present, of the past, an ending, or none. */
function verbOf(row: readonly number[]): string {
  const has = (manners: readonly number[]): boolean => row.some(manner => manners.includes(manner))
  return has(present) ? 'is' : has(past) ? 'was' : has(doing) ? 'ing' : has(done) ? 'ed' : 'no'
}

function subjectOf(row: readonly number[]): string {
  const has = (manners: readonly number[]): boolean => row.some(manner => manners.includes(manner))
  return has(definite) ? 'the' : has(indefinite) ? 'a' : 'bare'
}
