import type { Understood } from '../search/match.ts'
import { words } from '../search/words.ts'

const places = ['first|1st|top', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'sixth|6th', 'seventh|7th', 'eighth|8th', 'ninth|9th', 'tenth|10th']
const before = '(?:(?:just|only|ok|okay|and|so|now|no|yes|please|then|open|show|give|see|view|read|get|want|try|go|to|back|me|us|i|id|ill|lets|let|can|could|may|we|like|have|up|more|on|about|tell|look|at|take|the|that|who|what|whats|when|where|how|old|was|is|were|did|does|(?:wrote|published) the|for|in|of) )*'
const after = '(?: (?:one|ones|review|report|result|of|them|those|these|please|pls|in|the|list|then|instead|again|you|showed|gave|listed|mentioned|named|up|full|now))*'
const place = new RegExp(`^${before}(?:(?<nth>${places.join('|')})|(?<last>last|final|bottom)|(?<few>(?:first|top|last) (?:two|three|four|five|2|3|4|5|couple))|(?<middle>middle)|(?<next>next)|(?<previous>previous)|(?<other>other)|(?:number|no|nr|item|option|result) (?<number>\\d{1,2}|one|two|three|four|five))${after}$`)
const digits = ['one', 'two', 'three', 'four', 'five']

/** The reviews meant by "the second one", "open the last one" or "the first two" after several were shown, or by "the next one" after one of several; none for anything else. */
export function ordinals(question: string, last?: Understood): string[] {
  const typed = words(question).map(w => w.text)
  const found = typed.length > 0 && typed.length <= 9 ? place.exec(typed.join(' '))?.groups : undefined
  if (last === undefined || found === undefined) return []
  if (found.next ?? found.previous) return last.filters.years ? [] : beside(last, found.next ? 1 : -1)
  return ofSeveral(found, last)
}

function ofSeveral(found: Record<string, string | undefined>, { filters: { named = [] }, shown = [] }: Understood): string[] {
  const several = named.length > 1 ? named : found.other === undefined ? shown : []
  if (several.length < 2) return []
  if (found.few === undefined) return several.slice(...slot(positionOf(found, several.length)))
  const [way = '', count = ''] = found.few.split(' ')
  const many = count === 'couple' ? 2 : digits.indexOf(count) + 1 || Number(count)
  return way === 'last' ? several.slice(-many) : several.slice(0, many)
}

const slot = (at: number): [number, number] => at < 0 ? [0, 0] : [at, at + 1]

function positionOf({ nth, middle, number }: Record<string, string | undefined>, count: number): number {
  if (nth !== undefined) return places.findIndex(names => names.split('|').includes(nth))
  if (number !== undefined) return (digits.indexOf(number) + 1 || Number(number)) - 1
  return middle === undefined ? count - 1 : count % 2 === 1 ? (count - 1) / 2 : -1
}

/** The one that stood after or before the one that is shown alone. */
function beside({ shown = [], among }: Understood, step: number): string[] {
  const [only, another] = shown
  const at = only === undefined || another !== undefined ? -1 : among?.shown.indexOf(only) ?? -1
  return at < 0 ? [] : among?.shown.slice(...slot(at + step)) ?? []
}
