import { oldest } from './ages.ts'
import type { AgeSpan } from './match.ts'
import { numberOf, numberPattern as n } from './numbers.ts'
import type { Asked } from './school-ages.ts'

const years = (from: number, to = from): AgeSpan => ({ from: from * 12, to: to * 12 + 11 })
const eldest = oldest * 12 + 11

const unitYears = '(?:years?|yrs?|y\\/?os?)'
const small = '(?:months?|mths?|mnths?|weeks?|wks?|days?)'
/** Where an age ends that has no unit: no count of anything follows. */
const ends = '(?=\\s*(?:$|[.,;:?!)]|(?:who|whose|with|and|or|in|at the time|please|pls|thanks|then|now)\\b))(?!,? and a half)(?!\\s*(?:and|or)\\s+(?:\\d|one\\b|two\\b|three\\b|four\\b|a\\b|an\\b))(?!\\s*[.:]\\d)'
const few = '(?:(?:only|just|about|around|still|aged|either|all|both|roughly)\\s+)*'
const child = '(?:child|kid|boy|girl|lad|lass|baby|toddler|teen|teenager|he|she|person|yp|pupil|student|one that|son|daughter)'
const children = '(?:children|kids|boys|girls|lads|lasses|babies|toddlers|teens|teenagers|pupils|students|ones|those|young people|yps|child|kid|boy|girl|lad|lass|baby|toddler|teenager|pupil)'
const written = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
const tens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
const age = (name: string): string => `(?<![/.\\d])(?<${name}>[1-9]|1\\d|2[0-5]|${written})`
const ageWith = (name: string): string => `${age(name)}(?:\\s*(?<${name}Unit>${unitYears}|months?|mths?|mnths?|weeks?|wks?))?(?:[\\s-]*olds?|\\s+of age)?`
/** Looked at before anything behind it, which takes longer. */
const begins = `\\b(?=\\d|one\\b|(?:${written})\\b)`
/** Parts of other things than a life: "page 3 onwards". */
const ofOther = '(?<!\\b(?:pages?|chapters?|sections?|parts?|weeks?|days?|stages?|steps?|levels?|tiers?|grades?|points?|paragraphs?|item|no|number|recommendations?|findings?|phase|appendix|for|over|within|after|last|past|every|in)\\.?\\s+)'
/** Asked for by number: "give me three at most". */
const wanted = '(?<!\\b(?:give|show|send|list|need|want|find|bring|reviews?|results?|me|us|top|first|best|take|got|have)\\s+(?:about\\s+|only\\s+)?)'

const lowest = (value = '', unit = ''): number => /^w/i.test(unit) ? Math.floor(numberOf(value) * 12 / 52) : /^m/i.test(unit) ? numberOf(value) : numberOf(value) * 12
const highest = (value = '', unit = ''): number => /^w/i.test(unit) ? Math.ceil(numberOf(value) * 12 / 52) : /^m/i.test(unit) ? numberOf(value) : numberOf(value) * 12 + 11
const inOrder = (low = '', high = ''): AgeSpan | undefined => numberOf(low) < numberOf(high) ? years(numberOf(low), numberOf(high)) : undefined
/** Small numbers are more often how many are wanted. */
const likely = (value = ''): boolean => numberOf(value) >= 8

/** Says that whoever was named is left out. */
const excluded = '(?:excluded|left out|ruled out|not (?:wanted|needed|included|relevant)|aside|taken out)\\b'

const and = '\\s*(?:-|to|and|or|&|/|n|until|till|through|thru|up to)\\s*'

