/** The numbers up to twenty, and the places they count, as people write them in words. */
const cardinals = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ')

/** The words for the numbers, or for the places, from one to another, as part of a pattern. */
export const numbersTo = (last: number, first = 1): string => cardinals.slice(first, last + 1).join('|')
export const ordinalsTo = (last: number): string => ordinals.slice(1, last + 1).join('|')

/** The numbers up to twenty in words or figures, as part of a pattern. */
export const numberPattern = `(?:\\d{1,4}|${numbersTo(20)})`

/** The number meant by digits or by a word up to twenty; NaN for anything else. */
export function numberOf(text: string): number {
  const word = cardinals.indexOf(text.toLowerCase())
  return word >= 0 ? word : Number(text)
}

/** The place meant by a word up to the twentieth; -1 for anything else. */
export const placeOf = (text: string): number => ordinals.indexOf(text)
