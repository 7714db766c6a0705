import { dateInWords } from '../../english/months.ts'
import { after } from './moments.ts'

/** Months, `YYYY-MM`, both ends included. */
export interface Months { since?: string, until?: string }

/** Whether what stretches from one date to another, each to the precision it is given, lies in some months: `near` where only a part of it may. */
export function liesIn(from: string, to: string, { since = '', until = '9999' }: Months): 'met' | 'near' | 'failed' {
  const [first, last] = [from.length > 4 ? from.slice(0, 7) : `${from}-01`, to.length > 4 ? to.slice(0, 7) : `${to}-12`]
  if (first >= since && last <= until) return 'met'
  return last >= since && first <= until ? 'near' : 'failed'
}

/** Months in words: `March 2024`, `March to May 2024`, `before June 2024`, `February 2021 onwards`. */
export function monthWords({ since, until }: Months): string {
  if (since === undefined) return until === undefined ? '' : `before ${dateInWords(after(until))}`
  if (until === undefined) return `${dateInWords(since)} onwards`
  if (since === until) return dateInWords(since)
  return `${since.slice(0, 4) === until.slice(0, 4) ? dateInWords(since).slice(0, -5) : dateInWords(since)} to ${dateInWords(until)}`
}
