import type { Understood } from '../search/match.ts'

const places = ['first|1st|top', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'sixth|6th', 'seventh|7th', 'eighth|8th', 'ninth|9th', 'tenth|10th']
const digits = ['one', 'two', 'three', 'four', 'five']
const few = '(?<few>(?:first|top|last) (?:two|three|four|five|2|3|4|5|couple))'
const nth = `(?:(?<nth>${places.join('|')})(?<end> (?:to |from (?:the )?)?(?:last|end|bottom))?|(?<end>penultimate))`
const counted = '(?:number|no|nr|item|option|result|open|read|see) ?[,.]? ?(?<number>\\d{1,2}|one|two|three|four|five)'
const place = new RegExp(`\\b(?:${few}|(?<ends>first and (?:the )?last)|${nth}|(?<last>last|final|bottom|latter)|(?<middle>middle)|(?<former>former)|(?<next>next)|(?<previous>previous)|(?<other>other)|${counted})(?= (?:one|ones|review|report|result|of (?:them|those|these|the (?:two|three|list))|from the top|in|on|please|you|up|down|along|there|then|mate|looks?|sounds?|seems?|is|$)| ,|$)`)
/** Words that may stand beside a place, some of them of what is asked of a review, or of how it looks. */
const beside = /^(?:the|one|ones|review|report|result|of|them|those|these|in|list|at|on|you|showed|gave|listed|mentioned|up|full|open|read|see|view|go|with|to|back|me|that|this|it|who|what|whats|when|where|how|old|was|is|were|did|does|wrote|published|for|id|its|a|about|more|look|looks|sounds|seems|right|good|best|perfect|great|fine|ideal|relevant|useful|interesting|take|like|just|only|very|and|so|now|then|again|instead|bring|can|get|you|have|i|ill|down|along|there|from|top|bottom|end|mate|then|two|three|lets|click|tap|expand|choose|pick|select|link|links|url|pdf|web|address|copy|title|name|code|date|board|publisher|age|sex|year|findings|learning|themes|summary|gist|called|,)$/
/** "The second one please, the rest aren't relevant." */
const restOff = / ,? ?(?:and |but )?(?:(?:not|ignore|skip|drop|forget|leave|never mind) )(?:the )?(?:rest|others?)\b.*$| ,? ?(?:and |but )?(?:the )?(?:rest|others?) (?:is|are|arent|isnt|can|dont|doesnt|look|looks)\b.*$/

const wh = '(?:who|what|when|where|why|how|which|was|were|is|are|did|does|do|has|had|tell|any)'
const ofIt = '(?: (?:one|ones|review|report|result|case|of (?:them|those|these)))*'
/** A question goes with a place: "the second one, who wrote it", "what age was the child in the first one", "what did the last one say", "is the first one a boy". */
const asks = [new RegExp(`^(?:and |so |ok )*(?:was|is|did|does|has|had|were) (?:the )?·${ofIt} `), new RegExp(`^(?:(?:and|so|ok|for|with|in|on|about|from|take) )*(?:the )?·${ofIt} , (?:and |so )?${wh}\\b(?! about\\b| ones?\\b| there\\b| others?\\b| more\\b)`), new RegExp(`^(?:and |so |ok )*${wh}\\b.* (?:in|of|for|about|from|did|does) the ·${ofIt}(?: (?:say|says|find|found|conclude|recommend|come|out|about|happen|cover|tell|us|involve)){0,2}$`)]

/** "1 and 3", "the first and third". */
const two = new RegExp(`^(?:(?:and|just|only|the|can i have|show me|open|number|no) )*(?<one>\\d|${places.join('|')})(?: ones?)? (?:and|n|plus)(?: the)?(?: number| no)? (?<two>\\d|${places.join('|')})(?: ones?)?(?: please| pls)?$`)

const isAsked = (said: string, place: string): boolean => asks.some(pattern => pattern.test(said.replace(place, '·')))

