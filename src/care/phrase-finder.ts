/** Named sets of words that phrases may use as `<name>`, each written as words between spaces. */
export type WordClasses = Readonly<Record<string, string>>

/** Where a phrase was found in a row of words: first word, and the word after the last. */
export interface PhraseHit { phrase: string, from: number, to: number }

/** Finds phrases in a row of words. */
export type Finder = (words: readonly string[]) => PhraseHit[]

interface Step { words?: ReadonlySet<string>, upTo: number, optional: boolean }
interface Compiled { phrase: string, steps: Step[] }

/**
 * A finder for phrases written in a small language: words between spaces, `a|b` for either, `<name>` for a class,
 * a closing `?` for what may be missing, `~3` for up to three words of any kind. A phrase starts with a word.
 */
export function phraseFinder(phrases: readonly string[], classes: WordClasses = {}): Finder {
  const byFirstWord = compiled(phrases, classes)
  return words => {
    const found: PhraseHit[] = []
    for (let from = 0; from < words.length; from++) {
      for (const { phrase, steps } of byFirstWord.get(words[from] ?? '') ?? none) {
        const to = endOf(steps, 0, words, from)
        if (to !== undefined) found.push({ phrase, from, to })
      }
    }
    return found
  }
}

/** Whether one of the phrases, written in the same language, stands in a row of words. */
export function phraseTest(phrases: readonly string[], classes: WordClasses = {}): (words: readonly string[]) => boolean {
  const byFirstWord = compiled(phrases, classes)
  return words => words.some((word, from) => byFirstWord.get(word)?.some(({ steps }) => endOf(steps, 0, words, from) !== undefined))
}

const none: readonly Compiled[] = []

function compiled(phrases: readonly string[], classes: WordClasses): Map<string, Compiled[]> {
  const byFirstWord = new Map<string, Compiled[]>()
  for (const phrase of phrases) {
    const made = { phrase, steps: phrase.split(/\s+/).map(part => step(part, classes)) }
    for (const word of openings(made.steps)) {
      const list = byFirstWord.get(word)
      if (list) list.push(made)
      else byFirstWord.set(word, [made])
    }
  }
  return byFirstWord
}

/** Every word that the phrases and the classes name. */
export function vocabulary(phrases: readonly string[], classes: WordClasses): Set<string> {
  const named = phrases.flatMap(phrase => phrase.split(/[\s|?]+/)).filter(part => /^[\p{L}\p{N}]+$/u.test(part))
  return new Set([...named, ...Object.values(classes).flatMap(words => words.split(/\s+/))])
}

function step(part: string, classes: WordClasses): Step {
  if (part.startsWith('~')) return { upTo: Number(part.slice(1)), optional: false }
  const optional = part.endsWith('?')
  const words = (optional ? part.slice(0, -1) : part).split('|').flatMap(word => toWords(word, classes))
  return { words: new Set(words), upTo: 0, optional }
}

function toWords(word: string, classes: WordClasses): string[] {
  const name = /^<(.+)>$/.exec(word)?.[1]
  if (name === undefined) return [word]
  const words = classes[name]
  if (words === undefined) throw new Error(`no class of words called ${name}`)
  return words.split(/\s+/)
}

function openings(steps: readonly Step[]): Set<string> {
  const first = new Set<string>()
  for (const { words, optional } of steps) {
    words?.forEach(word => first.add(word))
    if (!optional) break
  }
  return first
}

function endOf(steps: readonly Step[], at: number, words: readonly string[], from: number): number | undefined {
  const next = steps[at]
  if (!next) return from
  if (!next.words) {
    for (let skipped = 0; skipped <= next.upTo; skipped++) {
      const end = endOf(steps, at + 1, words, from + skipped)
      if (end !== undefined) return end
    }
    return undefined
  }
  const word = words[from]
  const taken = word !== undefined && next.words.has(word) ? endOf(steps, at + 1, words, from + 1) : undefined
  return taken ?? (next.optional ? endOf(steps, at + 1, words, from) : undefined)
}