/** Bounds and spans as they are said after an age or around two: "17 up", "12 max", "3yrs to 7yrs", "16 but not yet 18". */
export const loosely: readonly Asked[] = [
  { pattern: new RegExp(`\\bover[\\s-]?(?<one>\\d{1,2}|${written})(?:'?s|es)?\\s+(?:are\\s+|to be\\s+)?${excluded}`, 'gi'), span: ({ one = '' }) => ({ from: 0, to: numberOf(one) * 12 + 11 }) },
  { pattern: new RegExp(`\\bunder[\\s-]?(?<one>\\d{1,2}|${written})(?:'?s|es)?\\s+(?:are\\s+|to be\\s+)?${excluded}`, 'gi'), span: ({ one = '' }) => ({ from: numberOf(one) * 12, to: eldest }) },
  { pattern: new RegExp(`\\b(?<one>\\d{1,2}|${written})(?:'?s|es)?[\\s-]and[\\s-](?<way>unders|overs)\\b`, 'gi'), span: ({ one = '', way = '' }) => /^u/i.test(way) ? { from: 0, to: numberOf(one) * 12 + 11 } : { from: numberOf(one) * 12, to: eldest } },
  { pattern: new RegExp(`\\b(?<one>[4-9]|1\\d)'?s\\s*(?:&|n|and|or)\\s*(?:up(?:wards)?|over|older|above)\\b`, 'gi'), span: ({ one = '' }) => ({ from: numberOf(one) * 12, to: eldest }) },
  { pattern: new RegExp(`${begins}${age('high')}\\s*(?:${unitYears}\\s*)?down to\\s*${age('low')}\\b(?!\\s*(?:${small}|reviews?|cases?))`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`${begins}(?<=\\b${child}\\s+(?:(?:of|was|is|who was|aged|about|around|just|only)\\s+){0,3})(?<one>${n})[\\s-]and[\\s-]a[\\s-]half\\b(?!\\s*(?:${small}|hours?))`, 'gi'), span: ({ one }) => half(one) },
  { pattern: new RegExp(`\\b(?:was|were|is|are|had|aged?|already)?\\s*(?:turned|reached|been|already)?\\s*(?<!\\d\\s?)\\b${age('low')}\\s*${unitYears}?\\s*(?:,|-|but|and|though|yet)+\\s*(?:(?:was|were|is|are|had|has)\\s*)?(?:not|n't|wasn'?t|weren'?t|isn'?t|aren'?t|hadn'?t|hasn'?t|never|still under|under)\\s+(?:yet\\s+|quite\\s+|turned\\s+|reached\\s+|yet turned\\s+)*${age('high')}(?:\\s+yet)?\\b(?!\\s+(?!yet\\b)[a-z]+s\\b)`, 'gi'), span: ({ low = '', high = '' }) => numberOf(low) < numberOf(high) ? { from: numberOf(low) * 12, to: numberOf(high) * 12 - 1 } : undefined },
  { pattern: new RegExp(`\\b(?:(?:not|wasn'?t|weren'?t|isn'?t|aren'?t|hadn'?t|hasn'?t|haven'?t)\\s+(?:yet\\s+|quite\\s+|even\\s+|turned\\s+|reached\\s+|hit\\s+|been\\s+)*(?<one>\\d{1,2}|one|${written})(?:\\s+${unitYears}(?:\\s+old)?)?\\s+yet|(?:not yet|yet to (?:turn|reach|be)|(?:hadn'?t|hasn'?t|haven'?t|had not|has not|not|never|wasn'?t|weren'?t|isn'?t|didn'?t|did not)(?:\\s+(?:yet|even|quite|ever))*\\s+(?:turned?|reach(?:ed)?|hit|made it to|got to|live(?:d)? to(?: be)?|yet)|wasn'?t yet|before (?:turning|reaching)|before (?:he|she|they) (?:turned|reached)|(?<=\\b(?:died|dead|deaths?|dying|killed|lost|gone|taken)\\b[^.?!]{0,40})before (?:he|she|they) (?:was|were))\\s+(?:the age of\\s+|age\\s+)?(?<two>\\d{1,2}|one|${written}))\\b(?!\\s*(?:${small}|hours?|of|am|pm|page)\\b|\\s+(?!yet\\b|years\\b)[a-z]+s\\b)(?:\\s+${unitYears}(?:\\s+old)?|\\s+yet)?`, 'gi'), span: ({ one, two }) => numberOf(one ?? two ?? '') > 0 ? { from: 0, to: numberOf(one ?? two ?? '') * 12 - 1 } : undefined },
  { pattern: new RegExp(`(?:\\b(?:between|from)\\s*)?\\b(?:the\\s+)?age[sd]?\\s+(?:of\\s+|from\\s+|between\\s+)*${age('low')}\\s*(?:-|to|and|until|till|through|thru|up to)\\s*(?:the\\s+)?(?:ages?\\s+)?(?:of\\s+)?${age('high')}\\b(?!\\s*(?:${small}|and a half)\\b)(?!\\s+years?\\s+(?:later|ago|before|after))`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`\\b${age('low')}\\s*(?:${unitYears}|y)(?:[\\s-]*olds?)?\\s*(?:-|to|through|thru|up to|till|until)\\s*${age('high')}\\s*(?:${unitYears}|y)(?:[\\s-]*olds?)?\\b(?!\\s*(?:ago|later|experience|of))`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`\\b(?<low>${n})\\s*(?<lowUnit>months?|mths?|mnths?|weeks?|wks?)(?:[\\s-]*olds?)?\\s*(?:-|to|until|till|up to)\\s*(?<high>${n}|an?)\\s*${unitYears}(?:[\\s-]*olds?)?\\b(?!\\s*(?:ago|later|after|of))`, 'gi'), span: ({ low, lowUnit, high = '' }) => ({ from: lowest(low, lowUnit), to: /^(?:an?|one|1)$/i.test(high) ? 12 : numberOf(high) * 12 + 11 }) },
  { pattern: new RegExp(`\\bage[sd]?\\s*(?:range|group|bracket|band)?s?\\s*:?\\s*(?:of\\s+|is\\s+|from\\s+|between\\s+)*${age('low')}\\s*(?:-|to|and|&)\\s*${age('high')}\\b(?!\\s*${small}\\b)|\\b${age('first')}\\s*(?:-|to)\\s*${age('last')}\\s+(?:year\\s+)?age\\s?(?:range|group|bracket|band)\\b`, 'gi'), span: ({ low, high, first, last }) => inOrder(low ?? first, high ?? last) },
  { pattern: new RegExp(`^\\W*(?:(?:just|only|ok|and|the|those|for|kids|children|ones|all)\\s+)*(?:between|btw|btwn|betw)\\s+${age('low')}\\s*(?:and|&|n|to|-)\\s*${age('high')}(?:[\\s,]+(?:only|please|pls|thanks|ta))*\\W*$`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`^\\W*(?:(?:just|only|ok|and|the|those|for)\\s+)*(?<low>[5-9]|1\\d|2[0-4]|five|six|seven|eight|nine|${tens})(?:'?s)?\\s*(?:or|and|&|,|through|thru)\\s*${age('high')}(?:'?s)?(?:[\\s,]+(?:only|please|pls|thanks|ta))*\\W*$`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`${begins}${age('low')}\\s*/\\s*(?<high>\\d|1\\d|2[0-5])[\\s-]*${unitYears}[\\s-]*olds?\\b`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`^\\W*(?:(?:just|only|ok|and|the|those|for)\\s+)*(?<one>1\\d)'?s(?:[\\s,]+(?:only|please|pls|thanks|ta))*\\W*$`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`(?<![\\d.])\\b(?<one>\\d{1,2})\\.(?<part>\\d)\\s*${unitYears}(?:[\\s-]*olds?)?\\b(?!\\s*(?:ago|later|of|after|before))`, 'gi'), span: ({ one = '', part }) => part === '5' ? half(one) : years(numberOf(one)) },
  { pattern: /(?<!\b(?:at|by|around|about|for|till|until|from|after|before)\s)\b(?<one>[4-9])[\s-]?ish\b/gi, span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`\\beither\\s+${age('low')}\\s+or\\s+${age('high')}${ends}`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`${begins}${ofOther}${ageWith('one')}(?:'?s)?\\s*(?:&|n|\\+|and|or)\\s*(?:under|younger|below|down(?:wards)?|less)\\b(?!\\s+(?:than\\s+)?(?:\\d|${written}|one|her|his|their|the|a|an|my|our|its|it|birth|pressure|police|care)\\b)`, 'gi'), span: ({ one, oneUnit }) => ({ from: 0, to: highest(one, oneUnit) }) },
  { pattern: new RegExp(`${begins}${ofOther}${ageWith('one')}(?:'?s)?\\s*(?:(?:&|n|\\+|and|or)\\s*(?:over|older|above|up(?:wards)?|onwards?)\\b|(?:upwards|onwards?)\\b|(?<=[a-z]\\s?)\\+(?!\\s*\\d)|up(?=\\s*(?:$|[.,;:?!)]|(?:please|pls|only|who|with|thanks)\\b)))(?!\\s*(?:to|until|till|than|\\d|her|his|their|the|a|an|my|our|its|it|over|again)\\b)`, 'gi'), span: ({ one, oneUnit }) => ({ from: lowest(one, oneUnit), to: eldest }) },
  { pattern: new RegExp(`${begins}${ofOther}${age('one')}\\s+down(?:wards)?${ends}`, 'gi'), span: ({ one = '' }) => ({ from: 0, to: numberOf(one) * 12 + 11 }) },
  { pattern: new RegExp(`(?<!\\d\\s?)\\b(?:max|up (?:until|till|til)|age limit(?: of)?)\\.?\\s+(?:age\\s+|aged\\s+|they(?:'re| are)\\s+)?${age('one')}\\b(?!\\s*(?:${small}|results?|reviews?|pages?|min))`, 'gi'), span: ({ one = '' }) => ({ from: 0, to: numberOf(one) * 12 + 11 }) },
  { pattern: new RegExp(`(?<!\\d\\s?)\\bmin\\.?\\s+(?:age\\s+|aged\\s+)?${age('one')}\\b(?!\\s*(?:${small}|results?|reviews?|pages?|min))`, 'gi'), span: ({ one = '' }) => ({ from: numberOf(one) * 12, to: eldest }) },
  { pattern: new RegExp(`${begins}${wanted}${age('one')}\\s*,?\\s*(?:max(?:imum)?|tops|at (?:the )?(?:very )?(?:most|oldest)|(?:and|but) no older)\\b`, 'gi'), span: ({ one = '' }) => likely(one) ? { from: 0, to: numberOf(one) * 12 + 11 } : undefined },
  { pattern: new RegExp(`${begins}${wanted}${age('one')}\\s*,?\\s*(?:minimum|at (?:the )?(?:very )?(?:least|youngest)|(?:and|but) no younger)\\b`, 'gi'), span: ({ one = '' }) => likely(one) ? { from: numberOf(one) * 12, to: eldest } : undefined },
  { pattern: new RegExp(`\\b(?:aged|was|is|were|are)?\\s*(?<one>${n}|an?|1\\d?)\\s*(?:years?\\s+)?(?:[\\s-]?and[\\s-]a[\\s-]half|\\.5|½)[\\s-]*${unitYears}(?:[\\s-]*olds?|\\s+of age)\\b|\\b(?:aged|is|was)\\s+(?<two>${n})\\s*(?:and a half\\b|\\.5\\b|½)(?!\\s*(?:${small}))|\\b(?:an?|one) year and a half[\\s-]*olds?\\b`, 'gi'), span: ({ one, two }) => half(one ?? two) },
  { pattern: new RegExp(`\\b(?<one>${n})\\s*(?:and a half|\\.5|½)[\\s-]*(?:months?|mths?)(?:[\\s-]*olds?|\\s+of age)\\b`, 'gi'), span: ({ one = '' }) => ({ from: numberOf(one), to: numberOf(one) + 1 }) },
  { pattern: new RegExp(`\\b(?:nearly|almost|not quite|rising|coming up (?:to|for)|approaching|going on(?: for)?|just short of|pushing)\\s+${age('one')}(?:[\\s-]*${unitYears}[\\s-]*old)?${ends}(?!\\s+and\\b)`, 'gi'), span: ({ one = '' }) => numberOf(one) > 1 ? years(numberOf(one) - 1, numberOf(one)) : undefined }
]

