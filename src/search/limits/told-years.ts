import { moment, recent } from './moments.ts'

/** A year that tells when something happened to whoever asks, or in the case they speak of, and not when what they seek was published: "a lad I supported in 2022 died". */

/** Asks, or speaks of what is published: a year in such a clause limits what is sought. */
const asks = new RegExp(`\\b(?:(?<!\\b(?:my|our) )(?:reviews?|reports?|audits?|briefings?|scrs?|l?csprs?|learning|lessons|one pagers?)|publish\\w*|publications?|released?|dated?|any|anything|something|everything|those|these|stuff|ones?(?! of (?:my|our))|what|whats|which|how|when|who(?= published)|show|find|list|give|need|wants?|like|looking|look|search|see|got|prefer|interested|only|just|limit|narrow|can|could|please|pls|meant?|say|said|is there|are there|do you|did you|have you|have we|do we|since|before|after|until|not|no)\\b`, 'i')
/** What the writers did or have, and what became of somebody they tell of. */
const ofSelves = /\b(?:i|we)(?:'ve|'d|'m)? (?:\w+ )?\w{2,}|\b(?:my|our)\b/i
const happened = 'was|were|had|has been|died|took|moved|came|went|left|lost|killed|overdosed|began|started|drank|got|became|ran|fell'
const ofSomebody = new RegExp(`^\\W*(?:(?:and|but|so|because) )?(?:an?|the|one of|this|that|mum|dad|mother|father|he|she|they|his|her|their|someone|somebody)\\b(?:(?!\\b(?:who|that|which|where|whose)\\b)[^,]){0,50}?\\b(?:${happened})\\b`, 'i')
const when = new RegExp(`\\b(?:(?:(?:back )?(?:in|during|around|covers|covering|on) )(?:${moment})|(?:last|this) (?:year|month|week)\\b(?!'s))`, 'gi')
/** What is known by its name and no date: "Operation Kern in 2008". */
const operation = new RegExp(`(?<=\\bOperation \\p{Lu}\\p{L}+\\b[^.?!;\\n]*?)\\bin (?:${recent})\\b`, 'gu')
const blank = (found: string): string => ' '.repeat(found.length)
const clause = /[^.?!;,\n]+[.?!;,\n]*/g

/** A text without the times that only tell of the writer or of a case; those of a case only where something is asked beside it. */
export function withoutTold(text: string): string {
  const parts = text.replace(operation, blank).match(clause) ?? []
  const isAsked = parts.some(part => asks.test(part) || part.includes('?'))
  const isTold = (part: string): boolean => !asks.test(part) && (ofSelves.test(part) || (isAsked && ofSomebody.test(part)))
  return parts.map(part => isTold(part) ? part.replace(when, blank) : part).join('')
}
