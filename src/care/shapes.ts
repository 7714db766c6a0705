/** How words behave in a sentence, whatever they mean: who acts, what is done, when and where. */
const manners: Readonly<Record<string, string>> = {
  I: 'i', me: 'me myself', my: 'my our', we: 'we us', you: 'you your', he: 'he she', him: 'him her his hers', it: 'it', they: 'they them their', who: 'who whose which that',
  the: 'the this these', a: 'a an another', no: 'no not never nobody none nothing without', be: 'is are am', was: 'was were', have: 'has have', had: 'had', do: 'do does', did: 'did', will: 'will would going',
  can: 'can could should must may might', to: 'to', of: 'of', in: 'in on at', by: 'by', with: 'with', for: 'for', from: 'from', after: 'after before when while during since until', and: 'and or', but: 'but because so if as', what: 'what how why where when',
  now: 'now just still tonight today currently right ago yesterday morning minutes here again', s: 's', up: 'up out off down away over under round inside outside upstairs downstairs back into', about: 'about around',
  child: 'child baby boy girl kid toddler infant newborn pupil patient teenager teen lad lass student daughter son',
  kin: 'mum dad mother father stepdad stepmum stepfather stepmother parent parents nan gran grandad grandmother grandfather uncle aunt brother sister sibling boyfriend girlfriend partner husband wife ex carer foster',
  many: 'children babies boys girls kids mothers fathers families teenagers women men people siblings twins professionals agencies',
  went: 'ate took drank fell broke shook left ran went got hit cut found gave hid kept lost made said sent set shot slept threw told wore came saw heard knew thought felt stood sat held brought caught bit burnt put let met fought froze drove hung stuck bled drew fed led lay rang rode sang spoke stole swam swore taught tore woke wrote began beat bent bought built chose dealt drowned grew hurt',
  gone: 'gone taken broken given hidden done been seen known beaten eaten drunk shaken thrown fallen forgotten stolen written bitten frozen torn woken',
  review: 'review reviews learning lessons report reports case cases'
}
const mannerOfWord: ReadonlyMap<string, string> = new Map(Object.entries(manners).flatMap(([manner, words]) => words.split(' ').map(word => [word, manner])))

function mannerOf(word: string): string {
  return mannerOfWord.get(word) ?? mannerByEnding(word)
}

function mannerByEnding(word: string): string {
  const ending = word.length > 4 ? /(?:ing|ed|ly)$/.exec(word)?.[0] : undefined
  if (ending !== undefined) return `-${ending}`
  if (word.length > 3 && /[^s]s$/.test(word)) return '-s'
  return /^\d/.test(word) ? '#' : word === 'xname' ? word : '-'
}

/** The shape of a message: how two and three neighbouring words behave, from its first word to its last; and how it tells, by its verb and by whom it names. */
export interface Shape { runs: string[], telling: string }

/** The shape of a row of words in small letters: `boy poisoned by his mum` runs `<child child-ed childed…` and tells `ed` of `he`. */
export function shapeOf(words: readonly string[], self: boolean, someone: boolean): Shape {
  const row = words.map(mannerOf)
  return { runs: runsOf(row), telling: `${verbOf(row)}.${self ? 'I' : someone ? 'he' : subjectOf(row)}` }
}

function runsOf(row: readonly string[]): string[] {
  const runs = new Set<string>()
  let [before, last] = ['', '<']
  for (const manner of [...row, '>']) {
    runs.add(`${last}${manner}`)
    if (before !== '') runs.add(`${before}${last}${manner}`)
    ;[before, last] = [last, manner]
  }
  return [...runs]
}

/** The first of these that a message has: a verb of the present, of the past, an ending, or none. */
function verbOf(row: readonly string[]): string {
  const has = (...manners: string[]): boolean => manners.some(manner => row.includes(manner))
  if (has('be', 'have', 'can', 'will')) return 'is'
  if (has('was', 'had', 'did')) return 'was'
  return has('-ing') ? 'ing' : has('-ed', 'went', 'gone') ? 'ed' : 'no'
}

function subjectOf(row: readonly string[]): string {
  return row.includes('the') || row.includes('my') ? 'the' : row.includes('a') ? 'a' : 'bare'
}
