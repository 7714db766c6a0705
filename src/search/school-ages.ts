import { oldest } from './ages.ts'
import type { AgeSpan } from './match.ts'
import { numberOf } from './numbers.ts'

/** How a question asks for one age or several: a pattern, and the months that its named parts mean; undefined where they mean no age. */
export interface Asked {
  pattern: RegExp
  span: (parts: Parts) => AgeSpan | undefined
  /** True where the words say more than an age, and stay to be read. */
  keeps?: (whole: string, parts: Parts) => boolean
}
/** What the named parts of a pattern found. */
export type Parts = Record<string, string | undefined>

const years = (from: number, to = from): AgeSpan => ({ from: from * 12, to: to * 12 + 11 })
const eldest = oldest * 12 + 11

const words = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen'
const year = (name: string): string => `(?<${name}>1[0-3]|[1-9]|${words})`
const prefix = '\\b(?:years?|yrs?|y)[\\s-]?'
const to = '\\s*(?:-|/|to|through|thru|until|till|up to)\\s*'
/** Nothing that is counted, dated or told of a plan: "year 1 to 3 of it". */
const ends = '(?![\\d/])(?!\\s*(?:of|years?|yrs?|months?|weeks?|days?|ago|later|olds?)\\b)'
const first = '(?<first>reception|nursery|yr\\s?r|years?\\s?r|y\\s?r|r|fs2)'
const whom = '(?:class|year|age|aged?|kids?|children|child|pupils?|intake|starters?|boys?|girls?|lads?|stage|teacher)'

/** At an exam. */
const sitting = '(?:doing|sitting|taking|revising for|studying for|in the middle of|mid|during|facing|before|up to)[\\s-]+(?:(?:his|her|their|the|some)\\s+)?'

/** Where a stage of school begins, in years. */
const firstYears = (stage: string): number => stage.toLowerCase() === 'nursery' ? 3 : 4
const stageYears = (stage: string): AgeSpan | undefined => [years(5, 7), years(7, 11), years(11, 14), years(14, 16), years(16, 18)][numberOf(stage) - 1]

function stages({ one = '', two }: Parts): AgeSpan | undefined {
  const [from, until] = [stageYears(one), stageYears(two ?? one)]
  return from && until && from.from <= until.from ? { from: from.from, to: until.to } : undefined
}

const span = (from: number, until: number): AgeSpan | undefined => from < until ? years(from, until) : undefined
const stage = '(?<NAME>[1-5]|one|two|three|four|five)'