/** The reviews meant by "the second one", "open the last one" or "the first two" after several were shown, or by "the next one" after one of several; none for anything else. */
export function ordinals(said: string, last: Understood): string[] {
  const pair = twoOf(said, last)
  if (pair.length > 0) return pair
  const asked = isBarePlace(said, last) ? `number ${said.trim()}` : said.replace(restOff, '')
  const found = /published (?:first|last)/.test(asked) ? null : place.exec(asked)
  if (!found?.groups || !(isAsked(asked, found[0]) || asked.replace(found[0], '').trim().split(' ').every(word => word === '' || beside.test(word)))) return []
  const { groups } = found
  if (groups.next ?? groups.previous) return last.filters.years ? [] : besideOne(last, groups.next ? 1 : -1)
  return ofSeveral(groups, last)
}

/** A figure alone after a list, where no age was asked for, is a place in it. */
const isBarePlace = (said: string, { filters, shown = [] }: Understood): boolean => /^\d$/.test(said.trim()) && Number(said) <= shown.length && filters.ages === undefined && filters.years === undefined

function twoOf(said: string, last: Understood): string[] {
  const { one, two: other } = two.exec(said)?.groups ?? {}
  if (one === undefined || other === undefined || last.filters.ages || last.filters.years) return []
  const at = (place: string): number => /^\d$/.test(place) ? Number(place) - 1 : positionOf({ nth: place }, 0)
  const chosen = [one, other].flatMap(place => last.shown?.[at(place)] ?? [])
  return chosen.length === 2 ? chosen : []
}

/** A number counts those offered apart too, in the order in which they stand; "the last one" is one of those that were asked for, where these are several. */
function ofSeveral(found: Record<string, string | undefined>, last: Understood): string[] {
  const [several, all] = listedIn(last, found.other !== undefined)
  // After two answers of one review each, the first is that of the answer before.
  if (all.length < 2) return all.length === 1 && /^(?:first|1st|top)$/.test(found.nth ?? '') ? last.last?.shown.length === 1 ? last.last.shown : all : []
  const listed = several.length > 1 && (found.nth ?? found.number) === undefined ? several : all
  if (found.ends !== undefined) return [listed[0]!, listed.at(-1)!]
  return found.few === undefined ? listed.slice(...slot(positionOf(found, listed.length))) : fewOf(found.few, listed)
}

/** Those that were asked for, and all that stand in the answer; of several that were named, in the order in which they were: only of these is one the other. */
function listedIn({ filters: { named = [] }, shown = [], beside = [] }: Understood, isOther: boolean): [string[], string[]] {
  return named.length > 1 || isOther ? [named, named] : [shown, [...shown, ...beside]]
}

function fewOf(few: string, several: string[]): string[] {
  const [way = '', count = ''] = few.split(' ')
  const many = count === 'couple' ? 2 : digits.indexOf(count) + 1 || Number(count)
  return way === 'last' ? several.slice(-many) : several.slice(0, many)
}

const slot = (at: number): [number, number] => at < 0 ? [0, 0] : [at, at + 1]

function positionOf({ nth, end, former, middle, number }: Record<string, string | undefined>, count: number): number {
  const at = nth === undefined ? -1 : places.findIndex(names => names.split('|').includes(nth))
  if (end !== undefined) return at < 0 ? count - 2 : count - 1 - at
  if (nth !== undefined) return at
  if (former !== undefined) return 0
  if (number !== undefined) return (digits.indexOf(number) + 1 || Number(number)) - 1
  return middle === undefined ? count - 1 : count % 2 === 1 ? (count - 1) / 2 : -1
}

/** The one that stood after or before the one that is shown alone. */
function besideOne({ shown = [], among }: Understood, step: number): string[] {
  const [only, another] = shown
  const at = only === undefined || another !== undefined ? -1 : among?.shown.indexOf(only) ?? -1
  return at < 0 ? [] : among?.shown.slice(...slot(at + step)) ?? []
}
