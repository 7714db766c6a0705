import { ambiguousNames, firstNames } from './first-names.ts'
import { isOrdinary, looksOrdinary } from './ordinary.ts'
import { isShouted } from '../text.ts'
import type { Span } from './span.ts'

interface Word { text: string, small: string, from: number, to: number, gap: string }

/** Whose: `my pupil Kayleigh`. What follows is a name even in small letters. */
const mine = new Set('my our'.split(' '))
const someone = new Set(`pupil patient client student user person child baby boy girl kid lad lass toddler infant newborn teenager teen youth mum mother dad father son daughter sister brother sibling niece nephew grandson granddaughter grandad grandma grandmother grandfather nan neighbour stepdad stepmum stepfather stepmother partner boyfriend girlfriend husband wife ex uncle aunt auntie cousin carer parent parents mam mummy daddy resident tenant yp cyp one tutee friend half-brother half-sister step-dad step-mum stepson stepdaughter fiance fiancee bf gf perpetrator suspect offender victim subject siblings twins twin brothers sisters sons daughters kids girls boys children mums dads caller referrer`.split(' '))
const naming = new Set('called named name aka surname forename nickname alias'.split(' '))
const linking = new Set('is was are were s being \'s : = - ,'.split(' '))
const pointing = new Set('re regarding ref subject concerning'.split(' '))
const titles = new Set('Mr Mrs Ms Miss Mx Master Dr'.split(' '))
const meeting = new Set('with about visit visited visiting see seen seeing saw met meet meeting support supporting supported supervise assessing assessed interviewed interview interviewing from for know knows knew to contact rang phoned called told asked taught teach teaching spoke refer referring referred placed placing removed remove allocated and'.split(' '))
const owning = new Set('i i\'m i\'ve im ive my me we we\'re we\'ve our us caseload today tonight yesterday tomorrow morning afternoon now'.split(' '))
const publishing = /\b(?:reviews?|inquiry|enquiry|learning|lessons?|known as|pseudonym|published|scrs?|cspr|lcspr|report|case of|act|law|briefing|findings|operation|author|chair|baby p|summary|recommendations|what happened|serious case|practice review|one[- ]page)\b/i
const doing = new Set('has is was had says said told tells came comes lives lived goes went attends disclosed aged hasn\'t isn\'t wasn\'t keeps wants needs didn\'t doesn\'t won\'t can\'t took takes hit died presented dob d.o.b born b. turned ran'.split(' '))

/** Where other identifiers stand, and the names or pseudonyms that publications use. */
export interface Beside { others: readonly Span[], published: ReadonlySet<string> }

/** Names of people that their surroundings show to be someone known to the writer, and every further mention of them. */
export function names(text: string, beside: Beside): Span[] {
  const words = wordsOf(text)
  const shouted = isShouted(text)
  const sight: Sight = { words, text, shouted, ...beside, framed: publishing.test(text), owned: words.some(word => owning.has(word.small)) }
  const found = words.flatMap((_, at) => nameAt(sight, at))
  return [...found, ...initials(text, beside.others), ...mentions(sight, found)]
}

interface Sight extends Beside { words: Word[], text: string, shouted: boolean, framed: boolean, owned: boolean }

function wordsOf(text: string): Word[] {
  let end = 0
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu)].map(match => {
    const word = { text: match[0], small: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length, gap: text.slice(end, match.index) }
    end = word.to
    return word
  })
}

/** The name that begins at this word, if its surroundings say that it is one. */
function nameAt(sight: Sight, at: number): Span[] {
  const word = sight.words[at]
  if (!word || /\d/.test(word.text) || /[.!?;\n]/.test(word.gap) && !/[:]/.test(word.gap) && at > 0 && !sight.words[at - 1]?.text.match(/^(?:Mr|Mrs|Ms|Dr|re)$/i)) {
    return word && !/\d/.test(word.text) && standsAlone(sight, at) ? [extent(sight, at, false)] : []
  }
  const strength = cue(sight, at)
  const named = strength === 'strong' ? couldBeName(sight, at) : strength === 'weak' ? isName(sight, at) : standsAlone(sight, at)
  return named ? [extent(sight, at, strength === 'strong')] : []
}

