import { ambiguousNames, firstNames, namesOnly } from './first-names.ts'
import { publicParts } from './known-people.ts'
import { commonSurnames, doing } from './name-words.ts'
import { couldBeSurname, isOrdinary } from './ordinary.ts'
import { isAged } from './age.ts'
import type { Sight, Word } from './sight.ts'
import { surnames } from './surnames.ts'
import { familiarWords } from '../evidence.ts'

/** Whether a name begins at this word that its place gives away, whatever its case: set apart from the theme, the surname first, or an initial before it. */
export function isPlaced(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word || sight.published.has(word.bare)) return false
  return [isSetApart, isSurnameThenFirst, isInitialThenSurname, isOneOfOurs, isWithKin, isUnknownAged, isDouble, isJoinedByParticle].some(is => is(sight, at, word))
}

/** "Wee Catriona", "our shaneeka", and, for a review may be of one, "baby Oisín was". */
function isOneOfOurs({ words }: Sight, at: number, word: Word): boolean {
  const before = words[at - 1]?.small ?? ''
  if (word.gap !== ' ') return false
  if (small.has(before) && isUnknownCapital(word)) return true
  return isNobodysWord(word) && (dear.has(before) || before === 'baby' && doing.has(words[at + 1]?.small ?? ''))
}
const small = new Set(['wee', 'little'])
const dear = new Set([...small, 'our', 'poor', 'young'])

function isUnknownCapital(word: Word): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) && isUnknown(word)
}

/** No word of ours, nor of the field's. */
function isUnknown({ text, bare }: Word): boolean {
  return text.length > 2 && couldBeSurname(text) && !familiarWords.has(bare)
}

/** "jaxson-james". */
function isDouble(_: Sight, __: number, { bare }: Word): boolean {
  const [first = '', second = '', ...more] = bare.split('-')
  return more.length === 0 && firstNames.has(first) && firstNames.has(second) && !ambiguousNames.has(first)
}

/** "Siobhán and her sister". */
function isWithKin({ words }: Sight, at: number, word: Word): boolean {
  return isNobodysWord(word) && words[at + 1]?.small === 'and' && ['her', 'his', 'their'].includes(words[at + 2]?.small ?? '')
}

/** "Core group for jaspreena, 9": no word of ours, and an age. */
function isUnknownAged({ words }: Sight, at: number, word: Word): boolean {
  const [before, next, after] = [words[at - 1]?.small ?? '', words[at + 1], words[at + 2]?.small ?? '']
  return ['for', 'with'].includes(before) && isUnknown(word) && !word.bare.endsWith('s') && isAge(next) && !counting.test(after)
}
const counting = /^(?:years?|yrs?|months?|to|and|or)$/

