import type { Word } from './words.ts'
import { elders } from '../../english/relatives.ts'

/** A sex that is told by a letter, by a word for grown-ups or by a pronoun: written out as the words that children are named by. */

/** A letter that tells a sex: `f` for a girl. */
export const sexOf = (letter: string): string => letter.toLowerCase() === 'f' ? 'girl' : 'boy'

const grownMen = 'm[ae]n|gents?|gentlem[ae]n|blokes?|chaps?|fell(?:a|er)s?|guys?|dudes?'
const grownWomen = 'wom[ae]n|lad(?:y|ies)|gals?'
const youngOf = (whom = ''): string => /^(?:w|lad|gal)/i.test(whom) ? 'young women' : 'young men'

const male = `boys?|lads?|laddies?|males?|sons?|brothers?|he|him|his|${grownMen}`
const female = `girls?|lass(?:es|ies?)?|females?|daughters?|sisters?|she|hers?|${grownWomen}`
/** What children are named by: needs no writing out. */
const ofChildren = /^(?:boy|girl|lad|lass|male|female|son|daughter)s?$/i
const rather = "(?:\\s*,?\\s*(?:and |but )?(?:not|no|never|rather than|instead of|as opposed to|over)(?: an?| the| any)? )"
/** Where a clause begins, or a word after which a sex is told: "him, not her", "it was a he". */
const opens = '(?<=(?:^|[,;:.(–-]|\\b(?:was|were|is|about|only|just|want|for|the|an?|of|it\'?s)\\b)\\s*)'
const closes = '(?=\\s*(?:$|[,;:.?!)]|(?:please|pls|only|who|with|about|on)\\b))'