/** Ages by the years and stages of school, as spans of them, by name, and from or up to one of them. */
export const schoolAges: readonly Asked[] = [
  { pattern: new RegExp(`\\b(?:${sitting}(?:gcses?)|gcses?[\\s-]+${whom})\\b`, 'gi'), span: () => years(14, 16) },
  { pattern: new RegExp(`\\b(?:${sitting}(?:an? )?(?:a|as)[\\s-]?levels?|a[\\s-]?levels?[\\s-]+(?:student|${whom}))\\b`, 'gi'), span: () => years(16, 18) },
  { pattern: new RegExp(`\\b(?:${sitting}(?:key stage 2 |ks2 |year 6 )?sats|(?:last|final|top) year (?:of|at|in) (?:primary|juniors?)(?:[\\s-]school)?|(?:top|end) of primary(?:[\\s-]school)?)\\b`, 'gi'), span: () => years(10, 11) },
  { pattern: /\b(?:(?:(?:just|newly|about to) )?(?:start(?:ed|ing|s)?|mov(?:ed|ing) (?:up )?to)|first year (?:of|at|in)|new to) (?:at )?(?:big|secondary|high|senior)(?:[\s-]school)?\b/gi, span: () => years(11, 12) },
  { pattern: /\b(?:just|newly|recently|only just|about to) start(?:ed|ing)? (?:at )?(?:infant |primary |big )?school\b/gi, span: () => years(4, 5) },
  { pattern: /\b(?:too (?:young|little|small) for|not (?:yet )?old enough for|(?:below|under|younger than|not yet(?: of)?) ) ?(?:statutory )?school(?:[\s-]age)?\b(?! (?:meals?|trips?))/gi, span: () => years(0, 4) },
  { pattern: /\bschool[\s-]leavers?(?<older>\s+(?:and|&|or) (?:older|over|up|upwards))?\b/gi, span: ({ older }) => older === undefined ? years(16, 18) : { from: 16 * 12, to: eldest } },
  { pattern: new RegExp(`\\b${first}${to}(?:years?|yrs?|y)[\\s-]?${year('last')}\\b${ends}`, 'gi'), span: ({ first: from = '', last = '' }) => span(firstYears(from), numberOf(last) + 5) },
  { pattern: new RegExp(`\\b(?:reception|nursery)${to}${year('last')}\\b${ends}(?!\\s*(?:and|or)\\b)`, 'gi'), span: ({ last = '' }) => span(4, numberOf(last) + 5) },
  { pattern: new RegExp(`(?:${prefix}${year('from')}|\\b${first})${to}(?:the\\s+)?sixth[\\s-]form(?:ers?)?\\b`, 'gi'), span: ({ from, first: stage = '' }) => years(from === undefined ? firstYears(stage) : numberOf(from) + 4, 18) },
  { pattern: new RegExp(`${prefix}${year('from')}(?:'?s)?${to}(?:(?:years?|yrs?|y)[\\s-]?)?${year('last')}(?:'?s)?\\b${ends}`, 'gi'), span: ({ from = '', last = '' }) => span(numberOf(from) + 4, numberOf(last) + 5) },
  { pattern: new RegExp(`\\b(?:year|yr|y)[\\s-]?${year('from')}s?\\s*(?:\\+|(?:and|or|&|n)\\s*(?:above|up(?:wards)?|over|older|onwards?)\\b|(?:upwards|onwards?)\\b)(?!\\s+to\\b)`, 'gi'), span: ({ from = '' }) => ({ from: (numberOf(from) + 4) * 12, to: eldest }) },
  { pattern: new RegExp(`\\b(?:year|yr|y)[\\s-]?${year('last')}s?\\s*(?:and|or|&|n)\\s*(?:below|under|younger|down(?:wards)?)\\b`, 'gi'), span: ({ last = '' }) => years(0, numberOf(last) + 5) },
  { pattern: new RegExp(`(?<!\\bteach\\w*\\s+(?:\\w+\\s+){0,3})${prefix}(?<one>six(?=es)|three|four|five|seven|eight|nine|ten|eleven|twelve)(?:es|s)\\b`, 'gi'), span: ({ one = '' }) => years(numberOf(one) + 4, numberOf(one) + 5) },
  { pattern: /\b(?:(?:year|yr)[\s-]?|y[\s-])r\b/gi, span: () => years(4, 5) },
  { pattern: new RegExp(`\\breception(?:[\\s-]+${whom}(?:'?s)?)+\\b|(?<=\\b(?:was|were|is|are|child|children|kids?|boys?|girls?|pupils?|ones?|those|still|just|started|starting|only|for|about)\\s+(?:just\\s+)?(?:in\\s+))reception\\b(?!\\s+(?:area|desk|room|cent))|^\\W*(?:(?:just|only|ok|the|in|for|what about|how about|anything (?:for|on|about)|any in)\\s+)*reception(?:[\\s,]+(?:only|please|pls|thanks|ta))*\\W*$`, 'gi'), span: () => years(4, 5) },
  { pattern: /\binfants?\s*(?:and|&|n|or|to|\/|-)\s*juniors?(?:\s+schools?)?\b/gi, span: () => years(4, 11) },
  { pattern: new RegExp(`\\binfants?'?[\\s-]+(?:schools?|dept|department|class(?:es)?|phase)(?:[\\s-]+${whom})+\\b`, 'gi'), span: () => years(4, 7) },
  { pattern: new RegExp(`\\bjuniors?'?[\\s-]+(?:schools?|dept|department|phase)(?:[\\s-]+${whom})+\\b`, 'gi'), span: () => years(7, 11) },
  { pattern: new RegExp(`\\b(?:key[\\s-]?stages?|ks)\\s?-?\\s?${stage.replace('NAME', 'one')}\\s*(?:\\+|(?:and|or|&)\\s*(?:up(?:wards)?|above|over|older|beyond)\\b)`, 'gi'), span: ({ one = '' }) => ({ from: stageYears(one)?.from ?? 0, to: eldest }) },
  { pattern: new RegExp(`\\b(?:key[\\s-]?stages?|ks)\\s?-?\\s?${stage.replace('NAME', 'one')}(?:\\s?(?:-|/|to|and|&|n|\\+|or)\\s?(?:key[\\s-]?stages?|ks)?\\s?${stage.replace('NAME', 'two')})?\\b(?!\\s*(?:years?|reviews?|pupils? who)|(?<=\\d\\s\\d|\\d)\\s*(?:children|kids))`, 'gi'), span: stages },
  { pattern: new RegExp(`\\b(?:years|yrs)\\s+(?<from>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s+(?:and|&|or)\\s+(?<last>${words})\\b${ends}`, 'gi'), span: ({ from = '', last = '' }) => span(numberOf(from) + 4, numberOf(last) + 5) },
  { pattern: /\b(?:eyfs|(?:early years )?foundation stage)\b/gi, span: () => years(0, 4) },
  { pattern: /\b(?:college|fe)[\s-](?:aged?|kids|pupils?|learners?)\b/gi, span: () => years(16, 18) },
  { pattern: /\bpost[\s-]?(?<from>14|16|18|19|fourteen|sixteen|eighteen|nineteen)(?:'?s)?\b(?!\s*(?:hours?|days?|weeks?|months?|mins?|minutes?|%|\/))/gi, span: ({ from = '' }) => ({ from: numberOf(from) * 12, to: eldest }) }
]

/** Every rule here needs some of these. */
export const maySchoolAge = (text: string): boolean => someOfSchool.test(text)
const someOfSchool = new RegExp(`reception|school|primary|secondary|\\b(?:gcses?|sats|as?[\\s-]?levels?)\\b|nursery|infants?'?\\W+(?:school|dep|class|phase|and|n|or|to|junior)|junior|foundation stage|\\b(?:eyfs|college|fe|ks|key[\\s-]?stage)|\\bpost[\\s-]?(?:1|f|s|e|n)|\\b(?:r|fs2|y|yrs?|years?)(?:[\\s-]?(?:1?\\d|(?:${words})(?:es|s)?)|[\\s-]r|r|\\s*(?:-|/|to|until|till|up|thr))\\b`, 'i')
