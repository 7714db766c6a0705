import type { Sight } from './sight.ts'

/** Whether an age, a class or a date of birth begins at this word: "…, 12", "(7)", "age 15", "from 8C", "in year 9", "y8", "is 15". */
export function isAged({ words }: Sight, at: number): boolean {
  const [first, second] = [words[at], words[at + 1]]
  if (!first) return false
  if (/^\d{1,2}(?:yo|yrs?|y)?$/.test(first.small)) return /^(?: ?\(|, ?| |- ?)$/.test(first.gap)
  if (/^(?:aged?|yr|year|y\d{1,2}|dob|born)$/.test(first.small)) return true
  if (['is', 'turned'].includes(first.small)) return /^(?:[2-9]|1\d)(?:yo|yrs?|y)?$/.test(second?.small ?? '')
  return ['in', 'from', 'of'].includes(first.small) && /^(?:\d{1,2}[a-z]{0,2}|y\d{1,2}|year|yr)$/.test(second?.small ?? '')
}