/** In years and a half, which only the smallest are said to be. */
function half(value = 'one'): AgeSpan {
  const whole = /^an?$/i.test(value) ? 1 : numberOf(value)
  return whole < 5 ? { from: whole * 12 + 6, to: whole * 12 + 6 } : years(whole)
}

const stages = { early: [11, 14], young: [11, 14], mid: [14, 16], middle: [14, 16], late: [16, 19], older: [16, 19] } as const
const stage = (word = ''): readonly [number, number] => stages[word.toLowerCase() as keyof typeof stages] ?? [11, 19]

/** Ages at which the law or school lets people do a thing, in years. */
const milestones: [may: string, at: string, years: number][] = [
  ['vote|drink|buy (?:a drink|alcohol)|gamble', '(?:voting|drinking) age|(?:age of )?(?:majority|adulthood)', 18],
  ['drive|have a licen[cs]e', 'driving age', 17],
  ['consent|leave school|join the army', 'age of consent|school[ -]leaving age', 16],
  ['be (?:charged|arrested|prosecuted)', 'age of criminal responsibility', 10]
]
const short = "(?:below|under|younger than|not (?:yet )?(?:of|at)|short of|before|hadn'?t (?:yet )?reached|yet to reach|not yet)"
const beyond = '(?:over|above|past|of|at|older than|reached|beyond)'
const milestone: readonly Asked[] = milestones.flatMap(([may, at, years]): Asked[] => [
  { pattern: new RegExp(`\\b(?:(?:too young|not (?:yet |legally )?old enough|(?:can'?t|cannot|couldn'?t) (?:yet |legally )*(?=${may})|not (?:yet )?able) ?(?:to )?(?:legally )?(?:${may})|${short} (?:the )?(?:legal )?(?:${at}))\\b`, 'gi'), span: () => ({ from: 0, to: years * 12 - 1 }) },
  { pattern: new RegExp(`\\b(?:(?:legally )?old enough to (?:legally )?(?:${may})|(?:who|that|they) can (?:legally |now )?(?:${may})|${beyond} (?:the )?(?:legal )?(?:${at}))\\b`, 'gi'), span: () => ({ from: years * 12, to: eldest }) }
])
/** A parent or a worker has no age of a child. */
const notOfParent = '(?<!\\b(?:mums?|mothers?|dads?|fathers?|parents?|partners?|carers?|workers?|wom[ae]n|m[ae]n),?\\s+(?:\\w+\\s+){0,2})'

