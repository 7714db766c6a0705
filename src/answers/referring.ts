import type { Filters } from '../search/match.ts'

/** Ways of speaking of what was shown: by order, by what is linked with it or left beside it, by what it is not, a step on, or in one respect the same. */
export type Reference = 'youngest' | 'eldest' | 'by-age' | 'linked' | 'others' | 'except' | 'shift-ages' | 'shift-years' | 'same-year' | 'same-age' | 'same-board' | 'shorter' | 'longer'

const count = '(?<count>an?|one|two|three|four|five|six|couple of|few|\\d{1,2})'
const numbers: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, 'couple of': 2, few: 3 }
const opening = '^(?:and |or |what about |how about |just |only )*(?:in )?'
const agesOn = new RegExp(`\\b${count} (?<unit>year|month)s? (?<way>older|younger)\\b`)
const yearsOn = [
  new RegExp(`\\b(?:go|going|move|step|look) (?<way>back|forward|on) ${count} years?`),
  new RegExp(`\\b${count} years? (?<way>earlier|later|before|after|on|back|newer)(?: that)?$`),
  new RegExp(`${opening}(?:the )?(?<way>following|next|previous) (?:year|one)$`),
  new RegExp(`${opening}the (?:year|one) (?<way>after|before)(?: that)?$`)
]
/** Ways that lead to less. */
const back = /^(younger|back|earlier|before|previous)$/

/** A step on from what was asked for: months of age, or years of a review; undefined for no step. */
export function stepIn(text: string): { lean: 'shift-ages' | 'shift-years', by: number } | undefined {
  const ages = agesOn.exec(text)?.groups
  const step = ages ?? yearsOn.map(pattern => pattern.exec(text)?.groups).find(groups => groups !== undefined)
  if (step === undefined) return undefined
  const { count: number = 'a', unit = '', way = '' } = step
  const by = (numbers[number] ?? Number(number)) * (unit === 'year' ? 12 : 1) * (back.test(way) ? -1 : 1)
  return { lean: ages ? 'shift-ages' : 'shift-years', by }
}

/** Asks for what does not tell of a death. */
const gentler = /\b(gentler|lighter|less (grim|upsetting|heavy|distressing|harrowing|bleak|sad)|not (so|as|too) (grim|upsetting|heavy|sad|bleak))\b/

/** Turns down what comes after it. */
const turning = 'not|without|minus|except|excluding|exclude|leave out|leaving out|take out|taking out|take off|take away|knock out|knock off|strip out|get rid of|lose|rule out|discount|filter out|omit|cut|cut out|ditch|drop|remove|skip|ignore|bar|anything but|all but|other than|apart from|forget|(?:i |we )?(?:dont|do not|didnt|don\'t|didn\'t) (?:want|need|mean|include)(?: to see)?(?: any of| any)?'

const references: [RegExp, Reference][] = [
  [/\byoungest first\b|\b(by|in order of|in) age( order)?$|\b(sort|order)(ed)? (them )?by age\b/, 'by-age'],
  [/\byoungest\b|\bthe (little|smallest) one$|\byounger (one )?of (the two|them|those)\b/, 'youngest'],
  [/\beldest\b|\bolder (one )?of (the two|them|those)\b|\boldest (child|kid|boy|girl|lad|lass|teenager|teen|young person)\b|\b(who|which one) (was|is) (the )?oldest\b/, 'eldest'],
  [/\b(because of|prompted|prompt|led to|triggered|trigger|behind (it|that|this)|followed (it|that|this)|(came|come|comes) (out of|from|before|after) (it|that|this)|in response to|whose death|connected|linked|goes with|went with|sparked)\b/, 'linked'],
  [/\b(that|the same|same) year\b/, 'same-year'],
  [/\b(same|similar)( sort of| kind of| type of)? ages?\b(?! (as|of)\b)/, 'same-age'],
  [/\b(that|the same|same) (board|publisher|body|partnership)\b/, 'same-board'],
  [/\b(shorter|briefer|quicker|shortest|briefest|quickest)\b/, 'shorter'],
  [/\b(longer|fuller|longest|fullest|more detailed|most detailed)\b|^(the |is there a |just the )?full (one|version|report)\b/, 'longer'],
  [/^((no|ok|and|but) )*(not|leave|take|drop|skip|cut|ignore|lose|forget) (those|these|them)( (out|ones|two|three))*\b/, 'others'],
  [gentler, 'except'],
  [new RegExp(`^((no|ok|but|and|just|sorry|now|please) )*(can you |could you |lets )?(${turning})\\b(?! (just|only|that|it|about)\\b)|\\b(nobody|no one|noone) (died|was hurt|is hurt)\\b`), 'except'],
  [/^((no|ok|and|but|now|so|what about|how about|show me|give me) )*(all )?(the )?(rest|remaining|remainder|others|other (one|ones|two|three|few))( (of (them|those|these)|ones|one|two))?( then| please| too| now)?$/, 'others'],
  [/\bthe other( (one|ones|two|baby|boy|girl|lad|lass|case|review|report|child))?( please)?$/, 'others']
]

