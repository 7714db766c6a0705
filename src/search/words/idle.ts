/** What stands in a question and asks for nothing: marks of dictation, what is left open, what it is for. */

const blank = (text: string): string => ' '.repeat(text.length)

/** Marks that were spoken into a phone. */
const spoken: [RegExp, string][] = [
  [/\s+full stop(?=\s|$)/gi, '.'], [/\s+comma(?=\s|$)/gi, ','], [/\s+question mark(?=\s|$)/gi, '?'], [/\s+exclamation mark(?=\s|$)/gi, '!'],
  [/\s+(?:new line|new paragraph)(?=\s|$)/gi, '\n'], [/\s+semi ?colon(?=\s|$)/gi, ';']
]

const never = '(?:does|do|did)(?:n\'?t| not)'
/** Says how something may be in any way, to the end of the clause: "doesn't matter what went wrong", "whatever the cause", "need not be the newest". */
const leftOpen = new RegExp([
  `(?:\\b(?:it|that|i|we|and|but|just|really|she|he|they)\\s+)*\\b(?:${never} (?:really |much |actually )?(?:matter|mind|care|bother(?: me| us)?)|not (?:bothered|fussed|fussy)(?: about)?|no matter|never mind|regardless(?: of)?|irrespective(?: of)?|makes no odds|immaterial)(?: to (?:me|us|them))? (?:what|how|which|who|whose|why|when|where|if|whether|the|their|his|her)\\b[^.?!;,:()\\n]*`,
  '(?<=\\b(?:whatever|however) )(?:the (?:cause|reason|circumstances?|outcome|harm|background|story)|(?:it|they|he|she) (?:was|were|died|happened|came about)|caused it|went wrong|happened)\\b[^.?!;,:()\\n]*',
  `(?:\\b(?:it|that|they)\\s+)?\\b(?:${never} (?:need|have)|needn'?t|need not|not necessarily)(?: to)?(?: have)?(?: been| be)? (?:a |an |the |any |about |from |in )[^.?!;,:()\\n]*`
].join('|'), 'gi')

const occasion = '(?:meeting|mtg|cpd|forum|newsletter|committee|subgroup|conference|supervision|training|session|court|panel|assembly|inset|induction|assignment|essay|workshop|slot|briefing|talk|lesson|display|noticeboard|board|pack|day|course|module|event|leaflet)s?'
/** Says what the answer is for, in brackets or at the end of a sentence: "(it's for our year 11 inset)". */
const forWhat = new RegExp(`\\((?:[^()]*\\b)?for (?:our|my|the|a|an|next|some)\\b[^()]*\\b${occasion}\\b[^()]*\\)|[,:-]\\s*(?:it'?s|this is|that'?s|its all) for (?:our|my|the|a|an|next|some)\\b[^.?!;,:()\\n]*\\b${occasion}\\s*(?=[.?!;\\n]|$)`, 'gi')

/** True for a text that says anything beside what was blanked out. */
const isLeft = (text: string): boolean => /[a-z]{3}/i.test(text.replace(/\b(?:please|pls|thanks|ta|ok|just|and|but|so|any|all|it|they)\b/gi, ''))

/** A text with the marks that were dictated put in, and with what leaves things open or says what it is for blanked out; as it was where nothing else is said. */
export function withoutIdle(text: string): string {
  const marked = spoken.reduce((left, [pattern, mark]) => left.replace(pattern, mark), text)
  const rest = marked.replace(leftOpen, blank).replace(forWhat, blank)
  return isLeft(rest) ? rest : marked
}

/** Words that only say that all are wanted, or go with one that says what is: "every male in the collection", "the whole set". */
export const saysAll = /^(every|each|whole|entire|complete|full|set|lot|collection|library|catalogue|range|once|together|rather|than|instead|apart|regardless|whatever|however|whatsoever|generally|general|mean|own|current|present|exception|exceptions)$/