/** How plainly the words before say that a name follows. */
function cue(sight: Sight, at: number): 'strong' | 'weak' | undefined {
  const before = (back: number): string => sight.words[at - back]?.small.replace(/'s$/, '') ?? ''
  const one = before(1)
  if (titles.has(sight.words[at - 1]?.text.replace('.', '') ?? '')) return 'strong'
  if (naming.has(one) || linking.has(one) && naming.has(before(2))) return before(2) === 'known' ? undefined : sight.framed && !mine.has(before(3)) ? 'weak' : 'strong'
  if (someone.has(one)) return mine.has(before(2)) || mine.has(before(3)) ? 'strong' : 'weak'
  if (linking.has(one) && someone.has(before(2))) return 'weak'
  if (someone.has(before(2)) && /^\s*[,:(-]\s*$/.test(sight.words[at]?.gap ?? '') && someone.has(one)) return 'weak'
  if (pointing.has(one)) return 'weak'
  if (meeting.has(one) && sight.owned && !sight.framed) return 'weak'
  return undefined
}

/** After a strong cue: anything that is no ordinary word. */
function couldBeName(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word) return false
  if (firstNames.has(bare(word))) return true
  if (!sight.shouted && isCapital(word.text)) return !isOrdinary(word.text)
  return !looksOrdinary(word.text) && word.text.length > 2
}

/** After a weaker cue: a capital letter or a first name, and no name that publications use on its own. */
function isName(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  if (!word) return false
  const next = sight.words[at + 1]
  const twoNames = next !== undefined && next.gap === ' ' && isSurname(sight, at + 1)
  if (sight.framed && !twoNames) return false
  if (sight.published.has(bare(word)) && !twoNames) return false
  if (firstNames.has(bare(word))) return !ambiguousNames.has(bare(word)) || !sight.shouted && isCapital(word.text) || twoNames
  return !sight.shouted && isCapital(word.text) && !isOrdinary(word.text) && word.text.length > 2 && !/^\p{Lu}{2,}$/u.test(word.text)
}

/** With no cue: a first name and surname said to do something by someone who knows them, or written beside an identifier; "the … family". */
function standsAlone(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  const next = sight.words[at + 1]
  if (!word) return false
  if (isFamily(sight, at)) return true
  const near = isNearIdentifier(sight, at)
  const known = firstNames.has(bare(word)) && (!ambiguousNames.has(bare(word)) || !sight.shouted && isCapital(word.text))
  if (near && known && !(sight.framed && sight.published.has(bare(word)))) return true
  if (!next || next.gap !== ' ' || !isSurname(sight, at + 1)) return false
  const pair = known || near && !sight.shouted && isCapital(word.text) && !isOrdinary(word.text)
  return pair && (near || !sight.framed && (sight.owned || doing.has(sight.words[at + 2]?.small ?? '')))
}

function isFamily(sight: Sight, at: number): boolean {
  const [word, next, previous] = [sight.words[at], sight.words[at + 1], sight.words[at - 1]]
  if (!word || sight.shouted || next?.small !== 'family' && next?.small !== 'household' && next?.small !== 'siblings' && next?.small !== 'children') return false
  return previous?.small === 'the' && isCapital(word.text) && !isOrdinary(word.text) && !notFamilies.has(word.small)
}
const notFamilies = new Set('birth foster early troubled extended royal traveller roma nuclear think whole supporting christian looked young local national independent'.split(' '))

function isNearIdentifier(sight: Sight, at: number): boolean {
  const word = sight.words[at]
  return word !== undefined && sight.others.some(({ from, to }) => word.to > from - 60 && word.from < to + 60)
}

/** From the first name over the surnames and over "and Callum". */
function extent(sight: Sight, at: number, strong: boolean): Span {
  const first = sight.words[at]
  let last = at
  for (let more = 0; more < 3; more++) {
    const next = sight.words[last + 1]
    if (next && /^[ ]?[-]?[ ]?$/.test(next.gap) && isSurname(sight, last + 1, strong || more === 0 && firstNames.has(bare(first)))) last++
    else break
  }
  const joined = sight.words[last + 1]
  const second = sight.words[last + 2]
  if (joined && second && /^(?:and|&)$/.test(joined.small) && isName({ ...sight, framed: false }, last + 2) && (firstNames.has(bare(second)) || isCapital(second.text))) return { from: first?.from ?? 0, to: extent(sight, last + 2, strong).to }
  return { from: first?.from ?? 0, to: sight.words[last]?.to ?? 0 }
}

function isSurname(sight: Sight, at: number, evenSmall = true): boolean {
  const word = sight.words[at]
  if (!word || /\d/.test(word.text) || word.text.length < 2) return false
  if (!sight.shouted && isCapital(word.text)) return !isOrdinary(word.text) || surnamesToo.has(word.small)
  if (!evenSmall) return false
  return word.text.length > 2 && (commonSurnames.has(word.small) || !looksOrdinary(word.text))
}

const surnamesToo = new Set('brown white black green young king long may march day price wood hall hill cook rose bell bird grant law mark page read rich small strong street sharp short parent child best berry bush case cross english ireland french welsh scott wales england field forest frost gold gray grey hand hart home hope house hunter knight lane little london love martin mason miller moon moss noble north park parker pope power rice rivers stone summer sun teacher turner walker ward warner waters weeks west winter wise woods worth'.split(' '))
const commonSurnames = new Set('smith jones williams taylor davies evans thomas roberts johnson lewis walker robinson thompson hughes edwards hughes harris clarke jackson phillips richards james ellis wilkins simmons jenkins perkins collins stevens matthews adams rogers watkins higgins hopkins andrews reynolds burns nicholls mills gibbs owens hicks francis sanders saunders barnes chambers holmes yates banks brooks bates davis morris powers dickens parsons sykes hobbs briggs stubbs childs fields myers rhodes giles coates hodges bowers peters briers tubbs begum ahmed ali khan hussain patel singh kaur shah kowalski nowak brown white green king wood hall bell young hill cook price'.split(' '))

function isCapital(word: string): boolean {
  return /^\p{Lu}(?:[\p{Ll}'.-]|\p{Lu}+$)/u.test(word)
}

function bare(word: Word | undefined): string {
  return (word?.small ?? '').replace(/'s$/, '').replace(/[^\p{L}-]/gu, '')
}

/** `JS, dob …`: two or three initials next to an identifier, or after "initials". */
function initials(text: string, others: readonly Span[]): Span[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}])(?:\p{Lu}\.? ?){2,3}(?![\p{L}\p{N}])|(?<=\binitials(?: are| is|:)? )[a-z]{2,3}\b|(?<![\p{L}\p{N}])(?:\p{Lu}\.? ?){1,2}\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20})?/gu)]
  return found.filter(({ 0: it, index }) => /initials(?: are| is|:)? $/i.test(text.slice(Math.max(0, index - 14), index))
    || !isAbbreviation(it) && others.some(({ from, to }) => index + it.length <= from && from - index - it.length < 5 || index >= to && index - to < 4))
    .map(({ 0: it, index }) => ({ from: index, to: index + it.trimEnd().length }))
}

