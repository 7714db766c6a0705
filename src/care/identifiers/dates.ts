import { monthPattern as month } from '../../english/months.ts'
import { spans, type Span } from './span.ts'
import { numbersTo, ordinalsTo } from '../../english/numbers.ts'

const day = '(?:[0-2]?\\d|3[01])(?: ?(?:st|nd|rd|th))?'
const year = '(?:\'?\\d{2}|(?:19|20)\\d{2})'
const sep = '[ ]?[./\\\\ -][ ]?'
const numeric = `(?:[0-2]?\\d|3[01])${sep}(?:1[0-2]|0?[1-9])${sep}${year}(?!\\d)`
const iso = '(?:19|20)\\d{2}[-./](?:1[0-2]|0?[1-9])[-./](?:[0-2]?\\d|3[01])(?!\\d)'
const written = `(?:the )?${day}(?: of)?[ ,./-]{0,2}${month}[ ,./'-]{1,3}${year}(?!\\d)|(?:the )?${day}(?: of)?[ ./-]?${month}(?:19|20)?\\d{2}(?!\\d)|${month}[ .]{1,2}${day},? ${year}(?!\\d)`
const american = `(?:1[0-2]|0?[1-9])/(?:[0-2]?\\d|3[01])/${year}(?!\\d)`
const roman = `(?:[0-2]?\\d|3[01])[./ -](?:i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})[./ -]${year}(?!\\d)`
const full = `(?:${iso}|${written}|${numeric}|${american}|${roman})`
const born = '(?:d\\.? ?o\\.? ?b\\b\\.?|date of birth|birth ?dates?|birth ?da(?:y|te)|b ?day|born(?: on| in)?|b\\.|birth|dobs?)'
const link = '(?:\'s\\b|[ :;=.,()-]|\\b(?:is|was|of|on|the|his|her)\\b){0,6}'

const labelled = new RegExp(`\\b${born}${link}(?:${full}|\\d{6}(?:\\d{2})?(?!\\d)|${day}(?: of)?[ .-]?${month}\\b|\\d{1,2} \\d{1,2} \\d{2,4}(?!\\d))`, 'gi')
const labelledLoosely = new RegExp(`\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|birthday)${link}(?:${month}[ ,']{1,2}${year}|(?:19|20)\\d{2}|\\d{1,2}[/.-]\\d{2,4})(?!\\d)`, 'gi')
const feast = '(?:christmas(?: day| eve)?|boxing day|new year\'?s? (?:day|eve)|halloween|valentine\'?s day|bonfire night|leap day)'
const bornIn = new RegExp(`\\bborn (?:in |on |around )?(?:${month}[ ,']{1,2}|${feast},? )${year}(?!\\d)`, 'gi')
const bare = new RegExp(`(?<![\\d/.-])${full}(?![/-]\\d)`, 'gi')
const number = `(?:${ordinalsTo(20)}|\\w+teenth|thirtieth|${numbersTo(20)}|\\w+teen|thirty|thousand|and|of|the)`
/** "Dob twelfth of May two thousand and fourteen". */
const inWords = new RegExp(`\\b${born}${link}(?:${number}[ -]){1,4}${month}(?:,?[ -]${number}){0,6}(?!\\w)`, 'gi')
/** What comes before the date of a publication, a meeting or a law. */
const notOfBirth = /\b(?:publish\w*|publication|dated?|since|before|after|from|until|till|between|updat\w*|deadline|due|review(?:ed|s)?|meeting|training|conference|panel|event|session|workshop|version|inspect\w*|issued|launch\w*|released|effective|guidance|report(?:ed|s)?|briefings?|act|week|commencing|to|checked|accessed|amended|came into force|edition|webinar|newsletter|by|diary|court|hearing)\b[^.!?\n]{0,14}$|\bbetween\b[^!?\n]{0,30}$/i

/** "Policy 1.6.12": the number of a part of a document. */
const ofPart = /\b(?:polic(?:y|ies)|procedures?|chapters?|sections?|paragraphs?|para|clauses?|standards?|appendix|part|version|v|step|items?|module|unit|slide|table|figure|annex)(?: (?:no\.?|number))? ?$/i

/** What comes after the date of a meeting. */
const ofMeeting = /^,? (?:is|was|at|from|to) (?:when (?:we|they|the)|the (?:meeting|panel|training|deadline|conference|next)|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|noon|midday)\b/i

/** Dates of birth under any label, and any full date that nothing marks as the date of a publication or a meeting. */
export function birthDates(text: string): Span[] {
  return [
    ...spans(text, labelled),
    ...spans(text, labelledLoosely),
    ...spans(text, bornIn),
    ...spans(text, bare, m => !notOfBirth.test(text.slice(Math.max(0, m.index - 40), m.index)) && !ofMeeting.test(text.slice(m.index + m[0].length)) && !(/^\d+(?:\.\d+)+$/.test(m[0]) && ofPart.test(text.slice(0, m.index))))
  ]
}

/** Dates of birth with no digit in them. */
export function birthDatesInWords(text: string): Span[] {
  return spans(text, inWords)
}