function isAge(word: Word | undefined): boolean {
  return word !== undefined && /^(?:, ?| \()$/.test(word.gap) && /^\d{1,2}$/.test(word.text)
}

/** "Neglect (freya)", "fgm learning, amina", "self harm - jordan", "learning on neglect for mia", "Marlo: dirty home". */
function isSetApart({ words, shouted }: Sight, at: number, word: Word): boolean {
  if (shouted || word.bare !== word.small || !isNobodysWord(word)) return false
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before === undefined) return next !== undefined && /^ ?(?:: | - |\()/.test(next.gap)
  const apart = /^ ?(?:[(:]|, | - )/.test(word.gap) || before.small === 'for' && word.gap === ' '
  return apart && (next === undefined || /^ ?(?:[).]|, | - )/.test(next.gap))
}

/** A first name that is no word, and none that publications are known by. */
function isNobodysWord({ bare }: Word): boolean {
  return firstNames.has(bare) && !publicParts.has(bare) && (!ambiguousNames.has(bare) || namesOnly.has(bare))
}

/** "okoro chidi y8", "smith, john 04/04/2014". */
function isSurnameThenFirst(sight: Sight, at: number, word: Word): boolean {
  const next = sight.words[at + 1]
  if (!next || !/^,? $/.test(next.gap) || firstNames.has(word.bare) || !isFirstOfNobodyPublic(sight, next)) return false
  const beside = isAged(sight, at + 2) || sight.others.some(({ from }) => from >= next.to && from - next.to < 12)
  if (!beside) return isPlainlySurname(word) && !ambiguousNames.has(next.bare) && next.gap === ' '
  return commonSurnames.has(word.bare) || word.text.length > 3 && couldBeSurname(word.text) && !familiarWords.has(word.bare)
}

function isPlainlySurname({ bare }: Word): boolean {
  return surnames.has(bare) || /.(?:sk[iy]|ska|wicz|czyk|escu|enko)$/.test(bare)
}

function isFirstOfNobodyPublic({ published }: Sight, { bare, text }: Word): boolean {
  return (firstNames.has(bare) || namesOnly.has(bare)) && !published.has(bare) && !isOrdinary(text)
}

/** "K Mwangi 14", "L. Fairbrother, Y5", "T. Wójcik in my form", but no author. */
function isInitialThenSurname(sight: Sight, at: number, word: Word): boolean {
  const next = sight.words[at + 1]
  if (!isInitials(word) || !next || !/^\.? $/.test(next.gap) || !isWrittenAsSurname(next)) return false
  return next.gap === '. ' && !isCited(sight, at) || isAged(sight, at + 2) || /^ ?: ?$/.test(word.gap) || ['pt', 'patient', 'client'].includes(sight.words[at - 1]?.small ?? '')
}

function isWrittenAsSurname({ text, bare }: Word): boolean {
  return /^(?:[OD]'|Ma?c)?\p{Lu}\p{Ll}{2,}/u.test(text) && couldBeSurname(text.replace(/'s$/, '')) && !familiarWords.has(bare)
}

/** "T", "B.K". */
export function isInitials({ text }: Word): boolean {
  return /^\p{Lu}(?:\.\p{Lu}){0,2}$/u.test(text)
}

/** "By M. Brandon", "M. Brandon et al", "M. Brandon (2009)", "M. Brandon's study". */
function isCited({ words }: Sight, at: number): boolean {
  const [before, surname, next] = [words[at - 1]?.small ?? '', words[at + 1], words[at + 2]]
  return citing.has(before) || next !== undefined && (/^(?:et|and|\d{4})$/.test(next.small) || surname?.small.endsWith('\'s') === true && published.has(next.small))
}
const citing = new Set('by author authors chair chaired professor prof lord lady baroness sir dame and'.split(' '))
const published = new Set('review reviews report reports research paper study studies model framework work book article inquiry theory'.split(' '))

/** "Sanne van der Bijl", "Ó Murchú": a word that is none of ours, or none, and a particle before a capital. */
function isJoinedByParticle(sight: Sight, at: number, word: Word): boolean {
  if (sight.shouted) return false
  if (/^(?:Ó|Ní|Nic|Ui|Uí)$/u.test(word.text)) return isSurnameAfterParticle(sight, at)
  return isUnknownCapital(word) && sight.words[at + 1]?.gap === ' ' && particles.has(sight.words[at + 1]?.small ?? '') && isSurnameAfterParticle(sight, at + 1)
}

/** Whether a surname with a capital follows a particle, or several. */
export function isSurnameAfterParticle({ words }: Sight, at: number): boolean {
  const next = words[at + 1]
  if (next?.gap !== ' ') return false
  if (particles.has(next.small)) return isSurnameAfterParticle({ words } as Sight, at + 1)
  return /^\p{Lu}\p{L}/u.test(next.text) && couldBeSurname(next.text.replace(/'s$/, '')) && !familiarWords.has(next.bare)
}

/** What stands within a name between what someone is called and whose they are. */
export const particles: ReadonlySet<string> = new Set('al el ul bin bint ibn abu abd ap ab ferch verch de del della di du dos da do das la le van von der den ter te ten zu o ó ni ní nic mac mc uí ui'.split(' '))
