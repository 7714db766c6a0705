import { familiarWords } from '../evidence.ts'
import { isAged } from './age.ts'
import { ambiguousNames, firstNames, namesOnly } from './first-names.ts'
import { institutions, places, publicParts, publicPeople, publicTitles, towns } from './known-people.ts'
import { commonSurnames, doing, presently, surnamesToo } from './name-words.ts'
import { couldBeSurname, isOrdinary } from './ordinary.ts'
import { isSurnameAfterParticle, particles } from './standing.ts'
import { surnames } from './surnames.ts'
import type { Sight, Word } from './sight.ts'
import { relatives } from '../../english/relatives.ts'

/** Whether a name begins at this word that its own shape gives away: a first name with a surname, an age or a class, or before what only a person does. */
export function isBorne(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word || !hasLook(word)) return false
  if (isPublic(sight, at)) return word.small.endsWith('\'s') && bareAt(sight, at + 1) === 'school' && isFirst(word) && !publicTitles.has(bareAt(sight, at - 1))
  return isSurnameFirst(sight, at) || isUnknownPair(sight, at) || isNicknamed(sight, at) || isRelated(sight, at) || isFirst(word) && isFirstOfSomeone(sight, at, word)
}

/** Most words are in small letters and nobody's, and need no closer look. */
function hasLook(word: Word): boolean {
  return isCapital(word) || word.small.endsWith('\'s') || isFirst(word)
}

function isFirstOfSomeone(sight: Sight, at: number, word: Word): boolean {
  if (isFullName(sight, at) || isSeveralInSmall(sight, at) || isBeforeParticle(sight, at)) return true
  return !sight.published.has(word.bare) && isOneName(sight, at, word)
}

const documents = /^ (?:(?:full |short |final )?report|(?:progress |executive |case )?summary|progress (?:report|update)|learning (?:briefing|summary)|one page)$/
const isDocument = (after: readonly Word[]): boolean => after.every(({ gap }) => gap === ' ') && documents.test(after.map(({ gap, small }) => gap + small).join(''))

/** Whether a word is in the name of someone who is named in a published inquiry, or who wrote or chaired one, or begins the name of a town. */
export function isPublicPerson({ words, published }: Sight, at: number): boolean {
  const bare = (step: number): string => words[at + step]?.bare ?? ''
  // "Zac progress summary": a document of the review of that name.
  if (published.has(words[at]?.small ?? '') && [1, 2, 3].some(step => isDocument(words.slice(at + 1, at + 1 + step)))) return true
  if (towns.has(`${bare(0)} ${bare(1)}`)) return true
  if (isOfLaw(bare)) return true
  if (bare(-1) === 'by' && ['chaired', 'written', 'authored'].includes(bare(-2))) return true
  // "The Laming and Munro reports".
  return publicParts.has(bare(0)) && (/^(?:reports|reviews|inquiries|enquiries)$/.test(bare(1)) || publicPeople.has(`${bare(0)} ${bare(1)}`) || publicPeople.has(`${bare(-1)} ${bare(0)}`))
}

/** "Fraser competent", "does Gillick apply", "Gillick or Fraser": whether a child may consent, by the names in a case. */
function isOfLaw(bare: (step: number) => string): boolean {
  const isOther = (step: number): boolean => ['and', 'or'].includes(bare(step)) && inTheCase.has(bare(2 * step))
  return inTheCase.has(bare(0)) && (ofConsent.test(bare(1)) || isOther(1) || isOther(-1))
}
const inTheCase = new Set(['fraser', 'gillick'])
const ofConsent = /^(?:appl(?:y|ies|ied)|competen\w+|guidelines?|guidance|assessments?|test|principles?|criteria|rules?)$/

function isPublic(sight: Sight, at: number): boolean {
  const bare = (step: number): string => sight.words[at + step]?.bare ?? ''
  // after a comma something else begins: "Jermaine, county lines"
  const after = (step: number): string => sight.words.slice(at + 1, at + step + 1).every(({ gap }) => /^[ -]$/.test(gap)) ? bare(step) : ''
  return isPublicPerson(sight, at) || publicTitles.has(bare(-1)) || [1, 2].some(step => institutions.has(after(step))) || [bare(-1), bare(0), after(1)].some(word => places.has(word))
}

