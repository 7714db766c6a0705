import { bands } from '../../search/limits/ages/bands.ts'
import type { ParsedMessage } from './parse.ts'
import type { Understood } from '../../search/match.ts'
import { act, alone, type FollowUp, type FollowUpAct, type ActRule } from './follow-up.ts'
import { earlierOn } from '../follow-ups/remembered.ts'
import type { MessageContext } from './context.ts'

/** True where an age was asked for before. */
const isOfAge = (before: Understood | undefined): boolean => before?.filters.ages !== undefined || before?.concepts.some(id => bands[id] !== undefined) === true

/** Back to the first question, to what those shown were narrowed from, or to the answer before; "everything" is all of these together. */
export function goneBack(told: MessageContext): FollowUp | undefined {
  const { h, aspects, before } = told
  const said = h.words('whole')
  if (aspects) return isOfEarlier(told) ? act('back-to') : undefined
  if (before?.first && /^(?:(?:go |going |take me |get )?back to|what|the first thing|(?:the )?(?:ones?|that) (?:you|u))\b.*\b(?:start|started|first|original|originally|beginning|began|initial|outset)\b/.test(said)) return act('first')
  if (before?.among) return act('again')
  return before?.last && /\b(?:undo|rewind|revert|back|bk|previous|last|before|earlier|ago|reset|clear|as you were)\b/.test(said) ? act('previous') : undefined
}

/** True where what is named was asked for earlier. */
export const isOfEarlier = ({ before, wanted }: MessageContext): boolean => before !== undefined && earlierOn(before, wanted) !== undefined

/** "The drugs list again": as it was before it was narrowed, where that is what it was narrowed from. */
export const isOfWider: ActRule = told => told.topics && told.before?.among !== undefined && /\bagain\b/.test(told.h.said) && !told.h.has('only', 'also', 'swap') && isOfEarlier(told) ? act('back-to') : undefined

/** What is the same as in what was shown, by the word that names it. */
const respects: [RegExp, FollowUpAct][] = [[/^ages?\b/, 'same-age'], [/year|yr|vintage|then/, 'same-year'], [/(?:)/, 'same-board']]
/** Words for a board that may as well be for those that were shown. */
const isLoose = /^(?:them|they|theyve|lot|bunch|group|people)$/
const isAbout = /\b(?:about|a?round|roughly|near|close|similar)\b/

const isOfBoard = (before: Understood | undefined, shown: number): boolean => shown === 1 || before?.filters.publishers !== undefined

/** The same in age, year or board as what was shown; "others from them" is of the board that was asked for. */
export function sameAs({ h, before, shown, aspects, topics }: MessageContext): FollowUp {
  const attribute = h.part('same')
  const [, lean] = respects.find(([pattern]) => pattern.test(attribute))!
  if (topics && before?.filters.years && lean === 'same-year') return act('swap')
  if (aspects && lean === 'same-age' && isOfAge(before) && !isAbout.test(h.said)) return act('narrow')
  return isLoose.test(attribute) && !isOfBoard(before, shown) ? act('others') : alone(lean)
}

/** "The one before", "what came after it", where one was the newest or the oldest. */
export function nextByDate({ h, aspects, before }: MessageContext): FollowUp | undefined {
  const way = /\b(?:previous|before|prior|after)\b/.exec(`${h.words('whole')} ${h.words('linked')} ${h.words('step')}`)?.[0]
  const isOfDates = !aspects && before?.order !== undefined && !before.filters.years
  return isOfDates && way !== undefined && /\b(?:ones?|it|that)\b/.test(h.said) ? alone(way === 'after' ? 'newer' : 'earlier') : undefined
}

/** True for words of all that is held, "what's the newest thing you've got?", and not of what was shown, "which is the newest?". */
export const speaksOfAll = ({ said, has }: ParsedMessage): boolean => !has('open') && /\b(?:youve|you (?:have|got|hold|keep)|everything|library|catalogue)\b/.test(said) && !/\b(?:those|these|them|they|that|it|ones?|of)\b/.test(said)

const owns = /^(?:(?:and|but|so|yes|yeah|oh|actually) )*(?:i|we|ive|weve|mine|ours|my \w+|our \w+) (?:(?:just|also|once|have|had|ve) )*(?:know|knew|got|have|had|(?:work|worked|working) with|remember|am|was|did|see|saw|seen)\b(?!.*\b(?:want|need|looking|after|show|find|any|anything|more|others?|else|please)\b)/
const disputes = /^(?:(?:no|nope|sorry|but|well|er) )*(?:thats|that is|this is|its|it is|that was|it was)(?: \w+)? not\b/

/** Tells of a child of one's own that is like what was shown, "I know a lad like that", or says of the only one shown what it is not: a remark that asks for nothing. */
export const remarksOn = ({ h, before, aspects }: MessageContext): boolean => !h.queried && ((h.has('like') && owns.test(h.said)) || (before?.filters.named !== undefined && !aspects && disputes.test(h.said)))

/** Says in known words which of those shown is meant: "the youngest", "the earlier ones". */
export const isHeardAsIs = (h: ParsedMessage): boolean => h.size === 0 && (h.has('rank') || /^the \w+ ones$/.test(h.said))