/** How a message speaks of what was shown; undefined when it does not. */
export const referenceIn = (text: string): Reference | undefined => references.find(([pattern]) => pattern.test(text))?.[1]

const unminded = '(?:(?:doesn.?t|does not) matter|(?:don.?t|do not) (?:mind|care)|not (?:bothered|fussed)(?: about)?)(?: about)?'
const open = '(?:any|all|every|whatever|either|both|regardless of|no matter what|irrespective of|(?:drop|forget|remove|ignore|scrap|without|lose|clear|never mind|take off|not bothered about|dont care about|doesnt matter what) the)'
const wide: [RegExp, (keyof Filters)[]][] = [
  [new RegExp(`\\b${open} (sex|sexes|gender|genders)\\b|\\b${unminded} (the |what |which )?(sex|gender)\\b|\\b(boys|girls|lads|male|female) (and|or) (boys|girls|lasses|male|female)\\b`), ['sex']],
  [/\b(?:drop|forget|remove|ignore|scrap|without|lose|clear|never mind|take off|not bothered about|dont care about|not fussed about) (?:the )?(?:age|ages|age limit|age range)\b/, ['ages']],
  [new RegExp(`\\b${open} (year|years|date|dates|period)\\b|\\bwhenever\\b|\\b${unminded} (when|what year|which year)$`), ['years']],
  [new RegExp(`\\b${open} (boards?|publishers?|areas?|body|bodies|partnerships?)\\b|\\b(wherever|anywhere)\\b|\\b${unminded} (where|who by)\\b`), ['publishers', 'areas']],
  [new RegExp(`\\b${open} (types?|kinds?|sorts?|formats?|lengths?)(?! of (?!reviews?\\b|reports?\\b|documents?\\b))\\b`), ['types', 'documentKinds']]
]

/** The filters that a message takes back: "any sex", "whatever year". */
export const takenBack = (text: string): (keyof Filters)[] => wide.flatMap(([pattern, keys]) => pattern.test(text) ? keys : [])

/** Asks beyond what it names, "not just boys". */
export const asksBeyond = (text: string): boolean => /\b(?:not|isnt|neednt be|need not be|more than|other than) (?:just|only)\b|\b(?:doesn.?t|don.?t|does not|do not) (?:have|need) to be\b/.test(text)

/** Takes only the demand back, and does not turn the theme down: "without the suicide bit". */
export const isBit = (text: string): boolean => /\b(bit|part|angle|aspect|stuff)\b/i.test(text)

const turned = new RegExp(`^\\s*(?:(?:no|ok|but|and|just|sorry|now|please|can you|could you|lets|let's)\\s+)*(?:${turning})\\b`, 'i')

/** What a message turns down, and what it asks for instead: "not the baby, the other one". */
export function turnedDownIn(question: string): { down: string, instead: string } {
  if (gentler.test(question.toLowerCase())) return { down: 'deaths', instead: '' }
  const [down = '', ...rest] = question.split(/[,;:–—]|\s-\s|\b(?:but|just|only)\b/i).map(part => part.trim()).filter(part => part !== '' && !/^(no|ok|and|but|just)$/i.test(part))
  return { down: down.replace(turned, ''), instead: rest.join(' ').replace(/\bthe other( one)?\b/i, '') }
}