/** "Marcin's sister", "kaiden's dad". */
function isRelated(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word || !word.small.endsWith('\'s') || !related.has(bareAt(sight, at + 1)) || sight.published.has(word.bare)) return false
  return isFirst(word) && !ordinaryToo.has(word.bare) || isUnknownCapital(sight, word) && (at > 0 || couldBeSurname(word.bare) && !bodies.has(word.bare))
}
const bodies = new Set('barnardo ofsted nspcc samaritan coram cafcass'.split(' '))
const related = new Set(`${relatives} mam parents siblings ex son daughter baby child children kids kid lad lass boy girl bairns family carer carers teacher case social house home school plan chronology file conference`.split(' '))

/** "Everyone calls him Tinks", "we know her as Bunny". */
function isNicknamed(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word || !isUnknownCapital(sight, word) || sight.published.has(word.bare)) return false
  const [before, verb, third] = [1, 2, 3].map(back => smallAt(sight, at - back)) as [string, string, string]
  return objects.has(before) && calling.has(verb) || before === 'as' && objects.has(verb) && knowing.has(third)
}
const objects = new Set(['him', 'her', 'them'])
const calling = new Set(['call', 'calls', 'called', 'calling', 'nickname', 'nicknamed'])
const knowing = new Set(['know', 'knows', 'knew'])

function bareAt({ words }: Sight, at: number): string {
  return words[at]?.bare ?? ''
}

function smallAt({ words }: Sight, at: number): string {
  return words[at]?.small ?? ''
}

/** A capital that starts no word of the field. */
function isUnknownCapital({ shouted }: Sight, word: Word): boolean {
  return !shouted && isCapital(word) && !isOrdinary(word.text) && !familiarWords.has(word.bare)
}

/** "Moss, Kieran", "MOSS Kieran", "Moss|Kieran". */
function isSurnameFirst({ words, shouted }: Sight, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || !next || shouted || !isCapital(word) || isOrdinary(word.text) || firstNames.has(word.bare)) return false
  return isParted(word, next) && firstNames.has(next.bare) && isCapital(next) && (!ambiguousNames.has(next.bare) || surnames.has(word.bare))
}

