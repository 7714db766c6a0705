import type { AgeSpan } from '../../match.ts'
import { numberOf, numberPattern as n, numbersTo } from '../../../english/numbers.ts'
import { agesIn } from './ages.ts'
import { oldest } from './spans.ts'
import { elders } from '../../../english/relatives.ts'

/** Words for a child, of whom "a girl of seven" tells the age. */
const someone = '(?:siblings?|brothers?|sisters?|twins?|children|child|boys?|girls?|sons?|daughters?|pupils?|teenagers?|young people|young person|young (?:wo)?m[ae]n|half-(?:sister|brother))'
/** What is counted and is no age: "children of three families", "of one family", "ten children, eight of whom". */
const counted = '(?!\\s+(?!was\\b|is\\b|has\\b|his\\b|years?\\b)[a-z-]+s\\b)(?![\\s-]+(?:months?|weeks?|days?|of|family|mother|father|household)\\b)'
/** Ages in a row: "12 and 10", "15, 16 and 17". */
const row = `(${n}(?:(?:, ${n}(?=,? (?:and |\\d)))*,? (?:and|to) ${n})?)`

/** Ages of those whose name or place in the family stands beside them: `Ivy, 9,`, `Noor (17)`, `Child Nant, six,`, `RX23, 13,`, `X and Y, 12 and 10,`, `her brother Otis, 5,`. */
const named = new RegExp(`(?<!\\b(?:[Yy]ear|[Ss]ection|[Pp]art|[Ll]evel|[Tt]ier|[Ss]tage|[Aa]ppendix)\\s)\\p{Lu}[\\p{L}\\d'-]*(?:\\s\\p{Lu}{1,2})?(?:,\\s|\\s?\\()${row}(?=[,).:;]|$|\\s+and\\b)`, 'gu')

/** Other ways in which reviews alone tell an age. Years only. */
const others = [
  new RegExp(`\\b${someone}(?:(?:,| of|,? aged) | ?\\()${row}\\b${counted}(?! years\\b(?! old))`, 'giu'),
  new RegExp(`\\b(?:was|were|aged?|turned|is) (?:only |just )?(${n})(?= when\\b| and\\b|[,.]| they\\b)(?:,? and (${n})\\b${counted})?`, 'gu'),
  new RegExp(`\\b(?:thought|believed|found|said|assessed) to be (?:about |around |aged )?(${n})(?=[,.]| and\\b|$)`, 'gu'),
  new RegExp(`\\b[Aa]t (${n})\\b(?=,| (?:he|she|they|\\p{Lu}))`, 'gu')
]

/** The age at which something began that a child went on living with: the child's own only where no other is told. */
const began = new RegExp(`\\b(?:groomed|abused|exploited|raped|assaulted|trafficked|hurt|missing) from (?:the age of |age |about )?(${n})(?=[,.]| (?:by|until|to|on|and|onwards)\\b)`, 'gu')

/** Parents of whom only the decade of life is told. */
const inTheirTwenties = new RegExp(`\\b(?:${elders.replaceAll(' ', '|')}|carer)s?(?:,? (?:who )?(?:was|were|both))* in (?:his|her|their) (?:early |mid[- ]|late )?(?:teens|twenties|thirties|forties|fifties)\\b`, 'giu')
/** The age of a parent, partner or somebody else: of a child only where no other age is told. */
const ofParents = new RegExp(`\\b(?:${elders.replaceAll(' ', '|')}|carer|cousin|babysitter|neighbour|lodger)s?,? (?:(?:was|were|is|aged|who (?:was|were|is)|both) )*(?:only |just )?(?:\\d\\d|${n})(?: and (?:\\d\\d|${n}))?\\b(?![\\s-](?:days|weeks|months|years? (?:before|after|later|ago)))`, 'giu')

/** Counts, times past and weeks of a pregnancy, which only look like a child's age. */
const notTold = [
  new RegExp(`\\b(?:more|less|fewer|no more) than ${n}(?= (?!years?\\b|months?\\b|weeks?\\b)\\p{L})`, 'giu'),
  /\b(?:since|from|until) (?:the age of|he was|she was|they were|age|year) \w+/giu,
  new RegExp(`\\b(?:(?:eldest|oldest|youngest|middle|one|caring for|had|has) (?:of )?)(?:${numbersTo(20, 2)}) (?:other |more )?(?:children )?(?:aged )?under ${n}\\b`, 'giu'),
  /\b(?:looks?|looking|learning|draws?) (?:at|across|on|from|back at) (?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b/giu,
  /\b(?:at|after|before|by|from|until) (?:2\d|3\d|4[0-2]) weeks\b(?! old)/giu
]

const years = (value: string): AgeSpan[] => {
  const age = numberOf(value)
  return age > 0 && age <= oldest ? [{ from: age * 12, to: age * 12 + 11 }] : []
}

const found = (text: string, pattern: RegExp): AgeSpan[] => [...text.matchAll(pattern)].flatMap(([, ...told]) => told.flatMap(some => (some ?? '').split(/,? (?:and |to )?/).flatMap(years)))

const blank = (text: string): string => ' '.repeat(text.length)

/** A text without what hides an age in it: the number in a label ("Child 4, eight months"), a small word before a pair ("aged from 1 to 13"), what an age came before ("died at four months before a hearing"). */
const plainly = (text: string): string => text
  .replace(/(?<=\b(?:Child|Baby|Toddler|Young Person|Sibling|Family|Case) )\d+\b/gu, number => 'X'.repeat(number.length))
  .replace(/(?<=\baged )from (?=\w+ to \w+)/giu, '')
  .replace(/(?<=\b(?:died|dead) at \w+ (?:days|weeks|months)) (?=before\b)/giu, ', ')

/** The ages in one sentence of a review. */
function agesOf(sentence: string): AgeSpan[] {
  const text = notTold.reduce((left, pattern) => left.replace(pattern, blank), sentence)
  return [.../\bstill-?born\b/i.test(text) ? [{ from: 0, to: 0 }] : agesIn(text, false).spans, ...found(text, named), ...others.flatMap(pattern => found(text, pattern))]
}

const firstOf = (sentences: readonly string[]): AgeSpan[] => sentences.map(agesOf).find(ages => ages.length > 0) ?? []

/** The ages that the text of a review tells of its children, in months: those of the first sentence that tells any, and of everyone named with an age beside. What a child was years before stands later, and is no age of the child's. */
export function agesTold(text: string): AgeSpan[] {
  const plain = plainly(text)
  const sentences = plain.split(/(?<=[.!?])\s|\n/).map(sentence => sentence.replace(inTheirTwenties, blank))
  const ofChildren = firstOf(sentences.map(sentence => sentence.replace(ofParents, blank)))
  const told = [ofChildren, found(plain, began), firstOf(sentences)].find(ages => ages.length > 0) ?? []
  const all = [...told, ...found(plain, named)]
  return all.filter((span, i) => all.findIndex(other => other.from === span.from && other.to === span.to) === i)
}
