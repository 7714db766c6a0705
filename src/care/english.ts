import { readFileSync } from 'node:fs'
import { isPlainWord } from './identifiers/ordinary.ts'

/** Small words, and the words of a home and of fear, of each of the languages that are spoken here beside English. */
const languages: readonly ReadonlySet<string>[] = readFileSync(new URL('other-languages.txt', import.meta.url), 'utf8').trim().split('\n')
  .map(line => new Set(line.slice(line.indexOf(':') + 2).split(' ').filter(word => !isPlainWord(word))))
/** How many of these languages have a word: what most of them have shows little. */
const known = new Set(languages.flatMap(language => [...language]))

/** A word of one language alone is enough where it has so many letters, and no English stands beside it. */
const telling = 5

/**
 * Whether a text is in another language than English: in letters of another script, or with more small words of one language than words that
 * are English. A name or a theme of another language in an English sentence is none.
 */
export function isOtherLanguage(text: string): boolean {
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  if (others > 1 && others > (text.match(/\p{Script=Latin}/gu)?.length ?? 0)) return true
  const words = [...new Set(text.toLowerCase().match(/\p{L}{2,}/gu))]
  if (!words.some(word => known.has(word))) return false
  const english = words.filter(isPlainWord).length
  const most = Math.max(...languages.map(language => words.filter(word => language.has(word)).length))
  return most > 1 ? most > english : english === 0 && words.some(word => word.length >= telling && known.has(word))
}
