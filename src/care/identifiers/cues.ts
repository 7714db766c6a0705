import { casework, children, linking, meeting, mine, naming, paperwork, pointing, someone, titles, worrying } from './name-words.ts'
import { familiarWords } from '../evidence.ts'
import { couldBeSurname } from './ordinary.ts'
import type { Sight } from './sight.ts'

type Strength = 'strong' | 'weak'

/** How plainly the words before say that a name follows. */
export function cueBefore(sight: Sight, at: number): Strength | undefined {
  const back = (steps: number): string => sight.words[at - steps]?.bare ?? ''
  if (isTitled(sight, at) || isFamilyCalled(back) || isHeaded(sight, at) || isFamilyThatIs(sight, at)) return 'strong'
  if (naming.has(back(1)) || linking.has(back(1)) && naming.has(back(2))) return announcement(sight, at, back(2), back(3))
  if (someone.has(back(1))) return [back(2), back(3)].some(word => mine.has(word)) ? 'strong' : 'weak'
  return isHeading(back(1), back(2)) || isMeeting(sight, back(1), back(2)) ? 'weak' : undefined
}

/** "Ms Patel", "Ms K. Patel". */
function isTitled({ words }: Sight, at: number): boolean {
  const before = words[at - 1]?.text ?? ''
  if (/^(?:W?PC|DC|DS|DI|PCSO|Sgt)$/.test(/^\d+$/.test(before) ? words[at - 2]?.text ?? '' : before)) return true
  return titles.has(before) || before.length === 1 && titles.has(words[at - 2]?.text ?? '')
}

/** "A family called the Nettleship-Owens". */
function isFamilyCalled(back: (steps: number) => string): boolean {
  return back(1) === 'the' && naming.has(back(2)) && back(3) === 'family'
}

/** "Family is Lockwood", but not "family is Somali". */
function isFamilyThatIs({ words, shouted }: Sight, at: number): boolean {
  const word = words[at]
  return !shouted && words[at - 1]?.small === 'is' && words[at - 2]?.small === 'family' && word !== undefined && /^\p{Lu}\p{Ll}{2}/u.test(word.text)
    && couldBeSurname(word.text) && !familiarWords.has(word.bare) && !/(?:ian|ish|ese|ic|an|i)$/.test(word.bare)
}

/** "case: Lockwood". */
function isHeaded({ words, published }: Sight, at: number): boolean {
  return !published.has(words[at]?.bare ?? '') && headings.has(words[at - 1]?.bare ?? '') && /^ ?[:=-] ?$/.test(words[at]?.gap ?? '')
}

const headings = new Set(['case', 'group', 'child', 'family', 'conference', 'meeting'])

function isHeading(one: string, two: string): boolean {
  return pointing.has(one) || linking.has(one) && someone.has(two)
}

function isMeeting({ owned, framed }: Sight, one: string, two: string): boolean {
  return meeting.has(one) && owned && !framed || isCasework(one, two)
}

/** Whether the writer works with whoever follows: "visited", "worried about", "key worker for". */
export function isCasework(one: string, two: string): boolean {
  return casework.has(one) || ['about', 'with', 'to'].includes(one) && worrying.has(two) || ['for', 'on', 'about', 'of', 're'].includes(one) && paperwork.has(two)
}

/** "Called", "name is": strong, but for what publications call someone. */
function announcement(sight: Sight, at: number, two: string, three: string): Strength | undefined {
  if (isSurnameAnnounced(sight, at)) return 'strong'
  if (two === 'known' || sight.published.has(sight.words[at]?.bare ?? '')) return undefined
  return isOfOne(sight, at, two, three) || !sight.framed || mine.has(three) || someone.has(three) && !children.has(three) ? 'strong' : 'weak'
}

/** "(surname Dębska", "her surname is Dębska", "family name: Dębska": said so in so many words, with a capital. */
function isSurnameAnnounced({ words, shouted }: Sight, at: number): boolean {
  if (shouted || !/^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? '')) return false
  const before = words.slice(Math.max(0, at - 3), at).map(({ bare }) => bare).join(' ')
  return /(?:^| )(?:surname|forename|(?:family|last) name)(?: (?:is|was|s))?$/.test(before)
}

/** "Mum's called …", "a pupil of mine called …", "the lad is called …". */
function isOfOne({ words }: Sight, at: number, two: string, three: string): boolean {
  return two === 'mine' || linking.has(two) && someone.has(three) || someone.has(two) && words[at - 2]?.small.endsWith('\'s') === true
}
