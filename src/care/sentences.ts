import { numbersTo } from '../english/numbers.ts'

/** Turns a typed word into the words it stands for; the given word itself when it stands for nothing else. */
export type Respell = (word: string) => readonly string[]

/** Longest row of words weighed together: a person in a hurry types no full stops, and a theme asked early must not hide what follows. */
const longest = 36
const stride = 18

/** A sentence as rows of words, and the clauses that it is made of. */
export interface Sentence { rows: string[][], clauses: string[][] }

/** "A 5 week old", "12yr olds": children, whatever their age. */
const aged = new RegExp(`\\b(?:\\d{1,2}|${numbersTo(17)})[ -]?(?:years?|yrs?|y|months?|mths?|weeks?|wks?|days?)[ -/]?o(?:ld)?(s?)\\b`, 'g')

/** "15yo male OD": whose it is stands before it. */
const dosed = /\b(\d{1,2} ?(?:yo|yrs?|y)? ?(?:male|female|boy|girl|m|f) )od\b/g

const clauseEnds = /[,:()"]| -+ |\b(?:but|also|actually|because|cos|plus|btw|sorry|anyway|however)\b/

/**
 * The sentences of a text in words of small letters, short forms written out (`isn't` → `is not`). Where a sentence runs on,
 * its rows overlap.
 */
export function sentences(text: string, respell: Respell): Sentence[] {
  return text.toLowerCase().replace(dosed, '$1overdose').replace(aged, (_, many: string | undefined) => many ? ' children ' : ' child ').replace(/!{2,}/g, ' urgently. ').replace(/([.!?;])[.!?;]+/g, '$1').split(/[.!?;](?:\s|$)|\n/)
    .map(sentence => toSentence(sentence, respell))
    .filter(({ clauses }) => clauses.length > 0)
}

function toSentence(sentence: string, respell: Respell): Sentence {
  const rows = overlapping(words(sentence, respell))
  const clauses = sentence.split(clauseEnds)
  return { rows, clauses: clauses.length === 1 && rows.length === 1 ? rows.filter(row => row.length > 0) : clauses.map(clause => words(clause, respell)).filter(clause => clause.length > 0) }
}

/** A message has no more sentences than this; what has is pasted, and its short sentences are read together. */
const mostRows = 200

/** Each row, and each pair of neighbouring short rows read as one. */
export function rowsAndPairs(all: readonly string[][]): string[][] {
  if (all.length > mostRows) return together(all)
  const pairs = all.slice(1).map((row, i) => [...(all[i] ?? []), ...row])
  return [...all, ...pairs.filter(pair => pair.length <= longest)]
}

/** Neighbouring rows made one, as many as are weighed at once. */
function together(all: readonly string[][]): string[][] {
  const rows: string[][] = []
  for (const row of all) {
    const last = rows.at(-1)
    if (last && last.length + row.length <= longest) last.push(...row)
    else rows.push([...row])
  }
  return rows
}

function words(sentence: string, respell: Respell): string[] {
  const typed = squeezed(sentence).match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  const written = typed.flatMap(writtenOut)
  return (written.includes('s') ? plurals(written) : written).flatMap(word => respell(word))
}

/** `mums who…` and `mums and dads` are many; `mums hitting him` is one: without its apostrophe only the next word tells. */
function plurals(written: string[]): string[] {
  return written.flatMap((word, at) => {
    if (word === 's' && many.has(written[at + 1] ?? '')) return []
    return written[at + 1] === 's' && many.has(written[at + 2] ?? '') && parents.has(word) ? ['parents'] : [word]
  })
}
const many = new Set(['who', 'and', 'with', 'whose'])
const parents = new Set(['mum', 'dad', 'stepdad', 'nan', 'partner', 'boyfriend'])

function overlapping(row: string[]): string[][] {
  if (row.length <= longest) return [row]
  const starts = Array.from({ length: Math.ceil((row.length - stride) / stride) }, (_, i) => i * stride)
  return starts.map(start => row.slice(start, start + longest))
}

/** `heeeelp` → `heelp`: a letter held down says nothing. */
function squeezed(sentence: string): string {
  return sentence.replace(/(\p{L})\1{2,}/gu, '$1$1')
}

// A map, not an object: an object answers to `constructor` too.
const shortForms: ReadonlyMap<string, string> = new Map(Object.entries({
  u: 'you', ur: 'your', r: 'are', rn: 'right now', atm: 'at the moment', pls: 'please', plz: 'please', plse: 'please',
  tonite: 'tonight', '2nite': 'tonight', '2night': 'tonight', '2day': 'today', tmrw: 'tomorrow', tmw: 'tomorrow', '2moro': 'tomorrow',
  gonna: 'going to', gunna: 'going to', gona: 'going to', goin: 'going', wanna: 'want to', gotta: 'have got to', tryna: 'trying to', bout: 'about',
  cos: 'because', coz: 'because', cuz: 'because', bf: 'boyfriend', gf: 'girlfriend', mam: 'mum', mom: 'mum', mummy: 'mum', daddy: 'dad',
  dnt: 'do not', dunno: 'do not know', idk: 'i do not know', wot: 'what', wat: 'what', im: 'i am', ive: 'i have', iv: 'i have', hes: 'he is', shes: 'she is',
  theyre: 'they are', theyve: 'they have', weve: 'we have', youre: 'you are', youve: 'you have', thats: 'that is', theres: 'there is', heres: 'here is',
  whats: 'what is', whos: 'who is', wheres: 'where is', hows: 'how is', its: 'it is', cant: 'can not', cannot: 'can not', carnt: 'can not', cnt: 'can not',
  wont: 'will not', wnt: 'will not', dont: 'do not', doesnt: 'does not', dosent: 'does not', dosnt: 'does not', didnt: 'did not', isnt: 'is not', isn: 'is not', aint: 'is not',
  arent: 'are not', wasnt: 'was not', werent: 'were not', hasnt: 'has not', havent: 'have not', hadnt: 'had not', wouldnt: 'would not',
  couldnt: 'could not', shouldnt: 'should not', lets: 'let us', hed: 'he had', theyd: 'they had', itll: 'it will', theyll: 'they will', youll: 'you will',
  mums: 'mum s', dads: 'dad s', moms: 'mum s', mams: 'mum s', stepdads: 'stepdad s', babys: 'baby s', nans: 'nan s', someones: 'someone s', everyones: 'everyone s', boyfriends: 'boyfriend s', partners: 'partner s',
  anymore: 'any more', infront: 'in front', alot: 'a lot', abit: 'a bit', mins: 'minutes', min: 'minutes', hrs: 'hours', hr: 'hour', straightaway: 'straight away',
  safeguading: 'safeguarding', yp: 'child', yps: 'children', cyp: 'children', todays: 'today s', tonights: 'tonight s', abt: 'about', kms: 'kill myself', blaim: 'blame', bk: 'back', hav: 'have', wen: 'when', becuase: 'because'
}))
const endings: ReadonlyMap<string, string> = new Map(Object.entries({ m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' }))

function writtenOut(word: string): string | string[] {
  if (word.includes('\'')) return shortened(word, word.replaceAll('\'', ''))
  if (/^\d{1,2}(?:yo|yrold|yearold)$/.test(word)) return 'child'
  return shortForms.get(word)?.split(' ') ?? word
}

function shortened(word: string, bare: string): string[] {
  if (/^\d{1,2}(?:yo|yrold|yearold)$/.test(bare)) return ['child']
  const short = shortForms.get(bare)
  // `we're` and `were`, `she'll` and `shell`: the apostrophe tells them apart
  const [stem, ending] = word.split('\'')
  const end = endings.get(ending ?? '')
  if (stem && end) return [...(shortForms.get(stem) ?? stem).split(' '), end]
  if (short) return short.split(' ')
  if (stem && ending === 's') return [stem, 's']
  return [bare]
}
