import { familiarWords } from '../evidence.ts'
import { couldBeSurname, isOrdinary } from './ordinary.ts'
import { spans, type Span } from './span.ts'

const letters = /(?<![\p{L}\p{N}])(?:\p{Lu}\.? ?){2,3}(?![\p{L}\p{N}])/gu
const letterAndSurname = /(?<![\p{L}\p{N}])(?:\p{Lu}\.? ?){1,2}(?<surname>\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20})?)/gu
const surnameAndLetter = /(?<![\p{L}\p{N}])(?<surname>\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20})?), ?\p{Lu}\.?(?![\p{L}\p{N}])/gu
const announced = /(?<=\binitials(?: are| is|:)? )\p{L}(?:\.?\p{L}){1,2}\b/giu

/** What may stand between initials and a number: an age, a bracket, a comma. */
const betweens = /^[\s,;:(-]*(?:(?:aged?|is)? ?\d{1,2} ?(?:yo|yrs?|y)?)?[\s,;:()-]*$/i

/** The field's own abbreviations, which may stand beside a number. */
const abbreviations = /^(?:CSE|CCE|FGM|ASC|ASD|CP|CIN|EHE|LAC|CLA|NAI|DV|DA|SW|HV|GP|NHS|UPN|DOB|URN|LCS|NI|PC|SCR|SAR|DHR|YP|MH|MHA|SEN|UK|PRU|LD|OCD|BMI|MCA|ED|TA|OD|SH|HBV|SLT|PP|DWP|RSO|EDT|LA|HT|PVP|NFA|ICU|ADH|IQ|UASC|EBD|UTI|MDT|ICS|OK|TEL|NO|ID|REF|BP|RE|CAD|AKA|HI|IS|ON|AT|IN|IF|MY|HE|WE|IT|TO|OF|OR|AS|BY|DO|GO|SO|UP|US)$/

/** Whether some capitals are the field's own. */
export const isAbbreviation = (text: string): boolean => abbreviations.test(text)

/** "RT 15yo", "J.B. (7)". */
const aged = /(?<![\p{L}\p{N}.])(?<it>\p{Lu}\.? ?(?:O')?\p{Lu}\.?(?:\p{Lu}\.?)?)(?=,? (?:\((?:\d{1,2}(?: ?(?:yo|yrs?|y))?|Y(?:ear|r)? ?\d{1,2})\)|,? ?\d{1,2} ?(?:yo|yrs|yr|y\/o)\b))/gu
const dotted = /(?<![\p{L}\p{N}.])\p{L}\. ?(?<surname>\p{L}{3,20}(?:-\p{L}{3,20})?)/gu
const spelt = /(?<![\p{L}\p{N}'])(?:\p{Lu}[ -]){3,}\p{Lu}(?![\p{L}\p{N}])/gu

/** Initials, or an initial and a surname, that touch another identifier (`JS, dob …`), what is said to be initials, and a name spelt out letter by letter. */
export function initials(text: string, others: readonly Span[]): Span[] {
  return [...others.length > 0 ? besideOthers(text, others) : [], ...capitals.test(text) || /initials/i.test(text) ? alone(text) : []]
}

/** None is without two capitals. */
const capitals = /\p{Lu}\.?[ -]?\p{Lu}/u

function besideOthers(text: string, others: readonly Span[]): Span[] {
  const touching = [letters, letterAndSurname, surnameAndLetter].flatMap(pattern => spans(text, pattern, ({ 0: it, index, groups }) =>
    !abbreviations.test(it.replace(/[^\p{L}]/gu, '')) && !isOrdinary(groups?.surname ?? it)
    && others.some(({ from, to }) => index + it.length <= from ? betweens.test(text.slice(index + it.length, Math.min(from, index + it.length + 20))) && from - index - it.length < 14 : index >= to && index - to < 4)))
  const near = spans(text, dotted, ({ index, groups }) => couldBeSurname(groups?.surname ?? '') && others.some(({ from, to }) => index > from - 60 && index < to + 60))
  return [...touching, ...near].map(({ from, to }) => ({ from, to: from + text.slice(from, to).trimEnd().length }))
}

function alone(text: string): Span[] {
  return [...spans(text, aged, isNobodysAbbreviation), ...spans(text, spelt), ...spans(text, announced, ({ 0: it }) => !isOrdinary(it))]
}

function isNobodysAbbreviation({ 0: it }: RegExpExecArray): boolean {
  const bare = it.replace(/[^\p{L}]/gu, '')
  return !abbreviations.test(bare) && !isOrdinary(bare) && !familiarWords.has(bare.toLowerCase())
}
