const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')

/** The numbers up to twenty as people write them in words, as part of a pattern. */
export const numberPattern = `(?:\\d{1,4}|${units.slice(1).join('|')})`

/** The number meant by digits or by a word up to twenty; NaN for anything else. */
export function numberOf(text: string): number {
  const word = units.indexOf(text.toLowerCase())
  return word >= 0 ? word : Number(text)
}
