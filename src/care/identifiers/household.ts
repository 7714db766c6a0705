import { familiarWords } from '../evidence.ts'
import { institutions } from './known-people.ts'
import { notFamilies, paperwork } from './name-words.ts'
import { couldBeSurname } from './ordinary.ts'
import { isCapital, type Sight, type Word } from './sight.ts'
import { surnames } from './surnames.ts'

/** Whether a word is the surname of a family: "the Pugh children", "Nowicki family", "the Arkwrights". */
export function isFamily(sight: Sight, at: number): boolean {
  const [before, word, next] = [sight.words[at - 1]?.small, sight.words[at], sight.words[at + 1]]
  if (!word) return false
  if (isMacFamily(before, word) || before === 'the' && isPluralSurname(sight, word, next)) return true
  if (next?.gap !== ' ' || !families.has(next.small)) return false
  return isOneFamily(before, word, next) && isFamilyName(sight, word)
}

/** "The Hrycyk baby", but not "the Somali baby" or "Somali children". */
function isOneFamily(before: string | undefined, word: Word, { small }: Word): boolean {
  if (small === 'baby') return before === 'the' && !isOfPlace(word)
  return before === 'the' || small === 'family' || !isOfPlace(word)
}

function isMacFamily(before: string | undefined, { small }: Word): boolean {
  return before === 'family' && /^(?:mc|mac|o')\p{L}{3,}/u.test(small)
}

/** "The Arkwrights", "the Osei-Bonsus". */
function isPluralSurname(sight: Sight, word: Word, next: Word | undefined): boolean {
  if (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+s$/u.test(word.text) && word.text.split('-').every(part => couldBeSurname(part) && !familiarWords.has(part.toLowerCase()))) return true
  if (isCapital(sight, word) && isGroupOf(sight, word) && !institutions.has(next?.bare ?? '')) return true
  return isCapital(sight, word) && surnames.has(word.bare.replace(/s$/, '')) && !institutions.has(next?.bare ?? '')
}

/** "Core group for the Pettifers", "learning for the Oduyas". */
function isGroupOf({ words }: Sight, word: Word): boolean {
  const at = words.indexOf(word)
  const [before, what] = [words[at - 2]?.bare ?? '', words[at - 3]?.bare ?? '']
  return /s$/.test(word.bare) && word.text.length > 5 && couldBeSurname(word.text) && !familiarWords.has(word.bare)
    && ['for', 'with', 're'].includes(before) && (paperwork.has(what) || askedFor.has(what))
}
const askedFor = new Set(['group', 'learning', 'reviews'])

function isFamilyName(sight: Sight, word: Word): boolean {
  return !notFamilies.has(word.small) && isCapital(sight, word) && couldBeSurname(word.text)
}

/** "Somali", "Hungarian", "UASC". */
function isOfPlace({ text }: Word): boolean {
  return /(?:ian|ish|ese|ic|an|i)$|^\p{Lu}{2,}$/u.test(text)
}
const families = new Set(['family', 'household', 'siblings', 'children', 'kids', 'twins', 'baby'])
