import { familiarWords } from '../evidence.ts'
import { isBorne, isPublicPerson } from './bearing.ts'
import { cueBefore, isCasework } from './cues.ts'
import { isInitials, isPlaced, isSurnameAfterParticle, particles } from './standing.ts'
import { ambiguousNames, firstNames } from './first-names.ts'
import { isFamily } from './household.ts'
import { initials } from './initials.ts'
import { children, commonSurnames, doing, linking, owning, presently, publishing, someone, surnamesToo, titles } from './name-words.ts'
import { couldBeSurname, isOrdinary, isPlainWord, looksOrdinary } from './ordinary.ts'
import { isCapital, type Beside, type Sight, type Word } from './sight.ts'
import type { Span } from './span.ts'
import { isShouted } from '../text.ts'

/** Names of people that their surroundings show to be someone known to the writer, and every further mention of them. */
export function names(text: string, beside: Beside): Span[] {
  const words = wordsOf(text)
  const sight: Sight = { words, shouted: isShouted(text), ...beside, framed: publishing.test(text), owned: words.some(({ small }) => owning.has(small)) }
  const found = namesIn(sight)
  return [...found, ...initials(text, beside.others), ...mentions(sight, found)]
}

/** Each name once: what lies within one already found begins none. */
function namesIn(sight: Sight): Span[] {
  const found: Span[] = []
  sight.words.forEach((word, at) => {
    if (word.from >= (found.at(-1)?.to ?? 0) && !isNobodys(word) && !isOfTime(sight, at)) found.push(...nameAt(sight, at))
  })
  return found
}

