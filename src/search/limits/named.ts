import { bare, type Facts } from '../reviews/facts.ts'
import { isSwapped } from '../words/spelling.ts'

/** What a text names by code or pseudonym, and the text with those words blanked out. */
export interface Named {
  /** Positions in the catalogue of the reviews named. */
  reviews: number[]
  /** Positions of those that were turned down: "not Zac". */
  denied: number[]
  /** True when it holds a label that many reviews use (`Child C`, `YP1`): never taken for one of them. */
  label: boolean
  /** True when it holds something built like a code that no review has. */
  unknown: boolean
  rest: string
}

const labels = /\b(?:child|young person|yp|baby|adult|family|mother|father|sibling|subject)(?:[\s-](?:(?!w\/)[b-hj-z]|a(?=\s*(?:$|[.,?!)]|review|case|report)))|[\s-]?[1-9])\b(?![\s'-]?\w*(?:year|month|week|day|\/12|\/52))/gi
const codeLike = /\b([a-z]{2,5})([\s-]?)(\d{2,4})\b(?![-/]\d|\s*(?:year|yr|month|week|y\/?o))/gi
/** Numbers that follow these are sections, school stages and the like. */
const notCodes = new Set('s ks y yr year covid mp level tier under over aged age ages from since before after in by of to and or for the section part at is was all on til until post pre boy girl boys girls teen teens up about around than between a cop room page row line item band grade january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter early late mid wt wt20'.split(' '))

const blank = (text: string): string => ' '.repeat(text.length)

/** A name as it sounds: Zack and Zak are Zac, Arron is Aaron. */
const sound = (name: string): string => name.replace(/ph/g, 'f').replace(/th/g, 't').replace(/ck|ch|k|q/g, 'c').replace(/y/g, 'i').replace(/(.)\1+/g, '$1')

/** Finds codes and pseudonyms in a question, whatever their capitals, spaces and hyphens. `isWord`: ordinary words, which name a review only when capitalised; `isKnown`: words spelt as they should be, which are no slip for a name. */
export function createNaming(facts: readonly Facts[], isWord: (word: string) => boolean, isKnown: (word: string) => boolean): (text: string) => Named {
  const byName = new Map<string, number[]>()
  facts.forEach(({ names }, i) => names.forEach(name => byName.set(name, [...byName.get(name) ?? [], i])))
  const pseudonyms = [...byName.keys()].filter(name => !/\d/.test(name)).map(name => ({ name, sounds: sound(name) }))
  /** What names begin with: most words begin none, and are not put together with the next. */
  const beginnings = new Set([...byName.keys()].flatMap(name => [name.slice(0, 1), name.slice(0, 2)]))

  /** A name that is spelt as it sounds, or with two letters swapped. */
  function nearly(name: string): number[] | undefined {
    if (name.length < 3 || /\d/.test(name) || isKnown(name) || isWord(name)) return undefined
    const sounds = sound(name)
    const meant = pseudonyms.filter(one => one.sounds === sounds || isSwapped(one.name, name))
    return meant.length === 1 ? byName.get(meant[0]!.name) : undefined
  }

  function whole(pieces: { text: string, start: number }[], from: number, count: number): number[] | undefined {
    const parts = pieces.slice(from, from + count)
    if (parts.length < count) return undefined
    const name = bare(parts.map(p => p.text).join(''))
    const found = byName.get(name) ?? (count === 1 ? nearly(name) : undefined)
    if (!found || /\d/.test(name) || count > 1) return found
    return isWord(name) && !/^\p{Lu}/u.test(parts[0]?.text ?? '') ? undefined : found
  }

  return text => {
    const reviews = new Set<number>()
    const denied = new Set<number>()
    const pieces = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => ({ text: m[0], start: m.index }))
    let rest = text
    for (let i = 0; i < pieces.length; i++) {
      for (let count = byName.size === 0 ? 0 : beginnings.has(bare(pieces[i]!.text).slice(0, 2)) ? 4 : 1; count >= 1; count--) {
        const found = whole(pieces, i, count)
        if (!found) continue
        const isDenied = /\b(not|isn't|isnt|wasn't|wasnt|aren't|excluding|exclude|except|besides|apart from|other than|rather than|instead of|without|minus|drop|remove|skip|ignore|omit|leave out|take out|take off|all but|anything but)( for)?( the)?\s*$/i.test(text.slice(0, pieces[i]?.start))
        found.forEach(review => (isDenied ? denied : reviews).add(review))
        const first = pieces[i] as (typeof pieces)[number]
        const last = pieces[i + count - 1] as (typeof pieces)[number]
        const end = last.start + last.text.length
        rest = rest.slice(0, first.start) + blank(rest.slice(first.start, end)) + rest.slice(end)
        i += count - 1
        break
      }
    }
    let label = false
    rest = rest.replace(labels, found => { label = true; return blank(found) })
    let unknown = false
    rest = rest.replace(codeLike, (found: string, letters: string, gap: string, digits: string) => {
      if (notCodes.has(letters.toLowerCase()) || isWord(letters.toLowerCase()) || (gap !== '' && /^(19|20)\d\d$/.test(digits))) return found
      unknown = true
      return blank(found)
    })
    return { reviews: [...reviews], denied: [...denied], label, unknown, rest }
  }
}
