/** True for a date that exists, to the precision given: `2024`, `2024-03` or `2024-03-05`; years 1900 to 2100. */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? []
  if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** True for a whole day that exists: `2024-03-05`. */
export function isDay(text: string): boolean {
  return text.length === 10 && isDate(text)
}

/** True for a whole https address that holds no user name or password. */
export function isAddress(text: string): boolean {
  if (!/^https:\/\/[^\s@]+$/iu.test(text) || !URL.canParse(text)) return false
  return new URL(text).hostname.includes('.')
}