const rules: [RegExp, (...found: string[]) => string][] = [
  // A letter for a sex, alone or beside bounds of age: "F only", "M, under 18", "16+ f".
  [/^\W*(?:(?:just|only|all|and|ok|the)\s+)*(f|m)(?:'?s)?\s+(?:only|ones|please|pls)\b|^\W*(?:just|only)\s+(?:the\s+)?(f|m)(?:'?s)?(?=\W*$)/iu, (_, one, two) => `${sexOf(one ?? two ?? '')}s only`],
  [/(?<![\p{L}\d/'’.])(f|m)(?:'?s)?\s?[,/:-]?\s?(?=(?:(?:aged?|under|over|below|above|between|from|up to|u|<|>)[\s-]?(?:\d|[tefsn]\w*n\b)|1?\d\s?(?:[-–+]|to\b|and (?:over|under|up)|or (?:over|under|older|younger))))/giu, (_, sex) => `${sexOf(sex!)}s, `],
  [/(?<=(?:\b(?:under|over|below|above|aged?)[\s-]?\d{1,2}s?|\d\+|\d{1,2}\s?[-–]\s?\d{1,2}|\d\s?yrs?|olds?)\s?[,/]?\s)(f|m)(?:'?s)?(?=(?:\s+(?:only|please|pls))?\W*$)/iu, (_, sex) => `${sexOf(sex!)}s`],
  [/(?<=^\W*|[\p{L},]\s+)\((f|m)\)/iu, (_, sex) => `${sexOf(sex!)}s, `],
  [/(?<=[\p{L},:;-]\s+)(?<!\b(?:i|i'|i’)\s*)(f|m)(?:'?s)?\s+only\b/iu, (_, sex) => `${sexOf(sex!)}s only`],
  [/(?<=\b(?:sex|gender)\s?(?:[:=-]|is|was)?\s?)(f|m)(?![\p{L}\d'’])/giu, (_, sex) => sexOf(sex!)],
  [/\bteen(?:aged?|age)?\s(?:blokes?|fellas?|chaps?|guys?)\b/giu, () => 'teenage boys'],
  // One sex and not the other: "he, rather than she", "guys not girls", "a brother, no sisters".
  [new RegExp(`\\b${opens}(?:an? )?(?<one>${male})${rather}(?:${female})${closes}`, 'giu'), (whole, one) => ofChildren.test(one!) ? whole : 'boys'],
  [new RegExp(`\\b${opens}(?:an? )?(?<one>${female})${rather}(?:${male})${closes}`, 'giu'), (whole, one) => ofChildren.test(one!) ? whole : 'girls'],
  [/\ba (he|she)\b(?! said)(?!['’-])/giu, (_, whom) => /^h/i.test(whom!) ? 'a boy' : 'a girl'],
  // No child's mother or carer is young, or has an age of childhood: "young fellas", "womens age 18 and up".
  [/\b(?:young|wee|little)\s(gentlem[ae]n|gents|blokes?|chaps?|fell(?:a|er)s?|guys|dudes?|lad(?:y|ies)|gals?)\b/giu, (_, whom) => youngOf(whom)],
  [/(?<!\b(?:young|younger|pregnant|old|older)\s)\b(wom[ae]n|m[ae]n|ladies|gents|blokes?|chaps?|fellas?)(?:'?s)?(?=,?\s+(?:(?:aged?|of|over|under|between|from|who (?:are|were))\s+)+(?:1[5-9]|2[0-5]|sixteen|seventeen|eighteen|nineteen|twenty)\b)/giu, (_, whom) => youngOf(whom)],
  [new RegExp(`^\\W*(?:(?:just|only|the)\\s+)*(wom[ae]n|m[ae]n|ladies|gals|gents|blokes|chaps|fell(?:a|er)s)(?:'?s)?(?=(?:\\s+(?:only|please|pls|ones|then))*\\W*$)`, 'iu'), (_, whom) => youngOf(whom)],
  [new RegExp(`\\b(?:just|only|(?:only|just) (?:want|after|need)) (?:the )?(${grownMen}|${grownWomen})(?=\\W*$)|(?<=[,:;-]\\s*)(?:the )?(${grownMen}|${grownWomen})(?:\\s+(?:only|please|pls))*(?=\\W*$)`, 'iu'), (_, one, two) => `only ${youngOf(one ?? two)}`]
]

const anySex = new RegExp(`(?:^|[^\\p{L}'’])[fm](?:'?s)?(?![\\p{L}'’])|\\b(?:he|she|him|hers?|his|brothers?|sisters?|${grownMen}|${grownWomen})\\b|(?:wom[ae]n|m[ae]n|ladies)s\\b`, 'iu')

/** A text with the sexes that it tells in other words than those for children written out: "16+ F", "he, rather than she", "only the fellas". */
export const withSexes = (text: string): string => anySex.test(text) ? rules.reduce((left, [pattern, words]) => left.replace(pattern, words), text) : text

/** What came to a child, of whom "she" is said: "she took her own life". */
const fates = /^(?:died|dies|killed (?:him|her)self|took (?:his|her) own|hung|hanged|overdosed|drowned|suffocated|starved|self harmed|cut (?:him|her)self|(?:had |has )?(?:just )?(?:turned|reached|hit|become|lost (?:his|her) life)|(?:was|is|had been|got) (?:just |only |about |still |being |sexually )?(?:\d|stabbed|groomed|murdered|abused|raped|exploited|trafficked|shaken|neglected|starved|radicalised|drowned|found dead|in care)|(?:had|has|was|is)$)/
/** Beside anyone else "she" may be any of them. */
const others = new RegExp(`^((?:${elders.replaceAll(' ', '|')})s?|mam|mom|mummy|daddy|wives|aunty|carers?|colleagues?|managers?|supervisors?|boss|workers?|social|teachers?|nurses?|doctors?|gps?|midwife|visitor|hv|officers?|practitioners?|professionals?|lady|woman|man|students?|he|she|him|her)$`)

/** The sex of the child of whom a brief question says "he" or "she", where it tells of nobody else: "she took her own life". */
export function sexOfSubject(question: readonly Word[]): 'male' | 'female' | undefined {
  const subjects = question.filter(({ text }) => text === 'he' || text === 'she')
  const [only] = subjects
  const at = only ? question.indexOf(only) : -1
  if (!only || subjects.length > 1 || !fates.test(question.slice(at + 1, at + 6).map(({ text }) => text).join(' '))) return undefined
  const own = only.text === 'he' ? 'him' : 'her'
  if (question.some(({ text }, i) => i !== at && others.test(text) && (text !== own || question[i + 1]?.text !== 'own'))) return undefined
  return only.text === 'he' ? 'male' : 'female'
}