/** An ordinary word in small letters: most words are, and begin no name whatever stands around them. */
function isNobodys({ text, small, bare }: Word): boolean {
  return text === small && small.replace(/'s$/, '') === bare && isPlainWord(bare) && !firstNames.has(small) && !commonSurnames.has(small)
}

/** "August 2024", "20 min": names of people too. */
function isOfTime({ words }: Sight, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  return word !== undefined && (months.has(word.small) && /^(?:19|20)\d\d$/.test(after?.text ?? '') && after?.gap === ' ' || word.small === 'min' && /^\d+$/.test(before?.text ?? ''))
}
const months = new Set(['april', 'may', 'june', 'july', 'august'])

function wordsOf(text: string): Word[] {
  let end = 0
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu)].map(match => {
    const small = match[0].toLowerCase()
    const word = { text: match[0], small, bare: unaccented(small.replace(/'s$/, '')).replace(/[^\p{L}-]/gu, ''), from: match.index, to: match.index + match[0].length, gap: text.slice(end, match.index) }
    end = word.to
    return word
  })
}

/** "siân" as "sian", as lists of names have it. */
function unaccented(word: string): string {
  return /[^\x20-\x7e]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd') : word
}

/** The name that begins at this word, if its surroundings say that it is one. */
function nameAt(sight: Sight, at: number): Span[] {
  const word = sight.words[at]
  if (!word || /\d/.test(word.text) || isPublicPerson(sight, at)) return []
  const strength = startsSentence(sight, at) ? undefined : cueBefore(sight, at)
  if (strength === 'strong' && couldBeName(sight, word)) return [extent(sight, at, true)]
  if (isPlaced(sight, at)) return [extent(sight, at, false), ...firstNameAfter(sight, at)]
  if (strength === 'strong') return []
  const named = strength === 'weak' ? isName(sight, at) : standsAlone(sight, at)
  return named || isBorne(sight, at) ? [extent(sight, at, false)] : []
}

/** "Okoro chidi": the surname stands first; "L. Fairbrother": an initial does. */
function firstNameAfter({ words }: Sight, at: number): Span[] {
  const [word, next] = [words[at], words[at + 1]]
  const isFirst = startsName(next) && !startsName(word) || word !== undefined && isInitials(word)
  return next && isFirst && /^[,.]? $/.test(next.gap) ? [{ from: next.from, to: next.to }] : []
}

function startsSentence({ words }: Sight, at: number): boolean {
  const before = words[at - 1]
  return before === undefined || !(before.text.length === 1 && titles.has(words[at - 2]?.text ?? '')) && /[.!?;\n]/.test(words[at]?.gap ?? '') && !titles.has(before.text) && before.small !== 're'
}

/** After a strong cue: anything that is no ordinary word. */
function couldBeName(sight: Sight, word: Word): boolean {
  if (firstNames.has(word.bare)) return true
  if (isCapital(sight, word)) return !isOrdinary(word.text)
  return !looksOrdinary(word.text.replace(/'s$/, '')) && word.text.length > 2
}

/** After a weaker cue: a first name, or a capital that starts no ordinary word; never a name that publications use on its own. */
function isName(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word) return false
  const two = isPair(sight, at)
  if (!two && isPerhapsPublished(sight, at, word)) return false
  return isFirstName(sight, word) || firstNames.has(word.bare) && two || isCapital(sight, word) && !isOrdinary(word.text) && !/^\p{Lu}{2,}$/u.test(word.text) && word.text.length > 2
}

function isPerhapsPublished(sight: Sight, at: number, word: Word): boolean {
  return sight.published.has(word.bare) || sight.framed && !isKnownToWriter(sight, at) && !isBeforeNumber(sight, at)
}

/** "Baby Marchetti 11/52", "her name is Tyquan, 15", "Baby Okell-Marsh born 30/09/24". */
function isBeforeNumber({ words, published }: Sight, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return word !== undefined && !published.has(word.bare) && couldBeSurname(word.text) && !familiarWords.has(word.bare) && /^(?: |, ?| \()$/.test(next?.gap ?? '') && isNumber(words, at + 1)
}

/** A number, or a label with one: "15", "born 30/09/24". */
const isNumber = (words: Sight['words'], at: number): boolean => [at, numbered.has(words[at]?.bare ?? '') ? at + 1 : at].some(place => /^\d/.test(words[place]?.text ?? ''))
const numbered = new Set(['born', 'dob', 'nhs', 'upn'])

/** "Her stepdad Darren", "her mum, Perpetua", "I visited Amira": no name of a publication, even where one is asked for. */
function isKnownToWriter(sight: Sight, at: number): boolean {
  const [one, two] = [sight.words[at - 1]?.bare ?? '', sight.words[at - 2]?.bare ?? '']
  return isNotOurs(sight.words[at]) && (isCasework(one, two) || isRelation(sight, at, one, two))
}

function isRelation({ words }: Sight, at: number, one: string, two: string): boolean {
  if (someone.has(one) && whose.has(two) && /^,? $/.test(words[at]?.gap ?? '')) return true
  return firstNames.has(words[at]?.bare ?? '') && [one, linking.has(one) ? two : ''].some(word => someone.has(word) && !children.has(word))
}
const whose = new Set(['my', 'our', 'her', 'his', 'their'])

/** A first name, or no word of the field's. */
function isNotOurs(word: Word | undefined): boolean {
  return word !== undefined && (firstNames.has(word.bare) || couldBeSurname(word.text) && !familiarWords.has(word.bare))
}

function isFirstName(sight: Sight, word: Word): boolean {
  return firstNames.has(word.bare) && (!ambiguousNames.has(word.bare) || isCapital(sight, word))
}

function isPair(sight: Sight, at: number): boolean {
  const [word, next] = [sight.words[at], sight.words[at + 1]]
  return next?.gap === ' ' && isSurname(sight, at + 1, true) && !(sight.published.has(word?.bare ?? '') && isSaidOf(sight, next))
}

/** "If Theo changes": what is said of someone whose name publications use is no surname. */
function isSaidOf(sight: Sight, next: Word): boolean {
  return !isCapital(sight, next) && isPlainWord(next.small) && !commonSurnames.has(next.bare)
}

/** With no cue: "the … family", a name beside an identifier, a first name and surname that someone known to the writer bears. */
function standsAlone(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word) return false
  if (isFamily(sight, at)) return true
  const known = isFirstName(sight, word)
  if (isNearIdentifier(sight, word)) return isBeside(sight, at, known)
  return known && isPair(sight, at) && (isPresent(sight, at + 2) || !sight.framed && (sight.owned || doing.has(sight.words[at + 2]?.small ?? '')))
}

/** "… has been excluded", "… (15)": said of someone as things stand. */
function isPresent({ words }: Sight, at: number): boolean {
  const next = words[at]
  return next !== undefined && (presently.has(next.small) || /^\d{1,2}$/.test(next.text) && /^(?: ?\(|, ?| aged? )/.test(next.gap))
}

function isBeside(sight: Sight, at: number, known: boolean): boolean {
  const word = sight.words[at]
  if (!word) return false
  if (known && !(sight.framed && sight.published.has(word.bare))) return true
  return isPair(sight, at) && (known || isCapital(sight, word) && !isOrdinary(word.text))
}

function isNearIdentifier({ others }: Sight, word: Word): boolean {
  return others.some(({ from, to }) => word.to > from - 60 && word.from < to + 60)
}

/** From the first name over the surnames and over "and Callum". */
function extent(sight: Sight, at: number, strong: boolean): Span {
  const last = lastOfName(sight, at, strong)
  const from = sight.words[at]?.from ?? 0
  const next = nextOfSeveral(sight, last)
  return next === undefined ? { from, to: sight.words[last]?.to ?? 0 } : { from, to: extent(sight, next, strong).to }
}

function nextOfSeveral(sight: Sight, last: number): number | undefined {
  const joined = sight.words[last + 1]
  const next = joined?.small === 'and' ? last + 2 : joined && /^(?: ?[&+] ?|, ?)$/.test(joined.gap) ? last + 1 : undefined
  return next !== undefined && isName({ ...sight, framed: false }, next) && (joined?.gap !== ', ' || firstNames.has(joined.bare)) ? next : undefined
}

function lastOfName(sight: Sight, at: number, strong: boolean): number {
  let [last, longest] = [at, 3]
  while (last < at + longest && goesOn(sight, last, strong || last <= at + 1 && startsName(sight.words[last]))) {
    last++
    if (particles.has(sight.words[last]?.small ?? '')) longest = Math.min(longest + 1, 5)
  }
  return last
}

/** Whether the next word belongs to the same name. */
function goesOn(sight: Sight, last: number, evenSmall: boolean): boolean {
  const [word, next] = [sight.words[last], sight.words[last + 1]]
  if (!word || !next || word.small.endsWith('\'s') || !/^(?: ?-? ?|,? ?\| ?|['"]? ['"]?)$/.test(next.gap)) return false
  return isInitial(sight, last + 1) || isSurname(sight, last + 1, evenSmall) || isAgedSurname(sight, last + 1) || isParticle(sight, last + 1)
}

/** "Zainab al Rashid", "Sanne van der Bijl", "saoirse ni bhriain". */
function isParticle(sight: Sight, at: number): boolean {
  const next = sight.words[at + 1]
  if (!particles.has(sight.words[at]?.small ?? '') || next?.gap !== ' ') return false
  return isSurnameAfterParticle(sight, at) || /^\p{Lu}/u.test(next.text) || couldBeSurname(next.text) && !familiarWords.has(next.bare)
}

function startsName(word: Word | undefined): boolean {
  return word !== undefined && (firstNames.has(word.bare) || firstNames.has(word.bare.split('-')[0] ?? ''))
}

/** "Summer-Jade Friday, 9": an ordinary word with a capital is a surname after a double first name and before an age. */
function isAgedSurname(sight: Sight, at: number): boolean {
  const [before, word, next] = [sight.words[at - 1], sight.words[at], sight.words[at + 1]]
  return before !== undefined && before.bare.includes('-') && startsName(before) && word !== undefined && isCapital(sight, word) && /^\d{1,2}$/.test(next?.text ?? '')
}

/** "Kieran M". */
function isInitial({ words }: Sight, at: number): boolean {
  return /^\p{L}$/u.test(words[at]?.text ?? '') && !['I', 'a', 'i', 'A'].includes(words[at]?.text ?? '')
}

function isSurname(sight: Sight, at: number, evenSmall: boolean): boolean {
  const word = sight.words[at]
  if (!word || /\d/.test(word.text) || word.text.length < 2) return false
  if (isCapital(sight, word)) return !(/^\p{Lu}{2,5}$/u.test(word.text) && familiarOrShort(word.text)) && (!isOrdinary(word.text) || surnamesToo.has(word.small))
  return evenSmall && word.text.length > 2 && (commonSurnames.has(word.bare) || couldBeSurname(word.text.replace(/'s$/, '')) && !familiarWords.has(word.bare))
}

/** "FGM", "CSE", "EHE": the field's own, and no surname in capitals. */
function familiarOrShort(text: string): boolean {
  return text.length < 4 || familiarWords.has(text.toLowerCase())
}

/** Every other place where a found name is written; where it is an ordinary word too, only with a capital. */
function mentions(sight: Sight, found: readonly Span[]): Span[] {
  const parts = new Set(found.flatMap(({ from, to }) => sight.words.filter(word => word.from >= from && word.to <= to)).map(({ bare }) => bare).filter(part => part.length > 2 && part !== 'and'))
  if (parts.size === 0) return []
  return sight.words.filter(word => parts.has(word.bare) && (isCapital(sight, word) || !isOrdinary(word.text) && !ambiguousNames.has(word.bare)))
}
