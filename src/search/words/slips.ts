/** Slips in what tells an age or a date: numbers in words, the unit before "old", and the bound before a number. */

import { monthStarts } from '../../english/months.ts'
import { numberOf, numbersTo } from '../../english/numbers.ts'

const written = numbersTo(20, 3).split('|')
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** Every way to type a word with one letter added, lost, changed or swapped. */
function slipsOf(word: string): string[] {
  const at = [...word].map((_, i) => i)
  return [
    ...at.map(i => word.slice(0, i) + word.slice(i + 1)),
    ...at.slice(1).map(i => word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1)),
    ...at.flatMap(i => letters.map(letter => word.slice(0, i) + letter + word.slice(i + 1))),
    ...[...at, word.length].flatMap(i => letters.map(letter => word.slice(0, i) + letter + word.slice(i)))
  ]
}

/** No slips: other words, and numbers in the plural. */
const right: ReadonlySet<string> = new Set([...written, ...written.map(word => `${word}s`), ...'elven weleven tweeny twenties plenty sever severn steven sevens seventh eighth eighty eights weight height freight ninety ninth nines threes there tree fire file five'.split(' ')])

const slips = (words: readonly string[], isRight = right): ReadonlyMap<string, string> => new Map(words.flatMap(word => slipsOf(word).filter(slip => !isRight.has(slip)).map((slip): [string, string] => [slip, word])))

/** Long enough that nothing else is meant, wherever it stands: numbers, and words for an order. */
const orders = ['newest', 'oldest', 'latest', 'earliest', 'recent']
const anywhere = new Map([...slips(written.filter(word => word.length >= 6)), ...slips(orders, new Set([...orders, ...'fewest coldest boldest eldest oldies lattes latent lamest decent resent regent recant recents'.split(' ')]))])
/** Others, where an age can be meant alone: before "year old" and after "aged". */
const besideAge = slips(written.filter(word => word.length >= 4))

const unit = (first: string): string => ({ y: 'year', m: 'month', w: 'week' })[first.toLowerCase()] ?? first
const number = `(?:\\d{1,2}|${numbersTo(20)})`
const ofUnit = new RegExp(`(?<=\\b${number}[\\s-]*)(?!years?\\b|yrs?\\b|months?\\b|mn?ths?\\b|weeks?\\b|wks?\\b|young|men\\b|m\\b|mo\\b|yo\\b)([ymw])[a-z]{1,6}(?=[\\s-]+olds?\\b)`, 'gi')
/** "14 year ol", "3 month odl". */
const ofOld = new RegExp(`(?<=\\b${number}[\\s-]*(?:years?|yrs?|months?|mn?ths?|weeks?|wks?)[\\s-]+)(?:ol|odl|lod|olf|okd|oldd|olld|odls|ols|old's)(?![\\p{L}'])`, 'giu')
const word = /\b[a-z]{4,11}\b/gi
const wordBesideAge = /\b[a-z]{3,7}(?=[\s-]+(?:years?|yrs?|months?|weeks?)[\s-]+olds?\b)|(?<=\baged\s+)[a-z]{3,7}\b/gi
const twenties = new RegExp(`\\btwenty[\\s-](?:(${numbersTo(9)})(?=[\\s-]*(?:years?|yrs?)[\\s-]*old|[\\s-]*y/?o\\b|\\s*(?:and|or)\\s+(?:under|over|younger|older)\\b)|(?<=\\b(?:aged?|under|over|to|turned)\\s+twenty[\\s-])(${numbersTo(5)})\\b)`, 'gi')

/** Words for a bound, and those that are no slips for one. */
const bounds = 'before after since until under below above older younger between'.split(' ')
const bounding: ReadonlyMap<string, string> = new Map([...slips(bounds, new Set([...bounds, ...'order folder holder elder colder bolder alter blow bellow unit once wonder wander ender udder sine singe mince'.split(' ')])), ['b4', 'before'], ['ovr', 'over'], ['oevr', 'over'], ['ovre', 'over'], ['voer', 'over']])
const dated = `(?:\\d|'\\d|one\\b|two\\b|(?:${monthStarts.join('|')})[a-z]*\\b|covid|lockdown|the (?:pandemic|lockdown))`
const boundBefore = new RegExp(`\\b[a-z][a-z4]{1,8}(?=\\s(?:(?:than|then|to|the age of|aged?)\\s)?(?:${dated}|(?:${numbersTo(20, 3)})\\b))`, 'gi')

/** A text with slips in its ages and in bounds of ages and dates mended, ages past twenty in figures, and the half of a year taken for the whole. */
export function mended(text: string): string {
  const spelt = text.replace(word, typed => anywhere.get(typed.toLowerCase()) ?? typed).replace(boundBefore, typed => bounding.get(typed.toLowerCase()) ?? typed).replace(/(?<=\b(?:older|younger|more|less|earlier|later|newer) )then(?= (?:\d|[a-z]+teen\b|ten\b|eleven|twelve))/gi, 'than')
  if (!/old|odl|\bol|aged|twenty|\by\.|thr(?:u|ough)/i.test(spelt)) return spelt
  return spelt
    .replace(wordBesideAge, typed => besideAge.get(typed.toLowerCase()) ?? typed)
    .replace(twenties, (_, one?: string, two?: string) => `2${numberOf(one ?? two ?? '')}`)
    .replace(/(?<=\d\s?)y\.\s?o\b\.?/gi, 'yo')
    .replace(/(?<=\d)\s*(?:thru|through)\s*(?=\d)/gi, ' to ')
    .replace(ofUnit, (_, first: string) => unit(first))
    .replace(ofOld, 'old')
}
