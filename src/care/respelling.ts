import type { Respell } from './sentences.ts'

/** Shortest word that may be respelt: shorter ones stand too near to too many others. */
const shortest = 5
/** From this length two slips are forgiven, else one. */
const long = 9
/** No word that matters is longer, with its slips. */
const longest = 18

/**
 * Respells typing slips towards the words that matter, and towards nothing else: one slip (a letter missing, extra, wrong or two swapped)
 * from five letters, two from nine; two of these words run together are parted. Words in `right` are left as they are.
 */
export function createRespell(known: ReadonlySet<string>, right: ReadonlySet<string>): Respell {
  const byDeletion = new Map<string, string[]>()
  for (const word of known) {
    if (word.length < shortest) continue
    for (const form of deletions(word, word.length >= long ? 2 : 1)) byDeletion.set(form, [...(byDeletion.get(form) ?? []), word])
  }
  return typed => {
    if (known.has(typed) || right.has(typed) || typed.length < shortest - 1 || typed.length > longest || /\d/.test(typed)) return [typed]
    return nearest(typed, byDeletion) ?? parted(typed, known) ?? [typed]
  }
}

function nearest(typed: string, byDeletion: ReadonlyMap<string, string[]>): string[] | undefined {
  const allowed = typed.length >= long - 1 ? 2 : 1
  const forms = [...deletions(typed, allowed)]
  if (!forms.some(form => byDeletion.has(form))) return undefined
  const near = forms.flatMap(form => byDeletion.get(form) ?? [])
    // another first letter makes another word (`ranging`, `hanging`); a first letter lost or swapped is a slip
    .filter(word => (typed[0] === word[0] || typed[0] === word[1]) && !isInflected(typed, word))
    .map(word => ({ word, slips: slipsBetween(typed, word), forgiven: word.length >= long ? allowed : 1 }))
    .filter(({ slips, forgiven }) => slips <= forgiven)
  const [best] = near.toSorted((a, b) => a.slips - b.slips)
  return best && [best.word]
}

/** `pupils` is no slip for `pupil`: one is the other with an ending. */
function isInflected(a: string, b: string): boolean {
  const [stem, other] = a.length < b.length ? [a, b] : [b, a]
  return other.startsWith(stem) && /^(?:e?s|e?d|e?rs?|ing|y)$/.test(other.slice(stem.length))
}

function parted(typed: string, known: ReadonlySet<string>): string[] | undefined {
  for (let at = 3; at <= typed.length - 4; at++) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)]
    if (known.has(first) && known.has(second) && second.length > 4) return [first, second]
  }
  return undefined
}

function deletions(word: string, slips: number): Set<string> {
  const forms = new Set([word])
  if (slips === 0) return forms
  for (let at = 0; at < word.length; at++) {
    for (const form of deletions(word.slice(0, at) + word.slice(at + 1), slips - 1)) forms.add(form)
  }
  return forms
}

/** Letters added, dropped, changed or swapped with a neighbour between two words. */
function slipsBetween(a: string, b: string): number {
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (old[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? Infinity) + 1 : Infinity
      row.push(Math.min(change, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped))
    }
    [older, old] = [old, row]
  }
  return old[b.length] ?? Infinity
}