/** Stages of life by their names, and the first of them from birth on: "tweens", "not yet in their teens", "the first six weeks of life". */
export const lifeStages: readonly Asked[] = [
  ...milestone,
  { pattern: new RegExp(`\\b(?=in |early |twenty)${notOfParent}(?:in (?:their|his|her)|early to mid) (?<part>early |mid |late )?twenties\\b|twenty[ -]?somethings?\\b`, 'gi'), span: ({ part = '' }) => /early/i.test(part) ? years(20, 23) : /mid|late/i.test(part) ? years(23, 25) : years(20, 25) },
  { pattern: /\bthreenagers?\b/gi, span: () => years(3) },
  { pattern: /\b(?:just|newly|recently) (?:become|became|turned) (?:a )?teen(?:ager)?\b/gi, span: () => years(13) },
  { pattern: /\bteen(?:ager)?s\s*(?:\+|(?:and|&|n|or) (?:up|upwards?|over|older|above)\b)/gi, span: () => ({ from: 13 * 12, to: eldest }) },
  { pattern: /\b(?:first half(?:[ -]a)?[ -]year|first six months)(?: of life)?\b/gi, span: () => ({ from: 0, to: 6 }), keeps: () => true },
  { pattern: /(?<!\b(?:not|even|yet|quite|under|than|nearly|almost) )\bhalf a year old\b/gi, span: () => ({ from: 6, to: 6 }) },
  { pattern: /\b(?:tweens?|tweenies|tweenagers?)\b/gi, span: () => years(10, 12) },
  { pattern: /\bpre[\s-]?teen(?:age|ager)?s?\b/gi, span: () => years(9, 12) },
  { pattern: /\b(?:not|hasn'?t|haven'?t|hadn'?t|aren'?t|weren'?t|isn'?t|wasn'?t|never)(?:\s+(?:yet|quite|even))*\s+(?:(?:hit|reached|in|into)\s+(?:their|his|her|the)\s+teens|(?:a\s+)?teen(?:ager)?s?\s+yet)\b|\bnot (?:yet|even|quite) (?:a )?teen(?:ager)?s?\b/gi, span: () => years(0, 12) },
  { pattern: /\bin (?:their|his|her) teens\b/gi, span: () => years(13, 19) },
  { pattern: /\b(?<one>early|young|mid|middle)(?:[\s-]*(?:to|and|or|\/|-)[\s-]*)(?<two>mid|middle|late|older)[\s-]teens?\b/gi, span: ({ one, two }) => years(stage(one)[0], stage(two)[1]) },
  { pattern: /\b6th[\s-]form(?:ers?)?\b/gi, span: () => years(16, 18) },
  { pattern: /\brising (?:5|five)'?s?\b/gi, span: () => years(4, 4) },
  { pattern: new RegExp(`(?<!\\byear[\\s-])\\b(?<one>${tens})[\\s-]?ish\\b`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`\\b(?:in )?(?:the |their |his |her )?first (?:(?:(?<one>${n}|few|couple of)\\s)?(?<unit>days?|weeks?|wks?|months?|mths?|years?)) (?:of (?:life|his life|her life|their lives)|after birth)\\b|\\bin (?:their|his|her) first (?:(?<two>${n}|few)\\s)?(?<other>weeks?|months?|year)(?=\\s*(?:$|[,.;?!)]))`, 'gi'), span: ({ one, two, unit = '', other = '' }) => fromBirth(one ?? two, unit || other), keeps: () => true },
  { pattern: new RegExp(`\\b(?:(?:pre[\\s-]?)?birth|newborns?|nought|0|zero)\\s*(?:-|to|up to|until|\\(up to)\\s*(?<one>${n})\\s*(?<unit>days?|weeks?|wks?|months?|mths?)\\b`, 'gi'), span: ({ one, unit = '' }) => fromBirth(one, unit) }
]

/** From birth to an age in the unit named; a few are three, and "the first months" are six. */
function fromBirth(count: string | undefined, unit: string): AgeSpan {
  const many = count === undefined ? (/s$/i.test(unit) ? 6 : 1) : /few|couple/i.test(count) ? 3 : numberOf(count)
  if (/^y/i.test(unit)) return { from: 0, to: many * 12 - 1 }
  return { from: 0, to: Math.max(0, /^m/i.test(unit) ? many : Math.ceil(many * 12 / (/^w/i.test(unit) ? 52 : 365))) }
}

/** Ages of the smallest, and ages without any unit: "a few days old", "the child was four", "kids of two or three". */
export const barely: readonly Asked[] = [
  { pattern: /\b(?:not|not even|not quite|not yet|nearly|almost|under|less than|hardly|barely|before)\s+(?:an?|one)\s+(?:day|week|fortnight|month)[\s-]*(?:olds?|of age)\b/gi, span: () => ({ from: 0, to: 0 }) },
  { pattern: /(?<!\b(?:not|even|yet|quite|nearly|almost|under|than|half|hardly|barely|before)\s)\b(?:an?|one)[\s-]+(?<unit>day|week|wk|fortnight|month|mth|year|yr)[\s-]*olds?\b/gi, span: ({ unit = '' }) => /^y/i.test(unit) ? years(1) : /^m/i.test(unit) ? { from: 1, to: 1 } : { from: 0, to: /^d/i.test(unit) ? 0 : 1 } },
  { pattern: /(?<=(?:^|\b(?:an?|the|this|that|our|my|these|those)\s+))(?<unit>day|week|fortnight|month|year)-olds?\b/gi, span: ({ unit = '' }) => /^y/i.test(unit) ? years(1) : /^m/i.test(unit) ? { from: 1, to: 1 } : { from: 0, to: 1 } },
  { pattern: new RegExp(`(?<!\\b${n}[\\s-]+)\\b(?:(?:a |just |only )*(?:few|couple of|handful of|matter of|several|mere|some)\\s+)?(?:hours|days)[\\s-]old\\b`, 'gi'), span: () => ({ from: 0, to: 0 }) },
  { pattern: /\b(?:a |just |only )*(?:few|couple of|several|matter of|mere)\s+(?:weeks|wks) old\b/gi, span: () => ({ from: 0, to: 2 }) },
  { pattern: new RegExp(`(?<=\\b${children}\\s+(?:(?:who|that)\\s+)?(?:of|were|are|was|is|be)\\s+${few})${age('low')}${and}${age('high')}${ends}(?!\\s*(?:and|or)\\s)`, 'gi'), span: ({ low, high }) => inOrder(low, high) },
  { pattern: new RegExp(`\\b(?<low>twos|threes|fours|fives|sixes|sevens|eights|nines|tens|[2-9]'?s|1\\d'?s)\\s*(?:and|or|to|&|-)\\s*(?<high>threes|fours|fives|sixes|sevens|eights|nines|tens|elevens|twelves|[3-9]'?s|1\\d'?s)\\b`, 'gi'), span: ({ low = '', high = '' }) => inOrder(single(low), single(high)) },
  { pattern: new RegExp(`(?<=(?<!\\b(?:since|until|till|when|while|before|after|once|if)\\s+(?:(?:the|a|my|our)\\s+)?)\\b${child}\\s+(?:was|is|turned|had turned|just turned|had just turned)\\s+${few})${age('one')}${ends}`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`(?<=\\b(?:who|that)\\s+(?:was|is|turned|had turned|had just turned)\\s+${few})${age('one')}${ends}`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`(?<=\\b(?:ones|those|kids|children|boys|girls|lads|pupils|teens|teenagers|anyone|someone|somebody)\\s+(?:(?:who|that)(?:\\s+(?:are|were|is|was)|'re|'s)|turning|(?:are|were)\\s+(?:all\\s+)?(?:aged\\s+)?)\\s*${few})(?<one>[4-9]|1\\d|2[0-5]|${written})${ends}`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`(?<=\\b(?<!\\b(?:only|youngest|oldest|eldest|middle|first|second|third|fourth)\\s)(?:child|kid|boy|girl|lad|lass|baby|toddler|teenager|pupil)s? of (?:only |just |about |around )?)(?<one>one|[4-9]|1\\d|${written})${ends}`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`(?<=\\b(?:boys?|girls?|lads?|lass|lasses|teens?|kids?|children)\\s+(?:around|about|roughly|circa)\\s+)(?<one>[4-9]|1\\d|${written})${ends}`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`(?<=\\b(?:boy|girl|male|female|lad|lass|child|toddler|teen|son|daughter)s?(?:,\\s*|\\s*\\(\\s*|\\s+-\\s*))(?<one>${written}|[4-9]|1\\d)${ends}`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: new RegExp(`^\\W*(?<one>\\d|1\\d|${written})\\s*,\\s*(?=(?:boy|girl|male|female|lad|lass)s?\\b)`, 'gi'), span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: /(?<![\d/.'-])\b(?<one>\d|1\d|2[0-5])\s?y\b(?![\d/.'])/gi, span: ({ one = '' }) => years(numberOf(one)) },
  { pattern: /(?<![\d/.'-])\b(?<one>\d|1\d)\s?mo\b(?![\d/.'])/gi, span: ({ one = '' }) => ({ from: numberOf(one), to: numberOf(one) }) },
  { pattern: /\b(?:not|never|nobody|none|under|below|before|hadn'?t|hasn'?t|haven'?t|wasn'?t|isn'?t|yet to)\b[^.,;?!]{0,12}\bdouble (?:figures?|digits?)\b(?:\s+yet)?|\bsingle (?:figures?|digits?)(?=[^.,;?!]{0,9}\b(?:age|ages|years|old))/gi, span: () => years(0, 9) },
  { pattern: /\b(?:age[ds]?|kids|children|boys|girls|ones|those|who|they|child|pupils|he|she|boy|girl)\b[^.,;?!]{0,14}\bdouble (?:figures?|digits?)\b|\bdouble (?:figures?|digits?)\b(?=[^.,;?!]{0,8}\b(?:age|ages|aged|years old)\b)|^\W*(?:(?:just|only|ok|in|into|those|the ones|hit|reached)\s+)*double (?:figures?|digits?)(?:[\s,]+(?:only|please|pls|thanks|ta|up|upwards|and up|and over))*\W*$/gi, span: () => ({ from: 10 * 12, to: eldest }) },
  { pattern: /\b(?:minors|anyone legally a child|legally (?:still )?(?:a )?child(?:ren)?)\b/gi, span: () => years(0, 17) }
]

const plurals = 'twos threes fours fives sixes sevens eights nines tens elevens twelves'.split(' ')
/** `2s` and `twos` for 2. */
const single = (text: string): string => plurals.includes(text.toLowerCase()) ? String(plurals.indexOf(text.toLowerCase()) + 2) : text.replace(/'?s$/i, '')

/** What every rule here needs some of: a number, standing alone or before its unit, or a word for one. */
export const mayTellLoosely = (text: string): boolean => some.test(text)
const some = new RegExp(`\\d|\\b(?:one|${written}|twos|threes|fours|fives|minors|legally|double|single|first|birth|newborns?|half|vote|voting|consent|drive|adulthood|majority)\\b|\\bold\\b|enough|twent|threen|criminal resp|(?:driving|drinking|leaving) age|t(?:w|)een|6th`, 'i')
