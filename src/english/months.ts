/** The months of the year, as they are written. */
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** How each of them begins, however it goes on. */
export const monthStarts = months.map(month => month.slice(0, 3).toLowerCase())

/** Each of them by its name or what is short for it, as part of a pattern. */
export const monthPatterns = 'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?'.split(' ')

/** Any month, as part of a pattern. */
export const monthPattern = `(?:${monthPatterns.join('|')})`

/** The place of a month in the year, by its name or what is short for it; 0 for any other word. */
export const monthAt = (text: string): number => monthStarts.indexOf(text.slice(0, 3).toLowerCase()) + 1

/** A date as it is written here: `2024-08` is "August 2024", `2024-03-05` is "5 March 2024". */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}