function isAbbreviation(it: string): boolean {
  return /^(?:CSE|CCE|FGM|ASC|ASD|CP|CIN|EHE|LAC|CLA|NAI|DV|DA|SW|HV|GP|NHS|UPN|DOB|URN|LCS|NI|PC|SCR|SAR|DHR|YP|MH|MHA|SEN|UK|PRU|EBD|UTI|MDT|ICS|OK|TEL|NO|ID|REF|BP|RE|CAD|AKA|AND|THE|FOR|HI|IS|ON|AT|IN|IF|MY|SHE|HE|WE|IT|TO|OF|OR|AS|BY|DO|GO|SO|UP|US)\.? ?$/.test(it.trim()) || isOrdinary(it) || /\p{Ll}/u.test(it) && isOrdinary(it.replace(/^(?:\p{Lu}\.? ?){1,2}(?=\p{Lu}\p{Ll})/u, ''))
}

/** Every other place where a found name is written, in capitals or small letters alike unless it is an ordinary word too. */
function mentions(sight: Sight, found: readonly Span[]): Span[] {
  const parts = new Set(found.flatMap(({ from, to }) => sight.words.filter(word => word.from >= from && word.to <= to)).map(bare).filter(part => part.length > 2 && part !== 'and'))
  return sight.words.filter(word => {
    if (!parts.has(bare(word))) return false
    return !isOrdinary(word.text) && !ambiguousNames.has(bare(word)) || !sight.shouted && isCapital(word.text)
  }).map(({ from, to }) => ({ from, to }))
}
