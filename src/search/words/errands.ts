import type { Word } from './words.ts'

/** What those who ask will do with the answer: "to brief the head", "writing a leaflet", "for a conference poster". No document is asked for by it. */

const one = '(?:a|an|my|our|some|the|this)'
const others = `(?:${one}|all|new|other|them|him|her|us|you|staff|governors|trustees|colleagues|managers|partners|members|people|everyone)`
/** Tells others: "to brief my team", "briefing the board"; and is no "a briefing". Put to the word before, the word itself and the next. */
const telling = new RegExp(`^(?:to|will|ill|must|should|we|i|me|us|id|gotta|lets|help) brief |^(?:and|can|could) brief ${others}$|^(?:im|am|are|were|be|by|before|when|while|is|of)? ?briefing ${others}$`)

/** What they make, and by which verbs. */
const things = /^(pack|packs|poster|posters|display|folder|newsletter|slides?|presentation|talk|briefing|leaflet|booklet|handout|report|statement|paper|bulletin|blog|article|summary|page|pager|course|module|policy)$/
const making = new RegExp(`^(?:making|writing|compiling|designing|creating|building|drafting|preparing|updating|editing|producing|assembling|doing|(?:putting|pulling) together) (?=${one}\\b)`)
/** What it is for, where that is neither sought nor turned down: "looking for a briefing", "no time for a report". */
const purpose = new RegExp(`^(?!(?:look|looking|ask|asks|asked|asking|search|searching|hunting|hoping|wishing|waiting|after|links?|request|need|call|time|use|room|interest|appetite|patience|energy|place) )\\S* ?for (?=${one}\\b)`)
/** What it is about begins there. */
const isAbout = /^(about|on|of|regarding|re|where|who|that|which|for|and|but)$/
const far = 6

/** Number of words up to the end of the last that names what is made, within one clause, with the "on" after it; 0 where none is. */
function endOfThing(words: readonly Word[], from: number): number {
  const near = words.slice(from, from + far)
  const end = near.findIndex((word, k) => word.sentence !== words[from]?.sentence || isAbout.test(word.text) || (word.paused && k > 0))
  const thing = (end < 0 ? near : near.slice(0, end)).findLastIndex(word => things.test(word.text)) + 1
  return thing > 0 && /^(on|about)$/.test(words[from + thing]?.text ?? '') ? thing + 1 : thing
}

/** Number of words from here that only say what is done with the answer; 0 for none. */
export function errandAt(words: readonly Word[], i: number): number {
  const said = (from: number, to: number): string => words.slice(Math.max(0, from), to).filter(word => word.sentence === words[i]?.sentence).map(word => word.text).join(' ')
  if (telling.test(said(i - 1, i + 2))) return 1
  const from = purpose.test(said(i - 1, i + 2)) && words[i]?.text === 'for' ? 1 : (making.exec(said(i, i + 3))?.[0].trim().split(' ').length ?? 0)
  const thing = from === 0 ? 0 : endOfThing(words, i + from)
  return thing > 0 ? from + thing : 0
}
