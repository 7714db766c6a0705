import { oldest } from './ages.ts'
import type { AgeSpan } from './match.ts'
import { numberOf } from './numbers.ts'
import type { Asked, Parts } from './school-ages.ts'

const years = (from: number, to = from): AgeSpan => ({ from: from * 12, to: to * 12 + 11 })
const eldest = oldest * 12 + 11

const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ')
const spelt = ordinals.slice(1).join('|')

/** The birthday meant by `5th`, `5`, `fifth` or `five`. */
function nth(text = ''): number {
  const at = ordinals.indexOf(text.toLowerCase())
  if (at > 0) return at
  return numberOf(text.replace(/(?:st|nd|rd|th)$/i, ''))
}

const whose = '(?:(?:his|her|their|its|a|an|the|my|our|own|very|child\'?s|baby\'?s|boy\'?s|girl\'?s|kid\'?s|he|she|they)\\s+)*'
const which = (name = 'nth'): string => `(?<${name}>\\d{1,2}(?:st|nd|rd|th)?|${spelt})`
const day = '\\s+(?:birthdays?|birth days?|b-?days?|bdays?|birthdy|brithday|birthdya)\\b(?!\\s+(?:part|card|cake|present|money))'
const birthday = `${whose}${which()}${day}`
/** What may stand between a word that says where a birthday lies and the birthday. */
const had = '(?:\\s+(?:ever|even|yet|quite|been|had|have|having|has|got|get|gets|getting|gotten|reach(?:ed|ing)?|see[ns]?|seeing|saw|ma[dk]e|making|it|to|as|far|live[ds]?|celebrat(?:e|ed|ing)|pass(?:ed|ing)?|turned|hit|at|by|past|already|just|on))*'

const upTo = ({ nth: one }: Parts): AgeSpan | undefined => nth(one) > 0 ? { from: 0, to: nth(one) * 12 - 1 } : undefined
const onwards = ({ nth: one }: Parts): AgeSpan => ({ from: nth(one) * 12, to: eldest })
const inTheYear = ({ nth: one }: Parts): AgeSpan => years(nth(one))
const yearBefore = ({ nth: one }: Parts): AgeSpan | undefined => nth(one) > 0 ? years(nth(one) - 1) : undefined
const little = '(?:hours?|days?|weeks?|wks?|months?|mths?|just|shortly|right|immediately|soon|not long|the (?:day|night|week|month))'
const never = '(?:before|prior to|by|until|till|up to|ahead of|short of|not|never|hadn\'?t|hasn\'?t|haven\'?t|had not|has not|didn\'?t|did not|wasn\'?t|weren\'?t|isn\'?t|aren\'?t|without|under|yet|younger than)'

/** A first birthday that was never reached tells of a death, and an eighteenth of growing up. */
const keeps = (whole: string, { nth: one }: Parts): boolean => nth(one) >= 17 || (nth(one) === 1 && /before|reach|s(?:aw|ee)|ma[dk]e|liv|g[eo]t|never/i.test(whole))

/** Ages by a birthday that was near, had or never reached. */
const rules: readonly Asked[] = ([
  { pattern: new RegExp(`\\bbetween\\s+${whose}${which()}(?:${day})?\\s+(?:and|to)\\s+${whose}${which('last')}${day}`, 'gi'), span: ({ nth: one, last }) => ({ from: nth(one) * 12, to: nth(last) * 12 - 1 }) },
  { pattern: new RegExp(`\\b(?:${little}\\s+(?:before|short of|off|from|away from|shy of|ahead of|until|till)|on the eve of|eve of|(?:nearly|almost|not quite)(?:\\s+at)?|approaching|nearing|coming up to|close to|about to have)\\s+${birthday}`, 'gi'), span: yearBefore },
  { pattern: new RegExp(`\\b(?:${little}\\s+(?:after|past|since|following)|on|at|(?:just|recently) (?:had|celebrated|turned|passed|gone|past|reached))\\s+${birthday}`, 'gi'), span: inTheYear },
  { pattern: new RegExp(`\\b(?:around|near|about)\\s+${birthday}`, 'gi'), span: ({ nth: one }) => years(nth(one) - 1, nth(one)) },
  { pattern: new RegExp(`\\b${never}${had}\\s+${birthday}`, 'gi'), span: upTo },
  { pattern: new RegExp(`(?<!\\b(?:had|has|have|having|already)\\s)\\b(?:had|has|have|having|celebrated|saw)\\s+(?!had\\b|already\\b)${birthday}`, 'gi'), span: inTheYear },
  { pattern: new RegExp(`\\b(?:after|past|beyond|since|from|following|over|had|has|have|having|passed|reached|celebrated|seen|saw|made)${had}\\s+${birthday}(?:\\s+onwards?)?`, 'gi'), span: onwards },
  { pattern: new RegExp(`^\\W*(?:(?:just|only|for|about|ok)\\s+)*${birthday}\\W*$`, 'gi'), span: inTheYear },
  { pattern: /\bsecond year of life\b/gi, span: () => years(1) }
] satisfies Asked[]).map(rule => ({ ...rule, keeps }))

/** How a question tells an age by birthdays; nothing where it names none. */
export const birthdaysIn = (text: string): readonly Asked[] => /birth ?d|bri?thday|b-?day|second year of life/i.test(text) ? rules : []