function isParted(surname: Word, next: Word): boolean {
  return /^(?:, ?| ?[|;] ?)$/.test(next.gap) && /^\p{Lu}[\p{L}'-]+$/u.test(surname.text) || next.gap === ' ' && /^\p{Lu}{3,}$/u.test(surname.text)
}

/** "Aleena Yousaf, 15": two words in capitals that nothing else in the field bears. */
function isUnknownPair({ words, shouted }: Sight, at: number): boolean {
  const pair = [words[at], words[at + 1]]
  if (shouted || !/^['"]? $/.test(words[at + 1]?.gap ?? '') || words[at + 2]?.gap === ' ' && /^\p{Lu}\p{Ll}/u.test(words[at + 2]?.text ?? '')) return false
  return pair.every(word => word !== undefined && /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?:'s)?$/u.test(word.text) && couldBeSurname(word.text.replace(/'s$/, '')) && !familiarWords.has(word.bare))
}

/** "Chelsea Wray", "casey bell": the second word is none of the field's. */
function isFullName(sight: Sight, at: number): boolean {
  const [word, next] = [sight.words[at], sight.words[at + 1]]
  if (!word || !next) return false
  if (next.small === 'and') return isCapital(word) && isSurnamed(sight, at + 2)
  if (next.gap !== ' ' || /\d/.test(next.text)) return false
  if (!sight.shouted && isCapital(next)) return isCapital(word) && isCapitalSurname(sight, at)
  return !sight.published.has(word.bare) && isSurnameInSmall(sight, at, word, next)
}

/** "daisy may cotterill", "sasha & dean hebblethwaite", "sasha and dean lomax". */
function isSeveralInSmall(sight: Sight, at: number): boolean {
  const second = bareAt(sight, at + 1) === 'and' ? at + 2 : at + 1
  const [next, last] = [sight.words[second], sight.words[second + 1]]
  return next !== undefined && last !== undefined && !isCapital(last) && /^ ?&? ?$/.test(next.gap) && last.gap === ' ' && (firstNames.has(next.bare) || ambiguousNames.has(next.bare)) && isUnknownSurname(last)
}

function isUnknownSurname({ text, bare }: Word): boolean {
  return surnames.has(bare) || bare.length > 4 && couldBeSurname(text.replace(/'s$/, '')) && !familiarWords.has(bare)
}

/** "Zainab al Rashid". */
function isBeforeParticle(sight: Sight, at: number): boolean {
  return particles.has(sight.words[at + 1]?.small ?? '') && sight.words[at + 1]?.gap === ' ' && isSurnameAfterParticle(sight, at + 1)
}

function isCapitalSurname(sight: Sight, at: number): boolean {
  const [word, next] = [sight.words[at], sight.words[at + 1]]
  return word !== undefined && next !== undefined && (isWrittenAsSurname(word, next) || word.bare.includes('-') && isAged(sight, at + 2))
}

function isWrittenAsSurname(first: Word, { text, bare }: Word): boolean {
  return !isOrdinary(text) && !familiarWords.has(bare) || surnamesToo.has(bare) && (!ambiguousNames.has(first.bare) || namesOnly.has(first.bare))
}

function isSurnameInSmall(sight: Sight, at: number, first: Word, { text, bare }: Word): boolean {
  const unknown = bare.length > 3 && couldBeSurname(text.replace(/'s$/, '')) && !familiarWords.has(bare)
  const known = unknown || commonSurnames.has(bare)
  if (ordinaryToo.has(first.bare)) return known && isAged(sight, at + 2)
  if (ambiguousNames.has(first.bare)) return unknown && (!sight.framed || isAged(sight, at + 2))
  return known || bare.length > 2 && !isOrdinary(text) && isAged(sight, at + 2)
}

/** A first name alone: with an age or a class, or with a capital where nothing published is asked for. */
function isOneName(sight: Sight, at: number, word: Word): boolean {
  const capital = isCapital(word) && !sight.shouted
  const ambiguous = ambiguousNames.has(word.bare)
  if (ambiguous && !capital) return !modal.has(word.bare) && /^\d{1,2}(?:yo|yrs?)$/.test(smallAt(sight, at + 1))
  if (hasAge(sight, at, capital)) return true
  const next = smallAt(sight, at + 1)
  return !ambiguous && (presently.has(next) || isKnownHere(sight, at, word))
}

function isKnownHere(sight: Sight, at: number, word: Word): boolean {
  const capital = isCapital(word) && !sight.shouted
  const next = smallAt(sight, at + 1)
  return isOutsideReviews(sight, at, word) && sight.words.length > 1 && (capital || doing.has(next) || next === 'who' || sight.framed && among.has(smallAt(sight, at - 1)))
}
const among = new Set(['with', 'for', 'about', 'around', 'to', 'called'])
const modal = new Set(['will', 'may', 'mark', 'grant', 'bill'])

/** Where nothing published is spoken of, or the writer speaks of their own day too and the name stands beside no review. */
function isOutsideReviews(sight: Sight, at: number, word: Word): boolean {
  if (!sight.framed) return true
  return !publicParts.has(word.bare) && !/^(?:baby|child)$/.test(bareAt(sight, at - 1)) && ![-2, -1, 1, 2].some(step => publication.test(bareAt(sight, at + step)))
}
const publication = /^(?:reviews?|reports?|cases?|inquiry|enquiry|known|pseudonym|learning|lessons?|law|act|summary|briefings?)$/

/** "Sophie J in year 9", "14yo Mia", "Kieran M". */
function hasAge(sight: Sight, at: number, capital: boolean): boolean {
  const next = sight.words[at + 1]
  const initial = next !== undefined && next.gap === ' ' && /^[^\W\dai]$/i.test(next.text)
  return initial || isAged(sight, at + 1) || capital && /^\d{1,2}yo?$|^old$/.test(sight.words[at - 1]?.small ?? '')
}

/** Names that are words too: in small letters they are words. */
const ordinaryToo = new Set('april may june august summer autumn will hope faith grace joy charity mercy patience promise harper star sky rose mark bill grant frank art rich sandy dawn bishop'.split(' '))

/** "Lacey", "Lacey-Mae". */
function isFirst({ bare }: Word): boolean {
  return firstNames.has(bare) || firstNames.has(bare.split('-')[0] ?? '') && bare.includes('-')
}

/** "… and Dane Wray". */
function isSurnamed({ words, shouted }: Sight, at: number): boolean {
  const [first, last] = [words[at], words[at + 1]]
  return !shouted && first !== undefined && last?.gap === ' ' && isCapital(first) && isCapital(last) && !isOrdinary(first.text) && !isOrdinary(last.text) && !familiarWords.has(last.bare)
}

function isCapital({ text }: Word): boolean {
  return /^\p{Lu}[\p{L}'.-]/u.test(text)
}
