import type { Understood } from '../search/match.ts'

const places = ['first|1st|top', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'sixth|6th', 'seventh|7th', 'eighth|8th', 'ninth|9th', 'tenth|10th']
const digits = ['one', 'two', 'three', 'four', 'five']
const few = '(?<few>(?:first|top|last) (?:two|three|four|five|2|3|4|5|couple))'
const place = new RegExp(`\\b(?:${few}|(?<ends>first and (?:the )?last)|(?<nth>${places.join('|')})|(?<last>last|final|bottom)|(?<middle>middle)|(?<next>next)|(?<previous>previous)|(?<other>other)|(?:number|no|nr|item|option|result|open) (?<number>\\d{1,2}|one|two|three|four|five))(?= (?:one|ones|review|report|result|of (?:them|those|these)|in|on|please|you|up|down|along|$)| ,|$)`)
/** Words that may stand beside a place. */
const beside = /^(?:the|one|ones|review|report|result|of|them|those|these|in|list|at|on|you|showed|gave|listed|mentioned|up|full|open|read|see|view|go|to|back|me|that|who|what|whats|when|where|how|old|was|is|were|did|does|wrote|published|for|id|its|a|about|more|look|take|like|just|only|and|so|now|then|again|instead|bring|can|you|have|i|ill|take|down|along|,)$/

const wh = '(?:who|what|when|where|why|how|which|was|were|is|are|did|does|do|has|had|tell|any)'
const ofIt = '(?: (?:one|ones|review|report|result|case|of (?:them|those|these)))*'
/** A question goes with a place: "the second one, who wrote it", "what age was the child in the first one", "what did the last one say", "is the first one a boy". */
const asks = [new RegExp(`^(?:and |so |ok )*(?:was|is|did|does|has|had|were) (?:the )?·${ofIt} `), new RegExp(`^(?:(?:and|so|ok|for|with|in|on|about|from|take) )*(?:the )?·${ofIt} , (?:and |so )?${wh}\\b(?! about\\b| ones?\\b| there\\b| others?\\b| more\\b)`), new RegExp(`^(?:and |so |ok )*${wh}\\b.* (?:in|of|for|about|from|did|does) the ·${ofIt}(?: (?:say|says|find|found|conclude|recommend|come|out|about|happen|cover|tell|us|involve)){0,2}$`)]

const isAsked = (said: string, place: string): boolean => asks.some(pattern => pattern.test(said.replace(place, '·')))

/** The reviews meant by "the second one", "open the last one" or "the first two" after several were shown, or by "the next one" after one of several; none for anything else. */
export function ordinals(said: string, last: Understood): string[] {
  const found = /published (?:first|last)/.test(said) ? null : place.exec(said)
  if (!found?.groups || !(isAsked(said, found[0]) || said.replace(found[0], '').trim().split(' ').every(word => word === '' || beside.test(word)))) return []
  const { groups } = found
  if (groups.next ?? groups.previous) return last.filters.years ? [] : besideOne(last, groups.next ? 1 : -1)
  return ofSeveral(groups, last)
}

function ofSeveral(found: Record<string, string | undefined>, { filters: { named = [] }, shown = [] }: Understood): string[] {
  const several = named.length > 1 ? named : found.other === undefined ? shown : []
  if (several.length < 2) return several.length === 1 && /^(?:first|1st|top)$/.test(found.nth ?? '') ? several : []
  if (found.ends !== undefined) return [several[0]!, several.at(-1)!]
  return found.few === undefined ? several.slice(...slot(positionOf(found, several.length))) : fewOf(found.few, several)
}

function fewOf(few: string, several: string[]): string[] {
  const [way = '', count = ''] = few.split(' ')
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
function besideOne({ shown = [], among }: Understood, step: number): string[] {
  const [only, another] = shown
  const at = only === undefined || another !== undefined ? -1 : among?.shown.indexOf(only) ?? -1
  return at < 0 ? [] : among?.shown.slice(...slot(at + step)) ?? []
}
