import { monthAt, monthPattern } from '../english/months.ts'

const month = `(${monthPattern})\\.?`
const year = '((?:19|20)\\d{2})'
const lead = '(?:(?:date\\s+)?(?:of\\s+)?(?:first\\s+)?(?:publi(?:shed|cation)|issued|dated|updated|added|posted|released)(?:\\s+(?:date|on|in))*\\s*:?\\s*)?'

interface Rule { pattern: RegExp, date: (...parts: string[]) => string }

const two = (number: string | number): string => String(number).padStart(2, '0')
const monthOf = (name: string): string => two(monthAt(name))

const rules: Rule[] = [
  { pattern: new RegExp(`${lead}\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month},?\\s+${year}\\b`, 'iu'), date: (day, name, y) => `${y}-${monthOf(name!)}-${two(day!)}` },
  { pattern: new RegExp(`${lead}\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}\\b`, 'iu'), date: (name, day, y) => `${y}-${monthOf(name!)}-${two(day!)}` },
  { pattern: new RegExp(`${lead}\\b${year}-(\\d{2})-(\\d{2})\\b`, 'iu'), date: (y, m, day) => `${y}-${m}-${day}` },
  { pattern: new RegExp(`${lead}\\b(\\d{1,2})[/.](\\d{1,2})[/.]${year}\\b`, 'iu'), date: (day, m, y) => `${y}-${two(m!)}-${two(day!)}` },
  { pattern: new RegExp(`${lead}\\b${month},?\\s+${year}\\b`, 'iu'), date: (name, y) => `${y}-${monthOf(name!)}` }
]
/** A year alone is a date of publication only where it is said to be, or stands apart at the end or in brackets. */
const yearAlone = new RegExp(`(?:\\b(?:published|publication date|issued)(?:\\s+(?:in|date))*\\s*:?\\s*${year}\\b|\\(\\s*${year}\\s*\\)|(?:\\s[-–—]|[,:])\\s*${year}\\s*$)`, 'iu')

/** A date found in words, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and the text without it. */
export interface Dated { date?: string, rest: string }

/** Reads the date of publication that a heading or the words of a link give: "Published August 2024", "(March 2024)", "12/03/2024". */
export function dateIn(text: string): Dated {
  for (const { pattern, date } of rules) {
    const found = pattern.exec(text)
    if (!found) continue
    const [whole, ...parts] = found
    const read = date(...parts)
    if (isReal(read)) return { date: read, rest: without(text, found.index, whole.length) }
  }
  const alone = yearAlone.exec(text)
  if (!alone) return { rest: text }
  return { date: (alone[1] ?? alone[2] ?? alone[3])!, rest: without(text, alone.index, alone[0].length) }
}

function isReal(date: string): boolean {
  const [y, m = '1', d = '1'] = date.split('-')
  const real = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)))
  return real.getUTCMonth() === Number(m) - 1 && real.getUTCDate() === Number(d)
}

function without(text: string, at: number, length: number): string {
  return tidy(`${text.slice(0, at)} ${text.slice(at + length)}`)
}

/** Text with what a removed date or file size leaves behind put right: empty brackets, hanging dashes, double spaces. */
export function tidy(text: string): string {
  return text.replace(/[([]\s*[,;:–—-]*\s*[)\]]/gu, ' ').replace(/\(\s+/gu, '(').replace(/\s+\)/gu, ')').replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1').replace(/^[\s,;:–—|-]+|[\s,;:–—|-]+$/gu, '').trim()
}
