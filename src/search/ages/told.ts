import type { AgeSpan } from '../match.ts'
import { numberOf, numberPattern as n } from '../numbers.ts'
import { agesIn } from './ages.ts'
import { oldest } from './spans.ts'

/** Words for a child, of whom "a girl of seven" tells the age. */
const someone = '(?:siblings?|brothers?|sisters?|twins?|children|child|boys?|girls?|sons?|daughters?|pupils?|teenagers?|young people|young person|young (?:wo)?m[ae]n|half-(?:sister|brother))'
/** What is counted and is no age: "children of three families". */
const counted = '(?!\\s+(?!was\\b|is\\b|has\\b|his\\b|years?\\b)[a-z-]+s\\b)(?![\\s-]+(?:months?|weeks?|days?))'

/** Ages of those whose name or place in the family stands beside them: `Ivy, 9,`, `Noor (17)`, `Child Nant, six,`, `her brother Otis, 5,`. */
const named = new RegExp(`(?<!\\b(?:[Yy]ear|[Ss]ection|[Pp]art|[Ll]evel|[Tt]ier|[Ss]tage|[Aa]ppendix)\\s)\\p{Lu}[\\p{L}'-]*(?:\\s\\p{Lu}{1,2})?(?:,\\s|\\s?\\()(${n})(?=[,).:;]|$|\\s+and\\b)`, 'gu')

/** Other ways in which reviews alone tell an age. Years only. */
const others = [
  new RegExp(`\\b${someone}(?:,| of|,? aged) (${n})(?:,? (?:and|to) (${n}))?\\b${counted}(?! years\\b(?! old))`, 'giu'),
  new RegExp(`\\b(?:was|were|aged?|turned|is) (?:only |just )?(${n})(?= when\\b| and\\b|[,.]| they\\b)(?:,? and (${n})\\b${counted})?`, 'gu'),
  new RegExp(`\\b[Aa]t (${n})\\b(?=,| (?:he|she|they|\\p{Lu}))`, 'gu')
]

/** The age of a parent or partner: of a child only where no other age is told. */
const ofParents = new RegExp(`\\b(?:mother|mum|father|dad|parents?|partner|boyfriend|stepfather|carer)s?,? (?:(?:was|were|is|aged|who (?:was|were|is)|both) )*(?:only |just )?(?:\\d\\d|${n})(?: and (?:\\d\\d|${n}))?\\b(?![\\s-](?:days|weeks|months|years? (?:before|after|later|ago)))`, 'giu')

/** Counts, times past and weeks of a pregnancy, which only look like a child's age. */
const notTold = [
  /\b(?:more|less|fewer|no more) than (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)(?= (?!years?\b|months?\b|weeks?\b)\p{L})/giu,
  /\b(?:since|from|until) (?:the age of|he was|she was|they were|age) \w+/giu,
  /\b(?:looks?|looking|learning|draws?) (?:at|across|on|from|back at) (?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b/giu,
  /\b(?:at|after|before|by|from|until) (?:2\d|3\d|4[0-2]) weeks\b(?! old)/giu
]

const years = (value: string): AgeSpan[] => {
  const age = numberOf(value)
  return age > 0 && age <= oldest ? [{ from: age * 12, to: age * 12 + 11 }] : []
}

const found = (text: string, pattern: RegExp): AgeSpan[] => [...text.matchAll(pattern)].flatMap(([, one = '', two = '']) => [...years(one), ...years(two)])

const blank = (text: string): string => ' '.repeat(text.length)

/** The ages in one sentence of a review. */
function agesOf(sentence: string): AgeSpan[] {
  const text = notTold.reduce((left, pattern) => left.replace(pattern, blank), sentence)
  return [...agesIn(text, false).spans, ...found(text, named), ...others.flatMap(pattern => found(text, pattern))]
}

const firstOf = (sentences: readonly string[]): AgeSpan[] => sentences.map(agesOf).find(ages => ages.length > 0) ?? []

/** The ages that the text of a review tells of its children, in months: those of the first sentence that tells any, and of everyone named with an age beside. What a child was years before stands later, and is no age of the child's. */
export function agesTold(text: string): AgeSpan[] {
  const sentences = text.split(/(?<=[.!?])\s|\n/)
  const ofChildren = firstOf(sentences.map(sentence => sentence.replace(ofParents, blank)))
  const all = [...ofChildren.length > 0 ? ofChildren : firstOf(sentences), ...found(text, named)]
  return all.filter((span, i) => all.findIndex(other => other.from === span.from && other.to === span.to) === i)
}
